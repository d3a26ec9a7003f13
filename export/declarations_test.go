package export_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/export"
	"placebook/export/exporttest"
)

// table gives the rows below a heading of a sheet, by the texts of that row.
func table(t *testing.T, path, sheet, head string) (rows []map[string]string) {
	t.Helper()
	var heads []string
	for _, r := range sheetRows(t, path, sheet) {
		switch {
		case len(r) > 0 && r[0] == head:
			heads = r
		case heads != nil && len(r) > 0:
			row := map[string]string{}
			for i, text := range r {
				row[heads[i]] = text
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// board is a Board on a day, with a person for each interest and their place
// on it.
func board(asAt data.Day, interests ...*data.Interest) export.Source {
	src := exporttest.Source()
	src.AsAt, src.Before, src.Since, src.Book = asAt, nil, data.Day{}, book.New(asAt)
	exporttest.Add(src.Book, &data.Group{Common: data.Common{ID: "board"}, Name: "Example Board", Type: data.GroupBoard})
	for i, x := range interests {
		x.ID, x.Person = data.ID(fmt.Sprintf("i%d", i)), data.ID(fmt.Sprintf("p%d", i))
		exporttest.Add(src.Book, x, &data.Person{Common: data.Common{ID: x.Person}, Name: fmt.Sprintf("Person %d", i)},
			&data.Role{Person: x.Person, Group: "board", Title: data.RoleMember})
	}
	return src
}

// TestSixMonths: who has confirmed in time, and what is still on the public
// register, on the first day and the last and the ones after, for whole days and
// for months.
func TestSixMonths(t *testing.T) {
	asAt := data.DayOf(2026, 2, 28)
	for _, c := range []struct{ declared, to, confirmed, state string }{
		{"2025-08-31", "", "Yes", "Stands"},
		{"2025-08-28", "", "Yes", "Stands"},
		{"2025-08-27", "", "No", "Stands"},
		{"2025-08", "", "Yes", "Stands"},
		{"2025-07", "", "No", "Stands"},
		{"2025", "", "Yes", "Stands"},
		{"", "", "No", "Stands"},
		{"2026-02-28", "2026-02-28", "Yes", "Stands"},
		{"2026-02-28", "2026-02", "Yes", "Stands"},
		{"2026-02-28", "2026-02-27", "Yes", "Ended"},
		{"2026-02-28", "2025-08-28", "Yes", "Ended"},
		{"2026-02-28", "2025-08-27", "Yes", ""},
		{"2026-02-28", "2025-08", "Yes", "Ended"},
		{"2026-02-28", "2025-07", "Yes", ""},
	} {
		read := func(s string) data.Day {
			d, err := data.ParseDay(s)
			if s != "" && err != nil {
				t.Fatal(err)
			}
			return d
		}
		src := board(asAt, &data.Interest{Declaration: "Example Works", Declared: read(c.declared), To: read(c.to)})
		path, _ := write(t, export.Declarations, src)
		rows, public := table(t, path, "Declarations", "Name"), table(t, path, "Register", "Name")
		if len(rows) != 1 || rows[0]["Confirmed within six months"] != c.confirmed {
			t.Errorf("declared %s: %v, want %s", c.declared, rows, c.confirmed)
		}
		state := public[0]["State"]
		if public[0]["Name"] == "[No records]" {
			state = ""
		}
		if state != c.state {
			t.Errorf("until %s: %q on the register, want %q", c.to, state, c.state)
		}
	}
}

// TestWhoseDeclarations: the members are those of the meeting's group on the
// meeting's day, deputies and those in attendance included.
func TestWhoseDeclarations(t *testing.T) {
	src := board(data.DayOf(2026, 3, 5), &data.Interest{Nil: data.Yes})
	add := func(person, group, title string, from, to data.Day) {
		exporttest.Add(src.Book, &data.Person{Common: data.Common{ID: data.ID(person)}, Name: person},
			&data.Role{Person: data.ID(person), Group: data.ID(group), Title: title, From: from, To: to})
	}
	exporttest.Add(src.Book, &data.Group{Common: data.Common{ID: "housing"}, Name: "Housing group", Type: data.GroupWorkstream},
		&data.Event{Common: data.Common{ID: "e1"}, Type: data.EventBoard, Title: "Board", Day: data.DayOf(2026, 3, 19)},
		&data.Event{Common: data.Common{ID: "e2"}, Type: data.EventGroup, Group: "housing", Title: "Housing", Day: data.DayOf(2026, 4, 2)},
		&data.Event{Common: data.Common{ID: "e3"}, Type: data.EventBoard, Group: "board", Title: "Board", Day: data.MonthOf(2026, 6)})
	add("Deputy", "board", data.RoleDeputy, data.Day{}, data.Day{})
	add("Officer", "board", data.RoleInAttendance, data.Day{}, data.Day{})
	add("Last day", "board", data.RoleMember, data.Day{}, data.DayOf(2026, 3, 19))
	add("Day before", "board", data.RoleMember, data.Day{}, data.DayOf(2026, 3, 18))
	add("First day", "board", data.RoleMember, data.DayOf(2026, 3, 19), data.Day{})
	add("Day after", "board", data.RoleMember, data.DayOf(2026, 3, 20), data.Day{})
	add("Tenant", "housing", data.RoleMember, data.Day{}, data.Day{})
	for event, want := range map[data.ID]string{
		"":   "Deputy, First day, Last day, Officer, Person 0", // the next Board
		"e1": "Deputy, First day, Last day, Officer, Person 0",
		"e2": "Tenant",
		"e3": "Day before, Deputy, Last day, Officer, Person 0", // of which only the month is known: as on the day of the figures
	} {
		src.Event = event
		path, _ := write(t, export.Declarations, src)
		var names []string
		for _, r := range table(t, path, "Declarations", "Name") {
			names = append(names, r["Name"])
		}
		if got := strings.Join(names, ", "); got != want {
			t.Errorf("%s: %s, want %s", event, got, want)
		}
	}
}

// TestDeclarationsOfThoseNotNamed: they are left out and their number is
// withheld; who goes by another name does so in the order too, and what they
// have declared is not told.
func TestDeclarationsOfThoseNotNamed(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "left out: [c].", 4: "left out: [c].", 5: "left out: 5."} {
		var all []*data.Interest
		for range n + 1 {
			all = append(all, &data.Interest{Declaration: "Example Works"})
		}
		src := board(data.DayOf(2026, 3, 5), all...)
		for i := range n {
			p := data.Clone(src.Book.Get(data.Persons, data.ID(fmt.Sprintf("p%d", i)))).(*data.Person)
			p.DoNotName = data.Yes
			src.Book.Put(p)
		}
		b, err := export.Describe(export.Declarations, src)
		if err != nil {
			t.Fatal(err)
		}
		if about := b.Sheets[0].About; want == "" && strings.Contains(about, "left out") || !strings.Contains(about, want) {
			t.Errorf("%d people: %s", n, about)
		}
	}
	path, _ := write(t, export.Declarations, exporttest.Source())
	for _, sheet := range []string{"Declarations", "Register"} {
		var names []string
		for _, r := range table(t, path, sheet, "Name") {
			names = append(names, data.Fold(r["Name"]))
			if r["Name"] == "A resident of North Example" && (r["Declared interest"] != "Not shared" || r["What is done about it"] != "Not shared") {
				t.Errorf("%s tells of the resident: %v", sheet, r)
			}
		}
		if !slices.IsSorted(names) || !slices.Contains(names, "a resident of north example") {
			t.Errorf("%s: %v", sheet, names)
		}
	}
}

// TestWhatChangedOfDeclarations since the last meeting.
func TestWhatChangedOfDeclarations(t *testing.T) {
	made := func() *data.Interest {
		return &data.Interest{Declaration: "Example Works", Type: data.InterestFinancial, Declared: data.DayOf(2026, 1, 5)}
	}
	for want, change := range map[string]func(*data.Interest){
		"No change": func(*data.Interest) {},
		"Changed":   func(x *data.Interest) { x.Mitigation = "Leaves the room" },
		"Confirmed": func(x *data.Interest) { x.Declared = data.DayOf(2026, 3, 1) },
		"Ended":     func(x *data.Interest) { x.To = data.DayOf(2026, 3, 30) },
		"New":       nil,
	} {
		now := made()
		if change != nil {
			change(now)
		}
		src := board(data.DayOf(2026, 3, 5), now)
		src.Since = data.DayOf(2026, 1, 22)
		before := board(src.Since, made())
		if change == nil {
			before = board(src.Since)
		}
		src.Before = before.Book
		path, _ := write(t, export.Declarations, src)
		for _, sheet := range []string{"Declarations", "Register"} {
			if got := table(t, path, sheet, "Name")[0]["Since 22 Jan 2026"]; got != want {
				t.Errorf("%s: %q, want %q", sheet, got, want)
			}
		}
	}
}

// TestNotForPublication: it is told to chair and secretary, and not on the
// register.
func TestNotForPublication(t *testing.T) {
	path, _ := write(t, export.Declarations, board(data.DayOf(2026, 3, 5), &data.Interest{Declaration: "Example Works", NotForPublication: data.Yes}))
	if r := table(t, path, "Declarations", "Name")[0]; r["Declared interest"] != "Example Works" || r["May be published"] != "No" {
		t.Errorf("told is %v", r)
	}
	if r := table(t, path, "Register", "Name")[0]; r["Name"] != "[No records]" {
		t.Errorf("published is %v", r)
	}
}
