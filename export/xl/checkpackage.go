package xl

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// wanted is what the content type of a part ends with, by the kind of
// relation that leads to it.
var wanted = map[string]string{
	"officeDocument": "sheet.main+xml", "worksheet": "worksheet+xml", "table": "table+xml", "chart": "chart+xml",
	"drawing": "drawing+xml", "styles": "styles+xml", "sharedStrings": "sharedStrings+xml", "theme": "theme+xml",
	"core-properties": "core-properties+xml", "extended-properties": "extended-properties+xml", "custom-properties": "custom-properties+xml",
}

// types looks at the list of content types.
func (c *inspection) types() {
	list := c.docs[typesPart]
	if list == nil {
		c.bad(FaultPackage, typesPart, "is missing")
		return
	}
	parts, endings := map[string]string{}, map[string]string{}
	for _, e := range list.kids {
		if e.name == "Default" {
			endings[strings.ToLower(e.attr("Extension", ""))] = e.attr("ContentType", "")
			continue
		}
		name := strings.TrimPrefix(e.attr("PartName", ""), "/")
		if _, twice := parts[name]; twice {
			c.bad(FaultPackage, typesPart, "names %s twice", name)
		}
		parts[name] = e.attr("ContentType", "")
		if c.raw[name] == nil {
			c.bad(FaultPackage, typesPart, "names %s, which is not there", name)
		}
	}
	typeOf := func(name string) string {
		if t, ok := parts[name]; ok {
			return t
		}
		return endings[strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))]
	}
	for _, name := range c.order {
		if name != typesPart && typeOf(name) == "" {
			c.bad(FaultPackage, name, "has no content type")
		}
		if strings.Contains(strings.ToLower(name), "vbaproject") {
			c.bad(FaultPackage, name, "is a macro")
		}
		if !strings.HasSuffix(name, ".rels") || c.docs[name] == nil {
			continue
		}
		for _, r := range c.docs[name].kids {
			kind, target := path.Base(r.attr("Type", "")), beside(owner(name), r.attr("Target", ""))
			if want, ok := wanted[kind]; ok && c.raw[target] != nil && !strings.HasSuffix(typeOf(target), want) {
				c.bad(FaultPackage, target, "has the content type %s", typeOf(target))
			}
		}
	}
}

// owner is the part that a list of relations belongs to; "" for the package.
func owner(rels string) string {
	base := strings.TrimSuffix(path.Base(rels), ".rels")
	if dir := path.Dir(path.Dir(rels)); dir != "." {
		return path.Join(dir, base)
	}
	return base
}

// relations looks at where parts point to.
func (c *inspection) relations() {
	for _, name := range c.order {
		if !strings.HasSuffix(name, ".rels") || c.docs[name] == nil {
			continue
		}
		part := owner(name)
		if part != "" && c.raw[part] == nil {
			c.bad(FaultPackage, name, "belongs to %s, which is not there", part)
		}
		known := map[string]relation{}
		for _, r := range c.docs[name].kids {
			id := r.attr("Id", "")
			if _, twice := known[id]; twice {
				c.bad(FaultPackage, name, "has two relations %s", id)
			}
			rel := relation{kind: path.Base(r.attr("Type", "")), target: r.attr("Target", ""), external: r.attr("TargetMode", "") == "External"}
			if rel.external {
				if !linkable(rel.target) {
					c.bad(FaultLink, name, "leads to %s; only https and mailto are safe", rel.target)
				}
			} else {
				rel.target = beside(part, rel.target)
				if c.raw[rel.target] == nil {
					c.bad(FaultPackage, name, "leads to %s, which is not there", rel.target)
				}
			}
			known[id] = rel
		}
		c.rels[part] = known
	}
	for _, name := range c.order {
		if doc := c.docs[name]; doc != nil && !strings.HasSuffix(name, ".rels") {
			c.used(name, doc)
		}
	}
}

// used looks for relations that a part uses but does not have.
func (c *inspection) used(part string, n *node) {
	for key, id := range n.attrs {
		if strings.HasPrefix(key, "r:") {
			if _, ok := c.rels[part][id]; !ok {
				c.bad(FaultPackage, part, "uses the relation %s, which it does not have", id)
			}
		}
	}
	for _, k := range n.kids {
		c.used(part, k)
	}
}

// properties looks at what the workbook says about itself.
func (c *inspection) properties() {
	core := c.docs[corePart]
	for _, want := range []string{"title", "creator", "language"} {
		if strings.TrimSpace(core.kid(want).content()) == "" {
			c.bad(FaultProperty, corePart, "the workbook has no %s", want)
		}
	}
	if core != nil && !strings.Contains(string(c.raw[corePart]), "<cp:coreProperties") {
		c.bad(FaultProperty, corePart, "its namespace has no prefix, which some readers refuse")
	}
	if core.kid("creator").content() == "xuri" || strings.Contains(c.docs["docProps/app.xml"].kid("Application").content(), "Excelize") {
		c.bad(FaultProperty, corePart, "names the library as its author or program")
	}
	if p := c.docs["xl/workbook.xml"].kid("workbookPr"); isTrue(p.attr("filterPrivacy", "0")) {
		c.bad(FaultProperty, "xl/workbook.xml", "asks Excel to warn about privacy at each save")
	}
}

// sheetRef finds the sheets that a formula names.
var sheetRef = regexp.MustCompile(`(?:'((?:[^']|'')+)'|([\pL_][\pL\pN_.]*))!`)

// unknownSheets are sheets that a formula names but the book does not have.
func (c *inspection) unknownSheets(formula string) []string {
	var out []string
	for _, m := range sheetRef.FindAllStringSubmatch(inBrackets(formulaText.ReplaceAllString(formula, "~")), -1) {
		name := strings.ReplaceAll(m[1]+m[2], "''", "'")
		if !c.sheets[strings.ToLower(name)] && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// functions are those that reports use. A formula with any other one does not
// come from a report: it may reach out of the workbook.
var functions = func() map[string]bool {
	m := map[string]bool{}
	for _, f := range strings.Fields(`ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS
		DATE DATEDIF DAY DAYS EDATE EOMONTH EXACT FALSE FIND FLOOR IF IFERROR IFNA INDEX INT ISBLANK ISERROR ISNUMBER ISTEXT LARGE LEFT LEN LOOKUP LOWER
		MATCH MAX MEDIAN MID MIN MOD MONTH N NA NETWORKDAYS NOT OR PROPER RANK REPT RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SMALL SUBSTITUTE
		SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT T TEXT TRIM TRUE UPPER VALUE VLOOKUP WEEKDAY WORKDAY YEAR`) {
		m[f] = true
	}
	return m
}()

var called = regexp.MustCompile(`([\pL_][\pL\pN_.]*)\(`)

// formula looks at one formula.
func (c *inspection) formula(part, where, f string) {
	if f == "" {
		return
	}
	if strings.HasPrefix(f, "=") || utf16Len(f) > 8192 {
		c.bad(FaultFormula, part, "%s: the formula starts with = or is too long", where)
	}
	if fault := formulaFault(f); fault != "" {
		c.bad(FaultFormula, part, "%s: the formula %s", where, fault)
	}
	for _, s := range c.unknownSheets(f) {
		c.bad(FaultFormula, part, "%s: the formula refers to the sheet %q, which is not there", where, s)
	}
	s := bare(f)
	for _, m := range called.FindAllStringSubmatch(s, -1) {
		if !functions[strings.ToUpper(m[1])] {
			c.bad(FaultFormula, part, "%s: the formula uses %s, which reports do not use", where, m[1])
		}
	}
	if strings.Contains(s, "|") {
		c.bad(FaultFormula, part, "%s: the formula reaches out of the workbook", where)
	}
}
