package store_test

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// timeline is a store whose clock the test moves.
func timeline(t testing.TB) (*store.Store, func(month time.Month, day int)) {
	t.Helper()
	now := noon
	o := options()
	o.Now = func() time.Time { return now }
	s, _, err := store.Create(filepath.Join(t.TempDir(), "data"), pass, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, func(m time.Month, day int) { now = time.Date(2026, m, day, 12, 0, 0, 0, time.UTC) }
}

// Each case does something on 1 March and something on 10 March, and is looked
// at as at 5 March and as at 12 March.
func TestBooksOfAnotherDay(t *testing.T) {
	type body = data.Organisation
	org := func(id, name string, more func(o *body)) *body {
		o := &body{Name: name}
		o.ID = data.ID(id)
		if more != nil {
			more(o)
		}
		return o
	}
	put := func(s *store.Store, o *body) { save(t, s, "Save", o) }
	del := func(s *store.Store, id data.ID) {
		if err := s.Update("Delete", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, id) }); err != nil {
			t.Fatal(err)
		}
	}
	undo := func(s *store.Store) {
		if _, err := s.Undo(); err != nil {
			t.Fatal(err)
		}
	}
	redo := func(s *store.Store) {
		if _, err := s.Redo(); err != nil {
			t.Fatal(err)
		}
	}
	show := func(b *book.Book) string {
		out := ""
		for _, o := range book.List[*body](b) {
			out += fmt.Sprintf("%s phone=%s tags=%v partner=%v;", o.Name, o.Phone, o.Tags, o.PartnerOn(b.Today()))
		}
		return out
	}
	for _, c := range []struct {
		name         string
		first, later func(s *store.Store)
		on5, on12    string
	}{
		{"a field is changed later",
			func(s *store.Store) { put(s, org("a", "Old", nil)) },
			func(s *store.Store) { put(s, org("a", "New", nil)) },
			"Old phone= tags=[] partner=true;", "New phone= tags=[] partner=true;"},
		{"a field is first recorded later",
			func(s *store.Store) { put(s, org("a", "A", nil)) },
			func(s *store.Store) {
				put(s, org("a", "A", func(o *body) { o.Phone = "1" }))
				put(s, org("a", "A", func(o *body) { o.Phone = "2" }))
			},
			"A phone=1 tags=[] partner=true;", "A phone=2 tags=[] partner=true;"},
		{"a field is emptied by the day and filled later",
			func(s *store.Store) {
				put(s, org("a", "A", func(o *body) { o.Phone = "1" }))
				put(s, org("a", "A", nil))
			},
			func(s *store.Store) { put(s, org("a", "A", func(o *body) { o.Phone = "2" })) },
			"A phone= tags=[] partner=true;", "A phone=2 tags=[] partner=true;"},
		{"a tag is added later to others",
			func(s *store.Store) { put(s, org("a", "A", func(o *body) { o.Tags = []string{"x"} })) },
			func(s *store.Store) { put(s, org("a", "A", func(o *body) { o.Tags = []string{"x", "y"} })) },
			"A phone= tags=[x] partner=true;", "A phone= tags=[x y] partner=true;"},
		{"tags are first recorded later, in two steps",
			func(s *store.Store) { put(s, org("a", "A", nil)) },
			func(s *store.Store) {
				put(s, org("a", "A", func(o *body) { o.Tags = []string{"x", "y"} }))
				put(s, org("a", "A", func(o *body) { o.Tags = []string{"x", "y", "z"} }))
			},
			"A phone= tags=[x y] partner=true;", "A phone= tags=[x y z] partner=true;"},
		{"deleted later",
			func(s *store.Store) { put(s, org("a", "A", nil)) },
			func(s *store.Store) { del(s, "a") },
			"A phone= tags=[] partner=true;", ""},
		{"deleted by the day, brought back later",
			func(s *store.Store) { put(s, org("a", "A", nil)); del(s, "a") },
			func(s *store.Store) { put(s, org("a", "A", nil)) },
			"", "A phone= tags=[] partner=true;"},
		{"made later",
			func(*store.Store) {},
			func(s *store.Store) { put(s, org("a", "A", nil)); put(s, org("a", "B", nil)) },
			"A phone= tags=[] partner=true;", "B phone= tags=[] partner=true;"},
		{"made later, with days of its own",
			func(*store.Store) {},
			func(s *store.Store) {
				put(s, org("a", "Joined before", func(o *body) { o.Joined = data.DayOf(2024, 1, 1) }))
				put(s, org("b", "Joined since", func(o *body) { o.Joined = data.DayOf(2026, 3, 7) }))
			},
			"Joined before phone= tags=[] partner=true;Joined since phone= tags=[] partner=false;",
			"Joined before phone= tags=[] partner=true;Joined since phone= tags=[] partner=true;"},
		{"made and deleted later",
			func(*store.Store) {},
			func(s *store.Store) { put(s, org("a", "A", nil)); del(s, "a") },
			"", ""},
		{"made later and undone",
			func(*store.Store) {},
			func(s *store.Store) { put(s, org("a", "A", nil)); undo(s) },
			"", ""},
		{"made later, undone and redone",
			func(*store.Store) {},
			func(s *store.Store) { put(s, org("a", "A", nil)); undo(s); redo(s) },
			"A phone= tags=[] partner=true;", "A phone= tags=[] partner=true;"},
		{"a field first recorded later by mistake, and undone",
			func(s *store.Store) { put(s, org("a", "A", nil)) },
			func(s *store.Store) { put(s, org("a", "A", func(o *body) { o.Phone = "1" })); undo(s) },
			"A phone= tags=[] partner=true;", "A phone= tags=[] partner=true;"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, at := timeline(t)
			at(3, 1)
			c.first(s)
			at(3, 10)
			c.later(s)
			at(3, 20)
			for day, want := range map[int]string{5: c.on5, 12: c.on12} {
				b, err := s.Book(data.DayOf(2026, 3, day))
				if err != nil {
					t.Fatal(err)
				}
				if b.Today() != data.DayOf(2026, 3, day) {
					t.Errorf("the book is as at %s", b.Today())
				}
				if got := show(b); got != want {
					t.Errorf("as at %d March:\n%s\nwant\n%s", day, got, want)
				}
			}
			b, err := s.Book(data.Day{})
			if err != nil || show(b) != c.on12 || b.Today() != s.Today() {
				t.Errorf("today: %s, %v", show(b), err)
			}
		})
	}
}

func TestABookGivenAwayStaysAsItIs(t *testing.T) {
	s, at := timeline(t)
	rename(t, s, "a", "A")
	b, err := s.Book(data.Day{})
	if err != nil {
		t.Fatal(err)
	}
	rename(t, s, "a", "B")
	rename(t, s, "b", "New")
	if l := book.List[*data.Organisation](b); len(l) != 1 || l[0].Name != "A" {
		t.Errorf("%v", l)
	}
	at(3, 5) // past midnight the window's own book is of the new day
	s.View(func(b *book.Book) error {
		if b.Today() != data.DayOf(2026, 3, 5) {
			t.Errorf("still %s", b.Today())
		}
		return nil
	})
}

func TestHistoryThroughUndoAndRedo(t *testing.T) {
	s := create(t)
	rename(t, s, "a", "One")
	rename(t, s, "a", "Two")
	for _, do := range []func() (store.Undone, error){s.Undo, s.Redo, s.Undo, s.Undo, s.Redo} {
		if _, err := do(); err != nil {
			t.Fatal(err)
		}
	}
	h, err := s.History(data.Organisations, "a")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range h {
		got = append(got, e.Title)
		for _, f := range e.Fields {
			got = append(got, fmt.Sprintf("  %s %q -> %q", f.Field.Name, f.Old, f.New))
		}
	}
	want := []string{
		"Redo: Rename", `  deleted "1" -> ""`,
		"Undo: Rename", `  deleted "" -> "1"`,
		"Undo: Rename", `  name "Two" -> "One"`,
		"Redo: Rename", `  name "One" -> "Two"`,
		"Undo: Rename", `  name "Two" -> "One"`,
		"Rename", `  name "One" -> "Two"`,
		"Rename", `  name "" -> "One"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}
