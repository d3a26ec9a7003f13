//go:build !windows

package place

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// TestThePolicyFile: where it is, its folder is where the data lies.
func TestThePolicyFile(t *testing.T) {
	file, home := filepath.Join(t.TempDir(), "policy"), t.TempDir()
	defer func(before string) { policyFile = before }(policyFile)
	policyFile = file
	t.Setenv("XDG_DATA_HOME", home)
	t.Setenv("PLACE_TEST_HOME", home)
	for text, want := range map[string]string{
		"":                      filepath.Join(home, "placebook", "data"),
		"DataFolder = /srv/x\n": "/srv/x/data",
		"# DataFolder = /srv/y\nOther = 1\n DataFolder=$PLACE_TEST_HOME/own/../z": filepath.Join(home, "z", "data"),
		"DataFolder = x\n": "",
	} {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := Data()
		if got != want || (want == "") != errors.Is(err, ErrPolicy) {
			t.Errorf("%q: %q, %v, want %q", text, got, err, want)
		}
	}
}
