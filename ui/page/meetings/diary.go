package meetings

import (
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
	"placebook/ui/record"
)

// diarySet describes the list of meetings: of boards, groups and the Assembly.
// Other events have their own pages.
func diarySet(p *lists.Page) lists.Set {
	j := jobs{p.Host()}
	x := &diary{h: p.Host()}
	k := data.Events
	title := record.FieldColumn(k.Field("title"), 176)
	title.Grow, title.Min = true, 140
	when := record.FieldColumn(k.Field("day"), 100)
	when.Sort = x.soonest
	return lists.Set{
		Kind: k, Label: "Meetings", One: "meeting", Key: "meetings", Icon: look.Calendar,
		Belongs: "The meetings of boards, groups and the Assembly belong here: when they are, when their papers are due, and whether they were held. A year of them is planned in one go.",
		Holds:   func(_ *book.Book, r data.Record) bool { return r.(*data.Event).Meeting() },
		Columns: []record.Column{title, when, record.FieldColumn(k.Field("start"), 62), record.FieldColumn(k.Field("group"), 150),
			record.FieldColumn(k.Field("papers_due"), 100), record.FieldColumn(k.Field("cut_off"), 100),
			{Key: "held", Title: "Held", Width: 92, Type: data.TypeChoice, Cell: x.held}},
		First: []string{"title", "type", "group", "day", "held", "start", "end", "mode", "venue", "papers_due", "cut_off", "papers_published"},
		Without: []string{"programme", "facilitators", "partners_taking_part", "workstream", "neighbourhood", "capacity", "cpd_hours", "headcount",
			"residents_reached", "what_we_heard", "attendance_complete"},
		Views: x.views, Opens: "coming", Sort: "day",
		Fresh:   func() data.Record { return &data.Event{Type: data.EventBoard} },
		Heading: x.heading,
		Tools: []lists.Tool{
			{ID: command.MoveMeeting, Foot: "Move...", On: j.mayMove, Do: func(ids []data.ID) { j.move(ids[0]) }},
			{ID: command.CancelMeeting, Foot: "Cancel", On: j.mayCancel, Do: func(ids []data.ID) { j.cancel(ids[0]) }},
			j.planTool(func(ids []data.ID) data.ID {
				if len(ids) == 0 {
					return ""
				}
				if e := j.meeting(ids[0]); e != nil {
					return e.Group
				}
				return ""
			}),
		},
	}
}

// diary is what is looked up for the list of meetings.
type diary struct{ h page.Host }

// soonest puts meetings to come first, the next one on top, and then those that
// are over, the latest on top.
func (x *diary) soonest(_ *book.Book, r data.Record) string {
	e := r.(*data.Event)
	if e.Day.IsZero() || !e.Day.Before(x.h.Today()) {
		return "0" + record.ByDay(e.Day) + e.Start.String()
	}
	return "1" + backwards(record.ByDay(e.Day)+e.Start.String())
}

// backwards is a text of digits that sorts the other way round.
func backwards(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0' + '9' - r
		}
		return r
	}, s)
}

// held says what became of a meeting, and that nobody has said so.
func (x *diary) held(_ *book.Book, r data.Record) kit.Cell {
	switch e := r.(*data.Event); {
	case e.Held == data.HeldCancelled:
		return kit.Cell{Text: "Cancelled", Tone: look.ToneNeutral}
	case e.Held == data.HeldNo:
		return kit.Cell{Text: "Not held", Tone: look.ToneNeutral}
	case e.Held == data.HeldYes:
		return kit.Cell{Text: "Held", Muted: true}
	case e.Day.Before(x.h.Today()):
		return kit.Cell{Text: "Not said", Tone: look.ToneAmber}
	}
	return kit.Cell{}
}

func (x *diary) views() []record.View {
	today := x.h.Today()
	coming := func(e *data.Event) bool { return !e.Day.Before(today) }
	pick := func(key, label string, of func(*data.Event) bool) record.View {
		return record.View{Key: key, Label: label, Picks: func(r data.Record) bool { return of(r.(*data.Event)) }}
	}
	return []record.View{{Key: "all", Label: "All"},
		pick("coming", "Coming up", coming),
		pick("past", "Past", func(e *data.Event) bool { return !coming(e) }),
		pick("undue", "Without papers due", func(e *data.Event) bool { return coming(e) && !e.Off() && e.PapersDue.IsZero() })}
}

func (x *diary) heading(b *book.Book, r data.Record) lists.Heading {
	e := r.(*data.Event)
	out := lists.Heading{Title: e.Title, Line: e.Day.Weekday()}
	if h := hours(e.Start, e.End); h != "" {
		out.Line += ", " + h
	}
	if c := x.held(b, r); c.Tone != look.ToneNone {
		out.Pill, out.Tone = c.Text, c.Tone
	}
	if out.Pill == "Not said" {
		out.Pill = "Was it held?"
	}
	return out
}
