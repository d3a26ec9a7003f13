package data

import (
	"fmt"
	"regexp"
	"time"
)

// A period is a stretch of days that people name: a month, a quarter, a year.
type period struct {
	first, last Day
	// whole is the period as a Day holds it; empty for a week and a quarter.
	whole Day
	// name is what it is called; "" where the last day says it.
	name string
	// doubt, if any, says what else it may mean.
	doubt error
}

func periodOf(d Day) period { return period{first: d.First(), last: d.Last(), whole: d} }

var (
	unitPeriod    = regexp.MustCompile(`^(?:(this|next|last|coming|previous|past|current) )?(week|month|quarter|year|calendar year|financial year|fy)$`)
	monthPeriod   = regexp.MustCompile(`^([a-z]{3,})` + yearTail + `$`)
	yearPeriod    = regexp.MustCompile(`^(?:financial year |fy ?)?(\d{4})(?:/(\d{2}|\d{4}))?$`)
	quarterPeriod = regexp.MustCompile(`^(?:q|quarter )([1-4])(?:,? (?:of )?(?:fy ?)?(\d{4}|\d{2})(?:[/-](\d{2}|\d{4}))?)?$`)
)

// periodNamed reads the name of a period as it is meant today.
func (s *saying) periodNamed(text string) (p period, ok bool, err error) {
	if m := unitPeriod.FindStringSubmatch(text); m != nil {
		p, ok = s.unit(m[1], m[2])
		return p, ok, nil
	}
	if m := quarterPeriod.FindStringSubmatch(text); m != nil {
		return s.quarter(m[1], m[2], m[3])
	}
	if m := yearPeriod.FindStringSubmatch(text); m != nil && (m[2] != "" || text[0] <= '9') {
		d, err := readYearOrFinancial(m[1], m[2])
		return periodOf(d), true, err
	}
	if m := monthPeriod.FindStringSubmatch(text); m != nil {
		return s.month(m[1], m[2])
	}
	return period{}, false, nil
}

func readYearOrFinancial(start, end string) (Day, error) {
	if end == "" {
		return NewYear(intOf(start))
	}
	return readFinancialYear([]string{start, end})
}

// unit reads this month, next quarter, last financial year.
func (s *saying) unit(which, unit string) (period, bool) {
	n := 0
	switch which {
	case "next", "coming":
		n = 1
	case "last", "previous", "past":
		n = -1
	}
	switch unit {
	case "week":
		monday := s.monday().AddDays(7 * n)
		return period{first: monday, last: monday.AddDays(4)}, true // the working week
	case "month":
		return periodOf(s.today.asMonth().AddMonths(n)), true
	case "quarter":
		return quarterWith(s.today.asMonth().AddMonths(3 * n)), true
	case "financial year", "fy":
		return periodOf(s.today.FinancialYear().AddMonths(12 * n)), true
	}
	p := periodOf(YearOf(int(s.today.year)).AddMonths(12 * n))
	if unit == "year" {
		fy := s.today.FinancialYear().AddMonths(12 * n)
		p.doubt = Errorf(ErrUnreadableDay, "A year may be the calendar year %s or the financial year %s: write which", p.whole, fy)
	}
	return p, true
}

// quarterWith is the quarter of the financial year that a month lies in.
func quarterWith(month Day) period {
	first := month.AddMonths(-((int(month.month) + 8) % 3))
	last := first.AddMonths(2)
	return period{first: first.First(), last: last.Last(), name: fmt.Sprintf("Q%d %s", first.Quarter(), first.FinancialYear())}
}

// quarter reads Q2, and Q2 2026/27. Without a year it is the one that is not
// more than three months past.
func (s *saying) quarter(number, start, end string) (period, bool, error) {
	n := intOf(number)
	year := int(s.today.FinancialYear().year)
	switch {
	case start != "" && end == "":
		y := fullYear(start)
		return period{}, true, Errorf(ErrUnreadableDay, "Q%d of which financial year? Write Q%d %s or Q%d %s", n, n, FinancialYearOf(y-1), n, FinancialYearOf(y))
	case start != "":
		fy, err := readFinancialYear([]string{fmt.Sprint(fullYear(start)), end})
		if err != nil {
			return period{}, true, err
		}
		year = int(fy.year)
	default:
		if p := quarterWith(MonthOf(year, time.April).AddMonths(3 * (n - 1))); s.longPast(p.last) {
			year++
		}
	}
	return quarterWith(MonthOf(year, time.April).AddMonths(3 * (n - 1))), true, nil
}

// longPast says that a period without a year cannot be meant: it was over three
// months ago.
func (s *saying) longPast(last Day) bool { return last.Before(s.today.AddMonths(-3)) }

// month reads March 2026, March 26 is a day, and March: the one that is not more
// than three months past.
func (s *saying) month(word, year string) (period, bool, error) {
	m, err := monthNamed(word)
	if err != nil || len(year) == 2 {
		return period{}, false, nil
	}
	if year != "" {
		d, err := NewMonth(intOf(year), m)
		return periodOf(d), true, err
	}
	d := MonthOf(int(s.today.year), m)
	switch {
	case s.longPast(d.Last()):
		d = d.AddMonths(12)
	case !s.longPast(d.AddMonths(-12).Last()):
		d = d.AddMonths(-12)
	}
	return periodOf(d), true, nil
}

// sayEdge reads end of June, start of next month, last day of Q2.
func sayEdge(s *saying, p []string) (Day, bool, error) {
	of, ok, err := s.periodNamed(p[1])
	switch {
	case !ok || err != nil:
		return Day{}, ok, err
	case of.doubt != nil:
		return Day{}, true, of.doubt
	}
	end := p[0] == "end" || p[0] == "last day"
	switch {
	case end && of.name != "":
		s.meant = "the end of " + of.name
	case of.name != "":
		s.meant = "the start of " + of.name
	default:
		s.far = true
	}
	if end {
		return of.last, true, nil
	}
	return of.first, true, nil
}

// sayPeriod reads a month or a year, which stays what it is, and a quarter,
// which is answered with its last day. A week is no answer.
func sayPeriod(s *saying, p []string) (Day, bool, error) {
	of, ok, err := s.periodNamed(p[0])
	switch {
	case !ok || err != nil:
		return Day{}, ok, err
	case of.doubt != nil:
		return Day{}, true, of.doubt
	case !of.whole.IsZero():
		return of.whole, true, nil
	case of.name != "":
		s.meant = "the end of " + of.name
		return of.last, true, nil
	}
	return Day{}, true, Errorf(ErrUnreadableDay, "A week is several days: write which, such as Monday %s", of.first.Long())
}

// saySomewhere refuses what may be several days, and says what can be written.
func saySomewhere(s *saying, p []string) (Day, bool, error) {
	of, ok, err := s.periodNamed(p[1])
	if !ok || err != nil {
		return Day{}, ok, err
	}
	shown := quoted(s.shown)
	if of.whole.IsZero() || of.doubt != nil {
		return Day{}, true, Errorf(ErrUnreadableDay, "%s may be one of many days: write the day", shown)
	}
	return Day{}, true, Errorf(ErrUnreadableDay, "%s may be one of many days: write the day, or only %s", shown, of.whole.Long())
}
