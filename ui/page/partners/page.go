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
		{Label: agreementsPart, Kind: data.Agreements, Set: agreementSet},
		{Label: commitmentsPart, Under: agreementsPart, Button: "All commitments", Kind: data.Commitments, Set: commitmentSet},
		{Label: interestsPart, Kind: data.Interests, Set: interestSet},
		{Label: declarersPart, Under: interestsPart, Kind: data.Persons, Set: declarerSet, Leads: never},
		{Label: duplicatesPart, Under: "Organisations", Panel: newDuplicates},
	}})
}

// never is for a list that a record is not looked for in: it shows some of those
// of another list, in another light.
func never(data.Record) bool { return false }
