package edit

import (
	"fmt"
	"strings"
	"time"

	"placebook/data"
	"placebook/data/store"
)

// CreateSeries makes the events of a series, each like the one given but for its
// day. A day that already has an event of that title is left alone; one that was
// moved off a bank holiday says so in its notes. It gives the new events.
func CreateSeries(tx *store.Tx, like *data.Event, s data.Series) ([]data.ID, error) {
	days := s.Occurrences()
	if len(days) == 0 {
		return nil, refuse("No day falls into this series: give a first day, a last day after it, and how often.")
	}
	return createAll(tx, like, days, func(*data.Event) {})
}

func createAll(tx *store.Tx, like *data.Event, days []data.Occurrence, finish func(*data.Event)) (made []data.ID, err error) {
	taken := map[data.Day]bool{}
	key := data.NameKey(like.Title)
	for _, r := range tx.All(data.Events) {
		if e := r.(*data.Event); data.NameKey(e.Title) == key && e.Programme == like.Programme && e.Group == like.Group {
			taken[e.Day] = true
		}
	}
	for _, o := range days {
		if taken[o.Day] || taken[o.Planned] {
			continue
		}
		e := data.Clone(like).(*data.Event)
		e.Common = data.Common{Notes: like.Notes, Tags: like.Tags, Links: like.Links, Own: like.Own}
		e.Day, e.Held, e.AttendanceComplete = o.Day, "", ""
		if o.Why != "" {
			e.Notes = strings.TrimSpace(e.Notes + fmt.Sprintf("\nMoved from %s: %s.", o.Planned.Weekday(), o.Why))
		}
		finish(e)
		if err := Save(tx, e); err != nil {
			return made, err
		}
		made = append(made, e.ID)
	}
	return made, nil
}

// A BoardYear is how the meetings of a group are planned for a year.
type BoardYear struct {
	Group data.ID
	// From is the month to begin with; empty goes on from the last meeting that is
	// planned, or from this month.
	From        data.Day
	Nth         int // which weekday of the month; -1 for the last
	Weekday     time.Weekday
	Start, End  data.Clock
	Venue, Mode string
	// PapersDays are the working days between papers due and the meeting, CutOff
	// those between the cut-off and papers due.
	PapersDays, CutOffDays int
}

// PlanBoards makes the meetings of a group for a year, as often as it meets, with
// papers due and cut-off, in one step. It gives the new events.
func PlanBoards(tx *store.Tx, y BoardYear) ([]data.ID, error) {
	g, ok := tx.Get(data.Groups, y.Group).(*data.Group)
	if !ok {
		return nil, gone(data.Groups)
	}
	every := data.EveryOf(g)
	from := y.From.First()
	if from.IsZero() {
		from = nextCycle(tx, g, every)
	}
	s := data.Series{From: from, To: from.AddMonths(12).AddDays(-1), Every: every, Nth: y.Nth, Weekday: y.Weekday}
	days := s.Occurrences()
	if len(days) == 0 {
		return nil, refuse("No meeting falls into this year. Check how often %s meets.", g.Name)
	}
	like := &data.Event{Type: meetingType(g), Group: g.ID, Title: g.Name, Start: y.Start, End: y.End, Venue: y.Venue, Mode: y.Mode}
	return createAll(tx, like, days, func(e *data.Event) {
		e.PapersDue = data.WorkingDaysBefore(e.Day, y.PapersDays)
		e.CutOff = data.WorkingDaysBefore(e.PapersDue, y.CutOffDays)
	})
}

// nextCycle is the first day of the month, one cycle after the last meeting of a
// group that is planned or was held.
func nextCycle(tx *store.Tx, g *data.Group, every data.Every) data.Day {
	last := data.Day{}
	for _, r := range tx.Referring(data.Events, "group", g.ID) {
		if e := r.(*data.Event); e.Held != data.HeldCancelled && e.Held != data.HeldNo && last.Compare(e.Day) < 0 {
			last = e.Day
		}
	}
	next := tx.Today()
	if after := every.After(last.Last()); !last.IsZero() && next.Compare(after) < 0 {
		next = after
	}
	if every.Months == 0 {
		return next
	}
	year, month, _ := next.Time().Date()
	return data.MonthOf(year, month).First()
}

func meetingType(g *data.Group) string {
	switch g.Type {
	case data.GroupBoard:
		return data.EventBoard
	case data.GroupAssembly:
		return data.EventAssembly
	}
	return data.EventGroup
}
