package packagetest

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// folder is one that the tests are given.
func folder(t *testing.T, variable string) string {
	t.Helper()
	dir := os.Getenv(variable)
	if dir == "" {
		t.Fatalf("%s is not set: run these tests with make packagetest", variable)
	}
	return dir
}

// version is the one that FyneApp.toml says.
func version(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("..", "FyneApp.toml"))
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile(`(?m)^Version = "(.*)"$`).FindSubmatch(b)
	if m == nil {
		t.Fatal("FyneApp.toml does not say the version")
	}
	return string(m[1])
}

// file is the one file in a folder of packages that a pattern means.
func file(t *testing.T, variable, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder(t, variable), pattern))
	if err != nil || len(found) != 1 {
		t.Fatalf("%s in %s: %v, %v", pattern, variable, found, err)
	}
	return found[0]
}

// sums are the SHA-256 sums of all files in a folder, by name.
func sums(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(b)
		out[e.Name()] = hex.EncodeToString(sum[:])
	}
	return out
}

// runs runs a program that has to succeed, and gives all that it said.
func runs(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func TestEverythingIsThere(t *testing.T) {
	v := version(t)
	want := []string{"Placebook-" + v + "-linux-x64.tar.xz", "Placebook-" + v + "-modules.txt", "Placebook-" + v + "-policy.zip",
		"Placebook-" + v + "-x64-portable.zip", "Placebook-" + v + "-x64-setup.exe", "Placebook-" + v + "-x64.msi",
		"Placebook-" + v + "-x64.msi.product-code.txt", "SHA256SUMS", "placebook_" + v + "_amd64.deb"}
	dir := folder(t, "PLACEBOOK_DIST")
	made := sums(t, dir)
	var got []string
	for name := range made {
		got = append(got, name)
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("there are %q, want %q", got, want)
	}
	b, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	lines := 0
	for s := bufio.NewScanner(bytes.NewReader(b)); s.Scan(); lines++ {
		sum, name, _ := strings.Cut(s.Text(), "  ")
		if made[name] != sum {
			t.Errorf("SHA256SUMS says %s of %s, it is %s", sum, name, made[name])
		}
	}
	if lines != len(want)-1 {
		t.Errorf("SHA256SUMS has %d lines", lines)
	}
}

// TestTwoBuildsAreTheSame: another clone of the commit, in another folder, gives
// the same bytes, signatures included.
func TestTwoBuildsAreTheSame(t *testing.T) {
	once, again := sums(t, folder(t, "PLACEBOOK_DIST")), sums(t, folder(t, "PLACEBOOK_AGAIN"))
	if len(once) != len(again) {
		t.Errorf("%d files, then %d", len(once), len(again))
	}
	for name, sum := range once {
		if again[name] != sum {
			t.Errorf("%s differs", name)
		}
	}
}

// TestLicences: each module has one, and none that would bind whoever gets the
// program.
func TestLicences(t *testing.T) {
	b, err := os.ReadFile(file(t, "PLACEBOOK_DIST", "*-modules.txt"))
	if err != nil {
		t.Fatal(err)
	}
	fine := []string{"Apache-2.0", "MIT", "BSD-3-Clause", "BSD-2-Clause", "ISC", "Unlicense", "Zlib", "OFL-1.1"}
	var modules []string
	for line := range strings.Lines(string(b)) {
		part := strings.Split(strings.TrimSpace(line), "\t")
		if len(part) != 3 {
			t.Errorf("%q", line)
			continue
		}
		modules = append(modules, part[0])
		for _, licence := range strings.Split(part[2], "+") {
			if !slices.Contains(fine, licence) {
				t.Errorf("%s has the licence %q", part[0], licence)
			}
		}
	}
	for _, known := range []string{"Go", "fyne.io/fyne/v2", "github.com/dgraph-io/badger/v4", "github.com/xuri/excelize/v2"} {
		if !slices.Contains(modules, known) {
			t.Errorf("%s is not in the list", known)
		}
	}
}

// TestNoToolComplains: Debian's own checkers have neither an error nor a warning.
func TestNoToolComplains(t *testing.T) {
	deb := file(t, "PLACEBOOK_DIST", "*.deb")
	if said := runs(t, "lintian", "--fail-on", "error,warning", "--allow-root", deb); said != "" {
		t.Errorf("lintian says:\n%s", said)
	}
	root := t.TempDir()
	runs(t, "dpkg-deb", "-x", deb, root)
	share := filepath.Join(root, "usr", "share")
	if said := runs(t, "desktop-file-validate", filepath.Join(share, "applications", "org.placebook.Placebook.desktop")); said != "" {
		t.Errorf("the desktop entry: %s", said)
	}
	runs(t, "appstreamcli", "validate", "--no-net", filepath.Join(share, "metainfo", "org.placebook.Placebook.metainfo.xml"))
	for _, name := range []string{"doc/placebook/guide.html", "doc/placebook/THIRD-PARTY.txt.gz", "man/man1/placebook.1.gz", "icons/hicolor/scalable/apps/org.placebook.Placebook.svg"} {
		if i, err := os.Stat(filepath.Join(share, filepath.FromSlash(name))); err != nil || i.Size() == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
}
