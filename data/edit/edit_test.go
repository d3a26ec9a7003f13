package edit_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
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
	os.Exit(m.Run())
}

// office is a store whose day the test sets.
type office struct {
	*store.Store
	t   *testing.T
	now time.Time
}

func newOffice(t *testing.T) *office {
	t.Helper()
	f := &office{t: t, now: time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)}
	s, _, err := store.Create(filepath.Join(t.TempDir(), "data"), []byte("correct horse"), store.Options{
		Cost: vault.TestCost, Author: "Ana Example", Laptop: "Ana's laptop", Now: func() time.Time { return f.now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	f.Store = s
	return f
}

func (f *office) on(day int) { f.now = time.Date(2026, 3, day, 12, 0, 0, 0, time.UTC) }

func (f *office) do(fn func(tx *store.Tx) error) {
	f.t.Helper()
	if err := f.Update("Step", fn); err != nil {
		f.t.Fatal(err, data.Sentence(err))
	}
}

func (f *office) save(rs ...data.Record) {
	f.t.Helper()
	f.do(func(tx *store.Tx) error {
		for _, r := range rs {
			if err := edit.Save(tx, r); err != nil {
				return err
			}
		}
		return nil
	})
}

// roles tells every role of the book as "organisation from-to".
func (f *office) roles() (out []string) {
	f.View(func(b *book.Book) error {
		for _, r := range book.List[*data.Role](b) {
			out = append(out, string(r.Organisation)+" "+r.From.String()+"-"+r.To.String())
		}
		return nil
	})
	slices.Sort(out)
	return out
}

func organisation(id, name string) *data.Organisation {
	o := &data.Organisation{Name: name}
	o.ID = data.ID(id)
	return o
}

func TestAPersonsEmployer(t *testing.T) {
	type step struct {
		day int
		at  data.ID
	}
	for _, c := range []struct {
		name  string
		steps []step
		roles []string
	}{
		{"a first employer has no first day", []step{{1, "a"}}, []string{"a -"}},
		{"none", []step{{1, ""}}, nil},
		{"saved again", []step{{1, "a"}, {2, "a"}}, []string{"a -"}},
		{"moves", []step{{1, "a"}, {9, "b"}}, []string{"a -2026-03-08", "b 2026-03-09-"}},
		{"leaves", []step{{1, "a"}, {9, ""}}, []string{"a -2026-03-08"}},
		{"moves, a slip of the pen", []step{{1, "a"}, {9, "b"}, {9, "c"}}, []string{"a -2026-03-08", "c 2026-03-09-"}},
		{"moves and back on the same day", []step{{1, "a"}, {9, "b"}, {9, "a"}}, []string{"a -2026-03-08", "a 2026-03-09-"}},
		{"moves, slips, and moves there all the same", []step{{1, "a"}, {9, "b"}, {9, "c"}, {9, "b"}}, []string{"a -2026-03-08", "b 2026-03-09-"}},
		{"leaves and comes back", []step{{1, "a"}, {9, ""}, {12, "a"}}, []string{"a -"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newOffice(t)
			f.save(organisation("a", "A"), organisation("b", "B"), organisation("c", "C"))
			p := &data.Person{Name: "Ada Sample"}
			for _, s := range c.steps {
				f.on(s.day)
				p.Organisation = s.at
				f.save(p)
				f.View(func(b *book.Book) error {
					if got := b.Copy(data.Persons, p.ID).(*data.Person).Organisation; got != s.at {
						t.Errorf("on %d March employed by %q, not %q", s.day, got, s.at)
					}
					return nil
				})
			}
			if got := f.roles(); !slices.Equal(got, c.roles) {
				t.Errorf("%q, want %q", got, c.roles)
			}
		})
	}
}

func TestWhatBreaksARuleIsNotSaved(t *testing.T) {
	f := newOffice(t)
	f.save(organisation("a", "A"))
	self := organisation("a", "A")
	self.Successor = "a"
	backwards := organisation("b", "B")
	backwards.Joined, backwards.Left = data.DayOf(2026, 3, 2), data.DayOf(2026, 3, 1)
	noSpace := organisation("with space", "C")
	for _, c := range []struct {
		name  string
		r     data.Record
		field string
	}{
		{"a required field is empty", &data.Organisation{}, "name"},
		{"it refers to itself", self, "successor"},
		{"it ends before it begins", backwards, "left"},
		{"its ID cannot be used", noSpace, "id"},
	} {
		err := f.Update("Save", func(tx *store.Tx) error { return edit.Save(tx, c.r) })
		var invalid *store.InvalidError
		if !errors.As(err, &invalid) || !errors.Is(err, store.ErrInvalid) || invalid.Fields[0].Field != c.field || data.Sentence(err) != invalid.Fields[0].Sentence {
			t.Errorf("%s: %v: %q", c.name, err, data.Sentence(err))
		}
	}
	err := f.Update("Delete", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, "nobody") })
	if !strings.Contains(data.Sentence(err), "not here any more") {
		t.Errorf("%v", err)
	}
}

func TestEditableLists(t *testing.T) {
	f := newOffice(t)
	sector := data.Organisations.Field("sector")
	choices := func() (out []string) {
		f.View(func(b *book.Book) error { out = b.Choices(sector); return nil })
		return out
	}
	asItComes := choices()
	o := organisation("a", "A")
	o.Sector = "Housing"
	f.save(o)
	if got := choices(); !slices.Equal(got, asItComes) {
		t.Errorf("%q", got)
	}
	o.Sector = "Faith"
	f.save(o)
	want := append(slices.Clone(asItComes[:len(asItComes)-1]), "Faith", "Other")
	if got := choices(); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	f.do(func(tx *store.Tx) error {
		added, err := edit.AddChoice(tx, sector, "faith")
		if added {
			t.Error("an entry is added a second time")
		}
		return err
	})
	f.View(func(b *book.Book) error {
		if c, ok := b.Choice(sector, "FAITH"); c != "Faith" || !ok {
			t.Errorf("%q %v", c, ok)
		}
		if _, ok := b.Choice(sector, "Astrology"); ok {
			t.Error("what is not in the list is found")
		}
		return nil
	})
}

func TestReadingValuesOfOwnFields(t *testing.T) {
	for _, c := range []struct{ typ, text, want, says string }{
		{data.OwnText, "  a  b ", "a b", ""},
		{data.OwnNumber, "1,200.50", "1200.5", ""},
		{data.OwnNumber, "many", "", "not a number"},
		{data.OwnDay, "5 March 2026", "2026-03-05", ""},
		{data.OwnDay, "someday", "", "someday"},
		{data.OwnChoice, "RED", "Red", ""},
		{data.OwnChoice, "Pink", "", "not one of: Red, Green"},
		{data.OwnNumber, "", "", ""},
	} {
		got, err := (&data.Setting{Value: "Van number", Type: c.typ, Items: []string{"Red", "Green"}}).ParseOwn(c.text)
		if got != c.want || (err != nil) != (c.says != "") || !strings.Contains(data.Sentence(err), c.says) {
			t.Errorf("%s %q: %q, %v", c.typ, c.text, got, err)
		}
	}
	f := newOffice(t)
	err := f.Update("Own", func(tx *store.Tx) error {
		_, err := edit.DefineOwn(tx, data.Organisations, " ", data.OwnText, nil)
		return err
	})
	if !errors.Is(err, store.ErrInvalid) {
		t.Errorf("a field without a name: %v", err)
	}
}
