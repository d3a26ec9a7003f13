package store

import (
	"slices"

	"placebook/data"
)

// A Batch tells watchers what one step changed.
type Batch struct {
	Title   string
	Author  string
	Own     bool // made on this laptop
	Many    bool // several steps told as one, to who was not there when they were made
	Changed map[*data.Kind][]data.ID
}

// Touches reports whether a record of that kind changed.
func (b Batch) Touches(k *data.Kind) bool { return len(b.Changed[k]) > 0 }

type watcher struct{ fn func(Batch) }

// Watch has fn called after each step, in the order of the steps, on the
// goroutine that made it. fn must not write; the window hands on with fyne.Do.
// stop ends it.
func (s *Store) Watch(fn func(Batch)) (stop func()) {
	w := &watcher{fn}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.watchers = append(s.watchers, w)
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.watchers = slices.DeleteFunc(slices.Clone(s.watchers), func(x *watcher) bool { return x == w })
	}
}

// tell is called with write held, so that batches keep their order.
func (s *Store) tell(b Batch) {
	s.mu.RLock()
	ws := s.watchers
	s.mu.RUnlock()
	for _, w := range ws {
		w.fn(b)
	}
}
