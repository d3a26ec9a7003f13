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
	if o.whole() && (x.Key == "first" || x.Key == "this") {
		return true
	}
	return o.Field == x.Field && o.reads() == x.reads() && !o.beside() && !x.beside()
}

// reads reports whether a decision says how a cell is read, rather than what
// becomes of what was read.
func (o Option) reads() bool { return o.Key == "write" || o.Key == "empty" || o.Key == "day" }

func (o Option) beside() bool {
	switch o.Key {
	case "left", "tag", "note", "above":
		return true
	}
	return false
}

// whole reports whether a decision answers all that a row asks about its
// organisation.
func (o Option) whole() bool { return o.Field == "" && (o.Key == "first" || o.Key == "this") }

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
	decided := r.p.plan.decided[r.index]
	if o.Key == "first" || o.Key == "this" {
		takes, keeps := r.says(o.Field)
		return takes && o.Key == "this" || keeps && o.Key == "first"
	}
	return slices.ContainsFunc(decided, func(x Option) bool { return x.is(o) })
}

// decided reports whether something was decided on the row.
func (r *row) decided() bool { return len(r.p.plan.decided[r.index]) > 0 }

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
	decided[i] = with(decided[i], o, had)
	return p.again(p.opts, decided)
}

// with adds a decision to those on a row, in the place of its rivals; one that
// stands beside them and was had already goes.
func with(had []Option, o Option, again bool) []Option {
	kept := slices.DeleteFunc(slices.Clone(had), func(x Option) bool { return x.is(o) || x.rivals(o) || o.rivals(x) })
	if !again || !o.beside() {
		kept = append(kept, o)
	}
	return kept
}

// DecideAll gives the plan with the same decision on every row of some that
// offers it, and which rows those are. What differs from row to row, such as the
// record that is meant, is each row's own.
func (p *Plan) DecideAll(rows []int, o Option) (*Plan, []int, error) {
	decided := maps.Clone(p.decided)
	if decided == nil {
		decided = map[int][]Option{}
	}
	var done []int
	for _, i := range rows {
		if x, ok := p.Rows[i].like(o); ok {
			decided[i] = with(decided[i], x, false)
			done = append(done, i)
		}
	}
	if len(done) == 0 {
		return nil, nil, refuse(ErrDecision, "These rows do not ask for that any more. Look at them again.")
	}
	q, err := p.again(p.opts, decided)
	return q, done, err
}

// like is the option of a row that decides as o does on another.
func (r *Row) like(o Option) (out Option, ok bool) {
	for _, x := range r.Options {
		switch {
		case x.Key != o.Key || x.Field != o.Field && !(x.beside() || o.disputes()):
			continue
		case o.disputes():
			return Option{Key: o.Key, about: x.about}, true
		case ok && !x.beside():
			return out, false // one of several records: that is for each row to say
		}
		out, ok = x, true
		if o.Write {
			out.Value = o.Value
		}
	}
	return out, ok
}

// disputes reports whether a decision is on what an organisation's rows say
// otherwise.
func (o Option) disputes() bool { return o.Key == "first" || o.Key == "this" }

// Like lists the rows that wait for the same decision as the one at index i of
// Rows, that one among them: with a value to be written, those that hold the
// same in the file.
func (p *Plan) Like(i int, o Option) (out []int) {
	value := p.Rows[i].Asked(o.Field)
	for at := range p.Rows {
		r := &p.Rows[at]
		if _, ok := r.like(o); ok && (at == i || p.Rows[i].offersAs(r, o) && r.Asks(o) && (!o.Write || r.Asked(o.Field) == value)) {
			out = append(out, at)
		}
	}
	return out
}

// offersAs reports whether two rows offer the same ways to read a cell: a number
// that is a day is not like a word that is none.
func (r *Row) offersAs(x *Row, o Option) bool {
	keys := func(r *Row) (out string) {
		for _, at := range r.Options {
			if at.reads() && at.Field == o.Field {
				out += at.Key + " "
			}
		}
		return out
	}
	return !o.reads() || keys(r) == keys(x)
}

// Asks reports whether a row waits for a decision as o is, or, of what is only
// offered, whether it has none yet.
func (r *Row) Asks(o Option) bool {
	if o.Key == "leave" || o.Key == "left" || o.Key == "stand" {
		return r.Struck
	}
	x, _ := r.like(o)
	if o.beside() || o.Key == "keep" {
		return !x.Chosen
	}
	return r.Waits() && !x.Chosen && (o.disputes() || o.Key == "row" || slices.ContainsFunc(r.Problems, func(p Problem) bool { return p.Holds }))
}

// Asked is what stands in the file where a row is held for a field.
func (r *Row) Asked(field string) string {
	for _, p := range r.Problems {
		if p.Holds && p.Field == field {
			return p.Value
		}
	}
	return ""
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
