package insight

import (
	"fmt"
	"testing"

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
