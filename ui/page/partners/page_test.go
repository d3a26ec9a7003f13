package partners_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/page/pagetest"
	"placebook/ui/page/partners"
	"placebook/ui/uitest"
)

// What the tests show is made up; no body or person of these names exists.

func place(name string) *data.Neighbourhood { return &data.Neighbourhood{Name: name} }

// register fills a host with a small partnership: as many bodies as fill the
// list, their people, a Board, an MoU.
func register(h *pagetest.Host) {
	north, east, south, central, wide := place("North"), place("East"), place("South"), place("Central"), place("Borough wide")
	board := &data.Group{Name: "The Board", Type: data.GroupBoard}
	mou := &data.Agreement{Title: "Memorandum of Understanding", Type: data.AgreementMoU, Version: "2025", Agreed: data.DayOf(2025, 4, 1)}
	h.Save(north, east, south, central, wide, board, mou)
	for _, x := range []struct {
		name, sector string
		where        []*data.Neighbourhood
		holder, mou  string
		last         data.Day
	}{
		{"Example Advice Centre", "VCSE", []*data.Neighbourhood{wide}, "Ravi Mock", data.SignatureSigned, data.DayOf(2026, 3, 2)},
		{"Example Ambulance Service", "Physical health", []*data.Neighbourhood{wide}, "Joan Sample", data.SignatureSigned, data.DayOf(2026, 2, 19)},
		{"Example Befrienders", "VCSE", []*data.Neighbourhood{east}, "", data.SignatureSigned, data.DayOf(2026, 2, 24)},
		{"Example Care Homes", "Social care", []*data.Neighbourhood{south, east}, "Lucy Trial", data.SignatureInReview, data.DayOf(2026, 2, 12)},
		{"Example Carers Network", "VCSE", []*data.Neighbourhood{wide}, "Tomas Test", data.SignatureSigned, data.DayOf(2026, 3, 2)},
		{"Example Family Hub Trust", "Education", []*data.Neighbourhood{north}, "", data.SignatureSigned, data.DayOf(2025, 10, 16)},
		{"Example Food Pantry", "VCSE", []*data.Neighbourhood{east, central}, "", "", data.DayOf(2026, 1, 8)},
		{"Example GP Federation", "General practice", []*data.Neighbourhood{north}, "Dr Neil Mock", data.SignatureSigned, data.DayOf(2026, 3, 3)},
		{"Example Homes", "Housing", []*data.Neighbourhood{east, central}, "Grace Pattern", data.SignatureSent, data.DayOf(2026, 2, 26)},
		{"Example Hospice", "Physical health", []*data.Neighbourhood{south}, "Paul Outline", data.SignatureSigned, data.DayOf(2026, 3, 2)},
		{"Example Hospital Trust", "Physical health", []*data.Neighbourhood{wide}, "Ada Sample", data.SignatureSigned, data.DayOf(2026, 3, 3)},
		{"Example Mental Health Trust", "Mental health", []*data.Neighbourhood{wide}, "Owen Stand-in", data.SignatureSigned, data.DayOf(2026, 2, 25)},
		{"Example Pharmacy Group", "Physical health", []*data.Neighbourhood{wide}, "Amina Draft", data.SignatureSigned, data.DayOf(2026, 2, 27)},
		{"Example Primary School Cluster", "Education", []*data.Neighbourhood{north, central}, "", data.SignatureSigned, data.DayOf(2026, 1, 21)},
		{"Example Refugee Forum", "VCSE", []*data.Neighbourhood{central}, "Selam Sketch", data.SignatureSigned, data.DayOf(2026, 2, 18)},
		{"Example Rough Sleepers Project", "Housing", []*data.Neighbourhood{central}, "vacant", data.SignatureSigned, data.DayOf(2026, 2, 11)},
		{"Example Sports Trust", "VCSE", []*data.Neighbourhood{south}, "", data.SignatureSigned, data.DayOf(2026, 2, 6)},
	} {
		o := &data.Organisation{Name: x.name, Sector: x.sector, Status: data.StatusActive, Joined: data.MonthOf(2021, 4)}
		for _, n := range x.where {
			data.Organisations.Field("neighbourhoods").SetElems(o, append(data.Organisations.Field("neighbourhoods").Elems(o), string(n.ID)))
		}
		o.EntitledToASeat = data.Bool(x.holder != "")
		h.Save(o)
		h.Save(&data.ContactNote{Organisation: o.ID, Day: x.last, Text: "Spoke about the winter plan"})
		if x.mou != "" {
			h.Save(&data.Signature{Agreement: mou.ID, Organisation: o.ID, State: x.mou})
		}
		if x.holder == "" || x.holder == "vacant" {
			continue
		}
		p := &data.Person{Name: x.holder, JobTitle: "Director of Communities", Organisation: o.ID}
		h.Save(p)
		h.Save(&data.Role{Person: p.ID, Organisation: o.ID, Group: board.ID, Title: data.RoleRepresentative, From: data.DayOf(2024, 6, 1)})
		if x.name == "Example Homes" {
			p.Email = "grace@homes.example"
			h.Save(p)
			o.KeyContact, o.Phone, o.Email, o.Postcode = p.ID, "020 7946 0002", "hi@homes.example", "SE1 0AA"
			o.Offers = "Tenancy advice, damp and mould visits and hardship grants for its tenants. Refer by e-mail; answered in two working days."
			h.Save(o)
		}
	}
}

func openPartners(t *testing.T, fill func(*pagetest.Host), opts ...uitest.Option) (*pagetest.Host, *uitest.Window) {
	t.Helper()
	h := pagetest.New(t)
	if fill != nil {
		fill(h)
	}
	return h, h.Window("partners", partners.New, opts...)
}

func TestPartnersPicture(t *testing.T) {
	_, w := openPartners(t, register)
	w.TapRow("Organisations", w.RowOf("Organisations", "Example Homes"), 0)
	w.Fill("Postcode", "SE1")
	w.Key(fyne.KeyTab, 0)
	w.GoldenBoth("partners")
}

func TestPartnersEmptyPicture(t *testing.T) {
	_, w := openPartners(t, nil)
	w.GoldenBoth("partners-empty")
}

func TestPartnersPeoplePicture(t *testing.T) {
	_, w := openPartners(t, register)
	w.Tap("People")
	w.TapRow("People", w.RowOf("People", "Grace Pattern"), 0)
	w.GoldenBoth("partners-people")
	w.Focus("Person, tabs")
	w.Key(fyne.KeyRight, 0)
	w.Golden("partners-roles")
}

func TestPartnersHistoryPicture(t *testing.T) {
	_, w := openPartners(t, register)
	w.TapRow("Organisations", w.RowOf("Organisations", "Example Homes"), 0)
	w.Fill("Telephone", "020 7946 0003")
	w.Choose("Neighbourhoods", "West")
	w.Tap("Take out East")
	w.Key(fyne.KeyS, fyne.KeyModifierControl)
	w.Tap("Close")
	w.Focus("Organisation, tabs")
	w.Key(fyne.KeyEnd, 0)
	w.Golden("partners-history")
}

func TestPartnersErrorPicture(t *testing.T) {
	_, w := openPartners(t, register)
	w.Key(fyne.KeyN, fyne.KeyModifierControl)
	w.Fill("Joined", "31 February")
	w.Key(fyne.KeyS, fyne.KeyModifierControl)
	w.Golden("partners-error")
	w.TapRow("Organisations", 3, 0)
	w.Golden("partners-leaving")
}

func TestPartnersLongPicture(t *testing.T) {
	h, w := openPartners(t, func(h *pagetest.Host) {
		register(h)
		long := "The Example Foundation for the Advancement of Neighbourly Help, Befriending and Mutual Aid in the Borough"
		o := &data.Organisation{Name: long, Sector: "Voluntary, community and social enterprise", Email: "secretary.of.the.foundation@neighbourly-help-and-mutual-aid.example"}
		h.Save(o)
		h.Save(&data.Person{Name: "Professor Dame Wilhelmina Featherstonehaugh-Placeholder of Example", JobTitle: "Head of Everything that is Neighbourly", Organisation: o.ID})
	})
	w.TapRow("Organisations", w.RowOf("Organisations", "The Example Foundation"), 0)
	w.Key(fyne.KeyF, fyne.KeyModifierControl)
	w.Golden("partners-long")
	w.Resize(1280, 720)
	w.Golden("partners-1280")
	if len(h.Failed) > 0 {
		t.Error(h.Failed)
	}
}

// many fills a store with n bodies, quickly.
func many(t testing.TB, h *pagetest.Host, n int) {
	t.Helper()
	sectors := data.DefaultList(data.SettingSectors)
	recs := make([]data.Record, n)
	for i := range recs {
		recs[i] = &data.Organisation{Name: fmt.Sprintf("Example Body %d", i+1), Sector: sectors[i%len(sectors)], Status: data.StatusActive,
			Offers: "Advice and help for everybody who asks", Phone: "020 7946 0002"}
	}
	h.Save(recs...)
}

func TestPartnersManyPicture(t *testing.T) {
	h := pagetest.New(t)
	many(t, h, 10_000)
	w := h.Window("partners", partners.New)
	w.Key(fyne.KeyEnd, 0)
	w.Golden("partners-many")
}
