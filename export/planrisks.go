package export

import (
	"fmt"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

const (
	headConsequence = "Consequence"
	headLikelihood  = "Likelihood"
	notScored       = "Not scored"
)

// bandTones stand behind the bands of risk.
var bandTones = map[string]xl.Tone{"Low": xl.GreenTone, "Moderate": xl.YellowTone, "High": xl.AmberTone, "Extreme": xl.RedTone}

// risks are the open ones that may be published, the highest first.
func (p *planMaker) risks() []insight.RiskStanding {
	return insight.RiskStandings(p.Book, p.Before, true)
}

// risksSheet lists what may go wrong.
func (p *planMaker) risksSheet() xl.Sheet {
	list := p.risks()
	records := make([]*data.Risk, len(list))
	by := map[data.ID]insight.RiskStanding{}
	for i, s := range list {
		records[i], by[s.Risk.ID] = s.Risk, s
	}
	f := p.back.form("Risks", recordRows(records))
	c, l, score := xl.Here(tblRisks, headConsequence), xl.Here(tblRisks, headLikelihood), xl.Here(tblRisks, "Score")
	scores := right(f.rows.Values("Score", 10, func(r backRow) xl.Value {
		if n := by[r.id].Score; n > 0 {
			return xl.Whole(n)
		}
		return xl.Text(notScored)
	}))
	scores.Formula = func(int) string {
		return fmt.Sprintf("IF(AND(ISNUMBER(%s),ISNUMBER(%s)),%s*%s,%s)", c, l, c, l, xl.Quote(notScored))
	}
	bands := f.rows.Values("Band", 11, func(r backRow) xl.Value {
		if b := by[r.id].Band; b != "" {
			return xl.Word(b, bandTones[b])
		}
		return xl.Text(notScored)
	})
	bands.Formula = func(int) string {
		return fmt.Sprintf(`IF(ISNUMBER(%s),IF(%s>=RiskExtreme,"Extreme",IF(%s>=RiskHigh,"High",IF(%s>=RiskModerate,"Moderate","Low"))),%s)`, score, score, score, score, xl.Quote(notScored))
	}
	for _, b := range []string{"Low", "Moderate", "High", "Extreme"} {
		bands.Words = append(bands.Words, xl.Word(b, bandTones[b]))
	}
	columns := []xl.Column{strong(f.field("event", 34)), f.field("cause", 26), f.field("effect", 26), f.field("workstream", 13), f.field("lead", 17),
		right(f.field("current_consequence", 12)), right(f.field("current_likelihood", 11)), scores, bands}
	if p.Before != nil {
		columns = append(columns, f.rows.Text("Since "+p.Since.Short(), 14, func(r backRow) string { return movement(by[r.id]) }).WhenEmpty(notScored))
	}
	columns = append(columns, right(f.field("target_consequence", 11)), right(f.field("target_likelihood", 11)), f.field("controls", 32), f.field("assurance", 22), f.field("response", 11),
		f.field("escalated_to", 15), f.field("next_review", 13), f.field("state", 9), f.ids())
	n := 0
	for _, s := range list {
		if s.Band == "Extreme" {
			n++
		}
	}
	all, extreme := rowsOf(tblRisks, "Risk", len(list)), cellsSaying(tblRisks, "Band", "Extreme", n)
	p.check("Risks", "Rows of Risks, as open risks that may be published", all, p.openRisks())
	return xl.Sheet{
		Name: "Risks", Title: "Risks", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    p.about("This worksheet contains one table: the open risks, the highest score first.", "Bands: "+data.RiskBandsOf(p.Book).String()+"."),
		Headline: all.choose(say("No risk is open."), join(say("1 risk, "), extreme.words(), say(" Extreme.")), join(all.words(), say(" risks, "), extreme.words(), say(" Extreme."))).value(),
		Blocks:   []xl.Block{f.done(xl.Table{Name: tblRisks, Alt: "Risks with cause, effect, lead, consequence, likelihood, score, band, controls and next review.", Top: true, Size: 10, Columns: columns})},
	}
}

// movement says how a risk moved.
func movement(s insight.RiskStanding) string {
	switch s.Moved {
	case insight.MovedUp, insight.MovedDown:
		return fmt.Sprintf("%s, was %d", s.Moved, s.Then)
	}
	return string(s.Moved)
}

// openRisks counts the open risks one by one.
func (p *planMaker) openRisks() (n int) {
	for _, r := range p.Book.All(data.Risks) {
		if x := r.(*data.Risk); x.State != data.RiskClosed && x.NotForPublication != data.Yes {
			n++
		}
	}
	return n
}

// matrixSheet counts open risks by consequence and likelihood.
func (p *planMaker) matrixSheet() xl.Sheet {
	matrix, bands := insight.Matrix(p.risks()), data.RiskBandsOf(p.Book)
	rows := xl.Rows[int]{5, 4, 3, 2, 1}
	const table = "tblMatrix"
	columns := []xl.Column{strong(rows.Text(headLikelihood, 22, func(l int) string { return likelihoods[l] }))}
	scored := 0
	for c := 1; c <= 5; c++ {
		column := rows.Values(fmt.Sprintf("%s %d, %s", headConsequence, c, consequences[c]), 22, func(l int) xl.Value {
			band := bands.Of(c * l)
			return xl.Word(fmt.Sprintf("%d, %s", matrix[5-l][c-1].N(), band), bandTones[band])
		})
		column.Formula = func(i int) string {
			return fmt.Sprintf("SUMPRODUCT((%s=%d)*(%s=%d))&%s", xl.Col(tblRisks, headConsequence), c, xl.Col(tblRisks, headLikelihood), rows[i], xl.Quote(", "+bands.Of(c*rows[i])))
		}
		columns = append(columns, column)
		for l := 1; l <= 5; l++ {
			scored += matrix[5-l][c-1].N()
		}
	}
	total := figure{"COUNT(" + xl.Col(tblRisks, "Score") + ")", scored}
	p.check("Risks scored", "Scores in Risks, as risks in the matrix", total, scored)
	return xl.Sheet{
		Name: "Risk matrix", Title: "Risk matrix", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    p.about("This worksheet contains one table: how many open risks score what, and the band of each score."),
		Headline: total.choose(say("No risk is scored."), say("1 risk is scored."), join(total.words(), say(" risks are scored."))).value(),
		Blocks:   []xl.Block{xl.Table{Name: table, Len: len(rows), Alt: "Counts of open risks: likelihood down, consequence across, each with its band.", Air: 26, Columns: columns}},
	}
}

// What the numbers mean (NPSA, A risk matrix for risk managers, 2008).
var (
	likelihoods  = []string{"", "1, Rare", "2, Unlikely", "3, Possible", "4, Likely", "5, Almost certain"}
	consequences = []string{"", "Negligible", "Minor", "Moderate", "Major", "Catastrophic"}
)
