package kit_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/uitest"
)

// gridOf is a grid of columns and rows that says which cell was opened.
func gridOf(columns, rows int, opened *string) *kit.CellGrid {
	g := kit.NewCellGrid("Leads")
	var heads []kit.GridHead
	for c := range columns {
		heads = append(heads, kit.GridHead{Title: fmt.Sprintf("Well %d", c+1), Below: "2 leads, 3 sessions a week"})
	}
	var list []kit.GridRow
	for r := range rows {
		row := kit.GridRow{GridHead: kit.GridHead{Title: fmt.Sprintf("Profession %d", r+1)}}
		for c := range columns {
			name := fmt.Sprintf("cell %d %d", c+1, r+1)
			cell := kit.GridCell{Name: name, Do: func() { *opened = name }}
			if (r+c)%3 == 2 {
				cell.Hole = "Nobody"
			} else {
				cell.Lines = []kit.GridLine{{Text: "Professor Dame Wilhelmina Featherstonehaugh", Bold: true}, {Text: "2 sessions a week"}}
			}
			row.Cells = append(row.Cells, cell)
		}
		list = append(list, row)
	}
	g.Set(heads, list)
	return g
}

func TestCellGridPicture(t *testing.T) {
	opened := ""
	w := uitest.New(t, func() fyne.CanvasObject { return page(kit.Sized(700, 340, gridOf(3, 3, &opened).Object())) }, uitest.Size(760, 380))
	w.Focus("Leads")
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyDown, 0)
	w.GoldenBoth("cellgrid")
}

func TestCellGridByKeysAndMouse(t *testing.T) {
	opened := ""
	g := gridOf(8, 20, &opened)
	w := uitest.New(t, func() fyne.CanvasObject { return kit.Sized(700, 340, g.Object()) }, uitest.Size(760, 380))
	w.Focus("Leads")
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyReturn, "cell 1 1"}, {fyne.KeyLeft, "cell 1 1"}, {fyne.KeyRight, "cell 2 1"}, {fyne.KeyDown, "cell 2 2"}, {fyne.KeyEnd, "cell 8 2"},
		{fyne.KeyUp, "cell 8 1"}, {fyne.KeyUp, "cell 8 1"}, {fyne.KeyHome, "cell 1 1"}} {
		w.Key(c.key, 0)
		w.Key(fyne.KeySpace, 0)
		if opened != c.want {
			t.Errorf("%s: opened %q, want %q", c.key, opened, c.want)
		}
	}
	for range 30 {
		w.Key(fyne.KeyDown, 0)
	}
	w.Key(fyne.KeyReturn, 0)
	if opened != "cell 1 20" {
		t.Errorf("at the end %q is open", opened)
	}
	w.Tap("cell 3 2")
	if opened != "cell 3 2" {
		t.Errorf("pressed, %q is open", opened)
	}
	g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(260, 70)}) // in the first cell of the first row
	if opened != "cell 1 1" {
		t.Errorf("clicked, %q is open", opened)
	}
	g.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 70)}) // on the heading of the row
	if opened != "cell 1 1" {
		t.Errorf("a heading opened %q", opened)
	}
	g.Set(nil, nil)
	w.Key(fyne.KeyReturn, 0)
	w.Key(fyne.KeyDown, 0)
}
