package kit

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// editor is fyne's Entry without its own edge, which our boxes draw, and with
// a name. Undo and Redo of Entry stay reachable, so Ctrl+Z takes back typing
// before it takes back a change.
type editor struct {
	widget.Entry
	name    string
	onFocus func(on bool)
	onKey   func(*fyne.KeyEvent) bool // true: the key is used up
	caps    func(on bool)
	shift   bool
}

func newEditor(name string, multi bool) *editor {
	e := &editor{name: name}
	e.MultiLine = multi
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if multi {
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	return e
}

// AccessibleName implements Named.
func (e *editor) AccessibleName() string { return e.name }

// AcceptsTab implements fyne.Tabbable: Tab always goes to the next box.
func (e *editor) AcceptsTab() bool { return false }

// FocusGained implements fyne.Focusable.
func (e *editor) FocusGained() {
	e.Entry.FocusGained()
	if e.onFocus != nil {
		e.onFocus(true)
	}
}

// FocusLost implements fyne.Focusable.
func (e *editor) FocusLost() {
	e.shift = false
	e.Entry.FocusLost()
	if e.onFocus != nil {
		e.onFocus(false)
	}
}

// KeyDown implements desktop.Keyable.
func (e *editor) KeyDown(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = true
	}
	e.Entry.KeyDown(k)
}

// KeyUp implements desktop.Keyable.
func (e *editor) KeyUp(k *fyne.KeyEvent) {
	if k.Name == desktop.KeyShiftLeft || k.Name == desktop.KeyShiftRight {
		e.shift = false
	}
	e.Entry.KeyUp(k)
}

// TypedRune implements fyne.Focusable. A capital without Shift, or a small
// letter with it, means that Caps Lock is on: fyne does not tell.
func (e *editor) TypedRune(r rune) {
	if e.caps != nil && unicode.IsLetter(r) {
		e.caps(unicode.IsUpper(r) != e.shift)
	}
	e.Entry.TypedRune(r)
}

// TypedKey implements fyne.Focusable. Esc always goes on to the dialog or the
// window; Enter does from a box of one line that has no use for it.
func (e *editor) TypedKey(k *fyne.KeyEvent) {
	if e.onKey != nil && e.onKey(k) {
		return
	}
	if k.Name == fyne.KeyEscape || isEnter(k) && !e.MultiLine && e.OnSubmitted == nil {
		pass(e, k)
		return
	}
	e.Entry.TypedKey(k)
}

// CreateRenderer implements fyne.Widget.
func (e *editor) CreateRenderer() fyne.WidgetRenderer {
	if e.Password {
		e.ActionItem = newBox() // or Entry adds an eye without a word
	}
	return bare{e.Entry.CreateRenderer()}
}

// bare leaves away the first two objects of Entry's renderer, its box and its
// border.
type bare struct{ fyne.WidgetRenderer }

func (b bare) Objects() []fyne.CanvasObject { return b.WidgetRenderer.Objects()[2:] }
