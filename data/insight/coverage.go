package insight

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// MoUStates are the states in which a partner may stand with the Memorandum of
// Understanding, nearest to signed first, declined last.
var MoUStates = []string{data.SignatureSigned, data.SignatureInReview, data.SignatureSent, data.SignatureNotSent, data.SignatureDeclined}

// A SectorMoU is the partners of a sector by where they stand with the Memorandum
// of Understanding.
type SectorMoU struct {
	Sector   string
	Partners Figure
	States   []Figure // beside MoUStates; all empty while no memorandum is in force
}

// MoUBySector splits the partners of each sector, as BySector lists them.
func (r *Register) MoUBySector(b *book.Book) []SectorMoU { return mouBySector(r.BySector(b)) }

func mouBySector(sectors []Group) []SectorMoU {
	var out []SectorMoU
	for _, g := range sectors {
		s := SectorMoU{Sector: g.Name, Partners: g.Figure(), States: make([]Figure, len(MoUStates))}
		for _, p := range g.Partners {
			if i := slices.Index(MoUStates, p.MoU.State); i >= 0 {
				s.States[i] = append(s.States[i], p.Organisation.ID)
			}
		}
		out = append(out, s)
	}
	return out
}

// A Coverage is which sectors have partners in which neighbourhoods.
type Coverage struct {
	Neighbourhoods []*data.Neighbourhood // by name; without the one that stands for the whole borough
	Rows           []CoverageRow         // as BySector lists them
}

// A CoverageRow is one sector.
type CoverageRow struct {
	Sector      string
	Cells       []CoverageCell // beside Neighbourhoods
	BoroughWide CoverageCell   // partners for whom no neighbourhood is given, or the whole borough
}

// A CoverageCell is the partners of a sector in a neighbourhood.
type CoverageCell struct {
	Partners Figure
	Active   Figure // those of them who are not paused
}

func (c *CoverageCell) add(s Standing) {
	c.Partners = append(c.Partners, s.Organisation.ID)
	if s.Status == data.StatusActive {
		c.Active = append(c.Active, s.Organisation.ID)
	}
}

// boroughWide is how the neighbourhood is called, where somebody made one, that
// stands for all of them.
const boroughWide = "borough wide"

// Coverage tells where the partners of each sector work. A partner in two
// neighbourhoods counts in both.
func (r *Register) Coverage(b *book.Book) Coverage { return coverage(b, r.BySector(b)) }

func coverage(b *book.Book, sectors []Group) Coverage {
	var c Coverage
	at := map[data.ID]int{} // -1 for the whole borough
	for _, x := range b.ByName(data.Neighbourhoods) {
		n := x.(*data.Neighbourhood)
		if data.NameKey(n.Name) == boroughWide {
			at[n.ID] = -1
			continue
		}
		at[n.ID] = len(c.Neighbourhoods)
		c.Neighbourhoods = append(c.Neighbourhoods, n)
	}
	for _, g := range sectors {
		row := CoverageRow{Sector: g.Name, Cells: make([]CoverageCell, len(c.Neighbourhoods))}
		for _, s := range g.Partners {
			row.add(s, at)
		}
		c.Rows = append(c.Rows, row)
	}
	return c
}

// add puts a partner into the cells of its neighbourhoods.
func (row *CoverageRow) add(s Standing, at map[data.ID]int) {
	wide, named := false, false
	for _, id := range s.Organisation.Neighbourhoods {
		i, ok := at[id]
		switch {
		case !ok: // it is no longer here
		case i < 0:
			wide = true
		default:
			named = true
			row.Cells[i].add(s)
		}
	}
	if wide || !named {
		row.BoroughWide.add(s)
	}
}

// A Hole is a sector that has no active partner in a neighbourhood.
type Hole struct {
	Sector        string
	Neighbourhood *data.Neighbourhood
	BoroughWide   Figure // active partners of the sector who work in the whole borough, and so perhaps there
	Paused        Figure // partners there who are paused
}

// Holes lists them, sector by sector.
func (c Coverage) Holes() []Hole {
	var out []Hole
	for _, row := range c.Rows {
		if strings.EqualFold(row.Sector, NotRecorded) {
			continue
		}
		for i, cell := range row.Cells {
			if cell.Active.N() == 0 {
				out = append(out, Hole{row.Sector, c.Neighbourhoods[i], row.BoroughWide.Active, cell.Partners})
			}
		}
	}
	return out
}
