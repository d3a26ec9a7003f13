package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// Kind is how much a button asks to be pressed.
type Kind int

// The kinds. A page has one Primary button.
const (
	Outline Kind = iota
	Primary      // filled with the accent
	Plain        // icon and word, no edge
	Danger       // outlined in the colour of errors
	Link         // underlined words in the accent
	Quiet        // icon and word in the accent, no underline
)

// Button is a word one can press, with an icon before it if there is one.
type Button struct {
	control
	Label string
	Icon  look.Icon
	OnTap func()
	kind  Kind
	small bool
	size  float32 // of the words, at 100 %
	muted bool    // of less weight than what stands beside it
	name  string  // said instead of the label, where that alone is unclear
	aside bool    // leaves the keyboard where it is when clicked
	// What a box does with keys on a button in it; onKey returns true for one
	// that is used up.
	onKey  func(*fyne.KeyEvent) bool
	onRune func(rune)
}

// NewButton returns a button 36 high.
func NewButton(kind Kind, icon look.Icon, label string, tap func()) *Button {
	b := &Button{Label: label, Icon: icon, OnTap: tap, kind: kind, size: look.BodySize}
	b.ExtendBaseWidget(b)
	return b
}

// NewSmallButton returns a button 28 high, for use inside a row or a card.
func NewSmallButton(kind Kind, icon look.Icon, label string, tap func()) *Button {
	b := NewButton(kind, icon, label, tap)
	b.small = true
	return b
}

// NewSmallLink returns a link at the size of second lines.
func NewSmallLink(label string, tap func()) *Button {
	b := NewLink(label, tap)
	b.size = look.SmallSize
	return b
}

// NewLink returns underlined words that do something when pressed.
func NewLink(label string, tap func()) *Button { return NewSmallButton(Link, look.NoIcon, label, tap) }

// AccessibleName implements Named.
func (b *Button) AccessibleName() string {
	if b.name != "" {
		return b.name
	}
	return b.Label
}

// Inline tells a link that stands within a line of words: it is as high as the
// line.
func (b *Button) Inline() bool { return b.kind == Link && b.size < look.BodySize }

// Called sets the name of a button whose word is unclear out of its place,
// such as the third "Open" on a page, and returns the button.
func (b *Button) Called(name string) *Button { b.name = name; return b }

// SetLabel changes the word.
func (b *Button) SetLabel(label string) { b.Label = label; b.Refresh() }

// Tapped implements fyne.Tappable.
func (b *Button) Tapped(*fyne.PointEvent) {
	if b.disabled {
		return
	}
	if !b.aside {
		focusOn(b)
	}
	b.press()
}

func (b *Button) press() {
	if !b.disabled && b.OnTap != nil {
		b.OnTap()
	}
}

// TypedKey implements fyne.Focusable: Enter and Space press.
func (b *Button) TypedKey(e *fyne.KeyEvent) {
	if b.onKey != nil && !b.disabled && b.onKey(e) {
		return
	}
	if isPress(e) {
		b.press()
		return
	}
	pass(b, e)
}

// TypedRune implements fyne.Focusable.
func (b *Button) TypedRune(r rune) {
	if b.onRune != nil && !b.disabled {
		b.onRune(r)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (b *Button) TypedShortcut(s fyne.Shortcut) { passShortcut(b, s) }

// Cursor implements desktop.Cursorable.
func (b *Button) Cursor() desktop.Cursor {
	if b.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

func (b *Button) pad() float32 {
	switch {
	case b.kind == Link:
		return 0
	case b.small, b.kind == Plain, b.kind == Quiet:
		return 10
	}
	return look.CardPad
}

// buttonInk is the colours of a button as it stands now.
type buttonInk struct{ fill, edge, words, icon color.NRGBA }

func (b *Button) inks() buttonInk {
	p := look.Colors()
	if b.disabled {
		ink := buttonInk{words: p.Muted, icon: p.Muted}
		if b.Label == "" {
			ink.icon = p.Divider // nothing but its icon could tell
		}
		if b.kind == Primary || b.kind == Outline || b.kind == Danger {
			ink.fill, ink.edge = p.Tones[look.ToneNeutral].Fill, p.Divider
		}
		return ink
	}
	hover, filled := none, p.Surface
	if b.hovered {
		hover, filled = p.Hover, p.Hover
	}
	switch b.kind {
	case Primary:
		return buttonInk{p.Accent, none, p.OnAccent, p.OnAccent}
	case Danger:
		return buttonInk{filled, p.ErrorEdge, p.ErrorText, p.ErrorText}
	case Plain:
		if b.muted {
			return buttonInk{hover, none, p.Muted, p.Muted}
		}
		return buttonInk{hover, none, p.Text, p.Text}
	case Link:
		return buttonInk{none, none, p.Accent, p.Accent}
	case Quiet:
		return buttonInk{hover, none, p.Accent, p.Accent}
	}
	return buttonInk{filled, p.Edge, p.Text, p.Text}
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	back, focus, words, icon, line := newEdged(), newBox(), newText(), newGlyph(), newBox()
	bold := b.kind == Primary
	paint := func() {
		ink := b.inks()
		back.set(ink.fill, ink.edge, 1, look.Radius)
		say(words, b.Label, b.size, bold, ink.words)
		inkIcon(icon, b.Icon, ink.icon)
		line.FillColor = ink.words
		showIf(line, b.kind == Link)
	}
	min := func() fyne.Size {
		w := words.MinSize().Width + 2*b.pad() + b.iconRoom()
		switch {
		case b.Inline():
			return fyne.NewSize(ceil(w), lineHeight(b.size)+4)
		case b.small:
			return fyne.NewSize(ceil(w), look.Dim(look.ButtonSmall))
		}
		return fyne.NewSize(ceil(w), look.Dim(look.ButtonTall))
	}
	layout := func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		m := words.MinSize()
		x := (s.Width - m.Width - b.iconRoom()) / 2
		if b.Icon != look.NoIcon {
			i := look.Size(look.IconSmall)
			at(icon, x, (s.Height-i)/2, i, i)
			x += b.iconRoom()
		}
		middle(words, x, 0, s.Height)
		at(line, x, (s.Height+m.Height)/2-1, m.Width, 1)
		ring(focus, s, look.Radius, b.focused)
	}
	return newFace(b, paint, min, layout, back.box, icon, words, line, focus)
}

func (b *Button) iconRoom() float32 {
	switch {
	case b.Icon == look.NoIcon:
		return 0
	case b.Label == "":
		return look.Size(look.IconSmall)
	}
	return look.Size(look.IconSmall) + 8
}

var (
	_ fyne.Focusable     = (*Button)(nil)
	_ fyne.Tappable      = (*Button)(nil)
	_ desktop.Hoverable  = (*Button)(nil)
	_ desktop.Cursorable = (*Button)(nil)
)
