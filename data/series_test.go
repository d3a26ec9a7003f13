package data

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// datesOf lists the dates of a series: 12 Mar; a moved one with where it was and
// why.
func datesOf(days []SeriesDay) string {
	var out []string
	for _, d := range days {
		text := d.Day.Time().Format("2 Jan")
		if d.Why != "" {
			text += " (" + d.Wanted.Time().Format("2 Jan") + ", " + d.Why + ")"
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}

func TestADayComesBackForAYear(t *testing.T) {
	for _, c := range []struct {
		name, first string
		every       Every
		on          DayRule
		want        string
	}{
		{"the second Thursday, every two months", "2026-03-12", Every{Months: 2}, SameWeekday, "12 Mar; 14 May; 9 Jul; 10 Sep; 12 Nov; 14 Jan"},
		{"the last Thursday goes before Christmas and New Year", "2025-09-25", Every{Months: 3}, LastWeekday, "25 Sep; 18 Dec (25 Dec, Christmas Day); 26 Mar; 25 Jun"},
		{"the first Friday goes a week later for Good Friday", "2026-02-06", Every{Months: 2}, SameWeekday, "6 Feb; 10 Apr (3 Apr, Good Friday); 5 Jun; 7 Aug; 2 Oct; 4 Dec"},
		{"Mondays keep out of every holiday", "2026-02-02", Every{Months: 1}, SameWeekday,
			"2 Feb; 2 Mar; 13 Apr (6 Apr, Easter Monday); 11 May (4 May, Early May bank holiday); 1 Jun; 6 Jul; 3 Aug; 7 Sep; 5 Oct; 2 Nov; 7 Dec; 4 Jan"},
		{"the last Monday in May and August", "2026-05-18", Every{Days: 7 * 7}, SameWeekday, "18 May; 6 Jul; 24 Aug; 12 Oct; 30 Nov; 18 Jan; 8 Mar; 26 Apr"},
		{"Boxing Day kept on a Monday", "2026-12-28", Every{Months: 12}, SameDate, "29 Dec (28 Dec, Boxing Day)"},
		{"a date on weekends goes to Monday", "2026-03-12", Every{Months: 2}, SameDate, "12 Mar; 12 May; 13 Jul (12 Jul, a Sunday); 14 Sep (12 Sep, a Saturday); 12 Nov; 12 Jan"},
		{"a date at Easter goes to the Tuesday", "2026-04-03", Every{Months: 6}, SameDate, "7 Apr (3 Apr, Good Friday); 5 Oct (3 Oct, a Saturday)"},
		{"Christmas Eve and no further", "2026-12-25", Every{Months: 12}, SameDate, "29 Dec (25 Dec, Christmas Day)"},
		{"the 31st ends its months, and comes back", "2026-03-31", Every{Months: 1}, SameDate,
			"31 Mar; 30 Apr; 1 Jun (31 May, a Sunday); 30 Jun; 31 Jul; 1 Sep (31 Aug, Summer bank holiday); 30 Sep; 2 Nov (31 Oct, a Saturday); 30 Nov; 31 Dec; 1 Feb (31 Jan, a Sunday); 1 Mar (28 Feb, a Sunday)"},
		{"a leap day", "2028-02-29", Every{Months: 6}, SameDate, "29 Feb; 29 Aug"},
		{"the fifth Tuesday means the last", "2028-02-29", Every{Months: 6}, SameWeekday, "29 Feb; 29 Aug"},
		{"six weeks", "2026-03-05", Every{Days: 42}, SameDate, "5 Mar; 16 Apr; 28 May; 9 Jul; 20 Aug; 1 Oct; 12 Nov; 24 Dec; 4 Feb"},
		{"a fortnight of Saturdays", "2026-03-07", Every{Days: 140}, SameWeekday, "9 Mar (7 Mar, a Saturday); 27 Jul (25 Jul, a Saturday); 14 Dec (12 Dec, a Saturday)"},
		{"less often than once a year", "2026-03-12", Every{Months: 18}, SameWeekday, "12 Mar"},
		{"never", "2026-03-12", Every{}, SameWeekday, ""},
		{"a month is no first day", "2026-03", Every{Months: 2}, SameWeekday, ""},
		{"the end of the calendar", "9999-12-30", Every{Days: 1}, SameWeekday, "30 Dec"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := datesOf(Series{workday(t, c.first), c.every, c.on}.OneYear())
			if got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}

func TestTheRulesThatAFirstDayMayMean(t *testing.T) {
	for _, c := range []struct {
		first string
		every Every
		want  string
	}{
		{"2026-03-12", Every{Months: 2}, "The second Thursday; The 12th"},
		{"2026-03-26", Every{Months: 2}, "The fourth Thursday; The last Thursday; The 26th"},
		{"2026-02-02", Every{Months: 1}, "The first Monday; The 2nd"},
		{"2026-03-03", Every{Months: 1}, "The first Tuesday; The 3rd"},
		{"2026-05-31", Every{Months: 1}, "The last Sunday; The 31st"},
		{"2026-03-23", Every{Months: 1}, "The fourth Monday; The 23rd"},
		{"2026-03-12", Every{Days: 42}, ""},
		{"2026", Every{Months: 2}, ""},
	} {
		s := Series{First: workday(t, c.first), Every: c.every}
		var got []string
		for _, r := range s.Rules() {
			got = append(got, s.Says(r))
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%s: %q, want %q", c.first, g, c.want)
		}
	}
}

func TestWorkingDaysBefore(t *testing.T) {
	for _, c := range []struct {
		day  string
		n    int
		want string
	}{
		{"2026-03-12", 5, "2026-03-05"},
		{"2026-04-07", 1, "2026-04-02"}, // over Easter
		{"2026-01-02", 1, "2025-12-31"},
		{"2026-12-29", 3, "2026-12-22"}, // over Christmas
		{"2028-03-01", 1, "2028-02-29"},
		{"2026-03-12", 0, ""},
		{"2026-03-12", -1, ""},
		{"2026-03", 5, ""},
		{"", 5, ""},
	} {
		if got := WorkingDaysBefore(workday(t, c.day), c.n).String(); got != c.want {
			t.Errorf("%d before %s: %s, want %s", c.n, c.day, got, c.want)
		}
	}
}

// Whatever is asked for: nobody is called in on a holiday, no two dates are one,
// each is in the year or was moved out of it, and the steps are even before
// dates are moved.
func TestNoDateOfASeriesIsAHoliday(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := Series{First: DayOf(2019, 1, 1).AddDays(rapid.IntRange(0, 6000).Draw(rt, "first")),
			Every: rapid.SampledFrom([]Every{{Months: 1}, {Months: 2}, {Months: 3}, {Days: 7}, {Days: 14}, {Days: 42}, {Months: 5}}).Draw(rt, "every"),
			On:    rapid.SampledFrom([]DayRule{SameWeekday, LastWeekday, SameDate}).Draw(rt, "on")}
		had := map[Day]bool{}
		for _, d := range s.OneYear() {
			if !WorkingDay(d.Day) || had[d.Day] {
				rt.Fatalf("%+v has %s", s, d.Day)
			}
			had[d.Day] = true
			if (d.Why == "") != (d.Day == d.Wanted) {
				rt.Fatalf("%+v: %+v", s, d)
			}
			if s.On != SameDate && s.Every.Months > 0 && d.Wanted.Time().Weekday() != s.First.Time().Weekday() {
				rt.Fatalf("%+v falls on %s", s, d.Wanted.Weekday())
			}
			if DaysBetween(d.Wanted, d.Day) < -7 || DaysBetween(d.Wanted, d.Day) > 7 {
				rt.Fatalf("%+v: %s went to %s", s, d.Wanted, d.Day)
			}
		}
		if want := 12 / max(1, s.Every.Months); s.Every.Months > 0 && len(had) < want {
			rt.Fatalf("%+v has %d dates, wants %d", s, len(had), want)
		}
	})
}
