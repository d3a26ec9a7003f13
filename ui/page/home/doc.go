// Package home is the page one comes to: when papers are due, what is missing
// until then, how the partnership stands, what changed and what comes up. Each
// number and each mark leads to the records it counts.
//
//	page.go    the page, its states and the way between its parts
//	view.go    the first part: heading, tiles, charts, lists
//	parts.go   the other parts: all that is left, all changes, all that comes up
//	figures.go the numbers, from package insight
//	charts.go  the numbers as charts
//	left.go    what is missing before papers are due
//	days.go    the countdown and days in words
//	steps.go   the last steps, from the history
//	tell.go    steps in words
//	back.go    bringing back what a step deleted
//	visit.go   when this page was last looked at
//
// What it may import is said in package page; data/change is read for the
// steps.
package home
