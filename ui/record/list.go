package record

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// ListOptions say what a list is of.
type ListOptions struct {
	Name    string // of the list, as people call it
	Kind    *data.Kind
	Columns []Column // the first one names the row
	View    func(func(*book.Book) error) error
	// Prepare, if set, is called before the rows are read anew, for what
	// computed columns and views look things up in.
	Prepare func(*book.Book)
	// Views lists the ready-made selections; it is asked after Prepare. The
	// first holds every record.
	Views func() []View
	// Widths are this laptop's column widths by list and column; Keep is called
	// when one was changed.
	Widths map[string]float32
	Keep   func()
}

// A View is a ready-made selection of a list's records.
type View struct {
	Key, Label string
	Picks      func(data.Record) bool // nil picks all
}

// A List is the records of a kind as rows: sorted, in views, filtered by words.
// What is chosen stays chosen through every change. It must not be called from
// within View.
type List struct {
	// OnSelect is told when the person chose other rows, OnOpen when they asked
	// for one.
	OnSelect func(ids []data.ID)
	OnOpen   func(id data.ID)
	// OnShown is called when other rows are shown, whoever caused it.
	OnShown func()

	Table *kit.RowTable
	Tabs  *kit.Tabs

	o        ListOptions
	all      []*row // by name
	sorted   []*row
	shown    []*row
	views    []View
	sortCol  int
	sortDown bool
	words    []string // of the filter, folded
	reveal   data.ID  // a row to choose as soon as it is there
}

// row is a record with what was worked out about it.
type row struct {
	id    data.ID
	rec   data.Record
	name  string     // sort key of the first column
	key   string     // sort key of the column the list is sorted by
	cells []kit.Cell // made when the row first comes into view
	own   string     // the record's words, folded; kept while it is the same
	text  string     // own and the cells' words, made when first filtered
}

// NewList makes a list and reads its rows.
func NewList(o ListOptions) *List {
	l := &List{o: o, Tabs: kit.NewTabs(22).Called(o.Name + ", views")}
	l.Tabs.OnChange = func(string) { l.show() }
	l.Table = kit.NewRowTable(o.Name, l.tableColumns(), kit.Source{
		Len: func() int { return len(l.shown) }, Key: func(i int) string { return string(l.shown[i].id) }, Cell: l.cell,
	})
	l.Table.SetSort(o.Columns[0].Key, false)
	l.Table.OnSort = l.sort
	l.Table.OnWidths = l.keepWidths
	l.Table.OnJump = l.jump
	l.Table.OnSelect = func([]string) {
		l.reveal = ""
		if l.OnSelect != nil {
			l.OnSelect(l.Selected())
		}
	}
	l.Table.OnOpen = func(key string) {
		if l.OnOpen != nil {
			l.OnOpen(data.ID(key))
		}
	}
	l.Refresh()
	return l
}

func (l *List) tableColumns() []kit.TableColumn {
	out := make([]kit.TableColumn, len(l.o.Columns))
	for i, c := range l.o.Columns {
		out[i] = kit.TableColumn{Key: c.Key, Title: c.Title, Width: c.Width, Grow: c.Grow, AlignRight: c.AlignRight}
		if w := l.o.Widths[l.widthKey(c.Key)]; w > 0 {
			out[i].Width = w
		}
	}
	return out
}

func (l *List) widthKey(column string) string { return column }

func (l *List) keepWidths(columns []kit.TableColumn) {
	for i, c := range columns {
		if c.Width != l.o.Columns[i].Width {
			l.o.Widths[l.widthKey(c.Key)] = c.Width
		}
	}
	if l.o.Keep != nil {
		l.o.Keep()
	}
}

func (l *List) view(fn func(*book.Book)) {
	_ = l.o.View(func(b *book.Book) error {
		fn(b)
		return nil
	})
}

// Refresh reads the rows anew.
func (l *List) Refresh() {
	l.view(l.read)
	l.arrange()
	l.setTabs()
	l.show()
}

func (l *List) read(b *book.Book) {
	if l.o.Prepare != nil {
		l.o.Prepare(b)
	}
	was := make(map[data.ID]*row, len(l.all))
	for _, r := range l.all {
		was[r.id] = r
	}
	recs := b.All(l.o.Kind)
	rows := make([]row, len(recs))
	l.all = make([]*row, len(recs))
	naming := l.o.Columns[0]
	for i, rec := range recs {
		r := row{id: rec.Base().ID, rec: rec}
		if old := was[r.id]; old != nil && old.rec == rec { // records never change in place
			r.own = old.own
			if naming.own {
				r.name = old.name
			}
		}
		if r.name == "" {
			r.name = naming.sortKey(b, rec)
		}
		rows[i], l.all[i] = r, &rows[i]
	}
	slices.SortFunc(l.all, func(x, y *row) int {
		return cmp.Or(strings.Compare(x.name, y.name), strings.Compare(string(x.id), string(y.id)))
	})
	l.views = l.o.Views()
}

// arrange sorts the rows by the chosen column; those alike stand by name.
func (l *List) arrange() {
	l.view(func(b *book.Book) {
		for _, r := range l.all {
			r.key = r.name
			if l.sortCol > 0 {
				r.key = l.o.Columns[l.sortCol].sortKey(b, r.rec)
			}
		}
	})
	l.sorted = slices.Clone(l.all)
	if l.sortCol == 0 && !l.sortDown {
		return
	}
	slices.SortStableFunc(l.sorted, func(x, y *row) int {
		switch {
		case x.key == "" || y.key == "":
			return cmp.Compare(len(y.key), 0) - cmp.Compare(len(x.key), 0)
		case l.sortDown:
			return strings.Compare(y.key, x.key)
		}
		return strings.Compare(x.key, y.key)
	})
}

func (l *List) sort(column string, down bool) {
	l.sortCol = slices.IndexFunc(l.o.Columns, func(c Column) bool { return c.Key == column })
	l.sortDown = down
	l.arrange()
	l.show()
}

func (l *List) setTabs() {
	choices := make([]kit.Choice, len(l.views))
	for i, v := range l.views {
		choices[i] = kit.Counted(v.Key, v.Label, l.count(v))
	}
	l.Tabs.SetChoices(choices...)
}

func (l *List) count(v View) (n int) {
	for _, r := range l.all {
		if v.Picks == nil || v.Picks(r.rec) {
			n++
		}
	}
	return n
}

// show works out which rows are shown.
func (l *List) show() {
	l.fillText()
	picks := l.now().Picks
	l.shown = make([]*row, 0, len(l.sorted))
	for _, r := range l.sorted {
		if (picks == nil || picks(r.rec)) && holdsAll(r.text, l.words) {
			l.shown = append(l.shown, r)
		}
	}
	l.Table.Refresh()
	l.revealed()
	if l.OnShown != nil {
		l.OnShown()
	}
}

func (l *List) now() View {
	for _, v := range l.views {
		if v.Key == l.Tabs.Chosen() {
			return v
		}
	}
	return View{}
}

// cell makes a row's cells when the row is first drawn.
func (l *List) cell(i, col int) kit.Cell {
	r := l.shown[i]
	if r.cells == nil {
		l.view(func(b *book.Book) { l.fillCells(b, r) })
	}
	return r.cells[col]
}

func (l *List) fillCells(b *book.Book, r *row) {
	r.cells = make([]kit.Cell, len(l.o.Columns))
	for i, c := range l.o.Columns {
		r.cells[i] = c.Cell(b, r.rec)
	}
}

// fillText works out the words of all rows once there is something to filter.
func (l *List) fillText() {
	if len(l.words) == 0 || len(l.all) == 0 || l.all[0].text != "" {
		return
	}
	l.view(func(b *book.Book) {
		for _, r := range l.all {
			if r.cells == nil {
				l.fillCells(b, r)
			}
			if r.own == "" {
				r.own = book.Words(r.rec)
			}
			var text strings.Builder
			for _, c := range r.cells {
				text.WriteString(c.Text)
				text.WriteByte('\n')
			}
			r.text = data.Fold(text.String()) + r.own
		}
	})
}

// Filter shows only rows that hold every word.
func (l *List) Filter(words string) {
	asked := strings.Fields(data.Fold(words))
	if slices.Equal(asked, l.words) {
		return
	}
	l.words = asked
	l.show()
}

// Filtered reports whether words narrow the list.
func (l *List) Filtered() bool { return len(l.words) > 0 }

// Len is how many records there are, Shown how many rows.
func (l *List) Len() int { return len(l.all) }

// Shown is how many rows are shown.
func (l *List) Shown() int { return len(l.shown) }

// Selected lists what is chosen among the rows shown, in their order.
func (l *List) Selected() []data.ID {
	keys := l.Table.Selected()
	out := make([]data.ID, len(keys))
	for i, k := range keys {
		out[i] = data.ID(k)
	}
	return out
}

// Reveal chooses one record without reporting it, as soon as it is there. Where
// the view or the filter hides it, every record is shown.
func (l *List) Reveal(id data.ID) {
	l.reveal = id
	l.revealed()
}

func (l *List) revealed() {
	if l.reveal == "" || !has(l.all, l.reveal) {
		return
	}
	id := l.reveal
	l.reveal = ""
	if !has(l.shown, id) {
		l.All()
	}
	l.Table.Select(string(id))
}

// All shows every record.
func (l *List) All() {
	l.words = nil
	l.Tabs.Choose(l.views[0].Key)
	l.show()
}

func has(rows []*row, id data.ID) bool {
	return slices.ContainsFunc(rows, func(r *row) bool { return r.id == id })
}

// Beside gives the row after the ones given, or before where they are last:
// where the eye goes when they are deleted. Empty when none is left.
func (l *List) Beside(ids []data.ID) data.ID {
	in := func(r *row) bool { return slices.Contains(ids, r.id) }
	at := slices.IndexFunc(l.shown, in)
	for i := max(at, 0); i < len(l.shown); i++ {
		if !in(l.shown[i]) {
			return l.shown[i].id
		}
	}
	for i := at - 1; i >= 0; i-- {
		if !in(l.shown[i]) {
			return l.shown[i].id
		}
	}
	return ""
}

// First is the row at the top, empty when there is none.
func (l *List) First() data.ID {
	if len(l.shown) == 0 {
		return ""
	}
	return l.shown[0].id
}

// jump finds the row whose name begins with what was typed.
func (l *List) jump(typed string) int {
	typed = data.Fold(typed)
	found := -1
	l.view(func(b *book.Book) {
		found = slices.IndexFunc(l.shown, func(r *row) bool {
			return strings.HasPrefix(data.Fold(l.o.Columns[0].Cell(b, r.rec).Text), typed)
		})
	})
	return found
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
