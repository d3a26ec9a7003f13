package imports_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/look"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

// awkward is a list of contacts as a team really has it: organisations repeated
// with other details, numbers where days should be, a telephone in two columns,
// rows struck through and rows that are none. The tests of package intake make it.
func awkward(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "..", "..", "data", "intake", "testdata", "awkward.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "Partners contacts FINAL v7.xlsx")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func organisations(h *pagetest.Host) (out []string) {
	_ = h.Store().View(func(b *book.Book) error {
		for _, o := range book.List[*data.Organisation](b) {
			out = append(out, o.Name)
		}
		return nil
	})
	return out
}

// TestImportAnswersForManyRows decides for all rows that ask the same, and for
// those that are chosen, and finds the answers again the next time.
func TestImportAnswersForManyRows(t *testing.T) {
	h := pagetest.New(t)
	path := awkward(t)
	w := h.Window("partners", newImport("contacts", path))
	w.See("share the box Telephone. In 2 rows both hold something")
	w.Golden("import-shared")
	w.Tap("Check 8 rows")
	w.See("Left out")
	w.See("Struck through in the file")
	w.Golden("import-awkward")

	w.Tap("Leave empty, row 7")
	w.See("2 more rows ask the same")
	w.Golden("import-more-like-it")
	w.Tap("Choose, row 6")
	w.See("spreadsheets mean 31 Jan 2024 by it")
	w.Tap("Do the same for all 2 like this")
	w.Golden("import-row-all")
	w.Tap("Take 31 Jan 2024")
	w.See("Decided for 2 rows")

	// Those that still wait are chosen with the keys and decided together.
	w.Tap("Need your decision")
	w.TapRow("Rows", 0, 0)
	w.Key(fyne.KeyA, fyne.KeyModifierControl)
	w.See("3 rows are chosen.")
	w.Golden("import-chosen")
	w.Key(fyne.KeyReturn, 0)
	w.See("Joined: leave empty (2 rows)")
	w.Golden("import-several")
	w.Tap("Joined: leave empty (2 rows)")
	w.Tap("All rows")
	w.Tap("Need your decision")
	w.Tap("Choose, row 3")
	w.See("Address")
	w.Golden("import-row-questions")
	w.Tap("Take all of this row")
	w.Tap("All rows")
	w.Tap("Take it as left, row 8")
	w.See("Bring in 7 rows")
	w.Tap("Bring in 7 rows")
	w.See("7 rows are in your data now")
	w.Keys("\n") // a quick second press
	w.See("To look at later")
	if got := organisations(h); len(got) != 6 {
		t.Errorf("the organisations are %q", got)
	}

	w = h.Window("partners", newImport("contacts", path))
	w.Tap("Check 8 rows")
	w.See("decided as you did before")
	w.See("There is nothing to bring in.")
	w.Golden("import-again")
	w.Tap("Ask me again")
	w.See("Nothing can come in yet.")

	notes, err := filepath.Glob(filepath.Join(h.Dir(), "notes", "*"))
	if err != nil || len(notes) == 0 {
		t.Fatalf("no note is kept: %v", err)
	}
	for _, n := range notes {
		if b, err := os.ReadFile(n); err != nil || strings.Contains(string(b), "leave") || strings.Contains(string(b), "2024") {
			t.Errorf("%s can be read without the passphrase (%v)", n, err)
		}
	}
}

// TestImportFitsLargeText: nothing is outside the window at 150 %, nor lost on a
// large screen.
func TestImportFitsLargeText(t *testing.T) {
	for name, c := range map[string]struct {
		wide, tall, factor float32
	}{"150": {1366, 768, 1.5}, "1920": {1920, 1080, 1}} {
		t.Run(name, func(t *testing.T) {
			h := pagetest.New(t)
			w := h.Window("partners", newImport("contacts", awkward(t)), uitest.Size(c.wide, c.tall))
			w.SetTheme(look.Light, c.factor)
			fits := func(step string) {
				t.Helper()
				if m := h.Page().Object().MinSize(); m.Width > c.wide-look.RailWidth*c.factor {
					t.Errorf("%s needs a width of %v", step, m.Width)
				}
				w.Golden("import-" + step + "-" + name)
			}
			fits("columns")
			w.Tap("Check 8 rows")
			fits("check")
			w.Tap("Choose, row 3")
			w.Golden("import-row-" + name)
			w.Tap("Close")
			w.Tap("Bring in 2 rows")
			fits("done")
		})
	}
}

// TestImportKeepsTheKeyboard: answering which of day and month comes first leads
// on, and so does choosing a column.
func TestImportKeepsTheKeyboard(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("partners", newImport("people", file(t, "dates.csv", "Name,Consent given,Shoe size", "Ada Example,03/04/2026,38", "Bo Example,05/06/2026,40")))
	w.WantFocus("The day comes first: 3 April 2026")
	w.See("Say whether the day or the month comes first")
	w.Keys("\n")
	w.WantFocus("Check 2 rows")
	w.Choose("Shoe size", "A field of our own: Shoe size")
	w.WantFocus("Shoe size")
}

// TestImportKeepsTheKeyboardFromTheFirstStep: the box for the place of a file is
// gone by then.
func TestImportKeepsTheKeyboardFromTheFirstStep(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("partners", newImport("", ""))
	w.Focus("Or type or paste where the file is")
	w.Keys(file(t, "dates.csv", "Name,Consent given", "Ada Example,03/04/2026") + "\n")
	w.WantFocus("The day comes first: 3 April 2026")
	w.Keys("\n")
	w.WantFocus("Check 1 row")
	w.Keys("\n")
	w.WantFocus("Bring in 1 row")
}

// TestImportRemembersWhereDaysHadToBeSaid: the rows ask only once it is known how
// their days are read, and then the answers are found.
func TestImportRemembersWhereDaysHadToBeSaid(t *testing.T) {
	h := pagetest.New(t)
	path := file(t, "dates.csv", "Name,Consent given", "Ada Example,03/04/2026", "Bo Example,soon")
	w := h.Window("partners", newImport("people", path))
	w.Tap("The day comes first: 3 April 2026")
	w.Tap("Check 2 rows")
	w.Tap("Leave empty, row 3")
	w.Tap("Bring in 2 rows")
	w.See("2 rows are in your data now")
	w = h.Window("partners", newImport("people", path))
	w.Tap("The day comes first: 3 April 2026")
	w.Tap("Check 2 rows")
	w.See("1 row: decided as you did before")
	w.See("There is nothing to bring in.")
}

// TestImportFromHome: a place typed as the hint has it is looked for at home.
func TestImportFromHome(t *testing.T) {
	path := contactsFile(t, 0)
	t.Setenv("HOME", filepath.Dir(filepath.Dir(path)))
	h := pagetest.New(t)
	w := h.Window("partners", newImport("", ""))
	w.Focus("Or type or paste where the file is")
	w.Keys(filepath.Join(filepath.Base(filepath.Dir(path)), filepath.Base(path)) + "\n")
	w.See("Check 9 rows")
}
