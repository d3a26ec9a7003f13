package vault

import (
	"crypto/hkdf"
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"placebook/data/seal"
)

// Vault is an open key file. Its methods may be called from several goroutines.
type Vault struct {
	dir    string
	store  [16]byte
	master []byte
	hooks  seal.Hooks
	mu     sync.Mutex // one change of the key file at a time
}

// Create makes the key file in a directory, which is made when needed, for new data with a new store id. The recovery
// key is shown once and kept nowhere. ErrExists when there is a key file already, ErrEmpty, ErrCost, ErrNotSaved.
func Create(dir string, passphrase []byte, c Cost) (v *Vault, recovery string, err error) {
	return create(dir, passphrase, c, seal.Hooks{})
}

func create(dir string, passphrase []byte, c Cost, h seal.Hooks) (*Vault, string, error) {
	for _, name := range copyNames {
		if _, err := os.Stat(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
			return nil, "", seal.Because(ErrExists, err)
		}
	}
	v := &Vault{dir: dir, store: [16]byte(random(16)), master: random(keySize), hooks: h}
	recovery := printRecovery(random(recoverySize))
	f := &keyFile{Format: keyFileFormat, Version: keyFileVersion, Store: v.store}
	for _, s := range []Secret{{Passphrase, passphrase}, {Recovery, []byte(recovery)}} {
		made, err := newSlot(s, v.master, v.store, c)
		if err != nil {
			return nil, "", err
		}
		f.Slots = append(f.Slots, made)
	}
	if err := seal.MakeDir(dir); err != nil {
		return nil, "", seal.Because(ErrNotSaved, err)
	}
	if err := f.save(dir, h); err != nil {
		for _, name := range copyNames { // all or nothing: nothing is locked with it yet
			err = errors.Join(err, remove(filepath.Join(dir, name)))
		}
		return nil, "", seal.Because(ErrNotSaved, err)
	}
	return v, recovery, nil
}

func remove(path string) error {
	if err := os.Remove(path); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// Unlock opens the data with a secret. When one of the two copies was damaged, missing or out of date, it is written anew
// from the good one and mended says so in a sentence, also if the writing failed. The errors are ErrWrong, ErrEmpty,
// ErrDamaged, ErrMissing, ErrNewer, ErrForeign (the copies belong to different data), ErrCost, ErrNoSlot, or the
// system's. With a real cost it takes up to a second.
func Unlock(dir string, s Secret) (v *Vault, mended string, err error) {
	f, err := load(dir)
	if err != nil {
		return nil, "", err
	}
	master, _, err := f.open(s)
	if err != nil {
		return nil, "", err
	}
	return &Vault{dir: dir, store: f.Store, master: master}, f.mend(dir), nil
}

// open tries a secret on the slots of its kind and returns the one that it opens.
func (f *keyFile) open(s Secret) (master []byte, which int, err error) {
	err = ErrNoSlot
	for i := range f.Slots {
		if f.Slots[i].Kind != s.Kind || f.Slots[i].raw != nil {
			continue
		}
		if master, err = f.Slots[i].open(s.Value, f.Store); err == nil {
			return master, i, nil
		}
	}
	return nil, 0, err
}

// StoreID names the data that this key file belongs to.
func (v *Vault) StoreID() [16]byte { return v.store }

// Sub derives the 32-byte key for one use: "view", "journal", "keys", "notes", "backup" or "exchange". The same use always
// gives the same key, also after a change of passphrase.
func (v *Vault) Sub(use string) []byte {
	key, err := hkdf.Key(sha256.New, v.master, v.store[:], "placebook "+use, keySize)
	if err != nil {
		panic(err) // the length is fixed and allowed
	}
	return key
}

// ChangePassphrase replaces the passphrase that opens with old: ReplacePassphrase by the passphrase itself.
func (v *Vault) ChangePassphrase(old, new []byte, c Cost) error {
	return v.ReplacePassphrase(Secret{Passphrase, old}, new, c)
}

// ReplacePassphrase sets a new passphrase for somebody who proves with a secret that the data is theirs: with the
// passphrase that is replaced, or with the recovery key when that is forgotten. The cost never falls below the one in the
// file. The errors are ErrWrong, ErrEmpty, ErrCost, ErrNotSaved (nothing changed), ErrOneCopy (the new passphrase holds),
// and those of reading the key file.
func (v *Vault) ReplacePassphrase(by Secret, new []byte, c Cost) error {
	return v.change(func(f *keyFile) error {
		_, i, err := f.open(by)
		if err != nil {
			return err
		}
		if by.Kind != Passphrase {
			i = slices.IndexFunc(f.Slots, func(s slot) bool { return s.Kind == Passphrase && s.raw == nil })
		}
		if i >= 0 {
			c = c.atLeast(f.Slots[i].cost())
		}
		made, err := newSlot(Secret{Passphrase, new}, v.master, v.store, c)
		if err != nil {
			return err
		}
		if i < 0 {
			f.Slots = append(f.Slots, made)
		} else {
			f.Slots[i] = made
		}
		return nil
	})
}

// DraftRecovery gives a new recovery key, which opens nothing before SetRecovery. So it can be shown and written down
// while the old one still holds.
func DraftRecovery() string { return printRecovery(random(recoverySize)) }

// SetRecovery puts a recovery key in the place of the old one, which opens nothing any more. The errors are ErrWrong (this
// is no recovery key), ErrNotSaved (nothing changed), ErrOneCopy (the new key holds), and those of reading the key file.
func (v *Vault) SetRecovery(recovery string) error {
	return v.change(func(f *keyFile) error {
		made, err := newSlot(Secret{Recovery, []byte(recovery)}, v.master, v.store, Cost{})
		if err != nil {
			return err
		}
		f.Slots = slices.DeleteFunc(f.Slots, func(s slot) bool { return s.Kind == Recovery })
		f.Slots = append(f.Slots, made)
		return nil
	})
}

// NewRecovery makes a new recovery key and sets it. With ErrOneCopy the new key is returned and holds; other errors as for
// SetRecovery.
func (v *Vault) NewRecovery() (string, error) {
	recovery := DraftRecovery()
	err := v.SetRecovery(recovery)
	if err != nil && !errors.Is(err, ErrOneCopy) {
		return "", err
	}
	return recovery, err
}

// Verify reads the key file from the disk and opens it with a secret. A copy that is damaged, missing or out of date is
// written anew: ErrOneCopy when that fails. Other errors as for Unlock.
func (v *Vault) Verify(s Secret) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	f, err := v.load()
	if err != nil {
		return err
	}
	if _, _, err := f.open(s); err != nil {
		return err
	}
	for _, bad := range f.bad {
		b, err := f.encode()
		if err == nil {
			err = seal.Replace(filepath.Join(v.dir, bad.name), b, v.hooks)
		}
		if err != nil {
			return seal.Because(ErrOneCopy, err)
		}
	}
	return nil
}

// change reads the key file anew, so that slots which others have added stay, and writes it changed.
func (v *Vault) change(edit func(*keyFile) error) error {
	v.mu.Lock()
	defer v.mu.Unlock()
	f, err := v.load()
	if err != nil {
		return err
	}
	if err := edit(f.keyFile); err != nil {
		return err
	}
	return f.save(v.dir, v.hooks)
}

// load reads the key file, which must still be the one of this data.
func (v *Vault) load() (loaded, error) {
	f, err := load(v.dir)
	if err == nil && f.Store != v.store {
		err = ErrForeign
	}
	return f, err
}
