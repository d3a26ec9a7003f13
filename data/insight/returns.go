package insight

import (
	"placebook/data"
	"placebook/data/book"
)

// A ReturnStanding is what one lead is asked for before the next Board, and whether
// it came.
type ReturnStanding struct {
	Person      *data.Person
	Actions     Figure // that they lead and that are not over, by ID
	Risks       Figure // likewise
	Workstreams Figure // whose highlight is theirs to write
	Asked       data.Day
	Came        data.Day // the last time, however long ago
	Heard       Figure   // of the actions, those with news since the last Board
	// Outstanding: nothing came since the last Board, and not every action was
	// heard of in another way.
	Outstanding bool
}

// Returns tells of every lead what they are asked for on a day, by name. Whoever
// leads nothing is asked for nothing.
func Returns(b *book.Book, day data.Day) []ReturnStanding {
	r := returns{b: b, at: map[data.ID]*ReturnStanding{}}
	if last := LastBoard(b, day); last != nil {
		r.since = last.Day
	}
	all := PlansOn(b, day).All
	for i := range all {
		if s := &all[i]; !s.Past && !s.Action.Over() {
			r.action(s.Action)
		}
	}
	for _, x := range book.List[*data.Risk](b) {
		if s := r.of(x.Lead); s != nil && x.State != data.RiskClosed {
			s.Risks = append(s.Risks, x.ID)
		}
	}
	for _, l := range Leads(b, day) {
		for _, role := range l.Roles {
			if s := r.of(role.Person); s != nil {
				s.Workstreams = append(s.Workstreams, l.Workstream.ID)
			}
		}
	}
	var out []ReturnStanding
	for id, s := range r.at {
		if s.Actions.N()+s.Risks.N()+s.Workstreams.N() == 0 {
			continue
		}
		s.Asked, s.Came = data.ReturnAsked.Day(b, id), data.ReturnCame.Day(b, id)
		came := !s.Came.IsZero() && (r.since.IsZero() || s.Came.After(r.since))
		s.Outstanding = !came && (s.Actions.N() == 0 || s.Heard.N() < s.Actions.N())
		out = append(out, *s)
	}
	byName(out, func(s ReturnStanding) (string, data.ID) { return b.Title(s.Person), s.Person.ID })
	return out
}

// returns gathers what each lead is asked for.
type returns struct {
	b     *book.Book
	since data.Day // of the last Board
	at    map[data.ID]*ReturnStanding
}

// of gives the standing of a person who is here; nil for nobody.
func (r *returns) of(id data.ID) *ReturnStanding {
	if s := r.at[id]; s != nil {
		return s
	}
	p, ok := book.One[*data.Person](r.b, id)
	if !ok {
		return nil
	}
	r.at[id] = &ReturnStanding{Person: p}
	return r.at[id]
}

func (r *returns) action(a *data.Action) {
	s := r.of(a.Lead)
	if s == nil {
		return
	}
	s.Actions = append(s.Actions, a.ID)
	if r.since.IsZero() && !a.LastUpdateDay.IsZero() || a.LastUpdateDay.After(r.since) {
		s.Heard = append(s.Heard, a.ID)
	}
}

// OutstandingReturns are those that have not come, of all that were to.
func OutstandingReturns(all []ReturnStanding) Share {
	var s Share
	for _, r := range all {
		s.Whole = append(s.Whole, r.Person.ID)
		if r.Outstanding {
			s.Part = append(s.Part, r.Person.ID)
		}
	}
	return s
}
