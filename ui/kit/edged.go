package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// edged is a filled box with an edge. It is two filled rectangles, one in the
// other, because a stroke of one pixel is drawn across two of them and looks
// pale and thick.
type edged struct {
	box          *fyne.Container
	outer, inner *canvas.Rectangle
	wide         float32
}

func newEdged() *edged {
	e := &edged{outer: newBox(), inner: newBox()}
	e.box = &fyne.Container{Layout: e, Objects: []fyne.CanvasObject{e.outer, e.inner}}
	return e
}

// set colours the box; with none as its edge it is plain.
func (e *edged) set(fill, edge color.NRGBA, wide, radius float32) {
	if edge == none {
		wide = 0
	}
	if edge != none && fill == none {
		panic("kit: a box with an edge needs a fill") // the edge would show through
	}
	showIf(e.outer, edge != none)
	e.outer.FillColor, e.outer.CornerRadius = edge, radius
	e.inner.FillColor, e.inner.CornerRadius = fill, max(0, radius-wide)
	e.wide = wide
	e.Layout(nil, e.box.Size())
}

// Layout implements fyne.Layout.
func (e *edged) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	at(e.outer, 0, 0, s.Width, s.Height)
	at(e.inner, e.wide, e.wide, max(0, s.Width-2*e.wide), max(0, s.Height-2*e.wide))
}

// MinSize implements fyne.Layout.
func (e *edged) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
