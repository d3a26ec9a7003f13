package sample

import (
	"fmt"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
)

// risks of the Wells, all of them about invented bodies: consequence and likelihood
// as they were first, and what they became how long ago.
var risks = []struct {
	well, cause, event, effect string
	lead                       string
	first, now                 [2]int
	moved                      int // days ago; 0: they never moved
	escalated                  string
}{
	{"Start Well", "Two posts are vacant", "Checks at the hubs stop in summer", "Children are seen late", "Family Hub Trust", [2]int{3, 3}, [2]int{3, 4}, 30, ""},
	{"Start Well", "Schools have no room", "Mentors have nowhere to meet", "Young people wait", "Youth Works", [2]int{2, 3}, [2]int{2, 2}, 80, ""},
	{"Live Well", "The repairs fund is not agreed", "Damp homes are found and not mended", "People get ill at home", "Homes", [2]int{4, 3}, [2]int{4, 4}, 20, theBoard},
	{"Live Well", "The grant ends in a year", "The pantry closes one day a week", "People go hungry", "Food Pantry", [2]int{3, 3}, [2]int{3, 3}, 0, ""},
	{"Age Well", "One hall is to be sold", "Falls classes have no room", "More people fall", "Ageing Well Project", [2]int{3, 4}, [2]int{3, 2}, 45, ""},
	{"Age Well", "Volunteers grow older too", "Too few telephone friends", "People are lonely", "Befrienders", [2]int{2, 4}, [2]int{2, 4}, 0, ""},
	{"Care Well", "Budgets stand side by side", "The team from ward to home splits up", "People wait in hospital", "Hospital Trust", [2]int{4, 3}, [2]int{5, 3}, 25, theExecutive},
	{"Care Well", "Carers are not asked", "Carers fall ill themselves", "Care at home breaks down", "Carers Network", [2]int{4, 4}, [2]int{4, 3}, 60, ""},
}

// risks are the risks as they were first written.
func (m *maker) risks() (out []data.Record) {
	for i, r := range risks {
		c, l := fmt.Sprint(r.first[0]), fmt.Sprint(r.first[1])
		x := &data.Risk{Workstream: wellID(r.well), Cause: r.cause, Event: r.event, Effect: r.effect, Lead: personOf(r.lead, 0), Raised: m.ago(planBegan - 10), State: data.RiskOpen,
			InitialConsequence: c, InitialLikelihood: l, CurrentConsequence: c, CurrentLikelihood: l, TargetConsequence: "2", TargetLikelihood: "2",
			Controls: "Looked at in the Well's group every month.", Response: "Treat", EscalatedTo: r.escalated, NextReview: m.weekday(m.today.AddDays(10 + i*6))}
		x.ID = id(data.Risks, r.event)
		out = append(out, x)
	}
	return out
}

// moved are the risks that became greater or smaller.
func (m *maker) movedRisks() (out []step) {
	for _, r := range risks {
		if r.moved > 0 {
			out = append(out, step{r.moved, ana, "Risk moved", func(tx *store.Tx) error {
				return edit.MoveRisk(tx, id(data.Risks, r.event), r.now[0], r.now[1])
			}})
		}
	}
	return out
}

// measured are the figures of the measures, one a quarter, the last one for the most
// deprived fifth too.
func (m *maker) measured() (out []step) {
	for n := 1; n < len(wellPriorities[0].figures); n++ {
		ago := (len(wellPriorities[0].figures)-n-1)*figureDays + 12
		var figures []data.Record
		for _, p := range wellPriorities {
			figures = append(figures, &data.Figure{Measure: measureID(p.measure), Day: m.ago(ago), Value: p.figures[n]})
			if n == len(p.figures)-1 {
				figures = append(figures, &data.Figure{Measure: measureID(p.measure), Day: m.ago(ago), Value: p.core20, Numerator: p.counted, PopulationGroup: "Core20: most deprived fifth"})
			}
		}
		out = append(out, m.add(ago-1, ben, "Figures of the quarter", figures...))
	}
	return out
}

// highlighted are the highlights for the last three meetings of the Board, written a
// week before each.
func (m *maker) highlighted() (out []step) {
	for n := -3; n < 0; n++ {
		e := m.boardMeeting(n)
		var round []data.Record
		for i, well := range wells {
			words := said3[i][n+3]
			round = append(round, &data.Highlight{Workstream: wellID(well), Meeting: e.ID, Rating: words.rating, Headline: words.headline,
				DoneThisPeriod: words.done, PlannedNext: words.next, GoneWell: words.well})
		}
		out = append(out, m.add(m.since(e.Day.AddDays(-8)), ana, "Highlights for the Board", round...))
	}
	return out
}

type words struct{ rating, headline, done, next, well string }

// said3 are the highlights, by Well, the earliest first.
var said3 = [][]words{
	{
		{data.RatingOnTrack, "Checks at two and a half begin in all three hubs.", "Hubs are ready; families chose the days.", "Groups in nine schools.", ""},
		{data.RatingOnTrack, "Parents guide parents: forty families so far.", "Vaccination at the hubs is done.", "Mentors for those who wait.", "Parents asked for evenings, and got them."},
		{data.RatingAtRisk, "Two schools still look for a wellbeing lead.", "Seven of nine schools have one.", "Somebody to stand in at the other two.", ""},
	},
	{
		{data.RatingAtRisk, "Practices refer damp homes; visits cannot keep up.", "One form for practices.", "Surveyors.", ""},
		{data.RatingAtRisk, "Pantry referrals grow by a third.", "The drop-in at the shelter stays.", "Job support in one practice.", "A resident now trains the volunteers."},
		{data.RatingOffTrack, "Damp and mould visits are eight weeks behind.", "Blood pressure checks in every pharmacy.", "The Board is asked about the repairs fund.", ""},
	},
	{
		{data.RatingOnTrack, "Falls classes in four halls.", "Two more teachers.", "Two more halls.", ""},
		{data.RatingOnTrack, "Same as before.", "Nothing changed.", "Two more halls.", "Nobody fell on the way to a class."},
		{data.RatingAtRisk, "Grab rails take nine days, not seven.", "A frailty nurse at the front door, every weekday.", "A second store for parts.", ""},
	},
	{
		{data.RatingOnTrack, "One team from ward to home begins on two wards.", "The team is chosen.", "Six wards.", ""},
		{data.RatingOnTrack, "Every first evening at home has its call.", "A dentist for every care home.", "Night nurses.", "Families say they sleep better."},
		{data.RatingAtRisk, "One team, two budgets: the last step is slow.", "Last wishes are written down in good time.", "One budget for both sides of the door.", ""},
	},
}

// told are what people told us and what we did, days ago.
var told = []struct {
	ago         int
	text, heard string
	where       string
	new         bool
	did, about  string
	back        int // days ago; 0: nobody has told them yet
}{
	{235, "People do not know whom to ask first. They would like one number.", data.HeardEvent, "East", true, "The advice centre's number is on every letter of the Wells.", "", 60},
	{118, "The stairs to the lunch club are dark in winter.", data.HeardAssembly, "North", false, "New lamps, the week after.", "Lunch clubs in the almshouses", 90},
	{88, "Nobody rings on the first evening after hospital.", data.HeardHealthwatch, "", true, "", "A call on the first evening at home", 30},
	{59, "Letters about damp are hard to understand.", data.HeardAssembly, "Central", false, "Residents wrote a new one.", "Damp and mould referrals from practices", 0},
	{31, "Teenagers want to meet in the evening, not at school.", data.HeardAssembly, "East", true, "", "Mentors for young people who wait", 0},
	{9, "The bus no longer stops at the clinic.", data.HeardOther, "South", true, "", "", 0},
}

// insights are what people told us, each noted when it was heard.
func (m *maker) insights() (out []step) {
	for _, t := range told {
		x := &data.Insight{Text: t.text, Day: m.weekday(m.ago(t.ago)), HeardAt: t.heard, NewNeed: data.Bool(t.new), WhatWeDid: t.did}
		if t.where != "" {
			x.Neighbourhood = id(data.Neighbourhoods, t.where)
		}
		if t.about != "" {
			x.Action = actionID(t.about)
		}
		if t.back > 0 {
			x.ToldBackOn = m.ago(t.back)
		}
		x.ID = id(data.Insights, t.text)
		out = append(out, m.add(min(t.ago, max(t.back, 1)), ben, "What people told us", x))
	}
	return out
}
