package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// board describes the Board report as far as the register goes. It is a draft:
// nothing in the register can clear it.
func (m *maker) board() xl.Book {
	m.draft = true
	title := "Board report: draft"
	if m.meeting != nil {
		title = "Board report, " + m.meeting.Day.Long() + ": draft"
	}
	lists := []xl.Sheet{m.sectorsSheet(), m.wellsSheet(), m.boardPartnersSheet()}
	lists = append(lists, m.notesSheet(append(slices.Clip(boardNotes), m.noteMoU())...))
	return m.workbook(Board, title, append([]xl.Sheet{m.summarySheet(title, lists)}, lists...)...)
}

// summarySheet is the page that the Board opens on.
func (m *maker) summarySheet(title string, lists []xl.Sheet) xl.Sheet {
	f := m.figures()
	papers := ""
	if m.meeting != nil && !m.meeting.PapersDue.IsZero() {
		papers = "Papers due " + m.meeting.PapersDue.Long() + "."
	}
	charts := m.charts(f)
	contains := "This worksheet contains six headline numbers, three charts and links; it has no table."
	if charts == nil {
		contains = "This worksheet contains six headline numbers and links; it has no table."
	}
	blocks := []xl.Block{m.tiles(f)}
	if charts != nil {
		blocks = append(blocks, xl.Charts{Height: max(258, barHeight*float64(len(m.sectors()))), Items: charts})
	}
	links := xl.Links{Heading: "In this report"}
	for _, s := range lists {
		links.Items = append(links.Items, xl.Link(s.Title, xl.To(s.Name)))
	}
	blocks = append(blocks, xl.Pairs{Heading: "About this report", Across: 2, Items: m.aboutReport()}, links)
	w := m.wells()
	return xl.Sheet{
		Name: "Summary", Title: title, Tab: accentTab, Print: xl.Print{Landscape: true, Tall: 1},
		About:    m.aboutFirst(contains, papers),
		Headline: join(f.partnersSentence(), f.signedSentence(), f.seatsSentence(), w.sentence()).value(),
		Widths:   []float64{26.5, 26.5, 26.5, 26.5, 26.5, 26.5},
		Blocks:   blocks,
	}
}

// tiles are the six headline numbers.
func (m *maker) tiles(f registerFigures) xl.Tiles {
	w := m.wells()
	contacted, keyed := m.contacted(), m.keyed(f)
	since := m.now.SpokenSince()
	return xl.Tiles{
		{Label: "Partners", Number: f.partners.value(), Words: xl.Text(m.movesWords()), Was: m.wasCount((*insight.Register).Partners)},
		{Label: "MoU signed", Number: m.ifMoU(f.signed.of(f.partners), "None"), Words: m.ifMoU(f.statesWords(), "there is none to sign"), Was: m.was((*insight.Register).Signed)},
		{Label: "Seats filled", Number: f.filled.of(f.entitled).value(),
			Words: f.entitled.choose(say("no partner is entitled to a seat"), f.vacantWords(), f.vacantWords()).value(), Was: m.was((*insight.Register).Seats)},
		{Label: "Partners spoken to in " + m.now.Within(), Number: contacted.of(f.partners).value(),
			Words: xl.Text("since " + since.Long()), Was: m.was((*insight.Register).SpokenTo)},
		{Label: w.plural + " with a lead", Number: w.led.of(w.all).value(), Words: w.withoutWords().value(), Was: m.wasWells()},
		{Label: "Partners with a key contact", Number: keyed.of(f.partners).value(),
			Words: f.withoutKey(keyed).value(), Was: m.was((*insight.Register).WithKeyContact)},
	}
}

// ifMoU shows a figure of the Memorandum of Understanding while there is one.
func (m *maker) ifMoU(p phrase, otherwise string) xl.Value {
	if m.now.MoU == nil {
		return xl.Text(otherwise)
	}
	return p.value()
}

// contacted are the partners spoken to lately.
func (m *maker) contacted() figure {
	n := m.tally(func(s insight.Standing) bool { return s.Partner && m.recentCell(s) == yes })
	return m.named("SpokenToCount", cellsSaying(tblPartners, m.headRecent(), yes, n))
}

// keyed are the partners of whom a key contact is known.
func (m *maker) keyed(f registerFigures) figure {
	n := m.tally(func(s insight.Standing) bool { return s.Partner && m.personCell(s.Organisation.KeyContact) == none })
	return m.named("KeyContactCount", f.partners.minus(cellsSaying(tblPartners, headKey, none, n)))
}

func (f registerFigures) vacantWords() phrase {
	return f.vacant.choose(say("no seat is vacant"), say("1 seat is vacant"), join(f.vacant.words(), say(" seats are vacant")))
}

// statesWords say where those are who have not signed.
func (f registerFigures) statesWords() phrase {
	states := join(f.review.words(), say(" in review, "), f.sent.words(), say(" sent, "), f.notSent.words(), say(" not sent, "), f.refuse.words(), say(" declined"))
	return f.partners.choose(say("there are no partners"), f.signed.ifAll(f.partners, say("the one partner"), states), f.signed.ifAll(f.partners, say("every partner"), states))
}

// withoutKey say how many partners have no key contact.
func (f registerFigures) withoutKey(keyed figure) phrase {
	out := f.partners.minus(keyed)
	return f.partners.choose(say("there are no partners"), out.choose(say("it has one"), say("it has none"), say("")),
		out.choose(say("every partner has one"), say("1 partner has none"), join(out.words(), say(" partners have none"))))
}

// movesWords say who joined and who left.
func (m *maker) movesWords() string {
	if m.then == nil {
		return "active, or paused for a while"
	}
	joined, left := insight.Moves(m.then, m.now)
	if joined.N()+left.N() == 0 {
		return "none joined, none left"
	}
	words := func(n int, what string) string {
		if n == 0 {
			return "none " + what
		}
		return fmt.Sprint(n) + " " + what
	}
	return words(joined.N(), "joined") + ", " + words(left.N(), "left")
}

// changeTones colour the words of a change; the word itself says what it is.
var changeTones = map[insight.Change]xl.Tone{
	insight.Better: xl.GreenTone, insight.Worse: xl.RedTone, insight.NoChange: xl.NeutralTone, insight.NotCompared: xl.NeutralTone,
}

// was says what a share was before, and whether that is better or worse.
func (m *maker) was(share func(*insight.Register) insight.Share) xl.Value {
	if m.then == nil {
		return m.noBefore()
	}
	return m.wasShare(share(m.then), share(m.now))
}

func (m *maker) wasShare(then, now insight.Share) xl.Value {
	change := insight.Compare(then, now)
	words := fmt.Sprintf("was %d of %d", then.Part.N(), then.Whole.N())
	if then.Whole.N() == 0 {
		words = "was none"
	}
	if change == insight.NotCompared {
		words = strings.ToUpper(words[:1]) + words[1:]
	} else {
		words = string(change) + ": " + words
	}
	return xl.Word(words+"\non "+m.Since.Long(), changeTones[change])
}

// wasCount says what a count was before, without judging: more partners is not
// better in itself.
func (m *maker) wasCount(count func(*insight.Register) insight.Figure) xl.Value {
	if m.then == nil {
		return m.noBefore()
	}
	return xl.Word(fmt.Sprintf("Was %d\non %s", count(m.then).N(), m.Since.Long()), xl.NeutralTone)
}

func (m *maker) wasWells() xl.Value {
	if m.then == nil {
		return m.noBefore()
	}
	return m.wasShare(insight.WithLead(insight.Leads(m.Before, m.Since)), insight.WithLead(insight.Leads(m.Book, m.AsAt)))
}

func (m *maker) noBefore() xl.Value { return xl.Word("No earlier Board", xl.NeutralTone) }

// aboutReport are the facts at the foot of the Summary.
func (m *maker) aboutReport() []xl.Pair {
	pairs := []xl.Pair{
		{Key: "Report author", Value: xl.Text(m.author())},
		{Key: "Board meets", Value: xl.Text(m.meetingWords())},
		{Key: "Papers due", Value: xl.Text(cmp.Or(m.eventDay(func(e *data.Event) data.Day { return e.PapersDue }), "No day set"))},
		{Key: "Next Board after that", Value: xl.Text(m.boardAfter())},
		{Key: "Figures as at", Value: xl.LongDate(m.AsAt.Time()).Named("AsAt")},
		{Key: "Compared with", Value: xl.Text(m.comparedWith())},
		{Key: "Agreement to sign", Value: xl.Text("None in force")},
		{Key: "More detail", Value: xl.Text("The partner register, a workbook of its own")},
	}
	if m.now.MoU != nil {
		pairs[6].Value = xl.Text(oneLine(m.Book.Title(m.now.MoU), 60))
	}
	if c := m.classification(); c != "" {
		pairs = append(pairs, xl.Pair{Key: "Classification", Value: xl.Text(c)})
	}
	return pairs
}

func (m *maker) eventDay(get func(*data.Event) data.Day) string {
	if m.meeting == nil {
		return ""
	}
	return get(m.meeting).Long()
}

func (m *maker) meetingWords() string {
	if m.meeting == nil {
		return "No meeting is planned"
	}
	parts := []string{m.meeting.Day.Weekday()}
	for _, s := range []string{m.meeting.Start.String(), oneLine(m.meeting.Venue, 40)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

func (m *maker) boardAfter() string {
	after := m.AsAt
	if m.meeting != nil {
		after = m.meeting.Day.Last().AddDays(1)
	}
	if e := insight.NextBoard(m.Book, after); e != nil {
		return e.Day.Long()
	}
	return "None planned"
}

func (m *maker) comparedWith() string {
	if m.then == nil {
		return "Nothing: no earlier Board is known"
	}
	if last := insight.LastBoard(m.Book, m.AsAt); last != nil && last.Day == m.Since {
		return m.Since.Long() + ", the last Board"
	}
	return m.Since.Long()
}
