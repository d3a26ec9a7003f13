package insight

import (
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

func declared(b *book.Book, list []*data.Interest) string {
	var out []string
	for _, x := range list {
		out = append(out, b.TitleOf(data.Persons, x.Person)+" "+string(x.ID))
	}
	return strings.Join(out, ", ")
}

func TestThePublicRegisterAndTheKeptOne(t *testing.T) {
	quiet := person("quiet")
	quiet.DoNotName = data.Yes
	interest := func(name string, who data.ID, from, to, on string) *data.Interest {
		return &data.Interest{Common: id(name), Person: who, Declaration: "Trustee", From: day(t, from), To: day(t, to), Declared: day(t, on)}
	}
	secret := interest("secret", "ben", "", "", "2026-01-01")
	secret.NotForPublication = data.Yes
	b := made(t, person("ada"), person("ben"), quiet,
		interest("stands", "ben", "2024-01-01", "", "2024-01-05"), interest("earlier", "ben", "", "", "2023-01-05"), secret,
		interest("ended in autumn", "ada", "", "2025-09-05", "2025-01-01"), interest("a day before", "ada", "", "2025-09-04", "2025-01-01"),
		interest("six years", "ada", "", "2020-03-05", ""), interest("longer", "ada", "", "2020-03-04", ""),
		interest("to come", "ada", "2026-03-06", "", "2026-03-01"), interest("unnamed", "quiet", "", "", "2026-01-01"))
	on := day(t, "2026-03-05")
	check(t, "public", declared(b, Interests(b, on, true)), "ada ended in autumn, ben earlier, ben stands")
	check(t, "kept", declared(b, Interests(b, on, false)),
		"ada six years, ada a day before, ada ended in autumn, ben earlier, ben stands, ben secret, quiet unnamed")
	check(t, "past keeping", words(PastKeeping(b, on)), "longer")
}

func TestWhoHasToConfirm(t *testing.T) {
	for _, c := range []struct {
		what, declared string
		due            bool
	}{
		{"never", "", true}, {"today", "2026-03-05", false}, {"six months ago", "2025-09-05", false},
		{"a day more", "2025-09-04", true}, {"some day of the month six months ago", "2025-09", false},
		{"some day of the month before", "2025-08", true}, {"after the day asked about", "2026-03-06", true},
	} {
		rs := []data.Record{person("ada"), &data.Role{Person: "ada", Group: "board", Title: data.RoleMember}}
		if c.declared != "" {
			rs = append(rs, &data.Interest{Common: id("x"), Person: "ada", Nil: data.Yes, Declared: day(t, c.declared)})
		}
		d := Declarers(made(t, rs...), "board", day(t, "2026-03-05"))
		check(t, c.what, d[0].Due, c.due)
	}
}

func TestDeclarationsOfAGroup(t *testing.T) {
	member := func(who data.ID, title, to string) *data.Role {
		return &data.Role{Person: who, Group: "board", Title: title, To: day(t, to)}
	}
	b := made(t, person("Eve"), person("ada"), person("ben"), person("cy"),
		member("Eve", data.RoleInAttendance, ""), member("ada", data.RoleCoChair, ""), member("ada", data.RoleMember, ""),
		member("ben", data.RoleMember, "2026-03-05"), member("cy", data.RoleMember, "2026-03-04"),
		&data.Interest{Common: id("old"), Person: "ada", Declaration: "Shares", To: day(t, "2026-01-01"), Declared: day(t, "2025-12-01")},
		&data.Interest{Common: id("now"), Person: "ada", Declaration: "Trustee", Declared: day(t, "2025-01-01")})
	all := Declarers(b, "board", day(t, "2026-03-05"))
	var names []string
	for _, d := range all {
		names = append(names, string(d.Person))
	}
	check(t, "who", strings.Join(names, " "), "ada ben Eve")
	check(t, "stands", declared(b, all[0].Interests), "ada now")
	check(t, "confirmed", all[0].Confirmed.String(), "2025-12-01")
	s := Declared(all)
	check(t, "declared", words(s.Part)+" of "+words(s.Whole), "ada of Eve ada ben")
}

func TestByWhenSomebodyHasToDeclare(t *testing.T) {
	for _, c := range []struct {
		what, joined, joinedElsewhere, declared, by string
		late                                        bool
	}{
		{"never, joined today", "2026-03-05", "", "", "2026-04-02", false},
		{"never, the last of 28 days", "2026-02-05", "", "", "2026-03-05", false},
		{"never, a day more", "2026-02-04", "", "", "2026-03-04", true},
		{"never, and longer in another group", "2026-03-01", "2026-01-01", "", "2026-01-29", true},
		{"never, and since when is not known", "", "", "", "", true},
		{"six months ago", "2020-01-01", "", "2025-09-05", "2026-03-05", false},
		{"a day more", "2020-01-01", "", "2025-09-04", "2026-03-04", true},
		{"lately, joined before that", "2020-01-01", "2021-01-01", "2026-01-01", "2026-07-01", false},
	} {
		rs := []data.Record{person("ada"), &data.Role{Person: "ada", Group: "board", Title: data.RoleMember, From: day(t, c.joined)}}
		if c.joinedElsewhere != "" {
			rs = append(rs, &data.Role{Person: "ada", Group: "assembly", Title: data.RoleMember, From: day(t, c.joinedElsewhere)})
		}
		if c.declared != "" {
			rs = append(rs, &data.Interest{Common: id("x"), Person: "ada", Nil: data.Yes, Declared: day(t, c.declared)})
		}
		all := AllDeclarers(made(t, rs...), day(t, "2026-03-05"))
		check(t, c.what, len(all), 1)
		check(t, c.what, all[0].By.String(), c.by)
		check(t, c.what+", late", all[0].Late(day(t, "2026-03-05")), c.late)
	}
}

func TestEverybodyWhoDeclares(t *testing.T) {
	b := made(t, person("ada"), person("ben"), person("cy"), person("dee"),
		&data.Role{Person: "ben", Group: "board", Title: data.RoleMember}, &data.Role{Person: "ben", Group: "assembly", Title: data.RoleMember},
		&data.Role{Person: "cy", Organisation: "homes", Title: data.RoleEmployee},
		&data.Role{Person: "gone", Group: "board", Title: data.RoleMember},
		&data.Interest{Common: id("now"), Person: "ada", Declaration: "Trustee"},
		&data.Interest{Common: id("past"), Person: "dee", Declaration: "Shares", To: day(t, "2026-01-01")})
	var who []string
	for _, d := range AllDeclarers(b, day(t, "2026-03-05")) {
		who = append(who, string(d.Person)+words(d.Groups))
	}
	check(t, "who", strings.Join(who, ", "), "ada, benassembly board")
}
