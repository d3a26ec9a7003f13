package chart

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"fyne.io/fyne/v2/theme"

	"placebook/ui/look"
)

var palettes = map[string]*look.Palette{
	"light":    look.New(look.Light, 1).Palette(theme.VariantLight),
	"dark":     look.New(look.Dark, 1).Palette(theme.VariantLight),
	"contrast": look.New(look.Contrast, 1).Palette(theme.VariantLight),
}

// everyColour is a chart of each kind with all its colours in use.
func everyColour() map[string]Data {
	all := awkward()
	toned := Bars{About: About{Title: "Tones"}, Series: append(slices.Clone(ratings), Series{Name: "Moderate", Tone: look.ToneModerate}), Rows: []Row{row("All", 9, 9, 9, 9, 9, 9)}}
	across := Bars{About: About{Title: "Categories"}, Series: sectors("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"), Rows: []Row{row("All", 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9)}}
	lines := Lines{About: About{Title: "Lines"}, Steps: []string{"A", "B"}}
	for i := range 6 {
		lines.Series = append(lines.Series, Line{Name: fmt.Sprint(i), Nums: Nums(float64(i), float64(2*i))})
	}
	heat := Heat{About: About{Title: "Ramp"}, Columns: []string{"A", "B", "C", "D", "E", "F"}, Rows: []Row{row("One", 0, 1, 2.5, 4.5, 6.5, 10)}}
	all["tones"], all["across"], all["sixLines"], all["ramp"] = toned, across, lines, heat
	return all
}

// TestWordsAreReadable holds every word of every chart against what it stands
// on, in all themes.
func TestWordsAreReadable(t *testing.T) {
	for name, d := range everyColour() {
		pic := lay(d, plainText(1), 900, 500)
		for theme, p := range palettes {
			for _, w := range pic.words {
				if r := contrast(w.ink.in(p), w.on.in(p)); r < 4.5 {
					t.Errorf("%s, %s: %q has a contrast of %.2f", name, theme, w.text, r)
				}
			}
		}
	}
}

// TestMarksStandOut holds every mark, its fill or its edge, against what it
// stands on.
func TestMarksStandOut(t *testing.T) {
	for name, d := range everyColour() {
		marks := 0
		for _, s := range lay(d, plainText(1), 900, 500).shapes {
			if !s.mark {
				continue
			}
			marks++
			for theme, p := range palettes {
				best := 0.0
				for _, i := range []ink{s.fill, s.edge} {
					if c := i.in(p); c.A > 0 {
						best = max(best, contrast(c, s.on.in(p)))
					}
				}
				if best < 3 {
					t.Errorf("%s, %s: a mark of fill %v has a contrast of %.2f", name, theme, s.fill, best)
				}
			}
		}
		if marks == 0 && !d.empty() {
			t.Errorf("%s has no mark that is checked", name)
		}
	}
}

// TestTheRingIsSeen: that of the keyboard and that of the pointer, which stand
// apart from their mark by a line of the ground.
func TestTheRingIsSeen(t *testing.T) {
	for theme, p := range palettes {
		if contrast(p.Focus, p.Surface) < 3 || contrast(p.Edge, p.Surface) < 3 {
			t.Errorf("%s: a ring is not seen", theme)
		}
	}
}

// TestCategoriesWithoutColour: two of the same texture differ in lightness.
func TestCategoriesWithoutColour(t *testing.T) {
	const steps = 1.19 // an eye sees a tenth; this is nearly twice that
	for theme, p := range palettes {
		for i := range len(textures) {
			for j := range i {
				if textureOf(i) == textureOf(j) && contrast(category(p, i), category(p, j)) < steps {
					t.Errorf("%s: in grey, categories %d and %d look alike (%.2f)", theme, j+1, i+1, contrast(category(p, i), category(p, j)))
				}
			}
		}
	}
}

// TestTexturesAreSeen on their fills.
func TestTexturesAreSeen(t *testing.T) {
	for theme, p := range palettes {
		for i := range len(textures) {
			if r := contrast(category(p, i), textureInk(p, category(p, i))); textureOf(i) != smooth && r < 1.8 {
				t.Errorf("%s: the texture of category %d has a contrast of %.2f", theme, i+1, r)
			}
		}
	}
}

// TestRatingsWithoutColour: no two have the same line below.
func TestRatingsWithoutColour(t *testing.T) {
	seen := map[rhythm]look.Tone{}
	for _, tone := range slices.Sorted(maps.Keys(rhythms)) {
		if was, twice := seen[rhythms[tone]]; twice {
			t.Errorf("tones %d and %d have the same line", was, tone)
		}
		seen[rhythms[tone]] = tone
	}
	for _, s := range ratings {
		if _, ok := rhythms[s.Tone]; !ok {
			t.Errorf("%s has no line of its own", s.Name)
		}
	}
}

// TestLinesWithoutColour: six lines have six kinds of points, and each texture
// inks a part of its ground, not all and not nothing.
func TestLinesWithoutColour(t *testing.T) {
	seen := map[form]bool{}
	l := everyColour()["sixLines"].(Lines)
	for i := range l.Series {
		seen[l.form(i)] = true
	}
	if len(seen) != 6 {
		t.Errorf("six lines have %d kinds of points", len(seen))
	}
	for tex := rising; tex <= hatched; tex++ {
		inked := float32(0)
		for y := range 60 {
			for x := range 60 {
				inked += tex.cover(float32(x)+0.5, float32(y)+0.5, 1)
			}
		}
		if part := inked / 3600; part < 0.05 || part > 0.6 {
			t.Errorf("texture %d inks %.2f of its ground", tex, part)
		}
	}
}

// TestStrongerIsDarker: the ramp of a heat map goes one way in every theme.
func TestStrongerIsDarker(t *testing.T) {
	for theme, p := range palettes {
		for i := range rampTop {
			if contrast(ink{rampFill, i + 1}.in(p), p.Surface) <= contrast(ink{rampFill, i}.in(p), p.Surface)*1.05 {
				t.Errorf("%s: step %d of the ramp does not stand out more than the one before", theme, i+1)
			}
		}
	}
}
