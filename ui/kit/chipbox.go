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
	// Find and Fold as of a Combo. What is held already is left out of what is
	// found.
	Find Find
	Fold func(string) string
	// OnChange is called with everything that is held after a change.
	OnChange func(held []Choice)
}

// NewChipBox returns an empty box. choices is asked each time Add is pressed;
// what is held already is left out of the list.
func NewChipBox(label string, choices func() []Choice) *ChipBox {
	b := &ChipBox{choices: choices}
	b.field.label = label
	b.add = NewSmallButton(Plain, look.Plus, "Add", func() { b.open("") })
	b.add.name = "Add to " + label
	b.add.muted = true
	b.add.onFocus = b.setFocus
	b.add.onKey, b.add.onRune = b.key, b.rune
	b.ExtendBaseWidget(b)
	return b
}

// key of Add: Down opens the list, Backspace takes out the last chip.
func (b *ChipBox) key(e *fyne.KeyEvent) bool {
	switch n := len(b.held); {
	case e.Name == fyne.KeyDown:
		b.open("")
	case e.Name == fyne.KeyBackspace && n > 0:
		b.remove(b.held[n-1])
	default:
		return false
	}
	return true
}

// rune of Add: a letter begins what is looked for.
func (b *ChipBox) rune(r rune) {
	if r != ' ' {
		b.open(string(r))
	}
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
		b.chips[i] = NewChip(b.nameOf(c), func() { b.remove(c) })
		b.chips[i].onFocus = b.revealed
	}
	b.Refresh()
}

// revealed scrolls the box into view when one of its chips has the keyboard.
func (b *ChipBox) revealed(on bool) {
	if on && b.reveal != nil {
		b.reveal()
	}
}

// nameOf tells two of one name apart by their quiet words.
func (b *ChipBox) nameOf(c Choice) string {
	for _, other := range b.held {
		if other.Label == c.Label && other.Key != c.Key && c.Note != "" {
			return c.Label + ", " + c.Note
		}
	}
	return c.Label
}

// remove takes one out. The keyboard goes to Add if it was on the chip.
func (b *ChipBox) remove(gone Choice) {
	had := false
	var left []Choice
	for i, c := range b.held {
		if c == gone {
			had = b.chips[i].focused
			continue
		}
		left = append(left, c)
	}
	b.change(left)
	if had {
		focusOn(b.add)
	}
}

func (b *ChipBox) change(held []Choice) {
	b.Set(held...)
	if b.OnChange != nil {
		b.OnChange(b.held)
	}
}

// Entry returns the object that takes the keyboard.
func (b *ChipBox) Entry() fyne.Focusable { return b.add }

func (b *ChipBox) open(typed string) {
	find := b.Find
	if find == nil {
		find = FindIn(b.choices(), b.Fold)
	}
	openChooser(&chooser{find: b.without(find), label: b.label, allowNew: b.AllowNew, take: func(c Choice) {
		b.change(append(b.held[:len(b.held):len(b.held)], c))
	}}, b, lineHeight(look.SmallSize)+labelGap, typed)
}

// without leaves what is held out of what is found.
func (b *ChipBox) without(find Find) Find {
	return func(typed string, most int) Found {
		f := find(typed, most+len(b.held))
		var left []Choice
		top := f.Top
		for i, c := range f.Choices {
			if !b.holds(c) {
				left = append(left, c)
			} else if i < top {
				f.Top--
			}
		}
		f.Total -= len(f.Choices) - len(left)
		f.Choices = left[:min(len(left), most)]
		return f
	}
}

func (b *ChipBox) holds(c Choice) bool {
	for _, h := range b.held {
		if h.Key == c.Key && h.Label == c.Label {
			return true
		}
	}
	return false
}

// flow lays chips from the left, in as many lines as they need, keeping the
// first line clear of Add, and returns the height.
func (b *ChipBox) flow(w float32, place bool, top float32) float32 {
	tall := look.Dim(chipTall)
	inset := (look.Dim(look.InputHeight) - tall) / 2
	x, y := float32(7), inset
	room := w - b.add.MinSize().Width - 2
	for _, c := range b.chips {
		wide := min(c.MinSize().Width, w-14)
		if x+wide > room && (x > 7 || y == inset && wide > room) {
			x, y = 7, y+tall
			room = w - 7
		}
		if place {
			at(c, x, top+y, wide, tall)
		}
		x += wide + 6
	}
	return y + tall + inset
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
