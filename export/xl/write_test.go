package xl_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"placebook/export/xl"
	"placebook/export/xl/xldemo"
)

// write writes a book into a new folder and gives its path.
func write(t testing.TB, b xl.Book) (string, xl.Result) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "book.xlsx")
	res, err := xl.Write(context.Background(), path, b, xl.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return path, res
}

// one is a book with one table.
func one(t xl.Table) xl.Book {
	return xl.Book{Title: "Book", Author: "Example", Created: time.Date(2026, 3, 5, 9, 0, 0, 0, time.UTC),
		Sheets: []xl.Sheet{{Name: "Data", Title: "Data", About: "One table.", Blocks: []xl.Block{t}}}}
}

// texts is a table with one column of texts.
func texts(width float64, rows ...string) xl.Table {
	r := xl.Rows[string](rows)
	return xl.Table{Name: "tblTexts", Alt: "Texts.", Len: len(r), Columns: []xl.Column{r.Text("Text", width, func(s string) string { return s })}}
}

func TestDemoHasNoFaults(t *testing.T) {
	path, res := write(t, xldemo.Book())
	faults, err := xl.CheckFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range faults {
		t.Error(f)
	}
	want := xl.Result{Sheets: []xl.SheetResult{{Name: "1 Summary"}, {Name: "2 Partners", Rows: 5}, {Name: "3 The Wells", Rows: 4},
		{Name: "4 None"}, {Name: "5 Register", Rows: xldemo.Long}, {Name: "6 Notes", Rows: 3}}}
	if d := cmp.Diff(want, res); d != "" {
		t.Error(d)
	}
}

func TestEqualBooksAreEqualFiles(t *testing.T) {
	a, _ := write(t, xldemo.Book())
	first, err := os.ReadFile(a)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 {
		b, _ := write(t, xldemo.Book())
		again, err := os.ReadFile(b)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, again) {
			t.Fatal("the same book gave two different files")
		}
	}
}

// TestCells reads the demo with the library that people's files are read with.
func TestCells(t *testing.T) {
	path, _ := write(t, xldemo.Book())
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, c := range []struct{ sheet, cell, value, formula string }{
		{"1 Summary", "A1", "Board report, 19 March 2026: draft", ""},
		{"1 Summary", "A6", "3 of 4", `COUNTIF(tblWells[Done],">=0.2")&" of "&ROWS(tblWells[Well])`},
		{"1 Summary", "E6", "1,222", "SUM(tblPartners[People])"},
		{"1 Summary", "F6", "100%", "SUM(tblWells[Sessions])/SUM(tblWells[Target])"},
		{"2 Partners", "A5", "Partner", ""},
		{"2 Partners", "A10", "=1+1 is a name, not a sum", ""},
		{"2 Partners", "D6", "20 May 2024", ""},
		{"2 Partners", "D7", "Not yet", ""},
		{"2 Partners", "F6", "76", `IF(ISNUMBER(tblPartners[[#This Row],[Review due]]),tblPartners[[#This Row],[Review due]]-AsAt,"Not signed")`},
		{"2 Partners", "F7", "Not signed", `IF(ISNUMBER(tblPartners[[#This Row],[Review due]]),tblPartners[[#This Row],[Review due]]-AsAt,"Not signed")`},
		{"2 Partners", "A11", "Total", ""},
		{"2 Partners", "G11", "1,222", "SUBTOTAL(109,tblPartners[People])"},
		{"2 Partners", "H11", "57%", "SUBTOTAL(101,tblPartners[Share '[of '#1']])"},
		{"3 The Wells", "A10", "All Wells", ""},
		{"3 The Wells", "J10", "20 Feb 2026", "SUBTOTAL(105,tblWells[Due])"},
		{"4 None", "A6", "[No records]", ""},
	} {
		v, err := f.GetCellValue(c.sheet, c.cell)
		if err != nil {
			t.Fatal(err)
		}
		formula, err := f.GetCellFormula(c.sheet, c.cell)
		if err != nil {
			t.Fatal(err)
		}
		if v != c.value || formula != c.formula {
			t.Errorf("%s!%s: got %q, formula %q; want %q, %q", c.sheet, c.cell, v, formula, c.value, c.formula)
		}
	}
	props, err := f.GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if props.Title != "Board report, 19 March 2026: draft" || props.Language != "en-GB" || props.Creator != "Example Place Partnership" || props.Created != "2026-03-05T09:00:00Z" {
		t.Errorf("properties: %+v", props)
	}
	app, err := f.GetAppProps()
	if err != nil || app.Application != "Placebook 1.0" || app.Company != "Example Place Partnership" {
		t.Errorf("application: %+v, %v", app, err)
	}
	var names []string
	for _, n := range f.GetDefinedName() {
		if !strings.HasPrefix(n.Name, "_xlnm") {
			names = append(names, n.Name+" = "+n.RefersTo)
		}
	}
	if d := cmp.Diff([]string{"AsAt = '1 Summary'!$E$20", "Tolerance = 28"}, names); d != "" {
		t.Error(d)
	}
}

// part is the text of one part of a workbook.
func part(t *testing.T, path, name string) string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	r, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestParts(t *testing.T) {
	path, _ := write(t, xldemo.Book())
	for _, c := range []struct {
		part, want string
		not        bool
	}{
		{"xl/tables/table1.xml", `totalsRowCount="1"`, false},
		{"xl/tables/table1.xml", `totalsRowLabel="Total"`, false},
		{"xl/tables/table1.xml", `name="Share [of #1]" totalsRowFunction="average"`, false},
		{"xl/tables/table1.xml", `<calculatedColumnFormula>IF(ISNUMBER(`, false},
		{"xl/tables/table1.xml", `altTextSummary="Five partners`, false},
		{"xl/tables/table1.xml", `autoFilter`, true},
		{"xl/tables/table3.xml", `ref="A5:B6" totalsRowShown="0"`, false},
		{"xl/charts/chart1.xml", `<c:pt idx="3"><c:v>Care Well</c:v></c:pt>`, false},
		{"xl/charts/chart1.xml", `formatCode="#,##0;-#,##0;;"`, false},
		{"xl/charts/chart1.xml", `<c:tx><c:strRef><c:f>'3 The Wells'!$B$5</c:f>`, false},
		{"xl/charts/chart2.xml", `<c:max val="1"/>`, false},
		{"xl/charts/chart3.xml", `<c:lineChart>`, false},
		{"xl/drawings/drawing1.xml", `The figures are in worksheet 3 The Wells, cells A6 to A9`, false},
		{"xl/worksheets/sheet1.xml", `<dimension ref="A1:F25">`, false},
		{"xl/worksheets/sheet1.xml", `showGridLines="false"`, false},
		{"xl/worksheets/sheet5.xml", `<dimension ref="A1:E6006">`, false},
		{"xl/worksheets/sheet5.xml", `inlineStr`, true},
		{"xl/worksheets/sheet3.xml", `<cfRule`, false},
		{"xl/workbook.xml", `filterPrivacy`, true},
		{"docProps/core.xml", `<cp:coreProperties`, false},
		{"docProps/custom.xml", `Classification`, false},
	} {
		if strings.Contains(part(t, path, c.part), c.want) == c.not {
			t.Errorf("%s: %q found is %v", c.part, c.want, c.not)
		}
	}
}

func TestNoticesTellWhatIsNotWhole(t *testing.T) {
	long := strings.Repeat("abcdefghi ", 4000)
	book := one(texts(20, "short", long))
	wide := xl.Rows[int]{123456789}
	book.Sheets = append(book.Sheets, xl.Sheet{Name: "Narrow", Title: "Narrow", About: "One table.", Blocks: []xl.Block{xl.Table{
		Name: "tblNarrow", Alt: "Numbers.", Len: 1, Columns: []xl.Column{wide.Whole("N", 5, func(n int) int { return n })}}}})
	path, res := write(t, book)
	all := strings.Join(res.Notices, "\n")
	for _, want := range []string{
		"Worksheet Data, row 7: the text is higher than a row can be",
		"Worksheet Data, cell A7: the text is longer than a cell can hold; its first 32,767 characters were written.",
		`Worksheet Narrow: column "N" is too narrow for 123,456,789.`,
	} {
		if !strings.Contains(all, want) {
			t.Errorf("no notice %q in:\n%s", want, all)
		}
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if v, err := f.GetCellValue("Data", "A7"); err != nil || v != long[:32767] {
		t.Errorf("got %d characters, %v", len(v), err)
	}
}

func TestTooManyLinksAreText(t *testing.T) {
	rows := make(xl.Rows[int], 10001)
	table := xl.Table{Name: "tblLinks", Alt: "Links.", Len: len(rows), Columns: []xl.Column{
		rows.Values("Site", 30, func(int) xl.Value { return xl.Link("Example", "https://www.example.org") })}}
	path, res := write(t, one(table))
	if len(res.Notices) != 1 || !strings.Contains(res.Notices[0], "more than 10,000 links") {
		t.Errorf("notices: %q", res.Notices)
	}
	if strings.Contains(part(t, path, "xl/worksheets/sheet1.xml"), "<hyperlink ") {
		t.Error("links were written")
	}
}

func TestCancelLeavesTheOldFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "report.xlsx")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	_, err := xl.Write(ctx, path, xldemo.Book(), xl.Options{TmpDir: dir, Progress: func(done, of int) {
		if done > 1000 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	only(t, dir, "report.xlsx")
	if b, err := os.ReadFile(path); err != nil || string(b) != "old" {
		t.Errorf("the old file is now %q, %v", b, err)
	}
}

// only fails unless the folder holds just these names.
func only(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestReplacesWholeFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, strings.Repeat("a long name ", 12)+".xlsx") // longer than some libraries accept with its folder
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	var last, of int
	if _, err := xl.Write(context.Background(), path, xldemo.Book(), xl.Options{Progress: func(d, o int) { last, of = d, o }}); err != nil {
		t.Fatal(err)
	}
	if want := 5 + 4 + xldemo.Long + 3; last != want || of != want {
		t.Errorf("progress ended at %d of %d; want %d", last, of, want)
	}
	only(t, dir, filepath.Base(path))
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o644 {
		t.Errorf("mode %v", info.Mode())
	}
}

func TestTargetsThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder.xlsx"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		path string
		kind error
		says string
	}{
		{filepath.Join(dir, "gone", "a.xlsx"), xl.ErrNoFolder, "is not there. Choose another folder."},
		{filepath.Join(dir, "file", "a.xlsx"), xl.ErrNoFolder, "is not there. Choose another folder."},
		{filepath.Join(dir, "folder.xlsx"), xl.ErrIsFolder, "“folder.xlsx” is a folder. Choose another name."},
	} {
		_, err := xl.Write(context.Background(), c.path, xldemo.Book(), xl.Options{})
		if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v", c.path, err)
		}
	}
	only(t, dir, "file", "folder.xlsx")
}

// A table that changes its answers while it is written is refused: the file must not
// be made from two halves.
func TestTableThatChangesIsRefused(t *testing.T) {
	asked := 0
	table := xl.Table{Name: "tblOdd", Alt: "Odd.", Len: 1, Columns: []xl.Column{{Head: "Odd", Width: 10, At: func(int) xl.Value {
		asked++
		return xl.Decimal(1, asked)
	}}}}
	dir := t.TempDir()
	if _, err := xl.Write(context.Background(), filepath.Join(dir, "a.xlsx"), one(table), xl.Options{}); err == nil {
		t.Error("no error")
	}
	only(t, dir)
}
