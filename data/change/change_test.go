package change_test

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/fxamacker/cbor/v2"
	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/change"
)

func device(n byte) change.Device { return change.Device{n} }

func devices() *rapid.Generator[change.Device] {
	return rapid.Custom(func(t *rapid.T) change.Device { return device(rapid.Byte().Draw(t, "device")) })
}

func ops() *rapid.Generator[[]change.Op] {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) change.Op {
		return change.Op{
			Field: rapid.Uint16().Draw(t, "field"),
			Elem:  rapid.StringN(0, 5, 20).Draw(t, "elem"),
			Value: rapid.StringN(0, 40, 120).Draw(t, "value"),
		}
	}), 0, 12)
}

// sets gives sets as the store makes them: each record once, with a box where
// something is personal.
func sets() *rapid.Generator[*change.Set] {
	return rapid.Custom(func(t *rapid.T) *change.Set {
		s := &change.Set{
			Device: devices().Draw(t, "device"), Seq: rapid.Uint64Min(1).Draw(t, "seq"),
			Seen:   rapid.MapOfN(devices(), rapid.Uint64(), 0, 4).Draw(t, "seen"),
			Stamp:  change.Stamp{Wall: rapid.Int64().Draw(t, "wall"), Tick: rapid.Uint32().Draw(t, "tick")},
			Author: rapid.String().Draw(t, "author"), Laptop: "Ana's laptop", Title: rapid.String().Draw(t, "title"),
			Does: rapid.Byte().Draw(t, "does"), Of: rapid.Uint64().Draw(t, "of"),
		}
		copy(s.Prev[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "prev"))
		for i := range rapid.IntRange(0, 12).Draw(t, "records") {
			r := change.Record{Kind: rapid.Uint16().Draw(t, "kind"), ID: data.ID(fmt.Sprint("r", i)), Ops: ops().Draw(t, "ops")}
			if rapid.Bool().Draw(t, "boxed") {
				r.Box = &change.Box{Key: [8]byte{1}, Sealed: rapid.SliceOfN(rapid.Byte(), 0, 200).Draw(t, "sealed")}
			}
			s.Records = append(s.Records, r)
		}
		return s
	})
}

// decode takes parts in the order given.
func decode(parts [][]byte) (*change.Set, change.Hash, error) {
	var asm change.Assembler
	for _, b := range parts {
		p, err := change.Decode(b)
		if err != nil {
			return nil, change.Hash{}, err
		}
		s, h, err := asm.Add(p)
		if err != nil || s != nil {
			return s, h, err
		}
	}
	return nil, change.Hash{}, fmt.Errorf("unfinished: %v", asm.Unfinished())
}

// plain makes what is empty in one way, for comparison.
func plain(s *change.Set) *change.Set {
	c := *s
	c.Seen = c.Seen.Clone()
	c.Records = nil
	for _, r := range s.Records {
		if len(r.Ops) == 0 {
			r.Ops = nil
		}
		if r.Box != nil && len(r.Box.Sealed) == 0 {
			r.Box = &change.Box{Key: r.Box.Key}
		}
		c.Records = append(c.Records, r)
	}
	return &c
}

func TestASetComesBackAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		defer change.SetPartSize(rapid.IntRange(30, 2000).Draw(t, "part size"))()
		s := sets().Draw(t, "set")
		parts, err := change.Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		again, err := change.Encode(plain(s))
		if err != nil || !slices.EqualFunc(parts, again, bytes.Equal) {
			t.Fatalf("equal sets, different bytes: %v", err)
		}
		mixed := rapid.Permutation(parts).Draw(t, "order")
		got, hash, err := decode(append(mixed[:len(mixed):len(mixed)], parts...))
		if err != nil {
			t.Fatal(err)
		}
		if hash != change.HashOf(parts) {
			t.Fatal("another hash")
		}
		if !reflect.DeepEqual(plain(got), plain(s)) {
			t.Fatalf("%d parts\n got %+v\nwant %+v", len(parts), plain(got), plain(s))
		}
	})
}

func TestPartsKeepTheirSize(t *testing.T) {
	s := &change.Set{Device: device(1), Seq: 1}
	long := strings.Repeat("x", 200<<10)
	for i := range 40 {
		r := change.Record{Kind: 1, ID: data.ID(fmt.Sprint("r", i))}
		for f := range uint16(4) {
			r.Ops = append(r.Ops, change.Op{Field: f, Value: long})
		}
		s.Records = append(s.Records, r)
	}
	parts, err := change.Encode(s)
	if err != nil || len(parts) < 60 {
		t.Fatalf("%d parts, %v", len(parts), err)
	}
	for i, p := range parts {
		if len(p) > change.MaxPart+1024 {
			t.Errorf("part %d has %d bytes", i, len(p))
		}
	}
	got, _, err := decode(parts)
	if err != nil || !reflect.DeepEqual(got.Records, s.Records) {
		t.Fatal("it did not come back whole", err)
	}
}

func twoParts(t *testing.T, title string) [][]byte {
	t.Helper()
	defer change.SetPartSize(60)()
	parts, err := change.Encode(&change.Set{Device: device(1), Seq: 1, Title: title, Records: []change.Record{
		{Kind: 1, ID: "a", Ops: []change.Op{{Field: 10, Value: title + " is long enough for a part of its own"}}},
		{Kind: 1, ID: "b", Ops: []change.Op{{Field: 10, Value: title + " is long enough for a part of its own"}}}}})
	if err != nil || len(parts) != 2 {
		t.Fatalf("%d parts, %v", len(parts), err)
	}
	return parts
}

func TestPartsOfTwoSetsDoNotMakeAThird(t *testing.T) {
	a, b := twoParts(t, "first"), twoParts(t, "second")
	if _, _, err := decode([][]byte{a[0], b[1]}); !errors.Is(err, change.ErrDamaged) {
		t.Errorf("got %v", err)
	}
	if s, _, err := decode([][]byte{a[0], b[0], a[1], b[1]}); err != nil || s.Title != "first" {
		t.Errorf("one beside the other: %v, %v", s, err)
	}
	if _, _, err := decode(a[:1]); err == nil {
		t.Error("half a set counts")
	}
}

func TestWhatIsNoPartIsRefused(t *testing.T) {
	good := twoParts(t, "good")
	var w []any
	if err := cbor.Unmarshal(good[0], &w); err != nil {
		t.Fatal(err)
	}
	edit := func(i int, v any) []byte {
		c := slices.Clone(w)
		c[i] = v
		b, err := cbor.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	longer, err := cbor.Marshal(append(slices.Clone(w), "more"))
	if err != nil {
		t.Fatal(err)
	}
	newer, err := cbor.Marshal(append(append([]any{2}, w[1:]...), "more"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		b    []byte
		want error
	}{
		{"nothing", nil, change.ErrDamaged},
		{"a text", []byte("hello"), change.ErrDamaged},
		{"cut", good[0][:len(good[0])-1], change.ErrDamaged},
		{"followed by more", append(slices.Clone(good[0]), 0), change.ErrDamaged},
		{"version 0", edit(0, 0), change.ErrDamaged},
		{"a newer version", edit(0, 2), change.ErrNewer},
		{"a newer version with more", newer, change.ErrNewer},
		{"this version with more", longer, change.ErrDamaged},
		{"set 0", edit(2, 0), change.ErrDamaged},
		{"part behind the last", edit(3, 2), change.ErrDamaged},
		{"no parts", edit(4, 0), change.ErrDamaged},
		{"too many parts", edit(4, 1<<20), change.ErrDamaged},
		{"a first part that follows another", edit(5, make([]byte, 32)), change.ErrDamaged},
		{"a first part without a head", edit(6, nil), change.ErrDamaged},
	} {
		if _, err := change.Decode(c.b); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if _, err := change.Encode(&change.Set{Device: device(1), Seq: 1, Title: "\xff"}); !errors.Is(err, change.ErrText) {
		t.Errorf("what could not be read back was written: %v", err)
	}
}

func FuzzDecodePart(f *testing.F) {
	s := &change.Set{Device: device(1), Seq: 3, Seen: change.Seen{device(2): 4}, Title: "Edit", Records: []change.Record{
		{Kind: 2, ID: "o1", Ops: []change.Op{{Field: 10, Value: "Example"}}, Box: &change.Box{Sealed: []byte("x")}}}}
	parts, err := change.Encode(s)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(parts[0])
	f.Add([]byte{0x98, 0xff})
	f.Add([]byte{0x9b, 0, 0, 0, 1, 0, 0, 0, 0}) // an array of four thousand million
	f.Fuzz(func(t *testing.T, b []byte) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p, err := change.Decode(b)
		var asm change.Assembler
		if err == nil {
			asm.Add(p)
		}
		runtime.ReadMemStats(&after)
		if used := after.TotalAlloc - before.TotalAlloc; used > 4<<20+200*uint64(len(b)) {
			t.Errorf("%d bytes of input took %d of memory", len(b), used)
		}
	})
}

// keys is one key, or none.
type keys struct{ gone bool }

var errGone = errors.New("gone")

func (k keys) KeyFor(data.ID) ([8]byte, error) { return [8]byte{7}, nil }
func (k keys) SealBox(_ [8]byte, plain, aad []byte) ([]byte, error) {
	out := append([]byte{byte(len(aad))}, aad...)
	for _, b := range plain {
		out = append(out, b^0x5a)
	}
	return out, nil
}

func (k keys) OpenBox(_ [8]byte, box, aad []byte) ([]byte, error) {
	if k.gone {
		return nil, errGone
	}
	n := int(box[0]) + 1
	if !bytes.Equal(box[1:n], aad) {
		return nil, errors.New("moved")
	}
	var out []byte
	for _, b := range box[n:] {
		out = append(out, b^0x5a)
	}
	return out, nil
}

func isGone(err error) bool { return errors.Is(err, errGone) }

func TestPersonalValuesGoIntoBoxesAndOut(t *testing.T) {
	defer change.SetPartSize(400)()
	s := &change.Set{Device: device(1), Seq: 1, Records: []change.Record{
		{Kind: 1, ID: "person", Ops: []change.Op{{Field: 10, Value: "Ada Sample"}, {Field: 3, Elem: "tag", Value: "1"},
			{Field: 2, Value: strings.Repeat("personal ", 60)}, {Field: 11, Value: "Ada"}}},
		{Kind: 2, ID: "body", Ops: []change.Op{{Field: 10, Value: "Example Homes"}}},
	}}
	split := func(kind uint16, id data.ID) (data.ID, func(uint16) bool) {
		if kind != 1 {
			return "", nil
		}
		return id, func(f uint16) bool { return f != 3 }
	}
	sealed, err := change.Seal(s, split, keys{})
	if err != nil {
		t.Fatal(err)
	}
	parts, err := change.Encode(sealed)
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{"Ada", "personal"} {
		if bytes.Contains(bytes.Join(parts, nil), []byte(word)) {
			t.Errorf("%q stands in the bytes", word)
		}
	}
	back, _, err := decode(parts)
	if err != nil {
		t.Fatal(err)
	}
	open, lost, err := change.Open(back, keys{}, isGone)
	if err != nil || len(lost) != 0 || len(cells(open)) != 5 || cells(open)["person 10 "] != "Ada Sample" {
		t.Errorf("%v, lost %d: %v", err, len(lost), cells(open))
	}
	open, lost, err = change.Open(back, keys{gone: true}, isGone)
	if err != nil || len(lost) == 0 || len(cells(open)) != 2 {
		t.Errorf("erased: %v, lost %d: %v", err, len(lost), cells(open))
	}
	for i := range back.Records {
		if back.Records[i].Box != nil {
			back.Records[i].ID = "somebody-else"
		}
	}
	if _, _, err := change.Open(back, keys{}, isGone); !errors.Is(err, change.ErrDamaged) {
		t.Errorf("a box was moved to another record: %v", err)
	}
}

func cells(s *change.Set) map[string]string {
	out := map[string]string{}
	for _, r := range s.Records {
		for _, o := range r.Ops {
			out[fmt.Sprintf("%s %d %s", r.ID, o.Field, o.Elem)] = o.Value
		}
	}
	return out
}

func TestSeenAndStamps(t *testing.T) {
	a, b := device(1), device(2)
	if !(change.Seen{a: 2}).Covers(change.Seen{a: 2}) || (change.Seen{a: 2}).Covers(change.Seen{b: 1}) || !(change.Seen)(nil).Covers(nil) {
		t.Error("Covers")
	}
	c := change.Seen{a: 1}
	c.Clone()[a] = 9
	if c[a] != 1 || change.Seen(nil).Clone() == nil {
		t.Error("Clone")
	}
	for _, p := range [][2]change.Stamp{{{Wall: 1}, {Wall: 2}}, {{Wall: 2}, {Wall: 2, Tick: 1}}} {
		if p[0].Compare(p[1]) >= 0 || p[1].Compare(p[0]) <= 0 || p[0].Compare(p[0]) != 0 {
			t.Errorf("%v", p)
		}
	}
}
