package intake_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/intake"
	"placebook/data/intake/grid"
)

// heads plans a file of one row and says what each column was taken for: its
// field, or "-" for one that is set aside.
func heads(t *testing.T, list, headings, row string, m ...intake.Mapping) string {
	t.Helper()
	p := plan(t, newStore(t), list, file(t, "f.csv", headings+"\n"+row+"\n"), intake.Options{Map: m})
	var out []string
	for _, c := range p.Columns {
		if c.SetAside {
			out = append(out, "-")
			continue
		}
		out = append(out, c.Field)
	}
	return strings.Join(out, ",")
}

func TestHeadings(t *testing.T) {
	for _, c := range []struct{ list, headings, want string }{
		// As lists are printed.
		{"organisations", "id,name,short_name,neighbourhoods,neighbourhoods_id,key_contact,key_contact_id,own:Cohort,links",
			"id,name,short_name,neighbourhoods,neighbourhoods_id,key_contact,key_contact_id,own:Cohort,links"},
		{"people", "id,name,organisation,organisation_id,do_not_name,consent_given", "id,name,organisation,organisation_id,do_not_name,consent_given"},
		{"roles", "id,person,person_id,organisation,organisation_id,group,group_id,workstream,workstream_id,title,voting",
			"id,person,person_id,organisation,organisation_id,group,group_id,workstream,workstream_id,title,voting"},

		// As people write them.
		{"organisations", "Organisation Name,Post Code,Tel,E-mail address,Website URL", "name,postcode,phone,email,website"},
		{"organisations", "Org,POSTCODE,Telephone No.,Email,Web address", "name,postcode,phone,email,website"},
		{"organisations", "PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,CCG_CODE", "ods_code,name,postcode,-,-,-"},
		{"organisations", "PracticeName,practiceCode,PostCode", "name,ods_code,postcode"},
		{"organisations", "name,description,address,postcode,telephone,website", "name,offers,address,postcode,phone,website"},
		{"organisations", "name,cqc_id,type,address,telephone,provider,area_name,lon", "name,-,-,address,phone,-,-,-"},
		{"organisations", "Provider,Registered charity no.,Companies House number,Contact", "name,charity_number,company_number,key_contact"},
		{"organisations", "Name of organisation *,Address Line 1,Address Line 2,Town/City,County,Postal code", "name,address,address,address,address,postcode"},
		{"organisations", "Partner (full name),Date joined,Board seat?,Closing date", "name,joined,entitled_to_a_seat,left"},
		{"organisations", "ID,Name,Reference", "-,name,-"},
		{"organisations", "Charity name,Charity number,Main telephone,General email", "name,charity_number,phone,email"},
		{"organisations", "Email,Organisation,Email", "email,name,-"},
		{"people", "First name,Surname,Company,Job Title,E-mail 1 - Value,Phone 1 - Value", "name,name,organisation,job_title,email,phone"},
		{"people", "Contact,Organisation,Role,Mobile", "name,organisation,job_title,phone"},
		{"people", "Full Name,Surname,Employer,Position,Work email", "name,-,organisation,job_title,email"},
		{"people", "Name,Surname,Preferred name,Access requirements", "name,name,known_as,access_needs"},
		{"people", "Name,Title,Email", "name,job_title,email"},
		{"contacts", "Organisation,Name,Title,Email,Tel", "organisation,name,job_title,email,phone"},
		{"contacts", "Name,Contact,Contact email,Organisation email,Phone,Main phone", "organisation,name,email,organisation.email,phone,organisation.phone"},
		{"contacts", "Practice Name,ODS code,Practice phone,Practice manager,Lead name", "organisation,ods_code,organisation.phone,-,name"},
		{"contacts", "Organisation,Sector,First name,Last name,Notes,Organisation notes", "organisation,sector,name,name,notes,organisation.notes"},
		{"events", "Event,Date,Start time,Type,Venue", "title,day,start,type,venue"},
		{"signatures", "Organisation,Agreement,Status,Date signed", "organisation,agreement,state,signed"},
		{"signatures", "Partner,MoU status,Signed by,Signature date", "organisation,state,signatory,signed"},
		{"roles", "Rep,Representing,Board role,Voting Y/N,Deputy for,Deputy,End of term", "person,organisation,title,voting,deputises_for,-,to"},
		{"roles", "Name,Committee,Role,Date appointed,Funded until,Sessions per week,Host", "person,group,title,from,funded_until,sessions_a_week,host_service"},
		{"groups", "Board,Reports into,How often,Quorum,Comments", "name,reports_to,meets_every,quorum_total,notes"},
		{"agreements", "Document,Version,Date agreed,Review date,Expiry,Supersedes", "title,version,agreed,review_by,expires,replaces"},
		{"commitments", "MoU,What we will do,By whom,Evidence,Delivered?", "agreement,wording,organisations,evidence,kept"},
		{"interests", "Name,Position,Declared interest,Nature of interest,Interest type,Interest from,Interest to,Mitigating action,Declared on,Nil return Y/N",
			"person,-,declaration,declaration,type,from,to,mitigation,declared,nil"},
		{"interests", "Board member,Interest,Direct or indirect,Publish?,Withheld", "person,declaration,type,not_for_publication,not_for_publication"},
		{"contact-notes", "When,Partner,Spoke to,Summary,Notes,Logged by", "day,organisation,person,text,notes,by"},
		{"contact-notes", "Date of contact,Contact,Notes", "day,person,text"},
		{"neighbourhoods", "Area,PCNs,Wards covered,Neighbourhood lead,List size", "name,primary_care_networks,wards,lead,population"},
		{"events", "Meeting,Date,Start,Finish,Papers due,Cut-off date,Venue,Held Y/N", "title,day,start,end,papers_due,cut_off,venue,held"},
	} {
		if got := heads(t, c.list, c.headings, strings.Repeat("x,", strings.Count(c.headings, ","))+"x"); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.list, c.headings, got, c.want)
		}
	}
}

// "Title" is Dr and Ms in a list of people where the cells say so.
func TestCourtesyTitles(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Title,First name,Last name\nMr,Ben,Test\nDr,Ada,Sample\n", "Ben Test; Dr Ada Sample"},
		{"Title,Name\nManager,Ben Test\nDr,Ada Sample\nNurse,Cleo Trial\n", "Ada Sample; Ben Test; Cleo Trial"},
	} {
		s := newStore(t)
		bring(t, s, "people", c.text)
		if got := titles(t, s, data.Persons); got != c.want {
			t.Errorf("%s: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestMappings(t *testing.T) {
	for _, c := range []struct {
		list, headings string
		maps           []string
		want           string
	}{
		{"organisations", "Wer,Was", []string{"wer=name", "Was=offers"}, "name,offers"},
		{"organisations", "Name,Code", []string{"Code=ods_code"}, "name,ods_code"},
		{"organisations", "Name,Provider", []string{"Provider=name"}, "-,name"},
		{"organisations", "Name,Fax", []string{"Fax=own:Fax machine"}, "name,own:Fax machine"},
		{"organisations", "Name,Status", []string{"Status="}, "name,-"},
		{"organisations", "Name,a=b", []string{"a=b=notes"}, "name,notes"},
		{"contacts", "Name,Body,Line", []string{"Body=organisation", "Line=organisation.phone"}, "name,organisation,organisation.phone"},
		{"contacts", "Name,Body,Line", []string{"Body=organisation.name", "Line=person.phone"}, "name,organisation,phone"},
	} {
		var m []intake.Mapping
		for _, s := range c.maps {
			x, err := intake.ParseMapping(s)
			if err != nil {
				t.Fatal(err)
			}
			m = append(m, x)
		}
		if got := heads(t, c.list, c.headings, "x,y,z", m...); !strings.HasPrefix(got, c.want) {
			t.Errorf("%s %v: %s, want %s", c.headings, c.maps, got, c.want)
		}
	}
}

// What is refused as a whole says what was found and what to do.
func TestRefusals(t *testing.T) {
	many := "name"
	for i := range 11 {
		many += ",own:Field " + string(rune('A'+i))
	}
	for _, c := range []struct {
		name, list, text string
		o                intake.Options
		kind             error
		says             string
	}{
		{"no such list", "planets", "name\nx\n", intake.Options{}, intake.ErrList, "planets"},
		{"no heading", "organisations", "Colour,Size\nred,9\n", intake.Options{}, intake.ErrHeading, "Found: Colour, Size."},
		{"no heading in people", "people", "1,2\n3,4\n", intake.Options{}, intake.ErrHeading, "such as Name"},
		{"no such sheet", "organisations", "Name\nx\n", intake.Options{Sheet: "Members"}, intake.ErrSheet, "Members"},
		{"no such column", "organisations", "Name\nx\n", intake.Options{Map: []intake.Mapping{{Column: "Fax", Field: "phone"}}}, intake.ErrColumn, "There is no column \"Fax\". The columns are: Name."},
		{"no such field", "organisations", "Name\nx\n", intake.Options{Map: []intake.Mapping{{Column: "Name", Field: "colour"}}}, intake.ErrField, "ods_code"},
		{"too many own fields", "organisations", many + "\nx\n", intake.Options{}, intake.ErrTooManyOwn, "10 fields of your own at most"},
	} {
		_, err := tryPlan(newStore(t), c.list, file(t, "f.csv", c.text), c.o)
		if !errors.Is(err, c.kind) || !strings.Contains(data.Sentence(err), c.says) {
			t.Errorf("%s: %v, want %v with %q", c.name, err, c.kind, c.says)
		}
	}
	for _, s := range []string{"", "=name", "name"} {
		if _, err := intake.ParseMapping(s); !errors.Is(err, intake.ErrField) {
			t.Errorf("mapping %q: %v", s, err)
		}
	}
}

// What is said of one sheet is about that sheet, not about another.
func TestRefusedSheet(t *testing.T) {
	made := workbook{fill: func(b *builder) {
		b.tab("Members")
		b.rows(1, []any{"Name", "Email"}, []any{"Ada Sample", "ada@homes.example"})
		b.tab("Colours")
		b.rows(1, []any{"Colour"}, []any{"red"})
		b.tab("Spare")
	}}.built(t)
	f, err := grid.ReadBytes(context.Background(), "f.xlsx", made, grid.Options{TmpDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	for sheet, want := range map[string]string{"Colours": "Found: Colour.", "spare": "There is nothing in the sheet \"spare\" of “f.xlsx”."} {
		_, err := tryPlan(newStore(t), "people", f, intake.Options{Sheet: sheet})
		if !errors.Is(err, intake.ErrHeading) || !strings.Contains(data.Sentence(err), want) {
			t.Errorf("%s: %v, want %q", sheet, data.Sentence(err), want)
		}
	}
}
