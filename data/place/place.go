package place

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
)

// id is the program's identifier, which macOS wants as a folder's name.
const id = "org.placebook.Placebook"

// ErrNone is a laptop that does not say where a person's files belong.
var ErrNone = errors.New("place: no folder for a person's own files is known")

// Data is the folder of the person's own data: %LOCALAPPDATA%\Placebook\data on
// Windows, which does not roam; ~/Library/Application Support on macOS; else
// $XDG_DATA_HOME or ~/.local/share.
func Data() (string, error) { return in("data") }

// Sample is the folder of the sample, which is never mixed with anybody's data.
func Sample() (string, error) { return in("sample") }

// Settings is the file of this laptop's own settings: size of the window, theme.
func Settings() (string, error) { return in("laptop.json") }

func in(name string) (string, error) {
	p, err := ReadPolicy()
	if err != nil {
		return "", err
	}
	folder := p.DataFolder
	if folder == "" {
		if folder, err = base(runtime.GOOS, os.Getenv, os.UserHomeDir); err != nil {
			return "", err
		}
	}
	return filepath.Join(folder, name), nil
}

// base is the folder that holds all of them, where IT has not laid down another.
func base(system string, env func(string) string, home func() (string, error)) (string, error) {
	if system == "windows" {
		if local := env("LOCALAPPDATA"); local != "" {
			return filepath.Join(local, "Placebook"), nil
		}
		return "", ErrNone
	}
	// A relative path in XDG_DATA_HOME is to be ignored, says its specification.
	if given := env("XDG_DATA_HOME"); system != "darwin" && filepath.IsAbs(given) {
		return filepath.Join(given, "placebook"), nil
	}
	dir, err := home()
	switch {
	case err != nil || !filepath.IsAbs(dir):
		return "", ErrNone
	case system == "darwin":
		return filepath.Join(dir, "Library", "Application Support", id), nil
	}
	return filepath.Join(dir, ".local", "share", "placebook"), nil
}
