package store

import (
	"bytes"
	"crypto/cipher"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"placebook/data/seal"
)

// MaxNote is the longest note that is kept, in bytes.
const MaxNote = 512 << 10

const (
	noteVersion = 1
	noteEnding  = ".pbk"
)

var noteMagic = [4]byte{'P', 'B', 'N', 'T'}

// notebook holds what this laptop alone remembers between two starts, such as
// what was typed and not saved. It is no part of the partnership's data: it is
// in no journal, no backup and in nothing that is shared.
//
// A note is a file of its own, in the format of package seal, with one frame: a
// version, the length of the name, the name, the bytes. The name is inside too,
// so that no note can be put in another's place.
type notebook struct {
	mu   sync.Mutex
	kept map[string][]byte // as they are on the disk, of those that were read or written
}

// KeepNote keeps bytes on this laptop under a name of small letters, digits and
// hyphens, sealed, in place of what was there. Without bytes the note is thrown
// away. It is on the disk when KeepNote returns, and costs nothing if it is there
// already. The errors are ErrClosed, ErrReadOnly, ErrInvalid and ErrUnwritten.
func (s *Store) KeepNote(name string, b []byte) error {
	if err := noteFits(name, b); err != nil {
		return err
	}
	s.notebook.mu.Lock()
	defer s.notebook.mu.Unlock()
	if kept, known := s.notebook.kept[name]; known && bytes.Equal(kept, b) {
		return nil
	}
	if err := s.mayWrite(); err != nil {
		return err
	}
	if err := s.writeNote(name, b); err != nil {
		s.o.Log.Warn("a note of this laptop was not kept", "name", name)
		return refuse(ErrUnwritten, "What you typed could not be kept for later. It is still here: save it.")
	}
	s.notebook.put(name, b)
	return nil
}

// Note gives what was kept under a name; nil if there is nothing. A note that is
// damaged, or that a newer version wrote, counts as nothing and is said in the
// log: it is never worth refusing to start. The errors are ErrClosed and
// ErrInvalid.
func (s *Store) Note(name string) ([]byte, error) {
	if err := noteFits(name, nil); err != nil {
		return nil, err
	}
	if err := s.isOpen(); err != nil {
		return nil, err
	}
	s.notebook.mu.Lock()
	defer s.notebook.mu.Unlock()
	b, err := s.readNote(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		s.o.Log.Warn("a note of this laptop could not be read", "name", name)
		return nil, nil
	}
	s.notebook.put(name, b)
	return b, nil
}

func (n *notebook) put(name string, b []byte) {
	if n.kept == nil {
		n.kept = map[string][]byte{}
	}
	n.kept[name] = bytes.Clone(b)
}

func (s *Store) isOpen() error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.closed {
		return refuse(ErrClosed, "Your data is closed. Open it again.")
	}
	return nil
}

func noteFits(name string, b []byte) error {
	const longest = 40
	ok := name != "" && len(name) <= longest
	for _, r := range name {
		ok = ok && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-')
	}
	switch {
	case !ok:
		return refuse(ErrInvalid, "A note cannot be called %q.", name)
	case len(b) > MaxNote:
		return refuse(ErrInvalid, "What you typed is too long to be kept for later. It is still here: save it.")
	}
	return nil
}

func (s *Store) notePath(name string) string {
	return filepath.Join(s.dir, "notes", name+noteEnding)
}

func (s *Store) noteCipher() (cipher.AEAD, error) { return seal.Cipher(s.vault.Sub("notes")) }

func (s *Store) writeNote(name string, b []byte) error {
	path := s.notePath(name)
	if len(b) == 0 {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	aead, err := s.noteCipher()
	if err != nil {
		return err
	}
	if err := seal.MakeDir(filepath.Dir(path)); err != nil {
		return err
	}
	head := seal.Header{Magic: noteMagic, Store: s.vault.StoreID(), Number: 1, First: 1}
	file := head.Seal(aead)
	chain := head.Chain(aead)
	payload := append([]byte{noteVersion, byte(len(name))}, name...)
	return seal.Replace(path, chain.Seal(file, 0, append(payload, b...)), seal.Hooks{Sync: s.o.sync})
}

// errNote is a note whose bytes are sound but do not say what they should.
var errNote = errors.New("store: another version's or another name's note")

func (s *Store) readNote(name string) ([]byte, error) {
	f, err := os.Open(s.notePath(name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	aead, err := s.noteCipher()
	if err != nil {
		return nil, err
	}
	head, err := seal.ReadHeader(f, noteMagic, s.vault.StoreID(), aead)
	if err != nil {
		return nil, err
	}
	payload, err := seal.NewReader(f, head.Chain(aead), seal.HeaderSize).Next()
	if err != nil {
		return nil, err
	}
	b, ok := bytes.CutPrefix(payload, append([]byte{noteVersion, byte(len(name))}, name...))
	if !ok {
		return nil, errNote
	}
	return bytes.Clone(b), nil
}
