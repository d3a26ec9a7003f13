package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// dueFirst orders actions by what has to be done first: by due day, those without
// one last, then by title.
func dueFirst(x, y *data.Action) int {
	return cmp.Or(emptyLast(x.Due, y.Due), strings.Compare(data.Fold(x.Title), data.Fold(y.Title)), strings.Compare(string(x.ID), string(y.ID)))
}

// emptyLast orders days with the empty one last.
func emptyLast(x, y data.Day) int {
	switch {
	case x == y:
		return 0
	case x.IsZero():
		return 1
	case y.IsZero():
		return -1
	}
	return x.Last().Compare(y.Last())
}

// A WorkItem is something that waits for a person.
type WorkItem struct {
	Kind *data.Kind
	ID   data.ID
	Due  data.Day // empty when nobody has set one
	Late bool     // the day went by
	Why  string   // what is to be done: "Off track: was due 4 March 2026"
}

// WorkOf is what a person has in hand on a day: actions that they lead and the
// milestones of those, risks to look at again. What is due first stands first; what
// has no day comes last.
func WorkOf(b *book.Book, person data.ID, day data.Day) (out []WorkItem) {
	add := func(k *data.Kind, id data.ID, due data.Day, why string) {
		out = append(out, WorkItem{k, id, due, due.Before(day), why})
	}
	all := PlansOn(b, day)
	for _, r := range b.Referring(data.Actions, "lead", person) {
		s := all.Of(r.Base().ID)
		if s == nil || s.Past || s.Action.Over() {
			continue
		}
		add(data.Actions, s.Action.ID, s.Action.Due, said(s.Rating))
		for _, r := range b.Referring(data.Milestones, "action", s.Action.ID) {
			if m := r.(*data.Milestone); m.Done.IsZero() {
				add(data.Milestones, m.ID, m.Due, b.Title(s.Action))
			}
		}
	}
	for _, r := range b.Referring(data.Risks, "lead", person) {
		if x := r.(*data.Risk); x.State != data.RiskClosed {
			add(data.Risks, x.ID, x.NextReview, "Review")
		}
	}
	slices.SortFunc(out, func(x, y WorkItem) int {
		return cmp.Or(emptyLast(x.Due, y.Due), cmp.Compare(x.Kind.Num, y.Kind.Num), strings.Compare(string(x.ID), string(y.ID)))
	})
	return out
}

// said is a rating in words: its colour and why.
func said(r Rating) string {
	why := r.Why
	if r.ByHand() {
		why = r.Reason
	}
	switch {
	case r.Colour == NoColour, r.Colour == why:
		return why
	case why == "":
		return r.Colour
	}
	return r.Colour + ": " + lowerFirst(why)
}

func lowerFirst(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToLower(s[:1]) + s[1:]
}
