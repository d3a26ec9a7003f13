package insight

import (
	"testing"

	"placebook/data"
)

// TestRating has a case for each boundary day of the rule, as at 5 March 2026.
func TestRating(t *testing.T) {
	const (
		none  = NoColour
		blue  = data.RatingComplete
		green = data.RatingOnTrack
		amber = data.RatingAtRisk
		red   = data.RatingOffTrack
	)
	type row struct {
		what, state, start, due, forecast, updated, want string
	}
	// The tolerance is 28 days and the Board meets every two months.
	for _, c := range []row{
		{"complete", data.ActionComplete, "", "2020-01-01", "", "", blue},
		{"paused, overdue", data.ActionPaused, "", "2020-01-01", "", "", none},
		{"withdrawn, overdue", data.ActionWithdrawn, "", "2020-01-01", "", "", none},
		{"due yesterday", data.ActionInProgress, "", "2026-03-04", "", "2026-03-01", red},
		{"due today", data.ActionInProgress, "", "2026-03-05", "", "2026-03-01", green},
		{"due this month", data.ActionInProgress, "", "2026-03", "", "2026-03-01", green},
		{"due last month", data.ActionInProgress, "", "2026-02", "", "2026-03-01", red},
		{"due last financial year", data.ActionInProgress, "", "2024/25", "", "2026-03-01", red},
		{"due this financial year", data.ActionInProgress, "", "2025/26", "", "2026-03-01", green},
		{"not started, due yesterday", data.ActionNotStarted, "2026-06-01", "2026-03-04", "", "", red},
		{"not started, starts tomorrow", data.ActionNotStarted, "2026-03-06", "2026-12-01", "", "", none},
		{"not started, starts today", data.ActionNotStarted, "2026-03-05", "2026-12-01", "", "", none},
		{"not started, should have yesterday", data.ActionNotStarted, "2026-03-04", "2026-12-01", "", "", amber},
		{"not started, this month", data.ActionNotStarted, "2026-03", "2026-12-01", "", "", none},
		{"not started, last month", data.ActionNotStarted, "2026-02", "2026-12-01", "", "", amber},
		{"not started, no start", data.ActionNotStarted, "", "2026-12-01", "", "", none},
		{"not started, forecast far too late", data.ActionNotStarted, "2026-06-01", "2026-07-01", "2027-07-01", "", none},
		{"forecast on the day", data.ActionInProgress, "", "2026-06-01", "2026-06-01", "2026-03-01", green},
		{"forecast earlier", data.ActionInProgress, "", "2026-06-01", "2026-05-01", "2026-03-01", green},
		{"forecast a day late", data.ActionInProgress, "", "2026-06-01", "2026-06-02", "2026-03-01", amber},
		{"forecast 28 days late", data.ActionInProgress, "", "2026-06-01", "2026-06-29", "2026-03-01", amber},
		{"forecast 29 days late", data.ActionInProgress, "", "2026-06-01", "2026-06-30", "2026-03-01", red},
		{"forecast some day of the due month", data.ActionInProgress, "", "2026-06-10", "2026-06", "2026-03-01", green},
		{"forecast a month late, both months", data.ActionInProgress, "", "2026-06", "2026-07", "2026-03-01", red},
		{"forecast February for January", data.ActionInProgress, "", "2027-01", "2027-02", "2026-03-01", amber},
		{"no due day", data.ActionInProgress, "", "", "2027-01-01", "2026-03-01", green},
		{"updated two months ago to the day", data.ActionInProgress, "", "2026-12-01", "", "2026-01-05", green},
		{"a day more", data.ActionInProgress, "", "2026-12-01", "", "2026-01-04", amber},
		{"updated some day in January", data.ActionInProgress, "", "2026-12-01", "", "2026-01", green},
		{"never updated, begun lately", data.ActionInProgress, "2026-01-05", "2026-12-01", "", "", green},
		{"never updated, begun earlier", data.ActionInProgress, "2026-01-04", "2026-12-01", "", "", amber},
		{"updated lately, begun long ago", data.ActionInProgress, "2020-01-01", "2026-12-01", "", "2026-02-01", green},
		{"nothing known", data.ActionInProgress, "", "", "", "", green},
		{"not started, due today", data.ActionNotStarted, "2026-01-01", "2026-03-05", "", "", amber},
		{"not started, due last month, starts later", data.ActionNotStarted, "2026-06", "2026-02", "", "", red},
		{"not started, some day of this year", data.ActionNotStarted, "2026", "2026", "", "", none},
		{"not started, some day of last year", data.ActionNotStarted, "2025", "2026", "", "", amber},
		{"not started, this financial year", data.ActionNotStarted, "2025/26", "2026/27", "", "", none},
		{"not started, last financial year", data.ActionNotStarted, "2024/25", "2026/27", "", "", amber},
		{"no state at all counts as under way", "", "2026-02-01", "2026-06-01", "", "2026-03-01", green},
		{"complete, forecast late", data.ActionComplete, "2026-01-01", "2026-02-01", "2027-01-01", "", blue},
		{"complete, due to come", data.ActionComplete, "2026-01-01", "2026-12-01", "", "", blue},
		{"paused, should have started", data.ActionPaused, "2026-01-01", "2026-12-01", "", "", none},
		{"withdrawn, forecast late", data.ActionWithdrawn, "2026-01-01", "2026-06-01", "2027-06-01", "", none},
		{"due yesterday, forecast to come", data.ActionInProgress, "", "2026-03-04", "2026-03-06", "2026-03-04", red},
		{"due today, forecast tomorrow", data.ActionInProgress, "", "2026-03-05", "2026-03-06", "2026-03-04", amber},
		{"due this year, forecast next year", data.ActionInProgress, "", "2026", "2027", "2026-03-01", red},
		{"due this year, forecast this financial year", data.ActionInProgress, "", "2026", "2026/27", "2026-03-01", green},
		{"due this financial year, forecast 28 days into the next", data.ActionInProgress, "", "2025/26", "2026-04-28", "2026-03-01", amber},
		{"and 29 days", data.ActionInProgress, "", "2025/26", "2026-04-29", "2026-03-01", red},
		{"forecast past, nothing due", data.ActionInProgress, "", "", "2026-01-01", "2026-03-01", green},
		{"updated on a day to come", data.ActionInProgress, "", "2026-12-01", "", "2026-04-01", green},
		{"updated some day of last financial year", data.ActionInProgress, "", "2026-12-01", "", "2024/25", amber},
		{"begins tomorrow, in progress already", data.ActionInProgress, "2026-03-06", "2026-12-01", "", "", green},
		{"begun in the last month that counts", data.ActionInProgress, "2026-01", "2026-12-01", "", "", green},
		{"begun in the month before", data.ActionInProgress, "2025-12", "2026-12-01", "", "", amber},
		{"quiet and late", data.ActionInProgress, "", "2026-06-01", "2026-06-30", "2020-01-01", red},
	} {
		a := &data.Action{State: c.state, Start: day(t, c.start), Due: day(t, c.due), Forecast: day(t, c.forecast), LastUpdateDay: day(t, c.updated)}
		got := NewRater(made(t), day(t, "2026-03-05")).Action(a)
		check(t, c.what, got.Colour, c.want)
		check(t, c.what+": has a reason", got.Why != "", true)
	}
}

func TestToleranceAndCycleAreTheTeams(t *testing.T) {
	zero := &data.Setting{Name: data.ForecastDays.Name, Value: "0"}
	weekly := &data.Group{Common: id("b"), Name: "Board", Type: data.GroupBoard, MeetsEvery: "6 weeks"}
	r := NewRater(made(t, zero, weekly), day(t, "2026-03-05"))
	late := &data.Action{State: data.ActionInProgress, Due: day(t, "2026-06-01"), Forecast: day(t, "2026-06-02"), LastUpdateDay: day(t, "2026-03-01")}
	check(t, "a day late, no tolerance", r.Action(late).Colour, data.RatingOffTrack)
	for on, want := range map[string]string{"2026-01-22": data.RatingOnTrack, "2026-01-21": data.RatingAtRisk} {
		check(t, "updated "+on, r.Action(&data.Action{State: data.ActionInProgress, LastUpdateDay: day(t, on)}).Colour, want)
	}
}

// TestTheToleranceAtItsEdges: 0 days and 28, at each boundary day, and what a
// setting that cannot be used comes to.
func TestTheToleranceAtItsEdges(t *testing.T) {
	const green, amber, red = data.RatingOnTrack, data.RatingAtRisk, data.RatingOffTrack
	for _, c := range []struct {
		tolerance string
		late      int
		want      string
	}{
		{"0", -1, green}, {"0", 0, green}, {"0", 1, red}, {"0", 28, red},
		{"28", 0, green}, {"28", 1, amber}, {"28", 27, amber}, {"28", 28, amber}, {"28", 29, red},
		{"1", 1, amber}, {"1", 2, red}, {"365", 365, amber}, {"365", 366, red},
		{"", 28, amber}, {"", 29, red}, {"many", 28, amber}, {"-1", 29, red},
	} {
		due := day(t, "2026-06-01")
		a := &data.Action{State: data.ActionInProgress, Due: due, Forecast: due.AddDays(c.late), LastUpdateDay: day(t, "2026-03-01")}
		r := NewRater(made(t, &data.Setting{Name: data.ForecastDays.Name, Value: c.tolerance}), day(t, "2026-03-05"))
		check(t, "tolerance "+c.tolerance+", late by "+data.DayOf(2026, 1, 1).AddDays(c.late).String(), r.Action(a).Colour, c.want)
	}
}

// TestACyclePassed: for each way in which a Board may meet, the last day of news
// that is still fresh on 5 March 2026, and the day before it.
func TestACyclePassed(t *testing.T) {
	for every, fresh := range map[string]string{"": "2026-01-05", "2 months": "2026-01-05", "bi-monthly": "2026-01-05", "monthly": "2026-02-05", "quarterly": "2025-12-05",
		"6 weeks": "2026-01-22", "fortnightly": "2026-02-19", "yearly": "2025-03-05", "now and then": "2026-01-05"} {
		board := &data.Group{Common: id("b"), Name: "Board", Type: data.GroupBoard, MeetsEvery: every}
		r := NewRater(made(t, board), day(t, "2026-03-05"))
		for on, want := range map[data.Day]string{day(t, fresh): data.RatingOnTrack, day(t, fresh).AddDays(-1): data.RatingAtRisk} {
			check(t, every+", news of "+on.String(), r.Action(&data.Action{State: data.ActionInProgress, LastUpdateDay: on}).Colour, want)
		}
	}
	// 31 December and two months is 28 February: no news in February is too old on 1 March.
	r := NewRater(made(t), day(t, "2026-03-01"))
	check(t, "at the end of a month", r.Action(&data.Action{State: data.ActionInProgress, LastUpdateDay: day(t, "2025-12-31")}).Colour, data.RatingAtRisk)
}

func TestARatingSetByHand(t *testing.T) {
	r := NewRater(made(t), day(t, "2026-03-05"))
	a := &data.Action{State: data.ActionInProgress, Due: day(t, "2026-03-04"), RatingSetByHand: data.RatingAtRisk, Reason: "Nearly there"}
	got := r.Action(a)
	check(t, "colour", got.Colour, data.RatingAtRisk)
	check(t, "suggested", got.Suggested, data.RatingOffTrack)
	check(t, "by hand", got.ByHand(), true)
	check(t, "reason", got.Reason, "Nearly there")
	a.State = data.ActionPaused
	check(t, "paused has none", r.Action(a).Colour, NoColour)
	a.State, a.RatingSetByHand = data.ActionInProgress, data.RatingOffTrack
	_, _, _, missing := RedSays(a, r.Action(a))
	check(t, "what a Red still needs", len(missing), 2)
}

func TestRollUp(t *testing.T) {
	const b, g, a, r, n = data.RatingComplete, data.RatingOnTrack, data.RatingAtRisk, data.RatingOffTrack, NoColour
	for _, c := range []struct {
		of   []string
		want string
	}{
		{nil, n}, {[]string{n, n}, n}, {[]string{b}, b}, {[]string{b, n}, b}, {[]string{b, g}, g}, {[]string{g, a, b}, a}, {[]string{r, b, n}, r},
	} {
		check(t, "roll-up", RollUp(c.of), c.want)
	}
	check(t, "counts", Counts([]string{b, g, g, n, r, n}), [5]int{1, 2, 0, 1, 2})
}
