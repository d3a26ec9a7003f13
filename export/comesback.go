package export

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/sheet"
	"placebook/export/xl"
)

// backer makes the worksheets that people may change and bring back, and notes how
// every cell of them is.
type backer struct {
	m       *maker
	book    string // sheet.PlansBook or sheet.ReturnBook
	working bool   // a working copy: everybody is named, empty cells are empty
	was     []sheet.Was
}

// A backRow is one row of a worksheet that comes back.
type backRow struct {
	record data.Record // whose fields it shows
	id     data.ID     // by which it is known again
	given  map[string]data.ID
}

// backForm is one worksheet while it is made.
type backForm struct {
	*backer
	form sheet.Form
	rows xl.Rows[backRow]
}

// form begins a worksheet with its rows.
func (b *backer) form(name string, rows xl.Rows[backRow]) *backForm {
	i := slices.IndexFunc(sheet.Forms(b.book), func(f sheet.Form) bool { return f.Sheet == name })
	return &backForm{b, sheet.Forms(b.book)[i], rows}
}

// recordRows are rows of records in their order.
func recordRows[T data.Record](list []T) xl.Rows[backRow] {
	out := make(xl.Rows[backRow], len(list))
	for i, r := range list {
		out[i] = backRow{record: r, id: r.Base().ID}
	}
	return out
}

// field is the column of a field, under the form's heading.
func (f *backForm) field(name string, width float64) xl.Column {
	c, ok := f.form.Column(name)
	if !ok {
		panic("export: the worksheet " + f.form.Sheet + " does not take " + name + " back")
	}
	field := f.form.Kind.Field(name)
	out := f.rows.Values(c.Head, width, func(r backRow) xl.Value { return f.cell(field, r.record) })
	if field.Type == data.TypeChoice && !field.Set && field.List == "" {
		out.Choices = field.Choices
	}
	if field.Type == data.TypeWhole && field.Low == 1 && field.High == 5 {
		out.Choices = []string{"1", "2", "3", "4", "5"}
	}
	if f.working {
		out.Days = field.Type == data.TypeDay
		return out.Opened()
	}
	return out.WhenEmpty(sheet.Empty)
}

// confirm is the column in which somebody says that there is nothing to add.
func (f *backForm) confirm(width float64) xl.Column {
	c, _ := f.form.Column(sheet.Confirm)
	return f.rows.Values(c.Head, width, func(backRow) xl.Value { return xl.Nothing }).Choosing(yes).Opened()
}

// ids is the column by which rows are known again.
func (f *backForm) ids() xl.Column {
	return f.rows.Text(sheet.IDHead, 14, func(r backRow) string { return string(r.id) })
}

// cell prints a field as others may see it; in a working copy as it is.
func (f *backForm) cell(field *data.Field, r data.Record) xl.Value {
	switch {
	case field.Type == data.TypeRef:
		return xl.Text(f.names(field, r))
	case field.Type == data.TypeDay:
		d, _ := data.ParseDay(field.Text(r))
		return dayCell(d)
	case field.Type == data.TypeWhole || field.Type == data.TypeNumber:
		return numberCell(field.Text(r))
	case field.Type == data.TypeYesNo:
		return xl.Text(book.Capital(field.Text(r)))
	case f.working:
		return xl.Text(field.Text(r))
	}
	return xl.Text(f.m.guard.Clean(field.Text(r), withheldName))
}

// numberCell prints a number with the decimals it has.
func numberCell(text string) xl.Value {
	if text == "" {
		return xl.Nothing
	}
	_, decimals, _ := strings.Cut(text, ".")
	if decimals == "" {
		return xl.Whole(int(data.Float(text)))
	}
	return xl.Decimal(data.Float(text), len(decimals))
}

// names prints what a ref points to.
func (f *backForm) names(field *data.Field, r data.Record) string {
	var out []string
	for _, id := range field.Elems(r) {
		name := f.m.Book.TitleOf(field.Target(), data.ID(id))
		if field.Target() == data.Persons && !f.working {
			name = insight.NameOf(f.m.Book, data.ID(id), withheldName)
		} else if !f.working {
			name = f.m.guard.Clean(name, withheldName)
		}
		out = append(out, cmp.Or(name, unknownName))
	}
	return strings.Join(out, "; ")
}

// done notes how the cells of the columns are, and gives the table.
func (f *backForm) done(t xl.Table) xl.Table {
	t.Len = len(f.rows)
	fields := map[string]xl.Column{}
	for _, c := range t.Columns {
		if c.Head == f.form.Title {
			fields[sheet.NameMark] = c
		}
		for _, back := range f.form.Columns {
			if back.Head == c.Head && back.Field != sheet.Confirm {
				fields[back.Field] = c
			}
		}
	}
	for i, r := range f.rows {
		w := sheet.Was{Sheet: f.form.Sheet, ID: r.id, Marks: map[string]string{}, Given: r.given}
		for name, c := range fields {
			w.Marks[name] = sheet.Mark(cmp.Or(c.At(i).Plain(), c.Empty))
		}
		f.was = append(f.was, w)
	}
	return t
}

// backSheet is the worksheet by which the workbook is known when it comes back.
func (b *backer) backSheet() xl.Sheet {
	rows := xl.Rows[sheet.Was](b.was)
	about := "This worksheet contains one table, by which Placebook sees what somebody changed. Leave it as it is."
	if !b.working {
		about = b.m.about(about)
	}
	return xl.Sheet{
		Name: sheet.BackSheet, Title: sheet.BackSheet, Tab: detailTab, Locked: b.working, About: about,
		Blocks: []xl.Block{xl.Table{
			Name: "tblBack", Len: len(rows), Alt: "How each row was when this workbook was made: its worksheet, its ID, and a sum of each cell.",
			Columns: []xl.Column{
				rows.Text(sheet.BackSheetHead, 22, func(w sheet.Was) string { return w.Sheet }),
				rows.Text(sheet.IDHead, 40, func(w sheet.Was) string { return string(w.ID) }),
				rows.Text(sheet.BackCellsHead, 110, sheet.Was.String).WhenEmpty("Nothing"),
			},
		}},
	}
}
