// Package book holds a read-only picture of the partnership as at a day: the
// live records of every kind, look-ups by ID and by what refers to what, and
// search. The store keeps one up to date for the window and makes others for
// reports; figures, workbooks and import plans are given a book and nothing
// else.
//
//	book.go        Book: records, look-ups, titles
//	values.go      a field's value in words, as lists, CSV and tables show it
//	choices.go     the editable lists and own fields in force
//	order.go       records by name
//	keep.go        what was worked out from the records, until they change
//	find.go        Find: search over everything; what is found, and its order
//	ask.go         a query made ready; what a match of two words costs
//	words.go       which texts of a record are searched
//	tokens.go      a text taken apart into words as they are compared
//	index.go       which words stand in which record, kept up to date
//	vocabulary.go  the distinct words: by their beginning, inside, by slips
//	forgive.go     slips between two words
//	picture.go     all records at one moment, for an index built beside the book
//	explain.go     what a hit says of itself, and why it was found
//
// Records in a book are shared: whoever wants to change one takes a Copy. It
// imports data and nothing else of the house.
package book
