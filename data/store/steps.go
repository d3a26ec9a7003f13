package store

import (
	"strings"

	"github.com/fxamacker/cbor/v2"

	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/merge"
)

// What this copy did can be taken back after it was locked or opened anew: the
// journal holds all of it. The titles are read at start; what stood in the cells
// before is worked out when the first such step is taken back.

// ownSteps are the last steps this copy made, as the journal is read through.
type ownSteps struct {
	device change.Device
	list   []ownStep // the latest last
}

type ownStep struct {
	seq uint64
	at  journal.Pos // where its first part is
}

// mostOwn is how many steps are looked at: each may have been taken back.
const mostOwn = 2 * undoDepth

// take looks at a frame of the journal.
func (o *ownSteps) take(at journal.Pos, frame []byte) error {
	switch {
	case len(frame) > 1 && frame[0] == frameDevice:
		var d device
		if err := cbor.Unmarshal(frame[1:], &d); err == nil && d.ID != o.device {
			o.device, o.list = d.ID, nil
		}
	case len(frame) > 0 && frame[0] == frameFloor:
		o.list = nil
	case len(frame) > frameHead && frame[0] == frameChange:
		d, part, _ := frameDot(frame)
		if d.device != o.device || part != 0 {
			return nil
		}
		if o.list = append(o.list, ownStep{d.seq, at}); len(o.list) > 2*mostOwn {
			o.list = append([]ownStep(nil), o.list[mostOwn:]...)
		}
	}
	return nil
}

// remember makes the steps that can be taken back anew from the journal.
func (s *Store) remember(own ownSteps) error {
	s.undo.clear()
	if own.device != s.me.ID {
		return nil // a copy of other data, or data that has just been made
	}
	for _, o := range own.list[max(0, len(own.list)-mostOwn):] {
		if o.seq > s.front.Known[s.me.ID] {
			break // it never became whole
		}
		head, err := s.headAt(o.at)
		if err != nil {
			return err
		}
		s.undo.replay(head)
	}
	return nil
}

// headAt reads what a set says of itself, from its first part.
func (s *Store) headAt(at journal.Pos) (head *change.Set, err error) {
	err = s.journal.Scan(at, func(_ journal.Pos, frame []byte) error {
		p, err := change.Decode(frame[frameHead:])
		if err != nil {
			return err
		}
		if head, err = excerpt(p, nil); err != nil {
			return err
		}
		return errEnough
	})
	if head != nil {
		err = nil
	}
	return head, err
}

// replay does to the stacks what making a step did to them then.
func (u *undoStack) replay(set *change.Set) {
	e := &undoEntry{title: set.Title, seq: set.Seq, unread: true}
	switch set.Does {
	case change.Undid:
		e.title = strings.TrimPrefix(e.title, undoTitle)
		u.popTo(&u.done, set.Of)
		u.back = append(u.back, e)
	case change.Redid:
		e.title = strings.TrimPrefix(e.title, redoTitle)
		u.popTo(&u.back, set.Of)
		u.done = append(u.done, e)
	default:
		u.did(e)
	}
}

// popTo takes a step off a stack, with those above it, of which nothing was left
// to be taken back. One that is older than the stack is not there.
func (u *undoStack) popTo(stack *[]*undoEntry, seq uint64) {
	for i := len(*stack) - 1; i >= 0; i-- {
		if (*stack)[i].seq == seq {
			*stack = (*stack)[:i]
			return
		}
	}
}

// recall works out, for every step that can be taken back and was only read the
// title of, what it replaced. It reads the journal through.
func (s *Store) recall() error {
	unread := s.undo.unread()
	rows, inbox := map[rowKey]*staged{}, merge.NewInbox()
	err := s.eachSet(func(set *change.Set, hash change.Hash) error {
		inbox.Take(set, hash, func(set *change.Set, d merge.Dot) {
			var e *undoEntry
			if set.Device == s.me.ID {
				e = unread[set.Seq]
			}
			for _, r := range set.Records {
				k := rowKey{r.Kind, r.ID}
				if rows[k] == nil {
					rows[k] = &staged{key: k}
				}
				e.note(rows[k], r.Ops)
				rows[k].row.Apply(d, r.Ops)
			}
		})
		return nil
	})
	if err != nil {
		return say(err)
	}
	for _, e := range unread {
		e.unread = false
	}
	return nil
}

// ForgetSteps lets what was done until now stand: it is not undone any more, nor
// after the data was opened anew. Data that somebody made for another begins so.
func (s *Store) ForgetSteps() error {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.mayWrite(); err != nil {
		return err
	}
	if _, err := s.append([]byte{frameFloor}); err != nil {
		return err
	}
	s.settle(s.stage())
	s.undo.clear()
	return nil
}
