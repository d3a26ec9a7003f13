package book

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"placebook/data"
)

// ByName lists the live records of a kind as people look things up: by title
// without regard to case or accents, then as written, then by ID. For a kind
// with names of its own the order is kept and costs nothing the next time. The
// slice must not be changed.
func (b *Book) ByName(k *data.Kind) []data.Record {
	if k.TitleOf != nil { // its titles change with other records
		return b.sortByName(k)
	}
	b.ordering.Lock()
	defer b.ordering.Unlock()
	t := b.tables[k.Num]
	if t.named == nil {
		t.named = b.sortByName(k)
	}
	return t.named
}

// orderer is the part of a book that the order by name needs.
type orderer struct {
	ordering sync.Mutex // held while an order is made, by whichever reader comes first
}

// nameKey is what records are ordered by.
type nameKey struct {
	fold, name string
	id         data.ID
}

func nameKeyOf(l data.Lookup, r data.Record) nameKey {
	name := r.Kind().Title(l, r)
	return nameKey{data.Fold(name), name, r.Base().ID}
}

func (x nameKey) compare(y nameKey) int {
	return cmp.Or(strings.Compare(x.fold, y.fold), strings.Compare(x.name, y.name), strings.Compare(string(x.id), string(y.id)))
}

func (b *Book) sortByName(k *data.Kind) []data.Record {
	type keyed struct {
		nameKey
		r data.Record
	}
	all := b.All(k)
	keys := make([]keyed, len(all))
	for i, r := range all {
		keys[i] = keyed{nameKeyOf(b, r), r}
	}
	slices.SortFunc(keys, func(x, y keyed) int { return x.compare(y.nameKey) })
	out := make([]data.Record, len(keys))
	for i, x := range keys {
		out[i] = x.r
	}
	return out
}

// keepOrder moves a record to where its name belongs. Old is the record whose
// place it takes, or nil.
func (t *table) keepOrder(b *Book, old, r data.Record) {
	if t.named == nil {
		return
	}
	list := slices.Clone(t.named) // somebody may be reading it
	place := func(r data.Record) int {
		i, _ := slices.BinarySearchFunc(list, nameKeyOf(b, r), func(x data.Record, k nameKey) int { return nameKeyOf(b, x).compare(k) })
		return i
	}
	if old != nil {
		i := place(old)
		list = slices.Delete(list, i, i+1)
	}
	if !r.Base().Deleted {
		list = slices.Insert(list, place(r), r)
	}
	t.named = list
}
