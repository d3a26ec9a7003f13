package schedule

import (
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// Options are what a timeline is asked to show.
type Options struct {
	Scale Scale
	// From and To are the bounds; an empty one is where all that is shown, and
	// today, begins or ends.
	From, To data.Day
	Folded   func(key string) bool   // nil: nothing is folded
	Show     func(*data.Action) bool // nil: every action, and what has none yet
	Closed   bool                    // plans that are closed too
}

// A Timeline is plans laid out in time.
type Timeline struct {
	Axis
	Rows  []Row
	Links []Link
}

// Make lays out the plans of a book as at its day.
func Make(b *book.Book, o Options) *Timeline {
	roots := treeOf(b, o.Closed)
	if o.Show != nil {
		roots = prune(roots, o.Show)
		g := gatherer{waits: waiting(b)}
		for _, n := range roots {
			g.gather(n)
		}
	}
	all := node{from: b.Today(), to: b.Today()}
	for _, n := range roots {
		all.widen(n.from, n.to)
	}
	if !o.From.IsZero() {
		all.from = o.From.First()
	}
	if !o.To.IsZero() {
		all.to = o.To.Last()
	}
	t := &Timeline{Axis: newAxis(o.Scale, all.from, all.to, b.Today())}
	l := layer{t: t, o: o, at: map[data.ID]int{}}
	for _, n := range roots {
		l.lay(n, -1, 0)
	}
	t.Links = links(b, l.at)
	return t
}

// layer turns the tree into rows.
type layer struct {
	t  *Timeline
	o  Options
	at map[data.ID]int // the row at which an action that waits, or is waited for, is seen
}

// lay adds the row of a node and those below it that are not folded away.
func (l *layer) lay(n *node, above, depth int) {
	i := len(l.t.Rows)
	r := Row{Level: n.level, Depth: depth, Key: n.key, ID: n.id, Title: n.title, Above: above, Actions: n.actions, Folds: len(n.below) > 0}
	r.Folded = r.Folds && l.o.Folded != nil && l.o.Folded(n.key)
	s := n.shape
	switch {
	case n.level < ActionRow:
		s.bar(Bar{Kind: Span, From: n.from, To: n.to})
	case r.Folded: // an action shows the milestones that are folded into it
		s.marks = slices.Clone(s.marks)
		for _, x := range n.below {
			s.marks = append(s.marks, x.shape.marks...)
		}
	}
	r.Bars, r.Marks = s.within(&l.t.Axis)
	l.t.Rows = append(l.t.Rows, r)
	for _, id := range n.linked {
		l.at[id] = i // rows below say it anew
	}
	if !r.Folded {
		for _, x := range n.below {
			l.lay(x, i, depth+1)
		}
	}
}
