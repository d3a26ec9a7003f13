package settings

import (
	"strconv"

	"fyne.io/fyne/v2"

	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// The text may be from 80 to 200 per cent of its usual size, in steps of 10.
const smallestText, largestText, textStep = 0.8, 2, 0.1

// appearance is the section of how it looks on this laptop.
type appearance struct {
	s               *settings
	theme           *kit.Segmented
	size            *kit.Words
	smaller, larger *kit.Button
	compact         *kit.Check
	body            fyne.CanvasObject
}

func newAppearance(s *settings) part {
	a := &appearance{s: s, size: kit.NewWords(kit.Bold, "")}
	a.theme = kit.NewSegmented("Theme", kit.Choice{Key: "", Label: "As the computer is set"}, kit.Choice{Key: "light", Label: "Light"},
		kit.Choice{Key: "dark", Label: "Dark"}, kit.Choice{Key: "contrast", Label: "High contrast"})
	a.theme.OnChange = func(key string) {
		s.h.Laptop().Theme = key
		a.take()
	}
	a.smaller = kit.NewSmallButton(kit.Outline, look.NoIcon, "Smaller text", func() { a.resize(-textStep) })
	a.larger = kit.NewSmallButton(kit.Outline, look.NoIcon, "Larger text", func() { a.resize(textStep) })
	a.compact = kit.NewCheck("Compact rows", func(on bool) {
		s.h.Laptop().Compact = on
		a.take()
	})
	a.body = column("Appearance", "How Placebook looks on this laptop. Nobody else's changes.",
		kit.NewCard("Theme", ahead(a.theme)),
		kit.NewCard("Size of the text", kit.Column(8, kit.Row(12, a.smaller, a.larger, a.size, kit.Spring()),
			kit.NewWrapped(kit.Muted, "Ctrl+= and Ctrl+- do the same on every page."))),
		kit.NewCard("Lists", kit.Column(8, ahead(a.compact), kit.NewWrapped(kit.Muted, "More rows at once, closer together."))))
	a.Looked()
	return a
}

func (a *appearance) resize(by float32) {
	l := a.s.h.Laptop()
	l.TextSize = min(max(l.TextSize+by, smallestText), largestText)
	a.take()
}

// take takes theme and size into use and keeps them.
func (a *appearance) take() {
	a.s.h.SetLook()
	a.s.keepLaptop()
	a.Looked()
}

// Looked shows the theme and the size of the text that are in use.
func (a *appearance) Looked() {
	size := a.s.h.Laptop().TextSize
	a.theme.Choose(a.s.h.Laptop().Theme)
	a.compact.SetOn(a.s.h.Laptop().Compact)
	a.size.SetText(strconv.Itoa(int(size*100+0.5)) + " %")
	enable(a.smaller, size > smallestText+textStep/2)
	enable(a.larger, size < largestText-textStep/2)
}

// Object is shown.
func (a *appearance) Object() fyne.CanvasObject { return a.body }

// Focus is the theme.
func (a *appearance) Focus() fyne.Focusable { return a.theme }

// Changed has nothing to read anew.
func (a *appearance) Changed(store.Batch) {}
