package uitest

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// Tap presses the control with the name, or the part of one with that word.
func (w *Window) Tap(name string) {
	w.t.Helper()
	c, ok := w.find(name, func(c Control) bool { return c.Tappable })
	if !ok {
		if !w.pressPart(name) {
			w.t.Fatalf("there is nothing to press called %q; there are: %s", name, strings.Join(w.Names(), ", "))
		}
		return
	}
	if c.Disabled {
		w.t.Fatalf("%q is switched off", name)
	}
	w.tapAt(c.Object, fyne.NewPos(c.Size.Width/2, c.Size.Height/2), 0)
}

func (w *Window) pressPart(word string) (done bool) {
	walk(w.top(), fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) bool {
		if l, ok := o.(labelled); ok && !done {
			done = l.PressLabel(word)
		}
		return !done
	})
	return done
}

// tapAt does what the window does on a click: mouse down and up with the
// modifiers, then the tap.
func (w *Window) tapAt(o fyne.CanvasObject, at fyne.Position, mods fyne.KeyModifier) {
	defer w.settle()
	e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}, Button: desktop.MouseButtonPrimary, Modifier: mods}
	m, mouse := o.(desktop.Mouseable)
	if mouse {
		m.MouseDown(e)
		m.MouseUp(e)
	}
	if t, ok := o.(fyne.Tappable); ok {
		if f := w.Canvas().Focused(); mouse && f != nil && f.(fyne.CanvasObject) == o {
			t.Tapped(&e.PointEvent) // it took the keyboard itself on mouse down
			return
		}
		test.TapAt(t, at)
	}
}

// Hover puts the pointer on the control with the name.
func (w *Window) Hover(name string) {
	w.t.Helper()
	c := w.Find(name)
	test.MoveMouse(w.Canvas(), c.Pos.AddXY(c.Size.Width/2, c.Size.Height/2))
}

// HoverAt puts the pointer somewhere.
func (w *Window) HoverAt(at fyne.Position) { test.MoveMouse(w.Canvas(), at) }

// Focus gives the keyboard to the control with the name.
func (w *Window) Focus(name string) {
	w.t.Helper()
	c, ok := w.find(name, func(c Control) bool { return c.Focusable })
	if !ok {
		w.t.Fatalf("nothing called %q takes the keyboard; there are: %s", name, strings.Join(w.Names(), ", "))
	}
	w.Canvas().Focus(c.Object.(fyne.Focusable))
}

// Type goes to the end of the box with the name and types.
func (w *Window) Type(name, text string) {
	w.t.Helper()
	w.Focus(name)
	w.Key(fyne.KeyEnd, 0)
	w.Keys(text)
}

// Fill replaces what is in the box with the name.
func (w *Window) Fill(name, text string) {
	w.t.Helper()
	w.Focus(name)
	w.Key(fyne.KeyA, fyne.KeyModifierControl)
	w.Key(fyne.KeyBackspace, 0)
	w.Keys(text)
}

// Keys types text to whatever has the keyboard. A tab goes to the next
// control, a newline is Enter.
func (w *Window) Keys(text string) {
	w.t.Helper()
	for _, r := range text {
		switch r {
		case '\t':
			w.Key(fyne.KeyTab, 0)
		case '\n':
			w.Key(fyne.KeyReturn, 0)
		default:
			w.rune(r)
		}
	}
}

func (w *Window) rune(r rune) {
	defer w.settle()
	if f := w.Canvas().Focused(); f != nil {
		f.TypedRune(r)
	} else if on := w.Canvas().OnTypedRune(); on != nil {
		on(r)
	}
}

// Choose opens the box with the name and takes a value from its list, adding
// it if the list allows that.
func (w *Window) Choose(name, value string) {
	w.t.Helper()
	open := name
	if !w.Has(open) || w.Has("Add to "+name) {
		open = "Add to " + name
	}
	w.Tap(open)
	w.Keys(value)
	for _, row := range []string{value, "Add \u201c" + value + "\u201d"} {
		if c, ok := w.find(row, func(c Control) bool { return c.Tappable && !c.Focusable }); ok {
			w.tapAt(c.Object, fyne.NewPos(4, 4), 0)
			return
		}
	}
	w.t.Fatalf("%q does not offer %q; it offers: %s", name, value, strings.Join(w.Names(), ", "))
}

var holdable = []struct {
	mod fyne.KeyModifier
	key fyne.KeyName
}{
	{fyne.KeyModifierShift, desktop.KeyShiftLeft},
	{fyne.KeyModifierControl, desktop.KeyControlLeft},
	{fyne.KeyModifierAlt, desktop.KeyAltLeft},
}

// Key presses a key with modifiers held, going the way a real key goes: Tab
// moves on, the menu's shortcuts come before those of what has the keyboard,
// and with Ctrl a key is a shortcut.
func (w *Window) Key(key fyne.KeyName, mods fyne.KeyModifier) {
	w.t.Helper()
	defer w.settle()
	for _, h := range holdable {
		if mods&h.mod != 0 {
			w.hold(h.key, true)
			defer w.hold(h.key, false)
		}
	}
	e := &fyne.KeyEvent{Name: key}
	w.hold(key, true)
	defer w.hold(key, false)
	if key == fyne.KeyTab && mods&^fyne.KeyModifierShift == 0 && w.tab(mods) {
		return
	}
	if s := shortcut(key, mods); s != nil {
		w.shortcut(s)
		return
	}
	if f := w.Canvas().Focused(); f != nil {
		f.TypedKey(e)
	} else if on := w.Canvas().OnTypedKey(); on != nil {
		on(e)
	}
}

func (w *Window) hold(key fyne.KeyName, down bool) {
	k, ok := w.Canvas().Focused().(desktop.Keyable)
	if !ok {
		return
	}
	if down {
		k.KeyDown(&fyne.KeyEvent{Name: key})
	} else {
		k.KeyUp(&fyne.KeyEvent{Name: key})
	}
}

// tab moves the keyboard on; false if what has it wants Tab for itself.
func (w *Window) tab(mods fyne.KeyModifier) bool {
	if t, ok := w.Canvas().Focused().(fyne.Tabbable); ok && t.AcceptsTab() {
		return false
	}
	if mods == fyne.KeyModifierShift {
		w.Canvas().FocusPrevious()
	} else {
		w.Canvas().FocusNext()
	}
	return true
}

func shortcut(key fyne.KeyName, mods fyne.KeyModifier) fyne.Shortcut {
	board := fyne.CurrentApp().Clipboard()
	if mods == fyne.KeyModifierControl {
		switch key {
		case fyne.KeyZ:
			return &fyne.ShortcutUndo{}
		case fyne.KeyY:
			return &fyne.ShortcutRedo{}
		case fyne.KeyV:
			return &fyne.ShortcutPaste{Clipboard: board}
		case fyne.KeyC:
			return &fyne.ShortcutCopy{Clipboard: board}
		case fyne.KeyX:
			return &fyne.ShortcutCut{Clipboard: board}
		case fyne.KeyA:
			return &fyne.ShortcutSelectAll{}
		}
	}
	if mods&^fyne.KeyModifierShift == 0 {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: key, Modifier: mods}
}

func (w *Window) shortcut(s fyne.Shortcut) {
	if m := w.Win.MainMenu(); m != nil {
		for _, menu := range m.Items {
			if fromMenu(menu, s) {
				return
			}
		}
	}
	if f, ok := w.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(s)
		return
	}
	if c, ok := w.Canvas().(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func fromMenu(menu *fyne.Menu, s fyne.Shortcut) bool {
	for _, item := range menu.Items {
		if item.Shortcut != nil && item.Shortcut.ShortcutName() == s.ShortcutName() && item.Action != nil {
			item.Action()
			return true
		}
		if item.ChildMenu != nil && fromMenu(item.ChildMenu, s) {
			return true
		}
	}
	return false
}
