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
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Column(0, Brand(h, 14), kit.Grow(container.NewVScroll(container.NewCenter(kit.Pad(16, 24, 24, 24, content))))))
}

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
