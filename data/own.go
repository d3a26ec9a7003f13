package data

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// The types of an own field.
const (
	OwnText   = "text"
	OwnNumber = "number"
	OwnDay    = "day"
	OwnChoice = "choice"
)

// OwnType is the type of an own field's values.
func (s *Setting) OwnType() Type {
	switch s.Type {
	case OwnNumber:
		return TypeNumber
	case OwnDay:
		return TypeDay
	case OwnChoice:
		return TypeChoice
	}
	return TypeText
}

// ParseOwn reads a value of an own field into canonical text. The error is a
// sentence, which names the choices on offer; one that is not offered any more
// is taken all the same, since records hold it.
func (s *Setting) ParseOwn(text string) (string, error) {
	f := Field{Label: s.Value, Type: s.OwnType(), Choices: s.Offered(nil)}
	v, _, err := f.Parse(text)
	if err != nil && f.Type == TypeChoice {
		if held, ok := s.Entry(nil, strings.TrimSpace(text)); ok {
			return held, nil
		}
	}
	return v, err
}

// Owns lists the definitions of the own fields of a kind among all settings, in
// their order, with those that are not shown any more.
func Owns(settings []Record, k *Kind) []*Setting {
	var out []*Setting
	for _, r := range settings {
		if s := r.(*Setting); s.Name == SettingOwnField && s.Of == k.Name {
			out = append(out, s)
		}
	}
	SortOwn(out)
	return out
}

// NewOwn gives the definition that a new own field of that name would have: the
// one of that name that is there (in use or not), else a new one. Its ID is
// made from the name, so that two laptops that add one field make one; where a
// field that was renamed since has that ID, it is another.
func NewOwn(settings []Record, k *Kind, name, typ string) (def *Setting, there bool) {
	name = strings.Join(strings.Fields(name), " ")
	taken := map[ID]bool{}
	for _, s := range Owns(settings, k) {
		if Fold(s.Value) == Fold(name) {
			return s, true
		}
		taken[s.ID] = true
	}
	def = &Setting{Name: SettingOwnField, Of: k.Name, Value: name, Type: typ}
	def.ID = Settings.Derive(def)
	for n := 2; taken[def.ID]; n++ {
		def.ID = Derived(NumSetting, def.Name, def.Of, strings.ToLower(name), strconv.Itoa(n))
	}
	return def, false
}

// SortOwn puts the definitions of own fields in their order: those with a place
// by it, then the others by name.
func SortOwn(defs []*Setting) {
	slices.SortFunc(defs, func(x, y *Setting) int {
		if (x.Place == "") != (y.Place == "") {
			return strings.Compare(y.Place, x.Place)
		}
		return cmp.Or(cmp.Compare(Float(x.Place), Float(y.Place)),
			strings.Compare(strings.ToLower(x.Value), strings.ToLower(y.Value)), strings.Compare(string(x.ID), string(y.ID)))
	})
}

// MoveOwn moves one of the definitions of a kind, given in their order, by a
// number of places. It gives changed copies of those whose place changes: the
// moved one alone, if it fits between its new neighbours.
func MoveOwn(defs []*Setting, id ID, by int) []*Setting {
	i := slices.IndexFunc(defs, func(s *Setting) bool { return s.ID == id })
	to := min(max(i+by, 0), len(defs)-1)
	if i < 0 || to == i {
		return nil
	}
	moved := defs[i]
	order := slices.Insert(slices.Delete(slices.Clone(defs), i, i+1), to, moved)
	names, places := make([]string, len(order)), map[string]int{}
	for j, s := range order {
		names[j] = string(s.ID)
		if s.Place != "" {
			places[names[j]] = int(Float(s.Place))
		}
	}
	at := func(s *Setting, n int) *Setting {
		c := Clone(s).(*Setting)
		c.Place = strconv.Itoa(n)
		return c
	}
	if n, ok := placeBetween(places, names, to); ok {
		return []*Setting{at(moved, n)}
	}
	var out []*Setting
	for j, s := range order {
		out = append(out, at(s, (j+1)*placeStep))
	}
	return out
}
