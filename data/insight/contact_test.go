package insight

import (
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

func TestLastContact(t *testing.T) {
	note := func(name, organisation, person, on string) *data.ContactNote {
		return &data.ContactNote{Common: id(name), Organisation: data.ID(organisation), Person: data.ID(person), Day: day(t, on), Text: "Spoke"}
	}
	bk := made(t, org("a"), org("b"), org("c"), org("d"), person("ada"),
		&data.Role{Person: "ada", Organisation: "b", Title: data.RoleEmployee, To: day(t, "2026-01-31")},
		&data.Role{Person: "ada", Organisation: "c", Title: data.RoleEmployee, From: day(t, "2026-02-01")},
		note("n1", "a", "", "2026-01-05"), note("n2", "a", "", "2026-03-05"), note("n3", "a", "", "2026-03-06"),
		note("n4", "", "ada", "2026-01-31"), note("n5", "", "ada", "2026-02-01"),
		note("n6", "d", "ada", "2026-02"))
	for _, c := range []struct{ on, a, b, c, d string }{
		{"2026-01-04", "", "", "", ""},
		{"2026-01-05", "n1", "", "", ""},
		{"2026-03-04", "n1", "n4", "n5", "n6"}, // a person's note counts for their employer of that day
		{"2026-03-05", "n2", "n4", "n5", "n6"},
		{"2026-03-06", "n3", "n4", "n5", "n6"},
	} {
		r := On(bk, day(t, c.on))
		for i, want := range []string{c.a, c.b, c.c, c.d} {
			check(t, c.on+" "+r.All[i].Organisation.Name, string(r.All[i].Contact.Note), want)
		}
	}
	r := On(bk, day(t, "2026-03-05"))
	for _, c := range []struct{ since, want string }{
		{"2026-01-31", "a b c d"},
		{"2026-02-01", "a c d"},
		{"2026-02-02", "a"}, // of "February" nobody knows that it was after the first
		{"2026-03-05", "a"},
		{"2026-03-06", ""},
	} {
		check(t, "since "+c.since, words(r.Contacted(day(t, c.since)).Part), c.want)
	}
}

// What the team set counts, at once and from that day on.
func TestMonthsThatCountAsSpokenTo(t *testing.T) {
	for months, want := range map[string]string{"": "two months since 2026-01-05", "1": "one month since 2026-02-05", "12": "twelve months since 2025-03-05",
		"18": "18 months since 2024-09-05", "99": "two months since 2026-01-05", "often": "two months since 2026-01-05"} {
		s := &data.Setting{Name: data.ContactMonths.Name, Value: months}
		s.ID = data.Settings.Derive(s)
		b := book.New(data.DayOf(2026, 3, 5))
		b.PutAll([]data.Record{&data.Organisation{Common: data.Common{ID: "a"}, Name: "A"}})
		before := On(b, b.Today())
		b.PutAll([]data.Record{s})
		r := On(b, b.Today())
		if got := r.Within() + " since " + r.SpokenSince().String(); got != want || before.Months != 2 {
			t.Errorf("%q: %s, want %s; before %d", months, got, want, before.Months)
		}
	}
}

// The notes of a partner are those that name it, and those that name nobody but a
// person who worked there then.
func TestNotesOf(t *testing.T) {
	note := func(name, organisation, person, on string) *data.ContactNote {
		return &data.ContactNote{Common: id(name), Organisation: data.ID(organisation), Person: data.ID(person), Day: day(t, on), Text: "Spoke"}
	}
	bk := made(t, org("a"), org("b"), org("c"), person("ada"),
		&data.Role{Person: "ada", Organisation: "a", Title: data.RoleEmployee, To: day(t, "2026-01-31")},
		&data.Role{Person: "ada", Organisation: "b", Title: data.RoleEmployee, From: day(t, "2026-02-01")},
		&data.Role{Person: "ada", Organisation: "c", Title: data.RoleRepresentative},
		note("n1", "", "ada", "2026-01-31"), note("n2", "", "ada", "2026-02-01"), note("n3", "a", "", "2026-03-01"),
		note("n4", "c", "ada", "2026-02-20"), note("n5", "a", "", "2025-03"))
	for _, c := range []struct {
		kind *data.Kind
		id   data.ID
		want string
	}{
		{data.Organisations, "a", "n3 n1 n5"},
		{data.Organisations, "b", "n2"},
		{data.Organisations, "c", "n4"},
		{data.Persons, "ada", "n4 n2 n1"},
		{data.Persons, "nobody", ""},
	} {
		var got []string
		for _, n := range NotesOf(bk, c.kind, c.id) {
			got = append(got, string(n.ID))
		}
		check(t, "notes of "+string(c.id), strings.Join(got, " "), c.want)
	}
}

// Seats nobody holds are those of partners alone, as on the day.
func TestVacantSeats(t *testing.T) {
	a, b, c, d := org("a"), org("b"), org("c"), org("d")
	for _, o := range []*data.Organisation{a, b, c, d} {
		o.Status, o.EntitledToASeat = data.StatusActive, data.Yes
	}
	c.EntitledToASeat = ""
	d.Status, d.Left = data.StatusLeft, day(t, "2025-12-31")
	bk := made(t, a, b, c, d, person("ada"),
		&data.Role{Person: "ada", Organisation: "a", Title: data.RoleRepresentative, From: day(t, "2024-06-01"), To: day(t, "2026-02-28")})
	for on, want := range map[string]string{"2024-05-31": "a b d", "2024-06": "b d", "2026-02-28": "b", "2026-03-01": "a b"} {
		check(t, "vacant on "+on, words(On(bk, day(t, on)).Vacant()), want)
	}
	if s, ok := On(bk, day(t, "2026-03-01")).Of("b"); !ok || !s.Seat.Vacant() {
		t.Errorf("b stands at %+v, %t", s, ok)
	}
	if _, ok := On(bk, day(t, "2026-03-01")).Of("nobody"); ok {
		t.Error("somebody who is not there stands somewhere")
	}
}
