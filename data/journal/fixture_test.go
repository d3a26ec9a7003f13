package journal

import (
	"encoding/hex"
	"os"
	"testing"
)

// TestFixtureV1 opens files that the first version of the format has written. Every later version has to; they are
// never made anew.
func TestFixtureV1(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/v1")); err != nil {
		t.Fatal(err)
	}
	o := Options{SegmentSize: 300}
	var err error
	if o.Key, err = hex.DecodeString("d7236fdacabd7f965e2343993b12262c6bf08f202ed2d908f394ef7e9c08c3e9"); err != nil {
		t.Fatal(err)
	}
	if _, err := hex.Decode(o.Store[:], []byte("50786e35fac2f7ca990e35c79517ba0b")); err != nil {
		t.Fatal(err)
	}
	want := []string{
		"the first frame", "",
		"the third, which is long enough to begin another segment after it: a b c d e f g",
		"the last",
	}
	j, report, g := mustOpen(t, dir, o)
	wantFrames(t, g, want)
	if report.Healed() || g.pos[3] != (Pos{2, 96, 4}) {
		t.Errorf("%+v %v", report, g.pos)
	}
	mustAppend(t, j, "new")
	mustClose(t, j)
	_, _, g = mustOpen(t, dir, o)
	wantFrames(t, g, append(want, "new"))
}
