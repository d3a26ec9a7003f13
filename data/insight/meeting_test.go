package insight

import (
	"testing"

	"placebook/data"
)

func TestBoards(t *testing.T) {
	meeting := func(name, kind, group, on, held string) *data.Event {
		return &data.Event{Common: id(name), Title: name, Type: kind, Group: data.ID(group), Day: day(t, on), Held: held}
	}
	bk := made(t,
		&data.Group{Common: id("board"), Name: "Board", Type: data.GroupBoard},
		&data.Group{Common: id("assembly"), Name: "Assembly", Type: data.GroupAssembly},
		meeting("january", data.EventBoard, "board", "2026-01-22", data.HeldYes),
		meeting("march", data.EventGroup, "board", "2026-03-19", ""),
		meeting("off", data.EventBoard, "board", "2026-02-10", data.HeldCancelled),
		meeting("not held", data.EventBoard, "", "2026-02-11", data.HeldNo),
		meeting("assembly", data.EventBoard, "assembly", "2026-02-12", ""),
		meeting("training", data.EventTraining, "board", "2026-02-13", ""),
		meeting("group", data.EventGroup, "assembly", "2026-02-14", ""),
		meeting("may", data.EventBoard, "", "2026-05", ""))
	for _, c := range []struct{ on, last, next string }{
		{"2026-01-21", "", "january"},
		{"2026-01-22", "", "january"}, // on its day it is the next, and not yet held
		{"2026-01-23", "january", "march"},
		{"2026-03-19", "january", "march"},
		{"2026-03-20", "march", "may"},
		{"2026-05-31", "march", "may"}, // some day in May
		{"2026-06-01", "may", ""},
	} {
		name := func(e *data.Event) string {
			if e == nil {
				return ""
			}
			return e.Title
		}
		check(t, c.on+" last", name(LastBoard(bk, day(t, c.on))), c.last)
		check(t, c.on+" next", name(NextBoard(bk, day(t, c.on))), c.next)
	}
}

func TestToNextBoard(t *testing.T) {
	e := &data.Event{Common: id("e"), Type: data.EventBoard, Day: day(t, "2026-03-19"), PapersDue: day(t, "2026-03-12"), CutOff: day(t, "2026-03-05")}
	bk := made(t, e)
	for _, c := range []struct {
		on   string
		days int
		work int
	}{{"2026-03-05", 7, 5}, {"2026-03-12", 0, 0}, {"2026-03-13", -1, -1}, {"2026-03-16", -4, -2}} {
		got, ok := ToNextBoard(bk, day(t, c.on))
		check(t, c.on, ok, true)
		check(t, c.on+" days", got.Days, c.days)
		check(t, c.on+" working days", got.WorkingDays, c.work)
		check(t, c.on+" cut-off", got.CutOff, day(t, "2026-03-05"))
	}
	if _, ok := ToNextBoard(bk, day(t, "2026-03-20")); ok {
		t.Error("a countdown to a Board that is over")
	}
	e.PapersDue = data.Day{}
	got, _ := ToNextBoard(bk, day(t, "2026-03-05"))
	check(t, "to the meeting itself", got.Days, 14)
}
