package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// FilterChip is a sentence about what a list shows, with a cross to take it
// away. A click on the words, or Enter, changes it; a click on the cross, or
// Delete, takes it away.
type FilterChip struct {
	control
	Label    string
	OnChange func() // nil: the whole chip takes it away
	OnRemove func() // nil: it cannot be taken away
}

// NewFilterChip returns a chip.
func NewFilterChip(label string, change, remove func()) *FilterChip {
	c := &FilterChip{Label: label, OnChange: change, OnRemove: remove}
	c.ExtendBaseWidget(c)
	return c
}

// AccessibleName implements Named.
func (c *FilterChip) AccessibleName() string { return c.Label }

// AccessibleText is the label, whole where the drawing is cut.
func (c *FilterChip) AccessibleText() string { return c.Label }

// crossRoom is how much of a chip's right end belongs to its cross.
func (c *FilterChip) crossRoom() float32 {
	if c.OnRemove == nil {
		return 0
	}
	return look.Dim(26)
}

// Tapped implements fyne.Tappable.
func (c *FilterChip) Tapped(e *fyne.PointEvent) {
	focusOn(c)
	if c.OnChange != nil && e.Position.X < c.Size().Width-c.crossRoom() {
		c.OnChange()
		return
	}
	c.remove()
}

func (c *FilterChip) remove() {
	if c.OnRemove != nil {
		c.OnRemove()
	}
}

// TypedKey implements fyne.Focusable.
func (c *FilterChip) TypedKey(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyDelete, e.Name == fyne.KeyBackspace, isPress(e) && c.OnChange == nil:
		c.remove()
	case isPress(e):
		c.OnChange()
	default:
		pass(c, e)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *FilterChip) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// Cursor implements desktop.Cursorable.
func (c *FilterChip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (c *FilterChip) CreateRenderer() fyne.WidgetRenderer {
	back, words, cross, focus := newEdged(), newText(), newGlyph(), newBox()
	const pad = 11
	paint := func() {
		p := look.Colors()
		edge := p.Accent
		if c.hovered {
			edge = p.Text
		}
		back.set(p.Selected, edge, 1, look.ButtonSmall/2)
		say(words, c.Label, look.BodySize, false, p.Text)
		icon := look.Close
		if c.OnRemove == nil {
			icon = look.NoIcon
		}
		inkIcon(cross, icon, p.Text)
	}
	right := func() float32 { return max(pad, c.crossRoom()) }
	min := func() fyne.Size {
		return fyne.NewSize(ceil(width(c.Label, look.BodySize, false)+pad+right()), look.Dim(look.ButtonSmall))
	}
	layout := func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		words.Text = cut(c.Label, look.BodySize, false, s.Width-pad-right()+1)
		middle(words, pad, 0, s.Height)
		i := look.Size(14)
		at(cross, s.Width-right()+5, (s.Height-i)/2, i, i)
		ring(focus, s, look.ButtonSmall/2, c.focused)
	}
	return newFace(c, paint, min, layout, back.box, words, cross, focus)
}

// Flow lays objects from the left like words, in as many lines as they need.
type Flow struct {
	widget.BaseWidget
	gap     float32
	objects []fyne.CanvasObject
}

// NewFlow returns objects that stand gap apart.
func NewFlow(gap float32, objects ...fyne.CanvasObject) *Flow {
	f := &Flow{gap: gap, objects: objects}
	f.ExtendBaseWidget(f)
	return f
}

// Set shows other objects.
func (f *Flow) Set(objects ...fyne.CanvasObject) {
	f.objects = objects
	f.Refresh()
}

// lay places the objects in a width, and returns the height they take.
func (f *Flow) lay(w float32, place bool) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range f.objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		m.Width = min(m.Width, w)
		if x > 0 && x+m.Width > w {
			x, y, line = 0, y+line+f.gap, 0
		}
		if place {
			at(o, x, y, m.Width, m.Height)
		}
		x += m.Width + f.gap
		line = max(line, m.Height)
	}
	return y + line
}

// CreateRenderer implements fyne.Widget.
func (f *Flow) CreateRenderer() fyne.WidgetRenderer {
	face := newFace(f, func() {}, func() fyne.Size {
		w := f.Size().Width
		if w == 0 {
			w = 320
		}
		return fyne.NewSize(look.Dim(80), f.lay(w, false))
	}, func(s fyne.Size) { f.lay(s.Width, true) })
	face.objects = func() []fyne.CanvasObject { return f.objects }
	return face
}

var _ desktop.Cursorable = (*FilterChip)(nil)
