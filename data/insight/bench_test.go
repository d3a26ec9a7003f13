package insight

import (
	"fmt"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

// benchBook has 20,000 organisations, 100,000 people employed by them, and a
// seat, a signature and a contact note for many.
func benchBook(b *testing.B) *book.Book {
	bk := book.New(day(b, "2026-03-05"))
	var rs []data.Record
	add := func(id string, r data.Record) {
		r.Base().ID = data.ID(id)
		rs = append(rs, r)
	}
	add("mou", &data.Agreement{Title: "Memorandum of Understanding", Type: data.AgreementMoU, Version: "2", Agreed: day(b, "2025-01-01"), ReviewBy: day(b, "2026-04-01")})
	add("board", &data.Group{Name: "Board", Type: data.GroupBoard})
	for i := range 4 {
		add(fmt.Sprint("area", i), &data.Neighbourhood{Name: fmt.Sprint("Area ", i)})
	}
	sectors := data.DefaultList(data.SettingSectors)
	for i := range 20_000 {
		id := data.ID(fmt.Sprintf("o%05d", i))
		o := &data.Organisation{Name: fmt.Sprintf("Example Body %d", i*7919%20_000), Sector: sectors[i%len(sectors)], Status: data.StatusActive, Joined: data.MonthOf(2020+i%6, 5)}
		if i%3 == 0 {
			o.EntitledToASeat = data.Yes
			add(fmt.Sprint("seat", i), &data.Role{Person: data.ID(fmt.Sprintf("p%06d", i)), Organisation: id, Group: "board", Title: data.RoleRepresentative, From: data.MonthOf(2024, 5), To: data.DayOf(2026, 3, i%28+1)})
		}
		if i%5 > 0 {
			o.Neighbourhoods = []data.ID{data.ID(fmt.Sprint("area", i%4))}
		}
		add(string(id), o)
		add(fmt.Sprint("sign", i), &data.Signature{Agreement: "mou", Organisation: id, State: data.Signatures.Field("state").Choices[i%5], Signed: data.MonthOf(2025, 6)})
		add(fmt.Sprint("note", i), &data.ContactNote{Organisation: id, Day: data.DayOf(2026, 1, i%28+1), Text: "Spoke"})
		for j := range 5 {
			p := data.ID(fmt.Sprintf("p%06d", i*5+j))
			add(string(p), &data.Person{Name: fmt.Sprint("Person ", i, j)})
			add(fmt.Sprint("job", p), &data.Role{Person: p, Organisation: id, Title: data.RoleEmployee, From: data.YearOf(2020)})
		}
	}
	bk.PutAll(rs)
	bk.Prepare()
	return bk
}

// BenchmarkOn20k is what a table of partners is refreshed with: for the first
// time, and after an edit.
func BenchmarkOn20k(b *testing.B) {
	bk := benchBook(b)
	today := bk.Today()
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			fresh := bk.Clone()
			fresh.Prepare()
			b.StartTimer()
			On(fresh, today)
		}
	})
	On(bk, today)
	for name, edit := range map[string]func(i int) data.Record{
		"an_organisation_renamed": func(i int) data.Record {
			o := data.Clone(bk.Get(data.Organisations, data.ID(fmt.Sprintf("o%05d", i%20_000)))).(*data.Organisation)
			o.Name = fmt.Sprint("Renamed ", i)
			return o
		},
		"a_contact_note": func(i int) data.Record {
			return &data.ContactNote{Common: id(fmt.Sprint("note", i%20_000)), Organisation: data.ID(fmt.Sprintf("o%05d", i%20_000)), Day: data.DayOf(2026, 3, i%5+1)}
		},
		"a_role": func(i int) data.Record {
			return &data.Role{Common: id(fmt.Sprint("new", i)), Person: "p000001", Organisation: "o00001", Group: "board", Title: data.RoleRepresentative}
		},
	} {
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				bk.Put(edit(i))
				On(bk, today)
			}
		})
	}
}

// BenchmarkPlansOn10k is the roll-up of 10,000 actions: for the first time, and
// after an edit.
func BenchmarkPlansOn10k(b *testing.B) {
	bk := book.New(day(b, "2026-03-05"))
	rs := []data.Record{&data.Plan{Common: id("plan"), Name: "Plan", State: data.PlanCurrent}}
	for i := range 4 {
		rs = append(rs, &data.Workstream{Common: id(fmt.Sprint("w", i)), Name: fmt.Sprint("Well ", i)})
	}
	for i := range 400 {
		rs = append(rs, &data.Priority{Common: id(fmt.Sprint("p", i)), Plan: "plan", Workstream: data.ID(fmt.Sprint("w", i%4)), Title: fmt.Sprint("Priority ", i)})
	}
	for i := range 10_000 {
		start := data.DayOf(2025, 1, 1).AddDays(i * 37 % 700)
		rs = append(rs, &data.Action{Common: id(fmt.Sprintf("a%05d", i)), Title: fmt.Sprint("Action ", i), Priority: data.ID(fmt.Sprint("p", i%400)),
			State: data.Actions.Field("state").Choices[i%5], Start: start, Due: start.AddDays(90), Forecast: start.AddDays(90 + i%60)})
	}
	bk.PutAll(rs)
	bk.Prepare()
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			newKeptPlans(bk, bk.Today(), nil)
		}
	})
	b.Run("an_edit", func(b *testing.B) {
		was := newKeptPlans(bk, bk.Today(), nil)
		for i := 0; b.Loop(); i++ {
			b.StopTimer()
			a := data.Clone(rs[405+i%10_000]).(*data.Action)
			a.Due = a.Due.AddDays(i)
			bk.Put(a)
			b.StartTimer()
			was = newKeptPlans(bk, bk.Today(), was)
		}
	})
}
