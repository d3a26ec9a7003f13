package vault

import (
	"bufio"
	"bytes"
	"crypto/cipher"
	"errors"
	"io"
	"io/fs"
	"math"
	"os"
	"path/filepath"

	"placebook/data/seal"
)

var keysMagic = [4]byte{'P', 'B', 'K', 'F'}

// keysNames are the two copies of the keys of persons, in the order in which they are written.
var keysNames = [2]string{"a.pbk", "b.pbk"}

// keysFile is what both copies hold when all is well.
type keysFile struct {
	generation uint32
	chain      seal.Chain
	size       int64
	table      *table
}

// keysReader knows how to read a copy.
type keysReader struct {
	dir   string
	store [16]byte
	aead  cipher.AEAD
}

func (r keysReader) path(copy int) string { return filepath.Join(r.dir, keysNames[copy]) }

// load reads both copies and chooses the one that counts. bad is the number of the other when it is not the same, and
// what is why.
func (r keysReader) load() (file *keysFile, bad int, what string, err error) {
	a, errA := r.read(0)
	if errA == nil {
		switch same, err := r.same(); {
		case err != nil && !errors.Is(err, fs.ErrNotExist):
			return nil, 0, "", err
		case same:
			return a, -1, "", nil
		}
	}
	b, errB := r.read(1)
	for _, err := range []error{errA, errB} {
		if err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, fs.ErrNotExist) {
			return nil, 0, "", err
		}
	}
	switch {
	case errors.Is(errA, fs.ErrNotExist) && errors.Is(errB, fs.ErrNotExist):
		return nil, 0, "", seal.Because(ErrMissing, errA)
	case a == nil && b == nil:
		return nil, 0, "", seal.Because(ErrDamaged, errors.Join(errA, errB))
	case b == nil:
		return a, 1, lack(errB), nil
	case a == nil:
		return b, 0, lack(errA), nil
	case b.after(a):
		return b, 0, outOfDate, nil
	}
	return a, 1, outOfDate, nil
}

// after reports whether f was written later than g: a later generation, or more of the same.
func (f *keysFile) after(g *keysFile) bool {
	if f.generation != g.generation {
		return f.generation > g.generation
	}
	return f.chain.Seq > g.chain.Seq
}

// read reads one copy from end to end. The errors are ErrDamaged, ErrForeign, ErrNewer and the system's.
func (r keysReader) read(copy int) (*keysFile, error) {
	f, err := os.Open(r.path(copy))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	head, err := seal.ReadHeader(f, keysMagic, r.store, r.aead)
	if err != nil {
		return nil, sayKeys(err)
	}
	frames := seal.NewReader(f, head.Chain(r.aead), seal.HeaderSize)
	t := newTable(0)
	for {
		b, err := frames.Next()
		if errors.Is(err, io.EOF) {
			return &keysFile{generation: head.Number, chain: frames.Chain, size: frames.Offset, table: t}, nil
		}
		if err == nil {
			err = t.unpack(b)
		}
		if err != nil {
			return nil, sayKeys(err)
		}
	}
}

// sayKeys turns the errors of package seal into those of this package.
func sayKeys(err error) error {
	switch {
	case errors.Is(err, seal.ErrForeign):
		return seal.Because(ErrForeign, err)
	case errors.Is(err, seal.ErrNewer):
		return seal.Because(ErrNewer, err)
	case seal.Broken(err), errors.Is(err, errEntry):
		return seal.Because(ErrDamaged, err)
	}
	return err
}

// same compares the two copies byte by byte, which is quicker than to open both.
func (r keysReader) same() (bool, error) {
	a, err := os.Open(r.path(0))
	if err != nil {
		return false, err
	}
	defer a.Close()
	b, err := os.Open(r.path(1))
	if err != nil {
		return false, err
	}
	defer b.Close()
	return sameBytes(bufio.NewReaderSize(a, 1<<16), bufio.NewReaderSize(b, 1<<16))
}

func sameBytes(a, b io.Reader) (bool, error) {
	bufA, bufB := make([]byte, 1<<16), make([]byte, 1<<16)
	for {
		n, errA := io.ReadFull(a, bufA)
		m, errB := io.ReadFull(b, bufB)
		if !bytes.Equal(bufA[:n], bufB[:m]) {
			return false, nil
		}
		for _, err := range []error{errA, errB} {
			if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
				return false, err
			}
		}
		if errA != nil {
			return errB != nil, nil
		}
	}
}

// mend writes one copy anew with the bytes of the other.
func (r keysReader) mend(bad int, h seal.Hooks) error {
	b, err := os.ReadFile(r.path(1 - bad))
	if err != nil {
		return err
	}
	return seal.Replace(r.path(bad), b, h)
}

// render makes the bytes of a whole file out of a table.
func (r keysReader) render(generation uint32, t *table) ([]byte, *keysFile) {
	head := seal.Header{Magic: keysMagic, Store: r.store, Number: generation, First: 1}
	b := head.Seal(r.aead)
	chain := head.Chain(r.aead)
	b = sealFrames(b, &chain, pack(t.rows))
	return b, &keysFile{generation: generation, chain: chain, size: int64(len(b)), table: t}
}

func sealFrames(b []byte, chain *seal.Chain, payloads [][]byte) []byte {
	for i, p := range payloads {
		b = chain.Seal(b, uint32(min(i, math.MaxUint32)), p)
	}
	return b
}

// grow adds bytes to one copy, which must have the given size before. When it fails the copy is as it was, except after
// an ErrStopped.
func (r keysReader) grow(copy int, size int64, b []byte, h seal.Hooks) error {
	return r.edit(copy, h, func(f *seal.File) error {
		if f.Size() != size {
			return errors.Join(seal.ErrStopped, errSize)
		}
		return f.Append(b)
	})
}

// shrink takes back what grow has added.
func (r keysReader) shrink(copy int, size int64, h seal.Hooks) error {
	return r.edit(copy, h, func(f *seal.File) error { return f.Cut(size) })
}

func (r keysReader) edit(copy int, h seal.Hooks, do func(*seal.File) error) error {
	f, err := seal.OpenFile(r.path(copy), h)
	if err != nil {
		return err
	}
	return errors.Join(do(f), f.Close())
}

var errSize = errors.New("vault: somebody else has written the keys")
