package insight

import (
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// NoColour is the rating of what has none: not started, paused, withdrawn.
const NoColour = ""

// A Rating is how an action, a priority or a workstream stands on a day.
type Rating struct {
	Colour    string // one of data.Rating..., or NoColour; a person's word where they gave one
	Suggested string // what the rules say
	Why       string // of the suggestion, in a sentence without a full stop
	Reason    string // of a person who set another
}

// ByHand reports whether a person set another colour than the rules suggest.
func (r Rating) ByHand() bool { return r.Colour != r.Suggested }

// A Rater rates actions as at one day, by the team's own tolerance and the
// Board's cycle.
type Rater struct {
	day       data.Day
	tolerance int
	cycle     data.Every
}

// NewRater takes tolerance and cycle from the book.
func NewRater(b *book.Book, day data.Day) Rater {
	return Rater{day, data.ForecastDays.Value(b), data.EveryOf(Board(b))}
}

// Board gives the Board's group; of several the first by name.
func Board(b *book.Book) *data.Group {
	var boards []*data.Group
	for _, g := range book.List[*data.Group](b) {
		if g.Type == data.GroupBoard {
			boards = append(boards, g)
		}
	}
	byName(boards, func(g *data.Group) (string, data.ID) { return g.Name, g.ID })
	if len(boards) == 0 {
		return nil
	}
	return boards[0]
}

// Action rates an action: Complete is Blue; Paused and Withdrawn have no
// colour. A due day that is past is Red whatever else the state. What is not
// started has none until its start day is past, then Amber. The rest is Red
// when the forecast is later than due by more than the tolerance; Amber when it
// is later inside it, or when nothing was updated for more than a cycle of the
// Board, from the last update or else the start; Green otherwise. Deadlines
// that are only a month count to its last day.
func (r Rater) Action(a *data.Action) Rating {
	out := Rating{}
	out.Suggested, out.Why = r.suggest(a)
	out.Colour = out.Suggested
	if a.RatingSetByHand != "" && colourless(a.State) == "" {
		out.Colour, out.Reason = a.RatingSetByHand, a.Reason
	}
	return out
}

// colourless says why a state has no colour.
func colourless(state string) string {
	switch state {
	case data.ActionPaused:
		return "Paused"
	case data.ActionWithdrawn:
		return "Withdrawn"
	}
	return ""
}

func (r Rater) suggest(a *data.Action) (colour, why string) {
	if why := colourless(a.State); why != "" {
		return NoColour, why
	}
	slip := Slip(a.Due, a.Forecast)
	switch {
	case a.State == data.ActionComplete:
		return data.RatingComplete, "Complete"
	case a.Due.Before(r.day):
		return data.RatingOffTrack, "Was due " + a.Due.Long()
	case a.State == data.ActionNotStarted && a.Start.Before(r.day):
		return data.RatingAtRisk, "Should have started " + a.Start.Long()
	case a.State == data.ActionNotStarted:
		return NoColour, "Not started yet"
	case slip > r.tolerance:
		return data.RatingOffTrack, fmt.Sprintf("Forecast %s, %s after it is due", a.Forecast.Long(), numbered(slip, "day"))
	case slip > 0:
		return data.RatingAtRisk, fmt.Sprintf("Forecast %s, %s after it is due", a.Forecast.Long(), numbered(slip, "day"))
	}
	if since := lastHeard(a); !since.IsZero() && r.cycle.After(since.Last()).Before(r.day) {
		return data.RatingAtRisk, "Nothing was updated since " + since.Long()
	}
	return data.RatingOnTrack, "Nothing is late"
}

// lastHeard is the day of the last update, or else the start.
func lastHeard(a *data.Action) data.Day {
	if !a.LastUpdateDay.IsZero() {
		return a.LastUpdateDay
	}
	return a.Start
}

// Slip is by how many days a forecast is later than a deadline: 0 when it is
// not, or one of them is not known. A month counts to its last day; two of
// which one lies within the other (10 March, March) are not told apart.
func Slip(due, forecast data.Day) int {
	if !due.Before(forecast) {
		return 0
	}
	return data.DaysBetween(due.Last(), forecast.Last())
}

// worst orders the colours: the later the worse.
var worst = []string{data.RatingComplete, data.RatingOnTrack, data.RatingAtRisk, data.RatingOffTrack}

// RollUp is the colour of what several together are: the worst of those that
// have one, and so Blue only when all of them are.
func RollUp(colours []string) string {
	out := -1
	for _, c := range colours {
		out = max(out, slices.Index(worst, c))
	}
	if out < 0 {
		return NoColour
	}
	return worst[out]
}

// Counts counts colours, in the order of worst; those without a colour come
// last.
func Counts(colours []string) [5]int {
	var out [5]int
	for _, c := range colours {
		i := slices.Index(worst, c)
		if i < 0 {
			i = 4
		}
		out[i]++
	}
	return out
}

// RedSays is what every Red carries: why, what is being done, what we need.
// Missing names the parts that nobody has written.
func RedSays(a *data.Action, r Rating) (why, doing, need string, missing []string) {
	why = r.Why
	if r.ByHand() {
		why = r.Reason
	}
	doing, need = a.PathToGreen, a.WhatWeNeed
	for _, part := range []struct{ text, name string }{{why, "why"}, {doing, "what is being done"}, {need, "what we need"}} {
		if strings.TrimSpace(part.text) == "" {
			missing = append(missing, part.name)
		}
	}
	return why, doing, need, missing
}
