package partners_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/page/pagetest"
)

func TestWhatWasSaidIsNotedByKeys(t *testing.T) {
	h, w := openPartners(t, terms)
	w.TapRow(orgs, w.RowOf(orgs, "Example Homes"), 0)
	w.Key(fyne.KeyL, ctrl)
	w.WantFocus("What was said")
	w.Keys("Damp visits begin in April")
	w.Key(fyne.KeyReturn, ctrl)
	wantSaid(t, h, "Noted: spoke to Example Homes.")
	if row := w.RowText(orgs, w.RowOf(orgs, "Example Homes")); !strings.Contains(row, "4 Mar 2026") {
		t.Errorf("the row says %q", row)
	}
	w.Focus("Organisation, tabs")
	for range 3 {
		w.Key(fyne.KeyRight, 0)
	}
	w.See("Damp visits begin in April")
	w.See("Noted by Ana Example")
	w.Tap("Log \u201cSpoke to...\u201d")
	w.Choose("Person", "Grace Pattern")
	w.Fill("Day", "last Friday")
	w.Fill("What was said", "She goes at the end of March")
	w.Tap("Save")
	wantSaid(t, h, "Noted: spoke to Grace Pattern.")
	w.See("With Grace Pattern; noted by Ana Example")
	w.Key(fyne.KeyZ, ctrl)
	w.NotSee("She goes at the end of March")
	w.Tap("Contact")
	wantRows(t, w, "Contact notes", "Example Homes")
}

func TestANoteAsksWithWhom(t *testing.T) {
	_, w := openPartners(t, terms)
	w.Tap("Contact")
	w.Key(fyne.KeyL, ctrl)
	w.WantFocus("Organisation")
	w.Fill("What was said", "Nothing yet")
	w.Tap("Save")
	w.See("Say which organisation or person it was")
	w.Fill("Day", "soon")
	w.Tap("Save")
	w.WantFocus("Day")
}

func TestNotesNarrowedByPartnerAndByWhom(t *testing.T) {
	_, w := openPartners(t, notes)
	w.Tap("Contact")
	w.Key(fyne.KeyF, ctrl|shift)
	w.Choose("Add a condition on", "By")
	w.Tap("Ben Example")
	w.Tap("Done")
	wantRows(t, w, "Contact notes", "Example Trust")
	w.Tap("By: Ben Example")
	w.Tap("Clear all")
	w.Choose("Add a condition on", "Partner")
	w.Tap("Example Homes")
	w.Tap("Done")
	wantRows(t, w, "Contact notes", "Grace Pattern", "Example Homes")
	w.Tap("By me")
	wantRows(t, w, "Contact notes", "Grace Pattern")
}

// notes fills a host with contact notes.
func notes(h *pagetest.Host) {
	terms(h)
	var homes, trust, grace data.ID
	_ = h.Store().View(func(b *book.Book) error {
		for _, o := range book.List[*data.Organisation](b) {
			if o.Name == "Example Homes" {
				homes = o.ID
			} else if o.Name == "Example Trust" {
				trust = o.ID
			}
		}
		for _, p := range book.List[*data.Person](b) {
			if p.Name == "Grace Pattern" {
				grace = p.ID
			}
		}
		return nil
	})
	h.Save(&data.ContactNote{Organisation: homes, Person: grace, Day: data.DayOf(2026, 3, 2), Text: "Will bring the damp figures to the Board, by ward", By: "Ana Example"},
		&data.ContactNote{Organisation: trust, Day: data.DayOf(2026, 2, 20), Text: "Sends the data-sharing agreement to their lawyers", By: "Ben Example"},
		&data.ContactNote{Organisation: homes, Day: data.DayOf(2025, 11, 3), Text: "New director from the new year", By: "Cleo Example"})
}
