package rollcall

import (
	"math"
	"slices"
	"strconv"

	"placebook/data"
	"placebook/data/intake"
	"placebook/data/intake/attend"
)

// sources say where an attendance is known from.
var sources = map[string]string{attend.Zoom: data.SourceZoom, attend.Meet: data.SourceMeet, attend.Eventbrite: data.SourceEventbrite,
	attend.Forms: data.SourceForms, attend.Sheet: data.SourceSheet}

func sourceOf(format string) string {
	if s, ok := sources[format]; ok {
		return s
	}
	return data.SourceTeams
}

// recordOf works out the attendance that a line becomes. Two lines of one person
// are one attendance, with the minutes of both united.
func (p *planner) recordOf(i int, l *Line) {
	if l.Fate == New {
		p.newPerson(l)
	}
	if l.Fate != Matched && l.Fate != New {
		return
	}
	if !p.Ready() {
		l.Outcome = intake.Held
		return
	}
	if l.joins >= 0 {
		q := &p.Lines[l.joins]
		q.stays = append(q.stays, staysOf(&l.Person)...)
		p.settle(q)
		l.Outcome = intake.Unchanged
		return
	}
	if l.Fate == Matched {
		if j, twice := p.first[l.Who]; twice {
			q := &p.Lines[j]
			q.stays = append(q.stays, staysOf(&l.Person)...)
			q.State = stateBoth(q.State, l.State)
			p.settle(q)
			l.Outcome = intake.Unchanged
			return
		}
		p.first[l.Who] = i
	}
	l.stays = staysOf(&l.Person)
	p.settle(l)
}

// newPerson guesses where a new person belongs.
func (p *planner) newPerson(l *Line) {
	l.At = p.placeOf(l)
	switch name := p.b.TitleOf(data.Organisations, l.At); {
	case l.At != "" && l.Organisation == "":
		p.tell(l, "organisation", name, "taken from the e-mail domain of this new person")
	case l.At == "" && l.Organisation != "":
		p.tell(l, "organisation", l.Organisation, "not among the organisations here: left empty")
	}
}

// settle works out what is kept of a line beside what is kept already.
func (p *planner) settle(l *Line) {
	fresh := &data.Attendance{Event: p.Event.ID, Person: l.Who, State: p.stateOf(l), Source: sourceOf(p.Format), OrganisationThen: l.At}
	if l.Fate == Matched {
		fresh.OrganisationThen = p.employerOf(l)
	}
	var was *data.Attendance
	if p.Event.ID != "" && l.Who != "" {
		was, _ = p.b.Get(data.Attendances, data.Attendances.Derive(fresh)).(*data.Attendance)
	}
	fresh.Minutes = p.minutesOf(l)
	if was != nil {
		fresh = p.beside(l, was, fresh)
	}
	l.record = fresh
	l.Changes = p.changes(was, fresh)
	switch {
	case was == nil:
		l.Outcome = intake.Added
	case len(l.Changes) > 0:
		l.Outcome = intake.Updated
	default:
		l.Outcome = intake.Unchanged
	}
}

// employerOf is whom a matched participant came from: as the list says, else
// their employer on the day.
func (p *planner) employerOf(l *Line) data.ID {
	if l.Organisation != "" {
		if id := p.organisation(l.Organisation); id != "" {
			return id
		}
		p.tell(l, "organisation", l.Organisation, "not among the organisations here: left as it is")
	}
	if e := data.EmployeeRole(dayOf{p.b, p.eventDay()}, l.Who); e != nil {
		return e.Organisation
	}
	return ""
}

// stateOf is what a line says of having been there. A list that does not say it
// is of those who came, or for a day to come of those who booked.
func (p *planner) stateOf(l *Line) string {
	switch {
	case l.State != "":
		return l.State
	case p.Format == attend.Forms || p.Format == attend.Sheet || p.Format == attend.Eventbrite:
		if p.b.Today().Before(p.eventDay()) {
			return data.AttendBooked
		}
		return data.AttendPresent
	}
	return data.AttendOnline
}

// minutesOf unites a line with the earlier reports of the event: a meeting that
// was restarted has two.
func (p *planner) minutesOf(l *Line) string {
	stays := slices.Clone(l.stays)
	if l.Who != "" {
		stays = append(stays, p.memory.stays[l.Who]...)
	}
	seconds := secondsOf(stays)
	if seconds == 0 {
		return ""
	}
	return strconv.FormatFloat(math.Round(float64(seconds)/60*100)/100, 'f', -1, 64)
}

// weak are states that a report of having been there is stronger than: what was
// expected, or what somebody took to be so.
var weak = map[string]bool{"": true, data.AttendBooked: true, data.AttendNot: true, data.AttendApologies: true}

// beside puts what a report says beside what is kept. What somebody entered by
// hand about how a person was there stays.
func (p *planner) beside(l *Line, was, fresh *data.Attendance) *data.Attendance {
	out := data.Clone(was).(*data.Attendance)
	if weak[was.State] && !(was.State != "" && weak[fresh.State] && was.Source == data.SourceByHand) {
		out.State = fresh.State
	}
	if out.OrganisationThen == "" {
		out.OrganisationThen = fresh.OrganisationThen
	}
	switch byHand := was.Source == data.SourceByHand && was.Minutes != ""; {
	case fresh.Minutes == "" || fresh.Minutes == was.Minutes:
	case byHand:
		p.tell(l, "minutes", fresh.Minutes, "kept as somebody entered it: "+was.Minutes)
	default:
		out.Minutes = fresh.Minutes
	}
	if out.Source == "" || out.State != was.State {
		out.Source = fresh.Source
	}
	return out
}

func stateBoth(a, b string) string {
	if weak[a] {
		return b
	}
	return a
}

// changes lists the fields that differ.
func (p *planner) changes(was, is *data.Attendance) (out []intake.FieldChange) {
	for _, name := range []string{"organisation_on_the_day", "state", "minutes", "source"} {
		f := data.Attendances.Field(name)
		old, now := "", f.Text(is)
		if was != nil {
			old = f.Text(was)
		}
		if old == now {
			continue
		}
		if name == "organisation_on_the_day" {
			old, now = p.b.TitleOf(data.Organisations, data.ID(old)), p.b.TitleOf(data.Organisations, data.ID(now))
		}
		out = append(out, intake.FieldChange{Field: name, Label: f.Label, Old: old, New: now})
	}
	return out
}
