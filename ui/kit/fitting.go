package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Fitting sets lines below each other, gap apart, and shows as many of them whole as
// there is height for, but the first least of them in any case.
func Fitting(gap float32, least int, lines ...fyne.CanvasObject) *fyne.Container {
	return container.New(fitLayout{gap, least}, lines...)
}

type fitLayout struct {
	gap   float32
	least int
}

// Layout implements fyne.Layout.
func (l fitLayout) Layout(lines []fyne.CanvasObject, s fyne.Size) {
	y := float32(0)
	for i, o := range lines {
		h := tall(o, s.Width)
		showIf(o, i < l.least || y+h <= s.Height+0.5)
		at(o, 0, y, s.Width, h)
		y += h + l.gap
	}
}

// MinSize implements fyne.Layout.
func (l fitLayout) MinSize(lines []fyne.CanvasObject) (m fyne.Size) {
	m.Height = -l.gap
	for i, o := range lines {
		s := o.MinSize()
		m.Width = max(m.Width, s.Width)
		if i < l.least {
			m.Height += s.Height + l.gap
		}
	}
	m.Height = max(0, m.Height)
	return m
}
