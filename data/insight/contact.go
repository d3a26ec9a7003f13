package insight

import (
	"placebook/data"
	"placebook/data/book"
)

// ContactMonths is how many months ago a partner may have been spoken to last
// and still count as spoken to: one cycle of a Board that meets every two months.
const ContactMonths = 2

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

// contacts finds the last contact of each organisation by a day. A note about
// a person alone counts for whoever employed them then.
func contacts(b *book.Book, day data.Day) map[data.ID]Contact {
	out := map[data.ID]Contact{}
	for _, r := range b.All(data.ContactNotes) {
		n := r.(*data.ContactNote)
		if n.Day.IsZero() || day.Before(n.Day) {
			continue
		}
		org := n.Organisation
		if org == "" {
			org = EmployerOn(b, n.Person, n.Day)
		}
		if was := out[org]; org != "" && n.Day.Compare(was.Day) > 0 {
			out[org] = Contact{n.ID, n.Day}
		}
	}
	return out
}
