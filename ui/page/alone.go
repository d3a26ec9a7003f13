package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// Alone puts a column in the middle of a window without a frame, with the
// program's name above.
func Alone(h Host, content fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Column(0, Brand(h, 14), kit.Grow(container.NewVScroll(container.New(&steady{}, kit.Pad(4, 24, 12, 24, content))))))
}

// steady sets a column in the middle and leaves it there: a sentence that comes
// or goes below a box must not move what a person is about to press.
type steady struct {
	room fyne.Size // it was placed in
	wide float32   // it was then
	top  float32
}

// Layout implements fyne.Layout.
func (l *steady) Layout(o []fyne.CanvasObject, s fyne.Size) {
	m := o[0].MinSize()
	if l.room != s && (l.room.Width != s.Width || l.top+m.Height > s.Height || l.room.Height < s.Height) || l.wide != m.Width {
		l.room, l.wide, l.top = s, m.Width, (s.Height-m.Height)/2
	}
	l.top = max(0, min(l.top, s.Height-m.Height))
	o[0].Move(fyne.NewPos((s.Width-m.Width)/2, l.top))
	o[0].Resize(m)
}

// MinSize implements fyne.Layout.
func (l *steady) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Brand is the program's name on top of a page that no frame says it on, with
// what is of use before there is data: the size of the text and Help. below is
// the room under it.
func Brand(h Host, below float32) *kit.Panel {
	size := kit.NewButton(kit.Plain, look.NoIcon, "Text size", nil)
	size.OnTap = func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(size)
		h.Menu(at.AddXY(0, size.Size().Height+2), command.LargerText, command.SmallerText, command.ThemeSystem, command.ThemeLight, command.ThemeDark, command.ThemeContrast)
	}
	help := kit.NewButton(kit.Plain, look.Help, "Help", func() { h.Do(command.Help) })
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Pad(8, 16, below-6, 24, kit.Row(4, kit.NewBrand("Placebook"), kit.Spring(), size, help)))
}
