package look

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// ratio is the contrast of two colours as WCAG 2 defines it.
func ratio(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	f := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*f(c.R) + 0.7152*f(c.G) + 0.0722*f(c.B)
}

var palettes = map[string]*Palette{"light": &light, "dark": &dark, "contrast": &contrast}

func TestTextIsReadable(t *testing.T) {
	for name, p := range palettes {
		grounds := map[string]color.NRGBA{"background": p.Background, "surface": p.Surface, "raised": p.Raised, "selected": p.Selected, "hover": p.Hover}
		for ground, on := range grounds {
			for what, c := range map[string]color.NRGBA{"text": p.Text, "muted": p.Muted, "accent": p.Accent, "error": p.ErrorText} {
				if r := ratio(c, on); r < 4.5 {
					t.Errorf("%s: %s on %s is %.2f, wants 4.5", name, what, ground, r)
				}
			}
		}
		for ground, on := range map[string]color.NRGBA{"menu": p.Menu, "lit line of a menu": p.MenuLit} {
			if r := ratio(p.Text, on); r < 4.5 {
				t.Errorf("%s: text on %s is %.2f, wants 4.5", name, ground, r)
			}
		}
		if r := ratio(p.OnAccent, p.Accent); r < 4.5 {
			t.Errorf("%s: text on accent is %.2f", name, r)
		}
		for tone := ToneNeutral; tone < toneCount; tone++ {
			if r := ratio(p.Tones[tone].Text, p.Tones[tone].Fill); r < 4.5 {
				t.Errorf("%s: pill %d is %.2f", name, tone, r)
			}
		}
	}
}

func TestEdgesAreVisible(t *testing.T) {
	for name, p := range palettes {
		for what, c := range map[string]color.NRGBA{"input edge": p.Edge, "focus": p.Focus, "error edge": p.ErrorEdge, "selection edge": p.Accent} {
			for ground, on := range map[string]color.NRGBA{"background": p.Background, "surface": p.Surface, "raised": p.Raised} {
				if r := ratio(c, on); r < 3 {
					t.Errorf("%s: %s on %s is %.2f, wants 3", name, what, ground, r)
				}
			}
		}
		for tone := ToneNeutral; tone < toneCount; tone++ {
			if r := ratio(p.Tones[tone].Bar, p.Surface); r < 3 {
				t.Errorf("%s: bar %d is %.2f, wants 3", name, tone, r)
			}
		}
		if name == "light" {
			continue // pale categories pass there by their outline
		}
		for i, c := range p.Categories {
			if r := ratio(c, p.Surface); r < 3 {
				t.Errorf("%s: category %d is %.2f, wants 3", name, i, r)
			}
		}
	}
}

func TestModes(t *testing.T) {
	for _, tc := range []struct {
		mode Mode
		dark bool
		want *Palette
	}{
		{System, false, &light}, {System, true, &dark},
		{Light, true, &light}, {Dark, false, &dark}, {Contrast, false, &contrast},
	} {
		v := theme.VariantLight
		if tc.dark {
			v = theme.VariantDark
		}
		if got := New(tc.mode, 1).Palette(v); got != tc.want {
			t.Errorf("mode %d, dark %v: wrong palette", tc.mode, tc.dark)
		}
	}
}

func TestFactor(t *testing.T) {
	app := test.NewApp()
	for _, tc := range []struct{ asked, kept, size, dim float32 }{
		{0.1, 0.8, 11.2, 32}, {1, 1, 14, 32}, {1.5, 1.5, 21, 48}, {9, 2, 28, 64},
	} {
		app.Settings().SetTheme(New(Light, tc.asked))
		if got := Current().Factor(); got != tc.kept {
			t.Errorf("factor %v kept as %v, wants %v", tc.asked, got, tc.kept)
		}
		if got := Size(BodySize); math.Abs(float64(got-tc.size)) > 0.01 {
			t.Errorf("factor %v: body text %v, wants %v", tc.asked, got, tc.size)
		}
		if got := Dim(RowHeight); got != tc.dim {
			t.Errorf("factor %v: row %v, wants %v", tc.asked, got, tc.dim)
		}
	}
}

func TestColoursFollowTheTheme(t *testing.T) {
	app := test.NewApp()
	app.Settings().SetTheme(New(Light, 1))
	fill, text := Pill(ToneAmber)
	if fill != light.Tones[ToneAmber].Fill || text != light.Tones[ToneAmber].Text || Text() != light.Text {
		t.Error("the light theme does not give light colours")
	}
	app.Settings().SetTheme(New(Dark, 1))
	if fill, _ := Pill(ToneAmber); fill != dark.Tones[ToneAmber].Fill || Muted() != dark.Muted || Bar(ToneRed) != dark.Tones[ToneRed].Bar {
		t.Error("the dark theme does not give dark colours")
	}
	if fill, text := Pill(ToneNone); fill.A != 0 || text != dark.Text {
		t.Error("no tone must be plain text without a fill")
	}
	first, _ := Category(0)
	if tenth, _ := Category(9); tenth != first {
		t.Error("the tenth category must go round to the first")
	}
}

// TestMenuShortcutsAreReadable works the ink of a menu's shortcuts out as the
// toolkit does, which loses all but the low byte of each value.
func TestMenuShortcutsAreReadable(t *testing.T) {
	for _, m := range []Mode{Light, Dark, Contrast} {
		p := New(m, 1).Palette(theme.VariantLight)
		r, g, b, a := New(m, 1).Color(theme.ColorNameForeground, theme.VariantLight).RGBA()
		got := color.NRGBA{R: uint8(r), G: uint8(g), B: uint8(b), A: uint8(uint32(float32(a) * 0.95))}
		if got.A < 0xf8 || ratio(got, p.Menu) < 4.5 || ratio(got, p.MenuLit) < 4.5 {
			t.Errorf("mode %d: shortcuts are set in %v", m, got)
		}
	}
}

func TestThemeNamesEveryColour(t *testing.T) {
	test.NewApp()
	for _, m := range []Mode{Light, Dark, Contrast} {
		if got := New(m, 1).Color(theme.ColorNameForegroundOnPrimary, 0); got == nil {
			t.Errorf("mode %d has no text on accent", m)
		}
	}
}

// TestIconsDraw makes sure that every name has a drawing the renderer
// understands, and that it takes the colour asked for.
func TestIconsDraw(t *testing.T) {
	test.NewApp()
	ink := color.NRGBA{R: 0xB3, G: 0x26, B: 0x1E, A: 0xff}
	for _, icon := range Icons() {
		res := icon.Resource(ink)
		if !strings.HasSuffix(res.Name(), "-b3261e.svg") {
			t.Errorf("%s is named %q: two colours would share one picture", icon, res.Name())
		}
		img := canvas.NewImageFromResource(res)
		img.FillMode = canvas.ImageFillContain
		c := software.NewTransparentCanvas()
		c.SetPadded(false)
		c.SetContent(img)
		c.Resize(img.MinSize().Max(sizeOf(24)))
		drawn := 0
		pix := c.Capture()
		for y := range 24 {
			for x := range 24 {
				if r, _, _, a := pix.At(x, y).RGBA(); a > 0x8000 && r>>8 > 0x90 {
					drawn++
				}
			}
		}
		if drawn < 3 {
			t.Errorf("%s draws %d pixels", icon, drawn)
		}
	}
	if NoIcon.Resource(ink) != nil {
		t.Error("no icon must draw nothing")
	}
}

func sizeOf(px float32) fyne.Size { return fyne.NewSquareSize(px) }

func TestOutlineRefusesWhatItCannotDraw(t *testing.T) {
	for _, bad := range []string{`<path d="L1 2"/>`, `<path d="M1"/>`, `<path d="M1 2 Q3 4 5 6"/>`, `<path d="M1 x"/>`, `<path`} {
		if _, err := outline(bad); err == nil {
			t.Errorf("%s is accepted", bad)
		}
	}
}
