package export

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"placebook/data"
	"placebook/data/book"
)

// Calendar gives the events from a day on as a file for calendar programs
// (RFC 5545), and how many they are. It is written here and not by a library:
// the little of the format that is needed is this page, and a library would
// bring the reading of foreign calendars with it. Times are London's. An event
// of which only the month is known is left out; one that was cancelled says so,
// so that it goes from calendars that have it.
func Calendar(src Source) (text []byte, events int) {
	m := newMaker(src)
	var list []*data.Event
	for _, e := range book.List[*data.Event](src.Book) {
		if e.Day.Precision() == data.PrecisionDay && !e.Day.Before(src.AsAt) && e.Held != data.HeldNo {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(x, y *data.Event) int {
		return cmp.Or(x.Day.Compare(y.Day), cmp.Compare(x.Start.String(), y.Start.String()), cmp.Compare(x.ID, y.ID))
	})
	c := &calendar{}
	c.line("BEGIN:VCALENDAR")
	c.line("VERSION:2.0")
	c.line("PRODID:-//Placebook//" + cmp.Or(src.Version, "Placebook") + "//EN")
	c.line("CALSCALE:GREGORIAN")
	c.line("METHOD:PUBLISH")
	c.text("X-WR-CALNAME", m.place)
	c.out.WriteString(londonZone)
	stamp := m.made().UTC().Format("20060102T150405Z")
	for _, e := range list {
		c.event(m, e, stamp)
	}
	c.line("END:VCALENDAR")
	return c.out.Bytes(), len(list)
}

// londonZone says when London's clocks change, since 1996.
var londonZone = strings.ReplaceAll(`BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
END:STANDARD
END:VTIMEZONE
`, "\n", "\r\n")

// A calendar is the file while it is written.
type calendar struct{ out bytes.Buffer }

func (c *calendar) event(m *maker, e *data.Event, stamp string) {
	c.line("BEGIN:VEVENT")
	c.line("UID:" + string(e.ID) + "@placebook")
	c.line("DTSTAMP:" + stamp)
	day := e.Day.Time().Format("20060102")
	if e.Start.IsZero() {
		c.line("DTSTART;VALUE=DATE:" + day)
		c.line("DTEND;VALUE=DATE:" + e.Day.AddDays(1).Time().Format("20060102"))
	} else {
		at := func(k data.Clock) string { return fmt.Sprintf("%sT%02d%02d00", day, k.Minutes()/60, k.Minutes()%60) }
		c.line("DTSTART;TZID=Europe/London:" + at(e.Start))
		if !e.End.IsZero() {
			c.line("DTEND;TZID=Europe/London:" + at(e.End))
		}
	}
	c.text("SUMMARY", m.guard.Clean(e.Title, withheldName))
	c.text("LOCATION", m.guard.Clean(e.Venue, withheldName))
	if e.Held == data.HeldCancelled {
		c.line("STATUS:CANCELLED")
	}
	var about []string
	if !e.PapersDue.IsZero() {
		about = append(about, "Papers due "+e.PapersDue.Long())
	}
	if e.Mode != "" {
		about = append(about, e.Mode)
	}
	c.text("DESCRIPTION", strings.Join(about, ". "))
	c.line("END:VEVENT")
}

var escapeText = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// text writes a property whose value is what somebody typed; none for nothing.
func (c *calendar) text(name, value string) {
	if value != "" {
		c.line(name + ":" + escapeText.Replace(value))
	}
}

// line writes a line, folded where it is longer than 75 bytes, between letters.
func (c *calendar) line(s string) {
	const most = 75
	for room := most; len(s) > room; room = most - 1 {
		cut := room
		for cut > 1 && !utf8.RuneStart(s[cut]) {
			cut--
		}
		c.out.WriteString(s[:cut] + "\r\n ")
		s = s[cut:]
	}
	c.out.WriteString(s + "\r\n")
}
