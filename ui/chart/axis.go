package chart

// axis is what columns and lines stand on: numbered lines across a plot, and
// a label below each step along it.
type axis struct {
	scale
	plot rect
}

// axisWide is the room the numbers of a scale take, with the gap.
func (t setting) axisWide(sc scale) float32 {
	var names []string
	for _, v := range sc.ticks() {
		names = append(names, Number(v))
	}
	return t.widest(names, smallSize, false) + 6
}

// labelsTall is the room the labels below a plot take.
func (t setting) labelsTall() float32 { return t.line(smallSize) + 6 }

// axis draws the numbered lines within a box, whose top and bottom leave room
// for words, and returns what is left in between.
func (p *pen) axis(sc scale, in rect, above float32) axis {
	wide := p.axisWide(sc)
	a := axis{sc, rect{in.x + wide, in.y + above, max(1, in.w-wide), max(1, in.h-above-p.labelsTall())}}
	for _, v := range sc.ticks() {
		y := a.y(v)
		p.rule(rect{a.plot.x, y, a.plot.w, 1}, divider)
		p.say(a.plot.x-6, y, atEnd, Number(v), style{smallSize, false, muted, surface})
	}
	return a
}

// y is where a value lies.
func (a axis) y(v float64) float32 { return round(a.plot.bottom() - a.along(v)*a.plot.h) }

// slot is the room of the i-th of n steps along the plot.
func (a axis) slot(i, n int) rect {
	w := a.plot.w / float32(n)
	return rect{a.plot.x + float32(i)*w, a.plot.y, w, a.plot.h}
}

// labels names the steps below the plot. Where there is no room for all, every
// second stays, or every third; a longer one is cut.
func (p *pen) labels(a axis, names []string) {
	if len(names) == 0 {
		return
	}
	slot := a.plot.w / float32(len(names))
	every := int(ceil(min(p.widest(names, smallSize, false)+6, max(slot, p.dim(56))) / slot))
	room := slot*float32(every) - 6
	y := a.plot.bottom() + 6 + p.line(smallSize)/2
	for i := 0; i < len(names); i += every {
		w := p.at(a.slot(i, len(names)).midX(), y, atMiddle, p.cut(names[i], smallSize, false, room), style{smallSize, false, muted, surface})
		w.x = max(0, min(w.x, p.w-w.w))
		p.offer(w)
	}
}
