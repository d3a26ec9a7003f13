package page

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/kit"
)

// Alone puts a column in the middle of a window without a frame, with the
// program's name above.
func Alone(content fyne.CanvasObject) fyne.CanvasObject {
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Column(0, Brand(14), kit.Grow(container.NewVScroll(container.NewCenter(kit.Pad(16, 24, 24, 24, content))))))
}

// Brand is the program's name on top of a page that no frame says it on; below
// is the room under it.
func Brand(below float32) *kit.Panel {
	return kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Pad(14, 24, below, 24, kit.Row(0, kit.NewBrand("Placebook"), kit.Spring())))
}
