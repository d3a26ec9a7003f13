package export

import (
	"cmp"
	"strings"
	"unicode"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// Words that stand in cells and that formulas look for.
const (
	withheldName = "[name withheld]"
	unknownName  = "Not in the register"
	none         = "Not recorded"
	notPartner   = "Not a partner"
	notEntitled  = "No seat"
	vacant       = "Vacant"
	notKnown     = "Not known"
	yes, no      = "Yes", "No"
)

// firstDate is the first day that all spreadsheet programs agree about.
var firstDate = data.DayOf(1900, 3, 1)

// isDate reports whether a day can stand in a cell as a date. Of a month or a
// year only words are true.
func isDate(d data.Day) bool {
	return d.Precision() == data.PrecisionDay && !d.Before(firstDate)
}

// dayCell shows a day.
func dayCell(d data.Day) xl.Value {
	if isDate(d) {
		return xl.Date(d.Time())
	}
	return xl.Text(d.Short())
}

// days counts from one cell or name to another, either of which is the day in
// the table: a formula, and the answer for a row.
type days struct {
	table, head string
	empty       string // what the day's column says when there is none
	without     string // what is said here then
	ahead       bool   // to the day, not since
}

func (d days) formula() string {
	cell := xl.Here(d.table, d.head)
	count := "AsAt-" + cell
	if d.ahead {
		count = cell + "-AsAt"
	}
	return "IF(ISNUMBER(" + cell + ")," + count + ",IF(" + cell + "=" + xl.Quote(d.empty) + "," + xl.Quote(d.without) + "," + xl.Quote(notKnown) + "))"
}

func (d days) answer(day, asAt data.Day) xl.Value {
	switch {
	case day.IsZero():
		return xl.Text(d.without)
	case !isDate(day):
		return xl.Text(notKnown)
	case d.ahead:
		return xl.Whole(data.DaysBetween(asAt, day))
	}
	return xl.Whole(data.DaysBetween(day, asAt))
}

// right sets a column's cells to the right, for numbers that are compared.
func right(c xl.Column) xl.Column {
	c.Right = true
	return c
}

// strong makes a column's cells bold: the names that rows are found by.
func strong(c xl.Column) xl.Column {
	c.Bold = true
	return c
}

// oneLine makes text fit for a title or a page's edge.
func oneLine(s string, most int) string {
	s = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)), " ")
	if r := []rune(s); len(r) > most {
		return strings.TrimSpace(string(r[:most-3])) + "..."
	}
	return s
}

// personCell names a person as others may see the name.
func (m *maker) personCell(id data.ID) string {
	if id == "" {
		return none
	}
	return cmp.Or(insight.NameOf(m.Book, id, withheldName), unknownName)
}

// seatCell names who holds an organisation's seat.
func (m *maker) seatCell(s insight.Standing) string {
	switch {
	case !s.Partner:
		return notPartner
	case !s.Seat.Entitled:
		return notEntitled
	case s.Seat.Vacant():
		return vacant
	}
	return cmp.Or(insight.Holders(m.Book, s.Seat, withheldName), unknownName)
}

// mouCell says where a partner stands with the Memorandum of Understanding.
func mouCell(s insight.Standing) string {
	if !s.Partner {
		return notPartner
	}
	return s.MoU.State
}
