package ui

import (
	"placebook/ui/look"
	"placebook/ui/page"
)

// SetLook takes theme and text size from this laptop's settings into use.
func (w *Window) SetLook() {
	modes := map[string]look.Mode{"light": look.Light, "dark": look.Dark, "contrast": look.Contrast}
	w.app.Settings().SetTheme(look.New(modes[w.o.Laptop.Theme], w.o.Laptop.TextSize).Tight(w.o.Laptop.Compact))
	if c := w.win.Content(); c != nil {
		c.Refresh()
	}
	if l, ok := w.now.(page.Looker); ok {
		l.Looked()
	}
}

func theme(name string) func(*Window) {
	return func(w *Window) {
		w.o.Laptop.Theme = name
		w.keepLook()
	}
}

func textSize(by float32) func(*Window) {
	return func(w *Window) {
		w.o.Laptop.TextSize = min(max(w.o.Laptop.TextSize+by, 0.8), 2)
		w.keepLook()
	}
}

func (w *Window) keepLook() {
	w.SetLook()
	if err := w.o.Laptop.Save(); err != nil {
		w.o.Log.Warn("this laptop's settings could not be kept")
	}
}
