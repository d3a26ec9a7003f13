package ui

import (
	"fyne.io/fyne/v2"

	"placebook/ui/command"
	"placebook/ui/page"
)

// setMenu makes the menu of the commands. Shortcuts stand on its items because
// those of the canvas are dead while a box has the keyboard.
func (w *Window) setMenu() {
	var menus []*fyne.Menu
	for _, c := range command.All() {
		item := fyne.NewMenuItem(c.Label, func() { w.pressed(c) })
		item.Shortcut = c.Shortcut()
		item.IsQuit = c.ID == command.Close
		if n := len(menus); n == 0 || menus[n-1].Label != c.Menu {
			menus = append(menus, fyne.NewMenu(c.Menu))
		}
		m := menus[len(menus)-1]
		if c.Rule && len(m.Items) > 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		m.Items = append(m.Items, item)
	}
	w.win.SetMainMenu(fyne.NewMainMenu(menus...))
}

// pressed does a command of the menu. Where there is nothing to do it with, or a
// dialog is open, its keys go on to what has the keyboard: the menu hears them
// first, and a box may have a use of its own for them.
func (w *Window) pressed(c command.Command) {
	if !w.busyWithDialog() && w.doing(c) != nil {
		w.run(c)
		return
	}
	if c.ID == command.Lock && w.sample && !w.busyWithDialog() {
		w.Say("The sample does not lock: everybody knows its passphrase.", "", nil)
		return
	}
	if to, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok && c.Shortcut() != nil {
		to.TypedShortcut(c.Shortcut())
	}
}

// bareRune hears what is typed while nothing has the keyboard. Before the data
// is open it belongs into the page's first box: a passphrase typed after a click
// beside it is not lost.
func (w *Window) bareRune(r rune) {
	f, ok := w.now.(page.Focuser)
	if w.store != nil || !ok || w.busyWithDialog() {
		return
	}
	if box := f.Focus(); box != nil {
		w.win.Canvas().Focus(box)
		box.TypedRune(r)
	}
}

// bareKey hears the keys that nothing with the keyboard had a use for: Esc is
// the page's, others may be commands that stand on a key without Ctrl.
func (w *Window) bareKey(e *fyne.KeyEvent) {
	if w.reading != nil && e.Name == fyne.KeyEscape {
		w.endHelp()
		return
	}
	if p, ok := w.now.(page.Escaper); ok && e.Name == fyne.KeyEscape && !w.busyWithDialog() {
		p.Escape()
		return
	}
	for _, c := range command.All() {
		if c.Key == e.Name && c.Mods == 0 && !c.Local {
			w.run(c)
		}
	}
}
