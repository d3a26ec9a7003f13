package chart

import (
	"fyne.io/fyne/v2"
)

// rect is a place in a picture.
type rect struct{ x, y, w, h float32 }

func (r rect) right() float32  { return r.x + r.w }
func (r rect) bottom() float32 { return r.y + r.h }
func (r rect) midX() float32   { return r.x + r.w/2 }
func (r rect) midY() float32   { return r.y + r.h/2 }

// grown is the rectangle with d more on every side.
func (r rect) grown(d float32) rect { return rect{r.x - d, r.y - d, r.w + 2*d, r.h + 2*d} }

// overlaps tells whether two rectangles share more than an edge.
func (r rect) overlaps(o rect) bool {
	const hair = 0.01
	return r.x+hair < o.right() && o.x+hair < r.right() && r.y+hair < o.bottom() && o.y+hair < r.bottom()
}

// form is what a shape is drawn as.
type form int

const (
	box form = iota
	path
	disc
	square
	triangle
	diamond
	upturned // a triangle on its point
	ringed   // a disc with a hole
	formCount
)

// forms of points, so that series can be told apart without colour.
var pointForms = [...]form{disc, square, triangle, diamond, upturned, ringed}

// shape is something without words.
type shape struct {
	form form
	rect
	points     []fyne.Position // of a path
	fill, edge ink
	wide       float32    // of the edge, or of a path
	radius     float32    // of a box's corners
	dash       [2]float32 // on and off along a box; drawn whole if zero
	texture    texture
	on         ink  // what a mark stands on
	mark       bool // carries meaning: has to stand out from what it stands on
}

// word is a piece of text on one line.
type word struct {
	rect
	text    string
	size    float32
	bold    bool
	ink, on ink
}

// tight is where the letters are: the line without the room above and below
// that few letters use.
func (w word) tight() rect { return rect{w.x, w.y + w.h*0.16, w.w, w.h * 0.68} }

// spot is a mark one can light and open. Spots are in reading order.
type spot struct {
	rect         // the ring is drawn round it
	also  []rect // further places where a click means it, such as its label
	key   string // what is opened
	said  string // the line of words
	group int    // row of bars, column of columns
	lane  int    // the series within it
}

// picture is a chart laid out.
type picture struct {
	w, h    float32
	shapes  []shape
	words   []word
	spots   []spot
	upright bool // groups stand side by side, so Left and Right go between them
}

// align says which part of a text stands at the place given for it.
type align int

const (
	atStart align = iota
	atMiddle
	atEnd
)

// pen sets shapes and words into a picture.
type pen struct {
	setting
	picture
	about About
}

// style is how a word is set.
type style struct {
	px   float32 // size at 100 %
	bold bool
	ink  ink
	on   ink
}

// at returns the place of words around x, in the middle of the line y.
func (p *pen) at(x, y float32, a align, words string, st style) word {
	m := p.measure(words, p.size(st.px), st.bold)
	w := word{rect{x, round(y - m.Height/2), m.Width, m.Height}, words, p.size(st.px), st.bold, st.ink, st.on}
	switch a {
	case atMiddle:
		w.x = round(x - m.Width/2)
	case atEnd:
		w.x = x - m.Width
	}
	return w
}

// say sets words around x, in the middle of the line y.
func (p *pen) say(x, y float32, a align, words string, st style) {
	if words != "" {
		p.words = append(p.words, p.at(x, y, a, words, st))
	}
}

// free tells whether a word would stand inside the picture, clear of others.
func (p *pen) free(w word) bool {
	if w.x < 0 || w.y < 0 || w.right() > p.w+0.5 || w.bottom() > p.h+0.5 {
		return false
	}
	for _, o := range p.words {
		if w.tight().grown(1).overlaps(o.tight()) {
			return false
		}
	}
	return true
}

// offer sets a word if there is room for it.
func (p *pen) offer(w word) bool {
	ok := w.text != "" && p.free(w)
	if ok {
		p.words = append(p.words, w)
	}
	return ok
}

// aside offers a word that stands in a plot, and takes away the lines of the
// axis behind it.
func (p *pen) aside(w word) bool {
	ok := p.offer(w)
	if r := w.tight(); ok {
		p.draw(shape{form: box, rect: rect{r.x - 1, r.y, min(r.w+2, p.picture.w-r.x+1), r.h}, fill: surface})
	}
	return ok
}

func (p *pen) draw(s shape) { p.shapes = append(p.shapes, s) }

// rule is a line of one pixel along the picture.
func (p *pen) rule(r rect, i ink) { p.draw(shape{form: box, rect: r, fill: i}) }

// lay lays a chart out in a size, or its sentence if there is nothing.
func lay(d Data, t setting, w, h float32) *picture {
	p := &pen{setting: t, about: d.about()}
	p.picture.w, p.picture.h = w, h
	if d.empty() {
		for i, line := range t.wrap(p.about.sentence(), bodySize, w) {
			p.say(0, (float32(i)+0.5)*t.line(bodySize), atStart, line, style{bodySize, false, muted, surface})
		}
	} else {
		d.draw(p, w, h)
	}
	return &p.picture
}

// leastOf is the smallest size of a chart at a width, its sentence's if there
// is nothing.
func leastOf(d Data, t setting, width float32) (w, h float32) {
	if d.empty() {
		w = t.dim(120)
		return w, t.line(bodySize) * float32(max(1, len(t.wrap(d.about().sentence(), bodySize, max(w, width)))))
	}
	return d.least(t, width)
}
