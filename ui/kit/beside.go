package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/look"
)

// Beside sets an object of fixed width, in pixels at 100 %, at the left of what
// fills the rest.
func Beside(left, rest fyne.CanvasObject, leftWidth float32) *fyne.Container {
	return container.New(besideLayout{leftWidth}, left, rest)
}

type besideLayout struct{ left float32 }

// Layout implements fyne.Layout.
func (l besideLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left := look.Dim(l.left)
	at(o[0], 0, 0, left, s.Height)
	at(o[1], left, 0, s.Width-left, s.Height)
}

// MinSize implements fyne.Layout.
func (l besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[1].MinSize()
	return fyne.NewSize(look.Dim(l.left)+m.Width, max(m.Height, o[0].MinSize().Height))
}
