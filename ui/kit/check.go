package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// Check is a box to tick, with its words beside it. Space turns it.
type Check struct {
	control
	Label    string
	On       bool
	OnChange func(on bool)
	inForm   bool // stands beside boxes with a label above
	alone    bool // or in a row of its own, where it needs no such room
	note     *Words
}

// NewCheck returns an empty tick box.
func NewCheck(label string, change func(on bool)) *Check {
	c := &Check{Label: label, OnChange: change, note: NewWrapped(Small, "")}
	c.ExtendBaseWidget(c)
	return c
}

// BesideBoxes sets the tick box level with the boxes beside it, whose labels
// stand above them, and returns it.
func (c *Check) BesideBoxes() *Check { c.inForm = true; return c }

// AccessibleName implements Named.
func (c *Check) AccessibleName() string { return c.Label }

// labelWidth is the room its words need.
func (c *Check) labelWidth() float32 {
	return ceil(look.Size(tickSize) + 8 + width(c.Label, look.BodySize, false))
}

// SetOn ticks or unticks without reporting it.
func (c *Check) SetOn(on bool) { c.On = on; c.Refresh() }

// SetNote shows a quiet sentence below the words.
func (c *Check) SetNote(sentence string) { c.note.SetText(sentence); c.Refresh() }

// Tapped implements fyne.Tappable.
func (c *Check) Tapped(*fyne.PointEvent) {
	if !c.disabled {
		focusOn(c)
		c.turn()
	}
}

func (c *Check) turn() {
	if c.disabled {
		return
	}
	c.On = !c.On
	c.Refresh()
	if c.OnChange != nil {
		c.OnChange(c.On)
	}
}

// TypedKey implements fyne.Focusable. Enter is left to the dialog.
func (c *Check) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeySpace {
		c.turn()
		return
	}
	pass(c, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (c *Check) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// Cursor implements desktop.Cursorable.
func (c *Check) Cursor() desktop.Cursor { return desktop.PointerCursor }

const tickSize = 18

func (c *Check) top() float32 {
	if c.inForm && !c.alone {
		return lineHeight(look.SmallSize) + labelGap
	}
	return 0
}

func (c *Check) inRow(alone bool) { c.alone = alone }

// CreateRenderer implements fyne.Widget.
func (c *Check) CreateRenderer() fyne.WidgetRenderer {
	box, tick, words, focus := newEdged(), newGlyph(), newText(), newBox()
	paint := func() {
		p := look.Colors()
		fill, edge := p.Surface, p.Edge
		icon := look.NoIcon
		if c.On {
			fill, edge, icon = p.Accent, p.Accent, look.Check
		}
		ink := p.Text
		if c.disabled {
			ink = p.Muted
		}
		box.set(fill, edge, 1, 4)
		inkIcon(tick, icon, p.OnAccent)
		say(words, c.Label, look.BodySize, false, ink)
	}
	min := func() fyne.Size {
		h := look.Dim(look.ButtonSmall)
		if c.inForm {
			h = look.Dim(look.InputHeight)
		}
		if c.note.Text() != "" {
			h += errorGap + c.note.MinSize().Height
		}
		return fyne.NewSize(c.labelWidth(), c.top()+h)
	}
	layout := func(s fyne.Size) {
		i, h := look.Size(tickSize), look.Dim(look.ButtonSmall)
		if c.inForm {
			h = look.Dim(look.InputHeight)
		}
		y := c.top() + (h-i)/2
		at(box.box, 0, y, i, i)
		at(tick, 2, y+2, i-4, i-4)
		words.Text = cut(c.Label, look.BodySize, false, s.Width-i-8)
		middle(words, i+8, c.top(), h)
		showIf(focus, c.focused)
		boxed(focus, none, look.Colors().Focus, look.FocusWidth, 6)
		at(focus, -3, y-3, i+6, i+6)
		at(c.note, 0, c.top()+h+errorGap, s.Width, c.note.MinSize().Height)
	}
	return newFace(c, paint, min, layout, box.box, tick, words, focus, c.note)
}
