// Package record shows and edits records of any kind in the window: a form made
// from a kind's fields, a list of rows over its columns, a history in words.
//
//	form.go      Form: boxes from fields, a copy that is edited, saving it
//	meanwhile.go what becomes of a form when the data changes under it
//	spec.go      what a box is of: a field, or a field of the team's own
//	box.go       the boxes one types or ticks in
//	boxchoice.go the boxes one chooses in: one, or several
//	choices.go   what a box offers: entries of a list, records by name
//	list.go      List: rows that are sorted, filtered, viewed and chosen
//	column.go    columns, and how they sort
//	history.go   what was changed, in words
//
// It may import ui/kit, ui/look and the rooms of data. Records come from the
// store and changes go through package edit; which store that is, and what
// happens after saving, is the page's.
package record
