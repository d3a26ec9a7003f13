package kit

import (
	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// Dialog is the last resort: a question that cannot be answered on the page
// or taken back afterwards. Esc closes it, Enter presses its first button,
// and the keyboard returns to where it was.
type Dialog struct {
	layer *layer
	first *Button
	Width float32
}

// Answer is one button of a dialog.
type Answer struct {
	Label string
	Icon  look.Icon
	Kind  Kind
	Do    func()
	Stay  bool // the dialog stays open; Do closes it when all is well
}

// NewDialog returns a dialog with a title, content, and its answers. The
// first answer is the one Enter gives; a Cancel is added behind the others.
func NewDialog(title string, content fyne.CanvasObject, answers ...Answer) *Dialog {
	d := &Dialog{Width: 480}
	buttons := []fyne.CanvasObject{Spring(), NewButton(Plain, look.NoIcon, "Cancel", d.Close)}
	for i := len(answers) - 1; i >= 0; i-- {
		b := d.button(answers[i])
		buttons = append(buttons, b)
		if i == 0 {
			d.first = b
		}
	}
	d.fill(title, content, buttons)
	return d
}

func (d *Dialog) fill(title string, content fyne.CanvasObject, buttons []fyne.CanvasObject) {
	body := Column(16, NewWrapped(Head, title), content, Row(8, buttons...))
	panel := NewPanel(RaisedGround, AllEdges, Pad(20, 20, 20, 20, body))
	d.layer = &layer{content: panel, veil: true, onKey: d.key,
		place: func(room, min fyne.Size) (fyne.Position, fyne.Size) {
			s := fyne.NewSize(fyne.Min(max(look.Dim(d.Width), min.Width), room.Width-48), fyne.Min(min.Height, room.Height-48))
			return fyne.NewPos((room.Width-s.Width)/2, (room.Height-s.Height)/3), s
		}}
}

func (d *Dialog) button(a Answer) *Button {
	return NewButton(a.Kind, a.Icon, a.Label, func() {
		if !a.Stay {
			d.Close()
		}
		if a.Do != nil {
			a.Do()
		}
	})
}

// Ask shows a question in one sentence.
func Ask(c fyne.Canvas, title, sentence string, answers ...Answer) *Dialog {
	d := NewDialog(title, NewWrapped(Body, sentence), answers...)
	d.Show(c, nil)
	return d
}

// Tell says one sentence, to which there is nothing to answer.
func Tell(c fyne.Canvas, title, sentence string) *Dialog {
	d := &Dialog{Width: 480}
	d.first = d.button(Answer{Label: "Close", Kind: Primary})
	d.fill(title, NewWrapped(Body, sentence), []fyne.CanvasObject{Spring(), d.first})
	d.Show(c, nil)
	return d
}

// Show opens the dialog with the keyboard in first, or on its first answer.
func (d *Dialog) Show(c fyne.Canvas, first fyne.Focusable) {
	if first == nil && d.first != nil {
		first = d.first
	}
	d.layer.show(c, first)
}

// OnClosed is called once the dialog has gone, whatever was answered.
func (d *Dialog) OnClosed(f func()) { d.layer.onClose = f }

// Close takes the dialog off.
func (d *Dialog) Close() { d.layer.close() }

func (d *Dialog) key(e *fyne.KeyEvent) {
	switch {
	case e.Name == fyne.KeyEscape:
		d.Close()
	case isEnter(e) && d.first != nil:
		d.first.press()
	}
}

// Drawer is a sheet at the right edge, over the page but not over its middle:
// for a filter or the columns of a list. Esc closes it.
type Drawer struct{ layer *layer }

// NewDrawer returns a drawer w wide with a title, scrolling content, and a
// footer if there is one.
func NewDrawer(title string, w float32, content, footer fyne.CanvasObject) *Drawer {
	d := &Drawer{}
	head := Row(8, Grow(NewWords(Head, title)), NewSmallButton(Plain, look.Close, "Close", d.Close))
	body := []fyne.CanvasObject{
		Pad(12, 10, 12, 20, head), Line(),
		Grow(Scroll(Pad(16, 20, 16, 20, content))),
	}
	if footer != nil {
		body = append(body, Line(), Pad(10, 20, 10, 20, footer))
	}
	panel := NewPanel(RaisedGround, LeftEdge, Column(0, body...))
	d.layer = &layer{content: panel, veil: true, outside: d.Close,
		onKey: func(e *fyne.KeyEvent) {
			if e.Name == fyne.KeyEscape {
				d.Close()
			}
		},
		place: func(room, _ fyne.Size) (fyne.Position, fyne.Size) {
			width := fyne.Min(look.Dim(w), room.Width)
			return fyne.NewPos(room.Width-width, 0), fyne.NewSize(width, room.Height)
		}}
	return d
}

// Show opens the drawer with the keyboard in first, if that is not nil.
func (d *Drawer) Show(c fyne.Canvas, first fyne.Focusable) { d.layer.show(c, first) }

// Close takes the drawer off.
func (d *Drawer) Close() { d.layer.close() }
