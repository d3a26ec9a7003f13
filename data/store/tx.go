package store

import (
	"slices"
	"strings"

	"github.com/google/uuid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
)

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
	if bad := k.ValidateIn(tx, r); len(bad) > 0 {
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

// Restore brings a deleted record back as it was. What pointed at it points at it
// again.
func (tx *Tx) Restore(k *data.Kind, id data.ID) error {
	if tx.s.book.Gone(k, id) == nil {
		return refuse(ErrInvalid, "This %s is not among the deleted ones.", strings.ToLower(k.Label))
	}
	tx.write(rowKey{k.Num, id}, data.FieldDeleted, "", "")
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
