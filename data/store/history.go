package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"time"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/vault"
)

// An Entry of a history is one step as far as it concerns one record.
type Entry struct {
	When   time.Time
	Author string
	Laptop string
	Title  string
	Fields []FieldChange
}

// A FieldChange is one cell before and after, in canonical text.
type FieldChange struct {
	Field    *data.Field
	Elem     string // of a set; the definition of an own field
	Old, New string
}

// History tells who changed what in a record, the latest first. It reads the
// journal through: call it off the window's goroutine.
func (s *Store) History(k *data.Kind, id data.ID) ([]Entry, error) {
	key := rowKey{k.Num, id}
	was := map[[2]string]string{}
	var out []Entry
	err := s.eachSet(journal.Pos{}, []byte(id), func(set *change.Set) error {
		for _, r := range set.Records {
			if r.Kind == key.kind && r.ID == key.id {
				if e := entryOf(k, set, r, was); len(e.Fields) > 0 {
					out = append(out, e)
				}
			}
		}
		return nil
	})
	slices.Reverse(out)
	return out, err
}

func entryOf(k *data.Kind, set *change.Set, r change.Record, was map[[2]string]string) Entry {
	e := Entry{When: set.Stamp.Time(), Author: set.Author, Laptop: set.Laptop, Title: set.Title}
	for _, o := range r.Ops {
		cell := [2]string{string(rune(o.Field)), o.Elem}
		f := k.FieldNum(o.Field)
		if o.Field == data.FieldDeleted {
			f = deletedField
		}
		if f != nil && was[cell] != o.Value {
			e.Fields = append(e.Fields, FieldChange{f, o.Elem, was[cell], o.Value})
		}
		was[cell] = o.Value
	}
	return e
}

// deletedField stands in a history for the deletion of a record: New is "1"
// when it was deleted, empty when it was brought back.
var deletedField = &data.Field{Num: data.FieldDeleted, Name: "deleted", Label: "Deleted", Type: data.TypeYesNo}

// eachSet calls fn for every whole set of the journal in the order of arrival,
// opened. Sets of one part whose
// bytes do not hold mention are passed over; nil passes over none.
func (s *Store) eachSet(from journal.Pos, mention []byte, fn func(*change.Set) error) error {
	var asm change.Assembler
	return s.journal.Scan(from, func(_ journal.Pos, frame []byte) error {
		if len(frame) <= frameHead || frame[0] != frameChange {
			return nil
		}
		whole := binary.BigEndian.Uint32(frame[frameHead-4:]) == 1
		if whole && mention != nil && !bytes.Contains(frame, mention) {
			return nil
		}
		p, err := change.Decode(frame[frameHead:])
		if err != nil {
			return err
		}
		set, _, err := asm.Add(p)
		if err != nil || set == nil {
			return err
		}
		open, _, err := change.Open(set, boxes{s.keys}, func(err error) bool {
			return errors.Is(err, vault.ErrErased) || errors.Is(err, vault.ErrNoKey)
		})
		if err != nil {
			return err
		}
		return fn(open)
	})
}
