package journal

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"placebook/data/seal"
)

var (
	testKey   = bytes.Repeat([]byte{7}, 32)
	testStore = [16]byte{1, 2, 3}
)

// quick are options whose sync costs nothing.
func quick() Options {
	return Options{Key: testKey, Store: testStore, Sync: func(*os.File) error { return nil }}
}

func small(size int64) Options {
	o := quick()
	o.SegmentSize = size
	return o
}

type got struct {
	pos    []Pos
	frames []string
}

func (g *got) take(p Pos, b []byte) error {
	g.pos, g.frames = append(g.pos, p), append(g.frames, string(b))
	return nil
}

func mustOpen(t testing.TB, dir string, o Options) (*Journal, Report, got) {
	t.Helper()
	var g got
	j, report, err := Open(dir, o, g.take)
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	t.Cleanup(func() { j.Close() })
	return j, report, g
}

func mustAppend(t testing.TB, j *Journal, frames ...string) []Pos {
	t.Helper()
	var raw [][]byte
	for _, f := range frames {
		raw = append(raw, []byte(f))
	}
	pos, err := j.Append(raw...)
	if err != nil {
		t.Fatalf("Append: %v", err)
	}
	return pos
}

func mustClose(t testing.TB, j *Journal) {
	t.Helper()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
}

func wantFrames(t testing.TB, have got, want []string) {
	t.Helper()
	if !slices.Equal(have.frames, want) {
		t.Fatalf("frames %q, want %q", have.frames, want)
	}
}

// text makes n different frames of some length.
func text(n, length int) []string {
	var out []string
	for i := range n {
		out = append(out, fmt.Sprintf("%03d", i)+strings.Repeat("x", length))
	}
	return out
}

func TestAppendAndOpen(t *testing.T) {
	for _, c := range []struct {
		name    string
		size    int64
		batches [][]string
	}{
		{"nothing", 0, nil},
		{"one", 0, [][]string{{"a"}}},
		{"empty frame", 0, [][]string{{"", "b", ""}}},
		{"a batch of none", 0, [][]string{{"a"}, {}, {"b"}}},
		{"one segment a frame", 1, [][]string{{"a", "b"}, {"c"}}},
		{"a batch over several segments", 600, [][]string{text(20, 50), {"end"}}},
		{"one at a time over segments", 300, [][]string{{"a"}, {"b"}, {"c"}, {"d"}, {"e"}}},
		{"the largest frame", 0, [][]string{{strings.Repeat("z", MaxFrame)}, {"after"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			j, report, first := mustOpen(t, dir, small(c.size))
			if report != (Report{}) || first.frames != nil {
				t.Fatalf("new journal: %+v %q", report, first.frames)
			}
			var want []string
			var pos []Pos
			for _, b := range c.batches {
				want = append(want, b...)
				pos = append(pos, mustAppend(t, j, b...)...)
			}
			var scanned got
			if err := j.Scan(Pos{}, scanned.take); err != nil {
				t.Fatal(err)
			}
			wantFrames(t, scanned, want)
			end, size := j.End(), j.Size()
			mustClose(t, j)
			j, report, again := mustOpen(t, dir, small(c.size))
			wantFrames(t, again, want)
			if !slices.Equal(again.pos, pos) || !slices.Equal(scanned.pos, pos) {
				t.Errorf("positions %v, scanned %v, appended %v", again.pos, scanned.pos, pos)
			}
			if report.Healed() || report.Frames != uint64(len(want)) {
				t.Errorf("report %+v", report)
			}
			if j.End() != end || j.Size() != size || size != diskSize(t, dir) {
				t.Errorf("end %v size %d, were %v %d, on disk %d", j.End(), j.Size(), end, size, diskSize(t, dir))
			}
			scanFromEach(t, j, pos, want)
		})
	}
}

func scanFromEach(t *testing.T, j *Journal, pos []Pos, want []string) {
	t.Helper()
	for i, p := range append(slices.Clone(pos), j.End()) {
		var g got
		if err := j.Scan(p, g.take); err != nil {
			t.Fatalf("scan from %v: %v", p, err)
		}
		if !slices.Equal(g.frames, want[i:]) {
			t.Fatalf("scan from %v: %q", p, g.frames)
		}
	}
}

func diskSize(t *testing.T, dir string) (total int64) {
	t.Helper()
	for _, b := range snapshot(t, dir) {
		total += int64(len(b))
	}
	return total
}

// snapshot reads all segments of a directory.
func snapshot(t testing.TB, dir string) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	names, err := filepath.Glob(filepath.Join(dir, "*"+suffix))
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		b, err := os.ReadFile(n)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(n)] = b
	}
	return out
}

// restore makes the directory hold exactly these segments.
func restore(t testing.TB, dir string, files map[string][]byte) {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for n, b := range files {
		if err := os.WriteFile(filepath.Join(dir, n), b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTooBig(t *testing.T) {
	j, _, _ := mustOpen(t, t.TempDir(), quick())
	if _, err := j.Append([]byte("a"), make([]byte, MaxFrame+1)); !errors.Is(err, ErrTooBig) {
		t.Fatalf("err = %v", err)
	}
	if j.End().Seq != 1 {
		t.Error("part of the batch was written")
	}
	mustAppend(t, j, "b")
}

func TestForeignAndNewer(t *testing.T) {
	dir := t.TempDir()
	j, _, _ := mustOpen(t, dir, quick())
	mustAppend(t, j, "a", "b")
	mustClose(t, j)
	files := snapshot(t, dir)
	newer := slices.Clone(files["000001.pbj"])
	newer[5] = 2
	newer = reseal(newer)

	otherStore, otherKey := quick(), quick()
	otherStore.Store[0]++
	otherKey.Key = bytes.Repeat([]byte{8}, 32)
	for _, c := range []struct {
		name  string
		o     Options
		bytes []byte
		want  error
	}{
		{"other store", otherStore, files["000001.pbj"], ErrForeign},
		{"other key", otherKey, files["000001.pbj"], ErrForeign},
		{"other key, header alone", otherKey, files["000001.pbj"][:seal.HeaderSize], ErrForeign},
		{"newer", quick(), newer, ErrNewer},
		{"newer, header alone", quick(), newer[:seal.HeaderSize], ErrNewer},
		{"not one of ours", quick(), bytes.Repeat([]byte("text "), 100), ErrDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			restore(t, dir, map[string][]byte{"000001.pbj": c.bytes})
			if _, _, err := Open(dir, c.o, nil); !errors.Is(err, c.want) {
				t.Errorf("Open: %v", err)
			}
			if _, err := Salvage(dir, c.o, nil); c.want != ErrDamaged && !errors.Is(err, c.want) {
				t.Errorf("Salvage: %v", err)
			}
			if now := snapshot(t, dir)["000001.pbj"]; !bytes.Equal(now, c.bytes) {
				t.Error("the file was changed")
			}
		})
	}
	if _, _, err := Open(dir, Options{Key: []byte("short")}, nil); err == nil {
		t.Error("short key accepted")
	}
}

func TestErrorOfCaller(t *testing.T) {
	dir := t.TempDir()
	mine := errors.New("mine")
	j, _, _ := mustOpen(t, dir, quick())
	mustAppend(t, j, "a", "b")
	fail := func(Pos, []byte) error { return mine }
	if err := j.Scan(Pos{}, fail); err != mine {
		t.Errorf("Scan: %v", err)
	}
	mustClose(t, j)
	if _, _, err := Open(dir, quick(), fail); !errors.Is(err, mine) {
		t.Errorf("Open: %v", err)
	}
	if _, err := Salvage(dir, quick(), fail); err != mine {
		t.Errorf("Salvage: %v", err)
	}
}

func TestScanFromNowhere(t *testing.T) {
	j, _, _ := mustOpen(t, t.TempDir(), small(200))
	pos := mustAppend(t, j, text(6, 60)...)
	p := pos[2]
	for _, bad := range []Pos{
		{p.Segment, p.Offset + 1, p.Seq}, {p.Segment, p.Offset, p.Seq + 1}, {p.Segment, p.Offset, 0},
		{p.Segment, 0, p.Seq}, {p.Segment, 1 << 40, p.Seq}, {99, p.Offset, p.Seq}, {1, p.Offset, 99},
	} {
		if err := j.Scan(bad, nil); !errors.Is(err, ErrNoFrame) {
			t.Errorf("Scan(%v) = %v", bad, err)
		}
		if err := j.Cut(bad); !errors.Is(err, ErrNoFrame) {
			t.Errorf("Cut(%v) = %v", bad, err)
		}
	}
	if j.End().Seq != 7 {
		t.Errorf("end %v", j.End())
	}
}

func TestScanWhileAppend(t *testing.T) {
	j, _, _ := mustOpen(t, t.TempDir(), small(4<<10))
	var wg sync.WaitGroup
	var cuts atomic.Int32 // odd while one is under way: it takes frames away
	for w := range 2 {
		wg.Go(func() {
			for i := range 100 {
				if _, err := j.Append(fmt.Appendf(nil, "%d-%d", w, i), []byte("second")); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for range 2 {
		wg.Go(func() {
			for range 30 {
				before := cuts.Load()
				atLeast, n := j.End().Seq, uint64(1)
				err := j.Scan(Pos{}, func(p Pos, _ []byte) error {
					if p.Seq != n {
						return fmt.Errorf("frame %d in the place of %d", p.Seq, n)
					}
					n++
					return nil
				})
				uncut := before%2 == 0 && cuts.Load() == before
				if err != nil || uncut && n < atLeast {
					t.Errorf("%v; %d of at least %d", err, n, atLeast)
				}
			}
		})
	}
	wg.Go(func() { // positions stay good while others write; a cut waits for the scans
		cuts.Add(1)
		if err := j.Cut(j.End()); err != nil && !errors.Is(err, ErrNoFrame) {
			t.Error(err)
		}
		cuts.Add(1)
	})
	wg.Wait()
}

func TestAppendWithinScan(t *testing.T) {
	j, _, _ := mustOpen(t, t.TempDir(), small(300))
	mustAppend(t, j, text(5, 50)...)
	n := 0
	err := j.Scan(Pos{}, func(_ Pos, b []byte) error {
		n++
		_, err := j.Append(b)
		return err
	})
	if err != nil || n != 5 || j.End().Seq != 11 {
		t.Errorf("%v: %d frames, end %v", err, n, j.End())
	}
}

func TestClosed(t *testing.T) {
	j, _, _ := mustOpen(t, t.TempDir(), quick())
	mustClose(t, j)
	mustClose(t, j)
	if _, err := j.Append([]byte("a")); !errors.Is(err, ErrStopped) {
		t.Error(err)
	}
	if err := j.Cut(Pos{1, seal.HeaderSize, 1}); !errors.Is(err, ErrStopped) {
		t.Error(err)
	}
}
