package change

import (
	"encoding/binary"
	"fmt"

	"placebook/data"
)

// Keys opens and seals the boxes of persons. data/vault implements it.
type Keys interface {
	// KeyFor gives the key of a person, which must have been made before.
	KeyFor(subject data.ID) ([8]byte, error)
	SealBox(key [8]byte, plain, aad []byte) ([]byte, error)
	OpenBox(key [8]byte, box, aad []byte) ([]byte, error)
}

// A Split tells which ops of a record are personal, and whose. An empty subject
// means that nothing is sealed.
type Split func(kind uint16, id data.ID) (subject data.ID, personal func(field uint16) bool)

// Seal puts the personal ops of a set into boxes. The set given is not changed.
func Seal(s *Set, split Split, keys Keys) (*Set, error) {
	out := *s
	out.Records = make([]Record, 0, len(s.Records))
	for _, r := range s.Records {
		subject, personal := split(r.Kind, r.ID)
		if subject == "" {
			out.Records = append(out.Records, r)
			continue
		}
		sealed, err := sealRecord(s, r, subject, personal, keys)
		if err != nil {
			return nil, err
		}
		out.Records = append(out.Records, sealed...)
	}
	return &out, nil
}

// sealRecord gives a record with its personal ops boxed; more than one when
// they do not fit into one box.
func sealRecord(s *Set, r Record, subject data.ID, personal func(uint16) bool, keys Keys) ([]Record, error) {
	open := Record{Kind: r.Kind, ID: r.ID}
	var boxes [][]Op
	size := partSize
	for _, o := range r.Ops {
		if !personal(o.Field) {
			open.Ops = append(open.Ops, o)
			continue
		}
		if n := len(o.Elem) + len(o.Value) + 12; size+n > partSize/2 {
			boxes, size = append(boxes, nil), n
		} else {
			size += n
		}
		boxes[len(boxes)-1] = append(boxes[len(boxes)-1], o)
	}
	out := []Record{open}
	for i, ops := range boxes {
		key, err := keys.KeyFor(subject)
		if err != nil {
			return nil, err
		}
		plain, err := enc.Marshal(ops)
		if err != nil {
			return nil, fmt.Errorf("encoding a change: %w", err)
		}
		sealed, err := keys.SealBox(key, plain, boxAAD(s, r))
		if err != nil {
			return nil, err
		}
		if i > 0 {
			out = append(out, Record{Kind: r.Kind, ID: r.ID})
		}
		out[len(out)-1].Box = &Box{Key: key, Sealed: sealed}
	}
	return out, nil
}

// Open gives the set with its boxes opened into ops. lost lists the keys that
// could not be had: their values were erased, or have not come yet. Errors of
// any other kind are ErrDamaged.
func Open(s *Set, keys Keys, gone func(error) bool) (open *Set, lost [][8]byte, err error) {
	out := *s
	out.Records = make([]Record, 0, len(s.Records))
	for _, r := range s.Records {
		if r.Box == nil {
			out.Records = append(out.Records, r)
			continue
		}
		plain, err := keys.OpenBox(r.Box.Key, r.Box.Sealed, boxAAD(s, r))
		switch {
		case err != nil && gone(err):
			lost = append(lost, r.Box.Key)
			r.Box = nil
			out.Records = append(out.Records, r)
			continue
		case err != nil:
			return nil, nil, fmt.Errorf("%w (%v)", ErrDamaged, err)
		}
		var ops []Op
		if err := dec.Unmarshal(plain, &ops); err != nil {
			return nil, nil, fmt.Errorf("%w (%v)", ErrDamaged, err)
		}
		r.Ops = append(r.Ops[:len(r.Ops):len(r.Ops)], ops...)
		r.Box = nil
		out.Records = append(out.Records, r)
	}
	return &out, lost, nil
}

// boxAAD ties a box to its place: it cannot be moved to another record or set.
func boxAAD(s *Set, r Record) []byte {
	b := append([]byte(nil), s.Device[:]...)
	b = binary.BigEndian.AppendUint64(b, s.Seq)
	b = binary.BigEndian.AppendUint16(b, r.Kind)
	return append(b, r.ID...)
}
