package insight

import (
	"fmt"
	"testing"

	"placebook/data"
)

func TestWhichProfessionLeadsWhere(t *testing.T) {
	lead := func(who, well data.ID, sessions, to string) *data.Role {
		return &data.Role{Person: who, Workstream: well, Title: data.RoleLead, SessionsAWeek: sessions, To: day(t, to)}
	}
	gp, nurse, vet := person("gp"), person("nurse"), person("vet")
	gp.Profession, nurse.Profession, vet.Profession = "GP", "Nurse", "Vet"
	well := func(name, order string) *data.Workstream {
		return &data.Workstream{Common: id(name), Name: name, Order: order}
	}
	b := made(t, gp, nurse, vet, person("none"), well("start", "1"), well("age", "2"), well("care", "3"),
		lead("gp", "start", "2", ""), lead("nurse", "start", "1.5", "2026-03-05"), lead("gp", "age", "", ""), lead("vet", "age", "1", ""),
		lead("none", "age", "", ""), lead("nurse", "care", "1", "2026-03-04"))
	g := Grid(b, day(t, "2026-03-05"))
	check(t, "professions", fmt.Sprintf("%q", g.Professions), `["GP" "Nurse" "Vet" ""]`)
	for i, want := range []string{"[2 1.5 0 0]", "[0 0 1 0]", "[0 0 0 0]"} {
		check(t, "sessions of "+g.Workstreams[i].Name, fmt.Sprint(g.Sessions[i]), want)
	}
	check(t, "holes", fmt.Sprint(g.Holes()), "[1 2 2 2]")
}
