package edit

import (
	"slices"

	"placebook/data"
	"placebook/data/store"
)

// A Duty is something in the data that waits for one person: an organisation
// whose key contact they are, a session that they lead.
type Duty struct {
	Kind  *data.Kind
	ID    data.ID
	Field *data.Field // the ref by which it is theirs
}

// Duties lists what a person has in hand, by kind and then in the order of
// each list. Meetings and sessions that are over are nobody's any more.
func Duties(l data.Lookup, person data.ID) (out []Duty) {
	for _, k := range data.Kinds() {
		for _, f := range k.Fields {
			if !f.Duty || !f.Ready() {
				continue
			}
			for _, r := range l.Referring(k, f.Name, person) {
				if k.Over == nil || !k.Over(l, r) {
					out = append(out, Duty{k, r.Base().ID, f})
				}
			}
		}
	}
	return out
}

// HandOver gives duties of one person to another, in one step. Those that are
// not theirs any more are left alone. It tells how many went over.
func HandOver(tx *store.Tx, from, to data.ID, duties []Duty) (moved int, err error) {
	if tx.Get(data.Persons, to) == nil {
		return 0, gone(data.Persons)
	}
	for _, d := range duties {
		r := tx.Copy(d.Kind, d.ID)
		if r == nil {
			continue
		}
		held := d.Field.Elems(r)
		i := slices.Index(held, string(from))
		if i < 0 {
			continue
		}
		held = append(slices.Delete(slices.Clone(held), i, i+1), string(to))
		if d.Field.Set {
			d.Field.SetElems(r, held)
		} else {
			d.Field.SetText(r, string(to))
		}
		if err := Save(tx, r); err != nil {
			return moved, err
		}
		moved++
	}
	return moved, nil
}
