package export_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
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

func TestAReturnIsSound(t *testing.T) {
	src := exporttest.Lead()
	p := returnPaper(t, t.TempDir(), src, exporttest.LeadID)
	faults, err := xl.CheckFile(p.path)
	if err != nil || len(faults) > 0 {
		t.Errorf("%v %v", faults, err)
	}
	var names []string
	for _, n := range p.f.GetSheetList() {
		names = append(names, n)
		locked, err := p.f.GetSheetProtection(n)
		if err != nil || !locked.InsertRows || locked.EditObjects {
			t.Errorf("%s: %+v %v", n, locked, err)
		}
	}
	if want := []string{"Start here", "Your actions", "Your risks", "Your measures", "Your highlight", "Your interests", "Bring back"}; !slices.Equal(names, want) {
		t.Errorf("%q", names)
	}
	open := func(sheetName, id, head string) bool {
		row, col := p.find(sheetName, id, head)
		cell, _ := excelize.CoordinatesToCellName(col, row)
		n, _ := p.f.GetCellStyle(sheetName, cell)
		s, _ := p.f.GetStyle(n)
		return s.Protection != nil && !s.Protection.Locked
	}
	for head, want := range map[string]bool{"Action": false, "ID": false, "News the last time": false, "News now": true, "State": true, "Nothing new": true} {
		if open("Your actions", "action-01", head) != want {
			t.Errorf("%s may be typed into: %v", head, !want)
		}
	}
	lists, err := p.f.GetDataValidations("Your actions")
	if err != nil || len(lists) != 2 {
		t.Errorf("%d lists to choose from, %v", len(lists), err)
	}
	row, col := p.find("Your actions", "action-01", "News the last time")
	cell, _ := excelize.CoordinatesToCellName(col, row)
	if got, _ := p.f.GetCellValue("Your actions", cell); got != "20 Feb 2026\nTwo halls, says Zoridane Quillcanary" {
		t.Errorf("a working copy says it all: %q", got)
	}
}

func TestNobodyToAsk(t *testing.T) {
	for person, want := range map[data.ID]string{"gone": "This person is not in your data", "person-099": "leads no action, no risk and no workstream"} {
		path := filepath.Join(t.TempDir(), "r.xlsx")
		_, err := export.Return(context.Background(), exporttest.Lead(), person, path, xl.Options{})
		if !errors.Is(err, export.ErrNoLead) || !strings.Contains(data.Sentence(err), want) {
			t.Errorf("%s: %q", person, data.Sentence(err))
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s: a file was written", person)
		}
	}
}

// highlightID is that of the Well and meeting of the return.
var highlightID = string(data.Highlights.Derive(&data.Highlight{Workstream: "well-2", Meeting: "board-2"}))

// filled is a return as a lead sends it back.
func filled(p *paper) {
	p.set("Your actions", "action-01", "News now", "Fifty people came")
	p.set("Your actions", "action-01", "Progress (%)", 60)
	p.set("Your actions", "action-01", "Forecast", time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC))
	p.set("Your actions", "action-03", "Nothing new", "Yes")
	p.set("Your risks", "risk-1", "Likelihood", 2)
	p.set("Your measures", "repairs", "New figure", 64.5)
	p.set("Your measures", "repairs", "Day of the new figure", time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC))
	p.set("Your highlight", highlightID, "Headline", "Surveyors begin in April")
	p.set("Your interests", "mine", "Still right", "yes")
}

func TestWhatBecomesOfAReturn(t *testing.T) {
	highlight := `Your highlight, Live Well, Partnership Board: added rating "Off track" was "", headline "Surveyors begin in April" was "", planned_next `
	for _, c := range []struct {
		what string
		do   func(p *paper)
		want []string
	}{
		{"filled in", filled, []string{
			`Your actions, Damp and mould referrals: updated last_update_day "5 Mar 2026" was "5 Jan 2026"`,
			`Your actions, Falls classes: updated last_update_day "5 Mar 2026" was "20 Feb 2026", last_update "Fifty people came" was "Two halls, says Zoridane Quillcanary", progress "60" was "40", forecast "1 Jul 2026" was "15 Jul 2026"`,
			`Your risks, Classes have no room: updated current_likelihood "2" was "4"`,
			`Your measures, Repairs within a month, 1 Mar 2026: added value "64.5" was "", day "1 Mar 2026" was "", measure "Repairs within a month" was ""`,
			highlight,
			`Your interests, Efe Specimen-Pattern, Trustee of Example Carers: updated declared "5 Mar 2026" was "1 Sep 2025"`,
		}},
		{"a figure without its day", func(p *paper) { p.set("Your measures", "repairs", "New figure", 64.5) }, []string{
			`Your measures, Repairs within a month, day "": Day is needed`, `Your measures, Repairs within a month: held`, `Your highlight`}},
		{"a new risk and a new interest, in rows put in", func(p *paper) {
			for sheetName, head := range map[string]string{"Your risks": "Risk", "Your interests": "Declaration"} {
				id := map[string]string{"Your risks": "risk-1", "Your interests": "mine"}[sheetName]
				row, col := p.find(sheetName, id, head)
				cell, _ := excelize.CoordinatesToCellName(col, row+1)
				p.f.SetCellValue(sheetName, cell, "Something new")
			}
		}, []string{`Your risks, Something new: added event "Something new" was "", lead "`, `Your highlight`, `Your interests, Efe Specimen-Pattern, Something new: added declaration "Something new" was "", person`}},
		{"a score of 7, an ID that is broken, a day as text", func(p *paper) {
			p.set("Your risks", "risk-1", "Consequence", 7)
			p.set("Your actions", "action-01", "Forecast", "31/07/2026")
			p.set("Your actions", "action-03", "News now", "Lost")
			p.set("Your actions", "action-03", "Action", "Nothing we know")
			p.set("Your actions", "action-03", "ID", "action-99")
		}, []string{"Your actions:  1 row of it is not in the file any more: nothing is deleted",
			`Your actions, Nothing we know, id "action-99": this ID is none of those`, `Your actions, Nothing we know: held`,
			`Your actions, Falls classes: updated forecast "31 Jul 2026" was "15 Jul 2026", last_update_day`,
			`Your risks, Classes have no room, current_consequence "7": Current consequence is a number from 1 to 5, not "7"`, `Your risks, Classes have no room: held`, `Your highlight`}},
	} {
		src := exporttest.Lead()
		p := returnPaper(t, t.TempDir(), src, exporttest.LeadID)
		c.do(p)
		s, err := p.back(sheet.ReturnBook, src.Book)
		if err != nil {
			t.Errorf("%s: %v", c.what, data.Sentence(err))
			continue
		}
		got := fates(s)
		if !slices.EqualFunc(got, c.want, strings.HasPrefix) {
			t.Errorf("%s:\ngot  %s\nwant %s", c.what, strings.Join(got, "\n     "), strings.Join(c.want, "\n     "))
		}
	}
}

// kept is a store that holds what a book does.
func kept(t *testing.T, b *book.Book) *store.Store {
	now := time.Date(2026, 3, 5, 12, 0, 0, 0, time.UTC)
	s, _, err := store.Create(filepath.Join(t.TempDir(), "data"), []byte("words"), store.Options{Cost: vault.TestCost, Author: "Ana Example", Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	err = s.Update("All", func(tx *store.Tx) error {
		for _, k := range data.Kinds() {
			for _, r := range b.All(k) {
				if err := edit.Save(tx, r); err != nil {
					return err
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(data.Sentence(err))
	}
	return s
}

func csvOf(s *store.Store) string {
	var out strings.Builder
	s.View(func(b *book.Book) error {
		for _, k := range data.Kinds() {
			sheet.WriteCSV(&out, b, k)
		}
		return nil
	})
	return out.String()
}

// TestAReturnIsOneStep: written whole, noted as come, and taken back by one undo.
func TestAReturnIsOneStep(t *testing.T) {
	src := exporttest.Lead()
	st := kept(t, src.Book)
	before := csvOf(st)
	p := returnPaper(t, t.TempDir(), src, exporttest.LeadID)
	filled(p)
	var set *intake.Set
	st.View(func(b *book.Book) (err error) { set, err = p.back(sheet.ReturnBook, b); return err })
	if set == nil {
		t.Fatal("it was not read")
	}
	res, err := set.Commit(st)
	if err != nil || res.Updated != 4 || res.Added != 2 || res.Held != 0 {
		t.Fatalf("%+v, %v", res, err)
	}
	st.View(func(b *book.Book) error {
		a, _ := book.One[*data.Action](b, "action-01")
		if a.LastUpdate != "Fifty people came" || a.LastUpdateDay != data.DayOf(2026, 3, 5) || data.ReturnCame.Day(b, exporttest.LeadID) != data.DayOf(2026, 3, 5) {
			t.Errorf("%+v, came %s", a, data.ReturnCame.Day(b, exporttest.LeadID))
		}
		if h, ok := book.One[*data.Highlight](b, data.ID(highlightID)); !ok || h.Meeting != "board-2" {
			t.Errorf("the highlight: %+v", h)
		}
		return nil
	})
	if again, err := set.Commit(st); err == nil {
		t.Errorf("a second time it comes to something else, and says so: %+v", again)
	} else if changed, ok := errors.AsType[*intake.SetChangedError](err); !ok || changed.Set.Result().Added != 0 {
		t.Errorf("%v", err)
	}
	if _, err := st.Undo(); err != nil || csvOf(st) != before {
		t.Errorf("one undo does not take it back: %v", err)
	}
}

// TestAReturnOfNobodyHere: the person was deleted since.
func TestAReturnOfNobodyHere(t *testing.T) {
	src := exporttest.Lead()
	p := returnPaper(t, t.TempDir(), src, exporttest.LeadID)
	x := data.Clone(src.Book.Get(data.Persons, exporttest.LeadID))
	x.Base().Deleted = true
	src.Book.Put(x)
	if _, err := p.back(sheet.ReturnBook, src.Book); !strings.Contains(data.Sentence(err), "somebody who is not in your data any more") {
		t.Errorf("%q", data.Sentence(err))
	}
	file := &grid.File{Name: "x", Props: map[string]string{"Placebook report": sheet.PlansBook}}
	if intake.IsOurs(file, sheet.ReturnBook) {
		t.Error("plans pass for a return")
	}
}
