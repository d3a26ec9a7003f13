package kit

import "placebook/ui/look"

// Widths that nobody has set: how much of its width a column of words keeps
// before the list scrolls sideways, how many rows are measured to fit a column
// to what is in it, and how wide that makes it at most.
const (
	keeps       = 0.7
	fitRows     = 500
	widestToFit = 480
)

// least is how narrow a column may get, in pixels at 100 %.
func (c TableColumn) least() float32 {
	switch {
	case c.Fixed:
		return c.Width
	case c.Min > 0:
		return min(c.Min, c.Width)
	case c.AlignRight: // a number or a day cannot be cut
		return c.Width
	}
	return max(narrowest, c.Width*keeps)
}

// fitWidths gives the width of each column in a room. Where there is less room
// than they want, they shrink to the least they need; of room that is left over
// those that grow get as much again as they want, then all columns of words get
// some. factor is the size of the text.
func fitWidths(columns []TableColumn, room, factor float32) []float32 {
	out := make([]float32, len(columns))
	total := float32(0)
	for i, c := range columns {
		out[i] = factor * max(c.Width, narrowest)
		total += out[i]
	}
	if total > room {
		shrinkWidths(columns, out, total-room, factor)
		return out
	}
	extra := room - total
	extra -= shareWidth(out, extra, true, func(i int) bool { return columns[i].Grow && !columns[i].Fixed })
	shareWidth(out, extra, false, func(i int) bool { return !columns[i].AlignRight && !columns[i].Fixed })
	return out
}

func shrinkWidths(columns []TableColumn, widths []float32, over, factor float32) {
	slack := make([]float32, len(widths))
	all := float32(0)
	for i, c := range columns {
		slack[i] = max(0, widths[i]-factor*max(narrowest, c.least()))
		all += slack[i]
	}
	if all == 0 {
		return
	}
	part := min(1, over/all)
	for i := range widths {
		widths[i] -= slack[i] * part
	}
}

// shareWidth gives room to some columns in proportion to their widths, at most
// as much again if limited, and returns how much it gave.
func shareWidth(widths []float32, room float32, limited bool, takes func(i int) bool) float32 {
	sum := float32(0)
	for i, w := range widths {
		if takes(i) {
			sum += w
		}
	}
	if sum == 0 {
		return 0
	}
	if limited {
		room = min(room, sum)
	}
	for i, w := range widths {
		if takes(i) {
			widths[i] += room * w / sum
		}
	}
	return room
}

// Drawn are the widths of the columns as they are drawn.
func (t *RowTable) Drawn() []float32 { return append([]float32(nil), t.widths...) }

// Fit makes a column as wide as what is in it: its heading, the rows in view
// and the first few hundred.
func (t *RowTable) Fit(col int) {
	wide := width(t.columns[col].Title, look.SmallSize, true) + look.Size(12) + 4
	for row := range min(t.src.Len(), fitRows) {
		wide = max(wide, t.natural(row, col))
	}
	first := t.body.first
	for row := first; row < min(t.src.Len(), first+len(t.body.rows)); row++ {
		wide = max(wide, t.natural(row, col))
	}
	c := &t.columns[col]
	c.Width, c.Fixed = min(widestToFit, max(narrowest, ceil((wide+cellGap)/look.Dim(1)))), true
	t.BaseWidget.Refresh()
}

// natural is the room that what is in a cell needs.
func (t *RowTable) natural(row, col int) float32 {
	if _, heading := t.src.group(row); heading {
		return 0
	}
	c := t.src.Cell(row, col)
	w := float32(0)
	if c.Tone != look.ToneNone {
		w = width(c.Text, look.SmallSize, true) + 2*pillPad
		if c.Icon != look.NoIcon {
			w += look.Size(14) + 5
		}
	} else {
		w = width(c.Lead, look.BodySize, true) + width(c.Text, look.BodySize, c.Bold || col == 0)
	}
	for _, b := range c.Buttons {
		w += width(b.Label, look.BodySize, false) + 26
	}
	return w
}

// hold keeps the columns up to one as wide as they are drawn, so that its right
// edge follows the pointer.
func (t *RowTable) hold(col int) {
	for i := range t.columns[:col+1] {
		t.columns[i].Width, t.columns[i].Fixed = t.widths[i]/look.Dim(1), true
	}
}
