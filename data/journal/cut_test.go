package journal

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestCut(t *testing.T) {
	frames := text(12, 70)
	for _, size := range []int64{0, 400, 1} {
		for n := range len(frames) + 1 {
			dir := t.TempDir()
			j, _, _ := mustOpen(t, dir, small(size))
			var pos, ends []Pos
			for _, f := range frames {
				ends = append(ends, j.End())
				pos = append(pos, mustAppend(t, j, f)...)
			}
			pos, ends = append(pos, j.End()), append(ends, j.End())
			before := joined(snapshot(t, dir))
			at := pos[n]
			if n%2 == 1 {
				at = ends[n] // where the end was before the frame; the frame may have gone to the next segment
			}
			if err := j.Cut(at); err != nil {
				t.Fatalf("size %d, Cut(%v): %v", size, at, err)
			}
			var g got
			if err := j.Scan(Pos{}, g.take); err != nil {
				t.Fatal(err)
			}
			wantFrames(t, g, frames[:n])
			if j.Size() != diskSize(t, dir) {
				t.Errorf("size %d, on disk %d", j.Size(), diskSize(t, dir))
			}
			kept := quarantined(t, filepath.Join(dir, "quarantine"))
			if !bytes.HasSuffix(before, kept) || len(kept)+len(joined(snapshot(t, dir))) != len(before) {
				t.Errorf("size %d, cut at %d: %d bytes kept of %d", size, n, len(kept), len(before))
			}
			mustAppend(t, j, "new", "newer")
			mustClose(t, j)
			_, report, again := mustOpen(t, dir, small(size))
			wantFrames(t, again, append(slices.Clone(frames[:n]), "new", "newer"))
			if report.Healed() {
				t.Errorf("report %+v", report)
			}
		}
	}
}

func joined(files map[string][]byte) (out []byte) {
	var names []string
	for n := range files {
		names = append(names, n)
	}
	slices.Sort(names)
	for _, n := range names {
		out = append(out, files[n]...)
	}
	return out
}

// quarantined joins the files of a quarantine in the order of their segments.
func quarantined(t *testing.T, dir string) (out []byte) {
	t.Helper()
	for n := 1; n < 100; n++ {
		names, err := filepath.Glob(filepath.Join(dir, "journal-"+itoa(n)+"-*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, b...)
		}
	}
	return out
}

func TestCutTwiceKeepsBoth(t *testing.T) {
	dir, away := t.TempDir(), filepath.Join(t.TempDir(), "kept", "here")
	o := quick()
	o.Quarantine, o.Stamp = away, func() string { return "monday" }
	j, _, _ := mustOpen(t, dir, o)
	for range 3 {
		if err := j.Cut(mustAppend(t, j, "again")[0]); err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(away)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	want := []string{"journal-1-96-monday-2.bin", "journal-1-96-monday-3.bin", "journal-1-96-monday.bin"}
	if !slices.Equal(names, want) {
		t.Errorf("names %q", names)
	}
}
