package kit

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// NewStep returns a numbered step: its number in a disc, what to do beside it.
func NewStep(number int, text fyne.CanvasObject) fyne.CanvasObject {
	return container.New(hangLayout{in: 34}, newDisc(strconv.Itoa(number)), text)
}

// NewPoint returns one of several things: a dot, and the text beside it.
func NewPoint(text fyne.CanvasObject) fyne.CanvasObject {
	return container.New(hangLayout{in: 20}, newDisc(""), text)
}

// Hang sets a mark beside the first line of a text; in is the room of the mark,
// in pixels at 100 %.
func Hang(in float32, mark, text fyne.CanvasObject) fyne.CanvasObject {
	return container.New(hangLayout{in: in, left: true}, mark, text)
}

// hangLayout sets a mark beside the first line of a text, which goes on below
// its own beginning; in is the room of the mark, at 100 %, in the middle of which
// it stands unless it is set left.
type hangLayout struct {
	in   float32
	left bool
}

// Layout implements fyne.Layout.
func (l hangLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	in, m := look.Size(l.in), o[0].MinSize()
	line := lineHeight(look.BodySize) + proseLead
	x := (in-m.Width)/2 - 2
	if l.left {
		x = 0
	}
	at(o[0], x, (line-m.Height)/2, m.Width, m.Height)
	at(o[1], in, 0, s.Width-in, max(s.Height, tall(o[1], s.Width-in)))
}

// MinSize implements fyne.Layout.
func (l hangLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	m := o[1].MinSize()
	return fyne.NewSize(m.Width+look.Size(l.in), max(m.Height, o[0].MinSize().Height))
}

// disc is a round mark with a number in it, or a dot without one.
type disc struct {
	widget.BaseWidget
	word string
}

func newDisc(word string) *disc {
	d := &disc{word: word}
	d.ExtendBaseWidget(d)
	return d
}

// CreateRenderer implements fyne.Widget.
func (d *disc) CreateRenderer() fyne.WidgetRenderer {
	round, word := canvas.NewCircle(none), newText()
	wide := func() float32 {
		if d.word == "" {
			return look.Size(6)
		}
		return look.Size(22)
	}
	return newFace(d, func() {
		p := look.Colors()
		round.FillColor = p.Muted
		if d.word != "" {
			round.FillColor = p.Accent
		}
		say(word, d.word, look.SmallSize, true, p.OnAccent)
	}, func() fyne.Size { return fyne.NewSquareSize(wide()) }, func(fyne.Size) {
		at(round, 0, 0, wide(), wide())
		m := word.MinSize()
		at(word, (wide()-m.Width)/2, (wide()-m.Height)/2, m.Width, m.Height)
	}, round, word)
}

// Picture is a picture in a text, with a thin edge, made smaller where there is
// less room and never larger than it is, and its caption below.
type Picture struct {
	widget.BaseWidget
	image   *canvas.Image
	own     fyne.Size
	caption *Words
	now     float32 // the height of the picture in the room there is
}

// NewPicture returns a picture that is w by h pixels large.
func NewPicture(res fyne.Resource, w, h float32, caption string) *Picture {
	p := &Picture{image: canvas.NewImageFromResource(res), own: fyne.NewSize(w, h), now: h, caption: NewWrapped(Small, caption)}
	p.image.FillMode = canvas.ImageFillStretch // its height follows its width here
	p.ExtendBaseWidget(p)
	return p
}

// AccessibleText is the caption.
func (p *Picture) AccessibleText() string { return p.caption.Text() }

const captionGap = 6

// CreateRenderer implements fyne.Widget.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	edge := newEdged()
	return newFace(p, func() {
		edge.set(look.Surface(), look.Divider(), 1, 2)
	}, func() fyne.Size {
		return fyne.NewSize(40, p.now+2+captionGap+p.caption.MinSize().Height)
	}, func(s fyne.Size) {
		w := min(p.own.Width, max(1, s.Width-2))
		p.now = floor(w / p.own.Width * p.own.Height)
		at(edge.box, 0, 0, w+2, p.now+2)
		at(p.image, 1, 1, w, p.now)
		p.caption.Resize(fyne.NewSize(s.Width, p.caption.Size().Height))
		at(p.caption, 0, p.now+2+captionGap, s.Width, p.caption.MinSize().Height)
	}, edge.box, p.image, p.caption)
}
