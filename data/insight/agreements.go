package insight

import (
	"cmp"
	"slices"

	"placebook/data"
	"placebook/data/book"
)

// A Signer is an organisation that is asked to sign an agreement, and where it
// stands.
type Signer struct {
	Organisation data.ID
	Signing
	Signatory string
}

// signingOrder puts those first who are furthest from having signed.
var signingOrder = []string{data.SignatureDeclined, data.SignatureNotSent, data.SignatureSent, data.SignatureInReview, data.SignatureSigned}

// Signers lists who is asked to sign an agreement on a day: every partner where
// it is the Memorandum of Understanding in force, and whoever has anything to do
// with it. Those who have not signed come first.
func Signers(b *book.Book, a *data.Agreement, day data.Day) []Signer {
	by := map[data.ID]Signer{}
	for _, r := range b.Referring(data.Signatures, "agreement", a.ID) {
		s := r.(*data.Signature)
		if b.Get(data.Organisations, s.Organisation) == nil {
			continue
		}
		x := by[s.Organisation]
		x.Organisation, x.Signing = s.Organisation, signing(x.Signing, s, day)
		if x.Signature == s.ID && x.State == data.SignatureSigned {
			x.Signatory = s.Signatory
		}
		by[s.Organisation] = x
	}
	if now := MoU(b, day); now != nil && now.ID == a.ID {
		for _, s := range On(b, day).All {
			if id := s.Organisation.ID; s.Partner && by[id].Organisation == "" {
				by[id] = Signer{Organisation: id, Signing: Signing{State: data.SignatureNotSent}}
			}
		}
	}
	out := make([]Signer, 0, len(by))
	for _, x := range by {
		out = append(out, x)
	}
	byName(out, func(x Signer) (string, data.ID) {
		return b.TitleOf(data.Organisations, x.Organisation), x.Organisation
	})
	slices.SortStableFunc(out, func(x, y Signer) int {
		return cmp.Compare(slices.Index(signingOrder, x.State), slices.Index(signingOrder, y.State))
	})
	return out
}

// SignedOf is how many of those asked have signed.
func SignedOf(signers []Signer) Share {
	var s Share
	for _, x := range signers {
		s.Whole = append(s.Whole, x.Organisation)
		if x.State == data.SignatureSigned {
			s.Part = append(s.Part, x.Organisation)
		}
	}
	return s
}

// An AgreementState is where an agreement stands on a day.
type AgreementState struct {
	Agreement  *data.Agreement
	ReplacedBy *data.Agreement // nil: nothing has taken its place
	ToCome     bool            // it was not agreed yet
	Expired    bool
	Due        *AgreementDue // its review or expiry is near, or went by; nil: neither
}

// Current reports whether it is in force: agreed, and nothing has taken its place
// or ended it.
func (s AgreementState) Current() bool { return s.ReplacedBy == nil && !s.ToCome && !s.Expired }

// AgreementStates tells where each agreement stands on a day; what ends or is to
// be reviewed within n days is said.
func AgreementStates(b *book.Book, day data.Day, n int) map[data.ID]AgreementState {
	all := book.List[*data.Agreement](b)
	out := make(map[data.ID]AgreementState, len(all))
	for _, a := range all {
		out[a.ID] = AgreementState{Agreement: a, ToCome: !a.Agreed.IsZero() && day.Before(a.Agreed.First()),
			Expired: !a.Expires.IsZero() && a.Expires.Before(day)}
	}
	for _, a := range all {
		if s, ok := out[a.Replaces]; ok && !out[a.ID].ToCome {
			s.ReplacedBy = a
			out[a.Replaces] = s
		}
	}
	for _, d := range AgreementsDue(b, day, n) {
		s := out[d.Agreement.ID]
		s.Due = &d
		out[d.Agreement.ID] = s
	}
	return out
}
