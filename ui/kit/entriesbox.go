package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// EntriesBox holds entries that are put together by choosing in several boxes
// beside each other: how many, of what, which one. Each entry is a line with a
// button that takes it out.
type EntriesBox struct {
	widget.BaseWidget
	// OnRemove is called with an entry that was taken out, after it has gone.
	OnRemove func(gone Choice)

	label   *Words
	parts   []*Combo
	held    []Choice
	lines   *fyne.Container
	content *fyne.Container
	wrong   string
	note    string
	line    *Words
	grown   func()
	reveal  func()
	submit  func()
}

// NewEntriesBox returns a box without entries. What is chosen in the parts is
// the caller's to listen to, and to Set.
func NewEntriesBox(label string, parts ...*Combo) *EntriesBox {
	b := &EntriesBox{label: NewWrapped(Small, label), parts: parts, lines: Column(2), line: NewWrapped(Small, "")}
	row := container.New(partsLayout{})
	for _, p := range parts {
		row.Add(p)
		p.onReveal(b.shown)
	}
	b.content = Column(labelGap, b.label, b.lines, row)
	b.ExtendBaseWidget(b)
	return b
}

// Label returns the label.
func (b *EntriesBox) Label() string { return b.label.Text() }

// Entry is the first of the boxes that an entry is made in.
func (b *EntriesBox) Entry() fyne.Focusable { return b.parts[0] }

// Held returns the entries.
func (b *EntriesBox) Held() []Choice { return b.held }

// Set shows other entries, unreported.
func (b *EntriesBox) Set(held ...Choice) {
	b.held = append([]Choice(nil), held...)
	b.lines.Objects = nil
	for _, c := range b.held {
		out := NewSmallButton(Plain, look.Close, "Take out", func() { b.remove(c) }).Called("Take out " + c.Label)
		out.onReveal(b.shown)
		out.onSubmit(b.submit)
		b.lines.Add(Row(8, Grow(NewWrapped(Body, c.Label)), out))
	}
	b.lines.Hidden = len(b.held) == 0
	b.changed()
}

func (b *EntriesBox) remove(gone Choice) {
	var left []Choice
	for _, c := range b.held {
		if c != gone {
			left = append(left, c)
		}
	}
	b.Set(left...)
	focusOn(b.parts[0])
	if b.OnRemove != nil {
		b.OnRemove(gone)
	}
}

// Error returns the sentence that says what is wrong.
func (b *EntriesBox) Error() string { return b.wrong }

// SetError says what is wrong in a sentence below the box.
func (b *EntriesBox) SetError(sentence string) {
	if b.wrong != sentence {
		b.wrong = sentence
		b.changed()
	}
}

// SetNote shows a quiet sentence below the box while nothing is wrong.
func (b *EntriesBox) SetNote(sentence string) {
	if b.note != sentence {
		b.note = sentence
		b.changed()
	}
}

func (b *EntriesBox) changed() {
	b.content.Refresh()
	b.Refresh()
	if b.grown != nil {
		b.grown()
	}
}

func (b *EntriesBox) shown() {
	if b.reveal != nil {
		b.reveal()
	}
}

func (b *EntriesBox) onReveal(show func()) { b.reveal = show }
func (b *EntriesBox) onGrown(show func())  { b.grown = show }

func (b *EntriesBox) onSubmit(do func()) {
	b.submit = do
	for _, p := range b.parts {
		p.onSubmit(do)
	}
}

// CreateRenderer implements fyne.Widget.
func (b *EntriesBox) CreateRenderer() fyne.WidgetRenderer {
	icon := newGlyph()
	below := func() (string, Style, look.Icon) {
		if b.wrong != "" {
			return b.wrong, Wrong, look.Warning
		}
		return b.note, Small, look.NoIcon
	}
	paint := func() {
		text, style, sign := below()
		b.line.SetSpans(Span{text, style})
		inkIcon(icon, sign, look.Colors().ErrorText)
	}
	room := func() float32 {
		if text, _, _ := below(); text == "" {
			return 0
		}
		return errorGap + b.line.MinSize().Height
	}
	return newFace(b, paint, func() fyne.Size {
		return fyne.NewSize(b.content.MinSize().Width, ceil(b.content.MinSize().Height+room()))
	}, func(s fyne.Size) { b.layout(s, icon) }, b.content, icon, b.line)
}

func (b *EntriesBox) layout(s fyne.Size, icon *canvas.Image) {
	top := tall(b.content, s.Width)
	at(b.content, 0, 0, s.Width, top)
	x, small := float32(0), lineHeight(look.SmallSize)
	if icon.Visible() {
		x = look.Size(14) + 6
	}
	b.line.Resize(fyne.NewSize(s.Width-x, b.line.Size().Height)) // so that it knows its lines
	at(icon, 0, top+errorGap+(small-look.Size(14))/2, look.Size(14), look.Size(14))
	at(b.line, x, top+errorGap, s.Width-x, b.line.MinSize().Height)
}

// partsLayout gives the boxes of an entry their room: little for a number, more
// for what follows.
type partsLayout struct{}

var partShares = []float32{0.24, 0.34, 0.42}

// Layout implements fyne.Layout.
func (partsLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	const gap = 8
	room, x := s.Width-gap*float32(len(o)-1), float32(0)
	for i, p := range o {
		w := floor(room * partShares[i])
		if i == len(o)-1 {
			w = s.Width - x
		}
		at(p, x, 0, w, p.MinSize().Height)
		x += w + gap
	}
}

// MinSize implements fyne.Layout.
func (partsLayout) MinSize(o []fyne.CanvasObject) (m fyne.Size) {
	for _, p := range o {
		m.Width += look.Dim(60)
		m.Height = max(m.Height, p.MinSize().Height)
	}
	return m
}
