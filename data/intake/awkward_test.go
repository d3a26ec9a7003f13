package intake_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"placebook/data/intake"
	"placebook/data/intake/grid"
)

// awkward is a list of contacts as a team really has it: organisations repeated
// with other details, numbers where days should be, a telephone in two columns,
// rows struck through and rows that are none.
var awkward = workbook{name: "awkward", list: "contacts", fill: func(b *builder) {
	b.sheet = "Sheet1"
	b.rows(1,
		[]any{"Organisation", "Contact name", "E-mail", "Tel.", "Mobile", "Sector", "Address", "Post code", "Joined"},
		[]any{"Example Housing Trust", "Ada Sample", "ada@trust.example", "020 7946 0001", "07700 900001", "Housing", "1 Example Road,\nExample Town", "EX1 2AB", "25/03/2024"},
		[]any{"Example Housing Trust", "Ben Test", "ben@trust.example", "", "07700 900002", "VCSE", "2 Example Road,\nExample Town", "EX3 4CD", 45321},
		[]any{"Example Food Bank", "Cleo Trial", "cleo@food.example", "020 7946 0003", "07700 900003", "VCSE", "3 Example Road", "EX1 2AB", "tbc"},
		[]any{"Example Youth Forum", "Dan Mock", "dan@youth.example", "020 7946 0004", "", "VCSE", "4 Example Road", "EX1 2AB", "tbc"},
		[]any{"Example Library Friends", "Eve Dummy", "eve@library.example", "", "", "Education", "5 Example Road", "EX1 2AB", 45322},
		[]any{"Example University", "Flo Stand-in", "flo@university.example", "", "", "Education", "6 Example Road", "EX1 2AB", "spring 23"},
		[]any{"Example Transport", "Gus Pattern", "gus@transport.example", "", "", "Other", "7 Example Road", "EX1 2AB", "26/03/2024"},
		[]any{"TOTAL", 7})
	b.strike("A8", "I8")
	for _, empty := range []string{"Meeting dates", "pivot"} {
		b.tab(empty)
		b.rows(1, []any{"Row Labels"})
	}
	b.sheet = "Sheet1"
}}

// The workbook that the stories of the window bring in is this one, and the fate
// of its rows is as it is written down.
func TestAwkwardWorkbook(t *testing.T) {
	path := filepath.Join("testdata", "awkward.xlsx")
	if *update {
		if err := os.WriteFile(path, awkward.built(t), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var fates []string
	for _, b := range [][]byte{awkward.built(t), kept} {
		f, err := grid.ReadBytes(context.Background(), "awkward.xlsx", b, grid.Options{TmpDir: t.TempDir()})
		if err != nil {
			t.Fatal(err)
		}
		fates = append(fates, fate(plan(t, newStore(t), awkward.list, f, intake.Options{})))
	}
	if fates[0] != fates[1] {
		t.Errorf("testdata holds another workbook. Made now:\n%s\nkept:\n%s", fates[0], fates[1])
	}
	golden(t, "awkward", fates[0])
}
