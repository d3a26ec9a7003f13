package partners_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/partners"
)

// next makes the page anew, as the next start of the program does.
func next(h *pagetest.Host) page.Drafter {
	p := partners.New(h)
	h.Show(p)
	return p.(page.Drafter)
}

func TestWhatIsTypedOutlivesThePage(t *testing.T) {
	h, w := openPartners(t, two)
	first := h.Page().(page.Drafter)
	if first.Draft() != nil {
		t.Error("a draft of nothing")
	}
	w.Tap("People")
	w.Fill("Job title", "Nurse")
	draft := first.Draft()
	next(h).TakeDraft(draft)
	wantRows(t, w, "People", "Ada Sample")
	w.See("Nurse")
	w.See("1 box changed")
	w.Key(fyne.KeyS, ctrl)
	wantSaid(t, h, "Ada Sample saved.")
	if p := called[*data.Person](t, h, "Ada Sample"); p.JobTitle != "Nurse" {
		t.Errorf("saved %+v", p)
	}
}

func TestANewRecordIsDraftedToo(t *testing.T) {
	h, w := openPartners(t, two)
	w.Key(fyne.KeyN, ctrl)
	w.Keys("Example Choir")
	draft := h.Page().(page.Drafter).Draft()
	next(h).TakeDraft(draft)
	w.See("New organisation")
	w.See("1 box changed")
	w.Key(fyne.KeyS, ctrl)
	wantRows(t, w, orgs, "Example Choir", "Example Homes", "Example Trust")
}

func TestADraftOfWhatWasDeletedIsNotLost(t *testing.T) {
	h, w := openPartners(t, two)
	w.Fill("Telephone", "020 7946 0001")
	draft := h.Page().(page.Drafter).Draft()
	o := called[*data.Organisation](t, h, "Example Homes")
	if err := h.Store().Update("Delete organisation", func(tx *store.Tx) error { return edit.Delete(tx, data.Organisations, o.ID) }); err != nil {
		t.Fatal(err)
	}
	next(h).TakeDraft(draft)
	w.See("Deleted meanwhile. Save brings it back.")
	w.Key(fyne.KeyS, ctrl)
	wantRows(t, w, orgs, "Example Homes", "Example Trust")
}

func TestWhatIsNoDraftChangesNothing(t *testing.T) {
	h, w := openPartners(t, two)
	p := next(h)
	p.TakeDraft(nil)
	p.TakeDraft([]byte("nothing of ours"))
	w.See("Nothing changed yet")
	wantRows(t, w, orgs, "Example Homes", "Example Trust")
}
