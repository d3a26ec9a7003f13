package insight

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
)

func TestMissingLinks(t *testing.T) {
	plan := func(name, state string) *data.Plan {
		return &data.Plan{Common: id(name), Name: name, State: state}
	}
	priority := func(name, plan string, aims ...data.ID) *data.Priority {
		return &data.Priority{Common: id(name), Plan: data.ID(plan), Workstream: "w", Title: name, Aims: aims}
	}
	outcome := func(name, p string) *data.Outcome {
		return &data.Outcome{Common: id(name), Priority: data.ID(p), Experience: name}
	}
	whole := func(name string) *data.Action { // one that misses nothing
		return &data.Action{Common: id(name), Title: name, Outcome: "o1", State: data.ActionInProgress, Lead: "ada",
			ResponsibleOrganisation: "a", Partners: []data.ID{"b"}, LevelOfInvolvement: data.Coproduced}
	}
	alone, gone, free, done, old := whole("alone"), whole("gone"), whole("free"), whole("done"), whole("old")
	alone.Partners = []data.ID{"a"}
	gone.Lead = "ben"
	free.Outcome, free.Priority, free.Lead = "", "p1", ""
	done.State, done.Lead, done.Partners = data.ActionComplete, "", nil
	old.Outcome, old.Lead, old.Partners = "o3", "", nil
	b := made(t, person("ada"), person("ben"), org("a"), org("b"),
		&data.Role{Person: "ada", Organisation: "a", Title: data.RoleEmployee},
		&data.Role{Person: "ben", Organisation: "a", Title: data.RoleEmployee, To: day(t, "2026-03-04")},
		plan("now", data.PlanCurrent), plan("before", data.PlanClosed),
		&data.Aim{Common: id("aim1"), Wording: "aim1"}, &data.Aim{Common: id("aim2"), Wording: "aim2"}, &data.Aim{Common: id("aim3"), Wording: "aim3"},
		priority("p1", "now", "aim1"), priority("p2", "now"), priority("p3", "before", "aim3"),
		outcome("o1", "p1"), outcome("o2", "p1"), outcome("o3", "p3"),
		&data.Measure{Common: id("m1"), Title: "m1", Outcome: "o1"}, &data.Measure{Common: id("m3"), Title: "m3", Outcome: "o3"},
		whole("whole"), alone, gone, free, done, old,
		&data.Insight{Common: id("need"), Text: "need", NewNeed: data.Yes}, &data.Insight{Common: id("met"), Text: "met", NewNeed: data.Yes, Action: "whole"},
		&data.Insight{Common: id("praise"), Text: "praise"})
	var got []string
	for _, m := range MissingLinks(b, day(t, "2026-03-05")) {
		got = append(got, fmt.Sprintf("%s: %s", m.What, m.ID))
	}
	want := []string{
		"Outcome without a measure: o2", "Measure without a figure for two Board cycles: m1", "Action that no outcome asks for: free",
		"Action with only one organisation: alone", "Lead who has left: gone", "Action without a lead: free",
		"Priority with nothing coproduced: p2", "Social need without an action: need",
		"Aim that no priority delivers: aim2", "Aim that no priority delivers: aim3",
	}
	check(t, "missing", strings.Join(got, "\n"), strings.Join(want, "\n"))
}
