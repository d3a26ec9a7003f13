package record

import (
	"errors"
	"slices"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// A box is one value of a record, to be looked at and changed.
type box struct {
	spec
	input
	saved value // as it stands in the data
}

// reset shows what a record has.
func (x *box) reset(b *book.Book, r data.Record) {
	x.saved = value{elems: x.get(r)}
	x.show(shown(b, x.spec, x.saved.elems))
}

func (x *box) changed() bool { return !x.read().equal(x.saved) }

// boxes are those of one record.
type boxes []*box

// unreadable says under each box what cannot be read, and gives the first such.
func (l boxes) unreadable() (first *box) {
	for _, x := range l {
		if v := x.read(); v.wrong != nil {
			first = x.toldOff(data.Sentence(v.wrong), first)
		}
	}
	return first
}

// missing says under each box that must not be left empty that it is, and gives
// the first such.
func (l boxes) missing() (first *box) {
	for _, x := range l {
		if v := x.read(); x.needed() && v.equal(value{}) {
			first = x.toldOff(x.label+" is needed", first)
		}
	}
	return first
}

// toldOff says what is wrong with a box, and gives the first of those told.
func (x *box) toldOff(sentence string, first *box) *box {
	x.tell(sentence, "")
	if first == nil {
		return x
	}
	return first
}

// put writes the changed boxes into a record. What they name and is not there
// yet is made.
func (l boxes) put(tx *store.Tx, r data.Record) error {
	for _, x := range l {
		v := x.read()
		if v.equal(x.saved) {
			continue
		}
		elems := slices.Clone(v.elems)
		for _, name := range v.fresh {
			id, err := madeOf(tx, x.target, name)
			if err != nil {
				return err
			}
			elems = append(elems, string(id))
		}
		x.put(r, elems)
	}
	return nil
}

// madeOf finds the record of that name, or makes one.
func madeOf(tx *store.Tx, k *data.Kind, name string) (data.ID, error) {
	called := k.Field("name")
	for _, r := range tx.All(k) {
		if data.Fold(called.Text(r)) == data.Fold(name) {
			return r.Base().ID, nil
		}
	}
	r := k.Fresh()
	called.SetText(r, name)
	err := edit.Save(tx, r)
	return r.Base().ID, err
}

// refused says under the boxes what the rules have against a record of a kind,
// and gives the first box told; nil where none of them is meant.
func (l boxes) refused(k *data.Kind, err error) (first *box) {
	var bad *store.InvalidError
	if !errors.As(err, &bad) || bad.Kind != k {
		return nil
	}
	for _, x := range l {
		for _, e := range bad.Fields {
			if e.Field == x.name {
				first = x.toldOff(e.Sentence, first)
			}
		}
	}
	return first
}
