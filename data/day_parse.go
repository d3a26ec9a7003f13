package data

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// ParseDay reads a day as it is given on the command line and as it is kept:
// 2026-03-05, 5 March 2026, 5 Mar 2026 or 05/03/2026, always day first; a month
// as 2026-03 or March 2026; a year as 2026; a financial year as 2020/21. Letter
// case and surplus white space do not matter. Nothing but white space is the
// empty Day. Errors are ErrUnreadableDay, with a sentence.
//
// A file may write days in more ways and in the other order: see DayReader.
func ParseDay(s string) (Day, error) {
	text := clean(s)
	if text == "" {
		return Day{}, nil
	}
	if d, ok, err := readForms(exactForms, strings.ToLower(text)); ok {
		return d, err
	}
	return Day{}, Errorf(ErrUnreadableDay, "%s is not a day: write it as 5 March 2026 or 05/03/2026, or only the month (March 2026) or the year (2026 or 2020/21)", quoted(text))
}

// A dayForm is one way of writing a day, without its time and weekday. read is
// given what the groups of the pattern matched.
type dayForm struct {
	pattern *regexp.Regexp
	read    func(parts []string) (Day, error)
}

func form(pattern string, read func(parts []string) (Day, error)) dayForm {
	return dayForm{regexp.MustCompile("^" + pattern + "$"), read}
}

// plainForms mean the same whoever writes them. In lower case, as all patterns.
var plainForms = []dayForm{
	form(`(\d{4})`, func(p []string) (Day, error) { return NewYear(intOf(p[0])) }),
	form(`(\d{4})-(\d{2})`, readYearMonth),
	form(`(\d{4})/(\d{2})`, readFinancialYear),
	form(`(\d{4})-(\d{2})-(\d{2})`, readYearFirst),
	form(`(\d{1,2}) ([a-z]+) (\d{4})`, readDayMonthName),
	form(`([a-z]+) (\d{4})`, readMonthName),
}

// exactForms are those of ParseDay.
var exactForms = append([]dayForm{
	form(`(\d{1,2})/(\d{1,2})/(\d{4})`, readDayFirst),
}, plainForms...)

// fileForms are what files hold besides, still without any doubt about the
// order: the month is named, the year stands first, or there are dots, which
// nobody uses month first.
var fileForms = append([]dayForm{
	form(`(\d{4})-(\d{1,2})-(\d{1,2})`, readYearFirst),
	form(`(\d{4})/(\d{1,2})/(\d{1,2})`, readYearFirst),
	form(`(\d{4})\.(\d{1,2})\.(\d{1,2})`, readYearFirst),
	form(`((?:19|20)\d{2})(\d{2})(\d{2})`, readYearFirst),
	form(`(\d{4})/(\d{4})`, readFinancialYear),
	form(`(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})`, readDayFirst),
	form(`(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]+)[.,]?[ -]?(\d{4}|\d{2})`, readDayMonthName),
	form(`([a-z]+)\.?[ -](\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`, func(p []string) (Day, error) {
		return readDayMonthName([]string{p[1], p[0], p[2]})
	}),
	form(`([a-z]+)[.,]?[ -](\d{4})`, readMonthName),
	form(`([a-z]{3,4})-(\d{2})`, readMonthName), // Excel's own way with a month
}, plainForms...)

// readForms tries the forms in turn. ok says that one of them fits; it may
// still name a day that never was.
func readForms(forms []dayForm, text string) (d Day, ok bool, err error) {
	for _, f := range forms {
		if parts := f.pattern.FindStringSubmatch(text); parts != nil {
			d, err := f.read(parts[1:])
			return d, true, err
		}
	}
	return Day{}, false, nil
}

func readYearFirst(p []string) (Day, error) {
	return NewDay(intOf(p[0]), time.Month(intOf(p[1])), intOf(p[2]))
}

func readDayFirst(p []string) (Day, error) {
	return NewDay(fullYear(p[2]), time.Month(intOf(p[1])), intOf(p[0]))
}

func readMonthFirst(p []string) (Day, error) {
	return NewDay(fullYear(p[2]), time.Month(intOf(p[0])), intOf(p[1]))
}

func readYearMonth(p []string) (Day, error) {
	year, month := intOf(p[0]), intOf(p[1])
	if month == (year+1)%100 && month > 12 {
		return Day{}, Errorf(ErrUnreadableDay, "%s-%s is not a month: a financial year is written %s/%s", p[0], p[1], p[0], p[1])
	}
	return NewMonth(year, time.Month(month))
}

func readFinancialYear(p []string) (Day, error) {
	start, end := intOf(p[0]), intOf(p[1])
	if end != start+1 && (len(p[1]) == 4 || end != (start+1)%100) {
		return Day{}, Errorf(ErrUnreadableDay, "%s/%s is not a financial year: the second year follows the first, as in 2020/21", p[0], p[1])
	}
	return NewFinancialYear(start)
}

func readDayMonthName(p []string) (Day, error) {
	month, err := monthNamed(p[1])
	if err != nil {
		return Day{}, err
	}
	return NewDay(fullYear(p[2]), month, intOf(p[0]))
}

func readMonthName(p []string) (Day, error) {
	month, err := monthNamed(p[0])
	if err != nil {
		return Day{}, err
	}
	return NewMonth(fullYear(p[1]), month)
}

// fullYear takes two digits for the nearest such year: 69 for 2069, 70 for 1970.
func fullYear(digits string) int {
	year := intOf(digits)
	switch {
	case len(digits) > 2:
		return year
	case year >= 70:
		return 1900 + year
	}
	return 2000 + year
}

// intOf reads digits that a pattern has checked and bounded.
func intOf(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

func monthNamed(word string) (time.Month, error) {
	if word == "sept" {
		return time.September, nil
	}
	for m := time.January; m <= time.December; m++ {
		if name := strings.ToLower(m.String()); word == name || word == name[:3] {
			return m, nil
		}
	}
	return 0, Errorf(ErrUnreadableDay, "%s is not the name of a month", quoted(word))
}

// clean takes out what cannot be seen and makes every white space, line ends
// and no-break spaces too, one plain space.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r): // marks of direction, zero width, soft hyphens
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
