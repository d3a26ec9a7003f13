package imports_test

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/export/xl"
	"placebook/ui/kit"
	"placebook/ui/page"
	"placebook/ui/page/imports"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

// file writes a list to be brought in.
func file(t testing.TB, name string, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// contactsFile is a list of people as teams keep it: some are here already, some
// have moved, some cannot be told.
func contactsFile(t testing.TB, more int) string {
	lines := []string{
		"Board contacts of the Example Place Partnership,,,,,,",
		",,,,,,",
		"Name,Job title,Organisation,E-mail,Telephone,Consent given,Fax",
		"Ada Sample,Head of Therapies,Example Hospital Trust,ada@trust.example,020 7946 0001,,",
		"Kofi Specimen,Physiotherapist,Example Hospital Trust,kofi@trust.example,020 7946 0102,05/03/2026,",
		"Dr Hana Outline,GP,Example GP Federation,hana@gp.example,,25/03/2026,none",
		"Bel Template,Social prescriber,Example Advice Centre,bel@advice.example,,,",
		"Tomas Test,Carers lead,Example Carers,tomas@carers.example,02079460144,,",
		"Owen Stand-in,Manager,Example Homes,owen@homes.example,,,",
		"Jo Patern,Housing officer,Example Homes,jo@homes.example,,,",
		"T. Test,,,,,,",
		"Leila Mock,Nurse,Example Hospital Trust,leila@trust.example,,31/02/2026,",
	}
	for n := range more {
		lines = append(lines, fmt.Sprintf("Person %s Example,Officer,Example Homes,p%d@homes.example,,,", letters(n), n))
	}
	return file(t, "Board contacts 2026.csv", lines...)
}

// letters makes a name of a number.
func letters(n int) string {
	out := ""
	for range 3 {
		out += string(rune('a' + n%26))
		n /= 26
	}
	return strings.ToUpper(out[:1]) + out[1:]
}

// registered makes a host whose store knows some of them.
func registered(t testing.TB) *pagetest.Host {
	t.Helper()
	h := pagetest.New(t)
	trust, homes, carers := &data.Organisation{Name: "Example Hospital Trust", Status: data.StatusActive},
		&data.Organisation{Name: "Example Homes", Status: data.StatusActive}, &data.Organisation{Name: "Example Carers", Status: data.StatusActive}
	h.Save(trust, homes, carers)
	h.Save(&data.Person{Name: "Ada Sample", JobTitle: "Therapy Lead", Organisation: trust.ID, Email: "ada@trust.example", Phone: "020 7946 0001"},
		&data.Person{Name: "Tomas Test", JobTitle: "Carers lead", Organisation: carers.ID, Email: "t.test@carers.example"},
		&data.Person{Name: "Owen Stand-in", JobTitle: "Manager", Organisation: homes.ID, Email: "owen@homes.example"},
		&data.Person{Name: "Jo Pattern", JobTitle: "Housing officer", Organisation: homes.ID, Email: "jo@homes.example"},
		&data.Person{Name: "T. Test"}, &data.Person{Name: "T. Test", JobTitle: "Volunteer"})
	return h
}

func newImport(list, path string) func(page.Host) page.Page {
	return func(h page.Host) page.Page { return imports.New(h, list, path) }
}

// people lists the names that are in the data.
func people(h *pagetest.Host) (out []string) {
	_ = h.Store().View(func(b *book.Book) error {
		for _, p := range book.List[*data.Person](b) {
			out = append(out, p.Name)
		}
		return nil
	})
	return out
}

func TestImportFromTheFileToUndo(t *testing.T) {
	h := registered(t)
	h.Choose = contactsFile(t, 0)
	w := h.Window("partners", newImport("people", ""))
	w.See("Import people")
	w.WantFocus("Choose a file")
	w.GoldenBoth("import-1-choose")

	w.Tap("Choose a file")
	w.See("Board contacts 2026.csv")
	w.See("heading in row 3")
	w.See("6 of 7 columns go in")
	w.See("day first, because row 6 says so")
	w.GoldenBoth("import-2-columns")

	w.Tap("Check 9 rows")
	w.See("Nothing is written yet.")
	w.See("\u201cFax\u201d is left out")
	w.WantFocus("Rows")
	for _, want := range []string{
		"10 | Needs your decision | Jo Patern | Jo Pattern of Example Homes has this e-mail. The same person?",
		"4 | Changed | Ada Sample | Job title: Head of Therapies, was Therapy Lead",
		"5 | New | Kofi Specimen | Physiotherapist, Example Hospital Trust; 6 boxes are filled",
		"9 | Already here | Owen Stand-in | Every box is the same as here",
	} {
		row := w.RowOf("Rows", strings.Split(want, " | ")[2])
		if got := w.RowText("Rows", row); got != want {
			t.Errorf("the row is %q, wants %q", got, want)
		}
	}
	w.GoldenBoth("import-3-check")
	if n := len(people(h)); n != 6 {
		t.Errorf("before bringing in there are %d people, wants 6", n)
	}

	w.Tap("Bring in 5 rows")
	w.See("5 rows are in your data now")
	w.See("3 rows stayed out")
	if last := h.Said[len(h.Said)-1]; last != "5 rows brought in." {
		t.Errorf("said %q", last)
	}
	w.GoldenBoth("import-4-done")
	if got := people(h); !slices.Contains(got, "Kofi Specimen") || slices.Contains(got, "Jo Patern") {
		t.Errorf("people are %q", got)
	}
	w.Tap("Undo")
	if got := people(h); len(got) != 6 {
		t.Errorf("after undo: %q", got)
	}
	w.See("Taken back")
	w.Key(fyne.KeyY, fyne.KeyModifierControl)
	w.See("5 rows are in your data now")
}

func TestImportDecisions(t *testing.T) {
	h := registered(t)
	w := h.Window("partners", newImport("people", contactsFile(t, 0)))
	w.Tap("Check 9 rows")
	w.Tap("Need your decision")
	if n := w.Rows("Rows"); n != 3 {
		t.Fatalf("%d rows wait, wants 3", n)
	}
	w.Tap("It is the same, row 10")
	w.See("Bring in 6 rows")
	if got := w.RowText("Rows", 0); !strings.Contains(got, "Changed | Jo Patern") {
		t.Errorf("what was decided went from under the pointer: %q", got)
	}
	w.Tap("All rows")
	w.Tap("Need your decision")
	if n := w.Rows("Rows"); n != 2 {
		t.Fatalf("%d rows wait, wants 2", n)
	}
	w.Tap("Write the day, row 12")
	w.WantFocus("Consent given")
	w.Keys("\n")
	w.See("Write it, or choose otherwise")
	w.Golden("import-row")
	w.Keys("28 Feb 2026\n")
	w.See("Bring in 7 rows")
	w.Tap("All rows")
	w.Tap("Decide again, row 12")
	w.Tap("Take the decisions on this row back")
	w.See("Bring in 6 rows")
	w.Tap("Leave empty, row 12")
	w.See("Bring in 7 rows")
	w.Tap("Change the columns")
	w.Choose("Fax", "A field of our own: Fax")
	w.See("what you decided on 2 rows is asked again")
	w.Choose("Fax", "Leave out")
	w.Tap("Check 9 rows")
	w.Tap("It is the same, row 10")
	w.Tap("Leave empty, row 12")
	w.Tap("Bring in 7 rows")
	if got := people(h); slices.Contains(got, "Jo Pattern") && slices.Contains(got, "Jo Patern") {
		t.Errorf("one Jo was made two: %q", got)
	}
}

func TestImportColumnsAndDays(t *testing.T) {
	h := registered(t)
	w := h.Window("partners", newImport("people", file(t, "dates.csv",
		"Name,Consent given,Shoe size", "Ada Example,03/04/2026,38", "Bo Example,05/06/2026,40")))
	w.See("Nothing in the file tells")
	w.Golden("import-days")
	w.Tap("The month comes first: 4 March 2026")
	w.See("Days are read month first, as you said")
	w.Tap("Read them day first")
	w.See("Days are read day first, as you said")

	w.Choose("Shoe size", "A field of our own: Shoe size")
	w.See("3 of 3 columns go in")
	w.Choose("Consent given", "Leave out")
	w.See("2 of 3 columns go in")
	w.Tap("Check 2 rows")
	w.See("Ada Example")
	w.Tap("Change the columns")
	w.See("A field of our own: Shoe size")
	w.Tap("Check 2 rows")
	w.Tap("Bring in 2 rows")
	_ = h.Store().View(func(b *book.Book) error {
		if b.OwnField(data.Persons, "Shoe size") == nil {
			t.Error("the field of our own was not made")
		}
		return nil
	})
}

func TestImportOfTooManyFieldsOfOurOwn(t *testing.T) {
	h := pagetest.New(t)
	heads, cells := []string{"Name"}, []string{"Ada Example"}
	for n := range 12 {
		heads, cells = append(heads, "Thing "+letters(n)), append(cells, "x")
	}
	w := h.Window("partners", newImport("people", file(t, "own.csv", strings.Join(heads, ","), strings.Join(cells, ","))))
	for _, head := range heads[1:12] {
		w.Choose(head, "A field of our own: "+head)
	}
	w.See("fields of your own at most")
	w.See("11 of 13 columns go in")
	w.Tap("Check 1 row")
	w.Tap("Bring in 1 row")
	w.See("1 row is in your data now")
}

func TestImportFindsTheListOut(t *testing.T) {
	for name, c := range map[string]struct {
		lines []string
		title string
	}{
		"organisations":                       {[]string{"Name,Sector,Postcode", "Example Homes,Housing,SE1 1AA"}, "Import organisations"},
		"organisations by a name":             {[]string{"Organisation,Address", "Example Homes,1 Example Street"}, "Import organisations"},
		"organisations that belong to others": {[]string{"Name,Provider,Address,Telephone", "Example House,Example Homes,1 Example Street,020 7946 0001"}, "Import organisations"},
		"people":                              {[]string{"Name,Job title,E-mail", "Ada Sample,Nurse,ada@trust.example"}, "Import people"},
		"people with an employer":             {[]string{"Name,Organisation,E-mail", "Ada Sample,Example Homes,ada@homes.example"}, "Import people"},
		"contacts":                            {[]string{"Organisation,Sector,Contact name,E-mail", "Example Homes,Housing,Ada Sample,ada@homes.example"}, "Import contacts"},
		"a list without known ones":           {[]string{"Alpha,Beta", "1,2"}, "Import a list"},
	} {
		t.Run(name, func(t *testing.T) {
			h := pagetest.New(t)
			w := h.Window("partners", newImport("", file(t, "list.csv", c.lines...)))
			w.See(c.title)
		})
	}
}

func TestImportWithoutAKnownHeading(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("partners", newImport("organisations", file(t, "odd.csv", "Alpha,Beta", "Example Homes,x", "Example Carers,y")))
	w.See("No heading in")
	w.See("Say where one column goes at least")
	w.Golden("import-no-heading")
	w.Choose("Alpha", "Name")
	w.Tap("Check 2 rows")
	w.Tap("Bring in 2 rows")
	w.See("2 rows are in your data now")
}

func TestImportBadFiles(t *testing.T) {
	for name, c := range map[string]struct{ file, text, says string }{
		"empty":       {"empty.csv", "", "There is nothing in"},
		"a PDF":       {"minutes.pdf", "%PDF-1.7 example", "minutes.pdf"},
		"a web page":  {"list.xls", "<html><body><table></table></body></html>", "web page"},
		"cut short":   {"cut.xlsx", "PK\x03\x04broken", "cut.xlsx"},
		"an old book": {"old.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old.xls"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), c.file)
			if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			h := pagetest.New(t)
			h.Choose = contactsFile(t, 0)
			w := h.Window("partners", newImport("people", path))
			w.See(c.says)
			if len(h.Failed) > 0 {
				t.Errorf("told in a dialog: %v", h.Failed)
			}
			w.Tap("Choose a file") // no dead end
			w.See("Check 9 rows")
		})
	}
	h := pagetest.New(t)
	w := h.Window("partners", newImport("", filepath.Join(t.TempDir(), "gone.xlsx")))
	w.See("is not there. Choose it again")
	w.GoldenBoth("import-bad-file")
}

func TestImportByTypingThePlace(t *testing.T) {
	h := pagetest.New(t)
	path := contactsFile(t, 0)
	w := h.Window("partners", newImport("", ""))
	w.Tap("Read it")
	w.See("Say where the file is")
	w.WantFocus("Or type or paste where the file is")
	w.Keys("\"" + path + "\"\n")
	w.See("Check 9 rows")
}

func TestImportDroppedAndLeft(t *testing.T) {
	h := pagetest.NewWithout(t)
	w := h.Window("", newImport("people", ""))
	if !h.Leave() {
		t.Error("asked although nothing would be lost")
	}
	h.Page().(page.Dropper).Dropped(contactsFile(t, 0))
	w.Tap("Check 9 rows")
	if !h.Leave() {
		t.Error("asked although nothing was decided")
	}
	w.Tap("Leave empty, row 12")
	if h.Leave() {
		t.Error("left although a decision would be lost")
	}
	w.See("You have decided on 1 row")
	w.Tap("Cancel")
	h.Page().(page.Dropper).Dropped(file(t, "other.csv", "Name", "Bo Example"))
	w.See("Take the other file?")
	w.Golden("import-other-file")
	w.Tap("Take the other file")
	w.See("other.csv")
}

func TestImportFirstStart(t *testing.T) {
	h := pagetest.NewWithout(t)
	w := h.Window("", newImport("", contactsFile(t, 0)))
	w.See("Import people")
	w.Tap("Check 9 rows")
	w.Golden("import-first-start")
	w.Tap("Bring in 8 rows")
	w.See("Your data, locked")
	w.Tap("Back")
	w.See("Bring in 8 rows")
	w.Tap("Bring in 8 rows")
	for box, text := range map[string]string{"Name of the partnership": "Example Place Partnership", "Your name": "Ana Example",
		"Name of this laptop": "Ana's laptop", "Passphrase": "correct horse", "Passphrase once more": "correct horse"} {
		w.Fill(box, text)
	}
	w.Tap("Lock and go on")
	w.See("Write down the recovery key")
	typeKey(t, w)
	w.Tap("It is written down")
	w.See("8 rows are in your data now")
	if got := people(h); len(got) != 8 {
		t.Errorf("people are %q", got)
	}
}

// typeKey reads the recovery key on the page and types the groups asked for.
func typeKey(t *testing.T, w *uitest.Window) {
	t.Helper()
	names := []string{"1", "2", "3", "4", "5", "6", "7", "8"}
	var groups []string
	for _, s := range w.Words() {
		if len(s) == 4 && s == strings.ToUpper(s) && (len(groups) == 0 || groups[len(groups)-1] != s) {
			groups = append(groups, s)
		}
	}
	for i, n := range names {
		if w.Has("Group " + n) {
			w.Fill("Group "+n, groups[i])
		}
	}
}

func TestImportWhenTheDataChangedMeanwhile(t *testing.T) {
	h := registered(t)
	w := h.Window("partners", newImport("people", contactsFile(t, 0)))
	w.Tap("Check 9 rows")
	h.Save(&data.Person{Name: "Bel Template", Email: "bel@advice.example", JobTitle: "Social prescriber"})
	w.Tap("Bring in 5 rows")
	w.See("Your data was changed since this was shown")
	w.See("Bring in")
	if slices.Contains(people(h), "Kofi Specimen") {
		t.Error("something was written all the same")
	}
	w.Golden("import-changed")
}

func TestImportOfManyRows(t *testing.T) {
	h := registered(t)
	w := h.Window("partners", newImport("people", contactsFile(t, 4991)))
	w.Tap("Check 5000 rows")
	w.Tap("New")
	if n := w.Rows("Rows"); n != 4994 {
		t.Errorf("%d new rows, wants 4994", n)
	}
	w.Tap("Bring in 4996 rows")
	w.See("4996 rows are in your data now")
}

func TestImportStopped(t *testing.T) {
	h := registered(t)
	h.Runner().OnStep = func(string, kit.Step) { h.Runner().CancelAll() }
	path := contactsFile(t, 200)
	w := h.Window("partners", newImport("people", path))
	w.See("Stopped. Nothing was written.")
	h.Runner().OnStep = nil
	h.Choose = path
	w.Tap("Choose a file")
	w.See("Check 209 rows")
}

func TestImportOfAWorkbookWithSeveralSheets(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("partners", newImport("", workbook(t, map[string][]string{"Members": {"Ada Sample", "Bo Example"}, "Old members": {"Cy Example"}})))
	w.See("sheets Members and Old members")
	w.Choose("Sheet", "Members")
	w.See("sheet Members, heading in row 5")
	w.GoldenBoth("import-sheets")
	w.Tap("Check 2 rows")
	w.NotSee("Cy Example")
	w.Tap("Change the columns")
	w.Choose("Sheet", "Every sheet that fits")
	w.Tap("Check 3 rows")
	if got := w.RowText("Rows", 2); !strings.HasPrefix(got, "6 | Old members | New | Cy Example") {
		t.Errorf("the row is %q", got)
	}
	w.Tap("Bring in 3 rows")
	w.See("3 rows are in your data now")
}

// workbook writes one with a title above the headings, a sheet a list of names.
func workbook(t testing.TB, sheets map[string][]string) string {
	t.Helper()
	b := xl.Book{Title: "Members", Author: "Ana Example", Company: "Example Place Partnership", Language: "en-GB", Created: pagetest.Noon}
	for _, name := range slices.Sorted(maps.Keys(sheets)) {
		rows := xl.Rows[string](sheets[name])
		b.Sheets = append(b.Sheets, xl.Sheet{Name: name, Title: name, About: "This worksheet contains one table.", Blocks: []xl.Block{xl.Table{
			Name: "tbl" + strings.ReplaceAll(name, " ", ""), Alt: "Names and jobs.", Len: len(rows), Columns: []xl.Column{
				rows.Text("Name", 30, func(s string) string { return s }),
				rows.Text("Job title", 30, func(string) string { return "Nurse" }),
			}}}})
	}
	path := filepath.Join(t.TempDir(), "Members 2026.xlsx")
	if _, err := xl.Write(context.Background(), path, b, xl.Options{}); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestImportOfContacts(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("partners", newImport("", file(t, "contacts.csv",
		"Organisation,Sector,Postcode,Contact name,Job title,E-mail,Telephone",
		"Example Homes,Housing,SE1 1AA,Ada Sample,Manager,ada@homes.example,2079460001",
		"Example Homes,Housing,SE1 1AA,Bo Example,Officer,bo@homes.example,020 7946 0002",
		"Example Carers,VCSE,SE5,Cy Example,Lead,cy@carers.example,")))
	w.See("Import contacts")
	w.See("Organisation: Sector")
	w.Tap("Check 3 rows")
	w.Tap("With a note")
	if n := w.Rows("Rows"); n != 2 {
		t.Errorf("%d rows have a note, wants 2", n)
	}
	w.Golden("import-contacts")
	w.Tap("Bring in 3 rows")
	w.See("Organisations: 2 new, 0 changed. People: 3 new, 0 changed")
	w.Tap("Copy the list")
	if text := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(text, "SE5") {
		t.Errorf("copied: %q", text)
	}
}

// TestImportFitsASmallLaptop goes through the steps at 1280 by 720.
func TestImportFitsASmallLaptop(t *testing.T) {
	h := registered(t)
	h.Choose = contactsFile(t, 30)
	w := h.Window("partners", newImport("people", ""), uitest.Size(1280, 720))
	fits := func() {
		t.Helper()
		if m := h.Page().Object().MinSize(); m.Width > 1280-176 || m.Height > 720-52-32 {
			t.Errorf("the page needs %v by %v", m.Width, m.Height)
		}
	}
	fits()
	for _, press := range []string{"Choose a file", "Check 39 rows", "Bring in 35 rows"} {
		w.Tap(press)
		fits()
	}
}

func TestImportOfWhatIsHereAlready(t *testing.T) {
	h := registered(t)
	w := h.Window("partners", newImport("organisations", file(t, "same.csv", "Name", "Example Homes", "Example Carers")))
	w.Tap("Check 2 rows")
	w.See("There is nothing to bring in.")
	if w.Has("Bring in 0 rows") {
		t.Error("offers to bring in nothing")
	}
}

// TestImportNamesRowsAsTheSpreadsheetDoes: blank lines count there.
func TestImportNamesRowsAsTheSpreadsheetDoes(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("partners", newImport("organisations", file(t, "twice.csv",
		"Name,Postcode,Telephone", "", "", "Example Homes,SE1 0AA,020 7946 0001", "Example Homes,SE1 0AA,020 7946 0002")))
	w.Key(fyne.KeyReturn, 0) // the keyboard is where it goes on
	if got := w.RowText("Rows", 0); !strings.HasPrefix(got, "5 |") || !strings.Contains(got, "Same as row 4, with other details") {
		t.Errorf("the row is %q", got)
	}
	w.Tap("Choose, row 5")
	w.See("Keep row 4")
}

func TestAListOfRolesIsBroughtInFromTheListOfThem(t *testing.T) {
	h := pagetest.New(t)
	o := &data.Organisation{Name: "Example Homes"}
	h.Save(o, &data.Person{Name: "Grace Pattern", Organisation: o.ID})
	path := file(t, "roles.csv", "Person,Title,Organisation,From", "Grace Pattern,Representative,Example Homes,1 June 2024")
	w := h.Window("", func(h page.Host) page.Page { return imports.New(h, "roles", "") })
	w.See("Import roles")
	w.See("One row for each role.")
	h.Choose = path
	w.Tap("Choose a file")
	w.Tap("Check 1 row")
	w.Tap("Bring in 1 row")
	n := 0
	_ = h.Store().View(func(b *book.Book) error {
		for _, x := range book.List[*data.Role](b) {
			if x.Title == data.RoleRepresentative && x.From == data.DayOf(2024, 6, 1) {
				n++
			}
		}
		return nil
	})
	if n != 1 {
		t.Errorf("%d roles came in", n)
	}
}
