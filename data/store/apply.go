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

// load has the rows of a set at hand before anything is written: from then on
// the set can be applied without fail.
func (st *stage) load(records []change.Record) error {
	for _, r := range records {
		if _, err := st.row(rowKey{r.Kind, r.ID}); err != nil {
			return st.s.viewFailed(err)
		}
	}
	return nil
}

// viewFailed gives up on the view, which is made anew at the next start.
func (s *Store) viewFailed(err error) error {
	if s.view != nil && s.view.bad == nil {
		s.view.bad = err
		s.o.Log.Error("the view cannot be read; it will be made anew", "error", err)
	}
	return &data.Error{Kind: errors.Join(ErrDamaged, err), Sentence: "The working copy of your lists is damaged. Close Placebook and open it again: it is then made anew from the history, and nothing is lost."}
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
		return 0, s.forked(set)
	}
	if err := s.apply(st, set, hash); err != nil {
		return 0, err
	}
	n, err := s.release(st)
	return 1 + n, err
}

// forked is the refusal of a set that bears the number of another one.
func (s *Store) forked(set *change.Set) error {
	s.o.Log.Error("two change sets with one number", "device", set.Device.String(), "set", set.Seq)
	return refuse(ErrFork, "Two laptops write under one name, because a folder was copied from one to the other. The changes of %s from there were not taken in.", set.Laptop)
}

// release applies the sets that waited and need wait no longer. One that turns
// out to bear the number of another set is dropped.
func (s *Store) release(st *stage) (n int, err error) {
	for again := true; again; {
		again = false
		for d, w := range s.wait {
			verdict := s.front.Judge(w.set, w.hash)
			if verdict == merge.Wait {
				continue
			}
			if verdict == merge.Ready {
				if err := s.apply(st, w.set, w.hash); err != nil {
					return n, err
				}
				n++
				again = true
			}
			delete(s.wait, d)
			st.waits = append(st.waits, waitEdit{d, nil})
		}
	}
	return n, nil
}

// apply merges a set that is ready into its rows, or changes nothing.
func (s *Store) apply(st *stage, set *change.Set, hash change.Hash) error {
	open, lost, err := s.unseal(set)
	if err != nil {
		return err
	}
	if err := st.load(open.Records); err != nil {
		return err
	}
	for _, id := range lost {
		s.lost[id] = true
	}
	s.clock.See(set.Stamp, s.o.Now().UnixMilli())
	st.merge(open, s.front.Advance(set, hash))
	return nil
}

// unseal opens the boxes of a set. Those whose keys were destroyed, or have not
// come yet, are left out.
func (s *Store) unseal(set *change.Set) (open *change.Set, lost [][8]byte, err error) {
	open, lost, err = change.Open(set, boxes{s.keys}, func(err error) bool {
		return errors.Is(err, vault.ErrErased) || errors.Is(err, vault.ErrNoKey)
	})
	if len(lost) > 0 {
		s.o.Log.Info("personal details without a key left out", "boxes", len(lost))
	}
	return open, lost, err
}

// merge writes a set, whose rows are loaded, to them.
func (st *stage) merge(set *change.Set, d merge.Dot) {
	for _, r := range set.Records {
		row := st.rows[rowKey{r.Kind, r.ID}]
		st.undo.note(row, r.Ops)
		row.row.Apply(d, r.Ops)
	}
}

// settle writes a stage to the view, and to memory when that fails: the journal
// has it, so nothing is lost and the view is made anew at the next start.
func (s *Store) settle(st *stage) { s.settleAt(st, s.journal.End()) }

// settleAt is settle for a view that now holds the journal up to at.
func (s *Store) settleAt(st *stage, at journal.Pos) {
	rows := make([]*staged, 0, len(st.rows))
	for _, k := range st.order {
		rows = append(rows, st.rows[k])
	}
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
	for _, k := range st.order {
		r := st.rows[k]
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
	s.held = s.waitingDots()
	s.book.SetToday(s.Today())
	s.book.PutAll(records)
	return b
}

func (s *Store) waitingDots() map[dot]bool {
	out := make(map[dot]bool, len(s.wait))
	for d := range s.wait {
		out[d] = true
	}
	return out
}

// recordOf makes the typed record of a row; nil for a newer version's kind.
func recordOf(k rowKey, row *merge.Row) data.Record {
	kind := data.KindNum(k.kind)
	if kind == nil {
		return nil
	}
	rec := kind.New()
	rec.Base().ID = k.id
	row.Fill(rec)
	return rec
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
