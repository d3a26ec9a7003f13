package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

func TestAnImportAndADeletionAreUndoneAfterOpeningAnew(t *testing.T) {
	s := create(t)
	rename(t, s, "r1", "Was there before")
	before := texts(s)
	err := s.UpdateImport("Bring in 3000 rows", func(tx *store.Tx) error {
		for i := range 3000 {
			o := &data.Organisation{Name: fmt.Sprint("Row ", i)}
			o.ID = data.ID(fmt.Sprint("r", i))
			if err := edit.Save(tx, o); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	brought := texts(s)
	remove(t, s, "r7")
	s = reopen(t, s)
	if title, ok := s.CanUndo(); !ok || title != "Delete" {
		t.Fatalf("can undo %q, %v", title, ok)
	}
	if u, err := s.Undo(); err != nil || u.About != "Row 7" || len(u.Left) != 0 {
		t.Fatalf("%+v, %v", u, err)
	}
	sameRecords(t, texts(s), brought)
	s = reopen(t, s)
	if u, err := s.Undo(); err != nil || u.Title != "Bring in 3000 rows" || u.About != "" || len(u.Left) != 0 {
		t.Fatalf("%+v, %v", u, err)
	}
	sameRecords(t, texts(s), before)
	s = reopen(t, s)
	if u, err := s.Redo(); err != nil || u.Title != "Bring in 3000 rows" {
		t.Fatalf("%+v, %v", u, err)
	}
	sameRecords(t, texts(s), brought)
}

func remove(t testing.TB, s *store.Store, id data.ID) {
	t.Helper()
	if err := s.Update("Delete", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, id) }); err != nil {
		t.Fatal(err)
	}
}

func TestAPersonalValueIsUndoneAfterOpeningAnew(t *testing.T) {
	s := create(t)
	p := &data.Person{Name: "Ada Sample", Phone: "020 7946 0001"}
	save(t, s, "Add", p)
	p.Phone = "020 7946 0002"
	save(t, s, "Edit", p)
	s = reopen(t, s)
	if u, err := s.Undo(); err != nil || u.About != "Ada Sample" {
		t.Fatalf("%+v, %v", u, err)
	}
	s.View(func(b *book.Book) error {
		if is, ok := book.One[*data.Person](b, p.ID); !ok || is.Phone != "020 7946 0001" {
			t.Errorf("%+v", is)
		}
		return nil
	})
}

// What a colleague wrote over is left, and only this laptop's own steps are
// taken back.
func TestAStepOfAColleagueIsNotUndoneAfterOpeningAnew(t *testing.T) {
	ana, oa := laptop(t, "Ana", 0)
	ben, _ := laptop(t, "Ben", time.Minute)
	rename(t, ana, "a", "Example Homes")
	rename(t, ana, "b", "Example Trust")
	send(t, ana, ben)
	rename(t, ben, "a", "Example Homes Limited")
	send(t, ben, ana)
	if err := ana.Close(); err != nil {
		t.Fatal(err)
	}
	ana, err := store.Open(ana.Dir(), secret(), oa)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ana.Close() })
	if u, err := ana.Undo(); err != nil || u.About != "Example Trust" || len(u.Left) != 0 {
		t.Errorf("%+v, %v", u, err)
	}
	if u, err := ana.Undo(); err != nil || !slices.Equal(u.Left, []string{"Example Homes Limited was changed since and stays as it is."}) {
		t.Errorf("%+v, %v", u, err)
	}
	if _, err := ana.Undo(); !errors.Is(err, store.ErrNothing) {
		t.Errorf("a colleague's step could be undone: %v", err)
	}
}

func TestADeletedRecordIsNamedAndBroughtBack(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Example Homes", Phone: "020 7946 0001"}
	save(t, s, "Add", o)
	save(t, s, "Add", &data.Person{Name: "Ada Sample", Organisation: o.ID})
	remove(t, s, o.ID)
	look := func(b *book.Book) error {
		if r := b.Gone(data.Organisations, o.ID); r == nil || b.Title(r) != "Example Homes" {
			t.Errorf("the deleted record is %v", r)
		}
		if is := b.NameOf(data.Organisations, o.ID); is != "Example Homes (deleted)" {
			t.Errorf("who points at it is told %q", is)
		}
		if is := b.NameOf(data.Organisations, "never"); is != "(not here any more)" {
			t.Errorf("of one that never was: %q", is)
		}
		if n := len(b.Pointing(data.Organisations, o.ID)[data.Roles]); n != 1 {
			t.Errorf("%d roles point at it", n)
		}
		return nil
	}
	s.View(look)
	s = reopen(t, s)
	s.View(look)
	if err := s.Rebuild(); err != nil {
		t.Fatal(err)
	}
	s.View(look)
	back := func(tx *store.Tx) error { return edit.Restore(tx, data.Organisations, o.ID) }
	if err := s.Update("Bring back", back); err != nil {
		t.Fatal(err)
	}
	s.View(func(b *book.Book) error {
		if is, ok := book.One[*data.Organisation](b, o.ID); !ok || is.Phone != "020 7946 0001" || b.Gone(data.Organisations, o.ID) != nil {
			t.Errorf("%+v", is)
		}
		return nil
	})
	if err := s.Update("Bring back", back); data.Sentence(err) != "This organisation is not among the deleted ones." {
		t.Errorf("brought back twice: %v", err)
	}
	if u, err := s.Undo(); err != nil || u.About != "Example Homes" {
		t.Errorf("%+v, %v", u, err)
	}
	s.View(look)
}
