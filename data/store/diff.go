package store

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/change"
)

// maxText is the longest text of a cell in bytes: about a hundred pages.
const maxText = 256 << 10

// records gives the ops of a step, one entry a record, in the order touched.
func (tx *Tx) records() ([]change.Record, error) {
	var out []change.Record
	for _, k := range tx.order {
		ops := slices.Clone(tx.direct[k])
		if rec := tx.staged[k]; rec != nil {
			more, err := tx.diff(k, rec)
			if err != nil {
				return nil, err
			}
			ops = append(ops, more...)
		}
		ops = lastOps(ops)
		for i, o := range ops {
			ops[i].Elem, ops[i].Value = clean(o.Elem), clean(o.Value)
			if len(o.Elem)+len(o.Value) > maxText {
				return nil, tooLong(k, o)
			}
		}
		if len(ops) > 0 {
			out = append(out, change.Record{Kind: k.kind, ID: k.id, Ops: ops})
		}
	}
	return out, nil
}

// lastOps keeps, of several ops for one cell, the last.
func lastOps(ops []change.Op) []change.Op {
	last := make(map[cellKey]int, len(ops))
	for i, o := range ops {
		last[cellKey{o.Field, o.Elem}] = i
	}
	if len(last) == len(ops) {
		return ops
	}
	out := ops[:0]
	for i, o := range ops {
		if last[cellKey{o.Field, o.Elem}] == i {
			out = append(out, o)
		}
	}
	return out
}

func tooLong(k rowKey, o change.Op) error {
	kind := data.KindNum(k.kind)
	if f := kind.FieldNum(o.Field); f != nil {
		return &InvalidError{kind, k.id, []data.FieldError{{Field: f.Name, Sentence: f.Label + " is too long: keep such a text in a document and put its link here"}}}
	}
	return refuse(ErrInvalid, "A text is too long to be kept here.")
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
	if kind.Subject != nil && kind.Subject(old) != kind.Subject(rec) {
		old = withoutPersonal(old)
	}
	for _, f := range kind.Fields {
		if !f.Virtual() {
			ops = append(ops, diffField(f, old, rec)...)
		}
	}
	return ops, nil
}

// withoutPersonal gives a copy of a record without its personal values: where a
// record turns to another person, these are all written anew, under that
// person's key.
func withoutPersonal(r data.Record) data.Record {
	c := data.Clone(r)
	for _, f := range r.Kind().Fields {
		if f.Personal && !f.Virtual() {
			f.Cells(r, func(elem, _ string) { f.SetCell(c, elem, "") })
		}
	}
	return c
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
