package insight

import (
	"cmp"

	"placebook/data"
	"placebook/data/book"
)

// NoMoU is the state of every partner while no Memorandum of Understanding is
// in force.
const NoMoU = "No MoU"

// A Signing is where an organisation stands with the Memorandum of
// Understanding on a day.
type Signing struct {
	Signature data.ID  // the record; empty when none was made yet
	State     string   // one of the states of a signature, or NoMoU
	Signed    data.Day // empty unless it is signed
}

// onDay lets rules that ask a book for its day ask about another.
type onDay struct {
	*book.Book
	day data.Day
}

// Today is the day that is asked about.
func (l onDay) Today() data.Day { return l.day }

// MoU gives the Memorandum of Understanding in force on a day, or nil.
func MoU(b *book.Book, day data.Day) *data.Agreement {
	return data.CurrentMoU(onDay{b, day}, b.All(data.Agreements))
}

// signings finds the signatures of an agreement, by organisation.
func signings(b *book.Book, of *data.Agreement, day data.Day) map[data.ID]Signing {
	if of == nil {
		return nil
	}
	list := b.Referring(data.Signatures, "agreement", of.ID)
	out := make(map[data.ID]Signing, len(list))
	for _, r := range list {
		s := r.(*data.Signature)
		out[s.Organisation] = signing(out[s.Organisation], s, day)
	}
	return out
}

// signing takes one more signature of the same agreement into account.
func signing(was Signing, s *data.Signature, day data.Day) Signing {
	if was.Signature != "" && was.Signature < s.ID {
		return was // of two records of one fact the same one counts every time
	}
	g := Signing{Signature: s.ID, State: cmp.Or(s.StateOn(day), data.SignatureNotSent)}
	if g.State == data.SignatureSigned {
		g.Signed = s.Signed
	}
	return g
}
