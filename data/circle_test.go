package data

import (
	"slices"
	"strings"
	"testing"
)

// papers is a look-up over a few records.
type papers struct {
	day Day
	all []Record
}

func (p papers) Get(k *Kind, id ID) Record {
	for _, r := range p.all {
		if r.Kind() == k && r.Base().ID == id {
			return r
		}
	}
	return nil
}

func (p papers) Referring(k *Kind, field string, id ID) (out []Record) {
	for _, r := range p.all {
		if r.Kind() == k && slices.Contains(k.Field(field).Elems(r), string(id)) {
			out = append(out, r)
		}
	}
	return out
}

func (p papers) Today() Day { return p.day }

func body(id, name string, successor ID) *Organisation {
	return &Organisation{Common: Common{ID: ID(id)}, Name: name, Successor: successor}
}

func dependent(id string, on ...ID) *Action {
	return &Action{Common: Common{ID: ID(id)}, Title: id, Priority: "p", DependsOn: on}
}

func said(errs []FieldError) string {
	var out []string
	for _, e := range errs {
		out = append(out, e.Field+": "+e.Sentence)
	}
	return strings.Join(out, " | ")
}

func TestACircleIsRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		all  []Record
		r    Record
		want string
	}{
		{"none", []Record{body("b", "Bee", "")}, body("a", "Ay", "b"), ""},
		{"a body that is not here", nil, body("a", "Ay", "b"), ""},
		{"itself", nil, body("a", "Ay", "a"), "successor: Successor cannot be the same organisation"},
		{"of two", []Record{body("b", "Bee", "a")}, body("a", "Ay", "b"), "successor: Successor goes round in a circle: Ay, then Bee, then Ay"},
		{"of three", []Record{body("b", "Bee", "c"), body("c", "Sea", "a")}, body("a", "Ay", "b"),
			"successor: Successor goes round in a circle: Ay, then Bee, then Sea, then Ay"},
		{"one further on, that it is no part of", []Record{body("b", "Bee", "c"), body("c", "Sea", "b")}, body("a", "Ay", "b"), ""},
		{"a new record", []Record{body("b", "Bee", "")}, body("", "Ay", "b"), ""},
		{"boards beside each other are no circle", []Record{&Group{Common: Common{ID: "h"}, Name: "H", SitsBeside: "g"}},
			&Group{Common: Common{ID: "g"}, Name: "G", SitsBeside: "h"}, ""},
		{"a board beside itself", nil, &Group{Common: Common{ID: "g"}, Name: "G", SitsBeside: "g"}, "sits_beside: Sits beside cannot be the same group"},
		{"boards that report to each other", []Record{&Group{Common: Common{ID: "h"}, Name: "H", ReportsTo: "g"}},
			&Group{Common: Common{ID: "g"}, Name: "G", ReportsTo: "h"}, "reports_to: Reports to goes round in a circle: G, then H, then G"},
		{"actions one after the other", []Record{dependent("Classes"), dependent("Visits", "Classes")}, dependent("Report", "Visits", "Classes"), ""},
		{"an action that waits for itself", nil, dependent("Classes", "Classes"), "depends_on: Depends on cannot be the same action"},
		{"actions that wait for each other", []Record{dependent("Visits", "Classes")}, dependent("Classes", "Visits"),
			"depends_on: Depends on goes round in a circle: Classes, then Visits, then Classes"},
		{"by the second of two", []Record{dependent("Flyers"), dependent("Visits", "Report"), dependent("Report", "Classes")}, dependent("Classes", "Flyers", "Visits"),
			"depends_on: Depends on goes round in a circle: Classes, then Visits, then Report, then Classes"},
		{"a circle that the action only waits for", []Record{dependent("Visits", "Report"), dependent("Report", "Visits")}, dependent("Classes", "Visits"), ""},
		{"a plan that follows itself by another", []Record{&Plan{Common: Common{ID: "b"}, Name: "Recovery", Follows: "a"}}, &Plan{Common: Common{ID: "a"}, Name: "Care", Follows: "b"},
			"follows: Follows goes round in a circle: Care, then Recovery, then Care"},
	} {
		if got := said(c.r.Kind().ValidateIn(papers{all: c.all}, c.r)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestDeputiesDoNotStandForEachOther(t *testing.T) {
	deputy := func(id, person, of ID) *Role {
		return &Role{Common: Common{ID: id}, Person: person, Group: "board", Title: RoleDeputy, DeputisesFor: of}
	}
	got := said(Roles.ValidateIn(papers{all: []Record{deputy("two", "bo", "one")}}, deputy("one", "ada", "two")))
	if !strings.HasPrefix(got, "deputises_for: Deputises for goes round in a circle") {
		t.Errorf("said %q", got)
	}
}

func TestCoChairsAtATime(t *testing.T) {
	day := DayOf(2026, 3, 4)
	group := func(n string) *Group { return &Group{Common: Common{ID: "board"}, Name: "The Board", CoChairs: n} }
	ada, bo := &Person{Common: Common{ID: "ada"}, Name: "Ada Sample"}, &Person{Common: Common{ID: "bo"}, Name: "Bo Example"}
	chair := func(id, person ID, from, to Day) *Role {
		return &Role{Common: Common{ID: id}, Person: person, Group: "board", Title: RoleCoChair, From: from, To: to}
	}
	const one = "title: The Board has one co-chair at a time, and on 1 Jan 2026 Ada Sample already is one: end that role first"
	for _, c := range []struct {
		name   string
		most   string
		others []Record
		r      *Role
		want   string
	}{
		{"nobody has said how many", "", []Record{chair("x", "ada", Day{}, Day{})}, chair("y", "bo", Day{}, Day{}), ""},
		{"two where two are allowed", "2", []Record{chair("x", "ada", Day{}, Day{})}, chair("y", "bo", DayOf(2026, 1, 1), Day{}), ""},
		{"a second where one is allowed", "1", []Record{chair("x", "ada", Day{}, Day{})}, chair("y", "bo", DayOf(2026, 1, 1), Day{}), one},
		{"the first ends the day before", "1", []Record{chair("x", "ada", Day{}, DayOf(2025, 12, 31))}, chair("y", "bo", DayOf(2026, 1, 1), Day{}), ""},
		{"the first ends on the day", "1", []Record{chair("x", "ada", Day{}, DayOf(2026, 1, 1))}, chair("y", "bo", DayOf(2026, 1, 1), Day{}), one},
		{"the other begins within", "1", []Record{chair("x", "ada", DayOf(2026, 1, 1), Day{})}, chair("y", "bo", DayOf(2025, 1, 1), Day{}), one},
		{"the other begins after the end", "1", []Record{chair("x", "ada", DayOf(2026, 1, 1), Day{})}, chair("y", "bo", DayOf(2025, 1, 1), DayOf(2025, 12, 31)), ""},
		{"both without days", "1", []Record{chair("x", "ada", Day{}, Day{})}, chair("y", "bo", Day{}, Day{}),
			"title: The Board has one co-chair at a time, and on 4 Mar 2026 Ada Sample already is one: end that role first"},
		{"a month ends with its last day", "1", []Record{chair("x", "ada", Day{}, MonthOf(2026, 1))}, chair("y", "bo", DayOf(2026, 1, 31), Day{}),
			"title: The Board has one co-chair at a time, and on 31 Jan 2026 Ada Sample already is one: end that role first"},
		{"changed itself", "1", []Record{chair("y", "bo", Day{}, Day{})}, chair("y", "bo", DayOf(2026, 1, 1), Day{}), ""},
	} {
		l := papers{day, append([]Record{group(c.most), ada, bo}, c.others...)}
		if got := said(Roles.ValidateIn(l, c.r)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAQuorumOutOfReachIsADoubt(t *testing.T) {
	day := DayOf(2026, 3, 4)
	member := func(id ID, person ID, title string, voting YesNo, to Day) *Role {
		return &Role{Common: Common{ID: id}, Person: person, Group: "board", Title: title, Voting: voting, To: to}
	}
	all := []Record{
		&Person{Common: Common{ID: "gp"}, Name: "A", Profession: "GP"}, &Person{Common: Common{ID: "nurse"}, Name: "B", Profession: "Nurse"},
		&Organisation{Common: Common{ID: "homes"}, Name: "Example Homes", Sector: "Housing"},
		&Role{Common: Common{ID: "job"}, Person: "nurse", Organisation: "homes", Title: RoleEmployee},
		member("1", "gp", RoleCoChair, Yes, Day{}), member("2", "nurse", RoleRepresentative, Yes, DayOf(2026, 3, 4)),
		member("3", "gp", RoleDeputy, Yes, Day{}), member("4", "gp", RoleInAttendance, No, Day{}), member("5", "nurse", RoleMember, Yes, DayOf(2026, 3, 3)),
	}
	for _, c := range []struct {
		total   string
		clauses []string
		want    string
	}{
		{"2", nil, ""},
		{"3", nil, "quorum_total: A quorum of 3 is out of reach: 2 members vote in all"},
		{"", []string{"1 by profession gp", "1 by sector Housing", "1 by role Co-chair"}, ""},
		{"", []string{"2 by profession GP"}, `quorum_clauses: 2 of the profession GP is out of reach: one member votes of that kind`},
		{"", []string{"1 by sector Education"}, `quorum_clauses: 1 from Education is out of reach: no member votes of that kind`},
	} {
		g := &Group{Common: Common{ID: "board"}, Name: "Board", QuorumTotal: c.total, QuorumClauses: c.clauses}
		if got := said(Groups.Doubts(papers{day, all}, g)); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.total, c.clauses, got, c.want)
		}
	}
	empty := &Group{Common: Common{ID: "new"}, Name: "New", QuorumTotal: "5"}
	if got := said(Groups.Doubts(papers{day, all}, empty)); got != "" {
		t.Errorf("a group without members: %q", got)
	}
}

func TestMoreCoChairsThanAllowedIsADoubt(t *testing.T) {
	day := DayOf(2026, 3, 4)
	chair := func(id, person ID, from, to Day) Record {
		return &Role{Common: Common{ID: id}, Person: person, Group: "board", Title: RoleCoChair, From: from, To: to}
	}
	ada, bo := &Person{Common: Common{ID: "ada"}, Name: "Ada Sample"}, &Person{Common: Common{ID: "bo"}, Name: "Bo Example"}
	const both = "co_chairs: Ada Sample and Bo Example are co-chairs today, more than the group has at a time: end a role, or allow for more"
	for _, c := range []struct {
		name, most string
		roles      []Record
		want       string
	}{
		{"one of one", "1", []Record{chair("1", "ada", Day{}, Day{})}, ""},
		{"two of one", "1", []Record{chair("1", "ada", Day{}, Day{}), chair("2", "bo", Day{}, Day{})}, both},
		{"two of two", "2", []Record{chair("1", "ada", Day{}, Day{}), chair("2", "bo", Day{}, Day{})}, ""},
		{"the other's last day is today", "1", []Record{chair("1", "ada", Day{}, Day{}), chair("2", "bo", Day{}, day)}, both},
		{"the other ended yesterday", "1", []Record{chair("1", "ada", Day{}, Day{}), chair("2", "bo", Day{}, DayOf(2026, 3, 3))}, ""},
		{"the other begins tomorrow", "1", []Record{chair("1", "ada", Day{}, Day{}), chair("2", "bo", DayOf(2026, 3, 5), Day{})}, ""},
		{"one where there is to be none", "0", []Record{chair("1", "ada", Day{}, Day{})},
			"co_chairs: Ada Sample is co-chair today, more than the group has at a time: end a role, or allow for more"},
		{"nobody has said how many", "", []Record{chair("1", "ada", Day{}, Day{}), chair("2", "bo", Day{}, Day{})}, ""},
	} {
		g := &Group{Common: Common{ID: "board"}, Name: "Board", CoChairs: c.most}
		if got := said(Groups.Doubts(papers{day, append([]Record{ada, bo}, c.roles...)}, g)); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAQuorumInWords(t *testing.T) {
	for _, c := range []struct {
		total   string
		clauses []string
		want    string
	}{
		{"", nil, ""}, {"1", nil, "1 member"}, {"5", nil, "5 members"},
		{"5", []string{"1 by role Co-chair", "2 by sector General practice", "not a clause"}, "5 members; 1 in the role Co-chair; 2 from General practice"},
		{"", []string{"1 by profession GP"}, "1 of the profession GP"},
	} {
		if got := (&Group{QuorumTotal: c.total, QuorumClauses: c.clauses}).QuorumWords(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
