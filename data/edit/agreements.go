package edit

import (
	"slices"

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

// Asked lists the organisations that have anything to do with an agreement: a
// signature each, whatever its state.
func Asked(l data.Lookup, agreement data.ID) (out []data.ID) {
	for _, r := range l.Referring(data.Signatures, "agreement", agreement) {
		out = append(out, r.(*data.Signature).Organisation)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// A Renewal is what a new version of an agreement takes over from the one it
// replaces.
type Renewal struct {
	Old         data.ID
	Partners    bool // those who were asked to sign are asked again
	Commitments bool // what was promised is promised again, not kept yet
}

// Renew saves a new version of an agreement that replaces the old one, in one
// step. What the old one was, and who signed it, stays.
func Renew(tx *store.Tx, next *data.Agreement, what Renewal) error {
	if tx.Get(data.Agreements, what.Old) == nil {
		return gone(data.Agreements)
	}
	next.Replaces = what.Old
	if err := Save(tx, next); err != nil {
		return err
	}
	if what.Partners {
		for _, o := range Asked(tx, what.Old) {
			if tx.Get(data.Organisations, o) == nil {
				continue
			}
			if err := Save(tx, &data.Signature{Agreement: next.ID, Organisation: o, State: data.SignatureNotSent}); err != nil {
				return err
			}
		}
	}
	if !what.Commitments {
		return nil
	}
	promised := tx.Referring(data.Commitments, "agreement", what.Old)
	slices.SortFunc(promised, compareIDs)
	for _, r := range promised {
		c := r.(*data.Commitment)
		if err := Save(tx, &data.Commitment{Agreement: next.ID, Wording: c.Wording, Organisations: c.Organisations, Kept: data.KeptNotYet}); err != nil {
			return err
		}
	}
	return nil
}
