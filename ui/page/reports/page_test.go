package reports_test

import (
	"os"
	"path/filepath"
	"testing"

	"placebook/data"
	"placebook/ui/kit"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/reports"
	"placebook/ui/uitest"
)

// withBoards makes a host with partners, an MoU and two Boards.
func withBoards(t testing.TB) *pagetest.Host {
	t.Helper()
	h := pagetest.New(t)
	joined := data.DayOf(2024, 4, 1)
	var orgs []data.Record
	for _, n := range []string{"Example Homes", "Example Carers", "Example Hospital Trust", "Example Advice Centre", "Example GP Federation"} {
		orgs = append(orgs, &data.Organisation{Name: n, Status: data.StatusActive, Joined: joined, EntitledToASeat: data.Yes})
	}
	orgs[4].(*data.Organisation).Joined = data.DayOf(2026, 2, 2)
	h.Save(orgs...)
	mou := &data.Agreement{Title: "Memorandum of Understanding", Type: "MoU", Version: "2025", Agreed: data.DayOf(2025, 4, 1)}
	h.Save(mou)
	h.Save(&data.Signature{Agreement: mou.ID, Organisation: orgs[0].Base().ID, State: data.SignatureSigned, Signed: data.DayOf(2025, 5, 1)},
		&data.Signature{Agreement: mou.ID, Organisation: orgs[1].Base().ID, State: data.SignatureSigned, Signed: data.DayOf(2026, 2, 10)},
		&data.Event{Type: data.EventBoard, Title: "Board", Day: data.DayOf(2026, 1, 22)},
		&data.Event{Type: data.EventBoard, Title: "Board", Day: data.DayOf(2026, 3, 19), PapersDue: data.DayOf(2026, 3, 12)},
		&data.Workstream{Name: "Start Well"}, &data.Workstream{Name: "Age Well"},
		&data.ContactNote{Organisation: orgs[2].Base().ID, Day: data.DayOf(2026, 2, 20), Text: "Spoke to them"})
	return h
}

func newReports(h page.Host) page.Page { return reports.New(h) }

func TestReportsShowTheFiguresAndMakeTheDraft(t *testing.T) {
	h := withBoards(t)
	w := h.Window("reports", newReports)
	w.See("Board report for 19 March 2026")
	w.See("compared with 22 January 2026, the last Board")
	for _, want := range []string{"MoU signed", "2 of 5", "1 of 4", "Wells with a lead", "0 of 2"} {
		w.See(want)
	}
	w.GoldenBoth("reports")

	w.Tap("MoU signed: 5 partners")
	w.See("Signed (2)")
	w.See("Not signed (3)")
	w.See("Example Advice Centre")
	w.Golden("reports-source")
	w.Tap("Close")

	h.SaveTo = filepath.Join(t.TempDir(), "Board report 2026-03-19")
	w.Tap("Make the draft")
	if i, err := os.Stat(h.SaveTo + ".xlsx"); err != nil || i.Size() == 0 {
		t.Fatalf("the workbook is not there: %v", err)
	}
	w.See("Saved Board report 2026-03-19.xlsx.")
	w.Tap("Open")
	if len(h.Files) != 1 || h.Files[0] != h.SaveTo+".xlsx" {
		t.Errorf("opened %q", h.Files)
	}
}

func TestReportsOfThePartners(t *testing.T) {
	h := withBoards(t)
	w := h.Window("reports", newReports)
	w.TapRow("Reports", w.RowOf("Reports", "Partners"), 0)
	w.See("Partner register")
	w.NotSee("Wells with a lead")
	h.SaveTo = filepath.Join(t.TempDir(), "Partner register 2026-03-04.xlsx")
	w.Tap("Make the workbook")
	if _, err := os.Stat(h.SaveTo); err != nil {
		t.Fatal(err)
	}
}

func TestReportsOfTheDeclarations(t *testing.T) {
	h := withBoards(t)
	board := &data.Group{Name: "Partnership Board", Type: data.GroupBoard}
	ada, ben, cleo, dana := &data.Person{Name: "Ada Sample"}, &data.Person{Name: "Ben Test"}, &data.Person{Name: "Cleo Trial"}, &data.Person{Name: "Dana Mock", DoNotName: data.Yes}
	h.Save(board, ada, ben, cleo, dana)
	for _, p := range []*data.Person{ada, ben, cleo, dana} {
		h.Save(&data.Role{Person: p.ID, Group: board.ID, Title: data.RoleMember, Voting: data.Yes})
	}
	h.Save(&data.Interest{Person: ada.ID, Declaration: "Example Works; director", Declared: data.DayOf(2026, 2, 1)},
		&data.Interest{Person: ben.ID, Declaration: "Example School; governor", Declared: data.DayOf(2025, 2, 1), NotForPublication: data.Yes},
		&data.Interest{Person: dana.ID, Declaration: "Example Trust; patient", Declared: data.DayOf(2026, 2, 1)})
	w := h.Window("reports", newReports)
	w.TapRow("Reports", w.RowOf("Reports", "Declarations"), 0)
	w.See("Declarations of interests for 19 March 2026")
	w.See("1 of 3")
	w.GoldenBoth("reports-declarations")
	w.Tap("Interests confirmed within six months: 3 members")
	w.See("Confirmed (1)")
	w.See("Ada Sample")
	w.See("To be asked (2)")
	w.NotSee("Dana Mock")
	w.Tap("Close")
	w.Tap("On the public register: 3 declarations")
	w.See("On the public register (1)")
	w.See("Kept, and not public (2)")
	w.Tap("Close")
	h.SaveTo = filepath.Join(t.TempDir(), "d.xlsx")
	w.Tap("Make the workbook")
	if _, err := os.Stat(h.SaveTo); err != nil {
		t.Fatal(err)
	}
}

func TestReportsWithoutAnything(t *testing.T) {
	h := pagetest.New(t)
	w := h.Window("reports", newReports)
	w.See("Nothing to report yet")
	w.GoldenBoth("reports-empty")
	h.Save(&data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	w.See("no Board meeting is planned")
	w.See("no earlier Board to compare with")
	h.SaveTo = filepath.Join(t.TempDir(), "b.xlsx")
	w.Tap("Make the draft")
	w.See("Saved b.xlsx.")
}

func TestReportStopped(t *testing.T) {
	h := withBoards(t)
	h.SaveTo = filepath.Join(t.TempDir(), "b.xlsx")
	w := h.Window("reports", newReports)
	h.Runner().OnStep = func(string, kit.Step) { h.Runner().CancelAll() }
	w.Tap("Make the draft")
	w.See("Stopped. b.xlsx was not written.")
	if _, err := os.Stat(h.SaveTo); err == nil {
		t.Error("it was written all the same")
	}
	h.Runner().OnStep = nil
	w.Tap("Make the draft")
	w.See("Saved b.xlsx.")
}

func TestReportsThatCannotBeWritten(t *testing.T) {
	h := withBoards(t)
	h.SaveTo = filepath.Join(t.TempDir(), "not", "there", "b.xlsx")
	w := h.Window("reports", newReports)
	w.Tap("Make the draft")
	w.See("is not there. Choose another folder.")
	w.Tap("Close")
	w.See("Make the draft")
}

// At 150 % nothing that can be pressed stands outside the window.
func TestNothingLiesSideways(t *testing.T) {
	h := withBoards(t)
	w := h.Window("reports", newReports, uitest.Factor(1.5))
	if out := w.Sideways(); len(out) > 0 {
		t.Errorf("beyond the window's right edge: %v", out)
	}
	w.Golden("reports-150")
}
