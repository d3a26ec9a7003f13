package xl

import (
	"context"
	"fmt"
)

// placedTable is a table that has its place and has been looked through once:
// what styles its cells take, what its totals are, where its links lead.
type placedTable struct {
	t       *Table
	sheet   string
	head    int // row of the headings
	columns []surveyed
	links   []placedLink
	plain   bool // too many links: they are written as text
}

// placedLink is a link with its cell.
type placedLink struct {
	cell, target string
}

// surveyed is what was learnt about a column.
type surveyed struct {
	room     float64 // pixels for text
	looks    []look
	sum      float64
	seen     int // rows
	numbers  int // cells with a number
	filled   int // cells that are not empty
	least    Value
	most     Value
	formula  string // the formula of every row, when they are all the same
	varies   bool
	totalled Value
}

// look is what makes a cell of a column look different from another.
type look struct {
	kind   kind
	places uint8
	ruled  bool
	tone   Tone
	id     int
}

// noRecords stands in a table without rows: a table must have one.
const noRecords = "[No records]"

// mostLinks is how many links a sheet may have (Excel allows 65,530); beyond
// it opening takes longer than the links are worth.
const mostLinks = 10000

// rows is how many rows stand below the headings, totals left out.
func (p *placedTable) rows() int { return max(p.t.Len, 1) }

// last is the table's last row, totals included.
func (p *placedTable) last() int {
	n := p.head + p.rows()
	if p.t.totalled() {
		n++
	}
	return n
}

// ref is the range of the table: A5:G9.
func (p *placedTable) ref() string {
	return cellName(1, p.head) + ":" + cellName(len(p.t.Columns), p.last())
}

// cells is the range of a column's cells, without heading and total.
func (p *placedTable) cells(col int) string {
	return cellName(col+1, p.head+1) + ":" + cellName(col+1, p.head+p.rows())
}

// totalled tells whether the table has a total row.
func (t *Table) totalled() bool {
	if t.Len == 0 {
		return false
	}
	for _, c := range t.Columns {
		if c.Total != NoTotal {
			return true
		}
	}
	return false
}

// totalWord names the total row.
func (t *Table) totalWord() string {
	if t.Total == "" {
		return "Total"
	}
	return t.Total
}

// value is what a cell of the table holds.
func (t *Table) value(col, row int) Value {
	c := &t.Columns[col]
	v := c.At(row)
	if c.Formula != nil {
		v.formula = c.Formula(row)
	} else if v.kind == nothing && c.Empty != "" {
		v.kind, v.text = text, c.Empty
	}
	return v
}

// base is the style of a column's cells before a value has its say.
func (t *Table) base(col int) style {
	st := body.indented().wrapped(t.Top)
	st.edge = rowEdge
	if t.Size != 0 {
		st.size = t.Size
	}
	st.bold, st.right, st.open = t.Columns[col].Bold, t.Columns[col].Right, t.Columns[col].Open
	if st.open {
		st.fill = YellowTone.Fill
	}
	if t.Columns[col].Days {
		st.format = Value{kind: date}.format()
	}
	return st
}

// headStyle is the style of a column's heading.
func (t *Table) headStyle(col int) style {
	st := t.base(col).strong().on(tint, headEdge)
	st.top, st.open, st.format = false, false, ""
	return st
}

// survey looks through the table once before anything is written, because a
// workbook's styles, links, totals and chart points stand before its rows.
func (p *placedTable) survey(ctx context.Context, reg *styles) ([]string, error) {
	t := p.t
	p.columns = make([]surveyed, len(t.Columns))
	for i := range p.columns {
		p.columns[i].room = t.base(i).room(columnPixels(t.Columns[i].Width))
		reg.id(t.headStyle(i))
		reg.id(t.base(i))
		reg.id(t.totalStyle(i, Nothing))
	}
	look := p.unknown(reg)
	for row := range t.Len {
		if row%checkEvery == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		ruled := t.Ruled != nil && t.Ruled(row)
		for _, col := range look {
			v := t.value(col, row)
			p.columns[col].note(v)
			p.columns[col].id(t, reg, col, v, ruled)
			if v.kind == link && len(p.links) <= mostLinks {
				p.links = append(p.links, placedLink{cellName(col+1, p.head+1+row), v.target})
				v.kind = text // how it will look if the links turn out to be too many
				p.columns[col].id(t, reg, col, v, ruled)
			}
		}
	}
	var notices []string
	if len(p.links) > mostLinks {
		p.links, p.plain = nil, true
		notices = append(notices, fmt.Sprintf("Worksheet %s has more than %s links; they are written as text.", p.sheet, thousands(mostLinks, 0)))
	}
	for i := range p.columns {
		p.columns[i].total(t.Columns[i].Total)
		reg.id(t.totalStyle(i, p.columns[i].totalled))
		notices = append(notices, p.tooNarrow(i)...)
	}
	return notices, nil
}

// unknown is the columns that must be looked through. Of the others it is
// known how their cells can look.
func (p *placedTable) unknown(reg *styles) []int {
	var look []int
	t := p.t
	for i := range t.Columns {
		c, s := &t.Columns[i], &p.columns[i]
		if c.kinds == nil || c.Total != NoTotal || c.Formula != nil {
			look = append(look, i)
			continue
		}
		for _, k := range c.kinds {
			s.id(t, reg, i, Value{kind: k}, false)
			if t.Ruled != nil {
				s.id(t, reg, i, Value{kind: k}, true)
			}
			if k == date {
				s.most = Value{kind: date, num: widestDay}
			}
		}
	}
	return look
}

// widestDay is 20 March 2000: no day takes more room.
const widestDay = 36605

// note counts a value towards the column's figures.
func (s *surveyed) note(v Value) {
	if s.seen == 0 {
		s.formula = v.formula
	}
	s.varies = s.varies || v.formula != s.formula
	s.seen++
	if v.kind != nothing || v.formula != "" { // COUNTA counts a formula that answers ""
		s.filled++
	}
	if !v.numeric() {
		return
	}
	if s.numbers == 0 || v.num < s.least.num {
		s.least = v
	}
	if s.numbers == 0 || v.num > s.most.num {
		s.most = v
	}
	s.numbers++
	s.sum += v.num
}

// calculated is the formula that all rows of the column share, or "".
func (s *surveyed) calculated() string {
	if s.varies {
		return ""
	}
	return s.formula
}

// id is the style of a value of the column. A column has few looks, so a
// short list is faster than a map.
func (s *surveyed) id(t *Table, reg *styles, col int, v Value, ruled bool) int {
	for i := range s.looks {
		l := &s.looks[i]
		if l.kind == v.kind && l.places == v.places && l.ruled == ruled && l.tone == v.tone {
			return l.id
		}
	}
	st := t.base(col).of(v)
	if ruled {
		st.edge = ruledEdge
	}
	id := reg.id(st)
	s.looks = append(s.looks, look{v.kind, v.places, ruled, v.tone, id})
	return id
}

// total works out what the total row shows: the kind of number the column has.
func (s *surveyed) total(what Total) {
	switch what {
	case NoTotal:
	case Count:
		s.totalled = Whole(s.filled)
	case Numbers:
		s.totalled = Whole(s.numbers)
	case Sum:
		s.totalled = s.like(s.sum)
	case Least:
		s.totalled = s.like(s.least.num)
	case Most:
		s.totalled = s.like(s.most.num)
	case Average:
		if s.numbers == 0 {
			break // an average of nothing is an error in a spreadsheet
		}
		s.totalled = s.like(s.sum / float64(s.numbers))
		if s.totalled.kind == whole {
			s.totalled = Decimal(s.totalled.num, 1)
		}
	}
}

// like is a number of the column's kind.
func (s *surveyed) like(x float64) Value {
	if s.numbers == 0 {
		return Whole(0)
	}
	return Value{kind: s.most.kind, places: s.most.places, num: x}
}

// totalStyle is the style of the total row.
func (t *Table) totalStyle(col int, v Value) style {
	st := t.base(col).strong().on("", totalEdge)
	st.format = ""
	return st.of(v)
}

// tooNarrow tells of numbers that would show as "####".
func (p *placedTable) tooNarrow(col int) []string {
	s, c := &p.columns[col], &p.t.Columns[col]
	st := p.t.base(col)
	for _, v := range []Value{s.least, s.most, s.totalled} {
		if v.kind != nothing && st.pixels(v.shown()) > s.room {
			return []string{fmt.Sprintf("Worksheet %s: column %q is too narrow for %s.", p.sheet, c.Head, v.shown())}
		}
	}
	return nil
}
