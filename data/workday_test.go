package data

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// The bank holidays of England and Wales as gov.uk publishes them; those of later
// years by the calendar.
var publishedHolidays = map[int]string{
	2019: "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
	2020: "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec",
	2021: "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec",
	2022: "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec",
	2023: "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec",
	2024: "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
	2025: "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec",
	2026: "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec",
	2027: "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec",
	2028: "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec",
	2029: "1 Jan, 30 Mar, 2 Apr, 7 May, 28 May, 27 Aug, 25 Dec, 26 Dec",
	2030: "1 Jan, 19 Apr, 22 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec",
}

func TestHolidays(t *testing.T) {
	for year, want := range publishedHolidays {
		var got []string
		for _, h := range Holidays(year) {
			got = append(got, h.Day.Time().Format("2 Jan"))
			check(t, h.Day.String()+" is in its year", h.Day.Time().Year(), year)
		}
		check(t, time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006"), strings.Join(got, ", "), want)
	}
	check(t, "name", Holidays(2022)[7].Name, "State Funeral of Queen Elizabeth II")
}

func TestWorkingDaysBetween(t *testing.T) {
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2026-03-04", "2026-03-12", 6}, // Wednesday to Thursday of next week
		{"2026-03-05", "2026-03-05", 0},
		{"2026-03-06", "2026-03-09", 1},
		{"2026-03-07", "2026-03-08", 0},
		{"2026-03-07", "2026-03-09", 1},
		{"2026-04-02", "2026-04-07", 1}, // over Easter
		{"2026-04-07", "2026-04-02", -1},
		{"2026-12-24", "2027-01-04", 4},
		{"2022-09-16", "2022-09-20", 1},
		{"2026-03-05", "2026-03", 18},
		{"2026-03-05", "", 0},
		{"", "2026-03-05", 0},
	} {
		check(t, c.from+" to "+c.to, WorkingDaysBetween(mustDay(t, c.from), mustDay(t, c.to)), c.want)
	}
}

// Counted one by one it is the same.
func TestWorkingDaysAreCounted(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		from := DayOf(2019, 1, 1).AddDays(rapid.IntRange(0, 4000).Draw(rt, "from"))
		days := rapid.IntRange(0, 500).Draw(rt, "days")
		want := 0
		for i := 1; i <= days; i++ {
			if WorkingDay(from.AddDays(i)) {
				want++
			}
		}
		if got := WorkingDaysBetween(from, from.AddDays(days)); got != want {
			rt.Fatalf("%s and %d days: %d, want %d", from, days, got, want)
		}
	})
	check(t, "a month", WorkingDay(mustDay(t, "2026-03")), false)
}

func check(t *testing.T, what string, got, want any) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
