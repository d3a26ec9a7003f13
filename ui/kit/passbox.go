package kit

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// PassBox is a box for a passphrase. Its letters are dots until Show is
// pressed, and it says when Caps Lock seems to be on.
type PassBox struct {
	field
	edit   *editor
	reveal *Button

	OnChange func(text string)
	OnEnter  func(text string)
	// OnDone is called when the box is left.
	OnDone func(text string)
}

// NewPassBox returns an empty box.
func NewPassBox(label string) *PassBox {
	p := &PassBox{edit: newEditor(label, false)}
	p.field.label = label
	p.edit.Password = true
	p.reveal = NewSmallButton(Plain, look.Eye, "Show", p.turn)
	p.ExtendBaseWidget(p)
	p.edit.onFocus = func(on bool) {
		p.setFocus(on)
		if !on && p.OnDone != nil {
			p.OnDone(p.edit.Text)
		}
	}
	p.edit.caps = func(on bool) {
		if on {
			p.SetNote("Caps Lock seems to be on.")
		} else {
			p.SetNote("")
		}
	}
	p.edit.OnChanged = func(s string) {
		if p.OnChange != nil {
			p.OnChange(s)
		}
	}
	p.edit.onKey = func(k *fyne.KeyEvent) bool {
		if isEnter(k) && p.OnEnter != nil {
			p.OnEnter(p.edit.Text)
			return true
		}
		return false
	}
	return p
}

// Text returns what was typed.
func (p *PassBox) Text() string { return p.edit.Text }

// SetText puts text in the box; "" empties it.
func (p *PassBox) SetText(text string) { p.edit.SetText(text) }

// Entry returns the object that takes the keyboard.
func (p *PassBox) Entry() fyne.Focusable { return p.edit }

func (p *PassBox) turn() {
	p.edit.Password = !p.edit.Password
	p.reveal.Icon, p.reveal.Label = look.Eye, "Show"
	if !p.edit.Password {
		p.reveal.Icon, p.reveal.Label = look.EyeOff, "Hide"
	}
	p.edit.Refresh()
	p.reveal.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (p *PassBox) CreateRenderer() fyne.WidgetRenderer {
	d := newFieldFace(&p.field)
	return newFace(p, d.paint,
		func() fyne.Size { return d.min(look.Dim(look.ButtonTall)) },
		func(s fyne.Size) {
			pos, size := d.layout(s)
			b := p.reveal.MinSize()
			at(p.reveal, size.Width-b.Width-4, pos.Y+(size.Height-b.Height)/2, b.Width, b.Height)
			placeEditor(p.edit, pos, size.SubtractWidthHeight(b.Width+4, 0))
		}, d.objects(p.edit.shell, p.reveal)...)
}
