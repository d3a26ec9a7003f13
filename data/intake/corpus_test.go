package intake_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"placebook/data/intake"
	"placebook/data/intake/grid"
)

var update = flag.Bool("update", false, "write what was found as what is wanted")

// TestCorpus brings in workbooks of the sort people have, and compares the fate
// of every row with testdata. Look at the difference before you take it over
// with -update.
func TestCorpus(t *testing.T) {
	for _, c := range slices.Concat(corpus, registerCorpus) {
		t.Run(c.name, func(t *testing.T) {
			s := newStore(t)
			for _, h := range c.have {
				bring(t, s, h.list, h.text)
			}
			f, err := grid.ReadBytes(context.Background(), c.name+".xlsx", c.built(t), grid.Options{TmpDir: t.TempDir()})
			if err != nil {
				t.Fatal(err)
			}
			p := plan(t, s, c.list, f, c.options)
			got := fate(p)
			for _, x := range commit(t, s, p).Problems {
				if x.Sheet == "" {
					t.Errorf("in which sheet? %v", x)
				}
			}
			got += "\nagain\n" + fate(plan(t, s, c.list, f, c.options))
			golden(t, c.name, got)
		})
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "corpus", name+".txt")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs. Got:\n%s", path, got)
	}
}

type have struct{ list, text string }

// A workbook of the corpus: what is in the data before, and how it is built.
type workbook struct {
	name    string
	list    string
	have    []have
	options intake.Options
	fill    func(b *builder)
}

// A builder writes a workbook cell by cell.
type builder struct {
	t     *testing.T
	x     *excelize.File
	sheet string
}

func (w workbook) built(t *testing.T) []byte {
	t.Helper()
	b := &builder{t: t, x: excelize.NewFile()}
	defer b.x.Close()
	w.fill(b)
	if b.x.GetSheetName(0) == "Sheet1" && b.sheet != "Sheet1" {
		b.try(b.x.DeleteSheet("Sheet1"))
	}
	var out bytes.Buffer
	b.try(b.x.Write(&out))
	return out.Bytes()
}

func (b *builder) try(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// tab begins a sheet; what follows goes there.
func (b *builder) tab(name string) {
	_, err := b.x.NewSheet(name)
	b.try(err)
	b.sheet = name
}

// rows writes rows from row number first on.
func (b *builder) rows(first int, rows ...[]any) {
	for i, r := range rows {
		at, err := excelize.CoordinatesToCellName(1, first+i)
		b.try(err)
		b.try(b.x.SetSheetRow(b.sheet, at, &r))
	}
}

func (b *builder) merge(from, to string) { b.try(b.x.MergeCell(b.sheet, from, to)) }

func (b *builder) style(from, to string, s *excelize.Style) {
	id, err := b.x.NewStyle(s)
	b.try(err)
	b.try(b.x.SetCellStyle(b.sheet, from, to, id))
}

func (b *builder) strike(from, to string) {
	b.style(from, to, &excelize.Style{Font: &excelize.Font{Strike: true}})
}

func (b *builder) colour(from, to, rgb string) {
	b.style(from, to, &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{rgb}}})
}

func (b *builder) comment(cell, text string) {
	b.try(b.x.AddComment(b.sheet, excelize.Comment{Cell: cell, Author: "Ana Example", Text: text}))
}

func (b *builder) date(from, to string) {
	format := "dd/mm/yyyy"
	b.style(from, to, &excelize.Style{CustomNumFmt: &format})
}
