package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Entry is a line of Contents: one that can be opened, with a sentence below it
// if there is one, or without a Key the heading of those that follow.
type Entry struct {
	Key, Label string
	Below      []Span
}

// Contents is a list of what there is to read, in groups. Up and Down open the
// one above or below, Enter tells that it is the one that was meant.
type Contents struct {
	control
	// OnOpen is called when an entry is opened: by an arrow, or when it was
	// meant: by a click or Enter.
	OnOpen func(key string, meant bool)

	name    string
	entries []Entry
	rows    []*contentsRow
	chosen  string
	list    *fyne.Container
	scroll  *container.Scroll
}

// NewContents returns an empty list with a name.
func NewContents(name string) *Contents {
	c := &Contents{name: name, list: Column(0)}
	c.scroll = Scroll(Pad(0, 0, 12, 0, c.list))
	c.ExtendBaseWidget(c)
	return c
}

// AccessibleName implements Named.
func (c *Contents) AccessibleName() string { return c.name }

// SetEntries shows other entries, from the top.
func (c *Contents) SetEntries(entries []Entry) {
	c.entries, c.rows, c.list.Objects = entries, nil, nil
	for _, e := range entries {
		if e.Key == "" {
			c.list.Add(Pad(14, 16, 4, look.PagePad, NewWords(SmallBold, e.Label)))
			continue
		}
		row := newContentsRow(c, e)
		c.rows = append(c.rows, row)
		c.list.Add(row)
	}
	c.scroll.ScrollToTop()
	c.list.Refresh()
	c.Refresh()
}

// Choose marks the entry that is open, and brings it into view.
func (c *Contents) Choose(key string) {
	c.chosen = key
	c.Refresh()
	if i := c.index(); i >= 0 {
		c.show(c.rows[i])
	}
}

// First gives the key of the first entry, "" when there is none.
func (c *Contents) First() string {
	if len(c.rows) == 0 {
		return ""
	}
	return c.rows[0].entry.Key
}

func (c *Contents) index() int {
	for i, r := range c.rows {
		if r.entry.Key == c.chosen {
			return i
		}
	}
	return -1
}

// show scrolls an entry into view.
func (c *Contents) show(r *contentsRow) {
	y, h, view := r.Position().Y, r.Size().Height, c.scroll.Size().Height
	switch {
	case y < c.scroll.Offset.Y:
		c.scroll.Offset.Y = max(0, y-40)
	case y+h > c.scroll.Offset.Y+view && view > 0:
		c.scroll.Offset.Y = y + h - view + 12
	default:
		return
	}
	c.scroll.Refresh()
}

func (c *Contents) open(key string, meant bool) {
	c.Choose(key)
	if c.OnOpen != nil {
		c.OnOpen(key, meant)
	}
}

// TypedKey implements fyne.Focusable.
func (c *Contents) TypedKey(e *fyne.KeyEvent) {
	at := c.index()
	to, ok := step(e, at, len(c.rows), fyne.KeyUp, fyne.KeyDown)
	switch {
	case ok:
		c.open(c.rows[max(0, to)].entry.Key, false)
	case isPress(e) && at >= 0:
		c.open(c.chosen, true)
	default:
		pass(c, e)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *Contents) TypedShortcut(s fyne.Shortcut) { passShortcut(c, s) }

// CreateRenderer implements fyne.Widget.
func (c *Contents) CreateRenderer() fyne.WidgetRenderer {
	return newFace(c, func() {
		for _, r := range c.rows {
			r.Refresh()
		}
	}, func() fyne.Size { return c.scroll.MinSize() }, func(s fyne.Size) {
		at(c.scroll, 0, 0, s.Width, s.Height)
	}, c.scroll)
}

// contentsRow is one entry. The keyboard is on the list as a whole.
type contentsRow struct {
	widget.BaseWidget
	of      *Contents
	entry   Entry
	label   *Words
	below   *Words
	hovered bool
}

func newContentsRow(of *Contents, e Entry) *contentsRow {
	r := &contentsRow{of: of, entry: e, label: NewWrapped(Body, e.Label), below: NewSpans(e.Below...).Wrapped()}
	r.ExtendBaseWidget(r)
	return r
}

// AccessibleName implements Named.
func (r *contentsRow) AccessibleName() string { return r.entry.Label }

// Tapped implements fyne.Tappable.
func (r *contentsRow) Tapped(*fyne.PointEvent) {
	focusOn(r.of)
	r.of.open(r.entry.Key, true)
}

// MouseIn implements desktop.Hoverable.
func (r *contentsRow) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (r *contentsRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *contentsRow) MouseOut() { r.hovered = false; r.Refresh() }

// Cursor implements desktop.Cursorable.
func (r *contentsRow) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (r *contentsRow) CreateRenderer() fyne.WidgetRenderer {
	back, edge, focus := newBox(), newBox(), newBox()
	const top = 6
	return newFace(r, func() {
		p := look.Colors()
		on := r.entry.Key == r.of.chosen
		back.FillColor, edge.FillColor = none, p.Accent
		style := Body
		switch {
		case on:
			back.FillColor, style = p.Selected, Bold
		case r.hovered:
			back.FillColor = p.Hover
		}
		r.label.SetSpans(Span{r.entry.Label, style})
		r.below.SetSpans(r.entry.Below...)
		showIf(back, back.FillColor != none)
		showIf(edge, on)
		showIf(r.below, len(r.entry.Below) > 0)
		boxed(focus, none, p.Focus, look.FocusWidth, 0)
		showIf(focus, on && r.of.focused)
	}, func() fyne.Size {
		h := r.label.MinSize().Height + 2*top
		if len(r.entry.Below) > 0 {
			h += r.below.MinSize().Height + 2
		}
		return fyne.NewSize(look.Dim(120), max(h, look.Dim(look.RowHeight)))
	}, func(s fyne.Size) {
		at(back, 0, 0, s.Width, s.Height)
		at(edge, 0, 0, look.EdgeWidth, s.Height)
		at(focus, 0, 0, s.Width, s.Height)
		room := s.Width - look.PagePad - 12
		for _, w := range []*Words{r.label, r.below} {
			w.Resize(fyne.NewSize(room, w.Size().Height)) // so that it knows its lines
		}
		h := r.label.MinSize().Height
		at(r.label, look.PagePad, top, room, h)
		at(r.below, look.PagePad, top+h+2, room, r.below.MinSize().Height)
	}, back, edge, r.label, r.below, focus)
}
