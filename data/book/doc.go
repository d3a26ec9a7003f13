// Package book holds a read-only picture of the partnership as at a day: the
// live records of every kind, look-ups by ID and by what refers to what, and
// search. The store keeps one up to date for the window and makes others for
// reports; figures, workbooks and import plans are given a book and nothing
// else.
//
//	book.go     Book: records, look-ups, titles
//	values.go   a field's value in words, as lists, CSV and tables show it
//	choices.go  the editable lists and own fields in force
//	search.go   find records by words
//
// Records in a book are shared: whoever wants to change one takes a Copy. It
// imports data and nothing else of the house.
package book
