package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// A PlanClosing is how a plan comes to its end.
type PlanClosing struct {
	// Next is the plan that goes on with what is not done: priorities with open
	// actions move there. Empty: open actions are withdrawn.
	Next data.ID
}

// A PlanClosed tells what became of what was not done.
type PlanClosed struct {
	Carried   int // priorities that went to the next plan
	Withdrawn int // actions
}

// ClosePlan closes a plan, in one step. What is complete stays with it.
func ClosePlan(tx *store.Tx, id data.ID, how PlanClosing) (done PlanClosed, err error) {
	p, ok := tx.Copy(data.Plans, id).(*data.Plan)
	if !ok {
		return done, gone(data.Plans)
	}
	if p.State == data.PlanClosed {
		return done, refuse("“%s” is closed already.", p.Name)
	}
	if how.Next != "" {
		if err := follow(tx, p, how.Next); err != nil {
			return done, err
		}
	}
	for _, r := range tx.Referring(data.Priorities, "plan", id) {
		open := openActions(tx, r.Base().ID)
		if len(open) == 0 {
			continue
		}
		if how.Next == "" {
			if err := SetState(tx, open, data.ActionWithdrawn); err != nil {
				return done, err
			}
			done.Withdrawn += len(open)
			continue
		}
		x := data.Clone(r).(*data.Priority)
		x.Plan = how.Next
		if err := Save(tx, x); err != nil {
			return done, err
		}
		done.Carried++
	}
	p.State = data.PlanClosed
	return done, Save(tx, p)
}

// follow lets the next plan say which one it follows, where it does not yet.
func follow(tx *store.Tx, old *data.Plan, next data.ID) error {
	n, ok := tx.Copy(data.Plans, next).(*data.Plan)
	switch {
	case !ok:
		return gone(data.Plans)
	case n.ID == old.ID:
		return refuse("“%s” cannot go on with what it leaves undone itself. Choose another plan.", old.Name)
	case n.State == data.PlanClosed:
		return refuse("“%s” is closed. Choose a plan that is not.", n.Name)
	case n.Follows != "":
		return nil
	}
	n.Follows = old.ID
	return Save(tx, n)
}

// openActions lists the actions of a priority, and of its outcomes, in which
// something is left to do.
func openActions(tx *store.Tx, priority data.ID) (out []data.ID) {
	add := func(rs []data.Record) {
		for _, r := range rs {
			if a := r.(*data.Action); !a.Over() && a.PriorityIn(tx) == priority {
				out = append(out, a.ID)
			}
		}
	}
	add(tx.Referring(data.Actions, "priority", priority))
	for _, o := range tx.Referring(data.Outcomes, "priority", priority) {
		for _, r := range tx.Referring(data.Actions, "outcome", o.Base().ID) {
			if r.(*data.Action).Priority == "" {
				add([]data.Record{r})
			}
		}
	}
	return out
}
