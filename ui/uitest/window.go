package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placebook/ui/look"
)

// Window is a headless window. Its methods fail the test when what they are
// asked for is not there, naming what is.
type Window struct {
	t   testing.TB
	Win fyne.Window
}

// Option changes how a Window begins.
type Option func(*options)

type options struct {
	size   fyne.Size
	mode   look.Mode
	factor float32
	tight  bool
}

// Size sets another size than the smallest common laptop's.
func Size(w, h float32) Option { return func(o *options) { o.size = fyne.NewSize(w, h) } }

// Mode sets another theme than the light one.
func Mode(m look.Mode) Option { return func(o *options) { o.mode = m } }

// Factor sets the user's text factor.
func Factor(f float32) Option { return func(o *options) { o.factor = f } }

// Compact has lists with lower rows.
func Compact() Option { return func(o *options) { o.tight = true } }

// New returns a window of 1366 by 768 showing what build returns. build is
// called once the application and its theme stand. It fails the test if the
// content does not fit.
func New(t testing.TB, build func() fyne.CanvasObject, opts ...Option) *Window {
	t.Helper()
	t.Setenv("LANG", "en_GB.UTF-8")
	o := options{size: fyne.NewSize(1366, 768), mode: look.Light, factor: 1}
	for _, opt := range opts {
		opt(&o)
	}
	app := test.NewApp()
	app.Settings().SetTheme(look.New(o.mode, o.factor).Tight(o.tight))
	w := &Window{t: t, Win: app.NewWindow("Placebook")}
	w.Win.SetPadded(false)
	w.Win.Resize(o.size)
	content := build()
	w.Win.SetContent(content)
	if m := content.MinSize(); m.Width > o.size.Width || m.Height > o.size.Height {
		t.Errorf("the content needs %v by %v, the window is %v by %v", m.Width, m.Height, o.size.Width, o.size.Height)
	}
	t.Cleanup(w.Win.Close)
	return w
}

// Over drives a window that somebody else made, such as the program's own.
func Over(t testing.TB, win fyne.Window) *Window { return &Window{t: t, Win: win} }

// Canvas returns the window's canvas.
func (w *Window) Canvas() fyne.Canvas { return w.Win.Canvas() }

// SetTheme changes the theme as the person would in Settings.
func (w *Window) SetTheme(mode look.Mode, factor float32) {
	fyne.CurrentApp().Settings().SetTheme(look.New(mode, factor))
}

// Resize changes the window's size.
func (w *Window) Resize(width, height float32) { w.Win.Resize(fyne.NewSize(width, height)) }

// settle lays everything out anew, as the real window does before it paints
// when something needs more room than it had; the test driver does not.
func (w *Window) settle() {
	for _, root := range w.roots() {
		walk(root, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) bool {
			switch c := o.(type) {
			case *fyne.Container:
				if c.Layout != nil {
					c.Layout.Layout(c.Objects, c.Size())
				}
			case fyne.Widget:
				test.WidgetRenderer(c).Layout(c.Size())
			}
			return true
		})
	}
}

// Focused returns the name of what has the keyboard, "" if nothing has.
func (w *Window) Focused() string {
	f := w.Canvas().Focused()
	if f == nil {
		return ""
	}
	return nameOf(f.(fyne.CanvasObject))
}

// WantFocus fails the test unless the control with the name has the keyboard.
func (w *Window) WantFocus(name string) {
	w.t.Helper()
	if got := w.Focused(); got != name {
		w.t.Errorf("the keyboard is on %q, wants %q", got, name)
	}
}
