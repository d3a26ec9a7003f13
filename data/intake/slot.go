package intake

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"placebook/data"
	"placebook/data/sheet"
)

// A slot is a place for a value: a field of a kind, or one of the team's own.
// Values are lists of canonical texts; a scalar's has one at most.
type slot struct {
	kind  *data.Kind
	field *data.Field
	own   *data.Setting // the definition of a field of the team's own
	fresh bool          // the definition is not there yet
	name  string        // as problems and mappings call it
}

func (s *slot) label() string {
	if s.own != nil {
		return s.own.Value
	}
	return s.field.Label
}

// shown is what people see for a slot beside those of another kind: in contacts
// what people have too is said to be the organisation's.
func (s *slot) shown() string {
	switch of := data.Organisations.Name; {
	case s.name == of && s.kind == data.Organisations:
		return data.Organisations.Label
	case s.kind == data.Organisations && strings.HasPrefix(s.name, of+"."):
		return data.Organisations.Label + ": " + s.label()
	}
	return s.label()
}

func (s *slot) ref() bool { return s.own == nil && s.field.Type == data.TypeRef }

func (s *slot) day() bool {
	if s.own != nil {
		return s.own.Type == data.OwnDay
	}
	return s.field.Type == data.TypeDay
}

// elems gives what a record holds here.
func (s *slot) elems(r data.Record) []string {
	if s.own == nil {
		return s.field.Elems(r)
	}
	if v := r.Base().Own[s.own.ID]; v != "" {
		return []string{v}
	}
	return nil
}

// put replaces what a record holds here.
func (s *slot) put(r data.Record, elems []string) {
	switch {
	case s.own != nil:
		s.field.SetCell(r, string(s.own.ID), strings.Join(elems, ""))
	case s.field.Set:
		s.field.SetElems(r, elems)
	default:
		s.field.SetText(r, strings.Join(elems, ""))
	}
}

// same reports whether two values differ in nothing but letter case, or in the
// way an accent, a telephone number or an address is written.
func (s *slot) same(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	if len(a) > 1 {
		a, b = folded(a), folded(b)
	}
	for i := range a {
		if a[i] != b[i] && !s.sameText(a[i], b[i]) {
			return false
		}
	}
	return true
}

func (s *slot) sameText(a, b string) bool {
	switch {
	case s.ref():
		return false
	case s.own == nil && s.field.Name == "phone":
		return data.PhoneKey(a) == data.PhoneKey(b) && data.PhoneKey(a) != ""
	case s.own == nil && s.field.Name == "email":
		return data.EmailKey(a) == data.EmailKey(b)
	}
	return strings.EqualFold(a, b) || strings.EqualFold(norm.NFC.String(a), norm.NFC.String(b))
}

func folded(elems []string) []string {
	out := make([]string, len(elems))
	for i, e := range elems {
		out[i] = strings.ToLower(norm.NFC.String(e))
	}
	slices.Sort(out)
	return out
}

// ownSlot is a slot for a field of the team's own that is there or will be.
func ownSlot(k *data.Kind, def *data.Setting, fresh bool) *slot {
	return &slot{kind: k, field: k.Field("own"), own: def, fresh: fresh, name: sheet.OwnPrefix + def.Value}
}
