package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Weight is how much a banner matters.
type Weight int

// The weights.
const (
	Note Weight = iota
	Caution
	Trouble
)

// Banner is a sentence across the page that stays until it is settled or
// closed, with something to do about it if there is.
type Banner struct {
	widget.BaseWidget
	weight  Weight
	words   *Words
	box     *fyne.Container
	OnClose func()
}

// NewBanner returns a banner. action is the word of its button, empty for
// none; close adds a cross.
func NewBanner(weight Weight, sentence, action string, do func(), close bool) *Banner {
	b := &Banner{weight: weight, words: NewWrapped(Body, sentence)}
	objects := []fyne.CanvasObject{Scaled(look.IconSmall, 1, Spring()), Grow(b.words)}
	if action != "" {
		objects = append(objects, NewSmallButton(Outline, look.NoIcon, action, do))
	}
	if close {
		objects = append(objects, NewSmallButton(Plain, look.Close, "Close", b.close))
	}
	b.box = Row(10, objects...)
	b.ExtendBaseWidget(b)
	return b
}

// Text returns the sentence.
func (b *Banner) Text() string { return b.words.Text() }

// SetText changes the sentence.
func (b *Banner) SetText(s string) { b.words.SetText(s); b.Refresh() }

func (b *Banner) close() {
	b.Hide()
	if b.OnClose != nil {
		b.OnClose()
	}
}

func (b *Banner) meaning() (look.Tone, look.Icon) {
	switch b.weight {
	case Caution:
		return look.ToneAmber, look.Warning
	case Trouble:
		return look.ToneRed, look.Warning
	}
	return look.ToneBlue, look.Info
}

// CreateRenderer implements fyne.Widget. The sentence is in the text colour,
// which passes on every pale fill; the icon and the edge carry the tone.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	back, edge, icon := newBox(), newBox(), newGlyph()
	paint := func() {
		tone, name := b.meaning()
		fill, ink := look.Pill(tone)
		boxed(back, fill, none, 0, look.Radius)
		edge.FillColor = look.Bar(tone)
		edge.TopLeftCornerRadius, edge.BottomLeftCornerRadius = look.Radius, look.Radius
		inkIcon(icon, name, ink)
	}
	return newFace(b, paint, func() fyne.Size {
		m := b.box.MinSize()
		return fyne.NewSize(m.Width+28, max(m.Height, look.Dim(28))+16)
	}, func(s fyne.Size) {
		at(back, 0, 0, s.Width, s.Height)
		at(edge, 0, 0, look.EdgeWidth, s.Height)
		i := look.Size(look.IconSmall)
		at(icon, 16, (s.Height-i)/2, i, i)
		at(b.box, 16, 8, s.Width-28, s.Height-16)
	}, back, edge, icon, b.box)
}
