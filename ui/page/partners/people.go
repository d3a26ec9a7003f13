package partners

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// peopleSet describes the list of people.
func peopleSet(p *lists.Page) lists.Set {
	h := p.Host()
	j, x := jobs{h}, &peopleRows{h: h}
	k := data.Persons
	column := func(name string, width float32) record.Column {
		c := record.FieldColumn(k.Field(name), width)
		c.Grow = true
		return c
	}
	return lists.Set{
		Kind: k, Icon: look.PersonPlus,
		Belongs: "Everybody the partnership works with belongs here: who they are, where they work, how to reach them. A list of contacts is read in one go, and each person finds their organisation.",
		Columns: []record.Column{column("name", 130), column("job_title", 144), column("organisation", 154),
			{Key: "roles", Title: "Role", Width: 116, Cell: x.roles, Type: data.TypeChoice, Values: x.roleWords}, column("email", 144)},
		First:   []string{"name", "organisation", "job_title", "profession", "email", "phone", "known_as", "consent_given", "named_as", "do_not_name"},
		Prepare: x.prepare, Views: x.views,
		Address: func(_ *book.Book, r data.Record) string { return r.(*data.Person).Email },
		Heading: x.heading,
		Tabs:    []lists.Tab{rolesTab(p, "roles", "Roles", "No role is known of this person.", rolesOf), interestsTab(p), contactTab(p)},
		Tools: append([]lists.Tool{
			{ID: command.SpokeTo, On: lists.One, Do: spokeToOf(h, k)},
			{ID: command.StartRole, On: lists.One, Do: func(ids []data.ID) { j.startFor(k, ids[0]) }},
			{ID: command.HandOver, On: lists.One, Do: func(ids []data.ID) { j.handOver(ids[0]) }},
			mergeTool(h, k),
		}, declareTools(h, false)...),
		Along: personAlong, TellAlong: tellPersonAlong,
	}
}

type peopleRows struct {
	h  page.Host
	by map[data.ID][]*data.Role // those of the day that are no employments
}

func (x *peopleRows) prepare(b *book.Book) {
	x.by = map[data.ID][]*data.Role{}
	for _, r := range book.List[*data.Role](b) {
		if r.Title != data.RoleEmployee && r.On(x.h.Today()) {
			x.by[r.Person] = append(x.by[r.Person], r)
		}
	}
}

func (x *peopleRows) has(r data.Record, title string) bool {
	return slices.ContainsFunc(x.by[r.Base().ID], func(role *data.Role) bool { return role.Title == title })
}

func (x *peopleRows) roles(b *book.Book, r data.Record) kit.Cell {
	return kit.Cell{Text: strings.Join(x.roleWords(b, r), "; ")}
}

func (x *peopleRows) roleWords(b *book.Book, r data.Record) []string {
	var out []string
	for _, role := range x.by[r.Base().ID] {
		if w := roleShort(b, role); !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}

func (x *peopleRows) views() []record.View {
	out := []record.View{{Key: "all", Label: "All"}}
	for _, v := range []struct{ key, label, title string }{
		{"representatives", "Representatives", data.RoleRepresentative}, {"leads", "Leads", data.RoleLead},
	} {
		out = append(out, record.View{Key: v.key, Label: v.label, Picks: func(r data.Record) bool { return x.has(r, v.title) }})
	}
	return out
}

func (x *peopleRows) heading(b *book.Book, r data.Record) lists.Heading {
	p := r.(*data.Person)
	out := lists.Heading{Title: p.Name}
	var words []string
	for _, w := range []string{p.JobTitle, b.Text(data.Persons.Field("organisation"), p)} {
		if w != "" {
			words = append(words, w)
		}
	}
	out.Line = strings.Join(words, ", ")
	if insight.Guarded(b, p) {
		out.Pill, out.Tone = "Not named", look.ToneNeutral
	}
	return out
}
