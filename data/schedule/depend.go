package schedule

import (
	"cmp"
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// A Link says that what stands in one row waits for what stands in another.
type Link struct {
	From, To int // indexes of rows: the one that is waited for, and the one that waits
	// Clash: something in To begins before what it waits for is expected to end.
	Clash bool
}

// links finds what waits for what among the actions that are shown, by the rows at
// which they are seen. Within one row nothing is linked.
func links(b *book.Book, at map[data.ID]int) []Link {
	clash := map[[2]int]bool{}
	for id := range at {
		a, _ := book.One[*data.Action](b, id)
		for _, on := range a.DependsOn {
			row, shown := at[on]
			first, here := book.One[*data.Action](b, on)
			if key := [2]int{row, at[id]}; shown && here && key[0] != key[1] {
				clash[key] = clash[key] || Clash(first, a)
			}
		}
	}
	var out []Link
	for key, c := range clash {
		out = append(out, Link{key[0], key[1], c})
	}
	slices.SortFunc(out, func(x, y Link) int { return cmp.Or(cmp.Compare(x.To, y.To), cmp.Compare(x.From, y.From)) })
	return out
}

// Clash reports whether an action is to begin before the one it waits for is
// expected to end. Of days that are only a month it is said only where it is
// certain.
func Clash(first, then *data.Action) bool {
	return !first.Over() && !then.Over() && then.Start.Before(first.Ends())
}

// Dependants lists the actions that wait for one, and those that wait for them:
// the nearer first. One that is waited for in a circle is not its own dependant.
func Dependants(l data.Lookup, action data.ID) (out []data.ID) {
	seen := map[data.ID]bool{action: true}
	for next := []data.ID{action}; len(next) > 0; {
		var found []data.ID
		for _, id := range next {
			for _, r := range l.Referring(data.Actions, "depends_on", id) {
				if x := r.Base().ID; !seen[x] {
					seen[x] = true
					found = append(found, x)
				}
			}
		}
		slices.Sort(found)
		out, next = append(out, found...), found
	}
	return out
}
