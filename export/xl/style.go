package xl

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// edge is the line a cell has at one of its sides.
type edge uint8

const (
	noEdge edge = iota
	tileEdge
	pointEdge
	headEdge
	rowEdge
	ruledEdge
	totalEdge
)

// style is how a cell looks. Equal styles are one style in the file.
type style struct {
	font
	colour    Colour
	fill      Colour
	underline bool
	format    string
	right     bool
	top       bool
	wraps     bool
	indent    int
	edge      edge
	open      bool // may be typed into where the sheet is locked
}

// body is plain text; the other looks start from it.
var body = style{font: font{size: 11}, colour: ink}

func (s style) sized(size float64) style     { s.size = size; return s }
func (s style) strong() style                { s.bold = true; return s }
func (s style) inked(c Colour) style         { s.colour = c; return s }
func (s style) on(fill Colour, e edge) style { s.fill, s.edge = fill, e; return s }
func (s style) indented() style              { s.indent = 1; return s }
func (s style) wrapped(top bool) style       { s.wraps, s.top = true, top; return s }

// of is the style with what the value asks for: its number format, its tone,
// the colour of a link.
func (s style) of(v Value) style {
	if v.kind != nothing || v.formula != "" { // an empty cell keeps the format of its column
		s.format = v.format()
	}
	if v.numeric() {
		s.wraps = false // numbers do not wrap
	}
	if s.right && v.numeric() && s.colour == ink {
		s.colour = v.shade()
	}
	if v.kind == link {
		s.colour, s.underline = accent, true
	}
	if v.tone != (Tone{}) {
		s.fill, s.colour = v.tone.Fill, v.tone.Text
	}
	return s
}

// shade is ink, a shade nobody sees apart for each number format. LibreOffice
// forgets the indent of a number at the right when its cell differs from its
// left neighbour in nothing but the number format; so it differs in one thing more.
func (v Value) shade() Colour {
	n := 0
	switch v.kind {
	case percent:
		n = 1
	case decimal:
		n = 2 + int(v.places)
	}
	return Colour(fmt.Sprintf("1A21%02X", 0x29+n))
}

// room is how many pixels text has between the sides of a cell that wide.
func (s style) room(pixels float64) float64 {
	return pixels - sidePixels - float64(s.indent*stepPixels)
}

// styles hands out the numbers of styles in the file. Asking excelize for
// each cell would search its list each time.
type styles struct {
	file *excelize.File
	ids  map[style]int
	done bool  // the styles have been written; a new one comes too late
	err  error // the first failure
}

func (r *styles) id(s style) int {
	if id, ok := r.ids[s]; ok {
		return id
	}
	if r.done {
		r.err = cmp.Or(r.err, errors.New("style: a table answered differently when it was asked again"))
		return 0
	}
	id, err := r.file.NewStyle(s.excelize())
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("style: %w", err)
	}
	r.ids[s] = id
	return id
}

// excelize is the style in the words of the library.
func (s style) excelize() *excelize.Style {
	out := &excelize.Style{
		Font:      &excelize.Font{Family: "Arial", Size: s.size, Bold: s.bold, Color: string(s.colour)},
		Alignment: &excelize.Alignment{Horizontal: "left", Vertical: "center", Indent: s.indent, WrapText: s.wraps},
		Border:    s.edge.border(),
	}
	if s.underline {
		out.Font.Underline = "single"
	}
	if s.right {
		out.Alignment.Horizontal = "right"
	}
	if s.top {
		out.Alignment.Vertical = "top"
	}
	if s.fill != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{string(s.fill)}}
	}
	if s.open {
		out.Protection = &excelize.Protection{Locked: false}
	}
	if s.format != "" {
		out.CustomNumFmt = &s.format
	}
	return out
}

// Line styles of the file format.
const (
	thin   = 1
	medium = 2
	thick  = 5
)

func (e edge) border() []excelize.Border {
	one := func(side string, c Colour, style int) []excelize.Border {
		return []excelize.Border{{Type: side, Color: string(c), Style: style}}
	}
	switch e {
	case tileEdge:
		return one("left", accent, thick)
	case pointEdge:
		return one("bottom", paper, thin)
	case headEdge:
		return one("bottom", accent, medium)
	case rowEdge:
		return one("bottom", hair, thin)
	case ruledEdge:
		return one("bottom", rule, thin)
	case totalEdge:
		return one("top", accent, medium)
	}
	return nil
}
