package store_test

import (
	"errors"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/journal"
	"placebook/data/store"
	"placebook/data/vault"
)

// A folder is hurt in some way; opening it is refused with a sentence that says
// what it is, and the folder stays as it was.
func TestEachRefusalHasItsOwnSentence(t *testing.T) {
	sp := makeSpecimen(t)
	other := create(t)
	fill(t, other, 0, 3)
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 3))
	flip := harms["one byte flipped"]
	cases := []struct {
		name string
		hurt func(dir string) error
		kind error
		also error  // of a package below
		says string // part of the sentence
	}{
		{"nothing is there", os.RemoveAll, store.ErrNoStore, nil, "no Placebook data"},
		{"the format file is gone", func(d string) error { return os.Remove(filepath.Join(d, "format")) }, store.ErrDamaged, nil, `"format" is missing`},
		{"the format file is garbage", func(d string) error { return os.WriteFile(filepath.Join(d, "format"), []byte("xyz"), 0o600) }, store.ErrDamaged, nil, `"format" in`},
		{"a newer format", func(d string) error { return os.WriteFile(filepath.Join(d, "format"), []byte("placebook 2\n"), 0o600) }, store.ErrNewer, nil, "newer Placebook (format 2"},
		{"both keys damaged", func(d string) error {
			return errors.Join(flip(filepath.Join(d, "key"), r), flip(filepath.Join(d, "key.2"), r))
		}, store.ErrDamaged, vault.ErrDamaged, "Your passphrase is not the reason"},
		{"both keys gone", func(d string) error {
			return errors.Join(os.Remove(filepath.Join(d, "key")), os.Remove(filepath.Join(d, "key.2")))
		}, store.ErrDamaged, vault.ErrMissing, "key files of your data are missing"},
		{"keys of persons gone", func(d string) error { return os.RemoveAll(filepath.Join(d, "keys")) }, store.ErrDamaged, vault.ErrMissing, "key files of your data are missing"},
		{"another store's journal", func(d string) error {
			err := os.RemoveAll(filepath.Join(d, "journal"))
			copyFolder(t, filepath.Join(other.Dir(), "journal"), filepath.Join(d, "journal"))
			return err
		}, store.ErrDamaged, journal.ErrForeign, "belong to other data"},
		{"the journal hurt in its middle", func(d string) error {
			return rewrite(filepath.Join(d, "journal", "000001.pbj"), func(b []byte) { b[len(b)/2] ^= 1 })
		}, store.ErrDamaged, journal.ErrDamaged, "damaged. Nothing has been changed"},
		{"the journal gone and the view hurt", func(d string) error {
			return errors.Join(os.RemoveAll(filepath.Join(d, "journal")), eachFile(filepath.Join(d, "view", "db"), harms["all zeros"], r))
		}, store.ErrDamaged, nil, "history of your data is missing"},
		{"the journal emptied and the view gone", func(d string) error {
			return errors.Join(os.RemoveAll(filepath.Join(d, "journal")), os.Mkdir(filepath.Join(d, "journal"), 0o700), os.RemoveAll(filepath.Join(d, "view")))
		}, store.ErrDamaged, nil, "history of your data is missing"},
		{"the lock cannot be made", func(d string) error {
			return errors.Join(os.Remove(filepath.Join(d, "lock")), os.Mkdir(filepath.Join(d, "lock"), 0o700))
		}, store.ErrUnwritten, nil, "cannot be written to"},
	}
	said := map[string]string{}
	for _, c := range cases {
		dir := filepath.Join(t.TempDir(), "data")
		copyFolder(t, sp.closed, dir)
		if err := c.hurt(dir); err != nil {
			t.Fatal(err)
		}
		gone := c.kind == store.ErrNoStore
		var before map[string]string
		if !gone {
			before = contents(t, dir)
		}
		s, err := store.Open(dir, secret(), options())
		if err == nil {
			s.Close()
		}
		sentence := data.Sentence(err)
		if !errors.Is(err, c.kind) || c.also != nil && !errors.Is(err, c.also) || !strings.Contains(sentence, c.says) {
			t.Errorf("%s: %v: %q", c.name, err, sentence)
		}
		sentence = strings.ReplaceAll(sentence, dir, "DIR")
		if was := said[sentence]; was != "" && !strings.HasSuffix(c.name, "gone") {
			t.Errorf("%s says the same as %s: %s", c.name, was, sentence)
		}
		said[sentence] = c.name
		if _, err := os.Stat(dir); gone && err == nil {
			t.Errorf("%s: the folder was made", c.name)
		}
		if !gone {
			untouched(t, dir, before)
		}
	}
}

func TestAWrongPassphraseIsToldFromDamage(t *testing.T) {
	sp := makeSpecimen(t)
	before := contents(t, sp.closed)
	_, err := store.Open(sp.closed, vault.Secret{Kind: vault.Passphrase, Value: []byte("wrong")}, options())
	if !errors.Is(err, vault.ErrWrong) || errors.Is(err, store.ErrDamaged) || !strings.Contains(data.Sentence(err), "not the right one") {
		t.Errorf("%v: %q", err, data.Sentence(err))
	}
	untouched(t, sp.closed, before)
}

func TestOneDamagedCopyOfTheKeysIsMendedAndSaid(t *testing.T) {
	sp := makeSpecimen(t)
	for _, file := range []string{"key", "key.2", "keys/a.pbk", "keys/b.pbk"} {
		for harm, do := range harms {
			dir := filepath.Join(t.TempDir(), "data")
			copyFolder(t, sp.closed, dir)
			path := filepath.Join(dir, filepath.FromSlash(file))
			was := contents(t, dir)[filepath.FromSlash(file)]
			if err := do(path, rand.New(rand.NewPCG(9, 9))); err != nil {
				t.Fatal(err)
			}
			if contents(t, dir)[filepath.FromSlash(file)] == was {
				continue // cut at its very end
			}
			s := open(t, dir)
			if len(s.Notes()) != 1 || !strings.Contains(s.Notes()[0], "key") {
				t.Errorf("%s %s: said %q", file, harm, s.Notes())
			}
			sameRecords(t, texts(s), sp.want)
			s = reopen(t, s)
			if len(s.Notes()) != 0 {
				t.Errorf("%s %s: not mended: %q", file, harm, s.Notes())
			}
		}
	}
}

func TestASecondProgramIsToldSo(t *testing.T) {
	s := create(t)
	before := contents(t, s.Dir())
	_, err := store.Open(s.Dir(), secret(), options())
	if !errors.Is(err, store.ErrOpen) || !strings.Contains(data.Sentence(err), "already open") {
		t.Fatalf("%v: %q", err, data.Sentence(err))
	}
	untouched(t, s.Dir(), before)
	save(t, s, "New partner", &data.Organisation{Name: "The first goes on"})
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	open(t, s.Dir())
}

func TestInitTouchesNothingOfOthers(t *testing.T) {
	s := create(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	foreign := t.TempDir()
	if err := os.WriteFile(filepath.Join(foreign, "letter.txt"), []byte("Dear Ada"), 0o600); err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, dir string
		kind      error
		says      string
	}{
		{"a store", s.Dir(), store.ErrForeign, "data in"},
		{"foreign files", foreign, store.ErrForeign, "not empty"},
		{"below a file", filepath.Join(file, "data"), store.ErrUnwritten, "cannot be made"},
		{"a file", file, store.ErrUnwritten, "cannot be made"},
	} {
		var before map[string]string
		if c.kind == store.ErrForeign {
			before = contents(t, c.dir)
		}
		_, _, err := store.Create(c.dir, pass, options())
		if !errors.Is(err, c.kind) || !strings.Contains(data.Sentence(err), c.says) {
			t.Errorf("%s: %v: %q", c.name, err, data.Sentence(err))
		}
		if before != nil {
			untouched(t, c.dir, before)
		}
	}
	if _, _, err := store.Create(filepath.Join(t.TempDir(), "x"), nil, options()); !errors.Is(err, store.ErrInvalid) {
		t.Errorf("an empty passphrase: %v", err)
	}
}

func TestAFullDiskIsForReadingOnly(t *testing.T) {
	sp := makeSpecimen(t)
	room := uint64(63 << 20)
	o := options().WithFree(func(string) (uint64, error) { return room, nil })
	before := contents(t, filepath.Join(sp.closed, "view"))
	journalBefore := contents(t, filepath.Join(sp.closed, "journal"))
	s, err := store.Open(sp.closed, secret(), o)
	if err != nil {
		t.Fatal(err)
	}
	sameRecords(t, texts(s), sp.want)
	if _, err := s.History(data.Organisations, "o1"); err != nil {
		t.Error(err)
	}
	if r, err := s.Check(); err != nil || len(r.Problems) > 0 {
		t.Error(r.Problems, err)
	}
	write := func() error {
		return s.Update("Edit", func(tx *store.Tx) error { return edit.Save(tx, &data.Organisation{Name: "No room"}) })
	}
	if err := write(); !errors.Is(err, store.ErrReadOnly) || !strings.Contains(data.Sentence(err), "63 MB free") || s.ReadOnly() == nil {
		t.Errorf("%v: %q", err, data.Sentence(err))
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	untouched(t, filepath.Join(sp.closed, "view"), before)
	untouched(t, filepath.Join(sp.closed, "journal"), journalBefore)

	room = 64 << 20
	if s, err = store.Open(sp.closed, secret(), o); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	if err := write(); err != nil || s.ReadOnly() != nil {
		t.Errorf("with room again: %v", err)
	}
	room = 1 << 20 // it fills while we work
	if err := write(); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("filled meanwhile: %v", err)
	}
	room = 65 << 20
	if err := write(); err != nil {
		t.Errorf("room was made: %v", err)
	}
}

// What the journal lost at its end, or whole, a sound view still knows.
func TestWhatTheJournalLostIsTakenFromTheView(t *testing.T) {
	sp := makeSpecimen(t)
	segment := filepath.Join("journal", "000001.pbj")
	for name, hurt := range map[string]func(dir string) error{
		"the folder is deleted":  func(d string) error { return os.RemoveAll(filepath.Join(d, "journal")) },
		"the segment is deleted": func(d string) error { return os.Remove(filepath.Join(d, segment)) },
		"the end is cut off": func(d string) error {
			i, err := os.Stat(filepath.Join(d, segment))
			if err != nil {
				return err
			}
			return os.Truncate(filepath.Join(d, segment), i.Size()*2/3)
		},
		"the last byte is flipped": func(d string) error {
			return rewrite(filepath.Join(d, segment), func(b []byte) { b[len(b)-1] ^= 1 })
		},
	} {
		for state, from := range map[string]string{"closed": sp.closed, "crashed": sp.crashed} {
			dir := filepath.Join(t.TempDir(), "data")
			copyFolder(t, from, dir)
			s := open(t, dir)
			device := s.Device()
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			copyFolder(t, filepath.Join(dir, "view"), filepath.Join(dir, "..", "keep"))
			if err := hurt(dir); err != nil {
				t.Fatal(err)
			}
			s = open(t, dir)
			if got := texts(s); !maps.Equal(got, sp.want) {
				t.Errorf("%s, %s:", name, state)
				sameRecords(t, got, sp.want)
			}
			if !strings.Contains(strings.Join(s.Notes(), " "), "recovered") {
				t.Errorf("%s, %s: nothing is said: %q", name, state, s.Notes())
			}
			if s.Device() == device {
				t.Errorf("%s, %s: numbers that others may have seen are used again", name, state)
			}
			fill(t, s, 60, 61)
			want := texts(s)
			s = reopen(t, s)
			if len(s.Notes()) > 0 {
				t.Errorf("%s, %s: not over: %q", name, state, s.Notes())
			}
			sameRecords(t, texts(s), want)
			if err := errors.Join(s.Close(), os.RemoveAll(filepath.Join(dir, "view"))); err != nil {
				t.Fatal(err)
			}
			opensWhole(t, dir, want, name+", and then without the view")
			// A stop in the middle of it: the history is written, the old view is
			// still in its place.
			if err := os.RemoveAll(filepath.Join(dir, "view")); err != nil {
				t.Fatal(err)
			}
			copyFolder(t, filepath.Join(dir, "..", "keep"), filepath.Join(dir, "view"))
			s = open(t, dir)
			sameRecords(t, texts(s), want)
			if err := errors.Join(s.Close(), os.RemoveAll(filepath.Join(dir, "..", "keep"))); err != nil {
				t.Fatal(err)
			}
		}
	}
}
