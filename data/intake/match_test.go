package intake_test

import (
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/intake"
)

// A matching case: what is there, what the file says, and what becomes of its
// rows. A held row's reason must hold the words after "held:".
type matching struct {
	name string
	have string
	file string
	want string
}

func (m matching) run(t *testing.T, list string) {
	t.Run(m.name, func(t *testing.T) {
		s := newStore(t)
		if m.have != "" {
			bring(t, s, list, m.have)
		}
		p := plan(t, s, list, file(t, "f.csv", m.file), intake.Options{})
		want := strings.Split(m.want, ", ")
		if len(want) != len(p.Rows) {
			t.Fatalf("%d rows, want %d:\n%s", len(p.Rows), len(want), fate(p))
		}
		for i, w := range want {
			word, why, _ := strings.Cut(w, ": ")
			if r := p.Rows[i]; r.Outcome.String() != word || !strings.Contains(r.Why, why) {
				t.Errorf("row %d is %s (%s), want %s\n%s", i+1, r.Outcome, r.Why, w, fate(p))
			}
		}
		commit(t, s, p) // what was planned can be written
	})
}

func TestMatchOrganisations(t *testing.T) {
	for _, m := range []matching{
		{"a new one", "", "Name\nExample Homes\n", "added"},
		{"by ID", "id,name\nabc,Example Homes\n", "id,name\nabc,Example Homes Ltd\n", "updated"},
		{"an ID that is not here is added under it", "id,name\nabc,Example Homes\n", "id,name\nabd,Example Homes\n", "added"},
		{"an ID that cannot be used", "", "id,name\na b,Example Homes\n", "held: ID cannot be used"},
		{"an ID twice, the same", "", "id,name\na,Example Homes\na,Example Homes\n", "added, unchanged"},
		{"an ID twice, otherwise", "", "id,name\na,Example Homes\na,Example House\n", "added, held: same as row 2"},
		{"ID is another system's number", "name,ods_code\nExample Homes,RX1\n", "ID,Name,ODS code\n7,Example Homes,RX1\n", "unchanged"},

		{"by ODS code, in small letters", "name,ods_code\nExample Homes,RX1\n", "Practice code,Practice name\nrx1,Example Houses\n", "updated"},
		{"by charity number", "name,charity_number\nExample Homes,1164883\n", "Name,Charity no\nExample Houses,1164883\n", "updated"},
		{"by company number without its zero", "name,company_number\nExample Homes,04385123\n", "Name,Company number\nExample Homes,4385123\n", "unchanged"},
		{"ODS code before charity number", "name,ods_code,charity_number\nExample A,RX1,\nExample B,,1164883\n",
			"name,ods_code,charity_number\nExample A,RX1,1164883\n", "held: is that of Example B"},
		{"a weaker identifier that differs", "name,ods_code,charity_number\nExample A,RX1,1164883\n",
			"name,ods_code,charity_number\nExample A,RX1,1164884\n", "held: another Charity number"},
		{"an empty identifier is filled", "name,ods_code\nExample A,RX1\n", "name,ods_code,charity_number\nExample A,RX1,1164884\n", "updated"},
		{"a different ODS code forbids the charity number", "name,ods_code,charity_number\nExample A,RX1,1164883\n",
			"name,ods_code,charity_number\nExample A,RX2,1164883\n", "added"},
		{"a different ODS code forbids the name", "name,ods_code,postcode\nThe Surgery,A81001,SE1 0AA\n",
			"name,ods_code,postcode\nThe Surgery,A81002,SE1 0AA\n", "added"},
		{"a different charity number forbids the name", "name,charity_number\nExample,1164883\n", "name,charity_number\nExample,1164884\n", "added"},
		{"a malformed identifier is none", "name,ods_code\nExample,RX1\n", "name,charity_number\nExample,12\n", "updated"},
		{"an ID that an identifier contradicts", "id,name,ods_code\na,Example,RX1\n", "id,name,ods_code\na,Example,RX2\n", "held: another ODS code"},
		{"two here with one identifier", "id,name,ods_code\na,Example A,RX1\nb,Example B,RX1\n", "name,ods_code\nExample A,RX1\n", "held: More than one"},

		{"by name and postcode", "name,postcode\nExample,SE1 0AA\nExample,SE1 0AB\n", "name,postcode\nThe Example,se10ab\n", "updated"},
		{"by name alone", "name,postcode\nExample & Sons,SE1 0AA\n", "name,phone\nexample and sons,020 7946 0001\n", "updated"},
		{"by name alone, postcode new", "name\nExample\n", "name,postcode\nExample,SE1 0AA\n", "updated"},
		{"another postcode", "name,postcode\nExample,SE1 0AA\n", "name,postcode\nExample,SE1 0AB\n", "added"},
		{"two have the name", "name,postcode\nExample,SE1 0AA\nExample,SE1 0AB\n", "name\nExample\n", "held: More than one"},
		{"two have the name, elsewhere", "name,postcode\nExample,SE1 0AA\nExample,SE1 0AB\n", "name,postcode\nExample,SE1 0AD\n", "added"},
		{"two have name and postcode", "id,name,postcode\na,Example,SE1 0AA\nb,Example,SE1 0AA\n", "name,postcode\nExample,SE1 0AA\n", "held: name and postcode"},

		{"twice in the file", "", "name,postcode\nExample,SE1 0AA\nExample,SE1 0AA\n", "added, unchanged"},
		{"twice in the file, otherwise", "", "name,postcode,phone\nExample,SE1 0AA,020 7946 0001\nExample,SE1 0AA,020 7946 0002\n", "added, held: same as row 2"},
		{"twice in the file, one cell blank", "", "name,phone\nExample,020 7946 0001\nExample,\n", "added, held: same as row 2"},
		{"twice in the file, of one that is here", "name\nExample\n", "name,phone\nExample,020 7946 0001\nEXAMPLE,020 7946 0001\n", "updated, unchanged"},
		{"an earlier row gives the code", "name\nExample\n", "name,ods_code\nExample,RX1\nOther,RX1\n", "updated, held: same as row 2"},
		{"no name", "", "name,postcode\n,SE1 0AA\n", "held: Name is needed"},
		{"no name, but known", "id,name\na,Example\n", "id,postcode\na,SE1 0AA\n", "updated"},
	} {
		m.run(t, "organisations")
	}
}

func TestMatchPeople(t *testing.T) {
	for _, m := range []matching{
		{"e-mail and name", "name,email\nAda Sample,ada@homes.example\n", "Name,E-mail\nDr Ada Sample,ADA@homes.example\n", "updated"},
		{"never e-mail alone", "name,email\nAda Sample,office@homes.example\n", "Name,E-mail\nBen Test,office@homes.example\n", "added"},
		{"two in one file with one e-mail", "", "Name,E-mail\nAda Sample,office@homes.example\nBen Test,office@homes.example\n", "added, added"},
		{"almost the same name and the same e-mail", "name,email\nJo Pattern,jo@homes.example\n", "Name,E-mail\nJo Patern,jo@homes.example\n", "held: The same person?"},
		{"name and organisation, surname first", "name,organisation,email\nAda Sample,Example Homes,a@homes.example\n", "name,organisation,email\n\"Sample, Ada\",Example Homes,ada@homes.example\n", "updated"},
		{"name alone is not enough", "name,organisation\nAda Sample,Example Homes\n", "name,organisation\nAda Sample,Example Trust\n", "added"},
		{"neither, the one who has neither", "name\nAda Sample\n", "name,phone\nAda Sample,020 7946 0001\n", "updated"},
		{"neither, but the one here has an e-mail", "name,email\nAda Sample,ada@homes.example\n", "name\nAda Sample\n", "added"},
		{"neither, two have neither", "id,name\na,T. Test\nb,T. Test\n", "name\nT Test\n", "held: More than one"},
		{"an e-mail, the one here has none", "name\nAda Sample\n", "name,email\nAda Sample,ada@homes.example\n", "added"},
		{"e-mail says one, organisation another", "id,name,organisation,email\na,Ada Sample,Example A,ada@a.example\nb,Ada Sample,Example B,\n",
			"name,organisation,email\nAda Sample,Example B,ada@a.example\n", "held: another is of this organisation"},
		{"e-mail and name, another organisation", "name,organisation,email\nAda Sample,Example A,ada@a.example\n", "name,organisation,email\nAda Sample,Example B,ada@a.example\n", "updated"},
		{"the same twice", "", "name,organisation\nAda Sample,Example A\nAda Sample,Example A\n", "added, unchanged"},
		{"the same twice, otherwise", "", "name,organisation,phone\nAda Sample,Example A,\nAda Sample,Example A,020 7946 0001\n", "added, held: same as row 2"},
		{"an accent written in two ways", "", "name,organisation\nZo\u00eb Sample,Caf\u00e9\nZoe\u0308 Sample,CAFE\u0301\n", "added, unchanged"},
		{"a blank organisation is none", "name\nAda Sample\n", "name,organisation\nAda Sample,N/A\n", "unchanged"},
		{"no name", "", "name,email\n,ada@a.example\n", "held: Name is needed"},
	} {
		m.run(t, "people")
	}
}

func TestMatchOtherKinds(t *testing.T) {
	for _, c := range []struct {
		list string
		matching
	}{
		{"groups", matching{"by name", "name,type\nThe Board,Board\n", "name,meets_every\nboard,2 months\n", "updated"}},
		{"neighbourhoods", matching{"by name", "name\nBankside\n", "Neighbourhood,Population\nBankside,\"21,000\"\n", "updated"}},
		{"workstreams", matching{"a new one", "name\nAge Well\n", "name\nCare Well\n", "added"}},
		{"agreements", matching{"another version", "title,version\nMoU,2021\n", "title,version\nMoU,2025\nMoU,2021\n", "added, unchanged"}},
		{"events", matching{"title and day", "type,title,day\nBoard meeting,Board,2026-03-19\n", "type,title,day\nBoard meeting,Board,2026-05-21\nBoard meeting,Board,2026-03-19\n", "added, unchanged"}},
		{"partnership", matching{"the only one", "name\nExample Place\n", "name,purpose\nExample Place,Better lives\n", "updated"}},
		{"roles", matching{"nobody of that name", "", "person,organisation,title\nAda Sample,Example,Member\n", "held: not among the people"}},
		{"events", matching{"a fixed list", "", "type,title,day\nParty,Board,2026-03-19\n", "held: is not one of"}},
		{"events", matching{"a number", "", "type,title,day,capacity\nOther,Open day,2026-03-19,many\n", "held: is not a number"}},
		{"neighbourhoods", matching{"an unknown lead", "", "name,lead\nBankside,Ada Sample\n", "held: not among the people"}},
	} {
		c.run(t, c.list)
	}
}

// Roles and signatures are found by what they link, by name or by ID.
func TestMatchLinks(t *testing.T) {
	s := newStore(t)
	bring(t, s, "organisations", "id,name,ods_code\no1,Example Homes,RX1\n")
	bring(t, s, "people", "id,name\np1,Ada Sample\n")
	bring(t, s, "groups", "id,name\ng1,The Board\n")
	bring(t, s, "agreements", "id,title,version\na1,MoU,2025\n")
	for _, c := range []struct{ list, text, want string }{
		{"roles", "person,group,title,from\nAda Sample,The Board,Member,2024-05-01\n", "added"},
		{"roles", "person,group,title,voting\nada sample,Board,member,yes\n", "updated"},
		{"roles", "person,group,title,from,to\nAda Sample,The Board,Member,2024-05-01,2026-01-31\n", "updated"},
		{"roles", "person,group,title,from\nAda Sample,The Board,Member,2026-02-01\n", "added"},
		{"roles", "person,group,title\nAda Sample,,Member\n", "held"},
		{"roles", "person_id,organisation_id,title\np1,o1,Representative\np9,o1,Representative\n", "added added"},
		{"signatures", "agreement,organisation,state\n\"MoU, 2025\",RX1,Sent\n", "added"},
		{"signatures", "agreement_id,organisation,state,signed\na1,o1,Signed,2026-01-20\n", "updated"},
		{"contact-notes", "organisation,day,text\nExample Homes,2026-02-01,Spoke to Ada\nExample Homes,2026-02-01,Spoke to Ada\n", "added unchanged"},
		{"contact-notes", "organisation,day,text\nExample Homes,2026-02-01,Spoke to Ada\nNobody,2026-02-01,Spoke\n", "unchanged held"},
		{"settings", "name,items\nsectors,A; B\n", "added"},
	} {
		p := plan(t, s, c.list, file(t, "f.csv", c.text), intake.Options{})
		if got := outcomes(p); got != c.want {
			t.Errorf("%s: %s, want %s\n%s", c.text, got, c.want, fate(p))
		}
		commit(t, s, p)
	}
	want := "Ada Sample, Example Homes, Representative; Ada Sample, The Board, Member; Ada Sample, The Board, Member; Example Homes, Representative"
	if got := titles(t, s, data.Roles); got != want {
		t.Errorf("roles: %s", got)
	}
}

// Deleted records never match.
func TestDeletedNeverMatch(t *testing.T) {
	s := newStore(t)
	bring(t, s, "organisations", "id,name,ods_code\no1,Example Homes,RX1\n")
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	p := plan(t, s, "organisations", file(t, "f.csv", "name,ods_code\nExample Homes,RX1\n"), intake.Options{})
	if got := outcomes(p); got != "added" {
		t.Errorf("%s\n%s", got, fate(p))
	}
}
