// Package imports brings in a file: chosen or dropped, its columns, what will
// happen row by row, done. Nothing is written before the person says so.
//
//	page.go     the page and its four steps
//	choose.go   1: a file, or a place typed
//	columns.go  2: which column is which field; fields.go the boxes for it
//	shared.go   columns that share a box
//	check.go    3: what will happen; rows.go the list of it, row.go one row and its decision
//	several.go  what is decided on several rows at once
//	remember.go answers, for the next import of the same file or list
//	done.go     4: what was brought in; later.go what to look at later
//	work.go     reading, planning and writing, off the window's goroutine
//
// What it may import is said in package page.
package imports
