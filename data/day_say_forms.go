package data

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// A sayForm is one way of saying a day. read is given what the groups of the
// pattern matched; ok is false where the words are no day after all.
type sayForm struct {
	pattern *regexp.Regexp
	read    func(s *saying, parts []string) (d Day, ok bool, err error)
}

func say(pattern string, read func(s *saying, parts []string) (Day, bool, error)) sayForm {
	return sayForm{regexp.MustCompile("^(?:" + pattern + ")$"), read}
}

const (
	weekdayWord = `([a-z]{3,9})`
	countWord   = `(\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`
	unitWord    = `(working day|day|week|fortnight|month|quarter|year)s?`
	which       = `(this|next|last|coming|previous|past) `
	yearTail    = `(?:,? (?:of )?(\d{4}|\d{2}))?`
)

// sayForms are tried in this order, on text in lower case.
var sayForms = []sayForm{
	say(`(today|now|tomorrow|yesterday|day after tomorrow|day before yesterday)`, sayWord),
	say(`(?:`+which+`)?`+weekdayWord, sayWeekday),
	say(weekdayWord+` (week|fortnight)`, sayWeekdayWeek),
	say(`(a week|two weeks|a fortnight) (?:on )?`+weekdayWord, func(s *saying, p []string) (Day, bool, error) {
		return sayWeekdayWeek(s, []string{p[1], p[0]})
	}),
	say(`in `+countWord+` `+unitWord+`(?: time)?`, func(s *saying, p []string) (Day, bool, error) { return s.away(p[0], p[1], 1) }),
	say(countWord+` `+unitWord+` (?:from now|from today|later|hence)`, func(s *saying, p []string) (Day, bool, error) { return s.away(p[0], p[1], 1) }),
	say(countWord+` `+unitWord+` ago`, func(s *saying, p []string) (Day, bool, error) { return s.away(p[0], p[1], -1) }),
	say(`(end|start|beginning|first day|last day|first)(?: of)?(?: the)? (.+)`, sayEdge),
	say(`(month|quarter|year|week)[ -](end|start)`, func(s *saying, p []string) (Day, bool, error) { return sayEdge(s, []string{p[1], p[0]}) }),
	say(`(mid|middle|early|late|around|about|circa|c\.?)(?: of)?(?: the)?[ -](.+)`, saySomewhere),
	say(`(.+)`, sayPeriod),
	say(`(?:`+weekdayWord+`,? )?(\d{1,2})(?:[/.]| ?- ?)(\d{1,2})`, func(s *saying, p []string) (Day, bool, error) { return s.dayMonth(p[0], p[1], p[2]) }),
	say(`(?:`+weekdayWord+`,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]{3,})`, func(s *saying, p []string) (Day, bool, error) { return s.dayMonth(p[0], p[1], p[2]) }),
	say(`(?:`+weekdayWord+`,? )?([a-z]{3,}) (?:the )?(\d{1,2})(?:st|nd|rd|th)?`, func(s *saying, p []string) (Day, bool, error) { return s.dayMonth(p[0], p[2], p[1]) }),
}

func sayWord(s *saying, p []string) (Day, bool, error) {
	days := map[string]int{"tomorrow": 1, "yesterday": -1, "day after tomorrow": 2, "day before yesterday": -2}[p[0]]
	s.far = true
	return s.today.AddDays(days), true, nil
}

// weekdayNamed gives the day of the week of a word, as the days after Monday.
func weekdayNamed(word string) (afterMonday int, ok bool) {
	if len(word) < 3 || !isWeekday(word) {
		return 0, false
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if strings.HasPrefix(strings.ToLower(d.String()), word[:3]) {
			return (int(d) + 6) % 7, true
		}
	}
	return 0, false
}

// monday is the first day of the week that today is in.
func (s *saying) monday() Day {
	return s.today.AddDays(-((int(s.today.Time().Weekday()) + 6) % 7))
}

// coming is the next such day of the week, today included.
func (s *saying) coming(afterMonday int) Day {
	d := s.monday().AddDays(afterMonday)
	if d.Before(s.today) {
		d = d.AddDays(7)
	}
	return d
}

// sayWeekday reads Friday, this Friday, next Friday, last Friday.
func sayWeekday(s *saying, p []string) (Day, bool, error) {
	n, ok := weekdayNamed(p[1])
	if !ok {
		return Day{}, false, nil
	}
	s.far = true
	switch p[0] {
	case "next":
		return s.monday().AddDays(7 + n), true, nil
	case "last", "previous", "past":
		return s.coming(n).AddDays(-7), true, nil
	case "this":
		return s.monday().AddDays(n), true, nil
	}
	return s.coming(n), true, nil
}

// sayWeekdayWeek reads Monday week, and a week on Monday.
func sayWeekdayWeek(s *saying, p []string) (Day, bool, error) {
	from := s.today
	n, ok := weekdayNamed(p[0])
	switch {
	case ok:
		from = s.coming(n)
	case p[0] == "tomorrow":
		from = from.AddDays(1)
	case p[0] != "today":
		return Day{}, false, nil
	}
	s.far = true
	days := 7
	if p[1] != "week" && p[1] != "a week" {
		days = 14
	}
	return from.AddDays(days), true, nil
}

var countWords = []string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

func countOf(word string) int {
	for n, w := range countWords {
		if w == word {
			return n
		}
	}
	if word == "a" || word == "an" {
		return 1
	}
	return intOf(word)
}

// away is a number of days, weeks or months from today.
func (s *saying) away(count, unit string, sign int) (Day, bool, error) {
	n := countOf(count) * sign
	s.far = true
	var d Day
	switch unit {
	case "working day":
		d = s.workingDays(n)
	case "day":
		d = s.today.AddDays(n)
	case "week":
		d = s.today.AddDays(7 * n)
	case "fortnight":
		d = s.today.AddDays(14 * n)
	case "month":
		d = s.today.AddMonths(n)
	case "quarter":
		d = s.today.AddMonths(3 * n)
	default:
		d = s.today.AddMonths(12 * n)
	}
	return d, true, nil
}

// workingDays goes over weekends and days on which nobody works. Bank holidays
// are known some years ahead only, so a long way is counted by weekends alone.
func (s *saying) workingDays(n int) Day {
	closed := map[Day]bool{}
	for _, x := range s.named {
		closed[x.Day] = closed[x.Day] || x.Closed
	}
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	d := s.today
	for n > 0 {
		next := d.AddDays(step)
		if next == d {
			break // the end of the calendar
		}
		d = next
		if w := d.Time().Weekday(); w != time.Saturday && w != time.Sunday && !closed[d] {
			n--
		}
	}
	return d
}

// dayMonth reads a day and a month, by number or name, of the year that brings
// it nearest to today. A weekday before it has to be the right one.
func (s *saying) dayMonth(weekday, day, month string) (Day, bool, error) {
	if weekday != "" && !isWeekday(weekday) {
		return Day{}, false, nil
	}
	m := time.Month(intOf(month))
	if month[0] > '9' {
		named, err := monthNamed(month)
		if err != nil {
			return Day{}, false, nil
		}
		m = named
	} else if m > time.December && intOf(month) == (intOf(day)+1)%100 && weekday == "" {
		d, err := readFinancialYear([]string{fmt.Sprint(fullYear(day)), month})
		return d, true, err
	} else if m < time.January || m > time.December {
		return Day{}, true, Errorf(ErrUnreadableDay, "There is no month %s: the day comes first, as in 25/3", month)
	}
	var best Day
	year := int(s.today.year)
	for _, y := range []int{year, year - 1, year + 1, year - 4, year + 4} { // 29 February
		d := DayOf(y, m, intOf(day))
		if !d.IsZero() && (best.IsZero() || abs(DaysBetween(s.today, d)) < abs(DaysBetween(s.today, best))) {
			best = d
		}
	}
	if best.IsZero() || m == time.February && intOf(day) == 29 && abs(DaysBetween(s.today, best)) > 183 {
		if m == time.February && intOf(day) == 29 {
			return Day{}, true, Errorf(ErrUnreadableDay, "29 February is not in every year: write the year too")
		}
		return Day{}, true, Errorf(ErrUnreadableDay, "%d %s is not a day", intOf(day), m)
	}
	if real := strings.ToLower(best.Time().Weekday().String()); weekday != "" && !strings.HasPrefix(real, weekday[:3]) {
		return Day{}, true, Errorf(ErrUnreadableDay, "%s is a %s: write the day, or the weekday, that is meant", best.Long(), best.Time().Weekday())
	}
	return best, true, nil
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
