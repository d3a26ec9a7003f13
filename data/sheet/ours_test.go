package sheet_test

import (
	"reflect"
	"testing"

	"placebook/data"
	"placebook/data/sheet"
)

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"Two halls", "Two  halls ", true}, {"Two halls", "Two\u00a0halls", true}, {"Café", "Cafe\u0301", true}, {"a\r\nb", "a\nb", true}, {"", "\n", true},
		{"Two halls", "Two hall", false}, {"a\nb", "a b", false}, {"1", "01", false}, {"yes", "Yes", false}, {"zero\u200bwidth", "zerowidth", true},
	} {
		if (sheet.Mark(c.a) == sheet.Mark(c.b)) != c.same {
			t.Errorf("%q and %q: the same is %v", c.a, c.b, !c.same)
		}
	}
}

// TestForms: every column of a form is a field that people see, headings are told
// apart, and none is called as the column of IDs.
func TestForms(t *testing.T) {
	for _, book := range []string{sheet.PlansBook, sheet.ReturnBook} {
		sheets := map[string]bool{}
		for _, f := range sheet.Forms(book) {
			if sheets[f.Sheet] {
				t.Errorf("two sheets are called %s", f.Sheet)
			}
			sheets[f.Sheet] = true
			heads := map[string]bool{sheet.IDHead: true}
			for _, c := range f.Columns {
				if heads[c.Head] {
					t.Errorf("%s: two columns are headed %s", f.Sheet, c.Head)
				}
				heads[c.Head] = true
				if x := f.Kind.Field(c.Field); c.Field != sheet.Confirm && (x == nil || x.Private || x.Virtual()) {
					t.Errorf("%s: %s cannot come back", f.Sheet, c.Field)
				}
			}
		}
	}
	if sheet.Forms("board") != nil {
		t.Error("the Board report comes back")
	}
}

func TestRowsThatCanBeAdded(t *testing.T) {
	adds := map[string]bool{}
	for _, f := range append(sheet.PlanForms(), sheet.ReturnForms()...) {
		adds[f.Sheet] = f.Adds()
	}
	for name, want := range map[string]bool{"Priorities": true, "Actions": true, "Actions in full": false, "Risks": true, "Highlights": false, "Your actions": false, "Your risks": true, "Your measures": false, "Your interests": true} {
		if adds[name] != want {
			t.Errorf("%s takes new rows: %v", name, adds[name])
		}
	}
}

// FuzzWas: whatever stands in the sheet, it is read without harm, and what was
// written is read as it was.
func FuzzWas(f *testing.F) {
	f.Add("title:0badcafe due:12345678 measure=m-1")
	f.Add("Nothing")
	f.Add(":= a: =b a:b:c=d")
	f.Fuzz(func(t *testing.T, cells string) {
		w := sheet.ParseWas("Actions", "a1", cells)
		again := sheet.ParseWas("Actions", "a1", w.String())
		if !reflect.DeepEqual(w, again) {
			t.Errorf("%q is read as %+v, then as %+v", cells, w, again)
		}
		if w.ID != data.ID("a1") {
			t.Errorf("its ID is %q", w.ID)
		}
	})
}
