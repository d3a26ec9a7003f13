package record

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// row is a record with what was worked out about it.
type row struct {
	id   data.ID
	rec  data.Record
	name string // sort key of the first column
	own  string // the record's words, folded; kept while it is the same

	// What also depends on other records: worked out when first asked for, and
	// again once they may have changed (forget).
	key    string     // sort key of the column List.keyedBy
	keyed  bool       // key is known
	cells  []kit.Cell // made when the row first comes into view
	more   string     // words of the columns that are not of the record alone, folded
	told   bool       // more is known
	picks  uint64     // a bit for each view that holds it
	picked bool       // picks is known

	fresh bool // new, or under another name: its place in List.all is not known
	gone  bool
}

func (r *row) forget() { r.keyed, r.cells, r.told, r.picked = false, nil, false, false }

// line is one line of the table: a row, or the heading of a group.
type line struct {
	r *row
	g *group
}

func (x line) key() string {
	if x.r != nil {
		return string(x.r.id)
	}
	return groupPrefix + x.g.key
}

// read brings the rows up to date. Where only records of the list's own kind
// changed, and none of them is pointed at by others of it, the other rows are as
// they were.
func (l *List) read(b *book.Book, changed map[*data.Kind][]data.ID) {
	if l.o.Prepare != nil {
		l.o.Prepare(b)
	}
	l.available = columnsOf(b, l.o.Kind, slices.Concat(l.o.Columns, l.o.More))
	l.readViews(b)
	apart := l.apart(b, changed)
	l.match(l.records(b))
	naming := l.o.Columns[0]
	for _, r := range l.rows {
		if !apart {
			r.forget()
		}
		if r.fresh || !apart && !naming.own {
			if name := naming.sortKey(b, r.rec); name != r.name || r.fresh {
				r.name, r.fresh = name, true
			}
		}
	}
	l.order()
}

// records are those the list has, in the order of IDs.
func (l *List) records(b *book.Book) []data.Record {
	all := b.All(l.o.Kind)
	if l.o.Holds == nil {
		return all
	}
	var out []data.Record
	for _, r := range all {
		if l.o.Holds(b, r) {
			out = append(out, r)
		}
	}
	return out
}

// apart reports whether a change concerns nothing but the rows it names.
func (l *List) apart(b *book.Book, changed map[*data.Kind][]data.ID) bool {
	ids, ok := changed[l.o.Kind]
	if !ok || len(changed) > 1 {
		return false
	}
	for _, f := range l.o.Kind.Fields {
		if f.Type != data.TypeRef || f.Target() != l.o.Kind || f.Virtual() {
			continue
		}
		for _, id := range ids {
			if len(b.Referring(l.o.Kind, f.Name, id)) > 0 {
				return false
			}
		}
	}
	return true
}

// match puts a row to each record; both are in the order of IDs. Records never
// change in place: a new one has changed.
func (l *List) match(recs []data.Record) {
	was, next := l.rows, make([]*row, len(recs))
	for i, rec := range recs {
		id := rec.Base().ID
		for len(was) > 0 && was[0].id < id {
			was[0].gone, was = true, was[1:]
		}
		if len(was) == 0 || was[0].id != id {
			next[i] = &row{id: id, rec: rec, fresh: true}
			continue
		}
		next[i], was = was[0], was[1:]
		if next[i].rec != rec {
			next[i].rec, next[i].own, next[i].fresh = rec, "", true
			next[i].forget()
		}
	}
	for _, r := range was {
		r.gone = true
	}
	l.rows = next
}

// order keeps all rows by name: those whose place is not known are put among
// the others.
func (l *List) order() {
	var fresh []*row
	for _, r := range l.rows {
		if r.fresh {
			fresh = append(fresh, r)
		}
	}
	l.all = slices.DeleteFunc(l.all, func(r *row) bool { return r.gone || r.fresh })
	if len(fresh) == 0 {
		return
	}
	slices.SortFunc(fresh, byName)
	for _, r := range fresh {
		r.fresh = false
	}
	l.all = merged(l.all, fresh)
}

func byName(x, y *row) int {
	return cmp.Or(strings.Compare(x.name, y.name), strings.Compare(string(x.id), string(y.id)))
}

// merged joins two lists that are in order.
func merged(a, b []*row) []*row {
	out := make([]*row, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if byName(a[0], b[0]) <= 0 {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// arrange sorts the rows by the chosen column; those alike stand by name, those
// that have nothing there come last.
func (l *List) arrange() {
	col, ok := l.column(l.a.Sort)
	if !ok || col.Key == l.o.Columns[0].Key {
		l.sorted = turned(l.all, l.a.Down && ok)
		return
	}
	l.fillKeys(col)
	alike := map[string][]*row{}
	var keys []string
	for _, r := range l.all {
		if _, there := alike[r.key]; !there && r.key != "" {
			keys = append(keys, r.key)
		}
		alike[r.key] = append(alike[r.key], r)
	}
	slices.Sort(keys)
	if l.a.Down {
		slices.Reverse(keys)
	}
	l.sorted = make([]*row, 0, len(l.all))
	for _, k := range append(keys, "") {
		l.sorted = append(l.sorted, alike[k]...)
	}
}

// turned gives the rows by name, or from the last name down: those without one
// are last both ways.
func turned(all []*row, down bool) []*row {
	n := 0
	for n < len(all) && all[n].name == "" {
		n++
	}
	out := slices.Concat(all[n:], all[:n])
	if down {
		slices.Reverse(out[:len(all)-n])
	}
	return out
}

func (l *List) fillKeys(col Column) {
	if l.keyedBy != col.Key {
		l.keyedBy = col.Key
		for _, r := range l.all {
			r.keyed = false
		}
	}
	l.look(func(b *book.Book) {
		for _, r := range l.all {
			if !r.keyed {
				r.key, r.keyed = col.sortKey(b, r.rec), true
			}
		}
	})
}

// show works out which rows are shown.
func (l *List) show() {
	l.look(func(b *book.Book) {
		keep := l.keeps(b)
		l.shown = make([]*row, 0, len(l.sorted))
		for _, r := range l.sorted {
			if keep(r) {
				l.shown = append(l.shown, r)
			}
		}
		l.divide(b)
		l.fillChips(b)
	})
	l.Table.Refresh()
	l.revealed()
	l.told()
}

// told reports that other rows are shown.
func (l *List) told() {
	if l.OnShown != nil {
		l.OnShown()
	}
}

// keeps makes the function that says whether a row is shown.
func (l *List) keeps(b *book.Book) func(*row) bool {
	holds := l.holds(b, l.a)
	if l.only == nil {
		return holds
	}
	return func(r *row) bool { return l.only.ids[r.id] && holds(r) }
}

// holds makes the function that says whether an arrangement holds a row.
func (l *List) holds(b *book.Book, a Arrangement) func(*row) bool {
	var tests []func(data.Record) bool
	if v := l.readyMade(a.Base); v.Picks != nil {
		tests = append(tests, v.Picks)
	}
	for _, c := range a.Conditions {
		if col, ok := l.column(c.Column); ok && slices.Contains(opsOf(col), c.Op) {
			tests = append(tests, c.test(b, col))
		}
	}
	words := strings.Fields(data.Fold(a.Words))
	return func(r *row) bool {
		for _, test := range tests {
			if !test(r.rec) {
				return false
			}
		}
		return l.holdsWords(b, r, words)
	}
}

// holdsWords looks for words in the record, and then in what is shown of other
// records beside it.
func (l *List) holdsWords(b *book.Book, r *row, words []string) bool {
	for _, w := range words {
		if r.own == "" {
			r.own = book.Words(r.rec)
		}
		if strings.Contains(r.own, w) {
			continue
		}
		if !r.told {
			r.more, r.told = l.moreWords(b, r.rec), true
		}
		if !strings.Contains(r.more, w) {
			return false
		}
	}
	return true
}

func (l *List) moreWords(b *book.Book, rec data.Record) string {
	var text strings.Builder
	for _, c := range l.o.Columns {
		if !c.own {
			text.WriteString(c.Cell(b, rec).Text)
			text.WriteByte('\n')
		}
	}
	return data.Fold(text.String())
}

// cell makes a row's cells when the row is first drawn.
func (l *List) cell(i, col int) kit.Cell {
	r := l.lines[i].r
	if r == nil {
		return kit.Cell{}
	}
	if r.cells == nil {
		l.look(func(b *book.Book) { r.cells = l.cellsOf(b, r) })
	}
	return r.cells[col]
}

func (l *List) cellsOf(b *book.Book, r *row) []kit.Cell {
	cells := make([]kit.Cell, len(l.columns))
	for i, c := range l.columns {
		cells[i] = c.Cell(b, r.rec)
	}
	return cells
}

func hasPrefixFold(text, folded string) bool { return strings.HasPrefix(data.Fold(text), folded) }
