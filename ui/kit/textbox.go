package kit

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// TextBox is a box of one line to type in, or of several (NewTextArea).
type TextBox struct {
	field
	edit *editor
	rows int

	// OnChange is called with each letter, OnDone when the box is left or
	// Enter is pressed in it.
	OnChange func(text string)
	OnDone   func(text string)
	// OnEnter, if set, uses Enter up, which otherwise goes to the dialog.
	OnEnter func(text string)
}

// NewTextBox returns an empty box of one line.
func NewTextBox(label string) *TextBox { return newTextBox(label, 1) }

// NewTextArea returns an empty box of some lines. Tab leaves it.
func NewTextArea(label string, rows int) *TextBox { return newTextBox(label, rows) }

func newTextBox(label string, rows int) *TextBox {
	t := &TextBox{edit: newEditor(label, rows > 1), rows: rows}
	t.field.label = label
	t.ExtendBaseWidget(t)
	t.edit.OnChanged = func(s string) {
		t.Refresh()
		if t.OnChange != nil {
			t.OnChange(s)
		}
	}
	t.edit.onFocus = func(on bool) {
		t.setFocus(on)
		if !on {
			t.done()
		}
	}
	t.edit.onKey = t.key
	return t
}

func (t *TextBox) done() {
	if t.OnDone != nil {
		t.OnDone(t.edit.Text)
	}
}

func (t *TextBox) key(k *fyne.KeyEvent) bool {
	if !isEnter(k) || t.edit.MultiLine {
		return false
	}
	t.done()
	if t.OnEnter != nil {
		t.OnEnter(t.edit.Text)
		return true
	}
	return false
}

// Text returns what is in the box.
func (t *TextBox) Text() string { return t.edit.Text }

// SetText puts text in the box and forgets what typing could be taken back.
// OnChange is not called: it is for what a person types.
func (t *TextBox) SetText(text string) {
	keep := t.edit.OnChanged
	t.edit.OnChanged = nil
	t.edit.SetText(text)
	t.edit.OnChanged = keep
	t.Refresh()
}

// SetHint shows quiet words in the empty box: an example, never the label.
func (t *TextBox) SetHint(text string) { t.edit.SetPlaceHolder(text) }

// Entry returns the object that takes the keyboard.
func (t *TextBox) Entry() fyne.Focusable { return t.edit }

// Disable makes the box read only.
func (t *TextBox) Disable() { t.edit.Disable() }

// Enable lets the box be typed in again.
func (t *TextBox) Enable() { t.edit.Enable() }

// CreateRenderer implements fyne.Widget.
func (t *TextBox) CreateRenderer() fyne.WidgetRenderer { return t.render(t) }

// render draws the box as of, which is a DayBox when one is made of it.
func (t *TextBox) render(of fyne.Widget) fyne.WidgetRenderer {
	d := newFieldFace(&t.field)
	return newFace(of, d.paint,
		func() fyne.Size {
			if t.rows == 1 {
				return d.min(look.Dim(look.InputHeight))
			}
			line := fyne.MeasureText("M", look.Size(look.BodySize), fyne.TextStyle{}).Height
			return d.min(ceil(line*float32(t.rows) + 2*look.Radius + 2*look.FocusWidth + 1))
		},
		func(s fyne.Size) {
			pos, size := d.layout(s)
			placeEditor(t.edit, pos, size)
		}, d.objects(t.edit.shell)...)
}
