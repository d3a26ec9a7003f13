package kit

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placebook/ui/look"
)

// face is a renderer made of three functions, so that a widget says only what
// is particular to it: how it is laid out, how small it may get, and which
// colours and words it shows now.
type face struct {
	of      fyne.Widget
	objects func() []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	paint   func()
}

// newFace paints once, so that the first MinSize already knows the words.
func newFace(of fyne.Widget, paint func(), min func() fyne.Size, layout func(fyne.Size), objects ...fyne.CanvasObject) *face {
	paint()
	return &face{of: of, paint: paint, min: min, layout: layout,
		objects: func() []fyne.CanvasObject { return objects }}
}

func (f *face) Destroy()                     {}
func (f *face) Layout(s fyne.Size)           { f.layout(s) }
func (f *face) MinSize() fyne.Size           { return f.min() }
func (f *face) Objects() []fyne.CanvasObject { return f.objects() }

// Refresh paints anew and lays out anew, since words may have become longer.
func (f *face) Refresh() {
	f.paint()
	f.layout(f.of.Size())
	canvas.Refresh(f.of)
}

func newBox() *canvas.Rectangle { return canvas.NewRectangle(color.Transparent) }

// boxed sets a rectangle's fill and stroke and rounds its corners.
func boxed(r *canvas.Rectangle, fill, stroke color.NRGBA, width, radius float32) {
	r.FillColor, r.StrokeColor, r.StrokeWidth, r.CornerRadius = fill, stroke, width, radius
}

func newText() *canvas.Text { return canvas.NewText("", color.Transparent) }

// say sets a text's words, size at 100 %, weight and colour.
func say(t *canvas.Text, words string, px float32, bold bool, ink color.NRGBA) {
	t.Text, t.TextSize, t.TextStyle.Bold, t.Color = words, look.Size(px), bold, ink
}

func newGlyph() *canvas.Image {
	img := &canvas.Image{FillMode: canvas.ImageFillContain}
	img.Hide()
	return img
}

// inkIcon shows an icon in one colour, or hides the picture for NoIcon.
func inkIcon(img *canvas.Image, icon look.Icon, ink color.NRGBA) {
	res := icon.Resource(ink)
	if res == nil {
		img.Hide()
		return
	}
	img.Show()
	if img.Resource == nil || img.Resource.Name() != res.Name() {
		img.Resource = res
		img.Refresh()
	}
}

// at moves and sizes in one go, on whole pixels so that edges stay sharp.
// A stroke is drawn half outside its rectangle, so that is made smaller.
func at(o fyne.CanvasObject, x, y, w, h float32) {
	if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth > 0 {
		in := r.StrokeWidth / 2
		r.Move(fyne.NewPos(floor(x)+in, floor(y)+in))
		r.Resize(fyne.NewSize(max(0, w-2*in), max(0, h-2*in)))
		return
	}
	o.Move(fyne.NewPos(floor(x), floor(y)))
	o.Resize(fyne.NewSize(w, h))
}

// middle places an object of its own smallest size in the middle of a line of
// height h, and returns where the next may begin.
func middle(o fyne.CanvasObject, x, y, h float32) float32 {
	s := o.MinSize()
	at(o, x, round(y+(h-s.Height)/2), s.Width, s.Height)
	return x + s.Width
}

func floor(v float32) float32 { return float32(math.Floor(float64(v))) }
func round(v float32) float32 { return float32(math.Round(float64(v))) }
func ceil(v float32) float32  { return float32(math.Ceil(float64(v))) }

// none is no colour at all.
var none color.NRGBA

// showIf shows or hides an object.
func showIf(o fyne.CanvasObject, on bool) {
	if on == o.Visible() {
		return
	}
	if on {
		o.Show()
		return
	}
	o.Hide()
}

// ring shows the keyboard's place as a line of 2 round the control, one pixel
// outside it, so that it is seen on a filled button too.
func ring(r *canvas.Rectangle, s fyne.Size, radius float32, on bool) {
	showIf(r, on)
	if !on {
		return
	}
	boxed(r, none, look.Colors().Focus, look.FocusWidth, radius+2)
	at(r, -3, -3, s.Width+6, s.Height+6)
}
