package insight

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A Progress is how far one person is with a programme.
type Progress struct {
	Person    data.ID
	Enrolment *data.Enrolment // nil for somebody who came and is not enrolled
	Attended  Figure          // events
	Minutes   int             // of theirs
	// Known says whether all of their minutes are: of somebody who left early and
	// of whom no minutes were entered they are not.
	Known     bool
	CPDHours  float64
	Completed bool // by the programme's rule; where it has none, as their enrolment says
}

// A Completion is how a programme stands.
type Completion struct {
	Programme *data.Programme
	Rule      data.Completion
	Sessions  []*data.Event // held up to the day, in their order
	Minutes   int           // of all sessions
	People    []Progress    // by name
}

// CompletionOf works out who has completed a programme by a day.
func CompletionOf(b *book.Book, programme data.ID, day data.Day) Completion {
	out := Completion{}
	p, ok := book.One[*data.Programme](b, programme)
	if !ok {
		return out
	}
	out.Programme, out.Rule = p, p.Completed()
	for _, r := range b.Referring(data.Events, "programme", programme) {
		e := r.(*data.Event)
		if e.Held == data.HeldNo || e.Held == data.HeldCancelled || e.Day.IsZero() || e.Day.After(day) {
			continue
		}
		out.Sessions = append(out.Sessions, e)
		out.Minutes += lengthOf(e)
	}
	slices.SortFunc(out.Sessions, byDay)
	people := map[data.ID]*Progress{}
	find := func(id data.ID) *Progress {
		if people[id] == nil {
			people[id] = &Progress{Person: id, Known: true}
		}
		return people[id]
	}
	for _, r := range b.Referring(data.Enrolments, "programme", programme) {
		e := r.(*data.Enrolment)
		find(e.Person).Enrolment = e
	}
	for _, e := range out.Sessions {
		for _, r := range b.Referring(data.Attendances, "event", e.ID) {
			if a := r.(*data.Attendance); a.Came() {
				find(a.Person).add(e, a)
			}
		}
	}
	for _, x := range people {
		x.Completed = out.completed(x)
		out.People = append(out.People, *x)
	}
	slices.SortFunc(out.People, func(x, y Progress) int {
		return strings.Compare(data.Fold(b.TitleOf(data.Persons, x.Person))+string(x.Person), data.Fold(b.TitleOf(data.Persons, y.Person))+string(y.Person))
	})
	return out
}

func byDay(x, y *data.Event) int {
	if c := x.Day.Compare(y.Day); c != 0 {
		return c
	}
	return strings.Compare(x.Start.String()+string(x.ID), y.Start.String()+string(y.ID))
}

// lengthOf is how many minutes an event takes; 0 where nobody has said.
func lengthOf(e *data.Event) int {
	if e.Start.IsZero() || e.End.IsZero() {
		return 0
	}
	return e.End.Minutes() - e.Start.Minutes()
}

// add counts an attendance. Who was there and of whom no minutes are known was
// there all the time, unless they left early.
func (x *Progress) add(e *data.Event, a *data.Attendance) {
	x.Attended = append(x.Attended, e.ID)
	length := lengthOf(e)
	minutes := length
	switch {
	case a.Minutes != "":
		minutes = int(data.Float(a.Minutes))
		if length > 0 {
			minutes = min(minutes, length)
		}
	case a.State == data.AttendLeftEarly:
		minutes, x.Known = 0, false
	}
	x.Minutes += minutes
	hours := data.Float(e.CPDHours)
	if a.State == data.AttendLeftEarly {
		if length == 0 {
			hours = 0
		} else {
			hours = hours * float64(minutes) / float64(length)
		}
	}
	x.CPDHours += hours
}

// completed holds somebody against the rule. Who withdrew has not completed.
func (c *Completion) completed(x *Progress) bool {
	state := ""
	if x.Enrolment != nil {
		state = x.Enrolment.State
	}
	switch {
	case state == data.EnrolWithdrawn:
		return false
	case c.Rule.Sessions > 0:
		return len(x.Attended) >= c.Rule.Sessions
	case c.Rule.Percent > 0:
		return c.Minutes > 0 && x.Minutes*100 >= c.Rule.Percent*c.Minutes
	}
	return state == data.EnrolCompleted
}

// Certificates are the people who have completed.
func (c Completion) Certificates() (out Figure) {
	for _, x := range c.People {
		if x.Completed {
			out = append(out, x.Person)
		}
	}
	return out
}

// An Alumnus is somebody who has completed a programme, and what they lead now.
type Alumnus struct {
	Person data.ID
	Leads  []*data.Role
}

// Alumni lists who has completed, with the roles they lead in on a day.
func (c Completion) Alumni(b *book.Book, day data.Day) (out []Alumnus) {
	for _, id := range c.Certificates() {
		x := Alumnus{Person: id}
		for _, r := range b.Referring(data.Roles, "person", id) {
			role := r.(*data.Role)
			switch role.Title {
			case data.RoleLead, data.RoleCoChair, data.RoleSponsor, data.RoleRepresentative:
				if role.On(day) {
					x.Leads = append(x.Leads, role)
				}
			}
		}
		slices.SortFunc(x.Leads, func(a, b *data.Role) int { return strings.Compare(string(a.ID), string(b.ID)) })
		out = append(out, x)
	}
	return out
}
