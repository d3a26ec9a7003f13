package edit_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

var sectors = edit.Choices{List: data.SettingSectors}

// list tells the entries of a list, each with how many records hold it: retired
// ones in brackets, strays with a question mark.
func list(s *store.Store, c edit.Choices) string {
	var out []string
	s.View(func(b *book.Book) error {
		for _, e := range c.Entries(b) {
			name := e.Name
			switch {
			case e.Retired:
				name = "(" + name + ")"
			case e.Stray:
				name += "?"
			}
			if n := e.Used(); n > 0 {
				name += fmt.Sprint(" ", n)
			}
			out = append(out, name)
		}
		return nil
	})
	return strings.Join(out, ", ")
}

// short makes a list of few entries, so that a test can be read.
func (f *office) short(entries ...string) {
	f.t.Helper()
	s := &data.Setting{Name: data.SettingSectors, Items: slices.Sorted(slices.Values(entries))}
	s.ID = data.Settings.Derive(s)
	f.do(func(tx *store.Tx) error { return tx.Put(s) })
}

// in makes an organisation of a sector.
func (f *office) in(id, sector string) {
	f.t.Helper()
	o := organisation(id, strings.ToUpper(id))
	o.Sector = sector
	f.do(func(tx *store.Tx) error { return tx.Put(o) })
}

func (f *office) sectorOf(id data.ID) (out string) {
	f.View(func(b *book.Book) error {
		out = b.Get(data.Organisations, id).(*data.Organisation).Sector
		return nil
	})
	return out
}

func TestAList(t *testing.T) {
	type step func(tx *store.Tx) error
	rename := func(from, to string) step {
		return func(tx *store.Tx) error { _, _, err := sectors.Rename(tx, from, to); return err }
	}
	merge := func(from, into string) step {
		return func(tx *store.Tx) error { _, err := sectors.Merge(tx, from, into); return err }
	}
	add := func(name string) step {
		return func(tx *store.Tx) error { _, err := sectors.Add(tx, name); return err }
	}
	retire := func(name string, on bool) step {
		return func(tx *store.Tx) error { return sectors.Retire(tx, name, on) }
	}
	move := func(name string, by int) step { return func(tx *store.Tx) error { return sectors.Move(tx, name, by) } }
	for _, c := range []struct {
		name string
		do   []step
		want string
		says string // what the last step is refused with
	}{
		{"as it is", nil, "Health 2, Homes 1, Other, Faith? 1", ""},
		{"added", []step{add("  The   arts ")}, "Health 2, Homes 1, The arts, Other, Faith? 1", ""},
		{"a stray is added", []step{add("Faith")}, "Faith 1, Health 2, Homes 1, Other", ""},
		{"one that is there", []step{add("héalth")}, "", `"Health" is in the list already.`},
		{"one that is retired", []step{retire("Homes", true), add("homes")}, "", `"Homes" is in the list already, but not offered any more. Bring it back instead.`},
		{"nothing", []step{add(" ")}, "", "Type a name for the entry."},
		{"two in one", []step{add("a; b")}, "", `";" separates entries`},
		{"too long", []step{add(strings.Repeat("a", 81))}, "", "This is too long: 80 letters"},
		{"renamed", []step{rename("Health", "Health services")}, "Health services 2, Homes 1, Other, Faith? 1", ""},
		{"its letters are renamed", []step{rename("Health", "HEALTH")}, "HEALTH 2, Homes 1, Other, Faith? 1", ""},
		{"renamed to itself", []step{rename("Health", " Health ")}, "Health 2, Homes 1, Other, Faith? 1", ""},
		{"renamed to another", []step{rename("Health", "homes")}, "", `"Homes" is in the list already. To make one of the two, merge them.`},
		{"renamed while it is retired", []step{retire("Health", true), rename("Health", "Old")}, "(Old) 2, Homes 1, Other, Faith? 1", ""},
		{"renamed, and the old name added", []step{rename("Health", "Care"), add("Health")}, "Care 2, Homes 1, Health, Other, Faith? 1", ""},
		{"gone", []step{rename("Nothing", "Something")}, "", `"Nothing" is not in the list any more. A colleague may have renamed it.`},
		{"merged", []step{merge("Health", "Homes")}, "Homes 3, Other, Faith? 1", ""},
		{"a stray is merged", []step{merge("Faith", "Other")}, "Health 2, Homes 1, Other 1", ""},
		{"merged into itself", []step{merge("Health", "Health")}, "", "An entry cannot be merged into itself."},
		{"merged into what is gone", []step{merge("Health", "Faith")}, "", `"Faith" is not in the list any more.`},
		{"retired", []step{retire("Homes", true)}, "Health 2, (Homes) 1, Other, Faith? 1", ""},
		{"brought back", []step{retire("Homes", true), retire("Homes", false)}, "Health 2, Homes 1, Other, Faith? 1", ""},
		{"the last one", []step{retire("Homes", true), retire("Other", true), retire("Health", true)}, "", "This is the only entry that is offered."},
		{"moved", []step{move("Homes", -1)}, "Homes 1, Health 2, Other, Faith? 1", ""},
		{"moved, then renamed and another added", []step{move("Homes", -1), rename("Homes", "Dwellings"), add("Art")}, "Dwellings 1, Health 2, Art, Other, Faith? 1", ""},
		{"moved behind Other, where new ones follow", []step{move("Health", 2), add("Art")}, "Homes 1, Other, Health 2, Art, Faith? 1", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newOffice(t)
			f.short("Health", "Homes", "Other")
			f.in("a", "Health")
			f.in("b", "HEALTH")
			f.in("c", "Homes")
			f.in("d", "Faith")
			before := list(f.Store, sectors)
			for i, do := range c.do {
				err := f.Update("Step", do)
				if last := i == len(c.do)-1; !last || c.says == "" {
					if err != nil {
						t.Fatal(data.Sentence(err))
					}
				} else if !errors.Is(err, store.ErrInvalid) || !strings.HasPrefix(data.Sentence(err), c.says) {
					t.Fatalf("%v, want %s", err, c.says)
				}
			}
			if got := list(f.Store, sectors); c.says == "" && got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
			for range c.do {
				if after := list(f.Store, sectors); after == before {
					break
				}
				if _, err := f.Undo(); err != nil {
					t.Fatal(err)
				}
			}
			if got := list(f.Store, sectors); got != before || f.sectorOf("b") != "HEALTH" {
				t.Errorf("taken back: %s, was %s", got, before)
			}
		})
	}
}

// What is renamed is renamed everywhere in one step, and said.
func TestRenamingReachesEveryRecord(t *testing.T) {
	f := newOffice(t)
	for i := range 12 {
		f.in(fmt.Sprint("o", i), "VCSE")
	}
	board := &data.Group{Name: "Board", QuorumClauses: []string{"1 by profession VCSE", "2 by sector VCSE", "not a clause"}}
	f.save(board)
	f.do(func(tx *store.Tx) error {
		to, uses, err := sectors.Rename(tx, "VCSE", " Voluntary  sector ")
		if got := edit.SayUses(uses); to != "Voluntary sector" || got != "12 organisations and 1 board or group" {
			t.Errorf("%q in %s", to, got)
		}
		return err
	})
	f.View(func(b *book.Book) error {
		if got := b.Get(data.Groups, board.ID).(*data.Group).QuorumClauses; !slices.Equal(got, []string{"1 by profession VCSE", "2 by sector Voluntary sector", "not a clause"}) {
			t.Errorf("%q", got)
		}
		return nil
	})
	if _, err := f.Undo(); err != nil || f.sectorOf("o7") != "VCSE" {
		t.Errorf("%v, %s", err, f.sectorOf("o7"))
	}
	if _, err := f.Redo(); err != nil || f.sectorOf("o7") != "Voluntary sector" {
		t.Errorf("%v, %s", err, f.sectorOf("o7"))
	}
}

func TestWhereItIsUsedInWords(t *testing.T) {
	ids := func(n int) []data.ID { return make([]data.ID, n) }
	for _, c := range []struct {
		uses []edit.Use
		want string
	}{
		{nil, "nowhere"},
		{[]edit.Use{{data.Organisations, ids(1)}}, "1 organisation"},
		{[]edit.Use{{data.Persons, ids(3)}}, "3 people"},
		{[]edit.Use{{data.Organisations, ids(2)}, {data.Persons, ids(1)}, {data.Groups, ids(2)}}, "2 organisations, 1 person and 2 boards and groups"},
	} {
		if got := edit.SayUses(c.uses); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// colleagues are two laptops with the same data.
func colleagues(t *testing.T) (ana, ben *office) {
	t.Helper()
	ana, ben = newOffice(t), newOffice(t)
	ana.short("Health", "Homes", "Other")
	ana.in("a", "Health")
	ana.in("b", "Homes")
	bring(t, ana, ben)
	return ana, ben
}

// bring gives one what the other has.
func bring(t *testing.T, from, to *office) {
	t.Helper()
	parts, err := from.Since(to.Seen())
	if err != nil {
		t.Fatal(err)
	}
	keys, err := from.KeysOf(parts)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := to.Receive(parts, keys); err != nil {
		t.Fatal(err)
	}
}

// Two laptops edit one list apart, and end with one that has what both did.
func TestListsEditedApart(t *testing.T) {
	rename := func(f *office, from, to string) {
		f.do(func(tx *store.Tx) error { _, _, err := sectors.Rename(tx, from, to); return err })
	}
	add := func(f *office, name string) {
		f.do(func(tx *store.Tx) error { _, err := sectors.Add(tx, name); return err })
	}
	move := func(f *office, name string, by int) {
		f.do(func(tx *store.Tx) error { return sectors.Move(tx, name, by) })
	}
	retire := func(f *office, name string) {
		f.do(func(tx *store.Tx) error { return sectors.Retire(tx, name, true) })
	}
	for _, c := range []struct {
		name     string
		ana, ben func(f *office)
		want     string
	}{
		{"each adds one", func(f *office) { add(f, "Art") }, func(f *office) { add(f, "Faith") }, "Art, Faith, Health 1, Homes 1, Other"},
		{"each adds the same", func(f *office) { add(f, "Art") }, func(f *office) { add(f, "Art") }, "Art, Health 1, Homes 1, Other"},
		{"one renames, one adds", func(f *office) { rename(f, "Health", "Care") }, func(f *office) { add(f, "Faith") }, "Care 1, Homes 1, Faith, Other"},
		{"one renames, one uses the old name", func(f *office) { rename(f, "Health", "Care") }, func(f *office) { f.in("c", "Health") }, "Care 1, Homes 1, Other, Health? 1"},
		{"both rename", func(f *office) { rename(f, "Health", "Care") }, func(f *office) { rename(f, "Homes", "Dwellings") }, "Care 1, Dwellings 1, Other"},
		{"one retires, one moves", func(f *office) { retire(f, "Homes") }, func(f *office) { move(f, "Homes", -1) }, "(Homes) 1, Health 1, Other"},
		{"both move", func(f *office) { move(f, "Other", -2) }, func(f *office) { move(f, "Homes", -1) }, "Homes 1, Other, Health 1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ana, ben := colleagues(t)
			c.ana(ana)
			c.ben(ben)
			bring(t, ana, ben)
			bring(t, ben, ana)
			if a, b := list(ana.Store, sectors), list(ben.Store, sectors); a != c.want || b != c.want {
				t.Errorf("%s\n%s\nwant %s", a, b, c.want)
			}
		})
	}
}

// A list that both change for the first time apart: the one's entries as they
// came must not undo what the other did.
func TestListsFirstChangedApart(t *testing.T) {
	ana, ben := newOffice(t), newOffice(t)
	ana.do(func(tx *store.Tx) error { _, _, err := sectors.Rename(tx, "VCSE", "Voluntary sector"); return err })
	ana.do(func(tx *store.Tx) error { return sectors.Retire(tx, "Education", true) })
	ben.do(func(tx *store.Tx) error { _, err := sectors.Add(tx, "Faith"); return err })
	bring(t, ana, ben)
	bring(t, ben, ana)
	for _, f := range []*office{ana, ben} {
		f.View(func(b *book.Book) error {
			offered := b.Choices(data.Organisations.Field("sector"))
			for entry, want := range map[string]bool{"VCSE": false, "Voluntary sector": true, "Education": false, "Faith": true, "Housing": true} {
				if slices.Contains(offered, entry) != want {
					t.Errorf("%s is offered: %v; %q", entry, !want, offered)
				}
			}
			return nil
		})
	}
}
