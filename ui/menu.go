package ui

import (
	"fyne.io/fyne/v2"

	"placebook/ui/page"
)

// setMenu makes the menu of the commands. Shortcuts stand on its items because
// those of the canvas are dead while a box has the keyboard.
func (w *Window) setMenu() {
	var menus []*fyne.Menu
	for _, c := range commands() {
		item := fyne.NewMenuItem(c.label, func() { w.run(c) })
		item.Shortcut = c.shortcut()
		if c.label == "Close Placebook" {
			item.IsQuit = true
		}
		if n := len(menus); n == 0 || menus[n-1].Label != c.menu {
			menus = append(menus, fyne.NewMenu(c.menu))
		}
		m := menus[len(menus)-1]
		m.Items = append(m.Items, item)
	}
	w.win.SetMainMenu(fyne.NewMainMenu(menus...))
}

// bareKey hears the keys that nothing with the keyboard had a use for: Esc is
// the page's, others may be commands that stand on a key without Ctrl.
func (w *Window) bareKey(e *fyne.KeyEvent) {
	if p, ok := w.now.(page.Escaper); ok && e.Name == fyne.KeyEscape && !w.busyWithDialog() {
		p.Escape()
		return
	}
	for _, c := range commands() {
		if c.key == e.Name && c.mods == 0 {
			w.run(c)
		}
	}
}
