package journal

import (
	"errors"
	"io"

	"placebook/data/seal"
)

// Range is a run of frames by sequence number, both ends included. To 0 means: nobody knows how many.
type Range struct{ From, To uint64 }

// Salvaged says what Salvage could read and what is gone.
type Salvaged struct {
	Good    uint64  // frames read
	Missing []Range // in order
}

// Salvage reads what is left of a damaged journal, and changes nothing. A segment with a good header stands on its own,
// so the frames after a damaged or missing one are read again; within a segment a frame whose content is damaged is gone
// over, and reading ends where it is lost where the next frame begins. Every frame given to fn is verified. An error of
// fn ends Salvage and is returned as it is; ErrForeign or ErrNewer are returned when nothing else was found.
func Salvage(dir string, o Options, fn func(Pos, []byte) error) (Salvaged, error) {
	j, err := prepare(dir, o)
	if err != nil {
		return Salvaged{}, err
	}
	numbers, err := segments(dir)
	if err != nil {
		return Salvaged{}, err
	}
	v := salvage{j: j, fn: fn}
	var refused error
	for _, n := range numbers {
		if err := v.segment(n); errors.Is(err, ErrForeign) || errors.Is(err, ErrNewer) {
			refused = err
		} else if err != nil {
			return v.found, err
		}
	}
	if v.open {
		v.found.Missing = append(v.found.Missing, Range{From: v.next + 1})
	}
	if v.found.Good == 0 && refused != nil {
		return v.found, refused
	}
	return v.found, nil
}

type salvage struct {
	j     *Journal
	fn    func(Pos, []byte) error
	found Salvaged
	next  uint64 // the last sequence number accounted for
	open  bool   // what comes after next is damaged
}

// segment reads one segment as far as it goes. Damage is noted, not returned.
func (v *salvage) segment(number uint32) error {
	s, err := v.j.openSegment(number)
	if err != nil {
		return err
	}
	defer s.Close()
	h, err := seal.ReadHeader(s.from(0), magic, v.j.o.Store, v.j.aead)
	if err != nil {
		v.open = true
		if seal.Broken(err) {
			return nil
		}
		return say(err)
	}
	if h.Number != number || h.First <= v.next {
		v.open = true
		return nil
	}
	v.open = false
	v.reach(h.First)
	return v.frames(seal.NewReader(s.from(seal.HeaderSize), h.Chain(v.j.aead), seal.HeaderSize), number)
}

func (v *salvage) frames(r *seal.Reader, number uint32) error {
	for {
		at := Pos{number, r.Offset, r.Chain.Seq + 1}
		b, err := r.Next()
		switch {
		case errors.Is(err, io.EOF):
			v.reach(r.Chain.Seq + 1) // the last frames may have been gone over
			return nil
		case errors.Is(err, seal.ErrTag):
			r.Skip()
			continue
		case seal.Broken(err):
			v.open = true
			return nil
		case err != nil:
			return err
		}
		v.reach(at.Seq)
		v.next = at.Seq
		v.found.Good++
		if v.fn == nil {
			continue
		}
		if err := v.fn(at, b); err != nil {
			return err
		}
	}
}

// reach notes that the frames before seq which were not read are missing.
func (v *salvage) reach(seq uint64) {
	if seq > v.next+1 {
		v.found.Missing = append(v.found.Missing, Range{From: v.next + 1, To: seq - 1})
		v.next = seq - 1
	}
}
