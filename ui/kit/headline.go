package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Headline is a link with a quiet line below it and a few words at its right,
// such as who did it and when. What is too long ends in an ellipsis.
type Headline struct {
	control
	title, below, aside string
	do                  func()
}

// NewHeadline returns a headline; below and aside may be empty, and without do
// it is words and no link.
func NewHeadline(title, below, aside string, do func()) fyne.CanvasObject {
	if do == nil {
		return newPlainLine(title, below, aside)
	}
	h := &Headline{title: title, below: below, aside: aside, do: do}
	h.ExtendBaseWidget(h)
	return h
}

// AccessibleName implements Named.
func (h *Headline) AccessibleName() string { return h.title }

// AccessibleText is all it says.
func (h *Headline) AccessibleText() string { return h.title + " " + h.below + " " + h.aside }

// Tapped implements fyne.Tappable.
func (h *Headline) Tapped(*fyne.PointEvent) { focusOn(h); h.do() }

// TypedKey implements fyne.Focusable.
func (h *Headline) TypedKey(e *fyne.KeyEvent) {
	if isPress(e) {
		h.do()
		return
	}
	pass(h, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (h *Headline) TypedShortcut(s fyne.Shortcut) { passShortcut(h, s) }

// Cursor implements desktop.Cursorable.
func (h *Headline) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (h *Headline) CreateRenderer() fyne.WidgetRenderer {
	line, focus := newBox(), newBox()
	art := &lineArt{title: newText(), below: newText(), aside: newText()}
	return newFace(h, func() {
		ink := look.Accent()
		art.paint(h.title, h.below, h.aside, ink)
		line.FillColor = ink
	}, func() fyne.Size { return art.min(h.below, h.aside) }, func(s fyne.Size) {
		art.layout(h.title, h.below, s)
		m, first := art.title.MinSize(), lineHeight(look.BodySize)
		thick := float32(1)
		if h.hovered {
			thick = 2
		}
		at(line, 0, (first+m.Height)/2, m.Width, thick)
		ring(focus, fyne.NewSize(m.Width, first), look.Radius, h.focused)
	}, art.title, line, art.below, art.aside, focus)
}

// plainLine is a headline that leads nowhere.
type plainLine struct {
	widget.BaseWidget
	title, below, aside string
}

func newPlainLine(title, below, aside string) *plainLine {
	p := &plainLine{title: title, below: below, aside: aside}
	p.ExtendBaseWidget(p)
	return p
}

// AccessibleText is all it says.
func (p *plainLine) AccessibleText() string { return p.title + " " + p.below + " " + p.aside }

// CreateRenderer implements fyne.Widget.
func (p *plainLine) CreateRenderer() fyne.WidgetRenderer {
	art := &lineArt{title: newText(), below: newText(), aside: newText()}
	return newFace(p, func() { art.paint(p.title, p.below, p.aside, look.Text()) },
		func() fyne.Size { return art.min(p.below, p.aside) },
		func(s fyne.Size) { art.layout(p.title, p.below, s) }, art.title, art.below, art.aside)
}

// lineArt is the words of a line: a title, a quiet line below it, a few words
// at its right.
type lineArt struct{ title, below, aside *canvas.Text }

func (a *lineArt) paint(title, below, aside string, ink color.NRGBA) {
	say(a.title, title, look.BodySize, false, ink)
	say(a.below, below, look.SmallSize, false, look.Muted())
	say(a.aside, aside, look.SmallSize, false, look.Muted())
}

func (a *lineArt) min(below, aside string) fyne.Size {
	h := lineHeight(look.BodySize)
	if below != "" {
		h += lineHeight(look.SmallSize)
	}
	return fyne.NewSize(look.Dim(80)+width(aside, look.SmallSize, false), max(h, look.Dim(look.ButtonSmall)))
}

func (a *lineArt) layout(title, below string, s fyne.Size) {
	first, right := lineHeight(look.BodySize), a.aside.MinSize().Width
	room := s.Width
	if right > 0 {
		room -= right + 12
	}
	a.title.Text = cut(title, look.BodySize, false, room)
	a.below.Text = cut(below, look.SmallSize, false, s.Width)
	middle(a.title, 0, 0, first)
	middle(a.aside, s.Width-right, 0, first)
	middle(a.below, 0, first, lineHeight(look.SmallSize))
}

// NewTask returns something that is left to do: an icon in amber, what it is and
// whose, and a button that leads there, called name where its word alone is
// unclear.
func NewTask(icon look.Icon, title, below, button, name string, do func()) fyne.CanvasObject {
	return Row(12, newTonedSign(icon, look.ToneAmber), Grow(Narrow(newPlainLine(title, below, ""))),
		NewSmallButton(Outline, look.NoIcon, button, do).Called(name))
}
