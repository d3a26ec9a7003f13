package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/store"
	"placebook/data/vault"
)

func TestReplacingThePassphrase(t *testing.T) {
	s := create(t)
	rename(t, s, "a", "A")
	fresh := []byte("a new one")
	by := func(value string) vault.Secret {
		return vault.Secret{Kind: vault.Passphrase, Value: []byte(value)}
	}
	for _, c := range []struct {
		name  string
		by    vault.Secret
		fresh []byte
		want  error
	}{
		{"a wrong one", by("wrong"), fresh, vault.ErrWrong},
		{"by none", by(string(pass)), nil, vault.ErrEmpty},
		{"a wrong recovery key", vault.Secret{Kind: vault.Recovery, Value: []byte("AAAA")}, fresh, vault.ErrWrong},
	} {
		if err := s.ReplacePassphrase(c.by, c.fresh); !errors.Is(err, c.want) || data.Sentence(err) == "" {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if err := s.Proves(by(string(pass))); err != nil {
		t.Fatal(err)
	}
	// An old copy of the second key file is put right on the way.
	old, err := os.ReadFile(filepath.Join(s.Dir(), "key.2"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.ReplacePassphrase(by(string(pass)), fresh); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(s.Dir(), "key.2"), old, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := s.Proves(by(string(fresh))); err != nil {
		t.Fatal(err)
	}
	if now, err := os.ReadFile(filepath.Join(s.Dir(), "key.2")); err != nil || string(now) == string(old) {
		t.Errorf("key.2 is out of date: %v", err)
	}
	if err := s.Proves(by(string(pass))); !errors.Is(err, vault.ErrWrong) {
		t.Errorf("the old one: %v", err)
	}
	rename(t, s, "b", "B") // work goes on
	turned(t, s, by(string(pass)), by(string(fresh)))
}

func TestANewRecoveryKey(t *testing.T) {
	s, old, err := store.Create(filepath.Join(t.TempDir(), "data"), pass, options())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	key := vault.DraftRecovery()
	by := func(value string) vault.Secret { return vault.Secret{Kind: vault.Recovery, Value: []byte(value)} }
	if err := s.Proves(by(old)); err != nil {
		t.Errorf("while the new one is written down: %v", err)
	}
	if err := s.SetRecovery("nonsense"); !errors.Is(err, vault.ErrWrong) {
		t.Errorf("%v", err)
	}
	if err := s.SetRecovery(key); err != nil {
		t.Fatal(err)
	}
	// The recovery key sets a new passphrase for whoever forgot it.
	if err := s.ReplacePassphrase(by(key), []byte("remembered")); err != nil {
		t.Fatal(err)
	}
	turned(t, s, by(old), by(strings.ToLower(key)))
}

// turned closes the store; one secret does not open it any more, the other does.
func turned(t *testing.T, s *store.Store, not, by vault.Secret) {
	t.Helper()
	before := rows(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for _, do := range []func() error{
		func() error { return s.ReplacePassphrase(by, pass) }, func() error { return s.SetRecovery(vault.DraftRecovery()) }, func() error { return s.Proves(by) },
		func() error { _, err := s.Check(); return err },
	} {
		if err := do(); !errors.Is(err, store.ErrClosed) {
			t.Errorf("after closing: %v", err)
		}
	}
	if _, err := store.Open(s.Dir(), not, options()); !errors.Is(err, vault.ErrWrong) {
		t.Errorf("the old one: %v", err)
	}
	again, err := store.Open(s.Dir(), by, options())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if after := rows(t, again); len(after) != len(before) {
		t.Errorf("%d records, were %d", len(after), len(before))
	}
}
