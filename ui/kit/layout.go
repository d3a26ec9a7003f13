package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"placebook/ui/look"
)

// Row puts objects side by side at their smallest size, gap apart, each in
// the middle of the height. A Spring takes what is left over.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(rowLayout{gap}, objects...)
}

// Column puts objects below each other at full width, gap apart. Text that
// wraps gets the height it needs at that width. A Spring takes what is left.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(columnLayout{gap}, objects...)
}

// Spring is empty room that grows in a Row or a Column. Several share.
func Spring() fyne.CanvasObject { return &spring{} }

// Grow makes an object take the room left over in a Row or a Column.
func Grow(o fyne.CanvasObject) fyne.CanvasObject { return container.New(growLayout{}, o) }

// Space is a gap of a given width and height.
func Space(w, h float32) fyne.CanvasObject { return Sized(w, h, &spring{}) }

// Pad puts room round an object.
func Pad(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(padLayout{top, right, bottom, left}, o)
}

// Sized makes an object at least w wide and h high; 0 leaves a side alone.
func Sized(w, h float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(sizedLayout{fyne.NewSize(w, h)}, o)
}

// Scaled is Sized in pixels at 100 %: it follows the size of the text.
func Scaled(w, h float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(scaledLayout{sizedLayout{fyne.NewSize(w, h)}}, o)
}

// AtMost keeps an object from getting wider than w and sets it in the middle:
// a sentence across a whole window is hard to read.
func AtMost(w float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(atMostLayout{w}, o)
}

// Split puts a main object beside one of fixed width, in pixels at 100 %, at
// the right.
func Split(main, right fyne.CanvasObject, rightWidth float32) *fyne.Container {
	return container.New(splitLayout{rightWidth}, main, right)
}

// Scroll lets a column be longer than the room it has.
func Scroll(o fyne.CanvasObject) *container.Scroll {
	s := container.NewVScroll(container.New(fitWidth{}, o))
	s.OnScrolled = func(fyne.Position) { stir() }
	return s
}

type spring struct{ canvas.Rectangle }

func (*spring) MinSize() fyne.Size { return fyne.Size{} }

func springs(o fyne.CanvasObject) bool {
	switch o := o.(type) {
	case *spring:
		return true
	case *fyne.Container:
		_, ok := o.Layout.(growLayout)
		return ok
	}
	return false
}

// share returns the room each spring gets, given the total along one axis.
func share(objects []fyne.CanvasObject, total, gap float32, along func(fyne.Size) float32) float32 {
	n, used := 0, float32(-gap)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		used += gap
		if springs(o) {
			n++
			continue
		}
		used += along(o.MinSize())
	}
	if n == 0 {
		return 0
	}
	return max(0, total-used) / float32(n)
}

type growLayout struct{}

func (growLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	layout.NewStackLayout().Layout(o, s)
}
func (growLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return layout.NewStackLayout().MinSize(o)
}

type rowLayout struct{ gap float32 }

func (l rowLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	extra := share(objects, s.Width, l.gap, func(s fyne.Size) float32 { return s.Width })
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if springs(o) {
			m.Width = extra
		}
		at(o, x, (s.Height-m.Height)/2, m.Width, m.Height)
		x += m.Width + l.gap
	}
}

func (l rowLayout) MinSize(objects []fyne.CanvasObject) (s fyne.Size) {
	s.Width = -l.gap
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			s.Width += m.Width + l.gap
			s.Height = max(s.Height, m.Height)
		}
	}
	s.Width = max(0, s.Width)
	return s
}

type columnLayout struct{ gap float32 }

// tall gives an object its width first and then asks how high it is, because
// wrapped text is higher when it is narrow.
func tall(o fyne.CanvasObject, w float32) float32 {
	if o.Size().Width != w {
		o.Resize(fyne.NewSize(w, max(o.MinSize().Height, o.Size().Height)))
	}
	spread(o)
	return o.MinSize().Height
}

// spread lays out anew what an object holds. Within the same width one part may
// have become wider, so that words beside it need another line: nothing tells
// the containers round it.
func spread(o fyne.CanvasObject) {
	c, ok := o.(*fyne.Container)
	if !ok || c.Layout == nil {
		return
	}
	c.Layout.Layout(c.Objects, c.Size())
	for _, part := range c.Objects {
		if part.Visible() {
			spread(part)
		}
	}
}

func (l columnLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		if o.Visible() {
			tall(o, s.Width)
		}
	}
	extra := share(objects, s.Height, l.gap, func(s fyne.Size) float32 { return s.Height })
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := o.MinSize().Height
		if springs(o) {
			h = extra
		}
		at(o, 0, y, s.Width, h)
		y += h + l.gap
	}
}

func (l columnLayout) MinSize(objects []fyne.CanvasObject) (s fyne.Size) {
	s.Height = -l.gap
	for _, o := range objects {
		if o.Visible() {
			m := o.MinSize()
			s.Width = max(s.Width, m.Width)
			s.Height += m.Height + l.gap
		}
	}
	s.Height = max(0, s.Height)
	return s
}

type padLayout struct{ top, right, bottom, left float32 }

func (l padLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		at(o, l.left, l.top, s.Width-l.left-l.right, s.Height-l.top-l.bottom)
	}
}

func (l padLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return layout.NewStackLayout().MinSize(objects).AddWidthHeight(l.left+l.right, l.top+l.bottom)
}

type sizedLayout struct{ size fyne.Size }

func (l sizedLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	layout.NewStackLayout().Layout(objects, s)
}

func (l sizedLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return layout.NewStackLayout().MinSize(objects).Max(l.size)
}

type scaledLayout struct{ sizedLayout }

func (l scaledLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return sizedLayout{fyne.NewSize(look.Dim(l.size.Width), look.Dim(l.size.Height))}.MinSize(objects)
}

type atMostLayout struct{ most float32 }

func (l atMostLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		w := min(s.Width, l.most)
		at(o, (s.Width-w)/2, 0, w, max(s.Height, tall(o, w)))
	}
}

func (l atMostLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return layout.NewStackLayout().MinSize(objects)
}

type splitLayout struct{ right float32 }

func (l splitLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	r := look.Dim(l.right)
	if !o[1].Visible() {
		r = 0
	}
	at(o[0], 0, 0, s.Width-r, s.Height)
	at(o[1], s.Width-r, 0, r, s.Height)
}

func (l splitLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a := o[0].MinSize()
	if !o[1].Visible() {
		return a
	}
	return fyne.NewSize(a.Width+look.Dim(l.right), max(a.Height, o[1].MinSize().Height))
}

// fitWidth is the content of a scroll: as wide as the scroll, as high as it
// needs at that width.
type fitWidth struct{}

func (fitWidth) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		at(o, 0, 0, s.Width, max(s.Height, tall(o, s.Width)))
	}
}

func (fitWidth) MinSize(objects []fyne.CanvasObject) (s fyne.Size) {
	for _, o := range objects {
		s = s.Max(o.MinSize())
	}
	return s
}

// Narrow lets words on one line be cut where there is no room for them, rather
// than make the page wider.
func Narrow(o fyne.CanvasObject) fyne.CanvasObject { return container.New(narrowLayout{}, o) }

type narrowLayout struct{}

// Layout implements fyne.Layout.
func (narrowLayout) Layout(o []fyne.CanvasObject, s fyne.Size) { o[0].Resize(s) }

// MinSize implements fyne.Layout.
func (narrowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(look.Dim(60), o[0].MinSize().Height)
}
