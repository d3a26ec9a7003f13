package chart

import (
	"math"
	"strings"

	"placebook/ui/look"
)

// Data is what a chart shows: Bars, Columns, Share, Lines, Heat or Spark.
type Data interface {
	about() About
	// empty reports that there is nothing to draw, not even a zero.
	empty() bool
	// least is the smallest size in which all of it can be read, if it is
	// that wide; with a width of 0 the least width counts.
	least(t setting, width float32) (w, h float32)
	// draw lays the chart out in the size.
	draw(p *pen, w, h float32)
}

// About is what every chart says of itself.
type About struct {
	Title     string // its name: heads the PNG, is what a person would call it
	One, Many string // what is counted: "action", "actions"; may be empty
	AsAt      string // the line below a PNG, such as "As at 4 March 2026"
	Empty     string // the sentence shown when there is nothing to draw
}

func (a About) about() About { return a }

// sentence is what is shown instead of nothing.
func (a About) sentence() string {
	if a.Empty != "" {
		return a.Empty
	}
	return "Nothing to show yet."
}

// count says a number with what is counted.
func (a About) count(v float64) string {
	unit := a.Many
	if v == 1 {
		unit = a.One
	}
	return strings.TrimSpace(Number(v) + " " + unit)
}

// Num is one number of a chart.
type Num struct {
	V       float64
	Key     string // what OnOpen is given; empty if there are no rows to open
	Text    string // shown instead of the number, such as "[c]" for one held back
	Missing bool   // not known, which is not zero
}

// N is a known number with the key that opens its rows.
func N(v float64, key string) Num { return Num{V: v, Key: key} }

// Unknown is a number that is not known.
func Unknown() Num { return Num{Missing: true} }

// Held is a number that is not given, shown as a mark such as "[c]".
func Held(mark, key string) Num { return Num{Text: mark, Key: key} }

// Nums are numbers without rows to open.
func Nums(values ...float64) []Num {
	out := make([]Num, len(values))
	for i, v := range values {
		out[i] = Num{V: v}
	}
	return out
}

// known tells whether there is a number to draw.
func (n Num) known() bool {
	return !n.Missing && n.Text == "" && !math.IsNaN(n.V) && !math.IsInf(n.V, 0)
}

// amount is the number, 0 if there is none.
func (n Num) amount() float64 {
	if !n.known() {
		return 0
	}
	return n.V
}

// word is what stands for the number where it is drawn.
func (n Num) word() string {
	switch {
	case n.Text != "":
		return n.Text
	case !n.known():
		return ""
	}
	return Number(n.V)
}

// said is the number in a sentence.
func (a About) said(n Num) string {
	switch {
	case n.Text != "":
		return "not given, " + n.Text
	case !n.known():
		return "not known"
	}
	return a.count(n.V)
}

// Series is one of the parts that every bar is made of. With a tone it is
// drawn as ratings are, without one as a category by its place.
type Series struct {
	Name string
	Tone look.Tone
	// Category is which of the categories' colours it has, counted from 1, so
	// that a sector looks the same in every chart; 0 is by its place.
	Category int
}

// category is which colour and texture it has, counted from 0.
func (s Series) category(place int) int {
	if s.Category > 0 {
		return s.Category - 1
	}
	return place
}

// Row is a bar, a column, or a row of a heat map: a label and a number for
// each series.
type Row struct {
	Label string
	Key   string // opens all of the row
	Nums  []Num
}

// label is the row's name; one without is not left out.
func (r Row) label() string {
	if strings.TrimSpace(r.Label) == "" {
		return "Not named"
	}
	return r.Label
}

// at is the number for the i-th series; a row may have fewer than there are.
func (r Row) at(i int) Num {
	if i >= len(r.Nums) {
		return Num{}
	}
	return r.Nums[i]
}

// parts are the amounts of a row as a stack shows them: below zero is none.
func (r Row) parts(series int) []float64 {
	out := make([]float64, series)
	for i := range out {
		out[i] = max(0, r.at(i).amount())
	}
	return out
}

// sum adds amounts.
func sum(values []float64) (total float64) {
	for _, v := range values {
		total += v
	}
	return total
}

// sumOf adds the i-th amounts of all rows.
func sumOf(rows []Row, i int) (total float64) {
	for _, r := range rows {
		total += max(0, r.at(i).amount())
	}
	return total
}
