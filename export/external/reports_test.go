package external

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"placebook/data"
	"placebook/data/sample"
	"placebook/data/store"
	"placebook/data/vault"
	"placebook/export"
	"placebook/export/exporttest"
	"placebook/export/xl"
)

// TestMain lets this binary be the helper process that looks at a store.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == store.HelperWord {
		os.Exit(store.RunHelper(os.Stdin))
	}
	os.Exit(m.Run())
}

// fromSample gathers what the sample's reports are made from, as the program does.
func fromSample(t *testing.T) export.Source {
	t.Helper()
	now := time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC)
	s, _, err := sample.Create(context.Background(), t.TempDir(), []byte("sample"),
		store.Options{Now: func() time.Time { return now }, Cost: vault.TestCost})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	src, err := export.Gather(s.Book, s.Today(), data.Day{})
	if err != nil {
		t.Fatal(err)
	}
	src.Sample, src.Version, src.Now = true, "0.1.0", now
	src.Author, _ = s.Author()
	return src
}

// TestReports lets the other programs judge both reports, from a partnership of
// the usual size, from none at all, from the smallest, from one full of awkward
// texts, and from the sample that the program makes.
func TestReports(t *testing.T) {
	need(t)
	sampled := fromSample(t)
	for from, source := range map[string]func() export.Source{
		"made": exporttest.Source, "empty": exporttest.Empty, "one": exporttest.One, "hostile": exporttest.Hostile,
		"the sample": func() export.Source { return sampled },
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
