package store

import (
	"errors"

	"placebook/data/seal"
	"placebook/data/vault"
)

// ReplacePassphrase sets a new passphrase for somebody who proves that the data
// is theirs: with the passphrase that is replaced, or with the recovery key. The
// data itself is not written anew. What is on the disk is read back and opened
// with the new passphrase before this returns nil. It takes a few seconds: call
// it off the window's goroutine.
//
// The errors are vault.ErrWrong (the proof), vault.ErrEmpty, vault.ErrNotSaved
// (nothing was changed), vault.ErrOneCopy (the new one holds) and
// vault.ErrStopped, each with a sentence.
func (s *Store) ReplacePassphrase(by vault.Secret, fresh []byte) error {
	return s.rekey(vault.Secret{Kind: vault.Passphrase, Value: fresh}, func() error {
		return s.vault.ReplacePassphrase(by, fresh, s.o.Cost)
	})
}

// Proves reports whether a secret opens this data: nil, vault.ErrWrong or what
// keeps the key files from being read. With a passphrase it takes about a
// second.
func (s *Store) Proves(secret vault.Secret) error {
	if err := s.open(); err != nil {
		return err
	}
	return say(s.vault.Verify(secret))
}

// SetRecovery puts a recovery key (vault.DraftRecovery) in the place of the old
// one, which opens nothing any more, and reads it back. Errors as for
// ReplacePassphrase.
func (s *Store) SetRecovery(key string) error {
	return s.rekey(vault.Secret{Kind: vault.Recovery, Value: []byte(key)}, func() error { return s.vault.SetRecovery(key) })
}

// rekey changes the key files and verifies that a secret opens them now.
func (s *Store) rekey(opens vault.Secret, change func() error) error {
	if err := s.mayWrite(); err != nil {
		return err
	}
	err := change()
	if err != nil && !errors.Is(err, vault.ErrOneCopy) {
		s.o.Log.Warn("the key files were not changed")
		return say(err)
	}
	// A copy that could not be written is tried once more.
	err = s.vault.Verify(opens)
	if errors.Is(err, vault.ErrWrong) {
		err = seal.Because(vault.ErrStopped, err)
	}
	if err != nil {
		s.o.Log.Error("the key files were changed, but do not read back well")
		return say(err)
	}
	s.o.Log.Info("the key files were changed")
	return nil
}

// open refuses when the store is closed.
func (s *Store) open() error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	if s.closed {
		return refuse(ErrClosed, "Your data is closed. Open it again.")
	}
	return nil
}
