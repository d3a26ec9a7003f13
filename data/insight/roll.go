package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// An Attendee is one line of an event's attendance.
type Attendee struct {
	Attendance *data.Attendance
	Person     *data.Person
	Name       string
	Sector     string // of whom they came from
}

// A Roll is who is expected at an event, and who came.
type Roll struct {
	Event     *data.Event
	People    []Attendee // by surname
	Came      Figure
	BySector  []Reach // who came
	Unnamed   int
	Apologies Figure
}

// RollOf opens the attendance of one event. It looks at that event's alone.
func RollOf(b *book.Book, e *data.Event) Roll {
	out := Roll{Event: e, Unnamed: wholeOf(e.Headcount)}
	sectors := newDimension()
	for i, r := range b.Referring(data.Attendances, "event", e.ID) {
		a := r.(*data.Attendance)
		p, ok := book.One[*data.Person](b, a.Person)
		if !ok {
			continue
		}
		x := Attendee{Attendance: a, Person: p, Name: p.Name, Sector: NotRecorded}
		if o, ok := book.One[*data.Organisation](b, a.OrganisationThen); ok {
			x.Sector = cmp.Or(o.Sector, NotRecorded)
		}
		out.People = append(out.People, x)
		switch {
		case a.Came():
			out.Came = append(out.Came, p.ID)
			sectors.count(sectors.group("", x.Sector), i, p.ID)
		case a.State == data.AttendApologies:
			out.Apologies = append(out.Apologies, p.ID)
		}
	}
	keys := make(map[data.ID]string, len(out.People))
	for _, x := range out.People {
		keys[x.Person.ID] = surnameKey(x.Name)
	}
	slices.SortFunc(out.People, func(x, y Attendee) int {
		return cmp.Or(strings.Compare(keys[x.Person.ID], keys[y.Person.ID]), strings.Compare(string(x.Person.ID), string(y.Person.ID)))
	})
	out.BySector = sectors.sorted()
	return out
}

// surnameKey puts the surname before the other names.
func surnameKey(name string) string {
	words := strings.Fields(data.PersonNameKey(name))
	if len(words) < 2 {
		return strings.Join(words, " ")
	}
	return words[len(words)-1] + " " + strings.Join(words[:len(words)-1], " ")
}

// MissingAttendance lists the events up to a day of which nobody has entered who
// came, the latest first. A headcount is enough.
func MissingAttendance(b *book.Book, day data.Day) (out []*data.Event) {
	for _, e := range book.List[*data.Event](b) {
		if !e.Day.Before(day) || e.Held == data.HeldNo || e.Held == data.HeldCancelled || e.AttendanceComplete == data.Yes || wholeOf(e.Headcount) > 0 {
			continue
		}
		came := slices.ContainsFunc(b.Referring(data.Attendances, "event", e.ID), func(r data.Record) bool { return r.(*data.Attendance).Came() })
		if !came {
			out = append(out, e)
		}
	}
	slices.SortFunc(out, func(x, y *data.Event) int { return byDay(y, x) })
	return out
}

// A Nudge is an event whose report Teams will forget.
type Nudge struct {
	Event   *data.Event
	Forgets data.Day // the last day it can be had
}

// teamsKeeps is how many months Teams keeps an attendance report (Microsoft:
// meetingAttendanceReport, one year after the meeting); nudgeDays is how early
// we say so.
const (
	teamsKeeps = 12
	nudgeDays  = 60
)

// Nudges lists the events that were online, of which nobody has entered who
// came, and whose report is about to be forgotten, the most pressing first.
func Nudges(b *book.Book, day data.Day) (out []Nudge) {
	for _, e := range MissingAttendance(b, day) {
		forgets := e.Day.Last().AddMonths(teamsKeeps)
		if e.Mode == "In person" || forgets.Before(day) || forgets.After(day.AddDays(nudgeDays)) {
			continue
		}
		out = append(out, Nudge{e, forgets})
	}
	slices.SortStableFunc(out, func(x, y Nudge) int { return x.Forgets.Compare(y.Forgets) })
	return out
}
