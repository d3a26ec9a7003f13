package partners

import (
	"placebook/data"
	"placebook/ui/page"
	"placebook/ui/page/lists"
)

// New makes the page.
func New(h page.Host) page.Page {
	return lists.New(h, lists.Options{Key: "partners", Title: "Partners", Parts: []lists.Part{
		{Label: "Organisations", Kind: data.Organisations, Set: organisationSet},
		{Label: "People", Kind: data.Persons, Set: peopleSet},
	}})
}
