package data

import (
	"strings"
	"testing"
	"time"
)

// The days of a made-up partnership: today is Wednesday 4 March 2026.
var (
	saidToday = DayOf(2026, time.March, 4)
	saidNamed = []NamedDay{
		{Day: DayOf(2026, time.May, 21), Name: "the Board meets", Word: "Board", Calls: []string{"board", "board meeting"}},
		{Day: DayOf(2026, time.January, 22), Name: "the Board meets", Word: "Board", Calls: []string{"board", "board meeting"}},
		{Day: DayOf(2026, time.March, 19), Name: "the Board meets", Word: "Board", Calls: []string{"board", "board meeting"}},
		{Day: DayOf(2026, time.March, 12), Name: "the day papers are due", Word: "Papers", Calls: []string{"papers due", "papers"}},
		{Day: DayOf(2026, time.March, 5), Name: "the cut-off for papers", Word: "Cut-off", Calls: []string{"cut off", "cutoff"}},
		{Day: DayOf(2026, time.April, 3), Name: "Good Friday", Word: "Good Friday", Calls: []string{"good friday"}, Closed: true},
		{Day: DayOf(2026, time.April, 6), Name: "Easter Monday", Word: "Easter", Calls: []string{"easter monday"}, Closed: true},
	}
)

func TestSayDay(t *testing.T) {
	for _, x := range []struct{ text, day, sentence string }{
		{"", "", ""},
		{"  ", "", ""},
		{"today", "2026-03-04", "Wednesday 4 March 2026, today"},
		{" Tomorrow. ", "2026-03-05", "Thursday 5 March 2026, the cut-off for papers"},
		{"yesterday", "2026-03-03", "Tuesday 3 March 2026, yesterday"},
		{"the day after tomorrow", "2026-03-06", "Friday 6 March 2026, in 2 days"},
		{"Friday", "2026-03-06", "Friday 6 March 2026, in 2 days"},
		{"fri", "2026-03-06", "Friday 6 March 2026, in 2 days"},
		{"by Friday", "2026-03-06", "Friday 6 March 2026, in 2 days"},
		{"Wednesday", "2026-03-04", "Wednesday 4 March 2026, today"},
		{"this Monday", "2026-03-02", "Monday 2 March 2026, 2 days ago"},
		{"next Friday", "2026-03-13", "Friday 13 March 2026, in 9 days"},
		{"next Monday", "2026-03-09", "Monday 9 March 2026, in 5 days"},
		{"last Tuesday", "2026-03-03", "Tuesday 3 March 2026, yesterday"},
		{"last Wednesday", "2026-02-25", "Wednesday 25 February 2026, 7 days ago"},
		{"Monday week", "2026-03-16", "Monday 16 March 2026, in 12 days"},
		{"a week on Monday", "2026-03-16", "Monday 16 March 2026, in 12 days"},
		{"a week today", "2026-03-11", "Wednesday 11 March 2026, in 7 days"},
		{"tomorrow fortnight", "2026-03-19", "Thursday 19 March 2026, the Board meets"},
		{"in 2 weeks", "2026-03-18", "Wednesday 18 March 2026, in 14 days"},
		{"in two weeks\u2019 time", "2026-03-18", "Wednesday 18 March 2026, in 14 days"},
		{"a fortnight ago", "2026-02-18", "Wednesday 18 February 2026, 14 days ago"},
		{"3 days ago", "2026-03-01", "Sunday 1 March 2026, 3 days ago"},
		{"in a month", "2026-04-04", "Saturday 4 April 2026, in 31 days"},
		{"in 1 year", "2027-03-04", "Thursday 4 March 2027, in 365 days"},
		{"in 3 working days", "2026-03-09", "Monday 9 March 2026, in 5 days"},
		{"in 25 working days", "2026-04-10", "Friday 10 April 2026, in 37 days"},
		{"2 working days ago", "2026-03-02", "Monday 2 March 2026, 2 days ago"},
		{"12/3", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"12-3", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"12.3.", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"12.3.26", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"12/03/2026", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"12/3/26", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"12 March", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"12th of March", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"Thu 12 March", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"Mar 12", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"March 12th", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"12mar", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"thursday 12 march 2026", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"5/11", "2025-11-05", "Wednesday 5 November 2025"},
		{"2/9", "2026-09-02", "Wednesday 2 September 2026"},
		{"5/9", "2025-09-05", "Friday 5 September 2025"},
		{"2026-03-12", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"end of June", "2026-06-30", "Tuesday 30 June 2026, in 118 days"},
		{"end June", "2026-06-30", "Tuesday 30 June 2026, in 118 days"},
		{"end of October", "2026-10-31", "Saturday 31 October 2026, in 241 days"},
		{"end of February", "2026-02-28", "Saturday 28 February 2026, 4 days ago"},
		{"end of June 2027", "2027-06-30", "Wednesday 30 June 2027, in 483 days"},
		{"end of month", "2026-03-31", "Tuesday 31 March 2026, in 27 days"},
		{"month end", "2026-03-31", "Tuesday 31 March 2026, in 27 days"},
		{"the end of the month", "2026-03-31", "Tuesday 31 March 2026, in 27 days"},
		{"start of next month", "2026-04-01", "Wednesday 1 April 2026, in 28 days"},
		{"beginning of May", "2026-05-01", "Friday 1 May 2026, in 58 days"},
		{"first of May", "2026-05-01", "Friday 1 May 2026, in 58 days"},
		{"last day of 2026", "2026-12-31", "Thursday 31 December 2026, in 302 days"},
		{"end of 2025/26", "2026-03-31", "Tuesday 31 March 2026, in 27 days"},
		{"end of the financial year", "2026-03-31", "Tuesday 31 March 2026, in 27 days"},
		{"end of the week", "2026-03-06", "Friday 6 March 2026, in 2 days"},
		{"start of next week", "2026-03-09", "Monday 9 March 2026, in 5 days"},
		{"Q2", "2026-09-30", "Wednesday 30 September 2026, the end of Q2 2026/27"},
		{"Q4", "2026-03-31", "Tuesday 31 March 2026, the end of Q4 2025/26"},
		{"quarter 1", "2026-06-30", "Tuesday 30 June 2026, the end of Q1 2026/27"},
		{"Q2 2026/27", "2026-09-30", "Wednesday 30 September 2026, the end of Q2 2026/27"},
		{"q4 26/27", "2027-03-31", "Wednesday 31 March 2027, the end of Q4 2026/27"},
		{"end of Q2", "2026-09-30", "Wednesday 30 September 2026, the end of Q2 2026/27"},
		{"start of Q2", "2026-07-01", "Wednesday 1 July 2026, the start of Q2 2026/27"},
		{"end of quarter", "2026-03-31", "Tuesday 31 March 2026, the end of Q4 2025/26"},
		{"next quarter", "2026-06-30", "Tuesday 30 June 2026, the end of Q1 2026/27"},
		{"next Board", "2026-03-19", "Thursday 19 March 2026, the Board meets"},
		{"the Board meeting", "2026-03-19", "Thursday 19 March 2026, the Board meets"},
		{"last Board", "2026-01-22", "Thursday 22 January 2026, the Board meets"},
		{"papers due", "2026-03-12", "Thursday 12 March 2026, the day papers are due"},
		{"cut-off", "2026-03-05", "Thursday 5 March 2026, the cut-off for papers"},
		{"Good Friday", "2026-04-03", "Friday 3 April 2026, Good Friday"},
		{"March 2026", "2026-03", "March 2026, the month without a day"},
		{"2026-03", "2026-03", "March 2026, the month without a day"},
		{"March", "2026-03", "March 2026, the month without a day"},
		{"next month", "2026-04", "April 2026, the month without a day"},
		{"2026", "2026", "2026, the calendar year without a day"},
		{"2020/21", "2020/21", "2020/21, the financial year: April 2020 to March 2021"},
		{"26/27", "2026/27", "2026/27, the financial year: April 2026 to March 2027"},
		{"this financial year", "2025/26", "2025/26, the financial year: April 2025 to March 2026"},
		{"12 Febuary", "2026-02-12", `Thursday 12 February 2026: "febuary" read as February`},
		{"1 Setpember", "2026-09-01", `Tuesday 1 September 2026: "setpember" read as September`},
		{"Feburary 2026", "2026-02", `February 2026, the month without a day: "feburary" read as February`},
		{"next firday", "2026-03-13", `Friday 13 March 2026, in 9 days: "firday" read as Friday`},
		{"tommorow", "2026-03-05", `Thursday 5 March 2026, the cut-off for papers: "tommorow" read as tomorrow`},
		{"pappers due", "2026-03-12", `Thursday 12 March 2026, the day papers are due: "pappers" read as papers`},
	} {
		got, err := SayDay(x.text, saidToday, saidNamed)
		if err != nil || got.Day.String() != x.day || got.Sentence != x.sentence {
			t.Errorf("%q is\n  %s, %q (%v)\nwants\n  %s, %q", x.text, got.Day, got.Sentence, err, x.day, x.sentence)
		}
	}
}

func TestSayDayRefuses(t *testing.T) {
	for _, x := range []struct{ text, sentence string }{
		{"31 February 2026", "31 February 2026 is not a day"},
		{"31 Feb", "31 February is not a day"},
		{"31/2", "31 February is not a day"},
		{"30 Febuary", "30 February is not a day"},
		{"29 February", "29 February is not in every year: write the year too"},
		{"3/25", "There is no month 25: the day comes first, as in 25/3"},
		{"Friday 12 March", "12 March 2026 is a Thursday: write the day, or the weekday, that is meant"},
		{"Friday 12 March 2026", `"Friday 12 March 2026" does not agree with itself: 12 March 2026 is a Thursday`},
		{"mid-March", `"mid-March" may be one of many days: write the day, or only March 2026`},
		{"early Q2", `"early Q2" may be one of many days: write the day`},
		{"next week", "A week is several days: write which, such as Monday 9 March 2026"},
		{"end of year", "A year may be the calendar year 2026 or the financial year 2025/26: write which"},
		{"next year", "A year may be the calendar year 2027 or the financial year 2026/27: write which"},
		{"Q2 2026", "Q2 of which financial year? Write Q2 2025/26 or Q2 2026/27"},
		{"2020/22", "2020/22 is not a financial year: the second year follows the first, as in 2020/21"},
		{"2020-21", "2020-21 is not a month: a financial year is written 2020/21"},
		{"last papers due", `There is no earlier "papers due" in your data: write the day`},
		{"last easter monday", `There is no earlier "easter monday" in your data: write the day`},
		{"46093", `"46093" is not a day: write it as 12/3, 12 March 2026 or March 2026, or say it: tomorrow, next Friday, end of June, next Board`},
		{"soon", `"soon" is not a day: write it as 12/3, 12 March 2026 or March 2026, or say it: tomorrow, next Friday, end of June, next Board`},
		{"jule", `"jule" is not a day: write it as 12/3, 12 March 2026 or March 2026, or say it: tomorrow, next Friday, end of June, next Board`},
		{"12 words", `"12 words" is not a day: write it as 12/3, 12 March 2026 or March 2026, or say it: tomorrow, next Friday, end of June, next Board`},
	} {
		got, err := SayDay(x.text, saidToday, saidNamed)
		if err == nil || Sentence(err) != x.sentence {
			t.Errorf("%q is %s, refused with\n  %q, wants\n  %q", x.text, got.Day, Sentence(err), x.sentence)
		}
	}
	if _, err := SayDay("next Board", saidToday, nil); !strings.HasPrefix(Sentence(err), "No Board meeting is in your data") {
		t.Errorf("without meetings: %v", err)
	}
}

func TestSayDayOverTheTurnOfTheYear(t *testing.T) {
	newYear := DayOf(2026, time.January, 2)
	for text, want := range map[string]string{
		"28/12": "2025-12-28", "12 March": "2026-03-12", "15 July": "2025-07-15", "end of December": "2025-12-31", "Q3": "2025-12-31",
		"Q1": "2026-06-30", "December": "2025-12", "last Friday": "2025-12-26", "yesterday": "2026-01-01", "last month": "2025-12",
	} {
		if got, err := SayDay(text, newYear, nil); err != nil || got.Day.String() != want {
			t.Errorf("%q is %s (%v), wants %s", text, got.Day, err, want)
		}
	}
	if got, err := SayDay("29 Feb", DayOf(2028, time.January, 2), nil); err != nil || got.Day != DayOf(2028, time.February, 29) {
		t.Errorf("29 Feb is %s, %v", got.Day, err)
	}
}

// What is kept is read back as the same day, in every form it is shown in.
func FuzzSayDay(f *testing.F) {
	for _, text := range []string{"12/3", "next Board", "end of Q2", "Febuary 12", "in 9999 working days", "29/2", "2020/21", "mid-March", "q9 99/00", "\u00a0e\u0301nd\u2019 of", "9999", "9999/00"} {
		f.Add(text, 0)
	}
	f.Fuzz(func(t *testing.T, text string, days int) {
		today := saidToday.AddDays(days % 200000)
		got, err := SayDay(text, today, saidNamed)
		if err != nil {
			if Sentence(err) == "" || !got.Day.IsZero() {
				t.Fatalf("%q: %v, %s", text, err, got.Day)
			}
			return
		}
		if got.Sentence == "" != got.Day.IsZero() {
			t.Fatalf("%q: %s says %q", text, got.Day, got.Sentence)
		}
		for _, form := range []string{got.Day.Short(), got.Day.Long(), got.Day.String()} {
			if again, err := SayDay(form, today, saidNamed); err != nil || again.Day != got.Day {
				t.Fatalf("%q is %s; %q is %s, %v", text, got.Day, form, again.Day, err)
			}
		}
	})
}

func BenchmarkSayDay(b *testing.B) {
	for _, text := range []string{"12/3", "12 Febuary 2026", "soon enough"} {
		b.Run(text, func(b *testing.B) {
			for b.Loop() {
				SayDay(text, saidToday, saidNamed)
			}
		})
	}
}
