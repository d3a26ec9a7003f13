package home

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/chart"
	"placebook/ui/page"
)

// figures are what the page shows of the partnership as it is.
type figures struct {
	today   data.Day
	isEmpty bool
	head    countdown
	planned bool       // a Board is
	board   page.Place // of the next one, where it is planned
	tiles   []tile
	sectors chart.Bars
	months  chart.Columns
	places  chart.Heat
	holes   []hole
	opens   map[string]page.Place // by the keys of the charts' marks
	left    []task
	coming  []coming
	lastDay data.Day // of the last Board; empty where it is not known to the day
}

// A tile is one number.
type tile struct {
	of    insight.Tile
	rest  bool   // it counts what does not belong to the part
	word  string // what it counts
	none  string // what is said where there is nothing to count
	title string // of the list that it opens
	share insight.Share
}

// tiles are the four numbers. within says how long ago counts as spoken to.
func tiles(h *insight.Home) []tile {
	within := h.Register.Within()
	out := []tile{
		{of: insight.TileSigned, word: "partners have signed the MoU", none: "No MoU is in force yet", title: "Signed the MoU"},
		{of: insight.TileSeats, rest: true, word: "seats are vacant", none: "No partner is entitled to a seat yet", title: "Seats vacant"},
		{of: insight.TileSpokenTo, word: "partners spoken to in " + within, none: "No partners yet", title: "Spoken to in " + within},
		{of: insight.TileKeyContact, word: "partners have a key contact", none: "No partners yet", title: "With a key contact"},
	}
	for i := range out {
		out[i].share = h.Share(out[i].of)
	}
	return out
}

// counted are those that the tile counts.
func (t tile) counted() insight.Figure {
	if t.rest {
		return t.share.Rest()
	}
	return t.share.Part
}

// known reports whether there is something of which the tile is a part.
func (t tile) known() bool { return t.share.Whole.N() > 0 }

func (t tile) number() string {
	return number(t.counted().N()) + " of " + number(t.share.Whole.N())
}

// number writes a count as the charts do: 10 000.
func number(n int) string { return chart.Number(float64(n)) }

// place is the list that a tile opens.
func (t tile) place() page.Place {
	return page.Place{Page: "partners", Kind: data.Organisations, Rows: t.counted(), Title: t.title}
}

// readFigures works out the page.
func readFigures(b *book.Book, today data.Day) *figures {
	h := insight.HomeOn(b, today)
	f := &figures{today: today, isEmpty: b.Len(data.Organisations) == 0, head: count(h), planned: h.Planned,
		tiles: tiles(h), opens: map[string]page.Place{}, coming: comingUp(h)}
	if h.Planned {
		f.board = meetingAt(h.Board.Meeting)
	}
	if last := insight.LastBoard(b, today); last != nil && last.Day.Precision() == data.PrecisionDay {
		f.lastDay = last.Day
	}
	f.left = left(b, h, f.tiles)
	f.chartSectors(h)
	f.chartMonths(b, h)
	f.chartPlaces(h)
	return f
}

// numbersOn gives the tiles' numbers of an earlier day, "" for one that was not
// known.
func numbersOn(b *book.Book, day data.Day) (out []string) {
	for _, t := range tiles(insight.HomeOn(b, day)) {
		was := ""
		if t.known() {
			was = number(t.counted().N())
		}
		out = append(out, was)
	}
	return out
}
