package insight

import (
	"fmt"
	"testing"

	"placebook/data"

	"pgregory.net/rapid"
)

func TestEmployerOn(t *testing.T) {
	bk := made(t, person("ada"),
		&data.Role{Person: "ada", Organisation: "old", Title: data.RoleEmployee, From: day(t, "2020-01-01"), To: day(t, "2026-01-31")},
		&data.Role{Person: "ada", Organisation: "new", Title: data.RoleEmployee, From: day(t, "2026-02-01")},
		&data.Role{Person: "ada", Organisation: "board", Title: data.RoleRepresentative})
	for _, c := range []struct{ on, want string }{
		{"2019-12-31", ""}, {"2020-01-01", "old"}, {"2026-01-31", "old"}, {"2026-02-01", "new"}, {"2040-01-01", "new"},
	} {
		check(t, c.on, string(EmployerOn(bk, "ada", day(t, c.on))), c.want)
	}
}

func TestShownAs(t *testing.T) {
	assembly := &data.Group{Common: id("assembly"), Name: "Assembly", Type: data.GroupAssembly}
	member := &data.Role{Person: "p", Group: "assembly", Title: data.RoleMember, To: day(t, "2020-01-01")}
	for _, c := range []struct {
		what                string
		doNotName           data.YesNo
		namedAs, consent    string
		inAssembly          bool
		shown               string
		reachable, withheld bool
	}{
		{what: "anybody", shown: "Ada Example", reachable: true},
		{what: "named otherwise", namedAs: "Ada E.", shown: "Ada E."},
		{what: "named as called", namedAs: "Ada Example", shown: "Ada Example", reachable: true},
		{what: "not to be named", doNotName: data.Yes, withheld: true},
		{what: "agreed in words, no day of consent", doNotName: data.Yes, namedAs: "Ada E.", withheld: true},
		{what: "agreed", doNotName: data.Yes, namedAs: "Ada E.", consent: "2026-01-01", shown: "Ada E."},
		{what: "consent to no name", doNotName: data.Yes, consent: "2026-01-01", withheld: true},
		{what: "was in the Assembly, never asked", inAssembly: true, withheld: true},
		{what: "Assembly, agreed", inAssembly: true, namedAs: "A resident", consent: "2026-01-01", shown: "A resident"},
		{what: "Assembly, asked and said name me", inAssembly: true, doNotName: data.No, shown: "Ada Example", reachable: true},
	} {
		p := &data.Person{Common: id("p"), Name: "Ada Example", DoNotName: c.doNotName, NamedAs: c.namedAs, ConsentGiven: day(t, c.consent)}
		bk := made(t, p, assembly)
		if c.inAssembly {
			bk = made(t, p, assembly, member)
		}
		check(t, c.what, ShownAs(bk, p), c.shown)
		check(t, c.what+": reachable", Reachable(bk, p), c.reachable)
		check(t, c.what+": by ID", NameOf(bk, "p", "[withheld]") == "[withheld]", c.withheld)
	}
	check(t, "not here", NameOf(made(t), "p", "[withheld]"), "")
}

func TestProtect(t *testing.T) {
	for _, c := range []struct {
		parts []int
		want  string
	}{
		{nil, "[] 0"}, {[]int{0, 0}, "[0 0] 0"}, {[]int{5, 12}, "[5 12] 17"},
		{[]int{4}, "[[c]] [c]"}, {[]int{1, 9, 0}, "[[c] 9 0] [c]"}, {[]int{5}, "[5] 5"},
	} {
		shown, total := Protect(data.SmallNumber.Usual, c.parts...)
		check(t, fmt.Sprint(c.parts), fmt.Sprint(shown, total), c.want)
	}
	beside, all := ProtectBeside(data.SmallNumber.Usual, 3, 40)
	check(t, "beside", fmt.Sprint(beside, all), "[c] [c]")
	beside, all = ProtectBeside(data.SmallNumber.Usual, 6, 40)
	check(t, "beside", fmt.Sprint(beside, all), "6 46")
	if n, ok := all.Value(); n != 46 || !ok {
		t.Errorf("value: got %d, %v", n, ok)
	}
}

// TestProtectedCountsCannotBeWorkedOut: for whatever is printed, each withheld
// count could be any of one to four.
func TestProtectedCountsCannotBeWorkedOut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.IntRange(0, 9), 1, 6).Draw(t, "parts")
		shown, total := Protect(data.SmallNumber.Usual, parts...)
		for i, n := range parts {
			if n == 0 || n >= data.SmallNumber.Usual {
				continue
			}
			for other := 1; other < data.SmallNumber.Usual; other++ {
				parts[i] = other
				if again, sum := Protect(data.SmallNumber.Usual, parts...); !same(again, shown) || sum.String() != total.String() {
					t.Fatalf("%d and %d look different: %v %v, %v %v", n, other, shown, total, again, sum)
				}
			}
			parts[i] = n
		}
	})
}

func same(a, b []Number) bool {
	for i := range a {
		if a[i].String() != b[i].String() {
			return false
		}
	}
	return len(a) == len(b)
}
