package xl

import (
	"regexp"
	"strconv"
	"strings"
)

// book looks at the list of sheets and names, and then at each sheet.
func (c *inspection) book() {
	const part = "xl/workbook.xml"
	doc := c.docs[part]
	if doc == nil {
		c.bad(FaultPackage, part, "is missing")
		return
	}
	c.sheets, c.tables, c.names = map[string]bool{}, map[string]bool{}, map[string]bool{}
	list := doc.kid("sheets").all("sheet")
	k := &checker{}
	for _, s := range list {
		k.sheetName(s.attr("name", ""), c.sheets)
		if s.attr("state", "visible") != "visible" {
			c.bad(FaultHidden, s.attr("name", ""), "the sheet is hidden")
		}
	}
	for _, what := range k.faults {
		c.bad(FaultSheetName, part, "%s", what)
	}
	if len(list) == 0 {
		c.bad(FaultSheetName, part, "there are no sheets")
	}
	c.definedNames(part, doc, len(list))
	c.readStyles()
	c.readTexts()
	for i, s := range list {
		r := c.rels[part][s.attr("r:id", "")]
		if sheet := c.docs[r.target]; sheet != nil {
			c.sheet(s.attr("name", ""), r.target, sheet, i == 0)
		}
	}
}

func (c *inspection) definedNames(part string, doc *node, sheets int) {
	for _, n := range doc.kid("definedNames").all("definedName") {
		name, scope := n.attr("name", ""), n.attr("localSheetId", "")
		key := strings.ToLower(name) + "\x00" + scope
		if c.names[key] {
			c.bad(FaultName, part, "the name %s stands twice", name)
		}
		c.names[key] = true
		if !strings.HasPrefix(name, "_xlnm.") && (cellLike.MatchString(name) || !goodName.MatchString(name)) {
			c.bad(FaultName, part, "the name %q looks like a cell or has a wrong character", name)
		}
		if i, err := strconv.Atoi(scope); scope != "" && (err != nil || i >= sheets) {
			c.bad(FaultName, part, "the name %s belongs to sheet %s, which is not there", name, scope)
		}
		for _, s := range c.unknownSheets(n.text) {
			c.bad(FaultName, part, "the name %s leads to the sheet %q, which is not there", name, s)
		}
		if strings.Contains(n.text, "#REF!") {
			c.bad(FaultName, part, "the name %s leads nowhere", name)
		}
	}
}

// sheetStyles is what of the styles matters to a reader.
type sheetStyles struct {
	cells []cellStyle
	dxfs  int
}

type cellStyle struct {
	font
	colour, fill Colour
	wrap         bool
	indent       int
}

var redOnly = regexp.MustCompile(`(?i)\[red\]`)

func (c *inspection) readStyles() {
	const part = "xl/styles.xml"
	doc := c.docs[part]
	c.styles.dxfs = len(doc.kid("dxfs").all("dxf"))
	for _, f := range doc.kid("numFmts").all("numFmt") {
		code := f.attr("formatCode", "")
		if parts := strings.Split(code, ";"); len(parts) > 1 && redOnly.MatchString(parts[1]) && !strings.ContainsAny(parts[1], "-(") {
			c.bad(FaultRedOnly, part, "the format %s shows negative numbers by colour alone", code)
		}
	}
	fonts, fills := directly(doc.kid("fonts"), "font"), directly(doc.kid("fills"), "fill")
	for _, xf := range directly(doc.kid("cellXfs"), "xf") {
		s := cellStyle{font: font{size: 11}}
		if f := at(fonts, xf.attr("fontId", "0")); f != nil {
			s.size, _ = strconv.ParseFloat(f.kid("sz").attr("val", "11"), 64)
			b := f.kid("b")
			s.bold = b != nil && isTrue(b.attr("val", "1"))
			s.colour = rgb(f.kid("color"))
		} else {
			c.bad(FaultCell, part, "a style uses a font that is not there")
		}
		if f := at(fills, xf.attr("fillId", "0")); f != nil {
			if p := f.kid("patternFill"); p.attr("patternType", "none") == "solid" {
				s.fill = rgb(p.kid("fgColor"))
			}
		} else {
			c.bad(FaultCell, part, "a style uses a fill that is not there")
		}
		if a := xf.kid("alignment"); a != nil {
			s.wrap = isTrue(a.attr("wrapText", "0"))
			s.indent, _ = strconv.Atoi(a.attr("indent", "0"))
		}
		c.styles.cells = append(c.styles.cells, s)
	}
	if len(c.styles.cells) == 0 {
		c.bad(FaultCell, part, "there are no styles")
		c.styles.cells = []cellStyle{{font: font{size: 11}}}
	}
}

// directly is the children of that name.
func directly(n *node, name string) []*node {
	var out []*node
	if n != nil {
		for _, k := range n.kids {
			if k.name == name {
				out = append(out, k)
			}
		}
	}
	return out
}

// at is the element with that number; nil when there is none.
func at(list []*node, index string) *node {
	i, err := strconv.Atoi(index)
	if err != nil || i < 0 || i >= len(list) {
		return nil
	}
	return list[i]
}

// rgb is a colour, or "" for one of the theme.
func rgb(n *node) Colour {
	s := strings.ToUpper(n.attr("rgb", ""))
	if len(s) == 8 {
		s = s[2:]
	}
	return Colour(s)
}

// readTexts reads the shared strings.
func (c *inspection) readTexts() {
	for _, si := range directly(c.docs[sharedPart], "si") {
		c.texts = append(c.texts, unescape(textOf(si)))
	}
}

// textOf is the text of a string with or without runs.
func textOf(n *node) string {
	var b strings.Builder
	for _, t := range n.all("t") {
		b.WriteString(t.text)
	}
	return b.String()
}

var escaped = regexp.MustCompile(`_x([0-9A-Fa-f]{4})_`)

// unescape undoes the escapes of cells: _x000A_ is a line end.
func unescape(s string) string {
	return escaped.ReplaceAllStringFunc(s, func(m string) string {
		n, _ := strconv.ParseUint(m[2:6], 16, 16)
		return string(rune(n))
	})
}
