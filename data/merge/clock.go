package merge

import (
	"placebook/data/change"
)

// maxAhead is how far, in milliseconds, another laptop's clock may pull ours
// forward: a day. A laptop that is set to 2036 cannot take ours along.
const maxAhead = 24 * 3600 * 1000

// A Clock gives stamps that never run backwards, and that come after every
// stamp seen. The zero value is ready.
type Clock struct{ Last change.Stamp }

// Next gives the stamp of a local write at wall time now (Unix milliseconds).
func (c *Clock) Next(now int64) change.Stamp {
	if now > c.Last.Wall {
		c.Last = change.Stamp{Wall: now}
	} else {
		c.Last.Tick++
	}
	return c.Last
}

// See takes note of another laptop's stamp.
func (c *Clock) See(s change.Stamp, now int64) {
	if s.Wall > now+maxAhead {
		s = change.Stamp{Wall: now + maxAhead}
	}
	if s.Compare(c.Last) > 0 {
		c.Last = s
	}
}
