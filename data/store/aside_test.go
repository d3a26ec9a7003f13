package store_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"placebook/data/store"
	"placebook/data/vault"
)

// in gives the options of a version of the program.
func in(version string) store.Options {
	o := options()
	o.Version = version
	return o
}

func opened(t *testing.T, dir, version string) *store.Store {
	t.Helper()
	s, err := store.Open(dir, secret(), in(version))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func asides(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(dir, "aside"))
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// TestBeforeANewerVersionOpens: what an older version knew is put aside, opens
// by itself, and does not know what came later.
func TestBeforeANewerVersionOpens(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	s, _, err := store.Create(dir, pass, in("0.9.0"))
	if err != nil {
		t.Fatal(err)
	}
	fill(t, s, 0, 3)
	before := texts(s)
	closed(t, s)
	closed(t, opened(t, dir, "0.9.0"))
	if got := asides(t, dir); len(got) > 0 {
		t.Fatalf("put aside without a newer version: %v", got)
	}

	s = opened(t, dir, "0.10.0") // newer, though the letters say otherwise
	fill(t, s, 3, 6)
	closed(t, s)
	if got := asides(t, dir); len(got) != 1 || got[0] != "before-0.10.0" {
		t.Fatalf("put aside: %v", got)
	}
	kept := filepath.Join(t.TempDir(), "kept")
	copyFolder(t, filepath.Join(dir, "aside", "before-0.10.0"), kept)
	s = opened(t, kept, "0.9.0")
	contains(t, texts(s), before)
	if len(texts(s)) != len(before) {
		t.Errorf("%d records, want %d", len(texts(s)), len(before))
	}
	closed(t, s)
	if got := asides(t, kept); len(got) > 0 {
		t.Errorf("the copy holds a copy: %v", got)
	}
}

// TestGoingBackAndForth: an older version may open the data, and what it writes
// is put aside before the newer one has it again.
func TestGoingBackAndForth(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	s, _, err := store.Create(dir, pass, in("2.0.0"))
	if err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	s = opened(t, dir, "1.5.0")
	fill(t, s, 0, 2)
	want := len(texts(s))
	closed(t, s)
	if got := asides(t, dir); len(got) > 0 {
		t.Errorf("put aside for an older version: %v", got)
	}
	closed(t, opened(t, dir, "2.0.0"))
	s = opened(t, filepath.Join(dir, "aside", "before-2.0.0"), "1.5.0")
	if got := len(texts(s)); got != want {
		t.Errorf("the copy has %d records, want %d", got, want)
	}
	closed(t, s)
}

// TestDataOfBeforeVersionsWereWritten is put aside once.
func TestDataOfBeforeVersionsWereWritten(t *testing.T) {
	s := create(t)
	dir := s.Dir()
	closed(t, s)
	if _, err := os.Stat(filepath.Join(dir, "version")); !os.IsNotExist(err) {
		t.Fatal("a program without a version has written one")
	}
	for range 2 {
		closed(t, opened(t, dir, "1.0.0"))
	}
	if got := asides(t, dir); len(got) != 1 {
		t.Errorf("put aside: %v", got)
	}
}

// TestAWrongPassphraseWritesNoVersion: the next try copies again.
func TestAWrongPassphraseWritesNoVersion(t *testing.T) {
	s := create(t)
	dir := s.Dir()
	closed(t, s)
	if _, err := store.Open(dir, vault.Secret{Kind: vault.Passphrase, Value: []byte("wrong")}, in("1.0.0")); err == nil {
		t.Fatal("opened with a wrong passphrase")
	}
	if _, err := os.Stat(filepath.Join(dir, "version")); !os.IsNotExist(err) {
		t.Error("a version is written though nothing was opened")
	}
	closed(t, opened(t, dir, "1.0.0"))
	if got := asides(t, dir); len(got) != 1 {
		t.Errorf("put aside: %v", got)
	}
}

// TestACopyIsKeptAMonth and goes then.
func TestACopyIsKeptAMonth(t *testing.T) {
	s := create(t)
	dir := s.Dir()
	closed(t, s)
	closed(t, opened(t, dir, "1.0.0"))
	for _, c := range []struct{ days, want int }{{29, 1}, {31, 0}} {
		o := in("1.0.0")
		o.Now = func() time.Time { return noon.Add(time.Duration(c.days) * 24 * time.Hour) }
		s, err := store.Open(dir, secret(), o)
		if err != nil {
			t.Fatal(err)
		}
		closed(t, s)
		if got := asides(t, dir); len(got) != c.want {
			t.Errorf("after %d days: %v", c.days, got)
		}
	}
}

// TestWithoutRoomForACopy the data opens all the same, and that is said.
func TestWithoutRoomForACopy(t *testing.T) {
	s := create(t)
	dir := s.Dir()
	closed(t, s)
	o := in("1.0.0")
	o = o.WithFree(func(string) (uint64, error) { return 64<<20 + 1, nil })
	s, err := store.Open(dir, secret(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if got := asides(t, dir); len(got) > 0 {
		t.Errorf("put aside: %v", got)
	}
	if notes := strings.Join(s.Notes(), "\n"); !strings.Contains(notes, "could not be copied aside") {
		t.Errorf("it says %q", notes)
	}
}

func closed(t *testing.T, s *store.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
