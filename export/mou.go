package export

import (
	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// mouSheet lists where each partner stands with the Memorandum of
// Understanding in force.
func (m *maker) mouSheet() xl.Sheet {
	const table = "tblMoU"
	var rows xl.Rows[insight.Standing]
	review := data.Day{}
	if m.now.MoU != nil {
		review = m.now.MoU.ReviewBy
		for _, s := range m.now.All {
			if s.Partner {
				rows = append(rows, s)
			}
		}
	}
	to := days{table: table, head: "Review by", empty: "No day set", without: "No day set", ahead: true}
	state := func(word string) figure {
		n := 0
		for _, s := range rows {
			if s.MoU.State == word {
				n++
			}
		}
		return cellsSaying(table, "State", word, n)
	}
	signed, all := state(data.SignatureSigned), rowsOf(table, "Partner", len(rows))
	m.check("MoU list", "Rows of MoU, as partners who have one to sign", all, m.now.Signed().Whole.N())
	m.check("MoU signed, listed", "Rows of MoU that say Signed", signed, m.now.Signed().Part.N())
	return xl.Sheet{
		Name: "MoU", Title: "Memorandum of Understanding", Tab: detailTab, Print: xl.Print{Landscape: true},
		About: m.about("This worksheet contains one table: the partners and whether they have signed."),
		Headline: all.choose(say("There is nothing to sign."), signed.choose(say("The one partner has not signed."), say("The one partner has signed."), say("")),
			signed.ifAll(all, join(say("All "), all.words(), say(" partners have signed.")),
				join(signed.of(all), signed.choose(say(" partners have signed."), say(" partners has signed."), say(" partners have signed."))))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: table, Alt: "Partners with their sector, the state of their signature, the day of signing and days to review.", Len: len(rows),
			Columns: []xl.Column{
				strong(rows.Text("Partner", 46, func(s insight.Standing) string { return s.Organisation.Name })),
				rows.Text(headSector, 20, sectorCell),
				rows.Text("State", 16, func(s insight.Standing) string { return s.MoU.State }),
				rows.Values("Signed on", 18, m.signedCell),
				rows.Values("Review by", 15, func(insight.Standing) xl.Value { return dayCell(review) }).WhenEmpty("No day set"),
				right(rows.Calc("Days to review", 15, to.formula(), func(insight.Standing) xl.Value { return to.answer(review, m.AsAt) })),
			},
		}},
	}
}

// agreementWords name the agreement that is to be signed.
func (m *maker) agreementWords() string {
	a := m.now.MoU
	s := oneLine(m.Book.Title(a), 120)
	if !a.Agreed.IsZero() {
		s += ", agreed " + a.Agreed.Long()
	}
	return s + "."
}
