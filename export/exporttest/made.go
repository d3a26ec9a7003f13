// Package exporttest makes a partnership up, for tests of reports. Every body
// and person in it is invented.
package exporttest

import (
	"fmt"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/export"
)

// Canaries are texts that no report may carry: the names and details of people
// who are not to be named, and access needs. They stand in every field that a
// report could take them from.
var Canaries = []string{"Zoridane", "Quillcanary", "Birdsong-Hidden", "hidden.canary", "Wheelcanary", "hearing loop canary", "Assemblycanary", "07700 900999"}

// Source is a partnership of 45 organisations and four Wells as at 5 March
// 2026, with the Board of 22 January to compare with.
func Source() export.Source {
	return export.Source{
		Book: Book("2026-03-05"), Before: Book("2026-01-22"),
		AsAt: day("2026-03-05"), Since: day("2026-01-22"),
		Author: "Jo Example, Partnership Manager", Version: "1.0",
		Now: time.Date(2026, 3, 5, 9, 30, 0, 0, time.UTC),
	}
}

// Book is the partnership as at a day. All of its facts carry their own days.
func Book(asAt string) *book.Book {
	m := maker{book.New(day(asAt))}
	m.place()
	m.organisations()
	m.people()
	m.agreements()
	m.commitments()
	m.interests()
	m.meetings()
	m.plans()
	m.training()
	m.b.Prepare()
	return m.b
}

// Add puts records into a book; those of a link kind get their IDs.
func Add(b *book.Book, rs ...data.Record) {
	for _, r := range rs {
		if r.Base().ID == "" {
			r.Base().ID = r.Kind().Derive(r)
		}
		b.Put(r)
	}
}

type maker struct{ b *book.Book }

// day reads a day as it is kept; what is written here is one.
func day(s string) data.Day {
	if s == "" {
		return data.Day{}
	}
	d, err := data.ParseDay(s)
	if err != nil {
		panic(err)
	}
	return d
}

func id(format string, args ...any) data.Common {
	return data.Common{ID: data.ID(fmt.Sprintf(format, args...))}
}

func (m maker) place() {
	Add(m.b,
		&data.Partnership{Name: "Example Place Partnership", Established: day("2019"), Classification: "Official"},
		&data.Group{Common: id("board"), Name: "Partnership Board", Type: data.GroupBoard, MeetsEvery: "2 months"},
		&data.Group{Common: id("assembly"), Name: "Lived Experience Assembly", Type: data.GroupAssembly, SitsBeside: "board"},
		&data.Workstream{Common: id("well-1"), Name: "Start Well", Order: "1"},
		&data.Workstream{Common: id("well-2"), Name: "Live Well", Order: "2"},
		&data.Workstream{Common: id("well-3"), Name: "Age Well", Order: "3"},
		&data.Workstream{Common: id("well-4"), Name: "Care Well", Order: "4"},
		&data.Neighbourhood{Common: id("north"), Name: "North Example"},
		&data.Neighbourhood{Common: id("south"), Name: "South Example"},
		&data.Setting{Name: data.SettingOwnField, Of: data.Organisations.Name, Value: "Grant round", Type: "choice", Items: []string{"2025", "2026"}})
}

// sectorBodies are the organisations of the register, by sector.
var sectorBodies = []struct {
	sector string
	names  []string
}{
	{"Physical health", []string{"Example Hospital NHS Foundation Trust", "Example Community Health NHS Trust", "Example Ambulance Service"}},
	{"Mental health", []string{"Example Mental Health NHS Foundation Trust", "Example Talking Therapies"}},
	{"General practice", []string{"Example North GP Federation", "Example South GP Federation", "Example Park Surgery", "Example Riverside Medical Centre", "Example Bridge Practice"}},
	{"Social care", []string{"Example Home Care", "Example Lodge Care Home", "Example Court Care Home", "Example Supported Living"}},
	{"Public health", []string{"Example Borough Council"}},
	{"Housing", []string{"Example Homes", "Example Housing Association", "Example Tenants Together", "Example Shelter Project"}},
	{"VCSE", []string{"Example Advice Centre", "Example Befriending", "Example Carers", "Example Community Kitchen", "Example Food Bank", "Example Grief Support", "Example Green Spaces",
		"Example Healthwatch", "Example Interfaith Forum", "Example Men's Shed", "Example Parents Network", "Example Refugee Welcome", "Example Sickle Cell Group", "Example Volunteer Centre"}},
	{"Education", []string{"Example College", "Example Primary Schools Trust"}},
	{"Residents", []string{"Example Pensioners' Forum", "Example Youth Council"}},
	{"", []string{"Example Pharmacy Committee"}},
}

func (m maker) organisations() {
	n := 0
	for _, s := range sectorBodies {
		for _, name := range s.names {
			n++
			o := &data.Organisation{Common: id("org-%02d", n), Name: name, Sector: s.sector, Status: data.StatusActive,
				Joined: day([]string{"2019", "2020/21", "2021-06-01", "2023-09"}[n%4])}
			if n%3 > 0 {
				o.Neighbourhoods = []data.ID{[]data.ID{"north", "south"}[n%2]}
			}
			if n%7 != 0 {
				o.KeyContact = data.ID(fmt.Sprintf("person-%03d", n))
			}
			o.EntitledToASeat = data.Bool(n%3 == 1)
			if n%9 == 0 {
				o.Own = map[data.ID]string{m.ownField(): "2026"}
			}
			m.b.Put(o)
			if n%5 != 0 {
				Add(m.b, &data.ContactNote{Common: id("note-%02d", n), Organisation: o.ID, By: "Jo", Text: "Spoke to Zoridane Quillcanary about the hearing loop canary",
					Day: day([]string{"2026-02-12", "2026-01-14", "2025-11-20", "2026-03-03", "2025-07-01", "2026-01-05"}[n%6])})
			}
		}
	}
	Add(m.b,
		&data.Organisation{Common: id("org-90"), Name: "Example Lunch Club", Sector: "VCSE", Status: data.StatusActive, Joined: day("2026-02-16")},
		&data.Organisation{Common: id("org-91"), Name: "Example Warm Homes", Sector: "Housing", Status: data.StatusPaused, Joined: day("2022-04-01")},
		&data.Organisation{Common: id("org-92"), Name: "Example Day Centre", Sector: "Social care", Status: data.StatusLeft, Joined: day("2019-05-01"), Left: day("2026-01-31")},
		&data.Organisation{Common: id("org-93"), Name: "Example Climbing Wall", Sector: "Other", Status: data.StatusProspective},
		&data.Organisation{Common: id("org-94"), Name: "Example Old Clinic", Sector: "Physical health", Status: data.StatusClosed, Joined: day("2019"), Left: day("2023-03-31")},
		&data.ContactNote{Common: id("note-91"), Organisation: "org-91", Day: day("2026-02"), Text: "Spoke some time in February"})
}

func (m maker) ownField() data.ID {
	return data.Settings.Derive(&data.Setting{Name: data.SettingOwnField, Of: data.Organisations.Name, Value: "Grant round"})
}

var (
	firstNames = []string{"Ada", "Ben", "Chidi", "Dalia", "Efe", "Farah", "Grace", "Hana", "Ivo", "Jun", "Kofi", "Leila", "Mina"}
	lastNames  = []string{"Example", "Sample", "Specimen", "Instance", "Pattern", "Model", "Trial"}
	titles     = []string{"Director", "Service Manager", "Practice Manager", "Clinical Lead", "Coordinator"}
)

func (m maker) people() {
	for n := 1; n <= 120; n++ {
		first, last := firstNames[n%len(firstNames)], lastNames[n%len(lastNames)]
		p := &data.Person{Common: id("person-%03d", n), Name: fmt.Sprintf("%s %s-%s", first, last, lastNames[n/7%len(lastNames)]), JobTitle: titles[n%len(titles)],
			Profession: data.DefaultList(data.SettingProfession)[n%10], AccessNeeds: "hearing loop canary",
			Email: fmt.Sprintf("p%03d@partner.example", n), Phone: fmt.Sprintf("020 7946 0%03d", n)}
		if n%11 == 0 {
			p.Email, p.Phone = "", ""
		}
		m.b.Put(p)
		Add(m.b, &data.Role{Person: p.ID, Organisation: data.ID(fmt.Sprintf("org-%02d", (n-1)%38+1)), Title: data.RoleEmployee, From: day("2021-01-04")})
	}
	m.hidden()
	m.roles()
}

// hidden are the people who are not to be named, and one who agreed to another name.
func (m maker) hidden() {
	Add(m.b,
		&data.Person{Common: id("hidden-1"), Name: "Zoridane Quillcanary", KnownAs: "Birdsong-Hidden", JobTitle: "Wheelcanary adviser", Email: "hidden.canary@partner.example",
			Phone: "07700 900999", DoNotName: data.Yes, AccessNeeds: "hearing loop canary"},
		&data.Person{Common: id("hidden-2"), Name: "Assemblycanary Member", Email: "hidden.canary2@partner.example"},
		&data.Person{Common: id("agreed"), Name: "Zoridane Agreed-Quillcanary", NamedAs: "A resident of North Example", ConsentGiven: day("2025-10-01"), DoNotName: data.Yes, Email: "hidden.canary3@partner.example"},
		&data.Role{Person: "hidden-1", Organisation: "org-01", Title: data.RoleEmployee, From: day("2020-01-01")},
		&data.Role{Person: "hidden-2", Group: "assembly", Title: data.RoleMember, From: day("2025-06-01")},
		&data.Role{Person: "agreed", Group: "assembly", Title: data.RoleMember, From: day("2025-06-01")},
		&data.Role{Person: "agreed", Organisation: "org-37", Group: "board", Title: data.RoleMember, Voting: data.Yes, From: day("2025-10-01")},
		&data.Role{Person: "hidden-1", Organisation: "org-01", Group: "board", Title: data.RoleRepresentative, Voting: data.Yes, From: day("2024-04-01")})
	o := data.Clone(m.b.Get(data.Organisations, "org-02")).(*data.Organisation)
	o.KeyContact, o.Notes, o.Offers = "hidden-1", "Ask Zoridane Quillcanary", "Ask Zoridane Quillcanary"
	o.Own = map[data.ID]string{m.ownField(): "Ask Zoridane Quillcanary first"}
	m.b.Put(o)
}

// roles are seats on the Board, most of them held, and the leads of the Wells.
func (m maker) roles() {
	for n := 4; n <= 37; n += 3 {
		if n == 13 || n == 37 {
			continue // one seat is vacant, the other held by a resident
		}
		r := &data.Role{Person: data.ID(fmt.Sprintf("person-%03d", n)), Organisation: data.ID(fmt.Sprintf("org-%02d", n)), Group: "board",
			Title: data.RoleRepresentative, Voting: data.Yes, From: day("2024-04-01")}
		switch n {
		case 7:
			r.From = day("2026-02-02") // filled since the last Board
		case 19:
			r.To = day("2026-06-30")
		case 22:
			r.To = day("2026-02-28") // vacant since the last Board
		case 25:
			r.To = day("2026")
		}
		Add(m.b, r)
	}
	Add(m.b,
		&data.Role{Person: "person-005", Group: "board", Title: data.RoleCoChair, Voting: data.Yes, From: day("2023-04-01"), To: day("2027-03-31")},
		&data.Role{Person: "person-050", Organisation: "org-04", Group: "board", Title: data.RoleDeputy, From: day("2024-04-01")},
		&data.Role{Person: "person-010", Workstream: "well-1", Title: data.RoleLead, From: day("2024-09-01")},
		&data.Role{Person: "person-020", Workstream: "well-2", Title: data.RoleLead, From: day("2023-01-09"), To: day("2026-03-31")},
		&data.Role{Person: "person-030", Workstream: "well-2", Title: data.RoleLead, From: day("2026-02")},
		&data.Role{Person: "person-040", Workstream: "well-3", Title: data.RoleLead, From: day("2025-01-01"), To: day("2026-01-31")},
		&data.Role{Person: "hidden-1", Workstream: "well-4", Title: data.RoleLead, From: day("2025-05-01")},
		&data.Role{Person: "person-041", Workstream: "well-3", Title: data.RoleSponsor, From: day("2024-01-01")})
}

func (m maker) agreements() {
	Add(m.b,
		&data.Agreement{Common: id("mou-1"), Title: "Partnership MoU", Type: data.AgreementMoU, Version: "version 1", Agreed: day("2019-06-01")},
		&data.Agreement{Common: id("mou-2"), Title: "Partnership MoU", Type: data.AgreementMoU, Version: "version 2", Agreed: day("2025-10-01"), ReviewBy: day("2026-09-30"), Replaces: "mou-1"})
	for n := 1; n <= 38; n++ {
		s := &data.Signature{Agreement: "mou-2", Organisation: data.ID(fmt.Sprintf("org-%02d", n)), State: data.SignatureSigned, Signatory: "Zoridane Quillcanary"}
		switch {
		case n%13 == 0:
			s.State = data.SignatureInReview
		case n%17 == 0:
			s.State = data.SignatureDeclined
		case n%11 == 0:
			s.State = data.SignatureSent
		case n%8 == 0:
			s.Signed = day("2026-02-10")
		case n%10 == 0:
			s.Signed = day("2025-12")
		case n == 5:
			// signed, and nobody wrote down when
		default:
			s.Signed = day("2025-11-20")
		}
		Add(m.b, s)
	}
}

func (m maker) commitments() {
	Add(m.b,
		&data.Commitment{Common: id("commitment-1"), Agreement: "mou-2", Wording: "Share damp and mould visits", Organisations: []data.ID{"org-16", "org-17"},
			Evidence: "42 joint visits, says Zoridane Quillcanary", Kept: data.KeptYes},
		&data.Commitment{Common: id("commitment-2"), Agreement: "mou-2", Wording: "One referral form", Organisations: []data.ID{"org-01", "gone"}, Kept: data.KeptPartly},
		&data.Commitment{Common: id("commitment-3"), Agreement: "mou-1", Wording: "Meet every two months"})
}

// interests are what people have declared by the day of the book: in time and
// late, of whole days and of months, theirs and others', for publication and not.
func (m maker) interests() {
	for _, x := range []*data.Interest{
		{Common: id("interest-01"), Person: "person-004", Declaration: "Example Works Ltd, building; director", Type: data.InterestFinancial, From: day("2023-04-01"), Declared: day("2026-01-10"),
			Mitigation: "Leaves the room when repairs are let"},
		{Common: id("interest-02"), Person: "person-004", Declaration: "Brother works for Example Homes", Type: data.InterestIndirect, From: day("2024"), Declared: day("2026-01-10")},
		{Common: id("interest-03"), Person: "person-005", Nil: data.Yes, From: day("2025-12-01"), Declared: day("2025-12-01")},
		{Common: id("interest-04"), Person: "person-007", Declaration: "Governor of Example College", Type: data.InterestPersonal, From: day("2021-09-01"), Declared: day("2025-06-01")},
		{Common: id("interest-05"), Person: "person-010", Declaration: "Trustee of Example Carers", Type: data.InterestProfessional, From: day("2022-01-01"), To: day("2025-11-30"), Declared: day("2025-10-01")},
		{Common: id("interest-06"), Person: "person-016", Declaration: "Partner is treated by the trust", Type: data.InterestPersonal, From: day("2026-02-01"), Declared: day("2026-02-20"),
			NotForPublication: data.Yes, Mitigation: "Known to the chair"},
		{Common: id("interest-07"), Person: "person-019", Declaration: "Shares an office with Zoridane Quillcanary", Type: data.InterestIndirect, From: day("2025-05-01"), Declared: day("2026-02-27")},
		{Common: id("interest-08"), Person: "person-025", Declaration: "Adviser to Example Shelter Project", Type: data.InterestProfessional, From: day("2020/21"), To: day("2025-12"), Declared: day("2025-09")},
		{Common: id("interest-09"), Person: "person-028", Declaration: "Member of Example Co-operative", From: day("2019"), Declared: day("2025-09")},
		{Common: id("interest-10"), Person: "person-060", Declaration: "Example Council, councillor", Type: data.InterestFinancial, From: day("2022-05-06"), Declared: day("2025-11-01"), DeclaredUnder: data.CodeCouncil},
		{Common: id("interest-11"), Person: "person-061", Declaration: "Long past", Type: data.InterestFinancial, From: day("2018-01-01"), To: day("2024-01-31"), Declared: day("2023-01-01")},
		{Common: id("interest-12"), Person: "hidden-1", Declaration: "Wheelcanary Ltd", Type: data.InterestFinancial, From: day("2024-01-01"), Declared: day("2026-01-10")},
		{Common: id("interest-13"), Person: "agreed", Declaration: "Cousin of a Wheelcanary", Mitigation: "Ask Assemblycanary", Type: data.InterestIndirect, From: day("2025-10-01"), Declared: day("2026-01-12")},
	} {
		if !m.b.Today().Before(x.Declared.First()) {
			Add(m.b, x)
		}
	}
}

func (m maker) meetings() {
	Add(m.b,
		&data.Event{Common: id("board-1"), Type: data.EventBoard, Group: "board", Title: "Partnership Board", Day: day("2026-01-22"), Held: data.HeldYes},
		&data.Event{Common: id("board-2"), Type: data.EventBoard, Group: "board", Title: "Partnership Board", Day: day("2026-03-19"), Start: data.ClockOf(14, 0),
			Venue: "Example Town Hall", PapersDue: day("2026-03-12"), CutOff: day("2026-03-05")},
		&data.Event{Common: id("board-3"), Type: data.EventBoard, Group: "board", Title: "Partnership Board", Day: day("2026-05-21")})
}
