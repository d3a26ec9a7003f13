package grid

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// numberCell makes a cell of a stored number under a format.
func numberCell(stored string, form format, date1904 bool) Cell {
	stored = strings.TrimSpace(stored)
	n, err := strconv.ParseFloat(stored, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return textCell(Clean(stored))
	}
	switch form.kind {
	case formDay:
		if text, ok := dayText(n, form, date1904); ok {
			return Cell{Text: text, Kind: Date}
		}
	case formClock:
		// A clock format on a full day hides the day, it does not remove it.
		if n >= firstPlausible {
			if text, ok := dayText(n, format{day: true, time: true}, date1904); ok {
				return Cell{Text: text, Kind: Date}
			}
		}
		if n >= 0 {
			return Cell{Text: clockText(n), Kind: Clock}
		}
	case formPercent:
		return Cell{Text: decimal(n*100) + "%", Kind: Number}
	case formCode:
		if n >= 0 && n < 1e15 && n == math.Trunc(n) {
			return Cell{Text: applyMask(form.mask, strconv.FormatInt(int64(n), 10)), Kind: Number}
		}
	}
	return Cell{Text: numberText(stored, n), Kind: Number}
}

// numberText says a stored number without exponent and without ".0".
func numberText(stored string, n float64) string {
	if whole := strings.TrimPrefix(stored, "-"); whole != "" && len(whole) <= 40 && strings.Trim(whole, "0123456789") == "" {
		return stored // exact, however long
	}
	return decimal(n)
}

// decimal says a number with the 15 significant digits that spreadsheets show:
// 0.1+0.2 is stored as 0.30000000000000004 and reads 0.3.
func decimal(n float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(n, 'g', 15, 64), 64)
	if err != nil {
		rounded = n
	}
	if rounded == 0 {
		return "0" // never -0
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

const (
	lastSerial     = 2958465 // 31 December 9999, where spreadsheets end
	leapBug        = 60      // the 29 February 1900 that never was
	firstPlausible = 366     // below it a number under a clock format is a length of time
	daySeconds     = 24 * 60 * 60
	days1904       = 1462 // between the two systems
)

// dayOf turns a serial number into a day and clock time, to the second.
// Spreadsheets count from 1900, with a leap day too many, or from 1904.
func dayOf(serial float64, date1904 bool) (time.Time, bool) {
	if date1904 {
		serial += days1904
	}
	if serial < 1 || serial >= lastSerial+1 {
		return time.Time{}, false
	}
	days := math.Floor(serial)
	if days == leapBug && !date1904 {
		return time.Time{}, false
	}
	seconds := int(math.Round((serial - days) * daySeconds))
	from := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	if days < leapBug {
		from = from.AddDate(0, 0, 1)
	}
	day := from.AddDate(0, 0, int(days)).Add(time.Duration(seconds) * time.Second)
	return day, day.Year() <= 9999
}

// dayText says a serial number as a Date reads.
func dayText(serial float64, form format, date1904 bool) (string, bool) {
	if !form.time {
		serial = math.Floor(serial)
	}
	day, ok := dayOf(serial, date1904)
	if !ok {
		return "", false
	}
	return sayDay(day, form), true
}

func sayDay(day time.Time, form format) string {
	switch {
	case form.time && day.Second() != 0:
		return day.Format(time.DateTime)
	case form.time && (day.Hour() != 0 || day.Minute() != 0 || form.day):
		return day.Format("2006-01-02 15:04")
	case !form.day && day.Day() == 1:
		return day.Format("2006-01")
	}
	return day.Format(time.DateOnly)
}

// clockText says a share of a day as hours, minutes and, if there are any,
// seconds. A length of time may have more than 24 hours.
func clockText(share float64) string {
	seconds := int64(math.Round(share * daySeconds))
	h, m, s := seconds/3600, seconds/60%60, seconds%60
	if s == 0 {
		return fmt.Sprintf("%d:%02d", h, m)
	}
	return fmt.Sprintf("%d:%02d:%02d", h, m, s)
}

// isoCell makes a cell of a day that is stored as text, which strict Open XML
// allows.
func isoCell(stored string) Cell {
	stored = strings.TrimSuffix(strings.TrimSpace(stored), "Z")
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04"} {
		if t, err := time.Parse(layout, stored); err == nil {
			form := format{day: true, time: t.Hour()+t.Minute()+t.Second() > 0}
			return Cell{Text: sayDay(t, form), Kind: Date}
		}
	}
	if _, err := time.Parse(time.DateOnly, stored); err == nil {
		return Cell{Text: stored, Kind: Date}
	}
	return textCell(Clean(stored))
}
