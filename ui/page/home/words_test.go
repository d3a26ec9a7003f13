package home

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
)

func day(t testing.TB, s string) data.Day {
	t.Helper()
	d, err := data.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// bookOf is a book with records, which are given IDs by their place where they
// have none.
func bookOf(t testing.TB, today string, rs ...data.Record) *book.Book {
	t.Helper()
	b := book.New(day(t, today))
	for i, r := range rs {
		if r.Base().ID == "" {
			r.Base().ID = data.ID(fmt.Sprintf("%03d", i))
		}
	}
	b.PutAll(rs)
	return b
}

func TestCountdown(t *testing.T) {
	for _, c := range []struct{ today, board, due, title, below string }{
		{"2026-03-04", "2026-03-19", "2026-03-12", "Papers due Thursday 12 March", "In 6 working days. The Board meets on Thursday 19 March."},
		{"2026-03-11", "2026-03-19", "2026-03-12", "Papers due Thursday 12 March", "Tomorrow. The Board meets on Thursday 19 March."},
		{"2026-03-12", "2026-03-19", "2026-03-12", "Papers due Thursday 12 March", "Today. The Board meets on Thursday 19 March."},
		{"2026-03-07", "2026-03-19", "2026-03-09", "Papers due Monday 9 March", "In 1 working day. The Board meets on Thursday 19 March."},
		{"2026-03-13", "2026-03-19", "2026-03-12", "Board on Thursday 19 March", "In 4 working days. Papers were due on Thursday 12 March."},
		{"2026-03-04", "2026-03-19", "", "Board on Thursday 19 March", "In 11 working days. No day is set for the papers."},
		{"2026-03-04", "2026-05", "", "Board in May 2026", "No day is set for the papers."},
		{"2026-12-04", "2027-01-14", "2027-01-07", "Papers due Thursday 7 January 2027", "In 21 working days. The Board meets on Thursday 14 January 2027."},
		{"2026-03-20", "2026-03-19", "2026-03-12", "No Board is planned", "This page counts down to the day papers are due, once the next meeting of the Board is in your data."},
	} {
		b := bookOf(t, c.today, &data.Event{Type: data.EventBoard, Title: "Board", Day: day(t, c.board), PapersDue: day(t, c.due)})
		got := count(insight.HomeOn(b, b.Today()))
		if got.title != c.title || got.below != c.below {
			t.Errorf("%s: got %q, %q, want %q, %q", c.today, got.title, got.below, c.title, c.below)
		}
	}
}

func TestComingUp(t *testing.T) {
	b := bookOf(t, "2026-03-04",
		&data.Event{Type: data.EventBoard, Title: "Partnership Board", Day: day(t, "2026-03-19"), Start: data.ClockOf(10, 0), CutOff: day(t, "2026-03-10"), Venue: "Example Hall"},
		&data.Event{Type: data.EventTraining, Title: "Lunch and Learn", Day: day(t, "2026-03-12"), Start: data.ClockOf(12, 30), Mode: "Online"},
		&data.Event{Type: data.EventAssembly, Day: day(t, "2026-03-12"), Start: data.ClockOf(9, 0), Venue: "Example Library"},
		&data.Event{Type: data.EventOther, Title: "Some time", Day: day(t, "2026-03")},
		&data.Event{Type: data.EventOther, Title: "Called off", Day: day(t, "2026-03-06"), Held: data.HeldCancelled},
		&data.Event{Type: data.EventOther, Title: "Over", Day: day(t, "2026-03-03")},
		&data.Event{Type: data.EventOther, Title: "Too far", Day: day(t, "2026-04-04")},
		&data.Event{Type: data.EventOther, Title: "Not dated"})
	var got []string
	for _, c := range comingUp(insight.HomeOn(b, b.Today())) {
		got = append(got, c.title+": "+c.below)
		if leads := c.place.ID != ""; leads != (c.title == "Assembly meeting" || c.title == "Partnership Board") {
			t.Errorf("%s leads to %+v", c.title, c.place)
		}
	}
	want := "Some time: Mar 2026; Assembly meeting: Thu 12 Mar, 09:00, Example Library; Lunch and Learn: Thu 12 Mar, 12:30, Online; Partnership Board: Thu 19 Mar, 10:00; cut-off Tue 10 Mar"
	if g := strings.Join(got, "; "); g != want {
		t.Errorf("got  %s\nwant %s", g, want)
	}
}

func TestLeft(t *testing.T) {
	org := func(id, name string) *data.Organisation {
		o := &data.Organisation{Name: name, Status: data.StatusActive, KeyContact: "grace"}
		o.ID = data.ID(id)
		return o
	}
	a, b, c, d := org("a", "Alder"), org("b", "Birch"), org("c", "Cedar"), org("d", "Dogwood")
	a.EntitledToASeat, b.EntitledToASeat, d.KeyContact = data.Yes, data.Yes, ""
	grace := &data.Person{Name: "Grace Example"}
	grace.ID = "grace"
	mou := &data.Agreement{Title: "MoU", Type: data.AgreementMoU, Version: "2024", Agreed: day(t, "2024-01-01"), Expires: day(t, "2026-03-31"), ReviewBy: day(t, "2026-03-20")}
	mou.ID = "mou"
	old := &data.Agreement{Title: "MoU", Type: data.AgreementMoU, Version: "2019", Expires: day(t, "2026-03-31")}
	old.ID = "old"
	mou.Replaces = "old"
	age := &data.Workstream{Name: "Age Well"}
	age.ID = "age"
	note := func(of data.ID) *data.ContactNote {
		return &data.ContactNote{Organisation: of, Day: day(t, "2026-03-01"), Text: "Spoke"}
	}
	bk := bookOf(t, "2026-03-04", a, b, c, d, grace, mou, old, age,
		&data.Signature{Agreement: "mou", Organisation: "a", State: data.SignatureSigned},
		&data.Role{Common: data.Common{ID: "seat"}, Person: "grace", Organisation: "a", Title: data.RoleRepresentative, To: day(t, "2026-04-01")},
		&data.Role{Common: data.Common{ID: "sponsor"}, Person: "grace", Workstream: "age", Title: data.RoleSponsor, FundedUntil: day(t, "2026-04-30")},
		&data.Role{Person: "grace", Group: "board", Title: data.RoleMember}, &data.Role{Person: "ada", Group: "board", Title: data.RoleMember},
		&data.Role{Person: "ben", Group: "board", Title: data.RoleMember},
		&data.Interest{Person: "ada", Declaration: "Trustee", Declared: day(t, "2025-09-03")},
		&data.Interest{Person: "ben", Nil: data.Yes, Declared: day(t, "2025-09-04")},
		&data.Person{Common: data.Common{ID: "ada"}, Name: "Ada Sample"}, &data.Person{Common: data.Common{ID: "ben"}, Name: "Ben Trial"},
		note("a"), note("c"))
	var got []string
	for _, x := range readFigures(bk, bk.Today()).left {
		where := string(x.place.ID)
		if x.place.List != "" {
			where += x.place.List + "/" + x.place.Part
		}
		for _, id := range x.place.Rows {
			where += "+" + string(id)
		}
		got = append(got, fmt.Sprintf("%s | %s | %s %s", x.title, x.below, x.button, where))
	}
	want := []string{
		"Seat vacant: Birch | Key contact Grace Example | Open b",
		"No lead: Age Well | Start a role there as soon as somebody does | Open Who leads/",
		"Seat ends 1 Apr: Alder | Held by Grace Example | Open seat",
		"Review by 20 Mar: MoU, 2024 | Signed by 1 partner | Open mou",
		"Interests to confirm: 2 people | Ada Sample, Grace Example | Open Who declares/due",
		"MoU not signed: 3 partners | Birch, Cedar, Dogwood | Open +b+c+d",
		"Funding ends 30 Apr: Grace Example | Sponsor, Age Well | Open sponsor",
		"Not spoken to: Birch | Since 4 January; Key contact Grace Example | Open b",
		"Not spoken to: Dogwood | Since 4 January; No key contact | Open d",
		"No key contact: Dogwood | No key contact | Open d",
	}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

func TestSinceWords(t *testing.T) {
	now := time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)
	for when, want := range map[string]string{
		"2026-03-04T08:05:00Z": "Since 08:05", "2026-03-03T23:00:00Z": "Since yesterday", "2026-02-27T12:00:00Z": "Since Friday",
		"2026-02-25T12:00:00Z": "Since 25 February", "2025-12-24T12:00:00Z": "Since 24 December 2025",
	} {
		at, err := time.Parse(time.RFC3339, when)
		if err != nil {
			t.Fatal(err)
		}
		if got := (mark{When: at}).sinceWords(now); got != want {
			t.Errorf("%s: %q, want %q", when, got, want)
		}
	}
}

func TestLowerFirst(t *testing.T) {
	for in, want := range map[string]string{"Status Paused": "status Paused", "ODS code X": "ODS code X", "": "", "E-mail x": "e-mail x"} {
		if got := lowerFirst(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// TestFiguresOpenWhatTheyCount: each mark of a chart opens as many partners as
// its number says.
func TestFiguresOpenWhatTheyCount(t *testing.T) {
	b := manyBook(t, 300)
	f := readFigures(b, b.Today())
	marks := 0
	rows := append(f.sectors.Rows, f.places.Rows...)
	for _, r := range rows {
		for _, n := range r.Nums {
			if n.Key == "" {
				if n.V != 0 {
					t.Errorf("%s counts %v and opens nothing", r.Label, n.V)
				}
				continue
			}
			marks++
			if got := len(f.opens[n.Key].Rows); got != int(n.V) {
				t.Errorf("%s counts %v and opens %d", r.Label, n.V, got)
			}
		}
	}
	if marks < 20 {
		t.Errorf("only %d marks", marks)
	}
	for _, x := range f.tiles {
		if want := fmt.Sprintf("%d of ", len(x.place().Rows)); !strings.HasPrefix(x.number(), want) {
			t.Errorf("%s: %s opens %d", x.word, x.number(), len(x.place().Rows))
		}
	}
}

// manyBook has n organisations and five times as many people, with seats,
// signatures and notes.
func manyBook(t testing.TB, n int) *book.Book {
	t.Helper()
	b := book.New(day(t, "2026-03-04"))
	rs := make([]data.Record, 0, n*8)
	add := func(id string, r data.Record) {
		r.Base().ID = data.ID(id)
		rs = append(rs, r)
	}
	add("mou", &data.Agreement{Title: "MoU", Type: data.AgreementMoU, Version: "2", Agreed: day(t, "2025-01-01")})
	add("group", &data.Group{Name: "Board", Type: data.GroupBoard})
	for i := range 5 {
		add(fmt.Sprint("area", i), &data.Neighbourhood{Name: fmt.Sprint("Area ", i)})
	}
	sectors := data.DefaultList(data.SettingSectors)
	for i := range n {
		id := data.ID(fmt.Sprintf("o%05d", i))
		o := &data.Organisation{Name: fmt.Sprintf("Example Body %d", i), Sector: sectors[i%len(sectors)], Status: data.StatusActive, Neighbourhoods: []data.ID{data.ID(fmt.Sprint("area", i*7/5%5))}}
		if i%3 == 0 {
			o.EntitledToASeat = data.Yes
			add(fmt.Sprint("seat", i), &data.Role{Person: data.ID(fmt.Sprintf("p%06d", i)), Organisation: id, Group: "group", Title: data.RoleRepresentative, To: data.DayOf(2026+i%7, 3, i%28+1)})
		}
		if i%4 > 0 {
			o.KeyContact = data.ID(fmt.Sprintf("p%06d", i))
		}
		add(string(id), o)
		add(fmt.Sprint("sign", i), &data.Signature{Agreement: "mou", Organisation: id, State: data.Signatures.Field("state").Choices[i%5]})
		add(fmt.Sprint("note", i), &data.ContactNote{Organisation: id, Day: data.DayOf(2025+i%2, time.Month(i%11+1), i%28+1), Text: "Spoke"})
		for j := range 5 {
			p := data.ID(fmt.Sprintf("p%06d", i*5+j))
			add(string(p), &data.Person{Name: fmt.Sprint("Person ", i, j)})
			add(fmt.Sprint("job", p), &data.Role{Person: p, Organisation: id, Title: data.RoleEmployee})
		}
	}
	b.PutAll(rs)
	b.Prepare()
	return b
}

// BenchmarkFigures20k is what the page does on the window's goroutine each time
// something changes, with 20,000 organisations and 100,000 people.
func BenchmarkFigures20k(b *testing.B) {
	bk := manyBook(b, 20_000)
	b.Run("unchanged", func(b *testing.B) {
		for b.Loop() {
			readFigures(bk, bk.Today())
		}
	})
	b.Run("after_an_edit", func(b *testing.B) {
		for i := 0; b.Loop(); i++ {
			o := data.Clone(bk.Get(data.Organisations, data.ID(fmt.Sprintf("o%05d", i%20_000)))).(*data.Organisation)
			o.Name = fmt.Sprint("Renamed ", i)
			bk.Put(o)
			readFigures(bk, bk.Today())
		}
	})
}
