package insight

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
)

func TestQuorum(t *testing.T) {
	member := func(person data.ID, title string, voting data.YesNo, from, to string) *data.Role {
		return &data.Role{Person: person, Group: "board", Title: title, Voting: voting, From: day(t, from), To: day(t, to)}
	}
	gp, homes := org("practice"), org("homes")
	gp.Sector, homes.Sector = "General practice", "Housing"
	ada, bo, cy, dee := person("ada"), person("bo"), person("cy"), person("dee")
	ada.Profession = "GP"
	rep := member("bo", data.RoleRepresentative, data.Yes, "", "")
	rep.Organisation = "homes"
	b := made(t, gp, homes, ada, bo, cy, dee, person("eve"),
		&data.Role{Person: "ada", Organisation: "practice", Title: data.RoleEmployee},
		member("ada", data.RoleCoChair, data.Yes, "2025-01-01", ""), rep,
		member("cy", data.RoleMember, data.Yes, "", "2026-03-05"),
		member("dee", data.RoleDeputy, data.Yes, "", ""), member("eve", data.RoleInAttendance, data.No, "", ""))
	here := func(ids ...data.ID) (out []Presence) {
		for _, x := range ids {
			out = append(out, Presence{Person: x})
		}
		return out
	}
	deputy := Presence{Person: "dee", DeputyFor: "bo"}
	for _, c := range []struct {
		what      string
		total     string
		clauses   []string
		remote    data.YesNo
		on        string
		there     []Presence
		conflicts []data.ID
		counted   int
		met       bool
	}{
		{"nobody", "2", nil, "", "2026-03-05", nil, nil, 0, false},
		{"two of two", "2", nil, "", "2026-03-05", here("ada", "bo"), nil, 2, true},
		{"those who do not vote", "2", nil, "", "2026-03-05", here("ada", "eve", "dee"), nil, 1, false},
		{"the last day of a term", "3", nil, "", "2026-03-05", here("ada", "bo", "cy"), nil, 3, true},
		{"the day after", "3", nil, "", "2026-03-06", here("ada", "bo", "cy"), nil, 2, false},
		{"the day before a term", "1", nil, "", "2024-12-31", here("ada"), nil, 0, false},
		{"its first day", "1", nil, "", "2025-01-01", here("ada"), nil, 1, true},
		{"a deputy for who is not there", "2", nil, "", "2026-03-05", append(here("ada"), deputy), nil, 2, true},
		{"a deputy beside whom they stand for", "3", nil, "", "2026-03-05", append(here("ada", "bo"), deputy), nil, 2, false},
		{"two deputies for one", "2", nil, "", "2026-03-05", []Presence{deputy, {Person: "eve", DeputyFor: "bo"}}, nil, 1, false},
		{"a deputy for somebody who does not vote", "1", nil, "", "2026-03-05", []Presence{{Person: "dee", DeputyFor: "eve"}}, nil, 0, false},
		{"in conflict", "2", nil, "", "2026-03-05", here("ada", "bo"), []data.ID{"bo"}, 1, false},
		{"a deputy in conflict", "2", nil, "", "2026-03-05", append(here("ada"), deputy), []data.ID{"dee"}, 1, false},
		{"online, nothing said", "1", nil, "", "2026-03-05", []Presence{{Person: "ada", Remote: true}}, nil, 1, true},
		{"online counts", "1", nil, data.Yes, "2026-03-05", []Presence{{Person: "ada", Remote: true}}, nil, 1, true},
		{"online does not count", "1", nil, data.No, "2026-03-05", []Presence{{Person: "ada", Remote: true}}, nil, 0, false},
		{"a clause by profession", "", []string{"1 by profession gp"}, "", "2026-03-05", here("ada"), nil, 1, true},
		{"a clause by sector of the employer", "", []string{"1 by sector General practice"}, "", "2026-03-05", here("ada"), nil, 1, true},
		{"a clause by sector of whom they represent", "", []string{"1 by sector Housing"}, "", "2026-03-05", []Presence{deputy}, nil, 1, true},
		{"a clause by role", "", []string{"1 by role Co-chair"}, "", "2026-03-05", here("bo", "cy"), nil, 2, false},
		{"the total is met and a clause is not", "2", []string{"1 by role Co-chair"}, "", "2026-03-05", here("bo", "cy"), nil, 2, false},
		{"a clause lost to a conflict", "1", []string{"1 by profession GP"}, "", "2026-03-05", here("ada", "bo"), []data.ID{"ada"}, 1, false},
		{"nothing said", "", nil, "", "2026-03-05", nil, nil, 0, true},
	} {
		g := &data.Group{Common: id("board"), Name: "Board", QuorumTotal: c.total, QuorumClauses: c.clauses, QuorumRemoteCounts: c.remote}
		q := QuorumOf(b, g, day(t, c.on), c.there, c.conflicts)
		check(t, c.what+": counted", len(q.Counted), c.counted)
		check(t, c.what+": met", q.Met(), c.met)
	}
}

func TestQuorumInWords(t *testing.T) {
	b := made(t, person("ada"), person("bo"), &data.Role{Person: "ada", Group: "board", Title: data.RoleCoChair, Voting: data.Yes},
		&data.Role{Person: "bo", Group: "board", Title: data.RoleMember, Voting: data.Yes})
	g := &data.Group{Common: id("board"), Name: "Board", QuorumTotal: "2", QuorumClauses: []string{"1 by role Co-chair"}}
	both := []Presence{{Person: "ada"}, {Person: "bo"}}
	check(t, "met", QuorumOf(b, g, day(t, "2026-03-05"), both, nil).Sentence(),
		"Quorate: 2 voting members there, 2 needed; 1 in the role Co-chair, 1 needed.")
	check(t, "conflict", QuorumOf(b, g, day(t, "2026-03-05"), both, []data.ID{"ada"}).Sentence(),
		"Not quorate: 1 voting member there, 2 needed; 0 in the role Co-chair, 1 needed; 1 left out for a conflict of interest.")
	check(t, "none", QuorumOf(b, &data.Group{Common: id("board")}, day(t, "2026-03-05"), both[:1], nil).Sentence(),
		"1 voting member there; nobody has entered what the quorum is.")
}

func TestWhoMayNotLeave(t *testing.T) {
	b := made(t, person("ada"), person("bo"), person("cy"), &data.Role{Person: "ada", Group: "board", Title: data.RoleCoChair, Voting: data.Yes},
		&data.Role{Person: "bo", Group: "board", Title: data.RoleMember, Voting: data.Yes}, &data.Role{Person: "cy", Group: "board", Title: data.RoleMember, Voting: data.Yes})
	for _, c := range []struct {
		total, clause, there, want string
	}{
		{"2", "", "ada bo cy", "[]"},
		{"2", "", "ada bo", "[ada bo]"},
		{"2", "", "ada", "[]"},
		{"2", "1 by role Co-chair", "ada bo cy", "[ada]"},
		{"2", "1 by role Co-chair", "bo cy", "[]"},
		{"", "", "ada", "[]"},
	} {
		g := &data.Group{Common: id("board"), Name: "Board", QuorumTotal: c.total}
		if c.clause != "" {
			g.QuorumClauses = []string{c.clause}
		}
		var there []Presence
		for _, p := range strings.Fields(c.there) {
			there = append(there, Presence{Person: data.ID(p)})
		}
		check(t, c.total+" "+c.clause+" "+c.there, fmt.Sprint(Needed(b, g, day(t, "2026-03-05"), there)), c.want)
	}
}
