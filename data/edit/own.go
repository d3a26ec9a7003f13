package edit

import (
	"strings"
	"unicode/utf8"

	"placebook/data"
	"placebook/data/store"
)

// MaxOwn is how many fields of its own a team may have in use in one kind.
const MaxOwn = 10

// longestOwn is how many letters the name of an own field may have.
const longestOwn = 60

// DefineOwn adds a field of the team's own to a kind, or finds the one of that
// name, which is brought back if it was not shown any more. typ is
// data.OwnText, data.OwnNumber, data.OwnDay or data.OwnChoice (then with choices).
func DefineOwn(tx *store.Tx, k *data.Kind, name, typ string, choices []string) (data.ID, error) {
	if strings.TrimSpace(name) == "" {
		return "", refuse("A field of your own needs a name.")
	}
	s, there := data.NewOwn(tx.All(data.Settings), k, name, typ)
	if there && s.Off != data.Yes {
		return s.ID, nil
	}
	if err := room(tx, k, name); err != nil {
		return "", err
	}
	s = data.Clone(s).(*data.Setting)
	if there {
		s.Off = ""
	} else {
		data.Settings.Field("items").SetElems(s, choices)
	}
	return s.ID, tx.Put(s)
}

// room refuses an own field too many.
func room(tx *store.Tx, k *data.Kind, name string) error {
	n := 0
	for _, s := range data.Owns(tx.All(data.Settings), k) {
		if s.Off != data.Yes {
			n++
		}
	}
	if n >= MaxOwn {
		return refuse("%s have %d fields of your own already, which is the most there can be. Leave %q out, or use one that is there.", k.Plural, n, strings.TrimSpace(name))
	}
	return nil
}

// AddOwn adds a field of the team's own under a name that is not taken.
func AddOwn(tx *store.Tx, k *data.Kind, name, typ string) (data.ID, error) {
	name, err := ownName(tx, k, name, "")
	if err != nil {
		return "", err
	}
	return DefineOwn(tx, k, name, typ, nil)
}

// RenameOwn gives an own field another name. Its values stay.
func RenameOwn(tx *store.Tx, id data.ID, name string) error {
	return changeOwn(tx, id, func(s *data.Setting, k *data.Kind) error {
		name, err := ownName(tx, k, name, id)
		s.Value = name
		return err
	})
}

// RetireOwn stops showing an own field, or shows it again. Its values stay.
func RetireOwn(tx *store.Tx, id data.ID, off bool) error {
	return changeOwn(tx, id, func(s *data.Setting, k *data.Kind) error {
		if off {
			s.Off = data.Yes
			return nil
		}
		if s.Off == data.Yes {
			s.Off = ""
			return room(tx, k, s.Value)
		}
		return nil
	})
}

// MoveOwn moves an own field by a number of places among those of its kind, up
// if that is negative.
func MoveOwn(tx *store.Tx, id data.ID, by int) error {
	return changeOwn(tx, id, func(s *data.Setting, k *data.Kind) error {
		for _, moved := range data.MoveOwn(data.Owns(tx.All(data.Settings), k), id, by) {
			if moved.ID == id {
				s.Place = moved.Place
			} else if err := tx.Put(moved); err != nil {
				return err
			}
		}
		return nil
	})
}

// changeOwn changes the definition of an own field.
func changeOwn(tx *store.Tx, id data.ID, change func(*data.Setting, *data.Kind) error) error {
	was, _ := tx.Get(data.Settings, id).(*data.Setting)
	if was == nil || data.KindOf(was.Of) == nil {
		return refuse("This field of your own is not here any more.")
	}
	s := data.Clone(was).(*data.Setting)
	if err := change(s, data.KindOf(was.Of)); err != nil {
		return err
	}
	return tx.Put(s)
}

// ownName reads the name of an own field as a person types it. It is not that
// of another field of the list.
func ownName(tx *store.Tx, k *data.Kind, text string, of data.ID) (string, error) {
	name := strings.Join(strings.Fields(text), " ")
	switch {
	case name == "":
		return "", refuse("A field of your own needs a name.")
	case utf8.RuneCountInString(name) > longestOwn:
		return "", refuse("This is too long: %d letters are the most that fit above a box.", longestOwn)
	}
	for _, s := range data.Owns(tx.All(data.Settings), k) {
		if s.ID == of || data.Fold(s.Value) != data.Fold(name) {
			continue
		}
		if s.Off == data.Yes {
			return "", refuse("%s have the field %q already, but it is not shown any more. Bring it back instead.", k.Plural, s.Value)
		}
		return "", refuse("%s have the field %q already.", k.Plural, s.Value)
	}
	for _, f := range k.Fields {
		if data.Fold(f.Label) == data.Fold(name) || f.Name == strings.ToLower(name) {
			return "", refuse("%s have the field %q already; it came with Placebook.", k.Plural, f.Label)
		}
	}
	return name, nil
}
