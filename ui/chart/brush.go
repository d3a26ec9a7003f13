package chart

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"placebook/ui/look"
)

// A brush paints the shapes of a picture. Edges of boxes lie on whole pixels;
// slanting and round edges are smoothed by how far a pixel's middle is from
// them.
type brush struct {
	img   *image.RGBA
	scale float32 // pixels of the image in one of the picture
	pal   *look.Palette
}

// paintShapes paints all shapes of a picture.
func paintShapes(img *image.RGBA, pic *picture, scale float32, pal *look.Palette) {
	b := brush{img, scale, pal}
	for _, s := range pic.shapes {
		switch s.form {
		case box:
			b.box(s)
		case path:
			for i := 1; i < len(s.points); i++ {
				b.stroke(s.points[i-1], s.points[i], s.wide, s.edge.in(pal))
			}
		default:
			b.point(s)
		}
	}
}

// px is a length in pixels of the image, whole and not lost.
func (b brush) px(v float32) int { return int(math.Round(float64(v * b.scale))) }

// bounds is a rectangle on whole pixels.
func (b brush) bounds(r rect) image.Rectangle {
	return image.Rect(b.px(r.x), b.px(r.y), b.px(r.right()), b.px(r.bottom()))
}

// box paints an edge, the fill within it, and its texture.
func (b brush) box(s shape) {
	r := b.bounds(s.rect)
	if s.dash != [2]float32{} {
		b.dashes(r, s)
		return
	}
	if s.wide > 0 {
		b.fill(r, s.edge.in(b.pal), s.radius*b.scale)
		r = r.Inset(max(1, b.px(s.wide)))
	}
	fill := s.fill.in(b.pal)
	b.fill(r, fill, max(0, s.radius-s.wide)*b.scale)
	if s.texture != smooth {
		b.weave(r, s.texture, textureInk(b.pal, fill))
	}
}

// dashes paints a box in pieces along it.
func (b brush) dashes(r image.Rectangle, s shape) {
	on, off := max(1, b.px(s.dash[0])), max(1, b.px(s.dash[1]))
	for x := r.Min.X; x < r.Max.X; x += on + off {
		b.fill(image.Rect(x, r.Min.Y, min(x+on, r.Max.X), r.Max.Y), s.fill.in(b.pal), 0)
	}
}

// fill paints a box, with round corners if there is a radius.
func (b brush) fill(r image.Rectangle, c color.NRGBA, radius float32) {
	radius = min(radius, float32(min(r.Dx(), r.Dy()))/2)
	if radius <= 0 {
		b.flat(r, c)
		return
	}
	midX, midY := float32(r.Min.X+r.Max.X)/2, float32(r.Min.Y+r.Max.Y)/2
	halfX, halfY := float32(r.Dx())/2-radius, float32(r.Dy())/2-radius
	far := func(x, y float32) float32 {
		return hypot(max(0, abs(x-midX)-halfX), max(0, abs(y-midY)-halfY)) - radius
	}
	bend := int(ceil(radius)) // only the ends are not straight
	top, bottom := min(r.Min.Y+bend, r.Max.Y), max(r.Max.Y-bend, r.Min.Y+bend)
	b.flat(image.Rect(r.Min.X, top, r.Max.X, bottom), c)
	b.cover(image.Rect(r.Min.X, r.Min.Y, r.Max.X, top), c, far)
	b.cover(image.Rect(r.Min.X, bottom, r.Max.X, r.Max.Y), c, far)
}

// flat paints every pixel of a box.
func (b brush) flat(r image.Rectangle, c color.NRGBA) {
	r = r.Intersect(b.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := b.img.Pix[b.img.PixOffset(r.Min.X, y):]
		for x := 0; x < r.Dx()*4; x += 4 {
			row[x], row[x+1], row[x+2], row[x+3] = c.R, c.G, c.B, 0xff
		}
	}
}

// weave lays a texture over a box.
func (b brush) weave(r image.Rectangle, t texture, c color.NRGBA) {
	clip := r.Intersect(b.img.Rect)
	for y := clip.Min.Y; y < clip.Max.Y; y++ {
		for x := clip.Min.X; x < clip.Max.X; x++ {
			b.blend(x, y, c, t.cover((float32(x-r.Min.X)+0.5)/b.scale, (float32(r.Max.Y-y)-0.5)/b.scale, b.scale))
		}
	}
}

// textureInk is part of the way from a fill to what it contrasts with most.
func textureInk(p *look.Palette, fill color.NRGBA) color.NRGBA {
	if contrast(p.Text, fill) > contrast(p.Surface, fill) {
		return mix(fill, p.Text, 0.6)
	}
	return mix(fill, p.Surface, 0.6)
}

// stroke paints a line with round ends.
func (b brush) stroke(from, to fyne.Position, wide float32, c color.NRGBA) {
	ax, ay, bx, by := from.X*b.scale, from.Y*b.scale, to.X*b.scale, to.Y*b.scale
	half := wide * b.scale / 2
	dx, dy := bx-ax, by-ay
	long := max(dx*dx+dy*dy, 1e-6)
	area := image.Rect(int(min(ax, bx)-half)-1, int(min(ay, by)-half)-1, int(max(ax, bx)+half)+2, int(max(ay, by)+half)+2)
	b.cover(area, c, func(x, y float32) float32 {
		t := clamp(((x-ax)*dx + (y-ay)*dy) / long)
		return hypot(x-ax-t*dx, y-ay-t*dy) - half
	})
}

// point paints a small form with its edge round it.
func (b brush) point(s shape) {
	x, y, half := s.midX()*b.scale, s.midY()*b.scale, s.w/2*b.scale
	rim := s.wide * b.scale
	reach := int(half+rim) + 2
	area := image.Rect(int(x)-reach, int(y)-reach, int(x)+reach+1, int(y)+reach+1)
	far := distance(s.form, half)
	b.cover(area, s.edge.in(b.pal), func(px, py float32) float32 { return far(px-x, py-y) - rim })
	b.cover(area, s.fill.in(b.pal), func(px, py float32) float32 { return far(px-x, py-y) })
	if s.form == ringed {
		b.cover(area, s.edge.in(b.pal), func(px, py float32) float32 { return far(px-x, py-y) + half*0.5 })
	}
}

// distance returns how far a place is outside a form of a size round the
// middle; inside it is below zero.
func distance(f form, half float32) func(x, y float32) float32 {
	switch f {
	case square:
		return func(x, y float32) float32 { return max(abs(x), abs(y)) - half*0.9 }
	case diamond:
		return func(x, y float32) float32 { return (abs(x)+abs(y)-half*1.2)/math.Sqrt2 + 0.001 }
	case triangle:
		return func(x, y float32) float32 { return wedge(x, y, half) }
	case upturned:
		return func(x, y float32) float32 { return wedge(x, -y, half) }
	}
	return func(x, y float32) float32 { return hypot(x, y) - half }
}

// wedge is a triangle with its point up.
func wedge(x, y, half float32) float32 {
	const slope = 0.8944 // of sides twice as steep as they are wide
	return max(y-half*0.8, (abs(x)-(y+half*1.1)/2)*slope)
}

// cover paints every pixel of an area by how much of it lies inside: far is
// the distance of a pixel's middle from the edge.
func (b brush) cover(area image.Rectangle, c color.NRGBA, far func(x, y float32) float32) {
	area = area.Intersect(b.img.Rect)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			b.blend(x, y, c, clamp(0.5-far(float32(x)+0.5, float32(y)+0.5)))
		}
	}
}

// blend lays a part of an opaque colour over a pixel.
func (b brush) blend(x, y int, c color.NRGBA, part float32) {
	if part <= 0 {
		return
	}
	at := b.img.PixOffset(x, y)
	pix := b.img.Pix[at : at+4 : at+4]
	for i, v := range [4]uint8{c.R, c.G, c.B, 0xff} {
		pix[i] = uint8(float32(pix[i])*(1-part) + float32(v)*part + 0.5)
	}
}

func abs(v float32) float32      { return float32(math.Abs(float64(v))) }
func hypot(x, y float32) float32 { return float32(math.Sqrt(float64(x*x + y*y))) }
