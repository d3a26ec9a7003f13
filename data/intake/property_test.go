package intake_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/data/store"
)

// emptied deletes everything, so that one store serves many examples: making
// one takes longer than all the rest. What is deleted never matches.
func emptied(t testing.TB, s *store.Store) {
	t.Helper()
	err := s.Update("Begin anew", func(tx *store.Tx) error {
		for _, k := range data.Kinds() {
			for _, r := range tx.All(k) {
				if err := tx.Delete(k, r.Base().ID); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// text draws a line that a field may hold: a word that says nothing ("NA") is
// no value, and files do not keep outer spaces.
func text(label string) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		s := rapid.StringMatching(`[A-Za-zé"'&,./=+@-][A-Za-z0-9 é"'&,./()#:-]{0,14}[A-Za-z0-9.)]`).Draw(t, label)
		return strings.Join(strings.Fields(grid.Clean(s)), " ")
	})
}

func maybe(t *rapid.T, label string, g *rapid.Generator[string]) string {
	if !rapid.Bool().Draw(t, "has "+label) {
		return ""
	}
	s := g.Draw(t, label)
	if strings.HasPrefix(s, "'") || isBlank(s) {
		return ""
	}
	return s
}

func isBlank(s string) bool {
	return slices.Contains([]string{"", "-", "na", "n/a"}, strings.ToLower(s))
}

// fieldValues draws values for the fields of a record, refs apart.
func fieldValues(t *rapid.T, r data.Record) {
	k := r.Kind()
	for _, f := range k.Shown() {
		label := f.Name
		switch {
		case f.Private || f.Type == data.TypeRef || f.Type == data.TypeOwn:
		case f.Set && f.Type == data.TypeText:
			var out []string
			for i := range rapid.IntRange(0, 3).Draw(t, label+" count") {
				if e := maybe(t, fmt.Sprint(label, i), text(label)); e != "" {
					out = append(out, e)
				}
			}
			f.SetElems(r, out)
		case f.Type == data.TypeDay:
			f.SetText(r, rapid.SampledFrom([]string{"", "2026-03-05", "2025-04", "2024", "2020/21"}).Draw(t, label))
		case f.Type == data.TypeYesNo:
			f.SetText(r, rapid.SampledFrom([]string{"", "yes", "no"}).Draw(t, label))
		case f.Type == data.TypeChoice && f.List == "":
			f.SetText(r, rapid.SampledFrom(f.Choices).Draw(t, label)) // a status that is empty becomes Active
		default:
			v, _, _ := f.Parse(maybe(t, label, text(label)))
			f.SetText(r, v)
		}
	}
}

func name(t *rapid.T, r data.Record, nth int) {
	f := r.Kind().Field("name")
	if f.Text(r) == "" {
		f.SetText(r, fmt.Sprintf("Example %d", nth))
	}
}

// ref draws an ID among some, or none.
func drawRef(t *rapid.T, label string, ids []data.ID) data.ID {
	return rapid.SampledFrom(append([]data.ID{""}, ids...)).Draw(t, label)
}

// What lists of organisations and people print, brought into empty data in
// either order, gives the same lists.
func TestRoundTrip(t *testing.T) {
	from, to := newStore(t), newStore(t)
	rapid.Check(t, func(rt *rapid.T) {
		emptied(t, from)
		emptied(t, to)
		fill(t, rt, from)
		orgs, people := list(t, from, data.Organisations), list(t, from, data.Persons)
		first, second := data.Organisations, data.Persons
		if rapid.Bool().Draw(rt, "people first") {
			first, second = second, first
		}
		for _, k := range []*data.Kind{first, second} {
			p := plan(t, to, k.List, file(t, "f.csv", map[*data.Kind]string{data.Organisations: orgs, data.Persons: people}[k]), intake.Options{})
			if p.Held > 0 {
				rt.Fatalf("held:\n%s", fate(p))
			}
			commit(t, to, p)
		}
		if got := list(t, to, data.Organisations); got != orgs {
			rt.Fatalf("organisations came back as\n%s\nand were\n%s", got, orgs)
		}
		if got := list(t, to, data.Persons); got != people {
			rt.Fatalf("people came back as\n%s\nand were\n%s", got, people)
		}
	})
}

func fill(t *testing.T, rt *rapid.T, s *store.Store) {
	err := s.Update("Fill", func(tx *store.Tx) error {
		hoods := []data.ID{"n1", "n2"}
		for i, id := range hoods {
			if err := edit.Save(tx, &data.Neighbourhood{Common: data.Common{ID: id}, Name: fmt.Sprintf("Place, %d", i)}); err != nil {
				return err
			}
		}
		own, err := edit.DefineOwn(tx, data.Organisations, "Cohort, of ours", data.OwnText, nil)
		if err != nil {
			return err
		}
		var orgs, people []data.ID
		for i := range rapid.IntRange(1, 4).Draw(rt, "people") {
			people = append(people, data.ID(fmt.Sprintf("p%d", i)))
		}
		for i := range rapid.IntRange(1, 4).Draw(rt, "organisations") {
			o := &data.Organisation{Common: data.Common{ID: data.ID(fmt.Sprintf("o%d", i))}}
			fieldValues(rt, o)
			name(rt, o, i)
			if !o.Joined.IsZero() && !o.Left.IsZero() {
				o.Left = data.Day{}
			}
			o.Successor, o.KeyContact = drawRef(rt, "successor", orgs), drawRef(rt, "key contact", people)
			if n := drawRef(rt, "neighbourhood", hoods); n != "" {
				o.Neighbourhoods = []data.ID{n}
			}
			if v := maybe(rt, "own", text("own")); v != "" {
				o.Own = map[data.ID]string{own: v}
			}
			if err := edit.Save(tx, o); err != nil {
				return err
			}
			orgs = append(orgs, o.ID)
		}
		for i, id := range people {
			p := &data.Person{Common: data.Common{ID: id}}
			fieldValues(rt, p)
			name(rt, p, i)
			p.Organisation = drawRef(rt, "employer", orgs)
			if err := edit.Save(tx, p); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A file of which no row is held changes nothing when it is brought in again.
// (A row that was held may mean a record that a later row has made since. The one
// thing that may become of a row that was clear is that it is held because a
// later row made another record of the same name: two matches are never guessed
// between.)
func TestTwiceIsOnce(t *testing.T) {
	s := newStore(t)
	columns := map[string][]string{
		"organisations": {"name", "ods_code", "charity_number", "postcode", "phone", "tags", "joined", "status"},
		"people":        {"name", "email", "organisation", "phone", "profession"},
		"contacts":      {"organisation", "sector", "name", "email", "phone", "postcode", "organisation.phone"},
	}
	values := map[string][]string{
		"name": {"", "Ada Sample", "ada sample", "Ben Test", "Ada Sampel", "Ada & Ben Test"}, "organisation": {"", "Example A", "EXAMPLE A", "Example B", "The Example A"},
		"ods_code": {"", "", "RX1", "RX2", "bad code!"}, "charity_number": {"", "", "1164883", "1164884"}, "postcode": {"", "", "SE1 0AA", "se10ab", "SE1"},
		"phone": {"", "2079460001", "020 7946 0001", "020 7946 0002", "none"}, "tags": {"", "a", "b, a", "A; b"}, "joined": {"", "2026-03-01", "31/01/2026", "March 2020"},
		"status": {"", "active", "Left"}, "email": {"", "a@x.example", "A@X.example", "b@x.example", "nonsense"}, "profession": {"", "nurse", "Pilot", "pilot"},
		"sector": {"", "Housing", "housing", "Leisure"}, "organisation.phone": {"", "111", "999"},
	}
	rapid.Check(t, func(rt *rapid.T) {
		emptied(t, s)
		list := rapid.SampledFrom([]string{"organisations", "people", "contacts"}).Draw(rt, "list")
		var b strings.Builder
		b.WriteString(strings.Join(columns[list], "\t") + "\n")
		for range rapid.IntRange(1, 7).Draw(rt, "rows") {
			for i, c := range columns[list] {
				if i > 0 {
					b.WriteByte('\t')
				}
				b.WriteString(rapid.SampledFrom(values[c]).Draw(rt, c))
			}
			b.WriteByte('\n')
		}
		f, err := grid.ReadBytes(context.Background(), "f.tsv", []byte(b.String()), grid.Options{})
		if err != nil {
			rt.Skip("nothing but blank rows")
		}
		p := plan(t, s, list, f, intake.Options{})
		if len(p.Rows) != p.Added+p.Updated+p.Unchanged+p.Held {
			rt.Fatalf("the counts do not add up:\n%s", fate(p))
		}
		commit(t, s, p)
		q := plan(t, s, list, f, intake.Options{})
		for _, r := range q.Rows {
			twice := r.Outcome == intake.Held && strings.HasPrefix(r.Why, "More than one")
			if p.Held == 0 && r.Outcome != intake.Unchanged && !twice {
				rt.Fatalf("row %d\n%s\nfirst:\n%s\nagain:\n%s", r.Number, b.String(), fate(p), fate(q))
			}
		}
	})
}

// FuzzMake: no file brings the planner down, the counts add up, and planning
// twice comes to the same.
func FuzzMake(f *testing.F) {
	for _, seed := range []string{
		"name,postcode\nExample,SE1 0AA\n", "organisation,name\nExample,Ada & Ben Test\n,\n", "id,name,own:x\na,b,c\n",
		"Name;Joined\nExample;03/04/2021\n", quoted("X0A", "EXAMPLE", "", "", "", "", "", "", "", "SE1 0AA", "20200101"),
		"Title,First name,Surname\nDr,Ada,Sample\n", "name,name_id,neighbourhoods,neighbourhoods_id\nx,y,a; b,c\n",
	} {
		for _, list := range []string{"organisations", "people", "contacts", "roles", "events", "settings", "partnership"} {
			f.Add(list, seed)
		}
	}
	b := book.New(data.DayFrom(now()))
	b.Put(&data.Organisation{Common: data.Common{ID: "o1"}, Name: "Example", Postcode: "SE1 0AA"})
	b.Put(&data.Person{Common: data.Common{ID: "p1"}, Name: "Ada Sample", Email: "ada@x.example"})
	f.Fuzz(func(t *testing.T, list, text string) {
		g, err := grid.ReadBytes(context.Background(), "f.csv", []byte(text), grid.Options{})
		if err != nil {
			return
		}
		p, err := intake.Make(context.Background(), g, list, b, intake.Options{}, nil)
		if err != nil {
			if data.Sentence(err) == "Something went wrong. The details are in the log." {
				t.Errorf("no sentence: %v", err)
			}
			return
		}
		if len(p.Rows) != p.Added+p.Updated+p.Unchanged+p.Held {
			t.Errorf("the counts do not add up:\n%s", fate(p))
		}
		q, err := p.Reread(data.Unproved)
		if err != nil || fate(p) != fate(q) {
			t.Errorf("planned again (%v):\n%s\nwas\n%s", err, fate(q), fate(p))
		}
	})
}
