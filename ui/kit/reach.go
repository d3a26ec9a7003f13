package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// The least room a page is given, in pixels: what a small laptop's screen has at
// any text size. A page that needs more is scrolled.
const (
	leastWide = 640
	leastTall = 360
)

// Reach shows an object in the room there is. Where that is too small for it,
// as with large text on a small screen, it is scrolled, both ways: otherwise it
// would make the window larger than the screen.
func Reach(o fyne.CanvasObject) *fyne.Container {
	s := container.NewScroll(o)
	return container.New(&reachLayout{o, s}, o)
}

// Within shows an object in the room there is, which it asks for whole: where a
// dialog has less it scrolls up and down.
func Within(o fyne.CanvasObject) fyne.CanvasObject {
	s := Scroll(o)
	return container.New(&withinLayout{o, s}, o)
}

type withinLayout struct {
	of     fyne.CanvasObject
	scroll *container.Scroll
}

// Layout takes the scroll into use only where it is needed.
func (l *withinLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0] = l.of
	at(l.of, 0, 0, s.Width, s.Height)
	if l.of.MinSize().Height > s.Height {
		objects[0] = l.scroll
		l.scroll.Refresh()
	}
	at(objects[0], 0, 0, s.Width, s.Height)
}

func (l *withinLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.of.MinSize() }

type reachLayout struct {
	of     fyne.CanvasObject
	scroll *container.Scroll
}

// Layout takes the scroll into use only where it is needed.
func (l *reachLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0] = l.of
	if m := l.of.MinSize(); m.Width > s.Width || m.Height > s.Height {
		objects[0] = l.scroll
		l.scroll.Resize(s)
		l.scroll.Refresh()
	}
	at(objects[0], 0, 0, s.Width, s.Height)
}

func (l *reachLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return l.of.MinSize().Min(fyne.NewSize(leastWide, leastTall))
}
