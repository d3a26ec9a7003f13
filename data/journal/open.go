package journal

import (
	"bufio"
	"errors"
	"io"

	"placebook/data/seal"
)

// replay verifies all segments in order, heals the end, and leaves the tip ready for writing.
func (j *Journal) replay(fn func(Pos, []byte) error) (Report, error) {
	numbers, err := segments(j.dir)
	if err != nil {
		return Report{}, err
	}
	if len(numbers) == 0 {
		return Report{}, j.nextSegment()
	}
	var report Report
	for i, n := range numbers {
		if want := uint32(i + 1); n != want {
			return report, &DamageError{Good: report.Frames, Segment: want, Cause: errMissing}
		}
		if err := j.replaySegment(n, i == len(numbers)-1, fn, &report); err != nil {
			return report, err
		}
	}
	return report, nil
}

func (j *Journal) replaySegment(number uint32, last bool, fn func(Pos, []byte) error, report *Report) error {
	s, err := j.openSegment(number)
	if err != nil {
		return err
	}
	defer s.Close()
	r, err := j.frames(s, j.tip.chain)
	if err != nil {
		if last && seal.Broken(err) {
			return j.remake(s, err, report)
		}
		return s.judge(report.Frames, 0, err)
	}
	err = each(r, number, fn)
	report.Frames = r.Chain.Seq
	j.tip.chain, j.tip.number = r.Chain, number
	var fromCaller *stop
	switch {
	case errors.As(err, &fromCaller):
		return fromCaller.error
	case last && seal.Broken(err):
		return j.heal(s, r.Offset, err, report)
	case err != nil:
		return s.judge(report.Frames, r.Offset, err)
	case !last:
		j.older += s.size
		return nil
	}
	j.tip.file, err = seal.OpenFile(j.path(number), j.hooks())
	return err
}

// remake makes the last segment anew whose header is bad, if nothing was ever written behind the header.
func (j *Journal) remake(s *segment, why error, report *Report) error {
	empty := s.size <= seal.HeaderSize
	if !empty {
		var err error
		if empty, err = zeros(s.from(0)); err != nil {
			return err
		}
	}
	if !empty {
		return s.judge(report.Frames, 0, why)
	}
	if err := j.cutOff(s, 0, report); err != nil {
		return err
	}
	head := seal.Header{Magic: magic, Store: j.o.Store, Number: s.number, First: j.tip.chain.Seq + 1, Prev: j.tip.chain.Tag}
	if err := j.tip.file.Append(head.Seal(j.aead)); err != nil {
		return err
	}
	j.tip.number, j.tip.chain = s.number, head.Chain(j.aead)
	report.Remade = true
	return nil
}

// heal cuts off the end of the last segment from the frame that cannot be read, unless it is damage.
func (j *Journal) heal(s *segment, offset int64, why error, report *Report) error {
	torn, err := s.torn(offset, why)
	if err != nil {
		return err
	}
	if !torn {
		later, err := seal.LaterWrite(s.from(offset+1), report.Frames+1)
		if err != nil {
			return err
		}
		if later {
			return s.judge(report.Frames, offset, why)
		}
		report.Hurt = true
	}
	return j.cutOff(s, offset, report)
}

// torn reports whether the bytes from offset on can only be a write that never finished: less than its header promises,
// less than a header, or nothing but zeros.
func (s *segment) torn(offset int64, why error) (bool, error) {
	if errors.Is(why, seal.ErrShort) {
		return true, nil
	}
	return zeros(s.from(offset))
}

// cutOff moves the bytes of the last segment from offset on to the quarantine and opens the segment for writing.
func (j *Journal) cutOff(s *segment, offset int64, report *Report) (err error) {
	at := Pos{Segment: s.number, Offset: offset, Seq: j.tip.chain.Seq + 1}
	if s.size > offset {
		if report.Kept, err = j.keep(s, at); err != nil {
			return err
		}
		report.TornBytes = s.size - offset
	}
	if j.tip.file, err = seal.OpenFile(j.path(s.number), j.hooks()); err != nil {
		return err
	}
	return j.tip.file.Cut(offset)
}

func zeros(r io.Reader) (bool, error) {
	br := bufio.NewReader(r)
	for {
		switch b, err := br.ReadByte(); {
		case errors.Is(err, io.EOF):
			return true, nil
		case err != nil || b != 0:
			return false, err
		}
	}
}
