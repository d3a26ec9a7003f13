package chart

import (
	"math"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

const ellipsis = "\u2026"

// A setting is how large text is, and how it is measured. All layout asks it,
// so the same chart can be laid out for the window and for a PNG.
type setting struct {
	factor  float32 // the user's, 1 being 100 %
	measure func(words string, size float32, bold bool) fyne.Size
}

// shown is the setting of the window as it is now.
func shown() setting { return setting{look.Current().Factor(), measured} }

// printed is the setting of a PNG, whatever the window has.
func printed() setting { return setting{1, measured} }

func measured(words string, size float32, bold bool) fyne.Size {
	return fyne.MeasureText(words, size, fyne.TextStyle{Bold: bold})
}

// size is a text size for 100 % times the factor.
func (t setting) size(px float32) float32 { return px * t.factor }

// dim is a measure that has to hold text or be hit: it grows with the factor
// and never shrinks.
func (t setting) dim(px float32) float32 { return ceil(px * max(1, t.factor)) }

// width is that of the words on one line.
func (t setting) width(words string, px float32, bold bool) float32 {
	if words == "" {
		return 0
	}
	return ceil(t.measure(words, t.size(px), bold).Width)
}

// line is how high a line is.
func (t setting) line(px float32) float32 { return ceil(t.measure("Hg", t.size(px), true).Height) }

// widest is the width of the widest of several words.
func (t setting) widest(words []string, px float32, bold bool) (w float32) {
	for _, s := range words {
		w = max(w, t.width(s, px, bold))
	}
	return w
}

// cut shortens words with an ellipsis until they fit. Where not even one
// letter fits, nothing is left.
func (t setting) cut(words string, px float32, bold bool, room float32) string {
	if t.width(words, px, bold) <= room {
		return words
	}
	runes := []rune(words)
	lo, hi := 0, len(runes)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if t.width(string(runes[:mid])+ellipsis, px, bold) <= room {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	if lo == 0 {
		return ""
	}
	return strings.TrimRight(string(runes[:lo]), " ,;") + ellipsis
}

// wrap breaks words into lines; a line that is one word too long is cut.
func (t setting) wrap(words string, px float32, room float32) (lines []string) {
	run := ""
	for _, word := range strings.Fields(words) {
		next := strings.TrimSpace(run + " " + word)
		if run != "" && t.width(next, px, false) > room {
			lines = append(lines, run)
			next = word
		}
		run = next
	}
	if run != "" {
		lines = append(lines, run)
	}
	for i, line := range lines {
		lines[i] = t.cut(line, px, false, room)
	}
	return lines
}

func ceil(v float32) float32  { return float32(math.Ceil(float64(v))) }
func floor(v float32) float32 { return float32(math.Floor(float64(v))) }
func round(v float32) float32 { return float32(math.Round(float64(v))) }
