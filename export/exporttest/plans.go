package exporttest

import (
	"fmt"

	"placebook/data"
	"placebook/export"
)

// plans are the strategy, two plans and what hangs on them: actions of every state
// and colour, days of which only a month is known, risks, measures with small
// groups, highlights, and what people told us. Words about people who are not to
// be named stand in every text.
func (m maker) plans() {
	Add(m.b,
		&data.Strategy{Common: id("strategy"), Name: "Example Health and Wellbeing Strategy", Period: "2022 to 2027"},
		&data.Aim{Common: id("aim-1"), Strategy: "strategy", Wording: "People grow old well", Order: "1"},
		&data.Aim{Common: id("aim-2"), Strategy: "strategy", Wording: "Homes that do not make people ill", Order: "2"},
		&data.Plan{Common: id("recovery"), Name: "Example Recovery Plan", State: data.PlanClosed},
		&data.Plan{Common: id("care-plan"), Name: "Example Health and Care Plan", Period: "2023 to 2028", Delivers: "strategy", Follows: "recovery", State: data.PlanCurrent},
		&data.Priority{Common: id("falls"), Plan: "care-plan", Workstream: "well-3", Title: "Fewer falls", Description: "As Zoridane Quillcanary told us", Aims: []data.ID{"aim-1"}, Order: "1"},
		&data.Priority{Common: id("damp"), Plan: "care-plan", Workstream: "well-2", Title: "Warm and dry homes", Aims: []data.ID{"aim-2"}, Order: "1"},
		&data.Priority{Common: id("vaccines"), Plan: "recovery", Workstream: "well-4", Title: "Vaccines"},
		&data.Outcome{Common: id("steady"), Priority: "falls", Experience: "I feel steady on my feet"},
		&data.Outcome{Common: id("dry"), Priority: "damp", Experience: "My home is warm and dry"})
	m.actions()
	m.measures()
	Add(m.b,
		&data.Milestone{Common: id("milestone-1"), Action: "action-01", Title: "First class", Due: day("2026-02-16"), Done: day("2026-02-18")},
		&data.Milestone{Common: id("milestone-2"), Action: "action-01", Title: "Fifty people, says Zoridane Quillcanary", Due: day("2026-02")},
		&data.Milestone{Common: id("milestone-3"), Priority: "damp", Title: "Half-way review", Due: day("2026-06-30"), Forecast: day("2026-07-31")},
		&data.Risk{Common: id("risk-1"), Workstream: "well-3", Cause: "The hall is sold", Event: "Classes have no room", Effect: "People fall", Lead: "person-031", Raised: day("2025-10-01"),
			InitialConsequence: "3", InitialLikelihood: "3", CurrentConsequence: "4", CurrentLikelihood: "4", TargetConsequence: "2", TargetLikelihood: "2",
			Controls: "Zoridane Quillcanary asks the church", Response: "Treat", NextReview: day("2026-04"), State: data.RiskOpen},
		&data.Risk{Common: id("risk-2"), Event: "Nobody takes the post", CurrentConsequence: "2", CurrentLikelihood: "2", State: data.RiskOpen, Lead: "hidden-1"},
		&data.Risk{Common: id("risk-3"), Event: "Not thought through yet", State: data.RiskOpen},
		&data.Risk{Common: id("risk-4"), Event: "Wheelcanary", NotForPublication: data.Yes, State: data.RiskOpen, CurrentConsequence: "5", CurrentLikelihood: "5"},
		&data.Risk{Common: id("risk-5"), Event: "Over", State: data.RiskClosed, CurrentConsequence: "5", CurrentLikelihood: "5"},
		&data.Highlight{Workstream: "well-3", Meeting: "board-1", Rating: data.RatingOnTrack, Headline: "Classes begin. Thank you, Zoridane Quillcanary.", DoneThisPeriod: "A room", PlannedNext: "First class"},
		&data.Insight{Common: id("told-1"), Text: "Zoridane Quillcanary told us that the stairs are dark", Day: day("2026-02-10"), HeardAt: data.HeardAssembly, Neighbourhood: "north", NewNeed: data.Yes, WhatWeDid: "New lamps", Action: "action-02", ToldBackOn: day("2026-03-01")},
		&data.Insight{Common: id("told-2"), Text: "One number to ring", Day: day("2025"), HeardAt: data.HeardOther})
}

// actions are of every state and colour, by the day of the book.
func (m maker) actions() {
	for n, a := range []*data.Action{
		{Title: "Falls classes", Priority: "falls", Lead: "person-031", State: data.ActionInProgress, Start: day("2026-01-12"), Due: day("2026-06-30"), Forecast: day("2026-07-15"), Progress: "40",
			LastUpdate: "Two halls, says Zoridane Quillcanary", LastUpdateDay: day("2026-02-20"), Addresses: data.AddressesHealth, LevelOfInvolvement: data.Coproduced, Neighbourhoods: []data.ID{"north", "south"}},
		{Title: "Lamps on the stairs", Outcome: "steady", Lead: "hidden-1", State: data.ActionComplete, Start: day("2025-09"), Due: day("2026-02"), Progress: "100", Addresses: data.AddressesBoth, SocialCause: []string{"Housing", "Safety"}},
		{Title: "Damp and mould referrals", Priority: "damp", Lead: "person-032", ResponsibleOrganisation: "org-16", Partners: []data.ID{"org-17", "org-01"}, State: data.ActionInProgress, Start: day("2025-10-01"), Due: day("2026-02-28"), Progress: "30",
			PathToGreen: "Two surveyors from April", WhatWeNeed: "A decision on the fund", LastUpdateDay: day("2026-01-05"), Addresses: data.AddressesSocial, SocialCause: []string{"Housing"}, Inclusion: []string{"Homelessness"}, Stage: data.StageTest},
		{Title: "Warm spaces", Priority: "damp", State: data.ActionInProgress, Start: day("2025/26"), Due: day("2026/27"), Forecast: day("2027-04-10"), LastUpdateDay: day("2026-02"), FundedUntil: day("2026-09-30")},
		{Title: "Quiet for long", Priority: "damp", State: data.ActionInProgress, Start: day("2025-06"), Due: day("2026-12"), LastUpdateDay: day("2025-12")},
		{Title: "To begin in summer", Priority: "falls", State: data.ActionNotStarted, Start: day("2026-06-01"), Due: day("2026-09-30"), DependsOn: []data.ID{"action-01"}},
		{Title: "Should have begun", Priority: "falls", State: data.ActionNotStarted, Start: day("2026-02"), Due: day("2026-09-30")},
		{Title: "Waits for money", Priority: "damp", State: data.ActionPaused, Due: day("2025-01-01")},
		{Title: "Not after all", Priority: "damp", State: data.ActionWithdrawn},
		{Title: "Better than it looks", Priority: "falls", State: data.ActionInProgress, Due: day("2026-03-01"), RatingSetByHand: data.RatingAtRisk, Reason: "Signed next week, says Zoridane Quillcanary", Lead: "agreed"},
		{Title: "No days at all", Priority: "damp", State: data.ActionInProgress},
		{Title: "Vaccines at home", Priority: "vaccines", State: data.ActionComplete, Start: day("2021-01-04"), Due: day("2021-06-30")},
	} {
		a.ID = data.ID(fmt.Sprintf("action-%02d", n+1))
		m.b.Put(a)
	}
}

// measures have runs for the whole place and for groups, some of them small.
func (m maker) measures() {
	figure := func(measure, on, value, of, group string) {
		if !m.b.Today().Before(day(on)) {
			Add(m.b, &data.Figure{Measure: data.ID(measure), Day: day(on), Value: value, Numerator: of, PopulationGroup: group})
		}
	}
	Add(m.b,
		&data.Measure{Common: id("admissions"), Outcome: "steady", Title: "Falls that end in hospital", Unit: "per 1,000", Baseline: "21.5", BaselineDay: day("2023/24"), Target: "18", TargetDay: day("2027-03"), GoodIs: data.GoodLower, Source: "Hospital"},
		&data.Measure{Common: id("repairs"), Outcome: "dry", Title: "Repairs within a month", Unit: "%", Target: "90", GoodIs: data.GoodHigher},
		&data.Measure{Common: id("unknown"), Outcome: "dry", Title: "Feels warm"})
	figure("admissions", "2025-09-30", "20.75", "310", "")
	figure("admissions", "2025-12-31", "19.5", "290", "")
	figure("admissions", "2025-12-31", "27.25", "4", "Core20")
	figure("admissions", "2025-12-31", "18", "286", "Everybody else")
	figure("repairs", "2026-01", "61", "122", "")
	figure("repairs", "2026-01", "48", "30", "Homes of multiple occupation")
}

// LeadID is the person of Lead.
const LeadID data.ID = "person-030"

// Lead is Source with a person who leads two actions, a risk and a Well, and declared
// one interest.
func Lead() export.Source {
	src := Source()
	for _, id := range []data.ID{"action-01", "action-03"} {
		a := data.Clone(src.Book.Get(data.Actions, id)).(*data.Action)
		a.Lead = LeadID
		src.Book.Put(a)
	}
	x := data.Clone(src.Book.Get(data.Risks, "risk-1")).(*data.Risk)
	x.Lead = LeadID
	Add(src.Book, x, &data.Interest{Common: data.Common{ID: "mine"}, Person: LeadID, Declaration: "Trustee of Example Carers", Type: data.InterestProfessional,
		From: data.DayOf(2024, 1, 1), Declared: data.DayOf(2025, 9, 1)})
	return src
}
