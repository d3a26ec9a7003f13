package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

const (
	boxGap    = 10 // between boxes below each other
	columnGap = 12 // between the two columns
	footTall  = 56
)

// Form is boxes in two columns that scroll, above a footer that says how many
// were changed, puts them back, and saves.
type Form struct {
	widget.BaseWidget
	OnSave    func()
	OnPutBack func()

	grid   *fyne.Container
	scroll *container.Scroll
	foot   *Panel
	count  *Words
	back   *Button
	save   *Button
}

// NewForm returns a form without boxes.
func NewForm() *Form {
	f := &Form{grid: container.New(&gridLayout{half: map[fyne.CanvasObject]bool{}}), count: NewWrapped(Small, "")}
	f.scroll = Scroll(Pad(12, 20, 16, 20, f.grid))
	f.back = NewButton(Outline, look.NoIcon, "Put back", func() {
		if f.OnPutBack != nil {
			f.OnPutBack()
		}
	})
	f.save = NewButton(Primary, look.SaveIcon, "Save", f.submitNow)
	f.foot = NewPanel(SurfaceGround, TopEdge, Pad(0, 20, 0, 20, Row(8, Grow(f.count), f.back, f.save)))
	f.ExtendBaseWidget(f)
	f.SetChanged(0)
	return f
}

// AddWhole puts boxes below each other over both columns.
func (f *Form) AddWhole(boxes ...fyne.CanvasObject) *Form { return f.add(false, boxes) }

// AddHalves puts boxes beside each other, two in a row.
func (f *Form) AddHalves(boxes ...fyne.CanvasObject) *Form { return f.add(true, boxes) }

func (f *Form) add(half bool, boxes []fyne.CanvasObject) *Form {
	l := f.grid.Layout.(*gridLayout)
	for _, b := range boxes {
		l.half[b] = half
		f.grid.Add(b)
		if r, ok := b.(interface{ onReveal(func()) }); ok {
			r.onReveal(func() { f.show(b) })
		}
		if g, ok := b.(interface{ onGrown(func()) }); ok {
			g.onGrown(func() { f.Reveal(b) })
		}
		if s, ok := b.(interface{ onSubmit(func()) }); ok {
			s.onSubmit(f.submitNow)
		}
		if n, ok := b.(interface{ onNext(func()) }); ok {
			n.onNext(f.next)
		}
	}
	return f
}

// submitNow saves, as the button does.
func (f *Form) submitNow() {
	if f.OnSave != nil {
		f.OnSave()
	}
}

// next goes to the box after the one with the keyboard, on Enter.
func (f *Form) next() {
	if c := canvasOf(f); c != nil {
		c.FocusNext()
	}
}

// Reveal scrolls so that a box can be seen whole, with the sentence that may
// have come below it.
func (f *Form) Reveal(box fyne.CanvasObject) {
	f.scroll.Refresh() // lays the boxes out anew
	f.show(box)
}

// show scrolls so that a box can be seen whole.
func (f *Form) show(o fyne.CanvasObject) {
	top := o.Position().Y + f.grid.Position().Y
	bottom, off, view := top+o.Size().Height, f.scroll.Offset.Y, f.scroll.Size().Height
	switch {
	case view <= 0:
	case top < off:
		f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-boxGap)))
	case bottom > off+view:
		f.scroll.ScrollToOffset(fyne.NewPos(0, bottom-view+boxGap))
	}
}

// ScrollToTop shows the first box, for another record.
func (f *Form) ScrollToTop() { f.scroll.ScrollToTop() }

// SetChanged says how many boxes differ from what is saved. With none there
// is nothing to save, and the footer says so.
func (f *Form) SetChanged(n int) {
	text := fmt.Sprintf("%d boxes changed", n)
	switch n {
	case 0:
		text = "Nothing changed yet"
	case 1:
		text = "1 box changed"
	}
	f.count.SetText(text)
	for _, b := range []*Button{f.back, f.save} {
		if n == 0 {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}

// SetFooter says something else in the footer, such as why saving failed.
func (f *Form) SetFooter(sentence string) { f.count.SetText(sentence) }

// CreateRenderer implements fyne.Widget.
func (f *Form) CreateRenderer() fyne.WidgetRenderer {
	ground := newBox()
	return newFace(f, func() { ground.FillColor = look.Surface() }, func() fyne.Size {
		return fyne.NewSize(max(f.grid.MinSize().Width+40, f.foot.MinSize().Width), look.Dim(footTall)+120)
	}, func(s fyne.Size) {
		h := look.Dim(footTall)
		at(ground, 0, 0, s.Width, s.Height)
		at(f.scroll, 0, 0, s.Width, s.Height-h)
		f.scroll.Refresh()
		at(f.foot, 0, s.Height-h, s.Width, h)
	}, ground, f.scroll, f.foot)
}

// Pair puts two boxes beside each other as a form does: their labels are level,
// whatever either says below itself.
func Pair(a, b fyne.CanvasObject) *fyne.Container {
	return container.New(&gridLayout{half: map[fyne.CanvasObject]bool{a: true, b: true}}, a, b)
}

// Boxed is a box of a form that stands alone.
type Boxed struct {
	Box   fyne.CanvasObject
	Whole bool // over both columns
}

// Boxes lays boxes out as a form does, for a dialog. submit is called on
// Ctrl+Enter in any of them.
func Boxes(submit func(), boxes ...Boxed) *fyne.Container {
	l := &gridLayout{half: map[fyne.CanvasObject]bool{}}
	c := container.New(l)
	for _, b := range boxes {
		l.half[b.Box] = !b.Whole
		if s, ok := b.Box.(interface{ onSubmit(func()) }); ok {
			s.onSubmit(submit)
		}
		c.Add(b.Box)
	}
	return c
}

// gridLayout lays boxes in two columns; a whole one takes both. Where half the
// room is too narrow to type in, as with large text, there is one column.
type gridLayout struct {
	half map[fyne.CanvasObject]bool
	wide float32 // as it was laid out last
}

// leastHalf is how wide half a form has to be at 100 %.
const leastHalf = 140

func (g *gridLayout) folded() bool {
	return g.wide > 0 && (g.wide-columnGap)/2 < look.Dim(leastHalf)
}

// fits reports whether a box's label can be read whole in half the room.
func (g *gridLayout) fits(o fyne.CanvasObject) bool {
	l, ok := o.(interface{ labelWidth() float32 })
	return !ok || g.wide <= 0 || l.labelWidth() <= floor((g.wide-columnGap)/2)
}

// isHalf reports whether a box may stand beside another.
func (g *gridLayout) isHalf(o fyne.CanvasObject) bool {
	return g.half[o] && !g.folded() && g.fits(o)
}

// rows groups the visible objects into rows of one or two.
func (g *gridLayout) rows(objects []fyne.CanvasObject) (rows [][]fyne.CanvasObject) {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		if n := len(rows); n > 0 && len(rows[n-1]) == 1 && g.isHalf(o) && g.isHalf(rows[n-1][0]) {
			rows[n-1] = append(rows[n-1], o)
			continue
		}
		rows = append(rows, []fyne.CanvasObject{o})
	}
	for _, row := range rows {
		for _, o := range row {
			if b, ok := o.(interface{ inRow(alone bool) }); ok {
				b.inRow(len(row) == 1)
			}
		}
	}
	return rows
}

func (g *gridLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	g.wide = s.Width
	y := float32(0)
	for _, row := range g.rows(objects) {
		w := s.Width
		if g.isHalf(row[0]) {
			w = floor((s.Width - columnGap) / 2)
		}
		h := float32(0)
		for _, o := range row {
			h = max(h, tall(o, w))
		}
		for i, o := range row {
			x, wide := float32(i)*(w+columnGap), w
			if i == 1 { // both columns end where a whole box does
				wide = s.Width - x
			}
			at(o, x, y, wide, o.MinSize().Height)
		}
		y += h + boxGap
	}
}

func (g *gridLayout) MinSize(objects []fyne.CanvasObject) (s fyne.Size) {
	s.Height = -boxGap
	for _, row := range g.rows(objects) {
		w, h := float32(0), float32(0)
		for _, o := range row {
			m := o.MinSize()
			w, h = w+m.Width, max(h, m.Height)
		}
		s.Width = max(s.Width, w+columnGap*float32(len(row)-1))
		s.Height += h + boxGap
	}
	s.Height = max(0, s.Height)
	return s
}
