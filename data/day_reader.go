package data

import (
	"cmp"
	"regexp"
	"strings"
	"time"
)

// Order says which part of 03/04/2026 is the day.
type Order uint8

const (
	// Unproved: the file holds days that read either way and none that proves
	// which. As the order given to NewDayReader: not told.
	Unproved Order = iota
	// DayFirst: 03/04/2026 is 3 April.
	DayFirst
	// MonthFirst: 03/04/2026 is 4 March.
	MonthFirst
	// Contradictory: one value proves the one order, another the other. Neither
	// holds; it often means that Excel has swapped some of the days.
	Contradictory
	// NoneNeeded: every day reads the same in both orders.
	NoneNeeded
)

// A DayReader reads the days of one file. The file must prove whether day or
// month comes first: by a value with a part over 12, in any column of days.
// So See every value of every such column first, then Read them.
//
// Besides what ParseDay takes it reads 5th March 2026, Thu 5 March 2026,
// 5-Mar-26, March 5, 2026, 01Jan2022, 20260305, 2026/03/05, 5.3.2026 (dots are
// always day first, and 25.3.2026 proves it for the slashes of its file too) and
// a time after the date. The time is dropped; only where
// it says its zone does it move the day to London's. A weekday has to be the
// right one. Years of two digits are 1970 to 2069.
type DayReader struct {
	forced     Order
	dayFirst   string // the first value that proves day first
	monthFirst string // and month first
	unsure     string // the first value that reads both ways
}

// NewDayReader starts a file. With DayFirst or MonthFirst a person has said
// which; any other order leaves it to be proved.
func NewDayReader(forced Order) *DayReader {
	if forced != DayFirst && forced != MonthFirst {
		forced = Unproved
	}
	return &DayReader{forced: forced}
}

// See takes a value of the file as evidence. Values that are no days are none.
func (r *DayReader) See(text string) {
	w := takeApart(text)
	if w.numeric == nil {
		if dotted := dottedDate.FindStringSubmatch(w.date); dotted != nil && intOf(dotted[1]) > 12 {
			r.dayFirst = cmp.Or(r.dayFirst, w.text)
		}
		return
	}
	dayFirst, monthFirst := w.both()
	switch {
	case dayFirst == monthFirst: // 05/05/2026, or no day at all
	case monthFirst.IsZero():
		r.dayFirst = cmp.Or(r.dayFirst, w.text)
	case dayFirst.IsZero():
		r.monthFirst = cmp.Or(r.monthFirst, w.text)
	default:
		r.unsure = cmp.Or(r.unsure, w.text)
	}
}

// Order is what the values seen prove, or the order that was forced. proof is
// the first value that proves it; for Contradictory one of each; for Unproved
// the first value that reads both ways.
func (r *DayReader) Order() (order Order, proof string) {
	switch {
	case r.forced != Unproved:
		return r.forced, ""
	case r.dayFirst != "" && r.monthFirst != "":
		return Contradictory, r.dayFirst + " and " + r.monthFirst
	case r.dayFirst != "":
		return DayFirst, r.dayFirst
	case r.monthFirst != "":
		return MonthFirst, r.monthFirst
	case r.unsure != "":
		return Unproved, r.unsure
	}
	return NoneNeeded, ""
}

// Read reads one value by the order of the file. A blank one is the empty Day.
// Errors are ErrUnreadableDay, or ErrUnprovedOrder for a value that hangs on an
// order which is not proved; the sentence then gives its readings.
func (r *DayReader) Read(text string) (Day, error) {
	w := takeApart(text)
	if w.text == "" {
		return Day{}, nil
	}
	if w.numeric == nil {
		return w.readForms()
	}
	order, _ := r.Order()
	if order == DayFirst || order == MonthFirst {
		return w.readNumeric(order)
	}
	dayFirst, monthFirst := w.both()
	switch {
	case dayFirst == monthFirst && dayFirst.IsZero():
		return Day{}, w.unreadable()
	case dayFirst == monthFirst:
		return dayFirst, nil
	case order == Contradictory:
		return Day{}, Errorf(ErrUnprovedOrder, "%s may be %s: some days of this file are written day first, others month first", w.text, eitherDay(dayFirst, monthFirst))
	}
	return Day{}, Errorf(ErrUnprovedOrder, "%s may be %s: no day in this file proves which", w.text, eitherDay(dayFirst, monthFirst))
}

// Readings gives in words what a value can mean, whatever the order: "3 April
// 2026 or 4 March 2026". One reading where there is only one; none, "".
func (r *DayReader) Readings(text string) string {
	w := takeApart(text)
	if w.numeric == nil {
		d, _ := w.readForms()
		return d.Long()
	}
	return eitherDay(w.both())
}

func eitherDay(dayFirst, monthFirst Day) string {
	switch {
	case dayFirst.IsZero():
		return monthFirst.Long()
	case monthFirst.IsZero(), monthFirst == dayFirst:
		return dayFirst.Long()
	}
	return dayFirst.Long() + " or " + monthFirst.Long()
}

// writtenDay is a value of a file in its parts.
type writtenDay struct {
	text    string   // as in the file, without surplus white space
	date    string   // in lower case, without weekday and time
	numeric []string // of 03/04/2026 the three numbers: the order matters; else nil
	weekday string   // in lower case as written, or ""
	time    []string // hour, minute, second, a or p, zone; nil without a time
}

var (
	numericDate = regexp.MustCompile(`^(\d{1,2})(?:/(\d{1,2})/|-(\d{1,2})-)(\d{4}|\d{2})$`)
	dottedDate  = regexp.MustCompile(`^(\d{1,2})\.\d{1,2}\.(?:\d{4}|\d{2})$`)
	weekdayHead = regexp.MustCompile(`^([a-z]{3,9})(?:[.,] ?| )`)
	timeTail    = regexp.MustCompile(`(?:t|,? )(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?: ?([ap])\.?m\.?)?(?: ?(z|utc|[+-]\d{2}:?\d{2}))?$`)
)

func takeApart(text string) writtenDay {
	w := writtenDay{text: clean(text)}
	w.date = strings.ToLower(w.text)
	if t := timeTail.FindStringSubmatch(w.date); t != nil {
		w.time = t[1:]
		w.date = w.date[:len(w.date)-len(t[0])]
	}
	if head := weekdayHead.FindStringSubmatch(w.date); head != nil && isWeekday(head[1]) {
		w.weekday = head[1]
		w.date = w.date[len(head[0]):]
	}
	if n := numericDate.FindStringSubmatch(w.date); n != nil {
		w.numeric = []string{n[1], n[2] + n[3], n[4]}
	}
	return w
}

// both gives the two readings of a numeric date; empty where it has none.
func (w writtenDay) both() (dayFirst, monthFirst Day) {
	dayFirst, _ = readDayFirst(w.numeric)
	monthFirst, _ = readMonthFirst(w.numeric)
	return w.atHome(dayFirst), w.atHome(monthFirst)
}

func (w writtenDay) readNumeric(order Order) (Day, error) {
	read, other, words := readDayFirst, readMonthFirst, "day first"
	if order == MonthFirst {
		read, other, words = readMonthFirst, readDayFirst, "month first"
	}
	d, err := read(w.numeric)
	if err == nil {
		return w.finish(d)
	}
	if _, otherErr := other(w.numeric); otherErr == nil {
		return Day{}, Errorf(ErrUnreadableDay, "%s is not a day when read %s, as this file is", w.text, words)
	}
	return Day{}, err
}

func (w writtenDay) readForms() (Day, error) {
	d, ok, err := readForms(fileForms, w.date)
	switch {
	case !ok:
		return Day{}, w.unreadable()
	case err != nil:
		return Day{}, err
	}
	return w.finish(d)
}

// finish checks what stood around a date against it.
func (w writtenDay) finish(d Day) (Day, error) {
	if d.Precision() != PrecisionDay && (w.weekday != "" || w.time != nil) {
		return Day{}, w.unreadable() // a weekday or a time of a whole month
	}
	if real := strings.ToLower(d.Time().Weekday().String()); !strings.HasPrefix(real, w.weekday[:min(3, len(w.weekday))]) {
		return Day{}, Errorf(ErrUnreadableDay, "%s does not agree with itself: %s is a %s", quoted(w.text), d.Long(), d.Time().Weekday())
	}
	home := w.atHome(d)
	if home.IsZero() {
		return Day{}, w.unreadable()
	}
	return home, nil
}

// atHome drops the time, and moves a date whose time names its zone to
// London's day at that instant: what a web form saves as 23:00 UTC on 4 July
// was entered on 5 July. Empty if the time is none.
func (w writtenDay) atHome(d Day) Day {
	if w.time == nil || d.IsZero() {
		return d
	}
	hour, minute, second := intOf(w.time[0]), intOf(w.time[1]), intOf(w.time[2])
	if hour > 23 || minute > 59 || second > 59 {
		return Day{}
	}
	if w.time[4] == "" {
		return d
	}
	switch {
	case w.time[3] == "a" && hour == 12:
		hour = 0
	case w.time[3] == "p" && hour < 12:
		hour += 12
	}
	year, month, day := d.Time().Date()
	return DayFrom(time.Date(year, month, day, hour, minute, second, 0, zoneOf(w.time[4])))
}

// zoneOf reads z, utc, +01:00 or -0500.
func zoneOf(text string) *time.Location {
	if text == "z" || text == "utc" {
		return time.UTC
	}
	seconds := intOf(text[1:3])*3600 + intOf(text[len(text)-2:])*60
	if text[0] == '-' {
		seconds = -seconds
	}
	return time.FixedZone("", seconds)
}

func isWeekday(word string) bool {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if name := strings.ToLower(d.String()); word == name || word == name[:3] {
			return true
		}
	}
	return word == "tues" || word == "weds" || word == "thur" || word == "thurs"
}

func (w writtenDay) unreadable() error {
	return Errorf(ErrUnreadableDay, "%s is not a day that can be read: write it as 5 March 2026", quoted(w.text))
}
