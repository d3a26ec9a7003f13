package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"placebook/ui/look"
)

// Ground is what a Panel is filled with.
type Ground int

// The grounds.
const (
	NoGround Ground = iota
	PageGround
	SurfaceGround
	RaisedGround
	SelectedGround
)

func (g Ground) color() color.NRGBA {
	switch g {
	case PageGround:
		return look.Background()
	case SurfaceGround:
		return look.Surface()
	case RaisedGround:
		return look.Colors().Raised
	case SelectedGround:
		return look.Colors().Selected
	}
	return none
}

// Edges says on which sides a Panel has a divider of one pixel.
type Edges int

// The sides; they add up.
const (
	NoEdge  Edges = 0
	TopEdge Edges = 1 << iota
	RightEdge
	BottomEdge
	LeftEdge
	AllEdges // all round, with round corners
)

// Panel is a coloured ground with dividers at its edges and something on it.
type Panel struct {
	widget.BaseWidget
	ground  Ground
	edges   Edges
	radius  float32
	strong  bool // the edge is the accent, 2 wide: the recommended one of several
	content fyne.CanvasObject
}

// NewPanel returns a panel.
func NewPanel(ground Ground, edges Edges, content fyne.CanvasObject) *Panel {
	p := &Panel{ground: ground, edges: edges, content: content}
	if edges == AllEdges {
		p.radius = look.Radius
	}
	p.ExtendBaseWidget(p)
	return p
}

// NewCard returns content on a surface with an edge, room round it, and a
// title in bold unless title is empty.
func NewCard(title string, content fyne.CanvasObject) *Panel {
	if title != "" {
		content = Column(8, NewWords(Head, title), content)
	}
	return NewPanel(SurfaceGround, AllEdges, Pad(look.CardPad, look.CardPad, look.CardPad, look.CardPad, content))
}

// Recommend gives the panel an accent edge: of several cards, the one most
// people want. It returns the panel.
func (p *Panel) Recommend() *Panel { p.strong = true; return p }

// Rounded gives a panel without edges round corners and returns it.
func (p *Panel) Rounded() *Panel { p.radius = look.Radius; return p }

// CreateRenderer implements fyne.Widget.
func (p *Panel) CreateRenderer() fyne.WidgetRenderer {
	back := newEdged()
	var lines [4]*canvas.Rectangle
	objects := []fyne.CanvasObject{back.box}
	if p.content != nil {
		objects = append(objects, p.content)
	}
	for i := range lines {
		lines[i] = newBox()
		if p.edges&sides[i] != 0 {
			objects = append(objects, lines[i])
		}
	}
	paint := func() {
		edge, wide := none, float32(1)
		if p.edges == AllEdges {
			edge = look.Divider()
		}
		if p.strong {
			edge, wide = look.Accent(), look.FocusWidth
		}
		back.set(p.ground.color(), edge, wide, p.radius)
		for _, l := range lines {
			l.FillColor = look.Divider()
		}
	}
	layout := func(s fyne.Size) {
		at(back.box, 0, 0, s.Width, s.Height)
		at(lines[0], 0, 0, s.Width, 1)
		at(lines[1], s.Width-1, 0, 1, s.Height)
		at(lines[2], 0, s.Height-1, s.Width, 1)
		at(lines[3], 0, 0, 1, s.Height)
		if p.content != nil {
			in := p.insets()
			at(p.content, in[3], in[0], s.Width-in[3]-in[1], s.Height-in[0]-in[2])
		}
	}
	min := func() fyne.Size {
		if p.content == nil {
			return fyne.NewSize(1, 1)
		}
		in := p.insets()
		return p.content.MinSize().AddWidthHeight(in[1]+in[3], in[0]+in[2])
	}
	return newFace(p, paint, min, layout, objects...)
}

// insets keep the content clear of the lines.
func (p *Panel) insets() (in [4]float32) {
	for i, side := range sides {
		if p.edges&side != 0 {
			in[i] = 1
		}
	}
	return in
}

var sides = [4]Edges{TopEdge, RightEdge, BottomEdge, LeftEdge}

// Line is a divider across the width, one pixel high.
func Line() fyne.CanvasObject { return NewPanel(NoGround, TopEdge, nil) }
