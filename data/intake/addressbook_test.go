package intake_test

import (
	"context"
	"encoding/csv"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/intake"
	"placebook/data/intake/grid"
)

// The headings that address books export, in their order.
const (
	outlookDesktop = "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business Street 2,Business Street 3," +
		"Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State," +
		"Home Postal Code,Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,Other Country/Region," +
		"Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN," +
		"Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information," +
		"Birthday,Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,E-mail 2 Type," +
		"E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials," +
		"Internet Free Busy,Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority," +
		"Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,User 4,Web Page"
	outlookNew = "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone," +
		"Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax," +
		"Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name," +
		"Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City," +
		"Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse," +
		"Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes,Categories"
	googleNew = "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As," +
		"Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label," +
		"E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Postal Code,Website 1 - Value"
	googleOld = "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials," +
		"Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject," +
		"Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name," +
		"Organization 1 - Title,Organization 1 - Department,Organization 1 - Location"
)

// exported writes contacts under the headings of an address book, each as a few
// of its columns.
func exported(t *testing.T, heads string, contacts ...map[string]string) string {
	t.Helper()
	columns := strings.Split(heads, ",")
	var out strings.Builder
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	rows := [][]string{columns}
	for _, c := range contacts {
		row, used := make([]string, len(columns)), 0
		for i, h := range columns {
			if text, ok := c[h]; ok {
				row[i], used = text, used+1
			}
		}
		if used != len(c) {
			t.Fatalf("a column is not among the headings: %v", c)
		}
		rows = append(rows, row)
	}
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestAddressBookFiles brings in what Outlook and Google export, as people and
// as contacts, and compares the fate of every row and column with testdata.
func TestAddressBookFiles(t *testing.T) {
	for _, c := range []struct {
		name, list, text string
	}{
		{"outlook-desktop", "people", windows1252(exported(t, outlookDesktop,
			map[string]string{"Title": "Dr", "First Name": "Zoë", "Last Name": "Sample", "Suffix": "OBE", "Company": "Example Homes", "Job Title": "GP", "Business Street": "1 Example Street",
				"Home Street": "2 Secret Road", "Business Phone": "020 7946 0001", "Mobile Phone": "07700 900001", "Home Phone": "020 7946 0002", "E-mail Address": "zoe@homes.example",
				"E-mail 2 Address": "zoe@home.example", "Categories": "Board;Housing", "Notes": "Prefers mornings.\r\nRing first – not e-mail.", "Birthday": "0/0/00"},
			map[string]string{"First Name": "Ben", "Last Name": "Test", "Company": "Example Trust", "Mobile Phone": "07700 900002", "E-mail 2 Address": "ben@trust.example"},
			map[string]string{"Title": "Mr", "First Name": "Ben", "Last Name": "Test", "Company": "Example Trust", "Mobile Phone": "07700 900002", "E-mail 2 Address": "ben@trust.example"},
			map[string]string{"Company": "Example Works", "Company Main Phone": "020 7946 0009"}))},
		{"outlook-new", "contacts", exported(t, outlookNew,
			map[string]string{"First Name": "Zoë", "Last Name": "Sample", "Title": "Cllr", "Nickname": "Zo", "E-mail Address": "zoe@homes.example", "E-mail 2 Address": "zoe@council.example",
				"Business Phone": "020 7946 0001", "Company": "Example Homes", "Job Title": "Chair", "Company Main Phone": "020 7946 0000", "Business Street": "1 Example Street", "Business City": "Exampleton",
				"Business Postal Code": "SE1 0AA", "Home Postal Code": "SE9 9ZZ", "Web Page": "https://homes.example", "Personal Web Page": "https://zoe.example", "Categories": "Board"},
			map[string]string{"Company": "Example Works", "Company Main Phone": "020 7946 0009", "Web Page": "https://works.example"},
			map[string]string{"First Name": "Nobody", "Last Name": "Anywhere", "Mobile Phone": "07700 900003"},
			map[string]string{"Notes": "an empty contact"})},
		{"google-new", "people", exported(t, googleNew,
			map[string]string{"First Name": "Ada", "Last Name": "Sample", "Name Prefix": "Dr", "Organization Name": "Example Homes", "Organization Title": "Director", "Labels": "Board ::: Core team ::: * myContacts",
				"E-mail 1 - Label": "* Work", "E-mail 1 - Value": "ada@homes.example ::: ada.sample@homes.example", "E-mail 2 - Label": "Home", "E-mail 2 - Value": "ada@home.example",
				"Phone 1 - Label": "Work", "Phone 1 - Value": "+44 20 7946 0001 ::: 020 7946 0002", "Notes": "Two lines,\nquoted"},
			map[string]string{"First Name": "Ben", "Labels": "* myContacts", "Phone 2 - Value": "07700 900002"},
			map[string]string{"Organization Name": "Example Works", "Labels": "* myContacts"})},
		{"google-old", "contacts", exported(t, googleOld,
			map[string]string{"Name": "Dr Ada Sample", "Given Name": "Ada", "Family Name": "Sample", "Name Prefix": "Dr", "Group Membership": "* myContacts ::: Board", "E-mail 1 - Type": "* Work",
				"E-mail 1 - Value": "ada@homes.example", "Phone 1 - Type": "Mobile", "Phone 1 - Value": "07700 900001", "Organization 1 - Name": "Example Homes", "Organization 1 - Title": "Director", "Occupation": "Nurse"},
			map[string]string{"Name": "Example Works", "Organization 1 - Name": "Example Works", "Group Membership": "* myContacts", "Phone 1 - Value": "020 7946 0009"})},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStore(t)
			f, err := grid.ReadBytes(context.Background(), c.name+".csv", []byte(c.text), grid.Options{TmpDir: t.TempDir()})
			if err != nil {
				t.Fatal(err)
			}
			p := plan(t, s, c.list, f, intake.Options{})
			got := fate(p)
			aside := map[string]bool{}
			for _, x := range p.Problems {
				aside[x.Field] = true
			}
			for _, col := range p.Columns {
				if col.SetAside && !aside[col.Heading] {
					t.Errorf("%q is set aside in silence", col.Heading)
				}
			}
			commit(t, s, p)
			golden(t, c.name, got+"\nagain\n"+fate(plan(t, s, c.list, f, intake.Options{})))
		})
	}
}

// windows1252 writes a text as old programs do.
func windows1252(s string) string {
	return strings.NewReplacer("ë", "\xeb", "–", "\x96").Replace(s)
}

// TestFurtherValuesBecomeNotes: an offered value that is taken stands in the
// notes, once.
func TestFurtherValuesBecomeNotes(t *testing.T) {
	s := newStore(t)
	f := file(t, "f.csv", exported(t, outlookNew, map[string]string{"First Name": "Ada", "Last Name": "Sample", "Notes": "Ring first",
		"E-mail Address": "ada@homes.example", "E-mail 2 Address": "ada@home.example", "Mobile Phone": "07700 900001", "Business Phone": "020 7946 0001"}))
	p := plan(t, s, "people", f, intake.Options{})
	for range 2 {
		for _, o := range p.Rows[0].Options {
			if o.Chosen {
				continue
			}
			var err error
			if p, err = p.Decide(0, o); err != nil {
				t.Fatal(err)
			}
		}
	}
	commit(t, s, p)
	if got, want := one(t, s, data.Persons, "Ada Sample", "notes"), "Ring first\nE-mail 2 Address: ada@home.example\nMobile Phone: 07700 900001"; got != want {
		t.Errorf("notes are %q, want %q", got, want)
	}
}
