package xl

import (
	"fmt"
	"strings"
)

// Charts are pictures of figures side by side, each below a headline and a
// line that says what is shown. The figures stay in a table of the book.
type Charts struct {
	Height float64 // of the pictures in points; 0 means 194
	Items  []Chart
}

// ChartKind is the form of a chart.
type ChartKind uint8

// The forms. Bars lie, columns stand.
const (
	StackedBars ChartKind = iota
	Bars
	StackedColumns
	Columns
)

// Chart describes one picture. Its headline stands in a cell, not in the
// picture, where everybody's software reads it.
type Chart struct {
	Kind       ChartKind
	Headline   Value  // one sentence that says what the figures say; usually Calc
	Shows      string // what is drawn: "Actions by Well and rating"
	Alt        string // required: the same for those who do not see it; where the figures stand is added
	Categories Ref
	Series     []Series
	Percent    bool    // figures are shares of one
	Most       float64 // end of the value axis; 0 lets the program choose
	Gap        int     // between bars, in per cent of a bar; 0 means 45
}

// Series is one set of bars, or a line over columns such as a target.
type Series struct {
	Name    Ref // one cell
	Values  Ref
	Colour  Colour
	Line    bool
	Colours []Colour // of single bars; an empty one keeps Colour
}

// Ref says where a chart finds its figures.
type Ref struct {
	table, head, key string
	what             refKind
}

type refKind uint8

const (
	noRef refKind = iota
	columnRef
	headRef
	headsRef
	rowRef
	keyRef
)

// ColumnOf is the cells of a table's column.
func ColumnOf(table, head string) Ref { return Ref{what: columnRef, table: table, head: head} }

// HeadOf is the heading of a table's column.
func HeadOf(table, head string) Ref { return Ref{what: headRef, table: table, head: head} }

// HeadsOf is all headings of a table but the first.
func HeadsOf(table string) Ref { return Ref{what: headsRef, table: table} }

// RowOf is the cells after the first of the row whose first cell says key.
func RowOf(table, key string) Ref { return Ref{what: rowRef, table: table, key: key} }

// KeyOf is the first cell of the row that says key.
func KeyOf(table, key string) Ref { return Ref{what: keyRef, table: table, key: key} }

// block is a resolved Ref: a range of cells and what they show.
type block struct {
	sheet      string
	col1, row1 int
	col2, row2 int
	values     []Value
}

// formula is the block as an absolute reference.
func (b block) formula() string {
	s := quoteSheet(b.sheet) + "!$" + letters(b.col1) + "$" + fmt.Sprint(b.row1)
	if b.col1 != b.col2 || b.row1 != b.row2 {
		s += ":$" + letters(b.col2) + "$" + fmt.Sprint(b.row2)
	}
	return s
}

// words is the block for people: "cells B6 to B17".
func (b block) words() string {
	if b.col1 == b.col2 && b.row1 == b.row2 {
		return "cell " + cellName(b.col1, b.row1)
	}
	return "cells " + cellName(b.col1, b.row1) + " to " + cellName(b.col2, b.row2)
}

// mostPoints keeps a slip from drawing a bar for each row of a register.
const mostPoints = 500

// resolve finds the cells of a Ref among the tables that have been placed.
func resolve(r Ref, tables map[string]*placedTable) (block, error) {
	p := tables[strings.ToLower(r.table)]
	if p == nil {
		return block{}, fmt.Errorf("a chart takes figures from table %q, which is not in the book", r.table)
	}
	t, b := p.t, block{sheet: p.sheet}
	first, last := p.head+1, p.head+p.rows()
	switch r.what {
	case headsRef:
		b.col1, b.row1, b.col2, b.row2 = 2, p.head, len(t.Columns), p.head
		for _, c := range t.Columns[min(1, len(t.Columns)):] {
			b.values = append(b.values, Text(c.Head))
		}
	case columnRef, headRef:
		col := t.column(r.head)
		if col < 0 {
			return block{}, fmt.Errorf("a chart takes figures from column %q of %s, which has no such column", r.head, t.Name)
		}
		b.col1, b.col2 = col+1, col+1
		if r.what == headRef {
			b.row1, b.row2, b.values = p.head, p.head, []Value{Text(r.head)}
			break
		}
		if t.Len > mostPoints {
			return block{}, fmt.Errorf("a chart of %s would have %d points; %d is the most", t.Name, t.Len, mostPoints)
		}
		b.row1, b.row2 = first, last
		for i := range t.Len {
			b.values = append(b.values, t.value(col, i))
		}
	case rowRef, keyRef:
		row := t.keyed(r.key)
		if row < 0 {
			return block{}, fmt.Errorf("a chart takes figures from row %q of %s, which has no such row", r.key, t.Name)
		}
		b.row1, b.row2 = first+row, first+row
		if r.what == keyRef {
			b.col1, b.col2, b.values = 1, 1, []Value{t.value(0, row)}
			break
		}
		b.col1, b.col2 = 2, len(t.Columns)
		for col := 1; col < len(t.Columns); col++ {
			b.values = append(b.values, t.value(col, row))
		}
	default:
		return block{}, fmt.Errorf("a chart does not say where its figures are")
	}
	return b, nil
}

// column finds a column by its heading; -1 when there is none.
func (t *Table) column(head string) int {
	for i, c := range t.Columns {
		if strings.EqualFold(c.Head, head) {
			return i
		}
	}
	return -1
}

// keyed finds a row by the text of its first cell; -1 when there is none.
func (t *Table) keyed(key string) int {
	for i := range t.Len {
		if t.value(0, i).shown() == key {
			return i
		}
	}
	return -1
}

// drawn is a chart with its cells found.
type drawn struct {
	*Chart
	categories block
	names      []block
	values     []block
}

// find resolves everything a chart refers to.
func (c *Chart) find(tables map[string]*placedTable) (drawn, error) {
	d := drawn{Chart: c}
	var err error
	if d.categories, err = resolve(c.Categories, tables); err != nil {
		return d, err
	}
	for _, s := range c.Series {
		name, err := resolve(s.Name, tables)
		if err != nil {
			return d, err
		}
		values, err := resolve(s.Values, tables)
		if err != nil {
			return d, err
		}
		d.names, d.values = append(d.names, name), append(d.values, values)
	}
	return d, nil
}

// alt is the chart in words, with where its figures stand.
func (d drawn) alt() string {
	places := []string{d.categories.words()}
	for _, v := range d.values {
		places = append(places, v.words())
	}
	return strings.TrimRight(clean(d.Alt), ". ") + ". The figures are in worksheet " + d.categories.sheet + ", " +
		strings.Join(places[:len(places)-1], ", ") + " and " + places[len(places)-1] + "."
}
