package record_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/record"
	"placebook/ui/uitest"
)

func columns() []record.Column {
	k := data.Organisations
	return []record.Column{record.FieldColumn(k.Field("name"), 200), record.FieldColumn(k.Field("joined"), 100), record.FieldColumn(k.Field("sector"), 100)}
}

// shownList is a list in a window of its own, with what it told.
type shownList struct {
	*record.List
	kept *record.Kept
	said []string
}

func list(t testing.TB, s *store.Store, opts ...uitest.Option) (*shownList, *uitest.Window) {
	t.Helper()
	return listOf(t, s, &record.Kept{}, opts...)
}

func listOf(t testing.TB, s *store.Store, kept *record.Kept, opts ...uitest.Option) (*shownList, *uitest.Window) {
	t.Helper()
	l := &shownList{kept: kept}
	var w *uitest.Window
	w = uitest.New(t, func() fyne.CanvasObject {
		l.List = record.NewList(record.ListOptions{Name: "List", Kind: data.Organisations, Columns: columns(), View: s.View, Kept: kept,
			Update: s.Update, Failed: func(err error) { t.Error(data.Sentence(err)) }, Canvas: func() fyne.Canvas { return w.Canvas() },
			Say: func(m, _ string, _ func()) { l.said = append(l.said, m) },
			Views: func() []record.View {
				return []record.View{{Key: "all", Label: "All"}, {Key: "housing", Label: "Housing", Picks: func(r data.Record) bool {
					return r.(*data.Organisation).Sector == "Housing"
				}}}
			}})
		return kit.Column(0, l.Views, l.Chips, kit.Grow(l.Table))
	}, append([]uitest.Option{uitest.Size(700, 640)}, opts...)...)
	return l, w
}

func names(w *uitest.Window) string {
	var out []string
	for i := range w.Rows("List") {
		name, _, _ := strings.Cut(w.RowText("List", i), " | ")
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

func TestSorting(t *testing.T) {
	s := create(t)
	save(t, s,
		&data.Organisation{Name: "ward 10", Joined: data.DayOf(2021, 4, 1), Sector: "Housing"},
		&data.Organisation{Name: "Ward 9", Joined: data.MonthOf(2021, 4), Sector: "VCSE"},
		&data.Organisation{Name: "Écoute"}, &data.Organisation{Name: "Family", Joined: data.DayOf(2020, 12, 31), Sector: "Housing"})
	_, w := list(t, s)
	for _, step := range []struct{ press, want string }{
		{"", "Écoute, Family, Ward 9, ward 10"},
		{"Name", "ward 10, Ward 9, Family, Écoute"},
		{"Joined", "Family, ward 10, Ward 9, Écoute"}, // the day 1 April comes before all of April
		{"Joined", "Ward 9, ward 10, Family, Écoute"}, // what is empty stays last
		{"Sector", "Family, ward 10, Ward 9, Écoute"}, // those alike stand by name
	} {
		if step.press != "" {
			w.Tap(step.press)
		}
		if got := names(w); got != step.want {
			t.Errorf("after %q: %s, wants %s", step.press, got, step.want)
		}
	}
}

func TestNaturalOrder(t *testing.T) {
	for _, x := range []struct{ before, after string }{
		{"Ward 9", "ward 10"}, {"ward 9a", "Ward 10"}, {"9", "A"}, {"a 007", "a 8"}, {"Zoe", "Zoë 2"}, {"", "a"}, {"a1b2", "a1b10"},
		{"x 99999999999999999999", "x 100000000000000000000"},
	} {
		if a, b := record.Natural(x.before), record.Natural(x.after); a >= b {
			t.Errorf("%q does not come before %q", x.before, x.after)
		}
	}
}

func TestAListKeepsWhatIsChosen(t *testing.T) {
	s := create(t)
	a, b := &data.Organisation{Name: "Example A", Sector: "Housing"}, &data.Organisation{Name: "Example B"}
	save(t, s, a, b)
	l, w := list(t, s)
	w.TapRow("List", 1, 0)
	a.Name = "Example Z"
	save(t, s, a)
	l.Refresh(nil)
	if got := l.Selected(); !slices.Equal(got, []data.ID{b.ID}) || names(w) != "Example B, Example Z" {
		t.Errorf("chosen %v of %s", got, names(w))
	}
	w.Tap("Housing")
	if got := l.Selected(); len(got) != 0 {
		t.Errorf("what is not shown counts as chosen: %v", got)
	}
	w.Tap("All")
	l.Filter("EXAMPLE b")
	if got := l.Selected(); !slices.Equal(got, []data.ID{b.ID}) || names(w) != "Example B" {
		t.Errorf("chosen %v of %s", got, names(w))
	}
	l.Reveal(a.ID) // it is hidden by the filter
	if got := l.Selected(); !slices.Equal(got, []data.ID{a.ID}) || l.Filtered() {
		t.Errorf("chosen %v of %s", got, names(w))
	}
	if got := l.Beside([]data.ID{a.ID}); got != b.ID {
		t.Errorf("beside it is %s", got)
	}
}

func TestARowThatComesLaterIsRevealed(t *testing.T) {
	s := create(t)
	l, w := list(t, s)
	o := &data.Organisation{Name: "Example A"}
	save(t, s, o)
	l.Reveal(o.ID)
	if len(l.Selected()) != 0 {
		t.Error("it is not read yet")
	}
	l.Refresh(nil)
	if got := l.Selected(); !slices.Equal(got, []data.ID{o.ID}) || w.Rows("List") != 1 {
		t.Errorf("chosen %v", got)
	}
}

func TestJumpIgnoresAccents(t *testing.T) {
	s := create(t)
	save(t, s, &data.Organisation{Name: "Example"}, &data.Organisation{Name: "Écoute"})
	l, w := list(t, s)
	w.Focus("List")
	w.Keys("eco")
	if got := l.Selected(); len(got) != 1 || w.RowText("List", 0) != "Écoute |  | " {
		t.Errorf("chosen %v", got)
	}
}

// towns are bodies that differ in all that a list is narrowed and grouped by.
func towns(t testing.TB, s *store.Store) {
	t.Helper()
	n := &data.Neighbourhood{Name: "North"}
	save(t, s, n)
	var own data.ID
	err := s.Update("Own", func(tx *store.Tx) (err error) {
		own, err = edit.DefineOwn(tx, data.Organisations, "Beds", data.OwnNumber, nil)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	with := func(o *data.Organisation, beds string) *data.Organisation {
		o.Own = map[data.ID]string{own: beds}
		return o
	}
	save(t, s,
		with(&data.Organisation{Name: "Example A", Sector: "Housing", Joined: data.DayOf(2026, 1, 5), EntitledToASeat: data.Yes, Phone: "020 7946 0001"}, "7"),
		with(&data.Organisation{Name: "Example B", Sector: "VCSE", Joined: data.MonthOf(2026, 3), EntitledToASeat: data.No, Neighbourhoods: []data.ID{n.ID}}, "12"),
		&data.Organisation{Name: "Example C", Sector: "Housing", Joined: data.DayOf(2026, 3, 31)},
		&data.Organisation{Name: "Example D", Sector: "Education", Joined: data.DayOf(2025, 12, 1), Neighbourhoods: []data.ID{n.ID}},
		&data.Organisation{Name: "Example E"})
}

// idOf gives the ID of the record of a kind with that title.
func idOf(t testing.TB, s *store.Store, k *data.Kind, title string) (id string) {
	t.Helper()
	_ = s.View(func(b *book.Book) error {
		for _, r := range b.All(k) {
			if b.Title(r) == title || k == data.Settings && r.(*data.Setting).Value == title {
				id = string(r.Base().ID)
			}
		}
		return nil
	})
	if id == "" {
		t.Fatalf("there is no %s %q", k.Name, title)
	}
	return id
}

func letters(w *uitest.Window) string {
	var out []string
	for i := range w.Rows("List") {
		name, _, _ := strings.Cut(w.RowText("List", i), " | ")
		out = append(out, strings.TrimPrefix(name, "Example "))
	}
	return strings.Join(out, ",")
}

func TestConditions(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	north, beds := idOf(t, s, data.Neighbourhoods, "North"), "own/"+idOf(t, s, data.Settings, "Beds")
	for _, x := range []struct {
		c     record.Condition
		rows  string
		words string
	}{
		{record.Condition{Column: "name", Op: record.OpHas, Values: []string{"ple b"}}, "B", "Name contains \u201cple b\u201d"},
		{record.Condition{Column: "name", Op: record.OpIs, Values: []string{"example c"}}, "C", "Name is \u201cexample c\u201d"},
		{record.Condition{Column: "sector", Op: record.OpAny, Values: []string{"Housing", "VCSE"}}, "A,B,C", "Sector: Housing or VCSE"},
		{record.Condition{Column: "sector", Op: record.OpNone, Values: []string{"Housing", "VCSE", "Education"}}, "E", "Sector: not Housing, VCSE or Education"},
		{record.Condition{Column: "sector", Op: record.OpAny, Values: []string{"Housing", "VCSE", "Education", "Other"}}, "A,B,C,D", "Sector: Housing, VCSE or 2 others"},
		{record.Condition{Column: "sector", Op: record.OpEmpty}, "E", "Sector is empty"},
		{record.Condition{Column: "phone", Op: record.OpFilled}, "A", "Telephone is not empty"},
		{record.Condition{Column: "neighbourhoods", Op: record.OpAny, Values: []string{north}}, "B,D", "Neighbourhoods: North"},
		{record.Condition{Column: "joined", Op: record.OpBefore, Values: []string{"2026-01-05"}}, "D", "Joined before 5 Jan 2026"},
		{record.Condition{Column: "joined", Op: record.OpAfter, Values: []string{"2026-01-05"}}, "B,C", "Joined after 5 Jan 2026"},
		{record.Condition{Column: "joined", Op: record.OpIn, Values: []string{"2026-03"}}, "B,C", "Joined in Mar 2026"},
		{record.Condition{Column: "joined", Op: record.OpBetween, Values: []string{"2025-12-01", "2026-01-05"}}, "A,D", "Joined between 1 Dec 2025 and 5 Jan 2026"},
		{record.Condition{Column: beds, Op: record.OpLeast, Values: []string{"8"}}, "B", "Beds at least 8"},
		{record.Condition{Column: beds, Op: record.OpMost, Values: []string{"7"}}, "A", "Beds at most 7"},
		{record.Condition{Column: "entitled_to_a_seat", Op: record.OpYes}, "A", "Entitled to a seat: Yes"},
		{record.Condition{Column: "entitled_to_a_seat", Op: record.OpEmpty}, "C,D,E", "Entitled to a seat is empty"},
		{record.Condition{Column: "own/gone", Op: record.OpEmpty}, "A,B,C,D,E", ""}, // a column that is not here narrows nothing
	} {
		l.Narrow(x.c)
		if got := letters(w); got != x.rows {
			t.Errorf("%v shows %s, wants %s", x.c, got, x.rows)
		}
		if x.words != "" {
			w.See(x.words)
		}
	}
	l.Narrow(record.Condition{Column: "sector", Op: record.OpAny, Values: []string{"Housing"}}, record.Condition{Column: "joined", Op: record.OpIn, Values: []string{"2026-03"}})
	if got := letters(w); got != "C" {
		t.Errorf("both conditions show %s", got)
	}
	w.Focus("Sector: Housing")
	w.Key(fyne.KeyDelete, 0)
	if got := letters(w); got != "B,C" {
		t.Errorf("without the first %s", got)
	}
	w.WantFocus("List")
}

func TestFilteringByKeysAlone(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	l.OpenFilter("")
	w.WantFocus("Add a condition on")
	w.Keys("\nsec\n")
	w.WantFocus("Sector any of")
	w.Key(fyne.KeyDown, 0)
	w.Keys("h") // Housing
	w.Key(fyne.KeySpace, 0)
	w.See("2 of 5")
	w.Keys("v")
	w.Key(fyne.KeySpace, 0)
	w.See("3 of 5")
	w.Focus("Add a condition on")
	w.Keys("\njoined\n")
	w.WantFocus("Joined after")
	w.Keys("1 feb 2026\t")
	w.See("2 of 5")
	w.Key(fyne.KeyEscape, 0)
	if got := letters(w); got != "B,C" {
		t.Errorf("shows %s", got)
	}
	w.See("Sector: Housing or VCSE")
	w.See("Joined after 1 Feb 2026")
	w.Focus("Joined after 1 Feb 2026")
	w.Key(fyne.KeyReturn, 0) // changes it
	w.WantFocus("Joined after")
	w.Choose("Joined", "is before")
	w.Tap("Done")
	if got := letters(w); got != "A" {
		t.Errorf("shows %s", got)
	}
	w.Tap("Clear all")
	if got := letters(w); got != "A,B,C,D,E" || len(l.Conditions()) != 0 {
		t.Errorf("shows %s", got)
	}
}

func TestHalfAConditionNarrowsNothing(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	l.OpenFilter("joined")
	w.Fill("Joined after", "31 February")
	w.See("5 of 5")
	w.Choose("Joined", "is between")
	w.Fill("Joined from", "1 Jan 2026")
	w.See("5 of 5")
	w.Fill("Joined until", "end of March 2026")
	w.See("3 of 5")
	w.Tap("Remove Joined")
	w.See("5 of 5")
}

func TestGroups(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	for _, x := range []struct{ by, want string }{
		{"sector", "Housing 2,A,C,VCSE 1,B,Education 1,D,None 1,E"}, // in the order of the list
		{"joined", "December 2025 1,D,January 2026 1,A,March 2026 2,B,C,None 1,E"},
		{"entitled_to_a_seat", "Yes 1,A,No 1,B,None 3,C,D,E"},
		{"neighbourhoods", "North 2,B,D,None 3,A,C,E"},
	} {
		l.GroupBy(x.by)
		if got := letters(w); got != x.want {
			t.Errorf("by %s: %s, wants %s", x.by, got, x.want)
		}
	}
	w.See("In groups by Neighbourhoods")
	l.GroupBy("joined")
	w.Tap("Joined")
	w.Tap("Joined") // from the last: so are the groups
	if got := letters(w); got != "March 2026 2,C,B,January 2026 1,A,December 2025 1,D,None 1,E" {
		t.Errorf("from the last: %s", got)
	}
}

func TestFoldingByKeysAndMouse(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	l.GroupBy("sector")
	w.Focus("List")
	w.Key(fyne.KeyDown, 0) // the heading of Housing
	w.Key(fyne.KeyLeft, 0)
	if got := letters(w); got != "Housing 2,VCSE 1,B,Education 1,D,None 1,E" {
		t.Errorf("Left: %s", got)
	}
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyRight, 0) // its first row
	if got := l.Selected(); len(got) != 1 || string(got[0]) != idOf(t, s, data.Organisations, "Example A") {
		t.Errorf("chosen %v", got)
	}
	w.Key(fyne.KeyLeft, 0) // back to the heading
	if len(l.Selected()) != 0 {
		t.Error("a heading is chosen")
	}
	w.Key(fyne.KeySpace, 0)
	if n := len(l.Selected()); n != 2 {
		t.Errorf("Space on a heading chooses %d", n)
	}
	w.Key(fyne.KeyReturn, 0)
	w.TapRow("List", 1, 0) // the heading of VCSE
	if got := letters(w); got != "Housing 2,VCSE 1,Education 1,D,None 1,E" {
		t.Errorf("Enter and a click: %s", got)
	}
	w.Key(fyne.KeyA, fyne.KeyModifierControl)
	if n := len(l.Selected()); n != 2 {
		t.Errorf("Ctrl+A chooses %d: those of folded groups are not seen", n)
	}
	w.Key(fyne.KeyEscape, 0)
	if n := len(l.Selected()); n != 0 {
		t.Errorf("Esc leaves %d", n)
	}
	l.Reveal(data.ID(idOf(t, s, data.Organisations, "Example C")))
	if got := letters(w); !strings.HasPrefix(got, "Housing 2,A,C,") || l.Shown() != 5 {
		t.Errorf("revealed: %s", got)
	}
	l.FoldAll(true)
	if got := letters(w); got != "Housing 2,VCSE 1,Education 1,None 1" {
		t.Errorf("all folded: %s", got)
	}
}

func TestColumnsAreChosenMovedAndKept(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	l.OpenColumns()
	w.WantFocus("Columns")
	w.Key(fyne.KeySpace, 0) // the name stays
	w.Tap("Beds")
	w.Tap("Joined")
	w.Focus("Columns")
	w.Keys("b")
	for range 30 {
		w.Key(fyne.KeyUp, fyne.KeyModifierControl) // Beds before all but the name
	}
	w.Tap("Done")
	if got := strings.Join(l.Table.Titles(), ","); got != "Name,Beds,Sector" {
		t.Errorf("columns %s", got)
	}
	if got := w.RowText("List", 1); got != "Example B | 12 | VCSE" {
		t.Errorf("row %q", got)
	}
	w.Tap("Beds")
	w.Focus("List, headings")
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyRight, fyne.KeyModifierControl)
	w.Key(fyne.KeyRight, fyne.KeyModifierShift)
	again, w := listOf(t, s, l.kept)
	if got := strings.Join(again.Table.Titles(), ","); got != "Name,Sector,Beds" || l.kept.Widths[l.kept.Columns[2]] == 0 {
		t.Errorf("kept columns %s, widths %v", got, l.kept.Widths)
	}
	if got := letters(w); got != "A,B,C,D,E" {
		t.Errorf("by Beds: %s", got)
	}
	again.OpenColumns()
	w.Tap("As they come")
	w.Tap("Done")
	if got := strings.Join(again.Table.Titles(), ","); got != "Name,Joined,Sector" || len(l.kept.Columns) != 0 || len(l.kept.Widths) != 0 {
		t.Errorf("reset to %s, kept %+v", got, l.kept)
	}
}

func TestMenuOfAHeading(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	w.Focus("List, headings")
	for range 2 {
		w.Key(fyne.KeyRight, 0)
	}
	w.Key(fyne.KeyF10, fyne.KeyModifierShift)
	w.Tap("Group by Sector")
	w.See("In groups by Sector")
	w.Focus("List, headings")
	w.Key(fyne.KeyF10, fyne.KeyModifierShift)
	w.Tap("Hide Sector")
	if got := strings.Join(l.Table.Titles(), ","); got != "Name,Joined" {
		t.Errorf("columns %s", got)
	}
}

// What is told of a change to the list is the same as what a list made anew
// shows.
func TestAChangeIsReadAsAListMadeAnewShowsIt(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	l.GroupBy("sector")
	l.Filter("example")
	w.Tap("Joined")
	var last map[*data.Kind][]data.ID
	s.Watch(func(b store.Batch) { last = b.Changed })
	id := data.ID(idOf(t, s, data.Organisations, "Example C"))
	for i, change := range []func(){
		func() {
			save(t, s, &data.Organisation{Common: data.Common{ID: id}, Name: "Example 1", Sector: "Education", Joined: data.DayOf(2020, 1, 1)})
		},
		func() { save(t, s, &data.Organisation{Name: "Example 2", Sector: "Housing"}) },
		func() {
			if err := s.Update("Delete", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, id) }); err != nil {
				t.Fatal(err)
			}
		},
		func() {
			if _, err := s.Undo(); err != nil {
				t.Fatal(err)
			}
		},
	} {
		change()
		l.Refresh(last)
		got := fmt.Sprint(letters(w), w.Words())
		l.Refresh(nil)
		if want := fmt.Sprint(letters(w), w.Words()); got != want {
			t.Errorf("step %d shows\n%s\nand made anew\n%s", i, got, want)
		}
	}
}
