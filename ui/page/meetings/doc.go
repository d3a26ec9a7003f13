// Package meetings is the page of boards and groups and of their meetings: who
// is in a group, when it could decide, when it meets. How such a page works
// stands in package lists.
//
//	page.go     the parts of the page
//	groups.go   the list of boards and groups
//	members.go  who is in a group, since when
//	quorum.go   would it be quorate?
//	tree.go     what a group reports to and sits beside
//	diary.go    the list of meetings
//	jobs.go     members begin, end and are replaced; meetings move, or are cancelled
//	year.go     a year of meetings is planned
//	dates.go    its dates, before they are made
//
// What it may import is said in package page.
package meetings
