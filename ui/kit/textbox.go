package kit

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// TextBox is a box of one line to type in, or of several (NewTextArea).
type TextBox struct {
	field
	edit *editor
	rows int      // at least; a box of several grows with what is in it
	side *tapIcon // at the right, inside the box: a calendar

	// OnChange is called with each letter, OnDone when the box is left or
	// Enter is pressed in it.
	OnChange func(text string)
	OnDone   func(text string)
	// OnEnter, if set, uses Enter up, which otherwise goes to the dialog.
	OnEnter func(text string)
}

// NewTextBox returns an empty box of one line.
func NewTextBox(label string) *TextBox { return newTextBox(label, 1) }

// NewTextArea returns an empty box of some lines, which grows to three times as
// many. Tab leaves it.
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

func (t *TextBox) onSubmit(do func()) { t.edit.submit = do }

// onNext sets what Enter does in a box of one line.
func (t *TextBox) onNext(do func()) {
	if t.rows == 1 && t.OnEnter == nil {
		t.OnEnter = func(string) { do() }
	}
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
	more := []fyne.CanvasObject{t.edit.shell}
	if t.side != nil {
		more = append(more, t.side)
	}
	return newFace(of, d.paint,
		func() fyne.Size {
			if t.rows == 1 {
				return d.min(look.Dim(look.InputHeight))
			}
			line := fyne.MeasureText("M", look.Size(look.BodySize), fyne.TextStyle{}).Height
			return d.min(ceil(line*float32(t.lines()) + 2*look.Radius + 2*look.FocusWidth + 1))
		},
		func(s fyne.Size) {
			pos, size := d.layout(s)
			if t.side != nil {
				m := t.side.MinSize()
				size.Width -= m.Width
				at(t.side, size.Width-2, pos.Y+(size.Height-m.Height)/2, m.Width, m.Height)
			}
			placeEditor(t.edit, pos, size)
		}, d.objects(more...)...)
}

// growth is how many times as high as an empty one a box of several lines gets;
// what is longer is scrolled.
const growth = 3

// lines is how many lines the box shows: as many as its text takes, within
// bounds. Entry does not tell how it breaks them.
func (t *TextBox) lines() int {
	room := t.Size().Width - 2*10 - 2
	if t.rows == 1 || room <= 0 {
		return t.rows
	}
	return min(max(t.rows, linesOf(t.edit.Text, room, growth*t.rows)), growth*t.rows)
}

// linesOf counts the lines that words of the body's size take, up to most.
func linesOf(text string, room float32, most int) (n int) {
	for para := range strings.SplitSeq(text, "\n") {
		n++
		x := float32(0)
		for word := range strings.SplitAfterSeq(para, " ") {
			w := width(word, look.BodySize, false)
			if x > 0 && x+width(strings.TrimRight(word, " "), look.BodySize, false) > room {
				n++
				x = 0
			}
			for ; w > room && n < most; w -= room { // a word longer than the box
				n++
			}
			x += w
			if n >= most {
				return most
			}
		}
	}
	return n
}
