package imports_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/page"
	"placebook/ui/page/imports"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

// pasted is a window of rows that were copied elsewhere.
func pasted(t *testing.T, list, text string) (*pagetest.Host, *uitest.Window) {
	h := pagetest.New(t)
	return h, h.Window("", func(h page.Host) page.Page { return imports.NewPasted(h, list, text) })
}

func TestPastedRowsAreBroughtInAndNeverWrittenElsewhere(t *testing.T) {
	h, w := pasted(t, "people", "Name\tE-mail\nGrace Pattern\tgrace@homes.example\nBel Template\tbel@homes.example\n")
	w.See("Import people")
	w.See("Pasted rows")
	w.Tap("Check 2 rows")
	w.Golden("import-pasted")
	w.Tap("Bring in 2 rows")
	w.See("2 rows are in your data now")
	for _, said := range h.Said {
		if strings.Contains(said, "Grace") {
			t.Errorf("said %q", said)
		}
	}
}

// noted are rows of which much is to be told: no address is one, and no postcode.
func noted(n int) string {
	var b strings.Builder
	b.WriteString("Name\tE-mail\tPostcode\n")
	for i := range n {
		fmt.Fprintf(&b, "Example Partner %d\tbody %d at example\tS0%dE1 0A\n", i, i, i)
	}
	return b.String()
}

func TestManyNotesComeInGroups(t *testing.T) {
	_, w := pasted(t, "organisations", noted(60))
	w.Keys("\n")
	w.See("Bring in")
	for _, c := range w.Names() {
		if strings.HasPrefix(c, "Bring in ") && strings.HasSuffix(c, "rows") {
			w.Tap(c)
			break
		}
	}
	w.See("are in your data now")
	w.See("To look at later")
	if n := w.Rows("To look at later"); n > 12 {
		t.Fatalf("%d rows of notes are listed, in no groups", n)
	}
	w.GoldenBoth("import-later-groups")
	w.TapRow("To look at later", 0, 0)
	w.Key(fyne.KeyReturn, 0)
	if n := w.Rows("To look at later"); n < 30 {
		t.Errorf("a group shows %d of its rows", n)
	}
	w.Tap("All groups")
	if n := w.Rows("To look at later"); n > 12 {
		t.Errorf("back at %d rows", n)
	}
}
