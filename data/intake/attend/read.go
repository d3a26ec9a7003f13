package attend

import (
	"cmp"
	"context"
	"slices"
	"time"

	"placebook/data"
	"placebook/data/intake/grid"
)

// Options are what a person said beside the file.
type Options struct {
	Order data.Order // data.DayFirst or data.MonthFirst, when a person has said
	Day   data.Day   // of the event that was chosen; it settles the order
	Map   []Mapping  // columns whose meaning a person has said
	Sheet string     // the only sheet to look at; the first that fits when empty
}

// A Mapping says what a column is: one of Fields, or nothing to set it aside.
type Mapping struct{ Column, Field string }

// Read reads an attendance report. The error is a refusal of the whole file, with
// a sentence: nothing in it says what it is (*HeadingError), or nobody is in
// it.
func Read(ctx context.Context, file *grid.File, o Options) (*Report, error) {
	r := newReading(o)
	if err := r.find(file); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if len(r.entries) == 0 && len(r.joins) == 0 {
		return nil, data.Errorf(ErrNobody, "“%s” is an attendance report without a single participant. Check that it is the right file.", file.Name)
	}
	for _, w := range file.Warnings {
		r.note(0, "", "", w)
	}
	r.settle()
	return r.report, nil
}

// A format is a sort of file: whether a sheet is of it, and how it is read.
type format struct {
	is   func(s *grid.Sheet) bool
	read func(r *reading, s *grid.Sheet)
}

// formats are tried in turn: those with the plainest marks first.
var formats = []format{
	{isTeamsList, (*reading).teamsList},
	{isTeams, (*reading).teams},
	{isEventbrite, (*reading).eventbrite},
	{isMeet, (*reading).meet},
	{isForms, (*reading).forms},
	{isZoom, (*reading).zoom},
	{isSheet, (*reading).sheet},
}

// find reads the first sheet that is of a known format.
func (r *reading) find(file *grid.File) error {
	var found []string
	for _, s := range file.Sheets {
		if len(s.Rows) == 0 || r.o.Sheet != "" && s.Name != r.o.Sheet {
			continue
		}
		if len(r.o.Map) > 0 {
			r.report.Sheet = s.Name
			if ok, err := r.mapped(s); ok || err != nil {
				return err
			}
		} else {
			for _, f := range formats {
				if f.is(s) {
					r.report.Sheet = s.Name
					f.read(r, s)
					return nil
				}
			}
		}
		found = append(found, widest(s)...)
	}
	if len(r.o.Map) > 0 {
		return data.Errorf(ErrColumn, "“%s” has no column %q. Its headings are: %s.", file.Name, r.o.Map[0].Column, listed(found))
	}
	return &HeadingError{Name: file.Name, Found: found}
}

// near is how many rows from the top may hold the headings of a report.
const near = 60

// widest gives the texts of what looks most like headings: the row near the
// top with the most cells that are no numbers.
func widest(s *grid.Sheet) []string {
	best := []string{}
	for i := range s.Rows[:min(near, len(s.Rows))] {
		c := columnsOf(&s.Rows[i])
		if len(c.at) > len(best) {
			best = c.found()
		}
	}
	return best[:min(len(best), 30)]
}

// headed finds the first row near the top whose headings are the ones.
func headed(s *grid.Sheet, is func(columns) bool) (at int, c columns, ok bool) {
	for i := range s.Rows[:min(near, len(s.Rows))] {
		if c := columnsOf(&s.Rows[i]); is(c) {
			return i, c, true
		}
	}
	return 0, columns{}, false
}

// settle reads the times, once it is known how the file writes its days, and
// unites the rows of each person.
func (r *reading) settle() {
	cal, order := newCalendar(r.stamps(), r.o)
	r.report.Days = order
	r.report.Start, r.report.End = cal.at(r.start), cal.at(r.end)
	if day := cal.day(r.start); !day.IsZero() {
		cal.base = day
	} else {
		cal.base = cmp.Or(r.o.Day, nowhere)
	}
	if r.report.End.Before(r.report.Start) {
		r.report.End = time.Time{}
	}
	stays := r.stays(cal)
	r.report.Day = r.dayOf(cal, stays)
	r.unite(cal, stays)
	r.meetings()
	r.check()
}

// A stay is an entry with its times read.
type stay struct {
	*entry
	from, to time.Time
}

// stays reads the times of the rows of joins: those of the participants where
// there are no others. A join without a leave ends when the meeting does, else
// at the last time in the file.
func (r *reading) stays(cal *calendar) []stay {
	var out []stay
	list := r.joins
	if len(list) == 0 {
		list = r.entries
	}
	last, first := r.report.End, r.report.Start
	for i := range list {
		if !list[i].interval {
			continue
		}
		from, to := cal.interval(list[i].join, list[i].leave)
		out = append(out, stay{&list[i], from, to})
	}
	if last.IsZero() {
		last = latest(out)
	}
	end := func(time.Time) time.Time { return last }
	if r.report.Format == TeamsG0 {
		end = ends(out)
	}
	for i := range out {
		s := &out[i]
		switch {
		case s.from.IsZero() && s.to.IsZero():
			s.unread(r, s.join, s.leave)
		case s.to.IsZero():
			s.to = end(s.from)
		case s.from.IsZero():
			s.from = first
		}
		if !s.from.IsZero() && s.to.Before(s.from) {
			if s.leave.text != "" {
				r.note(s.row, "left", s.leave.text, "is before the person joined: the row does not count")
			}
			s.to = s.from
		}
	}
	return out
}

// unread tells of times that are there and cannot be read.
func (s *stay) unread(r *reading, stamps ...stamp) {
	for _, t := range stamps {
		if t.text != "" {
			r.note(s.row, "joined", t.text, "is not a time that can be read: the row does not count")
			return
		}
	}
}

// apart is how long after the last sign of a meeting the next sign is of
// another one.
const apart = 4 * time.Hour

func latest(stays []stay) (last time.Time) {
	for _, s := range stays {
		for _, t := range []time.Time{s.from, s.to} {
			if t.After(last) {
				last = t
			}
		}
	}
	return last
}

// ends gives for a time in the file the last time of the meeting it is in:
// times are of one meeting while none is far from the one before.
func ends(stays []stay) func(t time.Time) time.Time {
	var times []time.Time
	for _, s := range stays {
		for _, t := range []time.Time{s.from, s.to} {
			if !t.IsZero() {
				times = append(times, t)
			}
		}
	}
	slices.SortFunc(times, time.Time.Compare)
	last := make([]time.Time, len(times))
	for i := len(times) - 1; i >= 0; i-- {
		last[i] = times[i]
		if i+1 < len(times) && times[i+1].Sub(times[i]) <= apart {
			last[i] = last[i+1]
		}
	}
	return func(t time.Time) time.Time {
		i, _ := slices.BinarySearchFunc(times, t, time.Time.Compare)
		return last[i]
	}
}

// dayOf is the day of the meeting: as stated, else of the first time.
func (r *reading) dayOf(cal *calendar, stays []stay) data.Day {
	if d := cal.day(r.start); !d.IsZero() {
		return d
	}
	var first data.Day
	take := func(d data.Day) {
		if !d.IsZero() && d != nowhere && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	for _, s := range stays {
		if s.join.date != "" {
			take(data.DayOf(s.from.Date()))
		}
	}
	for i := range r.entries {
		take(cal.day(r.entries[i].join))
	}
	filled := map[data.Day]bool{}
	for _, s := range r.filled {
		if d := cal.day(s); !d.IsZero() {
			filled[d] = true
			take(d)
		}
		if at := cal.at(s); at.After(r.report.Filled) {
			r.report.Filled = at
		}
	}
	if len(filled) > 1 {
		return data.Day{} // filled in on several days: none of them is the event's
	}
	return first
}

// meetings finds out whether a list of joins holds several meetings, and keeps
// the one on the chosen event's day.
func (r *reading) meetings() {
	if r.report.Format != TeamsG0 {
		return
	}
	days := map[data.Day]bool{}
	for i := range r.report.People {
		for _, s := range r.report.People[i].Spans {
			days[data.DayOf(s.From.Date())] = true
		}
	}
	if len(days) < 2 || oneSitting(r.report.People) {
		return
	}
	if days[r.o.Day] {
		r.keep(r.o.Day)
		return
	}
	for d := range days {
		r.report.Meetings = append(r.report.Meetings, d)
	}
	slices.SortFunc(r.report.Meetings, data.Day.Compare)
}

// oneSitting reports whether all spans hang together: a meeting over midnight.
func oneSitting(people []Person) bool {
	var all []Span
	for i := range people {
		all = append(all, people[i].Spans...)
	}
	u := Union(all)
	for i := 1; i < len(u); i++ {
		if u[i].From.Sub(u[i-1].To) > apart {
			return false
		}
	}
	return true
}

// keep leaves only what was on a day.
func (r *reading) keep(day data.Day) {
	var kept []Person
	for _, p := range r.report.People {
		p.Spans = slices.DeleteFunc(slices.Clone(p.Spans), func(s Span) bool { return data.DayOf(s.From.Date()) != day })
		if len(p.Spans) > 0 {
			kept = append(kept, p)
		}
	}
	r.report.People, r.report.Day = kept, day
	r.note(0, "day", day.Long(), "the file holds several meetings: only that of the event's day is taken")
}
