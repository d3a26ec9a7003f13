package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A GroupStanding is a board or group as it stands on a day.
type GroupStanding struct {
	Members  []*data.Role // co-chairs first, then those who vote, then the others; each by name
	CoChairs []*data.Role
	Voting   []*data.Role
	Next     *data.Event // the next meeting that takes place, on the day or later; nil for none
}

// GroupOf tells how a group stands on a day.
func GroupOf(b *book.Book, g *data.Group, day data.Day) GroupStanding {
	var s GroupStanding
	for _, r := range b.Referring(data.Roles, "group", g.ID) {
		x := r.(*data.Role)
		if !x.On(day) {
			continue
		}
		s.Members = append(s.Members, x)
		if x.Title == data.RoleCoChair {
			s.CoChairs = append(s.CoChairs, x)
		}
		if x.VotesOn(day) {
			s.Voting = append(s.Voting, x)
		}
	}
	for _, list := range [][]*data.Role{s.Members, s.CoChairs, s.Voting} {
		SortMembers(b, list)
	}
	for _, e := range MeetingsOf(b, g) {
		if !e.Off() && !e.Day.Before(day) {
			s.Next = e
			break
		}
	}
	return s
}

// SortMembers sorts roles in a group: co-chairs, then those who vote, then the
// others, deputies at the end; those alike by name and by when they began.
func SortMembers(b *book.Book, roles []*data.Role) {
	rank := func(x *data.Role) int {
		switch {
		case x.Title == data.RoleCoChair:
			return 0
		case x.Title == data.RoleDeputy:
			return 3
		case x.Voting == data.Yes:
			return 1
		}
		return 2
	}
	name := func(x *data.Role) string { return data.Fold(b.TitleOf(data.Persons, x.Person)) }
	slices.SortStableFunc(roles, func(x, y *data.Role) int {
		return cmp.Or(cmp.Compare(rank(x), rank(y)), strings.Compare(name(x), name(y)), x.From.Compare(y.From), strings.Compare(string(x.ID), string(y.ID)))
	})
}

// MeetingsOf lists the meetings of a group, by day.
func MeetingsOf(b *book.Book, g *data.Group) (out []*data.Event) {
	all := b.Referring(data.Events, "group", g.ID)
	if g.MeetingType() != data.EventGroup {
		all = b.All(data.Events) // some may not say of which group
	}
	for _, r := range all {
		if e := r.(*data.Event); e.Of(g) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y *data.Event) int {
		return cmp.Or(x.Day.Compare(y.Day), strings.Compare(x.Start.String(), y.Start.String()))
	})
	return out
}

// A Branch is one line of the tree that a group stands in.
type Branch struct {
	Group *data.Group
	Depth int
	// Beside is the group that it sits beside, where that is why it stands here.
	Beside *data.Group
}

// TreeOf tells where a group stands: from the group at the top that it reports
// to, all that report to it in turn, and what sits beside each. A circle, which
// laptops brought together may hold, is cut where it closes.
func TreeOf(b *book.Book, g *data.Group) []Branch {
	t := &tree{b: b, seen: map[data.ID]bool{}}
	top := g
	for up := map[data.ID]bool{}; !up[top.ID]; {
		up[top.ID] = true
		over, ok := book.One[*data.Group](b, cmp.Or(top.ReportsTo, top.SitsBeside))
		if !ok {
			break
		}
		top = over
	}
	t.add(top, 0, nil)
	return t.lines
}

type tree struct {
	b     *book.Book
	seen  map[data.ID]bool
	lines []Branch
}

func (t *tree) add(g *data.Group, depth int, beside *data.Group) {
	if t.seen[g.ID] {
		return
	}
	t.seen[g.ID] = true
	t.lines = append(t.lines, Branch{g, depth, beside})
	for _, x := range t.pointing("sits_beside", g) {
		if x.ReportsTo == "" {
			t.add(x, depth, g)
		}
	}
	for _, x := range t.pointing("reports_to", g) {
		t.add(x, depth+1, nil)
	}
}

// pointing lists the groups that point at one, by name.
func (t *tree) pointing(field string, at *data.Group) (out []*data.Group) {
	for _, r := range t.b.Referring(data.Groups, field, at.ID) {
		out = append(out, r.(*data.Group))
	}
	slices.SortFunc(out, func(x, y *data.Group) int {
		return cmp.Or(strings.Compare(data.Fold(x.Name), data.Fold(y.Name)), strings.Compare(string(x.ID), string(y.ID)))
	})
	return out
}
