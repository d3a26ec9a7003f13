package insight

import (
	"testing"

	"placebook/data"
)

// TestSeatOnDays asks who holds a seat on the days around a role's term.
func TestSeatOnDays(t *testing.T) {
	for _, c := range []struct{ from, to, on, want string }{
		{"2026-01-10", "2026-02-20", "2026-01-09", ""},
		{"2026-01-10", "2026-02-20", "2026-01-10", "ada"},
		{"2026-01-10", "2026-02-20", "2026-02-01", "ada"},
		{"2026-01-10", "2026-02-20", "2026-02-20", "ada"},
		{"2026-01-10", "2026-02-20", "2026-02-21", ""},
		{"2026-01-10", "", "2039-01-01", "ada"},
		{"", "2026-02-20", "1999-01-01", "ada"},
		{"", "2025/26", "2026-03-31", "ada"},
		{"", "2025/26", "2026-04-01", ""},
	} {
		o := org("o")
		o.EntitledToASeat = data.Yes
		bk := made(t, o, person("ada"), &data.Role{Person: "ada", Organisation: "o", Title: data.RoleRepresentative, From: day(t, c.from), To: day(t, c.to)})
		s := On(bk, day(t, c.on)).All[0].Seat
		check(t, c.from+" to "+c.to+" on "+c.on, Holders(bk, s, "withheld"), c.want)
		check(t, "vacant "+c.on, s.Vacant(), c.want == "")
	}
}

// TestSeatOf asks which roles hold whose seat.
func TestSeatOf(t *testing.T) {
	const employer = "employer"
	for _, c := range []struct {
		what string
		role data.Role
		want data.ID
	}{
		{"representative of a body", data.Role{Title: data.RoleRepresentative, Organisation: "o"}, "o"},
		{"on the Board", data.Role{Title: data.RoleRepresentative, Organisation: "o", Group: "board"}, "o"},
		{"on the Board, no body named", data.Role{Title: data.RoleRepresentative, Group: "board"}, employer},
		{"in another group", data.Role{Title: data.RoleRepresentative, Organisation: "o", Group: "assembly"}, ""},
		{"in a group that is not here", data.Role{Title: data.RoleRepresentative, Organisation: "o", Group: "unknown"}, ""},
		{"in a workstream", data.Role{Title: data.RoleRepresentative, Organisation: "o", Workstream: "w"}, ""},
		{"member of the Board for a body", data.Role{Title: data.RoleMember, Organisation: "o", Group: "board"}, "o"},
		{"member of the Board as themselves", data.Role{Title: data.RoleMember, Group: "board"}, ""},
		{"member of a body", data.Role{Title: data.RoleMember, Organisation: "o"}, ""},
		{"co-chair for a body", data.Role{Title: data.RoleCoChair, Organisation: "o", Group: "board"}, "o"},
		{"deputy", data.Role{Title: data.RoleDeputy, Organisation: "o", Group: "board"}, ""},
		{"employee", data.Role{Title: data.RoleEmployee, Organisation: "o"}, ""},
	} {
		c.role.Person = "ada"
		bk := made(t, person("ada"), org("o"), org(employer),
			&data.Group{Common: id("board"), Name: "Board", Type: data.GroupBoard},
			&data.Group{Common: id("assembly"), Name: "Assembly", Type: data.GroupAssembly},
			&data.Role{Person: "ada", Organisation: employer, Title: data.RoleEmployee})
		check(t, c.what, seatOf(bk, &c.role, day(t, "2026-03-05")), c.want)
	}
}

func TestSeatIsSharedByTwo(t *testing.T) {
	o := org("o")
	o.EntitledToASeat = data.Yes
	bk := made(t, o, person("ada"), person("ben"),
		&data.Role{Person: "ben", Organisation: "o", Title: data.RoleRepresentative, From: day(t, "2026-01-01")},
		&data.Role{Person: "ada", Organisation: "o", Title: data.RoleRepresentative, From: day(t, "2025-01-01")})
	r := On(bk, day(t, "2026-03-05"))
	check(t, "who", Holders(bk, r.All[0].Seat, "withheld"), "ada, ben")
	check(t, "seats", r.Seats().Part.N(), 1)
}
