package record

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// A Column is one of a List: of a field, or computed.
type Column struct {
	Key, Title string
	Width      float32 // at 100 %, with the gap to the next column
	Grow       bool    // takes the room the others leave
	AlignRight bool
	// Cell is what is shown; it is asked when a row comes into view.
	Cell func(b *book.Book, r data.Record) kit.Cell
	// Sort gives the text rows are sorted by: see Natural and ByDay. An empty
	// one comes last whichever way it is sorted. Nil: Natural of the cell.
	Sort func(b *book.Book, r data.Record) string

	own bool // what it shows is in the record alone
}

func (c Column) sortKey(b *book.Book, r data.Record) string {
	if c.Sort != nil {
		return c.Sort(b, r)
	}
	return Natural(c.Cell(b, r).Text)
}

// FieldColumn is a column of a field, under its label. A private field has
// none: it is shown in its form alone.
func FieldColumn(f *data.Field, width float32) Column {
	if f.Private {
		panic("record: a column of the private field " + f.Name)
	}
	c := Column{Key: f.Name, Title: f.Label, Width: width, own: f.Type != data.TypeRef}
	c.Cell = func(b *book.Book, r data.Record) kit.Cell { return kit.Cell{Text: b.Text(f, r)} }
	switch f.Type {
	case data.TypeDay:
		c.AlignRight = true
		c.Sort = func(_ *book.Book, r data.Record) string {
			d, _ := data.ParseDay(f.Text(r))
			return ByDay(d)
		}
	case data.TypeWhole, data.TypeNumber:
		c.AlignRight = true
		c.Sort = func(_ *book.Book, r data.Record) string { return byNumber(f.Text(r)) }
	}
	return c
}

// ByDay is the text days are sorted by: in the order of time, a month before
// its days.
func ByDay(d data.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.First().String() + "/" + d.Last().String()
}

// farOut is beyond every number that a field takes, so that sums are positive.
const farOut = 1e15

func byNumber(canonical string) string {
	if canonical == "" {
		return ""
	}
	return fmt.Sprintf("%027.9f", data.Float(canonical)+farOut)
}

// Natural is the text names are sorted by: without case and accents, and with
// numbers in it by their size, so that Ward 9 comes before Ward 10.
func Natural(s string) string {
	s = data.Fold(s)
	if !strings.ContainsAny(s, "0123456789") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); {
		n := 0
		for i+n < len(s) && isDigit(s[i+n]) {
			n++
		}
		if n == 0 {
			out.WriteByte(s[i])
			i++
			continue
		}
		digits := strings.TrimLeft(s[i:i+n], "0")
		out.WriteByte('0')
		out.WriteRune(rune(len(digits) + 1))
		out.WriteString(digits)
		i += n
	}
	return out.String()
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
