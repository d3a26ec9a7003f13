package insight

import (
	"cmp"
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// An AimStanding is who delivers an aim of a strategy.
type AimStanding struct {
	Aim        *data.Aim
	Strategy   *data.Strategy // nil when it is not here
	Priorities Figure         // of plans under way
	Actions    Figure         // of those priorities, but for those withdrawn
}

// Undone reports whether nobody is delivering the aim: no priority takes it up, or
// none that has an action.
func (s AimStanding) Undone() bool { return s.Actions.N() == 0 }

// Aims tells who delivers each aim on a day, by strategy and the team's order.
func Aims(b *book.Book, day data.Day) []AimStanding {
	t, all := newThread(b, day), PlansOn(b, day)
	var out []AimStanding
	for _, a := range book.List[*data.Aim](b) {
		s := AimStanding{Aim: a}
		s.Strategy, _ = book.One[*data.Strategy](b, a.Strategy)
		for _, r := range b.Referring(data.Priorities, "aims", a.ID) {
			if id := r.Base().ID; t.underWay(id) {
				s.Priorities = append(s.Priorities, id)
			}
		}
		slices.Sort(s.Priorities)
		for _, p := range s.Priorities {
			for _, id := range all.Group(all.Priorities, p).Actions {
				if all.Of(id).Action.State != data.ActionWithdrawn {
					s.Actions = append(s.Actions, id)
				}
			}
		}
		out = append(out, s)
	}
	byName(out, func(s AimStanding) (string, data.ID) { return s.Aim.Wording, s.Aim.ID })
	slices.SortStableFunc(out, func(x, y AimStanding) int {
		return cmp.Or(cmp.Compare(strategyName(b, x), strategyName(b, y)), cmp.Compare(x.Aim.Strategy, y.Aim.Strategy),
			cmp.Compare(numberOr(x.Aim.Order), numberOr(y.Aim.Order)))
	})
	return out
}

func strategyName(b *book.Book, s AimStanding) string {
	return data.Fold(b.TitleOf(data.Strategies, s.Aim.Strategy))
}

// numberOr puts what has no number last.
func numberOr(order string) float64 {
	if order == "" {
		return 1e9
	}
	return data.Float(order)
}
