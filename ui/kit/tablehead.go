package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// tableHead is the headings of a RowTable. A click sorts; dragging the edge
// between two changes a width, a double click on it fits the column to what is
// in it. With the keyboard: Left and Right go along the headings, Enter sorts,
// Shift+Left and Shift+Right change the width and Shift+Enter fits it,
// Ctrl+Left and Ctrl+Right move the column, the menu key opens its menu.
type tableHead struct {
	control
	t      *RowTable
	at     int // the heading that has the keyboard
	grip   int // the column whose edge is under the pointer or held, -1
	hold   bool
	moved  bool // the edge, since it is held
	shift  bool
	titles []*headArt
	over   int
	click  click // on an edge
}

type headArt struct {
	words *canvas.Text
	arrow *canvas.Image
	grip  *canvas.Rectangle
}

// gripWidth is how close to an edge the pointer has to be to drag it.
const gripWidth = 5

func newTableHead(t *RowTable) *tableHead {
	h := &tableHead{t: t, grip: -1, over: -1}
	h.ExtendBaseWidget(h)
	return h
}

// AccessibleName implements Named.
func (h *tableHead) AccessibleName() string { return h.t.name + ", headings" }

// edge returns the column whose right edge is at x, and column the one that
// holds x; -1 if none does.
func (h *tableHead) find(x float32) (edge, column int) {
	edge, column = -1, -1
	for i, w := range h.t.widths {
		left := h.left(i)
		if x >= left && x < left+w {
			column = i
		}
		left += w
		if x > left-gripWidth-cellGap/2 && x < left+gripWidth-cellGap/2 {
			edge = i
		}
		if i == 0 && (column == 0 || edge == 0) {
			break // it covers the others
		}
	}
	return edge, column
}

// left is where a heading begins. The first stays where it is.
func (h *tableHead) left(col int) float32 {
	x := h.t.left
	if col > 0 {
		x -= h.t.scroll.Offset.X
	}
	for _, w := range h.t.widths[:min(col, len(h.t.widths))] {
		x += w
	}
	return x
}

// Tapped implements fyne.Tappable.
func (h *tableHead) Tapped(e *fyne.PointEvent) {
	focusOn(h)
	edge, column := h.find(e.Position.X)
	if edge >= 0 {
		h.tappedEdge(edge)
		return
	}
	if column < 0 {
		return
	}
	h.at = column
	h.t.sortBy(column)
	h.Refresh()
}

// tappedEdge fits a column when its edge was clicked twice.
func (h *tableHead) tappedEdge(col int) {
	now := h.t.clock.Now()
	if h.click.row == col && now.Sub(h.click.when) < doubleClick {
		h.fit(col)
		h.click = click{}
		return
	}
	h.click = click{now, col}
}

func (h *tableHead) fit(col int) {
	h.t.Fit(col)
	h.report()
}

// TappedSecondary implements fyne.SecondaryTappable.
func (h *tableHead) TappedSecondary(e *fyne.PointEvent) {
	focusOn(h)
	if _, column := h.find(e.Position.X); column >= 0 {
		h.at = column
		h.Refresh()
		h.menu(e.AbsolutePosition)
	}
}

func (h *tableHead) menu(at fyne.Position) {
	if h.t.OnHeadMenu != nil && h.at < len(h.t.columns) {
		h.t.OnHeadMenu(h.t.columns[h.at].Key, at)
	}
}

// MouseMoved implements desktop.Hoverable.
func (h *tableHead) MouseMoved(e *desktop.MouseEvent) {
	stir()
	if h.hold {
		return
	}
	edge, column := h.find(e.Position.X)
	if edge != h.grip || column != h.over {
		h.grip, h.over = edge, column
		h.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (h *tableHead) MouseOut() {
	if !h.hold {
		h.grip, h.over = -1, -1
	}
	h.Refresh()
}

// MouseDown implements desktop.Mouseable.
func (h *tableHead) MouseDown(e *desktop.MouseEvent) {
	h.grip, _ = h.find(e.Position.X)
	h.hold, h.moved = h.grip >= 0, false
}

// MouseUp implements desktop.Mouseable.
func (h *tableHead) MouseUp(*desktop.MouseEvent) { h.hold = false }

// Dragged implements fyne.Draggable.
func (h *tableHead) Dragged(e *fyne.DragEvent) {
	if !h.hold {
		return
	}
	if !h.moved {
		h.t.hold(h.grip)
	}
	h.moved = true
	h.widen(h.grip, e.Dragged.DX)
}

// DragEnd implements fyne.Draggable.
func (h *tableHead) DragEnd() {
	if h.hold {
		h.hold = false
		h.report()
	}
}

// widen changes a column, from the width it is drawn with.
func (h *tableHead) widen(col int, by float32) {
	t := h.t
	factor := look.Dim(1)
	t.columns[col].Width, t.columns[col].Fixed = max(narrowest, (t.widths[col]+by)/factor), true
	t.BaseWidget.Refresh()
}

func (h *tableHead) report() {
	if h.t.OnWidths != nil {
		h.t.OnWidths(h.t.Columns())
	}
}

// Cursor implements desktop.Cursorable.
func (h *tableHead) Cursor() desktop.Cursor {
	if h.grip >= 0 {
		return desktop.HResizeCursor
	}
	return desktop.DefaultCursor
}

// KeyDown implements desktop.Keyable.
func (h *tableHead) KeyDown(e *fyne.KeyEvent) {
	stir()
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		h.shift = true
	}
}

// KeyUp implements desktop.Keyable.
func (h *tableHead) KeyUp(e *fyne.KeyEvent) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		h.shift = false
	}
}

// FocusLost implements fyne.Focusable.
func (h *tableHead) FocusLost() { h.shift = false; h.control.FocusLost() }

// TypedKey implements fyne.Focusable.
func (h *tableHead) TypedKey(e *fyne.KeyEvent) {
	n := len(h.t.columns)
	h.at = min(h.at, max(0, n-1))
	shift := shiftHeld(h.shift)
	if shift && n > 0 && (e.Name == fyne.KeyLeft || e.Name == fyne.KeyRight) {
		by := float32(8)
		if e.Name == fyne.KeyLeft {
			by = -by
		}
		h.widen(h.at, by)
		h.report()
		return
	}
	if to, ok := step(e, h.at, n, fyne.KeyLeft, fyne.KeyRight); ok {
		h.at = to
		h.t.showColumn(to)
		h.Refresh()
		return
	}
	switch {
	case shift && isEnter(e) && n > 0:
		h.fit(h.at)
	case e.Name == desktop.KeyMenu, shift && e.Name == fyne.KeyF10:
		pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(h)
		h.menu(pos.AddXY(h.left(h.at), h.Size().Height))
	case isPress(e) && n > 0:
		h.t.sortBy(h.at)
	case e.Name == fyne.KeyDown:
		focusOn(h.t.body)
	default:
		pass(h, e)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (h *tableHead) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault && h.t.OnMove != nil {
		to, ok := step(&fyne.KeyEvent{Name: c.KeyName}, h.at, len(h.t.columns), fyne.KeyLeft, fyne.KeyRight)
		if ok && to != h.at {
			from := h.at
			h.at = to
			h.t.OnMove(h.t.columns[from].Key, to-from)
			return
		}
	}
	passShortcut(h, s)
}

// clipFace is a face whose children are cut off at its edge.
type clipFace struct{ *face }

// IsClip marks the renderer for fyne.
func (clipFace) IsClip() {}

// CreateRenderer implements fyne.Widget.
func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	back, top, bottom, focus, cover, divide := newBox(), newBox(), newBox(), newBox(), newBox(), newBox()
	paint := func() {
		p := look.Colors()
		back.FillColor, top.FillColor, bottom.FillColor = p.Background, p.Divider, p.Divider
		cover.FillColor, divide.FillColor = p.Background, p.Edge
		boxed(focus, none, p.Focus, look.FocusWidth, 0)
		for len(h.titles) < len(h.t.columns) {
			h.titles = append(h.titles, &headArt{newText(), newGlyph(), newBox()})
		}
	}
	f := newFace(h, paint, func() fyne.Size {
		return fyne.NewSize(40, look.Dim(look.RowHeight))
	}, func(s fyne.Size) {
		at(back, 0, 0, s.Width, s.Height)
		if len(h.t.widths) > 0 {
			w := h.t.left + h.t.widths[0] - cellGap/2
			at(cover, 0, 0, w, s.Height)
			at(divide, w, 0, 1, s.Height)
		}
		showIf(cover, h.t.scroll.Offset.X > 0)
		showIf(divide, h.t.scroll.Offset.X > 0)
		at(top, 0, 0, s.Width, 1)
		at(bottom, 0, s.Height-1, s.Width, 1)
		h.drawTitles(s, focus)
	})
	f.objects = func() []fyne.CanvasObject {
		out := []fyne.CanvasObject{back}
		for i := min(len(h.titles), len(h.t.columns)) - 1; i >= 0; i-- { // the first over the others
			if i == 0 {
				out = append(out, cover, divide)
			}
			out = append(out, h.titles[i].words, h.titles[i].arrow, h.titles[i].grip)
		}
		return append(out, top, bottom, focus)
	}
	return clipFace{f}
}

func (h *tableHead) drawTitles(s fyne.Size, focus *canvas.Rectangle) {
	t, p := h.t, look.Colors()
	showIf(focus, h.focused)
	for i, c := range t.columns {
		if i >= len(t.widths) || i >= len(h.titles) {
			return
		}
		x := h.left(i)
		h.drawTitle(h.titles[i], c, x, t.widths[i], s.Height)
		a := h.titles[i]
		showIf(a.grip, h.grip == i)
		a.grip.FillColor = p.Accent
		at(a.grip, x+t.widths[i]-cellGap/2-1, 4, 2, s.Height-8)
		if i == h.at {
			at(focus, x-6, 1, t.widths[i], s.Height-2)
		}
	}
}

func (h *tableHead) drawTitle(a *headArt, c TableColumn, x, w, tall float32) {
	p, i := look.Colors(), look.Size(12)
	icon, arrowRoom := look.NoIcon, float32(0)
	if h.t.sortKey == c.Key && c.Key != "" {
		icon, arrowRoom = look.ChevronUp, i+4
		if h.t.sortDown {
			icon = look.ChevronDown
		}
	}
	ink := p.Muted
	if h.over >= 0 && h.over < len(h.t.columns) && h.t.columns[h.over].Key == c.Key && !c.NoSort {
		ink = p.Text
	}
	inkIcon(a.arrow, icon, ink)
	say(a.words, cut(c.Title, look.SmallSize, true, w-cellGap-arrowRoom), look.SmallSize, true, ink)
	wide := a.words.MinSize().Width + arrowRoom
	if c.AlignRight {
		x += max(0, w-cellGap-wide)
	}
	end := middle(a.words, x, 0, tall)
	at(a.arrow, end+6, (tall-i)/2, i, i)
}

var (
	_ fyne.Draggable         = (*tableHead)(nil)
	_ fyne.SecondaryTappable = (*tableHead)(nil)
	_ desktop.Mouseable      = (*tableHead)(nil)
	_ desktop.Keyable        = (*tableHead)(nil)
	_ desktop.Cursorable     = (*tableHead)(nil)
)
