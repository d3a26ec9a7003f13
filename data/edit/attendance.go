package edit

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"placebook/data"
	"placebook/data/store"
)

// A Marking says how somebody was at an event.
type Marking struct {
	Event, Person data.ID
	State         string
	DeputyFor     data.ID // only of a deputy
	Organisation  data.ID // on the day; empty takes their employer of that day
	Source        string  // empty: by hand
}

// MarkAttendance records how somebody was at an event: there is one attendance
// for the two, made where there is none.
func MarkAttendance(tx *store.Tx, m Marking) error {
	e, ok := tx.Get(data.Events, m.Event).(*data.Event)
	if !ok {
		return gone(data.Events)
	}
	if tx.Get(data.Persons, m.Person) == nil {
		return gone(data.Persons)
	}
	a := &data.Attendance{Event: m.Event, Person: m.Person}
	a.ID = data.Attendances.Derive(a)
	if was, ok := tx.Get(data.Attendances, a.ID).(*data.Attendance); ok {
		a = data.Clone(was).(*data.Attendance)
	}
	a.State, a.DeputyFor, a.Source = m.State, "", m.Source
	if a.Source == "" {
		a.Source = data.SourceByHand
	}
	if m.State == data.AttendDeputy {
		a.DeputyFor = m.DeputyFor
	}
	switch {
	case m.Organisation != "":
		a.OrganisationThen = m.Organisation
	case a.OrganisationThen == "":
		a.OrganisationThen = employerOn(tx, m.Person, e.Day)
	}
	return Save(tx, a)
}

// employerOn is whom somebody works for on a day.
func employerOn(tx *store.Tx, person data.ID, day data.Day) data.ID {
	if x := data.EmployeeRole(onDay{tx, day}, person); x != nil {
		return x.Organisation
	}
	return ""
}

// onDay is a step on another day than today.
type onDay struct {
	*store.Tx
	day data.Day
}

// Today is that day.
func (d onDay) Today() data.Day { return d.day }

// Unmark takes somebody out of the attendance of an event.
func Unmark(tx *store.Tx, event, person data.ID) error {
	id := data.Attendances.Derive(&data.Attendance{Event: event, Person: person})
	if tx.Get(data.Attendances, id) == nil {
		return nil
	}
	return tx.Delete(data.Attendances, id)
}

// A WalkInPerson is somebody who came and was not expected.
type WalkInPerson struct {
	Name, Email  string
	Organisation data.ID
	State        string // of the attendance; empty: present
}

// WalkIn marks somebody who came unexpected: the person of that name and
// organisation where there is one, else a new one. It gives the person.
func WalkIn(tx *store.Tx, event data.ID, w WalkInPerson) (data.ID, error) {
	name := strings.Join(strings.Fields(w.Name), " ")
	if name == "" {
		return "", refuse("Type the name of the person who came.")
	}
	id := known(tx, name, w)
	if id == "" {
		p := &data.Person{Name: name, Email: w.Email, Organisation: w.Organisation}
		if err := Save(tx, p); err != nil {
			return "", err
		}
		id = p.ID
	}
	state := w.State
	if state == "" {
		state = data.AttendPresent
	}
	return id, MarkAttendance(tx, Marking{Event: event, Person: id, State: state, Organisation: w.Organisation})
}

// known finds the only person of a name who is of the same organisation, or has
// the same address.
func known(tx *store.Tx, name string, w WalkInPerson) (found data.ID) {
	sketch, key := data.SketchOf(name), data.PersonNameKey(name)
	for _, r := range tx.All(data.Persons) {
		p := r.(*data.Person)
		if data.SketchOf(p.Name).All != sketch.All || data.PersonNameKey(p.Name) != key {
			continue
		}
		sameMail := w.Email != "" && data.EmailKey(p.Email) == data.EmailKey(w.Email)
		employer := employerOn(tx, p.ID, tx.Today())
		if !sameMail && employer != w.Organisation {
			continue
		}
		if found != "" {
			return ""
		}
		found = p.ID
	}
	return found
}

// AddUnnamed counts people who came and whose names are to follow, with their
// organisation: "+2 from Example Homes". A negative number takes some off again.
func AddUnnamed(tx *store.Tx, event, organisation data.ID, n int) error {
	e, ok := tx.Copy(data.Events, event).(*data.Event)
	if !ok {
		return gone(data.Events)
	}
	was, _ := strconv.Atoi(e.Headcount)
	e.Headcount = strconv.Itoa(max(0, was+n))
	from := ""
	if o, ok := tx.Get(data.Organisations, organisation).(*data.Organisation); ok {
		from = " from " + o.Name
		if n > 0 && !slices.Contains(e.PartnersTakingPart, organisation) {
			e.PartnersTakingPart = append(e.PartnersTakingPart, organisation)
			slices.Sort(e.PartnersTakingPart)
		}
	}
	e.Notes = strings.TrimSpace(e.Notes + fmt.Sprintf("\n%+d%s, names to follow", n, from))
	return Save(tx, e)
}

// CompleteAttendance says that all of an event's attendance is entered: it was
// held, and who is still booked did not attend. It tells how many those are.
func CompleteAttendance(tx *store.Tx, event data.ID) (absent int, err error) {
	e, ok := tx.Copy(data.Events, event).(*data.Event)
	if !ok {
		return 0, gone(data.Events)
	}
	if tx.Today().Before(e.Day) {
		return 0, refuse("This event is still to come: who came can be completed from %s on.", e.Day.Long())
	}
	for _, r := range tx.Referring(data.Attendances, "event", event) {
		a := r.(*data.Attendance)
		if a.State != data.AttendBooked && a.State != "" {
			continue
		}
		not := data.Clone(a).(*data.Attendance)
		not.State = data.AttendNot
		if err := Save(tx, not); err != nil {
			return absent, err
		}
		absent++
	}
	e.AttendanceComplete = data.Yes
	if e.Held == "" {
		e.Held = data.HeldYes
	}
	return absent, Save(tx, e)
}
