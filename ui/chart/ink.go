package chart

import (
	"image/color"
	"math"

	"placebook/ui/look"
)

// Text sizes of a chart, at 100 %.
const (
	smallSize = look.SmallSize
	bodySize  = look.BodySize
)

// role is what a colour is for.
type role int

const (
	noInk role = iota
	surfaceRole
	textRole
	mutedRole
	dividerRole
	edgeRole
	accentRole
	onAccentRole
	selectedRole
	toneFill
	toneText
	toneBar
	categoryFill
	categoryEdge
	lineRole // strong enough for a thin line
	rampFill // of a heat map, 0 to rampTop
	rampText
)

// ink is a colour by what it is for; n is the tone, category or step.
type ink struct {
	role role
	n    int
}

var (
	surface  = ink{role: surfaceRole}
	textInk  = ink{role: textRole}
	muted    = ink{role: mutedRole}
	divider  = ink{role: dividerRole}
	edge     = ink{role: edgeRole}
	accent   = ink{role: accentRole}
	onAccent = ink{role: onAccentRole}
	selected = ink{role: selectedRole}
)

// in returns the colour in a palette; no ink is clear.
func (i ink) in(p *look.Palette) color.NRGBA {
	switch i.role {
	case surfaceRole:
		return p.Surface
	case textRole:
		return p.Text
	case mutedRole:
		return p.Muted
	case dividerRole:
		return p.Divider
	case edgeRole:
		return p.Edge
	case accentRole:
		return p.Accent
	case onAccentRole:
		return p.OnAccent
	case selectedRole:
		return p.Selected
	case toneFill:
		return p.Tones[i.n].Fill
	case toneText:
		return p.Tones[i.n].Text
	case toneBar:
		return p.Tones[i.n].Bar
	case categoryFill:
		return category(p, i.n)
	case categoryEdge:
		return outline(p, i.n)
	case lineRole:
		return category(p, lineCategories[i.n%len(lineCategories)])
	case rampFill:
		return mix(p.Surface, p.Accent, ramp[i.n])
	case rampText:
		return readable(p, mix(p.Surface, p.Accent, ramp[i.n]))
	}
	return color.NRGBA{}
}

// lineCategories are the categories that stand out from every ground by
// themselves: a thin line has no room for an outline.
var lineCategories = [...]int{0, 3, 7, 6, 8}

// ramp is how much accent is in each step of a heat map. The steps keep clear
// of the middle, on which neither dark nor pale words can be read.
var ramp = [...]float64{0.10, 0.22, 0.34, 0.47, 0.90}

const rampTop = len(ramp) - 1

func category(p *look.Palette, i int) color.NRGBA { return p.Categories[i%len(p.Categories)] }

// outline is the text colour where any category of the palette is too pale to
// be seen without, so that all have the same edge; otherwise the fill's own.
func outline(p *look.Palette, i int) color.NRGBA {
	for _, c := range p.Categories {
		if contrast(c, p.Surface) < 3 {
			return p.Text
		}
	}
	return category(p, i)
}

// readable is the text colour or that on accent, whichever reads better.
func readable(p *look.Palette, on color.NRGBA) color.NRGBA {
	if contrast(p.OnAccent, on) > contrast(p.Text, on) {
		return p.OnAccent
	}
	return p.Text
}

// mix goes part of the way from one colour to another.
func mix(from, to color.NRGBA, part float64) color.NRGBA {
	step := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + (float64(b)-float64(a))*part)) }
	return color.NRGBA{R: step(from.R, to.R), G: step(from.G, to.G), B: step(from.B, to.B), A: 0xff}
}

// contrast is the ratio of two opaque colours as WCAG 2 defines it.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		f := float64(v) / 255
		if f <= 0.04045 {
			return f / 12.92
		}
		return math.Pow((f+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

// paint is how the parts of a series are drawn.
type paint struct {
	fill, edge, strip ink     // strip is the line below a pale fill
	words             ink     // of a number on it
	plate             bool    // under a number, on a strong colour
	rhythm            rhythm  // of the strip
	texture           texture // on the fill
}

// paintOf is the paint of the i-th of several series.
func paintOf(s Series, i, of int) paint {
	switch {
	case s.Tone != look.ToneNone:
		n := int(s.Tone)
		return paint{fill: ink{toneFill, n}, strip: ink{toneBar, n}, words: ink{toneText, n}, rhythm: rhythms[s.Tone]}
	case of == 1:
		return paint{fill: accent, words: onAccent}
	}
	n := s.category(i)
	return paint{fill: ink{categoryFill, n}, edge: ink{categoryEdge, n}, words: textInk, plate: true, texture: textureOf(n)}
}

// rhythm is the shape of a rating's line, so that ratings can be told apart
// without colour.
type rhythm struct {
	tall float32
	dash [2]float32
}

// rhythms: what is well has a whole line, thick if it is complete; what is not
// has a broken one.
var rhythms = map[look.Tone]rhythm{
	look.ToneBlue:     {6, [2]float32{}},
	look.ToneGreen:    {3, [2]float32{}},
	look.ToneAmber:    {4, [2]float32{5, 3}},
	look.ToneRed:      {4, [2]float32{2, 2}},
	look.ToneNeutral:  {4, [2]float32{1, 2}},
	look.ToneModerate: {4, [2]float32{8, 2}},
}

// on is what a number on the paint stands on.
func (c paint) on() ink {
	if c.plate {
		return surface
	}
	return c.fill
}

// stripTall is the room kept for the line below a pale fill, whatever its own
// height, so that all numbers stand on one line.
const stripTall = 4

// block draws a part of a bar.
func (p *pen) block(r rect, c paint) {
	s := shape{form: box, rect: r, fill: c.fill, edge: c.edge, texture: c.texture, on: surface, mark: true}
	if s.edge.role != noInk {
		s.wide = 1
	}
	if !c.plate {
		s.radius = 2
	}
	s.mark = c.strip.role == noInk
	p.draw(s)
	if !s.mark {
		tall := min(c.rhythm.tall, r.h)
		p.draw(shape{form: box, rect: rect{r.x, r.bottom() - tall, r.w, tall}, fill: c.strip, radius: min(1, tall/2), dash: c.rhythm.dash, on: surface, mark: true})
	}
}

// count sets a number in the middle of a block if there is room, on a plate
// where the block has a strong colour.
func (p *pen) count(r rect, c paint, words string) {
	if c.strip.role != noInk {
		r.h -= stripTall
	}
	w := p.at(r.midX(), r.midY(), atMiddle, words, style{smallSize, true, c.words, c.on()})
	pad := float32(1)
	if c.plate {
		pad = 4
	}
	if w.w+2*pad > r.w || w.h > r.h+4 {
		return
	}
	if c.plate {
		p.draw(shape{form: box, rect: rect{w.x - 3, w.y + 1, ceil(w.w) + 6, w.h - 2}, fill: surface, radius: 2})
	}
	p.words = append(p.words, w)
}
