package page

import "placebook/data"

// shown says on which page of the rail the records of a kind are shown.
var shown = map[*data.Kind]string{
	data.Organisations: "partners",
	data.Persons:       "partners",

	data.Groups:         "meetings",
	data.Events:         "meetings",
	data.Neighbourhoods: "neighbourhoods",
}

// Where is the page of the rail that shows records of a kind; false for none.
func Where(k *data.Kind) (key string, ok bool) {
	key, ok = shown[k]
	return key, ok
}
