package data

import (
	"cmp"
	"time"
)

// First is the first day of what d spans: of 2020/21, 1 April 2020.
func (d Day) First() Day {
	switch d.precision {
	case PrecisionMonth:
		return DayOf(int(d.year), time.Month(d.month), 1)
	case PrecisionYear:
		return DayOf(int(d.year), time.January, 1)
	case PrecisionFinancialYear:
		return DayOf(int(d.year), time.April, 1)
	}
	return d
}

// Last is the last day of what d spans: of 2020/21, 31 March 2021.
func (d Day) Last() Day {
	switch d.precision {
	case PrecisionMonth:
		return DayOf(int(d.year), time.Month(d.month), daysIn(int(d.year), time.Month(d.month)))
	case PrecisionYear:
		return DayOf(int(d.year), time.December, 31)
	case PrecisionFinancialYear:
		return DayOf(int(d.year)+1, time.March, 31)
	}
	return d
}

// Compare orders days for sorting: by first day, then the finer before the
// coarser (1 April 2020, April 2020, 2020/21). The empty Day comes first of
// all. It is 0 only for equal days.
func (d Day) Compare(other Day) int {
	a, b := d.First(), other.First()
	return cmp.Or(
		cmp.Compare(a.year, b.year), cmp.Compare(a.month, b.month), cmp.Compare(a.day, b.day),
		cmp.Compare(d.precision, other.precision),
	)
}

// Before says that d is over before other begins. 2024 is before 1 January
// 2025; of 2024 and June 2024 neither is before the other. So a deadline of
// March 2026 is past from 1 April. An empty Day is before nothing.
func (d Day) Before(other Day) bool {
	return !d.IsZero() && !other.IsZero() && d.Last().Compare(other.First()) < 0
}

// After says that d begins when other is over: other.Before(d).
func (d Day) After(other Day) bool { return other.Before(d) }

// Within says that the whole of d lies in the period from..to, both included:
// from its first day of a partial from, until the last day of a partial to. An
// empty end is open. An empty d is within nothing.
func (d Day) Within(from, to Day) bool {
	return !d.IsZero() && !reversed(from, to) &&
		(from.IsZero() || from.First().Compare(d.First()) <= 0) &&
		(to.IsZero() || d.Last().Compare(to.Last()) <= 0)
}

// Covers says that the period from..to holds at least one day of d: who was a
// member in May 2024 is asked with Covers(from, to, MonthOf(2024, 5)). The ends
// are read as by Within. Nothing covers an empty day.
func Covers(from, to, d Day) bool {
	return !d.IsZero() && !reversed(from, to) && !d.Before(from) && !d.After(to)
}

// reversed says that a period ends before it begins and so holds no day.
func reversed(from, to Day) bool { return to.Before(from) }

// AddDays is the day n days later, or earlier for a negative n; it stops at the
// ends of the calendar (1 January 1000, 31 December 9999). A month or a year
// cannot move by days and is returned as it is, as is the empty Day: take First
// or Last of it.
func (d Day) AddDays(n int) Day {
	if d.precision != PrecisionDay {
		return d
	}
	const allDays = (lastYear - firstYear + 1) * 366
	return inCalendar(d.Time().AddDate(0, 0, min(max(n, -allDays), allDays)))
}

// AddMonths is the same day n months later, at most the last of its month: a
// month after 31 January is 28 February. It stops at the ends of the calendar.
// A month moves as a month; a year or a financial year moves by whole years,
// and is returned as it is where n is not a multiple of 12.
func (d Day) AddMonths(n int) Day {
	const allMonths = (lastYear - firstYear + 1) * 12
	n = min(max(n, -allMonths), allMonths)
	switch d.precision {
	case PrecisionDay:
		year, month := shiftMonth(d, n)
		if year < firstYear || year > lastYear {
			return inCalendar(time.Date(year, month, 1, 0, 0, 0, 0, time.UTC))
		}
		return DayOf(year, month, min(int(d.day), daysIn(year, month)))
	case PrecisionMonth:
		year, month := shiftMonth(d, n)
		if year < firstYear || year > lastYear {
			return inCalendar(time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)).asMonth()
		}
		return MonthOf(year, month)
	case PrecisionYear:
		if n%12 == 0 {
			return YearOf(min(max(int(d.year)+n/12, firstYear), lastYear))
		}
	case PrecisionFinancialYear:
		if n%12 == 0 {
			return FinancialYearOf(min(max(int(d.year)+n/12, firstYear), lastYear-1))
		}
	}
	return d
}

func shiftMonth(d Day, n int) (int, time.Month) {
	year, month, _ := time.Date(int(d.year), time.Month(d.month)+time.Month(n), 1, 0, 0, 0, 0, time.UTC).Date()
	return year, month
}

// asMonth forgets the day of the month.
func (d Day) asMonth() Day { return MonthOf(int(d.year), time.Month(d.month)) }

// inCalendar is t's date, or the nearest day that a Day can hold.
func inCalendar(t time.Time) Day {
	switch {
	case t.Year() < firstYear:
		return DayOf(firstYear, time.January, 1)
	case t.Year() > lastYear:
		return DayOf(lastYear, time.December, 31)
	}
	return DayOf(t.Date())
}

// DaysBetween counts the days from one day to another: 1 from today to
// tomorrow, negative if to is earlier. Months and years count from their first
// days, as in Compare; for a deadline take Last first. 0 if either is empty.
func DaysBetween(from, to Day) int {
	if from.IsZero() || to.IsZero() {
		return 0
	}
	const secondsADay = 24 * 60 * 60
	return int((to.Time().Unix() - from.Time().Unix()) / secondsADay)
}

// FinancialYear is the financial year that d lies in: 2025/26 for 31 March
// 2026. Empty for the empty Day and for a calendar year, which lies in two.
func (d Day) FinancialYear() Day {
	switch {
	case d.precision == PrecisionFinancialYear:
		return d
	case d.month == 0:
		return Day{}
	case time.Month(d.month) < time.April:
		return FinancialYearOf(int(d.year) - 1)
	}
	return FinancialYearOf(int(d.year))
}

// Quarter is the quarter of the financial year that d lies in: 1 for April to
// June, 4 for January to March. 0 for the empty Day and for a year, which
// lies in several.
func (d Day) Quarter() int {
	if d.month == 0 {
		return 0
	}
	return (int(d.month)+8)%12/3 + 1
}
