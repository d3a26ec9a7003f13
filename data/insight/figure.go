package insight

import (
	"slices"

	"placebook/data"
)

// A Figure is a count, kept as the IDs of the records that were counted, in
// the order of the list they come from.
type Figure []data.ID

// N is how many there are.
func (f Figure) N() int { return len(f) }

// A Share is a figure and what it is a part of: 38 of 45.
type Share struct{ Part, Whole Figure }

// Rest is what belongs to the whole and not to the part.
func (s Share) Rest() Figure {
	in := make(map[data.ID]bool, len(s.Part))
	for _, id := range s.Part {
		in[id] = true
	}
	return slices.DeleteFunc(slices.Clone(s.Whole), func(id data.ID) bool { return in[id] })
}

// A Change says how a figure moved.
type Change string

// What Compare may answer. NoChange of a share means that its part of the whole
// is the same, as 7 of 14 is to 6 of 12; NotCompared, that there was nothing
// of which it could be a part.
const (
	Better      Change = "Better"
	Worse       Change = "Worse"
	NoChange    Change = "Same"
	NotCompared Change = ""
)

// Compare says whether a share grew, where more is better. Shares are compared,
// not counts: 8 of 10 is better than 9 of 12.
func Compare(then, now Share) Change {
	if then.Whole.N() == 0 || now.Whole.N() == 0 {
		return NotCompared
	}
	switch was, is := then.Part.N()*now.Whole.N(), now.Part.N()*then.Whole.N(); {
	case is > was:
		return Better
	case is < was:
		return Worse
	}
	return NoChange
}
