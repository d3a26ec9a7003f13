package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// Save saves a record of any kind: a new one when its ID is empty. For a person
// the organisation box is kept as a role (Employ). The error is a
// *store.InvalidError when the record breaks a rule.
func Save(tx *store.Tx, r data.Record) error {
	if err := addChoices(tx, r); err != nil {
		return err
	}
	if err := tx.Put(r); err != nil {
		return err
	}
	if p, ok := r.(*data.Person); ok {
		return Employ(tx, p.ID, p.Organisation)
	}
	return nil
}

// Delete deletes a record. Undo, or a later edit, brings it back.
func Delete(tx *store.Tx, k *data.Kind, id data.ID) error { return tx.Delete(k, id) }

// Restore brings a deleted record back, with all that points at it.
func Restore(tx *store.Tx, k *data.Kind, id data.ID) error { return tx.Restore(k, id) }

// addChoices puts values that an editable list does not have yet into it.
func addChoices(tx *store.Tx, r data.Record) error {
	for _, f := range r.Kind().Fields {
		if f.List == "" {
			continue
		}
		for _, v := range f.Elems(r) {
			if _, err := AddChoice(tx, f, v); err != nil {
				return err
			}
		}
	}
	return nil
}
