package intake

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
)

// clearText stands in a cell that somebody emptied. It can stand in no file.
const clearText = "\x00"

// ours is what is known of the rows of a worksheet of ours before they are planned.
type ours struct {
	prefix string       // of IDs of records to be made
	fates  map[int]fate // by Row.Number
}

// A fate is what becomes of a row, or is to be told of it, whatever else it says.
type fate struct {
	name  string
	hold  string // why it stays out
	field string
	value string
	skip  bool // it says nothing
	told  string
}

// fated gives a row the fate it has, if any.
func (r *row) fated() bool {
	o := r.p.plan.opts.ours
	if o == nil {
		return false
	}
	f := o.fates[r.from.Number]
	if f.told != "" {
		r.tell(sheet.ID, f.value, "%s", f.told)
	}
	switch {
	case f.hold != "":
		r.hold(f.field, f.value, f.hold)
		r.out.Outcome = Held
	case f.skip:
		r.out.Outcome = Unchanged
	default:
		return false
	}
	r.out.Name = f.name
	return true
}

// backSheet is one worksheet of a workbook of ours, made ready to be planned: only
// what somebody changed is left in it, under the names of fields.
type backSheet struct {
	form     *sheet.Form
	book     *book.Book
	whose    data.ID
	was      map[data.ID]sheet.Was
	cols     map[string]int // by field; sheet.NameMark and sheet.ID too
	fields   []string       // the columns that it has in the end
	rows     []grid.Row
	fates    map[int]fate
	seen     map[data.ID]int // row number
	problems []Problem
}

// readBack makes a worksheet ready. It is nil when nothing in it can be read.
func readBack(form *sheet.Form, from *grid.Sheet, was map[data.ID]sheet.Was, b *book.Book, whose data.ID) *backSheet {
	s := &backSheet{form: form, book: b, whose: whose, was: was, cols: map[string]int{}, fates: map[int]fate{}, seen: map[data.ID]int{}}
	head := s.heading(from)
	if head < 0 {
		s.tell(1, "", "the sheet is left out: its headings are not there")
		return s
	}
	for i := head + 1; i < len(from.Rows); i++ {
		s.row(&from.Rows[i])
	}
	lost := 0
	for id := range was {
		if s.seen[id] == 0 {
			lost++
		}
	}
	if lost > 0 {
		s.tell(from.Rows[head].Number, "", rows(lost)+" of it "+isAre(lost)+" not in the file any more: nothing is deleted")
	}
	return s
}

func isAre(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

func (s *backSheet) tell(row int, field, reason string) {
	s.problems = append(s.problems, Problem{Row: row, Sheet: s.form.Sheet, Field: field, Reason: reason})
}

// heading finds the row of headings, and which column is which.
func (s *backSheet) heading(from *grid.Sheet) int {
	i := slices.IndexFunc(from.Rows, func(r grid.Row) bool {
		texts := r.Texts()
		return slices.Contains(texts, sheet.IDHead) && slices.ContainsFunc(s.form.Columns, func(c sheet.FormColumn) bool { return slices.Contains(texts, c.Head) })
	})
	if i < 0 {
		return -1
	}
	texts := from.Rows[i].Texts()
	s.cols[sheet.ID] = slices.Index(texts, sheet.IDHead)
	if at := slices.Index(texts, s.form.Title); at >= 0 {
		s.cols[sheet.NameMark] = at
	}
	for _, c := range s.form.Columns {
		at := slices.Index(texts, c.Head)
		if at < 0 {
			s.tell(from.Rows[i].Number, c.Head, "the column is not in the file any more: nothing in it is changed")
			continue
		}
		s.cols[c.Field] = at
	}
	return i
}

// add makes room for a field and gives its column.
func (s *backSheet) at(field string) int {
	i := slices.Index(s.fields, field)
	if i < 0 {
		i, s.fields = len(s.fields), append(s.fields, field)
	}
	return i
}

// put writes a text under a field.
func (s *backSheet) put(r *grid.Row, field string, c grid.Cell) {
	i := s.at(field)
	for len(r.Cells) <= i {
		r.Cells = append(r.Cells, grid.Cell{})
	}
	if c.Comment() == "" {
		c.Mark = nil // the colours are our own
	}
	r.Cells[i] = c
}

// row takes one row in.
func (s *backSheet) row(from *grid.Row) {
	cell := func(field string) grid.Cell {
		if at, ok := s.cols[field]; ok {
			return from.At(at)
		}
		return grid.Cell{}
	}
	name := cell(sheet.NameMark).Text
	if name == noRecordsText || s.empty(from) {
		return
	}
	out := grid.Row{Number: from.Number, SheetRow: from.SheetRow, Hidden: from.Hidden, Struck: from.Struck}
	id := data.ID(strings.TrimSpace(cell(sheet.ID).Text))
	was, known := s.was[id]
	if !known {
		if found := s.byName(name); found != "" {
			s.fates[from.Number] = fate{value: string(id), told: fmt.Sprintf("repaired: its ID was lost, and it is known by its name: %q", name)}
			id, was, known = found, s.was[found], true
		}
	}
	switch {
	case known:
		s.seen[id] = from.Number
		s.changed(&out, id, was, cell)
	case id != "":
		s.hold(from.Number, name, string(id), "this ID is none of those in the workbook as it was made: put the right one back, or empty it for a new row")
	case !s.form.Adds():
		s.hold(from.Number, name, "", "a new row cannot be taken here, since it does not say all that is needed: add it in Placebook")
	default:
		s.fresh(&out, cell)
	}
	s.put(&out, sheet.ID, s.idCell(id, known))
	s.rows = append(s.rows, out)
}

// noRecordsText stands in a table that had no rows.
const noRecordsText = "[No records]"

// empty reports whether a row says nothing in any column that is ours.
func (s *backSheet) empty(from *grid.Row) bool {
	for _, at := range s.cols {
		if strings.TrimSpace(from.At(at).Text) != "" {
			return false
		}
	}
	return true
}

func (s *backSheet) hold(row int, name, value, why string) {
	s.fates[row] = fate{name: name, hold: why, field: sheet.ID, value: value}
}

// idCell is the ID that the planner sees: none for a row that makes a record of its
// own.
func (s *backSheet) idCell(id data.ID, known bool) grid.Cell {
	if !known || s.form.Each {
		return grid.Cell{}
	}
	return grid.Cell{Text: string(id), Kind: grid.Text}
}

// byName finds the one row, not seen yet, that had a name.
func (s *backSheet) byName(name string) (found data.ID) {
	if strings.TrimSpace(name) == "" || name == sheet.Empty {
		return ""
	}
	mark := sheet.Mark(name)
	for id, was := range s.was {
		if was.Marks[sheet.NameMark] != mark || s.seen[id] != 0 {
			continue
		}
		if found != "" {
			return ""
		}
		found = id
	}
	return found
}

// changed leaves of a row what somebody changed.
func (s *backSheet) changed(out *grid.Row, id data.ID, was sheet.Was, cell func(string) grid.Cell) {
	here := s.book.Get(s.form.Kind, id) != nil
	begins := len(was.Given) > 0 && (s.form.Each || !here) // it makes a record
	if !here && !begins {
		s.hold(out.Number, cell(sheet.NameMark).Text, string(id), "it was deleted here meanwhile: nothing is changed")
		return
	}
	touched := false
	for _, c := range s.form.Columns {
		now, has := cell(c.Field), false
		if _, has = s.cols[c.Field]; !has {
			continue
		}
		switch {
		case c.Field == sheet.Confirm:
			touched = touched || truth(now.Text)
		case begins && !s.form.Each:
			s.put(out, c.Field, now) // as it was filled in for them
			touched = touched || strings.TrimSpace(now.Text) != ""
		case sheet.Mark(now.Text) == was.Marks[c.Field]:
		case strings.TrimSpace(now.Text) == "" || now.Text == sheet.Empty:
			s.put(out, c.Field, grid.Cell{Text: clearText, Kind: grid.Text})
			touched = true
		default:
			s.put(out, c.Field, now)
			touched = true
		}
	}
	if begins && !touched {
		s.fates[out.Number] = fate{name: cell(sheet.NameMark).Text, skip: true}
		return
	}
	if begins {
		for _, field := range slices.Sorted(maps.Keys(was.Given)) {
			s.put(out, field+sheet.Suffix, grid.Cell{Text: string(was.Given[field]), Kind: grid.Text})
		}
	}
	s.stamp(out, touched)
}

// fresh takes a new row as it is.
func (s *backSheet) fresh(out *grid.Row, cell func(string) grid.Cell) {
	for _, c := range s.form.Columns {
		if now := cell(c.Field); c.Field != sheet.Confirm && now.Text != sheet.Empty {
			s.put(out, c.Field, now)
		}
	}
	if s.form.Own != "" && s.whose != "" {
		s.put(out, s.form.Own+sheet.Suffix, grid.Cell{Text: string(s.whose), Kind: grid.Text})
	}
	s.stamp(out, true)
}

// stamp notes the day on which somebody said something.
func (s *backSheet) stamp(out *grid.Row, touched bool) {
	if s.form.Stamp != "" && touched {
		s.put(out, s.form.Stamp, grid.Cell{Text: s.book.Today().String(), Kind: grid.Date})
	}
}

// truth reports whether a cell that is ticked says yes.
func truth(text string) bool {
	y, err := data.ParseYesNo(text)
	return err == nil && y == data.Yes
}

// sheet gives the worksheet that is planned, nil where there is nothing to plan.
func (s *backSheet) sheet() *grid.Sheet {
	if len(s.rows) == 0 {
		return nil
	}
	head := grid.Row{}
	for _, f := range s.fields {
		head.Cells = append(head.Cells, grid.Cell{Text: f, Kind: grid.Text})
	}
	return &grid.Sheet{Name: s.form.Sheet, Rows: append([]grid.Row{head}, s.rows...), Width: len(s.fields)}
}

// mappings say that each column is the field it is called by.
func (s *backSheet) mappings() (out []Mapping) {
	for _, f := range s.fields {
		if f != sheet.ID {
			out = append(out, Mapping{f, f})
		}
	}
	return out
}
