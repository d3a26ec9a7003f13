package partners

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// A relation is another record that the chosen one has to do with: opened by
// its name, with a line about what it is.
type relation struct {
	kind  *data.Kind
	id    data.ID
	name  string
	lines []string
}

// peopleThere lists who has a role at an organisation on the day, those who
// speak for it first.
func peopleThere(b *book.Book, r data.Record) []relation {
	by := map[data.ID]*relation{}
	var ids []data.ID
	for _, x := range b.Referring(data.Roles, "organisation", r.Base().ID) {
		role := x.(*data.Role)
		p, ok := book.One[*data.Person](b, role.Person)
		if !ok || !role.On(b.Today()) {
			continue
		}
		if by[p.ID] == nil {
			by[p.ID] = &relation{kind: data.Persons, id: p.ID, name: p.Name}
			ids = append(ids, p.ID)
		}
		line := roleLine(b, role)
		if role.Title == data.RoleEmployee && p.JobTitle != "" {
			line = p.JobTitle
		}
		by[p.ID].lines = append(by[p.ID].lines, line)
	}
	out := make([]relation, len(ids))
	for i, id := range ids {
		slices.Sort(by[id].lines)
		out[i] = *by[id]
	}
	slices.SortFunc(out, func(x, y relation) int {
		return cmp.Or(len(y.lines)-len(x.lines), strings.Compare(data.Fold(x.name), data.Fold(y.name)), strings.Compare(string(x.id), string(y.id)))
	})
	return out
}

// rolesOf lists a person's roles, those that go on first.
func rolesOf(b *book.Book, r data.Record) []relation {
	roles := slices.Clone(b.Referring(data.Roles, "person", r.Base().ID))
	slices.SortFunc(roles, func(x, y data.Record) int {
		a, c := x.(*data.Role), y.(*data.Role)
		return cmp.Or(boolOrder(a.On(b.Today()), c.On(b.Today())), c.From.Compare(a.From), strings.Compare(string(a.ID), string(c.ID)))
	})
	var out []relation
	for _, x := range roles {
		role := x.(*data.Role)
		rel := relation{lines: []string{roleLine(b, role)}}
		if o := b.Get(data.Organisations, role.Organisation); o != nil {
			rel.kind, rel.id, rel.name = data.Organisations, role.Organisation, b.Title(o)
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

// showRelations lays relations below each other.
func showRelations(list []relation, none string, open func(*data.Kind, data.ID)) fyne.CanvasObject {
	if len(list) == 0 {
		return kit.NewWrapped(kit.Muted, none)
	}
	var rows []fyne.CanvasObject
	for _, r := range list {
		var lines []fyne.CanvasObject
		if r.id != "" {
			lines = append(lines, kit.Row(0, kit.NewLink(r.name, func() { open(r.kind, r.id) }), kit.Spring()))
		}
		for _, l := range r.lines {
			lines = append(lines, kit.NewWrapped(kit.Small, l))
		}
		rows = append(rows, kit.Column(0, lines...))
	}
	return kit.Column(12, rows...)
}
