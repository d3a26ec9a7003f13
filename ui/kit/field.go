package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// field is what all boxes share: a label above, an edge that tells focus and
// error, and a sentence below that says what is wrong or what was understood.
type field struct {
	widget.BaseWidget
	label   string
	wrong   string // what is wrong, in words
	note    string // what was understood; shown when nothing is wrong
	doubt   bool   // the note is a doubt: it is kept as it stands
	needed  bool   // must not stay empty, which is said beside the label
	focused bool
	reveal  func() // a form scrolls the box into view
	grown   func() // and does so again when it has become taller
	submit  func() // a form saves on Ctrl+Enter
}

// Label returns the label.
func (f *field) Label() string { return f.label }

// Error returns the sentence that says what is wrong, "" if all is well.
func (f *field) Error() string { return f.wrong }

// SetError says what is wrong in a sentence below the box; "" takes it away.
func (f *field) SetError(sentence string) {
	if f.wrong != sentence {
		f.grow(func() { f.wrong = sentence })
	}
}

// SetNote shows a quiet sentence below the box while nothing is wrong.
func (f *field) SetNote(sentence string) {
	if f.note != sentence || f.doubt {
		f.grow(func() { f.note, f.doubt = sentence, false })
	}
}

// SetDoubt shows a sentence in amber about what is kept as it stands, and may be
// looked at again.
func (f *field) SetDoubt(sentence string) {
	if f.note != sentence || !f.doubt {
		f.grow(func() { f.note, f.doubt = sentence, sentence != "" })
	}
}

// grow changes what is said below the box, and keeps that in view while the box
// has the keyboard.
func (f *field) grow(change func()) {
	was := f.MinSize().Height
	change()
	f.Refresh()
	if f.focused && f.grown != nil && f.MinSize().Height != was {
		f.grown()
	}
}

func (f *field) onGrown(show func()) { f.grown = show }

// SetNeeded says beside the label that the box must not stay empty.
func (f *field) SetNeeded(on bool) {
	if f.needed != on {
		f.needed = on
		f.Refresh()
	}
}

func (f *field) onSubmit(do func()) { f.submit = do }
func (f *field) submits() func()    { return f.submit }

// labelWidth is the room the label needs, with what is said beside it.
func (f *field) labelWidth() float32 { return width(f.fullLabel(), look.SmallSize, false) }

func (f *field) fullLabel() string {
	if f.needed {
		return f.label + neededWord
	}
	return f.label
}

const neededWord = " (needed)"

func (f *field) setFocus(on bool) {
	f.focused = on
	f.Refresh()
	if on && f.reveal != nil {
		f.reveal()
	}
}

func (f *field) onReveal(show func()) { f.reveal = show }

const (
	labelGap = 4
	errorGap = 4
)

// fieldFace draws a field round whatever its box holds.
type fieldFace struct {
	f       *field
	back    *edged
	label   *canvas.Text
	line    *Words // wraps: a sentence in half a form is often two lines
	icon    *canvas.Image
	noLabel bool // a box inside another says its name elsewhere
}

func newFieldFace(f *field) *fieldFace {
	return &fieldFace{f: f, back: newEdged(), label: newText(), line: NewWrapped(Small, ""), icon: newGlyph()}
}

func (d *fieldFace) objects(more ...fyne.CanvasObject) []fyne.CanvasObject {
	return append([]fyne.CanvasObject{d.back.box, d.label, d.icon, d.line}, more...)
}

func (d *fieldFace) below() (string, bool) {
	if d.f.wrong != "" {
		return d.f.wrong, true
	}
	return d.f.note, false
}

func (d *fieldFace) paint() {
	p := look.Colors()
	say(d.label, d.f.fullLabel(), look.SmallSize, false, p.Muted)
	edge, wide := p.Edge, float32(1)
	if d.f.focused {
		edge, wide = p.Focus, look.FocusWidth
	}
	text, wrong := d.below()
	icon, style := look.NoIcon, Small
	if wrong {
		edge, wide, icon, style = p.ErrorEdge, look.FocusWidth, look.Warning, Wrong
	}
	if d.f.focused && wrong {
		wide = 3 // the keyboard is here as well
	}
	ink := p.ErrorText
	if !wrong && d.f.doubt {
		icon, ink = look.Warning, look.Bar(look.ToneAmber)
		if !d.f.focused {
			edge = ink
		}
	}
	d.back.set(p.Surface, edge, wide, look.Radius)
	d.line.SetSpans(Span{text, style})
	inkIcon(d.icon, icon, ink)
}

func (d *fieldFace) top() float32 {
	if d.noLabel {
		return 0
	}
	return lineHeight(look.SmallSize) + labelGap
}

func (d *fieldFace) bottom() float32 {
	if text, _ := d.below(); text == "" {
		return 0
	}
	return errorGap + d.line.MinSize().Height
}

// min is the size round a box of height h.
func (d *fieldFace) min(h float32) fyne.Size {
	return fyne.NewSize(look.Dim(80), ceil(d.top()+h+d.bottom()))
}

// layout places label, box and sentence, and returns the box.
func (d *fieldFace) layout(s fyne.Size) (pos fyne.Position, size fyne.Size) {
	small := lineHeight(look.SmallSize)
	d.label.Text = cut(d.f.fullLabel(), look.SmallSize, false, s.Width)
	middle(d.label, 0, 0, small)
	showIf(d.label, !d.noLabel)
	x := float32(0)
	if d.icon.Visible() {
		x = look.Size(14) + 6
	}
	d.line.Resize(fyne.NewSize(s.Width-x, d.line.Size().Height)) // so that it knows its lines
	h := s.Height - d.top() - d.bottom()
	at(d.back.box, 0, d.top(), s.Width, h)
	y, i := d.top()+h+errorGap, look.Size(14)
	at(d.icon, 0, y+(small-i)/2, i, i)
	at(d.line, x, y, s.Width-x, d.line.MinSize().Height)
	return fyne.NewPos(0, d.top()), fyne.NewSize(s.Width, h)
}

// placeEditor puts an editor in a box with words 10 from the edge. Entry has
// its own room round the text (the theme's InnerPadding), which is counted.
func placeEditor(e *editor, pos fyne.Position, size fyne.Size) {
	inner := float32(10 - look.Radius)
	w, h := size.Width-2*inner, size.Height
	if !e.MultiLine {
		w -= look.Radius // words longer than the box end as far from its edge as they begin
		h = fyne.MeasureText("M", look.Size(look.BodySize), fyne.TextStyle{}).Height + 2*look.Radius + 2*look.FocusWidth
	}
	y := pos.Y + ceil((size.Height-h)/2)
	if !e.MultiLine {
		y += look.FocusWidth // Entry sets its text that much above its middle
	}
	e.shell.set(pos.X+inner, y, w, h)
}
