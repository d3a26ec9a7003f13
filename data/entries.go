package data

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The entries of a list are a set, so that two laptops may each add theirs.
// Their order is a second set of "000003000 Housing": to move an entry changes
// its own place alone, and two entries moved apart both keep their new place.
// Entries without a place (all, until one is moved; later the new ones) stand
// in their usual order behind the others.

// placeStep is the room between two places when all are given anew.
const placeStep = 1000

// other closes a list until the team puts something behind it.
const other = "Other"

// Entries lists the entries of an editable list, or of an own field of choices,
// in their order, with those that are not offered any more. usual is the list
// as it comes (DefaultList), nil for an own field. A nil setting is one that
// the team has not changed yet.
func (s *Setting) Entries(usual []string) []string {
	if s == nil {
		return slices.Clone(usual)
	}
	all := s.usually(usual)
	places := s.places()
	if len(places) == 0 {
		return all
	}
	var placed, rest []string
	for _, e := range all {
		if _, ok := places[e]; ok {
			placed = append(placed, e)
		} else {
			rest = append(rest, e)
		}
	}
	slices.SortStableFunc(placed, func(x, y string) int { return cmp.Compare(places[x], places[y]) })
	if n := len(placed); n > 0 && placed[n-1] == other {
		return append(append(placed[:n-1], rest...), other)
	}
	return append(placed, rest...)
}

// usually is the order that nobody chose: as the list comes, what the team
// added, Other.
func (s *Setting) usually(usual []string) []string {
	var out []string
	for _, e := range append(slices.Clone(usual), s.Items...) {
		if slices.Contains(s.Items, e) && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	if i := slices.Index(out, other); i >= 0 {
		out = append(slices.Delete(out, i, i+1), other)
	}
	return out
}

// places reads where entries stand. Of one that was moved on two laptops apart
// the foremost place counts.
func (s *Setting) places() map[string]int {
	out := map[string]int{}
	for _, o := range s.Order {
		number, entry, _ := strings.Cut(o, " ")
		n, err := strconv.Atoi(number)
		if was, twice := out[entry]; err == nil && (!twice || n < was) {
			out[entry] = n
		}
	}
	return out
}

// Offered lists the entries that a box offers, in their order.
func (s *Setting) Offered(usual []string) []string {
	return slices.DeleteFunc(s.Entries(usual), s.IsRetired)
}

// IsRetired reports whether an entry is not offered any more.
func (s *Setting) IsRetired(entry string) bool { return s != nil && slices.Contains(s.Retired, entry) }

// Entry finds the entry that a text means, without regard to case and accents.
func (s *Setting) Entry(usual []string, text string) (string, bool) {
	entries := s.Entries(usual)
	if slices.Contains(entries, text) {
		return text, true
	}
	for _, e := range entries {
		if Fold(e) == Fold(text) {
			return e, true
		}
	}
	return "", false
}

// AddEntry puts an entry into the list, or offers one again that is there.
func (s *Setting) AddEntry(entry string) {
	s.Items = withElem(s.Items, entry)
	s.Retired = withoutElem(s.Retired, entry)
}

// RetireEntry takes an entry out of what is offered, or offers it again.
func (s *Setting) RetireEntry(entry string, retired bool) {
	if retired {
		s.Retired = withElem(s.Retired, entry)
	} else {
		s.Retired = withoutElem(s.Retired, entry)
	}
}

// RenameEntry gives an entry another name at the same place. The old name is
// remembered as retired: a colleague's list, changed apart, may still hold it.
func (s *Setting) RenameEntry(usual []string, from, to string) {
	retired := s.IsRetired(from)
	if _, ok := s.places()[from]; !ok {
		s.placeAll(s.Entries(usual))
	}
	s.setPlace(to, s.places()[from])
	s.RemoveEntry(from)
	s.AddEntry(to)
	s.RetireEntry(to, retired)
}

// RemoveEntry takes an entry out of the list, because another stands for it.
func (s *Setting) RemoveEntry(entry string) {
	s.Items = withoutElem(s.Items, entry)
	s.Retired = withElem(s.Retired, entry)
	s.Order = slices.DeleteFunc(slices.Clone(s.Order), placeOf(entry))
}

// MoveEntry moves an entry by a number of places, up if that is negative. It
// reports whether anything changed.
func (s *Setting) MoveEntry(usual []string, entry string, by int) bool {
	order := s.Entries(usual)
	i := slices.Index(order, entry)
	to := min(max(i+by, 0), len(order)-1)
	if i < 0 || to == i {
		return false
	}
	order = slices.Insert(slices.Delete(order, i, i+1), to, entry)
	if n, ok := placeBetween(s.places(), order, to); ok {
		s.setPlace(entry, n)
		return true
	}
	s.placeAll(order)
	return true
}

// placeAll gives every entry a place anew.
func (s *Setting) placeAll(order []string) {
	s.Order = nil
	for i, e := range order {
		s.setPlace(e, (i+1)*placeStep)
	}
}

// placeBetween finds a place for the i-th of an order between its neighbours;
// false when there is no room, or a neighbour has no place.
func placeBetween(places map[string]int, order []string, i int) (int, bool) {
	before, after := 0, 0
	if i > 0 {
		n, ok := places[order[i-1]]
		if !ok {
			return 0, false
		}
		before = n
	}
	if i < len(order)-1 {
		n, ok := places[order[i+1]]
		if !ok {
			return 0, false
		}
		after = n
	} else {
		after = before + 2*placeStep
	}
	n := before + (after-before)/2
	return n, n > before && n < after
}

func (s *Setting) setPlace(entry string, n int) {
	s.Order = withElem(slices.DeleteFunc(slices.Clone(s.Order), placeOf(entry)), fmt.Sprintf("%09d %s", n, entry))
}

func placeOf(entry string) func(string) bool {
	return func(o string) bool {
		_, e, _ := strings.Cut(o, " ")
		return e == entry
	}
}

// withElem and withoutElem give a sorted set with and without an element.
func withElem(set []string, e string) []string {
	i, there := slices.BinarySearch(set, e)
	if there {
		return set
	}
	return slices.Insert(slices.Clone(set), i, e)
}

func withoutElem(set []string, e string) []string {
	return slices.DeleteFunc(slices.Clone(set), func(x string) bool { return x == e })
}
