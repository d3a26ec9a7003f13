package merge_test

import (
	"flag"
	"fmt"
	"os"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/merge"
)

// histories sets how many histories a property is tried on: 300, or as many as
// PLACEBOOK_HISTORIES says (20000 for a night).
func histories(t *testing.T) {
	t.Helper()
	n := os.Getenv("PLACEBOOK_HISTORIES")
	if n == "" {
		n = "300"
	}
	was := flag.Lookup("rapid.checks").Value.String()
	if err := flag.Set("rapid.checks", n); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { flag.Set("rapid.checks", was) })
}

// A site is one laptop: what package store does, in memory.
type site struct {
	device change.Device
	wrong  int64 // how far its clock is off, in milliseconds
	clock  merge.Clock
	front  *merge.Frontier
	rows   map[data.ID]*merge.Row
	wait   []*made
	knows  map[*made]bool // applied here
}

// made is a set with, told by the test itself, all sets that its author knew.
type made struct {
	set   *change.Set
	hash  change.Hash
	knew  map[*made]bool
	index int
}

type world struct {
	t     *rapid.T
	sites []*site
	all   []*made
	now   int64
}

func newWorld(t *rapid.T) *world {
	const year = int64(365 * 24 * 3600 * 1000)
	w := &world{t: t, now: 50 * year}
	for i := range rapid.IntRange(2, 5).Draw(t, "laptops") {
		s := &site{device: dev(fmt.Sprint("dev", i)), front: merge.NewFrontier(), rows: map[data.ID]*merge.Row{}, knows: map[*made]bool{}}
		if rapid.IntRange(0, 3).Draw(t, "clock is wrong") == 0 {
			s.wrong = rapid.Int64Range(-10*year, 10*year).Draw(t, "by")
		}
		w.sites = append(w.sites, s)
	}
	return w
}

// fields of the game: few, so that everybody writes everywhere.
const (
	fieldName = 10
	fieldSet  = 11
)

func (w *world) ops(s *site, row *merge.Row) (out []change.Op) {
	t := w.t
	text := func() string { return rapid.SampledFrom([]string{"", "a", "b", "c"}).Draw(t, "value") }
	revive := func() {
		if row != nil && row.Deleted() {
			out = append(out, change.Op{Field: data.FieldDeleted})
		}
	}
	switch rapid.IntRange(0, 5).Draw(t, "what") {
	case 0:
		return []change.Op{{Field: data.FieldDeleted, Value: "1"}}
	case 1, 2:
		revive()
		out = append(out, change.Op{Field: fieldSet, Elem: rapid.SampledFrom([]string{"x", "y"}).Draw(t, "elem"),
			Value: rapid.SampledFrom([]string{"", "1"}).Draw(t, "in")})
	case 3:
		revive()
		out = append(out, change.Op{Field: fieldSet, Elem: "x", Value: "1"}, change.Op{Field: fieldName, Value: text()})
	default:
		revive()
		out = append(out, change.Op{Field: fieldName, Value: text()})
	}
	return out
}

// write makes a set on a laptop.
func (w *world) write(s *site) {
	w.now += rapid.Int64Range(0, 100_000).Draw(w.t, "time goes on")
	set := &change.Set{Device: s.device, Seq: s.front.Known[s.device] + 1, Prev: s.front.Heads[s.device],
		Seen: s.front.SeenSince(s.device), Stamp: s.clock.Next(w.now + s.wrong)}
	for _, id := range []data.ID{"one", "two"} {
		if len(set.Records) == 0 || rapid.IntRange(0, 3).Draw(w.t, "both records") == 0 {
			set.Records = append(set.Records, change.Record{Kind: 1, ID: id, Ops: w.ops(s, s.rows[id])})
		}
	}
	parts, err := change.Encode(set)
	if err != nil {
		w.t.Fatal(err)
	}
	m := &made{set: set, hash: change.HashOf(parts), knew: map[*made]bool{}, index: len(w.all)}
	for k := range s.knows {
		m.knew[k] = true
	}
	w.all = append(w.all, m)
	s.apply(m, w.now)
}

func (s *site) apply(m *made, now int64) {
	s.clock.See(m.set.Stamp, now+s.wrong)
	d := s.front.Advance(m.set, m.hash)
	for _, r := range m.set.Records {
		if s.rows[r.ID] == nil {
			s.rows[r.ID] = &merge.Row{}
		}
		s.rows[r.ID].Apply(d, r.Ops)
	}
	s.knows[m] = true
}

// receive is what the store does with a set that comes.
func (w *world) receive(s *site, m *made) {
	switch s.front.Judge(m.set, m.hash) {
	case merge.Wait:
		if !slices.Contains(s.wait, m) {
			s.wait = append(s.wait, m)
		}
	case merge.Fork:
		w.t.Fatalf("a fork is seen where there is none: %+v", m.set)
	case merge.Ready:
		s.apply(m, w.now)
		for again := true; again; {
			again = false
			for i, x := range s.wait {
				if s.front.Judge(x.set, x.hash) == merge.Wait {
					continue
				}
				s.wait = slices.Delete(s.wait, i, i+1)
				if s.front.Judge(x.set, x.hash) == merge.Ready {
					s.apply(x, w.now)
				}
				again = true
				break
			}
		}
	}
}

// carry brings some of what one laptop has to another: not all, in any order,
// some of it twice.
func (w *world) carry() {
	from := rapid.SampledFrom(w.sites).Draw(w.t, "from")
	to := rapid.SampledFrom(w.sites).Draw(w.t, "to")
	var sent []*made
	for _, m := range w.all {
		if from.knows[m] && rapid.IntRange(0, 4).Draw(w.t, "lost") > 0 {
			sent = append(sent, m)
		}
	}
	if len(sent) == 0 {
		return
	}
	for _, m := range append(rapid.Permutation(sent).Draw(w.t, "order"), sent[0]) {
		w.receive(to, m)
	}
}

func TestLaptopsConvergeAndNoValueIsHidden(t *testing.T) {
	histories(t)
	rapid.Check(t, func(t *rapid.T) {
		w := newWorld(t)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			if rapid.IntRange(0, 2).Draw(t, "carry") == 0 {
				w.carry()
			} else {
				w.write(rapid.SampledFrom(w.sites).Draw(t, "who"))
			}
		}
		for _, s := range w.sites {
			if len(w.all) > 0 {
				for _, m := range rapid.Permutation(w.all).Draw(t, "last delivery") {
					w.receive(s, m)
				}
			}
			if len(s.wait) > 0 || len(s.knows) != len(w.all) {
				t.Fatalf("%s: %d wait, %d of %d are applied", s.device, len(s.wait), len(s.knows), len(w.all))
			}
			for id, row := range s.rows {
				if !reflect.DeepEqual(row, w.sites[0].rows[id]) {
					t.Fatalf("laptops differ on %s:\n%+v\n%+v", id, row, w.sites[0].rows[id])
				}
			}
		}
		for id, row := range w.sites[0].rows {
			w.nothingHidden(id, row)
		}
	})
}

type cellName struct {
	field uint16
	elem  string
}

// nothingHidden compares a row with what the test knows of who had seen what.
func (w *world) nothingHidden(id data.ID, row *merge.Row) {
	writes := map[cellName][]*made{}
	var edits []*made // sets that wrote anything but a deletion
	value := map[*made]map[cellName]string{}
	for _, m := range w.all {
		for _, r := range m.set.Records {
			if r.ID != id {
				continue
			}
			value[m] = map[cellName]string{}
			edited := false
			for _, o := range r.Ops {
				c := cellName{o.Field, o.Elem}
				if !slices.Contains(writes[c], m) {
					writes[c] = append(writes[c], m)
				}
				value[m][c] = o.Value
				edited = edited || o.Field != data.FieldDeleted
			}
			if edited {
				edits = append(edits, m)
			}
		}
	}
	differs := map[cellName]bool{}
	for _, c := range row.Differences() {
		differs[cellName{c.Field, c.Elem}] = true
	}
	for c, ms := range writes {
		w.cell(row, c, ms, value, differs[c])
	}
	w.deletion(row, writes[cellName{data.FieldDeleted, ""}], edits, value, differs)
}

// cell checks that exactly the writes that nobody has replaced knowingly stand.
func (w *world) cell(row *merge.Row, c cellName, ms []*made, value map[*made]map[cellName]string, listed bool) {
	var want []string
	texts := map[string]bool{}
	for _, m := range ms {
		if !slices.ContainsFunc(ms, func(later *made) bool { return later.knew[m] }) {
			want = append(want, fmt.Sprint(m.set.Device, m.set.Seq, value[m][c]))
			texts[value[m][c]] = true
		}
	}
	var got []string
	for _, v := range row.Values(c.field, c.elem) {
		got = append(got, fmt.Sprint(v.Device, v.Seq, v.Text))
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		w.t.Fatalf("cell %v holds %q, should hold %q", c, got, want)
	}
	if len(texts) > 1 && !listed {
		w.t.Fatalf("cell %v holds %q, and the difference is not listed", c, got)
	}
	shown := row.Shown(c.field, c.elem)
	if !texts[shown] || c.elem != "" && texts["1"] && shown != "1" {
		w.t.Fatalf("cell %v shows %q of %q", c, shown, got)
	}
}

// deletion checks that a record is deleted only if somebody who deleted it knew
// every edit, and that a deletion which does not count is listed.
func (w *world) deletion(row *merge.Row, deletions, edits []*made, value map[*made]map[cellName]string, differs map[cellName]bool) {
	c := cellName{data.FieldDeleted, ""}
	sure, stands, revived := false, false, false
	for _, d := range deletions {
		if slices.ContainsFunc(deletions, func(later *made) bool { return later.knew[d] }) {
			continue
		}
		if value[d][c] == "" {
			revived = true
			continue
		}
		stands = true
		known := !slices.ContainsFunc(edits, func(e *made) bool { return e != d && !d.knew[e] && !e.knew[d] })
		sure = sure || known
	}
	if want := sure && !revived; row.Deleted() != want {
		w.t.Fatalf("deleted: %v, should be %v: %+v", row.Deleted(), want, row)
	}
	if stands && !row.Deleted() && !differs[c] {
		w.t.Fatalf("a deletion does not count and is not listed: %+v", row)
	}
}
