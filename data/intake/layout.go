package intake

import (
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
)

// A table is the part of a sheet that takes part: its rows of data, and where
// in them each field stands.
type table struct {
	sheet   *grid.Sheet
	tab     string // what problems call the sheet; empty for a csv file
	first   int    // index in sheet.Rows of the first row of data
	heading int    // number of the row of headings; 0 for none
	columns []Column
	id      int          // the column of the record's own ID, or -1
	closing int          // the column of the day it closed, or -1
	sources []*source    // one a slot
	sector  string       // what the tab's name says of every row
	ours    bool         // written by us: sets are split at ";" only
	from    *addressBook // whose export it is; nil for most
	heads   []string
}

// A source is where the value of one slot stands.
type source struct {
	slot  *slot
	cols  []int  // texts to be joined
	join  string // between them
	spare []int  // used where cols hold nothing
	ids   int    // the IDs of a ref, or -1
	// polite: a column of courtesy titles is among cols.
	polite bool
	// ticks are columns in which a tick says a value; negated are those in which
	// yes says no; direct are those that say whether an interest is indirect.
	ticks           []tick
	negated, direct []int
	sep             string // what parts several values in one cell; empty: the usual
}

// A tick is a column in which a tick says a value of the field.
type tick struct {
	col  int
	says string
}

// layout is what a file was found to be.
type layout struct {
	target target
	lex    *lexicon
	tables []*table
	sheets []SheetNote
	fresh  []*slot // own fields to be made
	fixed  bool    // the first row of a sheet is its headings
}

// A SheetNote tells about one sheet of a workbook.
type SheetNote struct {
	Name    string
	Heading int    // the row its headings stand in, 0 when none was needed
	Rows    int    // of data
	Left    string // why it was left out, in words; empty when it takes part
}

// lay finds the sheets that take part and what their columns are.
func lay(t target, file *grid.File, b *book.Book, o Options) (*layout, error) {
	l := &layout{target: t, lex: newLexicon(t, b), fixed: o.ours != nil}
	asked, err := l.mappings(o.Map)
	if err != nil {
		return nil, err
	}
	if err := l.choose(file, o, asked); err != nil {
		return nil, err
	}
	if len(l.tables) == 0 {
		return nil, noHeading(t, file, o.Sheet)
	}
	for _, m := range o.Map {
		if !slices.ContainsFunc(l.tables, func(t *table) bool { return t.has(foldHeading(m.Column)) }) {
			return nil, refuse(ErrColumn, "There is no column %q. The columns are: %s.", m.Column, strings.Join(l.tables[0].headings(), ", "))
		}
	}
	return l, l.countOwn(b)
}

// mappings gives what a person said of columns, by folded heading.
func (l *layout) mappings(m []Mapping) (map[string]*meaning, error) {
	asked := map[string]*meaning{}
	for _, x := range m {
		key := foldHeading(x.Column)
		if x.Field == "" {
			asked[key] = nil
			continue
		}
		means, err := l.lex.mapped(x.Field)
		if err != nil {
			return nil, err
		}
		means.asked = true
		asked[key] = &means
	}
	return asked, nil
}

func foldHeading(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// choose takes the sheet asked for, or every sheet that can be of the list.
func (l *layout) choose(file *grid.File, o Options, asked map[string]*meaning) error {
	var weak []*table
	for _, s := range file.Sheets {
		if o.Sheet != "" && !strings.EqualFold(s.Name, o.Sheet) {
			continue
		}
		t := l.table(file, s, asked)
		left := ""
		switch {
		case o.Sheet == "" && s.Hidden:
			left = "it is hidden"
		case len(s.Rows) == 0:
			left = "it is empty"
		case t == nil:
			left = "no heading in it is known"
		case o.Sheet == "" && !t.names(l.lex):
			left = "no column in it says who or what a row is"
			weak = append(weak, t)
		default:
			l.tables = append(l.tables, t)
		}
		l.note(s, t, left)
	}
	if o.Sheet != "" && len(l.sheets) == 0 {
		return refuse(ErrSheet, "There is no sheet %q in the file. It has: %s.", o.Sheet, strings.Join(sheetNames(file), ", "))
	}
	if len(l.tables) == 0 && len(weak) > 0 { // better than none: its rows say what is missing
		l.tables = weak[:1]
		for i := range l.sheets {
			if l.sheets[i].Name == weak[0].sheet.Name {
				l.sheets[i].Left = ""
			}
		}
	}
	return nil
}

func (l *layout) note(s *grid.Sheet, t *table, left string) {
	n := SheetNote{Name: s.Name, Left: left}
	if t != nil {
		n.Heading, n.Rows = t.heading, len(t.rows())
	}
	l.sheets = append(l.sheets, n)
}

func sheetNames(file *grid.File) (out []string) {
	for _, s := range file.Sheets {
		out = append(out, s.Name)
	}
	return out
}

// table reads a sheet's columns; nil when no heading is known.
func (l *layout) table(file *grid.File, s *grid.Sheet, asked map[string]*meaning) *table {
	if !l.target.contacts && l.target.kind == data.Organisations && isODS(s) {
		return l.odsTable(s)
	}
	known := map[string]bool{}
	for c := range asked {
		known[c] = true
	}
	if l.fixed {
		return l.tableAt(file, s, grid.Heading{Found: true, Data: 1, Columns: headsOf(s)}, asked)
	}
	h := grid.Locate(s, func(cells []string) int { return l.lex.score(s.Width, cells, known) })
	if !h.Found {
		return nil
	}
	return l.tableAt(file, s, h, asked)
}

// headsOf takes the first row of a sheet as its headings.
func headsOf(s *grid.Sheet) (out []grid.Column) {
	for _, c := range s.Rows[0].Cells {
		out = append(out, grid.Column{Text: c.Text})
	}
	return out
}

// tableAt reads the columns below headings.
func (l *layout) tableAt(file *grid.File, s *grid.Sheet, h grid.Heading, asked map[string]*meaning) *table {
	t := &table{sheet: s, first: h.Data, heading: s.Rows[h.Last].Number, id: -1, closing: -1}
	if file.Format != "csv" {
		t.tab = s.Name
	}
	t.read(l.lex, h, asked)
	t.ours = t.id >= 0
	t.sector = l.tabSector(t, file)
	return t
}

// column tells people about one column.
func (t *table) column(c int, m *meaning, mapped, hidden bool) {
	col := Column{Sheet: t.tab, Heading: t.heads[c], Index: c, Hidden: hidden}
	switch {
	case m == nil && t.heads[c] == "" && !t.holds(c):
		return
	case m == nil:
		col.SetAside = true
		if col.Heading == "" {
			col.Heading = "column " + letters(c)
		}
	case m.isID():
		col.Field, col.Label = sheet.ID, "ID"
	default:
		col.Field, col.Label = m.slot.name, m.slot.shown()
		if m.ids {
			col.Field += sheet.Suffix
		}
	}
	if m != nil && m.slot != nil {
		t.share(&col, m.slot)
	}
	switch {
	case mapped:
		col.How = "as you said"
	case m != nil && t.from != nil:
		col.How = "a heading of " + t.from.name
	case m != nil && m.tier <= tierLabel:
		col.How = "its own name"
	case m != nil:
		col.How = "a usual name for it"
	}
	t.columns = append(t.columns, col)
}

// share says which column is taken before one for the same field.
func (t *table) share(col *Column, s *slot) {
	for _, src := range t.sources {
		if src.slot != s || !slices.Contains(src.spare, col.Index) || len(src.cols) == 0 {
			continue
		}
		col.Shares = t.heads[src.cols[0]]
		for _, r := range t.rows() {
			first, mine := r.At(src.cols[0]).Text, r.At(col.Index).Text
			if !blank(first) && !blank(mine) && !s.sameText(first, mine) {
				col.Lost++
			}
		}
	}
}

// holds reports whether a column holds anything below its heading.
func (t *table) holds(c int) bool {
	return slices.ContainsFunc(t.rows(), func(r grid.Row) bool { return r.At(c).Text != "" })
}

// letters names a column as spreadsheets do.
func letters(c int) string {
	out := ""
	for c++; c > 0; c = (c - 1) / 26 {
		out = string(rune('A'+(c-1)%26)) + out
	}
	return out
}

func (t *table) rows() []grid.Row { return t.sheet.Rows[min(t.first, len(t.sheet.Rows)):] }

func (t *table) has(column string) bool {
	return slices.ContainsFunc(t.heads, func(h string) bool { return foldHeading(h) == column })
}

func (t *table) headings() []string {
	return slices.DeleteFunc(slices.Clone(t.heads), func(h string) bool { return h == "" })
}

// names reports whether some column says which record a row is.
func (t *table) names(lex *lexicon) bool {
	return t.id >= 0 || lex.target.kind.Single || slices.ContainsFunc(t.sources, func(s *source) bool { return lex.naming(s.slot) })
}

// tabSector is the sector that a tab's name says, when no column does.
func (l *layout) tabSector(t *table, file *grid.File) string {
	f := data.Organisations.Field("sector")
	s := l.lex.slots["sector"]
	if s == nil || s.field != f || file.Format == "csv" || slices.ContainsFunc(t.sources, func(x *source) bool { return x.slot == s }) {
		return ""
	}
	for _, c := range f.Choices {
		if compact(c) == compact(t.sheet.Name) {
			return c
		}
	}
	return sectorNames[compact(t.sheet.Name)]
}

// sectorNames are other ways to say a sector that leave no doubt.
var sectorNames = map[string]string{
	"vcs": "VCSE", "voluntarysector": "VCSE", "voluntary": "VCSE", "voluntarycommunitysector": "VCSE", "thirdsector": "VCSE", "vcsesector": "VCSE",
	"gps": "General practice", "gppractices": "General practice", "generalpractices": "General practice", "primarycare": "General practice",
	"adultsocialcare": "Social care", "schools": "Education",
}

// countOwn refuses more own fields than a list can have, and keeps those to be
// made.
func (l *layout) countOwn(b *book.Book) error {
	count := map[*data.Kind]int{}
	seen := map[*slot]bool{}
	for _, t := range l.tables {
		for _, src := range t.sources {
			if src.slot.fresh && !seen[src.slot] {
				seen[src.slot] = true
				l.fresh = append(l.fresh, src.slot)
				count[src.slot.kind]++
			}
		}
	}
	for k, n := range count {
		if have := len(b.OwnFields(k)); have+n > edit.MaxOwn {
			return refuse(ErrTooManyOwn, "%s can have %d fields of your own at most: there are %d already, and this file would add %d. Set some of its columns aside.",
				k.Plural, edit.MaxOwn, have, n)
		}
	}
	return nil
}

// noHeading says what was found where headings were looked for: in the only
// sheet asked for, else in the first that holds something.
func noHeading(t target, file *grid.File, only string) error {
	var found []string
	for _, s := range file.Sheets {
		if only != "" && !strings.EqualFold(s.Name, only) {
			continue
		}
		best := 0
		for i := range s.Rows[:min(30, len(s.Rows))] {
			if texts := nonBlank(s.Rows[i].Texts()); len(texts) > best {
				best, found = len(texts), texts
			}
		}
		if best > 0 {
			break
		}
	}
	if len(found) == 0 && only != "" {
		return refuse(ErrHeading, "There is nothing in the sheet %q of “%s”. Choose another sheet.", only, file.Name)
	}
	const most = 12
	more := ""
	if len(found) > most {
		found, more = found[:most], fmt.Sprintf(" and %d more", len(found)-most)
	}
	return refuse(ErrHeading, "No heading in “%s” is one that %s have. Found: %s%s. Give the columns headings such as %s, or say which column is which.",
		file.Name, t.plural(), strings.Join(found, ", "), more, t.example())
}

func nonBlank(texts []string) (out []string) {
	for _, t := range texts {
		if t = strings.Join(strings.Fields(t), " "); t != "" {
			out = append(out, shorten(t))
		}
	}
	return out
}

// shorten cuts a long text for a sentence.
func shorten(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "..."
	}
	return s
}

func (t target) plural() string {
	if t.contacts {
		return "contacts"
	}
	return strings.ToLower(t.kind.Plural)
}

func (t target) example() string {
	if t.contacts {
		return "Organisation, Name, E-mail and Telephone"
	}
	var out []string
	for _, f := range t.kind.Shown()[:min(3, len(t.kind.Shown()))] {
		out = append(out, f.Label)
	}
	return strings.Join(out, ", ")
}
