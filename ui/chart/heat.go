package chart

import (
	"math"
	"strings"
)

// Heat is a table of numbers on a ground that gets stronger with them. Zero,
// not known and not given look apart.
type Heat struct {
	About
	Columns []string
	Rows    []Row // a number for each column
}

const (
	cellTall = 28
	cellThin = 30
	cellMost = 64
	cellGap  = 2
)

func (h Heat) empty() bool { return len(h.Rows) == 0 || len(h.Columns) == 0 }

// numberWide is the width a cell needs for its number.
func (h Heat) numberWide(t setting) float32 {
	w := t.dim(cellThin)
	for _, r := range h.Rows {
		for i := range h.Columns {
			w = max(w, t.width(r.at(i).word(), smallSize, true)+8)
		}
	}
	return w
}

// names is the width of the row headers with their gap.
func (h Heat) names(t setting, w float32) float32 {
	var names []string
	for _, r := range h.Rows {
		names = append(names, r.label())
	}
	return min(t.widest(names, bodySize, false), floor(w*0.34)) + 10
}

func (h Heat) least(t setting, width float32) (w, tall float32) {
	cells := float32(len(h.Columns)) * (h.numberWide(t) + cellGap)
	names := h.names(t, t.dim(240))
	w = max(t.dim(200), names+cells)
	tall = h.headTall(t, max(w, width)) + float32(len(h.Rows))*(t.dim(cellTall)+cellGap)
	return w, tall + t.flowTall(h.key(), max(w, width))
}

// cellWide is the width of a column with its gap.
func (h Heat) cellWide(t setting, w float32) float32 {
	return min(floor((w-h.names(t, w))/float32(len(h.Columns))), max(t.dim(cellMost), h.numberWide(t)+cellGap))
}

// headLines is how many lines a column's header may take.
const headLines = 2

// head is the header of a column in lines.
func (h Heat) head(t setting, name string, wide float32) []string {
	lines := t.wrap(name, smallSize, wide-cellGap-4)
	if len(lines) > headLines {
		lines = append(lines[:headLines-1], t.cut(strings.TrimSuffix(lines[headLines-1], ellipsis)+ellipsis, smallSize, false, wide-cellGap-4))
	}
	return lines
}

// headTall is the room of the headers.
func (h Heat) headTall(t setting, w float32) float32 {
	n := 1
	for _, name := range h.Columns {
		n = max(n, len(h.head(t, name, h.cellWide(t, w))))
	}
	return float32(n)*t.line(smallSize) + 4
}

// most is the largest number.
func (h Heat) most() (most float64) {
	for _, r := range h.Rows {
		for i := range h.Columns {
			most = max(most, math.Abs(r.at(i).amount()))
		}
	}
	return most
}

// step is how strong the ground of a number is, -1 for none: zero stands on
// no colour.
func (h Heat) step(v float64) int {
	if v == 0 {
		return -1
	}
	return min(rampTop, int(math.Abs(v)/h.most()*float64(len(ramp))))
}

// paint is how a cell is drawn.
func (h Heat) paint(n Num) paint {
	switch {
	case n.Text != "":
		return paint{fill: ink{toneFill, 1}, edge: edge, words: ink{toneText, 1}}
	case !n.known():
		return paint{fill: surface, edge: edge, words: textInk, texture: hatched}
	case n.V == 0:
		return paint{fill: surface, edge: edge, words: muted}
	}
	s := h.step(n.V)
	return paint{fill: ink{rampFill, s}, edge: edge, words: ink{rampText, s}}
}

// key explains the grounds that occur: each step with the numbers it holds,
// the hatch, and what is not given.
func (h Heat) key() (items []item) {
	low, high := make([]float64, len(ramp)), make([]float64, len(ramp))
	seen := make([]bool, len(ramp))
	var missing bool
	held := ""
	for _, r := range h.Rows {
		for i := range h.Columns {
			n := r.at(i)
			switch s := 0; {
			case n.Text != "":
				held = n.Text
			case !n.known():
				missing = true
			case n.V != 0:
				s = h.step(n.V)
				if !seen[s] {
					low[s], high[s] = n.V, n.V
				}
				seen[s], low[s], high[s] = true, min(low[s], n.V), max(high[s], n.V)
			}
		}
	}
	for s := range ramp {
		if seen[s] {
			items = append(items, item{name: span(low[s], high[s]), paint: h.paint(Num{V: high[s]})})
		}
	}
	if missing {
		items = append(items, item{name: "not known", paint: h.paint(Unknown())})
	}
	if held != "" {
		items = append(items, item{name: held + " not given", paint: h.paint(Held(held, ""))})
	}
	return items
}

// span says the numbers from low to high.
func span(low, high float64) string {
	if low == high {
		return Number(low)
	}
	return Number(low) + " to " + Number(high)
}

func (h Heat) draw(p *pen, w, tall float32) {
	names, wide := h.names(p.setting, w), h.cellWide(p.setting, w)
	top := h.headTall(p.setting, w)
	high := p.dim(cellTall) + cellGap
	for i, name := range h.Columns {
		lines := h.head(p.setting, name, wide)
		for j, line := range lines {
			y := top - 4 - (float32(len(lines)-j)-0.5)*p.line(smallSize)
			p.say(names+(float32(i)+0.5)*wide-cellGap/2, y, atMiddle, line, style{smallSize, false, muted, surface})
		}
	}
	for row, r := range h.Rows {
		y := top + float32(row)*high
		p.say(0, y+high/2-1, atStart, p.cut(r.label(), bodySize, false, names-10), style{bodySize, false, textInk, surface})
		for i := range h.Columns {
			h.cell(p, row, i, rect{names + float32(i)*wide, y, max(1, wide-cellGap), high - cellGap})
		}
	}
	p.legendBelow(h.key(), top+float32(len(h.Rows))*high)
}

// cell draws one number on its ground.
func (h Heat) cell(p *pen, row, column int, r rect) {
	n := h.Rows[row].at(column)
	c := h.paint(n)
	p.block(r, c)
	w := p.at(r.midX(), r.midY(), atMiddle, n.word(), style{smallSize, n.V != 0, c.words, c.fill})
	if n.word() != "" && w.w <= r.w-2 {
		p.words = append(p.words, w)
	}
	p.spots = append(p.spots, spot{rect: r, key: n.Key, group: row, lane: column,
		said: h.Rows[row].label() + ", " + h.Columns[column] + ": " + h.said(n)})
}
