package store

import (
	"bytes"
	"encoding/binary"
	"slices"
	"time"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/journal"
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

// History tells who changed what in a record, the latest first. What waits for
// other changes is not in it yet. It reads the journal through: call it off the
// window's goroutine.
func (s *Store) History(k *data.Kind, id data.ID) ([]Entry, error) {
	s.mu.RLock()
	held := s.held
	s.mu.RUnlock()
	was := map[cellKey]string{}
	var out []Entry
	err := s.eachSet(journal.Pos{}, []byte(id), func(set *change.Set, _ change.Hash) error {
		if held[dot{set.Device, set.Seq}] {
			return nil
		}
		for _, r := range set.Records {
			if r.Kind == k.Num && r.ID == id {
				if e := entryOf(k, set, r, was); len(e.Fields) > 0 {
					out = append(out, e)
				}
			}
		}
		return nil
	})
	slices.Reverse(out)
	return out, say(err)
}

func entryOf(k *data.Kind, set *change.Set, r change.Record, was map[cellKey]string) Entry {
	e := Entry{When: set.Stamp.Time(), Author: set.Author, Laptop: set.Laptop, Title: set.Title}
	for _, o := range r.Ops {
		cell := cellKey{o.Field, o.Elem}
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
// opened, with its hash. Sets of one part whose bytes do not hold mention are
// passed over; nil passes over none.
func (s *Store) eachSet(from journal.Pos, mention []byte, fn func(*change.Set, change.Hash) error) error {
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
		set, hash, err := asm.Add(p)
		if err != nil || set == nil {
			return err
		}
		open, _, err := s.unseal(set)
		if err != nil {
			return err
		}
		return fn(open, hash)
	})
}
