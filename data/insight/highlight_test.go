package insight

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

func boards(t testing.TB) []data.Record {
	meeting := func(name, on string) data.Record {
		return &data.Event{Common: id(name), Type: data.EventBoard, Title: "Board", Day: day(t, on)}
	}
	return []data.Record{meeting("november", "2025-11-27"), meeting("january", "2026-01-22"), meeting("march", "2026-03-19")}
}

// asAt is a book of records as at a day.
func asAt(t testing.TB, on string, rs ...data.Record) *book.Book {
	b := thePlan(t, append(boards(t), rs...)...)
	b.SetToday(day(t, on))
	return b
}

func TestWhatChangedInThePlans(t *testing.T) {
	with := func(a *data.Action, change func(*data.Action)) *data.Action { change(a); return a }
	milestone := func(done string) *data.Milestone {
		return &data.Milestone{Common: id("m"), Title: "A hall is found", Action: "green 1", Due: day(t, "2026-03-01"), Done: day(t, done)}
	}
	closed := risk("gone", "1", "1")
	closed.State = data.RiskClosed
	then := asAt(t, "2026-01-22", act(t, "green 1", "falls"), with(act(t, "blue 1", "falls"), func(a *data.Action) { a.State = data.ActionInProgress }),
		with(act(t, "amber 1", "falls"), func(a *data.Action) { a.Forecast = data.Day{} }), with(act(t, "green 2", "falls"), func(a *data.Action) { a.State = data.ActionNotStarted }),
		act(t, "green 3", "falls"), milestone(""), risk("up", "1", "2"), risk("same", "2", "2"), risk("gone", "1", "1"), act(t, "green 8", "old"))
	now := asAt(t, "2026-03-05", act(t, "green 1", "falls"), act(t, "blue 1", "falls"), act(t, "amber 1", "falls"), act(t, "green 2", "falls"),
		with(act(t, "green 3", "falls"), func(a *data.Action) { a.State = data.ActionPaused }), act(t, "green 4", "falls"), act(t, "green 5", "homes"),
		milestone("2026-03-02"), risk("up", "3", "2"), risk("same", "2", "2"), closed, risk("new", "5", "5"), act(t, "red 8", "old"))
	for _, r := range []string{"up", "new", "gone"} {
		for _, b := range []*book.Book{then, now} {
			if x, ok := book.One[*data.Risk](b, data.ID(r)); ok {
				x.Workstream = "age"
			}
		}
	}
	say := func(well data.ID) string {
		var out []string
		for _, c := range PlanChanges(now, then, well) {
			out = append(out, c.Say(now))
		}
		return strings.Join(out, "\n")
	}
	check(t, "in one Well", say("age"), `Completed: blue 1
Reached: A hall is found
Started: green 2
New: green 4
amber 1: at risk, was on track
green 2: on track, was no colour
green 3: no colour, was on track
amber 1: now 2 June 2026, 1 day later
green 3: paused, was in progress
New risk: new
Risk 6, was 2: up
Risk closed: gone`)
	check(t, "in another", say("care"), "New: green 5")
	check(t, "nothing", len(PlanChanges(now, now, "")), 0)
}

func TestAHighlightIsFilledIn(t *testing.T) {
	last := &data.Highlight{Workstream: "age", Meeting: "january", Headline: "We began."}
	older := &data.Highlight{Workstream: "age", Meeting: "november", Headline: "Before."}
	done := act(t, "blue 1", "falls")
	open := act(t, "blue 1", "falls")
	open.State = data.ActionInProgress
	soon := act(t, "green 1", "falls")
	soon.Due = day(t, "2026-04-30")
	then := asAt(t, "2026-01-22", open, soon)
	now := asAt(t, "2026-03-05", done, soon, act(t, "amber 1", "falls"), last, older,
		&data.Milestone{Common: id("m"), Title: "A hall is found", Action: "green 1", Due: day(t, "2026-03")},
		&data.Milestone{Common: id("n"), Title: "Next winter", Action: "green 1", Due: day(t, "2026-12")})
	d := DraftHighlight(now, then, "age", "march")
	h := d.Highlight
	check(t, "rating", h.Rating, data.RatingAtRisk)
	check(t, "headline", h.Headline, "3 actions: 1 complete, 1 on track, 1 at risk.")
	check(t, "done", h.DoneThisPeriod, "Completed: blue 1.")
	check(t, "next", h.PlannedNext, "A hall is found by March 2026.\nComplete green 1 by 30 April 2026.")
	check(t, "last time", d.Last.Headline+" "+string(d.LastOn.ID), "We began. january")
	check(t, "not written", d.Written, false)
	check(t, "its ID", h.ID, data.Highlights.Derive(&data.Highlight{Workstream: "age", Meeting: "march"}))

	same := DraftHighlight(asAt(t, "2026-03-05", open, soon, last), then, "age", "march").Highlight
	check(t, "nothing changed", same.Headline+" "+same.DoneThisPeriod, "Same as January. Nothing changed since 22 January 2026.")
	year := DraftHighlight(asAt(t, "2026-03-05", open, soon, older), then, "age", "march").Highlight
	check(t, "last year", year.Headline, "Same as November 2025.")
	first := DraftHighlight(asAt(t, "2026-03-05", open, soon), then, "age", "march").Highlight
	check(t, "the first one says how things stand", first.Headline, "2 actions: 2 on track.")
	check(t, "before there was a Board", DraftHighlight(now, nil, "age", "march").Highlight.DoneThisPeriod, "")
	check(t, "a Well without actions", DraftHighlight(now, then, "care", "march").Highlight.Headline, "")

	now.Put(&data.Highlight{Common: data.Common{ID: h.ID}, Workstream: "age", Meeting: "march", Headline: "Written."})
	again := DraftHighlight(now, then, "age", "march")
	check(t, "what is written stays", fmt.Sprint(again.Highlight.Headline, " ", again.Written, len(again.Changed) > 0), "Written. true true")
}

func TestWhoseReturnHasNotCome(t *testing.T) {
	led := func(name, by, heard string) *data.Action {
		a := act(t, name, "falls")
		a.Lead, a.LastUpdateDay = data.ID(by), day(t, heard)
		return a
	}
	past := led("red 9", "old", "")
	past.Priority = "old"
	b := asAt(t, "2026-03-05", person("Ada"), person("Ben"), person("Cy"), person("Di"), person("Em"), person("Fay"), person("old"),
		led("green 1", "Ada", "2026-02-01"), led("green 2", "Ada", "2026-01-22"), led("green 3", "Ben", "2026-01-23"), led("green 4", "Cy", ""), past, led("blue 9", "Fay", ""), led("green 5", "Nobody", ""),
		&data.Risk{Common: id("r"), Event: "R", Lead: "Di", State: data.RiskOpen},
		&data.Role{Common: id("l"), Person: "Em", Workstream: "age", Title: data.RoleLead},
		data.ReturnAsked.Setting("Cy", day(t, "2026-03-01")), data.ReturnCame.Setting("Cy", day(t, "2026-03-03")), data.ReturnCame.Setting("Di", day(t, "2026-01-22")))
	var got []string
	all := Returns(b, b.Today())
	for _, r := range all {
		got = append(got, fmt.Sprintf("%s: %d actions, %d heard of, %d risks, %d Wells, asked %s, came %s, outstanding %v",
			r.Person.Name, r.Actions.N(), r.Heard.N(), r.Risks.N(), r.Workstreams.N(), r.Asked, r.Came, r.Outstanding))
	}
	check(t, "returns", strings.Join(got, "\n"), `Ada: 2 actions, 1 heard of, 0 risks, 0 Wells, asked , came , outstanding true
Ben: 1 actions, 1 heard of, 0 risks, 0 Wells, asked , came , outstanding false
Cy: 1 actions, 0 heard of, 0 risks, 0 Wells, asked 2026-03-01, came 2026-03-03, outstanding false
Di: 0 actions, 0 heard of, 1 risks, 0 Wells, asked , came 2026-01-22, outstanding true
Em: 0 actions, 0 heard of, 0 risks, 1 Wells, asked , came , outstanding true`)
	check(t, "outstanding", words(OutstandingReturns(all).Part), "Ada Di Em")
	check(t, "before any Board", Returns(made(t, person("Cy"), led("green 4", "Cy", ""), data.ReturnCame.Setting("Cy", day(t, "2020"))), day(t, "2026-03-05"))[0].Outstanding, false)
}
