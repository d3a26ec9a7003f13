package meetings

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

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

// groupSet describes the list of boards and groups.
func groupSet(p *lists.Page) lists.Set {
	j := jobs{p.Host()}
	x := &groupRows{h: p.Host()}
	k := data.Groups
	name := record.FieldColumn(k.Field("name"), 168)
	name.Grow, name.Min = true, 140
	every := record.FieldColumn(k.Field("meets_every"), 84)
	every.Title = "Every"
	count := func(key, title string, width float32, of func(insight.GroupStanding) int) record.Column {
		return record.Column{Key: key, Title: title, Width: width, Min: width, AlignRight: true, Type: data.TypeWhole,
			Cell: func(_ *book.Book, r data.Record) kit.Cell { return number(of(x.of(r))) },
			Sort: func(_ *book.Book, r data.Record) string { return fmt.Sprintf("%06d", of(x.of(r))) }}
	}
	first := func(ids []data.ID) data.ID {
		if len(ids) == 0 {
			return ""
		}
		return ids[0]
	}
	members := &memberTab{jobs: j, p: p}
	quorum := &quorumTab{jobs: j, there: map[data.ID]map[string]bool{}}
	return lists.Set{
		Kind: k, One: "board or group", Icon: look.Calendar,
		Belongs: "The Board, the Lived Experience Assembly, workstream groups and whoever else meets belong here: who is in them, when they can decide, how often they meet.",
		Columns: []record.Column{name, record.FieldColumn(k.Field("type"), 122),
			{Key: "chairs", Title: "Co-chairs", Width: 128, Cell: x.chairs},
			count("members", "Members", 76, func(s insight.GroupStanding) int { return len(s.Members) }),
			count("voting", "Voting", 62, func(s insight.GroupStanding) int { return len(s.Voting) }),
			every,
			{Key: "next", Title: "Next meeting", Width: 100, AlignRight: true, Type: data.TypeDay, Cell: x.next, Values: x.nextDay,
				Sort: func(_ *book.Book, r data.Record) string { return record.ByDay(day(x.of(r).Next)) }},
			{Key: "quorum", Title: "Quorum", Width: 140, Cell: x.quorum},
		},
		First:   []string{"name", "type", "meets_every", "co_chairs", "quorum_total", "quorum_clauses", "quorum_remote_counts", "reports_to", "sits_beside"},
		Prepare: x.prepare, Views: x.views, Heading: x.heading,
		Tabs: []lists.Tab{
			{Key: "members", Label: "Members", Show: members.show,
				Count: func(b *book.Book, r data.Record) int { return len(x.of(r).Members) }},
			{Key: "quorum", Label: "Quorate?", Show: quorum.show},
			{Key: "dates", Label: "Meetings", Count: func(b *book.Book, r data.Record) int { return len(insight.MeetingsOf(b, r.(*data.Group))) },
				Show: func(r data.Record) fyne.CanvasObject { return j.showMeetings(p, r.(*data.Group)) }},
			{Key: "tree", Label: "Reports to", Show: func(r data.Record) fyne.CanvasObject { return showTree(p, r.(*data.Group)) }},
		},
		Tools: []lists.Tool{
			{ID: command.AddMember, Foot: "Add a member...", On: lists.One, Do: func(ids []data.ID) { j.addMember(ids[0]) }},
			j.planTool(first),
		},
	}
}

func number(n int) kit.Cell {
	if n == 0 {
		return kit.Cell{Text: "0", Muted: true}
	}
	return kit.Cell{Text: fmt.Sprint(n)}
}

// groupRows looks up how each group stands on the day.
type groupRows struct {
	h  page.Host
	by map[data.ID]insight.GroupStanding
}

func (x *groupRows) prepare(b *book.Book) {
	x.by = map[data.ID]insight.GroupStanding{}
	for _, g := range book.List[*data.Group](b) {
		x.by[g.ID] = insight.GroupOf(b, g, x.h.Today())
	}
}

func (x *groupRows) of(r data.Record) insight.GroupStanding { return x.by[r.Base().ID] }

func day(e *data.Event) data.Day {
	if e == nil {
		return data.Day{}
	}
	return e.Day
}

func (x *groupRows) chairs(b *book.Book, r data.Record) kit.Cell {
	return kit.Cell{Text: people(b, x.of(r).CoChairs)}
}

// people names who has some roles, each once.
func people(b *book.Book, roles []*data.Role) string {
	var names []string
	had := map[data.ID]bool{}
	for _, r := range roles {
		if !had[r.Person] {
			had[r.Person] = true
			names = append(names, b.TitleOf(data.Persons, r.Person))
		}
	}
	return strings.Join(names, ", ")
}

func (x *groupRows) next(_ *book.Book, r data.Record) kit.Cell {
	if x.of(r).Next == nil {
		return kit.Cell{Text: "None", Muted: true}
	}
	return kit.Cell{Text: x.of(r).Next.Day.Short()}
}

func (x *groupRows) nextDay(_ *book.Book, r data.Record) []string {
	if d := day(x.of(r).Next); !d.IsZero() {
		return []string{d.String()}
	}
	return nil
}

func (x *groupRows) quorum(b *book.Book, r data.Record) kit.Cell {
	g := r.(*data.Group)
	if len(data.Groups.Doubts(b, g)) > 0 {
		return kit.Cell{Text: "Look at it", Tone: look.ToneAmber, Icon: look.Warning}
	}
	if words := g.QuorumWords(); words != "" {
		return kit.Cell{Text: words}
	}
	return kit.Cell{Text: "Not entered", Muted: true}
}

func (x *groupRows) views() []record.View {
	return []record.View{{Key: "all", Label: "All"},
		{Key: "unplanned", Label: "No meeting planned", Picks: func(r data.Record) bool { return x.of(r).Next == nil }}}
}

// heading says what a group is, and what somebody should look at.
func (x *groupRows) heading(b *book.Book, r data.Record) lists.Heading {
	g, s := r.(*data.Group), x.of(r)
	out := lists.Heading{Title: g.Name, Line: page.Counted(len(s.Members), "member") + ", " + fmt.Sprintf("%d voting", len(s.Voting))}
	if g.Type != "" {
		out.Line = g.Type + "; " + out.Line
	}
	if words := g.QuorumWords(); words != "" {
		out.Line += "; quorum " + words
	}
	if len(data.Groups.Doubts(b, g)) > 0 {
		out.Pill, out.Tone = "Look at it", look.ToneAmber
	}
	return out
}

// showMeetings lists the meetings of a group: those to come, then those before,
// the latest first.
func (j jobs) showMeetings(p *lists.Page, g *data.Group) fyne.CanvasObject {
	var list []lists.Relation
	j.view(func(b *book.Book) {
		var past []lists.Relation
		for _, e := range insight.MeetingsOf(b, g) {
			x := lists.Relation{Kind: data.Events, ID: e.ID, Name: e.Day.Weekday(), Lines: meetingLines(e)}
			if e.Day.Before(j.h.Today()) {
				past = append([]lists.Relation{x}, past...)
			} else {
				list = append(list, x)
			}
		}
		list = append(list, past...)
	})
	plan := kit.NewSmallButton(kit.Outline, look.Calendar, "Plan a year of meetings...", func() { j.plan(g.ID) })
	return kit.Column(14, kit.Row(0, plan, kit.Spring()),
		lists.ShowRelations(list, "No meeting is in the diary.", p.GoToRecord))
}

// meetingLines say when and where, when papers are due, and what became of it.
func meetingLines(e *data.Event) (out []string) {
	var when []string
	add := func(w string) {
		if w != "" {
			when = append(when, w)
		}
	}
	add(hours(e.Start, e.End))
	add(e.Venue)
	add(e.Mode)
	if len(when) > 0 {
		out = append(out, strings.Join(when, ", "))
	}
	var before []string
	for _, d := range []struct {
		word string
		day  data.Day
	}{{"papers due", e.PapersDue}, {"cut-off", e.CutOff}} {
		if !d.day.IsZero() {
			before = append(before, d.word+" "+d.day.Short())
		}
	}
	if len(before) > 0 {
		out = append(out, book.Capital(strings.Join(before, "; ")))
	}
	if held := map[string]string{data.HeldYes: "Held", data.HeldNo: "Not held", data.HeldCancelled: "Cancelled"}[e.Held]; held != "" {
		out = append(out, held)
	}
	return out
}

func hours(start, end data.Clock) string {
	if end.IsZero() {
		return start.String()
	}
	return start.String() + " to " + end.String()
}
