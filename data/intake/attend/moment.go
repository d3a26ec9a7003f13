package attend

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"time"

	"placebook/data"
)

// A stamp is a day, a time of day, or both, as a file writes them. Which day is
// meant is known only when all stamps of the file have been seen.
type stamp struct {
	text    string
	row     int
	date    string // what stands before the time; empty for a time of day alone
	seconds int    // since midnight; -1 without a time of day
	zone    *time.Location
}

var dayLike = regexp.MustCompile(`^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$`)

// dayAlone and clockAlone tell the halves of a stamp that was cut in two.
func dayAlone(text string) bool { return dayLike.MatchString(strings.Trim(text, " ,")) }

func clockAlone(text string) bool {
	s := stampOf(text, 0)
	return s.seconds >= 0 && s.date == ""
}

// stampOf takes a text apart. The time of day stands behind the day: 5:30:21 PM,
// 17:30, with a zone or not.
func stampOf(text string, row int) stamp {
	text = oneLine(text)
	s := stamp{text: text, row: row, date: text, seconds: -1}
	colon := strings.IndexByte(text, ':')
	if colon < 1 {
		return s
	}
	begin := colon
	for begin > 0 && colon-begin < 2 && digit(text[begin-1]) {
		begin--
	}
	date := strings.TrimRight(text[:begin], " ,")
	switch {
	case begin == colon, begin > 0 && digit(text[begin-1]):
		return s
	case strings.HasSuffix(date, "T") && len(date) == 11 && digit(date[9]):
		date = date[:10]
	case date != "" && len(date) == begin:
		return s // nothing parts the day from the time
	}
	seconds, zone, ok := clockOf(number(text[begin:colon]), text[colon:])
	if ok {
		s.date, s.seconds, s.zone = date, seconds, zone
	}
	return s
}

// clockOf reads what follows the hour: minutes, seconds, half of the day, zone.
func clockOf(hour int, tail string) (seconds int, zone *time.Location, ok bool) {
	minute, tail, ok := twoDigits(tail)
	if !ok {
		return 0, nil, false
	}
	second := 0
	if strings.HasPrefix(tail, ":") {
		if second, tail, ok = twoDigits(tail); !ok {
			return 0, nil, false
		}
		if len(tail) > 1 && (tail[0] == '.' || tail[0] == ',') && digit(tail[1]) {
			tail = strings.TrimLeft(tail[1:], "0123456789")
		}
	}
	tail = strings.ToLower(strings.ReplaceAll(strings.TrimSpace(tail), ".", ""))
	half, rest, _ := strings.Cut(tail, " ")
	switch {
	case half != "am" && half != "pm" && half != "a" && half != "p":
		half, rest = "", tail
	case hour < 1 || hour > 12:
		return 0, nil, false
	case half[0] == 'a' && hour == 12:
		hour = 0
	case half[0] == 'p' && hour < 12:
		hour += 12
	}
	zone, ok = zoneOf(strings.TrimSpace(rest))
	return hour*3600 + minute*60 + second, zone, ok && hour < 24
}

// twoDigits reads :MM off a text.
func twoDigits(text string) (n int, rest string, ok bool) {
	if len(text) < 3 || !digit(text[1]) || !digit(text[2]) || len(text) > 3 && digit(text[3]) {
		return 0, "", false
	}
	n = number(text[1:3])
	return n, text[3:], n < 60
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// zoneOf reads z, utc, gmt, +01:00 or -0500; none is the clock of the place.
func zoneOf(text string) (zone *time.Location, ok bool) {
	switch text {
	case "":
		return nil, true
	case "z", "utc", "gmt":
		return time.UTC, true
	}
	digits := strings.ReplaceAll(text[1:], ":", "")
	if text[0] != '+' && text[0] != '-' || len(digits) != 4 || strings.Trim(digits, "0123456789") != "" {
		return nil, false
	}
	seconds := number(digits[:2])*3600 + number(digits[2:])*60
	if text[0] == '-' {
		seconds = -seconds
	}
	return time.FixedZone("", seconds), true
}

// A calendar reads the stamps of one file.
type calendar struct {
	days  *data.DayReader
	known map[string]data.Day
	base  data.Day // of a time of day that stands alone
}

// nowhere is the day of times of day in a file that tells no day at all.
var nowhere = data.DayOf(2000, time.January, 1)

// newCalendar decides once for the file which part of a date is the day: what a
// person says; else what some value proves; else what makes a date of the file
// the chosen event's day.
func newCalendar(stamps []stamp, o Options) (*calendar, Order) {
	days := data.NewDayReader(o.Order)
	seen := map[string]int{}
	var dates []stamp
	for _, s := range stamps {
		if _, twice := seen[s.date]; s.date != "" && !twice {
			seen[s.date] = s.row
			dates = append(dates, s)
			days.See(s.date)
		}
	}
	order, proof := days.Order()
	found := Order{Order: order, Proof: proof, Needed: order != data.NoneNeeded}
	if first, _, _ := strings.Cut(proof, " and "); proof != "" {
		found.Row = seen[first]
	}
	for _, s := range dates {
		if r := days.Readings(s.date); found.Readings == "" && strings.Contains(r, " or ") {
			found.Readings = r
		}
	}
	if order == data.Unproved {
		if by := settledBy(dates, o.Day); by != data.Unproved {
			found.Order, found.Proof, found.Row = by, "the day of the event", 0
			days = data.NewDayReader(by)
		} else {
			days = data.NewDayReader(data.DayFirst) // for a look; nothing is brought in
		}
	} else if order == data.Contradictory {
		days = data.NewDayReader(data.DayFirst)
	}
	return &calendar{days: days, known: map[string]data.Day{}, base: nowhere}, found
}

// settledBy gives the only order in which some date is the day of the event.
func settledBy(dates []stamp, day data.Day) data.Order {
	if day.Precision() != data.PrecisionDay {
		return data.Unproved
	}
	found := data.Unproved
	for _, order := range []data.Order{data.DayFirst, data.MonthFirst} {
		days := data.NewDayReader(order)
		for _, s := range dates {
			if d, err := days.Read(s.date); err == nil && d == day {
				if found != data.Unproved && found != order {
					return data.Unproved
				}
				found = order
			}
		}
	}
	return found
}

// day reads the day of a stamp; empty where it has none or it cannot be read.
func (c *calendar) day(s stamp) data.Day {
	if s.date == "" {
		return data.Day{}
	}
	d, ok := c.known[s.date]
	if !ok {
		read, err := c.days.Read(s.date)
		if err == nil && read.Precision() == data.PrecisionDay {
			d = read
		}
		c.known[s.date] = d
	}
	return d
}

// at is the moment of a stamp; the zero time where it has no time of day, or
// its day cannot be read.
func (c *calendar) at(s stamp) time.Time {
	if s.text == "" || s.seconds < 0 {
		return time.Time{}
	}
	day := c.day(s)
	if s.date == "" {
		day = cmp.Or(day, c.base)
	}
	if day.IsZero() {
		return time.Time{}
	}
	t := day.Time().Add(time.Duration(s.seconds) * time.Second)
	if s.zone != nil {
		return clockIn(t, s.zone)
	}
	return t
}

// clockIn says an instant of another zone as clocks here show it.
func clockIn(t time.Time, zone *time.Location) time.Time {
	y, m, d := t.Date()
	home := time.Date(y, m, d, t.Hour(), t.Minute(), t.Second(), 0, zone).In(london)
	y, m, d = home.Date()
	return time.Date(y, m, d, home.Hour(), home.Minute(), home.Second(), 0, time.UTC)
}

var london = func() *time.Location {
	zone, err := time.LoadLocation("Europe/London") // package data builds the zones in
	if err != nil {
		return time.UTC
	}
	return zone
}()

// interval reads a join and a leave. A time of day alone that is earlier than
// the join's is after midnight.
func (c *calendar) interval(join, leave stamp) (from, to time.Time) {
	from, to = c.at(join), c.at(leave)
	if !from.IsZero() && !to.IsZero() && to.Before(from) && leave.date == "" {
		to = to.AddDate(0, 0, 1)
	}
	return from, to
}
