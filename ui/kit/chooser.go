package kit

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// chooser is the open list of a box: an editor where the box is, and lines below
// it.
type chooser struct {
	control
	label    string
	find     Find
	allowNew bool
	current  string // key of what is chosen now
	take     func(Choice)

	edit  *editor
	list  *pickList
	layer *layer
	back  field
	shown []Choice
	width float32 // of the box
}

// openChooser opens a list over a box. top is where in the widget the box
// begins; typed is what was typed already.
func openChooser(ch *chooser, over fyne.CanvasObject, top float32, typed string) {
	ch.edit = newEditor(ch.label, false)
	ch.width = over.Size().Width
	ch.list = newPickList(ch.choose)
	ch.ExtendBaseWidget(ch)
	ch.edit.OnChanged = ch.narrow
	ch.edit.onFocus = func(on bool) { ch.back.focused = on; ch.Refresh() }
	ch.edit.onKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyHome || e.Name == fyne.KeyEnd {
			return false // within the text
		}
		return ch.list.key(e)
	}
	ch.edit.SetPlaceHolder("Type to narrow")
	if typed == "" {
		ch.narrow("")
	}
	pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(over).AddXY(0, top)
	ch.layer = &layer{content: ch, outside: func() { ch.layer.close() }, onKey: func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			ch.layer.close()
		}
	}, place: func(room, min fyne.Size) (fyne.Position, fyne.Size) {
		return beside(pos, room, fyne.NewSize(max(ch.width, min.Width), min.Height))
	}}
	ch.layer.show(canvasOf(over), ch.edit)
	for _, r := range typed {
		ch.edit.TypedRune(r)
	}
}

// narrow shows what fits what was typed.
func (ch *chooser) narrow(typed string) {
	found := ch.find(typed, pickMost)
	ch.shown = found.Choices
	items := make([]MenuItem, 0, len(ch.shown)+1)
	at := -1
	for i, c := range ch.shown {
		items = append(items, MenuItem{Label: c.Label, Note: c.aside(), Checked: c.Key == ch.current && c.Key != "", Quiet: c.Last,
			Rule: i == found.Top && i > 0})
		if c.Key == ch.current && c.Key != "" && typed == "" {
			at = i
		}
	}
	if fresh := strings.TrimSpace(typed); ch.allowNew && fresh != "" && !found.Exact {
		items = append(items, MenuItem{Label: "Add \u201c" + fresh + "\u201d", Icon: look.Plus, Rule: len(items) > 0})
	}
	if len(items) == 0 {
		items = []MenuItem{{Label: ch.nothing(typed), Disabled: true}}
	}
	more := ""
	if n := found.Total - len(found.Choices); n > 0 {
		more = fmt.Sprintf("and %d more: type to narrow", n)
	}
	ch.list.set(items, more)
	if at >= 0 {
		ch.list.light(at)
	}
	ch.Refresh()
	if ch.layer != nil {
		ch.layer.Refresh()
	}
}

// nothing says why the list is empty.
func (ch *chooser) nothing(typed string) string {
	switch {
	case typed != "":
		return "Nothing fits. Type fewer letters."
	case ch.allowNew:
		return "Nothing here yet. Type a name to add it."
	}
	return "There is nothing to choose from."
}

func (ch *chooser) choose(i int) {
	typed := strings.TrimSpace(ch.edit.Text)
	ch.layer.close()
	if i < len(ch.shown) {
		ch.take(ch.shown[i])
		return
	}
	ch.take(Choice{Label: typed})
}

// CreateRenderer implements fyne.Widget.
func (ch *chooser) CreateRenderer() fyne.WidgetRenderer {
	d := newFieldFace(&ch.back)
	d.noLabel = true
	h := look.Dim(look.InputHeight)
	return newFace(ch, d.paint, func() fyne.Size {
		n := ch.list.natural()
		return fyne.NewSize(min(n.Width, max(ch.width, look.Dim(chooserWide))), h+2+n.Height)
	}, func(s fyne.Size) {
		pos, size := d.layout(fyne.NewSize(s.Width, h))
		placeEditor(ch.edit, pos, size)
		at(ch.list, 0, h+2, s.Width, max(0, s.Height-h-2))
	}, d.objects(ch.edit.shell, ch.list)...)
}

// chooserWide is how wide a list becomes at most for the sake of long lines; a
// wider box has a wider list.
const chooserWide = 440
