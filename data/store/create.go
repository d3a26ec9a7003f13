package store

import (
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/merge"
	"placebook/data/seal"
	"placebook/data/vault"
)

// Format is the number of the folder's format. It is raised when an older
// program must not touch what a newer one wrote.
const Format = 1

// Options say how a store is opened.
type Options struct {
	Now    func() time.Time // the clock; nil = the machine's
	Author string           // who is at the keyboard; empty = as before
	Laptop string           // what the laptop is called; empty = as before
	// Version of this program. Data that an older one had open last is copied
	// aside first; empty: it is not.
	Version string
	Cost    vault.Cost   // of a new passphrase; zero = the default
	Log     *slog.Logger // IDs and kinds only, never a value; nil = none
	// Helper is the command that runs RunHelper in a process of its own, so
	// that a damaged view ends that process and not this one. Empty: the view
	// is made anew whenever it was not closed cleanly.
	Helper []string
	// Progress is told of slow work at start (rebuilding), in records.
	Progress func(done, total int)

	free func(dir string) (uint64, error)
	sync func(*os.File) error
}

func (o *Options) defaults() {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Cost == (vault.Cost{}) {
		o.Cost = vault.DefaultCost()
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.free == nil {
		o.free = freeSpace
	}
}

// A Store is open data. Its methods may be called from several goroutines.
type Store struct {
	dir  string
	o    Options
	lock *os.File

	vault   *vault.Vault
	keys    *vault.Keys
	journal *journal.Journal
	notes   []string // what was repaired at start, in sentences

	write sync.Mutex // one writer at a time; held while watchers are told
	me    device
	clock merge.Clock
	front *merge.Frontier
	parts change.Assembler
	wait  map[dot]*waiting
	view  *view
	from  journal.Pos // where the view stops: catchUp goes on from there
	// overlay holds rows that the view does not: while it cannot be written.
	overlay map[rowKey]*staged
	tail    tail // the last frame of the journal that was taken in
	// lost holds the keys of persons that were wanted and are not here. When
	// one comes, what it opens has to be read again.
	lost    map[vault.KeyID]bool
	rebuilt bool
	hurt    bool      // the end of the journal was damaged, and cut off
	ahead   []*staged // rows of a view that knew more than the journal; nil: it did not
	undo    undoStack

	notebook notebook

	mu       sync.RWMutex // guards the book and what follows
	book     *book.Book
	differs  map[rowKey]bool
	held     map[dot]bool // the keys of wait, for readers
	watchers []*watcher
	readOnly error
	closed   bool
}

type device struct {
	_      struct{} `cbor:",toarray"`
	ID     change.Device
	Author string
	Laptop string
}

// files of a store that is being made or was made.
var ours = map[string]bool{"format": true, "lock": true, "key": true, "key.2": true, "keys": true, "journal": true,
	"view": true, "backup": true, "quarantine": true, "log": true, "notes": true, "making": true,
	"version": true, "aside": true}

// Create makes a store in dir, which must be empty or not there, and opens it.
// The recovery key is shown to the person once and kept nowhere. When it is
// stopped half way it can be repeated.
func Create(dir string, passphrase []byte, o Options) (s *Store, recovery string, err error) {
	o.defaults()
	if len(passphrase) == 0 {
		return nil, "", refuse(ErrInvalid, "A passphrase is needed: any will do, a long one is better.")
	}
	lock, err := makeRoom(dir)
	if err != nil {
		return nil, "", err
	}
	defer func() {
		if err != nil {
			lock.Close()
		}
	}()
	v, recovery, err := vault.Create(dir, passphrase, o.Cost)
	if err != nil {
		return nil, "", say(err)
	}
	if err := writeFile(filepath.Join(dir, "format"), fmt.Sprintf("placebook %d\n", Format)); err != nil {
		return nil, "", say(err)
	}
	s = &Store{dir: dir, o: o, lock: lock, vault: v}
	s.beVersion()
	if err := s.start(true); err != nil {
		return nil, "", say(err)
	}
	if err := s.made(); err != nil {
		return nil, "", say(errors.Join(err, s.Close()))
	}
	return s, recovery, nil
}

// made takes away the sign that the store is being made. It must be gone for
// good before anything is kept here: whoever finds it clears the folder.
func (s *Store) made() error {
	if err := os.Remove(filepath.Join(s.dir, "making")); err != nil {
		return err
	}
	return seal.SyncDir(s.dir)
}

// makeRoom makes dir or takes an empty one, and locks it. What an interrupted
// Create left holds nothing that was acknowledged and is cleared away.
func makeRoom(dir string) (lock *os.File, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, refuse(ErrUnwritten, "The folder %s cannot be made. Choose one that you may write to.", dir)
	}
	names, err := takeable(dir)
	if err != nil {
		return nil, err
	}
	if !names["making"] {
		if err := writeFile(filepath.Join(dir, "making"), "This folder is being made.\n"); err != nil {
			return nil, refuse(ErrUnwritten, "The folder %s cannot be written to. Choose another.", dir)
		}
	}
	if lock, err = takeLock(dir); err != nil {
		return nil, err
	}
	if names, err = takeable(dir); err == nil { // it may have been finished while we waited
		err = clearAway(dir, names)
	}
	if err != nil {
		lock.Close()
		return nil, err
	}
	return lock, nil
}

// takeable lists what is in a folder in which a store may be made: nothing, or
// what an interrupted Create left.
func takeable(dir string) (map[string]bool, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, refuse(ErrUnwritten, "The folder %s cannot be read. Choose another.", dir)
	}
	names := map[string]bool{}
	for _, e := range entries {
		names[e.Name()] = true
	}
	if names["format"] && !names["making"] {
		return nil, refuse(ErrForeign, "There is data in %s already. Open it, or choose another folder.", dir)
	}
	for n := range names {
		if !names["making"] || !ours[n] {
			return nil, refuse(ErrForeign, "The folder %s is not empty. Choose an empty one, or one that is not there yet.", dir)
		}
	}
	return names, nil
}

func clearAway(dir string, names map[string]bool) error {
	for n := range names {
		if n == "making" || n == "lock" {
			continue
		}
		if err := os.RemoveAll(filepath.Join(dir, n)); err != nil {
			return refuse(ErrUnwritten, "The folder %s cannot be cleared. Choose another.", dir)
		}
	}
	return nil
}

func writeFile(path, text string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Sync(), f.Close())
}

// How often a lock that is held is asked for again, and how long apart.
const (
	lockTries = 8
	lockWait  = 50 * time.Millisecond
)

// takeLock takes the lock before any other file is opened. A program that was
// killed in the moment in which it started its helper leaves a copy of the lock
// to that, until it has begun: so a lock that is held is asked for a few times.
func takeLock(dir string) (*os.File, error) {
	f, err := lockFile(filepath.Join(dir, "lock"))
	for tries := 0; errors.Is(err, ErrOpen) && tries < lockTries; tries++ {
		time.Sleep(lockWait)
		f, err = lockFile(filepath.Join(dir, "lock"))
	}
	switch {
	case errors.Is(err, ErrOpen):
		return nil, refuse(ErrOpen, "Your data is already open in another Placebook. Close it there, or go on in that window.")
	case err != nil:
		return nil, refuse(ErrUnwritten, "The folder %s cannot be written to. Ask whoever looks after this laptop for the right to.", dir)
	}
	return f, nil
}

// Exists reports whether dir holds a store (of any format).
func Exists(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "format"))
	_, making := os.Stat(filepath.Join(dir, "making"))
	return err == nil && making != nil
}

// checkFormat reads the format before any other file is touched.
func checkFormat(dir string) error {
	b, err := os.ReadFile(filepath.Join(dir, "format"))
	if err != nil || !Exists(dir) {
		if _, kerr := os.Stat(filepath.Join(dir, "key")); kerr == nil && err != nil {
			return refuse(ErrDamaged, "The file \"format\" is missing from %s. Put it back from a backup of the folder.", dir)
		}
		return refuse(ErrNoStore, "There is no Placebook data in %s. Start with \"placebook init\", or say where your data is.", dir)
	}
	word, num, _ := strings.Cut(strings.TrimSpace(string(b)), " ")
	n, err := strconv.Atoi(num)
	switch {
	case word != "placebook" || err != nil || n < 1:
		return refuse(ErrDamaged, "The file \"format\" in %s is damaged. Put it back from a backup of the folder.", dir)
	case n > Format:
		return refuse(ErrNewer, "This data was written by a newer Placebook (format %d; this one reads up to %d). Install the newest version. Nothing was touched.", n, Format)
	}
	return nil
}

// Open opens a store. What was repaired is told by Notes.
func Open(dir string, secret vault.Secret, o Options) (s *Store, err error) {
	o.defaults()
	if err := checkFormat(dir); err != nil {
		return nil, err
	}
	lock, err := takeLock(dir)
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			lock.Close()
		}
	}()
	if err := checkFormat(dir); err != nil { // it may have changed while we waited
		return nil, err
	}
	s = &Store{dir: dir, o: o, lock: lock}
	s.copyAside()
	v, mended, err := vault.Unlock(dir, secret)
	if err != nil {
		return nil, say(err)
	}
	s.vault = v
	s.beVersion()
	s.note(mended)
	if err := s.start(false); err != nil {
		return nil, say(err)
	}
	return s, nil
}

func (s *Store) note(sentence string) {
	if sentence != "" {
		s.notes = append(s.notes, sentence)
		s.o.Log.Info("repaired at start")
	}
}

// Notes tells, in sentences, what was repaired when the store was opened.
func (s *Store) Notes() []string { return s.notes }

// Dir is the store's folder.
func (s *Store) Dir() string { return s.dir }

// Now is the store's clock.
func (s *Store) Now() time.Time { return s.o.Now() }

// Today is the day in London by the store's clock.
func (s *Store) Today() data.Day { return data.DayFrom(s.o.Now()) }

// Author and laptop as they stand on every change made here.
func (s *Store) Author() (name, laptop string) { return s.me.Author, s.me.Laptop }

// Vault gives the keys, for a change of passphrase.
func (s *Store) Vault() *vault.Vault { return s.vault }

func newDevice() (d change.Device) {
	rand.Read(d[:])
	return d
}

// Close closes the store. Everything acknowledged is on the disk already; Close
// makes the next start quick.
func (s *Store) Close() error {
	s.write.Lock()
	defer s.write.Unlock()
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return nil
	}
	s.closed = true
	s.mu.Unlock()
	var errs []error
	if s.view != nil {
		errs = append(errs, s.view.close())
	}
	if s.journal != nil {
		errs = append(errs, s.journal.Close())
	}
	return errors.Join(append(errs, s.lock.Close())...)
}
