package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// click remembers the last one, to tell a double click: fyne's own way delays
// every single click by 300 ms.
type click struct {
	when time.Time
	row  int
}

// jump gathers what is typed within a second.
type jump struct {
	when  time.Time
	typed string
}

const (
	doubleClick = 400 * time.Millisecond
	jumpPause   = time.Second
)

// MouseDown implements desktop.Mouseable; a tap does not tell the modifiers.
func (b *tableBody) MouseDown(e *desktop.MouseEvent) {
	b.ctrl = e.Modifier&fyne.KeyModifierShortcutDefault != 0
	b.shift = e.Modifier&fyne.KeyModifierShift != 0
}

// MouseUp implements desktop.Mouseable.
func (b *tableBody) MouseUp(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (b *tableBody) MouseMoved(e *desktop.MouseEvent) { stir(); b.hoverAt(b.rowAt(e.Position.Y)) }

// MouseOut implements desktop.Hoverable.
func (b *tableBody) MouseOut() { b.hoverAt(-1) }

func (b *tableBody) hoverAt(row int) {
	if row != b.hover {
		b.hover = row
		b.Refresh()
	}
}

// Tapped implements fyne.Tappable.
func (b *tableBody) Tapped(e *fyne.PointEvent) {
	shift, ctrl := b.shift, b.ctrl
	focusOn(b)
	b.shift, b.ctrl = false, false
	row := b.rowAt(e.Position.Y)
	if row < 0 {
		return
	}
	if g, heading := b.t.src.group(row); heading {
		b.t.sel.move(row)
		b.fold(row, !g.Folded)
		return
	}
	switch s := b.t.sel; {
	case shift:
		s.extend(row, ctrl)
	case ctrl:
		s.toggle(row)
	default:
		s.only(row)
	}
	b.t.selected()
	now := b.t.clock.Now()
	if !shift && !ctrl && b.click.row == row && now.Sub(b.click.when) < doubleClick {
		b.open()
		now = time.Time{}
	}
	b.click = click{now, row}
}

// TappedSecondary implements fyne.SecondaryTappable. A right click inside
// what is chosen keeps it.
func (b *tableBody) TappedSecondary(e *fyne.PointEvent) {
	focusOn(b)
	row := b.rowAt(e.Position.Y)
	if _, heading := b.t.src.group(max(row, 0)); row < 0 || heading {
		return
	}
	if !b.t.sel.keys[b.t.src.Key(row)] {
		b.t.sel.only(row)
		b.t.selected()
	}
	b.menu(e.AbsolutePosition)
}

func (b *tableBody) menu(at fyne.Position) {
	if keys := b.t.Selected(); b.t.OnMenu != nil && len(keys) > 0 {
		b.t.OnMenu(keys, at)
	}
}

func (b *tableBody) open() {
	row := b.t.sel.at()
	if row < 0 {
		return
	}
	if g, heading := b.t.src.group(row); heading {
		b.fold(row, !g.Folded)
	} else if b.t.OnOpen != nil {
		b.t.OnOpen(b.t.sel.cursor)
	}
}

// FocusLost implements fyne.Focusable.
func (b *tableBody) FocusLost() {
	b.shift, b.ctrl = false, false
	b.control.FocusLost()
}

// KeyDown implements desktop.Keyable; a typed key does not tell the modifiers.
func (b *tableBody) KeyDown(e *fyne.KeyEvent) { stir(); b.hold(e, true) }

// KeyUp implements desktop.Keyable.
func (b *tableBody) KeyUp(e *fyne.KeyEvent) { b.hold(e, false) }

// shiftHeld tells whether Shift is down: as the window knows, or, where there is
// no real one, as the keys said. What a menu took the keyboard from never hears
// that a key was let go.
func shiftHeld(said bool) bool {
	if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
	}
	return said
}

func (b *tableBody) hold(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		b.shift = down
	}
}

// TypedKey implements fyne.Focusable.
func (b *tableBody) TypedKey(e *fyne.KeyEvent) {
	switch {
	case isEnter(e):
		b.open()
	case e.Name == fyne.KeySpace:
		b.toggleCursor()
	case e.Name == desktop.KeyMenu, e.Name == fyne.KeyF10 && shiftHeld(b.shift):
		b.menuAtCursor()
	case e.Name == fyne.KeyDelete && b.t.OnDelete != nil:
		b.t.OnDelete(b.t.Selected())
	case e.Name == fyne.KeyEscape && len(b.t.Selected()) > 1:
		b.t.sel.none()
		b.t.selected()
	case e.Name == fyne.KeyLeft:
		if !b.outward() {
			b.sideways(-1)
		}
	case e.Name == fyne.KeyRight:
		if !b.inward() {
			b.sideways(1)
		}
	default:
		if to, ok := b.target(e.Name); ok {
			b.moveTo(to, shiftHeld(b.shift), false)
			return
		}
		pass(b, e)
	}
}

// TypedShortcut implements fyne.Shortcutable: keys held with Ctrl come here.
func (b *tableBody) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *fyne.ShortcutSelectAll:
		b.t.sel.all()
		b.t.selected()
		return
	case *fyne.ShortcutCopy:
		if b.t.OnCopy != nil {
			b.t.OnCopy(b.t.Selected())
		}
		return
	case *desktop.CustomShortcut:
		if s.Modifier&^fyne.KeyModifierShift == fyne.KeyModifierShortcutDefault {
			if b.controlKey(s) {
				return
			}
		}
	}
	passShortcut(b, s)
}

// controlKey moves without choosing, as lists do with Ctrl.
func (b *tableBody) controlKey(s *desktop.CustomShortcut) bool {
	if s.KeyName == fyne.KeySpace {
		b.toggleCursor()
		return true
	}
	to, ok := b.target(s.KeyName)
	if ok {
		b.moveTo(to, s.Modifier&fyne.KeyModifierShift != 0, true)
	}
	return ok
}

// target is the row a key goes to from the cursor.
func (b *tableBody) target(key fyne.KeyName) (int, bool) {
	n, from := b.t.src.Len(), b.t.sel.at()
	to := from
	switch key {
	case fyne.KeyUp:
		to--
	case fyne.KeyDown:
		to++
	case fyne.KeyPageUp:
		to -= b.t.page()
	case fyne.KeyPageDown:
		to += b.t.page()
	case fyne.KeyHome:
		to = 0
	case fyne.KeyEnd:
		to = n - 1
	default:
		return 0, false
	}
	return min(max(to, 0), n-1), n > 0
}

func (b *tableBody) moveTo(row int, extend, keep bool) {
	switch s := b.t.sel; {
	case extend:
		s.extend(row, keep)
	case keep:
		s.move(row)
	default:
		s.only(row)
	}
	b.t.show(row)
	b.t.selected()
}

func (b *tableBody) toggleCursor() {
	if row := b.t.sel.at(); row >= 0 {
		b.t.sel.toggle(row)
		b.t.selected()
	}
}

func (b *tableBody) menuAtCursor() {
	row := b.t.sel.at()
	if row < 0 {
		return
	}
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(b)
	b.menu(pos.AddXY(b.t.left, float32(row+1)*b.t.tall()))
}

func (b *tableBody) sideways(dir float32) {
	s := b.t.scroll
	off := s.Offset
	off.X = min(max(0, off.X+dir*60), max(0, b.t.totalWidth()-s.Size().Width))
	s.ScrollToOffset(off)
	b.t.scrolled()
}

// TypedRune implements fyne.Focusable: what is typed within a second jumps to
// the row that begins with it.
func (b *tableBody) TypedRune(r rune) {
	now := b.t.clock.Now()
	if now.Sub(b.jump.when) > jumpPause {
		b.jump.typed = ""
	}
	if r == ' ' && b.jump.typed == "" {
		return // Space chooses
	}
	b.jump = jump{now, b.jump.typed + string(r)}
	row := b.lookUp(b.jump.typed)
	if row >= 0 && row < b.t.src.Len() {
		b.moveTo(row, false, false)
	}
}

func (b *tableBody) lookUp(typed string) int {
	if b.t.OnJump != nil {
		return b.t.OnJump(typed)
	}
	typed = strings.ToLower(typed)
	for i, n := 0, b.t.src.Len(); i < n; i++ {
		if _, heading := b.t.src.group(i); !heading && strings.HasPrefix(strings.ToLower(b.t.src.Cell(i, 0).Text), typed) {
			return i
		}
	}
	return -1
}

var (
	_ desktop.Mouseable      = (*tableBody)(nil)
	_ desktop.Keyable        = (*tableBody)(nil)
	_ fyne.SecondaryTappable = (*tableBody)(nil)
	_ fyne.Shortcutable      = (*tableBody)(nil)
)
