package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// stirred is called at each key and each move of the pointer that one of our
// widgets hears. The toolkit has no place where all input comes by: what has the
// keyboard hears keys alone, what lies under the pointer hears its moves alone.
// A program has one window, so there is one such function.
var stirred = func() {}

func stir() { stirred() }

// Presence tells whether somebody is at the window: any key, any move of the
// pointer, any scrolling is one who is. It goes by the clock on the wall, so
// that the hours a laptop was asleep count.
type Presence struct {
	// OnStir is called whenever somebody stirs, also while it does not watch.
	OnStir func()
	// OnSoon is called a minute before OnAway, OnBack when somebody stirred
	// after that, OnAway once nobody has stirred for the limit. It watches no
	// longer then.
	OnSoon, OnBack, OnAway func()

	clock Clock
	limit func() time.Duration
	last  time.Time
	soon  bool
	stop  func() // nil while it does not watch
}

// glance is how often it looks whether somebody is there; a laptop that woke is
// noticed by it at the latest.
const glance = time.Minute

// NewPresence returns one that does not watch yet. It takes the place of the
// one before. limit is asked each time; 0 is never.
func NewPresence(clock Clock, limit func() time.Duration) *Presence {
	p := &Presence{clock: clock, limit: limit}
	stirred = p.stir
	return p
}

// Watch begins to watch, with somebody there.
func (p *Presence) Watch() {
	p.End()
	p.last, p.soon = p.now(), false
	p.next(glance)
}

// Stir tells it that somebody is there who no widget hears: a key while nothing
// has the keyboard.
func (p *Presence) Stir() { p.stir() }

// End ends watching.
func (p *Presence) End() {
	if p.stop != nil {
		p.stop()
		p.stop = nil
	}
}

// now is the time on the wall: the other one stands still while a laptop sleeps.
func (p *Presence) now() time.Time { return p.clock.Now().Round(0) }

func (p *Presence) next(in time.Duration) { p.stop = p.clock.After(min(glance, in), p.look) }

// stir notes that somebody is there, unless they come too late.
func (p *Presence) stir() {
	if p.stop != nil {
		now, limit := p.now(), p.limit()
		if limit > 0 && now.Sub(p.last) >= limit {
			p.away()
			return
		}
		p.last = now
		if p.soon {
			p.soon = false
			call(p.OnBack)
		}
	}
	call(p.OnStir)
}

func (p *Presence) look() {
	idle, limit := p.now().Sub(p.last), p.limit()
	switch {
	case limit == 0:
		p.next(glance)
		return
	case idle < 0: // the clock was put back
		p.last, idle = p.now(), 0
	case idle >= limit:
		p.away()
		return
	}
	if !p.soon && limit > glance && limit-idle <= glance {
		p.soon = true
		call(p.OnSoon)
	}
	p.next(limit - idle)
}

func (p *Presence) away() {
	p.End()
	call(p.OnAway)
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// Floor lies under everything in the window and hears the pointer where
// nothing else does.
type Floor struct {
	widget.BaseWidget
	content fyne.CanvasObject
}

// NewFloor puts content on a floor.
func NewFloor(content fyne.CanvasObject) *Floor {
	g := &Floor{content: content}
	g.ExtendBaseWidget(g)
	return g
}

// MouseIn implements desktop.Hoverable.
func (g *Floor) MouseIn(*desktop.MouseEvent) { stir() }

// MouseMoved implements desktop.Hoverable.
func (g *Floor) MouseMoved(*desktop.MouseEvent) { stir() }

// MouseOut implements desktop.Hoverable.
func (g *Floor) MouseOut() {}

// CreateRenderer implements fyne.Widget.
func (g *Floor) CreateRenderer() fyne.WidgetRenderer {
	return newFace(g, func() {}, g.content.MinSize, func(s fyne.Size) { at(g.content, 0, 0, s.Width, s.Height) }, g.content)
}
