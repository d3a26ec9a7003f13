package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placebook/ui/look"
)

// pillArt is the drawing of a pill, shared by the Pill widget and by the cells
// of a table, which are not widgets for the sake of speed.
type pillArt struct {
	back  *canvas.Rectangle
	icon  *canvas.Image
	words *canvas.Text
}

const pillPad = 7

func newPillArt() *pillArt { return &pillArt{newBox(), newGlyph(), newText()} }

// set gives the pill its word, cut to the room there is.
func (a *pillArt) set(tone look.Tone, icon look.Icon, text string, room float32) {
	fill, ink := look.Pill(tone)
	boxed(a.back, fill, none, 0, 5)
	inkIcon(a.icon, icon, ink)
	say(a.words, cut(text, look.SmallSize, true, room-2*pillPad-a.iconRoom()), look.SmallSize, true, ink)
}

func (a *pillArt) iconRoom() float32 {
	if !a.icon.Visible() {
		return 0
	}
	return look.Size(14) + 5
}

func (a *pillArt) size() fyne.Size {
	return fyne.NewSize(ceil(a.words.MinSize().Width+2*pillPad+a.iconRoom()), ceil(look.Size(look.PillHeight)))
}

// place lays the pill at x in the middle of a row of height h.
func (a *pillArt) place(x, y, h float32) {
	s := a.size()
	y += (h - s.Height) / 2
	at(a.back, x, y, s.Width, s.Height)
	if a.icon.Visible() {
		i := look.Size(14)
		at(a.icon, x+pillPad, y+(s.Height-i)/2, i, i)
	}
	middle(a.words, x+pillPad+a.iconRoom(), y, s.Height)
}

func (a *pillArt) show(on bool) {
	showIf(a.back, on)
	showIf(a.words, on)
	if !on {
		a.icon.Hide()
	}
}
