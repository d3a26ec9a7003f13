package store_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// A folder in memory. Badger's files are mostly holes, which are left out.
type folder map[string]content

type content struct {
	b    []byte
	size int64
	dir  bool
}

func readFolder(t testing.TB, from string) folder {
	t.Helper()
	out := folder{}
	err := filepath.WalkDir(from, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(from, path)
		if e.IsDir() {
			out[name] = content{dir: true}
			return nil
		}
		b, err := os.ReadFile(path)
		out[name] = content{b: bytes.Clone(bytes.TrimRight(b, "\x00")), size: int64(len(b))}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// write makes the folder on the disk.
func (f folder) write(t testing.TB, to string) {
	t.Helper()
	for _, name := range slices.Sorted(maps.Keys(f)) {
		c, path := f[name], filepath.Join(to, name)
		err := os.MkdirAll(filepath.Dir(path), 0o700)
		if c.dir {
			err = os.MkdirAll(path, 0o700)
		} else if err == nil {
			err = errors.Join(os.WriteFile(path, c.b, 0o600), os.Truncate(path, c.size))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func copyFolder(t testing.TB, from, to string) {
	t.Helper()
	readFolder(t, from).write(t, to)
}

// contents gives a hash of every file of a folder.
func contents(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		name, _ := filepath.Rel(dir, path)
		if err != nil || e.IsDir() {
			out[name] = "folder"
			return err
		}
		b, err := os.ReadFile(path)
		out[name] = fmt.Sprintf("%x", sha256.Sum256(b))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// untouched fails the test when a folder is not as it was.
func untouched(t testing.TB, dir string, before map[string]string) {
	t.Helper()
	after := contents(t, dir)
	for name, sum := range before {
		if after[name] != sum {
			t.Errorf("%s was changed or removed", name)
		}
	}
	for name := range after {
		if before[name] == "" {
			t.Errorf("%s is new", name)
		}
	}
}
