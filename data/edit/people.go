package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// Employ makes organisation the employer of a person from today on. It is kept
// as a role: the one they had ends, a new one begins. Where it is not known
// when they came (their first employer here) the role has no first day. An
// empty organisation only ends the role they had.
func Employ(tx *store.Tx, person, organisation data.ID) error {
	old := data.EmployeeRole(tx, person)
	if old != nil && old.Organisation == organisation || old == nil && organisation == "" {
		return nil
	}
	role := &data.Role{Person: person, Organisation: organisation, Title: data.RoleEmployee}
	if old != nil {
		if err := endEmployment(tx, old); err != nil {
			return err
		}
		role.From = tx.Today()
	}
	if organisation == "" {
		return nil
	}
	return startEmployment(tx, role)
}

// endEmployment ends a role the day before today. One that began today was a
// slip of the pen: it is taken out.
func endEmployment(tx *store.Tx, old *data.Role) error {
	if old.From == tx.Today() {
		return tx.Delete(data.Roles, old.ID)
	}
	ended := *old
	ended.To = tx.Today().AddDays(-1)
	return tx.Put(&ended)
}

// startEmployment saves a new role. Its ID is made from what it links, so the
// same fact recorded before is brought back rather than made twice.
func startEmployment(tx *store.Tx, role *data.Role) error {
	role.ID = data.Roles.Derive(role)
	if was := tx.Get(data.Roles, role.ID); was != nil {
		back := *was.(*data.Role)
		back.To = data.Day{}
		return tx.Put(&back)
	}
	return tx.Put(role)
}
