// Package schedule lays plans out in time: their rows in order, the bars and marks
// of each row, the columns of weeks, months or quarters above them, and what waits
// for what. The timeline on screen and that in the workbook are drawn from the
// same Timeline, so they can never disagree.
//
// Everything is a pure function of a book and what is asked for: equal books give
// equal timelines. How an action is rated stands in data/insight.
//
//	timeline.go  Make, Options, Timeline: the whole of it
//	row.go       Row: a plan, a workstream, a priority, an action, a milestone
//	tree.go      which stands under which, and in what order
//	kept.go      a tree made from the one before; a filtered one
//	bar.go       Bar, Mark: planned, done, late; milestones; partial days
//	axis.go      Axis: bounds, buckets and the bands above them, today
//	scale.go     Scale: weeks, months, quarters of the financial year
//	cell.go      Cell: what of a row falls into a bucket, for a workbook
//	depend.go    Link: what waits for what; Dependants; clashes
//
// It imports data and data/book and nothing else of the house.
package schedule
