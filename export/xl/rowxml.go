package xl

import (
	"context"
	"fmt"
	"io"
	"strconv"
)

// checkEvery is how many rows are written between two looks at the context
// and two calls of the progress function.
const checkEvery = 512

// rowWriter writes the cells of one sheet.
type rowWriter struct {
	out     io.Writer
	buf     []byte
	shared  *shared
	styles  *styles
	sheet   string
	letters []string // of the columns, so that they are not worked out a million times
	row     int
	notices *[]string
	err     error
}

// open begins a row.
func (w *rowWriter) open(height float64) {
	w.row++
	w.buf = append(w.buf, `<row r="`...)
	w.buf = strconv.AppendInt(w.buf, int64(w.row), 10)
	w.buf = append(w.buf, `" ht="`...)
	w.buf = strconv.AppendFloat(w.buf, round2(min(height, mostHeight)), 'f', -1, 64)
	w.buf = append(w.buf, `" customHeight="1">`...)
}

// close ends a row and passes on what has gathered.
func (w *rowWriter) close() {
	w.buf = append(w.buf, `</row>`...)
	if len(w.buf) > 1<<16 {
		w.flush()
	}
}

func (w *rowWriter) flush() {
	if w.err == nil {
		_, w.err = w.out.Write(w.buf)
	}
	w.buf = w.buf[:0]
}

// cell writes one cell of the open row.
func (w *rowWriter) cell(col int, v Value, style int) {
	b := append(w.buf, `<c r="`...)
	b = append(b, w.letters[col-1]...)
	b = strconv.AppendInt(b, int64(w.row), 10)
	b = append(b, `" s="`...)
	b = strconv.AppendInt(b, int64(style), 10)
	switch {
	case v.kind == nothing && v.formula == "":
		w.buf = append(b, `"/>`...)
		return
	case v.formula != "":
		w.buf = w.formula(b, col, v)
		return
	case v.kind == text || v.kind == link:
		b = append(b, `" t="s"><v>`...)
		b = strconv.AppendInt(b, int64(w.shared.index(w.fit(col, v.text))), 10)
	case v.kind == boolean:
		b = append(b, `" t="b"><v>`...)
		b = strconv.AppendFloat(b, v.num, 'f', -1, 64)
	default:
		b = append(b, `"><v>`...)
		b = appendNumber(b, v.num)
	}
	w.buf = append(b, `</v></c>`...)
}

// formula writes a formula with its answer beside it.
func (w *rowWriter) formula(b []byte, col int, v Value) []byte {
	switch v.kind {
	case nothing, text, link:
		b = append(b, `" t="str"><f>`...)
	case boolean:
		b = append(b, `" t="b"><f>`...)
	default:
		b = append(b, `"><f>`...)
	}
	b = appendXML(b, v.formula)
	b = append(b, `</f><v>`...)
	switch v.kind {
	case nothing, text, link:
		b = appendXML(b, w.fit(col, v.text))
	default:
		b = appendNumber(b, v.num)
	}
	return append(b, `</v></c>`...)
}

// appendNumber writes whole numbers, which most are, the fast way.
func appendNumber(b []byte, x float64) []byte {
	if n := int64(x); float64(n) == x && n < 1<<53 && n > -1<<53 {
		return strconv.AppendInt(b, n, 10)
	}
	return strconv.AppendFloat(b, x, 'g', -1, 64)
}

// fit makes text fit for a cell and tells when some of it had to go.
func (w *rowWriter) fit(col int, s string) string {
	s, short := cut(clean(s))
	if short {
		*w.notices = append(*w.notices, fmt.Sprintf("Worksheet %s, cell %s: the text is longer than a cell can hold; its first %s characters were written.",
			w.sheet, cellName(col, w.row), thousands(mostText, 0)))
	}
	return s
}

// write writes a laid out sheet from its first row to its last. tick is told
// of rows of data as they are written.
func (w *rowWriter) write(ctx context.Context, c *canvas, tick func(rows int)) error {
	for _, l := range c.lines {
		w.open(l.height)
		for _, one := range l.cells {
			w.cell(one.col, one.value, w.styles.id(one.style))
		}
		w.close()
	}
	if c.table != nil {
		if err := w.table(ctx, c.table, tick); err != nil {
			return err
		}
	}
	w.flush()
	return w.err
}

func (w *rowWriter) table(ctx context.Context, p *placedTable, tick func(int)) error {
	t := p.t
	w.head(p)
	if t.Len == 0 {
		w.open(t.base(0).height(1) + t.air())
		w.cell(1, Text(noRecords), w.styles.id(t.base(0)))
		for col := 2; col <= len(t.Columns); col++ {
			w.cell(col, Nothing, w.styles.id(t.base(col-1)))
		}
		w.close()
		return w.err
	}
	values := make([]Value, len(t.Columns))
	for row := range t.Len {
		if row%checkEvery == checkEvery-1 {
			tick(checkEvery)
			if err := ctx.Err(); err != nil {
				return err
			}
			if w.err != nil {
				return w.err
			}
		}
		w.data(p, row, values)
	}
	tick(t.Len % checkEvery)
	if t.totalled() {
		w.totals(p)
	}
	return w.err
}

// head writes the headings.
func (w *rowWriter) head(p *placedTable) {
	lines, st := 1, style{}
	for i, c := range p.t.Columns {
		st = p.t.headStyle(i)
		lines = max(lines, st.lines(c.Head, p.columns[i].room))
	}
	w.open(st.height(lines) + 10)
	for i, c := range p.t.Columns {
		w.cell(i+1, Text(c.Head), w.styles.id(p.t.headStyle(i)))
	}
	w.close()
}

// data writes a row of the table, as high as its longest text.
func (w *rowWriter) data(p *placedTable, row int, values []Value) {
	t := p.t
	lines, size := 1, t.base(0)
	for col := range t.Columns {
		v := t.value(col, row)
		if v.kind == text || v.kind == link {
			size.bold = t.Columns[col].Bold
			lines = max(lines, size.lines(v.text, p.columns[col].room))
		}
		values[col] = v
	}
	height := size.height(lines) + t.air()
	w.open(height)
	if height > mostHeight {
		*w.notices = append(*w.notices, fmt.Sprintf("Worksheet %s, row %d: the text is higher than a row can be; widen the column to read its end.", w.sheet, w.row))
	}
	ruled := t.Ruled != nil && t.Ruled(row)
	for col, v := range values {
		if p.plain && v.kind == link {
			v.kind = text
		}
		w.cell(col+1, v, p.columns[col].id(t, w.styles, col, v, ruled))
	}
	w.close()
}

// air is the height a row has besides its lines, in points.
func (t *Table) air() float64 {
	if t.Air == 0 {
		return 8
	}
	return t.Air
}

// totals writes the total row.
func (w *rowWriter) totals(p *placedTable) {
	w.open(p.t.base(0).height(1) + p.t.air())
	for i := range p.t.Columns {
		v := p.columns[i].totalled
		if f := p.totalFormula(i); f != "" {
			v = Calc(f, v)
		} else if i == 0 {
			v = Text(p.t.totalWord())
		}
		w.cell(i+1, v, w.styles.id(p.t.totalStyle(i, v)))
	}
	w.close()
}
