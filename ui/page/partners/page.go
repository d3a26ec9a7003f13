package partners

import (
	"placebook/data"
	"placebook/ui/page"
	"placebook/ui/page/lists"
)

// partSeats is the part of seats and roles, which others lead to by its name.
const partSeats = "Seats and roles"

// New makes the page.
func New(h page.Host) page.Page {
	return lists.New(h, lists.Options{Key: "partners", Title: "Partners", Parts: []lists.Part{
		{Label: "Organisations", Kind: data.Organisations, Set: organisationSet},
		{Label: "People", Kind: data.Persons, Set: peopleSet},
		{Label: partSeats, Kind: data.Roles, Set: seatSet},
		{Label: page.WhoLeads, Panel: newLeads},
		{Label: "Contact", Kind: data.ContactNotes, Set: contactSet},
	}})
}
