package export

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/data/schedule"
	"placebook/data/sheet"
	"placebook/export/xl"
)

func itoa(n int) string { return strconv.Itoa(n) }

// actions lists all actions as the timeline orders them: by plan, workstream,
// priority and day.
func (p *planMaker) actions() []*data.Action {
	var out []*data.Action
	for _, r := range schedule.Make(p.Book, schedule.Options{Scale: schedule.Months, Closed: true}).Rows {
		if a, ok := book.One[*data.Action](p.Book, r.ID); ok && r.Level == schedule.ActionRow {
			out = append(out, a)
		}
	}
	return out
}

// actionsSheet lists what is done, by whom and until when.
func (p *planMaker) actionsSheet() xl.Sheet {
	list := p.actions()
	f := p.back.form("Actions", recordRows(list))
	standing := func(r backRow) *insight.ActionStanding { return p.all.Of(r.id) }
	later := right(f.rows.Values("Days later", 8, func(r backRow) xl.Value {
		a := r.record.(*data.Action)
		return xl.Whole(insight.Slip(a.Due, a.Forecast))
	}))
	later.Formula = func(i int) string { return p.slipFormula(list[i]) }
	suggested := f.rows.Values("Suggested", 12, func(r backRow) xl.Value { return p.toned(standing(r).Rating.Suggested) })
	suggested.Formula, suggested.Words = func(i int) string { return p.ratingFormula(list[i]) }, p.allTones()
	rating := f.rows.Values(headRating, 12, func(r backRow) xl.Value { return p.toned(standing(r).Rating.Colour) })
	rating.Formula, rating.Words = func(int) string { return p.shownFormula(f) }, p.allTones()
	why := f.rows.Text("Why", 26, func(r backRow) string { return standing(r).Rating.Why })
	all := rowsOf(tblActions, "Action", len(list))
	red := p.rated(data.RatingOffTrack)
	p.check("Actions", "Rows of Actions, as actions in your data", all, p.Book.Len(data.Actions))
	p.check(p.words[data.RatingOffTrack], "Rows of Actions that say so, as the rules come to", red, p.ruledRed(list))
	return xl.Sheet{
		Name: "Actions", Title: "Actions", Tab: detailTab, Print: xl.Print{Landscape: true},
		About: p.about("This worksheet contains one table: the actions, by plan, workstream, priority and start."),
		Headline: all.choose(say("No action is recorded yet."), join(say("1 action, "), p.coloured(red, data.RatingOffTrack), say(".")),
			join(all.words(), say(" actions, "), p.coloured(red, data.RatingOffTrack), say("."))).value(),
		Blocks: []xl.Block{f.done(xl.Table{Name: tblActions, Alt: "Actions with workstream, priority, lead, days, progress, state, rating and what is being done.", Top: true, Size: 10, Columns: []xl.Column{
			strong(f.field("title", 30)), f.rows.Text("Well", 12, func(r backRow) string { return p.wellName(standing(r).Workstream) }), f.field("priority", 20), f.field("lead", 16),
			f.field("start", 12), f.field("due", 12), f.field("forecast", 12), later, f.field("progress", 9), f.field("state", 12), suggested, rating, why,
			f.field("rating_set_by_hand", 12), f.field("reason", 22), f.field("path_to_green", 24), f.field("what_we_need", 22), f.field("last_update", 34), f.field("last_update_day", 12),
			f.rows.Text(headPriority, 13, func(r backRow) string { return string(r.record.(*data.Action).PriorityIn(p.Book)) }).WhenEmpty(none), f.ids(),
		}})},
	}
}

// ruledRed counts by the rules, one by one, what the table counts by its cells.
func (p *planMaker) ruledRed(list []*data.Action) (n int) {
	rater := insight.NewRater(p.Book, p.AsAt)
	for _, a := range list {
		if rater.Action(a).Colour == data.RatingOffTrack {
			n++
		}
	}
	return n
}

// firstIn and lastIn are the day of a cell in a formula, 0 for none: the cell itself
// where it holds a day; of a month or a year, which the cell has in words, its
// first or its last day.
func firstIn(table, head string, d data.Day) string { return dayIn(table, head, d, d.First()) }
func lastIn(table, head string, d data.Day) string  { return dayIn(table, head, d, d.Last()) }

func dayIn(table, head string, d, at data.Day) string {
	switch {
	case d.IsZero() || isDate(d):
		return "N(" + xl.Here(table, head) + ")"
	case at.Before(firstDate):
		return "1" // long past
	}
	return "DATE(" + at.Time().Format("2006,1,2") + ")"
}

// slipFormula is by how many days the forecast is later than due.
func (p *planMaker) slipFormula(a *data.Action) string {
	due, first, last := lastIn(tblActions, "Due", a.Due), firstIn(tblActions, "Forecast", a.Forecast), lastIn(tblActions, "Forecast", a.Forecast)
	return fmt.Sprintf("IF(AND(%s>0,%s>%s),%s-%s,0)", due, first, due, last, due)
}

// ratingFormula is the rule of the ratings over the cells of an action.
func (p *planMaker) ratingFormula(a *data.Action) string {
	state, late := xl.Here(tblActions, "State"), xl.Here(tblActions, "Days later")
	is := func(word string) string { return state + "=" + xl.Quote(word) }
	word := func(colour string) string { return xl.Quote(p.words[colour]) }
	past := func(day string) string { return fmt.Sprintf("AND(%s>0,%s<AsAt)", day, day) }
	cycle := data.EveryOf(insight.Board(p.Book))
	heard := lastIn(tblActions, "Last update day", a.LastUpdateDay)
	if a.LastUpdateDay.IsZero() {
		heard = fmt.Sprintf("IF(%s>0,%s,%s)", heard, heard, lastIn(tblActions, "Start", a.Start))
	}
	stale := fmt.Sprintf("AND(%s>0,EDATE(MAX(%s,1),%d)+%d<AsAt)", heard, heard, cycle.Months, cycle.Days)
	return "IF(OR(" + is(data.ActionPaused) + "," + is(data.ActionWithdrawn) + ")," + xl.Quote(noColour) +
		",IF(" + is(data.ActionComplete) + "," + word(data.RatingComplete) +
		",IF(" + past(lastIn(tblActions, "Due", a.Due)) + "," + word(data.RatingOffTrack) +
		",IF(" + is(data.ActionNotStarted) + ",IF(" + past(lastIn(tblActions, "Start", a.Start)) + "," + word(data.RatingAtRisk) + "," + xl.Quote(noColour) + ")" +
		",IF(" + late + ">Tolerance," + word(data.RatingOffTrack) + ",IF(OR(" + late + ">0," + stale + ")," + word(data.RatingAtRisk) + "," + word(data.RatingOnTrack) + "))))))"
}

// shownFormula is the rating that somebody set by hand, or else the suggested one.
func (p *planMaker) shownFormula(f *backForm) string {
	hand, _ := f.form.Column("rating_set_by_hand")
	cell, state, suggested := xl.Here(tblActions, hand.Head), xl.Here(tblActions, "State"), xl.Here(tblActions, "Suggested")
	out := suggested
	for _, colour := range f.form.Kind.Field("rating_set_by_hand").Choices {
		out = "IF(" + cell + "=" + xl.Quote(colour) + "," + xl.Quote(p.words[colour]) + "," + out + ")"
	}
	return "IF(OR(" + state + "=" + xl.Quote(data.ActionPaused) + "," + state + "=" + xl.Quote(data.ActionWithdrawn) + ")," + suggested + "," + out + ")"
}

// inFullSheet lists whom actions are for, where, and with whom.
func (p *planMaker) inFullSheet() xl.Sheet {
	list := p.actions()
	f := p.back.form("Actions in full", recordRows(list))
	const table = "tblInFull"
	all := rowsOf(table, "Action", len(list))
	shaped, n := "Level of involvement", 0
	for _, a := range list {
		if insight.ShapedWithResidents(a) {
			n++
		}
	}
	with := cellsSaying(table, shaped, data.Coproduced, 0).plus(cellsSaying(table, shaped, data.LedByResidents, n))
	p.check("Actions shaped with residents", "Rows of Actions in full that say Coproduced or Led by residents", with, p.shapedRecorded())
	return xl.Sheet{
		Name: "Actions in full", Title: "Actions in full", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    p.about("This worksheet contains one table: whom each action is for, where, with whom, and what it waits for."),
		Headline: all.choose(say("No action is recorded yet."), join(with.words(), say(" of 1 action is shaped with residents.")), join(with.of(all), say(" actions are shaped with residents."))).value(),
		Blocks: []xl.Block{f.done(xl.Table{Name: table, Alt: "Actions with outcome, organisations, stage, what they address, groups, neighbourhoods, involvement and dependencies.", Top: true, Size: 10, Columns: []xl.Column{
			strong(f.rows.Text("Action", 32, func(r backRow) string { return p.guard.Clean(p.Book.Title(r.record), withheldName) })), f.field("outcome", 30), f.field("responsible_organisation", 24),
			f.field("partners", 34), f.field("stage", 11), f.field("addresses", 12), f.field("social_cause", 17), f.field("inclusion", 28), f.field("neighbourhoods", 16),
			f.field("level_of_involvement", 16), f.field("depends_on", 30), f.field("funded_until", 13), f.ids(),
		}})},
	}
}

// shapedRecorded counts the actions by what each level is called.
func (p *planMaker) shapedRecorded() (n int) {
	for i := range p.all.All {
		if l := p.all.All[i].Action.LevelOfInvolvement; l == data.Coproduced || l == data.LedByResidents {
			n++
		}
	}
	return n
}

// milestonesSheet lists the points on the way.
func (p *planMaker) milestonesSheet() xl.Sheet {
	list := listed[*data.Milestone](p.Book)
	slices.SortStableFunc(list, func(x, y *data.Milestone) int { return cmp.Or(x.Due, x.Forecast).Compare(cmp.Or(y.Due, y.Forecast)) })
	f := p.back.form("Milestones", recordRows(list))
	const table, reached, late, toCome = "tblMilestones", "Reached", "Late", "To come"
	state := func(r backRow) string {
		switch m := r.record.(*data.Milestone); {
		case !m.Done.IsZero():
			return reached
		case m.Due.Before(p.AsAt):
			return late
		}
		return toCome
	}
	column := f.rows.Values("Where it is", 12, func(r backRow) xl.Value { return xl.Text(state(r)) })
	column.Formula = func(i int) string {
		due := lastIn(table, "Due", list[i].Due)
		done := xl.Here(table, "Done")
		return fmt.Sprintf("IF(%s<>%s,%s,IF(AND(%s>0,%s<AsAt),%s,%s))", done, xl.Quote(sheet.Empty), xl.Quote(reached), due, due, xl.Quote(late), xl.Quote(toCome))
	}
	overdue := 0
	for _, r := range f.rows {
		if state(r) == late {
			overdue++
		}
	}
	all, behind := rowsOf(table, "Milestone", len(list)), cellsSaying(table, "Where it is", late, overdue)
	p.check("Milestones", "Rows of Milestones, as milestones in your data", all, p.Book.Len(data.Milestones))
	return xl.Sheet{
		Name: "Milestones", Title: "Milestones", Tab: detailTab, Print: xl.Print{Landscape: true},
		About:    p.about("This worksheet contains one table: the milestones, by the day they are due."),
		Headline: all.choose(say("No milestone is recorded yet."), join(say("1 milestone, "), behind.words(), say(" late.")), join(all.words(), say(" milestones, "), behind.words(), say(" late."))).value(),
		Blocks: []xl.Block{f.done(xl.Table{Name: table, Alt: "Milestones with their action or priority, the days they are due, expected and reached.", Columns: []xl.Column{
			strong(f.field("title", 44)), f.field("action", 40), f.field("priority", 34), f.field("due", 14), f.field("forecast", 14), f.field("done", 14), column, f.ids(),
		}})},
	}
}
