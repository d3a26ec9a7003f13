package store

import (
	"encoding/binary"
	"errors"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/merge"
)

// A row is kept in the view as numbers (varints) and texts with their length:
//
//	number of stamps, then for each: device (8 bytes), set, wall time, tick
//	number of cells, then for each: field, element, number of values,
//	                 then for each: stamp*2 (+1: contested), text
//
// Most cells of a record were written by one set, so the stamps stand once and
// the cells point to them. Equal rows are equal bytes. The view can be made anew at
// any time: the form may change, together with viewForm.

// errRow says that bytes are no row.
var errRow = errors.New("store: a record in the view cannot be read")

func encodeRow(r *merge.Row) []byte {
	index := map[dot]uint64{}
	var stamps []byte
	cells := make([]byte, 0, 256)
	cells = binary.AppendUvarint(cells, uint64(len(r.Cells)))
	for _, c := range r.Cells {
		cells = binary.AppendUvarint(cells, uint64(c.Field))
		cells = appendText(cells, c.Elem)
		cells = binary.AppendUvarint(cells, uint64(len(c.Values)))
		for _, v := range c.Values {
			d := dot{v.Device, v.Seq}
			n, ok := index[d]
			if !ok {
				n = uint64(len(index))
				index[d] = n
				stamps = appendStamp(stamps, v)
			}
			n *= 2
			if v.Contested {
				n++
			}
			cells = binary.AppendUvarint(cells, n)
			cells = appendText(cells, v.Text)
		}
	}
	b := binary.AppendUvarint(make([]byte, 0, len(stamps)+len(cells)+2), uint64(len(index)))
	return append(append(b, stamps...), cells...)
}

func appendStamp(b []byte, v merge.Value) []byte {
	b = append(b, v.Device[:]...)
	b = binary.AppendUvarint(b, v.Seq)
	b = binary.AppendVarint(b, v.Stamp.Wall)
	return binary.AppendUvarint(b, uint64(v.Stamp.Tick))
}

func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// rowReader reads a row. What it gives are pieces of the text it was given; the
// first thing that is wrong ends it.
type rowReader struct {
	rest string
	bad  bool
}

func (r *rowReader) number() uint64 {
	var x uint64
	for i := 0; i < len(r.rest) && i < binary.MaxVarintLen64; i++ {
		c := r.rest[i]
		if c < 0x80 {
			if i == binary.MaxVarintLen64-1 && c > 1 {
				break
			}
			r.rest = r.rest[i+1:]
			return x | uint64(c)<<(7*i)
		}
		x |= uint64(c&0x7f) << (7 * i)
	}
	r.bad, r.rest = true, ""
	return 0
}

// signed undoes the zigzag of a signed number.
func (r *rowReader) signed() int64 {
	u := r.number()
	return int64(u>>1) ^ -int64(u&1)
}

func (r *rowReader) text(n uint64) string {
	if n > uint64(len(r.rest)) {
		r.bad, r.rest = true, ""
		return ""
	}
	s := r.rest[:n]
	r.rest = r.rest[n:]
	return s
}

// count reads how many things follow, each of which takes least bytes or more:
// a number that cannot be true is not believed.
func (r *rowReader) count(least int) int {
	n := r.number()
	if n > uint64(len(r.rest)/least) {
		r.bad, r.rest = true, ""
		return 0
	}
	return int(n)
}

func (r *rowReader) stamps() []merge.Value {
	out := make([]merge.Value, r.count(11))
	for i := range out {
		v := &out[i]
		copy(v.Device[:], r.text(8))
		v.Seq = r.number()
		v.Stamp = change.Stamp{Wall: r.signed(), Tick: uint32(r.number())}
	}
	return out
}

// value reads one value.
func (r *rowReader) value(stamps []merge.Value) (v merge.Value) {
	n := r.number()
	if n/2 >= uint64(len(stamps)) {
		r.bad, r.rest = true, ""
		return v
	}
	v = stamps[n/2]
	v.Contested = n%2 == 1
	v.Text = r.text(r.number())
	return v
}

func decodeRow(b []byte) (merge.Row, error) { return decodeRowText(string(b)) }

func decodeRowText(b string) (merge.Row, error) {
	r := rowReader{rest: b}
	stamps := r.stamps()
	row := merge.Row{Cells: make([]merge.Cell, r.count(3))}
	for i := range row.Cells {
		c := &row.Cells[i]
		c.Field = uint16(r.number())
		c.Elem = r.text(r.number())
		c.Values = make([]merge.Value, r.count(2))
		for j := range c.Values {
			c.Values[j] = r.value(stamps)
		}
	}
	if r.bad || r.rest != "" {
		return merge.Row{}, errRow
	}
	return row, nil
}

// recordFrom makes a record straight from a row in which every cell has one
// value, as nearly all have. It gives false for others, and for a kind that this
// version does not know.
func recordFrom(k rowKey, b string) (rec data.Record, ok bool) {
	kind := data.KindNum(k.kind)
	if kind == nil {
		return nil, false
	}
	r := rowReader{rest: b}
	for range r.count(11) {
		r.text(8)
		r.number()
		r.number()
		r.number()
	}
	rec = kind.New()
	base := rec.Base()
	base.ID = k.id
	for range r.count(3) {
		field := uint16(r.number())
		elem := r.text(r.number())
		if r.number() != 1 || r.number()%2 == 1 {
			return nil, false
		}
		text := r.text(r.number())
		if field == data.FieldDeleted {
			base.Deleted = text != ""
		} else if f := kind.FieldNum(field); f != nil && !f.Virtual() && text != "" {
			f.SetCell(rec, elem, text)
		}
	}
	return rec, !r.bad && r.rest == ""
}
