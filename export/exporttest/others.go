package exporttest

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/export"
)

// Empty is a source without a single record.
func Empty() export.Source {
	s := Source()
	s.Book, s.Before, s.Since, s.Author = book.New(s.AsAt), nil, data.Day{}, ""
	return s
}

// One is a partnership of one partner with one seat, one Well and one signature.
func One() export.Source {
	s := Source()
	s.Book, s.Before = book.New(s.AsAt), book.New(s.Since)
	for _, b := range []*book.Book{s.Book, s.Before} {
		Add(b,
			&data.Organisation{Common: id("o"), Name: "Example Only Partner", Status: data.StatusActive, Sector: "Housing", EntitledToASeat: data.Yes, Joined: day("2026-02-01")},
			&data.Person{Common: id("p"), Name: "Ada Example"},
			&data.Group{Common: id("b"), Name: "Board", Type: data.GroupBoard},
			&data.Role{Person: "p", Organisation: "o", Group: "b", Title: data.RoleRepresentative, From: day("2026-02-01")},
			&data.Interest{Common: id("i"), Person: "p", Nil: data.Yes, Declared: day("2026-02-02")},
			&data.Commitment{Common: id("c"), Agreement: "m", Wording: "Meet", Kept: data.KeptYes},
			&data.Workstream{Common: id("w"), Name: "Neighbourhood working"},
			&data.Agreement{Common: id("m"), Title: "MoU", Version: "1", Type: data.AgreementMoU},
			&data.Signature{Agreement: "m", Organisation: "o", State: data.SignatureSigned, Signed: day("2026-03-01")})
	}
	return s
}

// Awkward texts, which people have in their lists.
var awkward = []string{
	"=1+1", "+44 20 7946 0000", "@SUM(A1)", "-5", `He said "no" & <left>`, "Café 🏥 Ünïted 💙", "'quoted", "[No records]", "Vacant?", "~tilde * and ?",
	"line one\nline two", "tab\tand \x07 bell", "_x0041_", strings.Repeat("A very long name of an example body ", 1200), "tblPartners[Status]", "None of the above", "  spaces  ", "TRUE", "007", "1/2",
}

// longest is where the longest of them stands.
const longest = 13

// Hostile is a partnership of 150 organisations and 2,000 people, with awkward
// texts wherever somebody can type one.
func Hostile() export.Source {
	s := Source()
	s.Book, s.Before = hostile("2026-03-05"), hostile("2026-01-22")
	s.Author = `"Jo" <&> =1+1 ` + strings.Repeat("x", 400)
	s.Sample = true
	return s
}

func hostile(asAt string) *book.Book {
	b := book.New(day(asAt))
	word := func(n int) string {
		if n > 200 && n%len(awkward) == longest { // a few are enough, and take their time
			return "="
		}
		return awkward[n%len(awkward)]
	}
	Add(b,
		&data.Partnership{Name: word(longest) + word(4), Classification: `Official & "sensitive"`},
		&data.Group{Common: id("board"), Name: word(4), Type: data.GroupBoard},
		&data.Agreement{Common: id("mou"), Title: word(longest), Version: word(5), Type: data.AgreementMoU, ReviewBy: day("1850-01-01")},
		&data.Event{Common: id("event"), Type: data.EventBoard, Title: word(4), Day: day("2026-03-19"), Venue: word(longest)},
		&data.Setting{Name: data.SettingOwnField, Of: data.Organisations.Name, Value: "partner", Type: "number"},
		&data.Setting{Name: data.SettingOwnField, Of: data.Organisations.Name, Value: word(longest), Type: "day"})
	hostileTraining(func(rs ...data.Record) { Add(b, rs...) }, word)
	number := data.Settings.Derive(&data.Setting{Name: data.SettingOwnField, Of: data.Organisations.Name, Value: "partner"})
	other := data.Settings.Derive(&data.Setting{Name: data.SettingOwnField, Of: data.Organisations.Name, Value: word(longest)})
	for n := range 150 {
		o := &data.Organisation{Common: id("o%03d", n), Name: word(n), Sector: word(n / 2 % 11), Status: data.StatusActive, EntitledToASeat: data.Bool(n%4 == 0),
			Neighbourhoods: []data.ID{"gone"}, Joined: day([]string{"", "1850-01-01", "2020/21"}[n%3]), KeyContact: data.ID([]string{"", "gone", "p0001"}[n%3])}
		o.Own = map[data.ID]string{number: fmt.Sprintf("%d.25", n), other: "2020/21"}
		Add(b, o,
			&data.Signature{Agreement: "mou", Organisation: o.ID, State: []string{data.SignatureSigned, data.SignatureNotSent, data.SignatureDeclined}[n%3], Signed: day([]string{"2020/21", ""}[n%2])},
			&data.ContactNote{Common: id("n%03d", n), Organisation: o.ID, Day: day([]string{"1850-01-01", "2026", "2026-02", "2026-01-05"}[n%4]), Text: word(n)},
			&data.Workstream{Common: id("w%03d", n), Name: word(n), Order: fmt.Sprint(n % 7)})
	}
	for n := range 2000 {
		p := &data.Person{Common: id("p%04d", n), Name: word(n), JobTitle: word(n + 1), Profession: word(n + 2), Email: word(n + 3), Phone: word(n + 4), DoNotName: data.Bool(n%50 == 7)}
		Add(b, p, &data.Role{Person: p.ID, Organisation: data.ID(fmt.Sprintf("o%03d", n%150)), Title: data.RoleEmployee})
		if n%10 == 0 {
			Add(b, &data.Role{Person: p.ID, Organisation: data.ID(fmt.Sprintf("o%03d", n%140)), Group: "board", Title: data.RoleRepresentative, From: day("1850-01-01"), To: day([]string{"2027", "2026-12-31"}[n/10%2])},
				&data.Role{Person: p.ID, Workstream: data.ID(fmt.Sprintf("w%03d", n%90)), Title: data.RoleLead})
		}
		if n%20 == 0 {
			Add(b, &data.Interest{Common: id("i%04d", n), Person: p.ID, Declaration: word(n + 5), Type: word(n + 6), Mitigation: word(n + 7), From: day([]string{"1850-01-01", "2020/21", ""}[n/20%3]),
				To: day([]string{"", "2026-03", "1850", "2025-12-31"}[n/20%4]), Declared: day([]string{"2026-01-05", "1850", "2025-09", ""}[n/20%4]), NotForPublication: data.Bool(n%60 == 0)},
				&data.Commitment{Common: id("c%04d", n), Agreement: data.ID([]string{"mou", "gone"}[n/20%2]), Wording: word(n + 8), Evidence: word(n + 9), Organisations: []data.ID{"o001", "gone"}, Kept: word(n + 10)})
		}
	}
	b.Prepare()
	return b
}

// Large is a register of that many organisations and people, for measuring.
func Large(organisations, people int) export.Source {
	s := Source()
	b := book.New(s.AsAt)
	var rs []data.Record
	for n := range organisations {
		rs = append(rs, &data.Organisation{Common: id("o%06d", n), Name: fmt.Sprintf("Example Body %06d", n), Sector: data.DefaultList(data.SettingSectors)[n%10], Status: data.StatusActive,
			Joined: day("2024-04-01"), KeyContact: data.ID(fmt.Sprintf("p%06d", n))})
	}
	for n := range people {
		p := &data.Person{Common: id("p%06d", n), Name: fmt.Sprintf("%s Example-%d", firstNames[n%len(firstNames)], n), JobTitle: titles[n%len(titles)], Email: fmt.Sprintf("p%d@partner.example", n)}
		r := &data.Role{Person: p.ID, Organisation: data.ID(fmt.Sprintf("o%06d", n%organisations)), Title: data.RoleEmployee}
		r.ID = data.Roles.Derive(r)
		rs = append(rs, p, r)
	}
	b.PutAll(rs)
	b.Prepare()
	s.Book, s.Before = b, nil
	return s
}
