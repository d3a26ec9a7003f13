// Package partners is the register: organisations or people as a list, and
// beside it the one that is chosen.
//
//	page.go     the page, and what the window may ask of it
//	side.go     one of the two lists and what stands round it
//	columns.go  their columns and views
//	record.go   the chosen record: its heading and tabs
//	roles.go    who has which role there
//	history.go  who changed what
//	do.go       new, delete, copy addresses
//
// What it may import is said in package page.
package partners
