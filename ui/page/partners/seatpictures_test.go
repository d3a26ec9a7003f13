package partners_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/partners"
)

func TestSeatsPictures(t *testing.T) {
	_, w := openSeats(t, register)
	w.GoldenBoth("seats")
	h, w := openSeats(t, terms)
	w.Fill("As on", "May 2024")
	w.Key(fyne.KeyReturn, 0)
	w.TapRow(seatsList, 0, 0)
	w.Golden("seats-as-on")
	w.Tap("Back to today")
	w.TapRow(seatsList, w.RowOf(seatsList, "Grace Pattern"), 0)
	w.Fill("To", "1 May 2024")
	w.Key(fyne.KeyS, ctrl)
	w.Golden("seats-error")
	w.Tap("Put back")
	w.Key(fyne.KeyR, ctrl|shift)
	w.GoldenBoth("seats-replace")
	w.Key(fyne.KeyEscape, 0)
	h.Go(page.Place{Page: "partners", Kind: data.Organisations, ID: called[*data.Organisation](t, h, "Example Homes").ID})
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyRight, 0)
	w.Golden("seats-people")
}

func TestSeatsEmptyPicture(t *testing.T) {
	_, w := openSeats(t, nil)
	w.Golden("seats-empty")
}

func TestSeatsLargePictures(t *testing.T) {
	_, w := openSeats(t, register, large(1.5))
	w.Golden("seats-150")
	w.Key(fyne.KeyR, ctrl)
	w.Golden("seats-start-150")
}

func TestContactPictures(t *testing.T) {
	_, w := openPartners(t, notes)
	w.Tap("Contact")
	w.GoldenBoth("contact")
	w.Key(fyne.KeyL, ctrl)
	w.GoldenBoth("contact-spoke")
	w.Key(fyne.KeyEscape, 0)
	w.SetTheme(look.Light, 1.5)
	w.Golden("contact-150")
}

func TestLeadsPictures(t *testing.T) {
	_, w := openPartners(t, terms)
	w.Tap("Who leads")
	w.GoldenBoth("leads")
	w.SetTheme(look.Contrast, 1)
	w.Golden("leads-contrast")
	w.SetTheme(look.Light, 1.5)
	w.Golden("leads-150")
	_, w = openPartners(t, nil)
	w.Tap("Who leads")
	w.Golden("leads-empty")
}

func TestSeatsLongPicture(t *testing.T) {
	h := pagetest.New(t)
	terms(h)
	long := "The Example Foundation for the Advancement of Neighbourly Help, Befriending and Mutual Aid in the Borough"
	o := &data.Organisation{Name: long, Status: data.StatusActive, EntitledToASeat: data.Yes}
	p := &data.Person{Name: "Professor Dame Wilhelmina Featherstonehaugh-Placeholder of Example"}
	g := &data.Group{Name: "The Executive and Delivery Group of the Borough's Partnership", Type: "Executive"}
	h.Save(o, p, g)
	h.Save(&data.Role{Person: p.ID, Organisation: o.ID, Group: g.ID, Title: data.RoleMember, From: data.DayOf(2025, 1, 1)})
	w := h.Window("partners", partners.New)
	w.Tap(seatsList)
	w.TapRow(seatsList, w.RowOf(seatsList, "Professor"), 0)
	w.Golden("seats-long")
}

func TestSeatsManyPicture(t *testing.T) {
	h := pagetest.New(t)
	o := &data.Organisation{Common: data.Common{ID: "homes"}, Name: "Example Homes", Status: data.StatusActive}
	p := &data.Person{Common: data.Common{ID: "grace"}, Name: "Grace Pattern"}
	h.Save(o, p)
	recs := make([]data.Record, 10_000)
	for i := range recs {
		recs[i] = &data.Role{Person: p.ID, Organisation: o.ID, Title: data.RoleMember, From: data.DayOf(2000, 1, 1).AddDays(i)}
	}
	h.Save(recs...)
	w := h.Window("partners", partners.New)
	w.Tap(seatsList)
	w.Key(fyne.KeyEnd, 0)
	w.Golden("seats-many")
}
