package insight

import (
	"fmt"
	"testing"

	"placebook/data"
)

// TestStatusOn asks about the days around joining and leaving.
func TestStatusOn(t *testing.T) {
	for _, c := range []struct{ status, joined, left, on, want string }{
		{"Active", "", "", "2026-03-05", "Active"},
		{"", "", "", "2026-03-05", "Active"},
		{"Paused", "", "", "2026-03-05", "Paused"},
		{"Prospective", "", "", "2026-03-05", "Prospective"},
		{"Left", "", "", "2026-03-05", "Left"},
		{"Closed", "", "", "2026-03-05", "Closed"},
		{"Active", "2026-03-05", "", "2026-03-04", "Prospective"},
		{"Active", "2026-03-05", "", "2026-03-05", "Active"},
		{"Active", "2026-03-05", "", "2030-01-01", "Active"}, // open end
		{"Active", "2026-03", "", "2026-03-01", "Active"},    // some day in March
		{"Active", "2026-03", "", "2026-02-28", "Prospective"},
		{"Left", "2020/21", "2026-03-05", "2026-03-05", "Active"}, // the last day counts
		{"Left", "2020/21", "2026-03-05", "2026-03-06", "Left"},
		{"Left", "2020/21", "2026-03-05", "2020-03-31", "Prospective"},
		{"Closed", "", "2026-03-05", "2026-03-05", "Active"},
		{"Closed", "", "2026-03-05", "2026-03-06", "Closed"},
		{"Active", "", "2026-03-05", "2026-03-06", "Left"}, // nobody changed the status
		{"Paused", "2026-03-05", "2026-03-09", "2026-03-09", "Paused"},
		{"Paused", "2026-03-05", "2026-03-09", "2026-03-10", "Left"},
		{"Prospective", "2026-01-01", "", "2026-03-05", "Prospective"},
	} {
		o := &data.Organisation{Status: c.status, Joined: day(t, c.joined), Left: day(t, c.left)}
		check(t, fmt.Sprintf("%+v", c), StatusOn(o, day(t, c.on)), c.want)
	}
}

// TestRegister counts partners with all that is said of them.
func TestRegister(t *testing.T) {
	a, b, c, gone := org("a"), org("b"), org("c"), org("gone")
	gone.Status, gone.Left = data.StatusLeft, day(t, "2026-02-01")
	a.KeyContact = "ada"
	a.EntitledToASeat, b.EntitledToASeat, gone.EntitledToASeat = data.Yes, data.Yes, data.Yes
	c.EntitledToASeat = data.No
	c.Status = data.StatusPaused
	bk := made(t, a, b, c, gone, person("ada"),
		&data.Role{Person: "ada", Organisation: "a", Title: data.RoleRepresentative},
		&data.Role{Person: "ada", Organisation: "gone", Title: data.RoleRepresentative})
	r := On(bk, day(t, "2026-03-05"))
	check(t, "partners", words(r.Partners()), "a b c")
	check(t, "seats", words(r.Seats().Whole), "a b")
	check(t, "filled", words(r.Seats().Part), "a")
	check(t, "vacant", words(r.Seats().Rest()), "b")
	check(t, "key contacts", words(r.WithKeyContact().Part), "a")
	check(t, "signed of none", r.Signed().Whole.N(), 0)
	check(t, "state without an agreement", r.All[0].MoU.State, NoMoU)

	before := On(bk, day(t, "2026-01-22"))
	check(t, "partners then", words(before.Partners()), "a b c gone")
	check(t, "seats then", words(before.Seats().Part), "a gone")
	joined, left := Moves(before, r)
	check(t, "joined", words(joined), "")
	check(t, "left", words(left), "gone")
	joined, left = Moves(r, before)
	check(t, "joined, asked backwards", words(joined), "gone")
	check(t, "left, asked backwards", words(left), "")
}

func TestBySector(t *testing.T) {
	housing, odd, none, other := org("housing"), org("odd"), org("none"), org("other")
	housing.Sector, odd.Sector, other.Sector = "Housing", "Armed forces", "hOUSING"
	gone := org("gone")
	gone.Sector, gone.Status = "Faith", data.StatusLeft
	bk := made(t, housing, odd, none, other, gone, &data.Setting{Name: data.SettingSectors, Items: []string{"VCSE", "Housing"}})
	got := ""
	for _, g := range On(bk, day(t, "2026-03-05")).BySector(bk) {
		got += fmt.Sprintf("%s=%s;", g.Name, words(g.Figure()))
	}
	// Empty sectors of the list stay, in its order; those of no list follow; case makes no sector.
	check(t, "sectors", got, "Housing=housing other;VCSE=;Armed forces=odd;Not recorded=none;")
}

func TestByStatus(t *testing.T) {
	a, b, c := org("a"), org("b"), org("c")
	b.Status, c.Status = data.StatusPaused, data.StatusClosed
	got := ""
	for _, g := range On(made(t, a, b, c), day(t, "2026-03-05")).ByStatus() {
		got += fmt.Sprintf("%s=%s;", g.Name, words(g.Figure()))
	}
	check(t, "statuses", got, "Prospective=;Active=a;Paused=b;Left=;Closed=c;")
}

func TestRegisterIsSortedByName(t *testing.T) {
	bk := made(t,
		&data.Organisation{Common: id("3"), Name: "zeta"}, &data.Organisation{Common: id("1"), Name: "Éclair"},
		&data.Organisation{Common: id("2"), Name: "eclair"}, &data.Organisation{Common: id("0"), Name: "Alpha"})
	got := ""
	for _, s := range On(bk, day(t, "2026-03-05")).All {
		got += s.Organisation.Name + " "
	}
	check(t, "order", got, "Alpha eclair Éclair zeta ")
}

func TestCompare(t *testing.T) {
	share := func(part, whole int) Share { return Share{make(Figure, part), make(Figure, whole)} }
	for _, c := range []struct {
		was, of, is, now int
		want             Change
	}{
		{6, 12, 7, 12, Better}, {7, 12, 6, 12, Worse}, {6, 12, 7, 14, NoChange},
		{8, 10, 9, 12, Worse}, {9, 12, 8, 10, Better}, {0, 5, 0, 7, NoChange},
		{0, 0, 3, 4, NotCompared}, {3, 4, 0, 0, NotCompared},
	} {
		check(t, fmt.Sprint(c), Compare(share(c.was, c.of), share(c.is, c.now)), c.want)
	}
}

func TestShareRest(t *testing.T) {
	check(t, "rest", words(Share{Figure{"b"}, Figure{"a", "b", "c"}}.Rest()), "a c")
	check(t, "rest of all", words(Share{Figure{"a"}, Figure{"a"}}.Rest()), "")
}
