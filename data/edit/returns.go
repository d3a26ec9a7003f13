package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// AskForReturn notes that a person was asked today for an update return.
func AskForReturn(tx *store.Tx, person data.ID) error {
	return noteReturn(tx, data.ReturnAsked, person)
}

// ReturnCame notes that a person's update return came today.
func ReturnCame(tx *store.Tx, person data.ID) error { return noteReturn(tx, data.ReturnCame, person) }

func noteReturn(tx *store.Tx, note data.ReturnNote, person data.ID) error {
	if tx.Get(data.Persons, person) == nil {
		return gone(data.Persons)
	}
	return tx.Put(note.Setting(person, tx.Today()))
}
