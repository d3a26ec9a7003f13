package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// toastLife is long enough to read a sentence and reach Undo.
const toastLife = 8 * time.Second

// ToastHost shows one message at a time above the status line, with an
// action such as Undo. It goes after some seconds, but stays while the
// keyboard or the pointer is on it.
type ToastHost struct {
	widget.BaseWidget
	clock  Clock
	words  *Words
	action *Button
	close  *Button
	stop   func()
	over   bool
}

// NewToastHost returns a host without a message.
func NewToastHost(clock Clock) *ToastHost {
	t := &ToastHost{clock: clock, words: NewWrapped(Body, "")}
	t.action = NewSmallButton(Link, look.NoIcon, "", nil)
	t.close = NewSmallButton(Plain, look.Close, "Close", t.Clear)
	for _, b := range []*Button{t.action, t.close} {
		b.aside = true // a click makes the toast go, so it must not take the keyboard with it
		b.onFocus = func(bool) { t.changed() }
	}
	t.ExtendBaseWidget(t)
	t.Hide()
	return t
}

// Say shows a message in place of the last one. action may be empty.
func (t *ToastHost) Say(message, action string, do func()) {
	t.words.SetText(message)
	t.action.SetLabel(action)
	t.action.OnTap = func() {
		t.Clear()
		if do != nil {
			do()
		}
	}
	showIf(t.action, action != "")
	t.over = false
	t.Show()
	t.Refresh()
	t.restart()
}

// Hold shows a message that stays until it is cleared or another one comes.
func (t *ToastHost) Hold(message string) {
	t.Say(message, "", nil)
	t.halt()
	t.over = true
}

// Withdraw takes the action away, where it would do something else by now than
// the message says.
func (t *ToastHost) Withdraw() {
	if t.action.focused {
		focusOn(t.close)
	}
	t.action.SetLabel("")
	t.action.Hide()
	t.Refresh()
}

// Message returns what is shown, "" when nothing is.
func (t *ToastHost) Message() string {
	if !t.Visible() {
		return ""
	}
	return t.words.Text()
}

// Clear takes the message off.
func (t *ToastHost) Clear() {
	t.halt()
	t.Hide()
}

func (t *ToastHost) halt() {
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
}

func (t *ToastHost) restart() {
	t.halt()
	t.stop = t.clock.After(toastLife, func() {
		if !t.held() {
			t.Hide()
		}
	})
}

func (t *ToastHost) held() bool { return t.over || t.action.focused || t.close.focused }

// changed is called when the keyboard or the pointer comes or goes.
func (t *ToastHost) changed() {
	if t.Visible() && !t.held() {
		t.restart()
	}
}

// MouseIn implements desktop.Hoverable.
func (t *ToastHost) MouseIn(*desktop.MouseEvent) { stir(); t.over = true }

// MouseMoved implements desktop.Hoverable.
func (t *ToastHost) MouseMoved(*desktop.MouseEvent) { stir() }

// MouseOut implements desktop.Hoverable.
func (t *ToastHost) MouseOut() { t.over = false; t.changed() }

// fit is the size of the message in so much room: on one line, or on as many as
// it needs there, so that its action can always be reached.
func (t *ToastHost) fit(room float32) fyne.Size {
	rest := 28 + 16 + t.close.MinSize().Width
	if t.action.Visible() {
		rest += 16 + t.action.MinSize().Width
	}
	wide := min(ceil(width(t.words.Text(), look.BodySize, false)), room-rest)
	t.words.Resize(fyne.NewSize(wide, t.words.Size().Height))
	return fyne.NewSize(wide+rest, t.MinSize().Height)
}

// CreateRenderer implements fyne.Widget.
func (t *ToastHost) CreateRenderer() fyne.WidgetRenderer {
	back, edge := newEdged(), newBox()
	row := Row(16, Grow(t.words), t.action, t.close)
	return newFace(t, func() {
		back.set(look.Colors().Raised, look.Colors().Edge, 1, look.Radius)
		edge.FillColor = look.Accent()
		edge.TopLeftCornerRadius, edge.BottomLeftCornerRadius = look.Radius, look.Radius
	}, func() fyne.Size {
		return row.MinSize().AddWidthHeight(28, 14)
	}, func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		at(edge, 0, 0, look.EdgeWidth, s.Height)
		at(row, 18, 7, s.Width-28, s.Height-14)
	}, back.box, edge, row)
}
