package xl

import "fmt"

// canvas is a sheet while its blocks are being given their cells.
type canvas struct {
	sheet   *Sheet
	widths  []float64
	lines   []line // rows 1 to n, above the table
	table   *placedTable
	charts  []placedChart
	drawn   []drawn // the charts with their figures, once all tables have their places
	notices []string
}

// line is one row.
type line struct {
	height float64 // points
	cells  []cell  // from left to right
}

type cell struct {
	col   int
	value Value
	style style
}

// placedChart is a chart in a row of its own, over some columns.
type placedChart struct {
	chart    *Chart
	row      int
	col, end int     // first and last column
	height   float64 // points
}

// gap is the free space between blocks, in points.
const gap = 7

// layOut gives every block of a sheet its cells.
func layOut(s *Sheet) *canvas {
	c := &canvas{sheet: s, widths: s.Widths}
	for _, b := range s.Blocks {
		if t, ok := b.(Table); ok {
			c.widths = nil
			for _, col := range t.Columns {
				c.widths = append(c.widths, col.Width)
			}
		}
	}
	if len(c.widths) == 0 {
		c.widths = []float64{100}
	}
	c.front()
	for i, b := range s.Blocks {
		if i > 0 {
			if _, ok := s.Blocks[i-1].(Heading); !ok {
				c.add(gap)
			}
		}
		b.place(c)
	}
	return c
}

// front writes what each sheet starts with, so that the first block starts in
// row 5: the title, what is here, the headline and a narrow gap.
func (c *canvas) front() {
	c.run(body.sized(16).strong().inked(accent), Text(c.sheet.Title), 1, 28)
	about := body.inked(muted)
	if about.pixels(c.sheet.About) > about.room(c.width(1, len(c.widths))) {
		about = about.sized(10)
	}
	c.run(about, Text(c.sheet.About), 1, 17)
	if c.sheet.Headline != Nothing {
		size := 12.0
		if c.hasTiles() {
			size = 14
		}
		c.run(body.sized(size).strong(), c.sheet.Headline, 1, 24)
	} else {
		c.add(4)
	}
	c.add(6)
}

func (c *canvas) hasTiles() bool {
	for _, b := range c.sheet.Blocks {
		if _, ok := b.(Tiles); ok {
			return true
		}
	}
	return false
}

// add appends a row.
func (c *canvas) add(height float64, cells ...cell) {
	c.lines = append(c.lines, line{height: round2(min(height, mostHeight)), cells: cells})
}

// row is the number of the next row.
func (c *canvas) row() int { return len(c.lines) + 1 }

// width is the pixels from one column to another, both included.
func (c *canvas) width(from, to int) float64 {
	sum := 0.0
	for i := from; i <= min(to, len(c.widths)); i++ {
		sum += columnPixels(c.widths[i-1])
	}
	return sum
}

// run writes text that runs over the empty cells to its right. Text that is
// too long goes on in further rows: cells are not merged, so it cannot wrap.
func (c *canvas) run(st style, v Value, col int, height float64) {
	for i, part := range c.broken(st, v, col, len(c.widths)) {
		if i > 0 {
			height = st.height(1) + 3
		}
		c.add(height, cell{col, part, st.of(part)})
	}
}

// broken divides a running text into the lines it takes between two columns.
// A formula cannot be divided; too long a one is told.
func (c *canvas) broken(st style, v Value, from, to int) []Value {
	room := st.room(c.width(from, to))
	if v.kind != text || v.formula != "" {
		if st.pixels(v.shown()) > room {
			c.notices = append(c.notices, fmt.Sprintf("Worksheet %s, cell %s: %q is wider than the sheet.",
				c.sheet.Name, cellName(from, c.row()), v.shown()))
		}
		return []Value{v}
	}
	lines := st.wrap(v.text, room)
	out := make([]Value, len(lines))
	for i, l := range lines {
		out[i] = v
		out[i].text = l
		if i > 0 {
			out[i].name = ""
		}
	}
	return out
}
