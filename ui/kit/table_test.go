package kit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

const (
	shift = fyne.KeyModifierShift
	ctrl  = fyne.KeyModifierControl
)

// letters is a table of the rows a, b, c ... whose keys are the letters.
type letters struct {
	*kit.RowTable
	rows   []string
	clock  *uitest.Clock
	picked string // what OnSelect said last
	opened []string
	w      *uitest.Window
}

func newLetters(t *testing.T, rows string) *letters {
	l := &letters{rows: strings.Split(rows, ""), clock: clock()}
	l.w = uitest.New(t, func() fyne.CanvasObject {
		l.RowTable = kit.NewRowTable("Letters", []kit.TableColumn{{Key: "name", Title: "Name", Width: 200}, {Key: "n", Title: "Number", Width: 100, AlignRight: true}}, kit.Source{
			Len: func() int { return len(l.rows) },
			Key: func(r int) string { return l.rows[r] },
			Cell: func(r, c int) kit.Cell {
				return kit.Cell{Text: []string{l.rows[r] + " row", fmt.Sprint(r)}[c]}
			},
		}).WithClock(l.clock)
		l.OnSelect = func(keys []string) { l.picked = strings.Join(keys, "") }
		l.OnOpen = func(key string) { l.opened = append(l.opened, key) }
		return kit.NewPanel(kit.SurfaceGround, kit.NoEdge, l.RowTable)
	}, uitest.Size(400, 232))
	return l
}

func (l *letters) want(t *testing.T, keys string) {
	t.Helper()
	if got := strings.Join(l.Selected(), ""); got != keys || l.picked != keys {
		t.Errorf("chosen %q, reported %q, wants %q", got, l.picked, keys)
	}
}

func TestTableByMouse(t *testing.T) {
	for _, tc := range []struct {
		name string
		act  func(l *letters)
		want string
	}{
		{"a click chooses one", func(l *letters) { l.tap(1, 0); l.tap(3, 0) }, "d"},
		{"Ctrl adds", func(l *letters) { l.tap(1, 0); l.tap(3, ctrl) }, "bd"},
		{"Ctrl takes out", func(l *letters) { l.tap(1, 0); l.tap(3, ctrl); l.tap(1, ctrl) }, "d"},
		{"Shift chooses a range", func(l *letters) { l.tap(1, 0); l.tap(3, shift) }, "bcd"},
		{"Shift again changes the range", func(l *letters) { l.tap(2, 0); l.tap(4, shift); l.tap(0, shift) }, "abc"},
		{"Ctrl and Shift add a range", func(l *letters) { l.tap(0, 0); l.tap(3, ctrl); l.tap(4, ctrl|shift) }, "ade"},
		{"Shift without a beginning", func(l *letters) { l.tap(2, shift) }, "c"},
		{"a click below the rows", func(l *letters) { l.rows = l.rows[:2]; l.Refresh(); l.tap(1, 0); l.tap(4, 0) }, "b"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := newLetters(t, "abcde")
			tc.act(l)
			l.want(t, tc.want)
		})
	}
}

func (l *letters) tap(row int, mods fyne.KeyModifier) { l.w.TapRow("Letters", row, mods) }

func TestTableByKeyboard(t *testing.T) {
	type key struct {
		name fyne.KeyName
		mods fyne.KeyModifier
	}
	down, up := key{fyne.KeyDown, 0}, key{fyne.KeyUp, 0}
	for _, tc := range []struct {
		name string
		keys []key
		want string
	}{
		{"Down from nowhere", []key{down}, "a"},
		{"Down and Up", []key{down, down, down, up}, "b"},
		{"Up at the top stays", []key{down, up, up}, "a"},
		{"End and Home", []key{{fyne.KeyEnd, 0}, {fyne.KeyHome, 0}}, "a"},
		{"End", []key{{fyne.KeyEnd, 0}}, "t"},
		{"PgDn goes a page", []key{down, {fyne.KeyPageDown, 0}}, "f"},
		{"PgUp goes back", []key{{fyne.KeyEnd, 0}, {fyne.KeyPageUp, 0}}, "o"},
		{"Shift extends", []key{down, {fyne.KeyDown, shift}, {fyne.KeyDown, shift}}, "abc"},
		{"Shift shrinks", []key{down, {fyne.KeyDown, shift}, {fyne.KeyDown, shift}, {fyne.KeyUp, shift}}, "ab"},
		{"Shift and End", []key{{fyne.KeyEnd, 0}, up, up, {fyne.KeyEnd, shift}}, "rst"},
		{"Ctrl moves without choosing, Space adds", []key{down, {fyne.KeyDown, ctrl}, {fyne.KeyDown, ctrl}, {fyne.KeySpace, 0}}, "ac"},
		{"Ctrl and Space take out", []key{down, {fyne.KeyDown, shift}, {fyne.KeySpace, ctrl}}, "a"},
		{"Ctrl+A", []key{down, {fyne.KeyA, ctrl}}, "abcdefghijklmnopqrst"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			l := newLetters(t, "abcdefghijklmnopqrst")
			l.w.Focus("Letters")
			for _, k := range tc.keys {
				l.w.Key(k.name, k.mods)
			}
			l.want(t, tc.want)
		})
	}
}

func TestTableOpens(t *testing.T) {
	l := newLetters(t, "abcde")
	l.tap(1, 0)
	l.w.Key(fyne.KeyReturn, 0)
	l.clock.Advance(time.Second)
	l.tap(2, 0)
	l.clock.Advance(100 * time.Millisecond)
	l.tap(2, 0) // a double click
	l.clock.Advance(100 * time.Millisecond)
	l.tap(2, 0) // the third click is not another
	l.clock.Advance(time.Second)
	l.tap(2, 0) // too late
	l.tap(3, 0) // another row
	if want := []string{"b", "c"}; !slices.Equal(l.opened, want) {
		t.Errorf("opened %v, wants %v", l.opened, want)
	}
}

func TestTableMenuKeepsWhatIsChosen(t *testing.T) {
	l := newLetters(t, "abcde")
	var menu []string
	l.OnMenu = func(keys []string, _ fyne.Position) { menu = append(menu, strings.Join(keys, "")) }
	l.tap(0, 0)
	l.tap(2, shift)
	l.w.MenuRow("Letters", 1)
	l.w.MenuRow("Letters", 4)
	l.w.Key(desktop.KeyMenu, 0)
	l.w.Key(fyne.KeyF10, shift)
	if want := []string{"abc", "e", "e", "e"}; !slices.Equal(menu, want) {
		t.Errorf("menus for %v, wants %v", menu, want)
	}
}

func TestTableJumpsToWhatIsTyped(t *testing.T) {
	l := newLetters(t, "abcdefg")
	l.w.Focus("Letters")
	l.w.Keys("d r")
	l.want(t, "d")
	l.clock.Advance(2 * time.Second)
	l.w.Keys("B")
	l.want(t, "b")
	l.OnJump = func(typed string) int { return len(typed) + 4 }
	l.clock.Advance(2 * time.Second)
	l.w.Keys("x")
	l.want(t, "f")
	l.clock.Advance(2 * time.Second)
	l.w.Keys("zzzz") // beyond the last row: stays
	l.want(t, "g")
}

func TestTableCopies(t *testing.T) {
	l := newLetters(t, "abc")
	got := ""
	l.OnCopy = func(keys []string) { got = strings.Join(keys, "") }
	l.tap(0, 0)
	l.tap(1, shift)
	l.w.Key(fyne.KeyC, ctrl)
	if got != "ab" {
		t.Errorf("copied %q", got)
	}
}

func TestSelectionOutlivesSortAndFilter(t *testing.T) {
	l := newLetters(t, "abcde")
	l.tap(1, 0)
	l.tap(3, ctrl)
	slices.Reverse(l.rows)
	l.Refresh()
	if got := strings.Join(l.Selected(), ""); got != "db" {
		t.Errorf("after sorting %q", got)
	}
	l.rows = []string{"a", "b"}
	l.Refresh()
	if got := strings.Join(l.Selected(), ""); got != "b" {
		t.Errorf("hidden rows count: %q", got)
	}
	l.rows = strings.Split("abcde", "")
	l.Refresh()
	if got := strings.Join(l.Selected(), ""); got != "bd" {
		t.Errorf("after the filter is gone %q", got)
	}
	l.w.Key(fyne.KeyDown, 0) // the keyboard was on d
	l.want(t, "e")
}

func TestHeadings(t *testing.T) {
	l := newLetters(t, "abcde")
	var sorted []string
	l.OnSort = func(col string, down bool) { sorted = append(sorted, fmt.Sprint(col, down)) }
	l.w.Tap("Name")
	l.w.Focus("Letters, headings")
	l.w.Key(fyne.KeyReturn, 0)
	l.w.Key(fyne.KeyRight, 0)
	l.w.Key(fyne.KeySpace, 0)
	if want := []string{"namefalse", "nametrue", "nfalse"}; !slices.Equal(sorted, want) {
		t.Errorf("sorted %v, wants %v", sorted, want)
	}
	l.w.Key(fyne.KeyDown, 0)
	l.w.WantFocus("Letters")
}

func TestWidthsAreChangedAndReported(t *testing.T) {
	l := newLetters(t, "abcde")
	var got []float32
	l.OnWidths = func(cs []kit.TableColumn) { got = append(got, cs[1].Width) }
	l.w.Focus("Letters, headings")
	l.w.Key(fyne.KeyRight, 0)
	l.w.Key(fyne.KeyRight, shift)
	l.w.Key(fyne.KeyLeft, shift)
	for range 20 {
		l.w.Key(fyne.KeyLeft, shift)
	}
	if got[0] != 108 || got[1] != 100 || got[len(got)-1] != 48 {
		t.Errorf("widths %v: wants 108, 100 and at last the narrowest, 48", got)
	}
	head := l.w.Find("Letters, headings").Object
	edge := float32(24 + 328 - 6) // the first column has what is left of 400; its grip is in the gap
	m := head.(desktop.Mouseable)
	m.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(edge, 10)}})
	d := head.(fyne.Draggable)
	d.Dragged(&fyne.DragEvent{Dragged: fyne.Delta{DX: -50}})
	n := len(got)
	d.DragEnd()
	m.MouseUp(nil)
	if len(got) != n+1 {
		t.Error("a dragged width is not reported, once, at the end")
	}
}

func TestTableScrollsToWhatIsChosen(t *testing.T) {
	l := newLetters(t, "abcdefghijklmnopqrst")
	l.Select("t")
	l.w.See("t row")
	l.w.NotSee("a row")
	l.w.Focus("Letters")
	l.w.Key(fyne.KeyHome, 0)
	l.w.See("a row")
	l.w.NotSee("t row")
}

func TestTableColumnsMayChange(t *testing.T) {
	l := newLetters(t, "abc")
	l.SetColumns([]kit.TableColumn{{Key: "name", Title: "Only one", Width: 100}})
	l.w.See("Only one")
	l.w.NotSee("Number")
	l.w.See("c row")
}

func importTable() *kit.RowTable {
	type row struct {
		n, name string
		what    kit.Cell
		why     kit.Cell
	}
	waits := kit.Cell{Text: "Needs your decision", Tone: look.ToneAmber, Icon: look.Warning}
	changed := kit.Cell{Text: "Changed", Tone: look.ToneBlue, Icon: look.Pencil}
	added := kit.Cell{Text: "New", Tone: look.ToneGreen, Icon: look.Plus}
	ask := func(words ...string) (out []kit.RowButton) {
		for _, w := range words {
			out = append(out, kit.RowButton{Label: w})
		}
		return out
	}
	rows := []row{
		{"17", "Jo Patern", waits, kit.Cell{Text: "Jo Pattern of Example Homes has this e-mail. The same person?", Buttons: ask("It is the same", "A new person")}},
		{"48", "Paul Outline", waits, kit.Cell{Text: "Changed in both: your telephone ends 0117, the file says 0171.", Buttons: ask("Keep mine", "Take the file")}},
		{"96", "T. Test", waits, kit.Cell{Text: "No organisation. Two people here are called T. Test.", Buttons: ask("Choose")}},
		{"5", "Ada Sample", changed, kit.Cell{Lead: "Job title", Text: ": Head of Therapies, was Therapy Lead"}},
		{"9", "Tomas Test", changed, kit.Cell{Lead: "E-mail", Text: ": tomas@carers.example, was t.test@carers.example"}},
		{"6", "Kofi Specimen", added, kit.Cell{Text: "Physiotherapist, Example Hospital Trust; 6 boxes"}},
		{"10", "Owen Stand-in", kit.Cell{Text: "Already here", Tone: look.ToneNeutral, Icon: look.Check}, kit.Cell{Text: "Every box is the same as here"}},
	}
	return kit.NewRowTable("Rows of the file", []kit.TableColumn{
		{Key: "row", Title: "Row", Width: 56, AlignRight: true}, {Key: "what", Title: "What will happen", Width: 176},
		{Key: "name", Title: "Name", Width: 188}, {Key: "why", Title: "Which boxes, or why it waits", Width: 400, Grow: true},
	}, kit.Source{
		Len: func() int { return len(rows) }, Key: func(r int) string { return rows[r].n },
		Cell: func(r, c int) kit.Cell {
			x := rows[r]
			return []kit.Cell{{Text: x.n, Muted: true}, x.what, {Text: x.name, Bold: true}, x.why}[c]
		},
	}).WithRowHeight(34).WithMargin(8)
}

func TestImportPicture(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		f := sampleFrame(clock())
		f.SetPage(kit.Column(0, kit.Pad(16, 24, 16, 24, kit.Column(12,
			kit.Row(0, kit.NewWords(kit.Title, "Import people"), kit.Spring(), steps(2)),
			kit.Row(0, segments(), kit.Spring(), kit.NewWords(kit.Muted, "Those that need you come first")))),
			kit.Grow(kit.Pad(0, 24, 0, 24, kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(1, 1, 1, 1, importTable()))))))
		return f.Content()
	})
	w.GoldenBoth("import")
}

func TestButtonsInRows(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject { return importTable() }, uitest.Size(1100, 300))
	w.Tap("Keep mine")
	w.Focus("Choose")
	if c := w.Find("Take the file"); c.Size.Height != 28 {
		t.Errorf("a button in a row is %v high, wants 28", c.Size.Height)
	}
}

func TestTableFocusPicture(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject { return partnerTable() }, uitest.Size(820, 260))
	w.TapRow("Partners", 1, 0)
	w.TapRow("Partners", 3, shift)
	w.Hover("Partners")
	w.GoldenBoth("table")
	w.Resize(520, 260)
	w.Focus("Partners, headings")
	w.Golden("table-narrow")
}

// bigSource is a list as long as a list gets.
func bigSource(n int) kit.Source {
	src := partnerSource(partners)
	cell := src.Cell
	keys := make([]string, n)
	for i := range keys {
		keys[i] = fmt.Sprint("key", i)
	}
	return kit.Source{
		Len: func() int { return n }, Key: func(r int) string { return keys[r] },
		Cell: func(r, c int) kit.Cell { return cell(r%len(partners), c) },
	}
}

func BenchmarkTableRefresh100k(b *testing.B) {
	var table *kit.RowTable
	uitest.New(b, func() fyne.CanvasObject {
		table = kit.NewRowTable("Big", partnerColumns, bigSource(100_000))
		return table
	})
	table.Select("key99990")
	for b.Loop() {
		table.Refresh()
	}
}

func BenchmarkTableScroll100k(b *testing.B) {
	var table *kit.RowTable
	w := uitest.New(b, func() fyne.CanvasObject {
		table = kit.NewRowTable("Big", partnerColumns, bigSource(100_000))
		return table
	})
	w.Focus("Big")
	body := w.Canvas().Focused()
	for b.Loop() {
		body.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	}
}

func BenchmarkFrameLayout(b *testing.B) {
	w := uitest.New(b, func() fyne.CanvasObject {
		f := sampleFrame(clock())
		f.SetPage(partnersPage())
		return f.Content()
	})
	i := 0
	for b.Loop() {
		i++
		w.Resize(1366+float32(i%2), 768)
	}
}
