package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// MenuItem is one line of a menu or of a box's list.
type MenuItem struct {
	Label    string
	Note     string // at the right, muted: a count or a shortcut
	Icon     look.Icon
	Checked  bool
	Disabled bool
	Quiet    bool // can be chosen, but hardly will be
	Rule     bool // a divider above
	Do       func()
}

// pickMost is how many lines a list shows at once; a longer one asks for more
// letters rather than for scrolling through two thousand people.
const pickMost = 60

// pickList shows lines of which one is lit. It is driven by its owner's keys.
type pickList struct {
	widget.BaseWidget
	items  []MenuItem
	lit    int
	chosen func(i int)
	rows   []*pickRow
	box    *fyne.Container
	more   *Words // that there are more than it shows
	scroll *container.Scroll
	unseen bool // what is lit was not scrolled into view yet, for want of a size
}

func newPickList(chosen func(i int)) *pickList {
	p := &pickList{chosen: chosen, lit: -1, more: NewWords(Small, "")}
	p.box = container.New(columnLayout{0})
	p.scroll = Scroll(p.box)
	p.ExtendBaseWidget(p)
	return p
}

// set shows other lines, the first that can be chosen lit. more, if any, stands
// below them.
func (p *pickList) set(items []MenuItem, more string) {
	p.items = items
	p.lit = -1
	p.box.Objects = nil
	for i, it := range items {
		if i >= len(p.rows) {
			p.rows = append(p.rows, newPickRow(p, i))
		}
		p.rows[i].item = it
		p.box.Objects = append(p.box.Objects, p.rows[i])
		if p.lit < 0 && !it.Disabled {
			p.lit = i
		}
		p.rows[i].Refresh()
	}
	if more != "" {
		p.more.SetText(more)
		p.box.Objects = append(p.box.Objects, Pad(6, 10, 6, 10, p.more))
	}
	p.scroll.ScrollToTop()
	p.Refresh()
}

// light moves the light and scrolls it into view.
func (p *pickList) light(i int) {
	old := p.lit
	p.lit = i
	for _, r := range []int{old, i} {
		if r >= 0 && r < len(p.rows) {
			p.rows[r].Refresh()
		}
	}
	if i < 0 || i >= len(p.rows) {
		return
	}
	if p.unseen = p.scroll.Size().Height <= 0; p.unseen {
		return
	}
	top, bottom := p.rows[i].Position().Y, p.rows[i].Position().Y+p.rows[i].Size().Height
	off, h := p.scroll.Offset.Y, p.scroll.Size().Height
	if top < off {
		p.scroll.ScrollToOffset(fyne.NewPos(0, top))
	} else if bottom > off+h {
		p.scroll.ScrollToOffset(fyne.NewPos(0, bottom-h))
	}
}

// key moves or chooses; it returns false for a key it has no use for.
func (p *pickList) key(e *fyne.KeyEvent) bool {
	n := len(p.items)
	if isEnter(e) {
		if p.lit >= 0 && p.lit < n && !p.items[p.lit].Disabled {
			p.chosen(p.lit)
		}
		return true
	}
	to, ok := step(e, p.lit, n, fyne.KeyUp, fyne.KeyDown)
	for dir := to - p.lit; ok && p.items[to].Disabled && dir != 0; {
		next := to + dir/max(dir, -dir)
		if next < 0 || next >= n {
			return true
		}
		to = next
	}
	if ok {
		p.light(to)
	}
	return ok
}

// natural is the size at which no line is cut, and no more than ten show.
func (p *pickList) natural() fyne.Size {
	w := p.more.MinSize().Width + 20
	for i := range p.items {
		w = max(w, p.rows[i].natural())
	}
	return fyne.NewSize(w+2, min(p.box.MinSize().Height, 10*look.Dim(look.RowHeight))+10)
}

// CreateRenderer implements fyne.Widget.
func (p *pickList) CreateRenderer() fyne.WidgetRenderer {
	back := newEdged()
	return newFace(p, func() {
		back.set(look.Colors().Raised, look.Colors().Edge, 1, look.Radius)
	}, p.natural, func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		at(p.scroll, 1, 5, s.Width-2, s.Height-10)
		if p.unseen {
			p.light(p.lit)
		}
	}, back.box, p.scroll)
}

// pickRow is one line.
type pickRow struct {
	widget.BaseWidget
	of    *pickList
	index int
	item  MenuItem
}

func newPickRow(of *pickList, i int) *pickRow {
	r := &pickRow{of: of, index: i}
	r.ExtendBaseWidget(r)
	return r
}

// AccessibleName implements Named.
func (r *pickRow) AccessibleName() string { return r.item.Label }

// Tapped implements fyne.Tappable.
func (r *pickRow) Tapped(*fyne.PointEvent) {
	if !r.item.Disabled {
		r.of.chosen(r.index)
	}
}

// MouseIn implements desktop.Hoverable.
func (r *pickRow) MouseIn(*desktop.MouseEvent) { stir(); r.of.light(r.index) }

// MouseMoved implements desktop.Hoverable.
func (r *pickRow) MouseMoved(*desktop.MouseEvent) { stir() }

// MouseOut implements desktop.Hoverable.
func (r *pickRow) MouseOut() {}

// CreateRenderer implements fyne.Widget.
func (r *pickRow) CreateRenderer() fyne.WidgetRenderer {
	back, rule, icon, words, note := newBox(), newBox(), newGlyph(), newText(), newText()
	paint := func() {
		p := look.Colors()
		back.FillColor = none
		if r.of.lit == r.index {
			back.FillColor = p.Selected
		}
		ink := p.Text
		if r.item.Disabled || r.item.Quiet {
			ink = p.Muted
		}
		mark := r.item.Icon
		if r.item.Checked {
			mark = look.Check
		}
		inkIcon(icon, mark, p.Muted)
		say(words, r.item.Label, look.BodySize, false, ink)
		say(note, r.item.Note, look.SmallSize, false, p.Muted)
		rule.FillColor = p.Divider
		showIf(rule, r.item.Rule)
	}
	min := func() fyne.Size { return fyne.NewSize(40, look.Dim(look.RowHeight)) }
	layout := func(s fyne.Size) {
		at(back, 0, 0, s.Width, s.Height)
		at(rule, 0, 0, s.Width, 1)
		i := look.Size(look.IconSmall)
		at(icon, 11, (s.Height-i)/2, i, i)
		room := s.Width - 22 - r.iconRoom()
		note.Text = cut(r.item.Note, look.SmallSize, false, max(noteShare*room, room-12-width(r.item.Label, look.BodySize, false)))
		noteWide := note.MinSize().Width
		gap := float32(0)
		if noteWide > 0 {
			gap = 12
		}
		words.Text = cut(r.item.Label, look.BodySize, false, s.Width-22-r.iconRoom()-noteWide-gap)
		middle(words, 11+r.iconRoom(), 0, s.Height)
		middle(note, s.Width-11-noteWide, 0, s.Height)
	}
	return newFace(r, paint, min, layout, back, rule, icon, words, note)
}

// natural is the width at which the line is not cut.
func (r *pickRow) natural() float32 {
	w := width(r.item.Label, look.BodySize, false) + 22 + r.iconRoom()
	if r.item.Note != "" {
		w += width(r.item.Note, look.SmallSize, false) + 24
	}
	return ceil(w)
}

// noteShare is how much of a line is left to its quiet words by a long label.
const noteShare = 0.3

// iconRoom is kept in every line as soon as one line has an icon.
func (r *pickRow) iconRoom() float32 {
	for _, it := range r.of.items {
		if it.Icon != look.NoIcon || it.Checked {
			return look.Size(look.IconSmall) + 8
		}
	}
	return 0
}
