package export

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// Tables and headings that formulas refer to.
const (
	tblPartners = "tblPartners"
	headStatus  = "Status"
	headSector  = "Sector"
	headSeat    = "Seat held by"
	headKey     = "Key contact"
	headMoU     = "MoU"
	headContact = "Last contact"
)

// partners describes the partner register.
func (m *maker) partners() xl.Book {
	title := "Partner register, " + m.AsAt.Long()
	sheets := []xl.Sheet{m.partnersSheet(), m.peopleSheet(), m.rolesSheet(), m.mouSheet(), m.commitmentsSheet()}
	sheets = append(sheets, m.notesSheet(append(slices.Clip(registerNotes), m.noteMoU())...))
	f := m.figures()
	contents := m.contentsSheet(title, join(f.partnersSentence(), f.signedSentence(), f.seatsSentence()), registerShows, sheets)
	return m.workbook(Partners, title, append([]xl.Sheet{contents}, sheets...)...)
}

// registerShows says what each worksheet of the register shows.
var registerShows = map[string]string{
	"Partners":    "Every organisation: sector, status, seat, key contact, MoU, last contact",
	"People":      "The people of the register, where they work and how to reach them",
	"Roles":       "Who represents, leads, chairs and deputises, and until when",
	"MoU":         "Where each partner stands with the Memorandum of Understanding",
	"Commitments": "What the agreements promise, and what is kept",
	"Notes":       "What the words mean, how people are named, and checks",
}

// contentsSheet opens a workbook: what is in it, by the words of shows, and as at
// when.
func (m *maker) contentsSheet(title string, headline phrase, shows map[string]string, sheets []xl.Sheet) xl.Sheet {
	rows := xl.Rows[xl.Sheet](sheets)
	table := func(s xl.Sheet) xl.Table { return s.Blocks[len(s.Blocks)-1].(xl.Table) }
	count := right(rows.Values("Rows", 10, func(s xl.Sheet) xl.Value { return xl.Whole(table(s).Len) }))
	count.Formula = func(i int) string {
		t := table(sheets[i])
		return rowsOf(t.Name, t.Columns[0].Head, t.Len).formula
	}
	facts := []xl.Pair{
		{Key: "Figures as at", Value: xl.LongDate(m.AsAt.Time()).Named("AsAt")},
		{Key: "Made by", Value: xl.Text(m.author())},
		{Key: "Made on", Value: xl.LongDate(data.DayFrom(m.made()).Time())},
	}
	if c := m.classification(); c != "" {
		facts = append(facts, xl.Pair{Key: "Classification", Value: xl.Text(c)})
	}
	return xl.Sheet{
		Name: "Contents", Title: title, Tab: accentTab,
		About:    m.aboutFirst("This worksheet contains one table: the worksheets of this workbook."),
		Headline: headline.value(),
		Blocks: []xl.Block{
			xl.Pairs{Items: facts},
			xl.Table{Name: "tblContents", Alt: "The worksheets of this workbook, what each shows, and how many rows it has.", Len: len(rows),
				Columns: []xl.Column{
					rows.Values("Worksheet", 24, func(s xl.Sheet) xl.Value { return xl.Link(s.Name, xl.To(s.Name)) }),
					rows.Text("What it shows", 76, func(s xl.Sheet) string { return shows[s.Name] }),
					count,
				}},
		},
	}
}

// Colours of the tabs: the first sheet, and those with details.
const (
	accentTab xl.Colour = "0F5C6E"
	detailTab           = xl.Grey
)

// partnersSheet lists every organisation, partner or not.
func (m *maker) partnersSheet() xl.Sheet {
	rows := xl.Rows[insight.Standing](m.now.All)
	text := func(head string, width float64, get func(insight.Standing) string) xl.Column {
		return rows.Text(head, width, get)
	}
	contact := days{table: tblPartners, head: headContact, empty: none, without: none}
	columns := []xl.Column{
		strong(text("Partner", 32, func(s insight.Standing) string { return s.Organisation.Name })),
		text(headSector, 15, sectorCell),
		text("Neighbourhoods", 18, m.neighbourhoods).WhenEmpty(none),
		text(headStatus, 12, func(s insight.Standing) string { return s.Status }).WhenEmpty(insight.NotRecorded),
		rows.Values("Joined", 13, func(s insight.Standing) xl.Value { return dayCell(s.Organisation.Joined) }).WhenEmpty(insight.NotRecorded),
		text(headSeat, 19, m.seatCell),
		text(headKey, 18, func(s insight.Standing) string { return m.personCell(s.Organisation.KeyContact) }),
		text(headMoU, 12, mouCell),
		rows.Values("Signed", 13, func(s insight.Standing) xl.Value { return m.signedCell(s) }),
		rows.Values(headContact, 13, func(s insight.Standing) xl.Value { return dayCell(s.Contact.Day) }).WhenEmpty(none),
		right(rows.Calc("Days since contact", 10, contact.formula(), func(s insight.Standing) xl.Value { return contact.answer(s.Contact.Day, m.AsAt) })),
	}
	columns = append(columns, ownColumns(m, data.Organisations, xl.Rows[insight.Standing](m.now.All), ownOfPartner, columns)...)
	f := m.figures()
	m.check("Organisations", "Rows of Partners, as organisations in your data", rowsOf(tblPartners, "Partner", len(rows)), m.Book.Len(data.Organisations))
	m.registerChecks(f)
	return xl.Sheet{
		Name: "Partners", Title: "Partners", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    m.about("This worksheet contains one table: every organisation, partner or not, in the order of their names.", "MoU: Memorandum of Understanding."),
		Headline: join(f.partnersSentence(), f.signedSentence(), f.seatsSentence()).value(),
		Blocks: []xl.Block{xl.Table{
			Name: tblPartners, Len: len(rows), Columns: columns,
			Alt: "Organisations with sector, neighbourhoods, status, seat, key contact, Memorandum of Understanding and last contact.",
		}},
	}
}

// tally counts rows of the partners' table by what its cells say.
func (m *maker) tally(says func(insight.Standing) bool) int {
	n := 0
	for _, s := range m.now.All {
		if says(s) {
			n++
		}
	}
	return n
}

func sectorCell(s insight.Standing) string {
	return cmp.Or(s.Organisation.Sector, insight.NotRecorded)
}

func (m *maker) neighbourhoods(s insight.Standing) string {
	var names []string
	for _, id := range s.Organisation.Neighbourhoods {
		names = append(names, cmp.Or(m.Book.TitleOf(data.Neighbourhoods, id), unknownName))
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

// signedCell is the day of signing, or why there is none.
func (m *maker) signedCell(s insight.Standing) xl.Value {
	switch {
	case !s.Partner:
		return xl.Text(notPartner)
	case m.now.MoU == nil:
		return xl.Text(insight.NoMoU)
	case s.MoU.State != data.SignatureSigned:
		return xl.Text("Not yet")
	case s.MoU.Signed.IsZero():
		return xl.Text("Day not recorded")
	}
	return dayCell(s.MoU.Signed)
}

func ownOfPartner(s insight.Standing) map[data.ID]string {
	if s.Organisation.Own == nil {
		return map[data.ID]string{}
	}
	return s.Organisation.Own
}

// registerFigures are the figures that the partners' table of either report holds.
type registerFigures struct {
	m                             *maker
	partners, signed              figure
	entitled, filled, vacant      figure
	sent, review, notSent, refuse figure
}

func (m *maker) figures() registerFigures {
	status := func(word string) figure {
		return cellsSaying(tblPartners, headStatus, word, m.tally(func(s insight.Standing) bool { return s.Status == word }))
	}
	mou := func(word string) figure {
		return cellsSaying(tblPartners, headMoU, word, m.tally(func(s insight.Standing) bool { return mouCell(s) == word }))
	}
	seat := func(word string) figure {
		return cellsSaying(tblPartners, headSeat, word, m.tally(func(s insight.Standing) bool { return m.seatCell(s) == word }))
	}
	f := registerFigures{
		m: m, partners: m.named("PartnerCount", status(data.StatusActive).plus(status(data.StatusPaused))),
		signed: m.named("SignedCount", mou(data.SignatureSigned)), sent: mou(data.SignatureSent), review: mou(data.SignatureInReview),
		notSent: mou(data.SignatureNotSent), refuse: mou(data.SignatureDeclined),
	}
	f.vacant = m.named("VacantSeats", seat(vacant))
	f.entitled = m.named("SeatCount", f.partners.minus(seat(notEntitled)))
	f.filled = m.named("FilledSeats", f.entitled.minus(f.vacant))
	return f
}

// registerChecks hold what the partners' table says against the records.
func (m *maker) registerChecks(f registerFigures) {
	m.check("Partners", "Cells that say Active or Paused, as partners on the day", f.partners, m.now.Partners().N())
	m.check("MoU signed", "Cells that say Signed, as partners who have signed", f.signed, m.now.Signed().Part.N())
	m.check("Seats", "Partners but for those not entitled, as seats there are", f.entitled, m.now.Seats().Whole.N())
	m.check("Vacant seats", "Cells that say Vacant, as seats that nobody holds", f.vacant, m.now.Seats().Rest().N())
}

func (f registerFigures) partnersSentence() phrase {
	return f.partners.choose(say("There are no partners yet."), say("1 partner."), join(f.partners.words(), say(" partners.")))
}

func (f registerFigures) signedSentence() phrase {
	const mou = " the Memorandum of Understanding."
	if f.m.now.MoU == nil {
		return say(" No Memorandum of Understanding is in force.")
	}
	return f.partners.choose(say(""),
		f.signed.ifAll(f.partners, say(" It has signed"+mou), say(" It has not signed"+mou)),
		f.signed.ifAll(f.partners, say(" All have signed"+mou),
			f.signed.choose(say(" None has signed"+mou), say(" 1 has signed"+mou), join(say(" "), f.signed.words(), say(" have signed"+mou)))))
}

func (f registerFigures) seatsSentence() phrase {
	return f.entitled.choose(say(""),
		f.vacant.choose(say(" The one seat is filled."), say(" The one seat is vacant."), say("")),
		f.vacant.choose(join(say(" All "), f.entitled.words(), say(" seats are filled.")), say(" 1 seat is vacant."), join(say(" "), f.vacant.words(), say(" seats are vacant."))))
}
