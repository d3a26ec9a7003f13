package data

import (
	"slices"
	"time"
)

// A Holiday is a bank or public holiday in England.
type Holiday struct {
	Day  Day // the day it is kept: of one on a weekend, its substitute
	Name string
}

// Holidays lists the bank and public holidays of England in a year, from 2013 on,
// by day. Good Friday and Christmas Day are holidays at common law; Easter
// Monday, the last Mondays in May and August and 26 December by the Banking and
// Financial Dealings Act 1971, Schedule 1; New Year's Day, the first Monday in
// May and substitutes for weekends by the yearly proclamation under its section
// 1. What was proclaimed for one year only stands in proclaimed; another such is
// to be added there.
func Holidays(year int) []Holiday {
	easter := easterSunday(year)
	list := []Holiday{
		{DayOf(year, time.January, 1), "New Year's Day"},
		{easter.AddDays(-2), "Good Friday"},
		{easter.AddDays(1), "Easter Monday"},
		{mondayFrom(DayOf(year, time.May, 1)), "Early May bank holiday"},
		{mondayFrom(DayOf(year, time.May, 25)), "Spring bank holiday"},
		{mondayFrom(DayOf(year, time.August, 25)), "Summer bank holiday"},
		{DayOf(year, time.December, 25), "Christmas Day"},
		{DayOf(year, time.December, 26), "Boxing Day"},
	}
	for _, p := range proclaimed[year] {
		i := slices.IndexFunc(list, func(h Holiday) bool { return h.Name == p.Name })
		if i < 0 {
			list = append(list, p)
		} else {
			list[i] = p
		}
	}
	for i, h := range list {
		if weekend(h.Day) {
			list[i].Day = substitute(h.Day, list)
		}
	}
	slices.SortFunc(list, func(x, y Holiday) int { return x.Day.Compare(y.Day) })
	return list
}

// proclaimed are the holidays moved or added for one year by royal proclamation.
var proclaimed = map[int][]Holiday{
	2020: {{DayOf(2020, time.May, 8), "Early May bank holiday"}}, // 75 years since VE Day
	2022: {
		{DayOf(2022, time.June, 2), "Spring bank holiday"},
		{DayOf(2022, time.June, 3), "Platinum Jubilee bank holiday"},
		{DayOf(2022, time.September, 19), "State Funeral of Queen Elizabeth II"},
	},
	2023: {{DayOf(2023, time.May, 8), "Coronation of King Charles III"}},
}

// substitute is the first working day after a weekend that is no holiday itself:
// of Christmas Day on a Saturday and Boxing Day on a Sunday, Monday and Tuesday.
func substitute(d Day, taken []Holiday) Day {
	for weekend(d) || slices.ContainsFunc(taken, func(h Holiday) bool { return h.Day == d }) {
		d = d.AddDays(1)
	}
	return d
}

func weekend(d Day) bool {
	w := d.Time().Weekday()
	return w == time.Saturday || w == time.Sunday
}

// mondayFrom is the first Monday on a day or later.
func mondayFrom(d Day) Day {
	return d.AddDays((8 - int(d.Time().Weekday())) % 7)
}

// easterSunday is Easter of the Gregorian calendar (Meeus, Jones and Butcher).
func easterSunday(year int) Day {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return DayOf(year, time.Month(n/31), n%31+1)
}

// WorkingDay reports whether people work on a day: Monday to Friday, but for the
// holidays of England. A month or a year is none.
func WorkingDay(d Day) bool {
	return d.Precision() == PrecisionDay && !weekend(d) &&
		!slices.ContainsFunc(Holidays(d.Time().Year()), func(h Holiday) bool { return h.Day == d })
}

// WorkingDaysBetween counts the working days after one day up to another, that
// included: 1 from a Friday to the Monday after it. Negative if to is earlier; 0
// if either is empty. Of a month or a year its last day is meant.
func WorkingDaysBetween(from, to Day) int {
	from, to = from.Last(), to.Last()
	if from.IsZero() || to.IsZero() {
		return 0
	}
	if to.Before(from) {
		return -WorkingDaysBetween(to, from)
	}
	days := DaysBetween(from, to)
	weekday := int(from.Time().Weekday())
	n := days / 7 * 5
	for i := range days % 7 {
		if w := (weekday + 1 + i) % 7; w != int(time.Saturday) && w != int(time.Sunday) {
			n++
		}
	}
	for year := from.Time().Year(); year <= to.Time().Year(); year++ {
		for _, h := range Holidays(year) { // none is on a weekend
			if from.Before(h.Day) && !to.Before(h.Day) {
				n--
			}
		}
	}
	return n
}
