package record_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/record"
)

func TestSavedViews(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	l.Narrow(record.Condition{Column: "sector", Op: record.OpAny, Values: []string{"Housing", "Education"}})
	l.GroupBy("sector")
	w.Tap("Save this view")
	w.Tap("Save")
	w.See("A view needs a name")
	w.Keys("housing")
	w.Tap("Save")
	w.See("The list has a view of this name already")
	w.Fill("Name of the view", "Homes and schools")
	w.Tap("Save")
	const mine = "Housing 2,A,C,Education 1,D"
	if got := letters(w); got != mine || len(l.said) != 1 {
		t.Fatalf("the saved view shows %s; said %q", got, l.said)
	}
	w.Tap("All")
	l.GroupBy("")
	if got := letters(w); got != "A,B,C,D,E" {
		t.Errorf("All shows %s", got)
	}

	again, w := list(t, s) // another window, or another laptop
	w.Tap("Homes and schools")
	if got := letters(w); got != mine {
		t.Errorf("opened again %s", got)
	}
	again.GroupBy("")
	w.Tap("Keep the changes")
	w.Tap("Keep the changes in \u201cHomes and schools\u201d")
	w.Tap("All")
	w.Tap("Homes and schools")
	if got := letters(w); got != "A,C,D" {
		t.Errorf("replaced %s", got)
	}
	w.Tap("Change this view")
	w.Tap("Rename...")
	w.Fill("Name of the view", "Schools")
	w.Tap("Save")
	w.NotSee("Homes and schools")
	if again.Tab() == "all" || letters(w) != "A,C,D" {
		t.Errorf("renamed: tab %s, %s", again.Tab(), letters(w))
	}
	w.Tap("Change this view")
	w.Tap("Delete the view")
	w.NotSee("Schools")
	if again.Tab() != "all" || letters(w) != "A,B,C,D,E" {
		t.Errorf("deleted: tab %s, %s", again.Tab(), letters(w))
	}
	if _, err := s.Undo(); err != nil {
		t.Fatal(err)
	}
	again.Refresh(nil)
	w.Tap("Schools")
	if got := letters(w); got != "A,C,D" {
		t.Errorf("brought back %s", got)
	}
}

func TestTwoLaptopsViewsOfOneNameAreOne(t *testing.T) {
	a, b := &data.Setting{Name: data.SettingView, Of: "people", Value: "Leads"}, &data.Setting{Name: data.SettingView, Of: "people", Value: "leads"}
	if data.Settings.Derive(a) != data.Settings.Derive(b) {
		t.Error("two views")
	}
}

func TestOnlySomeRows(t *testing.T) {
	s := create(t)
	towns(t, s)
	l, w := list(t, s)
	l.Narrow(record.Condition{Column: "sector", Op: record.OpAny, Values: []string{"VCSE"}})
	l.Only([]data.ID{data.ID(idOf(t, s, data.Organisations, "Example A")), data.ID(idOf(t, s, data.Organisations, "Example E"))}, "2 partners without a contact")
	w.See("2 partners without a contact")
	if got := letters(w); got != "A,E" {
		t.Errorf("shows %s", got)
	}
	w.Tap("2 partners without a contact")
	if got := letters(w); got != "B" {
		t.Errorf("after it is closed %s", got)
	}
}

func TestRowsAreCopiedAsTheyAreSeen(t *testing.T) {
	s := create(t)
	save(t, s, &data.Organisation{Name: "=Example A", Sector: "Housing", Joined: data.DayOf(2026, 3, 4)}, &data.Organisation{Name: "Example B"}, &data.Organisation{Name: "Example C"})
	l, w := list(t, s)
	w.TapRow("List", 0, 0)
	w.TapRow("List", 1, fyne.KeyModifierShift)
	w.Key(fyne.KeyC, fyne.KeyModifierControl)
	want := "Name\tJoined\tSector\r\n=Example A\t4 Mar 2026\tHousing\r\nExample B\t\t\r\n"
	if got := fyne.CurrentApp().Clipboard().Content(); got != want {
		t.Errorf("copied %q", got)
	}
	if !slices.Equal(l.said, []string{"Copied 2 rows."}) {
		t.Errorf("said %q", l.said)
	}
}
