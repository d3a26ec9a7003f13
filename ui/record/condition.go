package record

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// An Op is what a condition asks of a column. Its text stands in saved views:
// it is never changed, only added to.
type Op string

// The ops. Those of text look at folded words; a day that is a month or a year
// counts where any day of it would.
const (
	OpHas     Op = "has"     // text: contains
	OpIs      Op = "is"      // text
	OpAny     Op = "any"     // choices: is any of
	OpNone    Op = "none"    // choices: is none of
	OpBefore  Op = "before"  // day
	OpAfter   Op = "after"   // day
	OpIn      Op = "in"      // day: in a day, a month, a year
	OpBetween Op = "between" // day: both ends count
	OpLeast   Op = "least"   // number
	OpMost    Op = "most"    // number
	OpYes     Op = "yes"
	OpNo      Op = "no"
	OpEmpty   Op = "empty"
	OpFilled  Op = "filled"
)

// opWords say an op where it is chosen.
var opWords = map[Op]string{OpHas: "contains", OpIs: "is", OpAny: "is any of", OpNone: "is none of", OpBefore: "is before", OpAfter: "is after",
	OpIn: "is in", OpBetween: "is between", OpLeast: "is at least", OpMost: "is at most", OpYes: "is Yes", OpNo: "is No", OpEmpty: "is empty", OpFilled: "is not empty"}

// opsOf lists what can be asked of a column, the usual first.
func opsOf(c Column) []Op {
	var out []Op
	switch {
	case c.chosen():
		out = []Op{OpAny, OpNone}
	case c.Type == data.TypeDay:
		out = []Op{OpAfter, OpBefore, OpIn, OpBetween}
	case c.Type == data.TypeWhole || c.Type == data.TypeNumber:
		out = []Op{OpLeast, OpMost}
	case c.Type == data.TypeYesNo:
		out = []Op{OpYes, OpNo}
	default:
		out = []Op{OpHas, OpIs}
	}
	return append(out, OpEmpty, OpFilled)
}

// takes is how many values an op wants: -1 for any number from one on.
func (op Op) takes() int {
	switch op {
	case OpYes, OpNo, OpEmpty, OpFilled:
		return 0
	case OpBetween:
		return 2
	case OpAny, OpNone:
		return -1
	}
	return 1
}

// A Condition is what a list's rows have to be in one column.
type Condition struct {
	Column string // its key
	Op     Op
	Values []string // canonical texts: see Column.Values
}

// complete reports whether it says what is wanted.
func (c Condition) complete() bool {
	n := c.Op.takes()
	return n < 0 && len(c.Values) > 0 || n == len(c.Values) && !slices.Contains(c.Values, "")
}

// words say a condition on its column in a few words.
func (c Condition) words(b *book.Book, col Column) string {
	said := make([]string, len(c.Values))
	for i, v := range c.Values {
		said[i] = col.says(b, v)
	}
	switch c.Op {
	case OpHas, OpIs:
		return col.Title + " " + opWords[c.Op] + " \u201c" + said[0] + "\u201d"
	case OpAny:
		return col.Title + ": " + either(said)
	case OpNone:
		return col.Title + ": not " + either(said)
	case OpYes, OpNo:
		return col.Title + ": " + book.Capital(string(c.Op))
	case OpBetween:
		return col.Title + " between " + said[0] + " and " + said[1]
	case OpEmpty, OpFilled:
		return col.Title + " " + opWords[c.Op]
	}
	return col.Title + " " + strings.TrimPrefix(opWords[c.Op], "is ") + " " + said[0]
}

// mostSaid is how many choices a chip names.
const mostSaid = 3

func either(words []string) string {
	n := len(words)
	switch {
	case n == 1:
		return words[0]
	case n > mostSaid:
		return strings.Join(words[:mostSaid-1], ", ") + " or " + counted(n-mostSaid+1, "other")
	}
	return strings.Join(words[:n-1], ", ") + " or " + words[n-1]
}

// test makes the function that says whether a record meets the condition.
func (c Condition) test(b *book.Book, col Column) func(data.Record) bool {
	values := func(r data.Record) []string { return col.values(b, r) }
	switch c.Op {
	case OpEmpty:
		return func(r data.Record) bool { return len(values(r)) == 0 }
	case OpFilled:
		return func(r data.Record) bool { return len(values(r)) > 0 }
	case OpYes, OpNo:
		return func(r data.Record) bool { return slices.Contains(values(r), string(c.Op)) }
	case OpAny, OpNone:
		return func(r data.Record) bool {
			return slices.ContainsFunc(values(r), func(v string) bool { return slices.Contains(c.Values, v) }) == (c.Op == OpAny)
		}
	case OpHas, OpIs:
		return c.textTest(values)
	case OpLeast, OpMost:
		return c.numberTest(values)
	}
	return c.dayTest(values)
}

func (c Condition) textTest(values func(data.Record) []string) func(data.Record) bool {
	want := data.Fold(strings.TrimSpace(c.Values[0]))
	return func(r data.Record) bool {
		return slices.ContainsFunc(values(r), func(v string) bool {
			if c.Op == OpIs {
				return data.Fold(v) == want
			}
			return strings.Contains(data.Fold(v), want)
		})
	}
}

func (c Condition) numberTest(values func(data.Record) []string) func(data.Record) bool {
	limit := data.Float(c.Values[0])
	return func(r data.Record) bool {
		return slices.ContainsFunc(values(r), func(v string) bool {
			if c.Op == OpLeast {
				return data.Float(v) >= limit
			}
			return data.Float(v) <= limit
		})
	}
}

func (c Condition) dayTest(values func(data.Record) []string) func(data.Record) bool {
	from, _ := data.ParseDay(c.Values[0])
	to, _ := data.ParseDay(c.Values[len(c.Values)-1])
	return func(r data.Record) bool {
		return slices.ContainsFunc(values(r), func(v string) bool {
			d, err := data.ParseDay(v)
			switch {
			case err != nil:
				return false
			case c.Op == OpBefore:
				return d.First().Before(from.First())
			case c.Op == OpAfter:
				return d.Last().After(to.Last())
			}
			return !d.First().After(to.Last()) && !d.Last().Before(from.First())
		})
	}
}
