package edit

import (
	"slices"
	"strconv"
	"strings"

	"placebook/data"
	"placebook/data/store"
)

// AddChoice puts a value into the editable list that a field takes its choices
// from, where it is not there yet. It reports whether the value was new there.
func AddChoice(tx *store.Tx, f *data.Field, value string) (added bool, err error) {
	s, err := Choices{List: f.List}.open(tx)
	if err != nil || slices.ContainsFunc(s.Items, func(x string) bool { return strings.EqualFold(x, value) }) {
		return false, err
	}
	s.AddEntry(value)
	return true, tx.Put(s)
}

// SetRule sets a number of the team's to what a person typed; nothing is the
// usual one. It reports the number in force.
func SetRule(tx *store.Tx, r *data.Rule, text string) (int, error) {
	n, err := r.Read(text)
	if err != nil {
		return 0, err
	}
	s := &data.Setting{Name: r.Name}
	s.ID = data.Settings.Derive(s)
	if was := tx.Get(data.Settings, s.ID); was != nil {
		s = data.Clone(was).(*data.Setting)
	}
	s.Value = ""
	if n != r.Usual {
		s.Value = strconv.Itoa(n)
	}
	if tx.Get(data.Settings, s.ID) == nil && s.Value == "" {
		return n, nil
	}
	return n, tx.Put(s)
}
