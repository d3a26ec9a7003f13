package insight

import (
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// An ActionStanding is an action on a day, and where in the thread it stands.
type ActionStanding struct {
	Action *data.Action
	Rating Rating
	// Priority, Workstream and Plan are empty where nobody has said it, or what
	// was said is not here.
	Priority, Workstream, Plan data.ID
	Past                       bool // its plan is closed
}

// An ActionGroup is how the actions of a priority, a workstream or a plan stand
// together.
type ActionGroup struct {
	Actions Figure // by ID
	Counts  [5]int // of their colours, as Counts gives them
	Colour  string // suggested: the worst, see RollUp
}

func (g *ActionGroup) add(s *ActionStanding) {
	g.Actions = append(g.Actions, s.Action.ID)
	i := slices.Index(worst, s.Rating.Colour)
	if i < 0 {
		i = len(worst)
	}
	g.Counts[i]++
}

// settle takes the worst colour that some action has.
func (g *ActionGroup) settle() {
	for i := len(worst) - 1; i >= 0; i-- {
		if g.Counts[i] > 0 {
			g.Colour = worst[i]
			return
		}
	}
}

// Plans is where every action stands on a day, alone and together.
type Plans struct {
	Day        data.Day
	All        []ActionStanding // by ID
	Priorities map[data.ID]*ActionGroup
	// Workstreams holds what is under way: plans that are closed do not count.
	Workstreams map[data.ID]*ActionGroup
	Plans       map[data.ID]*ActionGroup
	Everything  *ActionGroup // under way, in whatever workstream
}

// Of gives where an action stands; nil when it is not there.
func (p *Plans) Of(id data.ID) *ActionStanding {
	i, ok := slices.BinarySearchFunc(p.All, id, func(s ActionStanding, id data.ID) int {
		switch {
		case s.Action.ID < id:
			return -1
		case s.Action.ID > id:
			return 1
		}
		return 0
	})
	if !ok {
		return nil
	}
	return &p.All[i]
}

// Group gives a group of one of the maps; an empty one where no action is in it.
func (p *Plans) Group(of map[data.ID]*ActionGroup, id data.ID) *ActionGroup {
	if g := of[id]; g != nil {
		return g
	}
	return &ActionGroup{}
}

// PlansOn tells where every action stands on a day. The book keeps it: while no
// record changed it costs nothing, and after an edit little. It is shared and must
// not be changed.
func PlansOn(b *book.Book, day data.Day) *Plans {
	return b.Keep("plans", func(kept any) any {
		was, _ := kept.(*keptPlans)
		return newKeptPlans(b, day, was)
	}).(*keptPlans).plans
}

// keptPlans is where actions stand and what that was made from.
type keptPlans struct {
	plans   *Plans
	rater   Rater
	frame   []uint64 // versions of what actions stand under
	actions []data.Record
}

func newKeptPlans(b *book.Book, day data.Day, was *keptPlans) *keptPlans {
	now := &keptPlans{plans: &Plans{Day: day}, rater: NewRater(b, day), actions: b.All(data.Actions)}
	for _, k := range []*data.Kind{data.Plans, data.Workstreams, data.Priorities, data.Outcomes} {
		now.frame = append(now.frame, b.Version(k))
	}
	old := was != nil && was.rater == now.rater && slices.Equal(was.frame, now.frame)
	if old && len(was.actions) == len(now.actions) && (len(now.actions) == 0 || &was.actions[0] == &now.actions[0]) {
		return was
	}
	now.plans.All = make([]ActionStanding, len(now.actions))
	next := 0 // in what was
	for i, r := range now.actions {
		a := r.(*data.Action)
		for old && next < len(was.plans.All) && was.plans.All[next].Action.ID < a.ID {
			next++
		}
		if old && next < len(was.plans.All) && was.plans.All[next].Action == a {
			now.plans.All[i] = was.plans.All[next]
			continue
		}
		now.plans.All[i] = now.standing(b, a)
	}
	now.plans.group()
	return now
}

// standing works out where one action stands.
func (k *keptPlans) standing(b *book.Book, a *data.Action) ActionStanding {
	s := ActionStanding{Action: a, Rating: k.rater.Action(a)}
	p, ok := book.One[*data.Priority](b, a.PriorityIn(b))
	if !ok {
		return s
	}
	s.Priority = p.ID
	if b.Get(data.Workstreams, p.Workstream) != nil {
		s.Workstream = p.Workstream
	}
	if plan, ok := book.One[*data.Plan](b, p.Plan); ok {
		s.Plan, s.Past = plan.ID, plan.State == data.PlanClosed
	}
	return s
}

// group puts the actions together.
func (p *Plans) group() {
	p.Priorities, p.Workstreams, p.Plans = map[data.ID]*ActionGroup{}, map[data.ID]*ActionGroup{}, map[data.ID]*ActionGroup{}
	p.Everything = &ActionGroup{Actions: make(Figure, 0, len(p.All))}
	in := func(of map[data.ID]*ActionGroup, id data.ID, s *ActionStanding) {
		g := of[id]
		if g == nil {
			g = &ActionGroup{}
			of[id] = g
		}
		g.add(s)
	}
	for i := range p.All {
		s := &p.All[i]
		in(p.Priorities, s.Priority, s)
		in(p.Plans, s.Plan, s)
		if !s.Past {
			in(p.Workstreams, s.Workstream, s)
			p.Everything.add(s)
		}
	}
	for _, of := range []map[data.ID]*ActionGroup{p.Priorities, p.Workstreams, p.Plans, {"": p.Everything}} {
		for _, g := range of {
			g.settle()
		}
	}
}

// A StateColumn is one column of the board: the actions of a state.
type StateColumn struct {
	State   string // one of data.Action..., or what a newer version calls one
	Actions []*ActionStanding
}

// ByState puts the actions that keep lets through into columns: those of the
// fixed states in their order, then what a newer version calls others. In a
// column what is due first stands first.
func (p *Plans) ByState(keep func(*ActionStanding) bool) []StateColumn {
	var out []StateColumn
	for _, st := range data.Actions.Field("state").Choices {
		out = append(out, StateColumn{State: st})
	}
	for i := range p.All {
		s := &p.All[i]
		if !keep(s) {
			continue
		}
		state := s.Action.State
		if state == "" {
			state = data.ActionNotStarted
		}
		at := slices.IndexFunc(out, func(c StateColumn) bool { return c.State == state })
		if at < 0 {
			at, out = len(out), append(out, StateColumn{State: state})
		}
		out[at].Actions = append(out[at].Actions, s)
	}
	slices.SortStableFunc(out[len(data.Actions.Field("state").Choices):], func(x, y StateColumn) int {
		switch {
		case x.State < y.State:
			return -1
		case x.State > y.State:
			return 1
		}
		return 0
	})
	for _, c := range out {
		slices.SortFunc(c.Actions, func(x, y *ActionStanding) int { return dueFirst(x.Action, y.Action) })
	}
	return out
}
