package external

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
	"placebook/export"
	"placebook/export/exporttest"
	"placebook/export/xl"
)

// TestReturns lets the other programs judge an update return.
func TestReturns(t *testing.T) {
	need(t)
	path := written(t)
	if faults, notes, out := judged(t, path); faults != 0 || notes != 0 {
		t.Error(out)
	}
}

func written(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "return.xlsx")
	if _, err := export.Return(context.Background(), exporttest.Lead(), exporttest.LeadID, path, xl.Options{}); err != nil {
		t.Fatal(err)
	}
	return path
}

// filledIn is what has come back of a return that was filled in.
var filledIn = []string{
	`Your actions: what_we_need "" was "A decision on the fund", last_update_day "5 Mar 2026" was "5 Jan 2026"`,
	`Your actions: last_update_day "5 Mar 2026" was "20 Feb 2026", last_update "Fifty people came" was "Two halls, says Zoridane Quillcanary", progress "60" was "40", forecast "1 Jul 2026" was "15 Jul 2026"`,
	`Your risks: current_likelihood "2" was "4"`,
	`Your measures: value "64.5" was "", day "31 Mar 2026" was "", measure "Repairs within a month" was ""`,
	`Your interests: declared "5 Mar 2026" was "1 Sep 2025"`,
}

func TestAReturnFilledInByOpenpyxl(t *testing.T) {
	need(t)
	path := written(t)
	run(t, "fill_return.py", path)
	comesBack(t, path)
}

// TestAReturnSavedByLibreOffice has that program open what was filled in and save it
// in its own way.
func TestAReturnSavedByLibreOffice(t *testing.T) {
	need(t)
	path, folder := written(t), t.TempDir()
	run(t, "fill_return.py", path)
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, "libreoffice", "-env:UserInstallation=file://"+t.TempDir(), "--headless", "--convert-to", "xlsx", "--outdir", folder, path)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	comesBack(t, filepath.Join(folder, filepath.Base(path)))
}

// comesBack plans what bringing a return back would do, and wants every change and
// no other.
func comesBack(t *testing.T, path string) {
	t.Helper()
	file, err := grid.Read(context.Background(), path, grid.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s, err := intake.MakeSet(context.Background(), file, sheet.ReturnBook, exporttest.Lead().Book, intake.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range s.Plans {
		for _, r := range p.Rows {
			if r.Sheet == "Your highlight" || r.Outcome == intake.Unchanged {
				continue // the highlight goes as it was filled in for them
			}
			var changes []string
			for _, c := range r.Changes {
				changes = append(changes, fmt.Sprintf("%s %q was %q", c.Field, c.New, c.Old))
			}
			got = append(got, r.Sheet+": "+strings.Join(changes, ", "))
		}
	}
	if res := s.Result(); !slices.Equal(got, filledIn) || len(res.Problems) > 0 || res.Held > 0 {
		t.Errorf("got\n%s\nwant\n%s\nproblems %+v", strings.Join(got, "\n"), strings.Join(filledIn, "\n"), res.Problems)
	}
}
