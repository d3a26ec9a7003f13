package chart

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placebook/ui/look"
)

// painting is the shapes of a chart in pixels, kept until they change.
type painting struct {
	img   *image.RGBA
	pal   *look.Palette
	stale bool
}

// pixelsFor paints the shapes for a size of the screen.
func (c *Chart) pixelsFor(w, h int) image.Image {
	pic, pal := c.picture(), look.Colors()
	if old := c.pixels; old.img != nil && !old.stale && old.pal == pal && old.img.Rect.Dx() == w && old.img.Rect.Dy() == h {
		return old.img
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	if width := c.Size().Width; width > 0 {
		paintShapes(img, pic, float32(w)/width, pal)
	}
	c.pixels = painting{img, pal, false}
	return img
}

// face draws a chart: its shapes as one picture, its words as the toolkit
// draws words, and over them the ring and the line of words.
type face struct {
	of     *Chart
	raster *canvas.Raster
	words  []*canvas.Text
	rings  [2]*canvas.Rectangle // a gap in the colour of the ground, and the ring
	back   *canvas.Rectangle    // under a caption of several lines
	lines  []*canvas.Text
	drawn  *picture
	pal    *look.Palette
}

// CreateRenderer implements fyne.Widget.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer {
	f := &face{of: c, raster: canvas.NewRaster(c.pixelsFor)}
	for i := range f.rings {
		f.rings[i] = canvas.NewRectangle(color.Transparent)
	}
	f.back = canvas.NewRectangle(color.Transparent)
	f.Layout(c.Size())
	return f
}

// Destroy implements fyne.WidgetRenderer.
func (f *face) Destroy() {}

// MinSize implements fyne.WidgetRenderer.
func (f *face) MinSize() fyne.Size { return f.of.minSize() }

// Objects implements fyne.WidgetRenderer.
func (f *face) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{f.raster}
	for _, w := range f.words {
		out = append(out, w)
	}
	out = append(out, f.rings[0], f.rings[1], f.back)
	for _, l := range f.lines {
		out = append(out, l)
	}
	return out
}

// Layout implements fyne.WidgetRenderer.
func (f *face) Layout(s fyne.Size) {
	f.raster.Resize(s)
	f.setWords()
	f.setRing()
	f.setCaption(s)
}

// Refresh implements fyne.WidgetRenderer.
func (f *face) Refresh() {
	before, pal := f.drawn, f.pal
	f.Layout(f.of.Size())
	if f.drawn != before || f.pal != pal {
		f.raster.Refresh()
	}
	canvas.Refresh(f.of)
}

// setWords sets the words of the picture, if it or the colours have changed.
func (f *face) setWords() {
	pic, pal := f.of.picture(), look.Colors()
	if pic == f.drawn && pal == f.pal {
		return
	}
	f.drawn, f.pal = pic, pal
	f.words = f.words[:0]
	for _, w := range pic.words {
		t := canvas.NewText(w.text, w.ink.in(pal))
		t.TextSize, t.TextStyle.Bold = w.size, w.bold
		t.Move(fyne.NewPos(w.x, w.y))
		t.Resize(fyne.NewSize(w.w, w.h))
		f.words = append(f.words, t)
	}
}

// setRing draws the ring round the lit mark: two pixels, with one of the
// ground's colour between, so that it is seen against its neighbours.
func (f *face) setRing() {
	i, pal := f.of.current(), look.Colors()
	for _, r := range f.rings {
		r.Hidden = i < 0
	}
	if i < 0 {
		return
	}
	c := pal.Focus
	if i == f.of.hovered && !(f.of.focused && i == f.of.lit) {
		c = pal.Edge
	}
	at := f.of.picture().spots[i].rect
	ringAt(f.rings[0], at.grown(1), 2, pal.Surface)
	ringAt(f.rings[1], at.grown(2), look.FocusWidth, c)
}

// ringAt draws a line of a width round a place.
func ringAt(r *canvas.Rectangle, at rect, wide float32, c color.NRGBA) {
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = color.Transparent, c, wide, wide+1
	r.Move(fyne.NewPos(at.x, at.y))
	r.Resize(fyne.NewSize(max(0, at.w), max(0, at.h)))
}

// setCaption sets the line of words at the bottom. Where it needs more than
// one line it covers the chart from below, or from above if the lit mark stands
// there, on a ground of its own.
func (f *face) setCaption(s fyne.Size) {
	t, pal := shown(), look.Colors()
	f.lines = f.lines[:0]
	f.back.Hidden = true
	words := f.of.Caption()
	if words == "" || f.of.OnDescribe != nil {
		return
	}
	lines := t.wrap(words, smallSize, s.Width)
	tall := t.line(smallSize)
	top := s.Height - tall*float32(len(lines))
	if len(lines) > 1 {
		back := rect{0, floor(top - 2), s.Width, s.Height - floor(top-2)}
		if lit := f.of.picture().spots[f.of.current()]; back.overlaps(lit.rect.grown(3)) {
			back.y, top = 0, 0 // what is lit must be seen
		}
		f.back.Hidden, f.back.FillColor = false, pal.Surface
		f.back.Move(fyne.NewPos(back.x, back.y))
		f.back.Resize(fyne.NewSize(back.w, back.h))
	}
	for i, line := range lines {
		text := canvas.NewText(line, pal.Text)
		text.TextSize = t.size(smallSize)
		text.Move(fyne.NewPos(0, top+float32(i)*tall))
		text.Resize(text.MinSize())
		f.lines = append(f.lines, text)
	}
}
