package export

import (
	"slices"
	"strconv"
	"strings"

	"placebook/export/xl"
)

// A figure is a count that the workbook works out by a formula and we from the
// records.
type figure struct {
	formula string
	n       int
}

// named gives a figure a name of its own, which says more in a formula than
// what it stands for and is changed in one place.
func (m *maker) named(name string, f figure) figure {
	if !slices.ContainsFunc(m.names, func(n xl.Name) bool { return n.Name == name }) {
		m.names = append(m.names, xl.Name{Name: name, Refers: f.formula})
	}
	return figure{name, f.n}
}

// cellsSaying counts the cells of a column that say a word.
func cellsSaying(table, head, word string, n int) figure {
	return figure{"COUNTIF(" + xl.Col(table, head) + "," + xl.Quote(word) + ")", n}
}

// rowsOf counts the rows of a table by its first column.
func rowsOf(table, head string, n int) figure {
	col := xl.Col(table, head)
	return figure{"IF(INDEX(" + col + ",1)=" + xl.Quote("[No records]") + ",0,ROWS(" + col + "))", n}
}

// sumOf adds up a column.
func sumOf(table, head string, n int) figure { return figure{"SUM(" + xl.Col(table, head) + ")", n} }

func (f figure) plus(g figure) figure {
	return figure{"(" + f.formula + "+" + g.formula + ")", f.n + g.n}
}
func (f figure) minus(g figure) figure {
	return figure{"(" + f.formula + "-" + g.formula + ")", f.n - g.n}
}

func (f figure) value() xl.Value { return xl.Calc(f.formula, xl.Whole(f.n)) }

// words is the figure inside a sentence.
func (f figure) words() phrase { return phrase{f.formula, strconv.Itoa(f.n)} }

// of is "38 of 45".
func (f figure) of(whole figure) phrase { return join(f.words(), say(" of "), whole.words()) }

// choose picks words by how many there are.
func (f figure) choose(none, one, many phrase) phrase {
	p := phrase{"IF(" + f.formula + "=0," + none.formula + ",IF(" + f.formula + "=1," + one.formula + "," + many.formula + "))", many.text}
	switch f.n {
	case 0:
		p.text = none.text
	case 1:
		p.text = one.text
	}
	return p
}

// ifAll picks words by whether the figure is the whole.
func (f figure) ifAll(whole figure, all, other phrase) phrase {
	p := phrase{"IF(" + f.formula + "=" + whole.formula + "," + all.formula + "," + other.formula + ")", other.text}
	if f.n == whole.n {
		p.text = all.text
	}
	return p
}

// A phrase is a piece of a sentence, as a formula and as the text it gives.
type phrase struct{ formula, text string }

// say is a phrase that never changes.
func say(s string) phrase { return phrase{xl.Quote(s), s} }

func join(parts ...phrase) phrase {
	var formulas []string
	text := ""
	for _, p := range parts {
		if p.formula == xl.Quote("") {
			continue
		}
		formulas = append(formulas, p.formula)
		text += p.text
	}
	if len(formulas) == 0 {
		return say("")
	}
	return phrase{strings.Join(formulas, "&"), text}
}

func (p phrase) value() xl.Value { return xl.Calc(p.formula, xl.Text(p.text)) }

// trimmed is a phrase that opens a sentence, without the space before it.
func (p phrase) trimmed() phrase { return phrase{"TRIM(" + p.formula + ")", strings.TrimSpace(p.text)} }
