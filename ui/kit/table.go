package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Source is where a RowTable gets its rows. Key must be stable and different
// for every row; the functions are called for visible rows at each painting,
// so they look up and do not compute.
type Source struct {
	Len  func() int
	Key  func(row int) string
	Cell func(row, col int) Cell
	// Group, if set, tells which rows are the headings of groups: they are never
	// chosen, and have no cells.
	Group func(row int) (Group, bool)
}

func (s Source) group(row int) (Group, bool) {
	if s.Group == nil {
		return Group{}, false
	}
	return s.Group(row)
}

// RowTable is a list of rows as people know it from a spreadsheet: the row is
// what one chooses. Ctrl and Shift choose several, with the mouse and the
// keyboard; a heading sorts; its edge changes the width; groups fold. The first
// column stays where it is when the list is scrolled sideways. Only the rows in
// view are drawn, however many there are.
type RowTable struct {
	widget.BaseWidget

	// OnSelect is called with the chosen keys when a person changed them.
	OnSelect func(keys []string)
	// OnOpen is called on Enter and on a double click.
	OnOpen func(key string)
	// OnMenu is called on a right click and on the menu key, OnHeadMenu on those
	// of a heading.
	OnMenu     func(keys []string, at fyne.Position)
	OnHeadMenu func(column string, at fyne.Position)
	// OnFold is called when the group with that key is to be folded, or not.
	OnFold func(key string, folded bool)
	// OnMove is called when a column is to go by some places to the right.
	OnMove func(column string, by int)
	// OnSort is called when a heading was pressed; sorting is the caller's.
	OnSort func(column string, down bool)
	// OnWidths is called when a person has changed a width.
	OnWidths func(columns []TableColumn)
	// OnJump is asked for the row that begins with what was typed, -1 for
	// none. Without it the first column is searched.
	OnJump func(typed string) int
	// OnCopy is called on Ctrl+C, OnDelete on the Delete key.
	OnCopy   func(keys []string)
	OnDelete func(keys []string)

	name     string
	columns  []TableColumn
	src      Source
	clock    Clock
	sel      *selection
	sortKey  string
	sortDown bool
	rowTall  float32 // of its own; 0: the usual
	left     float32 // room before the first column
	right    float32 // and behind the last
	widths   []float32

	head   *tableHead
	body   *tableBody
	scroll *container.Scroll
}

// NewRowTable returns a list with a name, its columns and its rows.
func NewRowTable(name string, columns []TableColumn, src Source) *RowTable {
	t := &RowTable{name: name, columns: columns, src: src, clock: RealClock(), sel: newSelection(src),
		left: look.PagePad, right: 0}
	t.head = newTableHead(t)
	t.body = newTableBody(t)
	t.scroll = container.NewScroll(t.body)
	t.scroll.OnScrolled = func(fyne.Position) { t.scrolled() }
	t.ExtendBaseWidget(t)
	return t
}

// WithRowHeight sets another height of rows and returns the table.
func (t *RowTable) WithRowHeight(px float32) *RowTable { t.rowTall = px; return t }

// WithMargin sets the room before the first column and returns the table.
func (t *RowTable) WithMargin(left float32) *RowTable { t.left = left; return t }

// WithClock sets the clock double clicks are told by and returns the table.
func (t *RowTable) WithClock(c Clock) *RowTable { t.clock = c; return t }

// AccessibleName returns the name.
func (t *RowTable) AccessibleName() string { return t.name }

// Columns returns the columns with their widths as they are now.
func (t *RowTable) Columns() []TableColumn { return append([]TableColumn(nil), t.columns...) }

// SetColumns shows other columns.
func (t *RowTable) SetColumns(columns []TableColumn) {
	t.columns = append([]TableColumn(nil), columns...)
	t.body.rows = nil
	t.Refresh()
}

// SetSort shows in the heading how the rows are sorted.
func (t *RowTable) SetSort(column string, down bool) {
	t.sortKey, t.sortDown = column, down
	t.head.Refresh()
}

// Sort returns the column the rows are sorted by.
func (t *RowTable) Sort() (column string, down bool) { return t.sortKey, t.sortDown }

// Selected returns the chosen keys among the rows, in their order.
func (t *RowTable) Selected() []string { return t.sel.shown() }

// Select chooses rows by key, without reporting it, and scrolls to the first.
func (t *RowTable) Select(keys ...string) {
	t.sel.set(keys)
	if row := t.sel.at(); row >= 0 {
		t.show(row)
	}
	t.body.Refresh()
}

// Focusable returns the object that takes the keyboard.
func (t *RowTable) Focusable() fyne.Focusable { return t.body }

// Headings returns the object that takes the keyboard for the headings.
func (t *RowTable) Headings() fyne.Focusable { return t.head }

// Rows returns how many rows there are.
func (t *RowTable) Rows() int { return t.src.Len() }

// Titles returns the headings, and Text a cell's words, for tests.
func (t *RowTable) Titles() []string {
	out := make([]string, len(t.columns))
	for i, c := range t.columns {
		out[i] = c.Title
	}
	return out
}

// Text returns the words of a cell as a person reads them.
func (t *RowTable) Text(row, col int) string {
	if g, ok := t.src.group(row); ok {
		return g.text(col)
	}
	c := t.src.Cell(row, col)
	return c.Lead + c.Text
}

// Key returns the key of a row.
func (t *RowTable) Key(row int) string { return t.src.Key(row) }

// PressLabel sorts by a heading as a click on it would.
func (t *RowTable) PressLabel(title string) bool {
	for i, c := range t.columns {
		if c.Title == title {
			t.sortBy(i)
			return true
		}
	}
	return false
}

// Labels returns the headings one can press.
func (t *RowTable) Labels() []string { return t.Titles() }

// Refresh reads the rows anew.
func (t *RowTable) Refresh() {
	t.sel.stale()
	t.body.shift = false // what changed the rows may have taken the keyboard
	t.BaseWidget.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *RowTable) CreateRenderer() fyne.WidgetRenderer {
	ground := newBox()
	return newFace(t, func() {
		ground.FillColor = look.Surface()
		t.body.fresh = false
	}, func() fyne.Size {
		return fyne.NewSize(look.Dim(240), look.Dim(look.RowHeight)+2*t.tall())
	}, func(s fyne.Size) {
		h := look.Dim(look.RowHeight)
		at(ground, 0, 0, s.Width, s.Height)
		t.fitColumns(s.Width)
		at(t.head, 0, 0, s.Width, h)
		at(t.scroll, 0, h, s.Width, max(0, s.Height-h))
		t.scroll.Refresh()
		t.head.Refresh()
		if !t.body.fresh { // the scroll has not painted it
			t.body.Refresh()
		}
	}, ground, t.scroll, t.head)
}

// fitColumns works out how wide the columns are drawn in a list w wide.
func (t *RowTable) fitColumns(w float32) {
	t.widths = fitWidths(t.columns, w-t.left-t.right, look.Dim(1))
	over := max(0, t.totalWidth()-w)
	if t.scroll.Offset.X > over { // it has become wider
		t.scroll.Offset.X = over
	}
}

// totalWidth is the width of all columns and margins as drawn.
func (t *RowTable) totalWidth() float32 {
	w := t.left + t.right
	for _, c := range t.widths {
		w += c
	}
	return w
}

// tall is how high a row is: its own height, or as the person likes rows.
func (t *RowTable) tall() float32 {
	if t.rowTall > 0 {
		return look.Dim(t.rowTall)
	}
	return look.Dim(look.Current().RowTall())
}

// scrolled follows the scroll: other rows come into view, and the headings
// move sideways with their columns.
func (t *RowTable) scrolled() {
	t.body.Refresh()
	t.head.Refresh()
}

// show scrolls a row into view.
func (t *RowTable) show(row int) {
	top, off, view := float32(row)*t.tall(), t.scroll.Offset, t.scroll.Size().Height
	if view <= 0 {
		return
	}
	switch {
	case top < off.Y:
		off.Y = top
	case top+t.tall() > off.Y+view:
		off.Y = top + t.tall() - view
	default:
		return
	}
	t.scroll.ScrollToOffset(off)
	t.scrolled()
}

// showColumn scrolls a column into view.
func (t *RowTable) showColumn(col int) {
	if col == 0 || col >= len(t.widths) {
		return
	}
	first, off, view := t.left+t.widths[0], t.scroll.Offset, t.scroll.Size().Width
	left := t.head.left(col) + off.X
	if left-off.X < first {
		off.X = left - first
	} else if left+t.widths[col] > off.X+view {
		off.X = min(left-first, left+t.widths[col]-view)
	}
	if off != t.scroll.Offset {
		t.scroll.ScrollToOffset(off)
		t.scrolled()
	}
}

// Scrolled is how far down the list is scrolled, and ScrollTo brings it back.
func (t *RowTable) Scrolled() float32 { return t.scroll.Offset.Y }

// ScrollTo scrolls the list down by as much as Scrolled said.
func (t *RowTable) ScrollTo(y float32) {
	t.scroll.ScrollToOffset(fyne.NewPos(t.scroll.Offset.X, y))
	t.scrolled()
}

// page is how many rows PgUp and PgDn move.
func (t *RowTable) page() int { return max(1, int(t.scroll.Size().Height/t.tall())-1) }

func (t *RowTable) sortBy(col int) {
	c := t.columns[col]
	if c.NoSort || t.OnSort == nil {
		return
	}
	down := t.sortKey == c.Key && !t.sortDown
	t.SetSort(c.Key, down)
	t.OnSort(c.Key, down)
}

func (t *RowTable) selected() {
	t.body.Refresh()
	if t.OnSelect != nil {
		t.OnSelect(t.Selected())
	}
}

// RowMiddle is where on the list a row is, for tests that click it.
func (t *RowTable) RowMiddle(row int) fyne.Position {
	return fyne.NewPos(t.left+20, (float32(row)+0.5)*t.tall())
}
