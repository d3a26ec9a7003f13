package look

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// fallback serves code that draws before the application has its theme.
var fallback = New(System, 1)

// Current returns the theme in use.
func Current() *Theme {
	if app := fyne.CurrentApp(); app != nil {
		if t, ok := app.Settings().Theme().(*Theme); ok {
			return t
		}
	}
	return fallback
}

// Colors returns the palette in use. Do not keep it: the theme may change.
func Colors() *Palette {
	var v fyne.ThemeVariant
	if app := fyne.CurrentApp(); app != nil {
		v = app.Settings().ThemeVariant()
	} else {
		v = 1 // light, as fyne numbers it
	}
	return Current().Palette(v)
}

// A Stamp is how a part of the window was painted last. The toolkit paints what
// is shown anew when the look changes, and forgets what is not shown just then.
type Stamp struct {
	palette *Palette
	factor  float32
	tall    float32
}

// Stale reports whether the look has changed since it was asked last; of a new
// stamp it has not.
func (s *Stamp) Stale() bool {
	was := *s
	*s = Stamp{Colors(), Current().Factor(), Current().RowTall()}
	return was != *s && was != Stamp{}
}

// Text returns the colour of words that matter.
func Text() color.NRGBA { return Colors().Text }

// Muted returns the colour of words that explain.
func Muted() color.NRGBA { return Colors().Muted }

// Accent returns the colour of the primary button and the selection edge.
func Accent() color.NRGBA { return Colors().Accent }

// Surface returns the colour of cards, lists and the rail.
func Surface() color.NRGBA { return Colors().Surface }

// Background returns the colour of the page.
func Background() color.NRGBA { return Colors().Background }

// Divider returns the colour of the line between rows.
func Divider() color.NRGBA { return Colors().Divider }

// Pill returns the fill and text of a pill in the tone. ToneNone has no fill.
func Pill(t Tone) (fill, text color.NRGBA) {
	p := Colors()
	if t <= ToneNone || t >= toneCount {
		return color.NRGBA{}, p.Text
	}
	return p.Tones[t].Fill, p.Tones[t].Text
}

// Bar returns the chart colour of the tone.
func Bar(t Tone) color.NRGBA {
	p := Colors()
	if t <= ToneNone || t >= toneCount {
		return p.Edge
	}
	return p.Tones[t].Bar
}

// Category returns the colour of the i-th category, going round after nine,
// and the outline that keeps the pale ones visible.
func Category(i int) (fill, outline color.NRGBA) {
	p := Colors()
	n := len(p.Categories)
	return p.Categories[((i%n)+n)%n], p.Text
}

// Size returns a text size times the user's factor.
func Size(px float32) float32 { return px * Current().Factor() }

// Dim returns a height or width that has to hold text: it grows with the
// user's factor and never shrinks below its size at 100 %, so that nothing
// one can press gets too small to hit.
func Dim(px float32) float32 { return px * max(1, Current().Factor()) }
