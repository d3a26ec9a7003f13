package export

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/export/xl"
)

const (
	tblCommitments = "tblCommitments"
	headKept       = "Kept"
)

// commitmentsSheet lists what the agreements promise, by agreement.
func (m *maker) commitmentsSheet() xl.Sheet {
	rows := xl.Rows[*data.Commitment](book.List[*data.Commitment](m.Book))
	agreement := func(c *data.Commitment) string {
		return cmp.Or(m.Book.TitleOf(data.Agreements, c.Agreement), unknownName)
	}
	slices.SortStableFunc(rows, func(x, y *data.Commitment) int {
		return cmp.Or(strings.Compare(data.Fold(agreement(x)), data.Fold(agreement(y))), strings.Compare(data.Fold(x.Wording), data.Fold(y.Wording)), strings.Compare(string(x.ID), string(y.ID)))
	})
	text := func(head string, width float64, get func(*data.Commitment) string) xl.Column {
		return rows.Text(head, width, func(c *data.Commitment) string { return m.guard.Clean(get(c), withheldName) }).WhenEmpty(none)
	}
	kept := func(word string) figure {
		n := 0
		for _, c := range rows {
			if c.Kept == word {
				n++
			}
		}
		return cellsSaying(tblCommitments, headKept, word, n)
	}
	all, whole, partly := rowsOf(tblCommitments, "Agreement", len(rows)), kept(data.KeptYes), kept(data.KeptPartly)
	m.check("Commitments", "Rows of Commitments, as commitments in your data", all, m.Book.Len(data.Commitments))
	m.check("Commitments kept", "Rows of Commitments that say Yes", whole, m.keptRecorded())
	return xl.Sheet{
		Name: "Commitments", Title: "Commitments", Tab: detailTab, Print: xl.Print{Landscape: true},
		About: m.about("This worksheet contains one table: what the agreements promise, by agreement."),
		Headline: all.choose(say("No commitment is recorded yet."), join(say("1 commitment: "), whole.words(), say(" kept, "), partly.words(), say(" partly.")),
			join(all.words(), say(" commitments: "), whole.words(), say(" kept, "), partly.words(), say(" partly."))).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblCommitments, Alt: "Commitments with their agreement, the partners who made them, the evidence, and whether they are kept.", Len: len(rows), Top: true,
			Columns: []xl.Column{
				strong(text("Agreement", 30, agreement)),
				text("Commitment", 52, func(c *data.Commitment) string { return c.Wording }),
				text("Partners", 38, m.promisers),
				text("Evidence", 40, func(c *data.Commitment) string { return c.Evidence }),
				rows.Text(headKept, 13, func(c *data.Commitment) string { return c.Kept }).WhenEmpty(insight.NotRecorded),
			},
		}},
	}
}

// promisers names the organisations that made a commitment.
func (m *maker) promisers(c *data.Commitment) string {
	var names []string
	for _, id := range c.Organisations {
		names = append(names, cmp.Or(m.Book.TitleOf(data.Organisations, id), unknownName))
	}
	slices.SortFunc(names, func(x, y string) int { return strings.Compare(data.Fold(x), data.Fold(y)) })
	return strings.Join(names, ", ")
}

// keptRecorded counts the commitments that are kept, agreement by agreement.
func (m *maker) keptRecorded() int {
	n, seen := 0, map[data.ID]bool{}
	for _, c := range book.List[*data.Commitment](m.Book) {
		if seen[c.Agreement] {
			continue
		}
		seen[c.Agreement] = true
		for _, r := range m.Book.Referring(data.Commitments, "agreement", c.Agreement) {
			if r.(*data.Commitment).Kept == data.KeptYes {
				n++
			}
		}
	}
	return n
}
