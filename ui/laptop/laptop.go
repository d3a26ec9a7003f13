// Package laptop keeps what belongs to one laptop and one person at it, and is
// never shared: theme, text size, window size, the page last open, columns. It
// is a small file beside the data; losing it loses nothing that matters.
package laptop

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
)

// Version of the file. Unknown keys of a newer one are ignored.
const Version = 1

// Settings are one laptop's own.
type Settings struct {
	Version  int                `json:"version"`
	Theme    string             `json:"theme,omitempty"` // "", light, dark or contrast
	TextSize float32            `json:"text_size,omitempty"`
	Width    float32            `json:"width,omitempty"`
	Height   float32            `json:"height,omitempty"`
	Page     string             `json:"page,omitempty"`
	Folder   string             `json:"folder,omitempty"`  // last used for a file
	Columns  map[string]float32 `json:"columns,omitempty"` // widths by list and column

	path string
}

// Load reads the settings; what is missing or cannot be read is as it comes.
func Load(path string) *Settings {
	s := &Settings{}
	if b, err := os.ReadFile(path); err == nil && json.Unmarshal(b, s) != nil {
		s = &Settings{}
	}
	s.Version, s.path = Version, path
	if s.Columns == nil {
		s.Columns = map[string]float32{}
	}
	if s.TextSize < 0.8 || s.TextSize > 2 {
		s.TextSize = 1
	}
	return s
}

// Save writes the settings: whole or not at all.
func (s *Settings) Save() error {
	if s.path == "" {
		return nil
	}
	b, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(filepath.Dir(s.path), "~settings-*")
	if err != nil {
		return err
	}
	_, err = f.Write(append(b, '\n'))
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), s.path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}
