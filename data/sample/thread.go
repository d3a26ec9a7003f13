package sample

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
)

// Days before today on which the plan was made and its figures came.
const (
	planBegan  = 520
	figureDays = 90
)

// Names of the strategy and the plans, as they are published.
const (
	theStrategy  = "Health and Wellbeing Strategy"
	thePlan      = "Health and Care Plan"
	recoveryPlan = "System Recovery Plan"
	covidPlan    = "COVID recovery priorities"
)

// aims of the strategy, in this sample's words. Nobody delivers the last one yet.
var aims = []struct{ key, wording string }{
	{"start", "A whole-family start in life"}, {"mind", "Good mental health for all ages"}, {"homes", "Homes and places that keep people well"},
	{"causes", "The causes of ill health: money, work, food"}, {"old", "Growing old well"}, {"care", "Care that is joined up, near home"}, {"air", "Clean air on every school's street"},
}

func aimID(key string) data.ID        { return id(data.Aims, key) }
func priorityID(title string) data.ID { return id(data.Priorities, title) }
func outcomeID(title string) data.ID  { return id(data.Outcomes, title) }
func measureID(title string) data.ID  { return id(data.Measures, title) }
func actionID(title string) data.ID   { return id(data.Actions, title) }

// thread is the golden thread from strategy to outcome: what the plan delivers and
// follows, and what it wants to change.
func (m *maker) thread() (out []data.Record) {
	add := func(k *data.Kind, name string, r data.Record) data.ID {
		r.Base().ID = id(k, name)
		out = append(out, r)
		return r.Base().ID
	}
	strategy := add(data.Strategies, theStrategy, &data.Strategy{Name: theStrategy})
	for i, a := range aims {
		add(data.Aims, a.key, &data.Aim{Strategy: strategy, Wording: a.wording, Order: fmt.Sprint(i + 1)})
	}
	covid := add(data.Plans, covidPlan, &data.Plan{Name: covidPlan, State: data.PlanClosed})
	recovery := add(data.Plans, recoveryPlan, &data.Plan{Name: recoveryPlan, Follows: covid, State: data.PlanClosed})
	plan := add(data.Plans, thePlan, &data.Plan{Name: thePlan, Delivers: strategy, Follows: recovery, State: data.PlanCurrent})
	add(data.Priorities, "vaccination", &data.Priority{Plan: covid, Workstream: wellID("Live Well"), Title: "The vaccination programme"})
	for i, p := range wellPriorities {
		add(data.Priorities, p.title, &data.Priority{Plan: plan, Workstream: wellID(p.well), Title: p.title, Aims: []data.ID{aimID(p.aim)}, Order: fmt.Sprint(i%2 + 1)})
		add(data.Outcomes, p.title, &data.Outcome{Priority: priorityID(p.title), Experience: p.outcome})
		add(data.Measures, p.measure, &data.Measure{Outcome: outcomeID(p.title), Title: p.measure, Unit: p.unit, Baseline: p.figures[0], BaselineDay: m.ago(len(p.figures) * figureDays),
			Target: p.target, TargetDay: m.today.AddMonths(18), GoodIs: p.good, Source: "Made up for this sample"})
	}
	return out
}

// action is one action as it was first planned.
func (m *maker) action(p *planned) *data.Action {
	addresses, causes, _ := strings.Cut(p.about, ": ")
	a := &data.Action{Title: p.title, Priority: priorityID(p.priority), Outcome: outcomeID(p.priority), Lead: personOf(p.lead, 0), ResponsibleOrganisation: bodyNamed(p.lead).id(),
		Partners: []data.ID{bodyNamed(p.partner).id()}, Stage: data.StageDesign, Start: m.today.AddDays(p.start), Due: m.today.AddDays(p.due), State: data.ActionNotStarted,
		Addresses: addresses, LevelOfInvolvement: p.level}
	set := func(field, list string, as func(string) string) {
		var elems []string
		for _, e := range strings.Split(list, ", ") {
			if e != "" {
				elems = append(elems, as(e))
			}
		}
		data.Actions.Field(field).SetElems(a, elems)
	}
	same := func(s string) string { return s }
	set("social_cause", causes, same)
	set("inclusion", p.group, same)
	set("neighbourhoods", p.where, func(n string) string { return string(id(data.Neighbourhoods, n)) })
	a.ID = actionID(p.title)
	return a
}

// plansBegun are the first steps of the plan: the thread, the actions, and a risk
// for each Well.
func (m *maker) plansBegun() []step {
	var all, points []data.Record
	for i := range actions {
		p := &actions[i]
		all = append(all, m.action(p))
		if i%2 == 0 && p.due-p.start > 120 {
			due := m.weekday(m.today.AddDays((p.start + p.due) / 2))
			x := &data.Milestone{Action: actionID(p.title), Title: "Half-way review", Due: due}
			x.ID = id(data.Milestones, p.title)
			points = append(points, x)
		}
	}
	return []step{
		m.add(planBegan, ana, "The Health and Care Plan", m.thread()...),
		m.add(planBegan-4, ben, "Actions of the Health and Care Plan", all...),
		m.add(planBegan-4, ben, "Milestones", points...),
		m.add(planBegan-10, ana, "Risks", m.risks()...),
	}
}

// progressed is how far each action has come: begun, reported on now and then, the
// last time within a cycle of the Board but for one that is quiet.
func (m *maker) progressed() (out []step) {
	for i := range actions {
		p := &actions[i]
		if p.start >= 0 {
			continue
		}
		begun := -p.start
		if begun < planBegan-6 {
			out = append(out, amend(begun, ben, "Action started", actionID(p.title), func(a *data.Action) {
				a.State, a.Stage, a.LastUpdateDay, a.LastUpdate = data.ActionInProgress, data.StageTest, m.ago(begun), "Begun."
			}))
		}
		heard := 4 + i*5%38
		if p.title == "Night nurses" {
			heard = 85
		}
		if p.progress == 100 {
			heard = max(-p.due, 4)
		}
		heard = min(heard, begun-1)
		out = append(out, amend(heard, []*author{ana, ben}[i%2], "Update of an action", actionID(p.title), func(a *data.Action) { m.report(a, p, heard) }))
		out = append(out, m.reached(p)...)
	}
	return append(out, m.redActions()...)
}

// report writes the latest news of an action.
func (m *maker) report(a *data.Action, p *planned, ago int) {
	a.State, a.Stage, a.Progress, a.LastUpdateDay = data.ActionInProgress, data.StageDeliver, fmt.Sprint(p.progress), m.ago(ago)
	a.LastUpdate = fmt.Sprintf("%s and %s meet every fortnight; %d per cent is done.", "Example "+p.lead, "Example "+p.partner, p.progress)
	if p.slip > 0 {
		a.Forecast = a.Due.AddDays(p.slip)
		a.PathToGreen = "A second post from next month, and one form in place of three."
	}
	if p.progress == 100 {
		a.State, a.Stage, a.LastUpdate = data.ActionComplete, data.StageEmbedded, "Done, and part of the everyday work now."
	}
}

// reached notes that the half-way review took place, where it did.
func (m *maker) reached(p *planned) []step {
	middle := (p.start + p.due) / 2
	if middle >= -3 || p.due-p.start <= 120 {
		return nil
	}
	title := p.title
	return []step{{-middle - 2, ana, "Milestone reached", func(tx *store.Tx) error {
		x, ok := tx.Copy(data.Milestones, id(data.Milestones, title)).(*data.Milestone)
		if !ok {
			return nil // it has none
		}
		return edit.ReachMilestone(tx, x.ID, x.Due.AddDays(1))
	}}}
}

// redActions say what every Red has to: why, what is being done, what we need.
func (m *maker) redActions() []step {
	say := func(title, need string) step {
		return amend(3, ana, "Update of an action", actionID(title), func(a *data.Action) {
			a.PathToGreen, a.WhatWeNeed = "Two surveyors start in April; the backlog is done by the summer.", need
		})
	}
	return []step{
		say("Damp and mould referrals from practices", "A decision on the repairs fund"),
		say("A wellbeing lead in every school", "Two schools need somebody to stand in"),
		say("Grab rails within a week", "A second store for parts"),
		say("One team from ward to home", "One budget for both sides of the door"),
		amend(6, ben, "Rating of an action", actionID("A call on the first evening at home"), func(a *data.Action) {
			a.RatingSetByHand, a.Reason = data.RatingAtRisk, "All calls are made; only the report is missing."
		}),
		amend(400, ben, "What waits for what", actionID("Job support in primary care"), func(a *data.Action) {
			a.DependsOn = []data.ID{actionID("Food pantry referrals")}
		}),
		amend(15, ana, "Action paused", actionID("Tablets, and somebody who explains them"), func(a *data.Action) { a.State = data.ActionPaused }),
	}
}
