package data

import (
	"fmt"
	"time"
	_ "time/tzdata" // Windows has no zone files of its own
)

// A Day is a date without a time or a zone, or only as much of one as is
// known: a month, a calendar year, or a financial year (April to March). A year
// stays a year; it never becomes the 1st of January.
//
// Days compare with == and serve as map keys. The zero Day is empty. Years run
// from 1000 to 9999, so that each is written with four digits.
type Day struct {
	year      int16 // of a financial year: the year it starts in
	month     uint8 // 0 for a year
	day       uint8 // 0 for a month or a year
	precision Precision
}

// Precision is how much of a date a Day holds, finest first.
type Precision uint8

const (
	PrecisionNone          Precision = iota // the empty Day
	PrecisionDay                            // 5 March 2026
	PrecisionMonth                          // March 2026
	PrecisionFinancialYear                  // 2020/21: 1 April 2020 to 31 March 2021
	PrecisionYear                           // 2026
)

const (
	firstYear = 1000
	lastYear  = 9999
)

var london = mustLondon()

func mustLondon() *time.Location {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err) // the zones are built into the program
	}
	return zone
}

// NewDay is the day of that date, or an error (ErrUnreadableDay) whose sentence
// says that there is no such day.
func NewDay(year int, month time.Month, day int) (Day, error) {
	if _, err := NewMonth(year, month); err != nil {
		return Day{}, err
	}
	if day < 1 || day > daysIn(year, month) {
		return Day{}, Errorf(ErrUnreadableDay, "%d %s %d is not a day", day, month, year)
	}
	return Day{year: int16(year), month: uint8(month), day: uint8(day), precision: PrecisionDay}, nil
}

// NewMonth is that month as a whole, or an error as NewDay's.
func NewMonth(year int, month time.Month) (Day, error) {
	if _, err := NewYear(year); err != nil {
		return Day{}, err
	}
	if month < time.January || month > time.December {
		return Day{}, Errorf(ErrUnreadableDay, "There is no month %d: months are 1 to 12", int(month))
	}
	return Day{year: int16(year), month: uint8(month), precision: PrecisionMonth}, nil
}

// NewYear is that calendar year as a whole, or an error as NewDay's.
func NewYear(year int) (Day, error) {
	if year < firstYear || year > lastYear {
		return Day{}, Errorf(ErrUnreadableDay, "%d is not a year that can be kept: years have four digits", year)
	}
	return Day{year: int16(year), precision: PrecisionYear}, nil
}

// NewFinancialYear is the financial year that starts in April of that year, or
// an error as NewDay's.
func NewFinancialYear(startYear int) (Day, error) {
	if startYear < firstYear || startYear >= lastYear {
		return Day{}, Errorf(ErrUnreadableDay, "%d is not a year that can be kept: years have four digits", startYear)
	}
	return Day{year: int16(startYear), precision: PrecisionFinancialYear}, nil
}

// DayOf is the day of a date known to be right, as from time.Time.Date. A date
// that never was gives the empty Day; NewDay gives the reason.
func DayOf(year int, month time.Month, day int) Day {
	d, _ := NewDay(year, month, day)
	return d
}

// MonthOf is NewMonth for a month known to be right, else empty.
func MonthOf(year int, month time.Month) Day {
	d, _ := NewMonth(year, month)
	return d
}

// YearOf is NewYear for a year known to be right, else empty.
func YearOf(year int) Day {
	d, _ := NewYear(year)
	return d
}

// FinancialYearOf is NewFinancialYear for a year known to be right, else empty.
func FinancialYearOf(startYear int) Day {
	d, _ := NewFinancialYear(startYear)
	return d
}

// DayFrom is London's day at that instant, whatever zone t is in. The zero time
// gives the empty Day.
func DayFrom(t time.Time) Day {
	return DayOf(t.In(london).Date())
}

// Precision says how much of a date d holds.
func (d Day) Precision() Precision { return d.precision }

// IsZero says that d is empty.
func (d Day) IsZero() bool { return d == Day{} }

// String is the canonical form, in files and on disk: 2026-03-05, 2026-03, 2026
// or 2020/21. Empty for the empty Day.
func (d Day) String() string {
	switch d.precision {
	case PrecisionDay:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	case PrecisionMonth:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	case PrecisionFinancialYear:
		return fmt.Sprintf("%04d/%02d", d.year, (int(d.year)+1)%100)
	case PrecisionYear:
		return fmt.Sprintf("%04d", d.year)
	}
	return ""
}

// Long is the form for reading: 5 March 2026, March 2026, 2026, 2020/21.
func (d Day) Long() string { return d.words("2 January 2006", "January 2006") }

// Short is Long with the month cut to three letters: 5 Mar 2026.
func (d Day) Short() string { return d.words("2 Jan 2006", "Jan 2006") }

// Weekday is Long after the day of the week: Thursday 5 March 2026. A month or
// a year has no weekday and is written as by Long.
func (d Day) Weekday() string { return d.words("Monday 2 January 2006", "January 2006") }

// words writes a day or a month by the layouts of package time; a year has no
// other form than the canonical one.
func (d Day) words(dayLayout, monthLayout string) string {
	switch d.precision {
	case PrecisionDay:
		return d.Time().Format(dayLayout)
	case PrecisionMonth:
		return d.Time().Format(monthLayout)
	}
	return d.String()
}

// Time is midnight of d's first day in UTC, for writing to formats that know
// only instants. The zero time for the empty Day.
func (d Day) Time() time.Time {
	first := d.First()
	if first.IsZero() {
		return time.Time{}
	}
	return time.Date(int(first.year), time.Month(first.month), int(first.day), 0, 0, 0, 0, time.UTC)
}

// MarshalText is String.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads back what MarshalText wrote, and nothing else: a stored
// day in another form means damage, not another way of writing.
func (d *Day) UnmarshalText(text []byte) error {
	read, err := ParseDay(string(text))
	if err != nil {
		return err
	}
	if read.String() != string(text) {
		return Errorf(ErrUnreadableDay, "%s is not a day as it is kept: 2026-03-05, 2026-03, 2026 or 2020/21", quoted(string(text)))
	}
	*d = read
	return nil
}

func daysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
