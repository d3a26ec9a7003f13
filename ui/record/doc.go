// Package record shows and edits records of any kind in the window: a form made
// from a kind's fields, a list of rows over its columns, a history in words.
//
//	form.go      Form: boxes from fields, a copy that is edited, saving it
//	formdraft.go what was typed and not saved, given away and taken back
//	meanwhile.go what becomes of a form when the data changes under it
//	boxes.go     what all boxes of a record can do
//	question.go  a dialog of a few boxes, for a job of one step
//	spec.go      what a box is of: a field, or a field of the team's own
//	box.go       the boxes one types or ticks in
//	boxday.go    the box for a day, with its calendar
//	dayalone.go  the same for a job that is no record
//	boxchoice.go the boxes one chooses in: one, or several
//	boxclause.go the box for the clauses of a quorum
//	doubts.go    what somebody should look at, said at its box
//	choices.go   what a box offers: entries of a list, records by name
//	list.go      List: what it is of, what is shown and chosen
//	listrows.go  its rows: read, sorted, narrowed
//	listgroups.go     rows in groups that fold
//	listviews.go      ready-made and saved views, rows that something points at
//	listsave.go       saving a view, copying rows
//	listcolumns.go    which columns, in which order, how wide
//	listfilter.go     what narrows the rows, as chips
//	listdrawer.go     the drawer in which conditions are made
//	condition.go      what a row has to be in one column
//	arrangement.go    all that a saved view keeps, as text
//	column.go    columns, and how they sort
//	history.go   what was changed, in words
//
// It may import ui/kit, ui/look and the rooms of data. Records come from the
// store and changes go through package edit; which store that is, and what
// happens after saving, is the page's.
package record
