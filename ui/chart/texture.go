package chart

import "math"

// texture is a pattern on a category's colour, for those who cannot see the
// colour.
type texture int

const (
	smooth texture = iota
	rising         // lines from lower left to upper right
	dotted
	level
	plumb // lines straight down
	crossed
	checked
	hatched // wide falling lines: not known
)

// textures by place. Two categories of the same texture differ in lightness in
// every theme, which a test holds against the palettes. From the tenth on, the
// colours come again with textures of their own.
var textures = [...]texture{smooth, rising, smooth, dotted, level, dotted, rising, dotted, plumb, crossed, checked, crossed}

func textureOf(i int) texture { return textures[i%len(textures)] }

// period is how far apart the lines of a texture are, in pixels at 100 %.
const period = 6

// cover is how much of the pixel at x, y the texture inks, 0 to 1; all in
// pixels at 100 %, from the corner of what is textured. sharp is how many
// pixels of the picture one of those is.
func (t texture) cover(x, y, sharp float32) float32 {
	line := func(along, every, wide float32) float32 {
		d := float32(math.Mod(float64(along), float64(every)))
		if d < 0 {
			d += every
		}
		return clamp(0.5 - (float32(math.Abs(float64(d-every/2)))-wide/2)*sharp)
	}
	const slant = math.Sqrt2
	switch t {
	case rising:
		return line((x+y)/slant, period*0.75, 1.1)
	case dotted:
		off := func(v float32) float32 { return float32(math.Mod(float64(v), period)) - period/2 }
		return clamp(0.5 - (hypot(off(x), off(y))-1.2)*sharp)
	case level:
		return line(y, period*0.7, 1)
	case plumb:
		return line(x, period*0.7, 1)
	case crossed:
		return max(line((x+y)/slant, period, 1), line((x-y)/slant, period, 1))
	case checked:
		a, b := line(x, 2*period, period), line(y, 2*period, period)
		return a + b - 2*a*b
	case hatched:
		return line((x-y)/slant, period, 1)
	}
	return 0
}

func clamp(v float32) float32 { return min(1, max(0, v)) }
