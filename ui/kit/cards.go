package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Tile is a number with its word and what it was before. Pressing it opens
// the rows it counts.
type Tile struct {
	control
	Number, Word, Was string
	OnTap             func()
}

// NewTile returns a tile.
func NewTile(number, word, was string, tap func()) *Tile {
	t := &Tile{Number: number, Word: word, Was: was, OnTap: tap}
	t.ExtendBaseWidget(t)
	return t
}

// AccessibleName implements Named.
func (t *Tile) AccessibleName() string { return t.Number + " " + t.Word }

// Tapped implements fyne.Tappable.
func (t *Tile) Tapped(*fyne.PointEvent) { focusOn(t); t.press() }

func (t *Tile) press() {
	if t.OnTap != nil {
		t.OnTap()
	}
}

// TypedKey implements fyne.Focusable.
func (t *Tile) TypedKey(e *fyne.KeyEvent) {
	if isPress(e) {
		t.press()
		return
	}
	pass(t, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (t *Tile) TypedShortcut(s fyne.Shortcut) { passShortcut(t, s) }

// Cursor implements desktop.Cursorable.
func (t *Tile) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	back, focus := newEdged(), newBox()
	number, word, was := newText(), newText(), newText()
	paint := func() {
		p := look.Colors()
		fill := p.Surface
		if t.hovered {
			fill = p.Hover
		}
		back.set(fill, p.Divider, 1, look.Radius)
		say(number, t.Number, look.HugeSize, true, p.Text)
		say(word, t.Word, look.BodySize, false, p.Text)
		say(was, t.Was, look.SmallSize, false, p.Muted)
	}
	return newFace(t, paint, func() fyne.Size {
		h := lineHeight(look.HugeSize) + lineHeight(look.BodySize) + 24
		if t.Was != "" && !t.beside(t.Size().Width) {
			h += lineHeight(look.SmallSize)
		}
		return fyne.NewSize(look.Dim(120), h)
	}, func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		room := s.Width - 2*look.CardPad
		word.Text = cut(t.Word, look.BodySize, false, room)
		was.Text = cut(t.Was, look.SmallSize, false, room)
		huge, body := lineHeight(look.HugeSize), lineHeight(look.BodySize)
		middle(number, look.CardPad, 12, huge)
		middle(word, look.CardPad, 12+huge, body)
		if t.beside(s.Width) { // on the line that the number stands on
			m := was.MinSize()
			at(was, s.Width-look.CardPad-m.Width, round(12+huge-m.Height-look.Size(4)), m.Width, m.Height)
		} else {
			middle(was, look.CardPad, 12+huge+body, lineHeight(look.SmallSize))
		}
		ring(focus, s, look.Radius, t.focused)
	}, back.box, number, word, was, focus)
}

// beside tells whether what it was has room at the right of the number.
func (t *Tile) beside(w float32) bool {
	return width(t.Number, look.HugeSize, true)+16+width(t.Was, look.SmallSize, false) <= w-2*look.CardPad
}

// Steps shows where one is in a job of several steps: those done with a tick,
// the present one filled, those to come with their number.
type Steps struct {
	widget.BaseWidget
	names []string
	now   int
	marks []stepArt
}

type stepArt struct {
	disc   *canvas.Circle
	number *canvas.Text
	tick   *canvas.Image
	name   *canvas.Text
	line   *canvas.Rectangle
}

const (
	discWide = 24
	stepLine = 40
)

// NewSteps returns steps, the first being the present one.
func NewSteps(names ...string) *Steps {
	s := &Steps{names: names}
	for range names {
		s.marks = append(s.marks, stepArt{canvas.NewCircle(none), newText(), newGlyph(), newText(), newBox()})
	}
	s.ExtendBaseWidget(s)
	return s
}

// Go makes the step with the index the present one.
func (s *Steps) Go(i int) { s.now = i; s.Refresh() }

// CreateRenderer implements fyne.Widget.
func (s *Steps) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for _, m := range s.marks {
		objects = append(objects, m.disc, m.number, m.tick, m.name, m.line)
	}
	return newFace(s, s.paint, func() fyne.Size {
		w := float32(0)
		for i, n := range s.names {
			w += look.Size(discWide) + 8 + width(n, look.BodySize, i == s.now)
			if i > 0 {
				w += stepLine + 24
			}
		}
		return fyne.NewSize(ceil(w), look.Dim(look.ButtonSmall))
	}, s.layout, objects...)
}

func (s *Steps) paint() {
	p := look.Colors()
	for i, m := range s.marks {
		on := i == s.now
		fill, edge, ink, nameInk := p.Surface, p.Edge, p.Muted, p.Muted
		if on {
			fill, edge, ink, nameInk = p.Accent, p.Accent, p.OnAccent, p.Text
		}
		m.disc.FillColor, m.disc.StrokeColor, m.disc.StrokeWidth = fill, edge, 1
		number, tick := strconv.Itoa(i+1), look.NoIcon
		if i < s.now {
			number, tick = "", look.Check
		}
		say(m.number, number, look.SmallSize, true, ink)
		inkIcon(m.tick, tick, p.Muted)
		say(m.name, s.names[i], look.BodySize, on, nameInk)
		m.line.FillColor = p.Edge
		showIf(m.line, i > 0)
	}
}

func (s *Steps) layout(size fyne.Size) {
	x, d := float32(0), look.Size(discWide)
	for i, m := range s.marks {
		if i > 0 {
			at(m.line, x+12, size.Height/2, stepLine, 1)
			x += stepLine + 24
		}
		y := floor((size.Height - d) / 2)
		at(m.disc, x, y, d, d)
		n := m.number.MinSize()
		at(m.number, x+(d-n.Width)/2, y+(d-n.Height)/2, n.Width, n.Height)
		at(m.tick, x+5, y+5, d-10, d-10)
		x = middle(m.name, x+d+8, 0, size.Height)
	}
}

// NewEmptyState says what belongs here and offers two ways to fill it.
func NewEmptyState(icon look.Icon, title, sentence string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	row := append([]fyne.CanvasObject{Spring()}, buttons...)
	row = append(row, Spring())
	text := NewWrapped(Muted, sentence)
	body := Column(12,
		Row(0, Spring(), NewIconTile(icon), Spring()),
		Row(0, Spring(), NewWords(Head, title), Spring()),
		AtMost(look.Dim(440), text),
		Row(8, row...))
	return Column(0, Spring(), body, Spring())
}

// IconTile is a large icon on the colour of a chosen row, at the head of a
// card.
type IconTile struct {
	widget.BaseWidget
	icon look.Icon
}

// NewIconTile returns an icon 48 square.
func NewIconTile(icon look.Icon) *IconTile {
	t := &IconTile{icon: icon}
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *IconTile) CreateRenderer() fyne.WidgetRenderer {
	back, icon := newBox(), newGlyph()
	return newFace(t, func() {
		boxed(back, look.Colors().Selected, none, 0, look.Radius)
		inkIcon(icon, t.icon, look.Accent())
	}, func() fyne.Size { return fyne.NewSquareSize(look.Dim(48)) }, func(s fyne.Size) {
		d := look.Dim(48)
		at(back, 0, 0, d, d)
		at(icon, d/4, d/4, d/2, d/2)
	}, back, icon)
}
