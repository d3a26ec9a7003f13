package schedule

import (
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// A kept tree is used again while nothing in it changed. When single actions or
// milestones did, and stand where they stood, only their nodes are made anew. So
// folding, filtering and zooming cost what is seen, and an edit little more.
type kept struct {
	today  data.Day
	frame  []uint64        // versions of what actions stand under
	leaves [][]data.Record // the actions and the milestones
	planter
}

// ofLeaves are the kinds that have days, in the order of kept.leaves.
var ofLeaves = []*data.Kind{data.Actions, data.Milestones}

// treeOf gives the tree of a book.
func treeOf(b *book.Book, closed bool) []*node {
	name := "schedule"
	if closed {
		name = "schedule of all plans"
	}
	return b.Keep(name, func(was any) any {
		old, _ := was.(*kept)
		now := &kept{today: b.Today()}
		for _, k := range []*data.Kind{data.Plans, data.Workstreams, data.Priorities, data.Outcomes} {
			now.frame = append(now.frame, b.Version(k))
		}
		for _, k := range ofLeaves {
			now.leaves = append(now.leaves, b.All(k))
		}
		if old != nil && old.today == now.today && slices.Equal(old.frame, now.frame) {
			if changed, ok := now.follow(b, old); ok && !changed {
				return old
			} else if ok {
				now.planter = old.planter
				now.gather(b)
				return now
			}
		}
		now.planter = grow(b, closed)
		now.gather(b)
		return now
	}).(*kept).roots
}

// changedAtMost is of how many changes the tree is made anew.
const changedAtMost = 200

// follow brings the nodes of the tree before up to date. It is not ok where a row
// came, went or moved to another priority.
func (k *kept) follow(b *book.Book, old *kept) (changed, ok bool) {
	for i := range k.leaves {
		if len(k.leaves[i]) != len(old.leaves[i]) {
			return false, false
		}
	}
	var news []data.Record
	for i, list := range k.leaves {
		for j, r := range list {
			was := old.leaves[i][j]
			if r == was {
				continue
			}
			if len(news) == changedAtMost || !sameAbove(was, r) {
				return false, false
			}
			news = append(news, r)
		}
	}
	for _, r := range news {
		n := old.nodes[keyOf(r)]
		if n == nil {
			continue // of a plan that is not shown
		}
		n.leaf = leafOf(b, r)
		sortBelow(n.above.below)
	}
	return len(news) > 0, true
}

// sameAbove reports whether two records are one, before and after a change, and
// stand at the same place in the thread.
func sameAbove(was, is data.Record) bool {
	if was.Base().ID != is.Base().ID {
		return false
	}
	for _, name := range []string{"priority", "outcome", "action"} {
		if f := is.Kind().Field(name); f != nil && f.Text(was) != f.Text(is) {
			return false
		}
	}
	return true
}

// keyOf is the key of the row of an action or a milestone.
func keyOf(r data.Record) string {
	if r.Kind() == data.Actions {
		return ActionRow.key(r.Base().ID)
	}
	return MilestoneRow.key(r.Base().ID)
}

// gather writes into the nodes of the tree what stands below each.
func (k *kept) gather(b *book.Book) {
	g := gatherer{waits: waiting(b)}
	for _, n := range k.roots {
		g.gather(n)
	}
}

// gatherer writes into the nodes of a tree what stands below each.
type gatherer struct {
	waits           map[data.ID]bool
	actions, linked []data.ID
}

func (g *gatherer) gather(n *node) {
	first, linked := len(g.actions), len(g.linked)
	if n.level == ActionRow {
		g.actions = append(g.actions, n.id)
		if g.waits[n.id] {
			g.linked = append(g.linked, n.id)
		}
	}
	n.from, n.to = data.Day{}, data.Day{}
	n.shape.reach(n.widen)
	for _, x := range n.below {
		g.gather(x)
		n.widen(x.from, x.to)
	}
	n.actions = g.actions[first:len(g.actions):len(g.actions)]
	n.linked = g.linked[linked:len(g.linked):len(g.linked)]
}

// widen lets a node reach over some days more.
func (n *node) widen(from, to data.Day) {
	if n.from.IsZero() || from.Before(n.from) {
		n.from = from
	}
	if n.to.IsZero() || to.After(n.to) {
		n.to = to
	}
}

// waiting are the actions that wait for another or are waited for.
func waiting(b *book.Book) map[data.ID]bool {
	out := map[data.ID]bool{}
	for _, a := range book.List[*data.Action](b) {
		for _, on := range a.DependsOn {
			out[a.ID], out[on] = true, true
		}
	}
	return out
}

// prune gives a tree of only those actions that are to be shown, and what stands
// above and below them.
func prune(nodes []*node, show func(*data.Action) bool) (out []*node) {
	for _, n := range nodes {
		a, isAction := n.record.(*data.Action)
		if isAction && !show(a) {
			continue
		}
		c := *n
		if !isAction && n.level != MilestoneRow {
			if c.below = prune(n.below, show); !slices.ContainsFunc(c.below, func(x *node) bool { return x.level != MilestoneRow }) {
				continue
			}
		}
		out = append(out, &c)
	}
	return out
}
