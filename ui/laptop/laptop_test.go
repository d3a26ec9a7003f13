package laptop_test

import (
	"os"
	"path/filepath"
	"testing"

	"placebook/ui/laptop"
)

func TestSettingsAreKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a", "settings.json")
	s := laptop.Load(path)
	s.Theme, s.Columns["organisations.name"] = "dark", 240
	if err := s.Save(); err != nil {
		t.Fatal(err)
	}
	if got := laptop.Load(path); got.Theme != "dark" || got.Columns["organisations.name"] != 240 || got.TextSize != 1 {
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
