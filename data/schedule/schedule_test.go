package schedule

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/book"
)

// wide are bounds that cut nothing off.
func wide(t testing.TB) Options {
	return Options{Scale: Months, From: day(t, "2020-01-01"), To: day(t, "2030-12-31")}
}

// TestWhatAnActionShows: planned against forecast against done, days of which only
// a part is known, and ends that cannot be right. Today is 5 March 2026.
func TestWhatAnActionShows(t *testing.T) {
	for _, c := range []struct {
		what, start, due, forecast string
		progress, state            string
		want                       string
	}{
		{"planned", "2026-03-01", "2026-03-10", "", "", "", "Planned 2026-03-01 to 2026-03-10"},
		{"one day", "2026-03-01", "2026-03-01", "", "", "", "Planned 2026-03-01 to 2026-03-01"},
		{"half done", "2026-03-01", "2026-03-10", "", "50", "", "Done 2026-03-01 to 2026-03-05; Planned 2026-03-06 to 2026-03-10"},
		{"hardly begun", "2026-03-01", "2026-03-10", "", "9", "", "Planned 2026-03-01 to 2026-03-10"},
		{"all but done", "2026-03-01", "2026-03-10", "", "99", "", "Done 2026-03-01 to 2026-03-09; Planned 2026-03-10 to 2026-03-10"},
		{"all done", "2026-03-01", "2026-03-10", "", "100", "", "Done 2026-03-01 to 2026-03-10"},
		{"complete, progress forgotten", "2026-03-01", "2026-03-10", "", "20", data.ActionComplete, "Done 2026-03-01 to 2026-03-10"},
		{"progress of another version", "2026-03-01", "2026-03-10", "", "900", "", "Done 2026-03-01 to 2026-03-10"},
		{"forecast on the day", "2026-03-01", "2026-03-10", "2026-03-10", "", "", "Planned 2026-03-01 to 2026-03-10"},
		{"late", "2026-03-01", "2026-03-10", "2026-03-20", "50", "", "Done 2026-03-01 to 2026-03-05; Planned 2026-03-06 to 2026-03-10; Later 2026-03-11 to 2026-03-20"},
		{"a day late", "2026-03-01", "2026-03-10", "2026-03-11", "", "", "Planned 2026-03-01 to 2026-03-10; Later 2026-03-11 to 2026-03-11"},
		{"early", "2026-03-01", "2026-03-10", "2026-03-08", "50", "", "Done 2026-03-01 to 2026-03-04; Planned 2026-03-05 to 2026-03-08; Earlier 2026-03-09 to 2026-03-10"},
		{"forecast alone ends it", "2026-03-01", "", "2026-03-08", "", "", "Planned 2026-03-01 to 2026-03-08"},
		{"no end yet", "2026-03-01", "", "", "", "", "Planned 2026-03-01 to 2026-03-05 open"},
		{"no end, half done", "2026-03-01", "", "", "40", "", "Done 2026-03-01 to 2026-03-02; Planned 2026-03-03 to 2026-03-05 open"},
		{"no end, begins tomorrow", "2026-03-06", "", "", "", "", "Planned 2026-03-06 to 2026-03-06 open"},
		{"complete without an end", "2026-03-01", "", "", "", data.ActionComplete, "Done 2026-03-01 to 2026-03-05"},
		{"only due", "", "2026-03-10", "", "", "", "Due 2026-03-10"},
		{"only forecast", "", "", "2026-03-10", "", "", "Forecast 2026-03-10"},
		{"due, and forecast later", "", "2026-03-10", "2026-03-12", "", "", "Later 2026-03-11 to 2026-03-12; Due 2026-03-10"},
		{"due, and forecast earlier", "", "2026-03-10", "2026-03-08", "", "", "Forecast 2026-03-08; Due 2026-03-10"},
		{"nothing", "", "", "", "", "", ""},
		{"months", "2026-02", "2026-04", "", "", "", "Planned 2026-02-01 to 2026-04-30 soft start soft end"},
		{"months, half done", "2026-04", "2026-04", "", "50", "", "Done 2026-04-01 to 2026-04-15 soft start; Planned 2026-04-16 to 2026-04-30 soft end"},
		{"a calendar year", "2026", "2026", "", "", "", "Planned 2026-01-01 to 2026-12-31 soft start soft end"},
		{"financial years", "2025/26", "2026/27", "2027/28", "", "", "Planned 2025-04-01 to 2027-03-31 soft start soft end; Later 2027-04-01 to 2028-03-31 soft end"},
		{"forecast within the due month", "2026-03-01", "2026-03", "2026-03-10", "", "", "Planned 2026-03-01 to 2026-03-31 soft end"},
		{"forecast some day of the due month", "2026-03-01", "2026-03-10", "2026-03", "", "", "Planned 2026-03-01 to 2026-03-10"},
		{"February has 29 days", "2028-02", "2028-02", "", "", "", "Planned 2028-02-01 to 2028-02-29 soft start soft end"},
		{"due before start", "2026-03-10", "2026-03-01", "", "", "", "Due 2026-03-01"},
		{"forecast before start", "2026-03-10", "2026-03-20", "2026-03-05", "", "", "Planned 2026-03-10 to 2026-03-20; Forecast 2026-03-05"},
		{"forecast the day before start", "2026-03-10", "2026-03-20", "2026-03-09", "", "", "Planned 2026-03-10 to 2026-03-20; Forecast 2026-03-09"},
		{"forecast on the day it starts", "2026-03-10", "2026-03-20", "2026-03-10", "", "", "Planned 2026-03-10 to 2026-03-10; Earlier 2026-03-11 to 2026-03-20"},
		{"a forecast alone before start", "2026-03-10", "", "2026-03-05", "", "", "Forecast 2026-03-05"},
	} {
		a := action(t, "a", "", c.start, c.due, c.forecast)
		a.Progress = c.progress
		if c.state != "" {
			a.State = c.state
		}
		rows := Make(made(t, a), wide(t)).Rows
		check(t, c.what, said(rows[1].Bars, rows[1].Marks), c.want)
	}
}

func TestWhatAMilestoneShows(t *testing.T) {
	for _, c := range []struct{ what, due, forecast, done, want string }{
		{"due", "2026-03-10", "", "", "Milestone 2026-03-10"},
		{"due some day of a month", "2026-03", "", "", "Milestone 2026-03-31 soft"},
		{"expected later", "2026-03-10", "2026-03-15", "", "Later 2026-03-11 to 2026-03-15; Milestone 2026-03-10; Forecast 2026-03-15"},
		{"expected earlier", "2026-03-10", "2026-03-05", "", "Forecast 2026-03-05; Milestone 2026-03-10"},
		{"expected on the day", "2026-03-10", "2026-03-10", "", "Milestone 2026-03-10"},
		{"only expected", "", "2026-03-10", "", "Milestone 2026-03-10"},
		{"reached", "2026-03-10", "2026-03-15", "2026-03-12", "Milestone reached 2026-03-12"},
		{"no day", "", "", "", ""},
	} {
		m := milestone(t, "m", "a", c.due)
		m.Forecast, m.Done = day(t, c.forecast), day(t, c.done)
		rows := Make(made(t, action(t, "a", ""), m), wide(t)).Rows
		check(t, c.what, said(rows[2].Bars, rows[2].Marks), c.want)
	}
}

// aPlan has everything that a tree can have.
func aPlan(t testing.TB) *book.Book {
	orphan, elsewhere := action(t, "Orphan", ""), action(t, "Of a plan that is gone", "lost")
	asked := action(t, "Asked for by an outcome", "", "2026-01-01", "2026-06-30")
	asked.Outcome = "outcome"
	ofPriority := milestone(t, "Mid-way review", "", "2026-05-01")
	ofPriority.Priority = "Fewer falls"
	return made(t,
		plan("Recovery", data.PlanClosed), plan("Next", data.PlanDraft), plan("Care", data.PlanCurrent),
		well("Start Well", "2"), well("Age Well", "1"), well("A new Well", ""),
		priority("Damp homes", "Care", "Start Well", ""), priority("Second", "Care", "Age Well", "2"), priority("Fewer falls", "Care", "Age Well", "1"),
		priority("Old", "Recovery", "Age Well", ""), priority("Loose", "Care", "gone", ""), priority("lost", "gone", "Age Well", ""),
		priority("Later", "Next", "A new Well", ""),
		&data.Outcome{Common: id("outcome"), Priority: "Fewer falls"},
		action(t, "Classes", "Fewer falls", "2026-02-01", "2026-09-30"), action(t, "Visits", "Fewer falls", "2026-01-01", "2026-03-31"), action(t, "No days", "Fewer falls"),
		action(t, "Vaccines", "Old", "2021-01-01", "2021-06-30"), asked, orphan, elsewhere,
		milestone(t, "First class", "Classes", "2026-03-01"), ofPriority, milestone(t, "Of nothing", "gone", "2026-03-01"))
}

func TestRowsStandInOrder(t *testing.T) {
	check(t, "unfolded", tree(Make(aPlan(t), Options{}).Rows), `Care
  Age Well
    Fewer falls
      Mid-way review
      Visits
      Asked for by an outcome
      Classes
        First class
      No days
    Second
  Start Well
    Damp homes
  No workstream
    Loose
Next
  A new Well
    Later
Not in a plan
  Age Well
    lost
      Of a plan that is gone
  Orphan`)
	check(t, "closed plans too", strings.Contains(tree(Make(aPlan(t), Options{Closed: true}).Rows), "Recovery\n  Age Well\n    Old\n      Vaccines"), true)
	check(t, "filtered", tree(Make(aPlan(t), Options{Show: func(a *data.Action) bool { return a.Title == "Classes" }}).Rows),
		"Care\n  Age Well\n    Fewer falls\n      Mid-way review\n      Classes\n        First class")
}

func TestFolding(t *testing.T) {
	b := aPlan(t)
	whole := Make(b, Options{})
	for _, c := range []struct{ fold, want string }{
		{"Plan Care", "Care (4)\nNext\n  A new Well\n    Later"},
		{"Plan Care/Workstream Age Well", "Care\n  Age Well (4)\n  Start Well"},
		{"Priority Fewer falls", "Care\n  Age Well\n    Fewer falls (4)\n    Second"},
		{"Action Classes", "      Classes (1)\n      No days"},
		{"Action Visits", "      Visits\n"}, // nothing stands under it
	} {
		got := Make(b, Options{Folded: func(key string) bool { return key == c.fold }})
		if s := tree(got.Rows); !strings.Contains(s, c.want) {
			t.Errorf("%s folded: %s\nwant in it %s", c.fold, s, c.want)
		}
		if got.From != whole.From || got.To != whole.To {
			t.Errorf("folding %s moves the bounds", c.fold)
		}
	}
	folded := Make(b, Options{Folded: func(key string) bool { return key == "Action Classes" }})
	for _, r := range folded.Rows {
		if r.Title == "Classes" {
			check(t, "a folded action", said(r.Bars, r.Marks), "Planned 2026-02-01 to 2026-09-30; Milestone 2026-03-01")
		}
	}
	check(t, "of all below", said(whole.Rows[0].Bars, whole.Rows[0].Marks), "From 2026-01-01 to 2026-09-30")
}

func TestBucketsAndBands(t *testing.T) {
	for _, c := range []struct {
		scale    Scale
		from, to string
		want     string // buckets under their bands
		long     string // of the first
	}{
		{Weeks, "2026-02-25", "2026-03-09", "February 2026: 23; March 2026: 2 9", "Week of 23 February 2026"},
		{Weeks, "2026-03-02", "2026-03-08", "March 2026: 2", "Week of 2 March 2026"}, // Monday to Sunday
		{Weeks, "2025-12-29", "2026-01-05", "December 2025: 29; January 2026: 5", "Week of 29 December 2025"},
		{Months, "2026-03-31", "2026-05-01", "Q4 2025/26: Mar; Q1 2026/27: Apr May", "March 2026"},
		{Months, "2025-12", "2026-01", "Q3 2025/26: Dec; Q4 2025/26: Jan", "December 2025"},
		{Quarters, "2026-03-31", "2026-04-01", "2025/26: Q4; 2026/27: Q1", "Q4 2025/26, January to March 2026"},
		{Quarters, "2026/27", "2026/27", "2026/27: Q1 Q2 Q3 Q4", "Q1 2026/27, April to June 2026"},
		{Quarters, "2026", "2026", "2025/26: Q4; 2026/27: Q1 Q2 Q3", "Q4 2025/26, January to March 2026"},
		{Months, "2026-05-01", "2026-03-01", "Q1 2026/27: May", "May 2026"}, // turned round
	} {
		a := Make(made(t), Options{Scale: c.scale, From: day(t, c.from), To: day(t, c.to)}).Axis
		var out []string
		for _, b := range a.Bands {
			s := b.Head + ":"
			for i := b.First; i <= b.Last; i++ {
				s += " " + a.Buckets[i].Head
			}
			out = append(out, s)
		}
		what := fmt.Sprintf("%s from %s to %s", c.scale, c.from, c.to)
		check(t, what, strings.Join(out, "; "), c.want)
		check(t, what, a.Buckets[0].Long, c.long)
		check(t, what+": first", a.From, a.Buckets[0].From)
	}
}

func TestBoundsAndToday(t *testing.T) {
	b := made(t, action(t, "a", "", "2026-01-15", "2026-02-10"))
	for _, c := range []struct {
		what  string
		o     Options
		want  string // bounds, and the bucket of today
		shows string
	}{
		{"from all there is to today", Options{Scale: Months}, "2026-01-01 2026-03-31 2", "Planned 2026-01-15 to 2026-02-10"},
		{"weeks begin on Monday", Options{Scale: Weeks}, "2026-01-12 2026-03-08 7", "Planned 2026-01-15 to 2026-02-10"},
		{"quarters", Options{Scale: Quarters}, "2026-01-01 2026-03-31 0", "Planned 2026-01-15 to 2026-02-10"},
		{"cut at both ends", Options{Scale: Weeks, From: day(t, "2026-01-19"), To: day(t, "2026-02-08")}, "2026-01-19 2026-02-08 -1", "Planned 2026-01-19 to 2026-02-08 cut start cut end"},
		{"before all", Options{Scale: Months, From: day(t, "2025"), To: day(t, "2025")}, "2025-01-01 2025-12-31 -1", ""},
		{"after all", Options{Scale: Months, From: day(t, "2026-03"), To: day(t, "2026-03")}, "2026-03-01 2026-03-31 0", ""},
	} {
		tl := Make(b, c.o)
		check(t, c.what, fmt.Sprintf("%s %s %d", tl.From, tl.To, tl.Index(tl.Today)), c.want)
		check(t, c.what, said(tl.Rows[1].Bars, tl.Rows[1].Marks), c.shows)
		check(t, c.what+": a day and back", tl.At(tl.Day(tl.To)), tl.To)
	}
	slip := Make(made(t, action(t, "a", "", "2026-01-15", "2926-02-10")), Options{Scale: Weeks})
	if len(slip.Buckets) != Weeks.most() || !slip.Cut || slip.Index(slip.Today) < 0 {
		t.Errorf("a slip of the pen in a year: %d weeks, cut %v, today in %d", len(slip.Buckets), slip.Cut, slip.Index(slip.Today))
	}
	for _, year := range []string{"1000", "9999"} {
		if tl := Make(made(t, action(t, "a", "", year, year)), Options{Scale: Quarters}); len(tl.Buckets) == 0 || len(tl.Buckets) > Quarters.most() {
			t.Errorf("%s: %d quarters", year, len(tl.Buckets))
		}
	}
}

func TestCells(t *testing.T) {
	a := action(t, "a", "", "2026-01-10", "2026-02-20", "2026-04-10")
	a.Progress = "50"
	b := made(t, a, milestone(t, "m", "a", "2026-02"))
	folded := Make(b, Options{Scale: Months, Folded: func(string) bool { return true }})
	check(t, "what is folded into a plan is one bar", folded.Cells(&folded.Rows[0])[1].Bar, Span)
	tl := Make(b, Options{Scale: Months, Folded: func(key string) bool { return key == "Action a" }})
	var out []string
	for i, c := range tl.Cells(&tl.Rows[1]) {
		s := fmt.Sprintf("%s %d", strings.Fields(c.Bar.String())[0], c.Days)
		for _, m := range c.Marks {
			s += " " + m.Kind.String()
		}
		out = append(out, tl.Buckets[i].Head+" "+s)
	}
	// Of 42 days 21 are done: 10 to 30 January.
	check(t, "cells", strings.Join(out, "; "), "Jan Done 21; Feb Planned 20 Milestone; Mar Later 31; Apr Later 10")
}

func TestWhatWaitsForWhat(t *testing.T) {
	on := func(a *data.Action, ids ...data.ID) *data.Action { a.DependsOn = ids; return a }
	first := action(t, "First", "p", "2026-01-01", "2026-03-31")
	b := made(t, plan("Care", data.PlanCurrent), well("w", ""), priority("p", "Care", "w", "1"), priority("q", "Care", "w", "2"), first,
		on(action(t, "Then", "p", "2026-04-01", "2026-05-31"), "First"), on(action(t, "Too soon", "q", "2026-03-30", "2026-05-31"), "First", "gone"),
		on(action(t, "Last", "q", "2026-06-01", "2026-07-31"), "Then", "Too soon"))
	say := func(tl *Timeline) string {
		var out []string
		for _, l := range tl.Links {
			s := tl.Rows[l.From].Title + " > " + tl.Rows[l.To].Title
			if l.Clash {
				s += " clash"
			}
			out = append(out, s)
		}
		return strings.Join(out, "; ")
	}
	check(t, "links", say(Make(b, Options{})), "First > Then; First > Too soon clash; Then > Last; Too soon > Last")
	check(t, "folded to one priority", say(Make(b, Options{Folded: func(key string) bool { return key == "Priority q" }})), "First > Then; First > q clash; Then > q")
	check(t, "all folded", say(Make(b, Options{Folded: func(key string) bool { return true }})), "")
	check(t, "dependants", fmt.Sprint(Dependants(b, "First")), "[Then Too soon Last]")
	check(t, "of the last", len(Dependants(b, "Last")), 0)
	b.Put(on(data.Clone(first).(*data.Action), "Last"))
	check(t, "in a circle", fmt.Sprint(Dependants(b, "First")), "[Then Too soon Last]")
	for _, c := range []struct {
		what, ends, starts string
		state              string
		want               bool
	}{
		{"the day after", "2026-03-31", "2026-04-01", "", false}, {"the same day", "2026-03-31", "2026-03-31", "", false},
		{"the day before", "2026-03-31", "2026-03-30", "", true}, {"some day of the month", "2026-03-15", "2026-03", "", false},
		{"the month before", "2026-03-15", "2026-02", "", true}, {"no end", "", "2026-02", "", false}, {"no start", "2026-03-15", "", "", false},
		{"it is complete", "2026-03-31", "2026-03-30", data.ActionComplete, false},
	} {
		x := action(t, "x", "", "", c.ends)
		x.State = c.state
		check(t, c.what, Clash(x, action(t, "y", "", c.starts)), c.want)
	}
}
