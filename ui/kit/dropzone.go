package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/look"
)

// DropZone is where a file may be dropped. Pressing it asks for a file. The
// window hears of the drop itself; fyne does not tell of a file held over it.
type DropZone struct {
	control
	Icon       look.Icon
	Title, Sub string
	OnTap      func()
}

// NewDropZone returns a zone.
func NewDropZone(title, sub string, tap func()) *DropZone {
	d := &DropZone{Icon: look.TableIcon, Title: title, Sub: sub, OnTap: tap}
	d.ExtendBaseWidget(d)
	return d
}

// AccessibleName implements Named.
func (d *DropZone) AccessibleName() string { return d.Title }

// Tapped implements fyne.Tappable.
func (d *DropZone) Tapped(*fyne.PointEvent) { focusOn(d); d.press() }

func (d *DropZone) press() {
	if d.OnTap != nil {
		d.OnTap()
	}
}

// TypedKey implements fyne.Focusable.
func (d *DropZone) TypedKey(e *fyne.KeyEvent) {
	if isPress(e) {
		d.press()
		return
	}
	pass(d, e)
}

// TypedShortcut implements fyne.Shortcutable.
func (d *DropZone) TypedShortcut(s fyne.Shortcut) { passShortcut(d, s) }

// Cursor implements desktop.Cursorable.
func (d *DropZone) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer implements fyne.Widget.
func (d *DropZone) CreateRenderer() fyne.WidgetRenderer {
	back, icon, focus := newEdged(), newGlyph(), newBox()
	title, sub := newText(), newText()
	title.Alignment, sub.Alignment = fyne.TextAlignCenter, fyne.TextAlignCenter
	paint := func() {
		p := look.Colors()
		fill := p.Background
		if d.hovered {
			fill = p.Selected
		}
		back.set(fill, p.Edge, 1, look.Radius)
		inkIcon(icon, d.Icon, p.Muted)
		say(title, d.Title, look.BodySize, false, p.Text)
		say(sub, d.Sub, look.SmallSize, false, p.Muted)
	}
	parts := func() (i, a, b float32) {
		return look.Size(look.IconSize), lineHeight(look.BodySize), lineHeight(look.SmallSize)
	}
	return newFace(d, paint, func() fyne.Size {
		i, a, b := parts()
		return fyne.NewSize(look.Dim(200), i+a+b+32)
	}, func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		i, a, b := parts()
		title.Text = cut(d.Title, look.BodySize, false, s.Width-16)
		sub.Text = cut(d.Sub, look.SmallSize, false, s.Width-16)
		y := (s.Height - i - a - b - 8) / 2
		at(icon, (s.Width-i)/2, y, i, i)
		for j, t := range []*canvas.Text{title, sub} {
			m := t.MinSize()
			h := [2]float32{a, b}[j]
			top := [2]float32{y + i + 4, y + i + a + 8}[j]
			middle(t, (s.Width-m.Width)/2, top, h)
		}
		ring(focus, s, look.Radius, d.focused)
	}, back.box, icon, title, sub, focus)
}
