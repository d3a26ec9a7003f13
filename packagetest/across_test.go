package packagetest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestAcross: the Windows program writes the workbook that the Linux one writes,
// byte for byte, and each opens what the other made.
func TestAcross(t *testing.T) {
	m := newMachine(t)
	dir := t.TempDir()
	windows := outside(portableProgram(t))
	runs(t, "dpkg-deb", "-x", file(t, "PLACEBOOK_NEWER", "*.deb"), filepath.Join(dir, "deb"))
	linux := filepath.Join(dir, "deb", "usr", "bin", "placebook")
	here := func(args ...string) string {
		t.Helper()
		c := exec.Command(linux, args...)
		c.Env = m.env("HOME=" + dir)
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("placebook %q: %v\n%s", args, err, out)
		}
		return string(out)
	}
	made := map[string]func(args ...string) string{"linux": here, "windows": func(args ...string) string {
		return m.must(append([]string{windows}, args...)...)
	}}
	path := func(system, name string) string {
		if system == "windows" {
			return outside(filepath.Join(dir, name))
		}
		return filepath.Join(dir, name)
	}
	for maker, make := range made {
		store := "made-on-" + maker
		make("init", "--sample", "--store", path(maker, store))
		var books, lists []string
		for user, use := range made {
			book := store + "-read-on-" + user + ".xlsx"
			use("report", "board", "--out", path(user, book), "--store", path(user, store))
			use("check", "--store", path(user, store))
			books = append(books, filepath.Join(dir, book))
			lists = append(lists, use("list", "organisations", "--csv", "--store", path(user, store)))
		}
		if lists[0] != lists[1] || lists[0] == "" {
			t.Errorf("the store made on %s has other organisations on the other", maker)
		}
		one, err := os.ReadFile(books[0])
		if err != nil {
			t.Fatal(err)
		}
		other, err := os.ReadFile(books[1])
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(one, other) {
			t.Errorf("made on %s: the workbooks of the two differ (%d and %d bytes)", maker, len(one), len(other))
		}
	}
}
