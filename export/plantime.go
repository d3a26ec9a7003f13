package export

import (
	"strings"

	"placebook/data"
	"placebook/data/schedule"
	"placebook/export/xl"
)

// monthsShown is how many months the timeline shows, and how many of them before
// the day of the figures.
const (
	monthsShown  = 24
	monthsBefore = 6
)

// letters stand in the cells of the timeline, each with its colour.
var barLetters = map[schedule.BarKind]struct {
	letter string
	tone   xl.Tone
}{
	schedule.Span: {"-", xl.NeutralTone}, schedule.Done: {"D", xl.BlueTone}, schedule.Planned: {"P", xl.AccentTinted},
	schedule.Late: {"L", xl.AmberTone}, schedule.Early: {"E", xl.GreenTone},
}

// markLetters stand there too, before those of bars.
var markLetters = map[schedule.MarkKind]string{schedule.Due: "X", schedule.Forecast: "F", schedule.Milestone: "M", schedule.Reached: "R", schedule.Funded: ""}

// timelineSheet draws the plans month by month, from what the window draws too.
func (p *planMaker) timelineSheet() xl.Sheet {
	from := p.AsAt.AddMonths(-monthsBefore)
	tl := schedule.Make(p.Book, schedule.Options{Scale: schedule.Months, From: from, To: from.AddMonths(monthsShown - 1),
		Folded: func(key string) bool { return strings.HasPrefix(key, schedule.ActionRow.String()) }})
	rows := xl.Rows[schedule.Row](tl.Rows)
	const table = "tblTimeline"
	columns := []xl.Column{
		strong(rows.Text("What", 46, func(r schedule.Row) string { return p.guard.Clean(r.Title, withheldName) })),
		rows.Text("Level", 11, func(r schedule.Row) string { return r.Level.String() }),
	}
	cells := make([][]schedule.Cell, len(rows))
	for i := range rows {
		cells[i] = tl.Cells(&tl.Rows[i])
	}
	for n, b := range tl.Buckets {
		at, head := n, b.Head+" "+b.From.String()[:4]
		if n == tl.Index(tl.Today) {
			head += " now"
		}
		columns = append(columns, xl.Column{Head: head, Width: 5.6, At: func(i int) xl.Value { return timeCell(cells[i][at]) }, Empty: "."})
	}
	all := rowsOf(table, "What", len(rows))
	lines := 0
	for _, r := range tl.Rows {
		if r.Level == schedule.ActionRow {
			lines++
		}
	}
	p.check("Actions drawn", "Rows of Timeline that say Action, as actions of plans that are not closed", cellsSaying(table, "Level", schedule.ActionRow.String(), lines), p.underWay())
	return xl.Sheet{
		Name: "Timeline", Title: "Timeline", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    p.about("One table. D done, P planned, L later than planned, E earlier, M milestone, R reached, X due, F forecast, - from first to last, . nothing."),
		Headline: all.choose(say("Nothing is planned yet."), say("1 row."), join(say("Plans that are not closed, "+tl.Buckets[0].Long+" to "+tl.Buckets[len(tl.Buckets)-1].Long+": "), all.words(), say(" rows."))).value(),
		Blocks: []xl.Block{xl.Table{Name: table, Len: len(rows), Columns: columns, Size: 9, Air: 4, Alt: "The plans month by month: what is planned, done, later than planned, and milestones.",
			Ruled: func(i int) bool { return i+1 < len(rows) && rows[i+1].Level < schedule.ActionRow }}},
	}
}

// underWay counts the actions of plans that are not closed, one by one.
func (p *planMaker) underWay() (n int) {
	for _, r := range p.Book.All(data.Actions) {
		if s := p.all.Of(r.Base().ID); !s.Past {
			n++
		}
	}
	return n
}

// timeCell is what falls into a month: marks before bars.
func timeCell(c schedule.Cell) xl.Value {
	for _, m := range c.Marks {
		if l := markLetters[m.Kind]; l != "" {
			return xl.Word(l, xl.AccentTone)
		}
	}
	if c.Days == 0 {
		return xl.Nothing
	}
	b := barLetters[c.Bar]
	return xl.Word(b.letter, b.tone)
}
