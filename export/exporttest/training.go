package exporttest

import (
	"fmt"

	"placebook/data"
)

// training is a monthly series over fourteen months, a leadership cohort with a
// rule, sessions without attendance, one that was cancelled, and evaluations.
// Two people who are not to be named came.
func (m maker) training() {
	Add(m.b,
		&data.Programme{Common: id("lunch"), Name: "Lunch and Learn", Type: data.ProgrammeLunch},
		&data.Programme{Common: id("lead"), Name: "Experiential Leadership", Type: data.ProgrammeLeadership, CompletionRule: "2 sessions"},
		&data.Programme{Common: id("place"), Name: "Place development", Type: data.ProgrammePlace, CompletionRule: "75 % of minutes"})
	for n := range 14 {
		e := &data.Event{Common: id("lunch-%02d", n), Type: data.EventTraining, Programme: "lunch", Title: fmt.Sprintf("Lunch and Learn %d", n+1), Day: day("2025-01-09").AddMonths(n),
			Start: data.ClockOf(12, 30), End: data.ClockOf(13, 30), Mode: "Online", CPDHours: "1", Capacity: []string{"", "40"}[n%2]}
		if n == 5 {
			e.Held = data.HeldCancelled
		}
		if n == 7 {
			e.Headcount = "12"
		}
		Add(m.b, e)
		if n == 6 || n == 5 {
			continue
		}
		for p := n%3 + 1; p <= 120; p += 7 + n%4 {
			m.came(e, fmt.Sprintf("person-%03d", p), []string{data.AttendOnline, data.AttendPresent, data.AttendNot, data.AttendOnline}[p%4], "")
		}
		if n%3 == 0 {
			m.came(e, "hidden-1", data.AttendOnline, "55")
			m.came(e, "agreed", data.AttendPresent, "")
		}
		if n%4 == 0 {
			Add(m.b, &data.Evaluation{Common: id("evaluation-%02d", n), Event: e.ID, Day: e.Day, Responses: fmt.Sprint(3 + n), ByQuestion: []string{fmt.Sprintf("4.%d Was it useful?", n%10), "3.5 Was it clear?"}})
		}
	}
	for n := range 3 {
		e := &data.Event{Common: id("lead-%d", n), Type: data.EventDevelop, Programme: "lead", Title: fmt.Sprintf("Leading together %d", n+1), Day: day("2025-10-02").AddMonths(n),
			Start: data.ClockOf(10, 0), End: data.ClockOf(12, 0), Mode: "In person", CPDHours: "1.5"}
		Add(m.b, e)
		for p := 1; p <= 12-n*3; p++ {
			m.came(e, fmt.Sprintf("person-%03d", p), []string{data.AttendPresent, data.AttendLeftEarly}[p%5/4], "")
		}
		m.came(e, "hidden-2", data.AttendPresent, "")
	}
	for p := 1; p <= 14; p++ {
		Add(m.b, &data.Enrolment{Programme: "lead", Person: data.ID(fmt.Sprintf("person-%03d", p)), State: []string{data.EnrolEnrolled, data.EnrolCompleted, data.EnrolWithdrawn}[p%9/4], Day: day("2025-09-01")})
	}
	Add(m.b, &data.Enrolment{Programme: "lead", Person: "hidden-2", State: data.EnrolEnrolled, Day: day("2025-09-01")})
}

func (m maker) came(e *data.Event, person, state, minutes string) {
	a := &data.Attendance{Event: e.ID, Person: data.ID(person), State: state, Minutes: minutes, Source: data.SourceTeams}
	if x := data.EmployeeRole(m.b, a.Person); x != nil {
		a.OrganisationThen = x.Organisation
	}
	Add(m.b, a)
}

// hostileTraining is training with awkward words, and days, hours and marks that
// nothing can be made of.
func hostileTraining(add func(...data.Record), word func(int) string) {
	for n := range 40 {
		add(&data.Programme{Common: id("hp%02d", n), Name: word(n), Type: word(n + 1), CompletionRule: []string{"", "3 sessions", "75 % of minutes", "=1+1"}[n%4]})
		e := &data.Event{Common: id("he%02d", n), Type: []string{data.EventTraining, data.EventDevelop, "=1"}[n%3], Programme: data.ID(fmt.Sprintf("hp%02d", n%7)), Title: word(n + 2),
			Day: day([]string{"1850-01-01", "2026", "2026-02", "2026-01-05", "2026-03-05"}[n%5]), Capacity: []string{"", "-3", "1e9", "many"}[n%4], CPDHours: []string{"", "0.25", "x"}[n%3], Headcount: []string{"", "x", "3"}[n%3]}
		add(e, &data.Evaluation{Common: id("hv%02d", n), Event: e.ID, Responses: []string{"", "7", "x"}[n%3], ByQuestion: []string{word(n + 3), "4.2 " + word(n+4)}})
		for p := n; p < 2000; p += 97 {
			a := &data.Attendance{Event: e.ID, Person: data.ID(fmt.Sprintf("p%04d", p)), State: []string{data.AttendOnline, data.AttendLeftEarly, "=1", data.AttendBooked}[p%4], Minutes: []string{"", "x", "1e9"}[p%3], OrganisationThen: data.ID(fmt.Sprintf("o%03d", p%170))}
			add(a)
		}
		add(&data.Enrolment{Programme: data.ID(fmt.Sprintf("hp%02d", n%7)), Person: data.ID([]string{"gone", fmt.Sprintf("p%04d", n*13)}[n%2]), State: word(n + 5)})
	}
}
