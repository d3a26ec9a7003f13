package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// RailItem is a page one can go to. Badge is a quiet count, 0 for none.
type RailItem struct {
	Key, Label string
	Icon       look.Icon
	Badge      int
}

// Rail is the list of pages at the left, with the name of the program above
// and a note below. Up and Down move along it, Enter goes to the page.
type Rail struct {
	control
	OnGo   func(key string)
	title  string
	items  []RailItem
	rows   []*railRow
	chosen string
	cursor int
	note   *Words
	link   *Button
}

// NewRail returns a rail with the program's name and its pages.
func NewRail(title string, items ...RailItem) *Rail {
	r := &Rail{title: title, note: NewWords(Small, ""), link: NewLink("", nil)}
	r.link.Hide()
	r.ExtendBaseWidget(r)
	r.SetItems(items...)
	return r
}

// AccessibleName implements Named.
func (r *Rail) AccessibleName() string { return "Pages" }

// SetItems changes the pages.
func (r *Rail) SetItems(items ...RailItem) {
	r.items = items
	for len(r.rows) < len(items) {
		row := &railRow{rail: r, index: len(r.rows)}
		row.ExtendBaseWidget(row)
		r.rows = append(r.rows, row)
	}
	r.Refresh()
}

// SetBadge changes the count of one page.
func (r *Rail) SetBadge(key string, n int) {
	for i := range r.items {
		if r.items[i].Key == key {
			r.items[i].Badge = n
		}
	}
	r.Refresh()
}

// Choose marks a page as the open one.
func (r *Rail) Choose(key string) {
	r.chosen = key
	for i, it := range r.items {
		if it.Key == key {
			r.cursor = i
		}
	}
	r.Refresh()
}

// SetFooter shows a note and a link at the foot, such as "Sample data" and
// "Start my own". Empty words take them away.
func (r *Rail) SetFooter(note, link string, do func()) {
	r.note.SetText(note)
	r.link.Label, r.link.OnTap = link, do
	showIf(r.link, link != "")
	r.Refresh()
}

func (r *Rail) goTo(i int) {
	r.Choose(r.items[i].Key)
	if r.OnGo != nil {
		r.OnGo(r.items[i].Key)
	}
}

// TypedKey implements fyne.Focusable.
func (r *Rail) TypedKey(e *fyne.KeyEvent) {
	if to, ok := step(e, r.cursor, len(r.items), fyne.KeyUp, fyne.KeyDown); ok {
		r.cursor = to
		r.Refresh()
		return
	}
	if isPress(e) && r.cursor < len(r.items) {
		r.goTo(r.cursor)
		return
	}
	pass(r, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (r *Rail) TypedShortcut(s fyne.Shortcut) { passShortcut(r, s) }

// CreateRenderer implements fyne.Widget.
func (r *Rail) CreateRenderer() fyne.WidgetRenderer {
	back, edge, rule := newBox(), newBox(), newBox()
	mark, title := &canvas.Image{FillMode: canvas.ImageFillContain}, newText()
	paint := func() {
		p := look.Colors()
		back.FillColor, edge.FillColor, rule.FillColor = p.Surface, p.Divider, p.Divider
		if res := look.Mark(p.Accent, p.Surface); mark.Resource == nil || mark.Resource.Name() != res.Name() {
			mark.Resource = res
			mark.Refresh()
		}
		say(title, r.title, look.HeadSize, true, p.Text)
		showIf(rule, r.note.Text() != "")
		for _, row := range r.rows {
			row.Refresh()
		}
	}
	layout := func(s fyne.Size) {
		top, tall := look.Dim(look.TopHeight), look.Dim(look.RailRow)
		at(back, 0, 0, s.Width, s.Height)
		at(edge, s.Width-1, 0, 1, s.Height)
		i := look.Size(look.IconSize)
		at(mark, 16, (top-i)/2, i, i)
		middle(title, 28+i, 0, top)
		for j, row := range r.rows {
			showIf(row, j < len(r.items))
			at(row, 0, top+tall*float32(j), s.Width-1, tall)
		}
		foot := look.Dim(65)
		at(rule, 0, s.Height-foot, s.Width-1, 1)
		n, l := r.note.MinSize(), r.link.MinSize()
		at(r.note, 16, s.Height-foot+look.Dim(12), s.Width-24, n.Height)
		at(r.link, 16, s.Height-look.Dim(34), l.Width, l.Height)
	}
	f := newFace(r, paint, func() fyne.Size {
		return fyne.NewSize(look.Dim(look.RailWidth), look.Dim(look.TopHeight+65)+look.Dim(look.RailRow)*float32(len(r.items)))
	}, layout)
	f.objects = func() []fyne.CanvasObject {
		out := []fyne.CanvasObject{back, edge, mark, title, rule, r.note, r.link}
		for _, row := range r.rows {
			out = append(out, row)
		}
		return out
	}
	return f
}

// railRow is one page in the rail. The keyboard is on the rail as a whole, so
// that Tab does not have to go through every page.
type railRow struct {
	widget.BaseWidget
	rail    *Rail
	index   int
	hovered bool
}

// AccessibleName implements Named.
func (w *railRow) AccessibleName() string { return w.item().Label }

func (w *railRow) item() RailItem {
	if w.index >= len(w.rail.items) {
		return RailItem{}
	}
	return w.rail.items[w.index]
}

// Tapped implements fyne.Tappable.
func (w *railRow) Tapped(*fyne.PointEvent) { w.rail.goTo(w.index) }

// MouseIn implements desktop.Hoverable.
func (w *railRow) MouseIn(*desktop.MouseEvent) { stir(); w.hovered = true; w.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (w *railRow) MouseMoved(*desktop.MouseEvent) { stir() }

// MouseOut implements desktop.Hoverable.
func (w *railRow) MouseOut() { w.hovered = false; w.Refresh() }

// Cursor implements desktop.Cursorable.
func (w *railRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (w *railRow) CreateRenderer() fyne.WidgetRenderer {
	back, edge, focus, icon, words, badge := newBox(), newBox(), newBox(), newGlyph(), newText(), newPillArt()
	paint := func() {
		p, it := look.Colors(), w.item()
		on := it.Key == w.rail.chosen
		back.FillColor, edge.FillColor = none, p.Accent
		ink := p.Muted
		switch {
		case on:
			back.FillColor, ink = p.Selected, p.Accent
		case w.hovered:
			back.FillColor = p.Hover
		}
		showIf(edge, on)
		inkIcon(icon, it.Icon, ink)
		say(words, it.Label, look.BodySize, on, p.Text)
		badge.set(look.ToneNeutral, look.NoIcon, strconv.Itoa(it.Badge), 80)
		badge.show(it.Badge > 0)
		showIf(focus, w.rail.focused && w.rail.cursor == w.index)
		boxed(focus, none, p.Focus, look.FocusWidth, 0)
	}
	return newFace(w, paint, func() fyne.Size {
		return fyne.NewSize(look.Dim(look.RailWidth)-1, look.Dim(look.RailRow))
	}, func(s fyne.Size) {
		at(back, 0, 0, s.Width, s.Height)
		at(focus, 0, 0, s.Width, s.Height)
		at(edge, 0, 0, look.EdgeWidth, s.Height)
		i := look.Size(look.IconSize)
		at(icon, 16, (s.Height-i)/2, i, i)
		room := s.Width - 36 - i
		if w.item().Badge > 0 {
			room -= badge.size().Width + 8
		}
		words.Text = cut(w.item().Label, look.BodySize, words.TextStyle.Bold, room+8)
		middle(words, 28+i, 0, s.Height)
		badge.place(s.Width-12-badge.size().Width, 0, s.Height)
	}, back, edge, icon, words, badge.back, badge.icon, badge.words, focus)
}
