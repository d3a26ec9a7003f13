package intake

import (
	"slices"
	"strings"
	"testing"

	"placebook/data"
)

// Every other spelling is of a field that there is and of a value of its list,
// written as it is compared, and means one thing.
func TestOtherWaysAreOfTheLists(t *testing.T) {
	for name, values := range otherWays {
		list, field, _ := strings.Cut(name, ".")
		k := data.KindOf(list)
		if k == nil || k.Field(field) == nil {
			t.Errorf("there is no field %s", name)
			continue
		}
		f, seen := k.Field(field), map[string]string{}
		for value, words := range values {
			fits := value == "" || f.Type == data.TypeChoice && slices.Contains(f.Choices, value) ||
				f.Type == data.TypeYesNo && (value == string(data.Yes) || value == string(data.No))
			if !fits {
				t.Errorf("%s has no value %q", name, value)
			}
			for _, w := range strings.Fields(words) {
				if plain(w) != w {
					t.Errorf("%s: %q is compared as %q", name, w, plain(w))
				}
				if was, ok := seen[w]; ok {
					t.Errorf("%s: %q is %s and %s", name, w, was, value)
				}
				seen[w] = value
			}
		}
		for _, c := range f.Choices { // a value is never another spelling of another
			if v, ok := seen[plain(c)]; ok && v != c {
				t.Errorf("%s: %s is taken as %s", name, c, v)
			}
		}
	}
}

// Every usual name of a heading is of a field that there is, written as headings
// are compared: any other would never be met.
func TestUsualNamesCanBeMet(t *testing.T) {
	for list, words := range otherWords {
		k := data.KindOf(list)
		for _, u := range words {
			if k == nil || k.Field(u.field) == nil {
				t.Errorf("there is no field %s.%s", list, u.field)
			}
			for _, w := range strings.Fields(u.names + " " + u.weak) {
				if compact(w) != w {
					t.Errorf("%s.%s: %q is compared as %q", list, u.field, w, compact(w))
				}
			}
			if u.part == ticked && !slices.Contains(k.Field(u.field).Choices, u.value) {
				t.Errorf("%s.%s: a tick says %q, which is not in the list", list, u.field, u.value)
			}
		}
	}
}

func TestSynonyms(t *testing.T) {
	for _, c := range []struct{ field, text, want string }{
		{"roles.title", "Rep", data.RoleRepresentative}, {"roles.title", "named deputy", data.RoleDeputy}, {"roles.title", "co chair", data.RoleCoChair},
		{"roles.title", "Observer", data.RoleInAttendance}, {"roles.title", "Vice chair", "Vice chair"}, {"roles.title", "Clinical & care professional lead", data.RoleLead},
		{"interests.type", "direct_financial", data.InterestFinancial}, {"interests.type", "non_financial_personal", data.InterestPersonal},
		{"interests.type", "NFPe", data.InterestPersonal}, {"interests.type", "NFP", data.InterestProfessional}, {"interests.type", "Indirect interest", data.InterestIndirect},
		{"interests.type", "None", ""}, {"interests.type", "Financial and indirect", "Financial and indirect"},
		{"signatures.state", "yes", data.SignatureSigned}, {"signatures.state", "With legal", data.SignatureInReview}, {"signatures.state", "Pending", data.SignatureSent},
		{"signatures.state", "Outstanding", "Outstanding"}, {"commitments.kept", "In progress", data.KeptPartly}, {"roles.voting", "Non-voting", "no"}, {"roles.voting", "✔", "yes"},
	} {
		list, field, _ := strings.Cut(c.field, ".")
		if got := synonymOf(data.KindOf(list).Field(field), c.text); got != c.want {
			t.Errorf("%s %q: %q, want %q", c.field, c.text, got, c.want)
		}
	}
}
