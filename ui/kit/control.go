package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Named is what every control answers: the name a person would call it by.
// Fyne has no screen reader support yet; tests find controls by it today.
type Named interface{ AccessibleName() string }

// control is what all our focusable widgets share: they know whether they
// have the keyboard, whether the pointer is over them, and whether they are
// switched off.
type control struct {
	widget.BaseWidget
	focused, hovered, disabled bool
	onFocus                    func(on bool)
	reveal                     func() // a form scrolls the control into view
	submit                     func() // a form saves on Ctrl+Enter
}

// FocusGained implements fyne.Focusable.
func (c *control) FocusGained() { c.setFocus(true) }

// FocusLost implements fyne.Focusable.
func (c *control) FocusLost() { c.setFocus(false) }

func (c *control) setFocus(on bool) {
	c.focused = on
	c.Refresh()
	if c.onFocus != nil {
		c.onFocus(on)
	}
	if on && c.reveal != nil {
		c.reveal()
	}
}

func (c *control) onReveal(show func()) { c.reveal = show }
func (c *control) onSubmit(do func())   { c.submit = do }
func (c *control) submits() func()      { return c.submit }

// TypedRune implements fyne.Focusable; letters mean nothing to most controls.
func (c *control) TypedRune(rune) {}

// KeyDown implements desktop.Keyable: somebody is there.
func (c *control) KeyDown(*fyne.KeyEvent) { stir() }

// KeyUp implements desktop.Keyable.
func (c *control) KeyUp(*fyne.KeyEvent) {}

// MouseIn implements desktop.Hoverable.
func (c *control) MouseIn(*desktop.MouseEvent) { stir(); c.hovered = true; c.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (c *control) MouseMoved(*desktop.MouseEvent) { stir() }

// MouseOut implements desktop.Hoverable.
func (c *control) MouseOut() { c.hovered = false; c.Refresh() }

// Disable implements fyne.Disableable. Whoever disables a control says why in
// words beside it.
func (c *control) Disable() { c.disabled = true; c.Refresh() }

// Enable implements fyne.Disableable.
func (c *control) Enable() { c.disabled = false; c.Refresh() }

// Disabled implements fyne.Disableable.
func (c *control) Disabled() bool { return c.disabled }

// focusOn gives an object the keyboard, if it is on a canvas.
func focusOn(o fyne.Focusable) {
	if c := canvasOf(o.(fyne.CanvasObject)); c != nil {
		c.Focus(o)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// pass hands a key that a control has no use for to the canvas, where a
// dialog or the window listens for Esc and Enter. Fyne itself gives keys to
// the focused object alone.
func pass(from fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := canvasOf(from); c != nil {
		if f := c.OnTypedKey(); f != nil {
			f(e)
		}
	}
}

// submitted saves the form that a control stands in, on Ctrl+Enter.
func submitted(from any, s fyne.Shortcut) bool {
	custom, ok := s.(*desktop.CustomShortcut)
	in, can := from.(interface{ submits() func() })
	if !ok || !can || in.submits() == nil || custom.Modifier != fyne.KeyModifierControl || !isEnter(&fyne.KeyEvent{Name: custom.KeyName}) {
		return false
	}
	in.submits()()
	return true
}

// passShortcut does the same for shortcuts such as Ctrl+K.
func passShortcut(from fyne.CanvasObject, s fyne.Shortcut) {
	if submitted(from, s) {
		return
	}
	if c, ok := canvasOf(from).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

// isPress tells whether a key presses what is focused.
func isPress(e *fyne.KeyEvent) bool {
	return e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter
}

func isEnter(e *fyne.KeyEvent) bool { return e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter }

// step moves an index by an arrow, Home or End key within n things.
func step(e *fyne.KeyEvent, i, n int, back, forth fyne.KeyName) (to int, ok bool) {
	if n == 0 {
		return i, false
	}
	switch e.Name {
	case back:
		to = i - 1
	case forth:
		to = i + 1
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = n - 1
	default:
		return i, false
	}
	return min(max(to, 0), n-1), true
}
