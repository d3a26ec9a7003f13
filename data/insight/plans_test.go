package insight

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
)

// act is an action of a priority that stands as its name says: "red 1" is overdue.
func act(t testing.TB, name, priority string) *data.Action {
	a := &data.Action{Common: id(name), Title: name, Priority: data.ID(priority), State: data.ActionInProgress, Due: day(t, "2026-06-01"), LastUpdateDay: day(t, "2026-03-01")}
	switch strings.Fields(name)[0] {
	case "red":
		a.Due = day(t, "2026-03-04")
	case "amber":
		a.Forecast = day(t, "2026-06-02")
	case "blue":
		a.State = data.ActionComplete
	case "grey":
		a.State = data.ActionPaused
	}
	return a
}

// thePlan has two Wells, a priority each, and one of a plan that is closed.
func thePlan(t testing.TB, actions ...data.Record) *book.Book {
	return made(t, append([]data.Record{
		&data.Plan{Common: id("now"), Name: "Now", State: data.PlanCurrent}, &data.Plan{Common: id("before"), Name: "Before", State: data.PlanClosed},
		&data.Workstream{Common: id("age"), Name: "Age Well", Order: "1"}, &data.Workstream{Common: id("care"), Name: "Care Well", Order: "2"},
		&data.Priority{Common: id("falls"), Plan: "now", Workstream: "age", Title: "Fewer falls"},
		&data.Priority{Common: id("homes"), Plan: "now", Workstream: "care", Title: "Better homes"},
		&data.Priority{Common: id("old"), Plan: "before", Workstream: "age", Title: "Old"},
		&data.Outcome{Common: id("steady"), Priority: "falls", Experience: "I feel steady"},
	}, actions...)...)
}

// TestRollUpOfPrioritiesAndWells: the worst colour of the actions; Blue only if all
// coloured ones are Blue; counts without a colour beside.
func TestRollUpOfPrioritiesAndWells(t *testing.T) {
	of := func(outcome string, a *data.Action) *data.Action {
		a.Priority, a.Outcome = "", data.ID(outcome)
		return a
	}
	byHand := act(t, "red, said to be at risk", "falls")
	byHand.RatingSetByHand, byHand.Reason = data.RatingAtRisk, "Agreed"
	for _, c := range []struct {
		what       string
		actions    []data.Record
		well       string // suggested for Age Well
		priority   string
		counts     [5]int // of Age Well: blue, green, amber, red, none
		everything int
	}{
		{"none", nil, NoColour, NoColour, [5]int{}, 0},
		{"none that has a colour", []data.Record{act(t, "grey", "falls")}, NoColour, NoColour, [5]int{4: 1}, 1},
		{"all complete", []data.Record{act(t, "blue", "falls"), act(t, "grey", "falls")}, data.RatingComplete, data.RatingComplete, [5]int{1, 0, 0, 0, 1}, 2},
		{"one is not", []data.Record{act(t, "blue", "falls"), act(t, "green", "falls")}, data.RatingOnTrack, data.RatingOnTrack, [5]int{1, 1, 0, 0, 0}, 2},
		{"the worst", []data.Record{act(t, "blue", "falls"), act(t, "amber", "falls"), act(t, "green", "falls")}, data.RatingAtRisk, data.RatingAtRisk, [5]int{1, 1, 1, 0, 0}, 3},
		{"by its outcome", []data.Record{of("steady", act(t, "red", ""))}, data.RatingOffTrack, data.RatingOffTrack, [5]int{0, 0, 0, 1, 0}, 1},
		{"by hand", []data.Record{byHand}, data.RatingAtRisk, data.RatingAtRisk, [5]int{0, 0, 1, 0, 0}, 1},
		{"of another Well", []data.Record{act(t, "red", "homes")}, NoColour, NoColour, [5]int{}, 1},
		{"of a plan that is closed", []data.Record{act(t, "red", "old")}, NoColour, NoColour, [5]int{}, 0},
		{"of no priority", []data.Record{act(t, "red", "gone")}, NoColour, NoColour, [5]int{}, 1},
	} {
		b := thePlan(t, c.actions...)
		p := PlansOn(b, b.Today())
		well, priority := p.Group(p.Workstreams, "age"), p.Group(p.Priorities, "falls")
		check(t, c.what+": the Well", well.Colour, c.well)
		check(t, c.what+": the priority", priority.Colour, c.priority)
		check(t, c.what+": counts", well.Counts, c.counts)
		check(t, c.what+": under way", p.Everything.Actions.N(), c.everything)
	}
}

// TestPlansFollowEdits: after any run of edits what the book kept is what a new
// book gives.
func TestPlansFollowEdits(t *testing.T) {
	say := func(p *Plans) string {
		var out []string
		for _, s := range p.All {
			out = append(out, fmt.Sprint(s.Action.ID, s.Rating, s.Priority, s.Workstream, s.Plan, s.Past))
		}
		for _, id := range []data.ID{"", "age", "care"} {
			out = append(out, fmt.Sprint(*p.Group(p.Workstreams, id)))
		}
		return strings.Join(out, "\n")
	}
	rapid.Check(t, func(rt *rapid.T) {
		b, live := thePlan(t), map[data.ID]data.Record{}
		for range rapid.IntRange(1, 12).Draw(rt, "edits") {
			name := rapid.SampledFrom([]string{"red 1", "red 2", "amber 1", "green 1", "blue 1"}).Draw(rt, "action")
			a := act(t, name, rapid.SampledFrom([]string{"falls", "homes", "old", "gone"}).Draw(rt, "priority"))
			a.Deleted = rapid.IntRange(0, 3).Draw(rt, "deleted") == 0
			b.Put(a)
			if live[a.ID] = a; a.Deleted {
				delete(live, a.ID)
			}
			if rapid.IntRange(0, 5).Draw(rt, "plan") == 0 {
				p := &data.Plan{Common: id("now"), Name: "Now", State: rapid.SampledFrom([]string{data.PlanCurrent, data.PlanClosed}).Draw(rt, "state")}
				b.Put(p)
				live["plan"] = p
			}
			fresh := thePlan(t)
			for _, r := range live {
				fresh.Put(r)
			}
			if got, want := say(PlansOn(b, b.Today())), say(PlansOn(fresh, b.Today())); got != want {
				rt.Fatalf("got\n%s\nwant\n%s", got, want)
			}
		}
	})
}

func TestColumnsByState(t *testing.T) {
	late, never := act(t, "green 2", "falls"), act(t, "green 3", "falls")
	late.Due, never.Due = day(t, "2026-05-01"), data.Day{}
	odd, none := act(t, "green 4", "falls"), act(t, "green 5", "falls")
	odd.State, none.State = "Handed on", ""
	b := thePlan(t, act(t, "green 1", "falls"), late, never, odd, none, act(t, "blue 1", "falls"), act(t, "grey 1", "homes"))
	var got []string
	for _, c := range PlansOn(b, b.Today()).ByState(func(s *ActionStanding) bool { return s.Workstream == "age" }) {
		var titles []string
		for _, s := range c.Actions {
			titles = append(titles, s.Action.Title)
		}
		got = append(got, c.State+": "+strings.Join(titles, ", "))
	}
	check(t, "columns", strings.Join(got, "; "), "Not started: green 5; In progress: green 2, green 1, green 3; Complete: blue 1; Paused: ; Withdrawn: ; Handed on: green 4")
}

func TestWorkOfAPerson(t *testing.T) {
	mine := func(name, priority, due string) *data.Action {
		a := act(t, name, priority)
		a.Lead, a.Due = "ada", day(t, due)
		return a
	}
	over, others := mine("blue 1", "falls", "2026-03-10"), act(t, "green 9", "falls")
	b := thePlan(t, person("ada"), mine("green 1", "falls", "2026-03-10"), mine("red 1", "falls", "2026-03-04"), mine("green 2", "falls", ""), mine("red old", "old", "2026-01-01"), over, others,
		&data.Milestone{Common: id("m1"), Title: "Hall found", Action: "green 1", Due: day(t, "2026-03-07")},
		&data.Milestone{Common: id("m2"), Title: "Reached", Action: "green 1", Due: day(t, "2026-03-06"), Done: day(t, "2026-03-01")},
		&data.Risk{Common: id("r1"), Event: "The hall closes", Lead: "ada", NextReview: day(t, "2026-03"), State: data.RiskOpen},
		&data.Risk{Common: id("r2"), Event: "Closed", Lead: "ada", State: data.RiskClosed})
	var got []string
	for _, w := range WorkOf(b, "ada", b.Today()) {
		got = append(got, fmt.Sprintf("%s %s late %v: %s", w.ID, w.Due, w.Late, w.Why))
	}
	check(t, "work", strings.Join(got, "\n"), `red 1 2026-03-04 late true: Off track: was due 4 March 2026
m1 2026-03-07 late false: green 1
green 1 2026-03-10 late false: On track: nothing is late
r1 2026-03 late false: Review
green 2  late false: On track: nothing is late`)
	check(t, "of nobody", len(WorkOf(b, "ben", b.Today())), 0)
}

func TestAims(t *testing.T) {
	b := thePlan(t, act(t, "green 1", "falls"), &data.Strategy{Common: id("s"), Name: "Health and Wellbeing Strategy"})
	aim := func(name, order string) {
		b.Put(&data.Aim{Common: id(name), Strategy: "s", Wording: name, Order: order})
	}
	aim("Steady", "2")
	aim("At home", "1")
	aim("Of old", "3")
	aim("Nobody's", "")
	b.Put(&data.Aim{Common: id("loose"), Strategy: "gone", Wording: "Of no strategy"})
	for p, aims := range map[data.ID][]data.ID{"falls": {"Steady"}, "homes": {"At home", "Steady"}, "old": {"Of old"}} {
		x := data.Clone(b.Get(data.Priorities, p)).(*data.Priority)
		x.Aims = aims
		b.Put(x)
	}
	withdrawn := act(t, "green 2", "homes")
	withdrawn.State = data.ActionWithdrawn
	b.Put(withdrawn)
	var got []string
	for _, s := range Aims(b, b.Today()) {
		got = append(got, fmt.Sprintf("%s: %s; %s; undone %v", s.Aim.Wording, words(s.Priorities), words(s.Actions), s.Undone()))
	}
	check(t, "aims", strings.Join(got, "\n"), `Of no strategy: ; ; undone true
At home: homes; ; undone true
Steady: falls homes; green 1; undone false
Of old: ; ; undone true
Nobody's: ; ; undone true`)
}

func TestBalance(t *testing.T) {
	about := func(name, addresses string, causes []string, groups []string, places ...data.ID) *data.Action {
		a := act(t, name, "falls")
		a.Addresses, a.SocialCause, a.Inclusion, a.Neighbourhoods = addresses, causes, groups, places
		return a
	}
	gone, past := about("grey 9", data.AddressesSocial, []string{"Money"}, nil), about("green 9", data.AddressesSocial, []string{"Money"}, nil)
	gone.State, past.Priority = data.ActionWithdrawn, "old"
	b := thePlan(t, &data.Neighbourhood{Common: id("n"), Name: "North"}, &data.Neighbourhood{Common: id("s"), Name: "South"}, &data.Neighbourhood{Common: id("all"), Name: "Borough wide"},
		about("green 1", data.AddressesHealth, []string{"Money"}, nil, "n"), about("green 2", data.AddressesSocial, []string{"Housing", "Money"}, []string{"homelessness"}, "all"),
		about("green 3", data.AddressesBoth, []string{"Housing"}, []string{"Homelessness", "Boat dwellers"}, "n", "gone"), about("green 4", "", nil, nil), gone, past)
	x := BalanceOn(b, b.Today())
	check(t, "counted", words(x.Actions), "green 1 green 2 green 3 green 4")
	check(t, "health, social, both, unsaid", fmt.Sprint(x.Health, x.Social, x.Both, x.Unsaid), "[green 1] [green 2] [green 3] [green 4]")
	check(t, "social share", fmt.Sprint(x.SocialShare().Part.N(), " of ", x.SocialShare().Whole.N()), "2 of 3")
	check(t, "housing", fmt.Sprint(x.Causes[0].Part, x.Causes[0].Whole), "[green 2 green 3] [green 2 green 3]")
	check(t, "money of a health action does not count", fmt.Sprint(x.Causes[1].Part), "[green 2]")
	causes, groups, places := x.Holes()
	check(t, "causes without an action", strings.Join(causes, " "), "Work Food Loneliness Safety")
	check(t, "groups without an action", len(groups), len(data.DefaultList(data.SettingInclusion))-1)
	check(t, "places without an action", strings.Join(places, " "), "South")
	check(t, "a group of no list", x.Inclusion[len(x.Inclusion)-1].Name, "Boat dwellers")
	check(t, "anywhere", words(x.Anywhere), "green 2 green 4")
}

func TestYouSaidWeDid(t *testing.T) {
	withdrawn := act(t, "grey 1", "falls")
	withdrawn.State = data.ActionWithdrawn
	told := func(name, on, did, action, back string) *data.Insight {
		return &data.Insight{Common: id(name), Text: name, Day: day(t, on), WhatWeDid: did, Action: data.ID(action), ToldBackOn: day(t, back)}
	}
	b := thePlan(t, act(t, "green 1", "falls"), act(t, "blue 1", "falls"), withdrawn,
		told("heard", "2026-03-05", "", "", ""), told("taken up", "2026-03-04", "", "green 1", ""), told("an action that was withdrawn", "2026-03-03", "", "grey 1", ""),
		told("done by an action", "2026-03-02", "", "blue 1", ""), told("done", "2026-02", "New benches", "", ""), told("told back", "2026-01-31", "New benches", "", "2026-03-01"),
		told("to be told tomorrow", "2025", "New benches", "", "2026-03-06"), told("told that it cannot be", "2024/25", "", "", "2026-03-01"), told("tomorrow", "2026-03-06", "", "", ""), told("some day", "", "", "", ""))
	var got []string
	for _, x := range YouSaid(b, b.Today()) {
		got = append(got, fmt.Sprintf("%s: %s", x.Insight.Text, x.Stage))
	}
	check(t, "told", strings.Join(got, "\n"), `heard: Heard
taken up: Taken up
an action that was withdrawn: Heard
done by an action: Done, not told back
done: Done, not told back
told back: Done, and told back
to be told tomorrow: Done, not told back
told that it cannot be: Told back, none done
some day: Heard`)
}
