package sample

import (
	"fmt"
	"time"

	"placebook/data"
)

// cycle is the days from one Board meeting to the next; the first one to come
// is at least soonest days away, so that papers are due but not late.
const (
	cycle   = 56
	soonest = 15
)

// nextBoard is the day of the first Board meeting to come: a Thursday.
func (m *maker) nextBoard() data.Day {
	d := m.today.AddDays(soonest)
	for d.Time().Weekday() != time.Thursday {
		d = d.AddDays(1)
	}
	return d
}

// boardMeeting is number meetings after the next one; before it for a negative number.
func (m *maker) boardMeeting(number int) *data.Event {
	day := m.nextBoard().AddDays(number * cycle)
	e := &data.Event{Type: data.EventBoard, Group: groupID(theBoard), Title: theBoard, Day: day,
		Start: data.ClockOf(14, 0), End: data.ClockOf(16, 0), Mode: "Hybrid", Venue: "Example Hall",
		PapersDue: day.AddDays(-7), CutOff: day.AddDays(-14)}
	e.ID = id(data.Events, fmt.Sprint(theBoard, number))
	return e
}

const (
	firstBoard = -9 // the first meeting that the sample knows
	lastBoard  = 3
)

// meetings are the Board's, put into the diary a year ahead.
func (m *maker) meetings() (out []data.Record) {
	for n := firstBoard; n <= lastBoard; n++ {
		out = append(out, m.boardMeeting(n))
	}
	return out
}

// held notes, on the day after each meeting, that it took place.
func (m *maker) held() (out []step) {
	for n := firstBoard; n < 0; n++ {
		e := m.boardMeeting(n)
		out = append(out, amend(m.since(e.Day.AddDays(1)), ana, "Board meeting held", e.ID, func(x *data.Event) {
			x.Held, x.PapersPublished = data.HeldYes, e.Day.AddDays(-6)
		}))
	}
	return out
}

// talks are the monthly Lunch and Learn sessions: days from today.
var talks = []struct {
	in    int
	title string
}{
	{-160, "Lunch and Learn: damp homes and breathing"},
	{-132, "Lunch and Learn: what social prescribers do"},
	{-104, "Lunch and Learn: falls"},
	{-76, "Lunch and Learn: talking about money"},
	{-48, "Lunch and Learn: carers' assessments"},
	{-20, "Lunch and Learn: loneliness"},
	{8, "Lunch and Learn: a resident's view of discharge"},
	{36, "Lunch and Learn: dementia at home"},
}

// sessions are training sessions, meetings of the Assembly and a community event.
func (m *maker) sessions() (out []data.Record) {
	event := func(in int, typ, title, mode, venue string, start, end data.Clock) *data.Event {
		e := &data.Event{Type: typ, Title: title, Day: m.weekday(m.today.AddDays(in)), Mode: mode, Venue: venue, Start: start, End: end}
		if in < 0 {
			e.Held = data.HeldYes
		}
		e.ID = id(data.Events, typ+" "+title+fmt.Sprint(in))
		out = append(out, e)
		return e
	}
	for _, t := range talks {
		event(t.in, data.EventTraining, t.title, "Online", "", data.ClockOf(12, 30), data.ClockOf(13, 30))
	}
	for _, in := range []int{-120, -90, -61, -33, -5, 23} {
		e := event(in, data.EventAssembly, theAssembly, "In person", "Example Library", data.ClockOf(18, 0), data.ClockOf(20, 0))
		e.Group = groupID(theAssembly)
	}
	e := event(-240, data.EventCommunity, "Summer get-together", "In person", "Example Park", data.ClockOf(11, 0), data.ClockOf(15, 0))
	e.Headcount, e.ResidentsReached = "140", "95"
	e.WhatWeHeard = "People do not know whom to ask first. They would like one number."
	e.Neighbourhood = id(data.Neighbourhoods, "East")
	return out
}

// weekday is the day itself, or the Friday before a weekend.
func (m *maker) weekday(d data.Day) data.Day {
	switch d.Time().Weekday() {
	case time.Saturday:
		return d.AddDays(-1)
	case time.Sunday:
		return d.AddDays(-2)
	}
	return d
}

// said is what contact notes tell, over and over.
var said = []string{
	"Spoke about the winter plan. They will send two names for the group.",
	"Asked for an update on the memorandum; with their trustees until the end of the month.",
	"Visited. Showed us the new drop-in; would like to be listed for referrals.",
	"Call about the next Lunch and Learn; offered a speaker.",
	"They have lost a post and will be slow to answer until it is filled.",
	"Agreed to try out the shared referral form for three months.",
	"Coffee after the Board. Worried about the rent of their community room.",
	"Introduced them to the neighbourhood lead.",
	"They asked for access needs to be sorted out before the next meeting.",
	"Good news: the grant was renewed for two years.",
}

// contacts are notes of having spoken to invented bodies, each its own step.
func (m *maker) contacts() (out []step) {
	for i := range bodies {
		b := &bodies[i]
		if b.name == "Walk-in Clinic" {
			continue
		}
		latest := 2 + i*7%50
		if i%9 == 5 {
			latest += 110 // nobody has spoken to them for a while
		}
		for j, ago := range []int{latest + 180, latest + 74, latest} {
			if b.joined > 0 && ago >= b.joined {
				continue
			}
			by := ana
			if (i+j)%3 == 1 {
				by = ben
			}
			n := &data.ContactNote{Organisation: b.id(), Person: personOf(b.name, j%min(b.people, 3)), Day: m.weekday(m.ago(ago)),
				Text: said[(i*3+j)%len(said)], By: by.name}
			n.ID = id(data.ContactNotes, fmt.Sprint(b.name, j))
			out = append(out, m.add(ago, by, "Contact note", n))
		}
	}
	return out
}
