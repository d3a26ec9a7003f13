package uitest

import "time"

// Clock is a clock that moves only when told, for widgets that take one.
type Clock struct {
	now     time.Time
	pending []*alarm
}

type alarm struct {
	due  time.Time
	ring func()
	off  bool
}

// NewClock returns a clock that stands at t.
func NewClock(t time.Time) *Clock { return &Clock{now: t} }

// Now returns the time it stands at.
func (c *Clock) Now() time.Time { return c.now }

// After has f called when the clock is moved to or past d from now.
func (c *Clock) After(d time.Duration, f func()) func() {
	a := &alarm{due: c.now.Add(d), ring: f}
	c.pending = append(c.pending, a)
	return func() { a.off = true }
}

// Advance moves the clock and rings what falls due, in order.
func (c *Clock) Advance(d time.Duration) {
	end := c.now.Add(d)
	for {
		next := -1
		for i, a := range c.pending {
			if !a.off && !a.due.After(end) && (next < 0 || a.due.Before(c.pending[next].due)) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		a := c.pending[next]
		c.pending = append(c.pending[:next], c.pending[next+1:]...)
		c.now = a.due
		a.ring()
	}
	c.now = end
}

// Sleep moves the clock as a laptop's does that slept: what waits is not called,
// and waits as long as before once it woke.
func (c *Clock) Sleep(d time.Duration) {
	c.now = c.now.Add(d)
	for _, a := range c.pending {
		a.due = a.due.Add(d)
	}
}
