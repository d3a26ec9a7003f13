package neighbourhoods_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/look"
	"placebook/ui/page/neighbourhoods"
	"placebook/ui/page/pagetest"
	"placebook/ui/uitest"
)

// What the tests show is made up; no body or person of these names exists.

const (
	ctrl  = fyne.KeyModifierControl
	shift = fyne.KeyModifierShift
	list  = "Neighbourhoods"
	tabs  = "Neighbourhood, tabs"
)

// borough fills a host with neighbourhoods and who works there.
func borough(h *pagetest.Host) {
	lead := &data.Person{Name: "Amina Draft", JobTitle: "Neighbourhood manager"}
	h.Save(lead)
	east := &data.Neighbourhood{Name: "East", Lead: lead.ID, Wards: []string{"Old Market", "Riverside"}, Population: "48200", Networks: []string{"Example East PCN"}}
	north := &data.Neighbourhood{Name: "North", Wards: []string{"Hilltop"}}
	long := &data.Neighbourhood{Name: "Canal basin, old docks and the new quarter by the railway arches", Population: "1250400",
		Wards: []string{"Canal basin and old docks", "New quarter by the railway arches"}}
	wide := &data.Neighbourhood{Name: "Borough wide"}
	h.Save(east, north, long, wide)
	for _, x := range []struct {
		name, sector, status string
		where                *data.Neighbourhood
		people               []string
	}{
		{"Example Homes", "Housing", data.StatusActive, east, []string{"Grace Pattern", "Ravi Mock"}},
		{"Example GP Federation", "General practice", data.StatusActive, east, []string{"Dr Neil Mock"}},
		{"Example Food Pantry", "VCSE", data.StatusPaused, east, nil},
		{"Example Family Hub Trust", "Education", data.StatusActive, north, nil},
		{"Example Advice Centre", "VCSE", data.StatusActive, wide, []string{"Tomas Test"}},
		{"Example Hospital Trust", "Physical health", data.StatusActive, nil, nil},
	} {
		o := &data.Organisation{Name: x.name, Sector: x.sector, Status: x.status}
		if x.where != nil {
			o.Neighbourhoods = []data.ID{x.where.ID}
		}
		h.Save(o)
		for _, name := range x.people {
			h.Save(&data.Person{Name: name, JobTitle: "Director of Communities", Organisation: o.ID})
		}
	}
}

func open(t *testing.T, fill func(*pagetest.Host), opts ...uitest.Option) (*pagetest.Host, *uitest.Window) {
	t.Helper()
	h := pagetest.New(t)
	if fill != nil {
		fill(h)
	}
	return h, h.Window("neighbourhoods", neighbourhoods.New, opts...)
}

func onEast(t *testing.T) (*pagetest.Host, *uitest.Window) {
	t.Helper()
	h, w := open(t, borough)
	w.TapRow(list, w.RowOf(list, "East"), 0)
	return h, w
}

func TestPictures(t *testing.T) {
	_, w := onEast(t)
	w.GoldenBoth("list")
	w.SetTheme(look.Contrast, 1)
	w.Golden("list-contrast")
	w.SetTheme(look.Light, 1)
	w.Focus(tabs)
	w.Key(fyne.KeyRight, 0)
	w.GoldenBoth("partners")
	w.Key(fyne.KeyRight, 0)
	w.Golden("people")
	w.SetTheme(look.Light, 1.5)
	w.Golden("list-150")
}

func TestEmptyPicture(t *testing.T) {
	h, w := open(t, nil)
	w.GoldenBoth("empty")
	w.Tap("Import a list")
	if len(h.Imports) != 1 || h.Imports[0] != [2]string{"neighbourhoods", ""} {
		t.Errorf("asked to import %q", h.Imports)
	}
}

func TestManyPicture(t *testing.T) {
	_, w := open(t, func(h *pagetest.Host) {
		var all []data.Record
		for i := range 400 {
			all = append(all, &data.Neighbourhood{Name: fmt.Sprintf("Example neighbourhood %d", i+1), Population: fmt.Sprint(9000 + 37*i)})
		}
		h.Save(all...)
	})
	w.Golden("many")
}
