package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// Boards lists the meetings of the Board that were not cancelled, by day.
func Boards(b *book.Book) []*data.Event {
	var out []*data.Event
	for _, e := range book.List[*data.Event](b) {
		if ofTheBoard(b, e) && e.Held != data.HeldNo && e.Held != data.HeldCancelled {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y *data.Event) int {
		return cmp.Or(x.Day.Compare(y.Day), strings.Compare(x.Start.String(), y.Start.String()))
	})
	return out
}

// ofTheBoard tells a meeting of the Board: by its type, or by its group where
// it was entered as a group's meeting. A Board meeting of a group that is no
// Board is a slip of the pen, and none of ours.
func ofTheBoard(b *book.Book, e *data.Event) bool {
	g, ok := book.One[*data.Group](b, e.Group)
	switch e.Type {
	case data.EventBoard:
		return !ok || g.Type == data.GroupBoard || g.Type == ""
	case data.EventGroup:
		return ok && g.Type == data.GroupBoard
	}
	return false
}

// NextBoard gives the first Board meeting on a day or later, or nil. One of
// which only the month is known is still to come until the month is over.
func NextBoard(b *book.Book, day data.Day) *data.Event {
	for _, e := range Boards(b) {
		if !e.Day.IsZero() && !e.Day.Before(day) {
			return e
		}
	}
	return nil
}

// LastBoard gives the last Board meeting held before a day, or nil. One that is
// past counts as held unless somebody said that it was not.
func LastBoard(b *book.Book, day data.Day) *data.Event {
	var last *data.Event
	for _, e := range Boards(b) {
		if e.Day.Before(day) {
			last = e
		}
	}
	return last
}

// A Countdown is how far away the papers of a meeting are.
type Countdown struct {
	Meeting   *data.Event
	PapersDue data.Day // empty when nobody has set it
	CutOff    data.Day // empty when nobody has set it
	Days      int      // to papers due, or to the meeting while they have no day; negative once past
	// WorkingDays is Days without weekends and bank holidays.
	WorkingDays int
}

// ToNextBoard counts down to the next Board; false when none is planned.
func ToNextBoard(b *book.Book, day data.Day) (Countdown, bool) {
	e := NextBoard(b, day)
	if e == nil {
		return Countdown{}, false
	}
	until := cmp.Or(e.PapersDue, e.Day).Last()
	return Countdown{e, e.PapersDue, e.CutOff, data.DaysBetween(day, until), data.WorkingDaysBetween(day, until)}, true
}
