package export

import (
	"placebook/data/insight"
	"placebook/export/xl"
)

// mostBars is how many sectors a chart can show and still be read, and
// barHeight what each needs, in points.
const (
	mostBars  = 24
	barHeight = 19
)

// charts are the three pictures of the Summary; nil when there is nothing to
// draw, or too many sectors.
func (m *maker) charts(f registerFigures) []xl.Chart {
	groups := m.sectors()
	if len(groups) > mostBars || f.partners.n == 0 {
		return nil
	}
	sector := xl.ColumnOf(tblSectors, headSector)
	series := func(head string, c xl.Colour) xl.Series {
		return xl.Series{Name: xl.HeadOf(tblSectors, head), Values: xl.ColumnOf(tblSectors, head), Colour: c}
	}
	largest := largestSector(f.partners, groups)
	signed := m.signedHeadline(f)
	vacant := f.entitled.choose(say("No partner is entitled to a seat"),
		f.vacant.choose(say("The one seat is filled"), say("The one seat is vacant"), say("")),
		f.vacant.choose(join(say("All "), f.entitled.words(), say(" seats are filled")),
			join(say("1 of "), f.entitled.words(), say(" seats is vacant")),
			f.vacant.ifAll(f.entitled, join(say("All "), f.entitled.words(), say(" seats are vacant")), join(f.vacant.of(f.entitled), say(" seats are vacant")))))
	return []xl.Chart{
		{
			Kind: xl.Bars, Headline: largest.value(), Shows: "Partners by sector",
			Alt:        "Bar chart of partners by sector: " + largest.text,
			Categories: sector, Series: []xl.Series{series(headSectorPartners, xl.Blue)},
		},
		{
			Kind: xl.StackedBars, Headline: signed.value(), Shows: "MoU by sector and state",
			Alt:        "Stacked bar chart of the Memorandum of Understanding by sector and state: " + signed.text,
			Categories: sector,
			Series:     []xl.Series{series(headSigned, xl.Categories[0]), series(headOnItsWay, xl.Categories[1]), series(headNotSent, xl.Grey), series(headDeclined, xl.Categories[7])},
		},
		{
			Kind: xl.StackedBars, Headline: vacant.value(), Shows: "Board seats by sector",
			Alt:        "Stacked bar chart of Board seats by sector, filled and vacant: " + vacant.text,
			Categories: sector, Series: []xl.Series{series(headFilled, xl.Categories[3]), series(headVacant, xl.Grey)},
		},
	}
}

func (m *maker) signedHeadline(f registerFigures) phrase {
	if m.now.MoU == nil {
		return say("There is no MoU to sign")
	}
	return f.partners.choose(say("There are no partners yet"),
		f.signed.ifAll(f.partners, say("The one partner has signed"), say("The one partner has not signed")),
		f.signed.ifAll(f.partners, join(say("All "), f.partners.words(), say(" partners have signed")),
			f.signed.choose(join(say("None of "), f.partners.words(), say(" partners has signed")),
				join(f.signed.of(f.partners), say(" partners has signed")), join(f.signed.of(f.partners), say(" partners have signed")))))
}

// largestSector says which sector has the most partners, and names none in a tie.
func largestSector(partners figure, groups []insight.Group) phrase {
	most, ties, name := 0, 0, ""
	for _, g := range groups {
		switch n := len(g.Partners); {
		case n > most:
			most, ties, name = n, 1, g.Name
		case n == most:
			ties++
		}
	}
	col := xl.Col(tblSectors, headSectorPartners)
	largest := figure{"MAX(" + col + ")", most}
	tied := figure{"SUMPRODUCT(--(" + col + "=" + largest.formula + "))", ties}
	named := phrase{"INDEX(" + xl.Col(tblSectors, headSector) + ",MATCH(" + largest.formula + "," + col + ",0))", name}
	if len([]rune(name)) > 24 { // too long for a headline
		named = say("One sector")
	}
	each := join(tied.words(), say(" sectors have the most partners: "), largest.words(), say(" each"))
	one := join(named, say(" has the most partners: "), largest.of(partners))
	return partners.choose(say("No sector has a partner"), join(named, say(" has the one partner")), tied.choose(say(""), one, each))
}
