// Package partners is the register: organisations or people as a list, and
// beside it the one that is chosen.
//
//	page.go           the page, and what the window may ask of it
//	layout.go         list and record side by side, or one over the other
//	side.go           one of the two lists and what stands round it
//	focus.go          where the keyboard goes, and how Esc leads back
//	organisations.go  the list of organisations: columns and views
//	people.go         the list of people
//	record.go         the chosen record: its heading and tabs
//	roles.go          who has which role there
//	agreements.go     what an organisation signs
//	history.go        who changed what
//	do.go             the commands: new, delete, copy addresses
//	draft.go          what was typed and not saved, given away and taken back
//
// What it may import is said in package page.
package partners
