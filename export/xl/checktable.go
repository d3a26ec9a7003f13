package xl

import (
	"strconv"
	"strings"
)

// tables looks at the tables of a sheet.
func (s *inspected) tables(doc *node) {
	var areas []area
	for _, tp := range doc.kid("tableParts").all("tablePart") {
		part := s.rels[s.part][tp.attr("r:id", "")].target
		t := s.docs[part]
		if t == nil {
			continue
		}
		name := t.attr("displayName", "")
		s.tableName(part, name)
		a, ok := parseArea(t.attr("ref", ""))
		if !ok {
			s.bad(FaultTable, part, "the range %q is not a range", t.attr("ref", ""))
			continue
		}
		for _, other := range areas {
			if a.hits(other) {
				s.bad(FaultTable, part, "%s overlaps another table", name)
			}
		}
		areas = append(areas, a)
		s.table(part, t, a)
	}
	if len(areas) > 1 {
		s.bad(FaultTable, s.name, "the sheet has more than one table")
	}
	for _, m := range doc.kid("mergeCells").all("mergeCell") {
		for _, a := range areas {
			if b, ok := parseArea(m.attr("ref", "")); ok && a.hits(b) {
				s.bad(FaultTable, s.name, "cells inside a table are merged")
			}
		}
	}
}

func (s *inspected) tableName(part, name string) {
	fold := strings.ToLower(name)
	switch {
	case s.inspection.tables[fold]:
		s.bad(FaultTable, part, "two tables are called %s", name)
	case s.names[fold+"\x00"]:
		s.bad(FaultTable, part, "a table and a defined name are called %s", name)
	case cellLike.MatchString(name) || !goodName.MatchString(name):
		s.bad(FaultTable, part, "the name %q looks like a cell or has a wrong character", name)
	case strings.HasPrefix(fold, "table") && len(fold) > 5 && strings.Trim(fold[5:], "0123456789") == "":
		s.bad(FaultTable, part, "the name %s says nothing", name)
	}
	s.inspection.tables[fold] = true
}

// table looks at one table.
func (s *inspected) table(part string, t *node, a area) {
	heads := directly(t.kid("tableColumns"), "tableColumn")
	if len(heads) != a.col2-a.col1+1 || t.kid("tableColumns").attr("count", "") != strconv.Itoa(len(heads)) {
		s.bad(FaultTable, part, "it has %d columns and its range %d", len(heads), a.col2-a.col1+1)
	}
	if t.attr("headerRowCount", "1") == "0" {
		s.bad(FaultTable, part, "it has no row of headings")
	}
	known := map[string]bool{}
	for i, h := range heads {
		head := unescape(h.attr("name", ""))
		fold := strings.ToLower(head)
		if known[fold] {
			s.bad(FaultTable, part, "two columns are headed %q", head)
		}
		known[fold] = true
		if got := s.cells[place{a.col1 + i, a.row1}].text; got != head {
			s.bad(FaultTable, part, "the heading %q shows as %q", head, got)
		}
		if f := h.kid("calculatedColumnFormula"); f != nil {
			s.formula(part, "column "+head, f.text)
		}
	}
	totals, _ := strconv.Atoi(t.attr("totalsRowCount", "0"))
	if a.row2-a.row1-totals < 1 {
		s.bad(FaultTable, part, "it has no row of data")
	}
	s.totals(part, heads, a, totals)
	s.blankRows(part, a)
	if t.kid("autoFilter") != nil {
		s.bad(FaultTable, part, "it has filter buttons")
	}
	if alt := t.all("table"); len(alt) == 0 || alt[0].attr("altTextSummary", "") == "" {
		s.bad(FaultAlt, part, "it has no words for those who do not see it")
	}
	if a.col1 != 1 {
		s.bad(FaultTable, part, "it does not start in column A")
	}
	if s.last.row > a.row2 {
		s.bad(FaultTable, part, "something stands below it")
	}
}

// totals looks at what the table says of its total row.
func (s *inspected) totals(part string, heads []*node, a area, totals int) {
	for i, h := range heads {
		says := h.attr("totalsRowFunction", "") + h.attr("totalsRowLabel", "")
		cell := s.cells[place{a.col1 + i, a.row2}]
		switch {
		case totals == 0 && says != "":
			s.bad(FaultTable, part, "column %d has a total, but there is no total row", i+1)
		case totals > 0 && says != "" && cell.empty:
			s.bad(FaultTable, part, "the total of column %d is not written", i+1)
		case totals > 0 && h.attr("totalsRowLabel", "") != "" && cell.text != unescape(h.attr("totalsRowLabel", "")):
			s.bad(FaultTable, part, "the total row says %q", cell.text)
		}
	}
}

// blankRows looks for rows without anything, which end the table for people
// who read with the keyboard.
func (s *inspected) blankRows(part string, a area) {
	for row := a.row1; row <= a.row2; row++ {
		blank := true
		for col := a.col1; col <= a.col2 && blank; col++ {
			c, ok := s.cells[place{col, row}]
			blank = !ok || strings.TrimSpace(c.text) == ""
		}
		if blank {
			s.bad(FaultTable, part, "row %d is blank", row)
		}
	}
}

// drawings looks at charts and pictures.
func (c *inspection) drawings() {
	for _, part := range c.order {
		doc := c.docs[part]
		if doc == nil {
			continue
		}
		switch doc.name {
		case "wsDr":
			ids := map[string]bool{}
			for _, p := range doc.all("cNvPr") {
				if p.attr("descr", "") == "" {
					c.bad(FaultAlt, part, "%s has no words for those who do not see it", p.attr("name", "a picture"))
				}
				if ids[p.attr("id", "")] {
					c.bad(FaultChart, part, "two objects have the number %s", p.attr("id", ""))
				}
				ids[p.attr("id", "")] = true
			}
		case "chartSpace":
			c.chart(part, doc)
		}
	}
}

// chart looks at one chart.
func (c *inspection) chart(part string, doc *node) {
	for _, f := range doc.all("f") {
		if !strings.Contains(f.text, "!") || len(c.unknownSheets(f.text)) > 0 {
			c.bad(FaultChart, part, "the figures at %q are not there", f.text)
		}
	}
	for _, ser := range doc.all("ser") {
		if ser.kid("tx").kid("strRef") == nil {
			c.bad(FaultChart, part, "a series does not take its name from a cell")
		}
		for _, ref := range append(ser.all("numRef"), ser.all("strRef")...) {
			if len(ref.all("ptCount")) == 0 {
				c.bad(FaultChart, part, "a series has no figures of its own for previews")
			}
		}
	}
}
