package schedule

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// node is a row with what stands under it.
type node struct {
	leaf
	level Level
	key   string
	above *node // nil at the top
	below []*node

	// All below is gathered when the tree is grown.
	actions  []data.ID // itself if it is one
	linked   []data.ID // those of them that wait or are waited for
	from, to data.Day  // all that is shown
}

// leaf is what a row shows of its record alone.
type leaf struct {
	record data.Record // nil where there is none
	id     data.ID
	title  string
	place  place // among its brothers
	shape  shape
}

// place is by what rows under one another are ordered: by number where somebody
// gave one, then by day, then by title.
type place struct {
	number    float64
	from, to  data.Day
	fold      string
	id        data.ID
	unordered bool // without a number: after those that have one
}

func (p place) compare(q place) int {
	return cmp.Or(compareBool(p.unordered, q.unordered), cmp.Compare(p.number, q.number),
		compareDays(p.from, q.from), compareDays(p.to, q.to),
		strings.Compare(p.fold, q.fold), strings.Compare(string(p.id), string(q.id)))
}

func compareBool(p, q bool) int {
	switch {
	case p == q:
		return 0
	case q:
		return -1
	}
	return 1
}

// compareDays orders days with the empty one last.
func compareDays(p, q data.Day) int {
	if p.IsZero() || q.IsZero() {
		return compareBool(p.IsZero(), q.IsZero())
	}
	return p.Compare(q)
}

// planOrder brings the plans that count first.
var planOrder = map[string]float64{data.PlanCurrent: 1, data.PlanDraft: 2, data.PlanClosed: 3}

// planter grows a tree.
type planter struct {
	b      *book.Book
	closed bool
	nodes  map[string]*node
	roots  []*node
}

// grow makes the tree of all there is, in order.
func grow(b *book.Book, closed bool) planter {
	p := planter{b: b, closed: closed, nodes: map[string]*node{}}
	for _, x := range book.List[*data.Plan](b) { // what has no actions yet is shown too
		p.plan(x.ID)
	}
	for _, x := range book.List[*data.Priority](b) {
		p.priority(x.ID)
	}
	for _, a := range book.List[*data.Action](b) {
		if at, ok := p.priority(a.PriorityIn(b)); ok {
			p.under(at, node{leaf: leafOf(b, a), level: ActionRow, key: keyOf(a)})
		}
	}
	for _, m := range book.List[*data.Milestone](b) {
		at := p.nodes[ActionRow.key(m.Action)]
		if m.Action == "" {
			at = p.nodes[PriorityRow.key(m.Priority)]
		}
		if at != nil {
			p.under(at, node{leaf: leafOf(b, m), level: MilestoneRow, key: keyOf(m)})
		}
	}
	sortAll(p.roots)
	return p
}

// leafOf gives what an action or a milestone shows.
func leafOf(b *book.Book, r data.Record) leaf {
	l := leaf{record: r, id: r.Base().ID, title: b.Title(r)}
	l.place = place{fold: data.Fold(l.title), id: l.id}
	switch x := r.(type) {
	case *data.Action:
		l.place.from, l.place.to = cmp.Or(x.Start, x.Due), x.Due
		l.shape = shapeOf(x, b.Today())
	case *data.Milestone:
		l.place.from = cmp.Or(x.Due, x.Forecast, x.Done)
		l.shape = shapeOfMilestone(x)
	}
	return l
}

// sortAll orders rows and all below them.
func sortAll(nodes []*node) {
	sortBelow(nodes)
	for _, n := range nodes {
		sortAll(n.below)
	}
}

// sortBelow orders rows under one another. Milestones stand before the actions
// beside them, and workstreams before actions of no priority.
func sortBelow(nodes []*node) {
	slices.SortFunc(nodes, func(x, y *node) int {
		return cmp.Or(compareBool(x.level != MilestoneRow, y.level != MilestoneRow), cmp.Compare(x.level, y.level), x.place.compare(y.place))
	})
}

// under gives the row of a key, which is made below another one, nil for the top.
func (p *planter) under(above *node, n node) *node {
	if old := p.nodes[n.key]; old != nil {
		return old
	}
	n.above = above
	made := &n
	p.nodes[n.key] = made
	if above == nil {
		p.roots = append(p.roots, made)
	} else {
		above.below = append(above.below, made)
	}
	return made
}

// plan gives the row of a plan; the one for what is in none where it is not here.
// It is false for a plan that is closed, unless closed ones are asked for.
func (p *planter) plan(id data.ID) (*node, bool) {
	x, ok := book.One[*data.Plan](p.b, id)
	switch {
	case !ok:
		return p.under(nil, node{leaf: leaf{title: NoPlan, place: place{number: 4}}, level: PlanRow, key: PlanRow.key("")}), true
	case x.State == data.PlanClosed && !p.closed:
		return nil, false
	}
	n := node{leaf: p.named(x, ""), level: PlanRow, key: PlanRow.key(x.ID)}
	n.place.number, n.place.unordered = cmp.Or(planOrder[x.State], planOrder[data.PlanDraft]), false
	return p.under(nil, n), true
}

// named is what the row of a record shows that has no days of its own.
func (p *planter) named(r data.Record, order string) leaf {
	title := p.b.Title(r)
	return leaf{record: r, id: r.Base().ID, title: title,
		place: place{number: data.Float(order), fold: data.Fold(title), id: r.Base().ID, unordered: order == ""}}
}

// priority gives the row of a priority under its workstream and plan; for an
// action of none that of what is in no plan.
func (p *planter) priority(id data.ID) (*node, bool) {
	key := PriorityRow.key(id)
	if n := p.nodes[key]; n != nil {
		return n, true
	}
	x, ok := book.One[*data.Priority](p.b, id)
	if !ok {
		return p.plan("")
	}
	plan, ok := p.plan(x.Plan)
	if !ok {
		return nil, false
	}
	w := node{leaf: leaf{title: NoWorkstream, place: place{unordered: true, fold: "\U0010FFFF"}}, level: WorkstreamRow, key: plan.key + "/" + WorkstreamRow.key(x.Workstream)}
	if s, ok := book.One[*data.Workstream](p.b, x.Workstream); ok {
		w.leaf = p.named(s, s.Order)
	}
	return p.under(p.under(plan, w), node{leaf: p.named(x, x.Order), level: PriorityRow, key: key}), true
}
