package insight

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// Months says a number of months in words: one month, two months.
func Months(n int) string {
	words := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	word := strconv.Itoa(n)
	if n >= 0 && n < len(words) {
		word = words[n]
	}
	if n == 1 {
		return word + " month"
	}
	return word + " months"
}

// A Contact is the last time an organisation was spoken to.
type Contact struct {
	Note data.ID // the contact note; empty when there is none
	Day  data.Day
}

// Since reports whether it was on that day or later. Of a month or a year only
// the first day is certain not to be later than what happened, so that is what
// counts.
func (c Contact) Since(day data.Day) bool {
	return c.Note != "" && !c.Day.First().Before(day)
}

// contacts finds the last contact of each organisation by a day.
func contacts(b *book.Book, day data.Day) map[data.ID]Contact {
	out := make(map[data.ID]Contact, b.Len(data.Organisations))
	for _, r := range b.All(data.ContactNotes) {
		n := r.(*data.ContactNote)
		if org := spokenTo(b, n); org != "" {
			out[org] = out[org].or(n, day)
		}
	}
	return out
}

// or is the later contact of two, as seen on a day.
func (c Contact) or(n *data.ContactNote, day data.Day) Contact {
	if n.Day.IsZero() || day.Before(n.Day) || n.Day.Compare(c.Day) <= 0 {
		return c
	}
	return Contact{n.ID, n.Day}
}

// spokenTo gives the organisation that a note is about. One about a person alone
// counts for whoever employed them then.
func spokenTo(b *book.Book, n *data.ContactNote) data.ID {
	if n.Organisation != "" {
		return n.Organisation
	}
	return EmployerOn(b, n.Person, n.Day)
}

// NotesOf are the contact notes of an organisation, those with its people while
// they worked there among them, or of a person; the latest first.
func NotesOf(b *book.Book, k *data.Kind, id data.ID) []*data.ContactNote {
	field := "person"
	if k == data.Organisations {
		field = "organisation"
	}
	out := notesOf(b.Referring(data.ContactNotes, field, id))
	if k == data.Organisations {
		out = append(out, notesWithStaff(b, id)...)
	}
	slices.SortFunc(out, func(x, y *data.ContactNote) int {
		return cmp.Or(y.Day.Compare(x.Day), strings.Compare(string(y.ID), string(x.ID)))
	})
	return out
}

// notesWithStaff are the notes that name a person alone whom the organisation
// employed then.
func notesWithStaff(b *book.Book, organisation data.ID) (out []*data.ContactNote) {
	seen := map[data.ID]bool{}
	for _, r := range b.Referring(data.Roles, "organisation", organisation) {
		x := r.(*data.Role)
		if x.Title != data.RoleEmployee || seen[x.Person] {
			continue
		}
		seen[x.Person] = true
		for _, n := range notesOf(b.Referring(data.ContactNotes, "person", x.Person)) {
			if n.Organisation == "" && spokenTo(b, n) == organisation {
				out = append(out, n)
			}
		}
	}
	return out
}

func notesOf(list []data.Record) []*data.ContactNote {
	out := make([]*data.ContactNote, len(list))
	for i, r := range list {
		out[i] = r.(*data.ContactNote)
	}
	return out
}
