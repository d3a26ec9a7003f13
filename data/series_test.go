package data

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestSeries(t *testing.T) {
	monthly := Every{Months: 1}
	for _, c := range []struct {
		name string
		s    Series
		want string
	}{
		{"second Thursdays", Series{DayOf(2026, 1, 1), DayOf(2026, 4, 30), monthly, 2, time.Thursday}, "2026-01-08, 2026-02-12, 2026-03-12, 2026-04-09"},
		{"Good Friday moves by a week", Series{DayOf(2026, 3, 1), DayOf(2026, 5, 31), monthly, 1, time.Friday}, "2026-03-06, 2026-04-10 (Good Friday), 2026-05-01"},
		{"Easter Monday", Series{DayOf(2026, 4, 1), DayOf(2026, 4, 30), monthly, 1, time.Monday}, "2026-04-13 (Easter Monday)"},
		{"the last Monday in May and August moves back", Series{DayOf(2026, 5, 1), DayOf(2026, 8, 31), monthly, -1, time.Monday}, "2026-05-18 (Spring bank holiday), 2026-06-29, 2026-07-27, 2026-08-24 (Summer bank holiday)"},
		{"Christmas Day on a Friday", Series{DayOf(2026, 12, 1), DayOf(2026, 12, 31), monthly, 4, time.Friday}, "2026-12-18 (Christmas Day)"},
		{"the last Friday of December is Christmas Day", Series{DayOf(2026, 12, 1), DayOf(2026, 12, 31), monthly, -1, time.Friday}, "2026-12-18 (Christmas Day)"},
		{"the substitute of Boxing Day", Series{DayOf(2026, 12, 1), DayOf(2026, 12, 31), monthly, -1, time.Monday}, "2026-12-21 (Boxing Day)"},
		{"New Year's Day", Series{DayOf(2027, 1, 1), DayOf(2027, 1, 31), monthly, 1, time.Friday}, "2027-01-08 (New Year's Day)"},
		{"a day of the month on a weekend", Series{DayOf(2026, 2, 28), DayOf(2026, 3, 31), monthly, 0, 0}, "2026-02-28 (Saturday), 2026-03-27 (Saturday)"},
		{"a fifth one where there is none", Series{DayOf(2026, 1, 1), DayOf(2026, 2, 28), monthly, 5, time.Thursday}, "2026-01-29, 2026-02-26"},
		{"every two months", Series{DayOf(2026, 3, 1), DayOf(2026, 9, 30), Every{Months: 2}, 3, time.Thursday}, "2026-03-19, 2026-05-21, 2026-07-16, 2026-09-17"},
		{"every fortnight, over Christmas", Series{DayOf(2026, 12, 11), DayOf(2027, 1, 8), Every{Days: 14}, 0, 0}, "2026-12-11, 2026-12-24 (Christmas Day), 2027-01-08"},
		{"the end of a month that is shorter", Series{DayOf(2026, 1, 30), DayOf(2026, 3, 31), monthly, 0, 0}, "2026-01-30, 2026-02-27 (Saturday), 2026-03-30"},
		{"it ends before it begins", Series{DayOf(2026, 3, 1), DayOf(2026, 2, 1), monthly, 1, time.Friday}, ""},
		{"no cycle", Series{DayOf(2026, 3, 1), DayOf(2026, 4, 1), Every{}, 1, time.Friday}, ""},
		{"from a month", Series{MonthOf(2026, 3), DayOf(2026, 4, 1), monthly, 1, time.Friday}, ""},
	} {
		var got []string
		for _, o := range c.s.Occurrences() {
			s := o.Day.String()
			if o.Why != "" {
				s += " (" + o.Why + ")"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s, want %s", c.name, s, c.want)
		}
	}
}

// A monthly series has one day a month, of working days, in order, on its day of
// the week.
func TestSeriesProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Series{From: DayOf(rapid.IntRange(2020, 2040).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), 1), Every: Every{Months: 1},
			Nth: rapid.SampledFrom([]int{1, 2, 3, 4, -1}).Draw(t, "nth"), Weekday: time.Weekday(rapid.IntRange(1, 5).Draw(t, "weekday"))}
		s.To = s.From.AddMonths(12).AddDays(-1)
		all := s.Occurrences()
		if len(all) != 12 {
			t.Fatalf("%d days in a year", len(all))
		}
		for i, o := range all {
			if !WorkingDay(o.Day) || o.Day.Time().Weekday() != s.Weekday || o.Day.Time().Month() != s.From.AddMonths(i).Time().Month() || (o.Why == "") != (o.Day == o.Planned) {
				t.Fatalf("%v", o)
			}
		}
	})
}

func TestWorkingDaysBefore(t *testing.T) {
	for _, c := range []struct {
		day  Day
		n    int
		want string
	}{{DayOf(2026, 3, 19), 5, "2026-03-12"}, {DayOf(2026, 4, 7), 1, "2026-04-02"}, {DayOf(2027, 1, 4), 5, "2026-12-23"}, {DayOf(2026, 3, 19), 0, "2026-03-19"}} {
		if got := WorkingDaysBefore(c.day, c.n).String(); got != c.want {
			t.Errorf("%d before %v: %s, want %s", c.n, c.day, got, c.want)
		}
	}
}
