package laptop_test

import (
	"os"
	"path/filepath"
	"slices"
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

// TestITLaysDownWhenItLocks: whoever chose longer, or never, waits as long as IT
// lets them; whoever chose less keeps that.
func TestITLaysDownWhenItLocks(t *testing.T) {
	for _, c := range []struct{ most, chosen, want int }{
		{0, 0, 15}, {0, 60, 60}, {0, laptop.LockNever, laptop.LockNever},
		{10, 0, 10}, {10, 5, 5}, {10, 10, 10}, {10, 15, 10}, {10, laptop.LockNever, 10},
		{15, 0, 15}, {30, 0, 15}, {30, 30, 30}, {2, 5, 2}, {240, 60, 60}, {240, laptop.LockNever, 240},
	} {
		s := &laptop.Settings{LockMinutes: c.chosen}
		s.LockAtMost(c.most)
		if got := s.LockIn(); got != c.want {
			t.Errorf("at most %d, chosen %d: locks in %d, want %d", c.most, c.chosen, got, c.want)
		}
		if c.most > 0 && s.LockAfter() != time.Duration(c.want)*time.Minute {
			t.Errorf("at most %d, chosen %d: after %v", c.most, c.chosen, s.LockAfter())
		}
	}
	s := &laptop.Settings{}
	s.LockAtMost(30)
	if got := s.Choices(); !slices.Equal(got, []int{5, 15, 30}) {
		t.Errorf("offered are %v", got)
	}
	s.LockAtMost(20)
	if got := s.Choices(); !slices.Equal(got, []int{5, 15, 20}) {
		t.Errorf("offered are %v", got)
	}
}
