package partners_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/data"
	"placebook/ui/command"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/partners"
	"placebook/ui/uitest"
)

func TestNarrowingByMouse(t *testing.T) {
	_, w := openPartners(t, register)
	w.Tap("Filter")
	w.Choose("Add a condition on", "MoU")
	w.Tap("Sent")
	w.Tap("In review")
	w.Tap("Done")
	wantRows(t, w, orgs, "Example Care Homes", "Example Homes")
	w.See("MoU: Sent or In review")
	w.See("2 organisations")
	w.Tap("Filter")
	w.Tap("Clear all")
	w.Tap("Done")
	if n := w.Rows(orgs); n != 17 {
		t.Errorf("%d rows", n)
	}
}

func TestNarrowingByKeys(t *testing.T) {
	h, w := openPartners(t, register)
	w.Key(fyne.KeyF, ctrl|shift)
	w.Keys("\nseat h\n")
	w.WantFocus("Seat held by contains")
	w.Keys("ck")
	w.Key(fyne.KeyEscape, 0)
	wantRows(t, w, orgs, "Example Advice Centre", "Example GP Federation")
	w.Key(fyne.KeyF, ctrl)
	w.Keys("north")
	wantRows(t, w, orgs, "Example GP Federation")
	w.Key(fyne.KeyEscape, 0)
	w.Key(fyne.KeyEscape, 0)
	if n := w.Rows(orgs); n != 2 {
		t.Errorf("%d rows once the words are gone", n)
	}
	h.Page().(page.Doer).Doing(command.ShowAll)()
	if n := w.Rows(orgs); n != 17 {
		t.Errorf("%d rows", n)
	}
}

func TestNothingFits(t *testing.T) {
	_, w := openPartners(t, register)
	w.Key(fyne.KeyF, ctrl|shift)
	w.Keys("\nseat h\n")
	w.Keys("nobody")
	w.Tap("Done")
	w.See("No organisations are like that.")
	w.Tap("Show all")
	w.WantFocus(orgs)
	if n := w.Rows(orgs); n != 17 {
		t.Errorf("%d rows", n)
	}
}

func TestGroupsByKeys(t *testing.T) {
	h, w := openPartners(t, register)
	w.Key(fyne.KeyG, ctrl|shift)
	w.Keys("m") // MoU
	w.Key(fyne.KeyReturn, 0)
	w.WantFocus(orgs)
	w.See("In groups by MoU")
	h.Page().(page.Doer).Doing(command.FoldAll)()
	wantRows(t, w, orgs, "Not sent 1", "Sent 1", "In review 1", "Signed 14")
	w.Key(fyne.KeyHome, 0)
	w.Key(fyne.KeyRight, 0)
	wantRows(t, w, orgs, "Not sent 1", "Example Food Pantry", "Sent 1", "In review 1", "Signed 14")
	w.Key(fyne.KeyDown, 0)
	w.See("1 of 17 selected")
	w.Tap("Undo") // the window's: nothing of the list is a step
	w.See("In groups by MoU")
}

func TestAViewIsSavedFoundAgainAndUndone(t *testing.T) {
	h, w := openPartners(t, register)
	w.Key(fyne.KeyF, ctrl|shift)
	w.Choose("Add a condition on", "Neighbourhood")
	w.Tap("East")
	w.Tap("Done")
	w.Key(fyne.KeyS, ctrl|shift)
	w.Keys("East\n")
	wantSaid(t, h, "\u201cEast\u201d saved. It stands beside the other views of this list.")
	if n := w.Rows(orgs); n != 4 {
		t.Errorf("%d rows", n)
	}
	w.Tap("Undo")
	w.NotSee("East 4")
	if n := w.Rows(orgs); n != 17 {
		t.Errorf("%d rows once it is undone", n)
	}
	w.Key(fyne.KeyY, ctrl)
	h.Show(partners.New(h)) // as after the next start
	w.Tap("East")
	if n := w.Rows(orgs); n != 4 {
		t.Errorf("%d rows in another window", n)
	}
}

func TestMenuOfARow(t *testing.T) {
	h, w := openPartners(t, two)
	w.MenuRow(orgs, 1)
	w.Tap("Copy rows")
	wantSaid(t, h, "Copied 1 row.")
	w.Key(fyne.KeyA, ctrl)
	w.Key(desktop.KeyMenu, 0)
	w.Tap("Copy e-mail addresses")
	wantSaid(t, h, "Copied 1 e-mail address; 1 organisation has none.")
	w.Key(fyne.KeyC, ctrl)
	wantSaid(t, h, "Copied 2 rows.")
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.HasPrefix(got, "Name\tSector\tNeighbourhood\tSeat held by\tMoU\tLast contact\r\nExample Homes\tHousing\t") {
		t.Errorf("copied %q", got)
	}
	w.Key(fyne.KeyM, ctrl|shift)
	wantSaid(t, h, "Copied 1 e-mail address; 1 organisation has none.")
	w.Key(fyne.KeyF10, shift)
	w.Tap("Delete what is chosen")
	wantSaid(t, h, "2 organisations deleted. 1 person still names them.")
}

func TestWhatAFigurePointsAt(t *testing.T) {
	h, w := openPartners(t, register)
	w.Tap("People")
	h.Go(unsigned(h))
	wantRows(t, w, orgs, "Example Care Homes", "Example Food Pantry", "Example Homes")
	w.See("3 partners who have not signed")
	w.See("1 of 3 selected")
	g := h.Page().(page.Goer)
	was := g.Place()
	if was.Kind != data.Organisations || len(was.Rows) != 3 || was.Title != "3 partners who have not signed" {
		t.Errorf("is at %+v", was)
	}
	w.WantFocus(orgs)
	w.Key(fyne.KeyEscape, 0)
	if n := w.Rows(orgs); n != 17 {
		t.Errorf("%d rows after Esc", n)
	}
	g.GoTo(was)
	if n := w.Rows(orgs); n != 3 {
		t.Errorf("%d rows on the way back", n)
	}
	w.Tap("3 partners who have not signed")
	if n := w.Rows(orgs); n != 17 {
		t.Errorf("%d rows once it is closed", n)
	}
}

func TestPlacesAreGoneBackTo(t *testing.T) {
	h, w := openPartners(t, register)
	g := h.Page().(page.Goer)
	w.Tap("MoU unsigned")
	w.TapRow(orgs, 2, 0)
	was := g.Place()
	w.Tap("People")
	w.TapRow("People", 3, 0)
	if at := g.Place(); at.Kind != data.Persons || at.Part != "all" {
		t.Errorf("is at %+v", at)
	}
	g.GoTo(was)
	wantRows(t, w, orgs, "Example Care Homes", "Example Food Pantry", "Example Homes")
	w.See("1 of 3 selected")
	if at := g.Place(); at.Part != was.Part || at.ID != was.ID || at.Kind != was.Kind {
		t.Errorf("is at %+v, was at %+v", at, was)
	}
	g.GoTo(page.Place{Page: "partners"}) // from the rail: everything stays
	wantRows(t, w, orgs, "Example Care Homes", "Example Food Pantry", "Example Homes")
}

func TestEscGoesBackStepByStep(t *testing.T) {
	_, w := openPartners(t, register, uitest.Size(1280, 720), uitest.Factor(1.5))
	w.NotSee("Postcode")
	w.Key(fyne.KeyReturn, 0)
	w.See("Back to the list")
	w.Key(fyne.KeyEscape, 0)
	w.NotSee("Postcode")
	w.WantFocus(orgs)
	w.Tap("Open")
	w.Tap("Back to the list")
	w.WantFocus(orgs)
	w.TapRow(orgs, 0, 0)
	w.TapRow(orgs, 2, shift)
	w.See("3 of 17 selected")
	w.Key(fyne.KeyEscape, 0)
	w.See("17 organisations")
	w.Key(fyne.KeyDown, 0)
	w.See("1 of 17 selected")
	w.Key(fyne.KeyEscape, 0)
	w.See("17 organisations")
}

func TestWhatWasTypedIsNotLeftByTheWayBack(t *testing.T) {
	_, w := openPartners(t, register, uitest.Factor(1.5))
	w.Key(fyne.KeyReturn, 0)
	w.Keys("x")
	w.Key(fyne.KeyEscape, 0)
	w.See("1 changed box of")
	w.Tap("Cancel")
	w.See("1 box changed")
}

func TestTheWindowTurnsNarrowAndWide(t *testing.T) {
	_, w := openPartners(t, register)
	w.See("Postcode")
	w.Resize(900, 700)
	w.NotSee("Postcode")
	w.Resize(1366, 768)
	w.See("Postcode")
}

func TestAChangeOfEmployerIsInThePersonsHistory(t *testing.T) {
	h, w := openPartners(t, two)
	w.Key(fyne.KeyE, ctrl|shift)
	w.Choose("Organisation", "Example Homes")
	w.Key(fyne.KeyS, ctrl)
	w.Focus("Person, tabs")
	w.Key(fyne.KeyEnd, 0)
	w.See("New role: Employee at Example Homes, from 4 Mar 2026")
	w.See("Employee at Example Trust: To: 3 Mar 2026")
	w.See("New role: Employee at Example Trust")
	w.See("Name: Ada Sample")
	if len(h.Failed) > 0 {
		t.Error(h.Failed)
	}
}

func TestWhatAnOrganisationSigns(t *testing.T) {
	h, w := openPartners(t, register)
	w.TapRow(orgs, w.RowOf(orgs, "Example Homes"), 0)
	o := called[*data.Organisation](t, h, "Example Homes")
	old := &data.Agreement{Title: "Information sharing", Version: "1", Type: data.AgreementMoU, Agreed: data.DayOf(2020, 4, 1)}
	h.Save(old)
	h.Save(&data.Signature{Agreement: old.ID, Organisation: o.ID, State: data.SignatureSigned, Signed: data.DayOf(2020, 5, 2), Signatory: "Grace Pattern"})
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyRight, 0)
	w.Key(fyne.KeyRight, 0)
	w.See("Memorandum of Understanding, 2025")
	w.See("Information sharing, 1")
	w.See("Signed 2 May 2020 by Grace Pattern")
}

func TestOwnFieldsAreColumnsAndConditions(t *testing.T) {
	_, w := openPartners(t, func(h *pagetest.Host) {
		two(h)
		own(h, "Beds", data.OwnNumber)
	})
	w.Fill("Beds", "12")
	w.Key(fyne.KeyS, ctrl)
	w.Key(fyne.KeyO, ctrl|shift)
	w.Tap("Beds")
	w.Tap("Done")
	if got := w.RowText(orgs, 0); !strings.HasSuffix(got, " | 12") {
		t.Errorf("the row says %q", got)
	}
	w.Key(fyne.KeyF, ctrl|shift)
	w.Choose("Add a condition on", "Beds")
	w.Keys("10")
	w.Tap("Done")
	wantRows(t, w, orgs, "Example Homes")
	w.See("Beds at least 10")
}

func TestCommandsThatHaveNothingToDo(t *testing.T) {
	h, w := openPartners(t, nil)
	d := h.Page().(page.Doer)
	for _, id := range []command.ID{command.Open, command.CopyRows, command.CopyMail, command.Filter, command.ShowAll, command.Columns, command.Group,
		command.FoldAll, command.SaveView, command.Find, command.Delete, command.Save} {
		if d.Doing(id) != nil {
			t.Errorf("%s has something to do in an empty list", id)
		}
	}
	w.Tap("New organisation")
	w.Keys("Example Choir")
	w.Key(fyne.KeyS, ctrl)
	for _, id := range []command.ID{command.Open, command.CopyRows, command.CopyMail, command.Filter, command.Columns, command.Group, command.SaveView,
		command.Find, command.Delete, command.Save, command.New, command.Headings, command.OtherList} {
		if d.Doing(id) == nil {
			t.Errorf("%s has nothing to do", id)
		}
	}
}

// Nothing that can be pressed is lower than 28 points, whatever the size of the
// text; links within a text aside.
func TestNothingToPressIsTooSmall(t *testing.T) {
	for _, factor := range []float32{0.8, 1, 1.5} {
		_, w := openPartners(t, register, uitest.Factor(factor))
		w.Key(fyne.KeyG, ctrl|shift)
		w.Tap("Sector")
		check := func(where string) {
			for _, c := range w.Controls() {
				if c.Tappable && c.Focusable && c.Size.Height < 28 && !strings.HasPrefix(c.Name, "Take out ") {
					t.Errorf("%v, %s: %q is %v high", factor, where, c.Name, c.Size.Height)
				}
			}
		}
		check("page")
		w.Key(fyne.KeyF, ctrl|shift)
		w.Choose("Add a condition on", "Sector")
		check("filter")
		w.Key(fyne.KeyEscape, 0)
		w.Key(fyne.KeyO, ctrl|shift)
		check("columns")
	}
}
