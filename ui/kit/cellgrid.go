package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// CellGrid is a table whose cells hold a few lines each and are opened one by
// one: by a click, or with the arrow keys and Enter. It scrolls where it is larger
// than its room.
type CellGrid struct {
	control
	name    string
	columns []GridHead
	rows    []GridRow
	row, at int // the cell that has the keyboard
	scroll  *container.Scroll
	face    gridFace
}

// GridHead is the heading of a column or of a row.
type GridHead struct{ Title, Below string }

// GridRow is a row: its heading, and a cell for each column.
type GridRow struct {
	GridHead
	Cells []GridCell
}

// GridCell is what a cell says. A hole has a word in a colour instead of lines.
type GridCell struct {
	Lines []GridLine
	Hole  string
	Name  string // what opening it leads to
	Do    func()
}

// GridLine is a line of a cell, one that does not fit is cut.
type GridLine struct {
	Text string
	Bold bool
}

// NewCellGrid returns an empty grid under a name.
func NewCellGrid(name string) *CellGrid {
	g := &CellGrid{name: name}
	g.ExtendBaseWidget(g)
	g.scroll = container.NewScroll(g)
	g.scroll.OnScrolled = func(fyne.Position) { stir() }
	return g
}

// Object is the grid in its scroll, to be shown.
func (g *CellGrid) Object() fyne.CanvasObject { return g.scroll }

// Set shows other rows. The keyboard stays in the cell it is in, if that is
// still there.
func (g *CellGrid) Set(columns []GridHead, rows []GridRow) {
	g.columns, g.rows = columns, rows
	g.row, g.at = min(g.row, max(0, len(rows)-1)), min(g.at, max(0, len(columns)-1))
	g.Refresh()
	g.scroll.Refresh()
}

// AccessibleName implements Named.
func (g *CellGrid) AccessibleName() string { return g.name }

// AccessibleText is what opening the cell with the keyboard leads to.
func (g *CellGrid) AccessibleText() string {
	if c := g.cell(g.row, g.at); c != nil {
		return c.Name
	}
	return ""
}

// Labels gives the names of the cells, for tests that open one by it.
func (g *CellGrid) Labels() (out []string) {
	for _, r := range g.rows {
		for _, c := range r.Cells {
			out = append(out, c.Name)
		}
	}
	return out
}

// PressLabel opens a cell by its name, as a click on it would.
func (g *CellGrid) PressLabel(name string) bool {
	for i, r := range g.rows {
		for j, c := range r.Cells {
			if c.Name == name {
				g.open(i, j)
				return true
			}
		}
	}
	return false
}

func (g *CellGrid) cell(row, at int) *GridCell {
	if row < 0 || row >= len(g.rows) || at < 0 || at >= len(g.rows[row].Cells) {
		return nil
	}
	return &g.rows[row].Cells[at]
}

// open puts the keyboard in a cell and does what it is for.
func (g *CellGrid) open(row, at int) {
	c := g.cell(row, at)
	if c == nil {
		return
	}
	g.row, g.at = row, at
	g.Refresh()
	if c.Do != nil {
		c.Do()
	}
}

// Tapped implements fyne.Tappable.
func (g *CellGrid) Tapped(e *fyne.PointEvent) {
	focusOn(g)
	m := g.measure(g.Size().Width)
	at := int(floor((e.Position.X - m.head) / m.column))
	y := m.top
	for i, h := range m.rows {
		if e.Position.Y >= y && e.Position.Y < y+h && e.Position.X >= m.head {
			g.open(i, at)
		}
		y += h
	}
}

// TypedKey implements fyne.Focusable.
func (g *CellGrid) TypedKey(e *fyne.KeyEvent) {
	switch row, ok := step(e, g.row, len(g.rows), fyne.KeyUp, fyne.KeyDown); {
	case isPress(e):
		g.open(g.row, g.at)
	case ok && (e.Name == fyne.KeyUp || e.Name == fyne.KeyDown):
		g.lit(row, g.at)
	default:
		if at, ok := step(e, g.at, len(g.columns), fyne.KeyLeft, fyne.KeyRight); ok {
			g.lit(g.row, at)
			return
		}
		pass(g, e)
	}
}

// lit puts the keyboard in a cell, and the cell where it is seen.
func (g *CellGrid) lit(row, at int) {
	g.row, g.at = row, at
	g.Refresh()
	r, s, off := g.place(row, at), g.scroll.Size(), g.scroll.Offset
	if r.pos.Y < off.Y || row == 0 {
		off.Y = r.pos.Y
		if row == 0 {
			off.Y = 0
		}
	} else {
		off.Y = max(off.Y, r.pos.Y+r.size.Height-s.Height)
	}
	if r.pos.X < off.X || at == 0 {
		off.X = r.pos.X
		if at == 0 {
			off.X = 0
		}
	} else {
		off.X = max(off.X, r.pos.X+r.size.Width-s.Width)
	}
	g.scroll.ScrollToOffset(off)
}

// TypedShortcut implements fyne.Shortcutable.
func (g *CellGrid) TypedShortcut(s fyne.Shortcut) { passShortcut(g, s) }

// Cursor implements desktop.Cursorable.
func (g *CellGrid) Cursor() desktop.Cursor { return desktop.PointerCursor }

// Measures of a grid at 100 %.
const (
	gridHead   = 204
	gridColumn = 176
	gridPad    = 10
)

// gridMeasure is where the parts of a grid stand.
type gridMeasure struct {
	head, column, top float32
	rows              []float32
}

func (g *CellGrid) measure(wide float32) gridMeasure {
	m := gridMeasure{head: look.Dim(gridHead), column: look.Dim(gridColumn)}
	if n := float32(len(g.columns)); n > 0 {
		m.column = max(m.column, floor((wide-m.head)/n))
	}
	m.top = 2*gridPad + lineHeight(look.BodySize) + lineHeight(look.SmallSize)
	for _, r := range g.rows {
		h := lineHeight(look.BodySize)
		if r.Below != "" {
			h += lineHeight(look.SmallSize)
		}
		for _, c := range r.Cells {
			h = max(h, c.tall())
		}
		m.rows = append(m.rows, ceil(h)+2*gridPad)
	}
	return m
}

func (c GridCell) tall() (h float32) {
	for _, l := range c.Lines {
		h += lineHeight(l.size())
	}
	if c.Hole != "" {
		h += look.Size(look.PillHeight)
	}
	return h
}

func (l GridLine) size() float32 {
	if l.Bold {
		return look.BodySize
	}
	return look.SmallSize
}

// gridPlace is the room of a cell.
type gridPlace struct {
	pos  fyne.Position
	size fyne.Size
}

func (g *CellGrid) place(row, at int) gridPlace {
	m := g.measure(g.Size().Width)
	y := m.top
	for _, h := range m.rows[:min(row, len(m.rows))] {
		y += h
	}
	h := float32(0)
	if row < len(m.rows) {
		h = m.rows[row]
	}
	return gridPlace{fyne.NewPos(m.head+float32(at)*m.column, y), fyne.NewSize(m.column, h)}
}

// CreateRenderer implements fyne.Widget.
func (g *CellGrid) CreateRenderer() fyne.WidgetRenderer {
	g.face.focus = newBox()
	f := newFace(g, func() {}, func() fyne.Size {
		m := g.measure(0)
		s := fyne.NewSize(m.head+m.column*float32(len(g.columns)), m.top)
		for _, h := range m.rows {
			s.Height += h
		}
		return s
	}, g.draw)
	f.objects = g.face.shown
	return f
}

// draw puts the words where they stand.
func (g *CellGrid) draw(s fyne.Size) {
	p, m := look.Colors(), g.measure(s.Width)
	g.face.begin()
	for j, c := range g.columns {
		x := m.head + float32(j)*m.column
		g.face.say(c.Title, look.BodySize, true, p.Text, x+gridPad, gridPad, m.column-2*gridPad)
		g.face.say(c.Below, look.SmallSize, false, p.Muted, x+gridPad, gridPad+lineHeight(look.BodySize), m.column-2*gridPad)
	}
	y := m.top
	for i, r := range g.rows {
		g.face.line(p.Divider, y, s.Width)
		g.face.say(r.Title, look.BodySize, true, p.Text, gridPad, y+gridPad, m.head-2*gridPad)
		g.face.say(r.Below, look.SmallSize, false, p.Muted, gridPad, y+gridPad+lineHeight(look.BodySize), m.head-2*gridPad)
		for j, c := range r.Cells {
			g.drawCell(c, m.head+float32(j)*m.column+gridPad, y+gridPad, m.column-2*gridPad)
		}
		y += m.rows[i]
	}
	on := g.place(g.row, g.at)
	ring(g.face.focus, on.size, look.Radius, g.focused && g.cell(g.row, g.at) != nil)
	at(g.face.focus, on.pos.X+1, on.pos.Y+2, on.size.Width-2, on.size.Height-3)
}

func (g *CellGrid) drawCell(c GridCell, x, y, room float32) {
	p := look.Colors()
	if c.Hole != "" {
		g.face.hole(c.Hole, x, y, room)
		y += look.Size(look.PillHeight)
	}
	for _, l := range c.Lines {
		ink := p.Muted
		if l.Bold {
			ink = p.Text
		}
		g.face.say(l.Text, l.size(), l.Bold, ink, x, y, room)
		y += lineHeight(l.size())
	}
}
