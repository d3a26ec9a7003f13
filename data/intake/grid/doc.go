// Package grid reads a file somebody has - csv, tab-separated text, xlsx or
// xlsm - as sheets of rows of text. It knows nothing of records, of fields or
// of matching: it answers "what does this file say, cell by cell, as a person
// would read it?", and says in a sentence why a file cannot be read.
//
// What a file holds decides how it is read, never its extension. Nothing is
// ever written to disk: parts of a workbook are unpacked as a stream, and the
// spreadsheet library is given only the small parts that describe its looks,
// so that no list of people is left in clear in a temporary folder.
//
// Sizes are limited before anything is read, then again while unpacking,
// because the sizes a zip directory states are only what its maker says.
//
// May import: the standard library, golang.org/x/text, excelize. It is, beside
// the writer of workbooks, the only package that imports excelize; it does so
// in style.go alone, for colours, fonts, number formats and properties. Rows
// are streamed here because the library gives a row's values without their
// types, formulas and styles unless it loads the whole sheet into memory.
//
// Map:
//
//	grid.go       File, Sheet, Row, Cell
//	errors.go     Error and its reasons
//	read.go       Read, ReadBytes, Options, limits
//	sniff.go      what a file is, by its content
//	encoding.go   bytes to text: UTF-8, UTF-16, Windows-1252
//	separator.go  comma, semicolon, tab or bar
//	csv.go        rows of separated text
//	clean.go      the one normalisation every cell goes through
//	pack.go       the zip of a workbook: limits, parts, relationships
//	xlsx.go       a workbook: its sheets, in order
//	sheet.go      one sheet, streamed
//	cell.go       one cell of a sheet: its type, format and text
//	strings.go    shared strings and rich text
//	comments.go   comments and threaded comments
//	style.go      fonts, fills and number formats, by the library
//	format.go     number formats: is it a date, a percentage, a padded code?
//	number.go     stored numbers as text, days and clock times
//	merge.go      merged cells
//	locate.go     Locate: where the headings are
package grid
