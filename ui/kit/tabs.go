package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// Tabs is a row of words of which one is chosen, marked by weight and by a
// line of 3 in the accent. Left and Right move the choice. Tabs that do not
// fit stand behind a last one, More, which says the chosen one where that is
// among them.
type Tabs struct {
	oneOf
	name  string
	gap   float32
	line  bool
	fit   int // how many fit; the rest are behind More
	cells []tabCell
	x     []float32
	moreX float32
}

type tabCell struct {
	words, count *canvas.Text
}

// NewTabs returns tabs, the first one chosen, gap apart.
func NewTabs(gap float32, choices ...Choice) *Tabs {
	t := &Tabs{name: "Tabs", gap: gap}
	t.choices = choices
	t.ExtendBaseWidget(t)
	return t
}

// Underlined draws a divider below all tabs and returns them.
func (t *Tabs) Underlined() *Tabs { t.line = true; return t }

// AccessibleName implements Named.
func (t *Tabs) AccessibleName() string { return t.name }

// Called sets the name, where a page has more than one row of tabs, and
// returns the tabs.
func (t *Tabs) Called(name string) *Tabs { t.name = name; return t }

// Tapped implements fyne.Tappable.
func (t *Tabs) Tapped(e *fyne.PointEvent) {
	focusOn(t)
	if t.fit < len(t.choices) && e.Position.X >= t.moreX-t.gap/2 {
		t.showMore()
		return
	}
	for i := t.fit - 1; i >= 0; i-- {
		if e.Position.X >= t.x[i]-t.gap/2 {
			t.pick(i)
			return
		}
	}
	t.pick(0)
}

func (t *Tabs) showMore() {
	items := make([]MenuItem, 0, len(t.choices)-t.fit)
	for i := t.fit; i < len(t.choices); i++ {
		c := t.choices[i]
		items = append(items, MenuItem{Label: c.Label, Note: c.count(), Checked: i == t.chosen, Do: func() { t.pick(i) }})
	}
	ShowMenuBelow(t, t.moreX, items...)
}

// TypedKey implements fyne.Focusable.
func (t *Tabs) TypedKey(e *fyne.KeyEvent) {
	if !t.moved(e) {
		pass(t, e)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (t *Tabs) TypedShortcut(s fyne.Shortcut) { passShortcut(t, s) }

// Cursor implements desktop.Cursorable.
func (t *Tabs) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (t *Tabs) CreateRenderer() fyne.WidgetRenderer {
	mark, line, focus := newBox(), newBox(), newBox()
	more, chevron := newText(), newGlyph()
	paint := func() {
		for len(t.cells) < len(t.choices) {
			t.cells = append(t.cells, tabCell{newText(), newText()})
		}
		for i, c := range t.choices {
			ink, on := look.Muted(), i == t.chosen
			if on {
				ink = look.Text()
			}
			say(t.cells[i].words, c.Label, look.BodySize, on, ink)
			say(t.cells[i].count, c.count(), look.BodySize, on, ink)
		}
		say(more, "More", look.BodySize, false, look.Muted())
		inkIcon(chevron, look.ChevronDown, look.Muted())
		mark.FillColor, line.FillColor = look.Accent(), look.Divider()
	}
	f := newFace(t, paint, func() fyne.Size {
		return fyne.NewSize(look.Dim(80), look.Dim(look.ButtonTall))
	}, func(s fyne.Size) { t.layout(s, mark, line, focus, more, chevron) })
	f.objects = func() []fyne.CanvasObject {
		out := []fyne.CanvasObject{line, mark, more, chevron, focus}
		for i := range t.choices {
			out = append(out, t.cells[i].words, t.cells[i].count)
		}
		return out
	}
	return f
}

// Natural returns the width at which all tabs fit.
func (t *Tabs) Natural() float32 {
	w := -t.gap
	for i, c := range t.choices {
		w += t.cellWidth(i, c) + t.gap
	}
	return max(0, ceil(w))
}

func (t *Tabs) cellWidth(i int, c Choice) float32 {
	on := i == t.chosen
	w := width(c.Label, look.BodySize, on)
	if c.Counted {
		w += 6 + width(c.count(), look.BodySize, on)
	}
	return w
}

func (t *Tabs) layout(s fyne.Size, mark, line, focus *canvas.Rectangle, more *canvas.Text, chevron *canvas.Image) {
	room := s.Width
	if len(t.choices) > 0 && t.Natural() > room {
		room -= t.sayMore(more, false) + t.gap
		if t.chosen >= t.fitting(room) { // it is among those that do not fit
			room = s.Width - t.sayMore(more, true) - t.gap
		}
	}
	moreRoom := more.MinSize().Width + 20
	t.x, t.fit = t.x[:0], 0
	x, h := float32(0), s.Height
	for i, c := range t.choices {
		w := t.cellWidth(i, c)
		cell := t.cells[i]
		fits := t.fit == i && x+w <= room+0.5
		showIf(cell.words, fits)
		showIf(cell.count, fits && c.Counted)
		if !fits {
			continue
		}
		t.fit++
		t.x = append(t.x, x)
		end := middle(cell.words, x, 0, h)
		middle(cell.count, end+6, 0, h)
		if i == t.chosen {
			at(mark, x, s.Height-3, ceil(w), 3)
		}
		x += w + t.gap
	}
	hidden := t.fit < len(t.choices)
	showIf(more, hidden)
	showIf(chevron, hidden)
	t.moreX = x
	end := middle(more, x, 0, h)
	at(chevron, end+4, (h-14)/2, 14, 14)
	if t.chosen >= t.fit {
		at(mark, x, s.Height-3, moreRoom, 3)
	}
	at(line, 0, s.Height-1, s.Width, 1)
	showIf(line, t.line)
	showIf(mark, len(t.choices) > 0)
	t.ringChosen(focus, s, moreRoom)
}

// mostMore is how wide the last tab may get, at 100 %.
const mostMore = 150

// sayMore lets the last tab say More or the chosen one, and returns its room.
func (t *Tabs) sayMore(more *canvas.Text, chosen bool) float32 {
	if chosen {
		say(more, cut(t.choices[t.chosen].Label, look.BodySize, true, look.Dim(mostMore)), look.BodySize, true, look.Text())
	} else {
		say(more, "More", look.BodySize, false, look.Muted())
	}
	return more.MinSize().Width + 20
}

// fitting is how many tabs fit in a room.
func (t *Tabs) fitting(room float32) int {
	x := float32(0)
	for i, c := range t.choices {
		if x += t.cellWidth(i, c); x > room+0.5 {
			return i
		}
		x += t.gap
	}
	return len(t.choices)
}

func (t *Tabs) ringChosen(focus *canvas.Rectangle, s fyne.Size, moreRoom float32) {
	showIf(focus, t.focused)
	boxed(focus, none, look.Colors().Focus, look.FocusWidth, 4)
	if t.chosen < t.fit {
		w := t.cellWidth(t.chosen, t.choices[t.chosen])
		at(focus, t.x[t.chosen]-6, 0, w+12, s.Height-4)
		return
	}
	at(focus, t.moreX-6, 0, moreRoom+12, s.Height-4)
}
