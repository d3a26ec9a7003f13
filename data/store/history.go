package store

import (
	"bytes"
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
	err := s.eachMention([]byte(id), func(set *change.Set) error {
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
// opened, with its hash.
func (s *Store) eachSet(fn func(*change.Set, change.Hash) error) error {
	var asm change.Assembler
	return s.eachChange(func(frame []byte) error {
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

// eachChange calls fn for every frame of the journal that holds a part of a set.
func (s *Store) eachChange(fn func(frame []byte) error) error {
	return s.journal.Scan(journal.Pos{}, func(_ journal.Pos, frame []byte) error {
		if len(frame) <= frameHead || frame[0] != frameChange {
			return nil
		}
		return fn(frame)
	})
}

// eachMention calls fn, for every part whose bytes hold a text, with what its
// set writes there. Most parts of a long history need not be decoded for that.
func (s *Store) eachMention(text []byte, fn func(*change.Set) error) error {
	var first []byte // the first part of the set that is being read: it says who and when
	return s.eachChange(func(frame []byte) error {
		_, part, parts := frameDot(frame)
		if part == 0 && parts > 1 {
			first = bytes.Clone(frame[frameHead:])
		}
		if !bytes.Contains(frame[frameHead:], text) {
			return nil
		}
		p, err := change.Decode(frame[frameHead:])
		if err != nil {
			return err
		}
		set, err := excerpt(p, first)
		if err != nil {
			return err
		}
		open, _, err := s.unseal(set)
		if err != nil {
			return err
		}
		return fn(open)
	})
}

// excerpt gives what a part writes, under the head of its set's first part.
func excerpt(p *change.Part, first []byte) (*change.Set, error) {
	if p.Part == 0 {
		return change.Excerpt(p, p)
	}
	head, err := change.Decode(first)
	if err != nil {
		return nil, err
	}
	return change.Excerpt(head, p)
}
