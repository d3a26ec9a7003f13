package export

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/sheet"
	"placebook/export/xl"
)

// Tables and headings of the plans that formulas refer to.
const (
	tblPriorities = "tblPriorities"
	tblActions    = "tblActions"
	tblRisks      = "tblRisks"
	headRating    = "Rating"
	headPriority  = "Priority ID"
	noColour      = "No colour"
)

// plansShows says what each worksheet of the plans shows.
var plansShows = map[string]string{
	"Priorities":          "What each plan wants to change in each workstream, and how its actions stand",
	"Outcomes":            "What people will experience when a priority is met",
	"Measures":            "How we know: baseline, target, the last figures and which way they go",
	"Actions":             "What is done, by whom and until when, with its rating and why",
	"Actions in full":     "Whom each action is for, where, with which partners, and how residents shape it",
	"Milestones":          "Points on the way, planned and reached",
	"Timeline":            "The plans drawn in time, month by month",
	"Risks":               "What may go wrong, how likely, how bad, and what is done about it",
	"Risk matrix":         "Open risks by consequence and likelihood",
	"Highlights":          "What each workstream told the Board",
	"What people told us": "What we heard, what we did, and whom we told",
	"Notes":               "What the words mean, how people are named, and checks",
	sheet.BackSheet:       "How every cell was, so that Placebook sees what somebody changed",
}

// planMaker makes the plans.
type planMaker struct {
	*maker
	back  *backer
	all   *insight.Plans
	words map[string]string // of each colour, as the team calls it
	tones map[string]xl.Tone
}

// planMaker gives what the sheets of plans share.
func (m *maker) planMaker(back *backer) *planMaker {
	p := &planMaker{maker: m, back: back, all: insight.PlansOn(m.Book, m.AsAt), words: map[string]string{insight.NoColour: noColour},
		tones: map[string]xl.Tone{insight.NoColour: xl.NeutralTone}}
	tones := []xl.Tone{xl.BlueTone, xl.GreenTone, xl.AmberTone, xl.RedTone}
	for i, colour := range data.Actions.Field("rating_set_by_hand").Choices {
		p.words[colour], p.tones[colour] = data.RatingWords()[i].Value(m.Book), tones[i]
	}
	return p
}

// plans describes the plans, with everything that can be brought back.
func (m *maker) plans() xl.Book {
	p := m.planMaker(&backer{m: m, book: sheet.PlansBook})
	p.rules()
	title := "Plans, " + m.AsAt.Long()
	sheets := []xl.Sheet{p.prioritiesSheet(), p.outcomesSheet(), p.measuresSheet(), p.actionsSheet(), p.inFullSheet(), p.milestonesSheet(), p.timelineSheet(),
		p.risksSheet(), p.matrixSheet(), p.highlightsSheet(), p.toldSheet()}
	sheets = append(sheets, m.notesSheet(p.notes()...), p.back.backSheet())
	contents := m.contentsSheet(title, p.headline(), plansShows, sheets)
	return m.workbook(Plans, title, append([]xl.Sheet{contents}, sheets...)...)
}

// rules gives the numbers that ratings and bands hang on names of their own.
func (p *planMaker) rules() {
	bands := data.RiskBandsOf(p.Book)
	for name, n := range map[string]int{"Tolerance": data.ForecastDays.Value(p.Book), "RiskModerate": bands.Moderate, "RiskHigh": bands.High, "RiskExtreme": bands.Extreme} {
		p.names = append(p.names, xl.Name{Name: name, Refers: itoa(n)})
	}
	slices.SortFunc(p.names, func(x, y xl.Name) int { return strings.Compare(x.Name, y.Name) })
}

// rated is how many rows of the actions say a word in a column.
func (p *planMaker) rated(colour string) figure {
	n := 0
	for i := range p.all.All {
		if p.all.All[i].Rating.Colour == colour {
			n++
		}
	}
	return cellsSaying(tblActions, headRating, p.words[colour], n)
}

// headline says how many actions there are and how they stand.
func (p *planMaker) headline() phrase {
	all := rowsOf(tblActions, "Action", len(p.all.All))
	red, amber := p.rated(data.RatingOffTrack), p.rated(data.RatingAtRisk)
	return all.choose(say("No action is recorded yet."), join(say("1 action: "), p.coloured(red, data.RatingOffTrack), say(", "), p.coloured(amber, data.RatingAtRisk), say(".")),
		join(all.words(), say(" actions: "), p.coloured(red, data.RatingOffTrack), say(", "), p.coloured(amber, data.RatingAtRisk), say(".")))
}

// coloured is "2 off track".
func (p *planMaker) coloured(f figure, colour string) phrase {
	return join(f.words(), say(" "+strings.ToLower(p.words[colour])))
}

// toned is a colour's word on its colour.
func (p *planMaker) toned(colour string) xl.Value { return xl.Word(p.words[colour], p.tones[colour]) }

// allTones are the words of all colours, so that a formula's answer is coloured.
func (p *planMaker) allTones() []xl.Value {
	var out []xl.Value
	for _, colour := range append(slices.Clone(data.Actions.Field("rating_set_by_hand").Choices), insight.NoColour) {
		out = append(out, p.toned(colour))
	}
	return out
}

// wellName names a workstream.
func (m *maker) wellName(id data.ID) string {
	if id == "" {
		return none
	}
	return cmp.Or(m.Book.TitleOf(data.Workstreams, id), unknownName)
}

// listed gives the records of a kind by name.
func listed[T data.Record](b *book.Book) []T {
	var zero T
	var out []T
	for _, r := range b.ByName(zero.Kind()) {
		out = append(out, r.(T))
	}
	return out
}

// prioritiesSheet lists the priorities, and how the actions of each stand.
func (p *planMaker) prioritiesSheet() xl.Sheet {
	list := listed[*data.Priority](p.Book)
	slices.SortStableFunc(list, func(x, y *data.Priority) int {
		return cmp.Or(strings.Compare(p.Book.TitleOf(data.Plans, x.Plan), p.Book.TitleOf(data.Plans, y.Plan)),
			strings.Compare(p.wellOrder(x.Workstream), p.wellOrder(y.Workstream)), cmp.Compare(data.Float(x.Order), data.Float(y.Order)))
	})
	f := p.back.form("Priorities", recordRows(list))
	mine := "(" + xl.Col(tblActions, headPriority) + "=" + xl.Here(tblPriorities, sheet.IDHead) + ")"
	count := right(f.rows.Values("Actions", 10, func(r backRow) xl.Value { return xl.Whole(p.all.Group(p.all.Priorities, r.id).Actions.N()) }))
	count.Formula = func(int) string { return "SUMPRODUCT(--" + mine + ")" }
	suggested := f.rows.Values("Suggested rating", 13, func(r backRow) xl.Value { return p.toned(p.all.Group(p.all.Priorities, r.id).Colour) })
	suggested.Formula, suggested.Words = func(int) string { return p.worstOf(mine) }, p.allTones()
	all := rowsOf(tblPriorities, "Priority", len(list))
	p.check("Priorities", "Rows of Priorities, as priorities in your data", all, p.Book.Len(data.Priorities))
	return xl.Sheet{
		Name: "Priorities", Title: "Priorities", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    p.about("This worksheet contains one table: the priorities, by plan and workstream.", "A suggested rating is the worst of the actions."),
		Headline: all.choose(say("No priority is recorded yet."), say("1 priority."), join(all.words(), say(" priorities."))).value(),
		Blocks: []xl.Block{f.done(xl.Table{Name: tblPriorities, Alt: "Priorities with plan, workstream, aims, number of actions and suggested rating.", Top: true, Columns: []xl.Column{
			strong(f.field("title", 34)), f.field("plan", 26), f.field("workstream", 16), f.field("description", 44), f.field("aims", 40), count, suggested, f.field("order", 8), f.ids(),
		}})},
	}
}

// wellOrder orders workstreams as the team does.
func (m *maker) wellOrder(id data.ID) string {
	w, ok := book.One[*data.Workstream](m.Book, id)
	if !ok {
		return "z"
	}
	return "a" + strings.Repeat(" ", max(0, 6-len(w.Order))) + w.Order + data.Fold(w.Name)
}

// worstOf is the worst colour among rows of the actions.
func (p *planMaker) worstOf(which string) string {
	out := xl.Quote(noColour)
	for _, colour := range data.Actions.Field("rating_set_by_hand").Choices { // from the best
		out = "IF(SUMPRODUCT(" + which + "*(" + xl.Col(tblActions, headRating) + "=" + xl.Quote(p.words[colour]) + "))>0," + xl.Quote(p.words[colour]) + "," + out + ")"
	}
	return out
}

// outcomesSheet lists what people will experience.
func (p *planMaker) outcomesSheet() xl.Sheet {
	list := listed[*data.Outcome](p.Book)
	f := p.back.form("Outcomes", recordRows(list))
	const table = "tblOutcomes"
	head, _ := f.form.Column("what_people_will_experience")
	measures := right(f.rows.Values("Measures", 11, func(r backRow) xl.Value { return xl.Whole(len(p.Book.Referring(data.Measures, "outcome", r.id))) }))
	measures.Formula = func(int) string {
		return "SUMPRODUCT(--(" + xl.Col(tblMeasures, headOutcome) + "=" + xl.Here(table, sheet.IDHead) + "))"
	}
	all := rowsOf(table, head.Head, len(list))
	p.check("Outcomes", "Rows of Outcomes, as outcomes in your data", all, p.Book.Len(data.Outcomes))
	return xl.Sheet{
		Name: "Outcomes", Title: "Outcomes", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    p.about("This worksheet contains one table: what people will experience, and how many measures tell."),
		Headline: all.choose(say("No outcome is recorded yet."), say("1 outcome."), join(all.words(), say(" outcomes."))).value(),
		Blocks: []xl.Block{f.done(xl.Table{Name: table, Alt: "Outcomes with their priority and the number of their measures.", Top: true, Columns: []xl.Column{
			strong(f.field("what_people_will_experience", 70)), f.field("priority", 40), measures, f.ids(),
		}})},
	}
}

// notes explain the words of the plans.
func (p *planMaker) notes() []note {
	return []note{
		{"Rating", "Complete, when it is. Not started has none until its start is past, then the third. The fourth when its due day is past, or the forecast is later than due by more than " +
			itoa(data.ForecastDays.Value(p.Book)) + " days; the third when it is later inside that, or nothing was updated for a cycle of the Board; else the second. A person may set another, with a reason."},
		{"The words", strings.Join([]string{p.words[data.RatingComplete] + " is Blue", p.words[data.RatingOnTrack] + " Green", p.words[data.RatingAtRisk] + " Amber", p.words[data.RatingOffTrack] + " Red"}, ", ") + "."},
		{"Risk", "Consequence times likelihood, 1 to 5 each: " + data.RiskBandsOf(p.Book).String() + "."},
		{"Timeline", "Drawn from the days in Actions when this workbook was made; it does not follow changes made here."},
		{"Bringing back", "Placebook takes this workbook back (Import). An emptied cell clears, a row that is not here any more is never a deletion, and a cell nobody touched changes nothing."},
		noteNames, {insight.WithheldMark, "Withheld: a figure that counts fewer than {small} people, or one that would give it away."}, noteSource, noteEmpty,
	}
}
