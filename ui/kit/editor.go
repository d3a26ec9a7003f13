package kit

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// editor is fyne's Entry without its own edge, which our boxes draw, and with
// a name. Undo and Redo of Entry stay reachable, so Ctrl+Z takes back typing
// before it takes back a change.
type editor struct {
	widget.Entry
	name    string
	onFocus func(on bool)
	onKey   func(*fyne.KeyEvent) bool // true: the key is used up
	onShort func(fyne.Shortcut) bool  // true: the shortcut is
	submit  func()                    // a form saves on Ctrl+Enter
	caps    func(on bool)
	shift   bool
	shell   *shell
}

func newEditor(name string, multi bool) *editor {
	e := &editor{name: name}
	e.MultiLine = multi
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	if multi {
		e.Wrapping = fyne.TextWrapWord
	}
	e.ExtendBaseWidget(e)
	e.shell = &shell{of: e}
	e.shell.ExtendBaseWidget(e.shell)
	return e
}

// shell is what a box shows of its editor: all but the foot of a single line,
// where Entry draws a scroll bar across the edge of the box as soon as the
// words are longer than it. (Pictures of tests still have the bar: their driver
// does not cut within what Entry cuts itself.)
type shell struct {
	widget.BaseWidget
	of   *editor
	tall float32 // of the editor
}

// scrollBarFoot is the scroll bar, whose edge is smoothed, and Entry's border
// below it.
const scrollBarFoot = 4 + 1 + look.FocusWidth

// set places the editor.
func (s *shell) set(x, y, w, h float32) {
	s.tall = h
	if !s.of.MultiLine {
		h -= scrollBarFoot
	}
	at(s, x, y, w, h)
	at(s.of, 0, 0, w, s.tall)
}

// CreateRenderer implements fyne.Widget.
func (s *shell) CreateRenderer() fyne.WidgetRenderer {
	return clipFace{newFace(s, func() {}, func() fyne.Size { return fyne.NewSize(1, 1) },
		func(size fyne.Size) { at(s.of, 0, 0, size.Width, s.tall) }, s.of)}
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
	stir()
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
	stir()
	if e.caps != nil && unicode.IsLetter(r) {
		e.caps(unicode.IsUpper(r) != e.shift)
	}
	e.Entry.TypedRune(r)
}

// TypedKey implements fyne.Focusable. Esc and F1 always go on to the dialog or
// the window; Enter does from a box of one line that has no use for it.
func (e *editor) TypedKey(k *fyne.KeyEvent) {
	if e.onKey != nil && e.onKey(k) {
		return
	}
	if k.Name == fyne.KeyEscape || k.Name == fyne.KeyF1 || isEnter(k) && !e.MultiLine && e.OnSubmitted == nil {
		pass(e, k)
		return
	}
	e.Entry.TypedKey(k)
}

// TypedShortcut implements fyne.Shortcutable.
func (e *editor) TypedShortcut(s fyne.Shortcut) {
	if e.onShort != nil && e.onShort(s) || submitted(e, s) {
		return
	}
	e.Entry.TypedShortcut(s)
}

func (e *editor) submits() func() { return e.submit }

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
