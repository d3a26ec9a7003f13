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
