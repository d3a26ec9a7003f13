package merge

import (
	"placebook/data/change"
)

// A Frontier knows which sets are here and applied. Sets of one device are
// applied in order, and a set only after everything it had seen: without that
// laptops would not end alike.
type Frontier struct {
	Known change.Seen                   // applied, per device
	Saw   map[change.Device]change.Seen // all that a device had seen at its last applied set
	Heads map[change.Device]change.Hash // hash of its last applied set
}

// NewFrontier is that of empty data.
func NewFrontier() *Frontier {
	return &Frontier{Known: change.Seen{}, Saw: map[change.Device]change.Seen{}, Heads: map[change.Device]change.Hash{}}
}

// A Verdict says what is to be done with a set.
type Verdict int

// What is to be done with a set.
const (
	Ready Verdict = iota // apply it now
	Old                  // it was applied before
	Wait                 // keep it until what it had seen is here
	Fork                 // two sets have one number: the device was copied
)

// Judge says what is to be done with a set of that hash.
func (f *Frontier) Judge(s *change.Set, hash change.Hash) Verdict {
	switch n := f.Known[s.Device]; {
	case s.Seq == n && f.Heads[s.Device] != hash:
		return Fork
	case s.Seq <= n:
		return Old
	case s.Seq > n+1:
		return Wait
	case s.Prev != f.Heads[s.Device]:
		return Fork
	case !f.Known.Covers(s.Seen):
		return Wait
	}
	return Ready
}

// Advance takes note that a Ready set is applied and gives the Dot to apply it
// with.
func (f *Frontier) Advance(s *change.Set, hash change.Hash) Dot {
	saw := f.Saw[s.Device]
	if saw == nil {
		saw = change.Seen{}
	}
	saw = saw.Clone()
	for d, n := range s.Seen {
		saw[d] = max(saw[d], n)
	}
	saw[s.Device] = s.Seq - 1
	f.Saw[s.Device] = saw
	f.Known[s.Device] = s.Seq
	f.Heads[s.Device] = hash
	return Dot{Device: s.Device, Seq: s.Seq, Stamp: s.Stamp, Seen: saw}
}

// SeenSince gives what a new set of that device must say it had seen: the
// devices that have moved since its set before.
func (f *Frontier) SeenSince(own change.Device) change.Seen {
	out := change.Seen{}
	before := f.Saw[own]
	for d, n := range f.Known {
		if d != own && n > before[d] {
			out[d] = n
		}
	}
	return out
}

// Missing lists, for sets that wait, what has to come first: per device, up to
// which set.
func (f *Frontier) Missing(waiting []*change.Set) change.Seen {
	out := change.Seen{}
	have := map[change.Device]map[uint64]bool{}
	for _, s := range waiting {
		if have[s.Device] == nil {
			have[s.Device] = map[uint64]bool{}
		}
		have[s.Device][s.Seq] = true
	}
	need := func(d change.Device, n uint64) {
		for i := n; i > f.Known[d]; i-- {
			if !have[d][i] {
				out[d] = max(out[d], i)
				return
			}
		}
	}
	for _, s := range waiting {
		need(s.Device, s.Seq-1)
		for d, n := range s.Seen {
			need(d, n)
		}
	}
	return out
}

// Inbox puts sets that come in any order into one in which they can be applied.
// It is for reading a history anew: nothing is kept on a disk.
type Inbox struct {
	front *Frontier
	held  []held
}

type held struct {
	set  *change.Set
	hash change.Hash
}

// NewInbox is an empty one.
func NewInbox() *Inbox { return &Inbox{front: NewFrontier()} }

// Take takes a set and calls apply for it, and for every set that waited for it,
// as soon as they are ready. Sets that came before, or that have the number of
// another set, are passed over.
func (b *Inbox) Take(s *change.Set, hash change.Hash, apply func(*change.Set, Dot)) {
	b.held = append(b.held, held{s, hash})
	for again := true; again; {
		again = false
		kept := b.held[:0]
		for _, h := range b.held {
			switch b.front.Judge(h.set, h.hash) {
			case Ready:
				apply(h.set, b.front.Advance(h.set, h.hash))
				again = true
			case Wait:
				kept = append(kept, h)
			}
		}
		b.held = kept
	}
}
