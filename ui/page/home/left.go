package home

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/look"
	"placebook/ui/page"
)

// A task is something that is missing before papers are due.
type task struct {
	icon         look.Icon
	title, below string
	button       string
	place        page.Place
}

// name is what its button is called, of which there are several.
func (t task) name() string { return t.button + ": " + t.title }

// together is from how many on things of one sort are told as one.
const together = 3

// A lister puts in words what is missing.
type lister struct {
	b     *book.Book
	home  *insight.Home
	today data.Day
	tasks []task
}

// left lists what is missing, what is nearest to the Board first.
func left(b *book.Book, h *insight.Home, tiles []tile) []task {
	l := &lister{b: b, home: h, today: h.Day}
	missing := map[insight.Tile]insight.Figure{}
	for _, t := range tiles {
		missing[t.of] = t.share.Rest()
	}
	l.partners(missing[insight.TileSeats], look.People, "Seat vacant", "Seats vacant", "")
	l.leads()
	l.rolesEnding()
	l.agreements()
	l.interests()
	l.partners(missing[insight.TileSigned], look.Note, "MoU not signed", "MoU not signed", "")
	l.funding()
	l.partners(missing[insight.TileSpokenTo], look.Clock, "Not spoken to", "Not spoken to", "Since "+dayMonth(h.Register.SpokenSince(), h.Day)+"; ")
	l.partners(missing[insight.TileKeyContact], look.People, "No key contact", "No key contact", "")
	return l.tasks
}

// partners adds those that lack something: each by itself, or many as one.
// before stands at the beginning of the second line.
func (l *lister) partners(ids insight.Figure, icon look.Icon, one, many, before string) {
	if len(ids) >= together {
		l.tasks = append(l.tasks, task{icon, many + ": " + number(len(ids)) + " partners", before + l.names(data.Organisations, ids), "Open",
			page.Place{Page: "partners", Kind: data.Organisations, Rows: ids, Title: many}})
		return
	}
	for _, id := range ids {
		o, ok := book.One[*data.Organisation](l.b, id)
		if !ok {
			continue
		}
		l.tasks = append(l.tasks, task{icon, one + ": " + o.Name, before + l.keyContact(o), "Open", l.organisation(id)})
	}
}

func (l *lister) organisation(id data.ID) page.Place {
	return page.Place{Page: "partners", Kind: data.Organisations, ID: id}
}

// keyContact names whom to ask at an organisation.
func (l *lister) keyContact(o *data.Organisation) string {
	if p := l.b.TitleOf(data.Persons, o.KeyContact); p != "" {
		return "Key contact " + p
	}
	return "No key contact"
}

// mostNames is how many are named of many.
const mostNames = 3

// names names a few of many.
func (l *lister) names(k *data.Kind, ids []data.ID) string {
	var names []string
	for _, id := range ids[:min(mostNames, len(ids))] {
		names = append(names, l.b.TitleOf(k, id))
	}
	more := ""
	if n := len(ids) - len(names); n > 0 {
		more = " and " + number(n) + " more"
	}
	return strings.Join(names, ", ") + more
}

// leads tells the workstreams that nobody leads.
func (l *lister) leads() {
	for _, lead := range insight.Leads(l.b, l.today) {
		if len(lead.Roles) == 0 {
			l.tasks = append(l.tasks, task{look.People, "No lead: " + lead.Workstream.Name, "Start a role there as soon as somebody does", "Open", page.Place{Page: "partners", List: page.WhoLeads}})
		}
	}
}

// roles gives the records of a figure.
func (l *lister) roles(ids insight.Figure) []*data.Role {
	out := make([]*data.Role, 0, len(ids))
	for _, id := range ids {
		if r, ok := book.One[*data.Role](l.b, id); ok {
			out = append(out, r)
		}
	}
	return out
}

// rolesEnding tells whose time in a role ends soon, a seat on the Board first
// of all.
func (l *lister) rolesEnding() {
	seats := l.seatsOf(l.home.RolesEnding)
	end := func(r *data.Role) data.Day { return r.To }
	var held, others []*data.Role
	for _, r := range l.roles(l.home.RolesEnding) {
		if seats[r.ID] != nil {
			held = append(held, r)
		} else {
			others = append(others, r)
		}
	}
	l.ends(held, ending{icon: look.Calendar, one: "Seat ends", many: "Seats that end soon", end: end, kind: data.Organisations,
		of:   func(r *data.Role) data.ID { return seats[r.ID].ID },
		what: func(r *data.Role) string { return "Held by " + l.b.TitleOf(data.Persons, r.Person) }})
	l.ends(others, ending{icon: look.Calendar, one: "Role ends", many: "Roles that end soon", end: end, kind: data.Persons, of: personOf, what: l.what})
}

// seatsOf tells which of some roles hold a seat, and whose.
func (l *lister) seatsOf(roles insight.Figure) map[data.ID]*data.Organisation {
	asked := map[data.ID]bool{}
	for _, id := range roles {
		asked[id] = true
	}
	out := map[data.ID]*data.Organisation{}
	for _, s := range l.home.Register.All {
		for _, r := range s.Seat.Holders {
			if s.Seat.Entitled && asked[r.ID] {
				out[r.ID] = s.Organisation
			}
		}
	}
	return out
}

// funding tells whose post is funded until soon.
func (l *lister) funding() {
	end := func(r *data.Role) data.Day { return r.FundedUntil }
	l.ends(l.roles(l.home.FundingEnding), ending{icon: look.Clock, one: "Funding ends", many: "Funding that ends soon", end: end,
		kind: data.Persons, of: personOf, what: l.what})
}

func personOf(r *data.Role) data.ID { return r.Person }

// what says what a role is, and where.
func (l *lister) what(r *data.Role) string {
	where := cmp.Or(l.b.TitleOf(data.Workstreams, r.Workstream), l.b.TitleOf(data.Groups, r.Group), l.b.TitleOf(data.Organisations, r.Organisation))
	return strings.Join(nonEmpty(r.Title, where), ", ")
}

// An ending is how roles that end are told: one by one, or many as one.
type ending struct {
	icon      look.Icon
	one, many string
	end       func(*data.Role) data.Day
	kind      *data.Kind               // of what a role is told by
	of        func(*data.Role) data.ID // which that is
	what      func(*data.Role) string  // the second line
}

// ends tells of roles that end, the first to end first.
func (l *lister) ends(roles []*data.Role, e ending) {
	first := func(a, b *data.Role) int {
		return cmp.Or(e.end(a).Compare(e.end(b)), strings.Compare(string(a.ID), string(b.ID)))
	}
	if len(roles) < together {
		slices.SortFunc(roles, first)
		for _, r := range roles {
			l.tasks = append(l.tasks, task{e.icon, fmt.Sprintf("%s %s: %s", e.one, shortDay(e.end(r), l.today), l.b.TitleOf(e.kind, e.of(r))),
				e.what(r), "Open", page.Place{Page: "partners", Kind: data.Roles, ID: r.ID}})
		}
		return
	}
	var ids, opens collect
	for _, r := range roles {
		ids.add(l.b, e.kind, e.of(r))
		opens.add(l.b, data.Roles, r.ID)
	}
	l.tasks = append(l.tasks, task{e.icon, e.many + ": " + number(len(roles)),
		"The first " + onDay(e.end(slices.MinFunc(roles, first)), l.today) + "; " + l.names(e.kind, ids.ids), "Open",
		page.Place{Page: "partners", Kind: data.Roles, Rows: opens.ids, Title: e.many}})
}

// agreements tells which come to an end or are to be looked at soon.
func (l *lister) agreements() {
	for _, a := range l.home.Agreements {
		word := "Expires"
		if a.Reviewed && a.Day == a.Agreement.ReviewBy {
			word = "Review by"
		}
		signed, title := insight.SignedOf(insight.Signers(l.b, a.Agreement, l.today)), l.b.Title(a.Agreement)
		l.tasks = append(l.tasks, task{look.Calendar, fmt.Sprintf("%s %s: %s", word, shortDay(a.Day, l.today), title),
			"Signed by " + page.Counted(len(signed.Part), "partner"), "Open",
			page.Place{Page: "partners", Kind: data.Agreements, ID: a.Agreement.ID}})
	}
}

// interests tells who sits on a board or group and has to confirm what they
// declared, or to declare at all, once a register of interests is kept.
func (l *lister) interests() {
	if l.b.Len(data.Interests) == 0 {
		return
	}
	var due []data.ID
	for _, d := range insight.AllDeclarers(l.b, l.today) {
		if d.Due {
			due = append(due, d.Person)
		}
	}
	if len(due) == 0 {
		return
	}
	n := book.Capital(page.HowMany(len(due), "person", "people"))
	if len(due) > 1 {
		n = number(len(due)) + " people"
	}
	l.tasks = append(l.tasks, task{look.Note, "Interests to confirm: " + n, l.names(data.Persons, due), "Open",
		page.Place{Page: "partners", List: "Who declares", Part: "due"}})
}
