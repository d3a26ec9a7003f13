package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/look"
)

// Widths at 100 %: of the chosen record, and the least that a list needs beside
// it.
const (
	recordWidth = 374
	listWidth   = 520
)

// panes lays a list and the chosen record side by side. Where there is no room
// for both the record lies over the list, for as long as it is open.
type panes struct {
	narrow bool
	turned func() // it became narrow, or wide
}

// Layout implements fyne.Layout.
func (p *panes) Layout(o []fyne.CanvasObject, s fyne.Size) {
	if len(o) == 0 {
		return
	}
	if len(o) == 1 { // nothing stands beside it
		o[0].Resize(s)
		o[0].Move(fyne.NewPos(0, 0))
		return
	}
	record := look.Dim(recordWidth)
	if narrow := s.Width < record+look.Dim(listWidth); narrow != p.narrow {
		p.narrow = narrow
		p.turned()
		return // which lays out anew
	}
	list := s.Width
	if p.narrow {
		record = min(record, s.Width-look.Dim(look.PagePad))
	} else if o[1].Visible() {
		list -= record
	}
	o[0].Resize(fyne.NewSize(list, s.Height))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(record, s.Height))
	o[1].Move(fyne.NewPos(s.Width-record, 0))
}

// MinSize implements fyne.Layout.
func (p *panes) MinSize(o []fyne.CanvasObject) fyne.Size {
	if len(o) == 0 {
		return fyne.Size{}
	}
	m := o[0].MinSize()
	if len(o) > 1 && o[1].Visible() {
		m.Height = max(m.Height, o[1].MinSize().Height)
	}
	return m
}

// besides lays two objects at the two ends of a line, or below each other where
// it is too short for both.
func besides(gap float32, a, b fyne.CanvasObject) *fyne.Container {
	return container.New(&besidesLayout{gap: gap}, a, b)
}

type besidesLayout struct{ gap, width float32 }

func (l *besidesLayout) fits(o []fyne.CanvasObject) bool {
	return l.width == 0 || o[0].MinSize().Width+l.gap+o[1].MinSize().Width <= l.width
}

// Layout implements fyne.Layout.
func (l *besidesLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	a, b := o[0].MinSize(), o[1].MinSize()
	top := float32(0)
	if !l.fits(o) {
		top = a.Height
	}
	tall := max(a.Height, b.Height)
	if top > 0 {
		tall = a.Height
	}
	o[0].Resize(a)
	o[0].Move(fyne.NewPos(0, (tall-a.Height)/2))
	o[1].Resize(b)
	o[1].Move(fyne.NewPos(max(0, s.Width-b.Width), top))
}

// MinSize implements fyne.Layout.
func (l *besidesLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	if l.fits(o) {
		return fyne.NewSize(max(a.Width, b.Width), max(a.Height, b.Height))
	}
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}
