package page

import "placebook/data"

// shown says on which page of the rail the records of a kind are shown.
var shown = map[*data.Kind]string{
	data.Organisations: "partners",
	data.Persons:       "partners",
	data.Roles:         "partners",
	data.ContactNotes:  "partners",

	data.Groups:         "meetings",
	data.Events:         "meetings",
	data.Neighbourhoods: "neighbourhoods",
	data.Agreements:     "partners",
	data.Commitments:    "partners",
	data.Interests:      "partners",
}

// WhoLeads is the part of Partners that shows who leads in which workstream.
const WhoLeads = "Who leads"

// Where is the page of the rail that shows records of a kind; false for none.
func Where(k *data.Kind) (key string, ok bool) {
	key, ok = shown[k]
	return key, ok
}
