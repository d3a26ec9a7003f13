package chart

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"placebook/ui/look"
)

// plainText measures text by its length, so that properties need no fonts.
func plainText(factor float32) setting {
	return setting{factor, func(words string, size float32, bold bool) (s fyne.Size) {
		s.Width, s.Height = float32(len([]rune(words)))*size*0.58, size*1.36
		if bold {
			s.Width *= 1.06
		}
		return s
	}}
}

// faults says what is wrong with a picture that has the room it asked for.
func faults(pic *picture) (out []string) {
	for _, s := range pic.shapes {
		r := s.rect
		for _, p := range s.points {
			if p.X < 0 || p.Y < 0 || p.X > pic.w || p.Y > pic.h {
				out = append(out, fmt.Sprintf("a line leaves the picture at %v", p))
			}
		}
		if r.x < -0.5 || r.y < -2.5 || r.right() > pic.w+0.5 || r.bottom() > pic.h+2.5 || r.w < 0 || r.h < 0 {
			out = append(out, fmt.Sprintf("a shape stands at %v", r))
		}
	}
	for i, w := range pic.words {
		if w.x < -0.5 || w.tight().y < -0.5 || w.right() > pic.w+0.5 || w.tight().bottom() > pic.h+0.5 {
			out = append(out, fmt.Sprintf("%q stands at %v", w.text, w.rect))
		}
		for _, o := range pic.words[:i] {
			if w.tight().overlaps(o.tight()) {
				out = append(out, fmt.Sprintf("%q lies over %q", w.text, o.text))
			}
		}
	}
	for _, s := range pic.spots {
		if s.said == "" {
			out = append(out, fmt.Sprintf("the mark at %v says nothing", s.rect))
		}
		if s.x < -1 || s.y < -6 || s.right() > pic.w+6 || s.bottom() > pic.h+6 {
			out = append(out, fmt.Sprintf("the mark %q stands at %v", s.said, s.rect))
		}
	}
	return out
}

// TestEveryChartFits lays every chart out at the least size it asks for, and
// larger, at all sizes of text.
func TestEveryChartFits(t *testing.T) {
	test.NewApp()
	all := awkward()
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for _, factor := range []float32{0.8, 1, 1.5, 2} {
			set := setting{factor, measured}
			for _, width := range []float32{0, 320, 640, 1200} {
				w, h := leastOf(all[name], set, width)
				w = max(w, width)
				_, h2 := leastOf(all[name], set, w)
				for _, more := range []float32{0, 150} {
					if out := faults(lay(all[name], set, w, max(h, h2)+more)); len(out) > 0 {
						t.Errorf("%s, %v wide, text at %v: %s", name, w, factor, strings.Join(out[:min(4, len(out))], "; "))
					}
				}
			}
		}
	}
}

// drawn returns any chart.
func drawn(t *rapid.T) Data {
	name := rapid.OneOf(rapid.StringMatching(`[A-Z][a-z]{0,20}( [a-z]{1,12}){0,6}`), rapid.Just(""))
	amount := rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0, 30), rapid.Float64Range(-1e7, 1e9))
	num := rapid.Custom(func(t *rapid.T) Num {
		switch rapid.IntRange(0, 9).Draw(t, "kind") {
		case 0:
			return Unknown()
		case 1:
			return Held("[c]", "k")
		}
		return N(float64(int(amount.Draw(t, "amount")*10))/10, "k")
	})
	n := rapid.IntRange(1, 12).Draw(t, "series")
	row := rapid.Custom(func(t *rapid.T) Row {
		return Row{Label: name.Draw(t, "label"), Nums: rapid.SliceOfN(num, 0, n).Draw(t, "nums")}
	})
	series := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Series {
		return Series{Name: name.Draw(t, "name"), Tone: look.Tone(rapid.IntRange(0, 6).Draw(t, "tone"))}
	}), n, n).Draw(t, "parts")
	rows := rapid.SliceOfN(row, 1, 40).Draw(t, "rows")
	about := About{Title: name.Draw(t, "title"), Many: "things"}
	switch rapid.IntRange(0, 5).Draw(t, "chart") {
	case 0:
		return Bars{about, series, rows}
	case 1:
		return Columns{About: about, Series: series, Rows: rows, Note: name.Draw(t, "note")}
	case 2:
		return Share{about, series, rows[:min(3, len(rows))]}
	case 3:
		l := Lines{About: about, Steps: rapid.SliceOfN(name, 1, 40).Draw(t, "steps")}
		for _, s := range series[:min(n, 6)] {
			l.Series = append(l.Series, Line{s.Name, s.Tone, rapid.SliceOfN(num, 0, len(l.Steps)).Draw(t, "line")})
		}
		return l
	case 4:
		h := Heat{About: about, Rows: rows}
		for _, s := range series {
			h.Columns = append(h.Columns, s.Name)
		}
		return h
	}
	return Spark{About: about, Nums: rapid.SliceOfN(num, 0, 30).Draw(t, "spark")}
}

func TestAnyChartFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawn(t)
		set := plainText(rapid.SampledFrom([]float32{0.8, 1, 1.3, 2}).Draw(t, "factor"))
		w, _ := leastOf(d, set, 0)
		w += float32(rapid.IntRange(0, 900).Draw(t, "wider"))
		_, h := leastOf(d, set, w)
		h += float32(rapid.IntRange(0, 300).Draw(t, "taller"))
		if out := faults(lay(d, set, w, h)); len(out) > 0 {
			t.Fatalf("%v by %v: %s", w, h, strings.Join(out[:min(4, len(out))], "; "))
		}
	})
}

// TestAnySizeIsSurvived: a window may be smaller than asked for.
func TestAnySizeIsSurvived(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.Float32Range(0, 300).Draw(t, "w"), rapid.Float32Range(0, 200).Draw(t, "h")
		pic := lay(drawn(t), plainText(1), w, h)
		for i, x := range pic.words {
			for _, o := range pic.words[:i] {
				if h > 250 && x.tight().overlaps(o.tight()) {
					t.Fatalf("%q lies over %q", x.text, o.text)
				}
			}
		}
	})
}

func TestPartsAreAsLongAsTheirCounts(t *testing.T) {
	pic := lay(actions(), plainText(1), 400, 300)
	long := map[string]float32{}
	for _, s := range pic.spots {
		long[s.key] = s.w
	}
	total := func(row string, n int) (w float32) {
		for i := range n {
			w += long[fmt.Sprintf("%s/%d", row, i)]
		}
		return w
	}
	for row, count := range map[string]float32{"Start Well": 9, "Live Well": 10, "Age Well": 8, "Care Well": 11} {
		parts := float32(0)
		for _, n := range actions().Rows {
			if n.Label == row {
				for _, v := range n.Nums {
					if v.V > 0 {
						parts++
					}
				}
			}
		}
		got := total(row, 5) + parts*partGap
		want := (total("Care Well", 5) + 4*partGap) * count / 11
		if abs(got-want) > 1.5 {
			t.Errorf("%s is %v long, wants %v", row, got, want)
		}
	}
	if a, b := long["Start Well/1"], long["Start Well/2"]; abs((a+partGap)/(b+partGap)-5) > 0.3 {
		t.Errorf("5 is %v long and 1 is %v", a, b)
	}
}

func TestColumnsAreAsHighAsTheirTotals(t *testing.T) {
	c := attendance()
	pic := lay(c, plainText(1), 500, 260)
	tall := map[int]float32{}
	for _, s := range pic.spots {
		if s.lane < len(c.Series) {
			tall[s.group] = max(tall[s.group], 0)
			tall[s.group] += s.h + 1
		}
	}
	for i, r := range c.Rows {
		want := tall[5] * float32(c.total(r)/79)
		if abs(tall[i]-want) > 2.5 {
			t.Errorf("%s is %v high, wants %v", r.Label, tall[i], want)
		}
	}
}

// TestNothingIsLeftOut: a zero and a row without a name are shown.
func TestNothingIsLeftOut(t *testing.T) {
	zero := awkward()["zero"].(Bars)
	pic := lay(zero, plainText(1), 400, 300)
	if got := texts(pic)["0"]; got != 3+5 {
		t.Errorf("%d zeros are shown, wants one a row and one a rating", got)
	}
	for _, words := range []string{"Not named", "Nothing given", "Start Well"} {
		if texts(pic)[words] != 1 {
			t.Errorf("%q is not shown", words)
		}
	}
	if len(pic.spots) != 3 {
		t.Errorf("%d marks, wants one for each row", len(pic.spots))
	}
	plain := lay(awkward()["below"], plainText(1), 500, 300)
	for _, words := range []string{minus + "12", "30.5", "0", "not known", "[c]"} {
		if texts(plain)[words] != 1 {
			t.Errorf("%q is not shown", words)
		}
	}
}

func texts(pic *picture) map[string]int {
	out := map[string]int{}
	for _, w := range pic.words {
		out[w.text]++
	}
	return out
}

// TestWholeNamesAreSaid: what is cut in the drawing is whole in the words.
func TestWholeNamesAreSaid(t *testing.T) {
	for name, d := range map[string]Data{"huge": awkward()["huge"], "cells": awkward()["cells"], "deep": awkward()["deep"]} {
		pic := lay(d, plainText(1), 420, 300)
		said := ""
		for _, s := range pic.spots {
			said += s.said + "\n"
		}
		if !strings.Contains(said, longName) || texts(pic)[longName] != 0 {
			t.Errorf("%s: the long name must be cut on the chart and whole in the words", name)
		}
	}
}

func TestWhatMarksSay(t *testing.T) {
	for _, tc := range []struct {
		d    Data
		want []string
	}{
		{actions(), []string{"Start Well, On track: 5 actions", "Live Well, Off track: 1 action", "Care Well: 11 actions in all"}},
		{attendance(), []string{"Feb, VCSE: 18 people", "Dec: 40 people in all"}},
		{social(), []string{"38 actions today: Social 12 actions, 32 %", "On 22 January: Health 17 actions, 45 %"}},
		{measures(), []string{"North, Mar: 52 people"}},
		{reach(), []string{"East, Carers: not known", "Central and the riverside estates, Job support: not given, [c]", "North, Falls: 0 sessions"}},
		{spark(), []string{"Mar: 12 partners"}},
		{awkward()["below"], []string{"Not counted: not known", "Held: not given, [c]", "Falls: " + minus + "12"}},
	} {
		said := map[string]bool{}
		for _, s := range lay(tc.d, plainText(1), 500, 300).spots {
			said[s.said] = true
		}
		for _, want := range tc.want {
			if !said[want] {
				t.Errorf("%s does not say %q, but %v", tc.d.about().Title, want, slices.Sorted(maps.Keys(said)))
			}
		}
	}
}

func TestCrowdedLabelsLeaveEachOtherOut(t *testing.T) {
	pic := lay(awkward()["weeks"], plainText(1), 500, 300)
	shown := 0
	for i := range 40 {
		shown += texts(pic)[fmt.Sprint("Week ", i+1)]
	}
	if shown < 4 || shown > 20 {
		t.Errorf("%d of 40 labels are shown", shown)
	}
}
