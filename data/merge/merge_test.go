package merge_test

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/merge"
)

func dev(name string) (d change.Device) { copy(d[:], name); return d }

func TestTheClockNeverGivesAStampTwice(t *testing.T) {
	const day = 24 * 3600 * 1000
	for _, c := range []struct {
		name string
		last change.Stamp
		see  change.Stamp
		now  int64
		want change.Stamp
	}{
		{"time goes on", change.Stamp{Wall: 5}, change.Stamp{}, 9, change.Stamp{Wall: 9}},
		{"the same moment", change.Stamp{Wall: 9, Tick: 2}, change.Stamp{}, 9, change.Stamp{Wall: 9, Tick: 3}},
		{"the clock was put back a little", change.Stamp{Wall: 900}, change.Stamp{}, 9, change.Stamp{Wall: 900, Tick: 1}},
		{"the clock was years ahead and is right again", change.Stamp{Wall: 4000 * day}, change.Stamp{}, 9, change.Stamp{Wall: 9}},
		{"another laptop is a little ahead", change.Stamp{Wall: 5}, change.Stamp{Wall: 70, Tick: 4}, 9, change.Stamp{Wall: 70, Tick: 5}},
		{"another laptop is years ahead", change.Stamp{Wall: 5}, change.Stamp{Wall: 4000 * day}, 9, change.Stamp{Wall: 9 + day, Tick: 1}},
		{"another laptop is years behind", change.Stamp{Wall: 5}, change.Stamp{Wall: -4000 * day}, 9, change.Stamp{Wall: 9}},
	} {
		k := merge.Clock{Last: c.last}
		if c.see != (change.Stamp{}) {
			k.See(c.see, c.now)
		}
		if got := k.Next(c.now); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func hash(n byte) change.Hash { return change.Hash{n} }

func TestTheFrontierKnowsWhatHasToWait(t *testing.T) {
	a, b, c := dev("a"), dev("b"), dev("c")
	f := merge.NewFrontier()
	f.Advance(&change.Set{Device: a, Seq: 1}, hash(1))
	f.Advance(&change.Set{Device: a, Seq: 2, Prev: hash(1)}, hash(2))
	f.Advance(&change.Set{Device: b, Seq: 1, Seen: change.Seen{a: 1}}, hash(11))
	for _, x := range []struct {
		name string
		set  change.Set
		hash change.Hash
		want merge.Verdict
	}{
		{"the next one", change.Set{Device: a, Seq: 3, Prev: hash(2)}, hash(3), merge.Ready},
		{"the first of a new laptop", change.Set{Device: c, Seq: 1, Seen: change.Seen{a: 2, b: 1}}, hash(21), merge.Ready},
		{"the last one again", change.Set{Device: a, Seq: 2, Prev: hash(1)}, hash(2), merge.Old},
		{"an old one again", change.Set{Device: a, Seq: 1}, hash(1), merge.Old},
		{"one too far", change.Set{Device: a, Seq: 4, Prev: hash(3)}, hash(4), merge.Wait},
		{"one that had seen what is not here", change.Set{Device: b, Seq: 2, Prev: hash(11), Seen: change.Seen{c: 1}}, hash(12), merge.Wait},
		{"another one with the number of the last", change.Set{Device: a, Seq: 2, Prev: hash(1)}, hash(99), merge.Fork},
		{"one that follows from another last one", change.Set{Device: a, Seq: 3, Prev: hash(99)}, hash(3), merge.Fork},
	} {
		if got := f.Judge(&x.set, x.hash); got != x.want {
			t.Errorf("%s: %v, want %v", x.name, got, x.want)
		}
	}
	if got := f.SeenSince(b); !maps.Equal(got, change.Seen{a: 2}) {
		t.Errorf("b has seen since: %v", got)
	}
	if got := f.SeenSince(c); !maps.Equal(got, change.Seen{a: 2, b: 1}) {
		t.Errorf("a new laptop has seen: %v", got)
	}
	waiting := []*change.Set{{Device: a, Seq: 6}, {Device: a, Seq: 5}, {Device: c, Seq: 1, Seen: change.Seen{b: 9}}}
	if got := f.Missing(waiting); !maps.Equal(got, change.Seen{a: 4, b: 9}) {
		t.Errorf("missing: %v", got)
	}
	if got := f.Missing(nil); len(got) != 0 {
		t.Errorf("nothing waits, yet missing: %v", got)
	}
}

func TestAnInboxGivesSetsInAnOrderThatCanBeApplied(t *testing.T) {
	a, b := dev("a"), dev("b")
	one := &change.Set{Device: a, Seq: 1, Title: "1"}
	two := &change.Set{Device: b, Seq: 1, Seen: change.Seen{a: 1}, Title: "2"}
	three := &change.Set{Device: a, Seq: 2, Prev: hash(1), Seen: change.Seen{b: 1}, Title: "3"}
	var got string
	in := merge.NewInbox()
	for _, x := range []struct {
		s *change.Set
		h change.Hash
	}{{three, hash(3)}, {two, hash(2)}, {three, hash(3)}, {one, hash(1)}, {one, hash(1)}, {two, hash(2)}} {
		in.Take(x.s, x.h, func(s *change.Set, _ merge.Dot) { got += s.Title })
	}
	if got != "123" {
		t.Errorf("applied in the order %s", got)
	}
}

// A laptop of a story.
type laptop struct {
	device change.Device
	front  *merge.Frontier
	row    merge.Row
	log    []told
}

type told struct {
	set  *change.Set
	hash change.Hash
}

// A story is a file of testdata: see its README.
type story struct {
	t       *testing.T
	laptops map[string]*laptop
	minute  int64
}

func (s *story) laptop(name string) *laptop {
	if s.laptops[name] == nil {
		s.laptops[name] = &laptop{device: dev(name), front: merge.NewFrontier()}
	}
	return s.laptops[name]
}

func (l *laptop) take(x told) {
	if l.front.Judge(x.set, x.hash) != merge.Ready {
		return
	}
	l.row.Apply(l.front.Advance(x.set, x.hash), x.set.Records[0].Ops)
	l.log = append(l.log, x)
}

func (s *story) write(who string, offset time.Duration, ops []change.Op) {
	l := s.laptop(who)
	set := &change.Set{Device: l.device, Seq: l.front.Known[l.device] + 1, Prev: l.front.Heads[l.device], Seen: l.front.SeenSince(l.device),
		Stamp: change.Stamp{Wall: s.minute*60_000 + offset.Milliseconds()}, Records: []change.Record{{Kind: 1, ID: "r", Ops: ops}}}
	parts, err := change.Encode(set)
	if err != nil {
		s.t.Fatal(err)
	}
	l.take(told{set, change.HashOf(parts)})
}

func (s *story) send(from, to string) {
	for _, x := range slices.Clone(s.laptop(from).log) {
		s.laptop(to).take(x)
	}
}

// fieldNumbers are the fields of a story.
var fieldNumbers = map[string]uint16{"deleted": data.FieldDeleted, "tags": data.FieldTags, "name": 10, "phone": 11}

// line does one line of a story: "Ana: name = Example Homes", "Ana -> Ben".
func (s *story) line(line string) {
	if from, to, ok := strings.Cut(line, " -> "); ok {
		s.send(from, to)
		return
	}
	s.minute++
	who, what, ok := strings.Cut(line, ": ")
	var offset time.Duration
	if name, clock, wrong := strings.Cut(who, " (clock "); wrong {
		years, _ := time.ParseDuration(strings.TrimSuffix(clock, " years)") + "h")
		who, offset = name, years*24*365
	}
	var ops []change.Op
	for _, op := range strings.Split(what, "; ") {
		field, value, sets := strings.Cut(op, " = ")
		elem := ""
		if !sets {
			field, elem, _ = strings.Cut(op, " ")
			value, elem = map[byte]string{'+': "1", '-': ""}[elem[0]], elem[1:]
		}
		num, known := fieldNumbers[field]
		if !ok || !known {
			s.t.Fatalf("not understood: %q", line)
		}
		ops = append(ops, change.Op{Field: num, Elem: elem, Value: strings.Trim(value, `"`)})
	}
	s.write(who, offset, ops)
}

// tell says what a row shows.
func tell(r *merge.Row) string {
	var w strings.Builder
	if r.Deleted() {
		w.WriteString("deleted\n")
	}
	names := slices.Sorted(maps.Keys(fieldNumbers))
	for _, name := range names {
		for _, c := range r.Cells {
			if c.Field == fieldNumbers[name] && c.Field != data.FieldDeleted && r.Shown(c.Field, c.Elem) != "" {
				fmt.Fprintf(&w, "%s %s\n", name, strings.TrimPrefix(c.Elem+" ", " ")+r.Shown(c.Field, c.Elem))
			}
		}
	}
	for _, c := range r.Differences() {
		for _, name := range names {
			if fieldNumbers[name] != c.Field {
				continue
			}
			var vs []string
			for _, v := range c.Values {
				vs = append(vs, fmt.Sprintf("%q by %s", v.Text, strings.TrimRight(string(v.Device[:]), "\x00")))
			}
			fmt.Fprintf(&w, "differs: %s %s\n", strings.TrimSpace(name+" "+c.Elem), strings.Join(vs, ", "))
		}
	}
	return strings.ReplaceAll(w.String(), " \n", "\n")
}

// Each story ends with all laptops exchanging everything, and all the same.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d stories, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			parts := sections(t, file)
			s := &story{t: t, laptops: map[string]*laptop{}}
			for _, line := range parts["story"] {
				s.line(line)
			}
			for range s.laptops {
				for a := range s.laptops {
					for b := range s.laptops {
						s.send(a, b)
					}
				}
			}
			want := strings.Join(parts["all show"], "\n") + "\n"
			for name, l := range s.laptops {
				if got := tell(&l.row); got != want {
					t.Errorf("%s shows\n%swant\n%s", name, got, want)
				}
			}
		})
	}
}

// sections reads a file of sections, each headed "-- name --".
func sections(t *testing.T, file string) map[string][]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out, at := map[string][]string{}, ""
	for lines := bufio.NewScanner(f); lines.Scan(); {
		line := lines.Text()
		if strings.HasPrefix(line, "-- ") && strings.HasSuffix(line, " --") {
			at = line[3 : len(line)-3]
		} else if at != "" && line != "" {
			out[at] = append(out[at], line)
		}
	}
	return out
}
