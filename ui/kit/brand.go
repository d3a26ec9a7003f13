package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// NewBrand returns the program's mark with its name, for pages without a rail.
func NewBrand(name string) fyne.CanvasObject {
	b := &sign{size: look.IconSize, draw: func() fyne.Resource { return look.Mark(look.Accent(), look.Surface()) }}
	b.ExtendBaseWidget(b)
	return Row(12, b, NewWords(Head, name))
}

// NewSign returns a small icon in the accent colour, to stand before words.
func NewSign(icon look.Icon) fyne.CanvasObject {
	s := &sign{size: look.IconSmall, draw: func() fyne.Resource { return icon.Resource(look.Accent()) }}
	s.ExtendBaseWidget(s)
	return s
}

// newTonedSign returns a small icon in the chart colour of a tone.
func newTonedSign(icon look.Icon, tone look.Tone) fyne.CanvasObject {
	s := &sign{size: look.IconSmall, draw: func() fyne.Resource { return icon.Resource(look.Bar(tone)) }}
	s.ExtendBaseWidget(s)
	return s
}

// sign is a picture that follows the theme.
type sign struct {
	widget.BaseWidget
	size float32
	draw func() fyne.Resource
}

// CreateRenderer implements fyne.Widget.
func (s *sign) CreateRenderer() fyne.WidgetRenderer {
	img := &canvas.Image{FillMode: canvas.ImageFillContain}
	return newFace(s, func() {
		if res := s.draw(); img.Resource == nil || img.Resource.Name() != res.Name() {
			img.Resource = res
			img.Refresh()
		}
	}, func() fyne.Size { return fyne.NewSquareSize(look.Size(s.size)) }, func(fyne.Size) {
		i := look.Size(s.size)
		at(img, 0, 0, i, i)
	}, img)
}
