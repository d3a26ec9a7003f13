package intake_test

import (
	"time"

	"github.com/xuri/excelize/v2"

	"placebook/data/intake"
)

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

// corpus are workbooks as they are found: each has some of the traps of real
// ones, with invented bodies and people.
var corpus = []workbook{
	{name: "partners-contacts-final-v7", list: "contacts", fill: func(b *builder) {
		// Tabs per sector, a title above, the heading in row 4, two names in a cell.
		b.tab("Housing")
		b.rows(1, []any{"Partners contacts FINAL v7"}, []any{"Updated March 2026 by Ana"},
			nil,
			[]any{"Organisation", "Contact", "Role", "E-mail address", "Tel", "Post Code", "Fax"},
			[]any{"Example Homes", "Ada Sample / Ben Test", "Head of Housing / Deputy", "ada@homes.example; ben@homes.example", "020 7946 0001 / 020 7946 0002", "SE1 0AA", ""},
			[]any{"Example Homes", "Cleo Trial", "Housing officer", "cleo@homes.example", "020 7946 0003", "SE1 0AA", "n/a"},
			[]any{"Example Tenants", "Dev & Eve Mock", "Chairs", "chairs@tenants.example", "", "SE1 0AB", ""},
			[]any{"Example Almshouses", "TBC", "", "office@alms.example", "2079460004", "", ""},
			[]any{"Total", "4"})
		b.merge("A1", "G1")
		b.tab("VCS")
		b.rows(1, []any{"Organisation", "Contact", "Role", "E-mail address", "Tel", "Post Code"},
			[]any{"Example Advice Centre", "Flo Stand-in", "Manager", "flo@advice.example", "020 7946 0005", "SE5 0AA"},
			[]any{"Example Advice Centre", "Flo Stand-in", "Manager", "flo@advice.example", "020 7946 0005", "SE5 0AA"},
			[]any{"", "Gus Dummy", "Volunteer", "", "", ""})
		b.tab("Notes to self")
		b.rows(1, []any{"ring Example Homes about the MoU"})
	}},
	{name: "heading-in-row-4-merged", list: "organisations", fill: func(b *builder) {
		// Headings on two lines: "Contact details" over telephone and e-mail.
		b.tab("Partners")
		b.rows(1, []any{"Example Place Partnership"}, []any{"As at 3 March 2026"}, nil,
			[]any{"Organisation", "Sector", "Registered", "", "Contact details", ""},
			[]any{"Name", "", "Address", "Postcode", "Telephone No.", "E-mail"},
			[]any{"Example Homes", "Housing", "1 Example Street\nLondon", "se10aa", "020 7946 0001", "office@homes.example"},
			[]any{"Example Trust", "physical health", "2 Example Street", "SE1 OAB", "(020) 7946 0002", "office@trust"},
			[]any{"Example Circus", "Leisure", "", "SE1", "0207 946 0003 / 0004", "NA"})
		b.merge("C4", "D4")
		b.merge("E4", "F4")
		b.merge("A1", "F1")
	}},
	{name: "struck-coloured-commented", list: "organisations", have: []have{{"organisations", "name,phone\nExample Homes,020 7946 0001\n"}}, fill: func(b *builder) {
		b.tab("Sheet1")
		b.rows(1, []any{"Partner", "Sector", "Telephone", "Website URL"},
			[]any{"Example Homes", "Housing", "020 7946 0001", "www.homes.example"},
			[]any{"Example Gone Ltd", "VCSE", "020 7946 0002", ""},
			[]any{"Example Trust", "Physical health", "020 7946 0003", "https://trust.example/"},
			[]any{"Example Advice", "VCSE", "020 7946 0004", "advice.example"},
			[]any{"Example School", "Education", "020 7946 0005", "-"})
		b.strike("A3", "D3")
		b.colour("A4", "D4", "FFFF00")
		b.comment("B5", "Merging with Example Homes in June?")
		b.strike("C6", "C6")
		b.try(b.x.SetCellRichText("Sheet1", "C2", []excelize.RichTextRun{
			{Text: "020 7946 0009", Font: &excelize.Font{Strike: true}}, {Text: " 020 7946 0001"}}))
	}},
	{name: "hidden-rows-totals-sections", list: "organisations", fill: func(b *builder) {
		b.tab("List")
		b.rows(1, []any{"Name of organisation", "Type", "Postcode", "Main contact", "Notes"},
			[]any{"Housing"},
			[]any{"Example Homes", "RSL", "SE1 0AA", "Ada Sample", ""},
			[]any{"Example Almshouses", "Charity", "SE1 0AB", "", "closed in August"},
			[]any{"Social care"},
			[]any{"Example Care", "Provider", "SE5 0AA", "", ""},
			[]any{"Name of organisation", "Type", "Postcode", "Main contact", "Notes"},
			[]any{"Example Day Centre", "Provider", "SE5 0AB", "", ""},
			[]any{"Total organisations: 4"},
			[]any{"* closed bodies are in grey"},
			[]any{"Count Me In", "Charity", "SE5 0AD", "", "a real name"})
		b.try(b.x.SetRowVisible("List", 4, false))
		b.merge("A2", "E2")
		b.try(b.x.SetColVisible("List", "E", false))
		b.tab("Lookups")
		b.rows(1, []any{"Sector", "Status"}, []any{"Housing", "Active"})
		b.try(b.x.SetSheetVisible("Lookups", false))
	}},
	{name: "lost-zeros", list: "organisations", fill: func(b *builder) {
		// Numbers where text was meant: Excel has taken the zeros off.
		b.tab("Data")
		b.rows(1, []any{"Org", "Company No.", "Registered charity number", "Mobile", "Telephone", "ODS"},
			[]any{"Example Homes", 4385123, 1164883, 7700900001, 2079460001, "RX1"},
			[]any{"Example Trust", 12345678, 12, "", 1614960001, "rx 2"},
			[]any{"Example Advice", "SC123456", "SC002327", 7700900003, "", "A-1"},
			[]any{"Example Co-op", 123456, 1234567.0, 7700900004, 2.079460001e9, 1})
	}},
	{name: "mixed-dates", list: "organisations", fill: func(b *builder) {
		// One text over 12 proves the order for all; real dates need no proof.
		b.tab("MoU")
		b.rows(1, []any{"Organisation", "Date joined", "Date left", "Status"},
			[]any{"Example Homes", "03/04/2021", "", "active"},
			[]any{"Example Trust", "25/03/2021", "", "Active"},
			[]any{"Example Advice", day(2021, 3, 4), day(2025, 12, 31), "Left"},
			[]any{"Example Circus", "March 2020", "31 Feb 2026", "Left"},
			[]any{"Example Schools", "2020/21", "NA", "Gone"},
			[]any{"Example Late", "1st June 2022", "05/05/2021", "Left"})
		b.date("B4", "C4")
	}},
	{name: "dates-that-cannot-be-told", list: "organisations", fill: func(b *builder) {
		b.tab("MoU")
		b.rows(1, []any{"Organisation", "Joined"}, []any{"Example Homes", "03/04/2021"}, []any{"Example Trust", "05/05/2021"}, []any{"Example Advice", ""})
	}},
	{name: "dates-that-contradict", list: "organisations", fill: func(b *builder) {
		b.tab("MoU")
		b.rows(1, []any{"Organisation", "Joined"}, []any{"Example Homes", "13/04/2021"}, []any{"Example Trust", "04/13/2021"}, []any{"Example Advice", "01/02/2021"})
	}},
	{name: "board-members", list: "people", have: []have{{"people", "name,organisation,email,job_title\nAda Sample,Example Homes,ada@homes.example,Therapy Lead\nJo Pattern,Example Homes,jo@homes.example,\n"}},
		options: intake.Options{Sheet: "members"}, fill: func(b *builder) {
			b.tab("Cover")
			b.rows(1, []any{"Name", "of the Board"})
			b.tab("Members")
			b.rows(1, []any{"Board members 2026"}, nil, nil,
				[]any{"Title", "First name", "Surname", "Organisation", "Role", "Telephone No.", "Mobile", "E-mail address", "Profession", "Consent given"},
				[]any{"Ms", "Ada", "Sample", "Example Homes", "Head of Therapies", 2079460001, "", "ada@homes.example", "nurse", day(2025, 5, 1)},
				[]any{"Dr", "Hana", "Outline", "Example GP Federation", "GP partner", "", "07700 900002", "hana@gp.example", "GP", "1 May 2025"},
				[]any{"", "Jo", "Patern", "Example Trust", "", "", "", "jo@homes.example", "", ""},
				[]any{"Cllr", "Paul", "Stand-in", "Example Council", "Councillor", "020 7946 0003", "07700 900004", "paul at council", "Councillor", ""},
				[]any{"Mr", "", "", "Example Council", "", "", "", "", "", ""},
				[]any{"Mr", "Kofi", "Specimen", "-", "", "", "", "", "", "31/02/2026"})
			b.date("J5", "J5")
		}},
	{name: "different-details", list: "contacts", fill: func(b *builder) {
		// The organisation's own details are repeated, and do not agree.
		b.tab("Contacts")
		b.rows(1, []any{"Practice", "Practice code", "Practice telephone", "Address 1", "Town", "Postcode", "Name", "Job title", "Email", "Notes"},
			[]any{"Example Surgery", "Y00001", "020 7946 0001", "1 Example Street", "London", "SE1 0AA", "Ada Sample", "GP", "ada@surgery.example", ""},
			[]any{"Example Surgery", "Y00001", "020 7946 0002", "1 Example Street", "London", "SE1 0AA", "Ben Test", "Nurse", "ben@surgery.example", ""},
			[]any{"Example Surgery", "Y00001", "020 7946 0002", "1 Example Street", "London", "SE1 0AA", "Cleo Trial", "Manager", "cleo@surgery.example", "part time"},
			[]any{"The Example Surgery", "", "", "", "", "", "Dev Mock", "Receptionist", "", ""},
			[]any{"Other Surgery", "Y00001", "", "", "", "", "Eve Dummy", "GP", "", ""},
			[]any{"", "", "", "", "", "", "Flo Stand-in", "Link worker", "flo@gp.example", ""},
			[]any{"Example Dispensary", "", "020 7946 0007", "", "", "", "", "", "", "opens late"},
			[]any{"", "", "", "", "", "", "", "", "nobody@gp.example", ""},
			[]any{"Example Dispensary", "", "", "", "", "", "Ada Sample", "GP", "ada@surgery.example", ""})
		b.merge("A6", "A6")
	}},
	{name: "merged-organisations", list: "contacts", fill: func(b *builder) {
		// The organisation stands once, merged over its people.
		b.tab("Everybody")
		b.rows(1, []any{"Partner organisation", "Lead name", "Lead email", "Switchboard", "Neighbourhood"},
			[]any{"Example Homes", "Ada Sample", "ada@homes.example", "020 7946 0001", "Bankside, Borough"},
			[]any{"", "Ben Test", "ben@homes.example", "", ""},
			[]any{"", "Cleo Trial", "cleo@homes.example", "", ""},
			[]any{"Example Trust", "Dev Mock", "dev@trust.example", "020 7946 0002", "Borough"})
		b.merge("A2", "A4")
		b.merge("D2", "D4")
		b.merge("E2", "E4")
	}},
	{name: "unknown-columns", list: "organisations", options: intake.Options{Map: []intake.Mapping{{Column: "Cohort", Field: "own:Cohort"}, {Column: "what", Field: "name"}, {Column: "Status", Field: ""}}}, fill: func(b *builder) {
		b.tab("Sheet1")
		b.rows(1, []any{"What", "Cohort", "Status", "Email", "Email", "", "Tags", "Seat"},
			[]any{"Example Homes", 3, "Open", "a@homes.example", "b@homes.example", "x", "core, MoU", "Y"},
			[]any{"Example Trust", "", "", "", "", "", "a; b, c", "no"},
			[]any{"Example Advice", "4", "", "", "", "", "", "maybe"})
	}},
	{name: "formulas-and-faults", list: "organisations", fill: func(b *builder) {
		b.tab("Sheet1")
		b.rows(1, []any{"Organisation", "Postcode", "Phone"}, []any{"Example Homes", "SE1 0AA", nil}, []any{"Example Trust", nil, "020 7946 0002"})
		b.try(b.x.SetCellFormula("Sheet1", "C2", `"020 7946 "&"0001"`))
		b.try(b.x.SetCellDefault("Sheet1", "B3", "#N/A"))
	}},
}
