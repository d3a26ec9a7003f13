package store

import (
	"encoding/binary"
	"errors"

	"github.com/cespare/xxhash/v2"
	"github.com/fxamacker/cbor/v2"

	"placebook/data/change"
	"placebook/data/journal"
)

// tail names the last frame of the journal that was taken in. A view whose tail
// the journal does not hold was made from another one.
type tail struct {
	_   struct{} `cbor:",toarray"`
	At  journal.Pos
	Sum uint64
}

func frameSum(frame []byte) uint64 { return xxhash.Sum64(frame) }

// append writes frames to the journal; when it returns they are on the disk.
func (s *Store) append(frames ...[]byte) ([]journal.Pos, error) {
	at, err := s.journal.Append(frames...)
	if err == nil && len(at) > 0 {
		s.tail = tail{At: at[len(at)-1], Sum: frameSum(frames[len(frames)-1])}
	}
	return at, say(err)
}

// replayRows is how many changed records are held in memory before they are
// written to the view.
const replayRows = 20000

// replay reads the journal from where the view stops.
type replay struct {
	s  *Store
	st *stage
	// set is where the parts of a set are that is not whole yet; before is the
	// tail as it was before the first of them.
	set    []journal.Pos
	before tail
	frames int
	end    journal.Pos
}

func (s *Store) replay() error {
	if s.from != (journal.Pos{}) {
		if err := s.loadWaiting(); err != nil {
			return err
		}
	}
	r := &replay{s: s, st: s.stage(), end: s.journal.End()}
	if err := s.journal.Scan(s.from, r.take); err != nil {
		return err
	}
	if len(r.set) > 0 {
		// All parts of a set are written at once, so an unfinished one can only
		// be the last: the program was stopped before it was acknowledged.
		if err := s.journal.Cut(r.set[0]); err != nil {
			return err
		}
		s.parts, s.tail = change.Assembler{}, r.before
	}
	if r.frames > 0 || s.from == (journal.Pos{}) {
		s.settle(r.st)
	}
	return s.fillBook()
}

func (r *replay) take(at journal.Pos, frame []byte) error {
	if len(r.st.rows) > replayRows && len(r.set) == 0 {
		// The head must not stand in the middle of a set.
		r.s.settleAt(r.st, at)
		r.st = r.s.stage()
	}
	r.frames++
	if p := r.s.o.Progress; p != nil && r.s.rebuilt && at.Seq%256 == 0 {
		p(int(at.Seq), int(r.end.Seq))
	}
	if len(r.set) == 0 {
		r.before = r.s.tail
	}
	r.s.tail = tail{At: at, Sum: frameSum(frame)}
	return r.frame(at, frame)
}

func (r *replay) frame(at journal.Pos, frame []byte) error {
	switch {
	case len(frame) > 1 && frame[0] == frameDevice:
		return cbor.Unmarshal(frame[1:], &r.s.me)
	case len(frame) <= frameHead || frame[0] != frameChange:
		return nil // a newer version's: kept, not understood
	}
	r.set = append(r.set, at)
	set, hash, err := r.s.takePart(frame)
	if err != nil || set == nil {
		return err
	}
	_, err = r.s.receive(r.st, set, hash, r.set)
	r.set = nil
	return err
}

func (s *Store) takePart(frame []byte) (*change.Set, change.Hash, error) {
	p, err := change.Decode(frame[frameHead:])
	if err != nil {
		return nil, change.Hash{}, err
	}
	return s.parts.Add(p)
}

// loadWaiting reads back the sets that wait for others.
func (s *Store) loadWaiting() error {
	if s.view == nil {
		return nil
	}
	var all [][]journal.Pos
	err := eachPrefix(s.view.db, waitPrefix, func(_, b []byte) error {
		var p []journal.Pos
		err := cbor.Unmarshal(b, &p)
		all = append(all, p)
		return err
	})
	if err != nil {
		return errStale
	}
	for _, at := range all {
		if err := s.loadOneWaiting(at); err != nil {
			s.o.Log.Warn("a waiting change set is not where it was", "error", err)
			return errStale
		}
	}
	return nil
}

func (s *Store) loadOneWaiting(at []journal.Pos) error {
	var asm change.Assembler
	for _, p := range at {
		err := s.journal.Scan(p, func(_ journal.Pos, frame []byte) error {
			if len(frame) <= frameHead || frame[0] != frameChange {
				return errStale
			}
			p, err := change.Decode(frame[frameHead:])
			if err != nil {
				return err
			}
			set, hash, err := asm.Add(p)
			if err != nil {
				return err
			}
			if set != nil {
				s.wait[dot{set.Device, set.Seq}] = &waiting{set, hash, at}
			}
			return errEnough
		})
		if !errors.Is(err, errEnough) {
			return errors.Join(errStale, err)
		}
	}
	return nil
}

// Frames of the journal.
const (
	frameDevice = 'D'
	frameChange = 'C'
	frameFloor  = 'U'               // what was done before is not undone any more
	frameHead   = 1 + 8 + 8 + 4 + 4 // type, device, set, part, parts
)

func changeFrame(d change.Device, seq uint64, part, parts int, body []byte) []byte {
	b := make([]byte, 0, frameHead+len(body))
	b = append(b, frameChange)
	b = append(b, d[:]...)
	b = binary.BigEndian.AppendUint64(b, seq)
	b = binary.BigEndian.AppendUint32(b, uint32(part))
	b = binary.BigEndian.AppendUint32(b, uint32(parts))
	return append(b, body...)
}

// frameDot reads whose set, and which of its parts, a change frame holds.
func frameDot(frame []byte) (d dot, part, parts uint32) {
	d.device = change.Device(frame[1:9])
	d.seq = binary.BigEndian.Uint64(frame[9:17])
	return d, binary.BigEndian.Uint32(frame[17:21]), binary.BigEndian.Uint32(frame[21:25])
}
