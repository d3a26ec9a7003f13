package external

import (
	"context"
	"path/filepath"
	"testing"

	"placebook/export"
	"placebook/export/exporttest"
	"placebook/export/xl"
)

// TestReports lets the other programs judge both reports, from a partnership of
// the usual size, from none at all, from the smallest, and from one full of
// awkward texts.
func TestReports(t *testing.T) {
	need(t)
	for from, source := range map[string]func() export.Source{
		"made": exporttest.Source, "empty": exporttest.Empty, "one": exporttest.One, "hostile": exporttest.Hostile,
	} {
		for _, name := range export.Names() {
			t.Run(name+" from "+from, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), name+".xlsx")
				if _, err := export.Report(context.Background(), name, source(), path, xl.Options{}); err != nil {
					t.Fatal(err)
				}
				if faults, notes, out := judged(t, path); faults != 0 || notes != 0 {
					t.Error(out)
				}
				formulas, differ, out := recalculated(t, path)
				if differ != 0 || formulas < 20 {
					t.Errorf("%d formulas:\n%s", formulas, out)
				}
			})
		}
	}
}
