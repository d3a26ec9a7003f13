//go:build !windows

package place

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// policyFile is where whoever looks after the computer writes, a line each:
// Name = value. Tests have one of their own.
var policyFile = "/etc/placebook/policy"

func policySources() []source { return []source{fromFile(policyFile)} }

func fromFile(path string) source {
	return func(name string) (string, bool, error) {
		b, err := os.ReadFile(path)
		if errors.Is(err, fs.ErrNotExist) {
			return "", false, nil
		}
		if err != nil {
			return "", false, err
		}
		for line := range strings.Lines(string(b)) {
			key, value, ok := strings.Cut(line, "=")
			if ok && strings.TrimSpace(key) == name {
				return value, true, nil
			}
		}
		return "", false, nil
	}
}

// whole fills in variables such as $HOME.
func whole(path string) (string, error) {
	filled := os.ExpandEnv(path)
	if !filepath.IsAbs(filled) {
		return "", errNotWhole(filled)
	}
	return filepath.Clean(filled), nil
}
