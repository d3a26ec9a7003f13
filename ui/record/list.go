package record

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/kit"
)

// ListOptions say what a list is of.
type ListOptions struct {
	Name string // of the list, as people call it
	Kind *data.Kind
	// Key is what saved views of the list are kept under; empty: the kind's list.
	Key string
	// Holds tells which records of the kind the list has, after Prepare; nil: all.
	Holds   func(*book.Book, data.Record) bool
	Columns []Column // those it comes with; the first one names the row
	More    []Column // further computed ones to choose; the kind's fields and the team's own are always there
	View    func(func(*book.Book) error) error
	// Prepare, if set, is called before the rows are read anew, for what
	// computed columns and views look things up in.
	Prepare func(*book.Book)
	// Views lists the ready-made selections; it is asked after Prepare. The
	// first holds every record.
	Views func() []View
	// Kept is how the list is shown on this laptop, changed in place; Keep is
	// called when it was.
	Kept *Kept
	Keep func()

	// Update runs the job of one step, Say tells what was done with a way to
	// undo it, Failed tells an error: for views that are saved and rows that are
	// copied.
	Update func(title string, job func(*store.Tx) error) error
	Say    func(message, action string, do func())
	Undo   func()
	Failed func(error)
	// Runner does slow work beside the window's; nil: there is none.
	Runner *kit.Runner
	// Canvas is where the list is shown; it is not used before that.
	Canvas func() fyne.Canvas
}

// Kept is how a list is shown on one laptop. Words that were typed are never
// part of it: they may be a person's name.
type Kept struct {
	Columns []string           // keys in order; empty: as they come
	Widths  map[string]float32 // of those a person changed, at 100 %
	Sort    string             // key of a column; empty: the first
	Down    bool
	Group   string // key of a column; empty: no groups
}

// A View is a ready-made selection of a list's records.
type View struct {
	Key, Label string
	Picks      func(data.Record) bool // nil picks all
}

// A List is the records of a kind as rows: sorted, grouped, in views, narrowed
// by words and conditions, in the columns people chose. What is chosen stays
// chosen through every change. It must not be called from within View.
type List struct {
	// OnSelect is told when the person chose other rows, OnOpen when they asked
	// for one.
	OnSelect func(ids []data.ID)
	OnOpen   func(id data.ID)
	// OnShown is called when other rows are shown, whoever caused it.
	OnShown func()
	// Finding is set while a box beside the list shows the words that narrow it;
	// otherwise a chip says them.
	Finding bool

	Table *kit.RowTable
	Tabs  *kit.Tabs
	// Views is the tabs with what saves them, Chips what narrows and groups the
	// rows, hidden while nothing does.
	Views *fyne.Container
	Chips *fyne.Container

	o       ListOptions
	rows    []*row // by ID, beside the book's list
	all     []*row // by name
	sorted  []*row
	shown   []*row // in the order of the list, those of folded groups too
	groups  []*group
	lines   []line // what the table shows: rows, and the headings of groups
	keyedBy string // the column row.key is of

	available []Column // every column there may be
	columns   []Column // those that are shown
	views     []View
	saved     []savedView
	picksOf   []string // what row.picks is of

	a      Arrangement
	own    Arrangement   // what to go back to from a saved view
	view   data.ID       // the saved view that is shown, if any
	opened *data.Setting // as it was read last
	only   *only
	folded map[string]bool // groups, by key
	reveal data.ID         // a row to choose as soon as it is there

	chips *kit.Flow
	saver *kit.Button
}

// NewList makes a list and reads its rows.
func NewList(o ListOptions) *List {
	o.Key = cmp.Or(o.Key, o.Kind.List)
	if o.Kept == nil {
		o.Kept = &Kept{}
	}
	if o.Kept.Widths == nil {
		o.Kept.Widths = map[string]float32{}
	}
	l := &List{o: o, Tabs: kit.NewTabs(22).Called(o.Name + ", views"), folded: map[string]bool{}}
	l.a = Arrangement{Columns: slices.Clone(o.Kept.Columns), Sort: o.Kept.Sort, Down: o.Kept.Down, Group: o.Kept.Group}
	l.makeViews()
	l.makeChips()
	l.makeTable()
	l.Refresh(nil)
	return l
}

func (l *List) makeTable() {
	l.columns = l.o.Columns
	l.Table = kit.NewRowTable(l.o.Name, l.tableColumns(), kit.Source{
		Len: func() int { return len(l.lines) }, Key: func(i int) string { return l.lines[i].key() }, Cell: l.cell, Group: l.heading,
	})
	l.Table.OnSort = l.SortBy
	l.Table.OnWidths = l.keepWidths
	l.Table.OnJump = l.jump
	l.Table.OnFold = l.fold
	l.Table.OnMove = l.moveColumn
	l.Table.OnHeadMenu = l.headMenu
	l.Table.OnCopy = func([]string) { l.CopyRows() }
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
}

func (l *List) look(fn func(*book.Book)) {
	_ = l.o.View(func(b *book.Book) error {
		fn(b)
		return nil
	})
}

// Refresh reads the rows anew. changed is what was changed since they were read
// last, as a store's batch tells it; nil if that is not known.
func (l *List) Refresh(changed map[*data.Kind][]data.ID) {
	l.look(func(b *book.Book) { l.read(b, changed) })
	l.followView()
	l.setColumns()
	l.arrange()
	l.setTabs()
	l.show()
}

// rearrange shows the rows as the arrangement says now.
func (l *List) rearrange() {
	l.setColumns()
	l.arrange()
	l.show()
}

// change changes how the list is shown, and keeps on this laptop what of it
// belongs there.
func (l *List) change(how func(a *Arrangement)) {
	how(&l.a)
	if l.view == "" && l.only == nil {
		k := l.o.Kept
		k.Columns, k.Sort, k.Down, k.Group = slices.Clone(l.a.Columns), l.a.Sort, l.a.Down, l.a.Group
		l.keep()
	}
	l.rearrange()
}

func (l *List) keep() {
	if l.o.Keep != nil {
		l.o.Keep()
	}
}

// SortBy sorts by a column, down from its largest.
func (l *List) SortBy(column string, down bool) {
	l.change(func(a *Arrangement) { a.Sort, a.Down = column, down })
}

// Len is how many records there are.
func (l *List) Len() int { return len(l.all) }

// Shown is how many rows are shown, those of folded groups too.
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
// the view, the filter or a folded group hides it, they make room.
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
	l.unfold(id)
	l.Table.Select(string(id))
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
	for _, x := range l.lines {
		if x.r != nil {
			return x.r.id
		}
	}
	return ""
}

// jump finds the row whose name begins with what was typed.
func (l *List) jump(typed string) int {
	typed = data.Fold(typed)
	found := -1
	l.look(func(b *book.Book) {
		found = slices.IndexFunc(l.lines, func(x line) bool {
			return x.r != nil && hasPrefixFold(l.columns[0].Cell(b, x.r.rec).Text, typed)
		})
	})
	return found
}

// counted says a number with its word, whose plural ends in s.
func counted(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + one + "s"
}
