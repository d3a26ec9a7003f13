package attend

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/intake/grid"
)

// fuzzed reads whatever bytes: no panic, no more people than cells, no time that
// cannot be, and the same answer twice. Seeds are the files of the corpus of the
// formats named.
func fuzzed(f *testing.F, formats ...string) {
	files, err := filepath.Glob(filepath.Join("testdata", "corpus", "*.txtar"))
	if err != nil {
		f.Fatal(err)
	}
	for _, path := range files {
		for _, format := range formats {
			if strings.HasPrefix(filepath.Base(path), format) {
				text, err := os.ReadFile(path)
				if err != nil {
					f.Fatal(err)
				}
				f.Add(parseMade(f, text).bytes(f))
			}
		}
	}
	tmp := f.TempDir()
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := grid.ReadBytes(context.Background(), "f.csv", b, grid.Options{TmpDir: tmp, MaxCSV: 1 << 20, MaxXLSX: 1 << 20, MaxUnpacked: 8 << 20, MaxCells: 200_000})
		if err != nil {
			return
		}
		cells := 0
		for _, s := range file.Sheets {
			for i := range s.Rows {
				cells += len(s.Rows[i].Cells)
			}
		}
		for _, o := range []Options{{}, {Order: data.MonthFirst}, {Day: data.DayOf(2026, 3, 12)}, {Map: []Mapping{{"Name", "name"}, {"Duration", "duration"}}}} {
			r, err := Read(context.Background(), file, o)
			if err != nil {
				if data.Sentence(err) == data.Sentence(os.ErrInvalid) {
					t.Errorf("no sentence: %v", err)
				}
				continue
			}
			if len(r.People) > cells || r.Rows > cells {
				t.Errorf("%d people and %d rows of %d cells", len(r.People), r.Rows, cells)
			}
			for i := range r.People {
				if s := r.People[i].Seconds(); s < 0 {
					t.Errorf("%d seconds", s)
				}
				for _, x := range r.People[i].Spans {
					if x.To.Before(x.From) || x.From.Before(time.Date(1000, 1, 1, 0, 0, 0, 0, time.UTC)) {
						t.Errorf("a stay from %v to %v", x.From, x.To)
					}
				}
			}
			again, err := Read(context.Background(), file, o)
			if err != nil || dump(again) != dump(r) {
				t.Error("read twice, it says something else")
			}
		}
	})
}

func FuzzTeamsList(f *testing.F)  { fuzzed(f, "g0") }
func FuzzTeams(f *testing.F)      { fuzzed(f, "g1", "g2", "g3", "g4", "fr", "pl") }
func FuzzZoom(f *testing.F)       { fuzzed(f, "zoom") }
func FuzzMeet(f *testing.F)       { fuzzed(f, "meet") }
func FuzzEventbrite(f *testing.F) { fuzzed(f, "eventbrite") }
func FuzzForms(f *testing.F)      { fuzzed(f, "forms") }
func FuzzSheet(f *testing.F)      { fuzzed(f, "sheet", "not") }

func FuzzDuration(f *testing.F) {
	for _, s := range []string{"3h 23m 20s", "1 godz. 3 min", "1:02:03", "62", "9e99"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, ok := durationOf(s, time.Minute); ok && (d < 0 || d > longest) {
			t.Errorf("%q is %v", s, d)
		}
	})
}

func FuzzName(f *testing.F) {
	for _, s := range []string{"Doe, Jane (External)", "iPhone (Brian Smith)", "+44 7700 900123", "[Org] X", "((("} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := nameOf(s)
		if strings.TrimSpace(n.shown) != "" && strings.TrimSpace(n.name) == "" && strings.Trim(n.shown, "()[] ,-") != "" {
			t.Errorf("%q has no name left", s)
		}
		if again := nameOf(n.name); !n.device && again.name != n.name && strings.Count(n.name, ",") == 0 && !strings.ContainsAny(n.name, "()[]") && !again.device {
			t.Errorf("%q is %q, then %q", s, n.name, again.name)
		}
	})
}
