package command

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// An ID names a command in code.
type ID string

// A Command is something a person can do.
type Command struct {
	ID   ID
	Menu string // the menu it stands in
	// Label says what it does, in few words.
	Label string
	Icon  look.Icon
	Key   fyne.KeyName // empty for none
	Mods  fyne.KeyModifier
	// Rule draws a line above it in its menu.
	Rule bool
	// Anywhere also works before there is data to work with.
	Anywhere bool
	// Local keys are heard by the list that has the keyboard, since boxes have
	// a use of their own for them; the menu only shows them.
	Local bool
	// Hint is a sentence for Help and the search, where the label alone does
	// not say enough.
	Hint string
}

// Of finds a command by its ID; one that is not in the list is a mistake in
// the code.
func Of(id ID) Command {
	for _, c := range list {
		if c.ID == id {
			return c
		}
	}
	panic("command: no " + string(id))
}

// All lists the commands in the order of the menus.
func All() []Command { return list }

// Shortcut is what the toolkit listens for, nil where the command has no keys
// with a modifier or a list hears them itself.
func (c Command) Shortcut() fyne.Shortcut {
	switch {
	case c.Key == "" || c.Mods == 0 || c.Local:
		return nil
	case c.ID == Undo: // the toolkit knows these two by names of its own
		return &fyne.ShortcutUndo{}
	case c.ID == Redo:
		return &fyne.ShortcutRedo{}
	}
	return &desktop.CustomShortcut{KeyName: c.Key, Modifier: c.Mods}
}

// Keys says the keys as people read them: Ctrl+Shift+C.
func (c Command) Keys() string {
	if c.Key == "" {
		return ""
	}
	var parts []string
	for _, m := range []struct {
		mod  fyne.KeyModifier
		name string
	}{{ctrl, "Ctrl"}, {alt, "Alt"}, {shift, "Shift"}} {
		if c.Mods&m.mod != 0 {
			parts = append(parts, m.name)
		}
	}
	name, ok := keyNames[c.Key]
	if !ok {
		name = string(c.Key)
	}
	return strings.Join(append(parts, name), "+")
}

var keyNames = map[fyne.KeyName]string{
	fyne.KeyEqual: "=", fyne.KeySlash: "/", fyne.KeyMinus: "-", fyne.KeyReturn: "Enter", fyne.KeySpace: "Space",
	fyne.KeyLeft: "Left", fyne.KeyRight: "Right", fyne.KeyUp: "Up", fyne.KeyDown: "Down",
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	alt   = fyne.KeyModifierAlt
	shift = fyne.KeyModifierShift
)
