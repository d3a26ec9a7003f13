package store

import (
	"errors"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/merge"
	"placebook/data/vault"
)

// staged is a row on its way into the view, with the hash it counts with there.
type staged struct {
	key  rowKey
	row  merge.Row
	hash uint64
}

// stage gathers what sets do to rows before it is written to the view.
type stage struct {
	s     *Store
	rows  map[rowKey]*staged
	order []rowKey // as first touched
	waits []waitEdit
	// undo, when not nil, gathers what a set replaced.
	undo *undoEntry
}

func (s *Store) stage() *stage { return &stage{s: s, rows: map[rowKey]*staged{}} }

// row gives a row to change: the one at hand, else the one in memory, else the
// one in the view.
func (st *stage) row(k rowKey) (*staged, error) {
	if r := st.rows[k]; r != nil {
		return r, nil
	}
	r := &staged{key: k}
	if o := st.s.overlay[k]; o != nil {
		r.hash, r.row = o.hash, cloneRow(&o.row)
	} else if st.s.view != nil {
		var err error
		if r.row, r.hash, err = st.s.view.row(k); err != nil {
			return nil, err
		}
	}
	st.rows[k] = r
	st.order = append(st.order, k)
	return r, nil
}

func cloneRow(r *merge.Row) merge.Row {
	out := merge.Row{Cells: make([]merge.Cell, len(r.Cells))}
	for i, c := range r.Cells {
		c.Values = append([]merge.Value(nil), c.Values...)
		out.Cells[i] = c
	}
	return out
}

// receive takes a set that is in the journal, own or another laptop's: applies
// it and every set that waited for it, or lets it wait.
func (s *Store) receive(st *stage, set *change.Set, hash change.Hash, at []journal.Pos) (applied int, err error) {
	switch s.front.Judge(set, hash) {
	case merge.Old:
		return 0, nil
	case merge.Wait:
		d := dot{set.Device, set.Seq}
		s.wait[d] = &waiting{set, hash, at}
		st.waits = append(st.waits, waitEdit{d, at})
		return 0, nil
	case merge.Fork:
		s.o.Log.Error("two change sets with one number", "device", set.Device.String(), "set", set.Seq)
		return 0, refuse(ErrDamaged, "Two laptops write under one name: a folder was copied. Nothing was taken in.")
	}
	if err := s.apply(st, set, hash); err != nil {
		return 0, err
	}
	return 1 + s.release(st), nil
}

// release applies the sets that waited and need wait no longer.
func (s *Store) release(st *stage) (n int) {
	for again := true; again; {
		again = false
		for d, w := range s.wait {
			if s.front.Judge(w.set, w.hash) == merge.Wait {
				continue
			}
			delete(s.wait, d)
			st.waits = append(st.waits, waitEdit{d, nil})
			if s.front.Judge(w.set, w.hash) == merge.Ready && s.apply(st, w.set, w.hash) == nil {
				n++
				again = true
			}
		}
	}
	return n
}

// apply merges a set that is ready into its rows.
func (s *Store) apply(st *stage, set *change.Set, hash change.Hash) error {
	open, lost, err := change.Open(set, boxes{s.keys}, func(err error) bool {
		return errors.Is(err, vault.ErrErased) || errors.Is(err, vault.ErrNoKey)
	})
	if err != nil {
		return err
	}
	if len(lost) > 0 {
		s.o.Log.Info("values of erased persons left out", "boxes", len(lost))
	}
	s.clock.See(set.Stamp, s.o.Now().UnixMilli())
	d := s.front.Advance(set, hash)
	for _, r := range open.Records {
		row, err := st.row(rowKey{r.Kind, r.ID})
		if err != nil {
			return err
		}
		st.undo.note(row, r.Ops)
		row.row.Apply(d, r.Ops)
	}
	return nil
}

// settle writes a stage to the view, and to memory when that fails: the journal
// has it, so nothing is lost and the view is made anew at the next start.
func (s *Store) settle(st *stage, at journal.Pos) {
	rows := make([]*staged, 0, len(st.rows))
	for _, k := range st.order {
		if r := st.rows[k]; r != nil {
			rows = append(rows, r)
		}
	}
	st.order = nil
	if s.view != nil && s.view.bad == nil {
		err := s.view.flush(rows, s.head(at), st.waits)
		st.waits = nil
		if err == nil {
			return
		}
		s.view.bad = err
		s.o.Log.Error("the view could not be written; it will be made anew", "error", err)
	}
	for _, r := range rows {
		s.overlay[r.key] = r
	}
}

// publish puts the touched rows into the book and gives what watchers are told.
func (s *Store) publish(st *stage, b Batch) Batch {
	var records []data.Record
	s.mu.Lock()
	defer s.mu.Unlock()
	b.Changed = map[*data.Kind][]data.ID{}
	for k, r := range st.rows {
		if len(r.row.Differences()) > 0 {
			s.differs[k] = true
		} else {
			delete(s.differs, k)
		}
		if rec := recordOf(k, &r.row); rec != nil {
			records = append(records, rec)
			b.Changed[rec.Kind()] = append(b.Changed[rec.Kind()], k.id)
		}
	}
	s.book.SetToday(s.Today())
	s.book.PutAll(records)
	return b
}

// boxes lets package change use the keys of persons.
type boxes struct{ k *vault.Keys }

func (b boxes) KeyFor(subject data.ID) ([8]byte, error) {
	id, ok := b.k.For(string(subject))
	if !ok {
		return [8]byte{}, vault.ErrNoKey
	}
	return id, nil
}

func (b boxes) SealBox(key [8]byte, plain, aad []byte) ([]byte, error) {
	return b.k.Seal(vault.KeyID(key), plain, aad)
}

func (b boxes) OpenBox(key [8]byte, box, aad []byte) ([]byte, error) {
	return b.k.Open(vault.KeyID(key), box, aad)
}
