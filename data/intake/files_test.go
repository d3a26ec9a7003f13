package intake_test

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/intake"
)

// twice brings a file in, twice, and compares the counts: added, updated,
// unchanged, held.
func twice(t *testing.T, list, text string, first, again [4]int) intake.Result {
	t.Helper()
	s := newStore(t)
	f := file(t, "f.csv", text)
	count := func(r intake.Result) [4]int { return [4]int{r.Added, r.Updated, r.Unchanged, r.Held} }
	r := commit(t, s, plan(t, s, list, f, intake.Options{}))
	if count(r) != first {
		t.Errorf("%v, want %v", count(r), first)
	}
	if q := commit(t, s, plan(t, s, list, f, intake.Options{})); count(q) != again {
		t.Errorf("again %v, want %v", count(q), again)
	}
	return r
}

// quoted writes a row as the Organisation Data Service does.
func quoted(cells ...string) string {
	row := make([]string, 27)
	copy(row, cells)
	for i, c := range row {
		row[i] = `"` + c + `"`
	}
	return strings.Join(row, ",") + "\r\n"
}

func TestODSFile(t *testing.T) {
	text := quoted("X0A", "EXAMPLE NHS FOUNDATION TRUST", "Y62", "QOP", "EXAMPLE HOUSE", "EXAMPLE ROAD", "", "EXAMPLETON", "", "M13 9WL", "20171001") +
		quoted("X0B", "EXAMPLE CLOSED TRUST", "Y63", "QHM", "1 STREET", "", "", "LONDON", "", "SE1 0AA", "20010401", "20200930") +
		quoted("X0C", "EXAMPLE NHS FOUNDATION TRUST", "Y63", "QHM", "1 STREET", "", "", "LONDON", "LONDON", "M13 9WL", "20010401")
	r := twice(t, "organisations", text, [4]int{3, 0, 0, 0}, [4]int{0, 0, 3, 0})
	aside := []string{}
	for _, p := range r.Problems {
		aside = append(aside, p.Field)
	}
	if got := strings.Join(aside, ","); got != "National grouping,High level health geography,Open date" {
		t.Errorf("set aside: %s", got)
	}
	s := newStore(t)
	bring(t, s, "organisations", text)
	for field, want := range map[string]string{"status": "Closed", "left": "2020-09-30", "joined": "", "address": "1 STREET, LONDON", "ods_code": "X0B"} {
		if got := one(t, s, data.Organisations, "EXAMPLE CLOSED TRUST", field); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
}

// A file of practices: names and postcodes repeat under different codes.
func TestPracticesFile(t *testing.T) {
	var b strings.Builder
	b.WriteString("PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME\n")
	for i := range 300 {
		fmt.Fprintf(&b, "GP_PRAC_PAT_LIST,01Jan2022,A%05d,THE SURGERY,SE1 %dAA,U%05d,EXAMPLE PCN %d\n", i, i%3, i%7, i%7)
	}
	twice(t, "organisations", b.String(), [4]int{300, 0, 0, 0}, [4]int{0, 0, 300, 0})
}

// A file of homes: zeros lost, two homes stand twice under other numbers.
func TestHomesFile(t *testing.T) {
	text := `name,cqc_id,type,address,postcode,telephone,website,provider,inspection_date,cqc_webpage,area_name,area_code,lon,lat
Example Grange,1-1,Residential homes,"1 Road,Hale",WA15 8SN,1615550101,NA,Example A Ltd,2023-08-24,https://example.org/1,Exampleton,E08,-2.3,53.3
Example Grange,1-2,Residential homes,"1 Road,Hale",WA15 8SN,1615550101,NA,Example B Ltd,NA,https://example.org/2,Exampleton,E08,-2.3,53.3
Example Court,1-3,Nursing homes|Residential homes,"2 Road,Sale",M33 6NB,NA,https://www.court.example,Example A Ltd,2021-05-17,https://example.org/3,Exampleton,E08,-2.3,53.4
`
	r := twice(t, "organisations", text, [4]int{2, 0, 1, 0}, [4]int{0, 0, 3, 0})
	repaired, aside := 0, ""
	for _, p := range r.Problems {
		switch {
		case strings.HasPrefix(p.Reason, "repaired: ") && p.Field == "phone":
			repaired++
		case strings.HasPrefix(p.Reason, "set aside"):
			aside += p.Field + " "
		default:
			t.Errorf("unexpected: %+v", p)
		}
	}
	if repaired != 2 || aside != "cqc_id type provider inspection_date cqc_webpage area_name area_code lon lat " {
		t.Errorf("%d repaired, set aside: %s", repaired, aside)
	}
}

// The same services with a number column, then without it.
func TestServicesFile(t *testing.T) {
	s := newStore(t)
	bring(t, s, "organisations", "featureNum,name,description,address,postcode,telephone,website\n1,Example Network,Helps people.,\"1 Street, London\",M4 4DE,0161 555 0101,http://www.example.org/\n3,Example Friends,Befriends.,2 Street,WA154 1HF,0161 555 0102,\n")
	p := plan(t, s, "organisations", file(t, "f.csv", "name,description,address,postcode,telephone,website\nExample Network,Helps people.,\"1 Street, London\",M4 4DE,0161 555 0101,http://www.example.org/\nExample Friends,Befriends.,2 Street,WA154 1HF,0161 555 0102,\n"), intake.Options{})
	if p.Unchanged != 2 {
		t.Error(fate(p))
	}
}

// Exports of address books: Outlook's, and Google's.
func TestAddressBooks(t *testing.T) {
	for _, text := range []string{
		"First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail 2 Address,Business Phone,Mobile Phone,Company,Job Title,Business Street,Categories\nAda,,Sample,Dr,,ada@homes.example,,020 7946 0001,,Example Homes,Manager,1 Street,core;board\n",
		"First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nAda,,Sample,Example Homes,Manager,board;core,Work,ada@homes.example,Work,020 7946 0001\n",
	} {
		s := newStore(t)
		bring(t, s, "people", text)
		name := titles(t, s, data.Persons)
		got := []string{strings.TrimPrefix(name, "Dr ")}
		for _, f := range []string{"organisation", "email", "phone", "job_title", "tags"} {
			got = append(got, one(t, s, data.Persons, name, f))
		}
		if all := strings.Join(got, "|"); all != "Ada Sample|Example Homes|ada@homes.example|020 7946 0001|Manager|board; core" {
			t.Errorf("%s\n%s", all, text)
		}
	}
}
