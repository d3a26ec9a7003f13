package chart

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// reachLeast is how large a mark is to the pointer, however small it is drawn,
// where no other is as near.
const reachLeast = 28

// spotAt returns the spot a click at a place means, -1 if that is not clear.
func (pic *picture) spotAt(x, y float32) int {
	for i, s := range pic.spots {
		if s.holds(x, y) {
			return i
		}
	}
	return pic.near(x, y)
}

// holds tells whether a place lies in a spot or in what also means it.
func (s spot) holds(x, y float32) bool {
	if s.far(x, y) == 0 {
		return true
	}
	for _, r := range s.also {
		if (spot{rect: r}).far(x, y) == 0 {
			return true
		}
	}
	return false
}

// near is the spot nearest to a place that lies within its enlarged area; -1
// if there is none, or two are about as near.
func (pic *picture) near(x, y float32) int {
	const apart = 2 // a click is not more exact than that
	best, far, second := -1, float32(0), float32(1e9)
	for i, s := range pic.spots {
		grow := rect{s.x - max(0, reachLeast-s.w)/2, s.y - max(0, reachLeast-s.h)/2, max(reachLeast, s.w), max(reachLeast, s.h)}
		if (spot{rect: grow}).far(x, y) > 0 {
			continue
		}
		switch d := s.far(x, y); {
		case best < 0 || d < far:
			if best >= 0 {
				second = far
			}
			best, far = i, d
		default:
			second = min(second, d)
		}
	}
	if best >= 0 && second-far < apart {
		return -1
	}
	return best
}

// far is the distance of a place from a spot's rectangle.
func (s spot) far(x, y float32) float32 {
	return hypot(max(0, s.x-x, x-s.right()), max(0, s.y-y, y-s.bottom()))
}

// moved returns the spot an arrow leads to from another.
func (pic *picture) moved(from int, key fyne.KeyName) (to int, ok bool) {
	back, forth, up, down := fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp, fyne.KeyDown
	if pic.upright { // within a column the later series are above
		back, forth, up, down = fyne.KeyDown, fyne.KeyUp, fyne.KeyLeft, fyne.KeyRight
	}
	last := len(pic.spots) - 1
	switch key {
	case back:
		return pic.within(from, -1), true
	case forth:
		return pic.within(from, 1), true
	case up:
		return pic.across(from, -1), true
	case down:
		return pic.across(from, 1), true
	case fyne.KeyHome:
		return 0, true
	case fyne.KeyEnd:
		return last, true
	}
	return from, false
}

// within goes on in reading order; in columns it stays in the column.
func (pic *picture) within(from, step int) int {
	to := min(max(from+step, 0), len(pic.spots)-1)
	if pic.upright && pic.spots[to].group != pic.spots[from].group {
		return from
	}
	return to
}

// across goes to the next group that has a mark, to the same series or the
// one nearest to it.
func (pic *picture) across(from, step int) int {
	was := pic.spots[from]
	best := from
	for i := from + step; i >= 0 && i < len(pic.spots); i += step {
		s := pic.spots[i]
		switch {
		case s.group == was.group:
		case best == from:
			best = i
		case s.group != pic.spots[best].group:
			return best
		case nearer(s.lane, pic.spots[best].lane, was.lane):
			best = i
		}
	}
	return best
}

// nearer tells whether a is nearer to a lane than b; of two as near, the first.
func nearer(a, b, lane int) bool {
	far := func(v int) int { return max(v, lane) - min(v, lane) }
	return far(a) < far(b) || far(a) == far(b) && a < b
}

// FocusGained implements fyne.Focusable.
func (c *Chart) FocusGained() { c.focused = true; c.changed() }

// FocusLost implements fyne.Focusable.
func (c *Chart) FocusLost() { c.focused = false; c.changed() }

func (c *Chart) changed() {
	c.Refresh()
	c.describe()
}

// TypedRune implements fyne.Focusable; letters mean nothing to a chart.
func (c *Chart) TypedRune(rune) {}

// TypedKey implements fyne.Focusable. A key it has no use for goes to the
// canvas, where a dialog or the window listens.
func (c *Chart) TypedKey(e *fyne.KeyEvent) {
	pic := c.picture()
	if len(pic.spots) > 0 {
		from := min(c.lit, len(pic.spots)-1)
		if to, ok := pic.moved(from, e.Name); ok {
			c.lit, c.hovered = to, -1
			c.changed()
			return
		}
		if e.Name == fyne.KeySpace || e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			c.open(from)
			return
		}
	}
	if on := c.canvas(); on != nil && on.OnTypedKey() != nil {
		on.OnTypedKey()(e)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (c *Chart) TypedShortcut(s fyne.Shortcut) {
	if on, ok := c.canvas().(fyne.Shortcutable); ok {
		on.TypedShortcut(s)
	}
}

func (c *Chart) canvas() fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(c) }

// open reports a spot that has rows.
func (c *Chart) open(i int) {
	if key := c.keyOf(i); key != "" && c.OnOpen != nil {
		c.OnOpen(key)
	}
}

// Tapped implements fyne.Tappable: a click lights a mark and opens it.
func (c *Chart) Tapped(e *fyne.PointEvent) {
	i := c.picture().spotAt(e.Position.X, e.Position.Y)
	if i < 0 {
		return
	}
	c.lit = i
	if on := c.canvas(); on != nil {
		on.Focus(c)
	}
	c.changed()
	c.open(i)
}

// MouseIn implements desktop.Hoverable.
func (c *Chart) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (c *Chart) MouseMoved(e *desktop.MouseEvent) {
	c.hover(c.picture().spotAt(e.Position.X, e.Position.Y))
}

// MouseOut implements desktop.Hoverable.
func (c *Chart) MouseOut() { c.hover(-1) }

func (c *Chart) hover(i int) {
	if i != c.hovered {
		c.hovered = i
		c.changed()
	}
}

// Cursor implements desktop.Cursorable: a hand over what can be opened.
func (c *Chart) Cursor() desktop.Cursor {
	if c.OnOpen != nil && c.keyOf(c.hovered) != "" {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

// Disable implements fyne.Disableable.
func (c *Chart) Disable() { c.off = true; c.Refresh() }

// Enable implements fyne.Disableable.
func (c *Chart) Enable() { c.off = false; c.Refresh() }

// Disabled implements fyne.Disableable. A chart without marks takes no
// keyboard; its sentence says why it has none.
func (c *Chart) Disabled() bool { return c.off || c.data.empty() }

var (
	_ fyne.Focusable     = (*Chart)(nil)
	_ fyne.Tappable      = (*Chart)(nil)
	_ fyne.Shortcutable  = (*Chart)(nil)
	_ fyne.Disableable   = (*Chart)(nil)
	_ desktop.Hoverable  = (*Chart)(nil)
	_ desktop.Cursorable = (*Chart)(nil)
)
