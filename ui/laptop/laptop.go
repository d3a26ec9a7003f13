// Package laptop keeps what belongs to one laptop and one person at it, and is
// never shared: theme, text size, window size, the page last open, columns. It
// is a small file beside the data; losing it loses nothing that matters.
package laptop

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// Version of the file. Unknown keys of a newer one are ignored.
const Version = 1

// Settings are one laptop's own.
type Settings struct {
	Version  int     `json:"version"`
	Theme    string  `json:"theme,omitempty"` // "", light, dark or contrast
	TextSize float32 `json:"text_size,omitempty"`
	Compact  bool    `json:"compact,omitempty"` // lower rows in lists
	Width    float32 `json:"width,omitempty"`
	Height   float32 `json:"height,omitempty"`
	Page     string  `json:"page,omitempty"`
	Folder   string  `json:"folder,omitempty"` // last used for a file
	// LockMinutes is how long nobody may have touched keyboard or mouse before
	// the window locks: one of LockChoices; 0 is as it comes, LockNever is never.
	LockMinutes int              `json:"lock_minutes,omitempty"`
	Lists       map[string]*List `json:"lists,omitempty"` // by the list's name: see List

	path string
	most int // minutes, where IT lets nobody wait longer; 0 where it does not say
}

// Minutes of Settings.LockMinutes with a meaning of their own.
const (
	LockNever   = -1
	LockDefault = 15
)

// LockChoices are the minutes that are offered where nobody says otherwise, in
// order.
func LockChoices() []int { return []int{5, 15, 30, 60, LockNever} }

// LockAtMost has the window lock after so many minutes at the latest, as IT may
// lay down; 0 leaves it to the person. It is not kept in the file.
func (s *Settings) LockAtMost(minutes int) { s.most = minutes }

// LockMost is what LockAtMost was told.
func (s *Settings) LockMost() int { return s.most }

// Choices are the minutes that may be chosen here, in order.
func (s *Settings) Choices() []int {
	if s.most <= 0 {
		return LockChoices()
	}
	choices := slices.DeleteFunc(LockChoices(), func(m int) bool { return m == LockNever || m >= s.most })
	return append(choices, s.most)
}

// LockIn is how many minutes the window may stand untouched before it locks:
// one of Choices.
func (s *Settings) LockIn() int {
	minutes := s.LockMinutes
	if minutes == 0 {
		minutes = LockDefault
	}
	if s.most > 0 && !slices.Contains(s.Choices(), minutes) {
		return s.most
	}
	return minutes
}

// LockAfter is LockIn as a time; 0 is for ever.
func (s *Settings) LockAfter() time.Duration {
	if minutes := s.LockIn(); minutes != LockNever {
		return time.Duration(minutes) * time.Minute
	}
	return 0
}

// Load reads the settings; what is missing or cannot be read is as it comes.
func Load(path string) *Settings {
	s := &Settings{}
	if b, err := os.ReadFile(path); err == nil && json.Unmarshal(b, s) != nil {
		s = &Settings{}
	}
	s.Version, s.path = Version, path
	if s.TextSize < 0.8 || s.TextSize > 2 {
		s.TextSize = 1
	}
	if s.LockMinutes != 0 && !slices.Contains(LockChoices(), s.LockMinutes) {
		s.LockMinutes = 0 // an unreadable choice never means that it stays open
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
