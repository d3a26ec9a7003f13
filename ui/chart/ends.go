package chart

import (
	"cmp"
	"slices"
)

// end is what stands at the right of lines: a series with its last value, or
// a target with its level.
type end struct {
	name, value string
	y           float32
	form        form
	ink         ink
	target      bool
}

// endsMost is the part of the width that names at the end may take.
const endsMost = 0.42

// endList are the names at the end of the lines, with where they belong.
func (l Lines) endList(a axis) (list []end) {
	for i, s := range l.Series {
		if last := s.last(); last >= 0 && last < len(l.Steps) {
			list = append(list, end{s.Name, Number(s.Nums[last].V), a.y(s.Nums[last].V), l.form(i), l.ink(i), false})
		}
	}
	for _, t := range l.Targets {
		list = append(list, end{t.Word, Number(t.V), a.y(t.V), box, muted, true})
	}
	return list
}

// endsWide is the room at the side for them.
func (l Lines) endsWide(t setting, w float32) float32 {
	wide := float32(0)
	for _, e := range l.endList(axis{scale: l.scale()}) {
		one := t.width(e.value, smallSize, true)
		if e.name != "" {
			one += t.width(e.name, smallSize, false) + 4
		}
		wide = max(wide, one+t.pointWide()+8)
	}
	return min(wide+10, floor(w*endsMost))
}

// ends sets the names from the top down, each as near to its line as the
// others leave room for.
func (l Lines) ends(p *pen, a axis, side float32) {
	list := l.endList(a)
	slices.SortStableFunc(list, func(x, y end) int { return cmp.Compare(x.y, y.y) })
	tall := p.line(smallSize)
	spread(list, tall, tall/2, a.plot.bottom()+4-tall/2)
	x := a.plot.right() + 8
	for _, e := range list {
		if e.target {
			p.draw(shape{form: box, rect: rect{x, round(e.y) - 1, p.pointWide(), 2}, fill: muted, dash: [2]float32{3, 2}, on: surface, mark: true})
		} else {
			p.point(x+p.pointWide()/2, round(e.y), e.form, e.ink)
		}
		at := x + p.pointWide() + 4
		room := side - p.pointWide() - 14
		number := p.width(e.value, smallSize, true)
		if name := p.cut(e.name, smallSize, false, room-number-4); name != "" {
			p.say(at, e.y, atStart, name, style{smallSize, false, endInk(e), surface})
			at += p.width(name, smallSize, false) + 4
		}
		p.say(at, e.y, atStart, p.cut(e.value, smallSize, true, room), style{smallSize, true, endInk(e), surface})
	}
}

func endInk(e end) ink {
	if e.target {
		return muted
	}
	return textInk
}

// spread moves sorted ends apart so that none is nearer than tall to the next,
// and all lie between the limits if that is possible.
func spread(list []end, tall, top, bottom float32) {
	for i := range list {
		list[i].y = max(list[i].y, top+float32(i)*tall)
		if i > 0 {
			list[i].y = max(list[i].y, list[i-1].y+tall)
		}
	}
	for i := len(list) - 1; i >= 0; i-- {
		most := bottom - float32(len(list)-1-i)*tall
		if i < len(list)-1 {
			most = min(most, list[i+1].y-tall)
		}
		list[i].y = min(list[i].y, most)
	}
}

// sortSpots puts spots in reading order: group by group, lane by lane.
func sortSpots(spots []spot) {
	slices.SortStableFunc(spots, func(a, b spot) int {
		return cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(a.lane, b.lane))
	})
}
