package store_test

import (
	"bytes"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"placebook/data/store"
	"placebook/data/vault"
)

func keep(t testing.TB, s *store.Store, name, text string) {
	t.Helper()
	if err := s.KeepNote(name, []byte(text)); err != nil {
		t.Fatal(err)
	}
}

func wantNote(t testing.TB, s *store.Store, name, text string) {
	t.Helper()
	if b, err := s.Note(name); err != nil || string(b) != text {
		t.Errorf("the note %s is %q (%v), wants %q", name, b, err, text)
	}
}

func TestANoteOutlivesTheProgram(t *testing.T) {
	s := create(t)
	wantNote(t, s, "draft", "")
	keep(t, s, "draft", "half a sentence")
	keep(t, s, "other", "x")
	wantNote(t, s, "draft", "half a sentence")
	s = reopen(t, s)
	wantNote(t, s, "draft", "half a sentence")
	keep(t, s, "draft", "more of it")
	keep(t, s, "other", "")
	wantNote(t, s, "draft", "more of it")
	wantNote(t, s, "other", "")
	if _, err := os.Stat(notePath(s, "other")); !errors.Is(err, fs.ErrNotExist) {
		t.Error("an empty note leaves its file")
	}
	if s.Close(); !errors.Is(s.KeepNote("draft", []byte("late")), store.ErrClosed) {
		t.Error("kept although closed")
	}
	if _, err := s.Note("draft"); !errors.Is(err, store.ErrClosed) {
		t.Error("read although closed")
	}
}

func notePath(s *store.Store, name string) string {
	return filepath.Join(s.Dir(), "notes", name+".pbk")
}

// A note is nobody's but this laptop's: the words are not in its file, and no
// change, no undo step and no history come of it.
func TestANoteIsSealedAndNoPartOfTheData(t *testing.T) {
	s := create(t)
	fill(t, s, 0, 2)
	before, err := s.Check()
	if err != nil {
		t.Fatal(err)
	}
	size := folderSize(t, filepath.Join(s.Dir(), "journal"))
	keep(t, s, "draft", "half a sentence")
	b, err := os.ReadFile(notePath(s, "draft"))
	if err != nil || bytes.Contains(b, []byte("half")) || bytes.Contains(b, []byte("draft")) {
		t.Errorf("the file says %q, %v", b, err)
	}
	if now := folderSize(t, filepath.Join(s.Dir(), "journal")); now != size {
		t.Errorf("the journal grew from %d to %d", size, now)
	}
	after, err := s.Check()
	if err != nil || len(after.Problems) != len(before.Problems) {
		t.Errorf("%+v, %v", after, err)
	}
}

func folderSize(t testing.TB, dir string) (n int64) {
	t.Helper()
	err := filepath.WalkDir(dir, func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		n += info.Size()
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// The same again is not written again: the window asks every few seconds.
func TestTheSameNoteIsNotWrittenTwice(t *testing.T) {
	s := create(t)
	keep(t, s, "draft", "half a sentence")
	if err := os.Remove(notePath(s, "draft")); err != nil {
		t.Fatal(err)
	}
	keep(t, s, "draft", "half a sentence")
	if _, err := os.Stat(notePath(s, "draft")); err == nil {
		t.Error("written again")
	}
	keep(t, s, "draft", "half a sentence.")
	wantNote(t, s, "draft", "half a sentence.")
}

// Any damage makes a note count as none, and the log says so without its words.
func TestADamagedNoteIsNone(t *testing.T) {
	s := create(t)
	keep(t, s, "draft", "half a sentence")
	whole, err := os.ReadFile(notePath(s, "draft"))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	var log strings.Builder
	o := options()
	o.Log = slog.New(slog.NewTextHandler(&log, nil))
	s, err = store.Open(s.Dir(), secret(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for i := range whole {
		for _, b := range [][]byte{flipped(whole, i), whole[:i]} {
			log.Reset()
			if err := os.WriteFile(notePath(s, "draft"), b, 0o600); err != nil {
				t.Fatal(err)
			}
			if got, err := s.Note("draft"); got != nil || err != nil {
				t.Fatalf("at %d: %q, %v", i, got, err)
			}
			if said := log.String(); !strings.Contains(said, "could not be read") || strings.Contains(said, "half") {
				t.Fatalf("at %d: the log says %q", i, said)
			}
		}
	}
	keep(t, s, "draft", "a new start")
	wantNote(t, s, "draft", "a new start")
}

func flipped(b []byte, i int) []byte {
	out := bytes.Clone(b)
	out[i] ^= 0x40
	return out
}

// A note cannot take another's place, nor come from other data.
func TestANoteStaysWhereItBelongs(t *testing.T) {
	a, b := create(t), create(t)
	keep(t, a, "draft", "of a")
	keep(t, b, "draft", "of b")
	move := func(from, to string) {
		t.Helper()
		bytes, err := os.ReadFile(from)
		if err == nil {
			err = os.WriteFile(to, bytes, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	move(notePath(a, "draft"), notePath(a, "other"))
	wantNote(t, a, "other", "")
	move(notePath(b, "draft"), notePath(a, "draft"))
	wantNote(t, a, "draft", "")
}

func TestNotesHaveTheirLimits(t *testing.T) {
	s := create(t)
	for _, name := range []string{"", "../key", "Draft", "a b", strings.Repeat("a", 41)} {
		if err := s.KeepNote(name, []byte("x")); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%q: %v", name, err)
		}
		if _, err := s.Note(name); !errors.Is(err, store.ErrInvalid) {
			t.Errorf("%q: %v", name, err)
		}
	}
	long := strings.Repeat("a", store.MaxNote)
	keep(t, s, "draft", long)
	wantNote(t, reopen(t, s), "draft", long)
	if err := s.KeepNote("draft", make([]byte, store.MaxNote+1)); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("too long: %v", err)
	}
}

// testdata/notes-v1 is a folder of notes as the first version writes them, with
// the key file that opens them: every later version has to read it. Like
// testdata/store-v1 it was made once, with -make-fixture.
func TestANoteOfTheFirstVersionIsRead(t *testing.T) {
	fixture := filepath.Join("testdata", "notes-v1")
	if *makeFixture {
		makeNotes(t, fixture)
	}
	dir := filepath.Join(t.TempDir(), "data")
	copyFolder(t, fixture, dir)
	wantNote(t, open(t, dir), "draft", "What Ana typed on 4 March")
}

func makeNotes(t *testing.T, dir string) {
	if _, err := os.Stat(dir); err == nil {
		t.Fatalf("%s is there already and is kept for ever", dir)
	}
	s, _, err := store.Create(dir, pass, options())
	if err != nil {
		t.Fatal(err)
	}
	keep(t, s, "draft", "What Ana typed on 4 March")
	if err := errors.Join(s.Close(), os.RemoveAll(filepath.Join(dir, "view"))); err != nil {
		t.Fatal(err)
	}
}

// A change of passphrase leaves the notes readable.
func TestNotesOutliveAChangeOfPassphrase(t *testing.T) {
	s := create(t)
	keep(t, s, "draft", "half a sentence")
	if err := s.Vault().ChangePassphrase(pass, []byte("another"), vault.TestCost); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(s.Dir(), vault.Secret{Kind: "passphrase", Value: []byte("another")}, options())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	wantNote(t, s, "draft", "half a sentence")
}
