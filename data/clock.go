package data

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
)

// A Clock is a time of day to the minute, without a day or a zone. Clocks
// compare with ==. The zero Clock is empty, which is not midnight.
type Clock struct {
	plusOne uint16 // minutes since midnight, plus one
}

// ClockOf is that time of day; empty if there is none such.
func ClockOf(hour, minute int) Clock {
	if hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return Clock{}
	}
	return Clock{uint16(hour*60 + minute + 1)}
}

// ParseClock reads 12:30, 12.30, 0930, 9am, 9:30 pm and 12:30:17, whose seconds
// are dropped. Nothing but white space is the empty Clock. Errors are
// ErrUnreadableTime, with a sentence.
func ParseClock(s string) (Clock, error) {
	text := clean(s)
	if text == "" {
		return Clock{}, nil
	}
	c := readClock(strings.ToLower(text))
	if c.IsZero() {
		return Clock{}, Errorf(ErrUnreadableTime, "%s is not a time of day: write it as 12:30 or 9:30 pm", quoted(text))
	}
	return c, nil
}

var (
	clock24 = regexp.MustCompile(`^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$`)
	clock12 = regexp.MustCompile(`^(\d{1,2})(?:[:.](\d{2})(?:[:.](\d{2}))?)? ?([ap])\.?m\.?$`)
	clock4  = regexp.MustCompile(`^(\d{2})(\d{2})$`)
)

// readClock gives the empty Clock where the text is no time.
func readClock(text string) Clock {
	if strings.HasPrefix(text, "0.") {
		return Clock{} // half past twelve as a spreadsheet counts, not the first hour
	}
	if p := clock24.FindStringSubmatch(text); p != nil && intOf(p[3]) < 60 {
		return ClockOf(intOf(p[1]), intOf(p[2]))
	}
	if p := clock4.FindStringSubmatch(text); p != nil {
		return ClockOf(intOf(p[1]), intOf(p[2]))
	}
	p := clock12.FindStringSubmatch(text)
	if p == nil || intOf(p[3]) > 59 {
		return Clock{}
	}
	hour := intOf(p[1])
	if hour < 1 || hour > 12 {
		return Clock{}
	}
	hour %= 12 // 12 am is midnight, 12 pm is noon
	if p[4] == "p" {
		hour += 12
	}
	return ClockOf(hour, intOf(p[2]))
}

// IsZero says that c is empty.
func (c Clock) IsZero() bool { return c == Clock{} }

// Minutes is the time in minutes since midnight, 0 to 1439; -1 if empty.
func (c Clock) Minutes() int { return int(c.plusOne) - 1 }

// Compare orders by time; the empty Clock comes first.
func (c Clock) Compare(other Clock) int { return cmp.Compare(c.plusOne, other.plusOne) }

// String is the canonical form, 09:30; empty for the empty Clock.
func (c Clock) String() string {
	if c.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", c.Minutes()/60, c.Minutes()%60)
}

// MarshalText is String.
func (c Clock) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads back what MarshalText wrote, and nothing else.
func (c *Clock) UnmarshalText(text []byte) error {
	read, err := ParseClock(string(text))
	if err != nil {
		return err
	}
	if read.String() != string(text) {
		return Errorf(ErrUnreadableTime, "%s is not a time as it is kept: 09:30", quoted(string(text)))
	}
	*c = read
	return nil
}
