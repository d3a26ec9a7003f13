// Package attend reads the attendance reports people have: what Microsoft Teams
// (five generations), Zoom, Google Meet, Eventbrite and Microsoft Forms hand
// out, and a plain list. A file, read by package grid as rows of text, becomes
// a Report: who was there, from when to when. It knows nothing of the people
// the partnership keeps; package rollcall matches them.
//
// Nothing in a file is trusted: columns are found by their headings, short rows
// are padded, longer ones are cut, figures that a file states about itself are
// compared with its rows. What a file leaves open (which part of 03/04/2026 is
// the day) is told, and never guessed row by row.
//
//	report.go      Report, Person, Note: what a file says
//	read.go        Read: which sort of file it is, and the steps all share
//	heading.go     headings as they are compared; columns by name
//	entry.go       a row as it is before its times can be read
//	teams.go       Teams reports in sections, and those of one row a join
//	teamslist.go   Teams lists of who joined and left
//	zoom.go        Zoom
//	booking.go     Google Meet, Eventbrite
//	forms.go       Microsoft Forms
//	sheet.go       a plain list, and columns that a person has mapped
//	state.go       words of a list for whether somebody came
//	moment.go      days and times of day of one file
//	duration.go    lengths of time, as programs and languages write them
//	span.go        the union of intervals
//	unite.go       rows of one person
//	name.go        names as meetings show them
//	check.go       stated figures that disagree with the rows
//	errors.go      what is refused
//
// It imports data and data/intake/grid.
package attend
