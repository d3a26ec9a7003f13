package schedule

import (
	"fmt"
	"time"

	"placebook/data"
)

// Scale is how finely time is cut.
type Scale uint8

// The scales.
const (
	Weeks    Scale = iota // from Monday, under months
	Months                // under quarters
	Quarters              // of the financial year: Q1 is April to June
)

// Scales lists them from the finest to the coarsest.
func Scales() []Scale { return []Scale{Weeks, Months, Quarters} }

// String names the scale: Weeks.
func (s Scale) String() string { return [...]string{"Weeks", "Months", "Quarters"}[s] }

// begin is the first day of the bucket that a day lies in.
func (s Scale) begin(d data.Day) data.Day {
	t := d.Time()
	switch s {
	case Weeks:
		return d.AddDays(-(int(t.Weekday()) + 6) % 7)
	case Months:
		return data.DayOf(t.Year(), t.Month(), 1)
	}
	return data.DayOf(t.Year(), t.Month()-(t.Month()-1)%3, 1)
}

// next is the first day of the bucket after the one that begins on a day; the
// same day at the end of the calendar.
func (s Scale) next(begin data.Day) data.Day {
	switch s {
	case Weeks:
		return begin.AddDays(7)
	case Months:
		return begin.AddMonths(1)
	}
	return begin.AddMonths(3)
}

// names are what the bucket that begins on a day is called: in its own column,
// in the band above, and alone.
func (s Scale) names(begin data.Day) (head, band, long string) {
	t := begin.Time()
	quarter := fmt.Sprintf("Q%d", begin.Quarter())
	year := begin.FinancialYear().String()
	switch s {
	case Weeks:
		return t.Format("2"), t.Format("January 2006"), "Week of " + begin.Long()
	case Months:
		return t.Format("Jan"), quarter + " " + year, t.Format("January 2006")
	}
	last := begin.AddMonths(2).Time()
	return quarter, year, fmt.Sprintf("%s %s, %s to %s", quarter, year, t.Format("January"), last.Format("January 2006"))
}

// most is how many buckets are laid out: enough for the longest plan, and few
// enough that a slip of the pen in a year does not make a million.
func (s Scale) most() int {
	switch s {
	case Weeks:
		return 530 // ten years
	case Months:
		return 30 * 12
	}
	return 50 * 4
}

// inCalendar is a day as a spreadsheet and a clock can hold it.
func inCalendar(d data.Day) data.Day {
	least, most := data.DayOf(1900, time.April, 1), data.DayOf(9998, time.December, 31)
	switch {
	case d.Before(least):
		return least
	case d.After(most):
		return most
	}
	return d
}
