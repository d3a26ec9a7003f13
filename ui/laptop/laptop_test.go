package laptop_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"placebook/ui/laptop"
)

func TestSettingsAreKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "settings.json")
	s := laptop.Load(path)
	s.Theme, s.List("organisations").Widths["name"] = "dark", 240
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if got := laptop.Load(path); got.Theme != "dark" || got.List("organisations").Widths["name"] != 240 || got.TextSize != 1 {
		t.Errorf("%+v", got)
	}
}

func TestWhatCannotBeReadIsAsItComes(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	for _, text := range []string{"", "{", `{"theme": 7}`, `{"text_size": 90}`} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := laptop.Load(path); got.Theme != "" || got.TextSize != 1 {
			t.Errorf("%q: %+v", text, got)
		}
	}
}

func TestWhenItLocks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "settings.json")
	for text, want := range map[string]time.Duration{
		`{}`: 15 * time.Minute, `{"lock_minutes": 5}`: 5 * time.Minute, `{"lock_minutes": 60}`: time.Hour, `{"lock_minutes": -1}`: 0,
		`{"lock_minutes": 7}`: 15 * time.Minute, `{"lock_minutes": -2}`: 15 * time.Minute, `{"lock_minutes": 9999999}`: 15 * time.Minute,
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := laptop.Load(path).LockAfter(); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
