package xl

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// place is the address of a cell.
type place struct{ col, row int }

// area is a range of cells.
type area struct{ col1, row1, col2, row2 int }

func (a area) hits(b area) bool {
	return a.col1 <= b.col2 && b.col1 <= a.col2 && a.row1 <= b.row2 && b.row1 <= a.row2
}

var address = regexp.MustCompile(`^\$?([A-Z]{1,3})\$?([0-9]{1,7})$`)

func parsePlace(s string) (place, bool) {
	m := address.FindStringSubmatch(s)
	if m == nil {
		return place{}, false
	}
	col := 0
	for _, r := range m[1] {
		col = col*26 + int(r-'A') + 1
	}
	row, _ := strconv.Atoi(m[2])
	return place{col, row}, col <= 16384 && row >= 1 && row <= 1<<20
}

func parseArea(s string) (area, bool) {
	from, to, ok := strings.Cut(s, ":")
	if !ok {
		to = from
	}
	a, ok1 := parsePlace(from)
	b, ok2 := parsePlace(to)
	return area{a.col, a.row, b.col, b.row}, ok1 && ok2
}

// inspected is one sheet that is being looked through.
type inspected struct {
	*inspection
	name, part string
	cells      map[place]seen
	order      []place // of the cells, as they were read
	widths     map[int]float64
	heights    map[int]float64
	last       place
}

// seen is a cell with what it shows.
type seen struct {
	text  string
	style int
	typed string
	empty bool
}

// sheet looks at one sheet.
func (c *inspection) sheet(name, part string, doc *node, first bool) {
	s := &inspected{inspection: c, name: name, part: part, cells: map[place]seen{}, widths: map[int]float64{}, heights: map[int]float64{}}
	s.columns(doc)
	s.rows(doc)
	if len(s.cells) == 0 {
		c.bad(FaultEmpty, name, "there is nothing on the sheet")
	} else if v := s.cells[place{1, 1}]; v.empty || strings.TrimSpace(v.text) == "" {
		c.bad(FaultTitle, name, "A1 does not hold a title")
	}
	if d, ok := parseArea(doc.kid("dimension").attr("ref", "A1")); !ok || d.col2 < s.last.col || d.row2 < s.last.row {
		c.bad(FaultDimension, name, "the sheet says that it ends before %s", cellName(s.last.col, s.last.row))
	}
	if doc.kid("mergeCells") != nil {
		c.bad(FaultMerged, name, "cells are merged")
	}
	s.view(doc, first)
	s.conditions(doc)
	s.linksTo(doc)
	s.tables(doc)
	s.legible()
	s.page(doc)
}

func (s *inspected) columns(doc *node) {
	for _, col := range doc.kid("cols").all("col") {
		from, _ := strconv.Atoi(col.attr("min", "1"))
		to, _ := strconv.Atoi(col.attr("max", "1"))
		w, _ := strconv.ParseFloat(col.attr("width", "9"), 64)
		for i := max(from, 1); i <= min(to, 16384); i++ {
			s.widths[i] = w
		}
		if isTrue(col.attr("hidden", "0")) || w == 0 {
			s.bad(FaultHidden, s.name, "column %s is hidden", letters(from))
		}
	}
}

// rows reads all cells.
func (s *inspected) rows(doc *node) {
	before := 0
	for _, row := range directly(doc.kid("sheetData"), "row") {
		r, _ := strconv.Atoi(row.attr("r", "0"))
		if r <= before || r > 1<<20 {
			s.bad(FaultCell, s.name, "row %d stands after row %d", r, before)
		}
		before = r
		if ht, err := strconv.ParseFloat(row.attr("ht", ""), 64); err == nil {
			s.heights[r] = ht
		}
		if isTrue(row.attr("hidden", "0")) {
			s.bad(FaultHidden, s.name, "row %d is hidden", r)
		}
		left := 0
		for _, c := range directly(row, "c") {
			p, ok := parsePlace(c.attr("r", ""))
			if !ok || p.row != r || p.col <= left {
				s.bad(FaultCell, s.name, "the cell %s is out of order in row %d", c.attr("r", ""), r)
			}
			left = p.col
			s.cell(p, c)
		}
	}
}

// cell reads one cell.
func (s *inspected) cell(p place, c *node) {
	where := cellName(p.col, p.row)
	style, err := strconv.Atoi(c.attr("s", "0"))
	if err != nil || style < 0 || style >= len(s.styles.cells) {
		s.bad(FaultCell, s.name, "%s has the style %s, which is not there", where, c.attr("s", ""))
		style = 0
	}
	v, f := c.kid("v"), c.kid("f")
	got := seen{style: style, typed: c.attr("t", "n"), empty: v == nil && c.kid("is") == nil && f == nil}
	switch got.typed {
	case "s":
		i, err := strconv.Atoi(v.content())
		if err != nil || i < 0 || i >= len(s.texts) {
			s.bad(FaultText, s.name, "%s shows the text %q, which is not there", where, v.content())
		} else {
			got.text = s.texts[i]
		}
	case "inlineStr":
		got.text = unescape(textOf(c))
		s.bad(FaultText, s.name, "%s holds its text itself, which previews on phones do not show", where)
	case "b":
		if v != nil && v.text != "0" && v.text != "1" {
			s.bad(FaultCell, s.name, "%s: %q is neither true nor false", where, v.text)
		}
		got.text = v.content()
	case "n":
		if v != nil {
			x, err := strconv.ParseFloat(v.text, 64)
			if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
				s.bad(FaultCell, s.name, "%s: %q is not a number", where, v.text)
			}
			got.text = v.text
		}
	case "str":
		got.text = unescape(v.content())
	case "e":
		s.bad(FaultAnswer, s.name, "%s shows the error %s", where, v.content())
	}
	if utf16Len(got.text) > mostText {
		s.bad(FaultCell, s.name, "%s is longer than a cell can hold", where)
	}
	if f != nil {
		s.formula(s.name, where, f.text)
		if v == nil {
			s.bad(FaultAnswer, s.name, "%s is a formula without its answer", where)
		}
	}
	s.cells[p], s.order = got, append(s.order, p)
	s.last = place{max(s.last.col, p.col), max(s.last.row, p.row)}
}

// view looks at the cursor.
func (s *inspected) view(doc *node, first bool) {
	view := doc.kid("sheetViews").kid("sheetView")
	chosen := isTrue(view.attr("tabSelected", "0"))
	if first != chosen {
		s.bad(FaultCursor, s.name, "the workbook opens on another sheet than the first, or on several")
	}
	for _, sel := range view.all("selection") {
		if sel.attr("activeCell", "A1") != "A1" {
			s.bad(FaultCursor, s.name, "the cursor is not in A1")
		}
	}
}

// conditions looks at conditional formats.
func (s *inspected) conditions(doc *node) {
	ranks := map[string]bool{}
	for _, rule := range doc.all("cfRule") {
		if id, err := strconv.Atoi(rule.attr("dxfId", "0")); err != nil || id >= max(s.styles.dxfs, 1) {
			s.bad(FaultRule, s.name, "a conditional format has the look %s, which is not there", rule.attr("dxfId", ""))
		}
		if p := rule.attr("priority", ""); ranks[p] {
			s.bad(FaultRule, s.name, "two conditional formats have the rank %s", p)
		} else {
			ranks[p] = true
		}
		for _, f := range rule.all("formula") {
			s.formula(s.name, "a conditional format", f.text)
		}
	}
}

// linksTo looks at links to cells.
func (s *inspected) linksTo(doc *node) {
	for _, l := range doc.kid("hyperlinks").all("hyperlink") {
		if to := l.attr("location", ""); to != "" && len(s.unknownSheets(to)) > 0 {
			s.bad(FaultLink, s.name, "%s leads to %s, which is not there", l.attr("ref", ""), to)
		}
		if p, ok := parsePlace(l.attr("ref", "")); !ok || strings.TrimSpace(s.cells[p].text) == "" {
			s.bad(FaultLink, s.name, "the link in %s has no words", l.attr("ref", ""))
		}
	}
}

// legible looks at the contrast of each cell and at text that is cut.
func (s *inspected) legible() {
	told := map[int]bool{}
	for _, p := range s.order {
		c := s.cells[p]
		if c.empty || c.text == "" {
			continue
		}
		st := s.styles.cells[c.style]
		fore, back := st.colour, st.fill
		if fore == "" {
			fore = black
		}
		if back == "" {
			back = paper
		}
		if r := contrast(fore, back); r < 4.5 && !told[c.style] {
			told[c.style] = true
			s.bad(FaultContrast, s.name, "%s: %s on %s has a contrast of %.1f; 4.5 is needed", cellName(p.col, p.row), fore, back, r)
		}
		if c.typed == "s" || c.typed == "str" {
			s.fits(p, c, st)
		}
	}
}

// fits tells whether a cell's text can be read to its end.
func (s *inspected) fits(p place, c seen, st cellStyle) {
	ht, ok := s.heights[p.row]
	if !ok {
		return // the program that opens it works the height out
	}
	room := s.pixels(p.col) - sidePixels - float64(st.indent*stepPixels)
	if st.wrap {
		if need := st.height(st.lines(c.text, room)); need > ht+0.5 && ht < mostHeight {
			s.bad(FaultCut, s.name, "%s needs %.0f points of height and has %.0f", cellName(p.col, p.row), need, ht)
		}
		return
	}
	for col := p.col + 1; col <= max(s.last.col, len(s.widths)); col++ {
		if next, ok := s.cells[place{col, p.row}]; ok && !next.empty {
			break
		}
		room += s.pixels(col)
	}
	if st.pixels(c.text) > room {
		s.bad(FaultCut, s.name, "%s is wider than the cells it can run over", cellName(p.col, p.row))
	}
}

func (s *inspected) pixels(col int) float64 {
	w, ok := s.widths[col]
	if !ok {
		w = 9
	}
	return float64(int(w*digitPixels + 0.5))
}

// page looks at headers and footers.
func (s *inspected) page(doc *node) {
	hf := doc.kid("headerFooter")
	for _, name := range []string{"oddHeader", "oddFooter"} {
		if utf16Len(hf.kid(name).content()) > 255 {
			s.bad(FaultPage, s.name, "its %s is longer than 255 characters", name)
		}
	}
	if size := doc.kid("pageSetup").attr("paperSize", ""); size != "9" {
		s.bad(FaultPage, s.name, "the paper is not A4 (paper size %q)", size)
	}
}
