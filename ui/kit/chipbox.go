package kit

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// ChipBox is a box that holds several choices as chips, with Add at its end.
type ChipBox struct {
	field
	choices  func() []Choice
	held     []Choice
	chips    []*Chip
	add      *Button
	AllowNew bool
	// OnChange is called with everything that is held after a change.
	OnChange func(held []Choice)
}

// NewChipBox returns an empty box. choices is asked each time Add is pressed;
// what is held already is left out of the list.
func NewChipBox(label string, choices func() []Choice) *ChipBox {
	b := &ChipBox{choices: choices}
	b.field.label = label
	b.add = NewSmallButton(Plain, look.Plus, "Add", b.open)
	b.add.name = "Add to " + label
	b.add.muted = true
	b.add.onFocus = b.setFocus
	b.ExtendBaseWidget(b)
	return b
}

// AccessibleName implements Named.
func (b *ChipBox) AccessibleName() string { return b.label }

// Held returns what the box holds.
func (b *ChipBox) Held() []Choice { return b.held }

// Set shows other chips without reporting it.
func (b *ChipBox) Set(held ...Choice) {
	b.held = append([]Choice(nil), held...)
	b.chips = make([]*Chip, len(held))
	for i, c := range held {
		b.chips[i] = NewChip(c.Label, func() { b.remove(c) })
	}
	b.Refresh()
}

func (b *ChipBox) remove(gone Choice) {
	var left []Choice
	for _, c := range b.held {
		if c != gone {
			left = append(left, c)
		}
	}
	b.change(left)
}

func (b *ChipBox) change(held []Choice) {
	b.Set(held...)
	if b.OnChange != nil {
		b.OnChange(b.held)
	}
}

// Entry returns the object that takes the keyboard.
func (b *ChipBox) Entry() fyne.Focusable { return b.add }

func (b *ChipBox) open() {
	have := map[string]bool{}
	for _, c := range b.held {
		have[c.Label] = true
	}
	var left []Choice
	for _, c := range b.choices() {
		if !have[c.Label] {
			left = append(left, c)
		}
	}
	openChooser(b, lineHeight(look.SmallSize)+labelGap, b.label, "", b.AllowNew, left, "",
		func(key, text string) {
			b.change(append(b.held[:len(b.held):len(b.held)], Choice{Key: key, Label: text}))
		})
}

// flow lays chips from the left, in as many lines as they need, keeping the
// first line clear of Add, and returns the height.
func (b *ChipBox) flow(w float32, place bool, top float32) float32 {
	inset := (look.Dim(look.InputHeight) - look.Dim(chipHeight)) / 2
	x, y := float32(7), inset
	room := w - b.add.MinSize().Width - 2
	for _, c := range b.chips {
		m := c.MinSize()
		if x > 7 && x+m.Width > room {
			x, y = 7, y+m.Height+4
			room = w - 7
		}
		if place {
			at(c, x, top+y, m.Width, m.Height)
		}
		x += m.Width + 6
	}
	return y + look.Dim(chipHeight) + inset
}

// CreateRenderer implements fyne.Widget.
func (b *ChipBox) CreateRenderer() fyne.WidgetRenderer {
	d := newFieldFace(&b.field)
	f := newFace(b, d.paint, func() fyne.Size {
		w := b.Size().Width
		if w == 0 {
			w = 240
		}
		return d.min(b.flow(w, false, 0))
	}, func(s fyne.Size) {
		pos, size := d.layout(s)
		b.flow(size.Width, true, pos.Y)
		m := b.add.MinSize()
		at(b.add, size.Width-m.Width+2, pos.Y+(look.Dim(look.InputHeight)-m.Height)/2, m.Width, m.Height)
	})
	f.objects = func() []fyne.CanvasObject {
		out := d.objects()
		for _, c := range b.chips {
			out = append(out, c)
		}
		return append(out, b.add)
	}
	return f
}
