package insight

import (
	"fmt"
	"testing"

	"placebook/data"
)

func TestLeads(t *testing.T) {
	stream := func(name, order, state string) *data.Workstream {
		return &data.Workstream{Common: id(name), Name: name, Order: order, State: state}
	}
	lead := func(person, stream, title, from, to string) *data.Role {
		return &data.Role{Person: data.ID(person), Workstream: data.ID(stream), Title: title, From: day(t, from), To: day(t, to)}
	}
	bk := made(t, stream("start", "1", ""), stream("live", "2", ""), stream("care", "10", ""), stream("extra", "", ""), stream("old", "3", "Closed"),
		lead("ada", "start", data.RoleLead, "2026-01-01", "2026-02-28"), lead("ben", "start", data.RoleLead, "2025-01-01", ""),
		lead("cal", "live", data.RoleSponsor, "", ""), lead("dee", "care", data.RoleLead, "2026-03-01", ""))
	for _, c := range []struct{ on, want string }{
		{"2025-12-31", "start=1;live=0;care=0;extra=0;"},
		{"2026-01-01", "start=2;live=0;care=0;extra=0;"},
		{"2026-02-28", "start=2;live=0;care=0;extra=0;"},
		{"2026-03-01", "start=1;live=0;care=1;extra=0;"},
	} {
		got := ""
		leads := Leads(bk, day(t, c.on))
		for _, l := range leads {
			got += fmt.Sprintf("%s=%d;", l.Workstream.Name, len(l.Roles))
		}
		check(t, c.on, got, c.want)
	}
	leads := Leads(bk, day(t, "2026-01-01"))
	check(t, "longest first", string(leads[0].Roles[0].Person), "ben")
	check(t, "with a lead", words(WithLead(leads).Part), "start")
	check(t, "without a lead", words(WithLead(leads).Rest()), "care extra live")
}

func TestRolesEnding(t *testing.T) {
	for _, c := range []struct {
		title, from, to string
		want            int
	}{
		{data.RoleMember, "2020-01-01", "2026-03-04", 0}, // over
		{data.RoleMember, "2020-01-01", "2026-03-05", 1}, // its last day
		{data.RoleMember, "2020-01-01", "2026-04-04", 1},
		{data.RoleMember, "2020-01-01", "2026-04-05", 0},
		{data.RoleMember, "2020-01-01", "2026-03", 1}, // the end of March
		{data.RoleMember, "2020-01-01", "2025/26", 1},
		{data.RoleMember, "2020-01-01", "2026", 0},
		{data.RoleMember, "2020-01-01", "", 0},
		{data.RoleMember, "2026-03-06", "2026-03-20", 0}, // not begun
		{data.RoleEmployee, "2020-01-01", "2026-03-20", 0},
	} {
		bk := made(t, &data.Role{Person: "ada", Organisation: "o", Title: c.title, From: day(t, c.from), To: day(t, c.to)})
		check(t, fmt.Sprintf("%+v", c), RolesEnding(bk, day(t, "2026-03-05"), 30).N(), c.want)
	}
}
