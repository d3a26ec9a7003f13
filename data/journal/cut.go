package journal

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strconv"

	"placebook/data/seal"
)

// Cut removes the frame that begins at pos and everything after it, after copying those bytes to the quarantine. It is
// for the end of the journal: the parts of a change set whose last part never came. Cutting at End does nothing; a former
// End is where the next frame began, also when that went to the next segment. ErrNoFrame says that no frame begins at
// pos; when the disk fails half way, the journal is stopped and opens at the next start with a whole chain.
func (j *Journal) Cut(pos Pos) error {
	j.files.Lock()
	defer j.files.Unlock()
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.done {
		return ErrStopped
	}
	if pos == j.tip.pos() {
		return nil
	}
	pos, chain, err := j.locate(pos)
	if err != nil {
		return err
	}
	for n := pos.Segment; n <= j.tip.number; n++ {
		if err := j.keepSegment(n, pos); err != nil {
			return seal.Because(ErrNotSaved, err)
		}
	}
	if err := j.dropTo(pos); err != nil {
		j.done = true
		return seal.Because(ErrStopped, err)
	}
	j.tip.chain = chain
	return nil
}

// locate checks that a frame begins at pos and returns the chain before it. A position at the end of a segment that is
// not the last becomes the first of the next.
func (j *Journal) locate(pos Pos) (Pos, seal.Chain, error) {
	if pos.Segment == 0 || pos.Segment > j.tip.number {
		return pos, seal.Chain{}, ErrNoFrame
	}
	s, err := j.openSegment(pos.Segment)
	if err != nil {
		return pos, seal.Chain{}, err
	}
	defer s.Close()
	r, err := j.framesAt(s, pos)
	if err != nil {
		return pos, seal.Chain{}, err
	}
	chain := r.Chain
	switch _, err := r.Next(); {
	case errors.Is(err, io.EOF):
		return j.locate(Pos{Segment: pos.Segment + 1, Offset: seal.HeaderSize, Seq: pos.Seq})
	case seal.Broken(err):
		return pos, chain, seal.Because(ErrNoFrame, err)
	default:
		return pos, chain, err
	}
}

func (j *Journal) keepSegment(number uint32, pos Pos) error {
	s, err := j.openSegment(number)
	if err != nil {
		return err
	}
	defer s.Close()
	if number != pos.Segment {
		pos.Segment, pos.Offset = number, 0
	}
	_, err = j.keep(s, pos)
	return err
}

// keep copies the bytes of a segment from at on into a new quarantine file, synced, and returns its path.
func (j *Journal) keep(s *segment, at Pos) (string, error) {
	if err := seal.MakeDir(j.o.Quarantine); err != nil {
		return "", err
	}
	file, path, err := j.newKept(at)
	if err != nil {
		return "", err
	}
	return path, errors.Join(copyInto(file, s.from(at.Offset)), file.Close())
}

// newKept makes a quarantine file under a name that is not taken.
func (j *Journal) newKept(at Pos) (*seal.File, string, error) {
	base := filepath.Join(j.o.Quarantine, j.keptName(at))
	path := base + ".bin"
	for n := 2; ; n++ {
		file, err := seal.CreateFile(path, nil, j.hooks())
		if !errors.Is(err, fs.ErrExist) {
			return file, path, err
		}
		path = base + "-" + strconv.Itoa(n) + ".bin"
	}
}

func copyInto(file *seal.File, r io.Reader) error {
	b := make([]byte, 1<<20)
	for {
		n, err := io.ReadFull(r, b)
		if n > 0 {
			if err := file.Append(b[:n]); err != nil {
				return err
			}
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return nil
		case err != nil:
			return err
		}
	}
}
