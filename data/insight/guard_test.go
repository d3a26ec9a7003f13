package insight

import (
	"testing"

	"placebook/data"
)

func TestGuard(t *testing.T) {
	bk := made(t,
		&data.Person{Common: id("1"), Name: "Zoë Quill-Canary", KnownAs: "Birdie", DoNotName: data.Yes},
		&data.Person{Common: id("2"), Name: "Ann Other", KnownAs: "Annie Other Smith", DoNotName: data.Yes},
		&data.Person{Common: id("3"), Name: "Agreed Person", DoNotName: data.Yes, NamedAs: "Agreed Person", ConsentGiven: day(t, "2026-01-01")},
		person("Ben Open"))
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"Ask Zoë Quill-Canary or Ben Open.", "Ask [x] or Ben Open."},
		{"ZOE  QUILL CANARY", "[x]"},
		{"zoe quill", "zoe quill"},
		{"Birdie knows", "Birdie knows"}, // one word is not a name
		{"Annie Other Smith, Ann Other; Ann, other", "[x], [x]; [x]"},
		{"Hannn Other, Ann Others", "Hannn Other, Ann Others"},
		{"Agreed Person", "Agreed Person"},
		{"Ann Ann Other", "Ann [x]"},
	} {
		check(t, c.text, NewGuard(bk).Clean(c.text, "[x]"), c.want)
	}
	check(t, "nobody to guard", NewGuard(made(t, person("Ben Open"))).Clean("Ben Open", "[x]"), "Ben Open")
}
