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
}

// RowTable is a list of rows as people know it from a spreadsheet: the row is
// what one chooses. Ctrl and Shift choose several, with the mouse and the
// keyboard; a heading sorts; its edge changes the width. Only the rows in
// view are drawn, however many there are.
type RowTable struct {
	widget.BaseWidget

	// OnSelect is called with the chosen keys when a person changed them.
	OnSelect func(keys []string)
	// OnOpen is called on Enter and on a double click.
	OnOpen func(key string)
	// OnMenu is called on a right click and on the menu key.
	OnMenu func(keys []string, at fyne.Position)
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
	rowTall  float32
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
		rowTall: look.RowHeight, left: look.PagePad, right: 0}
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
	t.BaseWidget.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (t *RowTable) CreateRenderer() fyne.WidgetRenderer {
	ground := newBox()
	return newFace(t, func() {
		ground.FillColor = look.Surface()
		t.body.fresh = false
	}, func() fyne.Size {
		return fyne.NewSize(look.Dim(240), look.Dim(look.RowHeight+2*t.rowTall))
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

// fitColumns gives what is left of the width to the columns that grow.
func (t *RowTable) fitColumns(w float32) {
	if len(t.widths) != len(t.columns) {
		t.widths = make([]float32, len(t.columns))
	}
	total, grows := t.left+t.right, 0
	for i, c := range t.columns {
		t.widths[i] = look.Dim(max(c.Width, narrowest))
		total += t.widths[i]
		if c.Grow {
			grows++
		}
	}
	extra := w - total
	if extra <= 0 || len(t.columns) == 0 {
		return
	}
	if grows == 0 {
		t.widths[0] += extra
		return
	}
	for i, c := range t.columns {
		if c.Grow {
			t.widths[i] += extra / float32(grows)
		}
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

func (t *RowTable) tall() float32 { return look.Dim(t.rowTall) }

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
