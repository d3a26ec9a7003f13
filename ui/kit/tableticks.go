package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// Tick is one line of a TickList.
type Tick struct {
	Choice
	On    bool
	Fixed bool // it cannot be taken away or moved
}

// TickList is lines of which some are ticked, such as the columns of a list.
// Up and Down move, Space ticks, a letter jumps; where lines may change places,
// Ctrl+Up and Ctrl+Down move the one the keyboard is on.
type TickList struct {
	control
	// OnTick is called when a person ticked a line or took the tick away, OnMove
	// when they moved the line at from to the place to.
	OnTick func(key string, on bool)
	OnMove func(from, to int)

	name  string
	ticks []Tick
	lit   int
	over  int
	rows  []*tickArt

	scroll *container.Scroll // nil where all lines are shown
}

type tickArt struct {
	back         *canvas.Rectangle
	box          *edged
	tick         *canvas.Image
	words, count *canvas.Text
}

// NewTickList returns lines under a name.
func NewTickList(name string, ticks ...Tick) *TickList {
	l := &TickList{name: name, ticks: ticks, over: -1}
	l.ExtendBaseWidget(l)
	return l
}

// AccessibleName implements Named.
func (l *TickList) AccessibleName() string { return l.name }

// Set shows other lines; the keyboard stays at its place.
func (l *TickList) Set(ticks ...Tick) {
	l.ticks = ticks
	l.lit = min(l.lit, max(0, len(ticks)-1))
	l.Refresh()
}

// Lit is the line the keyboard is on, and Light moves it.
func (l *TickList) Lit() int { return l.lit }

// Light moves the keyboard to a line, and scrolls it into view.
func (l *TickList) Light(i int) {
	l.lit = i
	l.Refresh()
	if l.scroll == nil {
		return
	}
	top, view := float32(i)*l.line(), l.scroll.Size().Height
	if off := l.scroll.Offset.Y; top < off {
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	} else if top+l.line() > off+view {
		l.scroll.ScrollToOffset(fyne.NewPos(0, top+l.line()-view))
	}
}

// Within shows no more lines than that at a time; longer lists scroll.
func (l *TickList) Within(lines int) fyne.CanvasObject {
	if len(l.ticks) <= lines {
		return l
	}
	l.scroll = container.NewVScroll(l)
	return Scaled(0, float32(lines)*look.RowHeight, l.scroll)
}

// Labels returns the words of all lines, for tests that tick one.
func (l *TickList) Labels() []string {
	out := make([]string, len(l.ticks))
	for i, t := range l.ticks {
		out[i] = t.Label
	}
	return out
}

// PressLabel ticks a line as a click on it would.
func (l *TickList) PressLabel(label string) bool {
	for i, t := range l.ticks {
		if t.Label == label {
			l.lit = i
			l.turn()
			return true
		}
	}
	return false
}

func (l *TickList) line() float32 { return look.Dim(look.RowHeight) }

// Tapped implements fyne.Tappable.
func (l *TickList) Tapped(e *fyne.PointEvent) {
	focusOn(l)
	if i := int(e.Position.Y / l.line()); i >= 0 && i < len(l.ticks) {
		l.lit = i
		l.turn()
	}
}

func (l *TickList) turn() {
	if l.lit >= len(l.ticks) || l.ticks[l.lit].Fixed {
		l.Refresh()
		return
	}
	t := &l.ticks[l.lit]
	t.On = !t.On
	l.Refresh()
	if l.OnTick != nil {
		l.OnTick(t.Key, t.On)
	}
}

// Shift moves the line the keyboard is on to another place, unless it, or the
// one whose place it would take, is fixed.
func (l *TickList) Shift(by int) {
	to := l.lit + by
	if l.OnMove == nil || to < 0 || to >= len(l.ticks) || l.ticks[l.lit].Fixed || l.ticks[to].Fixed {
		return
	}
	from := l.lit
	l.Light(to)
	l.OnMove(from, to)
}

// TypedKey implements fyne.Focusable.
func (l *TickList) TypedKey(e *fyne.KeyEvent) {
	if to, ok := step(e, l.lit, len(l.ticks), fyne.KeyUp, fyne.KeyDown); ok {
		l.Light(to)
		return
	}
	if isPress(e) {
		l.turn()
		return
	}
	pass(l, e)
}

// TypedRune implements fyne.Focusable: the next line that begins so.
func (l *TickList) TypedRune(r rune) {
	for i := range l.ticks {
		at := (l.lit + 1 + i) % len(l.ticks)
		if strings.HasPrefix(strings.ToLower(l.ticks[at].Label), strings.ToLower(string(r))) {
			l.Light(at)
			return
		}
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (l *TickList) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierShortcutDefault {
		switch c.KeyName {
		case fyne.KeyUp:
			l.Shift(-1)
			return
		case fyne.KeyDown:
			l.Shift(1)
			return
		}
	}
	passShortcut(l, s)
}

// MouseMoved implements desktop.Hoverable.
func (l *TickList) MouseMoved(e *desktop.MouseEvent) {
	if i := int(e.Position.Y / l.line()); i != l.over {
		l.over = i
		l.Refresh()
	}
}

// MouseOut implements desktop.Hoverable.
func (l *TickList) MouseOut() {
	l.over = -1
	l.control.MouseOut()
}

// Cursor implements desktop.Cursorable.
func (l *TickList) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (l *TickList) CreateRenderer() fyne.WidgetRenderer {
	focus := newBox()
	paint := func() {
		for len(l.rows) < len(l.ticks) {
			l.rows = append(l.rows, &tickArt{newBox(), newEdged(), newGlyph(), newText(), newText()})
		}
		for i, t := range l.ticks {
			l.rows[i].paint(t, i == l.over && !t.Fixed)
		}
	}
	f := newFace(l, paint, l.natural, func(s fyne.Size) {
		for i, t := range l.ticks {
			l.rows[i].layout(t, float32(i)*l.line(), s.Width, l.line())
		}
		showIf(focus, l.focused && len(l.ticks) > 0)
		boxed(focus, none, look.Colors().Focus, look.FocusWidth, 4)
		at(focus, 1, float32(l.lit)*l.line(), s.Width-2, l.line())
	})
	f.objects = func() []fyne.CanvasObject {
		var out []fyne.CanvasObject
		for _, a := range l.rows[:min(len(l.rows), len(l.ticks))] {
			out = append(out, a.back, a.box.box, a.tick, a.words, a.count)
		}
		return append(out, focus)
	}
	return f
}

func (l *TickList) natural() fyne.Size {
	w := float32(0)
	for _, t := range l.ticks {
		w = max(w, width(t.Label, look.BodySize, false)+width(t.count(), look.BodySize, false))
	}
	return fyne.NewSize(min(ceil(w+look.Size(18)+44), look.Dim(240)), l.line()*float32(len(l.ticks)))
}

func (a *tickArt) paint(t Tick, over bool) {
	p := look.Colors()
	a.back.FillColor = none
	if over {
		a.back.FillColor = p.Hover
	}
	fill, edge, icon := p.Surface, p.Edge, look.NoIcon
	if t.On {
		fill, edge, icon = p.Accent, p.Accent, look.Check
	}
	ink, mark := p.Text, p.OnAccent
	if t.Fixed {
		fill, edge, ink, mark = p.Tones[look.ToneNeutral].Fill, p.Divider, p.Muted, p.Muted
	}
	a.box.set(fill, edge, 1, 4)
	inkIcon(a.tick, icon, mark)
	say(a.words, t.Label, look.BodySize, false, ink)
	say(a.count, t.count(), look.BodySize, false, p.Muted)
}

func (a *tickArt) layout(t Tick, y, w, h float32) {
	i := look.Size(18)
	at(a.back, 0, y, w, h)
	at(a.box.box, 8, y+(h-i)/2, i, i)
	at(a.tick, 8+(i-look.Size(14))/2, y+(h-look.Size(14))/2, look.Size(14), look.Size(14))
	room := w - 8 - i - 10 - 8
	if t.Counted {
		room -= a.count.MinSize().Width + 10
		middle(a.count, w-8-a.count.MinSize().Width, y, h)
	}
	a.words.Text = cut(t.Label, look.BodySize, false, room)
	middle(a.words, 8+i+10, y, h)
}

var _ desktop.Hoverable = (*TickList)(nil)
