package intake_test

import (
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/intake"
)

// One cell of an organisation, what is kept of it, and what is told. A reason
// that begins with "held" holds the row.
func TestValues(t *testing.T) {
	for _, c := range []struct{ field, cell, want, told string }{
		{"ods_code", "rx 1", "RX1", ""},
		{"ods_code", "A-1", "A-1", "is not an ODS code"},
		{"charity_number", "Registered charity no. 1164883", "1164883", "repaired: the words in front were taken off"},
		{"company_number", "4385123", "04385123", "repaired: a leading 0 was put back"},
		{"postcode", "se10aa", "SE1 0AA", ""},
		{"postcode", "SE1 OAA", "SE1 0AA", "repaired: "},
		{"postcode", "SE1", "SE1", "It is kept as it stands"},
		{"phone", "1615550101", "01615550101", "repaired: a leading 0 was put back"},
		{"phone", "call Ada", "call Ada", "has letters in it"},
		{"email", "ada@homes.example", "ada@homes.example", ""},
		{"website", "WWW.Homes.Example/About", "www.homes.example/About", ""},
		{"sector", "general PRACTICE", "General practice", ""},
		{"sector", "Leisure", "Leisure", "new in the list “Sector”"},
		{"status", "paused", "Paused", ""},
		{"status", "Gone", "", "held: is not one of: Prospective, Active"},
		{"joined", "March 2020", "2020-03", ""},
		{"joined", "2020/21", "2020/21", ""},
		{"joined", "5th March 2020", "2020-03-05", ""},
		{"joined", "soon", "", "held: is not a day"},
		{"entitled_to_a_seat", "Y", "yes", ""},
		{"entitled_to_a_seat", "perhaps", "", "held: neither yes nor no"},
		{"neighbourhoods", "Bankside; Borough", "Bankside; Borough", ""},
		{"neighbourhoods", "Borough, Bankside", "Bankside; Borough", ""},
		{"neighbourhoods", "\"Bankside\nBorough\"", "Bankside; Borough", ""},
		{"tags", "core; MoU, signed", "MoU, signed; core", ""},
		{"tags", "b, a, b", "a; b", ""},
		{"tags", "a, N/A, -", "a", ""},
		{"links", "https://a.example; https://b.example", "https://a.example; https://b.example", ""},
		{"successor", "RX9", "", "not among the organisations here"},
		{"notes", "\"two\nlines\"", "two\nlines", ""},
		{"offers", "#N/A", "", "this is what a formula came to"},
	} {
		s := newStore(t)
		cell := c.cell
		if strings.Contains(cell, ",") {
			cell = `"` + cell + `"`
		}
		p := plan(t, s, "organisations", file(t, "f.csv", "name,"+c.field+"\nX,"+cell+"\n"), intake.Options{})
		told := ""
		if len(p.Rows[0].Problems) > 0 {
			told = p.Rows[0].Problems[0].Reason
		}
		want, held := strings.CutPrefix(c.told, "held: ")
		if !strings.Contains(told, want) || want == "" && told != "" || held != (p.Held == 1) {
			t.Errorf("%s %q: told %q, %d held", c.field, c.cell, told, p.Held)
		}
		commit(t, s, p)
		if held {
			continue
		}
		if got := one(t, s, data.Organisations, "X", c.field); got != c.want {
			t.Errorf("%s %q is kept as %q, want %q", c.field, c.cell, got, c.want)
		}
	}
}

// In a list that was printed here only ";" parts the elements of a set.
func TestOursIsSplitAtSemicolons(t *testing.T) {
	s := newStore(t)
	bring(t, s, "organisations", "id,name,tags\na,X,\"one, two; three\"\n")
	if got := one(t, s, data.Organisations, "X", "tags"); got != "one, two; three" {
		t.Errorf("tags: %s", got)
	}
}

// Several people in one cell.
func TestNamesInACell(t *testing.T) {
	for _, c := range []struct{ name, email, want string }{
		{"Ada Sample / Ben Test", "ada@x.example; ben@x.example", "Ada Sample ada@x.example, Ben Test ben@x.example"},
		{"Ada & Ben Test", "office@x.example", "Ada Test office@x.example, Ben Test office@x.example"},
		{"\"Ada Sample\nBen Test\"", "ben.test@x.example", "Ada Sample , Ben Test ben.test@x.example"},
		{"Ada Sample and Ben Test", "", "Ada Sample , Ben Test "},
		{"Ada Sample (Homes & Care); Ben Test", "", "Ada Sample (Homes & Care) , Ben Test "},
		{"Mr & Mrs Sample", "", "Mr & Mrs Sample "},
		{"\"Sample, Ada\"", "", "Sample, Ada "},
		{"Vacant", "", ""},
		{"Ada Sample / TBC", "", "Ada Sample "},
		{"Sandy Andover", "", "Sandy Andover "},
	} {
		s := newStore(t)
		p := plan(t, s, "contacts", file(t, "f.csv", "Organisation,Contact,Email\nX,"+c.name+","+c.email+"\n"), intake.Options{})
		commit(t, s, p)
		var got []string
		for _, name := range strings.Split(titles(t, s, data.Persons), "; ") {
			if name != "" {
				got = append(got, name+" "+one(t, s, data.Persons, name, "email"))
			}
		}
		if all := strings.Join(got, ", "); all != c.want {
			t.Errorf("%s: %s, want %s", c.name, all, c.want)
		}
	}
}

// Totals and notes below a list are no records; bodies that are called so are.
func TestOddRows(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"Total", "held"}, {"TOTALS:", "held"}, {"Grand total", "held"}, {"Sub-total", "held"}, {"Count", "held"}, {"Total: 12", "held"},
		{"Number of partners: 4", "held"}, {"Total number of practices = 4", "held"}, {"Total organisations 4", "held"}, {"Total Wellbeing", "added"}, {"Count Me In", "added"},
		{"Source: the council", "held"}, {"* no longer active", "held"}, {"Note: see overleaf", "held"}, {"Keyworkers", "added"},
		{"Housing", "held"}, {"Voluntary sector", "held"}, {"Example Housing", "added"},
	} {
		p := plan(t, newStore(t), "organisations", file(t, "f.csv", "Name,Postcode,Email\nExample,SE1 0AA,\n"+c.cell+",,\n"), intake.Options{})
		if got := p.Rows[1].Outcome.String(); got != c.want {
			t.Errorf("%q is %s, want %s", c.cell, got, c.want)
		}
	}
}

// Other columns may be chosen once the plan was seen.
func TestRemap(t *testing.T) {
	s := newStore(t)
	p := plan(t, s, "organisations", file(t, "f.csv", "Name,Fax\nX,020 7946 0001\n"), intake.Options{})
	q, err := p.Remap([]intake.Mapping{{Column: "fax", Field: "phone"}})
	if err != nil {
		t.Fatal(err)
	}
	commit(t, s, q)
	if got := one(t, s, data.Organisations, "X", "phone"); got != "020 7946 0001" {
		t.Errorf("phone: %q", got)
	}
}
