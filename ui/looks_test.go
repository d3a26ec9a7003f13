package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui"
	"placebook/ui/uitest"
)

// looks are the other ways in which the window is looked at: large text, a large
// screen, high contrast.
var looks = map[string]struct {
	theme         string
	text          float32
	width, height float32
}{
	"150":      {text: 1.5, width: 1366, height: 768},
	"1920":     {text: 1, width: 1920, height: 1080},
	"contrast": {text: 1, width: 1366, height: 768, theme: "contrast"},
}

func TestPicturesInOtherLooks(t *testing.T) {
	for name, l := range looks {
		set := func(w *ui.Window, win *uitest.Window) {
			w.Laptop().Theme, w.Laptop().TextSize = l.theme, l.text
			w.SetLook()
			win.Resize(l.width, l.height)
		}
		w, win := openWindow(t, laptopFor(t))
		set(w, win)
		win.Golden("start-" + name)
		win.Tap("Start with an empty register")
		win.Fill("Name of this laptop", "Ana's laptop")
		win.Fill("Passphrase", "short")
		win.Golden("setup-" + name)
		win.Fill("Name of the partnership", "Example Place Partnership")
		win.Fill("Your name", "Ana Example")
		win.Fill("Passphrase", pass)
		win.Fill("Passphrase once more", pass)
		win.Tap("Lock and go on")
		answerRecovery(t, win)
		if cut := win.Cut(); len(cut) > 0 {
			t.Errorf("the recovery key, %s: %q is cut off", name, cut)
		}

		w, win, _ = someday(t, append(partnersToFind(), &data.Partnership{Name: "Example Place Partnership"})...)
		set(w, win)
		win.Key(fyne.Key7, ctrl)
		win.Key(fyne.KeyK, ctrl)
		win.Keys("kofi")
		win.Golden("search-" + name)
		win.Key(fyne.KeyEscape, 0)
		win.Key(fyne.KeyL, ctrl|fyne.KeyModifierShift)
		win.Golden("locked-" + name)
	}
}
