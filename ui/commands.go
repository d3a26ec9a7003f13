package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/page"
)

// A command is something a person can do anywhere in the window: once here,
// and from here in the menu, behind its shortcut and in Help.
type command struct {
	menu, label string
	key         fyne.KeyName
	mods        fyne.KeyModifier
	needsStore  bool
	do          func(w *Window)
}

const (
	ctrl  = fyne.KeyModifierShortcutDefault
	shift = fyne.KeyModifierShift
)

// commands lists them all, in the order of the menus.
func commands() []command {
	return []command{
		{menu: "File", label: "Import a list...", key: fyne.KeyI, mods: ctrl, needsStore: true, do: (*Window).importList},
		{menu: "File", label: "Save", key: fyne.KeyS, mods: ctrl, needsStore: true, do: can(page.Saver.Save)},
		{menu: "File", label: "Close Placebook", key: fyne.KeyQ, mods: ctrl, do: (*Window).Close},

		{menu: "Edit", label: "Undo", key: fyne.KeyZ, mods: ctrl, do: (*Window).undoHere},
		{menu: "Edit", label: "Redo", key: fyne.KeyY, mods: ctrl, do: (*Window).redoHere},
		{menu: "Edit", label: "New", key: fyne.KeyN, mods: ctrl, needsStore: true, do: can(page.Maker.New)},
		{menu: "Edit", label: "Delete what is chosen", key: fyne.KeyDelete, mods: ctrl, needsStore: true, do: can(page.Deleter.Delete)},
		{menu: "Edit", label: "Find in this list", key: fyne.KeyF, mods: ctrl, needsStore: true, do: can(page.Finder.Find)},
		{menu: "Edit", label: "Search everything", key: fyne.KeyK, mods: ctrl, needsStore: true, do: (*Window).search},

		{menu: "Go", label: "Partners", key: fyne.Key1, mods: ctrl, needsStore: true, do: goTo("partners")},
		{menu: "Go", label: "Reports", key: fyne.Key2, mods: ctrl, needsStore: true, do: goTo("reports")},
		{menu: "Go", label: "Settings", key: fyne.Key3, mods: ctrl, needsStore: true, do: goTo("settings")},

		{menu: "View", label: "As the computer is set", do: theme("")},
		{menu: "View", label: "Light", do: theme("light")},
		{menu: "View", label: "Dark", do: theme("dark")},
		{menu: "View", label: "High contrast", do: theme("contrast")},
		{menu: "View", label: "Larger text", key: fyne.KeyEqual, mods: ctrl, do: textSize(0.1)},
		{menu: "View", label: "Smaller text", key: fyne.KeyMinus, mods: ctrl, do: textSize(-0.1)},

		{menu: "Help", label: "Keys and hints", key: fyne.KeyF1, do: (*Window).help},
	}
}

func (c command) shortcut() fyne.Shortcut {
	// The toolkit knows two of them by names of its own, and none without Ctrl.
	switch {
	case c.key == fyne.KeyZ && c.mods == ctrl:
		return &fyne.ShortcutUndo{}
	case c.key == fyne.KeyY && c.mods == ctrl:
		return &fyne.ShortcutRedo{}
	case c.key == "" || c.mods == 0:
		return nil
	}
	return &desktop.CustomShortcut{KeyName: c.key, Modifier: c.mods}
}

// run does a command, unless a dialog waits for an answer or there is no data
// to do it with.
func (w *Window) run(c command) {
	if w.busyWithDialog() || c.needsStore && w.store == nil {
		return
	}
	c.do(w)
}

// can makes a command of an ability that only some pages have.
func can[A any](do func(A)) func(*Window) {
	return func(w *Window) {
		if a, ok := w.now.(A); ok {
			do(a)
		}
	}
}

func goTo(key string) func(*Window) { return func(w *Window) { w.Open(key) } }

func (w *Window) importList() {
	w.leave(func() { w.Show(page.NewImport(w, "", "")) })
}

// undoHere takes back typing where the keyboard is in a box that has any, else
// the last step.
func (w *Window) undoHere() {
	box, ok := w.win.Canvas().Focused().(interface{ TakeBack() bool })
	if !ok || !box.TakeBack() {
		w.Undo()
	}
}

func (w *Window) redoHere() {
	box, ok := w.win.Canvas().Focused().(interface{ BringBack() bool })
	if !ok || !box.BringBack() {
		w.Redo()
	}
}

// Undo takes back the last step.
func (w *Window) Undo() { w.takeBack(false) }

// Redo brings back the step that was taken back last.
func (w *Window) Redo() { w.takeBack(true) }

func (w *Window) takeBack(redo bool) {
	if w.store == nil {
		return
	}
	if _, ok := w.canTakeBack(redo); !ok {
		return
	}
	do, word, back := w.store.Undo, "Undone", "Redo"
	if redo {
		do, word, back = w.store.Redo, "Done again", "Undo"
	}
	out, err := do()
	if err != nil {
		w.Fail(err)
		return
	}
	said := word + ": " + out.Title + "."
	if len(out.Left) == 1 {
		said += " " + out.Left[0]
	} else if len(out.Left) > 1 {
		said += " " + out.Left[0] + " And " + more(len(out.Left)-1) + "."
	}
	w.Say(said, back, func() { w.takeBack(!redo) })
}

func (w *Window) canTakeBack(redo bool) (string, bool) {
	if redo {
		return w.store.CanRedo()
	}
	return w.store.CanUndo()
}
