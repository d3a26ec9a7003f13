package xl

import (
	"math"
	"strconv"
)

// Colour is red, green and blue in six hexadecimal digits: "0F5C6E".
type Colour string

// Tone is the ground and the letters of a toned word.
type Tone struct{ Fill, Text Colour }

// Tones to stand behind a word. Each pair has a contrast of 7:1 or better,
// but for AccentTone (white on the accent, 7.6:1).
var (
	BlueTone     = Tone{"D6E4F5", "123A63"}
	GreenTone    = Tone{"D5EDDC", "14532D"}
	AmberTone    = Tone{"FBE3B5", "5F3B00"}
	RedTone      = Tone{"F8D0CE", "7A1512"}
	YellowTone   = Tone{"FFF6D6", "4F4200"}
	NeutralTone  = Tone{"E9ECF0", "3D4752"}
	AccentTone   = Tone{"0F5C6E", "FFFFFF"}
	AccentTinted = Tone{"DDEEF1", "0F5C6E"}
)

// Colours of bars and lines; all but Pale ones stand at 3:1 against white.
const (
	Blue  Colour = "1F5FA8"
	Green Colour = "1A7A43"
	Amber Colour = "B26A00"
	Red   Colour = "B3261E"
	Grey  Colour = "7D8894"
)

// Categories are Paul Tol's "muted" colours, safe for colour-blind eyes. The
// pale ones get an outline where they are drawn.
var Categories = []Colour{"332288", "88CCEE", "44AA99", "117733", "999933", "DDCC77", "CC6677", "882255", "AA4499"}

const (
	ink    Colour = "1A2129"
	muted  Colour = "56616E"
	accent Colour = "0F5C6E"
	tint   Colour = "DDEEF1"
	tile   Colour = "F1F5F7"
	hair   Colour = "B9C2CC"
	rule   Colour = "7D8894"
	paper  Colour = "FFFFFF"
	black  Colour = "000000"
	draft  Colour = "7A1512"
)

// contrast is the ratio of WCAG 2.2 between two colours, from 1 to 21; 0 when
// one of them is not a colour.
func contrast(a, b Colour) float64 {
	x, okA := a.luminance()
	y, okB := b.luminance()
	if !okA || !okB {
		return 0
	}
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

func (c Colour) luminance() (float64, bool) {
	n, err := strconv.ParseUint(string(c), 16, 32)
	if err != nil || len(c) != 6 {
		return 0, false
	}
	linear := func(b uint64) float64 {
		s := float64(b&0xFF) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(n>>16) + 0.7152*linear(n>>8) + 0.0722*linear(n), true
}

// onBar is a colour for a number that stands on a bar.
func onBar(bar Colour) Colour {
	for _, c := range []Colour{paper, ink} {
		if contrast(c, bar) >= 4.5 {
			return c
		}
	}
	return black
}
