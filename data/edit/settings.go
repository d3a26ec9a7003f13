package edit

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/store"
)

// MaxOwn is how many fields of its own a team may add to one kind.
const MaxOwn = 10

// AddChoice puts a value into the editable list that a field takes its choices
// from. It reports whether the value was new there.
func AddChoice(tx *store.Tx, f *data.Field, value string) (added bool, err error) {
	s := &data.Setting{Name: f.List}
	s.ID = data.Settings.Derive(s)
	if was, ok := tx.Get(data.Settings, s.ID).(*data.Setting); ok {
		s = data.Clone(was).(*data.Setting)
	} else {
		s.Items = slices.Sorted(slices.Values(f.Choices))
	}
	if slices.ContainsFunc(s.Items, func(x string) bool { return strings.EqualFold(x, value) }) {
		return false, nil
	}
	data.Settings.Field("items").SetElems(s, append(slices.Clone(s.Items), value))
	return true, tx.Put(s)
}

// DefineOwn adds a field of the team's own to a kind, or finds the one of that
// name. typ is data.OwnText, data.OwnNumber, data.OwnDay or data.OwnChoice (then with choices).
func DefineOwn(tx *store.Tx, k *data.Kind, name, typ string, choices []string) (data.ID, error) {
	name = strings.Join(strings.Fields(name), " ")
	if name == "" {
		return "", data.Errorf(store.ErrInvalid, "A field of your own needs a name.")
	}
	s := &data.Setting{Name: data.SettingOwnField, Of: k.Name, Value: name, Type: typ}
	s.ID = data.Settings.Derive(s)
	if tx.Get(data.Settings, s.ID) != nil {
		return s.ID, nil
	}
	if n := len(ownFields(tx, k)); n >= MaxOwn {
		return "", data.Errorf(store.ErrInvalid, "%s have %d fields of your own already, which is the most there can be. Leave %q out, or use one that is there.", k.Plural, n, name)
	}
	data.Settings.Field("items").SetElems(s, choices)
	return s.ID, tx.Put(s)
}

func ownFields(tx *store.Tx, k *data.Kind) (out []data.Record) {
	for _, r := range tx.All(data.Settings) {
		if s := r.(*data.Setting); s.Name == data.SettingOwnField && s.Of == k.Name {
			out = append(out, r)
		}
	}
	return out
}
