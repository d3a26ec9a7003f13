package chart

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// Lines run through values over time. A value that is not known leaves a gap.
// Each series has its own kind of points, and its name with its last value at
// the end.
type Lines struct {
	About
	Steps   []string // the labels along the bottom
	Series  []Line
	Targets []Target
}

// Line is one series of Lines.
type Line struct {
	Name string
	Tone look.Tone // ToneNone: by its place
	Nums []Num     // one a step
}

// Target is a level to be reached, drawn as a dashed line with its word.
type Target struct {
	Word string
	V    float64
}

func (l Lines) empty() bool {
	for _, s := range l.Series {
		for _, n := range s.Nums {
			if n.known() {
				return len(l.Steps) == 0
			}
		}
	}
	return true
}

func (l Lines) scale() scale {
	var values []float64
	for _, s := range l.Series {
		for _, n := range s.Nums[:min(len(s.Nums), len(l.Steps))] {
			values = append(values, n.amount())
		}
	}
	for _, t := range l.Targets {
		values = append(values, t.V)
	}
	return roundScale(values)
}

// ink of a series' line and points.
func (l Lines) ink(i int) ink {
	switch {
	case l.Series[i].Tone != look.ToneNone:
		return ink{toneBar, int(l.Series[i].Tone)}
	case len(l.Series) == 1:
		return accent
	}
	return ink{lineRole, i}
}

func (l Lines) form(i int) form { return pointForms[i%len(pointForms)] }

func (l Lines) least(t setting, width float32) (w, h float32) {
	w = t.axisWide(l.scale()) + t.dim(180)
	ends := float32(len(l.Series)+len(l.Targets)) * t.line(smallSize)
	return w, max(t.dim(plotTall), ends+t.line(smallSize)) + t.labelsTall() + l.missingTall(t)
}

// missingTall is the room of the line that explains the gaps.
func (l Lines) missingTall(t setting) float32 {
	if l.gaps() == 0 {
		return 0
	}
	return t.lineTall()
}

// gaps counts the values that are not known.
func (l Lines) gaps() (n int) {
	for _, s := range l.Series {
		for i := range l.Steps {
			if !s.at(i).known() {
				n++
			}
		}
	}
	return n
}

// at is the value at a step; beyond the ends nothing is known.
func (s Line) at(i int) Num {
	if i < 0 || i >= len(s.Nums) {
		return Unknown()
	}
	return s.Nums[i]
}

// last is the last step with a known value, -1 if there is none.
func (s Line) last() int {
	for i := len(s.Nums) - 1; i >= 0; i-- {
		if s.Nums[i].known() {
			return i
		}
	}
	return -1
}

// first is the first step with a known value; there is one if there is a last.
func (s Line) first() int {
	for i, n := range s.Nums {
		if n.known() {
			return i
		}
	}
	return -1
}

func (l Lines) draw(p *pen, w, h float32) {
	p.upright = true
	side := l.endsWide(p.setting, w)
	a := p.axis(l.scale(), rect{0, 0, w - side, h - l.missingTall(p.setting)}, p.line(smallSize)+2)
	p.rule(rect{a.plot.x, a.y(0), a.plot.w, 1}, edge)
	for _, t := range l.Targets {
		p.draw(shape{form: box, rect: rect{a.plot.x, a.y(t.V) - 1, a.plot.w + 4, 2}, fill: muted, dash: [2]float32{6, 4}, on: surface, mark: true})
	}
	p.labels(a, l.Steps)
	l.ends(p, a, side)
	for i := range l.Series {
		l.line(p, a, i)
	}
	for i := range l.Series {
		l.points(p, a, i)
	}
	l.values(p, a)
	if l.gaps() > 0 {
		p.say(0, h-p.lineTall()/2, atStart, p.cut(l.gapWords(), smallSize, false, w), style{smallSize, false, muted, surface})
	}
	sortSpots(p.spots)
}

// gapWords says why lines break.
func (l Lines) gapWords() string {
	var all []string
	for _, s := range l.Series {
		var steps []string
		for i, name := range l.Steps {
			if !s.at(i).known() {
				steps = append(steps, name)
			}
		}
		if len(steps) == 0 {
			continue
		}
		words := strings.Join(steps, ", ")
		if len(l.Series) > 1 && s.Name != "" {
			words = s.Name + " in " + words
		}
		all = append(all, words)
	}
	return "Not known: " + strings.Join(all, "; ")
}

func (l Lines) place(a axis, step int, v float64) fyne.Position {
	return fyne.NewPos(round(a.slot(step, len(l.Steps)).midX()), a.y(v))
}

// line draws the runs of known values of a series.
func (l Lines) line(p *pen, a axis, i int) {
	var run []fyne.Position
	end := func() {
		if len(run) > 1 {
			p.draw(shape{form: path, points: run, wide: 2, edge: l.ink(i), on: surface, mark: true})
		}
		run = nil
	}
	for step := range l.Steps {
		if n := l.Series[i].at(step); n.known() {
			run = append(run, l.place(a, step, n.V))
		} else {
			end()
		}
	}
	end()
}

// pointWide is how wide a point is, in pixels at 100 %.
const pointWide = 8

func (t setting) pointWide() float32 { return t.dim(pointWide) }

// point draws one point, set off from the lines below it.
func (p *pen) point(x, y float32, f form, i ink) {
	d := p.pointWide()
	s := shape{form: f, rect: rect{x - d/2, y - d/2, d, d}, fill: i, edge: surface, wide: 1.5, on: surface, mark: true}
	p.draw(s)
}

// points draws the points of a series, with a spot each.
func (l Lines) points(p *pen, a axis, i int) {
	s := l.Series[i]
	dense := a.plot.w/float32(len(l.Steps)) < p.pointWide()+2
	for step, name := range l.Steps {
		n := s.at(step)
		if !n.known() {
			continue
		}
		at := l.place(a, step, n.V)
		if !dense || step == s.last() {
			p.point(at.X, at.Y, l.form(i), l.ink(i))
		}
		said := name + ": " + l.count(n.V)
		if s.Name != "" {
			said = s.Name + ", " + said
		}
		p.spots = append(p.spots, spot{rect: rect{at.X, at.Y, 0, 0}.grown(p.pointWide()/2 + 1), key: n.Key, group: step, lane: i, said: said})
	}
}

// values sets the first number of each series by its point, the last ones being
// named at the side, and of a single series all for which there is room: of
// several one could not tell which is whose.
func (l Lines) values(p *pen, a axis) {
	set := func(i, step int) {
		n := l.Series[i].at(step)
		if !n.known() || step == l.Series[i].last() {
			return
		}
		at := l.place(a, step, n.V)
		for _, y := range []float32{at.Y - p.pointWide()/2 - 2 - p.line(smallSize)/2, at.Y + p.pointWide()/2 + 2 + p.line(smallSize)/2} {
			w := p.at(at.X, y, atMiddle, Number(n.V), style{smallSize, false, textInk, surface})
			w.x = max(w.x, a.plot.x+2)
			if l.clear(p, a, w) && p.aside(w) {
				return
			}
		}
	}
	for i, s := range l.Series {
		set(i, s.first())
	}
	for step := range l.Steps {
		if len(l.Series) == 1 && step != l.Series[0].first() {
			set(0, step)
		}
	}
}

// clear tells whether no line or target runs through a word.
func (l Lines) clear(p *pen, a axis, w word) bool {
	r := w.rect
	r.y, r.h = r.y+3, r.h-6
	for _, t := range l.Targets {
		if y := a.y(t.V); y > r.y-1 && y < r.bottom()+1 {
			return false
		}
	}
	for _, s := range l.Series {
		for step := range min(len(s.Nums), len(l.Steps)) {
			if at := l.place(a, step, s.Nums[step].V); s.Nums[step].known() && r.overlaps(rect{at.X, at.Y, 0, 0}.grown(p.pointWide()/2+1)) {
				return false
			}
		}
		for step := 1; step < len(l.Steps); step++ {
			if s.at(step-1).known() && s.at(step).known() &&
				crosses(r, l.place(a, step-1, s.at(step-1).V), l.place(a, step, s.at(step).V)) {
				return false
			}
		}
	}
	return r.y >= 0 && r.bottom() <= a.plot.bottom()
}

// crosses tells whether a line from a to b, left to right, runs through r.
func crosses(r rect, a, b fyne.Position) bool {
	from, to := max(r.x, a.X), min(r.right(), b.X)
	if from > to || b.X == a.X {
		return false
	}
	at := func(x float32) float32 { return a.Y + (b.Y-a.Y)*(x-a.X)/(b.X-a.X) }
	y1, y2 := at(from), at(to)
	return min(y1, y2) < r.bottom()+1 && max(y1, y2) > r.y-1
}
