package xl

import (
	"fmt"
	"strings"
)

// functions of a total row: the name in the table, and the number of SUBTOTAL
// that leaves out hidden rows.
var totalFunctions = map[Total]struct {
	name   string
	number int
}{
	Sum:     {"sum", 109},
	Average: {"average", 101},
	Count:   {"count", 103},
	Numbers: {"countNums", 102},
	Least:   {"min", 105},
	Most:    {"max", 104},
}

// totalFormula is the formula of a total cell, or "" for none.
func (p *placedTable) totalFormula(col int) string {
	f, ok := totalFunctions[p.t.Columns[col].Total]
	if !ok || p.columns[col].totalled == Nothing {
		return ""
	}
	return fmt.Sprintf("SUBTOTAL(%d,%s)", f.number, Col(p.t.Name, p.t.Columns[col].Head))
}

// xml is the table's part. excelize knows neither total rows nor calculated
// columns nor alternative text, and always adds filter buttons, so its part is
// replaced by this one.
func (p *placedTable) xml(id int) []byte {
	t := p.t
	var b strings.Builder
	b.WriteString(xmlHead)
	fmt.Fprintf(&b, `<table xmlns="%s" id="%d" name="%s" displayName="%s" ref="%s"`, nsMain, id, t.Name, t.Name, p.ref())
	if t.totalled() {
		b.WriteString(` totalsRowCount="1"`)
	} else {
		b.WriteString(` totalsRowShown="0"`)
	}
	fmt.Fprintf(&b, `><tableColumns count="%d">`, len(t.Columns))
	for i, c := range t.Columns {
		p.columnXML(&b, i, c)
	}
	b.WriteString(`</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>`)
	fmt.Fprintf(&b, `<extLst><ext xmlns:x14="%s" uri="{504A1905-F514-4f6f-8877-14C23A59335A}"><x14:table altText="%s" altTextSummary="%s"/></ext></extLst></table>`,
		nsX14, t.Name, xmlPlain(t.Alt))
	return []byte(b.String())
}

func (p *placedTable) columnXML(b *strings.Builder, i int, c Column) {
	fmt.Fprintf(b, `<tableColumn id="%d" name="%s"`, i+1, xmlText(c.Head))
	totals := p.totalFormula(i)
	switch {
	case totals != "":
		fmt.Fprintf(b, ` totalsRowFunction="%s"`, totalFunctions[c.Total].name)
	case i == 0 && p.t.totalled():
		fmt.Fprintf(b, ` totalsRowLabel="%s"`, xmlText(p.t.totalWord()))
	}
	formula := p.columns[i].calculated()
	if formula == "" {
		b.WriteString("/>")
		return
	}
	fmt.Fprintf(b, `><calculatedColumnFormula>%s</calculatedColumnFormula></tableColumn>`, xmlText(formula))
}
