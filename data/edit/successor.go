package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// A Closing is how an organisation comes to its end.
type Closing struct {
	Last      data.Day // its last day
	Successor data.ID  // who takes over; empty for nobody
	MoveStaff bool     // its people work for the successor from the next day on
}

// Close closes an organisation, in one step. What it was stays in the history;
// the roles that name it end on its last day, and it points on to its
// successor.
func Close(tx *store.Tx, id data.ID, c Closing) error {
	old, ok := tx.Get(data.Organisations, id).(*data.Organisation)
	if !ok {
		return gone(data.Organisations)
	}
	if c.Last.Precision() != data.PrecisionDay {
		return data.Errorf(store.ErrInvalid, "Give the last day of %s, not only a month or a year.", old.Name)
	}
	if c.MoveStaff && c.Successor == "" {
		return data.Errorf(store.ErrInvalid, "Say which organisation the people of %s go to.", old.Name)
	}
	o := data.Clone(old).(*data.Organisation)
	o.Status, o.Left, o.Successor = data.StatusClosed, c.Last, c.Successor
	if err := Save(tx, o); err != nil {
		return err
	}
	next := c.Last.AddDays(1)
	for _, r := range tx.Referring(data.Roles, "organisation", id) {
		x := r.(*data.Role)
		if !x.To.IsZero() && !x.To.After(c.Last) {
			continue // over by then
		}
		if err := EndRole(tx, x.ID, c.Last); err != nil {
			return err
		}
		if !c.MoveStaff || x.Title != data.RoleEmployee {
			continue
		}
		if err := StartRole(tx, &data.Role{Person: x.Person, Organisation: c.Successor, Title: data.RoleEmployee, From: next}); err != nil {
			return err
		}
	}
	return nil
}
