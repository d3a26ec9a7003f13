package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// Chip is one of several things a box holds, with a cross to take it out.
// Delete, Backspace or Enter take it out with the keyboard.
type Chip struct {
	control
	Label    string
	OnRemove func()
}

// chipHeight is what a chip is drawn with; one can press it two pixels above and
// below as well.
const (
	chipHeight = 24
	chipTall   = look.ButtonSmall
)

// NewChip returns a chip; without remove it has no cross.
func NewChip(label string, remove func()) *Chip {
	c := &Chip{Label: label, OnRemove: remove}
	c.ExtendBaseWidget(c)
	return c
}

// AccessibleName implements Named.
func (c *Chip) AccessibleName() string {
	if c.OnRemove == nil {
		return c.Label
	}
	return "Take out " + c.Label
}

// Tapped implements fyne.Tappable. All of the chip takes it out: the cross
// alone would be smaller than a finger.
func (c *Chip) Tapped(*fyne.PointEvent) { c.remove() }

func (c *Chip) remove() {
	if c.OnRemove != nil {
		c.OnRemove()
	}
}

// TypedKey implements fyne.Focusable.
func (c *Chip) TypedKey(e *fyne.KeyEvent) {
	if isPress(e) || e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace {
		c.remove()
		return
	}
	pass(c, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (c *Chip) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// CreateRenderer implements fyne.Widget.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	back, words, cross, focus := newEdged(), newText(), newGlyph(), newBox()
	paint := func() {
		fill, ink := look.Pill(look.ToneNeutral)
		edge := none
		if c.hovered {
			edge = look.Colors().Edge
		}
		back.set(fill, edge, 1, 5)
		say(words, c.Label, look.SmallSize, false, ink)
		icon := look.Close
		if c.OnRemove == nil {
			icon = look.NoIcon
		}
		inkIcon(cross, icon, ink)
	}
	room := func() float32 {
		if c.OnRemove == nil {
			return 0
		}
		return look.Size(12) + 4
	}
	min := func() fyne.Size {
		return fyne.NewSize(ceil(width(c.Label, look.SmallSize, false)+16+room()), look.Dim(chipTall))
	}
	layout := func(s fyne.Size) {
		h := look.Dim(chipHeight)
		y := floor((s.Height - h) / 2)
		at(back.box, 0, y, s.Width, h)
		words.Text = cut(c.Label, look.SmallSize, false, s.Width-16-room()+0.5)
		end := middle(words, 8, 0, s.Height)
		i := look.Size(12)
		at(cross, end+4, (s.Height-i)/2, i, i)
		showIf(focus, c.focused)
		boxed(focus, none, look.Colors().Focus, look.FocusWidth, 7)
		at(focus, -3, y-3, s.Width+6, h+6)
	}
	return newFace(c, paint, min, layout, back.box, words, cross, focus)
}

// ChoiceChip is a word that is on or off, for a filter of which several may
// be on. Space or Enter turn it.
type ChoiceChip struct {
	control
	Label    string
	On       bool
	OnChange func(on bool)
}

// NewChoiceChip returns a chip that is off.
func NewChoiceChip(label string, change func(on bool)) *ChoiceChip {
	c := &ChoiceChip{Label: label, OnChange: change}
	c.ExtendBaseWidget(c)
	return c
}

// AccessibleName implements Named.
func (c *ChoiceChip) AccessibleName() string { return c.Label }

// Tapped implements fyne.Tappable.
func (c *ChoiceChip) Tapped(*fyne.PointEvent) { focusOn(c); c.turn() }

func (c *ChoiceChip) turn() {
	c.On = !c.On
	c.Refresh()
	if c.OnChange != nil {
		c.OnChange(c.On)
	}
}

// TypedKey implements fyne.Focusable.
func (c *ChoiceChip) TypedKey(e *fyne.KeyEvent) {
	if isPress(e) {
		c.turn()
		return
	}
	pass(c, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (c *ChoiceChip) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// Cursor implements desktop.Cursorable.
func (c *ChoiceChip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget. The room for the tick is kept while
// it is off, so that nothing jumps.
func (c *ChoiceChip) CreateRenderer() fyne.WidgetRenderer {
	back, words, tick, focus := newEdged(), newText(), newGlyph(), newBox()
	paint := func() {
		p := look.Colors()
		fill, edge, icon := p.Surface, p.Edge, look.Plus
		if c.On {
			fill, edge, icon = p.Selected, p.Accent, look.Check
		} else if c.hovered {
			fill = p.Hover
		}
		back.set(fill, edge, 1, look.ButtonSmall/2)
		say(words, c.Label, look.BodySize, c.On, p.Text)
		inkIcon(tick, icon, p.Muted)
		if c.On {
			inkIcon(tick, icon, p.Accent)
		}
	}
	min := func() fyne.Size {
		return fyne.NewSize(ceil(width(c.Label, look.BodySize, true)+24+look.Size(20)), look.Dim(look.ButtonSmall))
	}
	layout := func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		i := look.Size(14)
		at(tick, 12, (s.Height-i)/2, i, i)
		middle(words, 12+look.Size(20), 0, s.Height)
		ring(focus, s, look.ButtonSmall/2, c.focused)
	}
	return newFace(c, paint, min, layout, back.box, tick, words, focus)
}

// ChoiceChips returns chips side by side and reports the keys that are on.
func ChoiceChips(choices []Choice, change func(on []string)) (*fyne.Container, []*ChoiceChip) {
	chips := make([]*ChoiceChip, len(choices))
	objects := make([]fyne.CanvasObject, len(choices))
	for i, c := range choices {
		chips[i] = NewChoiceChip(c.Label, func(bool) {
			var on []string
			for j, chip := range chips {
				if chip.On {
					on = append(on, choices[j].Key)
				}
			}
			if change != nil {
				change(on)
			}
		})
		objects[i] = chips[i]
	}
	return Row(8, objects...), chips
}
