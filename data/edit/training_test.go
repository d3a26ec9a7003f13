package edit_test

import (
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
)

func meeting(id string, day data.Day) *data.Event {
	return &data.Event{Common: data.Common{ID: data.ID(id)}, Type: data.EventTraining, Title: "Session " + id, Day: day}
}

// refused wants a step to be refused with a sentence, and to leave nothing.
func (f *office) refused(want string, fn func(tx *store.Tx) error) {
	f.t.Helper()
	if err := f.Update("Step", fn); data.Sentence(err) != want {
		f.t.Errorf("%q, want %q", data.Sentence(err), want)
	}
}

func TestAttendanceIsMarked(t *testing.T) {
	f := newOffice(t)
	f.save(organisation("homes", "Example Homes"), organisation("trust", "Example Trust"), somebody("ada"), somebody("ben"), meeting("e", data.DayOf(2026, 3, 3)),
		&data.Role{Person: "ada", Organisation: "homes", Title: data.RoleEmployee})
	mark := func(m edit.Marking) {
		t.Helper()
		m.Event = "e"
		f.do(func(tx *store.Tx) error { return edit.MarkAttendance(tx, m) })
	}
	told := func() []string {
		return f.told(data.Attendances, "person", "state", "deputy_for", "organisation_on_the_day", "source")
	}
	mark(edit.Marking{Person: "ada", State: data.AttendPresent})
	f.want(told(), "ada Present  homes By hand")
	mark(edit.Marking{Person: "ada", State: data.AttendDeputy, DeputyFor: "ben"})
	f.want(told(), "ada Deputy ben homes By hand")
	mark(edit.Marking{Person: "ada", State: data.AttendApologies, DeputyFor: "ben"})
	f.want(told(), "ada Apologies  homes By hand")
	mark(edit.Marking{Person: "ben", State: data.AttendOnline, Organisation: "trust", Source: data.SourcePaper})
	f.want(told(), "ada Apologies  homes By hand", "ben Present online  trust Paper")
	f.do(func(tx *store.Tx) error { return edit.Unmark(tx, "e", "ada") })
	f.do(func(tx *store.Tx) error { return edit.Unmark(tx, "e", "ada") })
	f.want(told(), "ben Present online  trust Paper")
	f.refused("This event is not here any more. It was deleted meanwhile.", func(tx *store.Tx) error {
		return edit.MarkAttendance(tx, edit.Marking{Event: "gone", Person: "ada", State: data.AttendPresent})
	})
	f.refused("This person is not here any more. It was deleted meanwhile.", func(tx *store.Tx) error {
		return edit.MarkAttendance(tx, edit.Marking{Event: "e", Person: "gone", State: data.AttendPresent})
	})
}

func TestWalkIns(t *testing.T) {
	f := newOffice(t)
	f.save(organisation("homes", "Example Homes"), organisation("trust", "Example Trust"), meeting("e", data.DayOf(2026, 3, 3)))
	ada := &data.Person{Common: data.Common{ID: "ada"}, Name: "Ada Sample", Organisation: "homes"}
	f.save(ada)
	walk := func(w edit.WalkInPerson) {
		t.Helper()
		f.do(func(tx *store.Tx) error { _, err := edit.WalkIn(tx, "e", w); return err })
	}
	walk(edit.WalkInPerson{Name: "Dr Ada  Sample", Organisation: "homes"})
	walk(edit.WalkInPerson{Name: "Ada Sample", Organisation: "trust"}) // another person
	walk(edit.WalkInPerson{Name: "Ada Sample", Organisation: "trust", State: data.AttendLeftEarly})
	f.want(f.told(data.Persons, "name"), "Ada Sample", "Ada Sample")
	f.want(f.told(data.Attendances, "state", "organisation_on_the_day"), "Left early trust", "Present homes")
	f.refused("Type the name of the person who came.", func(tx *store.Tx) error { _, err := edit.WalkIn(tx, "e", edit.WalkInPerson{}); return err })

	for _, n := range []int{2, 3, -1} {
		f.do(func(tx *store.Tx) error { return edit.AddUnnamed(tx, "e", "homes", n) })
	}
	f.want(f.told(data.Events, "headcount", "partners_taking_part", "notes"), "4 homes +2 from Example Homes, names to follow\n+3 from Example Homes, names to follow\n-1 from Example Homes, names to follow")
}

func TestAttendanceIsCompleted(t *testing.T) {
	f := newOffice(t)
	f.save(somebody("ada"), somebody("ben"), somebody("cy"), meeting("e", data.DayOf(2026, 3, 3)), meeting("later", data.DayOf(2026, 3, 9)),
		&data.Attendance{Event: "e", Person: "ada", State: data.AttendBooked}, &data.Attendance{Event: "e", Person: "ben", State: data.AttendOnline},
		&data.Attendance{Event: "e", Person: "cy", State: data.AttendApologies})
	f.do(func(tx *store.Tx) error {
		n, err := edit.CompleteAttendance(tx, "e")
		if n != 1 {
			t.Errorf("%d did not attend", n)
		}
		return err
	})
	f.want(f.told(data.Attendances, "person", "state"), "ada Did not attend", "ben Present online", "cy Apologies")
	f.want(f.told(data.Events, "title", "held", "attendance_complete"), "Session e Yes yes", "Session later  ")
	f.refused("This event is still to come: who came can be completed from 9 March 2026 on.", func(tx *store.Tx) error {
		_, err := edit.CompleteAttendance(tx, "later")
		return err
	})
}

func TestASeriesOfSessions(t *testing.T) {
	f := newOffice(t)
	f.save(&data.Programme{Common: data.Common{ID: "lunch"}, Name: "Lunch and Learn"})
	like := &data.Event{Type: data.EventTraining, Title: "Lunch and Learn", Programme: "lunch", Start: data.ClockOf(12, 30), End: data.ClockOf(13, 30)}
	s := data.Series{First: data.DayOf(2026, 3, 6), Every: data.Every{Months: 1}, On: data.SameWeekday}
	for _, want := range []int{12, 0} { // what is there stays
		f.do(func(tx *store.Tx) error {
			made, err := edit.CreateSeries(tx, like, s)
			if len(made) != want {
				t.Errorf("%d made, want %d", len(made), want)
			}
			return err
		})
	}
	got := f.told(data.Events, "day", "start", "title", "notes")
	f.want(got[:3], "2026-03-06 12:30 Lunch and Learn ",
		"2026-04-10 12:30 Lunch and Learn Moved from Friday 3 April 2026: Good Friday.", "2026-05-01 12:30 Lunch and Learn ")
	f.refused("No day falls into this series: give its first day, and how often.", func(tx *store.Tx) error {
		_, err := edit.CreateSeries(tx, like, data.Series{})
		return err
	})
}

func TestEnrolments(t *testing.T) {
	f := newOffice(t)
	f.save(&data.Programme{Common: data.Common{ID: "lead"}, Name: "Leadership"}, somebody("ada"), somebody("ben"))
	enrol := func(state string, day int, by string, who ...data.ID) (n int) {
		f.do(func(tx *store.Tx) (err error) {
			n, err = edit.Enrol(tx, edit.Enrolling{Programme: "lead", State: state, Day: data.DayOf(2026, 3, day), NominatedBy: by}, who)
			return err
		})
		return n
	}
	if a, b, c := enrol(data.EnrolNominated, 1, "Example Trust", "ada", "ben"), enrol(data.EnrolEnrolled, 2, "", "ada"), enrol(data.EnrolEnrolled, 3, "", "ada"); a != 2 || b != 1 || c != 0 {
		t.Error(a, b, c)
	}
	f.want(f.told(data.Enrolments, "person", "state", "day", "nominated_by"), "ada Enrolled 2026-03-02 Example Trust", "ben Nominated 2026-03-01 Example Trust")
}

func TestTheActionLog(t *testing.T) {
	f := newOffice(t)
	f.save(meeting("jan", data.DayOf(2026, 1, 22)), meeting("mar", data.DayOf(2026, 3, 3)))
	var ids []data.ID
	for _, text := range []string{"Write to partners", "Map the services"} {
		f.do(func(tx *store.Tx) error {
			x := &data.LogEntry{Event: "jan", Action: text, Due: data.DayOf(2026, 2, 1)}
			err := edit.AddLogEntry(tx, x)
			ids = append(ids, x.ID)
			return err
		})
	}
	f.want(f.told(data.LogEntries, "reference", "action", "state"), "2026-01/01 Write to partners Open", "2026-01/02 Map the services Open")
	revise := func(day data.Day, why string) func(tx *store.Tx) error {
		return func(tx *store.Tx) error { return edit.ReviseDue(tx, ids[0], day, why) }
	}
	f.do(revise(data.DayOf(2026, 4, 1), "waiting for the trust"))
	f.do(revise(data.DayOf(2026, 5, 1), ""))
	f.do(revise(data.DayOf(2026, 5, 1), ""))
	f.want(f.told(data.LogEntries, "due", "revised_due", "update"), "2026-02-01  ",
		"2026-02-01 2026-05-01 4 Mar 2026: due revised from 1 Feb 2026 to 1 Apr 2026, waiting for the trust.\n4 Mar 2026: due revised from 1 Apr 2026 to 1 May 2026.")
	f.do(func(tx *store.Tx) error { return edit.CloseLog(tx, "mar", ids...) })
	f.want(f.told(data.LogEntries, "state", "closed_at"), "Closed mar", "Closed mar")
	f.refused("This action is closed. Open it again before it gets another day.", revise(data.DayOf(2026, 6, 1), ""))
	f.do(func(tx *store.Tx) error { return edit.ReopenLog(tx, ids[0]) })
	f.want(f.told(data.LogEntries, "state", "closed_at"), "Closed mar", "Open ")
	f.refused("Give the day that it is due now.", revise(data.Day{}, ""))
}

func TestTheOrderOfAnAgenda(t *testing.T) {
	f := newOffice(t)
	f.save(meeting("e", data.DayOf(2026, 3, 19)))
	var ids []data.ID
	for _, title := range strings.Fields("a b c d e f g h i j k") {
		f.do(func(tx *store.Tx) error {
			x := &data.AgendaItem{Event: "e", Title: title}
			err := edit.AddAgendaItem(tx, x)
			ids = append(ids, x.ID)
			return err
		})
	}
	move := func(i, by int) {
		t.Helper()
		f.do(func(tx *store.Tx) error { return edit.MoveAgendaItem(tx, ids[i], by) })
	}
	move(10, -8)
	f.want(f.told(data.AgendaItems, "title", "number"), "a 1", "b 2", "c 4", "d 5", "e 6", "f 7", "g 8", "h 9", "i 10", "j 11", "k 3")
	move(10, 100)
	move(0, -1)
	f.want(f.told(data.AgendaItems, "title", "number"), "a 1", "b 2", "c 3", "d 4", "e 5", "f 6", "g 7", "h 8", "i 9", "j 10", "k 11")
}
