package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// Segmented is a row of joined parts of which one is chosen: a filter on the
// list below it, with the count of each part in bold.
type Segmented struct {
	oneOf
	name  string
	cells []tabCell
	lines []*canvas.Rectangle
	at    []fyne.Position
	wraps bool
	long  bool    // stands alone in its line: see Alone
	pad   float32 // beside the words of a part, as laid out last
	used  float32 // of the width
}

// segmentPad is the room beside the words of a part, tightPad the least of it.
const (
	segmentPad = 14
	tightPad   = 5
)

// Alone is for many parts that have a line to themselves: where it is short the
// parts move closer, and go on below where that is not enough; what is left of it
// stays empty. It returns the parts.
func (s *Segmented) Alone() *Segmented { s.long, s.wraps = true, true; return s }

// NewSegmented returns the parts under a name, the first chosen.
func NewSegmented(name string, choices ...Choice) *Segmented {
	s := &Segmented{name: name, pad: segmentPad}
	s.choices = choices
	s.ExtendBaseWidget(s)
	return s
}

// Wrapping lets the parts go on below where they have no room, and returns them.
func (s *Segmented) Wrapping() *Segmented { s.wraps = true; return s }

// AccessibleName implements Named.
func (s *Segmented) AccessibleName() string { return s.name }

// Tapped implements fyne.Tappable.
func (s *Segmented) Tapped(e *fyne.PointEvent) {
	if s.long && e.Position.X > s.used {
		return
	}
	focusOn(s)
	for i := len(s.at) - 1; i >= 0; i-- {
		if e.Position.X >= s.at[i].X && e.Position.Y >= s.at[i].Y {
			s.pick(i)
			return
		}
	}
}

// TypedKey implements fyne.Focusable.
func (s *Segmented) TypedKey(e *fyne.KeyEvent) {
	if !s.moved(e) {
		pass(s, e)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (s *Segmented) TypedShortcut(sc fyne.Shortcut) { passShortcut(s, sc) }

// Cursor implements desktop.Cursorable.
func (s *Segmented) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	back, fill, mark, focus := newEdged(), newBox(), newBox(), newBox()
	paint := func() {
		p := look.Colors()
		for len(s.cells) < len(s.choices) {
			s.cells = append(s.cells, tabCell{newText(), newText()})
			s.lines = append(s.lines, newBox())
		}
		for i, c := range s.choices {
			ink := p.Muted
			if i == s.chosen {
				ink = p.Text
			}
			say(s.cells[i].words, c.Label, look.BodySize, i == s.chosen, ink)
			say(s.cells[i].count, c.count(), look.BodySize, true, p.Text)
			s.lines[i].FillColor = p.Divider
		}
		back.set(p.Surface, p.Edge, 1, look.Radius)
		fill.FillColor, mark.FillColor = p.Selected, p.Accent
	}
	layout := func(size fyne.Size) {
		s.used = s.fit(size.Width)
		s.at = s.places(size.Width)
		h, wide := s.line(), float32(0)
		for i, c := range s.choices {
			wide = max(wide, s.at[i].X+s.partWidth(i, c)+1)
		}
		size.Width = min(size.Width, wide)
		at(back.box, 0, 0, size.Width, size.Height)
		for i, c := range s.choices {
			w, x, y := s.partWidth(i, c), s.at[i].X, s.at[i].Y
			if i == s.chosen {
				at(fill, x+1, y+1, w-1, h-2)
				s.roundEnds(fill, i)
				at(mark, x+1, y+h-4, w-1, 3)
			}
			end := middle(s.cells[i].words, x+s.pad, y, h)
			middle(s.cells[i].count, end+8, y, h)
			at(s.lines[i], x, y+1, 1, h-2)
			showIf(s.lines[i], x > 0)
		}
		ring(focus, size, look.Radius, s.focused)
	}
	f := newFace(s, paint, s.natural, layout)
	f.objects = func() []fyne.CanvasObject {
		out := []fyne.CanvasObject{back.box, fill, mark}
		for i := range s.choices {
			out = append(out, s.lines[i], s.cells[i].words, s.cells[i].count)
		}
		return append(out, focus)
	}
	return f
}

// roundEnds lets the fill follow the round corners of the outer edge.
func (s *Segmented) roundEnds(fill *canvas.Rectangle, i int) {
	left, right := float32(0), float32(0)
	if i == 0 {
		left = look.Radius - 1
	}
	if i == len(s.choices)-1 {
		right = look.Radius - 1
	}
	fill.TopLeftCornerRadius, fill.BottomLeftCornerRadius = left, left
	fill.TopRightCornerRadius, fill.BottomRightCornerRadius = right, right
}

func (s *Segmented) partWidth(i int, c Choice) float32 {
	w := width(c.Label, look.BodySize, i == s.chosen) + 2*s.pad
	if c.Counted {
		w += 8 + width(c.count(), look.BodySize, true)
	}
	return ceil(w)
}

// needs is the width of all parts with so much room beside their words.
func (s *Segmented) needs(pad float32) float32 {
	s.pad = pad
	w := float32(1)
	for i, c := range s.choices {
		w += s.partWidth(i, c)
	}
	return w
}

// fit takes as much room beside the words as there is, and gives the width that
// is used.
func (s *Segmented) fit(room float32) float32 {
	used := s.needs(segmentPad)
	for pad := float32(segmentPad); s.long && used > room && pad > tightPad; {
		pad--
		used = s.needs(pad)
	}
	if !s.long {
		return room
	}
	return min(used, room)
}

func (s *Segmented) natural() fyne.Size {
	room := s.Size().Width
	if !s.wraps || room <= 0 {
		w := s.needs(segmentPad)
		if s.wraps {
			w = s.widest()
		}
		return fyne.NewSize(w, s.line())
	}
	s.fit(room)
	h := s.line()
	if p := s.places(room); len(p) > 0 {
		h += p[len(p)-1].Y
	}
	return fyne.NewSize(s.widest(), h)
}

// widest is the width of the widest part, at its tightest.
func (s *Segmented) widest() (w float32) {
	for i, c := range s.choices {
		w = max(w, s.partWidth(i, c))
	}
	return w
}

func (s *Segmented) line() float32 { return look.Dim(look.ButtonTall) }

// places are where the parts stand in a room.
func (s *Segmented) places(room float32) (out []fyne.Position) {
	x, y := float32(0), float32(0)
	for i, c := range s.choices {
		w := s.partWidth(i, c)
		if s.wraps && x > 0 && x+w > room {
			x, y = 0, y+s.line()
		}
		out = append(out, fyne.NewPos(x, y))
		x += w
	}
	return out
}

// Choose marks a part as the chosen one, without reporting it.
func (s *Segmented) Choose(key string) {
	for i, c := range s.choices {
		if c.Key == key {
			s.chosen = i
		}
	}
	s.Refresh()
}
