package export

import (
	"fmt"
	"strings"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// boardPartnersSheet lists the partners on the day: what each is and has, and
// nothing that rates it.
func (m *maker) boardPartnersSheet() xl.Sheet {
	var rows xl.Rows[insight.Standing]
	for _, s := range m.now.All {
		if s.Partner {
			rows = append(rows, s)
		}
	}
	columns := []xl.Column{
		strong(rows.Text("Partner", 38, func(s insight.Standing) string { return s.Organisation.Name })),
		rows.Text(headSector, 18, sectorCell),
		rows.Text(headStatus, 10.5, func(s insight.Standing) string { return s.Status }),
		rows.Text(headSeat, 21, m.seatCell),
		rows.Text(headKey, 21, func(s insight.Standing) string { return m.personCell(s.Organisation.KeyContact) }),
		rows.Text(headMoU, 12.5, mouCell),
		rows.Values("Signed", 13, m.signedCell),
		rows.Values(headContact, 13, func(s insight.Standing) xl.Value { return dayCell(s.Contact.Day) }).WhenEmpty(none),
		m.recentColumn(rows),
	}
	if m.then != nil {
		columns = append(columns, m.sinceColumn(rows))
	}
	f := m.figures()
	m.check("Partners listed", "Rows of Partners, as partners on the day", rowsOf(tblPartners, "Partner", len(rows)), m.now.Partners().N())
	m.registerChecks(f)
	m.check("Spoken to", "Cells that say Yes, as partners spoken to in "+m.now.Within(), m.contacted(), m.now.SpokenTo().Part.N())
	m.check("Key contacts", "Partners but for those without, as partners with a key contact", m.keyed(f), m.now.WithKeyContact().Part.N())
	return xl.Sheet{
		Name: "Partners", Title: "Partners", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    m.about("This worksheet contains one table: the partners on that day, in the order of their names.", "MoU: Memorandum of Understanding."),
		Headline: join(f.partnersSentence(), f.signedSentence(), f.seatsSentence()).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblPartners, Len: len(rows), Columns: columns,
			Alt: "Partners with sector, status, seat, key contact, Memorandum of Understanding and last contact.",
		}},
	}
}

// headRecent is the heading of the cells that say whether a partner was spoken
// to lately.
func (m *maker) headRecent() string { return "Spoken to in " + m.now.Within() }

// recentColumn says whether a partner was spoken to lately. A contact
// of which only the month is known counts from its first day, which its row's
// formula says in place of the cell.
func (m *maker) recentColumn(rows xl.Rows[insight.Standing]) xl.Column {
	c := rows.Text(m.headRecent(), 12, m.recentCell)
	cell := xl.Here(tblPartners, headContact)
	recent := func(day string) string {
		return fmt.Sprintf("IF(%s>=EDATE(AsAt,-%d),%s,%s)", day, m.now.Months, xl.Quote(yes), xl.Quote(no))
	}
	c.Formula = func(i int) string {
		if d := rows[i].Contact.Day; !d.IsZero() && !isDate(d) && !d.First().Before(firstDate) {
			return recent("DATE(" + d.Time().Format("2006,1,2") + ")")
		}
		return "IF(ISNUMBER(" + cell + ")," + recent(cell) + ",IF(" + cell + "=" + xl.Quote(none) + "," + xl.Quote(none) + "," + xl.Quote(no) + "))"
	}
	return c
}

func (m *maker) recentCell(s insight.Standing) string {
	if s.Contact.Since(m.now.SpokenSince()) {
		return yes
	}
	if s.Contact.Day.IsZero() {
		return none // nothing is known, which is not the same as no
	}
	return no
}

// sinceColumn says what changed for each partner since the last Board.
func (m *maker) sinceColumn(rows xl.Rows[insight.Standing]) xl.Column {
	before := map[data.ID]insight.Standing{}
	for _, s := range m.then.All {
		before[s.Organisation.ID] = s
	}
	return rows.Text("Since "+m.Since.Short(), 20, func(now insight.Standing) string {
		then := before[now.Organisation.ID]
		var words []string
		add := func(is bool, word string) {
			if is {
				words = append(words, word)
			}
		}
		signed := func(s insight.Standing) bool { return s.Partner && s.MoU.State == data.SignatureSigned }
		filled := func(s insight.Standing) bool { return s.Seat.Entitled && len(s.Seat.Holders) > 0 }
		add(!then.Partner, "Joined")
		add(signed(now) && !signed(then), "Signed the MoU")
		add(filled(now) && !filled(then), "Seat filled")
		add(now.Seat.Vacant() && filled(then), "Seat now vacant")
		return strings.Join(words, ", ")
	}).WhenEmpty("No change")
}
