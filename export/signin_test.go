package export_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake/attend"
	"placebook/data/intake/grid"
	"placebook/export"
	"placebook/export/exporttest"
	"placebook/export/xl"
)

// A sign-in sheet has who is expected in the order of the list on screen, and
// ten blank rows; filled in by hand or not, it can be brought back.
func TestSignIn(t *testing.T) {
	src := exporttest.Source()
	src.Book = book.New(src.AsAt)
	event := &data.Event{Common: data.Common{ID: "e"}, Type: data.EventTraining, Title: "Lunch and Learn", Day: data.DayOf(2026, 3, 12), Start: data.ClockOf(12, 30)}
	exporttest.Add(src.Book, event, &data.Organisation{Common: data.Common{ID: "o"}, Name: "Example Homes"})
	for id, name := range map[string]string{"a": "Zoë Able", "b": "Ann Zed", "c": "Ben Middle", "d": "Sorry Person"} {
		p := &data.Person{Common: data.Common{ID: data.ID(id)}, Name: name, DoNotName: data.Yes}
		a := &data.Attendance{Event: "e", Person: p.ID, State: data.AttendBooked, OrganisationThen: "o"}
		if id == "d" {
			a.State = data.AttendApologies
		}
		exporttest.Add(src.Book, p, a)
	}
	src.Event = "e"
	path := filepath.Join(t.TempDir(), "sign-in.xlsx")
	if _, err := export.SignIn(context.Background(), src, path, xl.Options{}); err != nil {
		t.Fatal(err)
	}
	if faults, err := xl.CheckFile(path); err != nil || len(faults) > 0 {
		t.Fatal(faults, err)
	}
	rows := sheetRows(t, path, "Sign-in")
	var got []string
	for _, r := range rows {
		got = append(got, strings.Join(r, "|"))
	}
	all := strings.Join(got, "\n")
	for _, want := range []string{"Working copy: everybody is named. Do not publish it.", "3 people are expected. Thursday 12 March 2026, 12:30.",
		"1|Zoë Able|Example Homes|____________\n2|Ben Middle|Example Homes|____________\n3|Ann Zed|Example Homes|____________\n4|____________|____________|____________\n", "\n13|____________|"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
	f, err := grid.Read(context.Background(), path, grid.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := attend.Read(context.Background(), f, attend.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if r.Format != attend.Sheet || len(r.People) != 3 || r.People[0].Name != "Zoë Able" || r.People[0].State != data.AttendBooked || r.People[0].Organisation != "Example Homes" {
		t.Errorf("read back: %+v", r.People)
	}
	src.Event = "gone"
	if _, err := export.SignIn(context.Background(), src, path, xl.Options{}); err == nil {
		t.Error("a sheet of an event that is not there")
	}
}

// The calendar has the events to come, in London's time, folded and escaped.
func TestCalendar(t *testing.T) {
	src := exporttest.Source()
	src.Book = book.New(src.AsAt)
	long := strings.Repeat("Damp homes and what helps é ", 8)
	exporttest.Add(src.Book,
		&data.Event{Common: data.Common{ID: "past"}, Title: "Past", Day: data.DayOf(2026, 3, 4)}, &data.Event{Common: data.Common{ID: "month"}, Title: "Some time", Day: data.MonthOf(2026, 4)},
		&data.Event{Common: data.Common{ID: "not"}, Title: "Not held", Day: data.DayOf(2026, 4, 1), Held: data.HeldNo},
		&data.Event{Common: data.Common{ID: "day"}, Title: "A, day; long\\", Day: data.DayOf(2026, 12, 31), Held: data.HeldCancelled},
		&data.Event{Common: data.Common{ID: "talk"}, Title: long, Day: data.DayOf(2026, 7, 1), Start: data.ClockOf(9, 5), End: data.ClockOf(10, 0), Venue: "Room 1\nExample House", PapersDue: data.DayOf(2026, 6, 24)})
	src.Now = time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC)
	text, n := export.Calendar(src)
	got := string(text)
	if n != 2 || strings.Count(got, "BEGIN:VEVENT") != 2 || strings.Count(got, "\n") != strings.Count(got, "\r\n") {
		t.Errorf("%d events in\n%s", n, got)
	}
	for _, line := range strings.Split(got, "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d bytes: %s", len(line), line)
		}
	}
	unfolded := strings.ReplaceAll(got, "\r\n ", "")
	for _, want := range []string{"\r\nUID:talk@placebook\r\nDTSTAMP:20260305T093000Z\r\nDTSTART;TZID=Europe/London:20260701T090500\r\nDTEND;TZID=Europe/London:20260701T100000\r\n",
		"SUMMARY:" + strings.TrimSpace(long), `LOCATION:Room 1\nExample House`, "DESCRIPTION:Papers due 24 June 2026", "DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n",
		`SUMMARY:A\, day\; long\\`, "STATUS:CANCELLED", "END:VCALENDAR\r\n"} {
		if !strings.Contains(unfolded, want) {
			t.Errorf("no %q in\n%s", want, unfolded)
		}
	}
}
