package partners

import (
	"cmp"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// soon is how many days ahead somebody is asked to confirm: as long as a new
// interest may take.
const soon = data.DaysToDeclare

// declarerSet describes the list of those who have to declare: everybody who sits
// on a board or group, or the members of one on the day of a meeting.
func declarerSet(p *lists.Page) lists.Set {
	x := &declarerRows{h: p.Host()}
	name := record.FieldColumn(data.Persons.Field("name"), 150)
	name.Grow, name.Min = true, 120
	return lists.Set{
		Kind: data.Persons, Label: "People who declare", One: "person", Key: "declarers", Icon: look.People, NoImport: true, Elsewhere: true,
		Belongs: "Whoever sits on a board or group declares their interests and is listed here: what they declared, when they confirmed it, and by when they have to again. Seats and roles come first.",
		Columns: []record.Column{name,
			{Key: "sits", Title: "Sits on", Width: 130, Cell: x.sits, Values: x.groups, Type: data.TypeChoice},
			{Key: "declares", Title: "Has declared", Width: 140, Cell: x.declares},
			{Key: "confirmed", Title: "Confirmed", Width: 94, Type: data.TypeDay, Cell: func(_ *book.Book, r data.Record) kit.Cell { return kit.Cell{Text: x.of(r).Confirmed.Short()} },
				Values: func(_ *book.Book, r data.Record) []string { return dayValue(x.of(r).Confirmed) },
				Sort:   func(_ *book.Book, r data.Record) string { return record.ByDay(x.of(r).Confirmed) }},
			{Key: "by", Title: "Confirm by", Width: 94, Type: data.TypeDay, Cell: func(_ *book.Book, r data.Record) kit.Cell { return kit.Cell{Text: x.of(r).By.Short()} },
				Values: func(_ *book.Book, r data.Record) []string { return dayValue(x.of(r).By) },
				Sort:   func(_ *book.Book, r data.Record) string { return record.ByDay(x.of(r).By) }},
			{Key: "due", Title: "State", Width: 126, Min: 104, Type: data.TypeChoice, Cell: x.state}},
		First:   []string{"name", "email", "phone", "job_title", "organisation"},
		Holds:   func(_ *book.Book, r data.Record) bool { return x.by[r.Base().ID] != nil },
		Prepare: x.prepare, Views: x.views, Heading: x.heading,
		Address: func(_ *book.Book, r data.Record) string { return r.(*data.Person).Email },
		Tabs:    []lists.Tab{interestsTab(p)}, Begin: "interests",
		Tools: declareTools(x.h, true),
		Above: x.meetings(p),
	}
}

// interestsTab lists what a person has declared.
func interestsTab(p *lists.Page) lists.Tab {
	return p.RelatedTab("interests", "Interests", "Nothing is declared: neither an interest, nor that there is none.", interestsOf)
}

func interestsOf(b *book.Book, r data.Record) (out []lists.Relation) {
	var all []*data.Interest
	for _, x := range b.Referring(data.Interests, "person", r.Base().ID) {
		all = append(all, x.(*data.Interest))
	}
	now := func(x *data.Interest) bool { return x.On(b.Today()) == data.InterestCurrent }
	slices.SortFunc(all, func(x, y *data.Interest) int {
		return cmp.Or(boolOrder(now(x), now(y)), y.From.Compare(x.From), strings.Compare(string(x.ID), string(y.ID)))
	})
	for _, x := range all {
		rel := lists.Relation{Kind: data.Interests, ID: x.ID, Name: x.Declaration}
		if x.Nil == data.Yes {
			rel.Name = nothingDeclared
		}
		line := []string{}
		for _, w := range []string{x.Type, period(x.From, x.To), declaredOn(x)} {
			if w != "" {
				line = append(line, w)
			}
		}
		if !now(x) {
			line = append(line, page.Uncapital(x.On(b.Today())))
		}
		if x.NotForPublication == data.Yes {
			line = append(line, "not for publication")
		}
		rel.Lines = []string{strings.Join(line, "; ")}
		if x.Mitigation != "" {
			rel.Lines = append(rel.Lines, x.Mitigation)
		}
		out = append(out, rel)
	}
	return out
}

func declaredOn(x *data.Interest) string {
	if x.Declared.IsZero() {
		return ""
	}
	return "declared " + x.Declared.Short()
}

// period says from when to when.
func period(from, to data.Day) string {
	switch {
	case !from.IsZero() && !to.IsZero():
		return from.Short() + " to " + to.Short()
	case !from.IsZero():
		return "since " + from.Short()
	case !to.IsZero():
		return "until " + to.Short()
	}
	return ""
}

// declarerRows are who has to declare, and what they have.
type declarerRows struct {
	h       page.Host
	meeting *kit.Combo
	by      map[data.ID]*insight.Declarer
	day     data.Day
}

func (x *declarerRows) prepare(b *book.Book) {
	var list []insight.Declarer
	x.day = x.h.Today()
	switch k, id, _ := strings.Cut(x.meeting.Key(), " "); k {
	case "group":
		list = insight.Declarers(b, data.ID(id), x.day)
	case "event":
		if e, ok := book.One[*data.Event](b, data.ID(id)); ok {
			if e.Day.Precision() == data.PrecisionDay {
				x.day = e.Day
			}
			list = insight.Declarers(b, e.Group, x.day)
		}
	default:
		list = insight.AllDeclarers(b, x.day)
	}
	x.by = make(map[data.ID]*insight.Declarer, len(list))
	for i := range list {
		x.by[list[i].Person] = &list[i]
	}
}

func (x *declarerRows) of(r data.Record) insight.Declarer {
	if d := x.by[r.Base().ID]; d != nil {
		return *d
	}
	return insight.Declarer{}
}

func (x *declarerRows) groups(b *book.Book, r data.Record) (out []string) {
	for _, id := range x.of(r).Groups {
		out = append(out, b.TitleOf(data.Groups, id))
	}
	return out
}

func (x *declarerRows) sits(b *book.Book, r data.Record) kit.Cell {
	return kit.Cell{Text: strings.Join(x.groups(b, r), ", ")}
}

func (x *declarerRows) declares(_ *book.Book, r data.Record) kit.Cell {
	n := 0
	list := x.of(r).Interests
	for _, i := range list {
		if i.Nil != data.Yes {
			n++
		}
	}
	switch {
	case n > 0:
		return kit.Cell{Text: page.Counted(n, "interest")}
	case len(list) > 0:
		return kit.Cell{Text: nothingDeclared, Muted: true}
	}
	return kit.Cell{Text: "Not yet", Tone: look.ToneNeutral}
}

// state says whether somebody has to declare, on the day that is looked at.
func (x *declarerRows) state(_ *book.Book, r data.Record) kit.Cell {
	d := x.of(r)
	switch {
	case d.Late(x.day) && d.Confirmed.IsZero():
		return kit.Cell{Text: "Never declared", Tone: look.ToneRed}
	case d.Late(x.day):
		return kit.Cell{Text: "Late", Tone: look.ToneRed}
	case x.soon(d):
		return kit.Cell{Text: "Due " + inDays(x.day, d.By), Tone: look.ToneAmber}
	}
	return kit.Cell{Text: "In time", Muted: true}
}

// soon reports whether somebody has to confirm before 28 days are over, or ought
// to have.
func (x *declarerRows) soon(d insight.Declarer) bool {
	return d.Due || !d.By.IsZero() && !x.day.AddDays(soon).Before(d.By.Last())
}

func (x *declarerRows) views() []record.View {
	pick := func(key, label string, of func(insight.Declarer) bool) record.View {
		return record.View{Key: key, Label: label, Picks: func(r data.Record) bool { return of(x.of(r)) }}
	}
	return []record.View{{Key: "all", Label: "All"}, pick("due", "To confirm", x.soon),
		pick("late", "Late", func(d insight.Declarer) bool { return d.Late(x.day) }),
		pick("none", "Not declared yet", func(d insight.Declarer) bool { return len(d.Interests) == 0 })}
}

func (x *declarerRows) heading(b *book.Book, r data.Record) lists.Heading {
	out := lists.Heading{Title: b.Title(r)}
	if at := x.groups(b, r); len(at) > 0 {
		out.Line = "Sits on " + listed(at)
	}
	if cell := x.state(b, r); cell.Tone != look.ToneNone {
		out.Pill, out.Tone = cell.Text, cell.Tone
	}
	return out
}

// meetings is the choice of whose declarations are looked at, with the way to the
// workbook of them.
func (x *declarerRows) meetings(p *lists.Page) fyne.CanvasObject {
	x.meeting = kit.NewCombo("Whose declarations", x.choices)
	x.meeting.Set("", everybodySits)
	x.meeting.OnChange = func(string, string) {
		if x.meeting.Text() == "" {
			x.meeting.Set("", everybodySits)
		}
		p.Reread()
	}
	report := kit.NewButton(kit.Plain, look.Report, "Declarations workbook", func() { x.h.Go(page.Place{Page: "reports", Part: "declarations"}) })
	return kit.Pad(8, 16, 4, 24, kit.Row(8, kit.Scaled(meetingWidth, 0, x.meeting), kit.Spring(), report))
}

// meetingWidth is that of the box a meeting is chosen in, at 100 %.
const meetingWidth = 400

const everybodySits = "Everybody who sits on a board or group"

// choices are all groups with members, and their meetings: those to come first,
// then the last ones.
func (x *declarerRows) choices() []kit.Choice {
	out := []kit.Choice{{Key: "all", Label: everybodySits}}
	_ = x.h.Store().View(func(b *book.Book) error {
		for _, g := range b.ByName(data.Groups) {
			out = append(out, kit.Choice{Key: "group " + string(g.Base().ID), Label: "Members of " + b.Title(g), Note: "today"})
		}
		out = append(out, meetingChoices(b)...)
		return nil
	})
	return out
}

// mostMeetings is how many meetings are offered.
const mostMeetings = 24

func meetingChoices(b *book.Book) (out []kit.Choice) {
	var events []*data.Event
	for _, e := range book.List[*data.Event](b) {
		if e.Group != "" && e.Held != data.HeldCancelled && !e.Day.IsZero() {
			events = append(events, e)
		}
	}
	coming := func(e *data.Event) bool { return !e.Day.Before(b.Today()) }
	slices.SortFunc(events, func(x, y *data.Event) int {
		c := x.Day.Compare(y.Day)
		if !coming(x) && !coming(y) {
			c = -c
		}
		return cmp.Or(boolOrder(coming(x), coming(y)), c, strings.Compare(string(x.ID), string(y.ID)))
	})
	for _, e := range events[:min(len(events), mostMeetings)] {
		out = append(out, kit.Choice{Key: "event " + string(e.ID), Label: e.Title + ", " + e.Day.Short(), Note: b.TitleOf(data.Groups, e.Group)})
	}
	return out
}
