package export_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
	"placebook/export"
	"placebook/export/exporttest"
	"placebook/export/xl"
)

// A paper is a workbook that somebody has open.
type paper struct {
	t    failer
	path string
	f    *excelize.File
}

type failer interface {
	Fatal(...any)
	Helper()
}

// hand makes a workbook and opens it.
func hand(t failer, path string, err error) *paper {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return &paper{t, path, f}
}

func plansPaper(t failer, dir string, src export.Source) *paper {
	path := filepath.Join(dir, "plans.xlsx")
	_, err := export.Report(context.Background(), export.Plans, src, path, xl.Options{})
	return hand(t, path, err)
}

func returnPaper(t failer, dir string, src export.Source, person data.ID) *paper {
	path := filepath.Join(dir, "return.xlsx")
	_, err := export.Return(context.Background(), src, person, path, xl.Options{})
	return hand(t, path, err)
}

// find gives the row of an ID and the column of a heading.
func (p *paper) find(sheetName, id, head string) (row, col int) {
	p.t.Helper()
	rows, err := p.f.GetRows(sheetName)
	if err != nil {
		p.t.Fatal(err)
	}
	at := slices.IndexFunc(rows, func(r []string) bool { return slices.Contains(r, sheet.IDHead) })
	col, ids := slices.Index(rows[at], head), slices.Index(rows[at], sheet.IDHead)
	row = slices.IndexFunc(rows, func(r []string) bool { return len(r) > ids && r[ids] == id })
	if col < 0 || row < 0 {
		p.t.Fatal(sheetName, id, head, "is not there")
	}
	return row + 1, col + 1
}

// set types a value into the cell of a row and a heading.
func (p *paper) set(sheetName, id, head string, value any) {
	p.t.Helper()
	row, col := p.find(sheetName, id, head)
	cell, _ := excelize.CoordinatesToCellName(col, row)
	if err := p.f.SetCellValue(sheetName, cell, value); err != nil {
		p.t.Fatal(err)
	}
}

// back saves the workbook and plans what bringing it back would do.
func (p *paper) back(name string, b *book.Book) (*intake.Set, error) {
	p.t.Helper()
	if err := p.f.SaveAs(p.path); err != nil {
		p.t.Fatal(err)
	}
	p.f.Close()
	file, err := grid.Read(context.Background(), p.path, grid.Options{})
	if err != nil {
		p.t.Fatal(err)
	}
	return intake.MakeSet(context.Background(), file, name, b, intake.Options{}, nil)
}

// fates tells what becomes of the rows that are not unchanged, and what is told.
func fates(s *intake.Set) (out []string) {
	for _, p := range s.Problems {
		out = append(out, strings.TrimSuffix(fmt.Sprintf("%s: %s %s", p.Sheet, p.Field, p.Reason), " "))
	}
	for _, p := range s.Plans {
		for _, r := range p.Rows {
			for _, x := range r.Problems {
				out = append(out, fmt.Sprintf("%s, %s, %s %q: %s", r.Sheet, r.Name, x.Field, x.Value, x.Reason))
			}
			var changes []string
			for _, c := range r.Changes {
				changes = append(changes, fmt.Sprintf("%s %q was %q", c.Field, c.New, c.Old))
			}
			if r.Outcome != intake.Unchanged {
				out = append(out, strings.TrimSpace(fmt.Sprintf("%s, %s: %s %s", r.Sheet, r.Name, r.Outcome, strings.Join(changes, ", "))))
			}
		}
	}
	return out
}

func TestPlansBroughtBackUnchangedChangeNothing(t *testing.T) {
	for from, source := range sources {
		src := source()
		s, err := plansPaper(t, t.TempDir(), src).back(sheet.PlansBook, src.Book)
		if err != nil {
			t.Fatal(err)
		}
		if got := fates(s); len(got) > 0 {
			t.Errorf("%s: %q", from, got)
		}
	}
}

func TestAnyPlansBroughtBackUnchangedChangeNothing(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		src := exporttest.Source()
		src.Book, src.Before = drawBook(t, src.AsAt), nil
		s, err := plansPaper(t, dir, src).back(sheet.PlansBook, src.Book)
		if err != nil {
			t.Fatal(err)
		}
		if got := fates(s); len(got) > 0 {
			t.Fatalf("%q", got)
		}
	})
}

// newValue draws another value for a field, as a cell; false where it is the old one.
func newValue(t *rapid.T, f *data.Field, old string) (cell grid.Cell, other bool) {
	cell.Kind = grid.Text
	switch {
	case f.Type == data.TypeDay:
		cell = grid.Cell{Text: data.DayOf(2030, 1, 1).AddDays(rapid.IntRange(0, 700).Draw(t, "day")).String(), Kind: grid.Date}
	case len(f.Choices) > 0 && f.List == "":
		cell.Text = rapid.SampledFrom(f.Choices).Draw(t, "choice")
	case f.Type == data.TypeWhole || f.Type == data.TypeNumber:
		cell = grid.Cell{Text: fmt.Sprint(rapid.IntRange(1, 5).Draw(t, "number")), Kind: grid.Number}
	case f.Type == data.TypeYesNo:
		cell.Text = rapid.SampledFrom([]string{"yes", "no"}).Draw(t, "answer")
	default:
		cell.Text = rapid.SampledFrom([]string{"Changed", "=1+1", "Two\nlines", "12/3"}).Draw(t, "text")
	}
	if rapid.IntRange(0, 4).Draw(t, "emptied") == 0 && !f.Required {
		cell = grid.Cell{}
	}
	return cell, cell.Text != old
}

// changed gives a file with another cell in a row, by its ID.
func changed(file *grid.File, sheetName, id, head string, cell grid.Cell) *grid.File {
	out := *file
	out.Sheets = slices.Clone(file.Sheets)
	at := slices.IndexFunc(out.Sheets, func(s *grid.Sheet) bool { return s.Name == sheetName })
	s := *out.Sheets[at]
	s.Rows = slices.Clone(s.Rows)
	heads := s.Rows[slices.IndexFunc(s.Rows, func(r grid.Row) bool { return slices.Contains(r.Texts(), sheet.IDHead) })].Texts()
	col, ids := slices.Index(heads, head), slices.Index(heads, sheet.IDHead)
	for i := range s.Rows {
		if s.Rows[i].At(ids).Text == id {
			s.Rows[i].Cells = slices.Clone(s.Rows[i].Cells)
			s.Rows[i].Cells[col] = cell
		}
	}
	out.Sheets[at] = &s
	return &out
}

// TestOneCellChangedChangesOneField: whichever cell it is, and nothing else.
func TestOneCellChangedChangesOneField(t *testing.T) {
	base := exporttest.Source()
	p := plansPaper(t, t.TempDir(), base)
	file, err := grid.Read(context.Background(), p.path, grid.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.SampledFrom(sheet.PlanForms()).Draw(t, "sheet")
		column := rapid.SampledFrom(form.Columns).Draw(t, "column")
		field := form.Kind.Field(column.Field)
		r := rapid.SampledFrom(base.Book.All(form.Kind)).Draw(t, "record")
		if x, ok := r.(*data.Risk); ok && (x.NotForPublication == data.Yes || x.State == data.RiskClosed) || field.Type == data.TypeRef {
			return // it is not in the workbook, or a name that is not here
		}
		cell, other := newValue(t, field, field.Text(r))
		s, err := intake.MakeSet(context.Background(), changed(file, form.Sheet, string(r.Base().ID), column.Head, cell), sheet.PlansBook, base.Book, intake.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		res, said := s.Result(), fates(s)
		switch {
		case res.Held == 1 && res.Added+res.Updated == 0:
			return // it would break a rule: due before the start, a rating without its reason
		case !other && len(said) == 0:
			return
		case res.Updated != 1 || res.Added+res.Held > 0:
			t.Fatalf("%s of %s to %q: %q", column.Field, r.Base().ID, cell.Text, said)
		}
		for _, plan := range s.Plans {
			for _, row := range plan.Rows {
				if row.Outcome == intake.Updated && (len(row.Changes) != 1 || row.Changes[0].Field != column.Field) {
					t.Fatalf("%s to %q changes %+v", column.Field, cell.Text, row.Changes)
				}
			}
		}
	})
}

// TestWhatBecomesOfPlansThatPeopleHadOpen: each way in which a workbook comes back
// otherwise than it went, and the fate of its rows.
func TestWhatBecomesOfPlansThatPeopleHadOpen(t *testing.T) {
	for _, c := range []struct {
		what string
		do   func(p *paper)
		here func(b *book.Book) // what happened here meanwhile
		want []string
	}{
		{"a cell is emptied", func(p *paper) { p.set("Actions", "action-03", "Path to green", "") }, nil,
			[]string{`Actions, Damp and mould referrals: updated path_to_green "" was "Two surveyors from April"`}},
		{"words for nothing are typed over", func(p *paper) { p.set("Actions", "action-01", "Path to green", "A third hall") }, nil,
			[]string{`Actions, Falls classes: updated path_to_green "A third hall" was ""`}},
		{"something needed is emptied", func(p *paper) { p.set("Actions", "action-03", "Action", "") }, nil,
			[]string{`Actions, Damp and mould referrals, title "": Title is needed`, `Actions, Damp and mould referrals: held`}},
		{"due before start", func(p *paper) { p.set("Actions", "action-03", "Due", time.Date(2025, 9, 30, 0, 0, 0, 0, time.UTC)) }, nil,
			[]string{`Actions, Damp and mould referrals, due "2025-09-30": Due (30 Sep 2025) is before Start (1 Oct 2025)`, `Actions, Damp and mould referrals: held`}},
		{"progress 101", func(p *paper) { p.set("Actions", "action-03", "Progress (%)", 101) }, nil,
			[]string{`Actions, Damp and mould referrals, progress "101": Progress (%) is a number from 0 to 100, not "101"`, `Actions, Damp and mould referrals: held`}},
		{"consequence 6", func(p *paper) { p.set("Risks", "risk-1", "Consequence", 6) }, nil,
			[]string{`Risks, Classes have no room, current_consequence "6": Current consequence is a number from 1 to 5, not "6"`, `Risks, Classes have no room: held`}},
		{"401 characters", func(p *paper) {
			p.set("Highlights", string(data.Highlights.Derive(&data.Highlight{Workstream: "well-3", Meeting: "board-1"})), "Headline", strings.Repeat("a", 401))
		}, nil, []string{`Highlights, Age Well, Partnership Board, headline "` + strings.Repeat("a", 401) + `": Headline has 401 characters, and 400 are the most: take 1 out`, `Highlights, Age Well, Partnership Board: held`}},
		{"a state there is not", func(p *paper) { p.set("Actions", "action-03", "State", "Nearly") }, nil,
			[]string{`Actions, Damp and mould referrals, state "Nearly": "Nearly" is not one of: Not started, In progress, Complete, Paused, Withdrawn`, `Actions, Damp and mould referrals: held`}},
		{"an unknown lead", func(p *paper) { p.set("Actions", "action-03", "Lead", "Nobody Example") }, nil,
			[]string{`Actions, Damp and mould referrals, lead "Nobody Example": “Nobody Example” is not among the people here`, `Actions, Damp and mould referrals: held`}},
		{"a day as text", func(p *paper) { p.set("Actions", "action-03", "Forecast", "20/11/2026") }, nil,
			[]string{`Actions, Damp and mould referrals: updated forecast "20 Nov 2026" was ""`}},
		{"a day that may be two", func(p *paper) { p.set("Actions", "action-03", "Forecast", "03/04/2026") }, nil, nil},
		{"rows are gone", func(p *paper) {
			row, _ := p.find("Risks", "risk-2", "Risk")
			p.f.RemoveRow("Risks", row)
		}, nil, []string{"Risks:  1 row of it is not in the file any more: nothing is deleted"}},
		{"a column is gone", func(p *paper) {
			_, col := p.find("Risks", "risk-1", "Controls")
			name, _ := excelize.ColumnNumberToName(col)
			p.f.RemoveCol("Risks", name)
			p.set("Risks", "risk-1", "Cause", "The hall is let")
		}, nil, []string{"Risks: Controls the column is not in the file any more: nothing in it is changed", `Risks, Classes have no room: updated cause "The hall is let" was "The hall is sold"`}},
		{"a sheet is gone", func(p *paper) { p.f.DeleteSheet("Milestones") }, nil, []string{"Milestones:  the sheet is not in the file any more: nothing in it is changed"}},
		{"an ID is broken", func(p *paper) {
			p.set("Risks", "risk-2", "Risk", "Nobody takes the posts")
			p.set("Risks", "risk-2", "ID", "risk-x")
		}, nil, []string{"Risks:  1 row of it is not in the file any more: nothing is deleted",
			`Risks, Nobody takes the posts, id "risk-x": this ID is none of those in the workbook as it was made: put the right one back, or empty it for a new row`, `Risks, Nobody takes the posts: held`}},
		{"an ID is lost, and the row known by its name", func(p *paper) {
			p.set("Risks", "risk-2", "Likelihood", 5)
			p.set("Risks", "risk-2", "ID", "")
		}, nil, []string{`Risks, Nobody takes the post, id "": repaired: its ID was lost, and it is known by its name: "Nobody takes the post"`, `Risks, Nobody takes the post: updated current_likelihood "5" was "2"`}},
		{"a new row", func(p *paper) {
			row, col := p.find("Risks", "risk-2", "Risk")
			for r := row; r < row+20; r++ { // below the table
				cell, _ := excelize.CoordinatesToCellName(col, r)
				if v, _ := p.f.GetCellValue("Risks", cell); v == "" {
					p.f.SetCellValue("Risks", cell, "A new one")
					return
				}
			}
		}, nil, []string{`Risks, A new one: added event "A new one" was ""`}},
		{"a new row where one cannot be", func(p *paper) {
			row, col := p.find("Actions in full", "action-03", "Action")
			cell, _ := excelize.CoordinatesToCellName(col, row+40)
			p.f.SetCellValue("Actions in full", cell, "Something new")
		}, nil, []string{`Actions in full, Something new, id "": a new row cannot be taken here, since it does not say all that is needed: add it in Placebook`, `Actions in full, Something new: held`}},
		{"another cell of the row was changed here meanwhile", func(p *paper) { p.set("Actions", "action-03", "Path to green", "Three surveyors") }, func(b *book.Book) {
			a := data.Clone(b.Get(data.Actions, "action-03")).(*data.Action)
			a.Progress, a.Title, a.WhatWeNeed = "60", "Damp, renamed", ""
			b.Put(a)
		}, []string{`Actions, Damp, renamed: updated path_to_green "Three surveyors" was "Two surveyors from April"`}},
		{"it was deleted here meanwhile", func(p *paper) { p.set("Risks", "risk-2", "Likelihood", 5) }, func(b *book.Book) {
			x := data.Clone(b.Get(data.Risks, "risk-2"))
			x.Base().Deleted = true
			b.Put(x)
		}, []string{`Risks, Nobody takes the post, id "risk-2": it was deleted here meanwhile: nothing is changed`, `Risks, Nobody takes the post: held`}},
		{"two sheets of one action", func(p *paper) {
			p.set("Actions", "action-03", "Progress (%)", 55)
			p.set("Actions in full", "action-03", "Stage", data.StageDeliver)
		}, nil, []string{`Actions, Damp and mould referrals: updated progress "55" was "30"`, `Actions in full, Damp and mould referrals: updated stage "Deliver" was "Test"`}},
	} {
		src := exporttest.Source()
		p := plansPaper(t, t.TempDir(), src)
		c.do(p)
		if c.here != nil {
			c.here(src.Book)
		}
		s, err := p.back(sheet.PlansBook, src.Book)
		if err != nil {
			t.Errorf("%s: %v", c.what, err)
			continue
		}
		got := fates(s)
		if c.want == nil { // every row waits, both readings are told
			held := s.Result().Held
			if !slices.ContainsFunc(got, func(x string) bool { return strings.Contains(x, "3 April 2026 or 4 March 2026") }) || held == 0 || s.Changes() > 0 {
				t.Errorf("%s: %d held, %q", c.what, held, got)
			}
			continue
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", c.what, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// TestSortedRowsAndMovedColumns: rows are known by their IDs, columns by their
// headings.
func TestSortedRowsAndMovedColumns(t *testing.T) {
	src := exporttest.Source()
	p := plansPaper(t, t.TempDir(), src)
	p.set("Risks", "risk-2", "Likelihood", 5)
	rows, _ := p.f.GetRows("Risks", excelize.Options{RawCellValue: true})
	at := slices.IndexFunc(rows, func(r []string) bool { return slices.Contains(r, sheet.IDHead) })
	width := len(rows[at])
	for i := at; i < len(rows); i++ {
		from := i
		if i > at { // the last first
			from = len(rows) - (i - at)
		}
		for col := range width { // and the columns turned round
			text := ""
			if c := width - 1 - col; c < len(rows[from]) {
				text = rows[from][c]
			}
			cell, _ := excelize.CoordinatesToCellName(col+1, i+1)
			p.f.SetCellValue("Risks", cell, text)
		}
	}
	s, err := p.back(sheet.PlansBook, src.Book)
	if err != nil {
		t.Fatal(err)
	}
	if got := fates(s); !slices.Equal(got, []string{`Risks, Nobody takes the post: updated current_likelihood "5" was "2"`}) {
		t.Errorf("%q", got)
	}
}

func TestWorkbooksThatDoNotComeBack(t *testing.T) {
	src := exporttest.Source()
	for _, c := range []struct {
		what, list string
		do         func(p *paper)
		want       string
	}{
		{"the sheet they are known by is gone", sheet.PlansBook, func(p *paper) { p.f.DeleteSheet(sheet.BackSheet) }, "“plans.xlsx” has lost its sheet “Bring back”"},
		{"plans given as a return", sheet.ReturnBook, func(p *paper) {}, "“plans.xlsx” is not an update return that Placebook made."},
		{"another workbook", sheet.PlansBook, func(p *paper) {
			p.f = excelize.NewFile()
			p.f.SetCellValue("Sheet1", "A1", "Action")
		}, "“plans.xlsx” is not a workbook of plans that Placebook made."},
	} {
		p := plansPaper(t, t.TempDir(), src)
		c.do(p)
		if _, err := p.back(c.list, src.Book); !strings.HasPrefix(data.Sentence(err), c.want) {
			t.Errorf("%s: %q", c.what, data.Sentence(err))
		}
	}
}
