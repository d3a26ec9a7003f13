package insight

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
)

func figure(t *testing.T, on, value, group, numerator string) *data.Figure {
	return &data.Figure{Measure: "m", Day: day(t, on), Value: value, PopulationGroup: group, Numerator: numerator}
}

func TestWhichWayAMeasureGoes(t *testing.T) {
	for _, c := range []struct {
		what, good, baseline string
		run                  []string // days and values
		want                 Way
	}{
		{"nothing", data.GoodHigher, "", nil, NotKnown},
		{"one figure alone", data.GoodHigher, "", []string{"2026-01-01", "5"}, NotKnown},
		{"one against the baseline", data.GoodHigher, "4", []string{"2026-01-01", "5"}, RightWay},
		{"the last two", data.GoodHigher, "9", []string{"2026-01-01", "5", "2026-02-01", "6"}, RightWay},
		{"in whatever order they came", data.GoodHigher, "9", []string{"2026-02-01", "6", "2026-01-01", "5"}, RightWay},
		{"down", data.GoodHigher, "", []string{"2026-01-01", "5", "2026-02-01", "4"}, WrongWay},
		{"down is good", data.GoodLower, "", []string{"2026-01-01", "5", "2026-02-01", "4"}, RightWay},
		{"the same", data.GoodLower, "", []string{"2026-01-01", "5", "2026-02-01", "5.0"}, NoWay},
		{"nobody said what is good", "", "", []string{"2026-01-01", "5", "2026-02-01", "4"}, NotKnown},
		{"one of tomorrow does not count", data.GoodHigher, "4", []string{"2026-01-01", "5", "2026-03-06", "1"}, RightWay},
	} {
		rs := []data.Record{&data.Measure{Common: id("m"), Title: "M", GoodIs: c.good, Baseline: c.baseline}}
		for i := 0; i < len(c.run); i += 2 {
			rs = append(rs, figure(t, c.run[i], c.run[i+1], "", ""))
		}
		all := MeasureStandings(made(t, rs...), day(t, "2026-03-05"))
		check(t, c.what, all[0].Way, c.want)
	}
}

func TestNoFigureForTwoCycles(t *testing.T) {
	for on, want := range map[string]bool{"2025-11-05": false, "2025-11-04": true, "2025-11": false, "2025-10": true} {
		b := made(t, &data.Measure{Common: id("m"), Title: "M"}, figure(t, on, "1", "", ""))
		check(t, on, MeasureStandings(b, day(t, "2026-03-05"))[0].Stale, want)
	}
	check(t, "never", MeasureStandings(made(t, &data.Measure{Common: id("m"), Title: "M"}), day(t, "2026-03-05"))[0].Stale, true)
}

func TestTheGapOfAGroup(t *testing.T) {
	b := made(t, &data.Measure{Common: id("m"), Title: "M"}, figure(t, "2026-01-01", "60", "", ""), figure(t, "2026-02-01", "64", "", ""),
		figure(t, "2026-01-15", "41.5", "Core20", ""), figure(t, "2025-01-15", "30", "core20", ""))
	s := MeasureStandings(b, day(t, "2026-03-05"))[0]
	check(t, "gap", fmt.Sprintf("%s %d %.1f %v", s.Groups[0].Group, len(s.Groups[0].Run), s.Groups[0].Gap, s.Groups[0].HasGap), "Core20 2 -22.5 true")
}

func TestWhatMayBePublished(t *testing.T) {
	for _, c := range []struct {
		what string
		of   map[string]string // group to numerator; "" is the whole place
		want string            // those that are withheld
	}{
		{"none small", map[string]string{"": "30", "a": "10", "b": "20"}, ""},
		{"one small: another goes too", map[string]string{"": "34", "a": "4", "b": "20", "c": "10"}, "a c"},
		{"two small protect each other", map[string]string{"": "27", "a": "4", "b": "3", "c": "20"}, "a b"},
		{"none is nobody", map[string]string{"": "30", "a": "0", "b": "30"}, ""},
		{"no whole to take from", map[string]string{"a": "4", "b": "20"}, "a"},
		{"the whole is small itself", map[string]string{"": "4", "a": "4"}, "a whole"},
		{"exactly the threshold", map[string]string{"": "25", "a": "5", "b": "20"}, ""},
		{"a group of nobody goes first, and then another", map[string]string{"": "30", "a": "4", "b": "0", "c": "6", "d": "20"}, "a b c"},
		{"two that come to less than the threshold", map[string]string{"": "30", "a": "1", "b": "2", "c": "7", "d": "20"}, "a b c"},
		{"two that come to exactly the threshold", map[string]string{"": "30", "a": "1", "b": "4", "c": "5", "d": "20"}, "a b"},
		{"nothing is left to go with it", map[string]string{"": "4", "a": "4", "b": "0"}, "a whole"},
		{"the only group besides", map[string]string{"": "24", "a": "4", "b": "20"}, "a b"},
		{"one alone beside the whole", map[string]string{"": "24", "a": "4"}, "a"},
		{"of two equal ones the first by ID", map[string]string{"": "24", "a": "4", "b": "10", "c": "10"}, "a b"},
		{"a part of a person", map[string]string{"": "24", "a": "0.5", "b": "10", "c": "13.5"}, "a b"},
		{"one below the threshold", map[string]string{"": "24", "a": "4.9", "b": "10", "c": "9.1"}, "a c"},
		{"one without a numerator", map[string]string{"": "34", "a": "4", "b": ""}, "a"},
	} {
		var all []*data.Figure
		for group, n := range c.of {
			f := figure(t, "2026-01-01", "1", group, n)
			f.ID = data.ID(group)
			if group == "" {
				f.ID = "whole"
			}
			all = append(all, f)
		}
		var withheld Figure
		for id, ok := range Publishable(all, 5) {
			if !ok {
				withheld = append(withheld, id)
			}
		}
		check(t, c.what, words(withheld), c.want)
	}
}

// TestNothingWithheldCanBeWorkedOut: whoever takes the groups that are shown from
// the whole place learns no count under the threshold.
func TestNothingWithheldCanBeWorkedOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		threshold := rapid.IntRange(3, 20).Draw(t, "threshold")
		counts := rapid.SliceOfN(rapid.IntRange(0, 40), 1, 8).Draw(t, "groups")
		total := 0
		var all []*data.Figure
		for i, n := range counts {
			total += n
			all = append(all, &data.Figure{Common: id(fmt.Sprint(i)), PopulationGroup: fmt.Sprint("Group ", i), Numerator: fmt.Sprint(n)})
		}
		all = append(all, &data.Figure{Common: id("whole"), Numerator: fmt.Sprint(total)})
		shown := Publishable(all, threshold)
		left, hidden := total, 0
		for i, n := range counts {
			switch shown[data.ID(fmt.Sprint(i))] {
			case true:
				left -= n
				if n > 0 && n < threshold {
					t.Fatalf("%d is shown, under %d", n, threshold)
				}
			default:
				hidden++
			}
		}
		if !shown["whole"] || hidden == 0 || hidden == len(counts) {
			return // nothing can be taken from anything
		}
		if hidden == 1 || left < threshold {
			t.Fatalf("of %v, whole %d, %d are withheld and come to %d, under %d", counts, total, hidden, left, threshold)
		}
	})
}

func TestAFigureOfAPartialDay(t *testing.T) {
	for on, counts := range map[string]bool{"2026-03": true, "2026": true, "2025/26": true, "2026-04": false, "2026/27": false} {
		b := made(t, &data.Measure{Common: id("m"), Title: "M"}, figure(t, on, "1", "", ""))
		check(t, on, len(MeasureStandings(b, day(t, "2026-03-05"))[0].Run) == 1, counts)
	}
}
