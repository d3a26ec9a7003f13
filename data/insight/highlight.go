package insight

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A HighlightDraft is what a workstream may tell a meeting, and what it is written
// beside.
type HighlightDraft struct {
	Highlight *data.Highlight // a copy to be edited: what is written already, else filled in from what changed
	Written   bool            // it is written already
	Last      *data.Highlight // what was told the last time; nil for nothing
	LastOn    *data.Event     // to which meeting
	Changed   []PlanChange    // since the last meeting
}

// DraftHighlight gives the highlight of a workstream for a meeting, from the book as
// it is now and as it was at the last meeting; nil when there was none. Where
// nothing changed it says so: "Same as January".
func DraftHighlight(now, then *book.Book, workstream, meeting data.ID) HighlightDraft {
	d := HighlightDraft{Highlight: &data.Highlight{Workstream: workstream, Meeting: meeting}}
	d.Last, d.LastOn = lastHighlight(now, workstream, meeting)
	if then != nil {
		d.Changed = PlanChanges(now, then, workstream)
	}
	d.Highlight.ID = data.Highlights.Derive(d.Highlight)
	if old := now.Copy(data.Highlights, d.Highlight.ID); old != nil {
		d.Highlight, d.Written = old.(*data.Highlight), true
		return d
	}
	all := PlansOn(now, now.Today())
	h := d.Highlight
	group := all.Group(all.Workstreams, workstream)
	h.Rating = group.Colour
	h.PlannedNext = plannedNext(now, all, workstream, meeting)
	if d.Last != nil && then != nil && len(d.Changed) == 0 {
		h.Headline = "Same as " + meetingMonth(d.LastOn, now.Today()) + "."
		h.DoneThisPeriod = "Nothing changed since " + d.LastOn.Day.Long() + "."
		return d
	}
	h.Headline = headline(now, group)
	h.DoneThisPeriod = d.lines(now, ActionCompleted, MilestoneReached, ActionStarted)
	return d
}

// lines tells the changes of some sorts, one a line.
func (d HighlightDraft) lines(b *book.Book, what ...ChangeWhat) string {
	var out []string
	for _, c := range d.Changed {
		if slices.Contains(what, c.What) {
			out = append(out, c.Say(b)+".")
		}
	}
	return strings.Join(out, "\n")
}

// lastHighlight finds what a workstream told the meeting before this one.
func lastHighlight(b *book.Book, workstream, meeting data.ID) (*data.Highlight, *data.Event) {
	this, ok := book.One[*data.Event](b, meeting)
	var last *data.Highlight
	var on *data.Event
	for _, r := range b.Referring(data.Highlights, "workstream", workstream) {
		h := r.(*data.Highlight)
		e, here := book.One[*data.Event](b, h.Meeting)
		if !here || h.Meeting == meeting || ok && !e.Day.Before(this.Day) {
			continue
		}
		if on == nil || cmp.Or(e.Day.Compare(on.Day), strings.Compare(string(e.ID), string(on.ID))) > 0 {
			last, on = h, e
		}
	}
	return last, on
}

// meetingMonth names the month of a meeting: January, or January 2025 where that is not
// this year.
func meetingMonth(e *data.Event, today data.Day) string {
	t := e.Day.Time()
	if t.Year() == today.Time().Year() {
		return t.Format("January")
	}
	return t.Format("January 2006")
}

// headline counts colours: "5 actions: 1 complete, 2 on track, 1 at risk, 1 off track."
func headline(b *book.Book, g *ActionGroup) string {
	if g.Actions.N() == 0 {
		return ""
	}
	var parts []string
	for i, w := range data.RatingWords() {
		if g.Counts[i] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", g.Counts[i], lowerFirst(w.Value(b))))
		}
	}
	if n := g.Counts[len(worst)]; n > 0 {
		parts = append(parts, fmt.Sprintf("%d without a colour", n))
	}
	return numbered(g.Actions.N(), "action") + ": " + strings.Join(parts, ", ") + "."
}

// plannedNext tells what is due until the meeting after this one: milestones and
// the ends of actions, by day.
func plannedNext(b *book.Book, all *Plans, workstream, meeting data.ID) string {
	until := data.EveryOf(Board(b)).After(b.Today())
	if e, ok := book.One[*data.Event](b, meeting); ok && e.Day.Precision() == data.PrecisionDay {
		until = data.EveryOf(Board(b)).After(e.Day)
	}
	type due struct {
		day  data.Day
		text string
	}
	var list []due
	add := func(day data.Day, text string) {
		if !day.IsZero() && !day.After(until) {
			list = append(list, due{day, fmt.Sprintf("%s by %s.", text, day.Long())})
		}
	}
	for i := range all.All {
		s := &all.All[i]
		if s.Past || s.Workstream != workstream || colourless(s.Action.State) != "" || s.Action.Over() {
			continue
		}
		add(s.Action.Ends(), "Complete "+s.Action.Title)
		for _, r := range b.Referring(data.Milestones, "action", s.Action.ID) {
			if m := r.(*data.Milestone); m.Done.IsZero() {
				add(cmp.Or(m.Forecast, m.Due), m.Title)
			}
		}
	}
	slices.SortFunc(list, func(x, y due) int { return cmp.Or(emptyLast(x.day, y.day), strings.Compare(x.text, y.text)) })
	var out []string
	for _, x := range list {
		out = append(out, x.text)
	}
	return strings.Join(out, "\n")
}
