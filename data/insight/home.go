package insight

import (
	"placebook/data"
	"placebook/data/book"
)

// How far ahead and back Home looks.
const (
	ComingWithin = 30 // days until an event
	NotesBack    = 12 // months of contact notes
)

// A Home is what the team sees first: where the partnership stands on a day.
// Everything in it is kept as records, so that a click opens them.
type Home struct {
	Day      data.Day
	Register *Register

	Sectors       []SectorMoU
	Coverage      Coverage
	RolesEnding   Figure
	FundingEnding Figure
	Agreements    []AgreementDue
	Notes         []MonthNotes
	ComingUp      []*data.Event
	Board         Countdown // to the next Board
	Planned       bool      // whether there is one
}

// HomeOn works Home out from the book as at a day. For what it was on an earlier
// day give it the book as at that day.
func HomeOn(b *book.Book, day data.Day) *Home {
	r := On(b, day)
	sectors := r.BySector(b)
	soon := data.SeatDays.Value(b)
	h := &Home{
		Day: day, Register: r,
		Sectors: mouBySector(sectors), Coverage: coverage(b, sectors),
		RolesEnding: RolesEnding(b, day, soon), FundingEnding: FundingEnding(b, day, soon),
		Agreements: AgreementsDue(b, day, soon), Notes: NotesByMonth(b, day, NotesBack), ComingUp: ComingUp(b, day, ComingWithin),
	}
	h.Board, h.Planned = ToNextBoard(b, day)
	return h
}

// AgreementsDue are the agreements of Home as a figure.
func (h *Home) AgreementsDue() Figure {
	var out Figure
	for _, a := range h.Agreements {
		out = append(out, a.Agreement.ID)
	}
	return out
}

// A Tile is one of the figures that Home shows large.
type Tile string

// The tiles. Of a share the part is what the name says; its rest is what is
// missing: seats that are vacant, partners not spoken to. Register.Within says what
// lately is.
const (
	TilePartners      Tile = "Partners"
	TileSigned        Tile = "MoU signed"
	TileSeats         Tile = "Seats held"
	TileSpokenTo      Tile = "Spoken to lately"
	TileKeyContact    Tile = "With a key contact"
	TileHoles         Tile = "Sectors missing in a neighbourhood"
	TileRolesEnding   Tile = "Roles that end soon"
	TileFundingEnding Tile = "Funding that ends soon"
	TileAgreements    Tile = "Agreements to review or renew"
	TileNotes         Tile = "Contact notes this month"
)

// Tiles lists them in the order in which Home shows them.
func Tiles() []Tile {
	return []Tile{TilePartners, TileSigned, TileSeats, TileSpokenTo, TileKeyContact, TileHoles, TileRolesEnding, TileFundingEnding, TileAgreements, TileNotes}
}

// Kind is what a tile counts.
func (t Tile) Kind() *data.Kind {
	switch t {
	case TileHoles:
		return data.Neighbourhoods
	case TileRolesEnding, TileFundingEnding:
		return data.Roles
	case TileAgreements:
		return data.Agreements
	case TileNotes:
		return data.ContactNotes
	}
	return data.Organisations
}

// share reports whether a tile is a part of a whole, where more is better.
func (t Tile) share() bool {
	return t == TileSigned || t == TileSeats || t == TileSpokenTo || t == TileKeyContact
}

// Share is a tile's figure. That of a tile that is no part of anything has no
// whole. Of TileHoles the neighbourhoods are listed once for each sector missing
// there.
func (h *Home) Share(t Tile) Share {
	switch t {
	case TilePartners:
		return Share{Part: h.Register.Partners()}
	case TileSigned:
		return h.Register.Signed()
	case TileSeats:
		return h.Register.Seats()
	case TileSpokenTo:
		return h.Register.SpokenTo()
	case TileKeyContact:
		return h.Register.WithKeyContact()
	case TileHoles:
		var out Figure
		for _, x := range h.Coverage.Holes() {
			out = append(out, x.Neighbourhood.ID)
		}
		return Share{Part: out}
	case TileRolesEnding:
		return Share{Part: h.RolesEnding}
	case TileFundingEnding:
		return Share{Part: h.FundingEnding}
	case TileAgreements:
		return Share{Part: h.AgreementsDue()}
	case TileNotes:
		return Share{Part: h.Notes[len(h.Notes)-1].Notes}
	}
	return Share{}
}

// A Moved is a figure and what it was: 38, was 31 on 22 January.
type Moved struct {
	Tile     Tile
	Now, Was Share
	On       data.Day // of Was; empty when there is nothing to compare with
	Change   Change   // of shares only
}

// Beside puts Home beside what it was on an earlier day, tile by tile; was may be
// nil.
func (h *Home) Beside(was *Home) []Moved {
	var out []Moved
	for _, t := range Tiles() {
		m := Moved{Tile: t, Now: h.Share(t)}
		if was != nil {
			m.Was, m.On = was.Share(t), was.Day
			if t.share() {
				m.Change = Compare(m.Was, m.Now)
			}
		}
		out = append(out, m)
	}
	return out
}
