package intake

import (
	"strings"

	"placebook/data"
)

// A match is the record that a row means: one that is kept or that an earlier
// row makes, or none.
type match struct {
	id data.ID
	// why says, in a sentence, why the row cannot go on; empty when it can.
	why          string
	field, value string
	among        []data.ID // what it may be
	options      []Option  // further ways out
}

// match finds what a draft means, and holds the row when that is in doubt. ok is
// false when the row is held.
func (r *row) match(d *draft) (e *entity, ok bool) {
	m := r.decidedMatch(d)
	decided := m != nil
	if m == nil {
		found := r.find(d)
		m = &found
	}
	if decided || len(m.among) > 1 {
		if w, known := r.whichOrganisation(d); w != nil {
			if !decided && known {
				m = &match{id: w.id}
			} else if !decided && w.asker != r.index {
				m.why = r.where(w.asker) + " asks which organisation of this name it is"
			}
			defer func() {
				if decided && e != nil {
					w.id = e.id
				}
			}()
		}
	}
	if m.why != "" {
		options := append(r.candidates(d.kind, d.kind.Name, m.among), m.options...)
		if len(m.among) > 0 {
			options = append(options, Option{Key: "new", Label: "A new " + strings.ToLower(d.kind.Label), Field: d.kind.Name})
		}
		r.hold(m.field, m.value, m.why, options...)
		return nil, false
	}
	if m.id != "" {
		if e := r.p.w.entity(d.kind, m.id); e != nil {
			return e, true
		}
	}
	id := d.id
	switch {
	case d.kind.Single:
		id = m.id
	case id == "" && m.id != "": // made from what the record links
		id = m.id
	case id == "":
		id = r.nextID()
	}
	return &entity{kind: d.kind, id: id, row: -1}, true
}

// decidedMatch is what a person has said of a row, or nil.
func (r *row) decidedMatch(d *draft) *match {
	if o, ok := r.decision("same", d.kind.Name); ok && r.p.w.Get(d.kind, data.ID(o.Value)) != nil {
		return &match{id: data.ID(o.Value)}
	}
	if _, ok := r.decision("new", d.kind.Name); ok {
		return &match{}
	}
	return nil
}

// find looks for the record a draft means.
func (r *row) find(d *draft) match {
	w := r.p.w
	if d.id != "" && !d.kind.Single {
		if w.Get(d.kind, d.id) == nil {
			return match{} // added under its ID
		}
		if d.kind == data.Organisations {
			return r.contradictions(d, d.id, -1)
		}
		return match{id: d.id}
	}
	switch d.kind {
	case data.Organisations:
		return r.findOrganisation(d)
	case data.Persons:
		return r.findPerson(d)
	}
	return r.findOther(d)
}

// candidates offers each of some records as the one that is meant.
func (r *row) candidates(k *data.Kind, field string, ids []data.ID) (out []Option) {
	for _, id := range ids {
		label := "It is the same"
		if len(ids) > 1 {
			label = "It is " + r.p.w.described(k, id)
		}
		out = append(out, Option{Key: "same", Label: label, Field: field, Value: string(id)})
	}
	return out
}

// described names a record so that it can be told from another of its name.
func (w *world) described(k *data.Kind, id data.ID) string {
	rec := w.Get(k, id)
	if rec == nil {
		return string(id)
	}
	out := k.Title(w, rec)
	var more []string
	switch x := rec.(type) {
	case *data.Organisation:
		more = []string{x.ODS, x.Postcode, x.Phone}
	case *data.Person:
		more = []string{w.title(data.Organisations, w.employer(x)), x.Email}
	}
	for _, m := range more {
		if m != "" {
			out += ", " + m
		}
	}
	return out
}
