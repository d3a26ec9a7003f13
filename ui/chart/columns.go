package chart

import (
	"math"
	"slices"
)

// Columns stand side by side, each a stack of its parts with the total on top
// and an axis at the left. A single series may go below zero.
type Columns struct {
	About
	Series []Series
	Rows   []Row // one a column
	// Noted is the column whose numbers stand in the key, counted from 1; 0
	// is the last. Note is the line above them, such as "People in February".
	Noted int
	Note  string
}

const (
	columnMost  = 40
	columnLeast = 6
	seenLeast   = 3 // pixels of what is too small for the scale, and still there
	plotTall    = 130
)

func (c Columns) empty() bool   { return len(c.Rows) == 0 || len(c.Series) == 0 }
func (c Columns) stacked() bool { return len(c.Series) > 1 }

// scale holds all totals.
func (c Columns) scale() scale {
	var tops []float64
	for _, r := range c.Rows {
		tops = append(tops, c.total(r))
	}
	return roundScale(tops)
}

// total is how high a column is.
func (c Columns) total(r Row) float64 {
	if c.stacked() {
		return sum(r.parts(len(c.Series)))
	}
	return r.at(0).amount()
}

// key lists the parts as they are stacked, the top one first.
func (c Columns) key() (items []item) {
	if !c.stacked() {
		return nil
	}
	noted := c.Noted - 1
	if noted < 0 || noted >= len(c.Rows) {
		noted = len(c.Rows) - 1
	}
	for i, s := range slices.Backward(c.Series) {
		n := c.Rows[noted].at(i)
		value := n.word()
		if value == "" {
			value = "not known"
		}
		items = append(items, item{name: s.Name, value: value, paint: paintOf(s, i, len(c.Series))})
	}
	return items
}

// beside tells whether the key stands beside the plot, and how wide it is.
func (c Columns) beside(t setting, w float32) (aside float32, ok bool) {
	if !c.stacked() {
		return 0, false
	}
	aside = t.asideWide(c.Note, c.key())
	return aside, w-aside-16 >= max(c.plotLeast(t), w*0.42)
}

func (c Columns) plotLeast(t setting) float32 {
	return t.axisWide(c.scale()) + max(t.dim(120), float32(len(c.Rows))*(columnLeast+2))
}

func (c Columns) least(t setting, width float32) (w, h float32) {
	w = max(t.dim(180), c.plotLeast(t))
	h = t.dim(plotTall) + t.labelsTall()
	if aside, ok := c.beside(t, max(w, width)); ok {
		return w, max(h, t.asideTall(c.Note, c.key()))
	} else if aside > 0 {
		h += c.belowTall(t, max(w, width))
	}
	return w, h
}

// belowTall is the room of the key when it stands below.
func (c Columns) belowTall(t setting, w float32) float32 {
	h := t.flowTall(c.key(), w)
	if c.Note != "" && h > 0 {
		h += t.lineTall()
	}
	return h
}

func (c Columns) draw(p *pen, w, h float32) {
	p.upright = true
	in := rect{0, 0, w, h}
	if aside, ok := c.beside(p.setting, w); ok {
		in.w -= aside + 16
		p.legendAside(c.Note, c.key(), in.w+16, 0, aside)
	} else if aside > 0 {
		in.h -= c.belowTall(p.setting, w)
		y := in.h
		if c.Note != "" {
			p.say(0, y+4+p.lineTall()/2, atStart, p.cut(c.Note, smallSize, false, w), style{smallSize, false, muted, surface})
			y += p.lineTall()
		}
		p.legendBelow(c.key(), y)
	}
	a := p.axis(c.scale(), in, p.line(smallSize)+2)
	names := make([]string, len(c.Rows))
	for i, r := range c.Rows {
		names[i] = r.label()
		c.column(p, a, i)
	}
	p.rule(rect{a.plot.x, a.y(0), a.plot.w, 1}, edge)
	p.labels(a, names)
	c.totals(p, a)
}

// place is the column's rectangle, from zero to its total.
func (c Columns) place(a axis, i int) rect {
	s := a.slot(i, len(c.Rows))
	wide := min(max(floor(s.w*0.64), min(columnLeast, s.w-1)), columnMost)
	zero, top := a.y(0), a.y(c.total(c.Rows[i]))
	if v := c.total(c.Rows[i]); abs(top-zero) < seenLeast && v != 0 {
		top = zero - float32(math.Copysign(seenLeast, v))
	}
	return rect{round(s.midX() - wide/2), min(zero, top), wide, max(zero, top) - min(zero, top)}
}

// column draws the parts of a column, and a spot for its total.
func (c Columns) column(p *pen, a axis, i int) {
	r, at := c.Rows[i], c.place(a, i)
	if c.stacked() {
		c.parts(p, i, at)
	} else if at.h > 0 {
		p.block(at, paintOf(c.Series[0], 0, 1))
	}
	if !c.stacked() {
		key := r.at(0).Key
		if key == "" {
			key = r.Key
		}
		lit := rect{at.x, at.y - 2, at.w, at.h + 4}
		p.spots = append(p.spots, spot{rect: lit, key: key, group: i, said: r.label() + ": " + c.said(r.at(0))})
		return
	}
	tall := p.line(smallSize)
	lit := rect{at.x, at.y - tall, at.w, tall - 2}
	p.spots = append(p.spots, spot{rect: lit, key: r.Key, group: i, lane: len(c.Series), said: r.label() + ": " + c.count(c.total(r)) + " in all"})
}

// parts draws a stack from below.
func (c Columns) parts(p *pen, column int, at rect) {
	r := c.Rows[column]
	parts := r.parts(len(c.Series))
	start := float32(0)
	for i, end := range portion(parts, at.h, 4) {
		part := rect{at.x, at.bottom() - end, at.w, end - start}
		start = end
		if parts[i] <= 0 {
			continue
		}
		if part.h > 2 && end < at.h {
			part.y, part.h = part.y+1, part.h-1
		}
		paint, n := paintOf(c.Series[i], i, len(c.Series)), r.at(i)
		p.block(part, paint)
		if !paint.plate {
			p.count(part, paint, n.word())
		}
		p.spots = append(p.spots, spot{rect: part, key: n.Key, group: column, lane: i,
			said: r.label() + ", " + c.Series[i].Name + ": " + c.count(n.V)})
	}
}

// totals sets the totals over the columns, leaving out in turn those for which
// there is no room.
func (c Columns) totals(p *pen, a axis) {
	for i, r := range c.Rows {
		at := c.place(a, i)
		words, y := Number(c.total(r)), at.y-1-p.line(smallSize)/2
		if !c.stacked() {
			words = r.at(0).word()
			if c.total(r) < 0 {
				y = at.bottom() + 1 + p.line(smallSize)/2
			}
		}
		if w := p.at(at.midX(), y, atMiddle, words, style{smallSize, true, textInk, surface}); c.clear(a, i, w) {
			p.aside(w)
		}
	}
}

// clear tells whether a total over a column keeps clear of the others.
func (c Columns) clear(a axis, column int, w word) bool {
	for i := range c.Rows {
		if i != column && w.tight().overlaps(c.place(a, i)) {
			return false
		}
	}
	return true
}
