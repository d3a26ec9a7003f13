// Package reports is where workbooks are made: which one, as at which day, its
// figures before it is made, and the making.
//
//	page.go     the page
//	figures.go  what a report will say
//	make.go     making one
//	layout.go   the list beside the figures
//
// What it may import is said in package page.
package reports
