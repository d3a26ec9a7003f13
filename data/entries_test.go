package data

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// listOf makes a setting as two laptops may have left it: entries, retired
// ones in brackets.
func listOf(entries string, order ...string) *Setting {
	s := &Setting{Name: SettingSectors, Order: order}
	for _, e := range strings.Fields(entries) {
		name := strings.Trim(e, "()")
		s.AddEntry(name)
		s.RetireEntry(name, name != e)
	}
	return s
}

func told(s *Setting, usual []string) string {
	out := s.Entries(usual)
	for i, e := range out {
		if s.IsRetired(e) {
			out[i] = "(" + e + ")"
		}
	}
	return strings.Join(out, " ")
}

func TestTheOrderOfEntries(t *testing.T) {
	usual := []string{"Health", "Care", "Housing", "Other"}
	for _, c := range []struct {
		name string
		s    *Setting
		want string
	}{
		{"as it comes", nil, "Health Care Housing Other"},
		{"the team added some", listOf("Health Care Housing Other Faith Art"), "Health Care Housing Art Faith Other"},
		{"one is retired", listOf("Health (Care) Housing Other"), "Health (Care) Housing Other"},
		{"one was taken out", listOf("Health Housing Other"), "Health Housing Other"},
		{"some have a place", listOf("Health Care Housing Other", "000001000 Housing", "000002000 Care"), "Housing Care Health Other"},
		{"Other has a place", listOf("Health Care Housing Other", "000001000 Housing", "000002000 Other"), "Housing Health Care Other"},
		{"something stands behind Other", listOf("Health Care Housing Other", "000001000 Other", "000002000 Care"), "Other Care Health Housing"},
		{"moved on two laptops apart", listOf("Health Care Housing", "000003000 Care", "000001000 Care", "000002000 Health"), "Care Health Housing"},
		{"two moved to one place", listOf("Health Care Housing", "000001000 Care", "000001000 Health"), "Health Care Housing"},
		{"places of what is gone, and nonsense", listOf("Health Care", "000001000 Gone", "x Care", "Health"), "Health Care"},
	} {
		if got := told(c.s, usual); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestMovingEntries(t *testing.T) {
	usual := []string{"a", "b", "c", "d"}
	s := listOf("a b c d")
	for _, c := range []struct {
		entry string
		by    int
		want  string
	}{
		{"c", -1, "a c b d"}, {"c", -1, "c a b d"}, {"c", -1, "c a b d"}, {"a", 5, "c b d a"}, {"nobody", 1, "c b d a"}, {"d", -9, "d c b a"}, {"b", 1, "d c a b"},
	} {
		before := told(s, usual)
		if changed := s.MoveEntry(usual, c.entry, c.by); told(s, usual) != c.want || changed != (before != c.want) {
			t.Errorf("%s by %d: %s (%v), want %s", c.entry, c.by, told(s, usual), changed, c.want)
		}
	}
	was := slices.Clone(s.Order)
	s.MoveEntry(usual, "b", -1)
	same := 0
	for _, o := range s.Order {
		if slices.Contains(was, o) {
			same++
		}
	}
	if same != 3 {
		t.Errorf("moving one entry gave %d others a new place: %q, was %q", 3-same, s.Order, was)
	}
	for i := range 60 { // there is always room again
		s.MoveEntry(usual, []string{"a", "b"}[i%2], -1)
	}
	if len(s.Order) != 4 {
		t.Errorf("%q", s.Order)
	}
}

func TestRenamingAndTakingOutEntries(t *testing.T) {
	s := listOf("a b (c)")
	s.MoveEntry(nil, "c", -2)
	s.RenameEntry(nil, "c", "C and more")
	s.RenameEntry(nil, "a", "first")
	if got := told(s, nil); got != "(C and more) first b" {
		t.Errorf("%s", got)
	}
	if s := listOf("Health Care Housing Other"); true {
		s.RenameEntry([]string{"Health", "Care", "Housing", "Other"}, "Care", "Social care")
		if got := told(s, []string{"Health", "Care", "Housing", "Other"}); got != "Health Social care Housing Other" {
			t.Errorf("an entry without a place left it: %s", got)
		}
	}
	s.RemoveEntry("b")
	if got := told(s, nil); got != "(C and more) first" || len(s.Order) != 2 {
		t.Errorf("%s, %q", got, s.Order)
	}
	s.AddEntry("b")
	if got := told(s, nil); got != "(C and more) first b" {
		t.Errorf("an entry that comes back: %s", got)
	}
	if _, ok := s.Entry(nil, "FIRST"); !ok || !slices.Equal(s.Offered(nil), []string{"first", "b"}) {
		t.Errorf("%q", s.Offered(nil))
	}
}

func TestOwnFieldsInTheirOrder(t *testing.T) {
	def := func(name, place string) *Setting {
		s := &Setting{Name: SettingOwnField, Of: "organisation", Value: name, Place: place}
		s.ID = Settings.Derive(s)
		return s
	}
	names := func(l []*Setting) (out string) {
		for _, s := range l {
			out += s.Value + " "
		}
		return out
	}
	defs := []*Setting{def("beta", ""), def("Alpha", ""), def("late", "2000"), def("early", "900")}
	SortOwn(defs)
	if got := names(defs); got != "early late Alpha beta " {
		t.Errorf("%s", got)
	}
	for _, c := range []struct {
		i, by   int
		changed int
		want    string
	}{
		{0, 1, 4, "late early Alpha beta "}, {0, -1, 0, "late early Alpha beta "}, {3, -2, 1, "late beta early Alpha "}, {0, 9, 1, "beta early Alpha late "},
	} {
		moved := MoveOwn(defs, defs[c.i].ID, c.by)
		for _, m := range moved {
			defs[slices.IndexFunc(defs, func(s *Setting) bool { return s.ID == m.ID })] = m
		}
		SortOwn(defs)
		if names(defs) != c.want || len(moved) != c.changed {
			t.Errorf("%d by %d: %s with %d changed, want %s with %d", c.i, c.by, names(defs), len(moved), c.want, c.changed)
		}
	}
}

// A field that was renamed keeps its ID; a new one of the old name is another.
func TestTheIDOfANewOwnField(t *testing.T) {
	first, there := NewOwn(nil, Organisations, " Van   number", OwnText)
	if there || first.Value != "Van number" || first.ID != Settings.Derive(first) {
		t.Fatalf("%+v %v", first, there)
	}
	all := []Record{first}
	if again, there := NewOwn(all, Organisations, "VAN number", OwnDay); !there || again != first {
		t.Errorf("%+v %v", again, there)
	}
	if person, there := NewOwn(all, Persons, "Van number", OwnText); there || person.ID == first.ID {
		t.Errorf("%+v %v", person, there)
	}
	renamed := Clone(first).(*Setting)
	renamed.Value = "Lorry number"
	second, there := NewOwn([]Record{renamed}, Organisations, "Van number", OwnText)
	if there || second.ID == first.ID {
		t.Errorf("the values of the renamed field would show in the new one")
	}
	again, there := NewOwn([]Record{renamed, second}, Organisations, "van number", OwnText)
	if !there || again != second {
		t.Errorf("%+v %v", again, there)
	}
}

func TestChoicesThatAreNotOfferedAreRead(t *testing.T) {
	s := &Setting{Name: SettingOwnField, Value: "Route", Type: OwnChoice, Items: []string{"E-mail", "Fax", "Form"}, Retired: []string{"Fax"}}
	for text, want := range map[string]string{"fax": "Fax", " form ": "Form", "Pigeon": "", "": ""} {
		got, err := s.ParseOwn(text)
		if got != want || (err != nil) != (want == "" && text != "") {
			t.Errorf("%q: %q, %v", text, got, err)
		}
		if err != nil && Sentence(err) != `"Pigeon" is not one of: E-mail, Form` {
			t.Errorf("%s", Sentence(err))
		}
	}
}

// team is what a team has set.
type team map[ID]*Setting

func (m team) set(name, value string) {
	s := &Setting{Name: name, Value: value}
	m[Settings.Derive(s)] = s
}

// Get implements Lookup.
func (m team) Get(_ *Kind, id ID) Record {
	if s := m[id]; s != nil {
		return s
	}
	return nil
}

// Referring implements Lookup.
func (team) Referring(*Kind, string, ID) []Record { return nil }

// Today implements Lookup.
func (team) Today() Day { return Day{} }

func TestRules(t *testing.T) {
	for _, r := range Rules() {
		if r.Label == "" || !strings.HasSuffix(r.Help, ".") || r.Usual < r.Least || r.Usual > r.Most || r.Value(team{}) != r.Usual {
			t.Errorf("%+v", r)
		}
		for _, c := range []struct {
			text string
			want int // -1: refused
			says string
		}{
			{"", r.Usual, ""}, {" ", r.Usual, ""}, {strconv.Itoa(r.Least), r.Least, ""}, {" " + strconv.Itoa(r.Most) + " ", r.Most, ""},
			{strconv.Itoa(r.Least - 1), -1, "out of range: give a number from " + strconv.Itoa(r.Least)},
			{strconv.Itoa(r.Most + 1), -1, "to " + strconv.Itoa(r.Most)},
			{"many", -1, "not a number"}, {"2.5", -1, "not a whole number"}, {"99999999999999", -1, "out of range"},
		} {
			got, err := r.Read(c.text)
			if err == nil && got != c.want || err != nil && c.want >= 0 || !strings.Contains(Sentence(err), c.says) {
				t.Errorf("%s %q: %d, %v", r.Name, c.text, got, err)
			}
			m := team{}
			m.set(r.Name, c.text)
			if want := c.want; want < 0 {
				if r.Value(m) != r.Usual {
					t.Errorf("%s: a value that cannot be used is in force: %q", r.Name, c.text)
				}
				if bad := Settings.Validate(m[Settings.Derive(&Setting{Name: r.Name})]); len(bad) != 1 || bad[0].Field != "value" {
					t.Errorf("%s %q may be saved: %v", r.Name, c.text, bad)
				}
			} else if r.Value(m) != want {
				t.Errorf("%s: %d in force, set to %q", r.Name, r.Value(m), c.text)
			}
		}
	}
}

func TestRiskBands(t *testing.T) {
	m := team{}
	if got := RiskBandsOf(m).String(); got != "1-3 Low, 4-6 Moderate, 8-12 High, 15-25 Extreme" {
		t.Errorf("%s", got)
	}
	for score, want := range map[int]string{1: "Low", 3: "Low", 4: "Moderate", 6: "Moderate", 8: "High", 12: "High", 15: "Extreme", 25: "Extreme"} {
		if got := RiskBandsOf(m).Of(score); got != want {
			t.Errorf("%d is %s, want %s", score, got, want)
		}
	}
	m.set(RiskExtreme.Name, "20")
	if got := RiskBandsOf(m).String(); got != "1-3 Low, 4-6 Moderate, 8-16 High, 20-25 Extreme" {
		t.Errorf("%s", got)
	}
	m.set(RiskModerate.Name, "21")
	if got := RiskBandsOf(m); got != (RiskBands{4, 8, 15}) {
		t.Errorf("bands that do not follow each other: %v", got)
	}
}

func TestRatingWords(t *testing.T) {
	var usual []string
	m := team{}
	for _, w := range RatingWords() {
		usual = append(usual, w.Value(m))
	}
	if !slices.Equal(usual, []string{"Complete", "On track", "At risk", "Off track"}) {
		t.Errorf("%q", usual)
	}
	m.set(WordAtRisk.Name, " Needs   help ")
	if got := WordAtRisk.Value(m); got != "Needs help" {
		t.Errorf("%q", got)
	}
	m.set(WordAtRisk.Name, "A word that is longer than the cell it stands in")
	if got := WordAtRisk.Value(m); got != "At risk" || len(Settings.Validate(m[Settings.Derive(&Setting{Name: WordAtRisk.Name})])) != 1 {
		t.Errorf("%q", got)
	}
}
