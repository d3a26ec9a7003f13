package export_test

import (
	"bytes"
	"testing"

	"placebook/data"
	"placebook/export/exporttest"
)

// TestOwnFieldsOfPeople: a field of the team's own has its column in People, of
// those whose details are told, and of nobody else.
func TestOwnFieldsOfPeople(t *testing.T) {
	src := exporttest.Source()
	field := &data.Setting{Name: data.SettingOwnField, Of: data.Persons.Name, Value: "Network", Type: data.OwnText}
	exporttest.Add(src.Book, field)
	id := data.Settings.Derive(field)
	for person, text := range map[data.ID]string{"person-005": "Housing network", "person-006": "Ask Zoridane Quillcanary", "hidden-1": "Secret circle", "agreed": "Agreed circle"} {
		p := data.Clone(src.Book.Get(data.Persons, person)).(*data.Person)
		p.Own = map[data.ID]string{id: text}
		src.Book.Put(p)
	}
	path, _ := write(t, "partners", src)
	all := unzipped(t, path)
	for text, want := range map[string]bool{"<t>network</t>": true, "housing network": true, "quillcanary": false, "secret circle": false, "agreed circle": false} {
		if got := bytes.Contains(all, []byte(text)); got != want {
			t.Errorf("%q stands in the workbook: %t, wants %t", text, got, want)
		}
	}
}
