package packagetest

import (
	"archive/zip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// verified reports whether a file is signed by the tests' certificate.
func verified(t *testing.T, path string) (bool, string) {
	t.Helper()
	out, err := exec.Command("osslsigncode", "verify", "-CAfile", folder(t, "PLACEBOOK_SIGNER"), "-in", path).CombinedOutput()
	return err == nil, string(out)
}

// TestSignatures: all that Windows runs is signed, and one changed byte is
// noticed.
func TestSignatures(t *testing.T) {
	dir := t.TempDir()
	signed := []string{file(t, "PLACEBOOK_DIST", "*.msi"), file(t, "PLACEBOOK_DIST", "*-setup.exe")}
	signed = append(signed, unpacked(t, file(t, "PLACEBOOK_DIST", "*-portable.zip"), dir, ".exe", ".com", ".dll")...)
	if len(signed) != 6 {
		t.Fatalf("%q", signed)
	}
	for _, path := range signed {
		if ok, said := verified(t, path); !ok {
			t.Errorf("%s is not signed: %s", filepath.Base(path), said)
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b[len(b)/2] ^= 1
		changed := filepath.Join(dir, "changed-"+filepath.Base(path))
		if err := os.WriteFile(changed, b, 0o600); err != nil {
			t.Fatal(err)
		}
		if ok, _ := verified(t, changed); ok {
			t.Errorf("%s with one byte changed is as good as before", filepath.Base(path))
		}
	}
}

// unpacked takes the files with some endings out of a zip.
func unpacked(t *testing.T, path, to string, endings ...string) (files []string) {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	for _, f := range z.File {
		wanted := false
		for _, e := range endings {
			wanted = wanted || strings.HasSuffix(f.Name, e)
		}
		if !wanted {
			continue
		}
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(in)
		in.Close()
		out := filepath.Join(to, filepath.Base(f.Name))
		if err != nil || os.WriteFile(out, b, 0o700) != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		files = append(files, out)
	}
	return files
}
