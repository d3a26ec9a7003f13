package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placebook/ui/look"
)

// Cell is what one cell shows. A cell with a Tone is a pill; others are text.
type Cell struct {
	Text       string
	Lead       string // bold words before the text, such as the name of a box
	Tone       look.Tone
	Icon       look.Icon // in a pill, before its word
	Bold       bool
	Muted      bool
	AlignRight bool // numbers and dates, as their heading
	Buttons    []RowButton
}

// RowButton is a button at the right of a cell. Name is said instead of Label
// where the same word stands in many rows.
type RowButton struct {
	Label, Name string
	Do          func()
}

// TableColumn is one column of a RowTable. Width is in pixels at 100 % and holds
// the gap to the next column.
type TableColumn struct {
	Key, Title string
	Width      float32
	Min        float32 // how narrow it may get before the list scrolls sideways; 0: as is usual
	AlignRight bool
	NoSort     bool
	Grow       bool // the first to take the room that is left over
	Fixed      bool // a person has set the width: it neither grows nor shrinks
}

// cellGap is kept free between a cell's text and the next column.
const cellGap = 12

// narrowest is how narrow a column may be drawn.
const narrowest = 48

// cellArt draws one cell. What few cells need is made when first needed, and
// kept for the next row that needs it.
type cellArt struct {
	text    *canvas.Text
	lead    *canvas.Text
	pill    *pillArt
	buttons []*Button
}

// draw shows a cell in the box x, y, w, h; bold is for all cells of a chosen
// row that are not otherwise set.
func (a *cellArt) draw(c Cell, x, y, w, h float32, bold bool) {
	room := w - cellGap
	room -= a.drawButtons(c.Buttons, x+room, y, h)
	showIf(a.text, c.Tone == look.ToneNone)
	if a.pill != nil || c.Tone != look.ToneNone {
		a.drawPill(c, x, y, room, h)
	}
	lead := a.drawLead(c.Lead, x, y, h)
	if c.Tone != look.ToneNone {
		return
	}
	ink := look.Text()
	if c.Muted {
		ink = look.Muted()
	}
	bold = bold || c.Bold
	say(a.text, cut(c.Text, look.BodySize, bold, room-lead), look.BodySize, bold, ink)
	if c.AlignRight {
		x += max(0, room-lead-a.text.MinSize().Width)
	}
	middle(a.text, x+lead, y, h)
}

func (a *cellArt) drawPill(c Cell, x, y, room, h float32) {
	if a.pill == nil {
		a.pill = newPillArt()
	}
	a.pill.show(c.Tone != look.ToneNone)
	if c.Tone != look.ToneNone {
		a.pill.set(c.Tone, c.Icon, c.Text, room)
		a.pill.place(x, y, h)
	}
}

func (a *cellArt) drawLead(words string, x, y, h float32) float32 {
	if a.lead == nil && words == "" {
		return 0
	}
	if a.lead == nil {
		a.lead = newText()
	}
	showIf(a.lead, words != "")
	say(a.lead, words, look.BodySize, true, look.Text())
	middle(a.lead, x, y, h)
	return a.lead.MinSize().Width
}

// drawButtons lays the buttons from the right and returns the room they take.
func (a *cellArt) drawButtons(bs []RowButton, right, y, h float32) float32 {
	for len(a.buttons) < len(bs) {
		a.buttons = append(a.buttons, NewSmallButton(Outline, look.NoIcon, "", nil))
	}
	used := float32(0)
	for i := len(a.buttons) - 1; i >= 0; i-- {
		b := a.buttons[i]
		showIf(b, i < len(bs))
		if i >= len(bs) {
			continue
		}
		if b.Label != bs[i].Label {
			b.Label = bs[i].Label
			b.Refresh()
		}
		b.name, b.OnTap = bs[i].Name, bs[i].Do
		m := b.MinSize()
		used += m.Width
		at(b, right-used, y+(h-m.Height)/2, m.Width, m.Height)
		used += 6
	}
	return used
}

func (a *cellArt) hide() {
	a.text.Hide()
	if a.lead != nil {
		a.lead.Hide()
	}
	if a.pill != nil {
		a.pill.show(false)
	}
	for _, b := range a.buttons {
		b.Hide()
	}
}

func (a *cellArt) objects(out []fyne.CanvasObject) []fyne.CanvasObject {
	if a.pill != nil {
		out = append(out, a.pill.back, a.pill.icon, a.pill.words)
	}
	if a.lead != nil {
		out = append(out, a.lead)
	}
	out = append(out, a.text)
	for _, b := range a.buttons {
		out = append(out, b)
	}
	return out
}

// rowArt draws one row of the list, or the heading of a group.
type rowArt struct {
	back, edge, line, focus *canvas.Rectangle
	cover, divide           *canvas.Rectangle // under the first column while the list is scrolled sideways
	cells                   []*cellArt
	group                   *groupArt // made when first needed
	shown                   bool
}

func newRowArt(cols int) *rowArt {
	r := &rowArt{back: newBox(), edge: newBox(), line: newBox(), focus: newBox(), cover: newBox(), divide: newBox(), shown: true}
	for range cols {
		r.cells = append(r.cells, &cellArt{text: newText()})
	}
	return r
}

func (r *rowArt) hide() {
	if !r.shown {
		return
	}
	r.shown = false
	for _, o := range []fyne.CanvasObject{r.back, r.edge, r.line, r.focus, r.cover, r.divide} {
		o.Hide()
	}
	r.hideCells()
	r.hideGroup()
}

func (r *rowArt) hideCells() {
	for _, c := range r.cells {
		c.hide()
	}
}

func (r *rowArt) objects(out []fyne.CanvasObject) []fyne.CanvasObject {
	out = append(out, r.back)
	for i := len(r.cells) - 1; i >= 0; i-- { // the first over the others
		if i == 0 {
			out = append(out, r.cover, r.divide)
		}
		out = r.cells[i].objects(out)
	}
	out = append(out, r.line, r.edge)
	if r.group != nil {
		out = append(out, r.group.chevron, r.group.name, r.group.count)
	}
	return append(out, r.focus)
}
