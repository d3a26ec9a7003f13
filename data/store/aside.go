package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"placebook/data/seal"
)

// notCopied is what a copy of the folder does without: what is open or can be
// made again, and copies.
var notCopied = map[string]bool{"lock": true, "view": true, "log": true, "quarantine": true, "aside": true, "backup": true}

// copyAside copies the data to aside/before-VERSION when this program is newer
// than the one that had it open last, before anything of this one touches it:
// whoever has to go back to the older program finds what that one knew. The
// copy is as sealed as the data, and is kept 30 days. Where it cannot be made
// the data is opened all the same, and a note says so.
func (s *Store) copyAside() {
	before := readVersion(s.dir)
	if s.o.Version == "" || before != "" && !newer(s.o.Version, before) {
		return
	}
	if before == "" {
		before = "an older version"
	}
	to := filepath.Join(s.dir, "aside", "before-"+s.o.Version)
	err := s.enough()
	if err == nil {
		err = copyFolder(s.dir, to)
	}
	if err != nil {
		s.o.Log.Error("no copy was put aside", "error", err)
		s.notes = append(s.notes, fmt.Sprintf("This is Placebook %s, and the data was last open in %s. It could not be copied aside before it was opened: copy the folder %s yourself, with Placebook closed.", s.o.Version, before, s.dir))
		return
	}
	now := s.o.Now()
	if err := os.Chtimes(to, now, now); err != nil { // it is kept from now on
		s.o.Log.Warn("the copy put aside has another day", "error", err)
	}
	s.o.Log.Info("a copy was put aside", "before", s.o.Version)
}

// enough looks that the disk is not filled by the copy.
func (s *Store) enough() error {
	free, err := s.o.free(s.dir)
	if err != nil {
		return err
	}
	size := uint64(0)
	err = walk(s.dir, func(_ string, d fs.DirEntry) error {
		i, err := d.Info()
		if err == nil && !d.IsDir() {
			size += uint64(i.Size())
		}
		return err
	})
	if err == nil && free < size+minFree {
		err = fmt.Errorf("store: %d MB free, %d MB to copy", free>>20, size>>20)
	}
	return err
}

// copyFolder copies what has to be copied, whole or not at all.
func copyFolder(from, to string) error {
	half := filepath.Join(filepath.Dir(to), "~"+filepath.Base(to))
	if err := errors.Join(os.RemoveAll(half), os.MkdirAll(half, 0o700)); err != nil {
		return err
	}
	err := walk(from, func(name string, d fs.DirEntry) error {
		if d.IsDir() {
			return os.MkdirAll(filepath.Join(half, name), 0o700)
		}
		return copyFile(filepath.Join(from, name), filepath.Join(half, name))
	})
	if err == nil {
		err = errors.Join(os.RemoveAll(to), os.Rename(half, to))
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(half))
	}
	return seal.SyncDir(filepath.Dir(to))
}

// walk visits what is to be copied, by its name in the folder.
func walk(dir string, visit func(name string, d fs.DirEntry) error) error {
	return filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || path == dir {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		if notCopied[name] {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		return visit(name, d)
	})
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Sync(), out.Close())
}

// readVersion is the version of the program that had the data open last, empty
// where none has said.
func readVersion(dir string) string {
	b, err := os.ReadFile(filepath.Join(dir, "version"))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}

// beVersion says that this program has the data open: also an older one than
// before, so that the next newer one copies what it wrote.
func (s *Store) beVersion() {
	if s.o.Version == "" || readVersion(s.dir) == s.o.Version {
		return
	}
	if err := writeFile(filepath.Join(s.dir, "version"), s.o.Version+"\n"); err != nil {
		s.o.Log.Warn("which version has the data open is not written", "error", err) // at worst there is one copy more
	}
}

// newer reports whether version a is newer than b; one that is no version is the
// oldest.
func newer(a, b string) bool {
	x, y := strings.Split(a, "."), strings.Split(b, ".")
	for i := range max(len(x), len(y)) {
		m, n := part(x, i), part(y, i)
		if m != n {
			return m > n
		}
	}
	return false
}

func part(version []string, i int) int {
	if i >= len(version) {
		return 0
	}
	n, err := strconv.Atoi(version[i])
	if err != nil {
		return 0
	}
	return n
}
