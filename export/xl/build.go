package xl

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// built is a workbook with everything in its place but the rows: excelize
// holds its sheets, styles, relations and drawings, and the rows follow when
// the parts are written.
type built struct {
	file     *excelize.File
	book     *Book
	styles   *styles
	sheets   []*canvas
	tables   []*placedTable // in the order of their parts
	charts   []drawn        // in the order of their parts
	drawings []*canvas      // sheets with charts, in the order of their parts
	notices  []string
	err      error // of do
}

// build lays out all sheets and makes the workbook around their rows.
func build(ctx context.Context, b *Book, o Options) (*built, error) {
	s := &built{file: excelize.NewFile(excelize.Options{TmpDir: o.TmpDir}), book: b}
	s.styles = &styles{file: s.file, ids: map[style]int{}}
	s.do(s.file.SetDefaultFont("Arial"))
	byName := map[string]*placedTable{}
	for i := range b.Sheets {
		c := layOut(&b.Sheets[i])
		s.sheets = append(s.sheets, c)
		if c.table == nil {
			continue
		}
		notices, err := c.table.survey(ctx, s.styles)
		if err != nil {
			s.file.Close()
			return nil, err
		}
		c.notices = append(c.notices, notices...)
		byName[strings.ToLower(c.table.t.Name)] = c.table
	}
	for i, c := range s.sheets {
		s.sheet(i, c)
		s.rowStyles(c)
		s.addTable(c)
		s.addCharts(c, byName)
		s.links(c)
		s.notices = append(s.notices, c.notices...)
	}
	s.names()
	s.properties()
	s.file.SetActiveSheet(0)
	s.do(s.styles.err)
	if s.err != nil {
		s.file.Close()
		return nil, s.err
	}
	return s, nil
}

// do keeps the first error of many steps.
func (s *built) do(err error) {
	if s.err == nil {
		s.err = err
	}
}

// sheet makes an empty worksheet with its view, widths and page.
func (s *built) sheet(i int, c *canvas) {
	name := c.sheet.Name
	if i == 0 {
		s.do(s.file.SetSheetName("Sheet1", name))
	} else {
		_, err := s.file.NewSheet(name)
		s.do(err)
	}
	props := &excelize.SheetPropsOptions{FitToPage: new(true)}
	if c.sheet.Tab != "" {
		props.TabColorRGB = new("FF" + string(c.sheet.Tab)) // with six digits the file is not valid
	}
	s.do(s.file.SetSheetProps(name, props))
	zoom := float64(c.sheet.Zoom)
	if zoom == 0 {
		zoom = 100
	}
	s.do(s.file.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: new(false), ZoomScale: &zoom}))
	for col, w := range c.widths {
		s.do(s.file.SetColWidth(name, letters(col+1), letters(col+1), fileWidth(w)))
	}
	s.do(s.file.SetSheetDimension(name, c.extent()))
	s.page(c)
}

// extent is the range of all cells of the sheet, from A1.
func (c *canvas) extent() string {
	cols, rows := 1, len(c.lines)
	for _, l := range c.lines {
		for _, one := range l.cells {
			cols = max(cols, one.col)
		}
	}
	if c.table != nil {
		cols, rows = max(cols, len(c.table.t.Columns)), c.table.last()
	}
	return "A1:" + cellName(cols, rows)
}

// page is how the sheet is printed. The print area includes the columns that
// text runs over.
func (s *built) page(c *canvas) {
	name, p := c.sheet.Name, c.sheet.Print
	orientation := "portrait"
	if p.Landscape {
		orientation = "landscape"
	}
	s.do(s.file.SetPageLayout(name, &excelize.PageLayoutOptions{
		Size: new(9), Orientation: &orientation, FitToWidth: new(1), FitToHeight: &p.Tall}))
	s.do(s.file.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{
		Left: new(0.4), Right: new(0.4), Top: new(0.62), Bottom: new(0.55), Header: new(0.28), Footer: new(0.25)}))
	header, footer := s.book.Page.codes()
	s.do(s.file.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddHeader: header, OddFooter: footer}))
	rows := len(c.lines)
	if c.table != nil {
		rows = c.table.last()
		s.define("_xlnm.Print_Titles", fmt.Sprintf("%s!$%d:$%d", quoteSheet(name), c.table.head, c.table.head), name)
	}
	s.define("_xlnm.Print_Area", fmt.Sprintf("%s!$A$1:$%s$%d", quoteSheet(name), letters(len(c.widths)), rows), name)
}

// codes are the page's header and footer as the format writes them.
func (p Page) codes() (header, footer string) {
	plain := `&"Arial,Regular"&9&K` + string(muted)
	escape := func(s string) string { return strings.ReplaceAll(clean(s), "&", "&&") }
	if p.HeaderLeft != "" {
		header = "&L" + plain + escape(p.HeaderLeft)
	}
	if p.HeaderRight != "" {
		header += `&R&"Arial,Bold"&11&K` + string(draft) + escape(p.HeaderRight)
	}
	if p.FooterLeft != "" {
		footer = "&L" + plain + escape(p.FooterLeft)
	}
	return header, footer + "&C" + plain + "&A&R" + plain + "Page &P of &N"
}

// rowStyles asks for all styles of the rows above the table, which must be
// known before the styles are written.
func (s *built) rowStyles(c *canvas) {
	for _, l := range c.lines {
		for _, one := range l.cells {
			s.styles.id(one.style)
		}
	}
}

// addTable makes the relation, the content type and the place of a table.
func (s *built) addTable(c *canvas) {
	if c.table == nil {
		return
	}
	s.do(s.file.AddTable(c.sheet.Name, &excelize.Table{Range: c.table.ref(), Name: c.table.t.Name}))
	s.tables = append(s.tables, c.table)
	for i, col := range c.table.t.Columns {
		s.wordColours(c.table, i, col)
		s.choices(c.table, i, col)
	}
	if c.sheet.Locked {
		s.do(s.file.ProtectSheet(c.sheet.Name, &excelize.SheetProtectionOptions{SelectLockedCells: true, SelectUnlockedCells: true,
			FormatColumns: true, FormatRows: true, InsertRows: true, DeleteRows: true, Sort: true, AutoFilter: true}))
	}
}

// choices offers words in a list at each cell of a column.
func (s *built) choices(p *placedTable, i int, col Column) {
	if len(col.Choices) == 0 {
		return
	}
	v := excelize.NewDataValidation(true)
	v.SetSqref(p.cells(i))
	s.do(v.SetDropList(col.Choices))
	v.SetError(excelize.DataValidationErrorStyleStop, col.Head, "Choose one of the list, or leave the cell empty.")
	s.do(s.file.AddDataValidation(p.sheet, v))
}

// wordColours lets the colour behind a formula's word follow its answer: each
// word has a rule, and any other answer stands on white.
func (s *built) wordColours(p *placedTable, i int, col Column) {
	if col.Formula == nil || len(col.Words) == 0 {
		return
	}
	cells := p.cells(i)
	rules := make([]excelize.ConditionalFormatOptions, 0, len(col.Words)+1)
	add := func(criteria, value string, t Tone) {
		id, err := s.file.NewConditionalStyle(&excelize.Style{
			Font: &excelize.Font{Color: string(t.Text)},
			Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{string(t.Fill)}}})
		s.do(err)
		rules = append(rules, excelize.ConditionalFormatOptions{Type: "formula", Criteria: criteria + value, Format: &id, StopIfTrue: true})
	}
	first := "$" + letters(i+1) + fmt.Sprint(p.head+1)
	for _, w := range col.Words {
		add(first+"=", Quote(w.text), w.tone)
	}
	add(first+"<>", `""`, Tone{paper, ink})
	s.do(s.file.SetConditionalFormat(p.sheet, cells, rules))
}

// addCharts makes the relations and content types of the sheet's charts; the
// parts themselves are ours.
func (s *built) addCharts(c *canvas, byName map[string]*placedTable) {
	if len(c.charts) == 0 {
		return
	}
	for _, p := range c.charts {
		d, err := p.chart.find(byName)
		if err != nil {
			s.do(&BookError{Faults: []string{err.Error()}})
			return
		}
		s.charts = append(s.charts, d)
		s.do(s.file.AddChart(c.sheet.Name, "A1", &excelize.Chart{Type: excelize.Bar, Series: []excelize.ChartSeries{{Values: d.values[0].formula()}}}))
		c.drawn = append(c.drawn, d)
	}
	s.drawings = append(s.drawings, c)
}

// links makes all links of the sheet.
func (s *built) links(c *canvas) {
	var all []placedLink
	for r, l := range c.lines {
		for _, one := range l.cells {
			if one.value.kind == link {
				all = append(all, placedLink{cellName(one.col, r+1), one.value.target})
			}
		}
	}
	if c.table != nil {
		all = append(all, c.table.links...)
	}
	for _, l := range all {
		if sheet, ok := strings.CutPrefix(l.target, "#"); ok {
			s.do(s.file.SetCellHyperLink(c.sheet.Name, l.cell, sheet, "Location"))
		} else {
			s.do(s.file.SetCellHyperLink(c.sheet.Name, l.cell, l.target, "External"))
		}
	}
}

// names defines the names of the book and of its cells.
func (s *built) names() {
	for _, c := range s.sheets {
		for r, l := range c.lines {
			for _, one := range l.cells {
				if one.value.name != "" {
					s.define(one.value.name, fmt.Sprintf("%s!$%s$%d", quoteSheet(c.sheet.Name), letters(one.col), r+1), "")
				}
			}
		}
	}
	for _, n := range s.book.Names {
		s.define(n.Name, n.Refers, "")
	}
}

func (s *built) define(name, refers, scope string) {
	s.do(s.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: refers, Scope: scope}))
}

// properties are what the file says about itself, but for its core
// properties: those are a part of our own.
func (s *built) properties() {
	program := s.book.Program
	if program == "" {
		program = "Placebook"
	}
	s.do(s.file.SetAppProps(&excelize.AppProperties{Application: clean(program), Company: clean(s.book.Company)}))
	s.do(s.file.SetWorkbookProps(&excelize.WorkbookPropsOptions{FilterPrivacy: new(false)}))
	for _, name := range slices.Sorted(maps.Keys(s.book.Custom)) {
		s.do(s.file.SetCustomProps(excelize.CustomProperty{Name: name, Value: clean(s.book.Custom[name])}))
	}
}
