package store

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
)

// View lets fn read the book. The records must not be changed, nor the book
// kept: fn takes copies of what it needs. Updates wait until fn returns, so fn
// must not make one.
func (s *Store) View(fn func(b *book.Book) error) error {
	today := s.Today()
	s.mu.RLock()
	ready, stale := s.book.Prepared(), s.book.Today() != today
	s.mu.RUnlock()
	if !ready {
		s.prepare()
	}
	if stale {
		s.turn(today)
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	return fn(s.book)
}

// prepare builds the book's look-ups, so that reading it changes nothing.
func (s *Store) prepare() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.book.Prepare()
}

// turn brings the book to another day after midnight. While somebody writes, the
// writer does it.
func (s *Store) turn(today data.Day) {
	if !s.write.TryLock() {
		return
	}
	defer s.write.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.book.SetToday(today)
}

// Update makes one step: all that fn puts and deletes becomes one change set,
// durable when Update returns nil. When fn gives an error nothing happens. The
// title tells people what was done: "Edit partner". A step that changes nothing
// writes nothing.
func (s *Store) Update(title string, fn func(tx *Tx) error) error {
	return s.update(stepInfo{title: title}, fn)
}

// UpdateImport is Update for bringing in a file.
func (s *Store) UpdateImport(title string, fn func(tx *Tx) error) error {
	return s.update(stepInfo{title: title, does: change.Import}, fn)
}

type stepInfo struct {
	title string
	does  uint8
	of    uint64
}

func (s *Store) update(step stepInfo, fn func(tx *Tx) error) error {
	s.write.Lock()
	defer s.write.Unlock()
	entry, batch, err := s.step(step, fn)
	if err != nil || entry == nil {
		return err
	}
	s.undo.did(entry)
	s.tell(batch)
	return nil
}

// step makes one step; write is held. There is no entry when it changed nothing.
func (s *Store) step(step stepInfo, fn func(tx *Tx) error) (*undoEntry, Batch, error) {
	if err := s.mayWrite(); err != nil {
		return nil, Batch{}, err
	}
	tx := s.newTx()
	if err := fn(tx); err != nil {
		return nil, Batch{}, err
	}
	return s.commit(step, tx)
}

func (s *Store) newTx() *Tx {
	s.prepare()
	return &Tx{s: s, staged: map[rowKey]data.Record{}, direct: map[rowKey][]change.Op{}, refs: map[refKey][]rowKey{}}
}

// commit turns a step into a change set: journal first, then view and book.
func (s *Store) commit(step stepInfo, tx *Tx) (*undoEntry, Batch, error) {
	st := s.stage()
	records, err := tx.records()
	if err != nil || len(records) == 0 {
		return nil, Batch{}, err
	}
	if err := st.load(records); err != nil {
		return nil, Batch{}, err
	}
	set := &change.Set{
		Device: s.me.ID, Seq: s.front.Known[s.me.ID] + 1, Prev: s.front.Heads[s.me.ID], Seen: s.front.SeenSince(s.me.ID),
		Stamp: s.clock.Next(s.o.Now().UnixMilli()), Author: s.me.Author, Laptop: s.me.Laptop,
		Title: clean(step.title), Does: step.does, Of: step.of, Records: records,
	}
	hash, err := s.writeSet(set, tx)
	if err != nil {
		return nil, Batch{}, err
	}
	// From here on the step is durable and acknowledged, whatever happens to the
	// view; nothing below can fail.
	st.undo = &undoEntry{title: step.title, seq: set.Seq}
	st.merge(set, s.front.Advance(set, hash))
	s.settle(st)
	batch := s.publish(st, Batch{Title: step.title, Author: set.Author, Own: true})
	return st.undo, batch, nil
}

// writeSet seals a set and writes its parts to the journal in one go.
func (s *Store) writeSet(set *change.Set, tx *Tx) (change.Hash, error) {
	if err := s.makeKeys(set, tx); err != nil {
		return change.Hash{}, err
	}
	sealed, err := change.Seal(set, tx.split, boxes{s.keys})
	if err != nil {
		return change.Hash{}, say(err)
	}
	parts, err := change.Encode(sealed)
	if err != nil {
		return change.Hash{}, say(err)
	}
	frames := make([][]byte, len(parts))
	for i, p := range parts {
		frames[i] = changeFrame(set.Device, set.Seq, i, len(parts), p)
	}
	if _, err := s.append(frames...); err != nil {
		return change.Hash{}, err
	}
	return change.HashOf(parts), nil
}

// makeKeys sees to it that every person the set writes about has a key, kept on
// the disk before the set is.
func (s *Store) makeKeys(set *change.Set, tx *Tx) error {
	var need []string
	seen := map[data.ID]bool{}
	for _, r := range set.Records {
		subject, _ := tx.split(r.Kind, r.ID)
		if subject == "" || seen[subject] {
			continue
		}
		seen[subject] = true
		if _, ok := s.keys.For(string(subject)); !ok {
			need = append(need, string(subject))
		}
	}
	if len(need) == 0 {
		return nil
	}
	_, err := s.keys.Make(need)
	return say(err)
}

// split tells which fields of a record are sealed with whose key.
func (tx *Tx) split(kind uint16, id data.ID) (data.ID, func(uint16) bool) {
	k := data.KindNum(kind)
	if k == nil || k.Subject == nil {
		return "", nil
	}
	rec := tx.staged[rowKey{kind, id}]
	if rec == nil {
		rec = tx.s.book.Get(k, id)
	}
	if rec == nil {
		rec, _ = tx.s.fromView(rowKey{kind, id})
	}
	if rec == nil {
		rec = k.New()
		rec.Base().ID = id
	}
	return k.Subject(rec), func(num uint16) bool {
		f := k.FieldNum(num)
		return f != nil && f.Personal
	}
}

// fromView reads a record that is not in the book because it is deleted.
func (s *Store) fromView(k rowKey) (data.Record, error) {
	r, err := s.stage().row(k)
	if err != nil {
		return nil, s.viewFailed(err)
	}
	if len(r.row.Cells) == 0 {
		return nil, nil
	}
	return recordOf(k, &r.row), nil
}
