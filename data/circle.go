package data

import (
	"slices"
	"strings"
)

// ValidateIn checks a record as Validate does, and against the records round
// it: those it points to and those that are on the same board. The result is
// empty when it may be saved.
func (k *Kind) ValidateIn(l Lookup, r Record) []FieldError {
	out := k.Validate(r)
	for _, f := range k.Fields {
		if f.Type != TypeRef || f.To != k.Num || f.Virtual() {
			continue
		}
		if e := f.circle(l, r); e != "" {
			out = append(out, FieldError{f.Name, e})
		}
	}
	if k.CheckIn != nil {
		out = append(out, k.CheckIn(l, r)...)
	}
	return out
}

// Doubts are what somebody should look at in a record that may be saved as it
// is: a quorum that the board's members cannot meet.
func (k *Kind) Doubts(l Lookup, r Record) []FieldError {
	if k.DoubtIn == nil {
		return nil
	}
	return k.DoubtIn(l, r)
}

// circle says how a ref to the record's own kind leads back to it, or nothing:
// a body cannot be its own successor, nor its successor's.
func (f *Field) circle(l Lookup, r Record) string {
	id := r.Base().ID
	if id == "" {
		return ""
	}
	targets := f.Elems(r)
	if slices.Contains(targets, string(id)) {
		return f.Label + " cannot be the same " + f.Kind.Name
	}
	if !f.Chain {
		return ""
	}
	seen := map[ID]bool{}
	for _, t := range targets {
		if way := f.wayTo(l, ID(t), id, seen); way != nil {
			names := []string{f.Kind.Title(l, r)}
			for _, x := range way {
				names = append(names, f.Kind.Title(l, x))
			}
			return f.Label + " goes round in a circle: " + strings.Join(append(names, names[0]), ", then ")
		}
	}
	return ""
}

// wayTo finds a way along the field from one record to another: the records on
// it, the last one pointing to the other; nil where there is none.
func (f *Field) wayTo(l Lookup, from, to ID, seen map[ID]bool) []Record {
	if seen[from] {
		return nil
	}
	seen[from] = true
	x := l.Get(f.Kind, from)
	if x == nil {
		return nil
	}
	for _, next := range f.Elems(x) {
		if ID(next) == to {
			return []Record{x}
		}
		if way := f.wayTo(l, ID(next), to, seen); way != nil {
			return append([]Record{x}, way...)
		}
	}
	return nil
}
