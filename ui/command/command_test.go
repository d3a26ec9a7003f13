package command_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/command"
)

func TestNoTwoCommandsShareANameOrKeys(t *testing.T) {
	ids, keys := map[command.ID]bool{}, map[string]command.ID{}
	labels := map[string]bool{}
	for _, c := range command.All() {
		if ids[c.ID] {
			t.Errorf("%s stands in the list twice", c.ID)
		}
		ids[c.ID] = true
		if labels[c.Menu+c.Label] {
			t.Errorf("two commands are called %q in %s", c.Label, c.Menu)
		}
		labels[c.Menu+c.Label] = true
		if k := c.Keys(); k != "" {
			if keys[k] != "" {
				t.Errorf("%s leads to %s and to %s", k, keys[k], c.ID)
			}
			keys[k] = c.ID
		}
		if c.Menu == "" || c.Label == "" {
			t.Errorf("%s has no place in the menu", c.ID)
		}
	}
}

// Keys without Ctrl or Alt are typed into boxes; only those that boxes have no
// use for may lead to a command.
func TestNoCommandTakesAKeyThatBoxesUse(t *testing.T) {
	for _, c := range command.All() {
		bare := c.Mods&(fyne.KeyModifierShortcutDefault|fyne.KeyModifierAlt) == 0
		function := len(c.Key) > 1 && c.Key[0] == 'F'
		if c.Key != "" && bare && !function && !c.Local {
			t.Errorf("%s is behind %s", c.ID, c.Keys())
		}
	}
}

func TestMenusStandTogether(t *testing.T) {
	done, last := map[string]bool{}, ""
	for _, c := range command.All() {
		if c.Menu != last && done[c.Menu] {
			t.Errorf("%s begins again at %s", c.Menu, c.ID)
		}
		done[c.Menu], last = true, c.Menu
	}
}

func TestKeysAsPeopleReadThem(t *testing.T) {
	for id, want := range map[command.ID]string{command.Undo: "Ctrl+Z", command.LargerText: "Ctrl+=", command.Keys: "Ctrl+/", command.ThemeDark: "", command.Back: "Alt+Left", command.Lock: "Ctrl+Shift+L"} {
		if got := command.Of(id).Keys(); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
}
