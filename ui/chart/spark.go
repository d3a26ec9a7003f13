package chart

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// Spark is a small line without an axis, with the last value beside it.
type Spark struct {
	About
	Steps []string // what the values are of, for the line of words
	Nums  []Num
	Tone  look.Tone
}

const (
	sparkWide = 72
	sparkTall = 28
)

// line is the spark as a series.
func (s Spark) line() Line { return Line{Nums: s.Nums, Tone: s.Tone} }

func (s Spark) empty() bool { return s.line().last() < 0 }

func (s Spark) value() string { return Number(s.Nums[s.line().last()].V) }

func (s Spark) least(t setting, _ float32) (w, h float32) {
	return t.dim(sparkWide) + 10 + t.width(s.value(), bodySize, true), max(t.dim(sparkTall), t.line(bodySize))
}

// lines is the spark as a chart of one line, for its ink and places.
func (s Spark) lines() Lines {
	steps := make([]string, len(s.Nums))
	copy(steps, s.Steps)
	return Lines{About: s.About, Steps: steps, Series: []Line{s.line()}}
}

// reach runs from the least to the greatest value, so that small moves show.
func (s Spark) reach() scale {
	first := true
	var sc scale
	for _, n := range s.Nums {
		if !n.known() {
			continue
		}
		if first {
			sc, first = scale{n.V, n.V, 1}, false
		}
		sc.low, sc.high = min(sc.low, n.V), max(sc.high, n.V)
	}
	if sc.low == sc.high {
		sc.low, sc.high = sc.low-1, sc.high+1
	}
	return sc
}

func (s Spark) draw(p *pen, w, h float32) {
	p.upright = true
	l := s.lines()
	side := p.width(s.value(), bodySize, true) + 10
	pad := p.pointWide()/2 + 1
	tall := min(h, p.dim(sparkTall))
	a := axis{s.reach(), rect{0, pad, max(1, w-side), max(1, tall-2*pad)}}
	if n := float32(len(s.Nums)); n > 1 { // from edge to edge
		step := max(0, w-side-2*pad) / (n - 1)
		a.plot.x, a.plot.w = pad-step/2, step*n
	}
	l.line(p, a, 0)
	last := l.Series[0].last()
	for i, n := range s.Nums {
		if !n.known() {
			continue
		}
		at := l.place(a, i, n.V)
		if i == last || s.alone(i) {
			p.point(at.X, at.Y, disc, l.ink(0))
		}
		p.spots = append(p.spots, spot{rect: rect{at.X - 4, at.Y - 4, 8, 8}, key: n.Key, group: i, said: s.saying(l.Steps[i], n)})
	}
	end := fyne.NewPos(w, tall/2)
	p.say(end.X, end.Y, atEnd, s.value(), style{bodySize, true, textInk, surface})
}

// alone tells whether a value has no known neighbour, so that no line shows it.
func (s Spark) alone(i int) bool {
	l := s.line()
	return (i == 0 || !l.at(i-1).known()) && !l.at(i+1).known()
}

func (s Spark) saying(step string, n Num) string {
	if step == "" {
		return s.count(n.V)
	}
	return step + ": " + s.count(n.V)
}
