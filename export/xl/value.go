package xl

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Value is what one cell shows. The zero Value is Nothing. Text is always
// written as text: only Calc makes a formula.
type Value struct {
	kind    kind
	places  uint8  // decimals of a decimal
	text    string // of text, link
	num     float64
	formula string
	target  string // of a link
	name    string // the defined name of the cell
	tone    Tone
}

type kind uint8

const (
	nothing kind = iota
	text
	whole
	decimal
	percent
	date
	longDate
	boolean
	link
)

// Nothing leaves a cell empty.
var Nothing Value

// Text shows s as it is.
func Text(s string) Value {
	if s == "" {
		return Nothing
	}
	return Value{kind: text, text: s}
}

// Whole shows a count: 1,234.
func Whole(n int) Value { return Value{kind: whole, num: float64(n)} }

// Decimal shows x with that many decimals (at most nine): 1,234.5. What is
// not a number is Nothing.
func Decimal(x float64, places int) Value {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Nothing
	}
	return Value{kind: decimal, num: x, places: uint8(min(max(places, 0), 9))}
}

// Percent shows a share of one: 0.53 is 53%. What is not a number is Nothing.
func Percent(x float64) Value {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return Nothing
	}
	return Value{kind: percent, num: x}
}

// Date shows the day of t as 5 Mar 2026; the time of day and its zone play no
// part. The zero time is Nothing, and a day before March 1900, which a
// spreadsheet cannot hold, is text.
func Date(t time.Time) Value { return dayAs(date, t, "2 Jan 2006") }

// LongDate is Date with the month written out: 5 March 2026.
func LongDate(t time.Time) Value { return dayAs(longDate, t, "2 January 2006") }

func dayAs(k kind, t time.Time, layout string) Value {
	if t.IsZero() {
		return Nothing
	}
	n := serial(t)
	// Excel believes in 29 February 1900; from 1 March on it agrees with the calendar.
	if n < 61 || t.Year() > 9999 {
		return Text(t.Format(layout))
	}
	return Value{kind: k, num: n}
}

// Plain is what somebody who reads the cell reads: a day as 2026-03-05, a number
// without its format, a text as it is written.
func (v Value) Plain() string {
	switch v.kind {
	case text, link:
		s, _ := cut(clean(v.text))
		return s
	case date, longDate:
		return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(v.num)).Format(time.DateOnly)
	case whole, decimal, percent:
		return strconv.FormatFloat(v.num, 'f', -1, 64)
	case boolean:
		return strings.ToUpper(strconv.FormatBool(v.num != 0))
	}
	return ""
}

// serial counts days from 30 December 1899, as spreadsheets do.
func serial(t time.Time) float64 {
	y, m, d := t.Date()
	const epoch = -2209161600 // 1899-12-30 in Unix seconds
	return float64((time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() - epoch) / 86400)
}

// Bool is the answer of a formula: TRUE or FALSE.
func Bool(b bool) Value {
	v := Value{kind: boolean}
	if b {
		v.num = 1
	}
	return v
}

// Word is text on a coloured ground; the word says what the colour says.
func Word(s string, t Tone) Value { return Text(s).In(t) }

// Link shows words that lead to a sheet (see To), an https address or a
// mailto address. Any other target is left out and the words alone are shown:
// addresses come from people, and a workbook must not carry a trap.
func Link(words, target string) Value {
	if words == "" {
		return Nothing
	}
	if !linkable(target) {
		return Text(words)
	}
	return Value{kind: link, text: words, target: target}
}

// To is the target of a Link to cell A1 of a sheet of the same book.
func To(sheet string) string { return "#" + quoteSheet(sheet) + "!A1" }

// Calc is a formula (without "=") and the answer we have worked out for it.
// The answer is written beside the formula, for previews and readers that do
// not calculate, and gives the cell its format.
func Calc(formula string, answer Value) Value {
	answer.formula = formula
	return answer
}

// In gives v a coloured ground.
func (v Value) In(t Tone) Value {
	v.tone = t
	return v
}

// Named gives the cell that holds v a defined name, so that formulas can say
// AsAt instead of its address. Only for cells outside tables.
func (v Value) Named(name string) Value {
	v.name = name
	return v
}

// numeric tells whether the cell holds a number for calculation.
func (v Value) numeric() bool {
	return v.kind >= whole && v.kind <= longDate
}

// shown is the text a reader sees, to measure it.
func (v Value) shown() string {
	switch v.kind {
	case text, link:
		return v.text
	case whole:
		return thousands(v.num, 0)
	case decimal:
		return thousands(v.num, int(v.places))
	case percent:
		return thousands(v.num*100, 0) + "%"
	case date:
		return dayOf(v.num).Format("2 Jan 2006")
	case longDate:
		return dayOf(v.num).Format("2 January 2006")
	case boolean:
		if v.num != 0 {
			return "TRUE"
		}
		return "FALSE"
	}
	return ""
}

func dayOf(serial float64) time.Time {
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(serial))
}

// format is the number format of the cell; empty for General.
func (v Value) format() string {
	switch v.kind {
	case whole:
		return "#,##0"
	case decimal:
		if v.places == 0 {
			return "#,##0"
		}
		return "#,##0." + "000000000"[:v.places]
	case percent:
		return "0%"
	case date:
		return "d mmm yyyy"
	case longDate:
		return "d mmmm yyyy"
	}
	return ""
}
