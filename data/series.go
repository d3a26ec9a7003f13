package data

import "time"

// A Series says on which days something is held again and again.
type Series struct {
	From, To Day   // the first and the last day it may fall on
	Every    Every // months, or days
	// Nth is which weekday of the month: 2 for the second, -1 for the last; 0 for
	// the day of the month of From. Weekday is which one.
	Nth     int
	Weekday time.Weekday
}

// An Occurrence is one day of a series. Planned is the day by the rule; where
// that is no working day, Day is another and Why says so.
type Occurrence struct {
	Day, Planned Day
	Why          string
}

// mostOccurrences is the end of a series that nobody gave a sensible one.
const mostOccurrences = 120

// Occurrences lists the days of a series. One that falls on a bank holiday or a
// weekend is moved: a weekday of the month by whole weeks, so that people keep
// their day of the week, else to the nearest working day; never out of its month
// and never before From, so that none is lost or held twice.
func (s Series) Occurrences() (out []Occurrence) {
	if s.From.Precision() != PrecisionDay || s.To.IsZero() || s.Every.Months+s.Every.Days <= 0 {
		return nil
	}
	for i := 0; i < mostOccurrences; i++ {
		planned := s.planned(i)
		if planned.After(s.To) {
			break
		}
		if planned.Before(s.From) {
			continue
		}
		o := Occurrence{Day: planned, Planned: planned}
		if !WorkingDay(planned) {
			o.Day, o.Why = s.moved(planned), notWorking(planned)
		}
		out = append(out, o)
	}
	return out
}

// planned is the i-th day by the rule.
func (s Series) planned(i int) Day {
	if s.Every.Months == 0 {
		return s.From.AddDays(i * s.Every.Days)
	}
	month := s.From.AddMonths(i * s.Every.Months)
	if s.Nth == 0 {
		return month
	}
	year, m, _ := month.Time().Date()
	if s.Nth < 0 {
		last := MonthOf(year, m).Last()
		return last.AddDays(-((int(last.Time().Weekday()) - int(s.Weekday) + 7) % 7))
	}
	first := MonthOf(year, m).First()
	d := first.AddDays((int(s.Weekday)-int(first.Time().Weekday())+7)%7 + (s.Nth-1)*7)
	if d.Time().Month() != m { // there is no fifth one
		d = d.AddDays(-7)
	}
	return d
}

// moved finds the working day nearest to a day of the series, a later one before
// an earlier.
func (s Series) moved(d Day) Day {
	step := 1
	if s.Nth != 0 {
		step = 7
	}
	year, m, _ := d.Time().Date()
	month := MonthOf(year, m)
	for n := step; n <= 28; n += step {
		for _, to := range []Day{d.AddDays(n), d.AddDays(-n)} {
			if WorkingDay(to) && to.Within(month, month) && !to.Before(s.From) && !to.After(s.To) {
				return to
			}
		}
	}
	return d
}

// notWorking says why a day is no working day.
func notWorking(d Day) string {
	for _, h := range Holidays(d.Time().Year()) {
		if h.Day == d {
			return h.Name
		}
	}
	return d.Time().Weekday().String()
}

// WorkingDaysBefore is the working day n working days before a day.
func WorkingDaysBefore(d Day, n int) Day {
	d = d.First()
	if d.IsZero() {
		return d
	}
	for n > 0 {
		d = d.AddDays(-1)
		if WorkingDay(d) {
			n--
		}
	}
	return d
}
