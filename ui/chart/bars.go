package chart

import (
	"slices"
	"strings"
)

// Bars are rows from the left. With several series each row is a stack of its
// parts with the counts in them and the total at the right; with one, the
// value stands beside the bar and may be below zero.
type Bars struct {
	About
	Series []Series
	Rows   []Row
}

// Measures of bars, in pixels at 100 %.
const (
	barTall   = 28
	barPitch  = 35 // from row to row, where there is room
	barLeast  = 28 // and where there is not: what one can hit
	partGap   = 2
	partLeast = 6 // with its gap; thinner could not be seen
	labelGap  = 14
	plotLeast = 64
)

func (b Bars) empty() bool   { return len(b.Rows) == 0 || len(b.Series) == 0 }
func (b Bars) stacked() bool { return len(b.Series) > 1 }

func (b Bars) least(t setting, width float32) (w, h float32) {
	labels, values := b.sides(t, t.dim(220))
	w = max(t.dim(220), labels+values+t.dim(plotLeast))
	return w, float32(len(b.Rows))*b.pitchLeast(t) + t.flowTall(b.key(), max(w, width))
}

func (b Bars) pitchLeast(t setting) float32 { return max(t.dim(barLeast), t.line(bodySize)) }

// sides are the widths of the labels and of the values, with their gaps.
func (b Bars) sides(t setting, w float32) (labels, values float32) {
	var left, right []string
	for _, r := range b.Rows {
		left, right = append(left, r.label()), append(right, b.end(r))
	}
	labels = min(t.widest(left, bodySize, false), floor(w*0.38)) + labelGap
	return labels, t.widest(right, bodySize, !b.stacked()) + labelGap
}

// end is what stands at the end of a row.
func (b Bars) end(r Row) string {
	if b.stacked() {
		return Number(sum(r.parts(len(b.Series))))
	}
	if n := r.at(0); n.known() || n.Text != "" {
		return n.word()
	}
	return "not known"
}

// key explains the parts of a stack, each with its sum.
func (b Bars) key() (items []item) {
	if !b.stacked() {
		return nil
	}
	for i, s := range b.Series {
		items = append(items, item{name: s.Name, value: Number(sumOf(b.Rows, i)), paint: paintOf(s, i, len(b.Series))})
	}
	return items
}

func (b Bars) draw(p *pen, w, h float32) {
	labels, values := b.sides(p.setting, w)
	plot := rect{labels, 0, max(0, w-labels-values), h - p.flowTall(b.key(), w)}
	pitch := min(p.dim(barPitch), max(b.pitchLeast(p.setting), floor(plot.h/float32(len(b.Rows)))))
	tall := min(p.dim(barTall), pitch-4)
	for i, r := range b.Rows {
		bar := rect{plot.x, float32(i) * pitch, plot.w, tall}
		label := rect{0, bar.y, labels - labelGap, tall}
		p.say(0, bar.midY(), atStart, p.cut(r.label(), bodySize, false, label.w), style{bodySize, false, textInk, surface})
		if b.stacked() {
			b.stack(p, i, bar, label)
		} else {
			b.plain(p, i, bar, label)
		}
	}
	p.legendBelow(b.key(), float32(len(b.Rows))*pitch-(pitch-tall)+6)
}

// longest is the largest total of a row.
func (b Bars) longest() (most float64) {
	for _, r := range b.Rows {
		most = max(most, sum(r.parts(len(b.Series))))
	}
	return most
}

// stack draws the parts of a row and its total.
func (b Bars) stack(p *pen, row int, bar, label rect) {
	r, parts := b.Rows[row], b.Rows[row].parts(len(b.Series))
	for i, part := range stackRects(parts, b.longest(), bar) {
		if parts[i] <= 0 {
			continue
		}
		c, n := paintOf(b.Series[i], i, len(b.Series)), r.at(i)
		p.block(part, c)
		p.count(part, c, n.word())
		p.spots = append(p.spots, spot{rect: part, key: n.Key, group: row, lane: i,
			said: r.label() + ", " + b.Series[i].Name + ": " + b.count(n.V)})
	}
	total := p.at(p.picture.w, bar.midY(), atEnd, b.end(r), style{bodySize, false, muted, surface})
	p.words = append(p.words, total)
	p.spots = append(p.spots, spot{rect: rect{floor(total.x), bar.y, ceil(total.w), bar.h}, also: []rect{label}, key: r.Key, group: row,
		lane: len(b.Series), said: b.whole(r)})
}

// whole says all of a row.
func (b Bars) whole(r Row) string {
	var parts []string
	for i, s := range b.Series {
		if n := r.at(i); n.Text != "" || n.Missing {
			parts = append(parts, s.Name+" "+b.said(n))
		}
	}
	said := r.label() + ": " + b.count(sum(r.parts(len(b.Series)))) + " in all"
	if len(parts) > 0 {
		said += "; " + strings.Join(parts, ", ")
	}
	return said
}

// stackRects are the places of the parts along a bar as long as the longest
// row allows. Their widths and gaps add up to the length of the row.
func stackRects(parts []float64, longest float64, bar rect) []rect {
	out := make([]rect, len(parts))
	live := float32(0)
	for _, v := range parts {
		if v > 0 {
			live++
		}
	}
	if longest <= 0 || live == 0 {
		return out
	}
	long := max(round(bar.w*float32(sum(parts)/longest)), min(live*partLeast, floor(bar.w)))
	start := float32(0)
	for i, end := range portion(parts, long, partLeast) {
		gap := min(partGap, max(0, end-start-1))
		out[i] = rect{bar.x + start, bar.y, max(0, end-start-gap), bar.h}
		start = end
	}
	return out
}

// plain draws the bar of a single series with its value beside it.
func (b Bars) plain(p *pen, row int, bar, label rect) {
	r := b.Rows[row]
	n, c := r.at(0), paintOf(b.Series[0], 0, 1)
	sc := b.reach()
	zero, to := bar.x+round(bar.w*sc.along(0)), bar.x+round(bar.w*sc.along(n.amount()))
	if sc.low < 0 {
		p.rule(rect{zero, bar.y - 2, 1, bar.h + 4}, edge)
	}
	mark := rect{min(zero, to), bar.y, max(2, max(zero, to)-min(zero, to)), bar.h}
	if n.known() {
		if n.V == 0 {
			p.draw(shape{form: box, rect: rect{zero, bar.y, 2, bar.h}, fill: edge, on: surface, mark: true})
		} else {
			p.block(mark, c)
		}
	}
	st := style{bodySize, true, textInk, surface}
	if !n.known() {
		st.bold, st.ink = false, muted
	}
	value := p.at(mark.right()+6, bar.midY(), atStart, b.end(r), st)
	p.words = append(p.words, value)
	lit := rect{mark.x, bar.y, ceil(value.right()) - mark.x, bar.h}
	key := n.Key
	if key == "" {
		key = r.Key
	}
	p.spots = append(p.spots, spot{rect: lit, also: []rect{label}, key: key, group: row, said: r.label() + ": " + b.said(n)})
}

// reach is the exact range of the bars of a single series: they need no axis,
// because each says its value.
func (b Bars) reach() scale {
	values := []float64{0}
	for _, r := range b.Rows {
		values = append(values, r.at(0).amount())
	}
	low, high := slices.Min(values), slices.Max(values)
	if low == high {
		high = low + 1
	}
	return scale{low, high, 1}
}
