package record

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// A group is the rows that have the same in the column rows are grouped by.
type group struct {
	key, name, order string
	rows             []*row
}

// groupPrefix begins the table's key of a group; no ID of a record begins so.
const groupPrefix = "\x00"

// divide puts the rows shown in groups, in the order of the column's choices or
// of time, those that have nothing there last. Without a column to group by
// every row is a line.
func (l *List) divide(b *book.Book) {
	col, ok := l.column(l.a.Group)
	l.groups = nil
	if !ok || !col.Groups() {
		l.lines = make([]line, len(l.shown))
		for i, r := range l.shown {
			l.lines[i].r = r
		}
		return
	}
	l.groups = l.groupsOf(b, col)
	l.shown = make([]*row, 0, len(l.shown))
	for _, g := range l.groups {
		l.shown = append(l.shown, g.rows...)
	}
	l.layGroups()
}

// layGroups makes the lines of the groups.
func (l *List) layGroups() {
	l.lines = make([]line, 0, len(l.shown)+len(l.groups))
	for _, g := range l.groups {
		l.lines = append(l.lines, line{g: g})
		if l.folded[g.key] {
			continue
		}
		for _, r := range g.rows {
			l.lines = append(l.lines, line{r: r})
		}
	}
}

func (l *List) groupsOf(b *book.Book, col Column) []*group {
	by := map[string]*group{}
	var out []*group
	order := choiceOrder(b, col)
	for _, r := range l.shown {
		values := col.values(b, r.rec)
		key := groupKey(col, values)
		g := by[key]
		if g == nil {
			g = newGroup(b, col, key, values, order)
			by[key], out = g, append(out, g)
		}
		g.rows = append(g.rows, r)
	}
	down := l.a.Down && l.a.Sort == col.Key
	slices.SortStableFunc(out, func(x, y *group) int {
		switch {
		case x.key == "" || y.key == "":
			return cmp.Compare(len(y.key), 0) - cmp.Compare(len(x.key), 0)
		case down:
			x, y = y, x
		}
		return cmp.Or(strings.Compare(x.order, y.order), strings.Compare(x.key, y.key))
	})
	return out
}

// groupKey is the same for rows of one group; empty for those that have nothing.
func groupKey(col Column, values []string) string {
	if len(values) == 0 {
		return ""
	}
	if col.Type == data.TypeDay {
		return monthOf(values[0]).String()
	}
	return strings.Join(values, "\x00")
}

// monthOf is the month of a day; a year stays one.
func monthOf(canonical string) data.Day {
	d, err := data.ParseDay(canonical)
	if err != nil || d.Precision() != data.PrecisionDay {
		return d
	}
	t := d.Time()
	return data.MonthOf(t.Year(), t.Month())
}

func newGroup(b *book.Book, col Column, key string, values []string, order map[string]string) *group {
	g := &group{key: key, name: "None"}
	switch {
	case key == "":
	case col.Type == data.TypeDay:
		d := monthOf(values[0])
		g.name, g.order = d.Long(), ByDay(d)
	default:
		said := make([]string, len(values))
		for i, v := range values {
			said[i] = col.says(b, v)
		}
		slices.Sort(said)
		g.name = strings.Join(said, ", ")
		g.order = order[values[0]] + "\x00" + Natural(g.name)
	}
	return g
}

// choiceOrder is the text a choice is sorted by: its place where it is of a
// list, nothing where names say the order.
func choiceOrder(b *book.Book, col Column) map[string]string {
	out := map[string]string{}
	switch {
	case col.Type == data.TypeYesNo:
		out[string(data.Yes)], out[string(data.No)] = "0", "1"
	case col.Type == data.TypeChoice && col.Choices != nil:
		for i, c := range col.Choices(b) {
			out[c.Key] = string(rune('!' + i))
		}
	}
	return out
}

// heading tells the table which lines are the headings of groups.
func (l *List) heading(i int) (kit.Group, bool) {
	g := l.lines[i].g
	if g == nil {
		return kit.Group{}, false
	}
	return kit.Group{Name: g.name, Count: len(g.rows), Folded: l.folded[g.key]}, true
}

func (l *List) fold(key string, folded bool) {
	l.folded[strings.TrimPrefix(key, groupPrefix)] = folded
	l.refold()
}

// refold shows the groups as they are folded now.
func (l *List) refold() {
	l.layGroups()
	l.Table.Refresh()
	l.told()
}

// unfold unfolds the group that a row is in.
func (l *List) unfold(id data.ID) {
	for _, g := range l.groups {
		if l.folded[g.key] && has(g.rows, id) {
			l.fold(g.key, false)
			return
		}
	}
}

// Grouped reports whether the rows are in groups.
func (l *List) Grouped() bool { return len(l.groups) > 0 }

// FoldAll folds or unfolds all groups.
func (l *List) FoldAll(folded bool) {
	for _, g := range l.groups {
		l.folded[g.key] = folded
	}
	l.refold()
}

// GroupBy puts the rows in groups by a column; empty for none.
func (l *List) GroupBy(column string) {
	clear(l.folded)
	l.change(func(a *Arrangement) { a.Group = column })
}

// groupChoices lists what rows can be grouped by.
func (l *List) groupChoices() []kit.Choice {
	out := []kit.Choice{{Key: "", Label: "Nothing"}}
	for _, c := range l.available {
		if c.Groups() {
			out = append(out, kit.Choice{Key: c.Key, Label: c.Title})
		}
	}
	return out
}

// GroupMenu opens a menu of what rows can be grouped by.
func (l *List) GroupMenu() {
	var items []kit.MenuItem
	for _, c := range l.groupChoices() {
		items = append(items, kit.MenuItem{Label: c.Label, Checked: c.Key == l.a.Group, Do: func() { l.GroupBy(c.Key) }})
	}
	kit.ShowMenuBelow(l.Tabs, 0, items...)
}
