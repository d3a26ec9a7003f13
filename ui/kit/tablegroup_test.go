package kit_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/kit"
	"placebook/ui/uitest"
)

// grouped is a table of the groups 1 and 2 over the rows a to d.
func grouped(t *testing.T) (*kit.RowTable, *uitest.Window) {
	var table *kit.RowTable
	folded := map[string]bool{}
	lines := func() (out []string) {
		for _, g := range []string{"1ab", "2cd"} {
			out = append(out, g[:1])
			if !folded[g[:1]] {
				out = append(out, g[1:2], g[2:])
			}
		}
		return out
	}
	w := uitest.New(t, func() fyne.CanvasObject {
		table = kit.NewRowTable("Letters", []kit.TableColumn{{Key: "name", Title: "Name", Width: 160}, {Key: "what", Title: "What it is", Width: 160}}, kit.Source{
			Len: func() int { return len(lines()) },
			Key: func(r int) string { return lines()[r] },
			Cell: func(r, c int) kit.Cell {
				return []kit.Cell{{Text: lines()[r] + " row"}, {Text: "A letter"}}[c]
			},
			Group: func(r int) (kit.Group, bool) {
				k := lines()[r]
				return kit.Group{Name: "Group " + k, Count: 2, Folded: folded[k]}, k < "a"
			},
		})
		table.OnFold = func(key string, on bool) { folded[key] = on; table.Refresh() }
		return kit.NewPanel(kit.SurfaceGround, kit.NoEdge, table)
	}, uitest.Size(400, 260))
	return table, w
}

func TestGroupsFoldAndAreNeverChosen(t *testing.T) {
	for _, x := range []struct {
		name          string
		act           func(w *uitest.Window)
		shows, chosen string
	}{
		{"a click folds", func(w *uitest.Window) { w.TapRow("Letters", 0, 0) }, "12cd", ""},
		{"and unfolds", func(w *uitest.Window) { w.TapRow("Letters", 0, 0); w.TapRow("Letters", 0, 0) }, "1ab2cd", ""},
		{"a click keeps what is chosen", func(w *uitest.Window) { w.TapRow("Letters", 4, 0); w.TapRow("Letters", 0, 0) }, "12cd", "c"},
		{"Left on a row goes to its heading, and then folds", func(w *uitest.Window) {
			w.TapRow("Letters", 4, 0)
			w.Key(fyne.KeyLeft, 0)
			w.Key(fyne.KeyLeft, 0)
			w.Key(fyne.KeyLeft, 0)
		}, "1ab2", ""},
		{"Right unfolds, and then goes in", func(w *uitest.Window) {
			w.TapRow("Letters", 0, 0)
			w.Key(fyne.KeyRight, 0)
			w.Key(fyne.KeyRight, 0)
		}, "1ab2cd", "a"},
		{"Enter folds", func(w *uitest.Window) { w.Key(fyne.KeyHome, 0); w.Key(fyne.KeyReturn, 0) }, "12cd", ""},
		{"Shift reaches over headings", func(w *uitest.Window) { w.TapRow("Letters", 2, 0); w.TapRow("Letters", 4, shift) }, "1ab2cd", "bc"},
		{"Space chooses a group", func(w *uitest.Window) { w.Key(fyne.KeyHome, 0); w.Key(fyne.KeySpace, 0) }, "1ab2cd", "ab"},
		{"and leaves it again", func(w *uitest.Window) {
			w.Key(fyne.KeyHome, 0)
			w.Key(fyne.KeySpace, 0)
			w.Key(fyne.KeySpace, 0)
		}, "1ab2cd", ""},
		{"Ctrl+A chooses what is seen", func(w *uitest.Window) { w.TapRow("Letters", 0, 0); w.Key(fyne.KeyA, ctrl) }, "12cd", "cd"},
		{"Esc chooses none", func(w *uitest.Window) { w.Key(fyne.KeyA, ctrl); w.Key(fyne.KeyEscape, 0) }, "1ab2cd", ""},
		{"a letter passes headings by", func(w *uitest.Window) { w.Keys("d") }, "1ab2cd", "d"},
		{"a right click on a heading opens no menu", func(w *uitest.Window) { w.MenuRow("Letters", 3) }, "1ab2cd", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			table, w := grouped(t)
			table.OnMenu = func([]string, fyne.Position) { t.Error("a menu") }
			w.Focus("Letters")
			x.act(w)
			var shows strings.Builder
			for i := range table.Rows() {
				shows.WriteString(table.Key(i))
			}
			if got := strings.Join(table.Selected(), ""); shows.String() != x.shows || got != x.chosen {
				t.Errorf("shows %s with %q chosen, wants %s with %q", shows.String(), got, x.shows, x.chosen)
			}
		})
	}
}

func TestGroupsPicture(t *testing.T) {
	_, w := grouped(t)
	w.TapRow("Letters", 0, 0)
	w.Focus("Letters")
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyDown, 0)
	w.GoldenBoth("table-groups")
}

// widths draws a table of some columns in a room and gives how wide they are,
// told by where their headings stand.
func widths(t *testing.T, room float32, columns ...kit.TableColumn) []float32 {
	t.Helper()
	var table *kit.RowTable
	uitest.New(t, func() fyne.CanvasObject {
		table = kit.NewRowTable("T", columns, kit.Source{Len: func() int { return 0 }}).WithMargin(0)
		return table
	}, uitest.Size(room, 200))
	return table.Drawn()
}

func TestColumnsShareTheRoom(t *testing.T) {
	name, word, day := kit.TableColumn{Title: "N", Width: 200, Grow: true}, kit.TableColumn{Title: "W", Width: 100}, kit.TableColumn{Title: "D", Width: 100, AlignRight: true}
	fixed := word
	fixed.Fixed = true
	least := word
	least.Min = 90
	for _, x := range []struct {
		room    float32
		columns []kit.TableColumn
		want    string
	}{
		{400, []kit.TableColumn{name, word, day}, "[200 100 100]"},
		{500, []kit.TableColumn{name, word, day}, "[300 100 100]"}, // first to what grows
		{1000, []kit.TableColumn{name, word, day}, "[720 180 100]"},
		{1000, []kit.TableColumn{name, fixed, day}, "[800 100 100]"}, // what a person set stays
		{355, []kit.TableColumn{name, word, day}, "[170 85 100]"},
		{300, []kit.TableColumn{name, word, day}, "[140 70 100]"},  // and now it scrolls sideways
		{250, []kit.TableColumn{name, least, day}, "[140 90 100]"}, // no further than its least
		{300, []kit.TableColumn{day, day}, "[100 100]"},
	} {
		if got := fmt.Sprint(widths(t, x.room, x.columns...)); got != x.want {
			t.Errorf("in %v: %s, wants %s", x.room, got, x.want)
		}
	}
}

func TestAColumnIsFittedToWhatIsInIt(t *testing.T) {
	l := newLetters(t, "abcde")
	var got kit.TableColumn
	l.OnWidths = func(cs []kit.TableColumn) { got = cs[0] }
	l.w.Focus("Letters, headings")
	l.w.Key(fyne.KeyReturn, shift)
	byKey := got
	if !byKey.Fixed || byKey.Width < 48 || byKey.Width > 100 {
		t.Errorf("fitted to %+v", byKey)
	}
	head := l.w.Find("Letters, headings").Object.(fyne.Tappable)
	edge := &fyne.PointEvent{Position: fyne.NewPos(24+byKey.Width-6, 10)}
	l.w.Key(fyne.KeyRight, shift)
	wide := &fyne.PointEvent{Position: edge.Position.AddXY(8, 0)}
	head.Tapped(wide)
	l.clock.Advance(100 * time.Millisecond)
	head.Tapped(wide)
	if got.Width != byKey.Width {
		t.Errorf("a double click fits to %v, the key to %v", got.Width, byKey.Width)
	}
}

func TestTheFirstColumnStays(t *testing.T) {
	l := newLetters(t, "abcde")
	l.SetColumns([]kit.TableColumn{{Key: "name", Title: "Name", Width: 200, Fixed: true}, {Key: "n", Title: "Number", Width: 300, Fixed: true}})
	l.w.Focus("Letters")
	l.w.Key(fyne.KeyRight, 0)
	l.w.Golden("table-sideways")
	var menu string
	l.OnHeadMenu = func(column string, _ fyne.Position) { menu = column }
	head := l.w.Find("Letters, headings").Object.(fyne.SecondaryTappable)
	head.TappedSecondary(&fyne.PointEvent{Position: fyne.NewPos(180, 10)})
	if menu != "name" {
		t.Errorf("under the pointer is %q: the first column covers the others", menu)
	}
	l.w.Focus("Letters, headings")
	l.w.Key(fyne.KeyRight, 0)
	l.w.Key(desktop.KeyMenu, 0)
	if menu != "n" {
		t.Errorf("the menu is of %q", menu)
	}
	moved := ""
	l.OnMove = func(column string, by int) { moved = fmt.Sprint(column, by) }
	l.w.Key(fyne.KeyLeft, ctrl)
	if moved != "n-1" {
		t.Errorf("moved %q", moved)
	}
}

func TestTicks(t *testing.T) {
	var list *kit.TickList
	var told []string
	w := uitest.New(t, func() fyne.CanvasObject {
		list = kit.NewTickList("Columns", kit.Tick{Choice: kit.Choice{Key: "a", Label: "Apple"}, On: true, Fixed: true},
			kit.Tick{Choice: kit.Counted("b", "Banana", 3), On: true}, kit.Tick{Choice: kit.Counted("c", "Cherry", 12)})
		list.OnTick = func(key string, on bool) { told = append(told, fmt.Sprint(key, on)) }
		list.OnMove = func(from, to int) { told = append(told, fmt.Sprint(from, to)) }
		return kit.NewPanel(kit.RaisedGround, kit.NoEdge, kit.Pad(8, 8, 8, 8, kit.Column(12, list,
			kit.NewFlow(8, kit.NewFilterChip("Sector: Housing or VCSE", func() {}, func() { told = append(told, "removed") }), kit.NewFilterChip("3 rows", nil, func() { told = append(told, "closed") })))))
	}, uitest.Size(320, 200))
	w.Focus("Columns")
	w.Key(fyne.KeySpace, 0) // fixed
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyUp, ctrl) // the first stays the first
	w.Key(fyne.KeySpace, 0)
	w.Keys("c")
	w.Key(fyne.KeyUp, ctrl)
	w.Tap("Cherry")
	w.GoldenBoth("table-ticks")
	w.Focus("Sector: Housing or VCSE")
	w.Key(fyne.KeyBackspace, 0)
	w.Focus("3 rows")
	w.Key(fyne.KeyReturn, 0)
	if got, want := strings.Join(told, " "), "bfalse 2 1 ctrue removed closed"; got != want {
		t.Errorf("told %q, wants %q", got, want)
	}
}
