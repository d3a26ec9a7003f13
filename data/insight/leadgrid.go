package insight

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A LeadGrid shows which profession leads in which workstream on a day.
type LeadGrid struct {
	Workstreams []*data.Workstream // open ones, in the team's order
	Professions []string           // those of the team's list that lead anywhere, then "" for leads without one
	Cells       [][]Figure         // by workstream, then profession: the roles; an empty one is a hole
	Sessions    [][]float64        // a week, of those roles, as far as they are known
}

// Grid works out who leads where, by profession.
func Grid(b *book.Book, day data.Day) LeadGrid {
	leads := Leads(b, day)
	g := LeadGrid{Professions: professionsOf(b, leads)}
	for _, l := range leads {
		g.Workstreams = append(g.Workstreams, l.Workstream)
		cells, sessions := make([]Figure, len(g.Professions)), make([]float64, len(g.Professions))
		for _, x := range l.Roles {
			i := slices.Index(g.Professions, professionOf(b, x))
			cells[i] = append(cells[i], x.ID)
			if x.SessionsAWeek != "" {
				sessions[i] += data.Float(x.SessionsAWeek)
			}
		}
		g.Cells, g.Sessions = append(g.Cells, cells), append(g.Sessions, sessions)
	}
	return g
}

// professionsOf lists the professions that lead anywhere: those of the team's
// list in its order, then others, then none.
func professionsOf(b *book.Book, leads []Lead) []string {
	there := map[string]bool{}
	for _, l := range leads {
		for _, x := range l.Roles {
			there[professionOf(b, x)] = true
		}
	}
	var out []string
	for _, p := range b.Choices(data.Persons.Field("profession")) {
		if there[p] {
			out = append(out, p)
			delete(there, p)
		}
	}
	none := there[""]
	delete(there, "")
	var rest []string
	for p := range there {
		rest = append(rest, p)
	}
	slices.SortFunc(rest, func(x, y string) int { return strings.Compare(data.Fold(x), data.Fold(y)) })
	out = append(out, rest...)
	if none {
		out = append(out, "")
	}
	return out
}

func professionOf(b *book.Book, x *data.Role) string {
	if p, ok := book.One[*data.Person](b, x.Person); ok {
		return p.Profession
	}
	return ""
}

// Holes counts the workstreams that no one of a profession leads, by profession
// in the grid's order.
func (g LeadGrid) Holes() []int {
	out := make([]int, len(g.Professions))
	for _, row := range g.Cells {
		for i, cell := range row {
			if cell.N() == 0 {
				out[i]++
			}
		}
	}
	return out
}
