package record

import (
	"slices"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
)

// column finds a column by its key, shown or not.
func (l *List) column(key string) (Column, bool) {
	if key == "" {
		return Column{}, false
	}
	for _, c := range l.available {
		if c.Key == key {
			return c, true
		}
	}
	return Column{}, false
}

// setColumns takes the columns that are to be shown into use. The first, which
// names the row, is always there. One that is not there any more is left out.
func (l *List) setColumns() {
	keys := l.a.Columns
	if len(keys) == 0 {
		keys = keysOf(l.o.Columns)
	}
	columns := []Column{l.available[0]}
	for _, k := range keys {
		if c, ok := l.column(k); ok && c.Key != columns[0].Key {
			columns = append(columns, c)
		}
	}
	same := slices.EqualFunc(columns, l.columns, func(x, y Column) bool { return x.Key == y.Key && x.Title == y.Title })
	l.columns = columns
	l.Table.SetSort(l.sortShown())
	if same {
		return
	}
	for _, r := range l.all {
		r.cells = nil
	}
	l.Table.SetColumns(l.tableColumns())
}

func (l *List) sortShown() (string, bool) {
	if _, ok := l.column(l.a.Sort); ok {
		return l.a.Sort, l.a.Down
	}
	return l.o.Columns[0].Key, false
}

func keysOf(columns []Column) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.Key
	}
	return out
}

func (l *List) tableColumns() []kit.TableColumn {
	out := make([]kit.TableColumn, len(l.columns))
	for i, c := range l.columns {
		out[i] = kit.TableColumn{Key: c.Key, Title: c.Title, Width: c.Width, Min: c.Min, Grow: c.Grow, AlignRight: c.AlignRight}
		if w := l.o.Kept.Widths[c.Key]; w > 0 {
			out[i].Width, out[i].Fixed = w, true
		}
	}
	return out
}

func (l *List) keepWidths(columns []kit.TableColumn) {
	for _, c := range columns {
		if c.Fixed {
			l.o.Kept.Widths[c.Key] = c.Width
		}
	}
	l.keep()
}

// showColumns shows columns in an order, the first aside.
func (l *List) showColumns(keys []string) {
	l.change(func(a *Arrangement) {
		a.Columns = keys
		if slices.Equal(keys, keysOf(l.o.Columns)) {
			a.Columns = nil
		}
	})
	l.setSaver()
}

// moveColumn moves a column by some places; the first stays the first.
func (l *List) moveColumn(key string, by int) {
	keys := keysOf(l.columns)
	from := slices.Index(keys, key)
	to := from + by
	if from < 1 || to < 1 || to >= len(keys) {
		return
	}
	keys = slices.Insert(slices.Delete(keys, from, from+1), to, key)
	l.showColumns(keys)
}

// resetColumns shows the columns that the list comes with, as wide as they come.
func (l *List) resetColumns() {
	clear(l.o.Kept.Widths)
	l.columns = nil // so that they are made anew
	l.showColumns(keysOf(l.o.Columns))
}

// headMenu offers what can be done with a column.
func (l *List) headMenu(key string, at fyne.Position) {
	c, ok := l.column(key)
	if !ok {
		return
	}
	at0 := slices.IndexFunc(l.columns, func(x Column) bool { return x.Key == key })
	items := []kit.MenuItem{
		{Label: "Sort from the first", Icon: look.ChevronUp, Checked: l.a.Sort == key && !l.a.Down, Do: func() { l.SortBy(key, false) }},
		{Label: "Sort from the last", Icon: look.ChevronDown, Checked: l.a.Sort == key && l.a.Down, Do: func() { l.SortBy(key, true) }},
		{Label: "Filter by " + c.Title + "...", Icon: look.Filter, Rule: true, Do: func() { l.OpenFilter(key) }},
	}
	if c.Groups() {
		items = append(items, kit.MenuItem{Label: "Group by " + c.Title, Icon: look.TableIcon, Do: func() { l.GroupBy(key) }})
	}
	items = append(items,
		kit.MenuItem{Label: "As wide as what is in it", Icon: look.ColumnsIcon, Rule: true, Do: func() {
			l.Table.Fit(at0)
			l.keepWidths(l.Table.Columns())
		}},
		kit.MenuItem{Label: "Move to the left", Icon: look.ChevronLeft, Disabled: at0 < 2, Do: func() { l.moveColumn(key, -1) }},
		kit.MenuItem{Label: "Move to the right", Icon: look.ChevronRight, Disabled: at0 < 1 || at0 == len(l.columns)-1, Do: func() { l.moveColumn(key, 1) }},
		kit.MenuItem{Label: "Hide " + c.Title, Icon: look.EyeOff, Disabled: at0 < 1, Do: func() { l.hideColumn(key) }},
		kit.MenuItem{Label: "More columns...", Icon: look.Plus, Do: l.OpenColumns})
	kit.ShowMenu(l.o.Canvas(), at, items...)
}

func (l *List) hideColumn(key string) {
	l.showColumns(slices.DeleteFunc(keysOf(l.columns), func(k string) bool { return k == key }))
}

// OpenColumns opens the drawer in which the columns are chosen and ordered, and
// the rows are put in groups.
func (l *List) OpenColumns() {
	lines := l.columnTicks()
	ticks := kit.NewTickList("Columns", lines...)
	take := func() {
		ticks.Set(lines...)
		var keys []string
		for _, x := range lines {
			if x.On {
				keys = append(keys, x.Key)
			}
		}
		l.showColumns(keys)
	}
	ticks.OnTick = func(key string, on bool) {
		at := slices.IndexFunc(lines, func(x kit.Tick) bool { return x.Key == key })
		lines[at].On = on
		take()
	}
	ticks.OnMove = func(from, to int) {
		x := lines[from]
		lines = slices.Insert(slices.Delete(lines, from, from+1), to, x)
		take()
	}
	move := func(by int) func() { return func() { ticks.Shift(by) } }
	content := kit.Column(14, l.groupBox(), kit.Column(6, kit.NewWords(kit.Small, "Columns, in their order"), ticks.Within(columnLines)),
		kit.Row(8, kit.NewSmallButton(kit.Outline, look.ChevronUp, "Move up", move(-1)), kit.NewSmallButton(kit.Outline, look.ChevronDown, "Move down", move(1))),
		kit.NewWrapped(kit.Small, "Space ticks; Ctrl+Up and Ctrl+Down move. In the list, drag the edge of a heading, or press it twice to fit what is in it."))
	var d *kit.Drawer
	footer := kit.Row(8, kit.NewButton(kit.Plain, look.UndoIcon, "As they come", func() {
		l.resetColumns()
		lines = l.columnTicks()
		ticks.Set(lines...)
	}), kit.Spring(), kit.NewButton(kit.Primary, look.NoIcon, "Done", func() { d.Close() }))
	d = kit.NewDrawer("Columns", drawerWidth, content, footer)
	d.Show(l.o.Canvas(), ticks)
}

// groupBox chooses what the rows are grouped by.
func (l *List) groupBox() *kit.Combo {
	box := kit.NewCombo("Rows in groups by", l.groupChoices)
	box.SetHint("Nothing")
	box.OnChange = func(key, _ string) { l.GroupBy(key) }
	if c, ok := l.column(l.a.Group); ok {
		box.Set(c.Key, c.Title)
	}
	return box
}

const (
	drawerWidth = 380
	columnLines = 11 // shown at a time
)

// columnTicks lists every column: those shown in their order, then the others.
func (l *List) columnTicks() []kit.Tick {
	var out []kit.Tick
	for i, c := range l.columns {
		out = append(out, kit.Tick{Choice: kit.Choice{Key: c.Key, Label: c.Title}, On: true, Fixed: i == 0})
	}
	for _, c := range l.available {
		if !slices.ContainsFunc(l.columns, func(x Column) bool { return x.Key == c.Key }) {
			out = append(out, kit.Tick{Choice: kit.Choice{Key: c.Key, Label: c.Title}})
		}
	}
	return out
}

// columnChoices lists every column that rows can be filtered by.
func (l *List) columnChoices() []kit.Choice {
	out := make([]kit.Choice, len(l.available))
	for i, c := range l.available {
		out[i] = kit.Choice{Key: c.Key, Label: c.Title}
	}
	return out
}
