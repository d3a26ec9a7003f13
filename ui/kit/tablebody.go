package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placebook/ui/look"
)

// tableBody is the rows of a RowTable: as high as all of them, drawing only
// those in view, with a fixed set of drawings that move along.
type tableBody struct {
	control
	t     *RowTable
	rows  []*rowArt
	first int // the row the first drawing shows
	hover int
	fresh bool
	click click
	jump  jump
	shift bool
	ctrl  bool
}

func newTableBody(t *RowTable) *tableBody {
	b := &tableBody{t: t, hover: -1}
	b.ExtendBaseWidget(b)
	return b
}

// AccessibleName implements Named.
func (b *tableBody) AccessibleName() string { return b.t.name }

// MinSize implements fyne.CanvasObject: all rows.
func (b *tableBody) MinSize() fyne.Size {
	return fyne.NewSize(b.t.totalWidth(), float32(b.t.src.Len())*b.t.tall())
}

// CreateRenderer implements fyne.Widget.
func (b *tableBody) CreateRenderer() fyne.WidgetRenderer { return &bodyFace{b: b} }

type bodyFace struct {
	b       *tableBody
	objects []fyne.CanvasObject
}

func (f *bodyFace) Destroy()                     {}
func (f *bodyFace) Layout(fyne.Size)             {}
func (f *bodyFace) MinSize() fyne.Size           { return f.b.MinSize() }
func (f *bodyFace) Objects() []fyne.CanvasObject { return f.objects }

// Refresh draws the rows in view.
func (f *bodyFace) Refresh() {
	f.b.draw()
	f.objects = f.objects[:0]
	for _, r := range f.b.rows {
		if r.shown {
			f.objects = r.objects(f.objects)
		}
	}
	canvas.Refresh(f.b)
}

// draw sets every drawing to the row that is at its place now.
func (b *tableBody) draw() {
	b.fresh = true
	t := b.t
	if len(t.widths) != len(t.columns) {
		return // not laid out yet
	}
	tall, view, off := t.tall(), t.scroll.Size().Height, t.scroll.Offset.Y
	b.first = max(0, int(off/tall))
	last := min(t.src.Len(), int((off+view)/tall)+1)
	for len(b.rows) < last-b.first {
		b.rows = append(b.rows, newRowArt(len(t.columns)))
	}
	for i, r := range b.rows {
		if row := b.first + i; row < last {
			b.drawRow(r, row, tall)
		} else {
			r.hide()
		}
	}
}

func (b *tableBody) drawRow(r *rowArt, row int, tall float32) {
	t, p := b.t, look.Colors()
	key := t.src.Key(row)
	chosen := t.sel.keys[key]
	w := max(b.Size().Width, t.totalWidth())
	y := float32(row) * tall
	group, heading := t.src.group(row)
	r.shown = true
	r.back.FillColor = none
	switch {
	case chosen:
		r.back.FillColor = p.Selected
	case row == b.hover:
		r.back.FillColor = p.Hover
	case heading:
		r.back.FillColor = p.Background
	}
	r.line.FillColor, r.edge.FillColor = p.Divider, p.Accent
	showIf(r.back, r.back.FillColor != none)
	showIf(r.line, true)
	showIf(r.edge, chosen)
	at(r.back, 0, y, w, tall)
	at(r.line, 0, y+tall-1, w, 1)
	at(r.edge, t.scroll.Offset.X, y, look.EdgeWidth, tall-1)
	showIf(r.focus, b.focused && key == t.sel.cursor)
	boxed(r.focus, none, p.Focus, look.FocusWidth, 0)
	at(r.focus, 0, y, t.scroll.Size().Width+t.scroll.Offset.X, tall-1)
	if heading {
		r.hideCells()
		showIf(r.cover, false)
		showIf(r.divide, false)
		r.drawGroup(group, t.left+t.scroll.Offset.X, y, t.scroll.Size().Width-t.left, tall-1)
		return
	}
	r.hideGroup()
	b.drawCells(r, row, y, tall, chosen)
}

// drawCells draws a row's cells, the first over the others where the list is
// scrolled sideways.
func (b *tableBody) drawCells(r *rowArt, row int, y, tall float32, chosen bool) {
	t, p := b.t, look.Colors()
	off := t.scroll.Offset.X
	showIf(r.cover, off > 0)
	showIf(r.divide, off > 0)
	if off > 0 {
		r.cover.FillColor, r.divide.FillColor = p.Surface, p.Edge
		if r.back.FillColor != none {
			r.cover.FillColor = r.back.FillColor
		}
		w := t.left + t.widths[0] - cellGap/2
		at(r.cover, off, y, w, tall-1)
		at(r.divide, off+w, y, 1, tall)
	}
	x := t.left
	for col, a := range r.cells {
		c := t.src.Cell(row, col)
		c.AlignRight = c.AlignRight || t.columns[col].AlignRight
		if col == 0 {
			a.draw(c, x+off, y, t.widths[col], tall-1, chosen)
		} else {
			a.draw(c, x, y, t.widths[col], tall-1, false)
		}
		x += t.widths[col]
	}
}

// rowAt returns the row at a height, -1 below the last.
func (b *tableBody) rowAt(y float32) int {
	row := int(y / b.t.tall())
	if y < 0 || row >= b.t.src.Len() {
		return -1
	}
	return row
}
