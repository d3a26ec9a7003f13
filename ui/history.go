package ui

import (
	"slices"

	"placebook/ui/page"
)

// mostPlaces is how many places one can go back through.
const mostPlaces = 50

// history is where a person was and can go back to, the last one last. It holds
// what places are called by, no data, and goes with the window.
type history struct{ back, forward []page.Place }

func push(to []page.Place, p page.Place) []page.Place {
	if to = append(to, p); len(to) > mostPlaces {
		to = to[1:]
	}
	return to
}

// place is where the person is now; ok is false on a page that the rail does not
// have.
func (w *Window) place() (p page.Place, ok bool) {
	if w.key == "" {
		return p, false
	}
	if g, is := w.now.(page.Goer); is {
		p = g.Place()
	}
	p.Page = w.key
	return p, true
}

// samePlace tells whether two places are one, however far it is scrolled.
func samePlace(a, b page.Place) bool {
	return a.Page == b.Page && a.List == b.List && a.Part == b.Part && a.Kind == b.Kind && a.ID == b.ID && a.Title == b.Title && slices.Equal(a.Rows, b.Rows)
}

// was takes down that the person went on from a place.
func (w *Window) was(p page.Place) {
	w.been.back, w.been.forward = push(w.been.back, p), nil
	w.showWays()
}

// Go leads to a place in a page of the rail.
func (w *Window) Go(to page.Place) {
	if w.frame == nil || !w.has(to.Page) {
		return
	}
	w.leave(func() {
		from, ok := w.place()
		w.arrive(to)
		if now, _ := w.place(); ok && !samePlace(from, now) {
			w.was(from)
		}
	})
}

// arrive opens a page, and goes to a place in it. A page that is not told a place
// is as it was left; only Home is where one begins, whatever was looked at there.
func (w *Window) arrive(to page.Place) {
	there := w.key == to.Page
	if !there {
		w.open(to.Page)
	}
	if g, ok := w.now.(page.Goer); ok && (there || to.Page == "home" || !samePlace(to, page.Place{Page: to.Page})) {
		g.GoTo(to)
	}
}

// goBack goes to where the person was before; goForward undoes that.
func (w *Window) goBack()    { w.goAlong(&w.been.back, &w.been.forward) }
func (w *Window) goForward() { w.goAlong(&w.been.forward, &w.been.back) }

func (w *Window) goAlong(from, other *[]page.Place) {
	if w.frame == nil || len(*from) == 0 {
		return
	}
	w.leave(func() {
		last := len(*from) - 1
		to := (*from)[last]
		*from = (*from)[:last]
		if here, ok := w.place(); ok {
			*other = push(*other, here)
		}
		w.arrive(to)
		w.showWays()
	})
}

// showWays switches the buttons of the two ways on or off.
func (w *Window) showWays() {
	if w.frame != nil {
		able(w.frame.Top.Back, len(w.been.back) > 0)
		able(w.frame.Top.Forward, len(w.been.forward) > 0)
	}
}
