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
	Name    string   // which setting: see the Setting... constants, and Rules
	Of      string   // the list it belongs to (own fields), or empty
	Value   string   // its value; an own field's name
	Type    string   // an own field's type: text, number, day, choice
	Items   []string // the entries of a list; an own field's choices
	Retired []string // entries that are not offered any more, and those renamed
	Order   []string // places of entries: see Entries
	Off     YesNo    // an own field that is not shown any more
	Place   string   // an own field's place among those of its list, a whole number
}

// Names of settings.
const (
	SettingOwnField   = "own field"
	SettingSectors    = "sectors"
	SettingProfession = "professions"
	SettingView       = "view" // a list's saved view: Of is the list, Value its title, Items its parts
	SettingInclusion  = "inclusion groups"
	SettingNotSame    = "not the same" // records that look alike and are two: see NotSame
	SettingMerged     = "merged"       // records that were made one: see MergedInto
	// SettingAlias remembers who is meant by a name or an e-mail address of an
	// attendance report: Of is a fingerprint of it (never the name itself, which
	// would outlive the person's key), Value the person's ID, or "-" for nobody.
	SettingAlias = "attendance alias"
	// SettingDomain remembers whose e-mail domain one is: Of the domain, Value
	// the organisation's ID.
	SettingDomain = "e-mail domain"
	// SettingReport is an attendance report that was brought in: Of the event's
	// ID and the file's fingerprint, Value the file's name, Items who was there
	// from when to when, so that a second report of the meeting can be united.
	SettingReport = "attendance report"
)

// defaultLists are the editable lists as they come, until the team changes one.
var defaultLists = map[string][]string{
	SettingSectors: {"Physical health", "Mental health", "General practice", "Social care", "Public health",
		"Housing", "VCSE", "Education", "Residents", "Other"},
	SettingProfession: {"GP", "Nurse", "Geriatrician", "Care home representative", "Social prescriber",
		"Social worker", "Housing officer", "Commissioner", "Resident", "Other"},
	// NHS England, Core20PLUS5: the most deprived fifth, inclusion health and other groups.
	SettingInclusion: {"Core20: most deprived fifth", "Ethnic minority communities", "Learning disability and autism",
		"People with several long-term conditions", "Homelessness", "Drug and alcohol dependence", "Vulnerable migrants",
		"Gypsy, Roma and Traveller", "Sex workers", "People in contact with the justice system", "Modern slavery", "Other PLUS group"},
}

// DefaultList gives an editable list as it comes.
func DefaultList(name string) []string { return slices.Clone(defaultLists[name]) }

// Settings describes Setting.
var Settings = register(&Kind{
	Num: NumSetting, Name: "setting", List: "settings", Label: "Setting", Plural: "Settings",
	New: func() Record { return new(Setting) }, Internal: true,
	Derive: func(r Record) ID {
		s := r.(*Setting)
		if s.Name == SettingOwnField || s.Name == SettingView {
			return Derived(NumSetting, s.Name, s.Of, strings.ToLower(s.Value))
		}
		return Derived(NumSetting, s.Name, s.Of)
	},
	Check: func(r Record) []FieldError {
		s := r.(*Setting)
		if err := checkRule(s.Name, s.Value); err != nil {
			return []FieldError{{"value", Sentence(err)}}
		}
		return nil
	},
	Fields: []*Field{
		of(10, "name", "Name", func(s *Setting) *string { return &s.Name }, required),
		of(11, "of", "Of", func(s *Setting) *string { return &s.Of }),
		of(12, "value", "Value", func(s *Setting) *string { return &s.Value }),
		of(13, "type", "Type", func(s *Setting) *string { return &s.Type }),
		ofSet(14, "items", "Entries", func(s *Setting) *[]string { return &s.Items }, wide),
		ofSet(15, "retired", "Not offered any more", func(s *Setting) *[]string { return &s.Retired }, wide),
		ofSet(16, "order", "Places of entries", func(s *Setting) *[]string { return &s.Order }, wide),
		of(17, "off", "Not shown any more", func(s *Setting) *YesNo { return &s.Off }, yesNo),
		of(18, "place", "Place", func(s *Setting) *string { return &s.Place }, whole),
	},
})

// Kind is Settings.
func (*Setting) Kind() *Kind { return Settings }

// Dated reports whether a setting counts from the day it was recorded on, so
// that a report as at an earlier day is not changed by it. The definition of an
// own field is not: what is typed into the field today may be about the past.
// Nor is a saved view, which only says how a list is shown, nor what is
// remembered of attendance reports.
func (s *Setting) Dated() bool {
	switch s.Name {
	case SettingOwnField, SettingView, SettingAlias, SettingDomain, SettingReport:
		return false
	}
	return true
}
