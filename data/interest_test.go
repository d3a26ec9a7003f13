package data

import "testing"

func TestWhereAnInterestStands(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to Day
		on       Day
		want     string
	}{
		{"the day before it begins", DayOf(2025, 4, 1), Day{}, DayOf(2025, 3, 31), InterestToCome},
		{"its first day", DayOf(2025, 4, 1), Day{}, DayOf(2025, 4, 1), InterestCurrent},
		{"open at both ends", Day{}, Day{}, DayOf(2025, 4, 1), InterestCurrent},
		{"a month begins with its first day", MonthOf(2025, 4), Day{}, DayOf(2025, 4, 1), InterestCurrent},
		{"its last day", Day{}, DayOf(2025, 8, 31), DayOf(2025, 8, 31), InterestCurrent},
		{"the day after its last", Day{}, DayOf(2025, 8, 31), DayOf(2025, 9, 1), InterestExpired},
		{"a month ends with its last day", Day{}, MonthOf(2025, 8), DayOf(2025, 8, 31), InterestCurrent},
		{"six months after, where that month is shorter", Day{}, DayOf(2025, 8, 31), DayOf(2026, 2, 28), InterestExpired},
		{"a day more", Day{}, DayOf(2025, 8, 31), DayOf(2026, 3, 1), InterestKept},
		{"six months after 5 March", Day{}, DayOf(2025, 3, 5), DayOf(2025, 9, 5), InterestExpired},
		{"a day more than that", Day{}, DayOf(2025, 3, 5), DayOf(2025, 9, 6), InterestKept},
		{"six years after", Day{}, DayOf(2020, 3, 5), DayOf(2026, 3, 5), InterestKept},
		{"six years and a day after", Day{}, DayOf(2020, 3, 5), DayOf(2026, 3, 6), InterestPast},
		{"a leap day", Day{}, DayOf(2020, 2, 29), DayOf(2026, 2, 28), InterestKept},
		{"the day after that", Day{}, DayOf(2020, 2, 29), DayOf(2026, 3, 1), InterestPast},
		{"a financial year", Day{}, FinancialYearOf(2024), DayOf(2025, 9, 30), InterestExpired},
		{"a day after its six months", Day{}, FinancialYearOf(2024), DayOf(2025, 10, 1), InterestKept},
	} {
		x := &Interest{From: c.from, To: c.to}
		if got := x.On(c.on); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestDeclaredWithinTwentyEightDays(t *testing.T) {
	for _, c := range []struct {
		name           string
		from, declared Day
		nil_           YesNo
		want           int
	}{
		{"the same day", DayOf(2026, 1, 1), DayOf(2026, 1, 1), "", 0},
		{"before it began", DayOf(2026, 1, 1), DayOf(2025, 12, 1), "", 0},
		{"on the twenty-eighth day", DayOf(2026, 1, 1), DayOf(2026, 1, 29), "", 0},
		{"a day late", DayOf(2026, 1, 1), DayOf(2026, 1, 30), "", 1},
		{"across the end of February", DayOf(2026, 2, 1), DayOf(2026, 3, 2), "", 1},
		{"only the month is known: it may have been its last day", MonthOf(2026, 1), DayOf(2026, 2, 28), "", 0},
		{"a day later than that", MonthOf(2026, 1), DayOf(2026, 3, 1), "", 1},
		{"only the month of the declaration is known: it may have been its first", DayOf(2026, 1, 1), MonthOf(2026, 1), "", 0},
		{"the beginning is not known", Day{}, DayOf(2026, 1, 1), "", 0},
		{"nothing to declare", DayOf(2026, 1, 1), DayOf(2026, 6, 1), Yes, 0},
	} {
		x := &Interest{From: c.from, Declared: c.declared, Nil: c.nil_}
		if got := x.DaysLate(); got != c.want {
			t.Errorf("%s: %d days late, want %d", c.name, got, c.want)
		}
	}
}

func TestAnInterestSaysSomethingOrNothing(t *testing.T) {
	for _, c := range []struct {
		x    Interest
		want string
	}{
		{Interest{Person: "ada", Declaration: "Trustee of Example Carers"}, ""},
		{Interest{Person: "ada", Nil: Yes}, ""},
		{Interest{Person: "ada"}, "declaration: Say what is declared, or tick that there is nothing to declare"},
		{Interest{Person: "ada", Nil: Yes, Type: InterestFinancial}, "nil: Either there is nothing to declare or there is a declaration: not both"},
		{Interest{Person: "ada", Nil: Yes, From: DayOf(2026, 2, 1), To: DayOf(2026, 1, 1)}, "to: To (1 Jan 2026) is before From (1 Feb 2026)"},
	} {
		if got := said(c.x.Kind().Validate(&c.x)); got != c.want {
			t.Errorf("%+v: %q, want %q", c.x, got, c.want)
		}
	}
}
