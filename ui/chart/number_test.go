package chart

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestNumber(t *testing.T) {
	for v, want := range map[float64]string{
		0: "0", 7: "7", 999: "999", 1000: "1\u202f000", 12345: "12\u202f345", 1234567: "1\u202f234\u202f567",
		-12: minus + "12", -1234: minus + "1\u202f234", 30.5: "30.5", 0.25: "0.25", 1.999: "2", 12.30: "12.3", -0.001: "0",
		math.Inf(1): "not known", math.NaN(): "not known",
	} {
		if got := Number(v); got != want {
			t.Errorf("%v is %q, wants %q", v, got, want)
		}
	}
}

func TestPercent(t *testing.T) {
	for _, tc := range []struct {
		part, whole float64
		want        string
	}{{12, 38, "32 %"}, {0, 38, "0 %"}, {3, 0, ""}} {
		if got := percent(tc.part, tc.whole); got != tc.want {
			t.Errorf("%v of %v is %q, wants %q", tc.part, tc.whole, got, tc.want)
		}
	}
}

func TestRoundScale(t *testing.T) {
	for _, tc := range []struct {
		values []float64
		want   scale
	}{
		{nil, scale{0, 1, 1}},
		{[]float64{0, 0}, scale{0, 1, 1}},
		{[]float64{79}, scale{0, 80, 20}},
		{[]float64{40}, scale{0, 40, 10}},
		{[]float64{3}, scale{0, 3, 1}},
		{[]float64{5}, scale{0, 6, 2}},
		{[]float64{-7, 1200}, scale{-500, 1500, 500}},
		{[]float64{-3}, scale{-3, 0, 1}},
	} {
		if got := roundScale(tc.values); got != tc.want {
			t.Errorf("%v: %v, wants %v", tc.values, got, tc.want)
		}
	}
}

func TestScaleHoldsItsValues(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		values := rapid.SliceOf(rapid.Float64Range(-1e9, 1e12)).Draw(t, "values")
		s := roundScale(values)
		if n := len(s.ticks()); n < 2 || n > mostSteps+1 {
			t.Fatalf("%v has %d numbers", s, n)
		}
		for _, v := range append(values, 0) {
			if at := s.along(v); at < -1e-4 || at > 1+1e-4 {
				t.Fatalf("%v lies at %v of %v", v, at, s)
			}
		}
	})
}

func TestPortionAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		amounts := rapid.SliceOfN(rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(0, 1e9)), 1, 12).Draw(t, "amounts")
		length := float32(rapid.IntRange(0, 2000).Draw(t, "length"))
		ends := portion(amounts, length, 6)
		live, start := 0, float32(0)
		for i, end := range ends {
			if amounts[i] > 0 {
				live++
			}
			if end < start {
				t.Fatalf("part %d ends at %v, before it begins at %v", i, end, start)
			}
			if amounts[i] == 0 && end != start {
				t.Fatalf("part %d is nothing and has %v pixels", i, end-start)
			}
			start = end
		}
		if live == 0 {
			return
		}
		if start != length {
			t.Fatalf("the parts end at %v of %v", start, length)
		}
		for i, end := range ends {
			if i > 0 {
				end -= ends[i-1]
			}
			if amounts[i] > 0 && length >= float32(live*7) && end < 5 {
				t.Fatalf("part %d of %v has %v pixels of %v", i, amounts, end, length)
			}
		}
	})
}
