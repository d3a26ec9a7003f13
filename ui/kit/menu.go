package kit

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// menu is a pickList with the keyboard: arrows move, Enter chooses, Esc
// closes, a letter jumps.
type menu struct {
	control
	list  *pickList
	layer *layer
}

// ShowMenu opens a menu at a place on the canvas.
func ShowMenu(c fyne.Canvas, at fyne.Position, items ...MenuItem) {
	m := &menu{}
	m.list = newPickList(m.choose)
	m.ExtendBaseWidget(m)
	m.list.set(items, "")
	m.layer = &layer{content: m, outside: func() { m.layer.close() },
		place: func(room, min fyne.Size) (fyne.Position, fyne.Size) { return beside(at, room, min) }}
	m.layer.show(c, m)
}

// ShowMenuBelow opens a menu under a widget, x to the right of its left edge.
func ShowMenuBelow(o fyne.CanvasObject, x float32, items ...MenuItem) {
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	ShowMenu(canvasOf(o), pos.AddXY(x, o.Size().Height+2), items...)
}

// beside keeps a pop-up of a given size on the canvas.
func beside(at fyne.Position, room, size fyne.Size) (fyne.Position, fyne.Size) {
	size.Width = fyne.Min(max(size.Width, look.Dim(160)), room.Width-8)
	size.Height = fyne.Min(size.Height, room.Height-8)
	return fyne.NewPos(
		max(4, fyne.Min(at.X, room.Width-size.Width-4)),
		max(4, fyne.Min(at.Y, room.Height-size.Height-4))), size
}

func (m *menu) choose(i int) {
	do := m.list.items[i].Do
	m.layer.close()
	if do != nil {
		do()
	}
}

// AccessibleName implements Named.
func (m *menu) AccessibleName() string { return "Menu" }

// TypedKey implements fyne.Focusable.
func (m *menu) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		m.layer.close()
		return
	}
	m.list.key(e)
}

// TypedRune implements fyne.Focusable: the next line that begins so.
func (m *menu) TypedRune(r rune) {
	n := len(m.list.items)
	for i := 1; i <= n; i++ {
		j := (m.list.lit + i + n) % n
		if it := m.list.items[j]; !it.Disabled && strings.HasPrefix(strings.ToLower(it.Label), string(unicode.ToLower(r))) {
			m.list.light(j)
			return
		}
	}
}

// CreateRenderer implements fyne.Widget.
func (m *menu) CreateRenderer() fyne.WidgetRenderer {
	return newFace(m, func() {}, m.list.natural, func(s fyne.Size) { at(m.list, 0, 0, s.Width, s.Height) }, m.list)
}
