package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/ui/look"
)

// Wrapping puts objects side by side like a Row, and goes on below where they
// have no room: a button is never outside the window. What grows takes the room
// left over on its line, and gets a line of its own rather than less than it can
// be read in. A line that broke off begins at the right when the first one grows.
func Wrapping(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&wrapLayout{gap: gap}, objects...)
}

type wrapLayout struct {
	gap   float32
	width float32 // as it was laid out last
}

// growLeast is the least room, in pixels at 100 %, in which growing words are
// read beside something else.
const growLeast = 280

// wrapLine is the objects of one line and what they need.
type wrapLine struct {
	objects []fyne.CanvasObject
	used    float32
	grows   int
}

// need is how wide an object has to be.
func (l *wrapLayout) need(o fyne.CanvasObject) float32 {
	w := o.MinSize().Width
	if _, empty := o.(*spring); springs(o) && !empty {
		w = max(w, look.Dim(growLeast))
	}
	return w
}

func (l *wrapLayout) lines(objects []fyne.CanvasObject, room float32) (out []wrapLine) {
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		w := l.need(o)
		if n := len(out); n == 0 || out[n-1].used+l.gap+w > room+0.5 {
			out = append(out, wrapLine{used: -l.gap})
		}
		line := &out[len(out)-1]
		line.objects = append(line.objects, o)
		line.used += l.gap + w
		if springs(o) {
			line.grows++
		}
	}
	return out
}

// Layout implements fyne.Layout.
func (l *wrapLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.width = s.Width
	y := float32(0)
	for n, line := range l.lines(objects, s.Width) {
		extra := max(0, s.Width-line.used)
		x := float32(0)
		if line.grows == 0 && n > 0 {
			x = extra // buttons stay at the right
		}
		tallest := l.tallest(&line, extra)
		for _, o := range line.objects {
			w, h := l.need(o), o.MinSize().Height
			if springs(o) {
				w += extra / float32(line.grows)
			}
			at(o, x, y+(tallest-h)/2, w, h)
			x += w + l.gap
		}
		y += tallest + max(l.gap, 8)
	}
}

// tallest is how high a line gets, with words that wrap in the room they have.
func (l *wrapLayout) tallest(line *wrapLine, extra float32) (h float32) {
	for _, o := range line.objects {
		w := l.need(o)
		if springs(o) {
			w += extra / float32(line.grows)
		}
		h = max(h, tall(o, w))
	}
	return h
}

// MinSize implements fyne.Layout.
func (l *wrapLayout) MinSize(objects []fyne.CanvasObject) (m fyne.Size) {
	room := l.width
	if room <= 0 {
		room = 1e6
	}
	for _, o := range objects {
		if o.Visible() {
			m.Width = max(m.Width, o.MinSize().Width)
		}
	}
	for i, line := range l.lines(objects, room) {
		if i > 0 {
			m.Height += max(l.gap, 8)
		}
		h := float32(0)
		for _, o := range line.objects {
			h = max(h, o.MinSize().Height)
		}
		m.Height += h
	}
	return m
}
