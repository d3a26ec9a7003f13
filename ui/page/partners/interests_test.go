package partners_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

const (
	interestList = "Interests"
	declarers    = "People who declare"
)

// declared adds what some of the Board declared to the register.
func declared(h *pagetest.Host) {
	register(h)
	person := func(name string) data.ID { return found[*data.Person](h, name).ID }
	day := data.DayOf
	cllr := &data.Person{Name: "Cllr Rosa Mock", Email: "rosa@council.example"}
	h.Save(cllr)
	board := found[*data.Group](h, "The Board")
	h.Save(&data.Role{Person: cllr.ID, Group: board.ID, Title: data.RoleMember, From: day(2026, 2, 20)},
		&data.Event{Title: "Board meeting", Type: data.EventBoard, Group: board.ID, Day: day(2026, 3, 19)},
		&data.Event{Title: "Board meeting", Type: data.EventBoard, Group: board.ID, Day: day(2026, 1, 22)},
		&data.Interest{Person: person("Grace Pattern"), Declaration: "Trustee of the Example Refugee Forum", Type: data.InterestProfessional, From: day(2024, 6, 1), Declared: day(2025, 12, 1),
			Mitigation: "Leaves the room when its grant is discussed", DeclaredUnder: data.CodeNHS},
		&data.Interest{Person: person("Grace Pattern"), Declaration: "Shares in Example Care Ltd", Type: data.InterestFinancial, From: day(2022, 1, 1), To: day(2025, 10, 1), Declared: day(2022, 1, 5)},
		&data.Interest{Person: person("Ravi Mock"), Nil: data.Yes, From: day(2025, 9, 10), Declared: day(2025, 9, 10)},
		&data.Interest{Person: person("Ada Sample"), Declaration: "Married to a director of Example Pharmacy Group", Type: data.InterestIndirect, From: day(2025, 1, 1), Declared: day(2025, 3, 1), NotForPublication: data.Yes},
		&data.Interest{Person: person("Joan Sample"), Declaration: "Adviser to a company that sells ambulances", Type: data.InterestFinancial, From: day(2012, 1, 1), To: day(2019, 1, 1), Declared: day(2012, 1, 1)},
		&data.Interest{Person: person("Paul Outline"), Nil: data.Yes, From: day(2025, 2, 1), Declared: day(2025, 2, 1)})
}

func openInterests(t *testing.T, opts ...uitest.Option) (*pagetest.Host, *uitest.Window) {
	h, w := openPartners(t, declared, opts...)
	w.Tap("Interests")
	return h, w
}

func TestTheRegistersOfInterests(t *testing.T) {
	_, w := openInterests(t)
	wantViews(t, w, interestList, "Public register 4", "Kept register 5", "Declared late 2", "Past keeping 1", "All 6")
	w.TapRow(interestList, w.RowOf(interestList, "Adviser"), 0)
	w.See("Financial; past keeping")
	if got := w.RowText(interestList, w.RowOf(interestList, "Ravi Mock")); got != "Ravi Mock | Nothing to declare |  | 10 Sep 2025 |  | 10 Sep 2025 | Current" {
		t.Errorf("the row says %q", got)
	}
}

func TestAnInterestIsDeclared(t *testing.T) {
	h, w := openInterests(t)
	w.Key(fyne.KeyEscape, 0)
	w.Key(fyne.KeyD, ctrl|shift)
	w.WantFocus("Person")
	w.Tap("Declare")
	w.See("Person is needed")
	w.Choose("Person", "Ravi Mock")
	w.Tap("Declare")
	w.See("Declaration is needed")
	w.Fill("Declaration", "Governor of the Example Primary School Cluster")
	w.Choose("Type", "Non-financial personal")
	w.Fill("Began", "1 January 2026")
	w.Fill("Declared", "1 April 2026")
	w.Tap("Declare")
	w.See("1 Apr 2026 is still to come")
	w.WantFocus("Declared")
	w.Fill("Declared", "4 March 2026")
	w.Tap("Declare")
	wantSaid(t, h, "Interest of Ravi Mock declared, 34 days after the 28.")
	wantRow(t, w, interestList, "Ravi Mock | Nothing to declare |  | 10 Sep 2025 | 31 Dec 2025 |")
	w.Tap("Undo")
	if n := w.Rows(interestList); n != 6 {
		t.Errorf("%d interests after Undo", n)
	}
}

func TestTheFormOfAnInterestKeepsTheRule(t *testing.T) {
	h, w := openInterests(t)
	w.Tap("New")
	w.Choose("Person", "Ravi Mock")
	w.Key(fyne.KeyS, ctrl)
	w.See("Say what is declared, or tick that there is nothing to declare")
	w.Fill("Declaration", "Governor")
	w.Fill("From", "1 March 2026")
	w.Key(fyne.KeyS, ctrl)
	wantSaid(t, h, "Ravi Mock saved.")
	wantRow(t, w, interestList, "Ravi Mock | Nothing to declare |  | 10 Sep 2025 | 28 Feb 2026 |")
}

func TestAnInterestEnds(t *testing.T) {
	h, w := openInterests(t)
	w.TapRow(interestList, w.RowOf(interestList, "Trustee"), 0)
	w.Tap("End...")
	w.Fill("Last day", "1 May 2024")
	w.Tap("End 1 interest")
	w.See("To (1 May 2024) is before From (1 Jun 2024)")
	w.WantFocus("Last day")
	w.Fill("Last day", "3 March 2026")
	w.Tap("End 1 interest")
	wantSaid(t, h, "1 interest ended.")
	if got := w.RowText(interestList, w.RowOf(interestList, "Trustee")); !strings.HasSuffix(got, "Expired") {
		t.Errorf("the row says %q", got)
	}
}

func TestWhoHasToConfirmAndConfirmsTogether(t *testing.T) {
	h, w := openInterests(t)
	w.Tap("Who declares")
	for name, want := range map[string]string{
		"Grace Pattern":  "Grace Pattern | The Board | 1 interest | 1 Dec 2025 | 1 Jun 2026 | In time",
		"Ravi Mock":      "Ravi Mock | The Board | Nothing to declare | 10 Sep 2025 | 10 Mar 2026 | Due in 6 days",
		"Ada Sample":     "Ada Sample | The Board | 1 interest | 1 Mar 2025 | 1 Sep 2025 | Late",
		"Lucy Trial":     "Lucy Trial | The Board | Not yet |  | 29 Jun 2024 | Never declared",
		"Cllr Rosa Mock": "Cllr Rosa Mock | The Board | Not yet |  | 20 Mar 2026 | Due in 16 days",
	} {
		if got := w.RowText(declarers, w.RowOf(declarers, name)); got != want {
			t.Errorf("the row says %q, want %q", got, want)
		}
	}
	w.Tap("To confirm")
	if n := w.Rows(declarers); n != 11 {
		t.Errorf("%d have to confirm", n)
	}
	// All of them by keys.
	w.Focus(declarers)
	w.Key(fyne.KeyA, ctrl)
	w.Key(fyne.KeyI, ctrl|shift)
	w.See("and 8 more")
	w.Fill("On which day", "5 March 2026")
	w.Tap("Confirm for 11 people")
	w.See("5 Mar 2026 is still to come")
	w.Fill("On which day", "yesterday")
	w.Tap("Confirm for 11 people")
	wantSaid(t, h, "Interests of 11 people confirmed.")
	w.See("No people who declare here.")
	w.Tap("Undo")
	if n := w.Rows(declarers); n != 11 {
		t.Errorf("%d have to confirm after Undo", n)
	}
}

func TestNothingToDeclareIsRefusedWhereSomethingStands(t *testing.T) {
	h, w := openInterests(t)
	w.Tap("Who declares")
	w.TapRow(declarers, w.RowOf(declarers, "Grace Pattern"), 0)
	w.See("Leaves the room when its grant is discussed")
	w.Tap("Nothing to declare...")
	w.Tap("Save for 1 person")
	w.See("Grace Pattern has declared something that stands: end it first.")
	w.Tap("Cancel")
	w.TapRow(declarers, w.RowOf(declarers, "Lucy Trial"), 0)
	w.Tap("Nothing to declare...")
	w.Tap("Save for 1 person")
	wantSaid(t, h, "Nothing to declare: 1 person.")
}

func TestCouncillorsDeclareUnderTheirOwnCode(t *testing.T) {
	h, w := openInterests(t)
	w.Tap("Who declares")
	w.TapRow(declarers, w.RowOf(declarers, "Rosa"), 0)
	w.Tap("Declare...")
	w.Fill("Declaration", "Owns a flat in the ward")
	w.Tap("Declare")
	wantSaid(t, h, "Interest of Cllr Rosa Mock declared.")
	w.Tap("Owns a flat in the ward")
	w.See("under the council members' code")
}

func TestDeclarationsOfAMeeting(t *testing.T) {
	h, w := openInterests(t)
	w.Tap("Who declares")
	w.Choose("Whose declarations", "Board meeting, 22 Jan 2026")
	if n := w.Rows(declarers); n != 11 || w.RowOf(declarers, "Rosa") >= 0 {
		t.Errorf("%d members on that day, the councillor at %d", n, w.RowOf(declarers, "Rosa"))
	}
	if got := w.RowText(declarers, w.RowOf(declarers, "Ravi Mock")); !strings.HasSuffix(got, "In time") {
		t.Errorf("on that day %q", got)
	}
	w.Choose("Whose declarations", "Board meeting, 19 Mar 2026")
	if got := w.RowText(declarers, w.RowOf(declarers, "Ravi Mock")); !strings.HasSuffix(got, "Late") {
		t.Errorf("on that day %q", got)
	}
	w.Tap("Declarations workbook")
	if n := len(h.Gone); n == 0 || h.Gone[n-1].Page != "reports" || h.Gone[n-1].Part != "declarations" {
		t.Errorf("gone to %v", h.Gone)
	}
}

func TestInterestsPictures(t *testing.T) {
	_, w := openInterests(t)
	w.TapRow(interestList, w.RowOf(interestList, "Trustee"), 0)
	w.GoldenBoth("interests")
	w.Key(fyne.KeyD, ctrl|shift)
	w.Tap("Declare")
	w.Golden("interests-declare")
	w.Tap("Cancel")
	w.Tap("Who declares")
	w.TapRow(declarers, w.RowOf(declarers, "Grace"), 0)
	w.GoldenBoth("declarers")
	w.Key(fyne.KeyI, ctrl|shift)
	w.Golden("declarers-confirm")
}

func TestInterestsLargeTextPictures(t *testing.T) {
	_, w := openInterests(t, large(1.5))
	w.Golden("interests-150")
	w.Tap("Who declares")
	w.Golden("declarers-150")
}

func TestInterestsEmptyPictures(t *testing.T) {
	_, w := openPartners(t, nil)
	w.Tap("Interests")
	w.Golden("interests-empty")
	w.Tap("Who declares")
	w.Golden("declarers-empty")
}

// wantRow looks for a row that begins so.
func wantRow(t *testing.T, w *uitest.Window, list, begins string) {
	t.Helper()
	for i := range w.Rows(list) {
		if strings.HasPrefix(w.RowText(list, i), begins) {
			return
		}
	}
	t.Errorf("%s has no row that begins with %q", list, begins)
}
