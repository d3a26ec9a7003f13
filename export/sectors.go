package export

import (
	"strings"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// Headings of the Board report's tables that formulas and charts refer to.
const (
	tblSectors         = "tblSectors"
	headSectorPartners = "Partners"
	headSigned         = "MoU signed"
	headOnItsWay       = "Sent or in review"
	headNotSent        = "Not sent"
	headDeclined       = "Declined"
	headFilled         = "Seats filled"
	headVacant         = "Seats vacant"
	tblWells           = "tblWells"
	headLeads          = "Leads"
)

// sectors are the groups of partners that the sector table has rows for: those
// of the list, those of partners now, and those that had partners before.
func (m *maker) sectors() []insight.Group {
	now := m.now.BySector(m.Book)
	if m.then != nil {
		for _, g := range m.then.BySector(m.Before) {
			if len(g.Partners) > 0 && !hasGroup(now, g.Name) {
				now = append(now, insight.Group{Name: g.Name})
			}
		}
	}
	if len(now) == 0 { // a team that emptied the list still has a total to read
		now = append(now, insight.Group{Name: insight.NotRecorded})
	}
	return now
}

func hasGroup(groups []insight.Group, name string) bool {
	for _, g := range groups {
		if strings.EqualFold(g.Name, name) {
			return true
		}
	}
	return false
}

// sectorsSheet counts the partners of each sector; the charts draw it.
func (m *maker) sectorsSheet() xl.Sheet {
	rows := xl.Rows[insight.Group](m.sectors())
	here := "(" + xl.Col(tblPartners, headSector) + "=" + xl.Here(tblSectors, headSector) + ")"
	count := func(head string, width float64, col string, says func(insight.Standing) bool, words ...string) xl.Column {
		var any []string
		for _, w := range words {
			any = append(any, "("+xl.Col(tblPartners, col)+"="+xl.Quote(w)+")")
		}
		formula := "SUMPRODUCT(" + here + "*(" + strings.Join(any, "+") + "))"
		return right(rows.Calc(head, width, formula, func(g insight.Group) xl.Value { return xl.Whole(g.Count(says)) })).Totalled(xl.Sum)
	}
	mou := func(words ...string) func(insight.Standing) bool {
		return func(s insight.Standing) bool {
			for _, w := range words {
				if mouCell(s) == w {
					return true
				}
			}
			return false
		}
	}
	columns := []xl.Column{
		strong(rows.Text(headSector, 26, func(g insight.Group) string { return g.Name })),
		count(headSectorPartners, 12, headStatus, func(insight.Standing) bool { return true }, data.StatusActive, data.StatusPaused),
	}
	if m.then != nil {
		columns = append(columns, rows.Whole("On "+m.Since.Short(), 13, func(g insight.Group) int { return m.sectorThen()[strings.ToLower(g.Name)] }).Totalled(xl.Sum))
	}
	columns = append(columns,
		count(headSigned, 12, headMoU, mou(data.SignatureSigned), data.SignatureSigned),
		count(headOnItsWay, 13, headMoU, mou(data.SignatureSent, data.SignatureInReview), data.SignatureSent, data.SignatureInReview),
		count(headNotSent, 12, headMoU, mou(data.SignatureNotSent), data.SignatureNotSent),
		count(headDeclined, 12, headMoU, mou(data.SignatureDeclined), data.SignatureDeclined),
		m.seatsFilled(rows, here),
		count(headVacant, 12, headSeat, func(s insight.Standing) bool { return m.seatCell(s) == vacant }, vacant),
		count(m.headRecent(), 14, m.headRecent(), func(s insight.Standing) bool { return m.recentCell(s) == yes }, yes),
	)
	partners := 0
	for _, g := range rows {
		partners += len(g.Partners)
	}
	m.check("Partners by sector", "Sum of the sectors, as partners on the day", sumOf(tblSectors, headSectorPartners, partners), m.now.Partners().N())
	return xl.Sheet{
		Name: "Sectors", Title: "Partners by sector", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    m.about("This worksheet contains one table: each sector and its partners, as drawn on the Summary."),
		Headline: m.sectorsHeadline(rows).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblSectors, Len: len(rows), Columns: columns, Total: "All sectors",
			Alt: "Sectors with their partners, the state of the Memorandum of Understanding, Board seats and recent contact.",
		}},
	}
}

// seatsFilled is the column of seats that somebody holds: all cells but three words.
func (m *maker) seatsFilled(rows xl.Rows[insight.Group], here string) xl.Column {
	seat := xl.Col(tblPartners, headSeat)
	formula := "SUMPRODUCT(" + here + "*(" + seat + "<>" + xl.Quote(vacant) + ")*(" + seat + "<>" + xl.Quote(notEntitled) + "))"
	return right(rows.Calc(headFilled, 12, formula, func(g insight.Group) xl.Value {
		return xl.Whole(g.Count(func(s insight.Standing) bool { c := m.seatCell(s); return c != vacant && c != notEntitled }))
	})).Totalled(xl.Sum)
}

// sectorThen counts the partners of each sector before, by its name in small letters.
func (m *maker) sectorThen() map[string]int {
	if m.sectorsBefore == nil {
		m.sectorsBefore = map[string]int{}
		for _, g := range m.then.BySector(m.Before) {
			m.sectorsBefore[strings.ToLower(g.Name)] = len(g.Partners)
		}
	}
	return m.sectorsBefore
}

// sectorsHeadline says in how many sectors there are partners.
func (m *maker) sectorsHeadline(rows []insight.Group) phrase {
	with := 0
	for _, g := range rows {
		if len(g.Partners) > 0 {
			with++
		}
	}
	some := figure{"COUNTIF(" + xl.Col(tblSectors, headSectorPartners) + ",\">0\")", with}
	all := figure{"COUNT(" + xl.Col(tblSectors, headSectorPartners) + ")", len(rows)}
	return some.ifAll(all, say("Every sector has a partner."),
		some.choose(say("No sector has a partner."), join(some.of(all), say(" sectors has a partner.")), join(some.of(all), say(" sectors have a partner."))))
}
