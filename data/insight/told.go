package insight

import (
	"cmp"
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// A ToldStage is how far something that people told us has come.
type ToldStage string

// The stages.
const (
	Heard     ToldStage = "Heard"                // nothing is done about it yet
	TakenUp   ToldStage = "Taken up"             // an action is about it
	Acted     ToldStage = "Done, not told back"  // something was done
	ToldBack  ToldStage = "Done, and told back"  // and those who told us know
	ToldAgain ToldStage = "Told back, none done" // they know that nothing could be done
)

// A Told is what people told us and what we did: you said, we did.
type Told struct {
	Insight *data.Insight
	Action  *data.Action // that is about it; nil for none
	Stage   ToldStage
	New     bool // a need that was not known before
}

// YouSaid tells what people told us by a day, the latest first. What nobody knows
// the day of comes last.
func YouSaid(b *book.Book, day data.Day) []Told {
	var out []Told
	for _, x := range book.List[*data.Insight](b) {
		if x.Day.After(day) {
			continue
		}
		t := Told{Insight: x, New: x.NewNeed == data.Yes}
		t.Action, _ = book.One[*data.Action](b, x.Action)
		t.Stage = stageOf(x, t.Action, day)
		out = append(out, t)
	}
	byName(out, func(t Told) (string, data.ID) { return t.Insight.Text, t.Insight.ID })
	slices.SortStableFunc(out, func(x, y Told) int {
		return cmp.Or(compareBool(x.Insight.Day.IsZero(), y.Insight.Day.IsZero()), y.Insight.Day.Compare(x.Insight.Day))
	})
	return out
}

// stageOf is how far one thing has come. An action that is complete has done
// something.
func stageOf(x *data.Insight, a *data.Action, day data.Day) ToldStage {
	done := x.WhatWeDid != "" || a != nil && a.State == data.ActionComplete
	told := !x.ToldBackOn.IsZero() && !x.ToldBackOn.After(day)
	switch {
	case done && told:
		return ToldBack
	case told:
		return ToldAgain
	case done:
		return Acted
	case a != nil && a.State != data.ActionWithdrawn:
		return TakenUp
	}
	return Heard
}

// compareBool orders no before yes.
func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case y:
		return -1
	}
	return 1
}
