package insight

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A PlanChange is something in the plans that is not as it was.
type PlanChange struct {
	What ChangeWhat
	Kind *data.Kind
	ID   data.ID
	Then string // as it was, in words: a colour, a day, a score
	Now  string
	Days int // by how many days a forecast moved; 0 for other changes
}

// ChangeWhat is what changed.
type ChangeWhat string

// The changes, in the order they are told.
const (
	ActionCompleted  ChangeWhat = "Completed"
	MilestoneReached ChangeWhat = "Reached"
	ActionStarted    ChangeWhat = "Started"
	ActionNew        ChangeWhat = "New"
	RatingMoved      ChangeWhat = "Rating"
	ForecastMoved    ChangeWhat = "Forecast"
	StateMoved       ChangeWhat = "State"
	RiskNew          ChangeWhat = "New risk"
	RiskMoved        ChangeWhat = "Risk"
	RiskClosed       ChangeWhat = "Risk closed"
)

var changeOrder = []ChangeWhat{ActionCompleted, MilestoneReached, ActionStarted, ActionNew, RatingMoved, ForecastMoved, StateMoved, RiskNew, RiskMoved, RiskClosed}

// PlanChanges tells what changed in the plans between two books as at their days:
// in one workstream, or in all where it is empty.
func PlanChanges(now, then *book.Book, workstream data.ID) []PlanChange {
	c := comparer{now: now, then: then, is: PlansOn(now, now.Today()), was: PlansOn(then, then.Today()), only: workstream}
	for i := range c.is.All {
		if s := &c.is.All[i]; !s.Past && c.wanted(s.Workstream) {
			c.action(s, c.was.Of(s.Action.ID))
		}
	}
	for _, m := range book.List[*data.Milestone](now) {
		c.milestone(m)
	}
	for _, x := range book.List[*data.Risk](now) {
		if c.wanted(x.Workstream) {
			c.risk(x)
		}
	}
	byName(c.out, func(x PlanChange) (string, data.ID) { return now.TitleOf(x.Kind, x.ID), x.ID })
	slices.SortStableFunc(c.out, func(x, y PlanChange) int {
		return cmp.Compare(slices.Index(changeOrder, x.What), slices.Index(changeOrder, y.What))
	})
	return c.out
}

// comparer puts two books side by side.
type comparer struct {
	now, then *book.Book
	is, was   *Plans
	only      data.ID
	out       []PlanChange
}

func (c *comparer) wanted(workstream data.ID) bool { return c.only == "" || workstream == c.only }

func (c *comparer) add(what ChangeWhat, r data.Record, then, now string, days int) {
	c.out = append(c.out, PlanChange{what, r.Kind(), r.Base().ID, then, now, days})
}

func (c *comparer) action(is, was *ActionStanding) {
	a := is.Action
	if was == nil {
		c.add(ActionNew, a, "", is.Rating.Colour, 0)
		return
	}
	old := was.Action
	switch state := func(a *data.Action) string { return cmp.Or(a.State, data.ActionNotStarted) }; {
	case state(a) == state(old):
	case a.State == data.ActionComplete:
		c.add(ActionCompleted, a, state(old), a.State, 0)
		return // what else moved is past
	case a.State == data.ActionInProgress && state(old) == data.ActionNotStarted:
		c.add(ActionStarted, a, state(old), a.State, 0)
	default:
		c.add(StateMoved, a, state(old), state(a), 0)
	}
	if is.Rating.Colour != was.Rating.Colour {
		c.add(RatingMoved, a, was.Rating.Colour, is.Rating.Colour, 0)
	}
	if x, y := old.Ends(), a.Ends(); x != y && !x.IsZero() && !y.IsZero() {
		c.add(ForecastMoved, a, x.Long(), y.Long(), data.DaysBetween(x.Last(), y.Last()))
	}
}

// milestone notes one that was reached, of an action or of a priority.
func (c *comparer) milestone(m *data.Milestone) {
	old, ok := book.One[*data.Milestone](c.then, m.ID)
	if m.Done.IsZero() || ok && !old.Done.IsZero() {
		return
	}
	priority := m.Priority
	if s := c.is.Of(m.Action); s != nil {
		priority = s.Priority
	}
	if p, ok := book.One[*data.Priority](c.now, priority); c.only == "" || ok && c.wanted(p.Workstream) {
		c.add(MilestoneReached, m, "", m.Done.Long(), 0)
	}
}

func (c *comparer) risk(x *data.Risk) {
	old, ok := book.One[*data.Risk](c.then, x.ID)
	is := data.Score(x.CurrentConsequence, x.CurrentLikelihood)
	switch closed := x.State == data.RiskClosed; {
	case !ok && !closed:
		c.add(RiskNew, x, "", scored(is), 0)
	case !ok, closed && old.State == data.RiskClosed:
	case closed:
		c.add(RiskClosed, x, scored(data.Score(old.CurrentConsequence, old.CurrentLikelihood)), "", 0)
	default:
		if was := data.Score(old.CurrentConsequence, old.CurrentLikelihood); was != is {
			c.add(RiskMoved, x, scored(was), scored(is), 0)
		}
	}
}

// scored is a score in words.
func scored(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// Say tells a change in a sentence without a full stop: "Completed: falls classes".
func (c PlanChange) Say(b *book.Book) string {
	title := b.TitleOf(c.Kind, c.ID)
	colour := func(s string) string { return strings.ToLower(cmp.Or(s, "no colour")) }
	switch c.What {
	case RatingMoved:
		return fmt.Sprintf("%s: %s, was %s", title, colour(c.Now), colour(c.Then))
	case ForecastMoved:
		way := "later"
		if c.Days < 0 {
			way = "earlier"
		}
		if c.Days == 0 {
			return fmt.Sprintf("%s: now %s, was %s", title, c.Now, c.Then)
		}
		return fmt.Sprintf("%s: now %s, %s %s", title, c.Now, numbered(max(c.Days, -c.Days), "day"), way)
	case StateMoved:
		return fmt.Sprintf("%s: %s, was %s", title, lowerFirst(c.Now), lowerFirst(c.Then))
	case RiskMoved:
		return fmt.Sprintf("Risk %s, was %s: %s", cmp.Or(c.Now, "not scored"), cmp.Or(c.Then, "not scored"), title)
	case RiskNew, RiskClosed, ActionCompleted, ActionStarted, ActionNew, MilestoneReached:
		return string(c.What) + ": " + title
	}
	return title
}
