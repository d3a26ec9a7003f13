package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"placebook/ui/look"
)

// gridFace keeps what a CellGrid is drawn with, to be used again.
type gridFace struct {
	texts            []*canvas.Text
	lines            []*canvas.Rectangle
	pills            []*pillArt
	text, rule, pill int // how many of them are in use
	focus            *canvas.Rectangle
}

func (f *gridFace) begin() { f.text, f.rule, f.pill = 0, 0, 0 }

// say puts words on a line, cut to the room there is.
func (f *gridFace) say(words string, px float32, bold bool, ink color.NRGBA, x, y, room float32) {
	if words == "" {
		return
	}
	if f.text == len(f.texts) {
		f.texts = append(f.texts, newText())
	}
	t := f.texts[f.text]
	f.text++
	say(t, cut(words, px, bold, room), px, bold, ink)
	middle(t, x, y, lineHeight(px))
	t.Refresh()
}

// line draws a divider across.
func (f *gridFace) line(ink color.NRGBA, y, wide float32) {
	if f.rule == len(f.lines) {
		f.lines = append(f.lines, newBox())
	}
	l := f.lines[f.rule]
	f.rule++
	l.FillColor = ink
	at(l, 0, y, wide, 1)
	l.Refresh()
}

// hole puts a word that needs a person.
func (f *gridFace) hole(word string, x, y, room float32) {
	if f.pill == len(f.pills) {
		f.pills = append(f.pills, newPillArt())
	}
	a := f.pills[f.pill]
	f.pill++
	a.set(look.ToneAmber, look.NoIcon, word, room)
	a.place(x, y, look.Size(look.PillHeight))
}

// shown is all that is drawn.
func (f *gridFace) shown() (out []fyne.CanvasObject) {
	for _, l := range f.lines[:f.rule] {
		out = append(out, l)
	}
	for _, a := range f.pills[:f.pill] {
		out = append(out, a.back, a.words)
	}
	for _, t := range f.texts[:f.text] {
		out = append(out, t)
	}
	return append(out, f.focus)
}
