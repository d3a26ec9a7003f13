package journal

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"placebook/data/seal"
)

func itoa(n int) string { return strconv.Itoa(n) }

// reseal puts the checksum of a file header right after it was changed.
func reseal(b []byte) []byte {
	sum := crc32.Checksum(b[:seal.HeaderSize-4], crc32.MakeTable(crc32.Castagnoli))
	binary.BigEndian.PutUint32(b[seal.HeaderSize-4:], sum)
	return b
}

// written makes a journal of batches and returns its files and frames.
func written(t testing.TB, size int64, batches ...[]string) (map[string][]byte, []string) {
	t.Helper()
	dir := t.TempDir()
	j, _, _ := mustOpen(t, dir, small(size))
	var all []string
	for _, b := range batches {
		mustAppend(t, j, b...)
		all = append(all, b...)
	}
	mustClose(t, j)
	return snapshot(t, dir), all
}

// check opens a damaged journal. It must either refuse, leaving every byte as it was, or open with a beginning of what
// was written and say so. mayBeSilent is for cuts exactly between two frames, of which the files show no trace.
func check(t *testing.T, what string, dir string, size int64, damaged map[string][]byte, want []string, mayBeSilent bool) (refused bool) {
	t.Helper()
	restore(t, dir, damaged)
	var g got
	j, report, err := Open(dir, small(size), g.take)
	if err != nil {
		if !errors.Is(err, ErrDamaged) {
			t.Fatalf("%s: %v", what, err)
		}
		if !maps.EqualFunc(snapshot(t, dir), damaged, bytes.Equal) {
			t.Fatalf("%s: files were changed", what)
		}
		return true
	}
	defer j.Close()
	if len(g.frames) > len(want) || !slices.Equal(g.frames, want[:len(g.frames)]) {
		t.Fatalf("%s: frames %q", what, g.frames)
	}
	if len(g.frames) < len(want) && !report.Healed() && !mayBeSilent {
		t.Fatalf("%s: %d of %d frames and not a word", what, len(g.frames), len(want))
	}
	if kept := quarantined(t, filepath.Join(dir, "quarantine")); int64(len(kept)) != report.TornBytes {
		t.Fatalf("%s: %d bytes kept, %d cut", what, len(kept), report.TornBytes)
	}
	if _, err := j.Append([]byte("on")); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	mustClose(t, j)
	j, report, again := mustOpen(t, dir, small(size))
	wantFrames(t, again, append(slices.Clone(g.frames), "on"))
	if report.Healed() {
		t.Fatalf("%s: healed twice: %+v", what, report)
	}
	mustClose(t, j)
	return false
}

func TestEveryTruncation(t *testing.T) {
	files, want := written(t, 0, text(3, 40), []string{"one"}, text(4, 20), []string{"last"})
	whole := files["000001.pbj"]
	dir := filepath.Join(t.TempDir(), "j")
	for n := range whole {
		if check(t, "cut to "+itoa(n), dir, 0, map[string][]byte{"000001.pbj": whole[:n]}, want, true) {
			t.Fatalf("cut to %d: refused", n)
		}
	}
}

func TestTruncationIsSilentBetweenFramesOnly(t *testing.T) {
	files, _ := written(t, 0, text(3, 40), []string{"one"})
	whole := files["000001.pbj"]
	dir := t.TempDir()
	restore(t, dir, files)
	_, _, g := mustOpen(t, dir, quick())
	between := map[int64]bool{}
	for _, p := range g.pos {
		between[p.Offset] = true
	}
	for n := range whole {
		restore(t, dir, map[string][]byte{"000001.pbj": whole[:n]})
		_, report, _ := mustOpen(t, dir, quick())
		if report.Healed() == between[int64(n)] || report.Hurt {
			t.Fatalf("cut to %d: %+v", n, report)
		}
	}
}

func TestEveryFlip(t *testing.T) {
	files, want := written(t, 0, text(3, 200), []string{"one"}, text(4, 400), []string{"last but one"}, text(2, 90))
	whole := files["000001.pbj"]
	if len(whole) > 8<<10 {
		t.Fatalf("%d bytes are too many", len(whole))
	}
	dir := filepath.Join(t.TempDir(), "j")
	refused := 0
	for n := range whole {
		flipped := slices.Clone(whole)
		flipped[n] ^= 1 << (n % 8)
		if check(t, "flip at "+itoa(n), dir, 0, map[string][]byte{"000001.pbj": flipped}, want, false) {
			refused++
		}
	}
	last := 2 * (93 + seal.Overhead) // the last write may have been torn: it is cut off and said
	if refused != len(whole)-last {
		t.Errorf("%d of %d refused", refused, len(whole))
	}
}

func TestSegmentsDamaged(t *testing.T) {
	const size = 500
	files, want := written(t, size, text(9, 100), text(3, 30), []string{"a"}, []string{"b"}, []string{"c"})
	names := slices.Sorted(maps.Keys(files))
	if len(names) < 4 {
		t.Fatalf("%d segments", len(names))
	}
	dir := filepath.Join(t.TempDir(), "j")
	with := func(name string, b []byte) map[string][]byte {
		out := maps.Clone(files)
		if out[name] = b; b == nil {
			delete(out, name)
		}
		return out
	}
	final := names[len(names)-1]
	random := rand.New(rand.NewPCG(1, 2))
	for _, name := range names {
		whole := files[name]
		for range 150 {
			n := random.IntN(len(whole))
			flipped := slices.Clone(whole)
			flipped[n] ^= byte(1 + random.IntN(255))
			if refused := check(t, name+" flip at "+itoa(n), dir, size, with(name, flipped), want, false); !refused && name != final {
				t.Errorf("%s flip at %d: accepted", name, n)
			}
			if refused := check(t, name+" cut to "+itoa(n), dir, size, with(name, whole[:n]), want, name == final); refused == (name == final) {
				t.Errorf("%s cut to %d: refused %t", name, n, refused)
			}
		}
		if name == final {
			continue
		}
		for what, b := range map[string][]byte{"missing": nil, "empty": {}, "exchanged": files[final]} {
			if !check(t, name+" "+what, dir, size, with(name, b), want, false) {
				t.Errorf("%s %s: accepted", name, what)
			}
		}
	}
}

func TestDamageErrorSaysWhere(t *testing.T) {
	files, _ := written(t, 500, text(12, 100))
	files["000002.pbj"][seal.HeaderSize+200]++
	dir := t.TempDir()
	restore(t, dir, files)
	_, _, err := Open(dir, small(500), nil)
	var d *DamageError
	if !errors.As(err, &d) || !errors.Is(err, ErrDamaged) {
		t.Fatal(err)
	}
	frame := int64(103 + seal.Overhead)
	want := DamageError{Good: 4, Segment: 2, Offset: seal.HeaderSize + frame, Bytes: 2 * frame, Cause: d.Cause}
	if *d != want {
		t.Errorf("%+v, want %+v", *d, want)
	}
}

func TestDamageErrorNamesTheMissingSegment(t *testing.T) {
	files, _ := written(t, 500, text(12, 100))
	delete(files, "000002.pbj")
	dir := t.TempDir()
	restore(t, dir, files)
	_, _, err := Open(dir, small(500), nil)
	var d *DamageError
	if !errors.As(err, &d) || *d != (DamageError{Good: 3, Segment: 2, Cause: d.Cause}) {
		t.Errorf("%v %+v", err, d)
	}
}

// TestSegmentOfAnotherHistory: two copies of one journal went different ways; a segment of the one in the place of the
// other's has the right number, sequence number and key, and yet does not follow.
func TestSegmentOfAnotherHistory(t *testing.T) {
	dir := t.TempDir()
	j, _, _ := mustOpen(t, dir, small(220))
	mustAppend(t, j, "a")
	mustClose(t, j)
	common := snapshot(t, dir)
	var ways [2]map[string][]byte
	for i := range ways {
		restore(t, dir, common)
		j, _, _ := mustOpen(t, dir, small(220))
		mustAppend(t, j, "one way or another", "b", "c")
		mustClose(t, j)
		ways[i] = snapshot(t, dir)
	}
	mixed := map[string][]byte{"000001.pbj": ways[0]["000001.pbj"], "000002.pbj": ways[1]["000002.pbj"]}
	restore(t, dir, mixed)
	if _, _, err := Open(dir, small(220), nil); len(ways[0]) != 2 || !errors.Is(err, ErrDamaged) {
		t.Errorf("%d segments, %v", len(ways[0]), err)
	}
}

func TestHurt(t *testing.T) {
	files, _ := written(t, 0, []string{"one"}, []string{"the last"})
	whole := files["000001.pbj"]
	begin := len(whole) - len("the last") - seal.Overhead
	edit := func(change func(b []byte)) []byte {
		b := slices.Clone(whole)
		change(b)
		return b
	}
	for _, c := range []struct {
		name  string
		bytes []byte
		want  Report
	}{
		{"short", whole[:len(whole)-1], Report{Frames: 1, TornBytes: 67}},
		{"zeros", edit(func(b []byte) { clear(b[begin:]) }), Report{Frames: 1, TornBytes: 68}},
		{"zeros behind", append(slices.Clone(whole), make([]byte, 4096)...), Report{Frames: 2, TornBytes: 4096}},
		{"content of the last frame", edit(func(b []byte) { b[len(b)-20]++ }), Report{Frames: 1, TornBytes: 68, Hurt: true}},
		{"header of the last frame", edit(func(b []byte) { b[begin]++ }), Report{Frames: 1, TornBytes: 68, Hurt: true}},
		{"noise behind", append(slices.Clone(whole), bytes.Repeat([]byte{9}, 80)...), Report{Frames: 2, TornBytes: 80, Hurt: true}},
	} {
		dir := t.TempDir()
		restore(t, dir, map[string][]byte{"000001.pbj": c.bytes})
		_, report, _ := mustOpen(t, dir, quick())
		kept, err := os.ReadFile(report.Kept)
		if report.Kept = ""; report != c.want || err != nil || int64(len(kept)) != c.want.TornBytes {
			t.Errorf("%s: %+v, %d kept, %v", c.name, report, len(kept), err)
		}
	}
}

// TestHalfMadeSegment: the power goes while the next segment is made.
func TestHalfMadeSegment(t *testing.T) {
	files, want := written(t, 500, text(3, 100))
	dir := filepath.Join(t.TempDir(), "j")
	head := files["000001.pbj"][:seal.HeaderSize]
	for _, c := range []struct {
		name   string
		bytes  []byte
		refuse bool
	}{
		{"empty", []byte{}, false},
		{"short", head[:50], false},
		{"zeros", make([]byte, seal.HeaderSize), false},
		{"zeros and more zeros", make([]byte, 5000), false},
		{"unreadable", bytes.Repeat([]byte{9}, seal.HeaderSize), false},
		{"unreadable with something behind", bytes.Repeat([]byte{9}, seal.HeaderSize+1), true},
		{"the wrong one", head, true},
	} {
		damaged := maps.Clone(files)
		damaged["000002.pbj"] = c.bytes
		if refused := check(t, c.name, dir, 500, damaged, want, false); refused != c.refuse {
			t.Errorf("%s: refused %t", c.name, refused)
		}
	}
}

// TestPowerCut: of the last write, which was never acknowledged, any pages may be missing; all before it is there.
func TestPowerCut(t *testing.T) {
	base := t.TempDir()
	rapid.Check(t, func(r *rapid.T) {
		dir, err := os.MkdirTemp(base, "")
		if err != nil {
			r.Fatal(err)
		}
		o := small(rapid.Int64Range(1000, 40000).Draw(r, "segment"))
		j, _, err := Open(dir, o, nil)
		if err != nil {
			r.Fatal(err)
		}
		defer j.Close()
		var acked []string
		for range rapid.IntRange(0, 4).Draw(r, "writes") {
			b := text(rapid.IntRange(1, 5).Draw(r, "frames"), rapid.IntRange(0, 3000).Draw(r, "length"))
			mustAppend(t, j, b...)
			acked = append(acked, b...)
		}
		end := j.End()
		last := text(rapid.IntRange(1, 8).Draw(r, "last frames"), rapid.IntRange(0, 3000).Draw(r, "last length"))
		j.o.SegmentSize = 1 << 20 // the last write stays in its segment
		mustAppend(t, j, last...)
		path := j.path(j.End().Segment)
		whole, err := os.ReadFile(path)
		if err != nil {
			r.Fatal(err)
		}
		cutPages(r, whole, int(end.Offset), 512)
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			r.Fatal(err)
		}
		var g got
		again, report, err := Open(dir, o, g.take)
		if err != nil {
			r.Fatalf("%v", err)
		}
		defer again.Close()
		if n := len(acked); len(g.frames) < n || !slices.Equal(g.frames, append(slices.Clone(acked), last...)[:len(g.frames)]) {
			r.Fatalf("%d frames of %d acknowledged, %+v", len(g.frames), n, report)
		}
	})
}

// cutPages zeroes some of the pages from an offset on; the page that holds acknowledged bytes too keeps those.
func cutPages(r *rapid.T, b []byte, from, page int) {
	for at := from; at < len(b); {
		next := min(len(b), (at/page+1)*page)
		if rapid.Bool().Draw(r, "page lost") {
			clear(b[at:next])
		}
		at = next
	}
}
