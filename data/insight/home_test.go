package insight

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
)

func TestFundingEnding(t *testing.T) {
	for _, c := range []struct {
		funded, to string
		want       int
	}{
		{"2026-03-04", "", 0}, // ended
		{"2026-03-05", "", 1},
		{"2026-06-03", "", 1},
		{"2026-06-04", "", 0},
		{"2026-03", "", 1},
		{"2025/26", "", 1},
		{"", "", 0},
		{"2026-03-20", "2026-03-01", 0}, // the role is over
	} {
		bk := made(t, &data.Role{Person: "ada", Organisation: "o", Title: data.RoleEmployee, FundedUntil: day(t, c.funded), To: day(t, c.to)})
		check(t, fmt.Sprintf("%+v", c), FundingEnding(bk, day(t, "2026-03-05"), 90).N(), c.want)
	}
}

func TestAgreementsDue(t *testing.T) {
	agreement := func(name, agreed, review, expires, replaces string) data.Record {
		return &data.Agreement{Common: id(name), Title: name, Agreed: day(t, agreed), ReviewBy: day(t, review), Expires: day(t, expires), Replaces: data.ID(replaces)}
	}
	bk := made(t,
		agreement("expires", "", "", "2026-03-05", ""),
		agreement("review", "2025-01-01", "2026-06-03", "", ""),
		agreement("later", "", "2026-06-04", "2027", ""),
		agreement("past", "", "2026-03-04", "2026-01", ""),
		agreement("both", "", "2026-04-01", "2026-03-20", ""),
		agreement("both2", "", "2026-03-10", "2026-04-20", ""),
		agreement("old", "", "2026-04-01", "", ""),
		agreement("new", "2026-03-01", "2028-01-01", "", "old"),
		agreement("kept", "", "2026-03-31", "", ""),
		agreement("planned", "2026-03-06", "2026-04-01", "", "kept"),
	)
	got := ""
	for _, d := range AgreementsDue(bk, day(t, "2026-03-05"), 90) {
		got += fmt.Sprintf("%s %s %v %v; ", d.Agreement.Title, d.Day, d.Reviewed, d.Expires)
	}
	check(t, "due", got, "past 2026-01 true true; expires 2026-03-05 false true; both2 2026-03-10 true true; both 2026-03-20 true true; kept 2026-03-31 true false; review 2026-06-03 true false; ")
}

func TestComingUp(t *testing.T) {
	event := func(title, on, held string) data.Record {
		return &data.Event{Common: id(title), Title: title, Day: day(t, on), Held: held}
	}
	bk := made(t, event("yesterday", "2026-03-04", ""), event("today", "2026-03-05", ""), event("a", "2026-03-20", ""), event("b", "2026-03-20", data.HeldCancelled),
		event("last", "2026-04-04", ""), event("after", "2026-04-05", ""), event("march", "2026-03", ""), event("april", "2026-04", ""), event("may", "2026-05", ""), event("no day", "", ""))
	var got []string
	for _, e := range ComingUp(bk, day(t, "2026-03-05"), 30) {
		got = append(got, e.Title)
	}
	check(t, "coming up", strings.Join(got, " "), "march today a april last")
}

func TestNotesByMonth(t *testing.T) {
	note := func(name, on string) data.Record {
		return &data.ContactNote{Common: id(name), Organisation: "o", Day: day(t, on)}
	}
	bk := made(t, note("old", "2025-12-31"), note("a", "2026-01-01"), note("b", "2026-01"), note("year", "2026"), note("c", "2026-02-28"), note("d", "2026-03-05"), note("tomorrow", "2026-03-06"))
	got := ""
	for _, m := range NotesByMonth(bk, day(t, "2026-03-05"), 3) {
		got += m.Month.String() + ": " + words(m.Notes) + "; "
	}
	check(t, "notes", got, "2026-01: a b; 2026-02: c; 2026-03: d; ")
	check(t, "a year", NotesByMonth(bk, day(t, "2026-03-05"), NotesBack)[0].Month, day(t, "2025-04"))
}

func TestHome(t *testing.T) {
	before := made(t, spread(t)...)
	now := made(t, spread(t,
		&data.Agreement{Common: id("mou"), Type: data.AgreementMoU, ReviewBy: day(t, "2026-04-01")},
		&data.Signature{Agreement: "mou", Organisation: "a", State: data.SignatureSigned},
		&data.ContactNote{Common: id("note"), Organisation: "a", Day: day(t, "2026-03-01")},
		&data.Role{Common: id("ends"), Person: "p", Group: "g", Title: data.RoleMember, To: day(t, "2026-03-31"), FundedUntil: day(t, "2026-03-31")},
		&data.Event{Common: id("board"), Type: data.EventBoard, Title: "Board", Day: day(t, "2026-03-19"), PapersDue: day(t, "2026-03-12")},
		&data.Organisation{Common: id("new"), Name: "new", Sector: "VCSE", Status: data.StatusActive, EntitledToASeat: data.Yes, KeyContact: "p", Neighbourhoods: []data.ID{"North"}},
	)...)
	h, was := HomeOn(now, day(t, "2026-03-05")), HomeOn(before, day(t, "2026-01-22"))
	got := ""
	for _, m := range h.Beside(was) {
		got += fmt.Sprintf("%s %d/%d was %d/%d on %s %s; ", m.Tile, m.Now.Part.N(), m.Now.Whole.N(), m.Was.Part.N(), m.Was.Whole.N(), m.On, m.Change)
	}
	check(t, "tiles", got, "Partners 8/0 was 7/0 on 2026-01-22 ; MoU signed 1/8 was 0/0 on 2026-01-22 ; Seats held 0/1 was 0/0 on 2026-01-22 ; "+
		"Spoken to lately 1/8 was 0/7 on 2026-01-22 Better; With a key contact 1/8 was 0/7 on 2026-01-22 Better; "+
		"Sectors missing in a neighbourhood 1/0 was 2/0 on 2026-01-22 ; Roles that end soon 1/0 was 0/0 on 2026-01-22 ; Funding that ends soon 1/0 was 0/0 on 2026-01-22 ; "+
		"Agreements to review or renew 1/0 was 0/0 on 2026-01-22 ; Contact notes this month 1/0 was 0/0 on 2026-01-22 ; ")
	check(t, "the Board", fmt.Sprint(h.Planned, h.Board.WorkingDays, was.Planned), "true 5 false")
	check(t, "coming up", len(h.ComingUp), 1)
	check(t, "months", len(h.Notes), NotesBack)
	check(t, "vacant seats", words(h.Register.Seats().Rest()), "new")
	for _, m := range h.Beside(nil) {
		check(t, string(m.Tile)+" beside nothing", fmt.Sprint(m.On, m.Was.Part.N(), m.Change), " 0")
		for _, x := range m.Now.Part {
			check(t, string(m.Tile)+" opens "+string(x), now.Get(m.Tile.Kind(), x) != nil, true)
		}
	}
}

func BenchmarkHome20k(b *testing.B) {
	bk := benchBook(b)
	HomeOn(bk, bk.Today())
	for i := 0; b.Loop(); i++ {
		bk.Put(&data.ContactNote{Common: id(fmt.Sprint("note", i%20_000)), Organisation: data.ID(fmt.Sprintf("o%05d", i%20_000)), Day: data.DayOf(2026, 3, i%5+1)})
		HomeOn(bk, bk.Today())
	}
}
