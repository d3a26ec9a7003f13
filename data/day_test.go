package data

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"
	"unsafe"

	"pgregory.net/rapid"
)

func TestDayForms(t *testing.T) {
	for _, c := range []struct {
		day                            Day
		canonical, long, short, weekly string
	}{
		{Day{}, "", "", "", ""},
		{DayOf(2026, 3, 5), "2026-03-05", "5 March 2026", "5 Mar 2026", "Thursday 5 March 2026"},
		{DayOf(2024, 2, 29), "2024-02-29", "29 February 2024", "29 Feb 2024", "Thursday 29 February 2024"},
		{DayOf(1000, 1, 1), "1000-01-01", "1 January 1000", "1 Jan 1000", "Wednesday 1 January 1000"},
		{MonthOf(2026, 3), "2026-03", "March 2026", "Mar 2026", "March 2026"},
		{YearOf(2026), "2026", "2026", "2026", "2026"},
		{FinancialYearOf(2020), "2020/21", "2020/21", "2020/21", "2020/21"},
		{FinancialYearOf(1999), "1999/00", "1999/00", "1999/00", "1999/00"},
	} {
		if got := c.day.String(); got != c.canonical {
			t.Errorf("String = %q, want %q", got, c.canonical)
		}
		if got := c.day.Long(); got != c.long {
			t.Errorf("Long of %s = %q, want %q", c.day, got, c.long)
		}
		if got := c.day.Short(); got != c.short {
			t.Errorf("Short of %s = %q, want %q", c.day, got, c.short)
		}
		if got := c.day.Weekday(); got != c.weekly {
			t.Errorf("Weekday of %s = %q, want %q", c.day, got, c.weekly)
		}
	}
	if size := unsafe.Sizeof(Day{}); size > 8 {
		t.Errorf("a Day takes %d bytes, want 8 at most", size)
	}
}

func TestDayPrecision(t *testing.T) {
	for day, want := range map[Day]Precision{
		{}: PrecisionNone, DayOf(2026, 3, 5): PrecisionDay, MonthOf(2026, 3): PrecisionMonth,
		YearOf(2026): PrecisionYear, FinancialYearOf(2026): PrecisionFinancialYear,
	} {
		if got := day.Precision(); got != want {
			t.Errorf("precision of %q = %d, want %d", day, got, want)
		}
		if got := day.IsZero(); got != (want == PrecisionNone) {
			t.Errorf("IsZero of %q = %v", day, got)
		}
	}
}

func TestDayThatNeverWas(t *testing.T) {
	for _, d := range []Day{
		DayOf(2026, 2, 29), DayOf(2026, 0, 1), DayOf(2026, 13, 1), DayOf(2026, 1, 0), DayOf(2026, 4, 31), DayOf(2026, 1, 300),
		DayOf(999, 1, 1), DayOf(10000, 1, 1), MonthOf(2026, 0), MonthOf(2026, 13), YearOf(0), YearOf(99999),
		FinancialYearOf(999), FinancialYearOf(9999), // 9999/00 would end in the year 10000
	} {
		if !d.IsZero() {
			t.Errorf("%s should be empty", d)
		}
	}
}

func TestDayFromIsLondons(t *testing.T) {
	newYork := time.FixedZone("", -5*3600)
	for _, c := range []struct {
		at   time.Time
		want Day
	}{
		{time.Time{}, Day{}},
		{time.Date(2026, 1, 31, 23, 59, 0, 0, time.UTC), DayOf(2026, 1, 31)},
		{time.Date(2026, 7, 4, 22, 59, 0, 0, time.UTC), DayOf(2026, 7, 4)},
		{time.Date(2026, 7, 4, 23, 0, 0, 0, time.UTC), DayOf(2026, 7, 5)}, // summer time
		{time.Date(2026, 3, 29, 0, 30, 0, 0, time.UTC), DayOf(2026, 3, 29)},
		{time.Date(2026, 12, 31, 20, 0, 0, 0, newYork), DayOf(2027, 1, 1)},
	} {
		if got := DayFrom(c.at); got != c.want {
			t.Errorf("DayFrom(%s) = %s, want %s", c.at, got, c.want)
		}
	}
}

func TestParseDay(t *testing.T) {
	for text, want := range map[string]Day{
		"": {}, " \t\u00a0": {},
		"2026-03-05":     DayOf(2026, 3, 5),
		" 2026-03-05 ":   DayOf(2026, 3, 5),
		"05/03/2026":     DayOf(2026, 3, 5),
		"5/3/2026":       DayOf(2026, 3, 5),
		"25/12/2026":     DayOf(2026, 12, 25),
		"5 March 2026":   DayOf(2026, 3, 5),
		"5  march\t2026": DayOf(2026, 3, 5),
		"05 MARCH 2026":  DayOf(2026, 3, 5),
		"5 Mar 2026":     DayOf(2026, 3, 5),
		"1 Sept 2026":    DayOf(2026, 9, 1),
		"29 Feb 2024":    DayOf(2024, 2, 29),
		"29/02/2000":     DayOf(2000, 2, 29),
		"2026-03":        MonthOf(2026, 3),
		"March 2026":     MonthOf(2026, 3),
		"mar 2026":       MonthOf(2026, 3),
		"May 2024":       MonthOf(2024, 5),
		"2011-12":        MonthOf(2011, 12), // canonical form: a month, not a financial year
		"2026":           YearOf(2026),
		"2020/21":        FinancialYearOf(2020),
		"2011/12":        FinancialYearOf(2011),
		"1999/00":        FinancialYearOf(1999),
	} {
		if got, err := ParseDay(text); got != want || err != nil {
			t.Errorf("ParseDay(%q) = %s, %v; want %s", text, got, err, want)
		}
	}
}

func TestParseDayRefuses(t *testing.T) {
	for text, sentence := range map[string]string{
		"31 February 2026": "31 February 2026 is not a day",
		"31/02/2026":       "31 February 2026 is not a day",
		"2026-02-31":       "31 February 2026 is not a day",
		"29/02/2026":       "29 February 2026 is not a day",
		"29/02/1900":       "29 February 1900 is not a day",
		"0/03/2026":        "0 March 2026 is not a day",
		"03/25/2026":       "There is no month 25: months are 1 to 12",
		"2026-13":          "There is no month 13: months are 1 to 12",
		"2026-00-05":       "There is no month 0: months are 1 to 12",
		"2020-21":          "2020-21 is not a month: a financial year is written 2020/21",
		"2020/22":          "2020/22 is not a financial year: the second year follows the first, as in 2020/21",
		"2026/03":          "2026/03 is not a financial year",
		"0026":             "years have four digits",
		"9999/00":          "years have four digits",
		"5 Marsh 2026":     `"marsh" is not the name of a month`,
		"5 Mars 2026":      `"mars" is not the name of a month`,
		"yesterday":        `"yesterday" is not a day: write it as 5 March 2026`,
		"Q2 2026/27":       "is not a day",
		"5 March":          "is not a day",
		"05/03/26":         "is not a day", // two digits of a year only in files
		"5.3.2026":         "is not a day",
		"20260305":         "is not a day",
		"2026-3-5":         "is not a day",
		"5th March 2026":   "is not a day",
		"٢٠٢٦":             "is not a day",
		"NA":               "is not a day",
	} {
		d, err := ParseDay(text)
		if !errors.Is(err, ErrUnreadableDay) || !d.IsZero() {
			t.Errorf("ParseDay(%q) = %s, %v; want ErrUnreadableDay", text, d, err)
		} else if !strings.Contains(Sentence(err), sentence) {
			t.Errorf("ParseDay(%q) says %q, want %q in it", text, Sentence(err), sentence)
		}
	}
}

func TestDaySpan(t *testing.T) {
	for _, c := range []struct{ day, first, last Day }{
		{Day{}, Day{}, Day{}},
		{DayOf(2026, 3, 5), DayOf(2026, 3, 5), DayOf(2026, 3, 5)},
		{MonthOf(2026, 2), DayOf(2026, 2, 1), DayOf(2026, 2, 28)},
		{MonthOf(2024, 2), DayOf(2024, 2, 1), DayOf(2024, 2, 29)},
		{MonthOf(2026, 12), DayOf(2026, 12, 1), DayOf(2026, 12, 31)},
		{YearOf(2026), DayOf(2026, 1, 1), DayOf(2026, 12, 31)},
		{FinancialYearOf(2020), DayOf(2020, 4, 1), DayOf(2021, 3, 31)},
	} {
		if c.day.First() != c.first || c.day.Last() != c.last {
			t.Errorf("%s spans %s to %s, want %s to %s", c.day, c.day.First(), c.day.Last(), c.first, c.last)
		}
	}
}

// mustDay reads a canonical day of a table.
func mustDay(t *testing.T, text string) Day {
	t.Helper()
	d, err := ParseDay(text)
	if err != nil {
		t.Fatal(Sentence(err))
	}
	return d
}

func TestDayOrder(t *testing.T) {
	// Each is smaller than all that follow.
	sorted := []string{"", "2019-12-31", "2020-01-01", "2020-01", "2020", "2020-01-02", "2020-04-01", "2020-04", "2020/21", "2020-04-02", "2021"}
	for i, a := range sorted {
		for j, b := range sorted {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := mustDay(t, a).Compare(mustDay(t, b)); got != want {
				t.Errorf("Compare(%q, %q) = %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestDayBefore(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		before bool
	}{
		{"2024-05-01", "2024-05-02", true},
		{"2024-05-01", "2024-05-01", false},
		{"2024", "2025-01-01", true},
		{"2024", "2024-12-31", false},
		{"2024", "2024-06", false},
		{"2024-06", "2024", false},
		{"2026-03", "2026-04-01", true}, // a deadline of March is past in April
		{"2026-03", "2026-03-31", false},
		{"2020/21", "2021-04", true},
		{"2020/21", "2021", false},
		{"", "2024", false},
		{"2024", "", false},
	} {
		a, b := mustDay(t, c.a), mustDay(t, c.b)
		if got := a.Before(b); got != c.before {
			t.Errorf("%q before %q = %v", c.a, c.b, got)
		}
		if got := b.After(a); got != c.before {
			t.Errorf("%q after %q = %v", c.b, c.a, got)
		}
	}
}

func TestDayPeriods(t *testing.T) {
	for _, c := range []struct {
		from, to, day  string
		covers, within bool
	}{
		{"", "", "2024-05-01", true, true},
		{"", "", "", false, false},
		{"2024", "", "2024-01-01", true, true},
		{"2024", "", "2023-12-31", false, false},
		{"", "2024", "2024-12-31", true, true},
		{"", "2024", "2025-01-01", false, false},
		{"2024", "2024", "2024", true, true},
		{"2024", "2024", "2024-05", true, true},
		{"2024-05-10", "2024-05-20", "2024-05", true, false},
		{"2024-05-10", "2024-05-20", "2024-05-10", true, true},
		{"2024-05-10", "2024-05-20", "2024-05-20", true, true},
		{"2024-05-10", "2024-05-20", "2024-05-09", false, false},
		{"2024-05-10", "2024-05-20", "2024-05-21", false, false},
		{"2024-05-10", "", "2024", true, false},
		{"2020/21", "2020/21", "2021-03-31", true, true},
		{"2020/21", "2020/21", "2021-04-01", false, false},
		{"2020/21", "2020/21", "2021", true, false},
		{"2024-06", "2024-05", "2024", false, false}, // ends before it begins
		{"2024-06", "2024", "2024-06-01", true, true},
	} {
		from, to, day := mustDay(t, c.from), mustDay(t, c.to), mustDay(t, c.day)
		if got := Covers(from, to, day); got != c.covers {
			t.Errorf("%q to %q covers %q = %v", c.from, c.to, c.day, got)
		}
		if got := day.Within(from, to); got != c.within {
			t.Errorf("%q within %q to %q = %v", c.day, c.from, c.to, got)
		}
	}
}

func TestDayArithmetic(t *testing.T) {
	for _, c := range []struct {
		day    string
		days   int
		want   string
		months int
		then   string
	}{
		{"2026-01-31", 1, "2026-02-01", 1, "2026-02-28"},
		{"2024-01-31", -31, "2023-12-31", 1, "2024-02-29"},
		{"2026-03-31", 28, "2026-04-28", -1, "2026-02-28"},
		{"2024-02-29", 366, "2025-03-01", 12, "2025-02-28"},
		{"2026-10-24", 2, "2026-10-26", 2, "2026-12-24"}, // over the end of summer time
		{"2026-05-31", 0, "2026-05-31", -18, "2024-11-30"},
		{"9999-12-31", 28, "9999-12-31", 1, "9999-12-31"},
		{"9999-12-30", 1 << 40, "9999-12-31", 1 << 40, "9999-12-31"},
		{"1000-01-15", -15, "1000-01-01", -1, "1000-01-01"},
		{"2026-03", 5, "2026-03", 11, "2027-02"},
		{"9999-11", 5, "9999-11", 5, "9999-12"},
		{"2026", 5, "2026", 24, "2028"},
		{"2026", 5, "2026", 6, "2026"},
		{"2020/21", 5, "2020/21", -12, "2019/20"},
		{"2020/21", 5, "2020/21", 6, "2020/21"},
		{"", 5, "", 5, ""},
	} {
		if got := mustDay(t, c.day).AddDays(c.days).String(); got != c.want {
			t.Errorf("%s and %d days = %s, want %s", c.day, c.days, got, c.want)
		}
		if got := mustDay(t, c.day).AddMonths(c.months).String(); got != c.then {
			t.Errorf("%s and %d months = %s, want %s", c.day, c.months, got, c.then)
		}
	}
	for _, c := range []struct {
		from, to string
		want     int
	}{
		{"2026-03-05", "2026-03-06", 1}, {"2026-03-06", "2026-03-05", -1}, {"2026-03-05", "2026-03-05", 0},
		{"2026-03-01", "2026-04-01", 31}, {"2024-01-01", "2025-01-01", 366}, {"2026-03", "2026-04", 31},
		{"1000-01-01", "9999-12-31", 3287181}, {"", "2026", 0}, {"2026", "", 0},
	} {
		if got := DaysBetween(mustDay(t, c.from), mustDay(t, c.to)); got != c.want {
			t.Errorf("days from %q to %q = %d, want %d", c.from, c.to, got, c.want)
		}
	}
}

func TestFinancialYearAndQuarter(t *testing.T) {
	for _, c := range []struct {
		day, year string
		quarter   int
	}{
		{"2026-03-31", "2025/26", 4}, {"2026-04-01", "2026/27", 1}, {"2026-06-30", "2026/27", 1},
		{"2026-07-01", "2026/27", 2}, {"2026-09", "2026/27", 2}, {"2026-10", "2026/27", 3},
		{"2026-12-31", "2026/27", 3}, {"2027-01", "2026/27", 4},
		{"2026/27", "2026/27", 0}, {"2026", "", 0}, {"", "", 0},
	} {
		d := mustDay(t, c.day)
		if got := d.FinancialYear().String(); got != c.year {
			t.Errorf("financial year of %q = %q, want %q", c.day, got, c.year)
		}
		if got := d.Quarter(); got != c.quarter {
			t.Errorf("quarter of %q = %d, want %d", c.day, got, c.quarter)
		}
	}
}

func TestDayAsText(t *testing.T) {
	type record struct{ From, To Day }
	in := record{From: FinancialYearOf(2020)}
	text, err := json.Marshal(in)
	if err != nil || string(text) != `{"From":"2020/21","To":""}` {
		t.Fatalf("Marshal = %s, %v", text, err)
	}
	var out record
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("Unmarshal = %v, %v", out, err)
	}
	kept := DayOf(2026, 3, 5)
	for _, text := range []string{"5 March 2026", "05/03/2026", " 2026", "2026-02-31", "x"} {
		if err := kept.UnmarshalText([]byte(text)); !errors.Is(err, ErrUnreadableDay) || kept != DayOf(2026, 3, 5) {
			t.Errorf("UnmarshalText(%q) gives %s, %v; want an error and no change", text, kept, err)
		}
	}
}

// drawDay draws any Day, the empty one and the edges of the calendar too.
func drawDay(t *rapid.T, label string) Day {
	year := rapid.OneOf(rapid.IntRange(2015, 2030), rapid.IntRange(firstYear, lastYear)).Draw(t, label+" year")
	month := time.Month(rapid.IntRange(1, 12).Draw(t, label+" month"))
	switch rapid.IntRange(0, 9).Draw(t, label+" precision") {
	case 0:
		return Day{}
	case 1, 2:
		return MonthOf(year, month)
	case 3:
		return YearOf(year)
	case 4:
		return FinancialYearOf(min(year, lastYear-1))
	}
	return DayOf(year, month, rapid.IntRange(1, daysIn(year, month)).Draw(t, label+" day"))
}

func TestDayReadsBackEveryForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := drawDay(t, "day")
		for _, text := range []string{d.String(), d.Long(), d.Short()} {
			if got, err := ParseDay(text); got != d || err != nil {
				t.Fatalf("ParseDay(%q) = %s, %v", text, got, err)
			}
		}
		for _, text := range []string{d.String(), d.Long(), d.Short(), d.Weekday()} {
			if got, err := NewDayReader(Unproved).Read(text); got != d || err != nil {
				t.Fatalf("Read(%q) = %s, %v", text, got, err)
			}
		}
	})
}

func TestDayOrderIsTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := drawDay(t, "a"), drawDay(t, "b"), drawDay(t, "c")
		if a.Compare(b) != -b.Compare(a) {
			t.Fatalf("%s and %s: the order depends on the side", a, b)
		}
		if (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%s and %s compare as %d", a, b, a.Compare(b))
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("%s <= %s <= %s, but not the first and the last", a, b, c)
		}
		if a.Before(b) && a.Compare(b) >= 0 {
			t.Fatalf("%s is before %s but does not sort so", a, b)
		}
	})
}

func TestDayPeriodsAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to, d := drawDay(t, "from"), drawDay(t, "to"), drawDay(t, "day")
		if d.Within(from, to) && !Covers(from, to, d) {
			t.Fatalf("%s is within %s to %s but not covered", d, from, to)
		}
		if d.Precision() == PrecisionDay && d.Within(from, to) != Covers(from, to, d) {
			t.Fatalf("a single day is either in %s to %s or not: %s", from, to, d)
		}
	})
}

func TestDayArithmeticAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := drawDay(t, "day").First(), rapid.IntRange(-4000, 4000).Draw(t, "n")
		moved := d.AddDays(n)
		if edge := moved.String(); edge != "1000-01-01" && edge != "9999-12-31" && !d.IsZero() && DaysBetween(d, moved) != n {
			t.Fatalf("%s and %d days is %s, which is %d away", d, n, moved, DaysBetween(d, moved))
		}
		if later := d.AddMonths(n); later.Precision() != d.Precision() {
			t.Fatalf("%s and %d months is %q", d, n, later)
		}
	})
}

func FuzzParseDay(f *testing.F) {
	for _, s := range []string{"", "2026-03-05", "5 March 2026", "05/03/2026", "2020/21", "2026-03", "31 Feb 2026", "9999/00", "0000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDay(s)
		if err != nil {
			if !d.IsZero() || !errors.Is(err, ErrUnreadableDay) || Sentence(err) == "" {
				t.Fatalf("ParseDay(%q) = %s, %v", s, d, err)
			}
			return
		}
		if again, err := ParseDay(d.String()); again != d || err != nil {
			t.Fatalf("%q reads as %s, which reads as %s, %v", s, d, again, err)
		}
		// What the command line takes, a file read day first takes too.
		if again, err := NewDayReader(DayFirst).Read(s); again != d || err != nil {
			t.Fatalf("%q is %s for ParseDay and %s, %v for a file", s, d, again, err)
		}
	})
}
