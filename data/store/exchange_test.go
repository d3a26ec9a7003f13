package store_test

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
	"placebook/data/edit"
	"placebook/data/store"
)

// laptop makes the store of somebody whose clock is off by so much.
func laptop(t testing.TB, author string, wrong time.Duration) (*store.Store, store.Options) {
	t.Helper()
	o := options()
	now := noon.Add(wrong)
	o.Author, o.Laptop = author, author+"'s laptop"
	o.Now = func() time.Time { now = now.Add(time.Second); return now }
	s, _, err := store.Create(filepath.Join(t.TempDir(), author), pass, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s, o
}

// send brings everything that one has and the other lacks.
func send(t testing.TB, from, to *store.Store) {
	t.Helper()
	parts, err := from.Since(to.Seen())
	if err != nil {
		t.Fatal(err)
	}
	receive(t, from, to, parts)
}

func receive(t testing.TB, from, to *store.Store, parts [][]byte) int {
	t.Helper()
	keys, err := from.KeysOf(parts)
	if err != nil {
		t.Fatal(err)
	}
	n, err := to.Receive(parts, keys)
	if err != nil {
		t.Fatal(err, data.Sentence(err))
	}
	return n
}

// bySet groups parts by the set they are of.
func bySet(t testing.TB, parts [][]byte) (out [][][]byte) {
	t.Helper()
	for _, b := range parts {
		p, err := change.Decode(b)
		if err != nil {
			t.Fatal(err)
		}
		if p.Part == 0 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], b)
	}
	return out
}

func rows(t testing.TB, s *store.Store) map[string]string {
	t.Helper()
	out, err := s.Rows()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestThreeLaptopsEndAlike(t *testing.T) {
	const year = 365 * 24 * time.Hour
	for seed := range uint64(rounds(2, 8)) {
		r := rand.New(rand.NewPCG(seed, 5))
		var ss []*store.Store
		var os []store.Options
		for i, name := range []string{"Ana", "Ben", "Cat"} {
			s, o := laptop(t, name, time.Duration(i-1)*10*year)
			ss, os = append(ss, s), append(os, o)
		}
		for range 40 {
			i := r.IntN(3)
			switch r.IntN(8) {
			case 0: // some of it, in any order, twice
				j := (i + 1 + r.IntN(2)) % 3
				parts, err := ss[i].Since(ss[j].Seen())
				if err != nil {
					t.Fatal(err)
				}
				sets := bySet(t, parts)
				r.Shuffle(len(sets), func(a, b int) { sets[a], sets[b] = sets[b], sets[a] })
				some := slices.Concat(sets[:len(sets)-len(sets)/3]...)
				receive(t, ss[i], ss[j], some)
				receive(t, ss[i], ss[j], some)
			case 1:
				if err := ss[i].Close(); err != nil {
					t.Fatal(err)
				}
				s, err := store.Open(ss[i].Dir(), secret(), os[i])
				if err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { s.Close() })
				ss[i] = s
			default:
				anything(t, ss[i], r)
			}
		}
		for range 2 {
			for _, a := range ss {
				for _, b := range ss {
					send(t, a, b)
				}
			}
		}
		want := rows(t, ss[0])
		for i, s := range ss {
			if w := s.Waiting(); len(w) > 0 {
				t.Fatalf("seed %d: %d still waits for %v", seed, i, w)
			}
			if got := rows(t, s); !maps.Equal(got, want) {
				t.Fatalf("seed %d: laptop %d holds other records", seed, i)
			}
			sameRecords(t, texts(s), texts(ss[0]))
			if len(s.Differences()) != len(ss[0].Differences()) {
				t.Errorf("seed %d: laptop %d lists %d differences, not %d", seed, i, len(s.Differences()), len(ss[0].Differences()))
			}
			if err := s.Rebuild(); err != nil {
				t.Fatal(err)
			}
			if got := rows(t, s); !maps.Equal(got, want) {
				t.Fatalf("seed %d: laptop %d holds other records after reading its history anew", seed, i)
			}
			sameRecords(t, texts(s), texts(ss[0]))
		}
	}
}

// anything does one of the things people do.
func anything(t testing.TB, s *store.Store, r *rand.Rand) {
	t.Helper()
	id := data.ID(fmt.Sprint("o", r.IntN(4)))
	err := s.Update("Step", func(tx *store.Tx) error {
		switch r.IntN(6) {
		case 0:
			if tx.Get(data.Organisations, id) != nil {
				return edit.Delete(tx, data.Organisations, id)
			}
			return nil
		case 1:
			p := &data.Person{Name: fmt.Sprint("Ada ", r.IntN(9)), Email: "ada@homes.example"}
			p.ID = data.ID(fmt.Sprint("p", r.IntN(3)))
			return edit.Save(tx, p)
		}
		o := &data.Organisation{Name: fmt.Sprint("Name ", r.IntN(5))}
		if was, ok := tx.Copy(data.Organisations, id).(*data.Organisation); ok {
			o = was
		}
		o.ID = id
		switch r.IntN(3) {
		case 0:
			o.Name = fmt.Sprint("Name ", r.IntN(5))
		case 1:
			o.Phone = fmt.Sprint("020 7946 000", r.IntN(5))
		default:
			data.Organisations.Field("tags").SetElems(o, []string{fmt.Sprint("t", r.IntN(3)), fmt.Sprint("t", r.IntN(3))})
		}
		return edit.Save(tx, o)
	})
	if err != nil {
		t.Fatal(err)
	}
	if r.IntN(6) == 0 {
		if _, err := s.Undo(); err != nil && !errors.Is(err, store.ErrNothing) {
			t.Fatal(err)
		}
	}
}

func rename(t testing.TB, s *store.Store, id data.ID, name string) {
	t.Helper()
	o := &data.Organisation{Name: name}
	o.ID = id
	save(t, s, "Rename", o)
}

func TestWhatWaitsSurvivesAndIsNamed(t *testing.T) {
	ana, _ := laptop(t, "Ana", 0)
	ben, o := laptop(t, "Ben", 0)
	rename(t, ana, "o1", "One")
	importRows := func(s *store.Store, n int) {
		err := s.UpdateImport("Bring in", func(tx *store.Tx) error {
			for i := range n {
				o := &data.Organisation{Name: fmt.Sprint("Row ", i), Address: strings.Repeat("Example Street ", 20)}
				o.ID = data.ID(fmt.Sprint("row", i))
				if err := edit.Save(tx, o); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	importRows(ana, 3000) // several parts
	rename(t, ana, "o1", "Three")
	parts, err := ana.Since(nil)
	if err != nil {
		t.Fatal(err)
	}
	sets := bySet(t, parts)
	if len(sets) != 3 || len(sets[1]) < 2 {
		t.Fatalf("%d sets, %d parts of the second", len(sets), len(sets[1]))
	}
	if n := receive(t, ana, ben, slices.Concat(sets[1], sets[2])); n != 0 {
		t.Fatalf("%d sets were applied too early", n)
	}
	reopenBen := func() {
		if err := ben.Close(); err != nil {
			t.Fatal(err)
		}
		if ben, err = store.Open(ben.Dir(), secret(), o); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { ben.Close() })
	}
	for _, how := range []string{"at once", "after opening anew", "after the view was made anew", "and once more"} {
		if w := ben.Waiting(); !maps.Equal(w, change.Seen{ana.Device(): 1}) {
			t.Errorf("%s: missing is %v", how, w)
		}
		if n := len(names(ben)); n != 0 {
			t.Errorf("%s: %d records are shown", how, n)
		}
		if h, err := ben.History(data.Organisations, "o1"); err != nil || len(h) != 0 {
			t.Errorf("%s: the history tells what waits: %v %v", how, h, err)
		}
		if how == "after opening anew" {
			if err := ben.Rebuild(); err != nil {
				t.Fatal(err)
			}
		} else {
			reopenBen()
		}
	}
	// What waits is passed on, and a laptop that gets all of it at last is whole.
	cat, _ := laptop(t, "Cat", 0)
	send(t, ben, cat)
	if w := cat.Waiting(); !maps.Equal(w, change.Seen{ana.Device(): 1}) {
		t.Errorf("passed on: missing is %v", w)
	}
	for who, s := range map[string]*store.Store{"Ben": ben, "Cat": cat} {
		if n := receive(t, ana, s, sets[0]); n != 3 {
			t.Errorf("%s: %d sets were applied", who, n)
		}
		if !maps.Equal(rows(t, s), rows(t, ana)) || len(s.Waiting()) != 0 {
			t.Errorf("%s does not hold what Ana holds", who)
		}
	}
	reopenBen()
	if !maps.Equal(rows(t, ben), rows(t, ana)) {
		t.Error("after opening anew Ben does not hold what Ana holds")
	}
}

// The program is stopped after a set was written to the journal and before the
// view holds it: what waited for it must not be forgotten.
func TestWhatWaitedIsReleasedAfterACrash(t *testing.T) {
	ana, _ := laptop(t, "Ana", 0)
	ben, _ := laptop(t, "Ben", 0)
	rename(t, ana, "o1", "One")
	rename(t, ana, "o1", "Two")
	parts, err := ana.Since(nil)
	if err != nil {
		t.Fatal(err)
	}
	receive(t, ana, ben, parts[1:])
	old := filepath.Join(t.TempDir(), "view")
	copyFolder(t, filepath.Join(ben.Dir(), "view"), old)
	receive(t, ana, ben, parts[:1])
	dir := filepath.Join(t.TempDir(), "data")
	for _, part := range []string{"journal", "keys"} {
		copyFolder(t, filepath.Join(ben.Dir(), part), filepath.Join(dir, part))
	}
	copyFolder(t, old, filepath.Join(dir, "view"))
	for _, file := range []string{"format", "key", "key.2"} {
		copyFolder(t, filepath.Join(ben.Dir(), file), filepath.Join(dir, file))
	}
	s := open(t, dir)
	if got := names(s); !slices.Equal(got, []string{"Two"}) || len(s.Waiting()) != 0 || len(s.Notes()) != 0 {
		t.Errorf("%q, waits for %v, notes %q", got, s.Waiting(), s.Notes())
	}
}

func TestACopiedFolderIsNoticed(t *testing.T) {
	// The copy was worked in less than the original, as much, and more.
	for steps := 1; steps <= 3; steps++ {
		copiedAndWorkedIn(t, steps)
	}
}

func copiedAndWorkedIn(t *testing.T, steps int) {
	t.Helper()
	ana, _ := laptop(t, "Ana", 0)
	ben, _ := laptop(t, "Ben", 0)
	rename(t, ana, "o1", "One")
	if err := ana.Close(); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(t.TempDir(), "data")
	copyFolder(t, ana.Dir(), copied)
	first, second := open(t, ana.Dir()), open(t, copied)
	rename(t, first, "o1", "Written on the first")
	for i := range steps {
		rename(t, second, "o1", fmt.Sprint("Written on the copy ", i))
	}
	send(t, first, ben)
	rename(t, first, "o1", "And on")
	send(t, first, ben)
	before := rows(t, ben)
	parts, err := second.Since(nil)
	if err != nil {
		t.Fatal(err)
	}
	for how := range 2 {
		n, err := ben.Receive(parts, nil)
		if n != 0 || !errors.Is(err, store.ErrFork) || !strings.Contains(data.Sentence(err), "under one name") {
			t.Errorf("%d applied, %v: %q", n, err, data.Sentence(err))
		}
		if !maps.Equal(rows(t, ben), before) {
			t.Error("the copy's change was taken in")
		}
		if how == 0 {
			ben = reopen(t, ben) // nothing that cannot be read again was written
		}
	}
	rename(t, ben, "o1", "Ben goes on")
}

func TestDamagedChangesAreRefusedAndTheRestIsTakenIn(t *testing.T) {
	ana, _ := laptop(t, "Ana", 0)
	ben, _ := laptop(t, "Ben", 0)
	rename(t, ana, "o1", "One")
	parts, err := ana.Since(nil)
	if err != nil {
		t.Fatal(err)
	}
	frames, err := ben.Frames()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := ben.Receive([][]byte{parts[0][:len(parts[0])-3]}, nil); !errors.Is(err, change.ErrDamaged) || !strings.Contains(data.Sentence(err), "damaged") {
		t.Errorf("%v: %q", err, data.Sentence(err))
	}
	// A box that the key does not open would stop every later start.
	save(t, ana, "Person", &data.Person{Name: "Ada Sample"})
	parts, err = ana.Since(nil)
	if err != nil {
		t.Fatal(err)
	}
	keys, err := ana.KeysOf(parts)
	if err != nil || len(keys) != 1 {
		t.Fatal(keys, err)
	}
	bad := bytes.Clone(parts[1])
	bad[len(bad)-5] ^= 1
	n, err := ben.Receive([][]byte{parts[0], bad}, keys)
	if n != 1 || !errors.Is(err, change.ErrDamaged) {
		t.Errorf("%d applied, %v", n, err)
	}
	after, err := ben.Frames()
	if err != nil || len(after) != len(frames)+1 {
		t.Errorf("%d frames after %d: %v", len(after), len(frames), err)
	}
	ben = reopen(t, ben)
	send(t, ana, ben)
	sameRecords(t, texts(ben), texts(ana))
}

func TestKeysThatComeLaterOpenWhatCameBefore(t *testing.T) {
	ana, _ := laptop(t, "Ana", 0)
	ben, o := laptop(t, "Ben", 0)
	p := &data.Person{Name: "Ada Sample", Email: "ada@homes.example"}
	save(t, ana, "Person", p)
	parts, err := ana.Since(nil)
	if err != nil {
		t.Fatal(err)
	}
	if n, err := ben.Receive(parts, nil); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if g := get[*data.Person](t, ben, p.ID); g.Name != "" {
		t.Errorf("the name is %q without a key", g.Name)
	}
	if err := ben.Close(); err != nil {
		t.Fatal(err)
	}
	if ben, err = store.Open(ben.Dir(), secret(), o); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ben.Close() })
	told := 0
	ben.Watch(func(b store.Batch) {
		if b.Touches(data.Persons) {
			told++
		}
	})
	receive(t, ana, ben, parts)
	sameRecords(t, texts(ben), texts(ana))
	if told == 0 {
		t.Error("nobody was told")
	}
	if !maps.Equal(rows(t, reopen(t, ben)), rows(t, ana)) {
		t.Error("not alike after opening anew")
	}
}

// A newer program's laptop sends kinds and fields that this one does not know.
func TestWhatANewerVersionWritesIsKeptAndPassedOn(t *testing.T) {
	newer := change.Device{9}
	set := &change.Set{Device: newer, Seq: 1, Stamp: change.Stamp{Wall: noon.UnixMilli()}, Author: "Dee", Records: []change.Record{
		{Kind: 999, ID: "x1", Ops: []change.Op{{Field: 10, Value: "of a kind to come"}}},
		{Kind: data.Organisations.Num, ID: "o1", Ops: []change.Op{{Field: 10, Value: "Example Homes"}, {Field: 4000, Elem: "e", Value: "a field to come"}}},
	}}
	parts, err := change.Encode(set)
	if err != nil {
		t.Fatal(err)
	}
	ana, _ := laptop(t, "Ana", 0)
	if n, err := ana.Receive(parts, nil); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if err := ana.AppendFrame([]byte("Z a frame of a type to come")); err != nil {
		t.Fatal(err)
	}
	rename(t, ana, "o1", "Example Housing")
	for _, how := range []string{"at once", "opened anew", "made anew"} {
		switch how {
		case "opened anew":
			ana = reopen(t, ana)
		case "made anew":
			if err := ana.Rebuild(); err != nil {
				t.Fatal(err)
			}
		}
		for _, c := range []struct {
			kind  uint16
			id    string
			field uint16
			elem  string
			want  string
		}{{999, "x1", 10, "", "of a kind to come"}, {data.Organisations.Num, "o1", 4000, "e", "a field to come"}, {data.Organisations.Num, "o1", 10, "", "Example Housing"}} {
			row, err := ana.RowOf(c.kind, c.id)
			if err != nil || row.Shown(c.field, c.elem) != c.want {
				t.Errorf("%s: %v: %q, not %q", how, err, row.Shown(c.field, c.elem), c.want)
			}
		}
	}
	ben, _ := laptop(t, "Ben", 0)
	send(t, ana, ben)
	if !maps.Equal(rows(t, ben), rows(t, ana)) {
		t.Error("it was not passed on whole")
	}
	passed, err := ana.Since(nil)
	if err != nil || !bytes.Equal(passed[0], parts[0]) {
		t.Error("the bytes were changed on the way")
	}
}

func TestUndoAfterSomebodyElseWentOn(t *testing.T) {
	ana, _ := laptop(t, "Ana", 0)
	ben, _ := laptop(t, "Ben", time.Minute)
	o := &data.Organisation{Name: "One", Phone: "020 7946 0001"}
	o.ID = "o1"
	save(t, ana, "New partner", o)
	o.Name, o.Phone = "Two", "020 7946 0002"
	save(t, ana, "Edit partner", o)
	send(t, ana, ben)
	b := get[*data.Organisation](t, ben, "o1")
	b.Name = "Ben's"
	save(t, ben, "Ben's edit", b)
	send(t, ben, ana)
	undone, err := ana.Undo()
	if err != nil || undone.Title != "Edit partner" || len(undone.Left) != 1 || !strings.Contains(undone.Left[0], "Ben's was changed since") {
		t.Errorf("%+v, %v", undone, err)
	}
	if g := get[*data.Organisation](t, ana, "o1"); g.Name != "Ben's" || g.Phone != "020 7946 0001" {
		t.Errorf("%s, %s", g.Name, g.Phone)
	}
	if undone, err = ana.Undo(); err != nil || len(undone.Left) != 1 {
		t.Errorf("a record that somebody changed since is taken away: %+v, %v", undone, err)
	}
	if _, err := ana.Redo(); !errors.Is(err, store.ErrNothing) && err != nil {
		t.Error(err)
	}
	if g := get[*data.Organisation](t, ana, "o1"); g.Name != "Ben's" {
		t.Errorf("redo took away what Ben wrote: %s", g.Name)
	}
}

func TestSettlingADifference(t *testing.T) {
	ana, _ := laptop(t, "Ana", 0)
	ben, _ := laptop(t, "Ben", time.Hour)
	rename(t, ana, "o1", "Of Ana")
	rename(t, ben, "o1", "Of Ben")
	send(t, ben, ana)
	d := ana.Differences()
	if len(d) != 1 || d[0].Field.Name != "name" || len(d[0].Values) != 2 || d[0].Values[0].Text != "Of Ben" {
		t.Fatalf("%+v", d)
	}
	report, err := ana.Check()
	if err != nil || len(report.Problems) != 1 || report.Problems[0].Field != "name" {
		t.Fatalf("%+v, %v", report, err)
	}
	err = ana.Update("Settle", func(tx *store.Tx) error {
		tx.Settle(data.Organisations, "o1", d[0].Field, "", "Of Ben") // the one that is shown already
		return nil
	})
	if err != nil || len(ana.Differences()) != 0 {
		t.Fatalf("%v, %+v", err, ana.Differences())
	}
	send(t, ana, ben)
	if len(ben.Differences()) != 0 || !slices.Equal(names(ben), []string{"Of Ben"}) {
		t.Errorf("%+v", ben.Differences())
	}
	ana.View(func(b *book.Book) error {
		if b.Len(data.Organisations) != 1 {
			t.Error("not one record")
		}
		return nil
	})
}
