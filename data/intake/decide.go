package intake

import (
	"context"
	"maps"
	"slices"

	"placebook/data"
)

// is reports whether two options are one decision, whatever was written.
func (o Option) is(x Option) bool {
	return o.Key == x.Key && o.Field == x.Field && (o.Write || o.Value == x.Value)
}

// rivals reports whether two decisions exclude one another: both answer the
// question about one field. What is only offered (a tag, a note) stands beside
// everything.
func (o Option) rivals(x Option) bool {
	return o.Field == x.Field && !o.beside() && !x.beside()
}

func (o Option) beside() bool {
	switch o.Key {
	case "left", "tag", "note", "above":
		return true
	}
	return false
}

// decision gives what was decided of a row, by key and field.
func (r *row) decision(key, field string) (Option, bool) {
	for _, o := range r.p.plan.decided[r.index] {
		if o.Key == key && o.Field == field {
			return o, true
		}
	}
	return Option{}, false
}

func (r *row) chosen(o Option) bool {
	return slices.ContainsFunc(r.p.plan.decided[r.index], func(x Option) bool { return x.is(o) })
}

// Decide gives the plan with one more decision: option o of the row at index i
// of Rows. With Write, o.Value holds what the person wrote. A decision takes the
// place of an earlier one on the same question; one that is only offered (a tag,
// a note) is taken back when it is chosen again.
func (p *Plan) Decide(i int, o Option) (*Plan, error) {
	if i < 0 || i >= len(p.Rows) || !slices.ContainsFunc(p.Rows[i].Options, func(x Option) bool { return x.is(o) }) {
		return nil, refuse(ErrDecision, "This row does not ask for that any more. Look at it again.")
	}
	decided := maps.Clone(p.decided)
	if decided == nil {
		decided = map[int][]Option{}
	}
	had := slices.ContainsFunc(decided[i], func(x Option) bool { return x.is(o) })
	kept := slices.DeleteFunc(slices.Clone(decided[i]), func(x Option) bool { return x.is(o) || x.rivals(o) })
	if !had || !o.beside() {
		kept = append(kept, o)
	}
	decided[i] = kept
	return p.again(p.opts, decided)
}

// Undecide gives the plan without the decisions on the row at index i of Rows.
func (p *Plan) Undecide(i int) (*Plan, error) {
	decided := maps.Clone(p.decided)
	delete(decided, i)
	return p.again(p.opts, decided)
}

// Reread gives the plan with the days of the file read in the order a person
// has said: data.DayFirst or data.MonthFirst.
func (p *Plan) Reread(order data.Order) (*Plan, error) {
	o := p.opts
	o.Order = order
	return p.again(o, p.decided)
}

// Remap gives the plan with other columns. Decisions on rows fall away, since
// they were about other values.
func (p *Plan) Remap(m []Mapping) (*Plan, error) {
	o := p.opts
	o.Map = m
	return p.again(o, nil)
}

func (p *Plan) again(o Options, decided map[int][]Option) (*Plan, error) {
	return makePlan(context.Background(), p.grid, p.target, p.book, o, decided, nil)
}
