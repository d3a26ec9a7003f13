package store

import (
	"fmt"

	"github.com/fxamacker/cbor/v2"

	"placebook/data/change"
	"placebook/data/merge"
)

// rowWire is a row as it is kept: the stamps once, cells pointing to them. Most
// cells of a record were written by one set.
type rowWire struct {
	_      struct{} `cbor:",toarray"`
	Stamps []stampWire
	Cells  []cellWire
}

type stampWire struct {
	_      struct{} `cbor:",toarray"`
	Device change.Device
	Seq    uint64
	Wall   int64
	Tick   uint32
}

type cellWire struct {
	_      struct{} `cbor:",toarray"`
	Field  uint16
	Elem   string
	Values []valueWire
}

type valueWire struct {
	_         struct{} `cbor:",toarray"`
	Stamp     uint32
	Text      string
	Contested bool
}

var rowEnc, _ = cbor.CoreDetEncOptions().EncMode()

func encodeRow(r *merge.Row) []byte {
	var w rowWire
	index := map[dot]uint32{}
	w.Cells = make([]cellWire, len(r.Cells))
	for i, c := range r.Cells {
		vs := make([]valueWire, len(c.Values))
		for j, v := range c.Values {
			d := dot{v.Device, v.Seq}
			n, ok := index[d]
			if !ok {
				n = uint32(len(w.Stamps))
				index[d] = n
				w.Stamps = append(w.Stamps, stampWire{Device: v.Device, Seq: v.Seq, Wall: v.Stamp.Wall, Tick: v.Stamp.Tick})
			}
			vs[j] = valueWire{Stamp: n, Text: v.Text, Contested: v.Contested}
		}
		w.Cells[i] = cellWire{Field: c.Field, Elem: c.Elem, Values: vs}
	}
	b, err := rowEnc.Marshal(w)
	if err != nil { // plain structs of numbers and text always encode
		panic("store: encoding a row: " + err.Error())
	}
	return b
}

func decodeRow(b []byte) (merge.Row, error) {
	var w rowWire
	if err := cbor.Unmarshal(b, &w); err != nil {
		return merge.Row{}, fmt.Errorf("a record in the view cannot be read: %w", err)
	}
	r := merge.Row{Cells: make([]merge.Cell, len(w.Cells))}
	for i, c := range w.Cells {
		vs := make([]merge.Value, len(c.Values))
		for j, v := range c.Values {
			if int(v.Stamp) >= len(w.Stamps) {
				return merge.Row{}, fmt.Errorf("a record in the view points nowhere")
			}
			s := w.Stamps[v.Stamp]
			vs[j] = merge.Value{Device: s.Device, Seq: s.Seq, Stamp: change.Stamp{Wall: s.Wall, Tick: s.Tick}, Text: v.Text, Contested: v.Contested}
		}
		r.Cells[i] = merge.Cell{Field: c.Field, Elem: c.Elem, Values: vs}
	}
	return r, nil
}
