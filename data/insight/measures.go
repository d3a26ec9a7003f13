package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A MeasureStanding is where a measure is on a day.
type MeasureStanding struct {
	Measure *data.Measure
	Run     []*data.Figure // for the whole place, by day
	Groups  []GroupRun     // by population group, by name
	Way     Way
	Stale   bool // no figure for two cycles of the Board
}

// A GroupRun is a measure's run for one group of people.
type GroupRun struct {
	Group string
	Run   []*data.Figure
	// Gap is the group's last value less the whole place's last, where both
	// are known.
	Gap    float64
	HasGap bool
}

// Way is which way a measure goes.
type Way string

// The ways.
const (
	RightWay Way = "The right way"
	WrongWay Way = "The wrong way"
	NoWay    Way = "Neither way" // the same as before
	NotKnown Way = ""            // fewer than two figures, or nobody has said which way is good
)

// Last is the latest figure of a run, nil of an empty one.
func Last(run []*data.Figure) *data.Figure {
	if len(run) == 0 {
		return nil
	}
	return run[len(run)-1]
}

// MeasureStandings tells where every measure is on a day, by title. A figure
// counts once its day has begun. A measure moves by its last two figures, or by
// its only figure against the baseline.
func MeasureStandings(b *book.Book, day data.Day) []MeasureStanding {
	cycle := data.EveryOf(Board(b))
	var out []MeasureStanding
	for _, m := range book.List[*data.Measure](b) {
		s := MeasureStanding{Measure: m}
		s.Run, s.Groups = runs(b, m.ID, day)
		s.Way = way(m, s.Run)
		s.Stale = staleSince(m, s.Run, cycle, day)
		out = append(out, s)
	}
	byName(out, func(s MeasureStanding) (string, data.ID) { return s.Measure.Title, s.Measure.ID })
	return out
}

func runs(b *book.Book, measure data.ID, day data.Day) (whole []*data.Figure, groups []GroupRun) {
	by := map[string]int{}
	for _, r := range b.Referring(data.Figures, "measure", measure) {
		f := r.(*data.Figure)
		if f.Day.After(day) {
			continue
		}
		if f.PopulationGroup == "" {
			whole = append(whole, f)
			continue
		}
		key := data.Fold(f.PopulationGroup)
		if _, ok := by[key]; !ok {
			by[key] = len(groups)
			groups = append(groups, GroupRun{Group: f.PopulationGroup})
		}
		g := &groups[by[key]]
		g.Run = append(g.Run, f)
	}
	inTime(whole)
	byName(groups, func(g GroupRun) (string, data.ID) { return g.Group, "" })
	for i := range groups {
		inTime(groups[i].Run)
		groups[i].Group = Last(groups[i].Run).PopulationGroup // as it was written last
		if mine, all := Last(groups[i].Run), Last(whole); mine != nil && all != nil {
			groups[i].Gap, groups[i].HasGap = data.Float(mine.Value)-data.Float(all.Value), true
		}
	}
	return whole, groups
}

func inTime(run []*data.Figure) {
	slices.SortFunc(run, func(x, y *data.Figure) int {
		return cmp.Or(x.Day.Compare(y.Day), strings.Compare(string(x.ID), string(y.ID)))
	})
}

func way(m *data.Measure, run []*data.Figure) Way {
	if m.GoodIs == "" || len(run) == 0 || len(run) == 1 && m.Baseline == "" {
		return NotKnown
	}
	was := data.Float(m.Baseline)
	if len(run) > 1 {
		was = data.Float(run[len(run)-2].Value)
	}
	up := data.Float(Last(run).Value) - was
	if m.GoodIs == data.GoodLower {
		up = -up
	}
	switch {
	case up > 0:
		return RightWay
	case up < 0:
		return WrongWay
	}
	return NoWay
}

// staleSince says that two cycles passed since the last figure, or since the
// baseline where there is none. A measure of which nobody knows since when it
// is there is stale until its first figure.
func staleSince(m *data.Measure, run []*data.Figure, cycle data.Every, day data.Day) bool {
	since := m.BaselineDay
	if f := Last(run); f != nil {
		since = f.Day
	}
	return since.IsZero() || cycle.After(cycle.After(since.Last())).Before(day)
}

// MovingRight are the measures that move the right way, of all.
func MovingRight(all []MeasureStanding) Share {
	var s Share
	for _, m := range all {
		s.Whole = append(s.Whole, m.Measure.ID)
		if m.Way == RightWay {
			s.Part = append(s.Part, m.Measure.ID)
		}
	}
	return s
}

// Publishable tells which figures of one measure and one day may be shown to
// others. Those that count fewer people than the threshold are withheld; and as
// long as the others, taken from the whole place, would give away a count under the
// threshold, the smallest other group is as well. A group of nobody tells nothing
// of anybody, but is withheld before others to protect a small one.
func Publishable(figures []*data.Figure, threshold int) map[data.ID]bool {
	out := map[data.ID]bool{}
	var shown []*data.Figure // groups that are counted
	withheld, sum, whole := 0, 0.0, false
	hide := func(f *data.Figure) {
		out[f.ID] = false
		withheld++
		sum += data.Float(f.Numerator)
	}
	for _, f := range figures {
		n := data.Float(f.Numerator)
		small := f.Numerator != "" && n > 0 && n < float64(threshold)
		out[f.ID] = !small
		switch {
		case f.PopulationGroup == "":
			whole = whole || !small
		case small:
			hide(f)
		case f.Numerator != "":
			shown = append(shown, f)
		}
	}
	slices.SortFunc(shown, func(x, y *data.Figure) int {
		return cmp.Or(cmp.Compare(data.Float(x.Numerator), data.Float(y.Numerator)), strings.Compare(string(x.ID), string(y.ID)))
	})
	for ; whole && withheld > 0 && len(shown) > 0 && (withheld == 1 || sum < float64(threshold)); shown = shown[1:] {
		hide(shown[0])
	}
	return out
}
