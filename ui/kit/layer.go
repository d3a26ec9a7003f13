package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// layer floats content over the whole canvas. It takes the keys that nothing
// in it has a use for, and gives the keyboard back to whoever had it.
type layer struct {
	widget.BaseWidget
	canvas  fyne.Canvas
	content fyne.CanvasObject
	place   func(room fyne.Size, min fyne.Size) (fyne.Position, fyne.Size)
	veil    bool
	outside func() // a click outside; nil does nothing
	onKey   func(*fyne.KeyEvent)
	onClose func()

	before    fyne.Focusable
	keyBefore func(*fyne.KeyEvent)
	open      bool
}

// show puts the layer on the canvas, the keyboard in first.
func (l *layer) show(c fyne.Canvas, first fyne.Focusable) {
	l.ExtendBaseWidget(l)
	l.canvas, l.open = c, true
	l.before, l.keyBefore = c.Focused(), c.OnTypedKey()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		if l.onKey != nil {
			l.onKey(e)
		}
	})
	c.Overlays().Add(l)
	l.Resize(c.Size())
	l.Refresh()
	if first != nil {
		c.Focus(first)
	}
}

// close takes the layer off. It may be called twice.
func (l *layer) close() {
	if !l.open {
		return
	}
	l.open = false
	l.canvas.SetOnTypedKey(l.keyBefore)
	l.canvas.Overlays().Remove(l)
	if l.before != nil {
		l.canvas.Focus(l.before)
	}
	if l.onClose != nil {
		l.onClose()
	}
}

// Tapped implements fyne.Tappable: a click that hit nothing inside.
func (l *layer) Tapped(e *fyne.PointEvent) {
	if l.outside != nil && !l.inside(e.Position) {
		l.outside()
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (l *layer) TappedSecondary(e *fyne.PointEvent) { l.Tapped(e) }

// MouseIn implements desktop.Hoverable: somebody is there.
func (l *layer) MouseIn(*desktop.MouseEvent) { stir() }

// MouseMoved implements desktop.Hoverable.
func (l *layer) MouseMoved(*desktop.MouseEvent) { stir() }

// MouseOut implements desktop.Hoverable.
func (l *layer) MouseOut() {}

func (l *layer) inside(p fyne.Position) bool {
	a, s := l.content.Position(), l.content.Size()
	return p.X >= a.X && p.Y >= a.Y && p.X < a.X+s.Width && p.Y < a.Y+s.Height
}

// CreateRenderer implements fyne.Widget.
func (l *layer) CreateRenderer() fyne.WidgetRenderer {
	veil := canvas.NewRectangle(none)
	return newFace(l, func() {
		veil.FillColor = none
		if l.veil {
			veil.FillColor = look.Colors().Veil
		}
	}, func() fyne.Size { return fyne.Size{} }, func(s fyne.Size) {
		at(veil, 0, 0, s.Width, s.Height)
		pos, size := l.place(s, l.content.MinSize())
		at(l.content, pos.X, pos.Y, size.Width, size.Height)
		if h := l.content.MinSize().Height; h > size.Height { // text has wrapped
			pos, size = l.place(s, l.content.MinSize())
			at(l.content, pos.X, pos.Y, size.Width, size.Height)
		}
	}, veil, l.content)
}

var (
	_ fyne.Tappable          = (*layer)(nil)
	_ fyne.SecondaryTappable = (*layer)(nil)
)
