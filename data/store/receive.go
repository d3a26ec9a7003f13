package store

import (
	"bytes"
	"errors"
	"os"
	"slices"

	"placebook/data/change"
	"placebook/data/merge"
	"placebook/data/vault"
)

// Seen tells up to which change set of each laptop this store's records are:
// what a colleague is asked to send what is newer than.
func (s *Store) Seen() change.Seen {
	s.write.Lock()
	defer s.write.Unlock()
	return s.front.Known.Clone()
}

// Since gives the parts of all change sets that somebody who has seen that much
// lacks, as they were written, in the order of arrival; those that wait here are
// among them. It reads the journal through.
func (s *Store) Since(seen change.Seen) (parts [][]byte, err error) {
	err = s.eachChange(func(frame []byte) error {
		if d, _, _ := frameDot(frame); d.seq > seen[d.device] {
			parts = append(parts, bytes.Clone(frame[frameHead:]))
		}
		return nil
	})
	return parts, say(err)
}

// KeysOf gives the keys that open the personal details in such parts, as far as
// they are here. Whoever is given parts and keys can read them: what carries
// them to a colleague seals both.
func (s *Store) KeysOf(parts [][]byte) ([]vault.Entry, error) {
	var ids []vault.KeyID
	seen := map[vault.KeyID]bool{}
	for _, b := range parts {
		p, err := change.Decode(b)
		if err != nil {
			return nil, say(err)
		}
		for _, id := range p.Keys() {
			if !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
	}
	return s.keys.Export(ids), nil
}

// Keys are the keys of persons.
func (s *Store) Keys() *vault.Keys { return s.keys }

// Receive takes in change sets of other laptops, in any order and any number of
// times, with the keys to the personal details in them. All parts of a set must
// be among the bytes given. It gives how many sets were applied now; those that
// wait for others are kept. A set that bears the number of another one, or that
// is damaged, is refused and the others are taken in all the same.
func (s *Store) Receive(parts [][]byte, keys []vault.Entry) (applied int, err error) {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.mayWrite(); err != nil {
		return 0, err
	}
	sets, err := assemble(parts)
	if err != nil {
		return 0, say(err)
	}
	if err := s.takeKeys(keys); err != nil {
		return 0, err
	}
	sets, err = s.unknown(sets)
	st := s.stage()
	for _, in := range sets {
		n, one := s.receiveOne(st, in)
		applied += n
		err = errors.Join(err, one)
	}
	if len(st.rows)+len(st.waits) > 0 {
		s.settle(st)
		s.tell(s.publish(st, Batch{Title: "Changes from a colleague"}))
	}
	return applied, say(err)
}

// takeKeys adds keys that came. When one opens what was received without it
// before, everything is read again.
func (s *Store) takeKeys(keys []vault.Entry) error {
	if err := s.keys.Add(keys); err != nil {
		return say(err)
	}
	if !slices.ContainsFunc(keys, func(k vault.Entry) bool { return s.lost[k.ID] }) {
		return nil
	}
	err := s.remake(func() error { return os.RemoveAll(s.viewDir()) })
	if err != nil {
		return say(err)
	}
	s.tell(s.everything())
	return nil
}

// incoming is a set from elsewhere, ready for the journal.
type incoming struct {
	set    *change.Set
	hash   change.Hash
	frames [][]byte
}

// receiveOne writes a set to the journal and applies it. Nothing is written
// that could not be read back at the next start.
func (s *Store) receiveOne(st *stage, in incoming) (applied int, err error) {
	verdict := s.front.Judge(in.set, in.hash)
	if verdict == merge.Fork {
		return 0, s.forked(in.set)
	}
	open, _, err := s.unseal(in.set)
	if err != nil {
		return 0, err
	}
	if verdict == merge.Ready {
		if err := st.load(open.Records); err != nil {
			return 0, err
		}
	}
	at, err := s.append(in.frames...)
	if err != nil {
		return 0, err
	}
	return s.receive(st, in.set, in.hash, at)
}

func assemble(parts [][]byte) ([]incoming, error) {
	var asm change.Assembler
	frames := map[dot][][]byte{}
	var out []incoming
	for _, b := range parts {
		p, err := change.Decode(b)
		if err != nil {
			return nil, err
		}
		d := dot{p.Device, p.Seq}
		if frames[d] == nil {
			frames[d] = make([][]byte, p.Parts)
		}
		if int(p.Part) < len(frames[d]) && frames[d][p.Part] == nil {
			frames[d][p.Part] = changeFrame(p.Device, p.Seq, int(p.Part), int(p.Parts), b)
		}
		set, hash, err := asm.Add(p)
		if err != nil {
			return nil, err
		}
		if set != nil {
			out = append(out, incoming{set, hash, frames[d]})
			delete(frames, d)
		}
	}
	return out, nil
}

// unknown leaves out the sets that are here already. The error is that of sets
// which bear the number of one that is here and are another: a folder was copied
// and both copies were worked in.
func (s *Store) unknown(sets []incoming) (fresh []incoming, err error) {
	there := map[dot]change.Hash{}
	for _, in := range sets {
		d := dot{in.set.Device, in.set.Seq}
		if s.front.Known[d.device] >= d.seq || s.wait[d] != nil {
			there[d] = change.Hash{}
		}
	}
	if len(there) == 0 {
		return sets, nil
	}
	if err := s.hashes(there); err != nil {
		return nil, err
	}
	for _, in := range sets {
		switch hash, old := there[dot{in.set.Device, in.set.Seq}]; {
		case !old:
			fresh = append(fresh, in)
		case hash != in.hash:
			err = errors.Join(err, s.forked(in.set))
		}
	}
	return fresh, err
}

// hashes reads the hashes of sets from the journal.
func (s *Store) hashes(of map[dot]change.Hash) error {
	open := map[dot][][]byte{}
	return s.eachChange(func(frame []byte) error {
		d, _, parts := frameDot(frame)
		if _, wanted := of[d]; !wanted {
			return nil
		}
		open[d] = append(open[d], bytes.Clone(frame[frameHead:]))
		if uint32(len(open[d])) == parts {
			of[d] = change.HashOf(open[d])
			delete(open, d)
		}
		return nil
	})
}
