package xl

import "time"

// Table is a real table of the workbook: named, with one row of headings, in
// column A, the last block of its sheet. It may have a million rows: they are
// asked for one by one while the file is written, so At must give the same
// answer each time: it is asked once to look the table through and once to write it.
type Table struct {
	Name    string // "tbl" and what it holds: tblPartners
	Alt     string // required: what the table holds, for those who do not see it
	Len     int    // rows of data; an empty table is written with one row "[No records]"
	Columns []Column
	Total   string             // the word before the totals, when columns have them; empty means "Total"
	Size    float64            // of the letters in points; 0 means 11
	Air     float64            // points of height a row has besides its lines; 0 means 8
	Top     bool               // cells start at the top of the row, for long text
	Ruled   func(row int) bool // a darker line below this row; nil for none
}

// Column describes one column of a table.
type Column struct {
	Head    string
	Width   float64 // in digits of the body font
	Right   bool    // numbers that are compared stand at the right
	Bold    bool
	At      func(row int) Value
	Formula func(row int) string // when set, the cells are formulas and At gives their answers
	Empty   string               // what is written where At gives Nothing: "Not yet"
	Total   Total
	Words   []Value  // of a formula column: each word with its tone, so that colours follow a new answer
	Choices []string // offered in a list at each cell; nothing else is taken there
	Open    bool     // may be typed into on a sheet that is locked
	Days    bool     // what is typed into an empty cell is shown as a day

	kinds []kind // what At can give, without tones, when that is known: the column need not be looked through
}

// Total says what the total row shows below a column.
type Total uint8

// What a total row can show.
const (
	NoTotal Total = iota
	Sum
	Average
	Count   // cells that are not empty
	Numbers // cells with a number or a day
	Least
	Most
)

// WhenEmpty sets what is written where there is nothing.
func (c Column) WhenEmpty(words string) Column {
	c.Empty = words
	return c
}

// Choosing offers words in a list at each cell; nothing else is taken there.
func (c Column) Choosing(words ...string) Column {
	c.Choices = words
	return c
}

// Opened lets people type into the column on a sheet that is locked.
func (c Column) Opened() Column {
	c.Open = true
	return c
}

// Totalled sets what the total row shows.
func (c Column) Totalled(t Total) Column {
	c.Total = t
	return c
}

// Rows makes columns from a slice of anything, so that a table reads as a list of
// headings, widths and where each comes from.
type Rows[R any] []R

// Text is a column of text.
func (r Rows[R]) Text(head string, width float64, get func(R) string) Column {
	return Column{Head: head, Width: width, kinds: []kind{nothing, text}, At: func(i int) Value { return Text(get(r[i])) }}
}

// Whole is a column of counts.
func (r Rows[R]) Whole(head string, width float64, get func(R) int) Column {
	return Column{Head: head, Width: width, Right: true, At: func(i int) Value { return Whole(get(r[i])) }}
}

// Decimal is a column of numbers with that many decimals; math.NaN() where
// there is none.
func (r Rows[R]) Decimal(head string, width float64, places int, get func(R) float64) Column {
	return Column{Head: head, Width: width, Right: true, At: func(i int) Value { return Decimal(get(r[i]), places) }}
}

// Percent is a column of shares of one; math.NaN() where there is none.
func (r Rows[R]) Percent(head string, width float64, get func(R) float64) Column {
	return Column{Head: head, Width: width, Right: true, At: func(i int) Value { return Percent(get(r[i])) }}
}

// Date is a column of days; the zero time where there is none.
func (r Rows[R]) Date(head string, width float64, get func(R) time.Time) Column {
	return Column{Head: head, Width: width, kinds: []kind{nothing, text, date}, At: func(i int) Value { return Date(get(r[i])) }}
}

// Values is a column of anything: toned words, links, numbers beside words.
func (r Rows[R]) Values(head string, width float64, get func(R) Value) Column {
	return Column{Head: head, Width: width, At: func(i int) Value { return get(r[i]) }}
}

// Calc is a calculated column: the same formula in each row, with the answers
// we have worked out.
func (r Rows[R]) Calc(head string, width float64, formula string, answer func(R) Value) Column {
	c := r.Values(head, width, answer)
	c.Formula = func(int) string { return formula }
	return c
}
