package insight

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A RiskStanding is a risk on a day, and how it moved since an earlier one.
type RiskStanding struct {
	Risk  *data.Risk
	Score int    // current consequence times likelihood; 0 while one is not known
	Band  string // of the score; empty while it is 0
	Then  int    // the score it had; 0 when there was none
	Moved Movement
}

// A Movement is how a risk's score moved.
type Movement string

// The movements.
const (
	MovedUp   Movement = "Up"
	MovedDown Movement = "Down"
	MovedNot  Movement = "Same"
	MovedNew  Movement = "New"
	NotMoved  Movement = "" // nothing to compare
)

// RiskStandings tells where each open risk stands, the highest score first,
// against an earlier book; nil compares with nothing. With forOthers those not
// for publication are left out.
func RiskStandings(now, then *book.Book, forOthers bool) []RiskStanding {
	bands := data.RiskBandsOf(now)
	var out []RiskStanding
	for _, x := range book.List[*data.Risk](now) {
		if x.State == data.RiskClosed || forOthers && x.NotForPublication == data.Yes {
			continue
		}
		s := RiskStanding{Risk: x, Score: data.Score(x.CurrentConsequence, x.CurrentLikelihood)}
		if s.Score > 0 {
			s.Band = bands.Of(s.Score)
		}
		s.Then, s.Moved = moved(then, x, s.Score)
		out = append(out, s)
	}
	slices.SortFunc(out, func(x, y RiskStanding) int {
		return cmp.Or(y.Score-x.Score, strings.Compare(data.Fold(x.Risk.Event), data.Fold(y.Risk.Event)), strings.Compare(string(x.Risk.ID), string(y.Risk.ID)))
	})
	return out
}

func moved(then *book.Book, x *data.Risk, now int) (was int, m Movement) {
	if then == nil {
		return 0, NotMoved
	}
	old, ok := book.One[*data.Risk](then, x.ID)
	if !ok {
		return 0, MovedNew
	}
	was = data.Score(old.CurrentConsequence, old.CurrentLikelihood)
	switch {
	case was == 0 || now == 0:
		return was, NotMoved
	case now > was:
		return was, MovedUp
	case now < was:
		return was, MovedDown
	}
	return was, MovedNot
}

// ExtremeOrRising are the risks that a Board looks at first.
func ExtremeOrRising(all []RiskStanding) Figure {
	var out Figure
	for _, s := range all {
		if s.Band == "Extreme" || s.Moved == MovedUp {
			out = append(out, s.Risk.ID)
		}
	}
	return out
}

// MostPrincipal is how many risks a Board report shows at most.
const MostPrincipal = 10

// Principal picks the risks of a Board report from all: those escalated,
// Extreme or High, the highest first.
func Principal(all []RiskStanding) (out []RiskStanding) {
	for _, s := range all {
		if len(out) < MostPrincipal && (s.Band == "Extreme" || s.Band == "High" || s.Risk.EscalatedTo != "") {
			out = append(out, s)
		}
	}
	return out
}

// Matrix counts risks by likelihood (row, from 5 down to 1) and consequence
// (column, from 1 to 5).
func Matrix(all []RiskStanding) [5][5]Figure {
	var out [5][5]Figure
	for _, s := range all {
		if s.Score > 0 {
			c, l := int(data.Float(s.Risk.CurrentConsequence)), int(data.Float(s.Risk.CurrentLikelihood))
			out[5-l][c-1] = append(out[5-l][c-1], s.Risk.ID)
		}
	}
	return out
}
