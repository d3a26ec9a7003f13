package intake_test

import (
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/intake"
	"placebook/data/sheet"
	"placebook/data/store"
)

// printed is the list of organisations as the command line prints it.
func printed(t *testing.T, s *store.Store) string {
	t.Helper()
	var out strings.Builder
	if err := s.View(func(b *book.Book) error { return sheet.WriteCSV(&out, b, data.Organisations) }); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// ownHeads are the own fields in the heading of a printed list.
func ownHeads(csv string) (out string) {
	first, _, _ := strings.Cut(csv, "\n")
	for _, h := range strings.Split(first, ",") {
		if own, ok := strings.CutPrefix(h, sheet.OwnPrefix); ok {
			out += own + ";"
		}
	}
	return out
}

// A field that the team renames, moves, or stops showing does so in what is
// printed, in what is found, and in what is brought in.
func TestOwnFieldsThatWereChanged(t *testing.T) {
	s := newStore(t)
	bring(t, s, "organisations", "name,own:Van number,own:Route\nExample Homes,LX01,Form\n")
	do := func(job func(tx *store.Tx) error) {
		t.Helper()
		if err := s.Update("Change", job); err != nil {
			t.Fatal(data.Sentence(err))
		}
	}
	def := func(name string) (id data.ID) {
		s.View(func(b *book.Book) error { id = b.OwnField(data.Organisations, name).ID; return nil })
		return id
	}
	found := func(words string) (n int) {
		s.View(func(b *book.Book) error {
			for _, g := range b.Find(words, book.FindOptions{}) {
				n += len(g.Hits)
			}
			return nil
		})
		return n
	}
	if got := ownHeads(printed(t, s)); got != "Route;Van number;" || found("LX01") != 1 {
		t.Errorf("printed %s, found %d", got, found("LX01"))
	}
	van := def("Van number")
	do(func(tx *store.Tx) error { return edit.MoveOwn(tx, van, -1) })
	do(func(tx *store.Tx) error { return edit.RenameOwn(tx, van, "Lorry number") })
	if got := ownHeads(printed(t, s)); got != "Lorry number;Route;" {
		t.Errorf("printed %s", got)
	}
	// The old heading means another field now, and not the renamed one.
	bring(t, s, "organisations", "name,own:Van number\nExample Homes,VAN 2\n")
	if got := printed(t, s); ownHeads(got) != "Lorry number;Route;Van number;" || !strings.Contains(got, "LX01,Form,VAN 2") {
		t.Errorf("printed %s", got)
	}
	// One that is not shown is no column, and its heading brings it back with
	// its type and its values.
	do(func(tx *store.Tx) error { return edit.RetireOwn(tx, van, true) })
	if got := ownHeads(printed(t, s)); got != "Route;Van number;" {
		t.Errorf("printed %s", got)
	}
	bring(t, s, "organisations", "name,own:Lorry number\nExample Trust,LX09\n")
	if got := printed(t, s); ownHeads(got) != "Lorry number;Route;Van number;" || !strings.Contains(got, "LX01,Form,VAN 2") || !strings.Contains(got, "LX09,,") {
		t.Errorf("printed %s", got)
	}
	if id := def("Lorry number"); id != van {
		t.Error("it was made anew")
	}
	if p := plan(t, s, "organisations", file(t, "f.csv", printed(t, s)), intake.Options{}); p.Unchanged != 2 {
		t.Error(fate(p))
	}
}

// An entry that is not offered any more is still the one that a file means.
func TestEntriesThatAreNotOffered(t *testing.T) {
	s := newStore(t)
	if err := s.Update("Retire", func(tx *store.Tx) error {
		return edit.Choices{List: data.SettingSectors}.Retire(tx, "Education", true)
	}); err != nil {
		t.Fatal(err)
	}
	p := plan(t, s, "organisations", file(t, "f.csv", "name,sector\nExample School,EDUCATION\n"), intake.Options{})
	commit(t, s, p)
	if got := one(t, s, data.Organisations, "Example School", "sector"); got != "Education" {
		t.Errorf("%q", got)
	}
	s.View(func(b *book.Book) error {
		for _, c := range b.Choices(data.Organisations.Field("sector")) {
			if strings.EqualFold(c, "education") {
				t.Error("it is offered again")
			}
		}
		return nil
	})
}
