package edit_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/sheet"
	"placebook/data/store"
)

func day(s string) data.Day {
	d, _ := data.ParseDay(s)
	return d
}

// planned is an office with a plan: one Well, two priorities, and the action
// "classes" from 1 March to 10 April 2026 with two milestones.
func planned(t *testing.T) *office {
	f := newOffice(t)
	f.save(&data.Plan{Common: data.Common{ID: "plan"}, Name: "Health and Care Plan", State: data.PlanCurrent},
		&data.Plan{Common: data.Common{ID: "next"}, Name: "The next plan", State: data.PlanDraft},
		&data.Workstream{Common: data.Common{ID: "well"}, Name: "Age Well"},
		&data.Priority{Common: data.Common{ID: "falls"}, Plan: "plan", Workstream: "well", Title: "Fewer falls"},
		&data.Priority{Common: data.Common{ID: "done"}, Plan: "plan", Workstream: "well", Title: "All done"},
		&data.Outcome{Common: data.Common{ID: "steady"}, Priority: "falls", Experience: "I feel steady"},
		somebody("ada"), somebody("ben"),
		&data.Action{Common: data.Common{ID: "classes"}, Title: "Classes", Priority: "falls", Lead: "ada", State: data.ActionNotStarted, Start: day("2026-03-01"), Due: day("2026-04-10"), Forecast: day("2026-04-20")},
		&data.Action{Common: data.Common{ID: "asked"}, Title: "Asked for", Outcome: "steady", Lead: "ada", State: data.ActionInProgress, Start: day("2026-03"), Due: day("2026-04-10"), Forecast: day("2026-04-10")},
		&data.Action{Common: data.Common{ID: "past"}, Title: "Past", Priority: "done", State: data.ActionComplete, Progress: "100"},
		&data.Milestone{Common: data.Common{ID: "first"}, Action: "classes", Title: "First class", Due: day("2026-03-20"), Forecast: day("2026-03-22")},
		&data.Milestone{Common: data.Common{ID: "room"}, Action: "classes", Title: "A room", Due: day("2026-03-02"), Done: day("2026-03-03")},
		&data.Risk{Common: data.Common{ID: "risk"}, Event: "The hall closes", Lead: "ada", CurrentConsequence: "3", CurrentLikelihood: "4", State: data.RiskOpen},
		&data.Event{Common: data.Common{ID: "board"}, Type: data.EventBoard, Title: "Board", Day: day("2026-05-14")})
	return f
}

func (f *office) days(id data.ID) string {
	var a *data.Action
	f.View(func(b *book.Book) error { a, _ = book.One[*data.Action](b, id); return nil })
	return fmt.Sprintf("%s %s %s", a.Start, a.Due, a.Forecast)
}

func TestShiftingAnAction(t *testing.T) {
	for _, c := range []struct {
		what string
		id   data.ID
		days int
		ends edit.Ends
		want string // start, due, forecast; then the milestones
		says string
	}{
		{"as a whole, later", "classes", 7, edit.WholeAction, "2026-03-08 2026-04-17 2026-04-27", ""},
		{"as a whole, earlier", "classes", -1, edit.WholeAction, "2026-02-28 2026-04-09 2026-04-19", ""},
		{"by nothing", "classes", 0, edit.WholeAction, "2026-03-01 2026-04-10 2026-04-20", ""},
		{"its start", "classes", 3, edit.StartAlone, "2026-03-04 2026-04-10 2026-04-20", ""},
		{"its start behind its end", "classes", 50, edit.StartAlone, "", "Due (10 Apr 2026) is before Start (20 Apr 2026)"},
		{"its due day, with another forecast", "classes", 3, edit.DueAlone, "2026-03-01 2026-04-13 2026-04-20", ""},
		{"its due day, with the same forecast", "asked", 3, edit.DueAlone, "2026-03 2026-04-13 2026-04-13", ""},
		{"its due day before its start", "classes", -41, edit.DueAlone, "", "Due (28 Feb 2026) is before Start (1 Mar 2026)"},
		{"what is expected", "classes", 3, edit.ForecastAlone, "2026-03-01 2026-04-10 2026-04-23", ""},
		{"what is expected before it starts", "classes", -60, edit.ForecastAlone, "", "Forecast (19 Feb 2026) is before Start (1 Mar 2026)"},
		{"a start that is only a month", "asked", 3, edit.WholeAction, "", "“Asked for” starts some day in March 2026: give the day first, then move it."},
		{"no days at all", "past", 3, edit.WholeAction, "", "“Past” has no such day yet: give it one first."},
		{"no start", "past", 3, edit.StartAlone, "", "“Past” has no such day yet: give it one first."},
		{"one that is gone", "gone", 3, edit.WholeAction, "", "This action is not here any more. It was deleted meanwhile."},
	} {
		t.Run(c.what, func(t *testing.T) {
			f := planned(t)
			before := everything(f.Store)
			err := f.Update("Move", func(tx *store.Tx) error { return edit.ShiftActions(tx, []data.ID{c.id}, c.days, c.ends) })
			if c.says != "" {
				if !errors.Is(err, store.ErrInvalid) || data.Sentence(err) != c.says || everything(f.Store) != before {
					t.Fatalf("%v, want %q and nothing changed", err, c.says)
				}
				return
			}
			if err != nil || f.days(c.id) != c.want {
				t.Fatalf("%s, want %s (%v)", f.days(c.id), c.want, err)
			}
			moved := []string{" 2026-03-02  2026-03-03", " " + day("2026-03-20").AddDays(c.days).String() + " " + day("2026-03-22").AddDays(c.days).String() + " "}
			if c.ends != edit.WholeAction {
				moved[1] = " 2026-03-20 2026-03-22 "
			}
			f.want(f.told(data.Milestones, "priority", "due", "forecast", "done"), moved...)
			heard := ""
			if c.ends == edit.ForecastAlone {
				heard = "2026-03-04"
			}
			f.want(f.told(data.Actions, "title", "last_update_day"), "Asked for ", "Classes "+heard, "Past ")
		})
	}
}

func TestOfSeveralActionsAllMoveOrNone(t *testing.T) {
	f := planned(t)
	before := everything(f.Store)
	err := f.Update("Move", func(tx *store.Tx) error {
		return edit.ShiftActions(tx, []data.ID{"classes", "asked"}, 7, edit.WholeAction)
	})
	if err == nil || everything(f.Store) != before {
		t.Errorf("one moved without the other: %v", err)
	}
}

func TestStateProgressAndRating(t *testing.T) {
	all := func(f *office) []string {
		return f.told(data.Actions, "title", "state", "progress", "rating_set_by_hand", "reason", "last_update_day", "last_update")
	}
	ids := func(s ...data.ID) []data.ID { return s }
	for _, c := range []struct {
		what string
		do   func(tx *store.Tx) error
		want string // of Classes
		says string
	}{
		{"complete", func(tx *store.Tx) error { return edit.SetState(tx, ids("classes"), data.ActionComplete) }, "Complete 100   2026-03-04 ", ""},
		{"the same state is no news", func(tx *store.Tx) error { return edit.SetState(tx, ids("classes"), data.ActionNotStarted) }, "Not started     ", ""},
		{"a state there is not", func(tx *store.Tx) error { return edit.SetState(tx, ids("classes"), "Nearly") }, "", `"Nearly" is not one of`},
		{"some progress starts it", func(tx *store.Tx) error { return edit.SetProgress(tx, ids("classes"), 10) }, "In progress 10   2026-03-04 ", ""},
		{"all done is not complete", func(tx *store.Tx) error { return edit.SetProgress(tx, ids("classes"), 100) }, "In progress 100   2026-03-04 ", ""},
		{"no progress does not", func(tx *store.Tx) error { return edit.SetProgress(tx, ids("classes"), 0) }, "Not started 0   2026-03-04 ", ""},
		{"101 per cent", func(tx *store.Tx) error { return edit.SetProgress(tx, ids("classes"), 101) }, "", "101"},
		{"less than nothing", func(tx *store.Tx) error { return edit.SetProgress(tx, ids("classes"), -1) }, "", "-1"},
		{"another colour, with a reason", func(tx *store.Tx) error { return edit.SetRating(tx, ids("classes"), data.RatingAtRisk, "No hall yet") }, "Not started  At risk No hall yet 2026-03-04 ", ""},
		{"without a reason", func(tx *store.Tx) error { return edit.SetRating(tx, ids("classes"), data.RatingAtRisk, " ") }, "", "A rating set by hand needs its reason"},
		{"left to the rules again", func(tx *store.Tx) error {
			if err := edit.SetRating(tx, ids("classes"), data.RatingAtRisk, "No hall yet"); err != nil {
				return err
			}
			return edit.SetRating(tx, ids("classes"), "", "forgotten")
		}, "Not started    2026-03-04 ", ""},
		{"news", func(tx *store.Tx) error { return edit.TellOf(tx, "classes", "A hall is found") }, "Not started    2026-03-04 A hall is found", ""},
		{"of nobody", func(tx *store.Tx) error { return edit.TellOf(tx, "gone", "x") }, "", "This action is not here any more."},
	} {
		t.Run(c.what, func(t *testing.T) {
			f := planned(t)
			err := f.Update("Step", c.do)
			if c.says != "" {
				if !errors.Is(err, store.ErrInvalid) || !strings.Contains(data.Sentence(err), c.says) {
					t.Errorf("%v: %q, want %q", err, data.Sentence(err), c.says)
				}
				return
			}
			if got := all(f)[1]; err != nil || got != "Classes "+c.want {
				t.Errorf("%q, want %q (%v)", got, "Classes "+c.want, err)
			}
		})
	}
}

func TestARiskMovesInTheMatrix(t *testing.T) {
	f := planned(t)
	f.do(func(tx *store.Tx) error { return edit.MoveRisk(tx, "risk", 5, 2) })
	f.want(f.told(data.Risks, "initial_consequence", "initial_likelihood", "current_consequence", "current_likelihood"), "5 2 5 2")
	f.do(func(tx *store.Tx) error { return edit.MoveRisk(tx, "risk", 1, 1) })
	f.want(f.told(data.Risks, "initial_consequence", "initial_likelihood", "current_consequence", "current_likelihood"), "5 2 1 1")
	for _, bad := range [][2]int{{6, 1}, {1, 6}, {0, 1}, {7, 7}} {
		err := f.Update("Move", func(tx *store.Tx) error { return edit.MoveRisk(tx, "risk", bad[0], bad[1]) })
		if !errors.Is(err, store.ErrInvalid) || !strings.Contains(data.Sentence(err), "1 to 5") {
			t.Errorf("%v: %q", bad, data.Sentence(err))
		}
	}
}

func TestOneHighlightForAWorkstreamAndMeeting(t *testing.T) {
	f := planned(t)
	write := func(headline string) error {
		return f.Update("Highlight", func(tx *store.Tx) error {
			return edit.WriteHighlight(tx, &data.Highlight{Workstream: "well", Meeting: "board", Headline: headline})
		})
	}
	if err := write("One"); err != nil {
		t.Fatal(err)
	}
	f.do(func(tx *store.Tx) error {
		h := tx.Copy(data.Highlights, data.Highlights.Derive(&data.Highlight{Workstream: "well", Meeting: "board"})).(*data.Highlight)
		h.Tags = []string{"sent"}
		return edit.Save(tx, h)
	})
	if err := write(strings.Repeat("a", data.MaxHeadline)); err != nil {
		t.Fatal(err)
	}
	f.want(f.told(data.Highlights, "headline", "tags"), strings.Repeat("a", data.MaxHeadline)+" sent")
	if err := write(strings.Repeat("é", data.MaxHeadline+1)); !strings.Contains(data.Sentence(err), "401 characters") {
		t.Errorf("401 characters: %q", data.Sentence(err))
	}
}

func TestClosingAPlan(t *testing.T) {
	for _, c := range []struct {
		what string
		id   data.ID
		how  edit.PlanClosing
		done edit.PlanClosed
		want []string // plans, priorities, actions
		says string
	}{
		{"what is open is withdrawn", "plan", edit.PlanClosing{}, edit.PlanClosed{Withdrawn: 2},
			[]string{"Health and Care Plan Closed ", "The next plan Draft ", "All done plan", "Fewer falls plan", "Asked for Withdrawn", "Classes Withdrawn", "Past Complete"}, ""},
		{"what is open goes on", "plan", edit.PlanClosing{Next: "next"}, edit.PlanClosed{Carried: 1},
			[]string{"Health and Care Plan Closed ", "The next plan Draft plan", "All done plan", "Fewer falls next", "Asked for In progress", "Classes Not started", "Past Complete"}, ""},
		{"in itself", "plan", edit.PlanClosing{Next: "plan"}, edit.PlanClosed{}, nil, "“Health and Care Plan” cannot go on with what it leaves undone itself."},
		{"in one that is gone", "plan", edit.PlanClosing{Next: "gone"}, edit.PlanClosed{}, nil, "This plan is not here any more."},
		{"one that is gone", "gone", edit.PlanClosing{}, edit.PlanClosed{}, nil, "This plan is not here any more."},
	} {
		t.Run(c.what, func(t *testing.T) {
			f := planned(t)
			var done edit.PlanClosed
			err := f.Update("Close", func(tx *store.Tx) (err error) { done, err = edit.ClosePlan(tx, c.id, c.how); return err })
			if c.says != "" {
				if !strings.HasPrefix(data.Sentence(err), c.says) {
					t.Errorf("%q", data.Sentence(err))
				}
				return
			}
			if err != nil || done != c.done {
				t.Errorf("%+v, %v", done, err)
			}
			f.want(slices.Concat(f.told(data.Plans, "name", "state", "follows"), f.told(data.Priorities, "title", "plan"), f.told(data.Actions, "title", "state")), c.want...)
			again := f.Update("Close", func(tx *store.Tx) error { _, err := edit.ClosePlan(tx, "plan", edit.PlanClosing{}); return err })
			if data.Sentence(again) != "“Health and Care Plan” is closed already." {
				t.Errorf("a second time: %q", data.Sentence(again))
			}
			next := f.Update("Close", func(tx *store.Tx) error {
				_, err := edit.ClosePlan(tx, "next", edit.PlanClosing{Next: "plan"})
				return err
			})
			if data.Sentence(next) != "“Health and Care Plan” is closed. Choose a plan that is not." {
				t.Errorf("into a closed one: %q", data.Sentence(next))
			}
		})
	}
}

// TestSeveralInclusionGroups: an action may be for several of the list that the
// team edits, and brings a new one into it.
func TestSeveralInclusionGroups(t *testing.T) {
	f := planned(t)
	f.save(&data.Action{Common: data.Common{ID: "many"}, Title: "For many", Priority: "falls", Inclusion: []string{"Homelessness", "Sex workers", "Young carers"}})
	f.View(func(b *book.Book) error {
		field := data.Actions.Field("inclusion")
		if !slices.Contains(b.Choices(field), "Young carers") || len(b.Choices(field)) != len(data.DefaultList(data.SettingInclusion))+1 {
			t.Errorf("the list is %q", b.Choices(field))
		}
		return nil
	})
}

// everything is all that the store holds, as text.
func everything(s *store.Store) string {
	var out strings.Builder
	s.View(func(b *book.Book) error {
		for _, k := range data.Kinds() {
			sheet.WriteCSV(&out, b, k)
		}
		return nil
	})
	return out.String()
}

// TestUndoOfAnyRunOfMoves: whatever was moved, rated, told, handed over or closed,
// as many undos bring every field back.
func TestUndoOfAnyRunOfMoves(t *testing.T) {
	f := planned(t)
	begun := everything(f.Store)
	rapid.Check(t, func(t *rapid.T) {
		actions := []data.ID{"classes", "asked", "past"}
		steps := 0
		for range rapid.IntRange(1, 8).Draw(t, "moves") {
			ids := rapid.SliceOfNDistinct(rapid.SampledFrom(actions), 1, 3, func(id data.ID) data.ID { return id }).Draw(t, "of")
			n := rapid.IntRange(-60, 120).Draw(t, "n")
			do := rapid.SampledFrom([]func(tx *store.Tx) error{
				func(tx *store.Tx) error { return edit.ShiftActions(tx, ids, n, edit.Ends(n&3)) },
				func(tx *store.Tx) error { return edit.SetState(tx, ids, data.Actions.Field("state").Choices[n&3]) },
				func(tx *store.Tx) error { return edit.SetProgress(tx, ids, n) },
				func(tx *store.Tx) error {
					return edit.SetRating(tx, ids, data.Actions.Field("rating_set_by_hand").Choices[n&3], "Because")
				},
				func(tx *store.Tx) error { return edit.TellOf(tx, ids[0], fmt.Sprint("News ", n)) },
				func(tx *store.Tx) error { return edit.MoveRisk(tx, "risk", n&7, 1+n&3) },
				func(tx *store.Tx) error { return edit.ReachMilestone(tx, "first", day("2026-03-04").AddDays(n)) },
				func(tx *store.Tx) error {
					return edit.WriteHighlight(tx, &data.Highlight{Workstream: "well", Meeting: "board", Headline: fmt.Sprint(n)})
				},
				func(tx *store.Tx) error {
					_, err := edit.HandOver(tx, "ada", "ben", edit.Duties(tx, "ada"))
					return err
				},
				func(tx *store.Tx) error {
					_, err := edit.ClosePlan(tx, "plan", edit.PlanClosing{Next: []data.ID{"", "next"}[n&1]})
					return err
				},
			}).Draw(t, "move")
			before := everything(f.Store)
			if err := f.Update("Move", do); err != nil {
				if !errors.Is(err, store.ErrInvalid) || everything(f.Store) != before {
					t.Fatalf("refused by halves: %v", err)
				}
				continue
			}
			if everything(f.Store) != before {
				steps++
			}
		}
		for range steps {
			if u, err := f.Undo(); err != nil || len(u.Left) > 0 {
				t.Fatalf("undo: %v %q", err, u.Left)
			}
		}
		if got := everything(f.Store); got != begun {
			t.Fatalf("%d steps taken back leave\n%s\nwant\n%s", steps, got, begun)
		}
	})
}
