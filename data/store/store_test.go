package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/data/vault"
)

// TestMain lets this binary be the helper process that looks at a view.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == store.HelperWord {
		os.Exit(store.RunHelper(os.Stdin))
	}
	if dir := os.Getenv(childFolder); dir != "" {
		os.Exit(child(dir, os.Getenv(childJob), os.Getenv(childSeed)))
	}
	code := m.Run()
	if bigDir != "" {
		os.RemoveAll(bigDir)
	}
	os.Exit(code)
}

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

func options() store.Options {
	return store.Options{Cost: vault.TestCost, Helper: []string{os.Args[0], store.HelperWord}, Author: "Ana Example", Laptop: "Ana's laptop",
		Now: func() time.Time { return noon }}
}

var pass = []byte("correct horse")

func secret() vault.Secret { return vault.Secret{Kind: "passphrase", Value: pass} }

func create(t testing.TB) *store.Store {
	t.Helper()
	s, _, err := store.Create(filepath.Join(t.TempDir(), "data"), pass, options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func reopen(t testing.TB, s *store.Store) *store.Store {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, s.Dir())
}

func open(t testing.TB, dir string) *store.Store {
	t.Helper()
	s, err := store.Open(dir, secret(), options())
	if err != nil {
		t.Fatal(err, data.Sentence(err))
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func save(t testing.TB, s *store.Store, title string, rs ...data.Record) {
	t.Helper()
	err := s.Update(title, func(tx *store.Tx) error {
		for _, r := range rs {
			if err := edit.Save(tx, r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err, data.Sentence(err))
	}
}

func get[T data.Record](t testing.TB, s *store.Store, id data.ID) (out T) {
	t.Helper()
	s.View(func(b *book.Book) error {
		r := b.Copy(out.Kind(), id)
		if r == nil {
			t.Fatalf("%s %s is not here", out.Kind().Name, id)
		}
		out = r.(T)
		return nil
	})
	return out
}

func names(s *store.Store) (out []string) {
	s.View(func(b *book.Book) error {
		for _, o := range book.List[*data.Organisation](b) {
			out = append(out, o.Name)
		}
		return nil
	})
	return out
}

func TestWhatWasSavedIsThereAgain(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes", Sector: "Housing", Status: data.StatusActive, Joined: data.MonthOf(2021, 4)}
	o.Tags = []string{"damp", "hardship"}
	save(t, s, "New partner", o)
	p := &data.Person{Name: "Grace Pattern", Organisation: o.ID, Email: "grace@homes.example"}
	save(t, s, "New person", p)
	for _, way := range []string{"open", "closed and opened"} {
		got := get[*data.Organisation](t, s, o.ID)
		if got.Sector != "Housing" || got.Joined != data.MonthOf(2021, 4) || len(got.Tags) != 2 {
			t.Errorf("%s: %+v", way, got)
		}
		if g := get[*data.Person](t, s, p.ID); g.Organisation != o.ID || g.Email != p.Email {
			t.Errorf("%s: %+v", way, g)
		}
		s = reopen(t, s)
	}
	if n := s.Notes(); len(n) != 0 {
		t.Errorf("nothing was damaged, yet: %q", n)
	}
}

func TestUndoAndRedo(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "One"}
	save(t, s, "New partner", o)
	for _, n := range []string{"Two", "Three"} {
		o = get[*data.Organisation](t, s, o.ID)
		o.Name = n
		save(t, s, "Rename to "+n, o)
	}
	want := []string{"Three", "Two", "One"}
	for i := 1; i < 3; i++ {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
		if got := names(s)[0]; got != want[i] {
			t.Fatalf("after %d undos: %s", i, got)
		}
	}
	if _, err := s.Undo(); err != nil || len(names(s)) != 0 {
		t.Fatalf("undoing the creation: %v, %v", err, names(s))
	}
	if _, err := s.Undo(); !errors.Is(err, store.ErrNothing) {
		t.Fatalf("undo of nothing: %v", err)
	}
	for i := 2; i >= 0; i-- {
		if _, err := s.Redo(); err != nil {
			t.Fatal(err)
		}
		if got := names(s)[0]; got != want[i] {
			t.Fatalf("after redo: %s, want %s", got, want[i])
		}
	}
	if _, err := s.Redo(); !errors.Is(err, store.ErrNothing) {
		t.Fatalf("redo of nothing: %v", err)
	}
}

func TestHistoryTellsWhoChangedWhat(t *testing.T) {
	s := create(t)
	p := &data.Person{Name: "Ada Sample", Phone: "020 7946 0001"}
	save(t, s, "New person", p)
	p = get[*data.Person](t, s, p.ID)
	p.Phone = "020 7946 0002"
	save(t, s, "Edit person", p)
	h, err := s.History(data.Persons, p.ID)
	if err != nil || len(h) != 2 {
		t.Fatalf("%v, %d entries", err, len(h))
	}
	if e := h[0]; e.Author != "Ana Example" || e.Laptop != "Ana's laptop" || e.Title != "Edit person" || len(e.Fields) != 1 ||
		e.Fields[0].Old != "020 7946 0001" || e.Fields[0].New != "020 7946 0002" || !e.When.Equal(noon) {
		t.Errorf("%+v", e)
	}
}

func TestAnEditRevivesADeletedRecord(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes"}
	save(t, s, "New partner", o)
	if err := s.Update("Delete", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, o.ID) }); err != nil {
		t.Fatal(err)
	}
	if n := names(s); len(n) != 0 {
		t.Fatal(n)
	}
	s = reopen(t, s)
	save(t, s, "Bring back", o)
	if n := names(s); len(n) != 1 {
		t.Fatal(n)
	}
}

func TestTwoWithOneStore(t *testing.T) {
	s := create(t)
	_, err := store.Open(s.Dir(), secret(), options())
	if !errors.Is(err, store.ErrOpen) {
		t.Fatalf("%v", err)
	}
}

func TestAPersonsNewEmployerEndsTheOldRole(t *testing.T) {
	s := create(t)
	a, b := &data.Organisation{Name: "A"}, &data.Organisation{Name: "B"}
	save(t, s, "Partners", a, b)
	p := &data.Person{Name: "Ada Sample", Organisation: a.ID}
	save(t, s, "Person", p)
	p.Organisation = b.ID
	save(t, s, "Moves", p)
	if g := get[*data.Person](t, s, p.ID); g.Organisation != b.ID {
		t.Errorf("employer is %s", g.Organisation)
	}
	s.View(func(bk *book.Book) error {
		for _, r := range book.List[*data.Role](bk) {
			if r.Organisation == a.ID && r.To != data.DayOf(2026, 3, 3) {
				t.Errorf("the old role ends %s", r.To)
			}
		}
		return nil
	})
}
