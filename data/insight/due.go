package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// dueWithin reports whether a day is to come within n days, today included. A
// month is due when it ends.
func dueWithin(due, day data.Day, n int) bool { return !due.Before(day) && dueBy(due, day, n) }

// dueBy is dueWithin, or past.
func dueBy(due, day data.Day, n int) bool {
	return !due.IsZero() && !day.AddDays(n).Before(due.Last())
}

// FundingEnding are the roles held on a day whose funding ends within n days of
// it, the day itself included.
func FundingEnding(b *book.Book, day data.Day, n int) Figure {
	var out Figure
	for _, r := range b.All(data.Roles) {
		if x := r.(*data.Role); !x.FundedUntil.IsZero() && x.On(day) && dueWithin(x.FundedUntil, day, n) {
			out = append(out, x.ID)
		}
	}
	return out
}

// An AgreementDue is an agreement with a day that comes, or that went by and
// nothing was done.
type AgreementDue struct {
	Agreement *data.Agreement
	Day       data.Day // of the first of the two
	Reviewed  bool     // its review is due
	Expires   bool     // it expires
}

// Late reports whether the day went by.
func (d AgreementDue) Late(day data.Day) bool { return d.Day.Before(day) }

// AgreementsDue are the agreements whose review or expiry falls within n days of
// a day, that included, or has gone by; the first first. One that another has
// replaced by then is not among them.
func AgreementsDue(b *book.Book, day data.Day, n int) []AgreementDue {
	all := book.List[*data.Agreement](b)
	replaced := map[data.ID]bool{}
	for _, a := range all {
		if a.Agreed.IsZero() || !day.Before(a.Agreed.First()) {
			replaced[a.Replaces] = true
		}
	}
	var out []AgreementDue
	for _, a := range all {
		d := AgreementDue{Agreement: a, Reviewed: dueBy(a.ReviewBy, day, n), Expires: dueBy(a.Expires, day, n)}
		if replaced[a.ID] || day.Before(a.Agreed) || !d.Reviewed && !d.Expires {
			continue
		}
		if d.Expires {
			d.Day = a.Expires
		}
		if d.Reviewed && (!d.Expires || a.ReviewBy.Last().Compare(a.Expires.Last()) < 0) {
			d.Day = a.ReviewBy
		}
		out = append(out, d)
	}
	slices.SortStableFunc(out, func(x, y AgreementDue) int { return x.Day.Last().Compare(y.Day.Last()) })
	return out
}

// ComingUp are the events that begin within n days of a day, that included, and
// were not cancelled, by day and time. One of which only the month is known is
// among them until the month is over.
func ComingUp(b *book.Book, day data.Day, n int) []*data.Event {
	var out []*data.Event
	last := day.AddDays(n)
	for _, e := range book.List[*data.Event](b) {
		if e.Held != data.HeldNo && e.Held != data.HeldCancelled && !e.Day.IsZero() && !e.Day.Before(day) && !last.Before(e.Day) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y *data.Event) int {
		return cmp.Or(x.Day.Compare(y.Day), strings.Compare(x.Start.String(), y.Start.String()), strings.Compare(x.Title, y.Title))
	})
	return out
}

// A MonthNotes is the contact notes of a month.
type MonthNotes struct {
	Month data.Day
	Notes Figure
}

// NotesByMonth counts the contact notes of so many months up to a day, its own
// month the last. A note of which only the year is known is in none of them.
func NotesByMonth(b *book.Book, day data.Day, months int) []MonthNotes {
	out := make([]MonthNotes, months)
	at := map[data.Day]int{}
	for i := range out {
		m := monthOf(day).AddMonths(i - months + 1)
		out[i].Month, at[m] = m, i
	}
	for _, n := range book.List[*data.ContactNote](b) {
		if i, ok := at[monthOf(n.Day)]; ok && !day.Before(n.Day) {
			out[i].Notes = append(out[i].Notes, n.ID)
		}
	}
	return out
}

// monthOf is the month of a day or a month; empty for anything else.
func monthOf(d data.Day) data.Day {
	if p := d.Precision(); p != data.PrecisionDay && p != data.PrecisionMonth {
		return data.Day{}
	}
	t := d.Time()
	return data.MonthOf(t.Year(), t.Month())
}
