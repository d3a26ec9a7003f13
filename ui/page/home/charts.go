package home

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/chart"
	"placebook/ui/look"
	"placebook/ui/page"
)

// opening keeps where a mark leads, and gives its number with the key of that.
// What counts nothing leads nowhere.
func (f *figures) opening(ids insight.Figure, n int, title string) chart.Num {
	if len(ids) == 0 {
		return chart.N(float64(n), "")
	}
	key := fmt.Sprint(len(f.opens))
	f.opens[key] = page.Place{Page: "partners", Kind: data.Organisations, Rows: ids, Title: title}
	return chart.N(float64(n), key)
}

// tones are those of the states of a memorandum.
var tones = map[string]look.Tone{
	data.SignatureSigned: look.ToneGreen, data.SignatureInReview: look.ToneBlue, data.SignatureSent: look.ToneAmber,
	data.SignatureNotSent: look.ToneNeutral, data.SignatureDeclined: look.ToneRed,
}

// chartSectors counts the partners of each sector, by where they stand with the
// memorandum if there is one.
func (f *figures) chartSectors(h *insight.Home) {
	f.sectors = chart.Bars{About: chart.About{Title: "Partners by sector", One: "partner", Many: "partners",
		Empty: "Partners are counted here once they have a sector."}}
	var used []int
	for i, state := range insight.MoUStates {
		for _, s := range h.Sectors {
			if s.States[i].N() > 0 {
				used = append(used, i)
				f.sectors.Series = append(f.sectors.Series, chart.Series{Name: state, Tone: tones[state]})
				break
			}
		}
	}
	if len(used) == 0 {
		f.sectors.Series = []chart.Series{{Name: "Partners"}}
	} else {
		f.sectors.Title = "Partners by sector and MoU"
	}
	for _, s := range h.Sectors {
		all := f.opening(s.Partners, s.Partners.N(), s.Sector)
		row := chart.Row{Label: s.Sector, Key: all.Key}
		for _, i := range used {
			row.Nums = append(row.Nums, f.opening(s.States[i], s.States[i].N(), s.Sector+", MoU: "+insight.MoUStates[i]))
		}
		if len(used) == 0 {
			row.Nums = []chart.Num{all}
		}
		f.sectors.Rows = append(f.sectors.Rows, row)
	}
}

// chartMonths counts the contact notes by month. A mark opens the partners that
// the notes of its month are about.
func (f *figures) chartMonths(b *book.Book, h *insight.Home) {
	f.months = chart.Columns{About: chart.About{Title: "Contact notes by month", One: "note", Many: "notes",
		Empty: "Whom you spoke to is counted here, by month, from the contact notes."}, Series: []chart.Series{{Name: "Notes"}}}
	any := false
	for _, m := range h.Notes {
		any = any || m.Notes.N() > 0
		f.months.Rows = append(f.months.Rows, chart.Row{Label: m.Month.Time().Format("Jan"),
			Nums: []chart.Num{f.opening(spokenTo(b, m.Notes), m.Notes.N(), "Spoken to in "+m.Month.Long())}})
	}
	if !any {
		f.months.Rows = nil
	}
}

// spokenTo lists the organisations that notes are about, each once. A note about
// a person alone is about whoever employed them then.
func spokenTo(b *book.Book, notes insight.Figure) insight.Figure {
	var out collect
	for _, id := range notes {
		n, ok := book.One[*data.ContactNote](b, id)
		if !ok {
			continue
		}
		org := n.Organisation
		if org == "" {
			org = insight.EmployerOn(b, n.Person, n.Day)
		}
		out.add(b, data.Organisations, org)
	}
	return out.ids
}

// boroughWide is the row of those who work everywhere.
const boroughWide = "Borough wide"

// A hole is a neighbourhood and the sectors that have nobody there.
type hole struct {
	where, who string
	place      page.Place
}

// chartPlaces counts the partners of each sector in each neighbourhood; a
// nought may be a hole.
func (f *figures) chartPlaces(h *insight.Home) {
	c := h.Coverage
	f.places = chart.Heat{About: chart.About{Title: "Partners by neighbourhood and sector", One: "partner", Many: "partners",
		Empty: "Once your neighbourhoods are in your data, this shows where a sector has nobody."}}
	if len(c.Neighbourhoods) == 0 {
		return
	}
	for _, s := range c.Rows {
		f.places.Columns = append(f.places.Columns, s.Sector)
	}
	row := func(name string, cell func(insight.CoverageRow) insight.Figure) {
		r := chart.Row{Label: name}
		for _, s := range c.Rows {
			ids := cell(s)
			r.Nums = append(r.Nums, f.opening(ids, ids.N(), s.Sector+", "+name))
		}
		f.places.Rows = append(f.places.Rows, r)
	}
	for i, n := range c.Neighbourhoods {
		row(n.Name, func(s insight.CoverageRow) insight.Figure { return s.Cells[i].Partners })
	}
	row(boroughWide, func(s insight.CoverageRow) insight.Figure { return s.BoroughWide.Partners })
	f.findHoles(c)
}

// findHoles tells of each neighbourhood which sectors have nobody there. A sector
// with partners for the whole borough is told apart: they may be there.
func (f *figures) findHoles(c insight.Coverage) {
	for _, n := range c.Neighbourhoods {
		var nobody, perhaps []string
		for _, x := range c.Holes() {
			switch {
			case x.Neighbourhood != n:
			case x.BoroughWide.N() > 0:
				perhaps = append(perhaps, x.Sector)
			default:
				nobody = append(nobody, x.Sector)
			}
		}
		who := strings.Join(nobody, ", ")
		if len(perhaps) > 0 {
			who = strings.Join(nonEmpty(who, "borough wide only: "+strings.Join(perhaps, ", ")), "; ")
		}
		if who != "" {
			f.holes = append(f.holes, hole{n.Name, who, page.Place{Page: "neighbourhoods", Kind: data.Neighbourhoods, ID: n.ID}})
		}
	}
}
