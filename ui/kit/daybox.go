package kit

import "fyne.io/fyne/v2"

// Parse turns what a person wrote into how it is written here, and says in a
// sentence what was understood or what is wrong. display is used only when ok.
type Parse func(text string) (display string, ok bool, sentence string)

// DayBox is a box for a day. It takes any way of writing one that its parser
// understands, says at once which day that is, and writes it properly when
// the box is left. It knows nothing of calendars itself.
type DayBox struct {
	TextBox
	parse Parse
}

// NewDayBox returns an empty box.
func NewDayBox(label string, parse Parse) *DayBox {
	d := &DayBox{parse: parse}
	d.TextBox = TextBox{edit: newEditor(label, false), rows: 1}
	d.field.label = label
	d.ExtendBaseWidget(d)
	d.edit.OnChanged = func(s string) {
		d.understand(s)
		if d.OnChange != nil {
			d.OnChange(s)
		}
	}
	d.edit.onFocus = func(on bool) {
		d.setFocus(on)
		if !on {
			d.write()
		}
	}
	d.edit.onKey = func(k *fyne.KeyEvent) bool {
		if isEnter(k) {
			d.write()
		}
		return false
	}
	return d
}

// understand shows what the parser makes of the text. While typing, a part of
// a day is not yet wrong, so the sentence is a note.
func (d *DayBox) understand(text string) {
	_, _, sentence := d.parse(text)
	d.SetError("")
	d.SetNote(sentence)
}

// write replaces the text by its proper form, or says what is wrong.
func (d *DayBox) write() {
	display, ok, sentence := d.parse(d.edit.Text)
	if !ok {
		d.SetNote("")
		d.SetError(sentence)
	} else if display != d.edit.Text {
		d.SetText(display)
	}
	d.done()
}

// CreateRenderer implements fyne.Widget.
func (d *DayBox) CreateRenderer() fyne.WidgetRenderer { return d.render(d) }
