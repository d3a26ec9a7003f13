package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A Place is a neighbourhood as it stands on a day.
type Place struct {
	Sectors  []PlaceSector // as BySector lists them, those with nobody too
	Partners Figure        // each once
	People   []PlacePerson // who work for them, by name
}

// A PlaceSector is the partners of a sector in a neighbourhood.
type PlaceSector struct {
	Sector string
	CoverageCell
	// BoroughWide are active partners of the sector who work in the whole
	// borough, and so perhaps there.
	BoroughWide Figure
}

// Hole reports whether nobody of the sector works there. Partners without a
// sector make none.
func (s PlaceSector) Hole() bool {
	return s.Active.N() == 0 && !strings.EqualFold(s.Sector, NotRecorded)
}

// Holes are the sectors of which nobody works there.
func (p Place) Holes() (out []PlaceSector) {
	for _, s := range p.Sectors {
		if s.Hole() {
			out = append(out, s)
		}
	}
	return out
}

// A PlacePerson is somebody who works there, and for whom.
type PlacePerson struct{ Person, Organisation data.ID }

// Places tells how every neighbourhood stands on a day.
func Places(b *book.Book, day data.Day) map[data.ID]*Place {
	r := On(b, day)
	cover := r.Coverage(b)
	out := map[data.ID]*Place{}
	for _, x := range b.All(data.Neighbourhoods) {
		out[x.Base().ID] = &Place{}
	}
	wide := wholeBorough(b)
	for _, row := range cover.Rows {
		for i, n := range cover.Neighbourhoods {
			out[n.ID].add(PlaceSector{row.Sector, row.Cells[i], row.BoroughWide.Active})
		}
		if wide != "" {
			out[wide].add(PlaceSector{Sector: row.Sector, CoverageCell: row.BoroughWide})
		}
	}
	for _, p := range out {
		p.people(b, day)
	}
	return out
}

// wholeBorough is the neighbourhood that stands for all of them; empty for none.
func wholeBorough(b *book.Book) data.ID {
	for _, x := range b.ByName(data.Neighbourhoods) {
		if data.NameKey(x.(*data.Neighbourhood).Name) == boroughWide {
			return x.Base().ID
		}
	}
	return ""
}

func (p *Place) add(s PlaceSector) {
	p.Sectors = append(p.Sectors, s)
	p.Partners = append(p.Partners, s.Partners...)
}

// people finds who works for the partners on the day.
func (p *Place) people(b *book.Book, day data.Day) {
	for _, id := range p.Partners {
		for _, x := range b.Referring(data.Roles, "organisation", id) {
			if r := x.(*data.Role); r.Title == data.RoleEmployee && r.On(day) {
				p.People = append(p.People, PlacePerson{r.Person, id})
			}
		}
	}
	name := func(x PlacePerson) string { return data.Fold(b.TitleOf(data.Persons, x.Person)) }
	slices.SortFunc(p.People, func(x, y PlacePerson) int {
		return cmp.Or(strings.Compare(name(x), name(y)), strings.Compare(string(x.Person), string(y.Person)), strings.Compare(string(x.Organisation), string(y.Organisation)))
	})
}
