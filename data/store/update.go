package store

import (
	"errors"
	"slices"
	"strings"

	"github.com/google/uuid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
	"placebook/data/merge"
)

// View lets fn read the book. The records must not be changed, nor the book
// kept: fn takes copies of what it needs. Updates wait until fn returns.
func (s *Store) View(fn func(b *book.Book) error) error {
	s.mu.RLock()
	ready := s.book.Prepared()
	s.mu.RUnlock()
	if !ready {
		s.prepare()
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

// A Tx is one step being made: a view of the book with the step's own changes
// in it. It implements data.Lookup.
type Tx struct {
	s      *Store
	staged map[rowKey]data.Record // as they will be; deleted ones included
	order  []rowKey
	direct map[rowKey][]change.Op // written as they are: undo, settling
	refs   map[refKey][]rowKey    // staged records that were put with that ref
}

type refKey struct {
	kind, field uint16
	id          data.ID
}

// Update makes one step: all that fn puts and deletes becomes one change set,
// durable when Update returns nil. When fn gives an error nothing happens. The
// title tells people what was done: "Edit partner". A step that changes nothing
// writes nothing.
func (s *Store) Update(title string, fn func(tx *Tx) error) error {
	_, err := s.update(stepInfo{title: title}, fn)
	return err
}

// UpdateImport is Update for bringing in a file.
func (s *Store) UpdateImport(title string, fn func(tx *Tx) error) error {
	_, err := s.update(stepInfo{title: title, does: change.Import}, fn)
	return err
}

type stepInfo struct {
	title string
	does  uint8
	of    uint64
}

func (s *Store) update(step stepInfo, fn func(tx *Tx) error) (*undoEntry, error) {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.mayWrite(); err != nil {
		return nil, err
	}
	tx := s.newTx()
	if err := fn(tx); err != nil {
		return nil, err
	}
	entry, batch, err := s.commit(step, tx)
	if err != nil || entry == nil {
		return nil, err
	}
	if step.does != change.Undid && step.does != change.Redid {
		s.undo.did(entry)
	}
	s.tell(batch)
	return entry, nil
}

func (s *Store) newTx() *Tx {
	s.prepare()
	return &Tx{s: s, staged: map[rowKey]data.Record{}, direct: map[rowKey][]change.Op{}, refs: map[refKey][]rowKey{}}
}

// commit turns a step into a change set: journal first, then view and book.
func (s *Store) commit(step stepInfo, tx *Tx) (*undoEntry, Batch, error) {
	st := s.stage()
	records, err := tx.records(st)
	if err != nil || len(records) == 0 {
		return nil, Batch{}, err
	}
	set := &change.Set{
		Device: s.me.ID, Seq: s.front.Known[s.me.ID] + 1, Prev: s.front.Heads[s.me.ID], Seen: s.front.SeenSince(s.me.ID),
		Stamp: s.clock.Next(s.o.Now().UnixMilli()), Author: s.me.Author, Laptop: s.me.Laptop,
		Title: step.title, Does: step.does, Of: step.of, Records: records,
	}
	hash, err := s.append(set, tx)
	if err != nil {
		return nil, Batch{}, err
	}
	// From here on the step is durable: it is acknowledged whatever happens to
	// the view.
	st.undo = &undoEntry{title: step.title, seq: set.Seq}
	if err := s.applyOwn(st, set, hash); err != nil {
		return nil, Batch{}, err
	}
	s.settle(st, s.journal.End())
	batch := s.publish(st, Batch{Title: step.title, Author: set.Author, Own: true})
	return st.undo, batch, nil
}

// applyOwn is apply without opening the boxes that were just sealed.
func (s *Store) applyOwn(st *stage, set *change.Set, hash change.Hash) error {
	d := s.front.Advance(set, hash)
	for _, r := range set.Records {
		row, err := st.row(rowKey{r.Kind, r.ID})
		if err != nil {
			return err
		}
		st.undo.note(row, r.Ops)
		row.row.Apply(d, r.Ops)
	}
	return nil
}

// append seals a set and writes its parts to the journal in one go.
func (s *Store) append(set *change.Set, tx *Tx) (change.Hash, error) {
	if err := s.makeKeys(set, tx); err != nil {
		return change.Hash{}, err
	}
	sealed, err := change.Seal(set, tx.split, boxes{s.keys})
	if err != nil {
		return change.Hash{}, err
	}
	parts, err := change.Encode(sealed)
	if err != nil {
		return change.Hash{}, err
	}
	frames := make([][]byte, len(parts))
	for i, p := range parts {
		frames[i] = changeFrame(set.Device, set.Seq, i, len(parts), p)
	}
	if _, err := s.journal.Append(frames...); err != nil {
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
	return err
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
	if err != nil || len(r.row.Cells) == 0 {
		return nil, err
	}
	return recordOf(k, &r.row), nil
}

// records gives the ops of a step, one entry a record, in the order touched.
func (tx *Tx) records(st *stage) ([]change.Record, error) {
	var out []change.Record
	for _, k := range tx.order {
		ops := tx.direct[k]
		if rec := tx.staged[k]; rec != nil {
			more, err := tx.diff(k, rec)
			if err != nil {
				return nil, err
			}
			ops = append(ops, more...)
		}
		if len(ops) > 0 {
			out = append(out, change.Record{Kind: k.kind, ID: k.id, Ops: ops})
		}
	}
	return out, nil
}

// diff makes one op for each cell that differs from the record as it stands.
func (tx *Tx) diff(k rowKey, rec data.Record) (ops []change.Op, err error) {
	kind := rec.Kind()
	old := tx.s.book.Get(kind, k.id)
	if old == nil {
		if old, err = tx.s.fromView(k); err != nil {
			return nil, err
		}
	}
	if rec.Base().Deleted {
		if old == nil || old.Base().Deleted {
			return nil, nil
		}
		return []change.Op{{Field: data.FieldDeleted, Value: "1"}}, nil
	}
	if old == nil {
		old = kind.New()
	} else if old.Base().Deleted {
		ops = append(ops, change.Op{Field: data.FieldDeleted})
	}
	for _, f := range kind.Fields {
		if !f.Virtual() {
			ops = append(ops, diffField(f, old, rec)...)
		}
	}
	return ops, nil
}

func diffField(f *data.Field, old, rec data.Record) (ops []change.Op) {
	if !f.Set && f.Type != data.TypeOwn {
		if is := f.Text(rec); is != f.Text(old) {
			return []change.Op{{Field: f.Num, Value: is}}
		}
		return nil
	}
	was := map[string]string{}
	f.Cells(old, func(e, v string) { was[e] = v })
	f.Cells(rec, func(e, v string) {
		if was[e] != v {
			ops = append(ops, change.Op{Field: f.Num, Elem: e, Value: v})
		}
		delete(was, e)
	})
	for e := range was {
		ops = append(ops, change.Op{Field: f.Num, Elem: e})
	}
	slices.SortFunc(ops, func(a, b change.Op) int { return strings.Compare(a.Elem, b.Elem) })
	return ops
}

// NewID gives a new random ID, ordered by the time of its making.
func NewID() data.ID { return data.ID(uuid.Must(uuid.NewV7()).String()) }

// Put saves a record: a new one when its ID is empty (it is given one) or not
// here yet. Virtual fields are not looked at. The error is an *InvalidError
// when the record breaks a rule.
func (tx *Tx) Put(r data.Record) error {
	k, c := r.Kind(), r.Base()
	if c.ID == "" {
		if k.Derive != nil {
			c.ID = k.Derive(r)
		} else {
			c.ID = NewID()
		}
	}
	if !data.ValidID(string(c.ID)) {
		return &InvalidError{k, c.ID, []data.FieldError{{Field: "id", Sentence: "This ID cannot be used: it must be short and without spaces"}}}
	}
	if bad := k.Validate(r); len(bad) > 0 {
		return &InvalidError{k, c.ID, bad}
	}
	p := data.Clone(r)
	p.Base().Deleted = false
	tx.put(p)
	return nil
}

func (tx *Tx) put(r data.Record) {
	k := rowKey{r.Kind().Num, r.Base().ID}
	tx.touch(k)
	tx.staged[k] = r
	for _, f := range r.Kind().Fields {
		if f.Type != data.TypeRef || f.Virtual() {
			continue
		}
		for _, e := range f.Elems(r) {
			at := refKey{k.kind, f.Num, data.ID(e)}
			if l := tx.refs[at]; len(l) == 0 || l[len(l)-1] != k {
				tx.refs[at] = append(l, k)
			}
		}
	}
}

func (tx *Tx) touch(k rowKey) {
	if tx.staged[k] == nil && tx.direct[k] == nil {
		tx.order = append(tx.order, k)
	}
}

// Delete deletes a record. It stays in the history and can be brought back.
func (tx *Tx) Delete(k *data.Kind, id data.ID) error {
	r := tx.Get(k, id)
	if r == nil {
		return refuse(ErrInvalid, "This %s is not here any more.", strings.ToLower(k.Label))
	}
	d := data.Clone(r)
	d.Base().Deleted = true
	tx.put(d)
	return nil
}

// Settle writes a cell even if it shows that value already: a difference is
// settled by a write that has seen both values.
func (tx *Tx) Settle(k *data.Kind, id data.ID, field *data.Field, elem, value string) {
	key := rowKey{k.Num, id}
	tx.touch(key)
	tx.direct[key] = append(tx.direct[key], change.Op{Field: field.Num, Elem: elem, Value: value})
}

// Today is the store's day.
func (tx *Tx) Today() data.Day { return tx.s.Today() }

// Author is who makes the step.
func (tx *Tx) Author() string { return tx.s.me.Author }

// Book is the book before the step.
func (tx *Tx) Book() *book.Book { return tx.s.book }

// Get gives a live record with the step's changes, or nil.
func (tx *Tx) Get(k *data.Kind, id data.ID) data.Record {
	if k == nil {
		return nil
	}
	if r := tx.staged[rowKey{k.Num, id}]; r != nil {
		if r.Base().Deleted {
			return nil
		}
		return r
	}
	return tx.s.book.Get(k, id)
}

// Copy gives a copy of a live record to change, with its virtual fields filled
// in; nil when there is none.
func (tx *Tx) Copy(k *data.Kind, id data.ID) data.Record {
	r := tx.Get(k, id)
	if r == nil {
		return nil
	}
	c := data.Clone(r)
	for _, f := range k.Fields {
		if f.Virtual() {
			f.SetText(c, f.Derived(tx, c))
		}
	}
	return c
}

// Referring lists the live records of k whose field holds id.
func (tx *Tx) Referring(k *data.Kind, field string, id data.ID) []data.Record {
	var out []data.Record
	for _, r := range tx.s.book.Referring(k, field, id) {
		if tx.staged[rowKey{k.Num, r.Base().ID}] == nil {
			out = append(out, r)
		}
	}
	for _, key := range tx.stagedOf(k, field, id) {
		out = append(out, tx.staged[key])
	}
	return out
}

func (tx *Tx) stagedOf(k *data.Kind, field string, id data.ID) (out []rowKey) {
	f := k.Field(field)
	keys := slices.Clone(tx.refs[refKey{k.Num, f.Num, id}])
	slices.SortFunc(keys, func(a, b rowKey) int { return strings.Compare(string(a.id), string(b.id)) })
	for _, key := range slices.Compact(keys) {
		if r := tx.staged[key]; !r.Base().Deleted && slices.Contains(f.Elems(r), string(id)) {
			out = append(out, key)
		}
	}
	return out
}

// All lists the live records of a kind with the step's changes, in no order.
func (tx *Tx) All(k *data.Kind) []data.Record {
	var out []data.Record
	for _, r := range tx.s.book.All(k) {
		if tx.staged[rowKey{k.Num, r.Base().ID}] == nil {
			out = append(out, r)
		}
	}
	for _, key := range tx.order {
		if r := tx.staged[key]; key.kind == k.Num && r != nil && !r.Base().Deleted {
			out = append(out, r)
		}
	}
	return out
}

// Receive takes in change sets of other laptops, in any order and any number of
// times. All parts of a set must be among the bytes given. It gives how many
// sets were applied now; those that wait for others are kept.
func (s *Store) Receive(parts [][]byte) (applied int, err error) {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.mayWrite(); err != nil {
		return 0, err
	}
	st := s.stage()
	batch := Batch{Title: "Changes from a colleague"}
	sets, err := s.assemble(parts)
	if err != nil {
		return 0, err
	}
	for _, in := range sets {
		if v := s.front.Judge(in.set, in.hash); v == merge.Old || s.wait[dot{in.set.Device, in.set.Seq}] != nil {
			continue
		}
		at, aerr := s.journal.Append(in.frames...)
		if aerr != nil {
			err = aerr
			break
		}
		n, rerr := s.receive(st, in.set, in.hash, at)
		applied += n
		err = errors.Join(err, rerr)
	}
	s.settle(st, s.journal.End())
	s.tell(s.publish(st, batch))
	return applied, err
}

// incoming is a set from elsewhere, ready for the journal.
type incoming struct {
	set    *change.Set
	hash   change.Hash
	frames [][]byte
}

func (s *Store) assemble(parts [][]byte) ([]incoming, error) {
	var asm change.Assembler
	frames := map[dot][][]byte{}
	var out []incoming
	for _, b := range parts {
		p, err := change.Decode(b)
		if err != nil {
			return nil, err
		}
		d := dot{p.Device, p.Seq}
		frames[d] = append(frames[d], changeFrame(p.Device, p.Seq, int(p.Part), int(p.Parts), b))
		set, hash, err := asm.Add(p)
		if err != nil {
			return nil, err
		}
		if set != nil {
			out = append(out, incoming{set, hash, frames[d]})
			delete(frames, d)
		}
	}
	return out, nil
}
