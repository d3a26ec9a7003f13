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

// highlightsSheet lists what each workstream told each meeting, the latest first.
func (p *planMaker) highlightsSheet() xl.Sheet {
	list := book.List[*data.Highlight](p.Book)
	on := func(h *data.Highlight) data.Day {
		e, _ := book.One[*data.Event](p.Book, h.Meeting)
		if e == nil {
			return data.Day{}
		}
		return e.Day
	}
	slices.SortStableFunc(list, func(x, y *data.Highlight) int {
		return cmp.Or(on(y).Compare(on(x)), strings.Compare(p.wellOrder(x.Workstream), p.wellOrder(y.Workstream)))
	})
	f := p.back.form("Highlights", recordRows(list))
	const table = "tblHighlights"
	all := rowsOf(table, "Well", len(list))
	p.check("Highlights", "Rows of Highlights, as highlights in your data", all, p.Book.Len(data.Highlights))
	return xl.Sheet{
		Name: "Highlights", Title: "Highlights", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    p.about("This worksheet contains one table: what each workstream told each meeting, the latest first."),
		Headline: all.choose(say("No highlight is written yet."), say("1 highlight."), join(all.words(), say(" highlights."))).value(),
		Blocks: []xl.Block{f.done(xl.Table{Name: table, Alt: "Highlights with workstream, meeting, rating, headline, what was done, what comes next, and what went well.", Top: true, Size: 10, Columns: []xl.Column{
			strong(f.rows.Text("Well", 14, func(r backRow) string { return p.wellName(r.record.(*data.Highlight).Workstream) })),
			f.rows.Values("Meeting of", 13, func(r backRow) xl.Value { return dayCell(on(r.record.(*data.Highlight))) }).WhenEmpty(none),
			f.field("rating", 12), f.field("headline", 44), f.field("done_this_period", 44), f.field("planned_next", 44), f.field("recommendation", 30), f.field("gone_well", 30), f.ids(),
		}})},
	}
}

// toldSheet lists what people told us and what we did.
func (p *planMaker) toldSheet() xl.Sheet {
	told := insight.YouSaid(p.Book, p.AsAt)
	records := make([]*data.Insight, len(told))
	stage := map[data.ID]insight.ToldStage{}
	n := 0
	for i, t := range told {
		records[i], stage[t.Insight.ID] = t.Insight, t.Stage
		if t.Stage == insight.ToldBack {
			n++
		}
	}
	f := p.back.form("What people told us", recordRows(records))
	const table, head = "tblTold", "What people told us"
	all, back := rowsOf(table, head, len(told)), cellsSaying(table, "How far", string(insight.ToldBack), n)
	p.check("What people told us", "Rows of What people told us, as told by that day", all, p.toldBy())
	return xl.Sheet{
		Name: head, Title: head, Tab: detailTab, Print: xl.Print{Landscape: true},
		About: p.about("This worksheet contains one table: what we heard and what we did, the latest first."),
		Headline: all.choose(say("Nothing is recorded yet."), join(say("1 thing we were told; we did something and told people of "), back.words(), say(".")),
			join(all.words(), say(" things we were told; we did something and told people of "), back.words(), say("."))).value(),
		Blocks: []xl.Block{f.done(xl.Table{Name: table, Alt: "What people told us, when and where, what we did, and when we told them.", Top: true, Columns: []xl.Column{
			strong(f.field("text", 48)), f.field("day", 13), f.field("heard_at", 13), f.field("neighbourhood", 15), f.field("new_need", 10), f.field("what_we_did", 48), f.field("action", 32),
			f.field("told_back_on", 13), f.rows.Text("How far", 20, func(r backRow) string { return string(stage[r.id]) }), f.ids(),
		}})},
	}
}

// toldBy counts, one by one, what was told by the day of the figures.
func (p *planMaker) toldBy() (n int) {
	for _, r := range p.Book.All(data.Insights) {
		if !r.(*data.Insight).Day.After(p.AsAt) {
			n++
		}
	}
	return n
}
