package partners

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page/lists"
)

// A held role is one as a tab shows it: whom or what it leads to, and what can
// be done with it.
type held struct {
	lists.Relation
	role data.ID
	name string // of the role, for its buttons
	can  []command.ID
}

// A heldGroup is roles under a heading.
type heldGroup struct {
	title string
	roles []held
}

// rolesTab is a tab of roles in groups, each of which can be ended or handed on
// there.
func rolesTab(p *lists.Page, key, label, none string, of func(*book.Book, data.Record) []heldGroup) lists.Tab {
	j := jobs{p.Host()}
	return lists.Tab{Key: key, Label: label,
		Count: func(b *book.Book, r data.Record) (n int) {
			for _, g := range of(b, r) {
				if g.title != groupPast {
					n += len(g.roles)
				}
			}
			return n
		},
		Show: func(r data.Record) fyne.CanvasObject {
			var groups []heldGroup
			j.view(func(b *book.Book) { groups = of(b, r) })
			start := kit.NewSmallButton(kit.Outline, look.PersonPlus, "Start a role", func() { j.startFor(r.Kind(), r.Base().ID) })
			rows := []fyne.CanvasObject{kit.Row(0, start, kit.Spring())}
			if len(groups) == 0 {
				rows = append(rows, kit.NewWrapped(kit.Muted, none))
			}
			for _, g := range groups {
				rows = append(rows, showHeld(p, j, g))
			}
			return kit.Column(16, rows...)
		}}
}

func showHeld(p *lists.Page, j jobs, g heldGroup) fyne.CanvasObject {
	rows := []fyne.CanvasObject{kit.NewWords(kit.SmallBold, g.title)}
	for _, x := range g.roles {
		lines := []fyne.CanvasObject{lists.ShowRelations([]lists.Relation{x.Relation}, "", p.GoToRecord)}
		var buttons []fyne.CanvasObject
		for _, id := range x.can {
			c := command.Of(id)
			word := roleButtons[id]
			buttons = append(buttons, kit.NewSmallButton(kit.Plain, c.Icon, word, func() { j.do(id, x.role) }).Called(word+": "+x.name))
		}
		if len(buttons) > 0 {
			lines = append(lines, kit.NewFlow(4, buttons...))
		}
		rows = append(rows, kit.Column(2, lines...))
	}
	return kit.Column(10, rows...)
}

// roleButtons are the words of the commands where a role stands beside them.
var roleButtons = map[command.ID]string{command.EndRole: "End", command.Replace: "Replace", command.Thanks: "Thank-you text"}

// do gives a command of one role.
func (j jobs) do(id command.ID, role data.ID) {
	switch id {
	case command.EndRole:
		j.end([]data.ID{role})
	case command.Replace:
		j.replace(role)
	case command.Thanks:
		j.thanks(role)
	}
}

// canOf is what can be done with a role on a day.
func canOf(x *data.Role, day data.Day) []command.ID {
	switch {
	case x.To.Before(day) && x.Title == data.RoleEmployee:
		return nil
	case x.To.Before(day):
		return []command.ID{command.Thanks}
	case x.Title == data.RoleEmployee:
		return []command.ID{command.EndRole}
	}
	return []command.ID{command.EndRole, command.Replace}
}

// The headings of roles.
const (
	groupRepresentatives = "Representatives"
	groupDeputies        = "Deputies"
	groupOthers          = "Other roles"
	groupWorks           = "Works here"
	groupNow             = "Today"
	groupPast            = "Past"
	groupToCome          = "To come"
)

// groupOf is the heading a role at an organisation stands under on a day.
func groupOf(x *data.Role, day data.Day) string {
	switch {
	case x.To.Before(day):
		return groupPast
	case !x.On(day):
		return groupToCome
	}
	switch x.Title {
	case data.RoleRepresentative:
		return groupRepresentatives
	case data.RoleDeputy:
		return groupDeputies
	case data.RoleEmployee:
		return groupWorks
	}
	return groupOthers
}

// peopleThere lists who has, had or will have a role at an organisation. Whoever
// speaks for it and works there stands once.
func peopleThere(b *book.Book, r data.Record) []heldGroup {
	day := b.Today()
	speaks := map[data.ID]bool{}
	roles := sortedRoles(b, "organisation", r)
	for _, x := range roles {
		if x.Title != data.RoleEmployee && x.On(day) {
			speaks[x.Person] = true
		}
	}
	return grouped(roles, []string{groupRepresentatives, groupDeputies, groupOthers, groupWorks, groupToCome, groupPast}, func(x *data.Role) (string, held) {
		p, ok := book.One[*data.Person](b, x.Person)
		in := groupOf(x, day)
		if !ok || in == groupWorks && speaks[x.Person] {
			return "", held{}
		}
		out := held{role: x.ID, name: roleOf(b, x), can: canOf(x, day)}
		out.Kind, out.ID, out.Name = data.Persons, p.ID, p.Name
		if p.JobTitle != "" && in != groupPast {
			out.Lines = append(out.Lines, p.JobTitle)
		}
		if x.Title != data.RoleEmployee || in == groupPast || in == groupToCome {
			out.Lines = append(out.Lines, roleLine(b, x))
		}
		return in, out
	})
}

// rolesOf lists a person's roles, those of today first.
func rolesOf(b *book.Book, r data.Record) []heldGroup {
	day := b.Today()
	return grouped(sortedRoles(b, "person", r), []string{groupNow, groupToCome, groupPast}, func(x *data.Role) (string, held) {
		out := held{role: x.ID, name: roleOf(b, x), can: canOf(x, day)}
		out.Lines = []string{roleLine(b, x)}
		if o := b.Get(data.Organisations, x.Organisation); o != nil {
			out.Kind, out.ID, out.Name = data.Organisations, x.Organisation, b.Title(o)
		}
		in := groupOf(x, day)
		if in != groupPast && in != groupToCome {
			in = groupNow
		}
		return in, out
	})
}

// grouped puts roles under headings, in the headings' order; a role under none
// is left out.
func grouped(roles []*data.Role, titles []string, of func(*data.Role) (string, held)) (out []heldGroup) {
	by := map[string][]held{}
	for _, x := range roles {
		title, h := of(x)
		by[title] = append(by[title], h)
	}
	for _, t := range titles {
		if len(by[t]) > 0 {
			out = append(out, heldGroup{t, by[t]})
		}
	}
	return out
}

// sortedRoles are the roles that name a record, those begun last first.
func sortedRoles(b *book.Book, field string, r data.Record) []*data.Role {
	var out []*data.Role
	for _, x := range b.Referring(data.Roles, field, r.Base().ID) {
		out = append(out, x.(*data.Role))
	}
	slices.SortFunc(out, func(x, y *data.Role) int {
		return cmp.Or(y.From.Compare(x.From), strings.Compare(b.TitleOf(data.Persons, x.Person), b.TitleOf(data.Persons, y.Person)), strings.Compare(string(x.ID), string(y.ID)))
	})
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

// titleShort is a role's title where there is little room.
func titleShort(role *data.Role) string {
	if role.Title == data.RoleLead {
		return "Lead"
	}
	return role.Title
}

// roleShort says a role where there is little room: on the Board goes without
// saying.
func roleShort(b *book.Book, role *data.Role) string {
	title := titleShort(role)
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
