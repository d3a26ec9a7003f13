package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// An Enrolling says where people stand with a programme from a day on.
type Enrolling struct {
	Programme   data.ID
	State       string
	Day         data.Day
	NominatedBy string // empty leaves who stands there
}

// Enrol brings people to a state of a programme, in one step: each has one
// enrolment. It tells how many were changed.
func Enrol(tx *store.Tx, what Enrolling, people []data.ID) (changed int, err error) {
	if tx.Get(data.Programmes, what.Programme) == nil {
		return 0, gone(data.Programmes)
	}
	for _, id := range people {
		if tx.Get(data.Persons, id) == nil {
			return changed, gone(data.Persons)
		}
		e := &data.Enrolment{Programme: what.Programme, Person: id}
		e.ID = data.Enrolments.Derive(e)
		if was, ok := tx.Get(data.Enrolments, e.ID).(*data.Enrolment); ok {
			e = data.Clone(was).(*data.Enrolment)
		}
		if e.State == what.State && (what.NominatedBy == "" || e.NominatedBy == what.NominatedBy) {
			continue
		}
		if e.State != what.State {
			e.State, e.Day = what.State, what.Day
		}
		if what.NominatedBy != "" {
			e.NominatedBy = what.NominatedBy
		}
		if err := Save(tx, e); err != nil {
			return changed, err
		}
		changed++
	}
	return changed, nil
}
