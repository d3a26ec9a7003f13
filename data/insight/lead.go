package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A Lead is who leads a workstream on a day.
type Lead struct {
	Workstream *data.Workstream
	Roles      []*data.Role // since longest first; empty when nobody leads it
}

// workstreamClosed is the state of a workstream that needs no lead any more.
const workstreamClosed = "closed"

// Leads tells who leads each open workstream on a day, in the team's order.
func Leads(b *book.Book, day data.Day) []Lead {
	var out []Lead
	for _, w := range book.List[*data.Workstream](b) {
		if strings.EqualFold(w.State, workstreamClosed) {
			continue
		}
		l := Lead{Workstream: w}
		for _, r := range b.Referring(data.Roles, "workstream", w.ID) {
			if x := r.(*data.Role); x.Title == data.RoleLead && x.On(day) {
				l.Roles = append(l.Roles, x)
			}
		}
		slices.SortFunc(l.Roles, func(x, y *data.Role) int {
			return cmp.Or(x.From.Compare(y.From), strings.Compare(string(x.ID), string(y.ID)))
		})
		out = append(out, l)
	}
	byName(out, func(l Lead) (string, data.ID) { return l.Workstream.Name, l.Workstream.ID })
	slices.SortStableFunc(out, func(x, y Lead) int { return cmp.Compare(order(x.Workstream), order(y.Workstream)) })
	return out
}

// order puts workstreams without a number last.
func order(w *data.Workstream) float64 { return numberOr(w.Order) }

// WithLead are the workstreams that somebody leads, of all; the rest has no
// lead.
func WithLead(leads []Lead) Share {
	var s Share
	for _, l := range leads {
		s.Whole = append(s.Whole, l.Workstream.ID)
		if len(l.Roles) > 0 {
			s.Part = append(s.Part, l.Workstream.ID)
		}
	}
	return s
}

// RolesEnding are the roles held on a day that end within n days of it, the
// day itself included; employments are not among them.
func RolesEnding(b *book.Book, day data.Day, n int) Figure {
	var out Figure
	for _, r := range b.All(data.Roles) {
		x := r.(*data.Role)
		if x.Title != data.RoleEmployee && x.On(day) && dueWithin(x.To, day, n) {
			out = append(out, x.ID)
		}
	}
	return out
}
