package partners

import (
	"cmp"
	"strconv"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// seatSet describes the list of seats and roles: who speaks for whom, who leads
// what, as on a day. Where somebody works is no role here.
func seatSet(p *lists.Page) lists.Set {
	h := p.Host()
	j := jobs{h}
	x := &seatRows{h: h}
	x.top = newAsOn(p, x)
	k := data.Roles
	person := record.FieldColumn(k.Field("person"), 124)
	person.Grow, person.Min = true, 110
	organisation := record.FieldColumn(k.Field("organisation"), 134)
	from, to := record.FieldColumn(k.Field("from"), 100), record.FieldColumn(k.Field("to"), 100)
	from.Title, to.Title = "Since", "Until"
	from.Min, to.Min = 100, 100
	return lists.Set{
		Kind: k, Label: "Seats and roles", One: "role", Icon: look.People,
		Belongs: "Who speaks for a partner, who stands in for them, who leads a workstream, and since when. Whoever has a role is a person of the register; the list you keep now is read in one go.",
		Columns: []record.Column{person,
			{Key: "as", Title: "As", Width: 122, Min: 122, Cell: x.as, Type: data.TypeChoice},
			organisation,
			{Key: "in", Title: "Where", Width: 130, Cell: x.in, Type: data.TypeChoice},
			from, to,
			{Key: "left", Title: "Days left", Width: 78, AlignRight: true, Cell: x.left, Type: data.TypeWhole, Values: x.leftValue,
				Sort: func(b *book.Book, r data.Record) string { return x.leftOrder(r.(*data.Role)) }},
		},
		First: []string{"person", "title", "organisation", "group", "workstream", "from", "to", "deputises_for", "voting",
			"sessions_a_week", "host_service", "funded_until"},
		Holds:   func(_ *book.Book, r data.Record) bool { return r.(*data.Role).Title != data.RoleEmployee },
		Prepare: x.prepare, Views: x.views, Opens: viewHeld,
		Address: func(b *book.Book, r data.Record) string {
			if q, ok := book.One[*data.Person](b, r.(*data.Role).Person); ok {
				return q.Email
			}
			return ""
		},
		Fresh: func() data.Record {
			r := k.Fresh().(*data.Role)
			r.From = h.Today()
			return r
		},
		Heading: x.heading,
		Tabs:    []lists.Tab{p.RelatedTab("about", "Who and where", "Nothing is linked.", aboutRole)},
		Tools: []lists.Tool{
			{ID: command.SpokeTo, On: lists.One, Do: func(ids []data.ID) { page.SpokeTo(h, page.Place{Kind: k, ID: ids[0]}) }},
			{ID: command.StartRole, On: lists.Always, Do: func([]data.ID) { j.start(&data.Role{}) }},
			{ID: command.Replace, Foot: "Replace", On: lists.One, Do: func(ids []data.ID) { j.replace(ids[0]) }},
			{ID: command.EndRole, Foot: "End", Do: j.end},
			{ID: command.Thanks, On: lists.One, Do: func(ids []data.ID) { j.thanks(ids[0]) }},
		},
		Above: x.top.object,
	}
}

// The views of the list.
const (
	viewHeld   = "held"
	viewEnding = "ending"
)

type seatRows struct {
	h      page.Host
	asked  data.Day // the day that was asked about; empty for today
	ending int      // from how many days before its end a role ends soon
	top    *asOn
}

// day is what the list is as on.
func (x *seatRows) day() data.Day {
	if x.asked.IsZero() {
		return x.h.Today()
	}
	return x.asked
}

func (x *seatRows) prepare(b *book.Book) {
	x.ending = data.SeatDays.Value(b)
	x.top.tell(b)
}

func (x *seatRows) as(b *book.Book, r data.Record) kit.Cell {
	role := r.(*data.Role)
	return kit.Cell{Text: titleShort(role)}
}

func (x *seatRows) in(b *book.Book, r data.Record) kit.Cell {
	role := r.(*data.Role)
	return kit.Cell{Text: cmp.Or(b.TitleOf(data.Groups, role.Group), b.TitleOf(data.Workstreams, role.Workstream))}
}

// daysLeft is how many days of a role are left, the day itself not counted;
// false where it has no end, or only one that is not known to the day.
func (x *seatRows) daysLeft(r *data.Role) (n int, ok bool) {
	day, last := x.day().First(), r.To.Last()
	if r.To.IsZero() {
		return 0, false
	}
	return int(last.Time().Sub(day.Time()).Hours() / 24), true
}

func (x *seatRows) left(_ *book.Book, r data.Record) kit.Cell {
	n, ok := x.daysLeft(r.(*data.Role))
	switch {
	case !ok:
		return kit.Cell{}
	case n < 0:
		return kit.Cell{Text: "Ended", Muted: true}
	case n <= x.ending:
		return kit.Cell{Text: page.Counted(n, "day"), Tone: look.ToneAmber}
	}
	return kit.Cell{Text: page.Counted(n, "day")}
}

func (x *seatRows) leftValue(_ *book.Book, r data.Record) []string {
	if n, ok := x.daysLeft(r.(*data.Role)); ok && n >= 0 {
		return []string{strconv.Itoa(n)}
	}
	return nil
}

// leftOrder puts those first that end first; those that have ended come last.
func (x *seatRows) leftOrder(r *data.Role) string {
	if n, ok := x.daysLeft(r); !ok || n < 0 {
		return ""
	}
	return record.ByDay(r.To)
}

func (x *seatRows) views() []record.View {
	today := "Today"
	if !x.asked.IsZero() {
		today = "On " + x.asked.Short()
		if x.asked.Precision() != data.PrecisionDay {
			today = "In " + x.asked.Short()
		}
	}
	held := func(r data.Record, titles ...string) bool {
		role := r.(*data.Role)
		if !role.On(x.day()) {
			return false
		}
		for _, t := range titles {
			if role.Title == t {
				return true
			}
		}
		return len(titles) == 0
	}
	view := func(key, label string, titles ...string) record.View {
		return record.View{Key: key, Label: label, Picks: func(r data.Record) bool { return held(r, titles...) }}
	}
	return []record.View{{Key: "all", Label: "All"}, view(viewHeld, today),
		view("representatives", "Representatives", data.RoleRepresentative), view("deputies", "Deputies", data.RoleDeputy), view("leads", "Leads", data.RoleLead),
		{Key: viewEnding, Label: "Ending soon", Picks: func(r data.Record) bool {
			n, ok := x.daysLeft(r.(*data.Role))
			return held(r) && ok && n <= x.ending
		}},
		{Key: "past", Label: "Past", Picks: func(r data.Record) bool { return r.(*data.Role).To.Before(x.day()) }}}
}

// heading says who has the role, and how long still.
func (x *seatRows) heading(b *book.Book, r data.Record) lists.Heading {
	role := r.(*data.Role)
	out := lists.Heading{Title: b.TitleOf(data.Persons, role.Person), Line: roleLine(b, role)}
	if o := b.TitleOf(data.Organisations, role.Organisation); o != "" {
		out.Line += "; " + o
	}
	switch n, ok := x.daysLeft(role); {
	case !ok || n > x.ending:
	case n < 0:
		out.Pill, out.Tone = "Ended", look.ToneNeutral
	default:
		out.Pill, out.Tone = page.Counted(n, "day")+" left", look.ToneAmber
	}
	return out
}

// aboutRole is whose a role is, and where.
func aboutRole(b *book.Book, r data.Record) (out []lists.Relation) {
	x := r.(*data.Role)
	add := func(k *data.Kind, id data.ID, line string) {
		if name := b.TitleOf(k, id); name != "" {
			rel := lists.Relation{Name: name, Lines: []string{line}}
			if _, shown := page.Where(k); shown {
				rel.Kind, rel.ID = k, id
			} else {
				rel.Lines = []string{line + ": " + name}
			}
			out = append(out, rel)
		}
	}
	add(data.Persons, x.Person, "Has the role")
	add(data.Organisations, x.Organisation, "For this partner")
	add(data.Groups, x.Group, "Board or group")
	add(data.Workstreams, x.Workstream, "Workstream")
	add(data.Roles, x.DeputisesFor, "Deputises for")
	for _, d := range b.Referring(data.Roles, "deputises_for", x.ID) {
		add(data.Roles, d.Base().ID, "Deputises")
	}
	return out
}
