package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// FoundItem is one line of what a search found.
type FoundItem struct {
	Icon  look.Icon
	Title []Span
	Line  []Span // a second line: what it is, why it was found; may be empty
	Note  string // at the right, muted: a command's keys
	Do    func()
}

// name is what the line is called.
func (f FoundItem) name() string {
	out := ""
	for _, s := range f.Title {
		out += s.Text
	}
	return out
}

// FoundGroup is what was found of one kind. Count, unless 0, stands beside its
// title; More, unless empty, is a last line that leads to all of them.
type FoundGroup struct {
	Title  string
	Count  int
	Items  []FoundItem
	More   string
	OnMore func()
}

// SearchList hangs below a SearchBox and shows what was found, in groups. The
// keyboard stays in the box, which hands on Up, Down, Enter and Esc.
type SearchList struct {
	widget.BaseWidget
	// OnClose is called when it closes because something was chosen or by Esc.
	OnClose func()

	rows    []*foundRow
	shown   int // how many of them
	lit     int // -1 for none
	pressed bool
	says    *Words
	box     *fyne.Container
	scroll  *container.Scroll
}

// NewSearchList returns a list that is closed.
func NewSearchList() *SearchList {
	l := &SearchList{lit: -1, says: NewSpans().Wrapped(), box: container.New(columnLayout{0})}
	l.scroll = Scroll(l.box)
	l.ExtendBaseWidget(l)
	l.Hide()
	return l
}

// Set shows what was found, below a sentence if there is one, the first line
// lit.
func (l *SearchList) Set(says []Span, groups ...FoundGroup) {
	l.box.Objects, l.shown, l.lit = nil, 0, -1
	if len(says) > 0 {
		l.says.SetSpans(says...)
		l.box.Add(Pad(8, 14, 8, 14, l.says))
	}
	for i, g := range groups {
		if i > 0 {
			l.box.Add(Pad(4, 0, 0, 0, Line()))
		}
		if g.Title != "" {
			l.box.Add(foundHead(g))
		}
		for _, it := range g.Items {
			l.add(it, false)
		}
		if g.More != "" {
			l.add(FoundItem{Title: []Span{{Text: g.More, Style: Body}}, Do: g.OnMore}, true)
		}
	}
	if l.shown > 0 {
		l.lit = 0
	}
	for _, r := range l.rows[:l.shown] {
		r.Refresh()
	}
	l.scroll.ScrollToTop()
	l.Show()
	l.Refresh()
}

func foundHead(g FoundGroup) fyne.CanvasObject {
	words := []Span{{Text: g.Title, Style: SmallBold}}
	if g.Count > 0 {
		words = append(words, Span{Text: "  " + strconv.Itoa(g.Count), Style: Small})
	}
	return Pad(8, 14, 2, 14, NewSpans(words...))
}

// add shows one more line, made once and used again.
func (l *SearchList) add(it FoundItem, more bool) {
	if l.shown == len(l.rows) {
		l.rows = append(l.rows, newFoundRow(l, l.shown))
	}
	r := l.rows[l.shown]
	r.item, r.more = it, more
	r.words.SetSpans(it.Title...)
	r.line.SetSpans(it.Line...)
	l.box.Add(r)
	l.shown++
}

// Blurred is told when the box lost the keyboard: the list goes, unless it was
// pressed itself.
func (l *SearchList) Blurred() {
	if !l.pressed {
		l.Hide()
	}
}

// Key moves or chooses; false for a key it has no use for.
func (l *SearchList) Key(e *fyne.KeyEvent) bool {
	if !l.Visible() {
		return false
	}
	switch {
	case e.Name == fyne.KeyEscape:
		l.Hide()
		call(l.OnClose)
		return true
	case isEnter(e):
		l.choose(l.lit)
		return true
	case e.Name == fyne.KeyHome || e.Name == fyne.KeyEnd: // of the words that are typed
		return false
	case e.Name == fyne.KeyPageDown:
		l.light(min(l.lit+8, l.shown-1))
		return true
	case e.Name == fyne.KeyPageUp:
		l.light(max(l.lit-8, 0))
		return true
	}
	to, ok := step(e, l.lit, l.shown, fyne.KeyUp, fyne.KeyDown)
	if ok {
		l.light(to)
	}
	return ok
}

// light moves the light and scrolls it into view, with the heading above it.
func (l *SearchList) light(i int) {
	if i < 0 || i >= l.shown {
		return
	}
	old := l.lit
	l.lit = i
	if old >= 0 {
		l.rows[old].Refresh()
	}
	r := l.rows[i]
	r.Refresh()
	top, bottom := r.Position().Y, r.Position().Y+r.Size().Height
	if i == 0 {
		top = 0
	}
	off, h := l.scroll.Offset.Y, l.scroll.Size().Height
	if top < off {
		l.scroll.ScrollToOffset(fyne.NewPos(0, top))
	} else if bottom > off+h {
		l.scroll.ScrollToOffset(fyne.NewPos(0, bottom-h))
	}
}

func (l *SearchList) choose(i int) {
	if i < 0 || i >= l.shown {
		return
	}
	do := l.rows[i].item.Do
	l.pressed = false
	l.Hide()
	call(l.OnClose)
	call(do)
}

// CreateRenderer implements fyne.Widget.
func (l *SearchList) CreateRenderer() fyne.WidgetRenderer {
	back := newEdged()
	return newFace(l, func() {
		back.set(look.Colors().Raised, look.Colors().Edge, 1, look.Radius)
	}, func() fyne.Size {
		return fyne.NewSize(look.Dim(300), l.box.MinSize().Height+10)
	}, func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		at(l.scroll, 1, 5, s.Width-2, s.Height-10)
	}, back.box, l.scroll)
}
