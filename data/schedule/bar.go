package schedule

import (
	"cmp"
	"slices"

	"placebook/data"
)

// A BarKind is what a stretch of a row is.
type BarKind uint8

// The kinds of a bar.
const (
	Span    BarKind = iota // from the first to the last day of all that stands below
	Done                   // the part of what was planned that is done
	Planned                // the rest of it, to the due day or an earlier forecast
	Late                   // from the due day to a later forecast
	Early                  // from an earlier forecast to the due day
)

// String names the kind as the legend does.
func (k BarKind) String() string {
	return [...]string{"From first to last", "Done", "Planned", "Later than planned", "Earlier than planned"}[k]
}

// A Bar is a stretch of days in a row. Bars of a row never overlap and stand in
// the order of time.
type Bar struct {
	Kind     BarKind
	From, To data.Day // both included, and both within the axis
	// Of a soft end only the month or the year is known; a cut one lies outside
	// the axis; an open bar has no end yet and reaches until today.
	SoftFrom, SoftTo bool
	CutFrom, CutTo   bool
	Open             bool
}

// Days is how long the bar is.
func (b Bar) Days() int { return data.DaysBetween(b.From, b.To) + 1 }

// A MarkKind is what a single day of a row is.
type MarkKind uint8

// The kinds of a mark.
const (
	Due       MarkKind = iota // a deadline without a start, so without a bar
	Forecast                  // when it is expected instead
	Milestone                 // due, and not done
	Reached                   // a milestone that is done, on the day it was
	Funded                    // the last day that is paid for
)

// String names the kind as the legend does.
func (k MarkKind) String() string {
	return [...]string{"Due", "Forecast", "Milestone", "Milestone reached", "Funded until"}[k]
}

// A Mark is a single day of a row.
type Mark struct {
	Kind MarkKind
	Day  data.Day // within the axis; of a month or a year its last day
	Soft bool     // only the month or the year is known
	ID   data.ID  // the milestone, where it is one's
}

// shape is what a row shows before it is cut to the axis.
type shape struct {
	bars  []Bar
	marks []Mark
}

// reach tells widen of all that a shape shows.
func (s shape) reach(widen func(from, to data.Day)) {
	for _, b := range s.bars {
		widen(b.From, b.To)
	}
	for _, m := range s.marks {
		widen(m.Day, m.Day)
	}
}

func soft(d data.Day) bool { return d.Precision() > data.PrecisionDay }

func (s *shape) bar(b Bar) {
	if !b.From.IsZero() && !b.To.IsZero() && !b.To.Before(b.From) {
		s.bars = append(s.bars, b)
	}
}

func (s *shape) mark(kind MarkKind, d data.Day, id data.ID) {
	if !d.IsZero() {
		s.marks = append(s.marks, Mark{kind, d.Last(), soft(d), id})
	}
}

// shapeOf draws an action: what was planned, as far as it is done, and by how much
// the forecast differs. A start that is only a month counts from its first day, an
// end to its last. Where there is no start, or an end lies before it, the ends
// stand alone.
func shapeOf(a *data.Action, today data.Day) (s shape) {
	start, due, forecast := a.Start.First(), a.Due.Last(), a.Forecast.Last()
	end := cmp.Or(due, forecast)
	early := a.Forecast.Before(a.Due) && !forecast.Before(start)
	if early {
		end = forecast
	}
	last := cmp.Or(a.Due, a.Forecast)
	if early {
		last = a.Forecast
	}
	switch {
	case start.IsZero(), end.Before(start):
		s.mark(Due, a.Due, "")
		if a.Due.IsZero() || a.Forecast.Before(a.Due) {
			s.mark(Forecast, a.Forecast, "")
		}
	case end.IsZero():
		s.split(a, Bar{From: start, To: later(start, today), SoftFrom: soft(a.Start), Open: !a.Over()})
	default:
		s.split(a, Bar{From: start, To: end, SoftFrom: soft(a.Start), SoftTo: soft(last)})
		if a.Forecast.Before(a.Due) && !early {
			s.mark(Forecast, a.Forecast, "")
		}
	}
	if early && !start.IsZero() {
		s.bar(Bar{Kind: Early, From: forecast.AddDays(1), To: due, SoftTo: soft(a.Due)})
	}
	if a.Due.Before(a.Forecast) {
		s.bar(Bar{Kind: Late, From: due.AddDays(1), To: forecast, SoftTo: soft(a.Forecast)})
	}
	s.mark(Funded, a.FundedUntil, "")
	return s
}

func later(a, b data.Day) data.Day {
	if a.Before(b) {
		return b
	}
	return a
}

// split cuts a bar where the part that is done ends: at the progress that
// somebody gave, or at its end when the action is complete.
func (s *shape) split(a *data.Action, b Bar) {
	done := b.Days() * int(data.Float(a.Progress)) / 100
	if a.State == data.ActionComplete {
		done = b.Days()
	}
	done = min(max(done, 0), b.Days())
	first, rest := b, b
	first.Kind, rest.Kind = Done, Planned
	first.To, rest.From = b.From.AddDays(done-1), b.From.AddDays(done)
	if done < b.Days() {
		first.SoftTo, first.Open = false, false
	}
	if done > 0 {
		rest.SoftFrom = false
		s.bar(first)
	}
	if done < b.Days() {
		s.bar(rest)
	}
}

// shapeOfMilestone draws a milestone: where it was reached, else where it is due
// and where it is expected instead.
func shapeOfMilestone(m *data.Milestone) (s shape) {
	if !m.Done.IsZero() {
		s.mark(Reached, m.Done, m.ID)
		return s
	}
	s.mark(Milestone, cmp.Or(m.Due, m.Forecast), m.ID)
	if m.Due.Before(m.Forecast) {
		s.bar(Bar{Kind: Late, From: m.Due.Last().AddDays(1), To: m.Forecast.Last(), SoftTo: soft(m.Forecast)})
	}
	if m.Due.Before(m.Forecast) || m.Forecast.Before(m.Due) {
		s.mark(Forecast, m.Forecast, m.ID)
	}
	return s
}

// within cuts a shape to the axis, in the order of time.
func (s shape) within(a *Axis) (bars []Bar, marks []Mark) {
	for _, b := range s.bars {
		if b.To.Before(a.From) || b.From.After(a.To) {
			continue
		}
		if b.From.Before(a.From) {
			b.From, b.CutFrom, b.SoftFrom = a.From, true, false
		}
		if b.To.After(a.To) {
			b.To, b.CutTo, b.SoftTo = a.To, true, false
		}
		bars = append(bars, b)
	}
	for _, m := range s.marks {
		if !m.Day.Before(a.From) && !m.Day.After(a.To) {
			marks = append(marks, m)
		}
	}
	slices.SortStableFunc(marks, func(x, y Mark) int {
		return cmp.Or(x.Day.Compare(y.Day), cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.ID, y.ID))
	})
	return bars, marks
}
