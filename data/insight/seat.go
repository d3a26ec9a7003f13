package insight

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A Seat is an organisation's seat on the Board.
type Seat struct {
	Entitled bool
	Holders  []*data.Role // who hold it on the day, since longest first
}

// Vacant reports whether there is a seat that nobody holds.
func (s Seat) Vacant() bool { return s.Entitled && len(s.Holders) == 0 }

// holders finds the roles that hold a seat on a day, by organisation.
func holders(b *book.Book, day data.Day) map[data.ID][]*data.Role {
	out := map[data.ID][]*data.Role{}
	for _, r := range b.All(data.Roles) {
		x := r.(*data.Role)
		if x.Title == data.RoleEmployee || !x.On(day) {
			continue // most roles are employments
		}
		if id := seatOf(b, x, day); id != "" {
			out[id] = append(out[id], x)
		}
	}
	for _, list := range out {
		sortHolders(list)
	}
	return out
}

// sortHolders puts those first who have held the seat longest.
func sortHolders(list []*data.Role) {
	slices.SortStableFunc(list, func(x, y *data.Role) int { return x.From.Compare(y.From) })
}

// seatOf tells whose seat a role holds. A representative stands for the
// organisation that the role names or, on the Board, for their employer; a
// member or co-chair of the Board holds a seat only where the role names the
// organisation, because many sit there as themselves. Deputies hold none.
func seatOf(b *book.Book, x *data.Role, day data.Day) data.ID {
	onBoard := false
	if g, ok := book.One[*data.Group](b, x.Group); ok {
		onBoard = g.Type == data.GroupBoard
	}
	if x.Workstream != "" || x.Group != "" && !onBoard {
		return ""
	}
	switch x.Title {
	case data.RoleRepresentative:
		if x.Organisation == "" && onBoard {
			return EmployerOn(b, x.Person, day)
		}
		return x.Organisation
	case data.RoleMember, data.RoleCoChair:
		if onBoard {
			return x.Organisation
		}
	}
	return ""
}

// Holders names the people who hold a seat, as outputs for others may name
// them; withheld stands for those who are not to be named.
func Holders(b *book.Book, s Seat, withheld string) string {
	var names []string
	for _, x := range s.Holders {
		if n := NameOf(b, x.Person, withheld); n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return strings.Join(names, ", ")
}
