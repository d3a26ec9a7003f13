package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page/lists"
)

// memberTab shows who is in a group.
type memberTab struct {
	jobs
	p *lists.Page
}

// A member is a role in a group, as the tab says it.
type member struct {
	role  *data.Role
	name  string
	lines []string
}

// show lists the members of the day, those to come and those who were.
func (t *memberTab) show(r data.Record) fyne.CanvasObject {
	id := r.Base().ID
	add := kit.NewSmallButton(kit.Outline, look.PersonPlus, "Add a member...", func() { t.addMember(id) })
	rows := []fyne.CanvasObject{kit.Row(0, add, kit.Spring())}
	now, later, before := t.membersOf(id)
	if len(now) == 0 {
		rows = append(rows, kit.NewWrapped(kit.Muted, "Nobody is in it today."))
	}
	for _, m := range now {
		rows = append(rows, t.row(m))
	}
	for _, part := range []struct {
		title string
		list  []member
	}{{"To come", later}, {"Before", before}} {
		if len(part.list) > 0 {
			rows = append(rows, kit.NewWords(kit.SmallBold, part.title))
		}
		for _, m := range part.list {
			rows = append(rows, t.plain(m))
		}
	}
	return kit.Column(12, rows...)
}

func (t *memberTab) membersOf(group data.ID) (now, later, before []member) {
	t.view(func(b *book.Book) {
		var roles []*data.Role
		for _, r := range b.Referring(data.Roles, "group", group) {
			roles = append(roles, r.(*data.Role))
		}
		insight.SortMembers(b, roles)
		today := t.h.Today()
		for _, x := range roles {
			m := member{x, b.TitleOf(data.Persons, x.Person), memberLines(b, x)}
			switch {
			case x.On(today):
				now = append(now, m)
			case x.From.After(today):
				later = append(later, m)
			default:
				before = append(before, m)
			}
		}
	})
	return now, later, before
}

// memberLines say what somebody is, for whom, and since when.
func memberLines(b *book.Book, x *data.Role) []string {
	words := []string{x.Title}
	if x.Title == data.RoleLead {
		words = []string{"Lead"}
	}
	if stands, ok := book.One[*data.Role](b, x.DeputisesFor); ok {
		words[0] += " for " + b.TitleOf(data.Persons, stands.Person)
	}
	if o := b.TitleOf(data.Organisations, x.Organisation); o != "" {
		words = append(words, o)
	}
	if x.Voting == data.Yes && x.Title != data.RoleDeputy {
		words = append(words, "votes")
	}
	out := []string{strings.Join(nonEmpty(words), ", ")}
	var time []string
	if !x.From.IsZero() {
		time = append(time, "since "+x.From.Short())
	}
	if !x.To.IsZero() {
		time = append(time, "until "+x.To.Short())
	}
	if len(time) > 0 {
		out = append(out, book.Capital(strings.Join(time, ", ")))
	}
	return out
}

func nonEmpty(words []string) (out []string) {
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

func (t *memberTab) name(m member) fyne.CanvasObject {
	return kit.NewHeadline(m.name, "", "", func() { t.p.GoToRecord(data.Persons, m.role.Person) })
}

// row is a member of the day, whose role can be ended or handed on.
func (t *memberTab) row(m member) fyne.CanvasObject {
	replace := kit.NewSmallButton(kit.Plain, look.NoIcon, "Replace", func() { t.replace(m.role.ID) }).Called("Replace " + m.name)
	end := kit.NewSmallButton(kit.Plain, look.NoIcon, "End", func() { t.end(m.role.ID) }).Called("End " + m.name)
	return kit.Column(0, kit.Row(2, kit.Grow(t.name(m)), replace, end), t.lines(m))
}

func (t *memberTab) plain(m member) fyne.CanvasObject {
	return kit.Column(0, t.name(m), t.lines(m))
}

func (t *memberTab) lines(m member) fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range m.lines {
		out = append(out, kit.NewWrapped(kit.Small, l))
	}
	return kit.Column(0, out...)
}
