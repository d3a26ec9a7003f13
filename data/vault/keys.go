package vault

import (
	"crypto/cipher"
	"errors"
	"os"
	"sync"

	"placebook/data/seal"
)

// KeyOptions say how the keys of persons are kept.
type KeyOptions struct {
	// New makes the files when neither is there. It is for new data: keys that are missing later are ErrMissing, never an
	// empty set.
	New bool
	// Sync, when not nil, takes the place of (*os.File).Sync.
	Sync func(*os.File) error
	// Write, when not nil, takes the place of (*os.File).WriteAt.
	Write func(f *os.File, b []byte, at int64) (int, error)
}

// Keys are the keys of persons. The methods may be called from several goroutines. No file stays open between calls.
type Keys struct {
	r keysReader
	h seal.Hooks

	mu      sync.RWMutex
	file    *keysFile
	stopped bool // until opened anew
}

// OpenKeys reads the keys of persons in a directory; key has 32 bytes. When one of the two copies was damaged, missing or
// out of date, it is written anew from the good one and mended says so in a sentence, also if the writing failed. The
// errors are ErrDamaged (both copies), ErrMissing, ErrForeign, ErrNewer, or the system's.
func OpenKeys(dir string, key []byte, store [16]byte, o KeyOptions) (k *Keys, mended string, err error) {
	aead, err := seal.Cipher(key)
	if err != nil {
		return nil, "", err
	}
	k = &Keys{r: keysReader{dir, store, aead}, h: seal.Hooks{Sync: o.Sync, Write: o.Write}}
	file, bad, what, err := k.r.load()
	if errors.Is(err, ErrMissing) && o.New {
		return k.begin()
	}
	if err != nil {
		return nil, "", err
	}
	k.file = file
	if bad >= 0 {
		mended = k.mend(bad, what)
	}
	return k, mended, nil
}

// begin makes both copies, empty.
func (k *Keys) begin() (*Keys, string, error) {
	if err := seal.MakeDir(k.r.dir); err != nil {
		return nil, "", seal.Because(ErrNotSaved, err)
	}
	b, file := k.r.render(1, newTable(0))
	for i := range keysNames {
		if err := seal.Replace(k.r.path(i), b, k.h); err != nil {
			return nil, "", notReplaced(err)
		}
	}
	k.file = file
	return k, "", nil
}

func (k *Keys) mend(bad int, what string) string {
	err := k.r.mend(bad, k.h)
	if err != nil {
		k.stopped = true // both copies have to be there before anything new is acknowledged
	}
	return mended("the keys to personal details", badCopy{keysNames[bad], what}, err)
}

// For is the newest key of a person: the one that arrived here last.
func (k *Keys) For(subject string) (KeyID, bool) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	i, ok := k.file.table.newest[subject]
	if !ok {
		return KeyID{}, false
	}
	return k.file.table.rows[i].ID, true
}

// Len is the number of keys that are not destroyed.
func (k *Keys) Len() (n int) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	for i := range k.file.table.rows {
		if !k.file.table.rows[i].destroyed {
			n++
		}
	}
	return n
}

// Make gives each person a new random key, also those who have one already, and returns when both copies are on the
// disk. It makes all keys or none: ErrSubject, ErrNotSaved, ErrStopped.
func (k *Keys) Make(subjects []string) (map[string]KeyID, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	made := make(map[string]KeyID, len(subjects))
	rows := make([]held, 0, len(subjects))
	for _, s := range subjects {
		if !validSubject(len(s)) {
			return nil, ErrSubject
		}
		if _, twice := made[s]; twice {
			continue
		}
		e := Entry{ID: k.freshID(), Subject: s, Key: [keySize]byte(random(keySize))}
		made[s] = e.ID
		rows = append(rows, held{Entry: e})
	}
	if err := k.append(rows); err != nil {
		return nil, err
	}
	return made, nil
}

func (k *Keys) freshID() KeyID {
	for {
		id := KeyID(random(len(KeyID{})))
		if _, taken := k.file.table.byID[id]; !taken && id != (KeyID{}) {
			return id
		}
	}
}

// Add takes keys that arrive from a colleague, all or none. Those that are here already and those that were destroyed are
// passed over. ErrClash when an id stands for another key here; ErrSubject, ErrNotSaved, ErrStopped.
func (k *Keys) Add(entries []Entry) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	fresh := make(map[KeyID]Entry, len(entries))
	var rows []held
	for _, e := range entries {
		if !validSubject(len(e.Subject)) {
			return ErrSubject
		}
		there, known := k.file.table.get(e.ID)
		if !known {
			there.Entry, known = fresh[e.ID], fresh[e.ID] != (Entry{})
		}
		switch {
		case there.destroyed:
		case known && there.Entry != e:
			return ErrClash
		case !known:
			fresh[e.ID] = e
			rows = append(rows, held{Entry: e})
		}
	}
	return k.append(rows)
}

// append adds rows to both copies, then to memory.
func (k *Keys) append(rows []held) error {
	if k.stopped {
		return ErrStopped
	}
	if len(rows) == 0 {
		return nil
	}
	chain := k.file.chain
	b := sealFrames(nil, &chain, pack(rows))
	if err := k.growBoth(b); err != nil {
		return err
	}
	k.file.chain, k.file.size = chain, k.file.size+int64(len(b))
	for _, h := range rows {
		k.file.table.put(h)
	}
	return nil
}

func (k *Keys) growBoth(b []byte) error {
	size := k.file.size
	err := k.r.grow(0, size, b, k.h)
	if err == nil {
		if err = k.r.grow(1, size, b, k.h); err == nil {
			return nil
		}
		err = errors.Join(err, k.r.shrink(0, size, k.h))
	}
	if errors.Is(err, seal.ErrStopped) {
		k.stopped = true
	}
	return notReplaced(err)
}

// Destroy destroys all keys of a person, in both copies, and returns their ids. What was sealed with them cannot be read
// by anybody who has not kept the keys. It cannot be undone. ErrNotSaved when nothing was destroyed; after ErrOneCopy the
// keys are destroyed in one copy, and in the other at the next start.
func (k *Keys) Destroy(subject string) ([]KeyID, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	ids := k.file.table.idsOf(subject)
	err := k.destroy(ids)
	if err != nil && !errors.Is(err, ErrOneCopy) {
		return nil, err
	}
	return ids, err
}

// DestroyIDs destroys keys by id. One that was never seen here is marked, so that it is not taken when it arrives. The
// errors are those of Destroy.
func (k *Keys) DestroyIDs(ids []KeyID) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.destroy(ids)
}

func (k *Keys) destroy(ids []KeyID) error {
	if k.stopped {
		return ErrStopped
	}
	if len(ids) == 0 {
		return nil
	}
	b, file := k.r.render(k.file.generation+1, k.file.table.without(ids))
	if err := seal.Replace(k.r.path(0), b, k.h); err != nil {
		k.stopped = errors.Is(err, seal.ErrStopped)
		return notReplaced(err)
	}
	k.file = file
	if err := seal.Replace(k.r.path(1), b, k.h); err != nil {
		k.stopped = true
		return seal.Because(ErrOneCopy, err)
	}
	return nil
}

// Export returns the entries of keys, for a colleague. Those destroyed or never seen are left out.
func (k *Keys) Export(ids []KeyID) []Entry {
	k.mu.RLock()
	defer k.mu.RUnlock()
	out := make([]Entry, 0, len(ids))
	for _, id := range ids {
		if h, ok := k.file.table.get(id); ok && !h.destroyed {
			out = append(out, h.Entry)
		}
	}
	return out
}

// Seal seals a personal detail with a person's key. aad says what it belongs to and is needed again by Open. The box is
// 40 bytes longer than plain. ErrErased, ErrNoKey.
func (k *Keys) Seal(id KeyID, plain, aad []byte) ([]byte, error) {
	aead, err := k.cipher(id)
	if err != nil {
		return nil, err
	}
	nonce := random(aead.NonceSize())
	return aead.Seal(nonce, nonce, plain, bindPerson(id, aad)), nil
}

// Open opens what Seal has sealed. ErrErased when the key was destroyed, ErrNoKey when it was never seen, ErrUnreadable
// when the box or aad is not what it was.
func (k *Keys) Open(id KeyID, box, aad []byte) ([]byte, error) {
	aead, err := k.cipher(id)
	if err != nil {
		return nil, err
	}
	if len(box) < aead.NonceSize() {
		return nil, ErrUnreadable
	}
	nonce, sealed := box[:aead.NonceSize()], box[aead.NonceSize():]
	plain, err := aead.Open(nil, nonce, sealed, bindPerson(id, aad))
	if err != nil {
		return nil, seal.Because(ErrUnreadable, err)
	}
	return plain, nil
}

func (k *Keys) cipher(id KeyID) (cipher.AEAD, error) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	h, ok := k.file.table.get(id)
	if !ok {
		return nil, ErrNoKey
	}
	if h.destroyed {
		return nil, ErrErased
	}
	return seal.Cipher(h.Key[:])
}

// bindPerson is what the seal of a personal detail covers beside it.
func bindPerson(id KeyID, aad []byte) []byte {
	b := append([]byte("placebook person 1\n"), id[:]...)
	return append(b, aad...)
}
