package partners

import (
	"placebook/data"
	"placebook/ui/page"
	"placebook/ui/page/lists"
)

// Parts of the page that others lead to by name.
const (
	partSeats = "Seats and roles"
	partLeads = "Who leads"
)

// New makes the page.
func New(h page.Host) page.Page {
	return lists.New(h, lists.Options{Key: "partners", Title: "Partners", Parts: []lists.Part{
		{Label: "Organisations", Kind: data.Organisations, Set: organisationSet},
		{Label: "People", Kind: data.Persons, Set: peopleSet},
		{Label: partSeats, Kind: data.Roles, Set: seatSet},
		{Label: partLeads, Panel: newLeads},
		{Label: "Contact", Kind: data.ContactNotes, Set: contactSet},
	}})
}
