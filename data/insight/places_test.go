package insight

import (
	"fmt"
	"strings"
	"testing"

	"placebook/data"
)

func TestEachNeighbourhood(t *testing.T) {
	place := func(name string) *data.Neighbourhood { return &data.Neighbourhood{Common: id(name), Name: name} }
	in := func(name, sector, status string, where ...data.ID) *data.Organisation {
		o := org(name)
		o.Sector, o.Status, o.Neighbourhoods = sector, status, where
		return o
	}
	works := func(who, at, to string) *data.Role {
		return &data.Role{Person: data.ID(who), Organisation: data.ID(at), Title: data.RoleEmployee, To: day(t, to)}
	}
	b := made(t, place("east"), place("west"), &data.Neighbourhood{Common: id("all"), Name: "Borough wide"}, person("ada"), person("bo"), person("cy"),
		in("homes", "Housing", data.StatusActive, "east", "west"), in("paused", "Education", data.StatusPaused, "east"),
		in("advice", "VCSE", data.StatusActive, "all"), in("trust", "Housing", data.StatusActive), in("left", "VCSE", data.StatusLeft, "east"),
		works("cy", "homes", ""), works("ada", "homes", "2026-03-04"), works("bo", "advice", "2026-03-05"))
	told := func(place data.ID, on string) string {
		p := Places(b, day(t, on))[place]
		var sectors, holes, people []string
		for _, s := range p.Sectors {
			if s.Partners.N() > 0 {
				sectors = append(sectors, s.Sector+" "+words(s.Partners))
			}
		}
		for _, s := range p.Holes() {
			if s.Sector == "Housing" || s.Sector == "Education" || s.Sector == "VCSE" {
				holes = append(holes, s.Sector+" ("+words(s.BoroughWide)+")")
			}
		}
		for _, x := range p.People {
			people = append(people, string(x.Person))
		}
		return fmt.Sprintf("%s; holes %s; people %s", strings.Join(sectors, ", "), strings.Join(holes, ", "), strings.Join(people, " "))
	}
	for _, c := range []struct {
		place data.ID
		on    string
		want  string
	}{
		{"east", "2026-03-05", "Housing homes, Education paused; holes VCSE (advice), Education (); people cy"},
		{"east", "2026-03-04", "Housing homes, Education paused; holes VCSE (advice), Education (); people ada cy"},
		{"west", "2026-03-05", "Housing homes; holes VCSE (advice), Education (); people cy"},
		{"all", "2026-03-05", "Housing trust, VCSE advice; holes Education (); people bo"},
		{"all", "2026-03-06", "Housing trust, VCSE advice; holes Education (); people "},
	} {
		check(t, string(c.place)+" on "+c.on, told(c.place, c.on), c.want)
	}
	check(t, "all of them", len(Places(b, day(t, "2026-03-05"))), 3)
}
