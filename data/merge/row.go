package merge

import (
	"bytes"
	"cmp"
	"slices"

	"placebook/data"
	"placebook/data/change"
)

// A Value is one value of a cell, and the set that wrote it.
type Value struct {
	Device change.Device
	Seq    uint64
	Stamp  change.Stamp
	Text   string // empty: the cell was cleared
	// Contested marks a deletion beside which somebody, not knowing of it,
	// changed the record: it stays visible and is listed as a difference.
	Contested bool
}

// A Cell is one cell of a field with every value that stands. The first one is
// shown.
type Cell struct {
	Field  uint16
	Elem   string
	Values []Value
}

// A Row is all cells of one record that were ever written, sorted by field and
// element. Cells of fields this version does not know are kept like others.
type Row struct{ Cells []Cell }

// Dot says which set is applied.
type Dot struct {
	Device change.Device
	Seq    uint64
	Stamp  change.Stamp
	// Seen is everything the author had seen: complete, not only what had moved.
	Seen change.Seen
}

// Apply writes a set's ops to the row. Sets must be applied after everything
// they had seen (Frontier sees to it); apart from that order does not matter
// and a set that is applied again changes nothing.
func (r *Row) Apply(d Dot, ops []change.Op) {
	deletes, edits := false, false
	for _, o := range ops {
		if o.Field == data.FieldDeleted {
			deletes = deletes || o.Value != ""
		} else {
			edits = true
		}
	}
	contested := deletes && r.hasUnseen(d)
	if edits {
		r.contestDeletions(d)
	}
	for _, o := range ops {
		c := r.cell(o.Field, o.Elem)
		kept := c.Values[:0]
		for _, v := range c.Values {
			if !d.replaces(v) {
				kept = append(kept, v)
			}
		}
		c.Values = append(kept, Value{Device: d.Device, Seq: d.Seq, Stamp: d.Stamp, Text: o.Value,
			Contested: contested && o.Field == data.FieldDeleted && o.Value != ""})
		slices.SortFunc(c.Values, func(a, b Value) int { return compare(c, a, b) })
	}
}

// replaces reports whether a write by d takes the place of v: its author had
// seen it, or v is the same write applied before.
func (d Dot) replaces(v Value) bool {
	return d.knows(v) || v.Device == d.Device && v.Seq == d.Seq
}

func (d Dot) knows(v Value) bool {
	return v.Device == d.Device && v.Seq < d.Seq || d.Seen[v.Device] >= v.Seq
}

// hasUnseen reports whether the row holds a value, other than a deletion, that
// the author of d did not know.
func (r *Row) hasUnseen(d Dot) bool {
	for _, c := range r.Cells {
		if c.Field == data.FieldDeleted {
			continue
		}
		for _, v := range c.Values {
			if !d.replaces(v) {
				return true
			}
		}
	}
	return false
}

func (r *Row) contestDeletions(d Dot) {
	i, ok := r.find(data.FieldDeleted, "")
	if !ok {
		return
	}
	for j := range r.Cells[i].Values {
		if v := &r.Cells[i].Values[j]; v.Text != "" && !d.replaces(*v) {
			v.Contested = true
		}
	}
}

// compare puts the value to be shown first. In a set an element that somebody
// added stays in, whoever took it out without knowing.
func compare(c *Cell, a, b Value) int {
	if c.Elem != "" && (a.Text == "") != (b.Text == "") {
		if a.Text != "" {
			return -1
		}
		return 1
	}
	return cmp.Or(b.Stamp.Compare(a.Stamp), bytes.Compare(b.Device[:], a.Device[:]), cmp.Compare(b.Seq, a.Seq))
}

func (r *Row) find(field uint16, elem string) (int, bool) {
	return slices.BinarySearchFunc(r.Cells, field, func(c Cell, f uint16) int {
		return cmp.Or(cmp.Compare(c.Field, f), cmp.Compare(c.Elem, elem))
	})
}

func (r *Row) cell(field uint16, elem string) *Cell {
	i, ok := r.find(field, elem)
	if !ok {
		r.Cells = slices.Insert(r.Cells, i, Cell{Field: field, Elem: elem})
	}
	return &r.Cells[i]
}

// Shown gives the value of a cell that people see, empty when there is none.
func (r *Row) Shown(field uint16, elem string) string {
	if i, ok := r.find(field, elem); ok && len(r.Cells[i].Values) > 0 {
		return r.Cells[i].Values[0].Text
	}
	return ""
}

// Values gives every value that stands in a cell.
func (r *Row) Values(field uint16, elem string) []Value {
	if i, ok := r.find(field, elem); ok {
		return r.Cells[i].Values
	}
	return nil
}

// Holds reports whether any cell of a field was ever written.
func (r *Row) Holds(field uint16) bool {
	return slices.ContainsFunc(r.Cells, func(c Cell) bool { return c.Field == field })
}

// Deleted reports whether the record counts as deleted: somebody deleted it,
// nobody brought it back, and nobody changed it without knowing.
func (r *Row) Deleted() bool {
	sure := false
	for _, v := range r.Values(data.FieldDeleted, "") {
		if v.Text == "" {
			return false
		}
		sure = sure || !v.Contested
	}
	return sure
}

// Differences lists the cells in which different values stand side by side,
// and a deletion beside which the record was changed.
func (r *Row) Differences() (out []Cell) {
	for _, c := range r.Cells {
		if len(c.Values) == 0 {
			continue
		}
		differs := false
		for _, v := range c.Values {
			differs = differs || v.Text != c.Values[0].Text || v.Contested && !r.Deleted()
		}
		if differs {
			out = append(out, c)
		}
	}
	return out
}

// Fill writes the shown values into a record.
func (r *Row) Fill(rec data.Record) {
	k := rec.Kind()
	for _, c := range r.Cells {
		if f := k.FieldNum(c.Field); f != nil && !f.Virtual() && len(c.Values) > 0 && c.Values[0].Text != "" {
			f.SetCell(rec, c.Elem, c.Values[0].Text)
		}
	}
	rec.Base().Deleted = r.Deleted()
}
