package export_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"placebook/export"
	"placebook/export/exporttest"
)

var update = flag.Bool("update", false, "write the golden files anew")

// open opens a workbook that was written.
func open(t *testing.T, path string) *excelize.File {
	t.Helper()
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// sheetRows gives what the cells of a sheet say, row by row.
func sheetRows(t *testing.T, path, sheet string) [][]string {
	t.Helper()
	rows, err := open(t, path).GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// dump is a workbook as text: names, tables, and each cell with its formula and
// the value beside it.
func dump(t *testing.T, path string) string {
	t.Helper()
	f := open(t, path)
	var out strings.Builder
	for _, n := range f.GetDefinedName() {
		fmt.Fprintf(&out, "name %s (%s) = %s\n", n.Name, n.Scope, n.RefersTo)
	}
	for _, sheet := range f.GetSheetList() {
		fmt.Fprintf(&out, "\n== %s\n", sheet)
		tables, err := f.GetTables(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, table := range tables {
			fmt.Fprintf(&out, "table %s %s\n", table.Name, table.Range)
		}
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, value := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				formula, err := f.GetCellFormula(sheet, cell)
				if err != nil {
					t.Fatal(err)
				}
				switch {
				case formula != "":
					fmt.Fprintf(&out, "%s = %s => %q\n", cell, formula, value)
				case value != "":
					fmt.Fprintf(&out, "%s %q\n", cell, value)
				}
			}
		}
	}
	return out.String()
}

// TestGolden holds every cell of the reports against what a person has looked at.
func TestGolden(t *testing.T) {
	for _, name := range export.Names() {
		path, _ := write(t, name, exporttest.Source())
		got := dump(t, path)
		if n := strings.Count(got, " => "); n < 20 {
			t.Errorf("%s has only %d formulas", name, n)
		}
		golden := filepath.Join("testdata", name+".txt")
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
			t.Errorf("%s (-want +got; go test ./export -update when this is right):\n%s", name, diff)
		}
	}
}

// TestHeadlines: each sentence is right for few and for none.
func TestHeadlines(t *testing.T) {
	for _, c := range []struct {
		from, report, sheet, cell, want string
	}{
		{"made", "board", "Summary", "A3", "40 partners. 31 have signed the Memorandum of Understanding. 2 seats are vacant. 1 Well has no lead."},
		{"made", "board", "Sectors", "A3", "10 of 11 sectors have a partner."},
		{"made", "board", "Wells", "A3", "1 Well has no lead."},
		{"made", "board", "Notes", "A3", "All figures were counted twice and agree."},
		{"made", "partners", "People", "A3", "121 people are listed."},
		{"made", "partners", "Roles", "A3", "17 roles are held."},
		{"made", "partners", "MoU", "A3", "31 of 40 partners have signed."},
		{"made", "partners", "Commitments", "A3", "3 commitments: 1 kept, 1 partly."},
		{"made", "declarations", "Declarations", "A3", "8 of 12 members have confirmed their interests within six months. 3 have declared nothing yet."},
		{"made", "declarations", "Register", "A3", "10 declarations are listed; 8 stand."},
		{"empty", "partners", "Commitments", "A3", "No commitment is recorded yet."},
		{"empty", "declarations", "Declarations", "A3", "Nobody who may be named is a member on that day."},
		{"empty", "declarations", "Register", "A3", "Nothing is on the public register yet."},
		{"one", "partners", "Commitments", "A3", "1 commitment: 1 kept, 0 partly."},
		{"one", "declarations", "Declarations", "A3", "The one member has confirmed their interests within six months."},
		{"one", "declarations", "Register", "A3", "1 declaration is listed, and it stands."},
		{"empty", "board", "Summary", "A3", "There are no partners yet. No Memorandum of Understanding is in force."},
		{"empty", "board", "Workstreams", "A3", "No workstream is recorded yet."},
		{"empty", "board", "Sectors", "A3", "No sector has a partner."},
		{"empty", "partners", "Contents", "A3", "There are no partners yet. No Memorandum of Understanding is in force."},
		{"empty", "partners", "People", "A3", "Nobody is listed yet."},
		{"empty", "partners", "Roles", "A3", "No role is recorded yet."},
		{"empty", "partners", "MoU", "A3", "There is nothing to sign."},
		{"one", "board", "Summary", "A3", "1 partner. It has signed the Memorandum of Understanding. The one seat is filled. The one workstream has no lead."},
		{"one", "board", "Sectors", "A3", "1 of 10 sectors has a partner."},
		{"one", "partners", "People", "A3", "1 person is listed."},
		{"one", "partners", "Roles", "A3", "1 role is held."},
		{"one", "partners", "MoU", "A3", "The one partner has signed."},
	} {
		src := sources[c.from]()
		src.Sample = true // the longest line above must not push the headline down
		path, _ := write(t, c.report, src)
		got, err := open(t, path).GetCellValue(c.sheet, c.cell)
		if err != nil || got != c.want {
			t.Errorf("%s, %s, %s %s: got %q, want %q (%v)", c.from, c.report, c.sheet, c.cell, got, c.want, err)
		}
	}
}

// TestTiles: what the tiles say now and then.
func TestTiles(t *testing.T) {
	for from, want := range map[string][]string{
		"made": {
			"Partners|40|1 joined, 1 left|Was 40\non 22 January 2026",
			"MoU signed|31 of 40|2 in review, 3 sent, 2 not sent, 2 declined|Better: was 27 of 40\non 22 January 2026",
			"Seats filled|11 of 13|2 seats are vacant|Same: was 11 of 13\non 22 January 2026",
			"Partners spoken to in two months|21 of 40|since 5 January 2026|Better: was 10 of 40\non 22 January 2026",
			"Wells with a lead|3 of 4|1 Well has no lead|Worse: was 4 of 4\non 22 January 2026",
			"Partners with a key contact|33 of 40|7 partners have none|Same: was 33 of 40\non 22 January 2026",
		},
		"empty": {
			"Partners|0|active, or paused for a while|No earlier Board",
			"MoU signed|None|there is none to sign|No earlier Board",
			"Seats filled|0 of 0|no partner is entitled to a seat|No earlier Board",
			"Partners spoken to in two months|0 of 0|since 5 January 2026|No earlier Board",
			"Workstreams with a lead|0 of 0|no workstream is recorded|No earlier Board",
			"Partners with a key contact|0 of 0|there are no partners|No earlier Board",
		},
		"one": {
			"Partners|1|1 joined, none left|Was 0\non 22 January 2026",
			"MoU signed|1 of 1|the one partner|Was none\non 22 January 2026",
			"Seats filled|1 of 1|no seat is vacant|Was none\non 22 January 2026",
			"Partners spoken to in two months|0 of 1|since 5 January 2026|Was none\non 22 January 2026",
			"Workstreams with a lead|0 of 1|it has no lead|Same: was 0 of 1\non 22 January 2026",
			"Partners with a key contact|0 of 1|it has none|Was none\non 22 January 2026",
		},
	} {
		path, _ := write(t, export.Board, sources[from]())
		rows := sheetRows(t, path, "Summary")
		for i := range want {
			got := strings.Join([]string{rows[4][i], rows[5][i], rows[6][i], rows[7][i]}, "|")
			if got != want[i] {
				t.Errorf("%s: got %q, want %q", from, got, want[i])
			}
		}
	}
}
