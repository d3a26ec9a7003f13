package insight

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

func TestAGroupOnADay(t *testing.T) {
	role := func(who data.ID, title string, voting data.YesNo, from, to string) *data.Role {
		return &data.Role{Person: who, Group: "board", Title: title, Voting: voting, From: day(t, from), To: day(t, to)}
	}
	b := made(t, person("ada"), person("bo"), person("cy"), person("di"),
		role("di", data.RoleDeputy, data.Yes, "", ""), role("cy", data.RoleInAttendance, data.No, "2026-03-04", ""), role("bo", data.RoleMember, data.Yes, "", "2026-03-04"),
		role("ada", data.RoleCoChair, data.Yes, "2026-03-01", ""),
		&data.Event{Common: id("off"), Type: data.EventBoard, Group: "board", Title: "A", Day: day(t, "2026-03-05"), Held: data.HeldCancelled},
		&data.Event{Common: id("late"), Type: data.EventBoard, Title: "A", Day: day(t, "2026-05-05")},
		&data.Event{Common: id("today"), Type: data.EventGroup, Group: "board", Title: "A", Day: day(t, "2026-03-04")},
		&data.Event{Common: id("talk"), Type: data.EventTraining, Group: "board", Title: "A", Day: day(t, "2026-03-04")})
	g := &data.Group{Common: id("board"), Name: "Board", Type: data.GroupBoard}
	for _, c := range []struct{ on, want string }{
		{"2026-02-28", "bo di; chairs ; vote bo; next today"},
		{"2026-03-01", "ada bo di; chairs ada; vote ada bo; next today"},
		{"2026-03-04", "ada bo cy di; chairs ada; vote ada bo; next today"},
		{"2026-03-05", "ada cy di; chairs ada; vote ada; next late"},
		{"2026-05-06", "ada cy di; chairs ada; vote ada; next none"},
	} {
		s := GroupOf(b, g, day(t, c.on))
		next := "none"
		if s.Next != nil {
			next = string(s.Next.ID)
		}
		check(t, c.on, fmt.Sprintf("%s; chairs %s; vote %s; next %s", persons(s.Members), persons(s.CoChairs), persons(s.Voting), next), c.want)
	}
}

func persons(roles []*data.Role) string {
	var out []string
	for _, r := range roles {
		out = append(out, string(r.Person))
	}
	return strings.Join(out, " ")
}

func TestTheTreeAGroupStandsIn(t *testing.T) {
	group := func(name, over, beside string) *data.Group {
		return &data.Group{Common: id(name), Name: name, ReportsTo: data.ID(over), SitsBeside: data.ID(beside)}
	}
	told := func(b *book.Book, of string) string {
		g, _ := book.One[*data.Group](b, data.ID(of))
		var out []string
		for _, x := range TreeOf(b, g) {
			line := strings.Repeat(".", x.Depth) + x.Group.Name
			if x.Beside != nil {
				line += " beside " + x.Beside.Name
			}
			out = append(out, line)
		}
		return strings.Join(out, "; ")
	}
	b := made(t, group("board", "", ""), group("assembly", "", "board"), group("exec", "board", ""), group("age", "exec", ""), group("live", "exec", "age"), group("alone", "", ""))
	for _, of := range []string{"board", "assembly", "exec", "age", "live"} {
		check(t, of, told(b, of), "board; assembly beside board; .exec; ..age; ..live")
	}
	check(t, "alone", told(b, "alone"), "alone")
	round := made(t, group("a", "b", ""), group("b", "c", ""), group("c", "a", ""), group("d", "a", ""), group("self", "self", ""))
	check(t, "a circle", told(round, "d"), "a; .c; ..b; .d")
	check(t, "itself", told(round, "self"), "self")
}
