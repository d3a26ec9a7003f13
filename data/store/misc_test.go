package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

func TestWatchersAreToldInOrder(t *testing.T) {
	s := create(t)
	var got []string
	stop := s.Watch(func(b store.Batch) {
		got = append(got, fmt.Sprintf("%s by %s, own %v, organisations %v, people %v", b.Title, b.Author, b.Own, b.Changed[data.Organisations], b.Touches(data.Persons)))
	})
	rename(t, s, "a", "One")
	if err := s.Update("Nothing", func(*store.Tx) error { return nil }); err != nil {
		t.Fatal(err)
	}
	rename(t, s, "a", "One") // as it was
	if err := s.Update("Two at once", func(tx *store.Tx) error {
		for _, id := range []data.ID{"c", "b"} {
			o := &data.Organisation{Name: "New"}
			o.ID = id
			if err := edit.Save(tx, o); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	stop()
	rename(t, s, "a", "Unheard")
	want := []string{
		"Rename by Ana Example, own true, organisations [a], people false",
		"Two at once by Ana Example, own true, organisations [c b], people false",
		"Undo: Two at once by Ana Example, own true, organisations [c b], people false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q\nwant\n%q", got, want)
	}
}

// Readers and a writer at once: a reader sees a step whole or not at all.
func TestReadersSeeStepsWhole(t *testing.T) {
	s := create(t)
	const pairs = 70 // more than are put one by one into the sorted lists
	write := func(n int) error {
		return s.Update("Step", func(tx *store.Tx) error {
			for i := range pairs {
				o := &data.Organisation{Name: fmt.Sprintf("Step %d", n)}
				o.ID = data.ID(fmt.Sprint("o", i))
				if err := edit.Save(tx, o); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := write(0); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for {
				select {
				case <-done:
					return
				default:
				}
				s.View(func(b *book.Book) error {
					seen := map[string]bool{}
					for _, o := range book.List[*data.Organisation](b) {
						seen[o.Name] = true
					}
					b.Find("step", book.FindOptions{Limit: 10})
					b.Referring(data.Organisations, "successor", "o1")
					if len(seen) != 1 {
						t.Errorf("half a step is seen: %v", seen)
					}
					return nil
				})
				s.Differences()
				s.CanUndo()
				if _, err := s.History(data.Organisations, "o1"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for n := 1; n <= rounds(8, 30); n++ {
		if err := write(n); err != nil {
			t.Error(err)
		}
		if n%3 == 0 {
			if _, err := s.Undo(); err != nil {
				t.Error(err)
			}
		}
	}
	close(done)
	wg.Wait()
}

func TestTwoWhoUndoAtOnceTakeTwoStepsBack(t *testing.T) {
	s := create(t)
	rename(t, s, "a", "0")
	for i := 1; i <= 20; i++ {
		rename(t, s, "a", fmt.Sprint(i))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				if _, err := s.Undo(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if got := names(s); !slices.Equal(got, []string{"0"}) {
		t.Errorf("%q", got)
	}
}

func TestFieldsOfTheTeamsOwn(t *testing.T) {
	s := create(t)
	var def data.ID
	o := &data.Organisation{Name: "Example Homes"}
	o.ID = "o1"
	err := s.Update("Own field", func(tx *store.Tx) (err error) {
		if def, err = edit.DefineOwn(tx, data.Organisations, "  Van   number ", data.OwnNumber, nil); err != nil {
			return err
		}
		again, err := edit.DefineOwn(tx, data.Organisations, "van number", data.OwnText, nil)
		if again != def {
			t.Errorf("one field is made twice: %s, %s", def, again)
		}
		o.Own = map[data.ID]string{def: "12"}
		return errors.Join(err, edit.Save(tx, o))
	})
	if err != nil {
		t.Fatal(err)
	}
	check := func(when, want string) {
		t.Helper()
		if g := get[*data.Organisation](t, s, "o1"); g.Own[def] != want {
			t.Errorf("%s: %q, not %q", when, g.Own[def], want)
		}
		s.View(func(b *book.Book) error {
			if f := b.OwnField(data.Organisations, "VAN NUMBER"); f == nil || f.Value != "Van number" {
				t.Errorf("%s: %+v", when, f)
			}
			return nil
		})
	}
	check("saved", "12")
	o.Own = map[data.ID]string{def: "13"}
	save(t, s, "Edit", o)
	s = reopen(t, s)
	check("edited and opened anew", "13")
	h, err := s.History(data.Organisations, "o1")
	if err != nil || len(h) != 2 || h[0].Fields[0].Elem != string(def) || h[0].Fields[0].Old != "12" {
		t.Errorf("%+v, %v", h, err)
	}
	o.Own = nil
	save(t, s, "Empty", o)
	check("emptied", "")
	for i := range edit.MaxOwn + 1 {
		err := s.Update("More", func(tx *store.Tx) error {
			_, err := edit.DefineOwn(tx, data.Organisations, fmt.Sprint("Field ", i), data.OwnText, nil)
			return err
		})
		if full := i >= edit.MaxOwn-1; full != errors.Is(err, store.ErrInvalid) {
			t.Errorf("field %d: %v", i, err)
		}
	}
}

// Text that could be written but not read back would close the data for good.
func TestTextOfBrokenBytesIsReadBack(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "Caf\xe9 \xff"}
	o.ID, o.Tags = "o1", []string{"t\xffg"}
	if err := s.Update("Edit\xff", func(tx *store.Tx) error { return edit.Save(tx, o) }); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, s)
	if err := s.Rebuild(); err != nil {
		t.Fatal(err)
	}
	if g := get[*data.Organisation](t, s, "o1"); g.Name != "Caf\uFFFD \uFFFD" || !slices.Equal(g.Tags, []string{"t\uFFFDg"}) {
		t.Errorf("%q %q", g.Name, g.Tags)
	}
}

func TestATextThatIsTooLongIsRefused(t *testing.T) {
	s := create(t)
	o := &data.Organisation{Name: "A"}
	o.Notes = strings.Repeat("x", 256<<10)
	save(t, s, "As long as can be", o)
	o.Notes += "x"
	err := s.Update("Too long", func(tx *store.Tx) error { return edit.Save(tx, o) })
	var invalid *store.InvalidError
	if !errors.As(err, &invalid) || invalid.Fields[0].Field != "notes" || !strings.Contains(data.Sentence(err), "too long") {
		t.Errorf("%v: %q", err, data.Sentence(err))
	}
	if g := get[*data.Organisation](t, reopen(t, s), o.ID); len(g.Notes) != 256<<10 {
		t.Errorf("%d bytes", len(g.Notes))
	}
}

func TestAStepThatWritesACellTwiceKeepsTheLast(t *testing.T) {
	s := create(t)
	rename(t, s, "a", "One")
	name := data.Organisations.Field("name")
	err := s.Update("Twice", func(tx *store.Tx) error {
		tx.Settle(data.Organisations, "a", name, "", "Two")
		tx.Settle(data.Organisations, "a", name, "", "Three")
		return nil
	})
	if err != nil || !slices.Equal(names(s), []string{"Three"}) {
		t.Fatal(err, names(s))
	}
	if u, err := s.Undo(); err != nil || len(u.Left) != 0 || !slices.Equal(names(s), []string{"One"}) {
		t.Errorf("%+v, %v, %q", u, err, names(s))
	}
}

func TestACloseStoreIsToldSo(t *testing.T) {
	s := create(t)
	rename(t, s, "a", "One")
	if err := errors.Join(s.Close(), s.Close()); err != nil {
		t.Fatal(err)
	}
	err := s.Update("Late", func(*store.Tx) error { return nil })
	if !errors.Is(err, store.ErrClosed) || !strings.Contains(data.Sentence(err), "closed") {
		t.Errorf("%v: %q", err, data.Sentence(err))
	}
	if !slices.Equal(names(s), []string{"One"}) {
		t.Error("what was read can no longer be looked at")
	}
}

func TestTheNameAtTheKeyboardStands(t *testing.T) {
	s := create(t)
	if err := s.Rename(" Bea Example ", "Front desk"); err != nil {
		t.Fatal(err)
	}
	rename(t, s, "a", "One")
	o := options()
	o.Author, o.Laptop = "", ""
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(s.Dir(), secret(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if a, l := s.Author(); a != "Bea Example" || l != "Front desk" {
		t.Errorf("%s, %s", a, l)
	}
	h, err := s.History(data.Organisations, "a")
	if err != nil || h[0].Author != "Bea Example" || h[0].Laptop != "Front desk" {
		t.Errorf("%+v, %v", h, err)
	}
}
