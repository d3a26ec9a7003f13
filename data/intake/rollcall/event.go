package rollcall

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake/attend"
)

// findEvent finds the event of the report: the chosen one, one that is kept of
// its day and title or series, or one to be made.
func (p *planner) findEvent(chosen *data.Event) {
	r := p.Report
	p.Event = Event{Start: r.Start, End: r.End}
	if p.unproved() {
		p.Event.Start, p.Event.End = time.Time{}, time.Time{}
	}
	if chosen != nil {
		p.Event.ID, p.Event.Record, p.Event.How = chosen.ID, chosen, "as you said"
	}
	switch {
	case p.unproved():
		p.Event.Open = "it waits until it is known which day the report is of"
	case chosen != nil:
		if !r.Day.IsZero() && chosen.Day.Precision() == data.PrecisionDay && r.Day != chosen.Day && r.Filled.IsZero() {
			p.problem(0, "day", r.Day.Long(), "is the day of the report, and that of the event is "+chosen.Day.Long())
		}
	case len(r.Meetings) > 0:
		p.open("the file holds meetings of several days: " + days(r.Meetings) + ". Choose the event that is meant")
	case r.Day.IsZero():
		p.open("the file does not say of which day it is: choose the event")
	default:
		p.recognise()
	}
}

func (p *planner) open(why string) {
	p.Event.Open = why
	p.problem(0, "event", "", why)
}

func days(all []data.Day) string {
	var out []string
	for _, d := range all {
		out = append(out, d.Long())
	}
	return strings.Join(out, ", ")
}

// eventDay is the day of the event; the report's while no event is known.
func (p *planner) eventDay() data.Day {
	if p.Event.Record != nil && p.Event.Record.Day.Precision() == data.PrecisionDay {
		return p.Event.Record.Day
	}
	if !p.Report.Day.IsZero() && !p.unproved() {
		return p.Report.Day
	}
	return p.b.Today()
}

// How well an event fits, the best last.
const (
	noFit      = iota
	byDayAlone // nothing but the day, where the report has no title
	bySeries
	byTitle // the same title
)

// recognise looks for an event of the report's day.
func (p *planner) recognise() {
	title, stated := p.title()
	var best []*data.Event
	fit, onDay := noFit, 0
	for _, e := range book.List[*data.Event](p.b) {
		if e.Day != p.Report.Day || e.Held == data.HeldCancelled {
			continue
		}
		onDay++
		switch f := p.fits(e, title, stated); {
		case f > fit:
			fit, best = f, []*data.Event{e}
		case f == fit && f > noFit:
			best = append(best, e)
		}
	}
	if len(best) > 1 {
		if now := slices.DeleteFunc(slices.Clone(best), func(e *data.Event) bool { return !p.overlaps(e) }); len(now) == 1 {
			best = now
		}
	}
	switch {
	case len(best) == 0:
		p.newEvent(title)
	case len(best) > 1 || fit == byDayAlone && onDay > 1:
		for _, e := range best {
			p.Event.Among = append(p.Event.Among, e.ID)
		}
		p.open("more than one event of " + p.Report.Day.Long() + " may be meant: choose it")
	default:
		p.Event.ID, p.Event.Record = best[0].ID, best[0]
		p.Event.How = map[int]string{byTitle: "by title and day", bySeries: "by day and series", byDayAlone: "the only event of its day"}[fit]
		if fit == byDayAlone {
			p.problem(0, "event", best[0].Title, "taken for the event of the report, which has no title: it is the only one of "+p.Report.Day.Long())
		}
	}
}

// title is the report's title, else the file's name.
func (p *planner) title() (title string, stated bool) {
	if p.Report.Title != "" {
		return p.Report.Title, true
	}
	name := p.source.File.Name
	name = strings.TrimSpace(strings.TrimSuffix(name, filepath.Ext(name)))
	return name, false
}

func (p *planner) fits(e *data.Event, title string, stated bool) int {
	mine, theirs := data.NameKey(title), data.NameKey(e.Title)
	switch {
	case mine == theirs:
		return byTitle
	case within(theirs, mine), within(mine, theirs), p.ofSeries(e, mine):
		return bySeries
	case !stated && p.overlaps(e):
		return byDayAlone
	}
	return noFit
}

// within reports whether one title stands, as words, in another.
func within(short, long string) bool {
	return len(strings.Fields(short)) > 1 && strings.Contains(" "+long+" ", " "+short+" ")
}

// ofSeries reports whether a title names the programme or the group of an event.
func (p *planner) ofSeries(e *data.Event, title string) bool {
	for _, name := range []string{p.b.TitleOf(data.Programmes, e.Programme), p.b.TitleOf(data.Groups, e.Group)} {
		if key := data.NameKey(name); key != "" && (key == title || within(key, title)) {
			return true
		}
	}
	return false
}

// overlaps reports whether the times of an event and of the report can be those
// of one meeting; where one of them has none they can.
func (p *planner) overlaps(e *data.Event) bool {
	from, to := p.Report.Start, p.Report.End
	for i := range p.Report.People {
		for _, s := range p.Report.People[i].Spans {
			if from.IsZero() || s.From.Before(from) {
				from = s.From
			}
			if s.To.After(to) {
				to = s.To
			}
		}
	}
	if e.Start.IsZero() || from.IsZero() {
		return true
	}
	start := time.Duration(e.Start.Minutes()) * time.Minute
	end := start + 3*time.Hour
	if !e.End.IsZero() {
		end = time.Duration(e.End.Minutes()) * time.Minute
	}
	const slack = 30 * time.Minute
	day := e.Day.Time()
	return from.Before(day.Add(end+slack)) && to.After(day.Add(start-slack))
}

// newEvent describes the event to be made, with what its series has in common.
func (p *planner) newEvent(title string) {
	e := &data.Event{Title: title, Day: p.Report.Day, Type: data.EventOther, Mode: "Online"}
	if f := p.Report.Format; f == attend.Eventbrite || f == attend.Forms || f == attend.Sheet {
		e.Mode = ""
	}
	if !p.Report.Start.IsZero() {
		e.Start = data.ClockOf(p.Report.Start.Hour(), p.Report.Start.Minute())
	}
	if end := p.Report.End; !end.IsZero() && data.DayOf(end.Date()) == e.Day {
		e.End = data.ClockOf(end.Hour(), end.Minute())
	}
	if !p.b.Today().Before(e.Day) {
		e.Held = data.HeldYes
	}
	p.series(e)
	p.Event.Record, p.Event.How = e, "will be made"
}

// series takes type, programme and group from the last event of the same title,
// else from the programme or the group that the title names.
func (p *planner) series(e *data.Event) {
	key := data.NameKey(e.Title)
	var last *data.Event
	for _, x := range book.List[*data.Event](p.b) {
		if data.NameKey(x.Title) == key && (last == nil || last.Day.Compare(x.Day) < 0) {
			last = x
		}
	}
	if last != nil {
		e.Type, e.Programme, e.Group, e.Workstream = last.Type, last.Programme, last.Group, last.Workstream
	}
	if e.Programme != "" || e.Group != "" {
		return
	}
	for _, x := range book.List[*data.Programme](p.b) {
		if name := data.NameKey(x.Name); name != "" && (name == key || within(name, key)) {
			e.Programme, e.Type = x.ID, data.EventTraining
			if x.Type == data.ProgrammePlace {
				e.Type = data.EventDevelop
			}
			return
		}
	}
	for _, g := range book.List[*data.Group](p.b) {
		if name := data.NameKey(g.Name); name != "" && (name == key || within(name, key)) {
			e.Group, e.Type = g.ID, data.EventGroup
			switch g.Type {
			case data.GroupBoard:
				e.Type = data.EventBoard
			case data.GroupAssembly:
				e.Type = data.EventAssembly
			}
			return
		}
	}
	if last != nil {
		return
	}
	for _, w := range []string{"lunch and learn", "training", "workshop", "webinar", "masterclass"} {
		if strings.Contains(key, w) {
			e.Type = data.EventTraining
		}
	}
}
