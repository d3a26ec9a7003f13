package data

import (
	"fmt"
	"slices"
	"time"
)

// A DayRule says on which day of its months a series falls.
type DayRule int

// The rules. A series of weeks or days needs none.
const (
	SameWeekday DayRule = iota // the second Thursday
	LastWeekday                // the last Thursday
	SameDate                   // the 12th
)

// A Series is dates that come back: the meetings of a group, the sessions of a
// programme.
type Series struct {
	First Day
	Every Every
	On    DayRule
}

// A SeriesDay is one date of a series.
type SeriesDay struct {
	Wanted Day // as the rule has it
	Day    Day // where it went, since nobody works on Wanted
	// Why says what is on Wanted: "Good Friday", "a Saturday"; empty where it
	// stays.
	Why string
}

// MostInSeries is the most dates of a series that are listed.
const MostInSeries = 60

// Rules lists the rules by which a first day may be meant: the last Thursday
// only on one, the fifth never, since most months have none.
func (s Series) Rules() (out []DayRule) {
	if s.First.Precision() != PrecisionDay || s.Every.Months == 0 {
		return nil
	}
	if s.nth() < 5 {
		out = append(out, SameWeekday)
	}
	if s.First.AddDays(7).Time().Month() != s.First.Time().Month() {
		out = append(out, LastWeekday)
	}
	return append(out, SameDate)
}

// nth tells the how manieth of its weekday in the month the first day is.
func (s Series) nth() int { return (s.First.Time().Day()-1)/7 + 1 }

var nthWords = []string{"", "first", "second", "third", "fourth", "fifth"}

// Says puts a rule in words, as it is meant by the first day.
func (s Series) Says(r DayRule) string {
	t := s.First.Time()
	switch r {
	case LastWeekday:
		return "The last " + t.Weekday().String()
	case SameDate:
		return "The " + ordinal(t.Day())
	}
	return "The " + nthWords[s.nth()] + " " + t.Weekday().String()
}

func ordinal(n int) string {
	end := "th"
	if n/10 != 1 {
		switch n % 10 {
		case 1:
			end = "st"
		case 2:
			end = "nd"
		case 3:
			end = "rd"
		}
	}
	return fmt.Sprint(n, end)
}

// OneYear lists the dates of twelve months from the first day on, each once. A
// date on which nobody works is moved: a series by weekdays keeps its weekday,
// a week later or else a week earlier; another goes to the next working day.
func (s Series) OneYear() (out []SeriesDay) {
	if s.First.Precision() != PrecisionDay || s.Every.Months <= 0 && s.Every.Days <= 0 {
		return nil
	}
	end := s.First.AddMonths(12)
	for i := range MostInSeries {
		wanted := s.wanted(i)
		if i > 0 && (s.Every.Months*i >= 12 || !wanted.Before(end)) {
			break
		}
		x := s.moved(wanted)
		if !slices.ContainsFunc(out, func(o SeriesDay) bool { return o.Day == x.Day }) {
			out = append(out, x)
		}
	}
	return out
}

// wanted is the date of a number, counted from 0, before it is moved.
func (s Series) wanted(i int) Day {
	if s.Every.Months == 0 {
		return s.First.AddDays(i * s.Every.Days)
	}
	d := s.First.AddMonths(i * s.Every.Months)
	if s.On == SameDate || i == 0 {
		return d
	}
	month := MonthOf(d.Time().Year(), d.Time().Month())
	if s.On == LastWeekday || s.nth() == 5 {
		last := month.Last()
		return last.AddDays(-back(last, s.First.Time().Weekday()))
	}
	week := month.First().AddDays(7*s.nth() - 1) // the last day it can be
	return week.AddDays(-back(week, s.First.Time().Weekday()))
}

// back is how many days before a day a weekday was last, 0 to 6.
func back(d Day, w time.Weekday) int { return (int(d.Time().Weekday()) - int(w) + 7) % 7 }

// moved takes a date round what nobody works on.
func (s Series) moved(wanted Day) SeriesDay {
	x := SeriesDay{Wanted: wanted, Day: wanted}
	if WorkingDay(wanted) {
		return x
	}
	x.Why = whyClosed(wanted)
	if !weekend(wanted) && (s.Every.Months == 0 || s.On != SameDate) {
		for _, n := range []int{7, -7} {
			if d := wanted.AddDays(n); WorkingDay(d) && !d.Before(s.First) {
				x.Day = d
				return x
			}
		}
	}
	x.Day = WorkingDayFrom(wanted)
	return x
}

// whyClosed says why nobody works on a day.
func whyClosed(d Day) string {
	for _, h := range Holidays(d.Time().Year()) {
		if h.Day == d {
			return h.Name
		}
	}
	return "a " + d.Time().Weekday().String()
}

// WorkingDayFrom is the first working day on a day or after it. At the end of
// the calendar it is the day itself.
func WorkingDayFrom(d Day) Day {
	if d.Precision() != PrecisionDay {
		return d
	}
	for !WorkingDay(d) {
		next := d.AddDays(1)
		if next == d {
			break
		}
		d = next
	}
	return d
}

// WorkingDaysBefore is the day so many working days before another. It is
// empty for 0, and for what is no whole day.
func WorkingDaysBefore(d Day, n int) Day {
	if d.Precision() != PrecisionDay || n <= 0 {
		return Day{}
	}
	for n > 0 {
		before := d.AddDays(-1)
		if before == d {
			break // the beginning of the calendar
		}
		d = before
		if WorkingDay(d) {
			n--
		}
	}
	return d
}
