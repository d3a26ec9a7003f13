package page

import (
	"placebook/ui/command"
	"placebook/ui/record"
)

// ListDoing gives what a command does with a list of rows: nil where there is
// nothing to do it with, false if it is no command of lists. The others of a
// page with a list are its own.
func ListDoing(l *record.List, id command.ID) (do func(), of bool) {
	when := func(can bool, do func()) (func(), bool) {
		if !can {
			return nil, true
		}
		return do, true
	}
	switch id {
	case command.CopyRows:
		return when(len(l.Selected()) > 0, l.CopyRows)
	case command.Filter:
		return when(l.Len() > 0, func() { l.OpenFilter("") })
	case command.ShowAll:
		return when(l.Shown() < l.Len(), l.All)
	case command.Columns:
		return when(l.Len() > 0, l.OpenColumns)
	case command.Group:
		return when(l.Len() > 0, l.GroupMenu)
	case command.FoldAll:
		return when(l.Grouped(), func() { l.FoldAll(true) })
	case command.UnfoldAll:
		return when(l.Grouped(), func() { l.FoldAll(false) })
	case command.SaveView:
		return when(l.Len() > 0, l.SaveView)
	}
	return nil, false
}
