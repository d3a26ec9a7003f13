package journal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

	"placebook/data/seal"
)

var magic = [4]byte{'P', 'B', 'J', 'F'}

const suffix = ".pbj"

func segmentName(number uint32) string { return fmt.Sprintf("%06d%s", number, suffix) }

// segments lists the numbers of the segments in a directory in order. Other files are none of the journal's business.
func segments(dir string) ([]uint32, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var numbers []uint32
	for _, e := range entries {
		n, err := strconv.ParseUint(strings.TrimSuffix(e.Name(), suffix), 10, 32)
		if err == nil && n > 0 && e.Name() == segmentName(uint32(n)) {
			numbers = append(numbers, uint32(n))
		}
	}
	slices.Sort(numbers)
	return numbers, nil
}

// segment is one file open for reading.
type segment struct {
	*os.File
	number uint32
	size   int64
}

func (j *Journal) openSegment(number uint32) (*segment, error) {
	f, err := os.Open(j.path(number))
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &segment{f, number, info.Size()}, nil
}

// from gives the bytes of the segment from an offset on.
func (s *segment) from(offset int64) *io.SectionReader {
	return io.NewSectionReader(s.File, offset, max(0, s.size-offset))
}

// frames starts reading the segment at its first frame, after checking that its header follows from chain.
func (j *Journal) frames(s *segment, after seal.Chain) (*seal.Reader, error) {
	h, err := seal.ReadHeader(s.from(0), magic, j.o.Store, j.aead)
	if err != nil {
		return nil, say(err)
	}
	if h.Number != s.number || h.First != after.Seq+1 || h.Prev != after.Tag {
		return nil, errOrder
	}
	return seal.NewReader(s.from(seal.HeaderSize), h.Chain(j.aead), seal.HeaderSize), nil
}

// framesAt starts reading the segment at a frame in its middle. The tag before it is taken from the file as it is: with
// a wrong one the frame does not verify.
func (j *Journal) framesAt(s *segment, at Pos) (*seal.Reader, error) {
	if at.Seq == 0 || at.Offset < seal.HeaderSize || at.Offset > s.size {
		return nil, ErrNoFrame
	}
	if at.Offset == seal.HeaderSize {
		h, err := seal.ReadHeader(s.from(0), magic, j.o.Store, j.aead)
		if err != nil {
			return nil, say(err)
		}
		return seal.NewReader(s.from(at.Offset), seal.NewChain(j.aead, h.Tag, at.Seq-1), at.Offset), nil
	}
	var tag seal.Tag
	if _, err := s.ReadAt(tag[:], at.Offset-int64(len(tag))); err != nil {
		return nil, err
	}
	return seal.NewReader(s.from(at.Offset), seal.NewChain(j.aead, tag, at.Seq-1), at.Offset), nil
}

// each calls fn for the frames of one segment and returns nil at its end.
func each(r *seal.Reader, number uint32, fn func(Pos, []byte) error) error {
	for {
		at := Pos{number, r.Offset, r.Chain.Seq + 1}
		b, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if fn == nil {
			continue
		}
		if err := fn(at, b); err != nil {
			return &stop{err}
		}
	}
}

// stop carries an error of the caller's function past the judgement of what is broken.
type stop struct{ error }

// Scan calls fn for every frame that was acknowledged before the call, beginning with the one at from; the zero Pos
// means all. Append may go on meanwhile, also from within fn; Cut waits, and must not be called by fn. The slice is valid
// during the call only. An error of fn ends Scan and is returned as it is; ErrNoFrame says that no frame begins at from.
func (j *Journal) Scan(from Pos, fn func(Pos, []byte) error) error {
	j.files.RLock()
	defer j.files.RUnlock()
	end := j.End()
	if from == (Pos{}) {
		from = Pos{Segment: 1, Offset: seal.HeaderSize, Seq: 1}
	}
	if from.Seq > end.Seq || from.Segment > end.Segment {
		return ErrNoFrame
	}
	var chain seal.Chain
	for n := from.Segment; n <= end.Segment; n++ {
		var err error
		if chain, err = j.scanSegment(n, from, end, chain, fn); err != nil {
			return err
		}
	}
	return nil
}

func (j *Journal) scanSegment(number uint32, from, end Pos, after seal.Chain, fn func(Pos, []byte) error) (seal.Chain, error) {
	s, err := j.openSegment(number)
	if err != nil {
		return after, err
	}
	defer s.Close()
	if number == end.Segment {
		s.size = end.Offset // what lies behind is a write under way
	}
	var r *seal.Reader
	if number == from.Segment {
		r, err = j.framesAt(s, from)
	} else {
		r, err = j.frames(s, after)
	}
	if err != nil {
		return after, s.judge(after.Seq, 0, err)
	}
	err = each(r, number, fn)
	var fromCaller *stop
	switch {
	case errors.As(err, &fromCaller):
		return r.Chain, fromCaller.error
	case seal.Broken(err) && from.Seq > 1 && number == from.Segment && r.Offset == from.Offset:
		return r.Chain, seal.Because(ErrNoFrame, err)
	}
	return r.Chain, s.judge(r.Chain.Seq, r.Offset, err)
}

// judge makes a *DamageError of what is broken or out of order and leaves other errors as they are.
func (s *segment) judge(good uint64, offset int64, err error) error {
	if !seal.Broken(err) && !errors.Is(err, errOrder) {
		return err
	}
	return &DamageError{Good: good, Segment: s.number, Offset: offset, Bytes: s.size - offset, Cause: err}
}
