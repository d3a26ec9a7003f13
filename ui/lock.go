package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"placebook/ui/kit"
	"placebook/ui/page"
	"placebook/ui/page/start"
)

// resume is where the person was when the data was locked.
type resume struct {
	place page.Place
	page  page.Page // one that stays as it is; nil for none
	been  history
}

// setPresence has the data locked when nobody is there.
func (w *Window) setPresence() {
	w.presence = kit.NewPresence(w.o.Clock, w.o.Laptop.LockAfter)
	if c, ok := w.win.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(func(*fyne.KeyEvent) { w.presence.Stir() })
	}
	w.presence.OnStir = w.keepDraftSoon
	w.presence.OnSoon = func() { w.frame.Hold("Locking in a minute: nobody seems to be here. Any key keeps it open.") }
	w.presence.OnBack = func() { w.frame.Toast.Clear() }
	w.presence.OnAway = w.lock
}

// canLock tells whether there is something to lock: not the sample, whose
// passphrase everybody knows.
func (w *Window) canLock() bool { return w.store != nil && !w.sample }

// lock closes the data and asks for the passphrase again. What is being typed is
// kept. Work under way is finished first.
func (w *Window) lock() {
	if !w.canLock() {
		return
	}
	if w.o.Runner.Busy() {
		w.lockDue = true
		w.frame.Hold("Locking as soon as the work below is done.")
		return
	}
	w.keepDraft()
	locked := start.Locked{Partnership: w.partnershipName()}
	_, locked.Typed = w.readDraft()
	locked.Author, locked.Laptop = w.store.Author()
	r := &resume{been: w.been}
	r.place, _ = w.place()
	if s, ok := w.now.(page.Stayer); ok && s.Stays() {
		r.page = w.now
	}
	w.closeLayers()
	w.closeStore()
	w.resume = r
	w.Show(start.NewUnlockAfter(w, locked))
}

// lockLate locks once the work is done that it waited for.
func (w *Window) lockLate() {
	if w.lockDue && !w.o.Runner.Busy() {
		w.lock()
	}
}

// closeLayers takes everything off that floats over the page.
func (w *Window) closeLayers() {
	c := w.win.Canvas()
	for o := c.Overlays().Top(); o != nil; o = c.Overlays().Top() {
		c.Overlays().Remove(o)
	}
	c.SetOnTypedKey(w.bareKey)
}

// comeBack leads to where the person was before the data was locked or the
// program ended, and gives back what they were typing.
func (w *Window) comeBack() {
	first := page.Place{Page: w.firstPage()}
	r := w.resume
	if w.resume = nil; r != nil && w.has(r.place.Page) {
		first = r.place
	}
	note, ok := w.readDraft()
	if ok && w.has(note.Page) {
		first = note.place()
	}
	w.arrive(first)
	if r != nil {
		if r.page != nil {
			w.Show(r.page)
		}
		w.been = r.been
	}
	w.showWays()
	if ok {
		w.giveBack(note)
	}
}

// firstPage is the page the program opens with.
func (w *Window) firstPage() string {
	if last := w.o.Laptop.Page; w.has(last) {
		return last
	}
	return places()[0].key
}
