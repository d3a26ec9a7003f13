package store

import (
	"os"

	"github.com/dgraph-io/badger/v4"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/merge"
)

// What tests of the folder and the disk may reach.

// WithFree lets a test say how much room the disk has.
func (o Options) WithFree(free func(string) (uint64, error)) Options { o.free = free; return o }

// WithSync lets a test see, or stand in for, each sync of the journal.
func (o Options) WithSync(sync func(*os.File) error) Options { o.sync = sync; return o }

// Rows gives every record as it is kept, by kind and ID.
func (s *Store) Rows() (map[string]string, error) {
	out := map[string]string{}
	for k, r := range s.overlay {
		out[string(k.bytes())] = string(encodeRow(&r.row))
	}
	if s.view == nil {
		return out, nil
	}
	return out, s.view.each(func(k, b []byte) error { out[string(k)] = string(b); return nil })
}

// RowOf gives one record's row.
func (s *Store) RowOf(kind uint16, id string) (merge.Row, error) {
	r, err := s.stage().row(rowKey{kind, data.ID(id)})
	if err != nil {
		return merge.Row{}, err
	}
	return r.row, nil
}

// LoseRow takes a row out of the view behind the store's back.
func (s *Store) LoseRow(kind uint16, id string) error {
	return s.view.db.Update(func(t *badger.Txn) error { return t.Delete(rowKey{kind, data.ID(id)}.bytes()) })
}

// AppendFrame writes a frame of any kind to the journal, as a newer version might.
func (s *Store) AppendFrame(b []byte) error { _, err := s.append(b); return err }

// Frames reads all of the journal.
func (s *Store) Frames() (out [][]byte, err error) {
	err = s.journal.Scan(journal.Pos{}, func(_ journal.Pos, b []byte) error {
		out = append(out, append([]byte(nil), b...))
		return nil
	})
	return out, err
}

// Device is this copy's device.
func (s *Store) Device() change.Device { return s.me.ID }

// The codec of rows.
var (
	EncodeRow = encodeRow
	DecodeRow = decodeRow
)

// RecordFrom makes a record by the short way, RecordOf by the long one.
func RecordFrom(kind uint16, id, b string) (data.Record, bool) {
	return recordFrom(rowKey{kind, data.ID(id)}, b)
}

// RecordOf makes a record of a row.
func RecordOf(kind uint16, id string, r *merge.Row) data.Record {
	return recordOf(rowKey{kind, data.ID(id)}, r)
}
