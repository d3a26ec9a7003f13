package export

import (
	"fmt"
	"strconv"
	"strings"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

// A check compares what a formula counts in the tables with what we counted in
// the records.
type check struct {
	name, words string
	counted     figure // its number is that of the cells we wrote
	recorded    int    // counted in the records, another way
}

func (m *maker) check(name, words string, counted figure, recorded int) {
	m.checks = append(m.checks, check{name, words, counted, recorded})
}

// A note explains a word that a report uses. What the team may set stands in
// braces.
type note struct{ term, text string }

// Notes of the reports, in the order they are read.
var (
	notePartner = note{"Partner", "An organisation that has joined and has not left, on the day of the figures. One that is paused counts."}
	noteSeat    = note{"Seat", "A partner entitled to one has one seat. It is filled while somebody represents the partner; deputies do not fill it."}
	noteContact = note{"Last contact", "The last contact note about the partner, or about a person it employed that day, by the day of the figures."}
	noteRecent  = note{"Spoken to", "Last contact in the {months} up to the day of the figures. Of a month without a day the first day counts."}
	noteLead    = note{"Lead", "A clinical and care professional lead, on the day of the figures."}
	noteDays    = note{"Days", "From or to the day of the figures; less than 0 is past. They follow the cell that says Figures as at."}
	noteChange  = note{"Better, Worse", "Shares are compared, not counts: 8 of 10 is better than 9 of 12. No partner is rated."}
	noteNames   = note{"People", "Whoever is not to be named is left out, with their roles, or shown as [name withheld]. Access needs are in no report."}
	noteSmall   = note{insight.WithheldMark, "Withheld: a count under {small} of people who are not to be named, or one that would give it away."}
	noteSource  = note{"Source", "The partnership's own records. What has its own days counts by them; the rest is as recorded at the end of that day."}
	noteEmpty   = note{"Empty facts", "No cell of a table is empty: words such as Not recorded or Not yet say why there is nothing."}

	registerNotes = []note{notePartner, noteSeat, noteContact, noteDays, noteNames, noteSmall, noteSource, noteEmpty}
	noteDeclared  = note{"Nothing to declare", "The member has said so. Nothing declared yet: the member has said neither that nor anything else."}
	noteConfirmed = note{"Confirmed", fmt.Sprintf("Decision makers look at their interests twice a year: the last day on which the member declared anything is %d months or less before the meeting.", data.MonthsToConfirm)}
	noteEntry     = note{"Entry", "A member's declarations are numbered from 1, so that members can be counted by their first."}
	noteTypes     = note{"Type", "Financial, Non-financial professional, Non-financial personal, or Indirect: a close relative's, friend's or partner's. As NHS England, Managing conflicts of interest in the NHS."}
	noteRegister  = note{"Register", fmt.Sprintf("An interest that ended stays on the public register for %d months. What may not be published is in Declarations only, and says No there.", data.MonthsPublicAfter)}
	noteCouncil   = note{"Councillors", "They also declare to their own council, under its code: that register is the council's."}
	noteAgreed    = note{notShared, "What somebody who is named in another way has declared: it could tell who they are. Ask the secretary."}

	declarationNotes = []note{noteDeclared, noteConfirmed, noteEntry, noteTypes, noteRegister, noteCouncil, noteAgreed, noteNames, noteSmall, noteSource, noteEmpty}
	boardNotes       = []note{notePartner, noteSeat, noteContact, noteRecent, noteLead, noteChange, noteNames, noteSource, noteEmpty}
)

// noteMoU says which agreement is meant.
func (m *maker) noteMoU() note {
	if m.now.MoU == nil {
		return note{"MoU", "None was in force on the day of the figures."}
	}
	return note{"MoU", m.agreementWords() + " A signature counts from the day it was signed."}
}

// notesSheet explains the words and shows the checks. It is made last, when
// every other sheet has said what it wants checked.
func (m *maker) notesSheet(notes ...note) xl.Sheet {
	var facts []xl.Pair
	set := strings.NewReplacer("{months}", m.now.Within(), "{small}", strconv.Itoa(data.SmallNumber.Value(m.Book)))
	for _, n := range notes {
		facts = append(facts, xl.Pair{Key: n.term, Value: xl.Text(set.Replace(n.text))})
	}
	facts = append(facts, xl.Pair{Key: "Made", Value: xl.Text(fmt.Sprintf("On %s by %s.", data.DayFrom(m.made()).Long(), m.author()))})
	rows := xl.Rows[check](m.checks)
	const table = "tblChecks"
	counted := right(rows.Values("In the tables", 12, func(c check) xl.Value { return xl.Whole(c.counted.n) }))
	counted.Formula = func(i int) string { return rows[i].counted.formula }
	difference := xl.Here(table, "In the tables") + "-" + xl.Here(table, "In the records")
	off := 0
	for _, c := range rows {
		if c.counted.n != c.recorded {
			off++
		}
	}
	wrong := figure{"SUMPRODUCT(--(" + xl.Col(table, "Difference") + "<>0))", off}
	return xl.Sheet{
		Name: "Notes", Title: "Notes", Tab: detailTab,
		About: m.about("This worksheet contains one table: each figure counted twice, by a formula and by Placebook."),
		Headline: wrong.choose(say("All figures were counted twice and agree."), say("1 figure does not agree: ask before you use it."),
			join(wrong.words(), say(" figures do not agree: ask before you use them."))).value(),
		Blocks: []xl.Block{
			xl.Pairs{Heading: "What the words mean", Items: facts},
			xl.Heading("Checks"),
			xl.Table{
				Name: table, Alt: "Checks: each figure as counted in the tables and in the records, and the difference.", Len: len(rows), Air: 4,
				Columns: []xl.Column{
					strong(rows.Text("Check", 24, func(c check) string { return c.name })),
					rows.Text("What is compared", 72, func(c check) string { return c.words }),
					counted,
					rows.Whole("In the records", 12, func(c check) int { return c.recorded }),
					right(rows.Calc("Difference", 13, difference, func(c check) xl.Value { return xl.Whole(c.counted.n - c.recorded) })).Totalled(xl.Sum),
				},
			},
		},
	}
}
