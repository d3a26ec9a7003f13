package export_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
	"placebook/export"
	"placebook/export/exporttest"
	"placebook/export/xl"
)

// TestChecksAgree: what the tables say is what the records say.
func TestChecksAgree(t *testing.T) {
	for from, source := range sources {
		for _, name := range export.Names() {
			for _, d := range export.Disagreements(name, source()) {
				t.Errorf("%s from %s: %s", name, from, d)
			}
		}
	}
}

// TestChecksAgreeForAnyPartnership tries partnerships nobody would think of.
func TestChecksAgreeForAnyPartnership(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := exporttest.Source()
		src.Book, src.Before = drawBook(t, src.AsAt), drawBook(t, src.Since)
		for _, name := range export.Names() {
			if d := export.Disagreements(name, src); len(d) > 0 {
				t.Errorf("%s: %q", name, d)
			}
		}
	})
}

// drawBook makes a small partnership up, with days around the one it is as at.
func drawBook(t *rapid.T, asAt data.Day) *book.Book {
	b := book.New(asAt)
	pick := func(label string, words ...string) string { return rapid.SampledFrom(words).Draw(t, label) }
	around := func(label string) data.Day {
		switch n := rapid.IntRange(-70, 45).Draw(t, label); {
		case n > 40:
			return data.Day{}
		case n > 35:
			return data.MonthOf(2026, 2)
		case n > 30:
			return data.FinancialYearOf(2025)
		default:
			return asAt.AddDays(n)
		}
	}
	org := func(label string) data.ID { return data.ID(pick(label, "", "o0", "o1", "o2", "o3", "gone")) }
	exporttest.Add(b,
		&data.Group{Common: data.Common{ID: "board"}, Name: "Board", Type: data.GroupBoard},
		&data.Group{Common: data.Common{ID: "assembly"}, Name: "Assembly", Type: data.GroupAssembly},
		&data.Workstream{Common: data.Common{ID: "w0"}, Name: "Start Well", State: pick("state", "", "Closed")},
		&data.Agreement{Common: data.Common{ID: "mou"}, Title: "MoU", Type: data.AgreementMoU, Agreed: around("agreed")})
	for i := range 4 {
		id := data.ID(fmt.Sprintf("o%d", i))
		exporttest.Add(b,
			&data.Organisation{Common: data.Common{ID: id}, Name: pick("name", "A", "B", "=1", ""), Sector: pick("sector", "", "VCSE", "vcse", "Housing", "New"),
				Status: pick("status", "", "Active", "Paused", "Left", "Closed", "Prospective"), Joined: around("joined"), Left: around("left"),
				EntitledToASeat: data.YesNo(pick("seat", "", "yes", "no")), KeyContact: data.ID(pick("key", "", "p0", "p1", "gone"))},
			&data.Signature{Agreement: "mou", Organisation: id, State: pick("signature", "", "Not sent", "Sent", "In review", "Signed", "Declined"), Signed: around("signed")})
	}
	for i := range 3 {
		id := data.ID(fmt.Sprintf("p%d", i))
		exporttest.Add(b, &data.Person{Common: data.Common{ID: id}, Name: pick("person", "Ada", "Ben"), DoNotName: data.YesNo(pick("do not name", "", "yes", "no")),
			NamedAs: pick("named as", "", "Resident"), ConsentGiven: around("consent")})
	}
	for range rapid.IntRange(0, 8).Draw(t, "roles") {
		exporttest.Add(b, &data.Role{Person: data.ID(pick("who", "p0", "p1", "p2", "gone")), Organisation: org("organisation"), Group: data.ID(pick("group", "", "board", "assembly")),
			Workstream: data.ID(pick("workstream", "", "", "w0")), Title: pick("title", data.RoleRepresentative, data.RoleMember, data.RoleLead, data.RoleEmployee), From: around("from"), To: around("to")})
	}
	for i := range rapid.IntRange(0, 6).Draw(t, "interests") {
		exporttest.Add(b, &data.Interest{Common: data.Common{ID: data.ID(fmt.Sprintf("i%d", i))}, Person: data.ID(pick("declarer", "p0", "p1", "p2", "gone")),
			Declaration: pick("declaration", "", "=1", "Nothing to declare", "Nothing declared yet"), Type: pick("type", "", data.InterestFinancial), Nil: data.YesNo(pick("nil", "", "yes")),
			From: around("interest from"), To: around("interest to"), Declared: around("declared"), NotForPublication: data.YesNo(pick("published", "", "yes"))},
			&data.Commitment{Common: data.Common{ID: data.ID(fmt.Sprintf("c%d", i))}, Agreement: data.ID(pick("of", "mou", "gone")), Wording: "Meet", Kept: pick("kept", "", "Yes", "Partly", "yes")})
	}
	drawPlans(t, b, pick, around)
	for i := range rapid.IntRange(0, 4).Draw(t, "notes") {
		exporttest.Add(b, &data.ContactNote{Common: data.Common{ID: data.ID(fmt.Sprintf("n%d", i))}, Organisation: org("noted"), Person: data.ID(pick("noted person", "", "p0", "p1")), Day: around("noted on")})
	}
	return b
}

// drawPlans makes plans up, with days of which only a part is known and numbers
// that are missing.
func drawPlans(t *rapid.T, b *book.Book, pick func(string, ...string) string, around func(string) data.Day) {
	number := func(label string) string { return pick(label, "", "1", "3", "5") }
	exporttest.Add(b, &data.Plan{Common: data.Common{ID: "plan"}, Name: "Plan", State: pick("plan", data.PlanCurrent, data.PlanClosed)},
		&data.Priority{Common: data.Common{ID: "pr"}, Plan: "plan", Workstream: data.ID(pick("well", "w0", "gone")), Title: pick("priority", "Falls", "=1")},
		&data.Outcome{Common: data.Common{ID: "out"}, Priority: "pr", Experience: "I feel steady"},
		&data.Measure{Common: data.Common{ID: "m"}, Outcome: "out", Title: "Falls", GoodIs: pick("good", "", data.GoodHigher, data.GoodLower), Baseline: pick("baseline", "", "2.5", "-1")})
	for i := range rapid.IntRange(0, 6).Draw(t, "actions") {
		a := &data.Action{Common: data.Common{ID: data.ID(fmt.Sprintf("a%d", i))}, Title: pick("action", "A", "=1"), State: pick("state of the action", append([]string{""}, data.Actions.Field("state").Choices...)...),
			Start: around("start"), Due: around("due"), Forecast: around("forecast"), LastUpdateDay: around("heard"), Progress: pick("progress", "", "0", "40", "100"),
			RatingSetByHand: pick("by hand", "", "", data.RatingAtRisk), Reason: "Agreed", LevelOfInvolvement: pick("involvement", "", data.Coproduced, data.LedByResidents)}
		a.Priority, a.Outcome = data.ID(pick("for", "pr", "", "gone")), data.ID(pick("asked by", "", "out"))
		exporttest.Add(b, a, &data.Milestone{Common: data.Common{ID: data.ID(fmt.Sprintf("ms%d", i))}, Action: a.ID, Title: "Point", Due: around("point"), Done: around("done")},
			&data.Risk{Common: data.Common{ID: data.ID(fmt.Sprintf("r%d", i))}, Event: "R", CurrentConsequence: number("consequence"), CurrentLikelihood: number("likelihood"),
				State: pick("risk", data.RiskOpen, data.RiskClosed), NotForPublication: data.YesNo(pick("published risk", "", "yes"))},
			&data.Figure{Measure: "m", Day: around("figure"), Value: pick("value", "1", "2.5", "0.1"), Numerator: pick("counted", "", "3", "40"), PopulationGroup: pick("group", "", "Core20")},
			&data.Insight{Common: data.Common{ID: data.ID(fmt.Sprintf("told%d", i))}, Text: "Told", Day: around("told"), WhatWeDid: pick("did", "", "Lamps"), ToldBackOn: around("told back")})
	}
}

// TestManySectors: a list of hundreds of sectors, which a careless import makes,
// is counted but not drawn.
func TestManySectors(t *testing.T) {
	for sectors, drawn := range map[int]bool{0: false, 1: true, 24: true, 25: false, 600: false} {
		src := exporttest.Empty()
		list := &data.Setting{Name: data.SettingSectors}
		for i := range sectors {
			name := fmt.Sprintf("Sector %d", i)
			list.Items = append(list.Items, name)
			exporttest.Add(src.Book, &data.Organisation{Common: data.Common{ID: data.ID(name)}, Name: name, Sector: name, Status: data.StatusActive})
		}
		exporttest.Add(src.Book, list)
		path, res := write(t, export.Board, src)
		if res.Sheets[1].Rows != max(sectors, 1) {
			t.Errorf("%d sectors: %d rows", sectors, res.Sheets[1].Rows)
		}
		b, err := export.Describe(export.Board, src)
		if err != nil {
			t.Fatal(err)
		}
		got := false
		for _, block := range b.Sheets[0].Blocks {
			_, is := block.(xl.Charts)
			got = got || is
		}
		if got != drawn {
			t.Errorf("%d sectors: drawn %v, want %v", sectors, got, drawn)
		}
		if faults, err := xl.CheckFile(path); err != nil || len(faults) > 0 {
			t.Errorf("%d sectors: %v %v", sectors, faults, err)
		}
	}
}
