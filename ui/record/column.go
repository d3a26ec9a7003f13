package record

import (
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// A Column is one of a List: of a field, or computed.
type Column struct {
	Key, Title string
	Width      float32 // at 100 %, with the gap to the next column
	Min        float32 // how narrow it may get; 0: as is usual
	Grow       bool    // the first to take room that is left over
	AlignRight bool
	// Cell is what is shown; it is asked when a row comes into view.
	Cell func(b *book.Book, r data.Record) kit.Cell
	// Sort gives the text rows are sorted by: see Natural and ByDay. An empty
	// one comes last whichever way it is sorted. Nil: Natural of the cell.
	Sort func(b *book.Book, r data.Record) string
	// Type says how the column is filtered and whether rows can be grouped by
	// it; zero is text.
	Type data.Type
	// Values gives what is filtered and grouped by, in canonical text: the IDs of
	// a ref, a day as 2026-03-05. Nil: the cell's words.
	Values func(b *book.Book, r data.Record) []string
	// Choices lists what a column of choices may hold, in the order of its
	// groups. Nil: what there is.
	Choices func(b *book.Book) []kit.Choice

	own   bool // what it shows is in the record alone
	many  bool // Values may be several
	label func(b *book.Book, value string) string
}

func (c Column) sortKey(b *book.Book, r data.Record) string {
	if c.Sort != nil {
		return c.Sort(b, r)
	}
	return Natural(c.Cell(b, r).Text)
}

// values gives what is filtered and grouped by.
func (c Column) values(b *book.Book, r data.Record) []string {
	if c.Values != nil {
		return c.Values(b, r)
	}
	if t := c.Cell(b, r).Text; t != "" {
		return []string{t}
	}
	return nil
}

// says gives a value as people read it.
func (c Column) says(b *book.Book, value string) string {
	switch {
	case c.label != nil:
		return c.label(b, value)
	case c.Type == data.TypeDay:
		if d, err := data.ParseDay(value); err == nil {
			return d.Short()
		}
	case c.Type == data.TypeYesNo:
		return book.Capital(value)
	}
	return value
}

// chosen reports whether what the column holds is chosen from many.
func (c Column) chosen() bool {
	return c.Type == data.TypeChoice || c.Type == data.TypeRef || c.many
}

// Groups reports whether rows can be grouped by the column.
func (c Column) Groups() bool {
	return c.chosen() || c.Type == data.TypeYesNo || c.Type == data.TypeDay
}

// FieldColumn is a column of a field, under its label. A private field has
// none: it is shown in its form alone.
func FieldColumn(f *data.Field, width float32) Column {
	if f.Private {
		panic("record: a column of the private field " + f.Name)
	}
	c := Column{Key: f.Name, Title: f.Label, Width: width, own: f.Type != data.TypeRef && !f.Virtual(), Type: f.Type, many: f.Set}
	c.Cell = func(b *book.Book, r data.Record) kit.Cell { return kit.Cell{Text: oneLine(b.Text(f, r))} }
	c.Values = func(b *book.Book, r data.Record) []string { return b.Elems(f, r) }
	switch f.Type {
	case data.TypeRef:
		c.label = func(b *book.Book, id string) string { return b.TitleOf(f.Target(), data.ID(id)) }
	case data.TypeChoice:
		c.Choices = func(b *book.Book) []kit.Choice { return kit.Plainly(b.Choices(f)...) }
	}
	return c.sorted(f.Text)
}

// sorted lets days and numbers stand at the right and be sorted as such.
func (c Column) sorted(canonical func(data.Record) string) Column {
	switch c.Type {
	case data.TypeDay:
		c.AlignRight = true
		c.Sort = func(_ *book.Book, r data.Record) string {
			d, _ := data.ParseDay(canonical(r))
			return ByDay(d)
		}
	case data.TypeWhole, data.TypeNumber:
		c.AlignRight = true
		c.Sort = func(_ *book.Book, r data.Record) string { return byNumber(canonical(r)) }
	}
	return c
}

// ownPrefix begins the keys of the columns of the team's own fields.
const ownPrefix = "own/"

// ownColumn is a column of a field of the team's own.
func ownColumn(def *data.Setting) Column {
	s := specOfOwn(def)
	c := Column{Key: ownPrefix + string(def.ID), Title: def.Value, Width: usualWidth(s.typ), Type: s.typ, own: true}
	value := func(r data.Record) string { return book.Own(r, def.ID) }
	c.Cell = func(b *book.Book, r data.Record) kit.Cell { return kit.Cell{Text: c.says(b, value(r))} }
	c.Values = func(_ *book.Book, r data.Record) []string {
		if v := value(r); v != "" {
			return []string{v}
		}
		return nil
	}
	if s.typ == data.TypeChoice {
		c.Choices = func(b *book.Book) []kit.Choice { return choicesOf(b, s) }
	}
	return c.sorted(value)
}

// usualWidth is how wide a column of a type is where nothing else is said.
func usualWidth(t data.Type) float32 {
	switch t {
	case data.TypeDay:
		return 104
	case data.TypeYesNo, data.TypeWhole, data.TypeNumber, data.TypeClock:
		return 96
	case data.TypeLong:
		return 200
	}
	return 140
}

// columnsOf lists every column that a list of a kind may have: those given, then
// the kind's other fields that people meet, then the team's own.
func columnsOf(b *book.Book, k *data.Kind, given []Column) []Column {
	out := slices.Clone(given)
	for _, f := range k.Shown() {
		if f.Type == data.TypeOwn || f.Private || slices.ContainsFunc(given, func(c Column) bool { return c.Key == f.Name }) {
			continue
		}
		out = append(out, FieldColumn(f, usualWidth(f.Type)))
	}
	for _, def := range b.OwnFields(k) {
		out = append(out, ownColumn(def))
	}
	return out
}

// oneLine is a text of several lines as a cell shows it.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
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
