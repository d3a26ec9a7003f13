package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// StartRole saves a role that begins. Its ID is made from what it links, so a
// role recorded before is brought back rather than made twice.
func StartRole(tx *store.Tx, role *data.Role) error {
	role.ID = data.Roles.Derive(role)
	if was, ok := tx.Get(data.Roles, role.ID).(*data.Role); ok {
		role.Common = data.Clone(was).(*data.Role).Common
	}
	return Save(tx, role)
}

// EndRole ends a role with last as its last day. A role that would end before
// it began was a slip of the pen: it is taken out.
func EndRole(tx *store.Tx, id data.ID, last data.Day) error {
	old, ok := tx.Get(data.Roles, id).(*data.Role)
	if !ok {
		return gone(data.Roles)
	}
	if last.Before(old.From) {
		return tx.Delete(data.Roles, id)
	}
	ended := data.Clone(old).(*data.Role)
	ended.To = last
	return Save(tx, ended)
}

// Replace hands a role to another person from a day on, in one step: the old
// one ends the day before, a new one of the same kind begins, and whoever
// deputised for the old holder deputises for the new one.
func Replace(tx *store.Tx, id, person data.ID, from data.Day) (data.ID, error) {
	old, ok := tx.Get(data.Roles, id).(*data.Role)
	if !ok {
		return "", gone(data.Roles)
	}
	if old.Person == person {
		return "", data.Errorf(store.ErrInvalid, "This person has the role already. Choose who takes it over.")
	}
	if from.Precision() != data.PrecisionDay {
		return "", data.Errorf(store.ErrInvalid, "Give the first day of the new %s, not only a month or a year.", roleWord(old))
	}
	next := &data.Role{Person: person, Organisation: old.Organisation, Group: old.Group, Workstream: old.Workstream,
		Title: old.Title, Voting: old.Voting, DeputisesFor: old.DeputisesFor, From: from}
	if err := EndRole(tx, id, from.AddDays(-1)); err != nil {
		return "", err
	}
	if err := StartRole(tx, next); err != nil {
		return "", err
	}
	return next.ID, followDeputies(tx, id, next.ID, from)
}

// followDeputies lets those who stand for one role on a day stand for another.
func followDeputies(tx *store.Tx, was, is data.ID, day data.Day) error {
	for _, r := range tx.Referring(data.Roles, "deputises_for", was) {
		if !r.(*data.Role).On(day) {
			continue
		}
		d := data.Clone(r).(*data.Role)
		d.DeputisesFor = is
		if err := Save(tx, d); err != nil {
			return err
		}
	}
	return nil
}

func roleWord(x *data.Role) string {
	if x.Title == "" {
		return "role"
	}
	return x.Title
}

// gone says that a record was deleted meanwhile.
func gone(k *data.Kind) error {
	return data.Errorf(store.ErrInvalid, "This %s is not here any more. It was deleted meanwhile.", k.Name)
}
