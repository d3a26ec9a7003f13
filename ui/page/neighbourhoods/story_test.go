package neighbourhoods_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/page"
)

func TestANeighbourhoodIsMadeAndItsLeadSaid(t *testing.T) {
	h, w := open(t, borough)
	w.Key(fyne.KeyN, ctrl)
	w.WantFocus("Name")
	w.Keys("South")
	w.Choose("Lead", "Grace Pattern")
	w.Fill("Population", "31000")
	w.Key(fyne.KeyS, ctrl)
	if got := w.RowText(list, w.RowOf(list, "South")); got != "South | Grace Pattern |  | 0 | 0 | 31\u202f000 | Wards; 10 sectors" {
		t.Errorf("the row says %q", got)
	}
	w.See("0 partners, 0 people; population 31\u202f000")
	w.Tap("Undo")
	if i := w.RowOf(list, "South"); i >= 0 {
		t.Error("it is still there")
	}
	w.TapRow(list, 0, 0)
	w.Fill("Name", "Elsewhere")
	w.Key(fyne.KeyEscape, 0)
	if h.Leave() {
		t.Error("what was typed was let go")
	}
}

func TestAPopulationIsANumber(t *testing.T) {
	h, w := onEast(t)
	w.Fill("Population", "many")
	w.Tap("Save")
	w.See("\"many\" is not a number")
	if len(h.Said) > 0 {
		t.Errorf("said %q", h.Said)
	}
}

func TestWhatIsMissing(t *testing.T) {
	_, w := open(t, borough)
	names := func() (out []string) {
		for i := range w.Rows(list) {
			name, _, _ := strings.Cut(w.RowText(list, i), " | ")
			out = append(out, name)
		}
		return out
	}
	w.Tap("No lead")
	if got := strings.Join(names(), "; "); got != "Borough wide; Canal basin, old docks and the new quarter by the railway arches; North" {
		t.Errorf("no lead: %s", got)
	}
	w.Tap("Sectors with nobody")
	if n := len(names()); n != 4 {
		t.Errorf("%d have holes", n)
	}
	if got := w.RowText(list, w.RowOf(list, "East")); got != "East | Amina Draft | Old Market, Riverside | 3 | 3 | 48\u202f200 | 8 sectors" {
		t.Errorf("East says %q", got)
	}
}

func TestPartnersAndPeopleLeadOn(t *testing.T) {
	h, w := onEast(t)
	w.Focus(tabs)
	w.Key(fyne.KeyRight, 0)
	w.See("Nobody")
	w.See("Paused")
	w.See("Works in the whole borough")
	w.Focus("Example Homes")
	w.Key(fyne.KeyReturn, 0)
	if to := h.Gone[len(h.Gone)-1]; to.Page != "partners" || to.Kind != data.Organisations || to.ID == "" {
		t.Errorf("went to %+v", to)
	}
	w.Focus(tabs)
	w.Key(fyne.KeyRight, 0)
	w.See("Leads the neighbourhood")
	w.Tap("Dr Neil Mock")
	if to := h.Gone[len(h.Gone)-1]; to.Page != "partners" || to.Kind != data.Persons {
		t.Errorf("went to %+v", to)
	}
	w.NotSee("Tomas Test")
}

func TestAPartnerWhoComesIsCountedAtOnce(t *testing.T) {
	h, w := onEast(t)
	w.See("3 partners, 3 people")
	var east data.ID
	_ = h.Store().View(func(b *book.Book) error {
		for _, n := range book.List[*data.Neighbourhood](b) {
			if n.Name == "East" {
				east = n.ID
			}
		}
		return nil
	})
	h.Save(&data.Organisation{Name: "Example Choir", Sector: "VCSE", Status: data.StatusActive, Neighbourhoods: []data.ID{east}})
	w.See("4 partners, 3 people")
	h.Go(page.Place{Page: "neighbourhoods", Kind: data.Neighbourhoods, ID: east})
	w.Focus(tabs)
	w.Key(fyne.KeyRight, 0)
	w.See("Example Choir")
}

func TestNothingIsForTheMouseAlone(t *testing.T) {
	_, w := onEast(t)
	for range 4 {
		if beyond := w.BeyondKeys(); len(beyond) > 0 {
			t.Errorf("not reached with the keyboard: %v", beyond)
		}
		w.Focus(tabs)
		w.Key(fyne.KeyRight, 0)
	}
}
