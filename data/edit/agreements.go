package edit

import (
	"placebook/data"
	"placebook/data/store"
)

// A Signing is what happens to an agreement at several organisations at once.
type Signing struct {
	Agreement data.ID
	State     string   // data.SignatureSent, data.SignatureSigned, ...
	Day       data.Day // when it was signed; only for SignatureSigned
	Signatory string   // only for SignatureSigned, empty leaves who stands there
}

// Sign brings organisations to a state of an agreement, in one step: each has
// one signature, made where there is none. Sending again to one that has signed
// changes nothing there. It tells how many were changed.
func Sign(tx *store.Tx, what Signing, organisations []data.ID) (changed int, err error) {
	if tx.Get(data.Agreements, what.Agreement) == nil {
		return 0, gone(data.Agreements)
	}
	for _, id := range organisations {
		s := signatureOf(tx, what.Agreement, id)
		if s.State == what.State && s.Signed == what.Day || s.State == data.SignatureSigned && before(what.State, data.SignatureSigned) {
			continue
		}
		s.State = what.State
		if what.State == data.SignatureSigned {
			s.Signed = what.Day
			if what.Signatory != "" {
				s.Signatory = what.Signatory
			}
		} else {
			s.Signed, s.Signatory = data.Day{}, ""
		}
		if err := Save(tx, s); err != nil {
			return changed, err
		}
		changed++
	}
	return changed, nil
}

// before reports whether a state comes earlier on the way to a signature.
func before(a, b string) bool {
	order := map[string]int{data.SignatureNotSent: 1, data.SignatureSent: 2, data.SignatureInReview: 3, data.SignatureSigned: 4}
	return order[a] != 0 && order[b] != 0 && order[a] < order[b]
}

// signatureOf gives a copy of an organisation's signature of an agreement, or a
// new one.
func signatureOf(tx *store.Tx, agreement, organisation data.ID) *data.Signature {
	for _, r := range tx.Referring(data.Signatures, "organisation", organisation) {
		if s := r.(*data.Signature); s.Agreement == agreement {
			return data.Clone(s).(*data.Signature)
		}
	}
	return &data.Signature{Agreement: agreement, Organisation: organisation}
}
