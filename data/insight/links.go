package insight

import (
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// A MissingLink is a place where the golden thread from strategy to action is
// broken, with the record it is about.
type MissingLink struct {
	What MissingWhat
	Kind *data.Kind
	ID   data.ID
}

// MissingWhat is a kind of missing link.
type MissingWhat string

// The missing links, as they are told of.
const (
	NoMeasure     MissingWhat = "Outcome without a measure"
	NoFigure      MissingWhat = "Measure without a figure for two Board cycles"
	NoOutcome     MissingWhat = "Action that no outcome asks for"
	OnlyOne       MissingWhat = "Action with only one organisation"
	LeadLeft      MissingWhat = "Lead who has left"
	NoLead        MissingWhat = "Action without a lead"
	NotCoproduced MissingWhat = "Priority with nothing coproduced"
	NoAction      MissingWhat = "Social need without an action"
	AimUndone     MissingWhat = "Aim that no priority delivers"
)

// MissingLinks lists what is missing in the current plans on a day: in the
// order above, and within that by title. Plans that are closed, and actions
// that are complete or withdrawn, miss nothing.
func MissingLinks(b *book.Book, day data.Day) (out []MissingLink) {
	t := newThread(b, day)
	add := func(what MissingWhat, k *data.Kind, ids Figure) {
		byName(ids, func(id data.ID) (string, data.ID) { return b.TitleOf(k, id), id })
		for _, id := range ids {
			out = append(out, MissingLink{what, k, id})
		}
	}
	add(NoMeasure, data.Outcomes, t.outcomesWithout())
	add(NoFigure, data.Measures, t.staleMeasures())
	add(NoOutcome, data.Actions, t.actions(func(a *data.Action) bool { return a.Outcome == "" }))
	add(OnlyOne, data.Actions, t.actions(func(a *data.Action) bool { return len(organisationsOf(a)) < 2 }))
	add(LeadLeft, data.Actions, t.actions(func(a *data.Action) bool { return a.Lead != "" && hasLeft(b, a.Lead, day) }))
	add(NoLead, data.Actions, t.actions(func(a *data.Action) bool { return a.Lead == "" }))
	add(NotCoproduced, data.Priorities, t.notCoproduced())
	add(NoAction, data.Insights, t.needsWithout())
	add(AimUndone, data.Aims, t.aimsUndone())
	return out
}

// A thread is what of the golden thread is under way.
type thread struct {
	b          *book.Book
	day        data.Day
	priorities map[data.ID]bool
	outcomes   map[data.ID]bool
	open       []*data.Action
}

func newThread(b *book.Book, day data.Day) *thread {
	t := &thread{b: b, day: day, priorities: map[data.ID]bool{}, outcomes: map[data.ID]bool{}}
	for _, p := range book.List[*data.Priority](b) {
		plan, ok := book.One[*data.Plan](b, p.Plan)
		t.priorities[p.ID] = !ok || plan.State != data.PlanClosed
	}
	for _, o := range book.List[*data.Outcome](b) {
		t.outcomes[o.ID] = t.underWay(o.Priority)
	}
	for _, a := range book.List[*data.Action](b) {
		if !a.Over() && t.underWay(a.PriorityIn(b)) {
			t.open = append(t.open, a)
		}
	}
	return t
}

// underWay is true of a priority that is not here as well: its plan may come
// from another laptop.
func (t *thread) underWay(priority data.ID) bool {
	is, known := t.priorities[priority]
	return is || !known
}

func (t *thread) actions(missing func(*data.Action) bool) (out Figure) {
	for _, a := range t.open {
		if missing(a) {
			out = append(out, a.ID)
		}
	}
	return out
}

func (t *thread) outcomesWithout() (out Figure) {
	for id, is := range t.outcomes {
		if is && len(t.b.Referring(data.Measures, "outcome", id)) == 0 {
			out = append(out, id)
		}
	}
	return out
}

func (t *thread) staleMeasures() (out Figure) {
	for _, m := range MeasureStandings(t.b, t.day) {
		if is, known := t.outcomes[m.Measure.Outcome]; m.Stale && (is || !known) {
			out = append(out, m.Measure.ID)
		}
	}
	return out
}

// organisationsOf lists who takes part in an action.
func organisationsOf(a *data.Action) []data.ID {
	out := slices.Clone(a.Partners)
	if a.ResponsibleOrganisation != "" && !slices.Contains(out, a.ResponsibleOrganisation) {
		out = append(out, a.ResponsibleOrganisation)
	}
	return out
}

// hasLeft says that a person had roles here, and that all of them are over.
func hasLeft(b *book.Book, person data.ID, day data.Day) bool {
	roles := b.Referring(data.Roles, "person", person)
	return len(roles) > 0 && !slices.ContainsFunc(roles, func(r data.Record) bool {
		x := r.(*data.Role)
		return x.To.IsZero() || !x.To.Before(day)
	})
}

func (t *thread) notCoproduced() (out Figure) {
	shaped := map[data.ID]bool{}
	for _, a := range book.List[*data.Action](t.b) {
		if a.State != data.ActionWithdrawn && ShapedWithResidents(a) {
			shaped[a.PriorityIn(t.b)] = true
		}
	}
	for id, is := range t.priorities {
		if is && !shaped[id] {
			out = append(out, id)
		}
	}
	return out
}

// ShapedWithResidents reports whether residents had a hand in an action:
// coproduced, or led by them.
func ShapedWithResidents(a *data.Action) bool {
	return a.LevelOfInvolvement == data.Coproduced || a.LevelOfInvolvement == data.LedByResidents
}

// needsWithout are new needs that people told of and that nothing is done about.
func (t *thread) needsWithout() (out Figure) {
	for _, x := range book.List[*data.Insight](t.b) {
		if x.NewNeed == data.Yes && x.Action == "" && !x.Day.After(t.day) {
			out = append(out, x.ID)
		}
	}
	return out
}

func (t *thread) aimsUndone() (out Figure) {
	delivered := map[data.ID]bool{}
	for _, p := range book.List[*data.Priority](t.b) {
		for _, id := range p.Aims {
			delivered[id] = delivered[id] || t.priorities[p.ID]
		}
	}
	for _, a := range book.List[*data.Aim](t.b) {
		if !delivered[a.ID] {
			out = append(out, a.ID)
		}
	}
	return out
}
