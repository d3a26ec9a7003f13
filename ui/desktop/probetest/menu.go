package probetest

import (
	"strings"

	"fyne.io/fyne/v2"
)

// A Menu is one of the window's, with what stands in it; rules between are left
// out.
type Menu struct {
	Label string `json:"label"`
	Items []Item `json:"items"`
}

// An Item of a menu. Keys is its shortcut, as X writes it: ctrl+shift+l.
type Item struct {
	Label string `json:"label"`
	Keys  string `json:"keys,omitempty"`
}

func menus(main *fyne.MainMenu) (out []Menu) {
	if main == nil {
		return nil
	}
	for _, m := range main.Items {
		menu := Menu{Label: m.Label}
		for _, i := range m.Items {
			if !i.IsSeparator {
				menu.Items = append(menu.Items, Item{i.Label, keys(i.Shortcut)})
			}
		}
		out = append(out, menu)
	}
	return out
}

// held are the keys that are held down for a shortcut.
var held = []struct {
	mod  fyne.KeyModifier
	name string
}{{fyne.KeyModifierControl, "ctrl+"}, {fyne.KeyModifierAlt, "alt+"}, {fyne.KeyModifierShift, "shift+"}, {fyne.KeyModifierSuper, "super+"}}

// xNames are the keys that X calls otherwise than the toolkit.
var xNames = map[fyne.KeyName]string{
	fyne.KeyEqual: "equal", fyne.KeyMinus: "minus", fyne.KeySlash: "slash", fyne.KeyComma: "comma", fyne.KeyPeriod: "period",
	fyne.KeyPageUp: "Prior", fyne.KeyPageDown: "Next", fyne.KeyEnter: "KP_Enter",
}

// keys writes a shortcut as X does.
func keys(s fyne.Shortcut) string {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok {
		return ""
	}
	text := ""
	for _, h := range held {
		if k.Mod()&h.mod != 0 {
			text += h.name
		}
	}
	name := string(k.Key())
	if other, ok := xNames[k.Key()]; ok {
		name = other
	} else if len(name) == 1 {
		name = strings.ToLower(name)
	}
	return text + name
}
