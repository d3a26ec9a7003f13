package reports

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// besideLayout sets a list of fixed width at the left of what fills the rest.
type besideLayout struct{ left float32 }

func (l besideLayout) wide() float32 { return look.Dim(l.left) }

// Layout implements fyne.Layout.
func (l besideLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.NewPos(0, 0))
	o[0].Resize(fyne.NewSize(l.wide(), s.Height))
	o[1].Move(fyne.NewPos(l.wide(), 0))
	o[1].Resize(fyne.NewSize(s.Width-l.wide(), s.Height))
}

// MinSize implements fyne.Layout.
func (l besideLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[1].MinSize()
	return fyne.NewSize(l.wide()+m.Width, max(m.Height, o[0].MinSize().Height))
}
