// Package sheet describes the records of a kind as columns: what each is called
// in a file, how its values are written, and which field they come from. The
// command line's lists, exports and imports all read it, so that what is printed
// can be brought in again.
//
//	columns.go  Column, Columns: heading and format of each column
//	ours.go     Form, Was: workbooks of ours that people change and bring back
//	csv.go      Rows, WriteCSV
//
// It imports data and data/book, and nothing else of the house.
package sheet
