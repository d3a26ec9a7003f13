package edit

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/store"
)

// A MeetingPlan is how the meetings of a group are to be for a year.
type MeetingPlan struct {
	Group  data.ID
	Title  string // of each; empty: the group's name
	Series data.Series
	Start  data.Clock
	End    data.Clock
	Mode   string
	Venue  string
	// PapersDue and CutOff are so many working days before each; 0: no day is
	// set.
	PapersDue, CutOff int
}

// MostDaysBefore is how many working days before a meeting papers may be due.
const MostDaysBefore = 60

// A PlannedMeeting is one that a plan would make.
type PlannedMeeting struct {
	data.SeriesDay
	PapersDue, CutOff data.Day
	// There is the group's meeting on that day, whatever became of it: none is
	// made beside it.
	There *data.Event
	// Near is another meeting of the group less than a third of the time between
	// two away, such as one that was moved.
	Near *data.Event
	// Beside are meetings of others on that day.
	Beside []*data.Event
}

// Wrong says what a plan still lacks, by box: group, first, every, end, papers_due,
// cut_off.
func (p MeetingPlan) Wrong(l data.Lookup) (out []data.FieldError) {
	say := func(on bool, field, sentence string) {
		if on {
			out = append(out, data.FieldError{Field: field, Sentence: sentence})
		}
	}
	say(l.Get(data.Groups, p.Group) == nil, "group", "Say which board or group meets")
	say(p.Series.First.Precision() != data.PrecisionDay, "first", "Give the day of the first meeting, not only a month or a year")
	say(p.Series.Every == data.Every{}, "every", "Say how often, for example \"2 months\" or \"6 weeks\"")
	say(p.Series.Every.Months == 0 && p.Series.Every.Days > 0 && p.Series.Every.Days < 7, "every", "Once a week is the most that can be planned here")
	say(!p.End.IsZero() && p.End.String() < p.Start.String(), "end", "It ends before it starts")
	for _, x := range []struct {
		n    int
		name string
	}{{p.PapersDue, "papers_due"}, {p.CutOff, "cut_off"}} {
		say(x.n < 0 || x.n > MostDaysBefore, x.name, "Give a number of working days from 0 to 60")
	}
	return out
}

// PlanMeetings tells which meetings a plan would make, by day. One that is wrong
// makes none.
func PlanMeetings(l Everything, p MeetingPlan) (out []PlannedMeeting) {
	if len(p.Wrong(l)) > 0 {
		return nil
	}
	all, g := meetingsOf(l), l.Get(data.Groups, p.Group).(*data.Group)
	for _, d := range p.Series.OneYear() {
		x := PlannedMeeting{SeriesDay: d, PapersDue: data.WorkingDaysBefore(d.Day, p.PapersDue), CutOff: data.WorkingDaysBefore(d.Day, p.CutOff)}
		for _, e := range all {
			x.meets(e, g, p.Series.Every)
		}
		out = append(out, x)
	}
	return out
}

// Everything is the little of a book that a plan looks at.
type Everything interface {
	data.Lookup
	All(*data.Kind) []data.Record
}

// meetingsOf lists the meetings of boards and groups whose day is known.
func meetingsOf(l Everything) (out []*data.Event) {
	for _, r := range l.All(data.Events) {
		if e := r.(*data.Event); e.Meeting() && e.Day.Precision() == data.PrecisionDay {
			out = append(out, e)
		}
	}
	return out
}

// meets takes in what another meeting means for a planned one.
func (x *PlannedMeeting) meets(e *data.Event, g *data.Group, every data.Every) {
	apart := data.DaysBetween(e.Day, x.Day)
	if apart < 0 {
		apart = -apart
	}
	switch {
	case e.Of(g) && apart == 0:
		x.There = e
	case e.Off():
	case e.Of(g):
		if between := data.DaysBetween(x.Day, every.After(x.Day)); 3*apart < between && (x.Near == nil || e.Day.Before(x.Near.Day)) {
			x.Near = e
		}
	case apart == 0:
		x.Beside = append(x.Beside, e)
	}
}

// MakeMeetings puts the meetings of a plan on the days that were chosen into the
// diary. A group has one meeting on a day: one that is there already is left
// alone.
func MakeMeetings(tx *store.Tx, p MeetingPlan, days []data.Day) (made []data.ID, err error) {
	if wrong := p.Wrong(tx); len(wrong) > 0 {
		return nil, data.Errorf(store.ErrInvalid, "%s.", wrong[0].Sentence)
	}
	g := tx.Get(data.Groups, p.Group).(*data.Group)
	title := strings.TrimSpace(p.Title)
	if title == "" {
		title = g.Name
	}
	for _, x := range PlanMeetings(tx, p) {
		if x.There != nil || !slices.Contains(days, x.Day) {
			continue
		}
		e := &data.Event{Type: g.MeetingType(), Group: g.ID, Title: title, Day: x.Day, Start: p.Start, End: p.End,
			Mode: p.Mode, Venue: strings.TrimSpace(p.Venue), PapersDue: x.PapersDue, CutOff: x.CutOff}
		if err := Save(tx, e); err != nil {
			return nil, err
		}
		made = append(made, e.ID)
	}
	return made, nil
}

// CancelMeeting notes that a meeting does not take place.
func CancelMeeting(tx *store.Tx, id data.ID) error {
	e, err := meetingToCome(tx, id)
	if err != nil {
		return err
	}
	e.Held = data.HeldCancelled
	return Save(tx, e)
}

// MoveMeeting gives a meeting another day. Papers due and cut-off move with it:
// they stay as many working days before. One that was cancelled takes place
// after all.
func MoveMeeting(tx *store.Tx, id data.ID, to data.Day) error {
	e, err := meetingToCome(tx, id)
	if err != nil {
		return err
	}
	if to.Precision() != data.PrecisionDay {
		return wrongDay("Give the day it moves to, not only a month or a year")
	}
	if to == e.Day {
		return wrongDay("It is on that day already")
	}
	if e.Group != "" {
		for _, r := range tx.Referring(data.Events, "group", e.Group) {
			if o := r.(*data.Event); o.ID != id && o.Day == to && o.Meeting() {
				return wrongDay(tx.Book().TitleOf(data.Groups, e.Group) + " meets on " + to.Long() + " already")
			}
		}
	}
	e.PapersDue, e.CutOff = Along(e.PapersDue, e.Day, to), Along(e.CutOff, e.Day, to)
	e.Day = to
	if e.Held == data.HeldCancelled {
		e.Held = ""
	}
	return Save(tx, e)
}

func wrongDay(sentence string) error {
	return &store.InvalidError{Kind: data.Events, Fields: []data.FieldError{{Field: "day", Sentence: sentence}}}
}

// meetingToCome gives a copy of a meeting that was not held.
func meetingToCome(tx *store.Tx, id data.ID) (*data.Event, error) {
	e, ok := tx.Copy(data.Events, id).(*data.Event)
	if !ok {
		return nil, gone(data.Events)
	}
	if e.Held == data.HeldYes {
		return nil, data.Errorf(store.ErrInvalid, "%s was held on %s. Change what it says there if that is not so.", e.Title, e.Day.Long())
	}
	return e, nil
}

// Along is a day before a meeting after the meeting has moved: as many working
// days before it as it was. What is no whole day stays.
func Along(day, from, to data.Day) data.Day {
	for _, d := range []data.Day{day, from, to} {
		if d.Precision() != data.PrecisionDay {
			return day
		}
	}
	if n := data.WorkingDaysBetween(day, from); n > 0 {
		return data.WorkingDaysBefore(to, n)
	}
	return to.AddDays(-data.DaysBetween(day, from))
}
