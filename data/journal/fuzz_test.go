package journal

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzOpen gives Open any bytes as the last segments. Whatever they are, nothing may panic, and what opens once opens
// again with the same frames.
func FuzzOpen(f *testing.F) {
	files, _ := written(f, 300, text(3, 50), text(2, 10))
	one, two := files["000001.pbj"], files["000002.pbj"]
	f.Add(one, two)
	f.Add(one, []byte{})
	f.Add(one[:200], two)
	f.Add(make([]byte, 300), []byte("text"))
	f.Add(append(append([]byte{}, one...), one...), two)
	base := f.TempDir()
	f.Fuzz(func(t *testing.T, first, second []byte) {
		dir, err := os.MkdirTemp(base, "")
		if err != nil {
			t.Fatal(err)
		}
		defer os.RemoveAll(dir)
		for name, b := range map[string][]byte{"000001.pbj": first, "000002.pbj": second} {
			if len(b) == 0 {
				continue
			}
			if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Salvage(dir, small(300), nil); err != nil {
			t.Log(err)
		}
		var g, again got
		j, _, err := Open(dir, small(300), g.take)
		if err != nil {
			return
		}
		mustClose(t, j)
		j, report, err := Open(dir, small(300), again.take)
		if err != nil || report.Healed() {
			t.Fatalf("opened once, then %v, %+v", err, report)
		}
		mustClose(t, j)
		wantFrames(t, again, g.frames)
	})
}
