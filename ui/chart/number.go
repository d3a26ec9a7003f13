package chart

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

const (
	thinSpace = "\u202f" // narrow, and no line breaks there
	minus     = "\u2013" // as wide as a digit; the font has no sign of its own for it
)

// Number says a number as people read it: thousands apart by a thin space, at
// most two decimals.
func Number(v float64) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "not known"
	}
	text := strconv.FormatFloat(math.Abs(v), 'f', 2, 64)
	text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	whole, part, _ := strings.Cut(text, ".")
	var b strings.Builder
	if v < 0 && text != "0" {
		b.WriteString(minus)
	}
	for i, r := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(thinSpace)
		}
		b.WriteRune(r)
	}
	if part != "" {
		b.WriteString("." + part)
	}
	return b.String()
}

// percent says a part of a whole, "" if there is no whole.
func percent(part, whole float64) string {
	if whole == 0 {
		return ""
	}
	return strconv.Itoa(int(math.Round(part/whole*100))) + " %"
}

// mostSteps is how many steps an axis has: more lines than that are noise.
const mostSteps = 4

// A scale is the round numbers an axis runs between.
type scale struct{ low, high, step float64 }

// roundScale returns the smallest scale of at most four round steps that holds
// all values and zero.
func roundScale(values []float64) scale {
	low, high := 0.0, 0.0
	if len(values) > 0 {
		low, high = min(0, slices.Min(values)), max(0, slices.Max(values))
	}
	if low == 0 && high == 0 {
		return scale{0, 1, 1}
	}
	unit := math.Pow(10, math.Floor(math.Log10((high-low)/mostSteps)))
	for {
		for _, m := range []float64{1, 2, 5} {
			step := unit * m
			s := scale{math.Floor(low/step) * step, math.Ceil(high/step) * step, step}
			if math.Round((s.high-s.low)/step) <= mostSteps {
				return s
			}
		}
		unit *= 10
	}
}

// ticks are the numbers the axis names, from below.
func (s scale) ticks() []float64 {
	n := int(math.Round((s.high - s.low) / s.step))
	out := make([]float64, n+1)
	for i := range out {
		out[i] = s.low + float64(i)*s.step
	}
	return out
}

// along returns where a value lies between the ends, 0 to 1.
func (s scale) along(v float64) float32 { return float32((v - s.low) / (s.high - s.low)) }

// portion divides a length among amounts and returns where each part ends, on
// whole pixels: the last end is the length. A part that is not zero gets at
// least least, or an equal share where there is not room for that.
func portion(amounts []float64, length, least float32) []float32 {
	live := 0
	for _, a := range amounts {
		if a > 0 {
			live++
		}
	}
	ends := make([]float32, len(amounts))
	if live == 0 {
		return ends
	}
	widths := lifted(amounts, float64(length), min(float64(least), float64(length)/float64(live)))
	at := 0.0
	for i, w := range widths {
		at += w
		ends[i] = float32(math.Round(at))
	}
	return ends
}

// lifted gives every part below the least that much, and what is then left to
// the others in proportion, until none is below.
func lifted(amounts []float64, length, least float64) []float64 {
	widths := make([]float64, len(amounts))
	fixed := make([]bool, len(amounts))
	for {
		room, whole := length, 0.0
		for i, a := range amounts {
			if fixed[i] {
				room -= least
			} else {
				whole += max(0, a)
			}
		}
		again := false
		for i, a := range amounts {
			switch {
			case fixed[i] || a <= 0:
			case whole > 0 && room*(a/whole) < least-1e-9:
				fixed[i], widths[i], again = true, least, true
			default:
				widths[i] = room * (a / whole)
			}
		}
		if !again {
			return widths
		}
	}
}
