package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
)

// table is what a list of rows tells about itself.
type table interface {
	fyne.CanvasObject
	AccessibleName() string
	Titles() []string
	Rows() int
	Text(row, col int) string
	RowMiddle(row int) fyne.Position
	Focusable() fyne.Focusable
}

// table returns the list with the name, or the first one for "".
func (w *Window) table(name string) table {
	w.t.Helper()
	var found table
	walk(w.top(), fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) bool {
		if t, ok := o.(table); ok && found == nil && (name == "" || t.AccessibleName() == name) {
			found = t
		}
		return found == nil
	})
	if found == nil {
		w.t.Fatalf("there is no list %q", name)
	}
	return found
}

// Rows returns how many rows the list has.
func (w *Window) Rows(list string) int { w.t.Helper(); return w.table(list).Rows() }

// RowText returns the cells of a row, " | " between them, whether the row is
// in view or not.
func (w *Window) RowText(list string, row int) string {
	w.t.Helper()
	t := w.table(list)
	if row < 0 || row >= t.Rows() {
		w.t.Fatalf("row %d of %d", row, t.Rows())
	}
	cells := make([]string, len(t.Titles()))
	for col := range cells {
		cells[col] = t.Text(row, col)
	}
	return strings.Join(cells, " | ")
}

// RowOf returns the first row that holds the text in a cell, -1 for none.
func (w *Window) RowOf(list, text string) int {
	w.t.Helper()
	t := w.table(list)
	for row := range t.Rows() {
		for col := range t.Titles() {
			if strings.Contains(t.Text(row, col), text) {
				return row
			}
		}
	}
	return -1
}

// TapRow clicks a row with modifiers held.
func (w *Window) TapRow(list string, row int, mods fyne.KeyModifier) {
	w.t.Helper()
	t := w.table(list)
	w.tapAt(t.Focusable().(fyne.CanvasObject), t.RowMiddle(row), mods)
}

// MenuRow clicks a row with the right button.
func (w *Window) MenuRow(list string, row int) {
	w.t.Helper()
	t := w.table(list)
	at := t.RowMiddle(row)
	t.Focusable().(fyne.SecondaryTappable).TappedSecondary(&fyne.PointEvent{Position: at, AbsolutePosition: at})
}
