package intake

import (
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// apply puts what a draft says into a copy of an entity's record and stages it.
// Blank values change nothing; letter case alone is no change. It reports the
// changes as people read them.
func (r *row) apply(e *entity, d *draft) *staged {
	s, from := &staged{ent: e, draft: d}, len(r.out.Changes)
	if e.fresh() {
		s.rec = d.kind.New()
		s.rec.Base().ID = e.id
		s.changed = true
	} else {
		s.rec = e.now // copied when something differs
	}
	for i := range d.values {
		if v := &d.values[i]; v.given && (len(v.elems) > 0 || v.cleared) {
			r.put(s, v.slot, v.elems)
		}
	}
	r.close(s, d)
	if e.fresh() {
		s.rec.Kind().AddDefaults(s.rec)
	}
	if s.changed {
		r.validate(s, d)
	}
	r.stage = append(r.stage, s)
	r.nameChanges(s, from)
	return s
}

// nameChanges says of what record the changes from a place on are, where a row
// is about several.
func (r *row) nameChanges(s *staged, from int) {
	if !r.p.target.contacts {
		return
	}
	k := s.ent.kind
	for i := range r.out.Changes[from:] {
		r.out.Changes[from+i].Of = k.Label + ": " + k.Title(r.p.w, s.rec)
	}
}

// put replaces one value where it differs.
func (r *row) put(s *staged, at *slot, elems []string) {
	old := at.elems(s.rec)
	if at.same(old, elems) {
		return
	}
	if !s.changed {
		s.rec, s.changed = data.Clone(s.rec), true
	}
	at.put(s.rec, elems)
	r.out.Changes = append(r.out.Changes, FieldChange{Field: at.name, Label: at.shown(), Old: r.words(at, old), New: r.words(at, elems)})
}

// close writes the day on which an organisation closed, and that it has.
func (r *row) close(s *staged, d *draft) {
	if d.closed.IsZero() {
		return
	}
	slots := r.p.lay.lex.slots
	r.put(s, slots["status"], []string{data.StatusClosed})
	r.put(s, slots["left"], []string{d.closed.String()})
}

// validate holds the row where the record would break a rule.
func (r *row) validate(s *staged, d *draft) {
	k := d.kind
	for _, e := range k.ValidateIn(r.p.w, s.rec) {
		name, raw := e.Field, ""
		if v := d.find(e.Field); v != nil {
			name, raw = v.slot.name, v.raw
		} else if f := k.Field(e.Field); f != nil {
			name = r.p.lay.lex.fieldName(k, f)
		}
		r.hold(name, raw, e.Sentence)
	}
}

// words gives a value as people read it.
func (r *row) words(s *slot, elems []string) string {
	out := elems
	switch {
	case s.ref():
		out = nil
		for _, id := range elems {
			out = append(out, r.title(s.field.Target(), data.ID(id)))
		}
	case s.day() && len(elems) == 1:
		d, _ := data.ParseDay(elems[0])
		return d.Short()
	case s.own == nil && s.field.Type == data.TypeYesNo:
		return book.Capital(strings.Join(elems, ""))
	}
	return strings.Join(out, ", ")
}

// title names a record that is kept, planned, or made by this very row.
func (r *row) title(k *data.Kind, id data.ID) string {
	for _, s := range r.stage {
		if s.ent.kind == k && s.ent.id == id {
			return k.Title(r.p.w, s.rec)
		}
	}
	if t := r.p.w.title(k, id); t != "" {
		return t
	}
	return string(id)
}
