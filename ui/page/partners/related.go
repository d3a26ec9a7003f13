package partners

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/page/lists"
)

// peopleThere lists who has a role at an organisation on the day, those who
// speak for it first.
func peopleThere(b *book.Book, r data.Record) []lists.Relation {
	by := map[data.ID]*lists.Relation{}
	var ids []data.ID
	for _, x := range b.Referring(data.Roles, "organisation", r.Base().ID) {
		role := x.(*data.Role)
		p, ok := book.One[*data.Person](b, role.Person)
		if !ok || !role.On(b.Today()) {
			continue
		}
		if by[p.ID] == nil {
			by[p.ID] = &lists.Relation{Kind: data.Persons, ID: p.ID, Name: p.Name}
			ids = append(ids, p.ID)
		}
		line := roleLine(b, role)
		if role.Title == data.RoleEmployee && p.JobTitle != "" {
			line = p.JobTitle
		}
		by[p.ID].Lines = append(by[p.ID].Lines, line)
	}
	out := make([]lists.Relation, len(ids))
	for i, id := range ids {
		slices.Sort(by[id].Lines)
		out[i] = *by[id]
	}
	slices.SortFunc(out, func(x, y lists.Relation) int {
		return cmp.Or(len(y.Lines)-len(x.Lines), strings.Compare(data.Fold(x.Name), data.Fold(y.Name)), strings.Compare(string(x.ID), string(y.ID)))
	})
	return out
}

// rolesOf lists a person's roles, those that go on first.
func rolesOf(b *book.Book, r data.Record) []lists.Relation {
	roles := slices.Clone(b.Referring(data.Roles, "person", r.Base().ID))
	slices.SortFunc(roles, func(x, y data.Record) int {
		a, c := x.(*data.Role), y.(*data.Role)
		return cmp.Or(boolOrder(a.On(b.Today()), c.On(b.Today())), c.From.Compare(a.From), strings.Compare(string(a.ID), string(c.ID)))
	})
	var out []lists.Relation
	for _, x := range roles {
		role := x.(*data.Role)
		rel := lists.Relation{Lines: []string{roleLine(b, role)}}
		if o := b.Get(data.Organisations, role.Organisation); o != nil {
			rel.Kind, rel.ID, rel.Name = data.Organisations, role.Organisation, b.Title(o)
		}
		out = append(out, rel)
	}
	return out
}

func boolOrder(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return -1
	}
	return 1
}

// roleName says a role with the board or workstream it is in.
func roleName(b *book.Book, role *data.Role) string {
	words := []string{role.Title}
	for _, in := range []string{b.TitleOf(data.Groups, role.Group), b.TitleOf(data.Workstreams, role.Workstream)} {
		if in != "" {
			words = append(words, in)
		}
	}
	return strings.Join(words, ", ")
}

// roleShort says a role where there is little room: on the Board goes without
// saying.
func roleShort(b *book.Book, role *data.Role) string {
	title := role.Title
	if title == data.RoleLead {
		title = "Lead"
	}
	in := b.TitleOf(data.Workstreams, role.Workstream)
	if g, ok := book.One[*data.Group](b, role.Group); ok && g.Type != data.GroupBoard {
		in = g.Name
	}
	if in == "" {
		return title
	}
	return title + ", " + in
}

// roleLine adds since when, or until when.
func roleLine(b *book.Book, role *data.Role) string {
	line := roleName(b, role)
	switch {
	case !role.From.IsZero() && !role.To.IsZero():
		return line + ", " + role.From.Short() + " to " + role.To.Short()
	case !role.From.IsZero():
		return line + ", since " + role.From.Short()
	case !role.To.IsZero():
		return line + ", until " + role.To.Short()
	}
	return line
}
