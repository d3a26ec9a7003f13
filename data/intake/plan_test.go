package intake_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/intake"
	"placebook/data/store"
)

// The names and the order of what the command line prints are kept for ever.
func TestResultJSON(t *testing.T) {
	for _, c := range []struct{ list, text, want string }{
		{"organisations", "name\nExample Homes\n",
			`{"file":"lists/a file.csv","list":"organisations","rows":1,"added":1,"updated":0,"unchanged":0,"held":0,"problems":[]}`},
		{"person", "name,Fax,phone\nAda Sample,1,2079460001\n,,\n,1,\n",
			`{"file":"lists/a file.csv","list":"people","rows":2,"added":1,"updated":0,"unchanged":0,"held":1,"problems":[` +
				`{"row":1,"field":"Fax","value":"","reason":"set aside: the column has no field here"},` +
				`{"row":2,"field":"phone","value":"2079460001","reason":"repaired: a leading 0 was put back"},` +
				`{"row":3,"field":"name","value":"","reason":"Name is needed"}]}`},
		{"contacts", "organisation,name\nExample Homes,Ada Sample\nExample Homes,Ben Test\n",
			`{"file":"lists/a file.csv","list":"contacts","rows":2,"added":2,"updated":0,"unchanged":0,"held":0,"problems":[],` +
				`"records":{"organisations":{"added":1,"updated":0,"unchanged":0},"people":{"added":2,"updated":0,"unchanged":0},"roles":{"added":2,"updated":0,"unchanged":0}}}`},
	} {
		s := newStore(t)
		p := plan(t, s, c.list, file(t, "a file.csv", c.text), intake.Options{As: "lists/a file.csv"})
		planned, _ := json.Marshal(p.Result())
		done, _ := json.Marshal(commit(t, s, p))
		if string(planned) != c.want || string(done) != c.want {
			t.Errorf("%s\n got %s\n and %s\nwant %s", c.list, planned, done, c.want)
		}
	}
}

// One import is one step, and one Undo takes it back.
func TestCommitIsOneStep(t *testing.T) {
	s := newStore(t)
	p := plan(t, s, "contacts", file(t, "Board contacts.csv", "Organisation,Name,Sector,Neighbourhood,Profession\nExample Homes,Ada Sample,Leisure,Bankside,Pilot\nExample Trust,Ben Test,,,\n"), intake.Options{})
	commit(t, s, p)
	title, ok := s.CanUndo()
	if !ok || title != "Bring in 2 rows of Board contacts.csv" {
		t.Errorf("the step is %q", title)
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	for _, k := range data.Kinds() {
		if got := titles(t, s, k); got != "" {
			t.Errorf("%s after undo: %s", k.List, got)
		}
	}
}

// An entry is new in a list with the first row that is written, not with one
// that is held.
func TestNewChoiceOfAHeldRow(t *testing.T) {
	s := newStore(t)
	p := plan(t, s, "organisations", file(t, "f.csv", "name,sector,joined\nExample Homes,Leisure,someday\nExample Trust,LEISURE,\nExample Advice,leisure,\n"), intake.Options{})
	var told []string
	for _, x := range p.Result().Problems {
		told = append(told, fmt.Sprint(x.Row, " ", x.Field, " ", x.Value))
	}
	if got := strings.Join(told, "; "); got != "2 joined someday; 3 sector LEISURE" {
		t.Errorf("told: %s\n%s", got, fate(p))
	}
	commit(t, s, p)
	if got := one(t, s, data.Organisations, "Example Advice", "sector"); got != "LEISURE" {
		t.Errorf("the sector is %s", got)
	}
}

// A text that is too long holds its row, and no other.
func TestTooLongATextHoldsItsRow(t *testing.T) {
	s := newStore(t)
	long := strings.Repeat("x", data.MaxText+1)
	p := plan(t, s, "organisations", file(t, "f.csv", "name,notes,own:Memo\nExample Homes,"+long+",\nExample Trust,,"+long+"\nExample Advice,"+long[1:]+",\n"), intake.Options{})
	if got := outcomes(p); got != "held held added" || !strings.Contains(p.Rows[0].Why, "Notes is too long") {
		t.Fatalf("%s: %s", got, p.Rows[0].Why)
	}
	commit(t, s, p)
	if got := titles(t, s, data.Organisations); got != "Example Advice" {
		t.Errorf("there are %s", got)
	}
}

// A plan that changes nothing writes no step.
func TestNothingToWrite(t *testing.T) {
	s := newStore(t)
	bring(t, s, "organisations", "name\nExample Homes\n")
	before, _ := s.CanUndo()
	p := plan(t, s, "organisations", file(t, "again.csv", "name\nExample Homes\n"), intake.Options{})
	if r := commit(t, s, p); r.Unchanged != 1 {
		t.Errorf("%+v", r)
	}
	if after, _ := s.CanUndo(); after != before {
		t.Errorf("a step %q was written", after)
	}
}

// Days in an order that nothing proves: nothing is written until it is said.
func TestReread(t *testing.T) {
	s := newStore(t)
	f := file(t, "f.csv", "name,joined\nExample Homes,03/04/2021\nExample Trust,\n")
	p := plan(t, s, "organisations", f, intake.Options{})
	if !p.Days.Unproved() || p.Held != 2 || p.Days.Readings != "3 April 2021 or 4 March 2021" {
		t.Fatalf("%+v\n%s", p.Days, fate(p))
	}
	if r := commit(t, s, p); r.Held != 2 || r.Added != 0 || titles(t, s, data.Organisations) != "" {
		t.Errorf("written all the same: %+v", r)
	}
	for order, want := range map[data.Order]string{data.DayFirst: "2021-04-03", data.MonthFirst: "2021-03-04"} {
		q, err := p.Reread(order)
		if err != nil {
			t.Fatal(err)
		}
		s := newStore(t)
		commit(t, s, plan(t, s, "organisations", f, intake.Options{Order: order}))
		if got := one(t, s, data.Organisations, "Example Homes", "joined"); got != want || q.Added != 2 {
			t.Errorf("order %d: %s, want %s; %d added", order, got, want, q.Added)
		}
	}
}

// choose decides on the row with that number.
func choose(t *testing.T, p *intake.Plan, number int, label, value string) *intake.Plan {
	t.Helper()
	for i, r := range p.Rows {
		if r.Number != number {
			continue
		}
		for _, o := range r.Options {
			if o.Label != label {
				continue
			}
			o.Value = value + o.Value
			q, err := p.Decide(i, o)
			if err != nil {
				t.Fatal(err)
			}
			return q
		}
	}
	t.Fatalf("row %d does not offer %q:\n%s", number, label, fate(p))
	return nil
}

func TestDecide(t *testing.T) {
	type pick struct {
		row          int
		label, value string
	}
	for _, c := range []struct {
		name, list, have, text string
		picks                  []pick
		want                   string // the outcomes
		field, value           string // of the record called X
	}{
		{"it is the same", "people", "name,email\nX,x@homes.example\n", "name,email,phone\nX,x@homes.example,020 7946 0001\n", nil, "updated", "phone", "020 7946 0001"},
		{"the same person", "people", "name,email\nPat Exampla,pat@homes.example\n", "name,email\nPat Example,pat@homes.example\n", []pick{{2, "It is the same", ""}}, "updated", "", ""},
		{"a new person", "people", "name,email\nPat Exampla,pat@homes.example\n", "name,email\nPat Example,pat@homes.example\n", []pick{{2, "A new person", ""}}, "added", "", ""},
		{"one of two", "organisations", "name,postcode\nX,SE1 0AA\nX,SE1 0AB\n", "name,phone\nX,020 7946 0001\n", []pick{{2, "It is X, SE1 0AB", ""}}, "updated", "", ""},
		{"keep mine", "organisations", "name,ods_code,charity_number\nX,RX1,1164883\n", "name,ods_code,charity_number,phone\nX,RX1,1164884,111\n", []pick{{2, "Keep mine", ""}}, "updated", "charity_number", "1164883"},
		{"take the file", "organisations", "name,ods_code,charity_number\nX,RX1,1164883\n", "name,ods_code,charity_number\nX,RX1,1164884\n", []pick{{2, "Take the file", ""}}, "updated", "charity_number", "1164884"},
		{"write the day", "organisations", "", "name,joined\nX,31/02/2026\n", []pick{{2, "Write the day", "28 February 2026"}}, "added", "joined", "2026-02-28"},
		{"leave it empty", "organisations", "", "name,joined\nX,31/02/2026\n", []pick{{2, "Leave empty", ""}}, "added", "joined", ""},
		{"written, then left empty", "organisations", "", "name,joined\nX,31/02/2026\n", []pick{{2, "Write the day", "nonsense"}, {2, "Leave empty", ""}}, "added", "joined", ""},
		{"keep the first of two rows", "organisations", "", "name,phone\nX,111\nX,999\n", []pick{{3, "Keep row 2", ""}}, "added unchanged", "phone", "111"},
		{"take the second of two rows", "organisations", "", "name,phone\nX,111\nX,999\n", []pick{{3, "Take this row", ""}}, "added updated", "phone", "999"},
		{"two rows, two records", "organisations", "", "name,phone\nX,111\nX,999\n", []pick{{3, "A new organisation", ""}}, "added added", "", ""},
		{"a total that is a row", "organisations", "", "name,phone\nTotal,111\n", []pick{{2, "It is a row", ""}}, "added", "", ""},
		{"keep the first organisation's detail", "contacts", "", "organisation,name,website\nX,Ada Sample,x.example\nX,Ben Test,y.example\nX,Cleo Trial,y.example\n",
			[]pick{{3, "Keep row 2: x.example", ""}}, "added added added", "website", "x.example"},
		{"take another row's detail", "contacts", "", "organisation,name,website\nX,Ada Sample,x.example\nX,Ben Test,y.example\nX,Cleo Trial,y.example\n",
			[]pick{{3, "Take this row: y.example", ""}}, "added added added", "website", "y.example"},
		{"of the organisation above", "contacts", "", "organisation,name\nX,Ada Sample\n,Ben Test\n", []pick{{3, "Of X", ""}}, "added added", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStore(t)
			if c.have != "" {
				bring(t, s, c.list, c.have)
			}
			p := plan(t, s, c.list, file(t, "f.csv", c.text), intake.Options{})
			for _, x := range c.picks {
				p = choose(t, p, x.row, x.label, x.value)
			}
			if got := outcomes(p); got != c.want {
				t.Fatalf("%s, want %s\n%s", got, c.want, fate(p))
			}
			commit(t, s, p)
			k := data.Organisations
			if c.list == "people" {
				k = data.Persons
			}
			if c.field != "" {
				if got := one(t, s, k, "X", c.field); got != c.value {
					t.Errorf("%s is %q, want %q", c.field, got, c.value)
				}
			}
		})
	}
}

// A decision can be taken back, and one that is not offered is refused.
func TestUndecide(t *testing.T) {
	s := newStore(t)
	p := plan(t, s, "organisations", file(t, "f.csv", "name,phone\nX,111\nX,999\n"), intake.Options{})
	q := choose(t, p, 3, "Take this row", "")
	if p.Held != 1 || q.Held != 0 {
		t.Errorf("%d, then %d held", p.Held, q.Held)
	}
	back, err := q.Undecide(1)
	if err != nil || back.Held != 1 {
		t.Errorf("taken back: %v, %d held", err, back.Held)
	}
	for _, i := range []int{-1, 0, 2} {
		if _, err := p.Decide(i, intake.Option{Key: "file"}); !errors.Is(err, intake.ErrDecision) {
			t.Errorf("row %d: %v", i, err)
		}
	}
}

// What the file marks is taken where a person says so.
func TestTakeOffers(t *testing.T) {
	var w workbook
	for _, c := range corpus {
		if c.name == "struck-coloured-commented" {
			w = c
		}
	}
	s := newStore(t)
	p := plan(t, s, "organisations", file(t, "f.xlsx", string(w.built(t))), intake.Options{})
	p = choose(t, p, 3, "Take it as left", "")
	p = choose(t, p, 4, "Tag it “yellow”", "")
	p = choose(t, p, 5, "Add it to the notes", "")
	p = choose(t, p, 6, "Leave empty", "")
	commit(t, s, p)
	for _, x := range [][3]string{{"Example Gone Ltd", "status", "Left"}, {"Example Trust", "tags", "yellow"},
		{"Example Advice", "notes", "Merging with Example Homes in June?"}, {"Example School", "phone", ""}} {
		if got := one(t, s, data.Organisations, x[0], x[1]); got != x[2] {
			t.Errorf("%s of %s is %q, want %q", x[1], x[0], got, x[2])
		}
	}
	p = plan(t, s, "organisations", file(t, "f.xlsx", string(w.built(t))), intake.Options{})
	if p = choose(t, p, 3, "Leave it out", ""); p.Rows[1].Outcome != intake.Held {
		t.Errorf("left out, it is %s", p.Rows[1].Outcome)
	}
	p = choose(t, p, 4, "Tag it “yellow”", "")
	if p = choose(t, p, 4, "Tag it “yellow”", ""); p.Rows[2].Options[0].Chosen {
		t.Error("a tag chosen twice is not taken back")
	}
}

// A plan that no longer holds is refused, with the new one; a change that has
// nothing to do with it is no reason.
func TestCommitAfterAChange(t *testing.T) {
	s := newStore(t)
	bring(t, s, "organisations", "id,name,phone\no1,Example Homes,111\no2,Example Trust,111\n")
	p := plan(t, s, "organisations", file(t, "f.csv", "name,phone\nExample Homes,999\n"), intake.Options{})
	change := func(id data.ID, field, value string) {
		t.Helper()
		err := s.Update("Edit partner", func(tx *store.Tx) error {
			o := tx.Copy(data.Organisations, id)
			data.Organisations.Field(field).SetText(o, value)
			return edit.Save(tx, o)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	change("o2", "phone", "101")
	change("o1", "name", "Example House")
	_, err := p.Commit(s)
	changed, ok := errors.AsType[*intake.ChangedError](err)
	if !ok || !errors.Is(err, intake.ErrChanged) || changed.Rows != 1 || changed.Plan.Added != 1 || !strings.Contains(data.Sentence(err), "1 row") {
		t.Fatalf("%v", err)
	}
	if got := titles(t, s, data.Organisations); got != "Example House; Example Trust" {
		t.Errorf("something was written: %s", got)
	}
	change("o2", "phone", "105") // nothing to do with it
	if r := commit(t, s, changed.Plan); r.Added != 1 {
		t.Errorf("%+v", r)
	}
}

// Own fields are made by a mapping, or by a list that was printed with them.
func TestOwnFields(t *testing.T) {
	s := newStore(t)
	bring(t, s, "organisations", "name,own:Cohort\nExample Homes,3\n")
	if got := titles(t, s, data.Settings); got != "own field" {
		t.Errorf("settings: %s", got)
	}
	p := plan(t, s, "organisations", file(t, "f.csv", "name,COHORT\nExample Homes,4\n"), intake.Options{})
	if p.Updated != 1 || p.Rows[0].Changes[0].Label != "Cohort" || p.Rows[0].Changes[0].Old != "3" {
		t.Error(fate(p))
	}
	if err := s.Update("Add a field", func(tx *store.Tx) error {
		_, err := edit.DefineOwn(tx, data.Organisations, "Review", data.OwnDay, nil)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	p = plan(t, s, "organisations", file(t, "f.csv", "name,Review\nExample Homes,25/03/2026\nExample Trust,01/02/2026\nExample Care,soon\n"), intake.Options{})
	if got := outcomes(p); got != "updated added held" || p.Days.Proof != "25/03/2026" || p.Days.Row != 2 {
		t.Error(fate(p))
	}
}

// A person's organisation is kept as a role: of a new one, and when it changes.
func TestEmployers(t *testing.T) {
	s := newStore(t)
	bring(t, s, "people", "name,email,organisation\nAda Sample,ada@x.example,Example A\n")
	p := plan(t, s, "people", file(t, "f.csv", "name,email,organisation\nAda Sample,ada@x.example,Example B\n"), intake.Options{})
	if len(p.Rows[0].Changes) != 1 || p.Rows[0].Changes[0].New != "Example B" || p.Rows[0].Changes[0].Old != "Example A" {
		t.Error(fate(p))
	}
	commit(t, s, p)
	if got := one(t, s, data.Persons, "Ada Sample", "organisation"); got != "Example B" {
		t.Errorf("organisation: %s", got)
	}
	if got := titles(t, s, data.Roles); got != "Ada Sample, Example A, Employee; Ada Sample, Example B, Employee" {
		t.Errorf("roles: %s", got)
	}
	if got := one(t, s, data.Organisations, "Example B", "status"); got != "Active" {
		t.Errorf("status of an organisation made: %q", got)
	}
}

// References: kept by ID though not here yet; by name only when one has it.
func TestReferences(t *testing.T) {
	s := newStore(t)
	bring(t, s, "people", "id,name\np1,Ada Sample\np2,Ben Test\np3,Ben Test\n")
	p := plan(t, s, "organisations", file(t, "f.csv", "name,key_contact,key_contact_id,neighbourhoods\n"+
		"A,Ada Sample,,Bankside\nB,Ben Test,,Bankside; Borough\nC,Nobody,,\nD,Ada Sample,p9,-\nE,,p 9,\n"), intake.Options{})
	commit(t, s, p)
	if got := outcomes(p); got != "added added added added added" {
		t.Fatal(fate(p))
	}
	for _, c := range [][3]string{{"A", "p1", ""}, {"B", "", "more than one is called that: left empty"}, {"C", "", "not among the people here: left empty"}, {"D", "p9", ""}, {"E", "", "this ID cannot be used; it is left out"}} {
		s.View(func(b *book.Book) error {
			for _, o := range book.List[*data.Organisation](b) {
				if o.Name == c[0] && string(o.KeyContact) != c[1] {
					t.Errorf("%s has the key contact %q", o.Name, o.KeyContact)
				}
			}
			return nil
		})
		for _, r := range p.Rows {
			if r.Name == c[0] && (len(r.Problems) == 0) == (c[2] != "") || r.Name == c[0] && c[2] != "" && r.Problems[0].Reason != c[2] {
				t.Errorf("%s: %+v", c[0], r.Problems)
			}
		}
	}
	if got := titles(t, s, data.Neighbourhoods); got != "Bankside; Borough" {
		t.Errorf("neighbourhoods: %s", got)
	}
}

// Blank, NA, N/A and - never change a field; letter case alone is no change;
// anything else replaces.
func TestWhatChangesAField(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "x"}, {"NA", "x"}, {"n/a", "x"}, {"-", "x"}, {"X", "x"}, {" x ", "x"}, {"y", "y"}, {"none", "none"},
	} {
		s := newStore(t)
		bring(t, s, "organisations", "name,legal_form\nExample,x\n")
		p := plan(t, s, "organisations", file(t, "f.csv", "name,legal_form\nExample,"+c.text+"\n"), intake.Options{})
		commit(t, s, p)
		if got := one(t, s, data.Organisations, "Example", "legal_form"); got != c.want || (p.Updated == 1) != (c.want != "x") {
			t.Errorf("%q makes %q\n%s", c.text, got, fate(p))
		}
	}
}

// A cancelled plan comes back with the context's own error, and progress ends
// at the whole.
func TestContextAndProgress(t *testing.T) {
	f := file(t, "f.csv", "name\n"+strings.Repeat("Example\n", 1000))
	ctx, cancel := context.WithCancel(context.Background())
	b := book.New(data.DayFrom(now()))
	var at []int
	_, err := intake.Make(ctx, f, "organisations", b, intake.Options{}, func(done, total int) { at = append(at, done, total) })
	if err != nil || at[len(at)-2] != 1000 || at[len(at)-1] != 1000 {
		t.Errorf("%v, %v", err, at)
	}
	cancel()
	if _, err := intake.Make(ctx, f, "organisations", b, intake.Options{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
