package export

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"placebook/data"
	"placebook/data/insight"
	"placebook/export/xl"
)

const (
	tblMeasures = "tblMeasures"
	headOutcome = "Outcome ID"
	headFigure  = "Last figure"
	headBefore  = "The one before"
	headWay     = "Goes"
	wayUnknown  = "Not known"
)

// A measureRow is where a measure is, as others may see it.
type measureRow struct {
	insight.MeasureStanding
	last, before *data.Figure
	shown        map[data.ID]bool // figures that may be published
}

// measureRows gathers them, with what may be published of each day.
func (p *planMaker) measureRows() (out []measureRow) {
	under := data.SmallNumber.Value(p.Book)
	for _, s := range insight.MeasureStandings(p.Book, p.AsAt) {
		r := measureRow{MeasureStanding: s, last: insight.Last(s.Run), shown: map[data.ID]bool{}}
		if len(s.Run) > 1 {
			r.before = s.Run[len(s.Run)-2]
		}
		byDay := map[data.Day][]*data.Figure{}
		for _, x := range p.Book.Referring(data.Figures, "measure", s.Measure.ID) {
			f := x.(*data.Figure)
			byDay[f.Day] = append(byDay[f.Day], f)
		}
		for _, of := range byDay {
			for id, may := range insight.Publishable(of, under) {
				r.shown[id] = may
			}
		}
		out = append(out, r)
	}
	return out
}

// figureCell prints a figure, or why there is none.
func (r measureRow) figureCell(f *data.Figure) xl.Value {
	switch {
	case f == nil:
		return xl.Text(none)
	case !r.shown[f.ID]:
		return xl.Text(insight.WithheldMark)
	}
	return numberCell(f.Value)
}

// beforeCell is the figure before the last, or else the baseline.
func (r measureRow) beforeCell() xl.Value {
	if r.before == nil && r.Measure.Baseline != "" {
		return numberCell(r.Measure.Baseline)
	}
	return r.figureCell(r.before)
}

// change is what the last figure is more than the one before; false where one of
// them is not shown.
func (r measureRow) change() (float64, bool) {
	was, ok := strconv.ParseFloat(r.beforeCell().Plain(), 64)
	is, err := strconv.ParseFloat(r.figureCell(r.last).Plain(), 64)
	return is - was, ok == nil && err == nil
}

// way is which way a measure goes, from what is shown.
func (r measureRow) way() string {
	c, ok := r.change()
	switch {
	case !ok || r.Measure.GoodIs == "":
		return wayUnknown
	case c == 0:
		return string(insight.NoWay)
	case (c > 0) == (r.Measure.GoodIs == data.GoodHigher):
		return string(insight.RightWay)
	}
	return string(insight.WrongWay)
}

// gaps tells by how much each group differs from the whole place, where both may
// be shown.
func (p *planMaker) gaps(r measureRow) string {
	var out []string
	for _, g := range r.Groups {
		mine := insight.Last(g.Run)
		if !g.HasGap {
			continue
		}
		said := insight.WithheldMark
		if r.shown[mine.ID] && r.shown[r.last.ID] {
			said = fmt.Sprintf("%+g", math.Round(g.Gap*1e6)/1e6)
			if g.Gap == 0 {
				said = "the same"
			}
		}
		out = append(out, p.guard.Clean(g.Group, withheldName)+": "+said)
	}
	return strings.Join(out, "; ")
}

// measuresSheet lists the measures with their last figures.
func (p *planMaker) measuresSheet() xl.Sheet {
	list := p.measureRows()
	records := make([]*data.Measure, len(list))
	by := map[data.ID]measureRow{}
	for i, r := range list {
		records[i], by[r.Measure.ID] = r.Measure, r
	}
	f := p.back.form("Measures", recordRows(records))
	of := func(r backRow) measureRow { return by[r.id] }
	good, _ := f.form.Column("good_is")
	last, before, change := xl.Here(tblMeasures, headFigure), xl.Here(tblMeasures, headBefore), xl.Here(tblMeasures, "Change")
	changed := right(f.rows.Values("Change", 11, func(r backRow) xl.Value {
		if c, ok := of(r).change(); ok {
			return xl.Decimal(c, 2)
		}
		return xl.Text(wayUnknown)
	}))
	changed.Formula = func(int) string {
		return fmt.Sprintf("IF(AND(ISNUMBER(%s),ISNUMBER(%s)),%s-%s,%s)", last, before, last, before, xl.Quote(wayUnknown))
	}
	goes := f.rows.Text(headWay, 14, func(r backRow) string { return of(r).way() })
	goes.Formula = func(int) string {
		is := xl.Here(tblMeasures, good.Head)
		return fmt.Sprintf("IF(OR(NOT(ISNUMBER(%s)),%s=%s),%s,IF(%s=0,%s,IF((%s>0)=(%s=%s),%s,%s)))", change, is, xl.Quote(none), xl.Quote(wayUnknown),
			change, xl.Quote(string(insight.NoWay)), change, is, xl.Quote(data.GoodHigher), xl.Quote(string(insight.RightWay)), xl.Quote(string(insight.WrongWay)))
	}
	n := 0
	for _, r := range list {
		if r.way() == string(insight.RightWay) {
			n++
		}
	}
	all, well := rowsOf(tblMeasures, "Measure", len(list)), cellsSaying(tblMeasures, headWay, string(insight.RightWay), n)
	p.check("Measures", "Rows of Measures, as measures in your data", all, p.Book.Len(data.Measures))
	return xl.Sheet{
		Name: "Measures", Title: "Measures", Tab: detailTab, Print: xl.Print{Landscape: true},
		About: p.about("This worksheet contains one table: the measures, with figures of the whole place and the gaps of groups."),
		Headline: all.choose(say("No measure is recorded yet."), join(say("1 measure, "), well.words(), say(" goes the right way.")),
			join(well.of(all), say(" measures go the right way."))).value(),
		Blocks: []xl.Block{f.done(xl.Table{Name: tblMeasures, Alt: "Measures with baseline, target, last figure, the one before, change, which way they go, and gaps of groups.", Top: true, Size: 10, Columns: []xl.Column{
			strong(f.field("title", 34)), f.field("outcome", 34), f.field("unit", 13), right(f.field("baseline", 10)), f.field("baseline_day", 12), right(f.field("target", 10)), f.field("target_day", 12),
			f.field("good_is", 10), right(f.rows.Values(headFigure, 11, func(r backRow) xl.Value { return of(r).figureCell(of(r).last) })),
			f.rows.Values("On", 12, func(r backRow) xl.Value { return figureDay(of(r).last) }).WhenEmpty(none),
			right(f.rows.Values(headBefore, 11, func(r backRow) xl.Value { return of(r).beforeCell() })), changed, goes,
			f.rows.Text("Gaps to the whole place", 34, func(r backRow) string { return p.gaps(of(r)) }).WhenEmpty("No group"), f.field("source", 20),
			f.rows.Text(headOutcome, 13, func(r backRow) string { return string(r.record.(*data.Measure).Outcome) }).WhenEmpty(none), f.ids(),
		}})},
	}
}

func figureDay(f *data.Figure) xl.Value {
	if f == nil {
		return xl.Nothing
	}
	return dayCell(f.Day)
}
