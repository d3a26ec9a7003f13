package home

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/store"
)

// A step is one thing that somebody did, as far as this page tells of it.
type step struct {
	device      change.Device
	seq         uint64
	when        time.Time
	who, laptop string
	title       string
	brought     bool // a file was brought in
	wrote       []wrote
}

// wrote is a record that a step wrote to, and the cells that anybody may see.
type wrote struct {
	kind   *data.Kind
	id     data.ID
	fields []store.FieldChange
	// deleted tells that the step deleted it.
	deleted bool
}

// mostSteps is how many steps are told of.
const mostSteps = 60

// lastSteps reads the last steps of every laptop, the latest first. It reads the
// history through: call it off the window's goroutine.
func lastSteps(s *store.Store) ([]step, error) {
	from := s.Seen()
	for device, n := range from {
		from[device] = n - min(n, mostSteps)
	}
	steps, err := stepsSince(s, from)
	return steps[:min(len(steps), mostSteps)], err
}

// stepsSince reads the steps that somebody who had seen so much has not seen,
// the latest first.
func stepsSince(s *store.Store, seen change.Seen) ([]step, error) {
	parts, err := s.Since(seen)
	if err != nil {
		return nil, err
	}
	var out []step
	var whole change.Assembler
	for _, b := range parts {
		p, err := change.Decode(b)
		if err != nil {
			return nil, err
		}
		set, _, err := whole.Add(p)
		if err != nil {
			return nil, err
		}
		if set != nil {
			out = append(out, stepOf(set))
		}
	}
	slices.Reverse(out) // of one moment the last that arrived comes first
	slices.SortStableFunc(out, func(a, b step) int { return b.when.Compare(a.when) })
	return out, nil
}

// stepOf takes from a set what this page tells. Personal details stay sealed:
// of those it is only said that they were written.
func stepOf(set *change.Set) step {
	st := step{device: set.Device, seq: set.Seq, when: set.Stamp.Time(), who: set.Author, laptop: set.Laptop, title: set.Title,
		brought: set.Does == change.Import}
	for _, r := range set.Records {
		k := data.KindNum(r.Kind)
		if k == nil {
			continue // of a newer version
		}
		w := wrote{kind: k, id: r.ID}
		for _, op := range r.Ops {
			if f := k.FieldNum(op.Field); f != nil {
				w.fields = append(w.fields, store.FieldChange{Field: f, Elem: op.Elem, New: op.Value})
			}
			w.deleted = w.deleted || op.Field == data.FieldDeleted && op.Value != ""
		}
		st.wrote = append(st.wrote, w)
	}
	return st
}

// stepJust is a step that was made a moment ago, from what watchers are told.
func stepJust(b store.Batch, now time.Time, me, laptop string) step {
	st := step{when: now, who: b.Author, title: b.Title}
	if b.Own {
		st.who, st.laptop = me, laptop
	}
	for k, ids := range b.Changed {
		for _, id := range ids {
			st.wrote = append(st.wrote, wrote{kind: k, id: id})
		}
	}
	slices.SortFunc(st.wrote, func(a, b wrote) int {
		return cmp.Or(cmp.Compare(a.kind.Num, b.kind.Num), strings.Compare(string(a.id), string(b.id)))
	})
	return st
}
