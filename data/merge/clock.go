package merge

import (
	"placebook/data/change"
)

// maxAhead is how far, in milliseconds, another laptop's clock may pull ours
// forward: a day. A laptop that is set to 2036 cannot take ours along.
const maxAhead = 24 * 3600 * 1000

// A Clock gives stamps that come after every stamp seen, unless that was more
// than a day ahead. The zero value is ready.
type Clock struct{ Last change.Stamp }

// Next gives the stamp of a local write at wall time now (Unix milliseconds).
// Stamps do not run backwards, but for one case: when this laptop's own clock
// was far ahead and has been put right, its stamps are right again too, or the
// history would bear the wrong day for years.
func (c *Clock) Next(now int64) change.Stamp {
	if now > c.Last.Wall || c.Last.Wall > now+maxAhead {
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
