package intake_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/grid"
)

// What rows of contacts say of an organisation is asked once, against the first
// row and against what is here, also where only a postcode differs; and asked
// again while nobody has decided.
func TestContactsAskOncePerOrganisation(t *testing.T) {
	for _, c := range []struct {
		name, have, text string
		first, again     string // the outcomes
		asks             []string
	}{
		{"three rows, three sectors and addresses", "",
			"organisation,name,sector,address\nX,Ada Sample,Housing,1 Road\nX,Ben Test,VCSE,2 Road\nX,Cleo Trial,Education,3 Road\n",
			"added held added", "unchanged held unchanged", []string{"3 sector", "3 address"}},
		{"in another field than the row that asks", "",
			"organisation,name,sector,address\nX,Ada Sample,Housing,1 Road\nX,Ben Test,VCSE,1 Road\nX,Cleo Trial,Housing,3 Road\n",
			"added held added", "unchanged held unchanged", []string{"3 sector"}},
		{"only its postcode differs", "",
			"organisation,name,postcode\nX,Ada Sample,EX1 2AB\nX,Ben Test,EX3 4CD\nX,Cleo Trial,EX3 4CD\n",
			"added held added", "unchanged held unchanged", []string{"3 postcode"}},
		{"the postcode of what is here differs", "organisation,name,postcode\nX,Ada Sample,EX1 2AB\n",
			"organisation,name,postcode\nX,Ben Test,EX3 4CD\n", "held", "held", []string{"2 postcode"}},
		{"the data has another value, and the file is at one: it replaces", "organisation,name,sector\nX,Ada Sample,Housing\n",
			"organisation,name,sector\nX,Ada Sample,VCSE\nX,Ben Test,VCSE\n", "updated added", "unchanged unchanged", nil},
		{"the data has another value, and the file is not at one", "organisation,name,sector\nX,Ada Sample,Housing\n",
			"organisation,name,sector\nX,Ada Sample,VCSE\nX,Ben Test,Education\n", "unchanged held", "unchanged held", []string{"3 sector"}},
		{"the first row waits for something else", "",
			"organisation,name,sector,joined\nX,Ada Sample,Housing,someday\nX,Ben Test,VCSE,\nX,Cleo Trial,VCSE,\n",
			"held held added", "held held unchanged", []string{"2 joined", "3 sector"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStore(t)
			if c.have != "" {
				bring(t, s, "contacts", c.have)
			}
			f := file(t, "f.csv", c.text)
			for _, want := range []string{c.first, c.again} {
				p := plan(t, s, "contacts", f, intake.Options{})
				if got := outcomes(p); got != want {
					t.Errorf("%s, want %s\n%s", got, want, fate(p))
				}
				if got := asked(p); !slices.Equal(got, c.asks) {
					t.Errorf("asks %q, want %q\n%s", got, c.asks, fate(p))
				}
				commit(t, s, p)
			}
			if got := titles(t, s, data.Organisations); got != "X" {
				t.Errorf("there are %s", got)
			}
		})
	}
}

// asked are the questions of a plan: the row and the field.
func asked(p *intake.Plan) (out []string) {
	for _, r := range p.Rows {
		for _, x := range r.Problems {
			if x.Holds {
				out = append(out, fmt.Sprint(x.Row, " ", x.Field))
			}
		}
	}
	return out
}

// A value that the file puts in the place of another is told, and can be kept
// out.
func TestWhatIsHereCanBeKept(t *testing.T) {
	s := newStore(t)
	bring(t, s, "contacts", "organisation,name,sector\nX,Ada Sample,Housing\n")
	p := plan(t, s, "contacts", file(t, "f.csv", "organisation,name,sector\nX,Ada Sample,VCSE\nX,Ben Test,VCSE\n"), intake.Options{})
	if !p.Rows[0].Replaces() || len(p.Rows[0].Problems) != 1 {
		t.Errorf("not told:\n%s", fate(p))
	}
	p = choose(t, p, 2, "Keep what is here: Housing", "")
	commit(t, s, p)
	if got := one(t, s, data.Organisations, "X", "sector"); got != "Housing" {
		t.Errorf("the sector is %s", got)
	}
}

// An organisation of the same name in another place is made where a person says
// so, and once.
func TestASecondOrganisationOfOneName(t *testing.T) {
	s := newStore(t)
	f := file(t, "f.csv", "organisation,name,postcode\nX,Ada Sample,EX1 2AB\nX,Ben Test,EX3 4CD\nX,Cleo Trial,EX3 4CD\nX,Dan Mock,\nX,Eve Mock,\n")
	p := choose(t, plan(t, s, "contacts", f, intake.Options{}), 3, "A new organisation", "")
	if got := outcomes(p); got != "added added added held held" || !strings.Contains(p.Rows[4].Why, "row 5 asks which") {
		t.Fatalf("%s\n%s", got, fate(p))
	}
	if p = choose(t, p, 5, "It is X, EX1 2AB", ""); p.Held != 0 {
		t.Fatalf("one answer is not enough:\n%s", fate(p))
	}
	answers := commit(t, s, p).Answers
	if got := titles(t, s, data.Organisations); got != "X; X" {
		t.Errorf("there are %s", got)
	}
	again, rows, err := plan(t, s, "contacts", f, intake.Options{}).Recall(answers)
	if err != nil || again.Unchanged != 5 || len(rows) != 1 {
		t.Errorf("again, %v are remembered (%v):\n%s", rows, err, fate(again))
	}
}

// contactsText draws a list of contacts as teams keep it.
func contactsText(rt *rapid.T) string {
	values := map[string][]string{
		"organisation": {"Example A", "EXAMPLE A", "The Example A", "Example B", "Example C", ""}, "sector": {"", "Housing", "housing", "VCSE", "Education"},
		"address": {"", "1 Road,\nTown", "2 Road", "1 Road, Town"}, "postcode": {"", "EX1 2AB", "ex12ab", "EX3 4CD"},
		"joined": {"", "2024-06-19", "25/03/2025", "45321", "tbc"}, "job_title": {"", "Nurse", "GP"},
	}
	columns := []string{"organisation", "sector", "address", "postcode", "joined", "job_title"}
	var b strings.Builder
	b.WriteString(strings.Join(columns, "\t") + "\tname\n")
	for n := range rapid.IntRange(2, 9).Draw(rt, "rows") {
		for _, c := range columns {
			b.WriteString(strings.ReplaceAll(rapid.SampledFrom(values[c]).Draw(rt, c), "\n", " ") + "\t")
		}
		fmt.Fprintf(&b, "Person %c Example\n", 'A'+rapid.SampledFrom([]int{n, n, n, 0}).Draw(rt, "person"))
	}
	return b.String()
}

// However a list of contacts contradicts itself, bringing it in twice changes
// nothing the second time, asks the same again, and makes no organisation of one
// name a second time.
func TestContactsTwice(t *testing.T) {
	s := newStore(t)
	rapid.Check(t, func(rt *rapid.T) {
		emptied(t, s)
		text := contactsText(rt)
		f, err := grid.ReadBytes(context.Background(), "f.tsv", []byte(text), grid.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		p := plan(t, s, "contacts", f, intake.Options{})
		commit(t, s, p)
		q := plan(t, s, "contacts", f, intake.Options{})
		if q.Added+q.Updated > 0 || !slices.Equal(asked(p), asked(q)) {
			rt.Fatalf("%s\nfirst:\n%s\nagain:\n%s", text, fate(p), fate(q))
		}
		names := map[string]int{}
		s.View(func(b *book.Book) error {
			for _, o := range book.List[*data.Organisation](b) {
				names[data.NameKey(o.Name)]++
			}
			return nil
		})
		for name, n := range names {
			if n > 1 {
				rt.Fatalf("%d organisations are called %s\n%s\n%s", n, name, text, fate(p))
			}
		}
	})
}

// Answering never makes more rows wait, and with every answer remembered the
// file asks nothing the second time.
func TestAnswersOnlyCountDown(t *testing.T) {
	s := newStore(t)
	rapid.Check(t, func(rt *rapid.T) {
		emptied(t, s)
		text := contactsText(rt)
		f, err := grid.ReadBytes(context.Background(), "f.tsv", []byte(text), grid.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		p := plan(t, s, "contacts", f, intake.Options{})
		for range 100 {
			i := slices.IndexFunc(p.Rows, func(r intake.Row) bool { return r.Waits() })
			if i < 0 {
				break
			}
			open := slices.DeleteFunc(slices.Clone(p.Rows[i].Options), func(o intake.Option) bool { return o.Chosen || o.Write || o.Key == "new" || o.Key == "file" })
			if len(open) == 0 {
				rt.Fatalf("row %d waits and offers nothing more:\n%s", i, fate(p))
			}
			o := rapid.SampledFrom(open).Draw(rt, "answer")
			var q *intake.Plan
			if rapid.Bool().Draw(rt, "for all like it") {
				q, _, err = p.DecideAll(p.Like(i, o), o)
			} else {
				q, err = p.Decide(i, o)
			}
			if err != nil {
				rt.Fatal(err)
			}
			if q.Waiting() > p.Waiting() && o.Key != "above" { // with an organisation somebody may be a person of another row
				rt.Fatalf("%s of row %d: %d waited, now %d\n%s\nwas\n%s\nis\n%s", o.Label, p.Rows[i].Number, p.Waiting(), q.Waiting(), text, fate(p), fate(q))
			}
			p = q
		}
		if p.Waiting() > 0 {
			rt.Fatalf("a hundred answers are not enough:\n%s", fate(p))
		}
		answers := commit(t, s, p).Answers
		q, _, err := plan(t, s, "contacts", f, intake.Options{}).Recall(answers)
		if err != nil || q.Waiting() > 0 || q.Added+q.Updated > 0 {
			rt.Fatalf("%v\n%s\nfirst:\n%s\nagain:\n%s", err, text, fate(p), fate(q))
		}
	})
}

// Numbers that a spreadsheet shows as days are offered as days, and one answer
// does for all of them.
func TestNumbersThatAreDays(t *testing.T) {
	s := newStore(t)
	p := plan(t, s, "organisations", file(t, "f.csv", "name,joined\nA,45321\nB,45322\nC,tbc\nD,tbc\nE,123\nF,45321\n"), intake.Options{})
	if p.Held != 6 || !strings.Contains(p.Rows[0].Why, "30 Jan 2024") {
		t.Fatal(fate(p))
	}
	day := p.Rows[0].Options[0]
	if got := p.Like(0, day); !slices.Equal(got, []int{0, 1, 5}) {
		t.Errorf("like the first are %v", got)
	}
	p, done, err := p.DecideAll([]int{0, 1, 2, 5}, day)
	if err != nil || len(done) != 3 || p.Held != 3 {
		t.Fatalf("%v %v\n%s", err, done, fate(p))
	}
	write := p.Rows[2].Options[0]
	write.Value = "March 2024"
	if got := p.Like(2, write); !slices.Equal(got, []int{2, 3}) {
		t.Errorf("like the third are %v", got)
	}
	if p, _, err = p.DecideAll(p.Like(2, write), write); err != nil {
		t.Fatal(err)
	}
	commit(t, s, p)
	for name, want := range map[string]string{"A": "2024-01-30", "B": "2024-01-31", "C": "2024-03", "D": "2024-03", "F": "2024-01-30"} {
		if got := one(t, s, data.Organisations, name, "joined"); got != want {
			t.Errorf("%s joined %s, want %s", name, got, want)
		}
	}
}

// Rows that are no record wait for nobody, and neither does one that was left
// out.
func TestRowsThatWaitForNobody(t *testing.T) {
	s := newStore(t)
	p := plan(t, s, "organisations", file(t, "f.csv", "name,phone,sector\nExample Homes,,\nTotal,111,\nSource: a list,,\n"), intake.Options{})
	if p.Held != 2 || p.Aside != 2 || p.Waiting() != 0 {
		t.Errorf("%d held, %d aside\n%s", p.Held, p.Aside, fate(p))
	}
	if p = choose(t, p, 3, "It is a row", ""); p.Aside != 1 || p.Added != 2 {
		t.Error(fate(p))
	}
}

// What is remembered is asked again once it hangs on something else.
func TestAnswersHangOnTheQuestion(t *testing.T) {
	s := newStore(t)
	text := "organisation,name,sector\nX,Ada Sample,Housing\nX,Ben Test,VCSE\n"
	p := choose(t, plan(t, s, "contacts", file(t, "f.csv", text), intake.Options{}), 3, "Take this row: VCSE", "")
	answers := commit(t, s, p).Answers
	for _, c := range []struct {
		text string
		held int
	}{{text, 0}, {"organisation,name,sector\n,,\nX,Ada Sample,Housing\nY,Cy Mock,\nX,Ben Test,VCSE\n", 0}, {strings.Replace(text, "Housing", "Education", 1), 1}, {strings.Replace(text, "VCSE", "Education", 1), 1}} {
		q, _, err := plan(t, s, "contacts", file(t, "f.csv", c.text), intake.Options{}).Recall(answers)
		if err != nil || q.Held != c.held {
			t.Errorf("%d held, want %d (%v)\n%s", q.Held, c.held, err, fate(q))
		}
	}
	for question, a := range answers {
		if strings.Contains(question+a.Value, "VCSE") || strings.Contains(question+a.Value, "Ben") {
			t.Errorf("%s: %v holds what stands in the file", question, a)
		}
	}
}
