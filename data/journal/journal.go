package journal

import (
	"crypto/cipher"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"sync"

	"placebook/data/seal"
)

const (
	// MaxFrame is the longest frame in bytes.
	MaxFrame = seal.MaxPayload

	defaultSegmentSize = 8 << 20
)

// Options say how a journal is kept.
type Options struct {
	Key         []byte               // 32 bytes
	Store       [16]byte             // store id, bound into every segment
	SegmentSize int64                // bytes at which the next segment begins; 0 = 8 MiB
	Quarantine  string               // directory for bytes that were cut off, made when needed; "" = "quarantine" within the journal
	Sync        func(*os.File) error // nil = (*os.File).Sync

	// Write, when not nil, takes the place of (*os.File).WriteAt.
	Write func(f *os.File, b []byte, at int64) (int, error)
	// Stamp gives a part of the names of quarantine files; nil = the sequence number of the first frame cut off.
	Stamp func() string
}

// Pos is where a frame begins. Positions are comparable; the zero Pos stands for the beginning.
type Pos struct {
	Segment uint32
	Offset  int64
	Seq     uint64 // 1 for the first frame ever
}

// Report says what Open found and put right.
type Report struct {
	Frames    uint64 // verified
	TornBytes int64  // cut off at the end
	Hurt      bool   // what was cut off may have been acknowledged once: compare with what else is known
	Remade    bool   // the last segment had been half made and was made anew
	Kept      string // the quarantine file with the bytes, "" when there were none
}

// Healed reports whether anything had to be put right.
func (r Report) Healed() bool { return r.TornBytes > 0 || r.Remade }

// Journal is an open journal. Its methods may be called from several goroutines.
type Journal struct {
	dir  string
	o    Options
	aead cipher.AEAD

	files sync.RWMutex // held for reading by Scan, for writing by Cut, which removes files
	mu    sync.Mutex   // guards what follows
	tip   tip
	older int64 // bytes in the segments before the tip
	done  bool  // stopped until it is opened anew
}

// tip is where the next frame goes.
type tip struct {
	file   *seal.File
	number uint32
	chain  seal.Chain
}

func (t *tip) pos() Pos {
	return Pos{Segment: t.number, Offset: t.file.Size(), Seq: t.chain.Seq + 1}
}

// Open verifies every frame and calls fn, which may be nil, for each in order; the slice is valid during the call only.
// A torn end is cut off and reported; a directory that is missing or empty becomes an empty journal. An error of fn ends
// Open and is returned as it is. Other errors: *DamageError, ErrForeign, ErrNewer, or the system's.
func Open(dir string, o Options, fn func(Pos, []byte) error) (*Journal, Report, error) {
	j, err := prepare(dir, o)
	if err != nil {
		return nil, Report{}, err
	}
	if err := seal.MakeDir(dir); err != nil {
		return nil, Report{}, err
	}
	report, err := j.replay(fn)
	if err != nil {
		return nil, report, errors.Join(err, j.closeTip())
	}
	return j, report, nil
}

func prepare(dir string, o Options) (*Journal, error) {
	aead, err := seal.Cipher(o.Key)
	if err != nil {
		return nil, err
	}
	if o.SegmentSize <= 0 {
		o.SegmentSize = defaultSegmentSize
	}
	o.SegmentSize = max(o.SegmentSize, seal.HeaderSize+1) // room for a frame to begin
	if o.Quarantine == "" {
		o.Quarantine = filepath.Join(dir, "quarantine")
	}
	return &Journal{dir: dir, o: o, aead: aead}, nil
}

func (j *Journal) hooks() seal.Hooks { return seal.Hooks{Sync: j.o.Sync, Write: j.o.Write} }

// Append writes the frames and returns when they are on the disk, with the position of each. When it fails, none of
// them is acknowledged and none stays. ErrTooBig and ErrNotSaved leave the journal usable; after ErrStopped it takes no
// more writes until it is opened anew.
func (j *Journal) Append(frames ...[]byte) ([]Pos, error) {
	for _, f := range frames {
		if len(f) > MaxFrame {
			return nil, ErrTooBig
		}
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.done {
		return nil, ErrStopped
	}
	before := j.tip.pos()
	chain := j.tip.chain
	positions, err := j.append(frames)
	if err == nil {
		return positions, nil
	}
	back := j.dropTo(before)
	if back == nil {
		j.tip.chain = chain
	}
	if back != nil || errors.Is(err, seal.ErrStopped) {
		j.done = true
		return nil, seal.Because(ErrStopped, errors.Join(err, back))
	}
	return nil, seal.Because(ErrNotSaved, err)
}

func (j *Journal) append(frames [][]byte) ([]Pos, error) {
	positions := make([]Pos, 0, len(frames))
	for len(frames) > 0 {
		if j.tip.file.Size() >= j.o.SegmentSize {
			if err := j.nextSegment(); err != nil {
				return nil, err
			}
		}
		n, err := j.fill(frames, &positions)
		if err != nil {
			return nil, err
		}
		frames = frames[n:]
	}
	return positions, nil
}

// fill writes as many frames as the segment takes, in one write with one sync, and returns how many.
func (j *Journal) fill(frames [][]byte, positions *[]Pos) (int, error) {
	chain, at, n := j.tip.chain, j.tip.pos(), 0
	var b []byte
	for n < len(frames) && at.Offset+int64(len(b)) < j.o.SegmentSize {
		*positions = append(*positions, Pos{at.Segment, at.Offset + int64(len(b)), chain.Seq + 1})
		b = chain.Seal(b, uint32(n), frames[n])
		n++
	}
	if err := j.tip.file.Append(b); err != nil {
		return 0, err
	}
	j.tip.chain = chain
	return n, nil
}

// nextSegment closes the segment at the tip, which is synced, and makes the one after it. The header is synced before
// the first frame is written: a bad header with frames behind it is then always damage.
func (j *Journal) nextSegment() error {
	last := j.tip
	head := seal.Header{Magic: magic, Store: j.o.Store, Number: last.number + 1, First: last.chain.Seq + 1, Prev: last.chain.Tag}
	file, err := seal.CreateFile(j.path(head.Number), head.Seal(j.aead), j.hooks())
	if err != nil {
		return err
	}
	j.tip = tip{file, head.Number, head.Chain(j.aead)}
	if last.file == nil {
		return nil
	}
	j.older += last.file.Size()
	return last.file.Close()
}

// dropTo removes everything from pos on. Later segments go first and from the last one back, so that what is left is a
// whole chain at any moment.
func (j *Journal) dropTo(pos Pos) error {
	for j.tip.number > pos.Segment {
		if err := j.dropTip(); err != nil {
			return err
		}
	}
	if j.tip.file.Size() == pos.Offset {
		return nil
	}
	return j.tip.file.Cut(pos.Offset)
}

func (j *Journal) dropTip() error {
	if err := j.tip.file.Close(); err != nil {
		return err
	}
	if err := os.Remove(j.path(j.tip.number)); err != nil {
		return err
	}
	if err := seal.SyncDir(j.dir); err != nil {
		return err
	}
	file, err := seal.OpenFile(j.path(j.tip.number-1), j.hooks())
	if err != nil {
		return err
	}
	j.tip.file, j.tip.number = file, j.tip.number-1
	j.older -= file.Size()
	return nil
}

// End is where the next frame will begin, unless the segment is full by then. End().Seq-1 is the number of frames.
func (j *Journal) End() Pos {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.tip.pos()
}

// Size is the length of all segments in bytes.
func (j *Journal) Size() int64 {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.older + j.tip.file.Size()
}

// Close closes the journal. Everything acknowledged is on the disk already. Closing again does nothing.
func (j *Journal) Close() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.done = true
	return j.closeTip()
}

func (j *Journal) closeTip() error {
	if j.tip.file == nil {
		return nil
	}
	if err := j.tip.file.Close(); !errors.Is(err, os.ErrClosed) {
		return err
	}
	return nil
}

func (j *Journal) path(number uint32) string { return filepath.Join(j.dir, segmentName(number)) }

// keptName is the name of a quarantine file.
func (j *Journal) keptName(at Pos) string {
	stamp := strconv.FormatUint(at.Seq, 10)
	if j.o.Stamp != nil {
		stamp = j.o.Stamp()
	}
	return "journal-" + strconv.FormatUint(uint64(at.Segment), 10) + "-" + strconv.FormatInt(at.Offset, 10) + "-" + stamp
}
