package chart

// item is a line of a key: what a paint means, and its number.
type item struct {
	name, value string
	paint       paint
	form        form // of a point; box for a part of a bar
	line        ink  // colour of the point
}

// Measures of a key, in pixels at 100 %.
const (
	swatch    = 14
	swatchGap = 6
	valueGap  = 6
	itemGap   = 14
)

// lineTall is how high a line of a key is.
func (t setting) lineTall() float32 { return max(t.line(smallSize), t.dim(20)) }

// itemWide is the width of an item set in a line with others.
func (t setting) itemWide(i item) float32 {
	w := t.dim(swatch) + swatchGap + t.width(i.name, smallSize, false)
	if i.value != "" {
		w += valueGap + t.width(i.value, smallSize, true)
	}
	return w
}

// flow breaks items into lines that fit the width.
func (t setting) flow(items []item, room float32) (lines [][]item) {
	x := room + 1
	for _, i := range items {
		w := t.itemWide(i)
		if x+w > room || len(lines) == 0 {
			lines, x = append(lines, nil), 0
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], i)
		x += w + itemGap
	}
	return lines
}

// flowTall is how high a key below a chart is, with the gap above it.
func (t setting) flowTall(items []item, room float32) float32 {
	if len(items) == 0 {
		return 0
	}
	return 4 + float32(len(t.flow(items, room)))*t.lineTall()
}

// legendBelow sets a key in lines from y down.
func (p *pen) legendBelow(items []item, y float32) {
	y += 4
	for _, line := range p.flow(items, p.w) {
		x := float32(0)
		for _, i := range line {
			x += p.item(i, x, y, min(p.itemWide(i), p.w-x), false) + itemGap
		}
		y += p.lineTall()
	}
}

// asideWide is the width of a key beside a chart.
func (t setting) asideWide(heading string, items []item) float32 {
	names, values := make([]string, len(items)), make([]string, len(items))
	for i, it := range items {
		names[i], values[i] = it.name, it.value
	}
	w := t.dim(swatch) + swatchGap + t.widest(names, smallSize, false) + 12 + t.widest(values, smallSize, true)
	return max(w, t.width(heading, smallSize, false))
}

// asideTall is the height of a key beside a chart.
func (t setting) asideTall(heading string, items []item) float32 {
	n := float32(len(items))
	if heading != "" {
		n++
	}
	return n * t.asideLine()
}

func (t setting) asideLine() float32 { return max(t.line(smallSize), t.dim(22)) }

// legendAside sets a key in a column.
func (p *pen) legendAside(heading string, items []item, x, y, room float32) {
	if heading != "" {
		p.say(x, y+p.asideLine()/2, atStart, p.cut(heading, smallSize, false, room), style{smallSize, false, muted, surface})
		y += p.asideLine()
	}
	for _, i := range items {
		y += (p.asideLine() - p.lineTall()) / 2
		p.item(i, x, y, room, true)
		y += (p.asideLine() + p.lineTall()) / 2
	}
}

// item sets one line of a key and returns its width; with spread the value
// stands at the end of the room.
func (p *pen) item(i item, x, y, room float32, spread bool) float32 {
	d, mid := p.dim(swatch), y+p.lineTall()/2
	if i.form == box {
		p.block(rect{x, round(mid - d/2), d, d}, i.paint)
	} else {
		p.point(x+d/2, round(mid), i.form, i.line)
	}
	valueWide := p.width(i.value, smallSize, true)
	nameRoom := room - d - swatchGap
	if i.value != "" {
		nameRoom -= valueWide + valueGap
	}
	name := p.cut(i.name, smallSize, false, nameRoom)
	p.say(x+d+swatchGap, mid, atStart, name, style{smallSize, false, textInk, surface})
	at := x + d + swatchGap + p.width(name, smallSize, false) + valueGap
	if spread {
		at = x + room - valueWide
	}
	p.say(at, mid, atStart, i.value, style{smallSize, true, textInk, surface})
	return room
}
