package home

import (
	"errors"
	"testing"

	"placebook/data"
	"placebook/ui/page"
	"placebook/ui/page/pagetest"
)

// TestWhatCannotBeReadIsSaid: the figures themselves, or only what came before
// them. Both are read again when asked to.
func TestWhatCannotBeReadIsSaid(t *testing.T) {
	h := pagetest.New(t)
	o := &data.Organisation{Name: "Example Hospice", Status: data.StatusActive}
	h.Save(o)
	w := h.Window("home", func(h page.Host) page.Page { return New(h) })
	p := h.Page().(*home)
	trouble := data.Errorf(errors.New("test"), "The history of your data could not be read. Close Placebook and open it again.")

	p.lost, p.steps = trouble, nil
	p.show()
	w.See("The history of your data could not be read.")
	w.See("This could not be read.")
	w.Golden("error-before")
	w.Tap("Try again")
	w.NotSee("could not be read")

	p.wrong = trouble
	p.show()
	w.Golden("error")
	w.Tap("Try again")
	w.See("No Board is planned")
	w.Tap("Plan the Board's meetings")
	if to := h.Gone[len(h.Gone)-1]; to.Page != "meetings" || to.List == "" {
		t.Errorf("it led to %+v", to)
	}
	w.NotSee("could not be read")
}
