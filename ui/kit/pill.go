package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Pill is a word in a colour that means something. The word always says what
// the colour does.
type Pill struct {
	widget.BaseWidget
	text string
	tone look.Tone
	icon look.Icon
}

// NewPill returns a pill 20 high.
func NewPill(tone look.Tone, text string) *Pill { return NewIconPill(tone, look.NoIcon, text) }

// NewIconPill returns a pill with an icon before its word.
func NewIconPill(tone look.Tone, icon look.Icon, text string) *Pill {
	p := &Pill{text: text, tone: tone, icon: icon}
	p.ExtendBaseWidget(p)
	return p
}

// Set changes the word and its meaning.
func (p *Pill) Set(tone look.Tone, text string) { p.tone, p.text = tone, text; p.Refresh() }

// Text returns the word.
func (p *Pill) Text() string { return p.text }

// CreateRenderer implements fyne.Widget.
func (p *Pill) CreateRenderer() fyne.WidgetRenderer {
	art := newPillArt()
	return newFace(p,
		func() { art.set(p.tone, p.icon, p.text, 1e6) },
		func() fyne.Size { return art.size() },
		func(s fyne.Size) { art.place(0, 0, s.Height) },
		art.back, art.icon, art.words)
}
