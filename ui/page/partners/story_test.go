package partners_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

const (
	ctrl  = fyne.KeyModifierControl
	shift = fyne.KeyModifierShift
	orgs  = "Organisations"
)

// two fills a host with two bodies and somebody who works for one of them.
func two(h *pagetest.Host) {
	a, b := &data.Organisation{Name: "Example Homes", Sector: "Housing", Email: "hi@homes.example"}, &data.Organisation{Name: "Example Trust"}
	h.Save(a, b)
	h.Save(&data.Person{Name: "Ada Sample", Organisation: b.ID, Email: "ada@trust.example", AccessNeeds: "A chair by the door"})
}

// own adds a field of the team's own to organisations.
func own(h *pagetest.Host, name, typ string) {
	_ = h.Store().Update("Own field", func(tx *store.Tx) error {
		_, err := edit.DefineOwn(tx, data.Organisations, name, typ, nil)
		return err
	})
}

// called gives the record of a kind with that name.
func called[T data.Record](t *testing.T, h *pagetest.Host, name string) T {
	t.Helper()
	out, ok := named[T](h, name)
	if !ok {
		t.Fatalf("there is no %s called %q", out.Kind().Name, name)
	}
	return out
}

// named is called where there may be none.
func named[T data.Record](h *pagetest.Host, name string) (out T, ok bool) {
	_ = h.Store().View(func(b *book.Book) error {
		for _, r := range book.List[T](b) {
			if b.Title(r) == name {
				out, ok = b.Copy(r.Kind(), r.Base().ID).(T)
				return nil
			}
		}
		return nil
	})
	return out, ok
}

func wantRows(t *testing.T, w *uitest.Window, list string, names ...string) {
	t.Helper()
	var got []string
	for i := range w.Rows(list) {
		name, _, _ := strings.Cut(w.RowText(list, i), " | ")
		got = append(got, name)
	}
	if g, want := strings.Join(got, ", "), strings.Join(names, ", "); g != want {
		t.Errorf("%s shows %q, wants %q", list, g, want)
	}
}

func wantSaid(t *testing.T, h *pagetest.Host, want string) {
	t.Helper()
	if n := len(h.Said); n == 0 || h.Said[n-1] != want {
		t.Errorf("said %q, wants %q at last", h.Said, want)
	}
}

func TestAPartnerIsAddedAndUndone(t *testing.T) {
	h, w := openPartners(t, two)
	w.Key(fyne.KeyN, ctrl)
	w.WantFocus("Name")
	w.Keys("Example Choir")
	w.Choose("Sector", "VCSE")
	w.See("2 boxes changed")
	w.Key(fyne.KeyS, ctrl)
	wantSaid(t, h, "Example Choir saved.")
	wantRows(t, w, orgs, "Example Choir", "Example Homes", "Example Trust")
	w.See("1 of 3 selected")
	w.See("Nothing changed yet")
	w.See("Organisations")
	if o := called[*data.Organisation](t, h, "Example Choir"); o.Sector != "VCSE" || o.Status != data.StatusActive {
		t.Errorf("saved %+v", o)
	}
	w.Tap("Undo")
	wantSaid(t, h, "Undone: New organisation.")
	wantRows(t, w, orgs, "Example Homes", "Example Trust")
	w.See("Choose an organisation in the list")
	w.Key(fyne.KeyY, ctrl)
	wantRows(t, w, orgs, "Example Choir", "Example Homes", "Example Trust")
}

func TestANewPartnerNeedsAName(t *testing.T) {
	h, w := openPartners(t, two)
	w.Tap("New")
	w.Fill("Website", "www.choir.example")
	w.Tap("Save")
	w.See("Name is needed")
	w.WantFocus("Name")
	w.Keys("Example Choir")
	w.NotSee("Name is needed")
	w.Tap("Save")
	wantSaid(t, h, "Example Choir saved.")
}

func TestAMalformedIdentifierIsToldAndKept(t *testing.T) {
	h, w := openPartners(t, two)
	w.Fill("Postcode", "SE1")
	w.Key(fyne.KeyTab, 0)
	w.See("3 characters are missing")
	w.Tap("Save")
	if o := called[*data.Organisation](t, h, "Example Homes"); o.Postcode != "SE1" {
		t.Errorf("saved %q", o.Postcode)
	}
	w.See("3 characters are missing")
}

func TestARepairIsTold(t *testing.T) {
	h, w := openPartners(t, two)
	w.Fill("Company number", "4385123")
	w.Key(fyne.KeyTab, 0)
	w.See("A leading 0 was put back")
	w.Key(fyne.KeyS, ctrl)
	if o := called[*data.Organisation](t, h, "Example Homes"); o.Company != "04385123" {
		t.Errorf("saved %q", o.Company)
	}
}

func TestADayIsAnswered(t *testing.T) {
	h, w := openPartners(t, two)
	w.Fill("Joined", "5/3/2026")
	w.See("Thursday 5 March 2026")
	w.Key(fyne.KeyTab, 0)
	w.Fill("Left", "31 February 2026")
	w.Key(fyne.KeyS, ctrl)
	w.See("31 February 2026 is not a day")
	w.WantFocus("Left")
	if len(h.Said) != 0 {
		t.Errorf("said %q", h.Said)
	}
	w.Fill("Left", "4 Mar 2026")
	w.Key(fyne.KeyS, ctrl)
	w.See("Left (4 Mar 2026) is before Joined (5 Mar 2026)")
	w.WantFocus("Left")
	w.Fill("Left", "")
	w.Key(fyne.KeyS, ctrl)
	if o := called[*data.Organisation](t, h, "Example Homes"); o.Joined != data.DayOf(2026, 3, 5) || !o.Left.IsZero() {
		t.Errorf("joined %s, left %s", o.Joined, o.Left)
	}
}

func TestEditingByKeysAlone(t *testing.T) {
	h, w := openPartners(t, two)
	w.WantFocus(orgs)
	w.Keys("example t")
	w.Key(fyne.KeyReturn, 0)
	w.WantFocus("Name")
	w.Key(fyne.KeyEnd, 0)
	w.Keys(" of Southwark\t")
	w.WantFocus("Sector")
	w.Key(fyne.KeyDown, 0)
	w.Keys("men\n")
	w.Key(fyne.KeyS, ctrl)
	wantSaid(t, h, "Example Trust of Southwark saved.")
	w.Key(fyne.KeyEscape, 0)
	w.WantFocus(orgs)
	w.See("1 of 2 selected")
	if got := w.RowText(orgs, 1); !strings.HasPrefix(got, "Example Trust of Southwark | Mental health") {
		t.Errorf("the row says %q", got)
	}
}

func TestPutBack(t *testing.T) {
	h, w := openPartners(t, two)
	w.Fill("Name", "Something else")
	w.Choose("Sector", "Education")
	w.Tap("Put back")
	w.See("Nothing changed yet")
	w.NotSee("Something else")
	wantSaid(t, h, "What you typed was put back.")
	w.Tap("Type it again") // nothing of it is lost
	w.See("2 boxes changed")
	w.Tap("Save")
	if o := called[*data.Organisation](t, h, "Something else"); o.Sector != "Education" {
		t.Errorf("saved %+v", o)
	}
}

func TestTypingIsTakenBackBeforeSteps(t *testing.T) {
	_, w := openPartners(t, two)
	w.Type("Name", "X")
	w.Key(fyne.KeyZ, ctrl)
	w.See("Nothing changed yet")
	wantRows(t, w, orgs, "Example Homes", "Example Trust")
}

func TestAPersonWithANewOrganisation(t *testing.T) {
	h, w := openPartners(t, two)
	w.Tap("People")
	wantRows(t, w, "People", "Ada Sample")
	w.Key(fyne.KeyN, ctrl)
	w.Keys("Zoe Trial")
	w.Choose("Organisation", "Example Pantry")
	w.Fill("E-mail", "Zoe@Pantry.example")
	w.Key(fyne.KeyS, ctrl)
	wantSaid(t, h, "Zoe Trial saved.")
	p, o := called[*data.Person](t, h, "Zoe Trial"), called[*data.Organisation](t, h, "Example Pantry")
	if p.Organisation != o.ID {
		t.Errorf("works for %q", p.Organisation)
	}
	if got := w.RowText("People", 1); got != "Zoe Trial |  | Example Pantry |  | "+p.Email {
		t.Errorf("the row says %q", got)
	}
	w.Tap("Roles")
	w.Tap("Example Pantry")
	w.See("1 of 3 selected")
	w.Tap("Undo") // one step made both
	wantRows(t, w, orgs, "Example Homes", "Example Trust")
}

func TestPeopleOfAnOrganisation(t *testing.T) {
	_, w := openPartners(t, register)
	w.TapRow(orgs, w.RowOf(orgs, "Example Homes"), 0)
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyRight, 0)
	w.See("Representative, The Board, since 1 Jun 2024")
	w.See("Director of Communities")
	w.Tap("Grace Pattern")
	w.See("Director of Communities, Example Homes")
	w.See("1 of 11 selected")
	w.Focus("Person, tabs")
	w.Key(fyne.KeyRight, 0)
	w.Tap("Example Homes")
	w.See("Housing; a partner since Apr 2021")
}

func TestHistoryTellsWhatWasChanged(t *testing.T) {
	_, w := openPartners(t, two)
	w.Fill("Telephone", "020 7946 0001")
	w.Choose("Neighbourhoods", "North")
	w.Key(fyne.KeyS, ctrl)
	w.Fill("Telephone", "020 7946 0002")
	w.Key(fyne.KeyS, ctrl)
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyEnd, 0)
	w.See("4 Mar 2026, 12:00")
	w.See("Ana Example, \u201cAna's laptop\u201d")
	w.See("Telephone: 020 7946 0002, was 020 7946 0001")
	w.See("Neighbourhoods: North added")
	w.See("Name: Example Homes")
}

func TestWhatOthersChangeMeanwhile(t *testing.T) {
	h, w := openPartners(t, two)
	w.Fill("Telephone", "020 7946 0001")
	w.Fill("Name", "Example Homes Limited")
	o := called[*data.Organisation](t, h, "Example Homes")
	o.Phone, o.Sector, o.Name = "020 7946 0009", "VCSE", "Example Homes Limited"
	h.Save(o)
	w.See("Changed meanwhile: 020 7946 0009")
	w.See("1 box changed")
	w.Key(fyne.KeyS, ctrl)
	o = called[*data.Organisation](t, h, "Example Homes Limited")
	if o.Phone != "020 7946 0001" || o.Sector != "VCSE" {
		t.Errorf("saved %+v", o)
	}
}

func TestWhatIsDeletedMeanwhileIsNotLost(t *testing.T) {
	h, w := openPartners(t, two)
	w.Fill("Telephone", "020 7946 0001")
	o := called[*data.Organisation](t, h, "Example Homes")
	if err := h.Store().Update("Delete organisation", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, o.ID) }); err != nil {
		t.Fatal(err)
	}
	wantRows(t, w, orgs, "Example Trust")
	w.See("Deleted meanwhile. Save brings it back.")
	w.Key(fyne.KeyS, ctrl)
	wantRows(t, w, orgs, "Example Homes", "Example Trust")
	if o := called[*data.Organisation](t, h, "Example Homes"); o.Phone != "020 7946 0001" || o.Sector != "Housing" {
		t.Errorf("saved %+v", o)
	}
}

func TestDeletingIsUndoneNotAskedAbout(t *testing.T) {
	h, w := openPartners(t, register)
	w.TapRow(orgs, 1, 0)
	w.Key(fyne.KeyDelete, 0)
	wantSaid(t, h, "Example Ambulance Service deleted. 1 person, 1 role, 1 signature and 1 contact note still name it.")
	w.See("1 of 16 selected")
	w.See("Befrienders")
	w.TapRow(orgs, 1, 0)
	w.TapRow(orgs, 3, shift)
	w.See("3 of 16 selected")
	w.Key(fyne.KeyDelete, ctrl)
	wantSaid(t, h, "3 organisations deleted. 2 people, 2 roles, 3 signatures and 3 contact notes still name them.")
	if n := w.Rows(orgs); n != 13 {
		t.Fatalf("%d rows", n)
	}
	w.Tap("Undo")
	if n := w.Rows(orgs); n != 16 {
		t.Errorf("%d rows after Undo", n)
	}
}

func TestADeletedPartnerIsNamedAndBroughtBack(t *testing.T) {
	h, w := openPartners(t, two)
	trust := called[*data.Organisation](t, h, "Example Trust")
	h.Save(&data.ContactNote{Organisation: trust.ID, Day: data.DayOf(2026, 3, 1), Text: "Spoke"},
		&data.Agreement{Title: "MoU", Version: "1"})
	w.TapRow(orgs, 1, 0)
	w.Key(fyne.KeyDelete, ctrl)
	if last := h.Said[len(h.Said)-1]; last != "Example Trust deleted. 1 person and 1 contact note still name it." {
		t.Errorf("it said %q", last)
	}
	w.Tap("People")
	w.TapRow("People", 0, 0)
	w.See("Example Trust (deleted)")
	h.Go(page.Place{Page: "partners", Kind: data.Organisations, ID: trust.ID})
	w.See("Example Trust was deleted. What named it still does.")
	w.See("Deleted")
	w.Golden("deleted")
	w.Tap("Bring back")
	wantRows(t, w, orgs, "Example Homes", "Example Trust")
	w.See("Example Trust")
	w.NotSee("was deleted")
	w.Key(fyne.KeyZ, ctrl)
	wantRows(t, w, orgs, "Example Homes")
	w.NotSee("was deleted") // nobody asked for it
}

func TestCopyingAddresses(t *testing.T) {
	h, w := openPartners(t, two)
	w.Key(fyne.KeyA, ctrl)
	w.Tap("Copy e-mail addresses")
	wantSaid(t, h, "Copied 1 e-mail address; 1 organisation has none.")
	if got := fyne.CurrentApp().Clipboard().Content(); got != "hi@homes.example" {
		t.Errorf("copied %q", got)
	}
	w.TapRow(orgs, 1, 0)
	w.Tap("Copy e-mail addresses")
	wantSaid(t, h, "Nothing to copy; 1 organisation has none.")
}

func TestFindingInTheList(t *testing.T) {
	_, w := openPartners(t, register)
	w.Key(fyne.KeyF, ctrl)
	w.WantFocus("Find in organisations")
	w.Keys("grace")
	wantRows(t, w, orgs, "Example Homes")
	w.Key(fyne.KeyDown, 0)
	w.WantFocus(orgs)
	w.Key(fyne.KeyF, ctrl)
	w.Key(fyne.KeyEscape, 0) // empties the box
	if n := w.Rows(orgs); n != 17 {
		t.Errorf("%d rows", n)
	}
	w.Key(fyne.KeyEscape, 0) // closes it
	if w.Has("Find in organisations") {
		t.Error("the filter is still there")
	}
	w.WantFocus(orgs)
	w.Key(fyne.KeyF, ctrl)
	w.Keys("nobody at all")
	w.See("No organisations here that hold these words.")
	w.Tap("Show all")
	if n := w.Rows(orgs); n != 17 {
		t.Errorf("%d rows", n)
	}
}

func TestAccessNeedsAreNotSearched(t *testing.T) {
	_, w := openPartners(t, two)
	w.Tap("People")
	w.Key(fyne.KeyF, ctrl)
	w.Keys("chair")
	w.See("No people here that hold these words.")
}

func TestViews(t *testing.T) {
	_, w := openPartners(t, register)
	for tab, rows := range map[string]int{"Active": 17, "MoU unsigned": 3, "No seat held": 1, "Not spoken to in two months": 1, "All": 17} {
		w.Tap(tab)
		if got := w.Rows(orgs); got != rows {
			t.Errorf("%s shows %d rows, wants %d", tab, got, rows)
		}
	}
	w.Tap("People")
	w.Tap("Representatives")
	if n := w.Rows("People"); n != 11 {
		t.Errorf("%d representatives", n)
	}
	w.Tap("Leads")
	w.See("No people here.")
	w.Tap("Show all")
	if n := w.Rows("People"); n != 11 {
		t.Errorf("%d people", n)
	}
}

func TestViewsThatNothingStandsBehindAreLeftOut(t *testing.T) {
	_, w := openPartners(t, two)
	for _, tab := range []string{"MoU unsigned", "No seat held", "No contact"} {
		w.NotSee(tab)
	}
}

func TestANewOneShowsWhateverTheViewIs(t *testing.T) {
	h, w := openPartners(t, register)
	w.Tap("No seat held")
	w.Key(fyne.KeyN, ctrl)
	w.Keys("Example Choir")
	w.Key(fyne.KeyS, ctrl)
	wantSaid(t, h, "Example Choir saved.")
	w.See("1 of 18 selected")
}

func TestLeavingAsksOnce(t *testing.T) {
	h, w := openPartners(t, two)
	if !h.Leave() {
		t.Error("asked although nothing was changed")
	}
	w.Type("Name", " Limited")
	if h.Leave() {
		t.Fatal("left without asking")
	}
	w.See("1 changed box of Example Homes is not saved yet.")
	w.Tap("Cancel")
	w.See("1 box changed")
	h.Leave()
	w.Tap("Save")
	wantSaid(t, h, "Example Homes Limited saved.")

	w.Type("Name", "!")
	w.TapRow(orgs, 1, 0)
	w.Tap("Cancel")
	w.See("1 box changed")
	w.TapRow(orgs, 1, 0)
	w.Tap("Leave without saving")
	w.See("Nothing changed yet")
	called[*data.Organisation](t, h, "Example Homes Limited")

	w.Fill("Name", "")
	w.Tap("People")
	w.Tap("Save")
	w.See("Name is needed")
	w.WantFocus("Name")
}

func TestOwnFields(t *testing.T) {
	h, w := openPartners(t, func(h *pagetest.Host) {
		two(h)
		err := h.Store().Update("Own fields", func(tx *store.Tx) error {
			for _, d := range []struct{ name, typ string }{{"Parking", data.OwnChoice}, {"Reviewed", data.OwnDay}, {"Beds", data.OwnNumber}} {
				if _, err := edit.DefineOwn(tx, data.Organisations, d.name, d.typ, []string{"Free", "None"}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
	w.Choose("Parking", "Free")
	w.Fill("Reviewed", "1 March 2026")
	w.Fill("Beds", "many")
	w.Key(fyne.KeyS, ctrl)
	w.See("\"many\" is not a number")
	w.Fill("Beds", "12")
	w.Key(fyne.KeyS, ctrl)
	own := called[*data.Organisation](t, h, "Example Homes").Own
	got := map[string]bool{}
	for _, v := range own {
		got[v] = true
	}
	if !got["Free"] || !got["2026-03-01"] || !got["12"] || len(own) != 3 {
		t.Errorf("own fields %v", own)
	}
}

func TestWidthsAreRemembered(t *testing.T) {
	h, w := openPartners(t, two)
	w.Focus("Organisations, headings")
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyRight, shift)
	if got := h.Laptop().List("organisations").Widths["sector"]; got <= 122 {
		t.Errorf("the width kept is %v", got)
	}
	if _, there := h.Laptop().List("organisations").Widths["name"]; there {
		t.Error("a width nobody changed is kept")
	}
}

func TestTheFirstPartnerOfAll(t *testing.T) {
	h, w := openPartners(t, nil)
	w.See("No organisations yet")
	w.WantFocus("Import a list")
	w.Tap("New organisation")
	w.Keys("Example Choir")
	w.Key(fyne.KeyS, ctrl)
	wantSaid(t, h, "Example Choir saved.")
	wantRows(t, w, orgs, "Example Choir")
	w.Tap("Delete")
	w.See("No organisations yet")
}

func TestImportBringsInTheListShown(t *testing.T) {
	h, w := openPartners(t, two)
	w.Tap("Import")
	if len(h.Imports) != 1 || h.Imports[0] != [2]string{"organisations", ""} {
		t.Errorf("asked to bring in %q", h.Imports)
	}
}
