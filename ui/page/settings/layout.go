package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/kit"
	"placebook/ui/look"
)

const (
	listWide = 184  // the sections
	sideWide = 276  // what is chosen in a table
	textWide = 720  // a section of boxes and sentences
	formWide = 1010 // a form of two columns
	boxWide  = 340
)

// atLeft keeps an object from getting wider than it reads well, at the left.
func atLeft(most float32, o fyne.CanvasObject) fyne.CanvasObject {
	return container.New(atLeftLayout{most}, o)
}

type atLeftLayout struct{ most float32 }

// Layout implements fyne.Layout.
func (l atLeftLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	o[0].Move(fyne.Position{})
	o[0].Resize(fyne.NewSize(min(s.Width, look.Dim(l.most)), s.Height))
}

// MinSize implements fyne.Layout.
func (l atLeftLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// heading is the name of a section and a sentence about it.
func heading(title, sentence string) fyne.CanvasObject {
	return kit.Column(4, kit.NewWrapped(kit.Title, title), kit.NewWrapped(kit.Muted, sentence))
}

// column is a section that scrolls: its heading, and cards below each other.
func column(title, sentence string, cards ...fyne.CanvasObject) fyne.CanvasObject {
	all := append([]fyne.CanvasObject{heading(title, sentence)}, cards...)
	return kit.Scroll(kit.Pad(24, 32, 32, 32, atLeft(textWide, kit.Column(16, all...))))
}

// tabled is a section with a table: its heading, something below that, the
// table with a line under it, and what is chosen at the right.
func tabled(head, table, foot, side fyne.CanvasObject) fyne.CanvasObject {
	left := kit.Column(0, kit.Pad(24, 20, 12, 32, head), kit.Line(), kit.Grow(table),
		kit.NewPanel(kit.SurfaceGround, kit.TopEdge, kit.Pad(10, 20, 12, 32, foot)))
	return kit.Split(left, kit.NewPanel(kit.SurfaceGround, kit.LeftEdge, side), sideWide)
}

// sideColumn is what stands beside a table; it scrolls.
func sideColumn(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Scroll(kit.Pad(24, 20, 24, 20, kit.Column(16, objects...)))
}

// atEnd sets a button against the right edge.
func atEnd(o fyne.CanvasObject) fyne.CanvasObject { return kit.Row(0, kit.Spring(), o) }

// ahead sets a button against the left edge, at its own width.
func ahead(o ...fyne.CanvasObject) fyne.CanvasObject { return kit.Row(8, append(o, kit.Spring())...) }

// columnsFor are the columns of a table whose last one, the state, is left out
// while it would be empty.
func columnsFor(all []kit.TableColumn, state bool) []kit.TableColumn {
	if state {
		return all
	}
	return all[:len(all)-1]
}
