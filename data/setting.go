package data

import (
	"slices"
	"strings"
)

// A Setting is something the team decided for all its laptops: an editable
// list, a tolerance, a word, a field of its own. Settings merge and are dated
// like everything else. A laptop's own settings (window size, theme) are not
// among them.
type Setting struct {
	Common
	Name  string   // which setting: see the Setting... constants
	Of    string   // the list it belongs to (own fields), or empty
	Value string   // its value; an own field's name
	Type  string   // an own field's type: text, number, day, choice
	Items []string // the entries of a list; an own field's choices
}

// Names of settings.
const (
	SettingOwnField   = "own field"
	SettingSectors    = "sectors"
	SettingProfession = "professions"
)

// defaultLists are the editable lists as they come, until the team changes one.
var defaultLists = map[string][]string{
	SettingSectors: {"Physical health", "Mental health", "General practice", "Social care", "Public health",
		"Housing", "VCSE", "Education", "Residents", "Other"},
	SettingProfession: {"GP", "Nurse", "Geriatrician", "Care home representative", "Social prescriber",
		"Social worker", "Housing officer", "Commissioner", "Resident", "Other"},
}

// DefaultList gives an editable list as it comes.
func DefaultList(name string) []string { return slices.Clone(defaultLists[name]) }

// Settings describes Setting.
var Settings = register(&Kind{
	Num: NumSetting, Name: "setting", List: "settings", Label: "Setting", Plural: "Settings",
	New: func() Record { return new(Setting) }, Internal: true,
	Derive: func(r Record) ID {
		s := r.(*Setting)
		if s.Name == SettingOwnField {
			return Derived(NumSetting, s.Name, s.Of, strings.ToLower(s.Value))
		}
		return Derived(NumSetting, s.Name, s.Of)
	},
	Fields: []*Field{
		of(10, "name", "Name", func(s *Setting) *string { return &s.Name }, required),
		of(11, "of", "Of", func(s *Setting) *string { return &s.Of }),
		of(12, "value", "Value", func(s *Setting) *string { return &s.Value }),
		of(13, "type", "Type", func(s *Setting) *string { return &s.Type }),
		ofSet(14, "items", "Entries", func(s *Setting) *[]string { return &s.Items }, wide),
	},
})

// Kind is Settings.
func (*Setting) Kind() *Kind { return Settings }

// The types of an own field.
const (
	OwnText   = "text"
	OwnNumber = "number"
	OwnDay    = "day"
	OwnChoice = "choice"
)

// OwnType is the type of an own field's values.
func (s *Setting) OwnType() Type {
	switch s.Type {
	case OwnNumber:
		return TypeNumber
	case OwnDay:
		return TypeDay
	case OwnChoice:
		return TypeChoice
	}
	return TypeText
}

// ParseOwn reads a value of an own field into canonical text. The error is a
// sentence.
func (s *Setting) ParseOwn(text string) (string, error) {
	f := Field{Label: s.Value, Type: s.OwnType(), Choices: s.Items}
	v, _, err := f.Parse(text)
	return v, err
}
