package book

import (
	"maps"
	"slices"
	"strings"

	"placebook/data"
)

// A Book is the partnership as at a day. It is not safe for use while its owner
// changes it: the store guards its own, and gives others away whole.
type Book struct {
	day    data.Day
	tables map[uint16]*table
	// prepared tells that every look-up by reference is built.
	prepared bool
	finder
	orderer
	keeper
}

type table struct {
	byID map[data.ID]data.Record
	gone map[data.ID]data.Record // deleted: what they were, for those who point at them
	list []data.Record           // live, sorted by ID; nil until asked for, never changed in place
	// named is the same in the order of ByName.
	named   []data.Record
	version uint64 // counts changes
	back    map[uint16]map[data.ID][]data.Record
}

// New makes an empty book as at a day.
func New(day data.Day) *Book {
	b := &Book{day: day, tables: map[uint16]*table{}}
	for _, k := range data.Kinds() {
		b.tables[k.Num] = &table{byID: map[data.ID]data.Record{}, gone: map[data.ID]data.Record{}, back: map[uint16]map[data.ID][]data.Record{}}
	}
	return b
}

// Today is the day the book is as at.
func (b *Book) Today() data.Day { return b.day }

// SetToday moves the book to another day: what its records say of that day
// changes with it.
func (b *Book) SetToday(d data.Day) { b.day = d }

// Clone gives a book of the same records that further changes to b leave alone.
func (b *Book) Clone() *Book {
	c := New(b.day)
	for n, t := range b.tables {
		u := c.tables[n]
		u.byID = make(map[data.ID]data.Record, len(t.byID))
		for id, r := range t.byID {
			u.byID[id] = r
		}
		u.gone = maps.Clone(t.gone)
		u.list = t.list // never changed in place
	}
	return c
}

// Put adds a record or takes the place of the one with its ID; a deleted one is
// taken out, and remembered for Gone.
func (b *Book) Put(r data.Record) {
	k, id := r.Kind(), r.Base().ID
	t := b.tables[k.Num]
	old := t.byID[id]
	t.version++
	b.touch(old)
	b.touch(r)
	for num, back := range t.back {
		f := k.FieldNum(num)
		if old != nil {
			unlink(back, f, old)
		}
		if !r.Base().Deleted {
			link(back, f, r)
		}
	}
	t.set(r)
	t.keep(r)
	t.keepOrder(b, old, r)
}

// set puts a record where it belongs: among the live ones or the deleted ones.
func (t *table) set(r data.Record) {
	to, from := t.byID, t.gone
	if r.Base().Deleted {
		to, from = from, to
	}
	delete(from, r.Base().ID)
	to[r.Base().ID] = r
}

// many is how many records are put one by one into the sorted lists; for more
// it is quicker to sort anew.
const many = 64

// PutAll puts many records.
func (b *Book) PutAll(rs []data.Record) {
	if len(rs) <= many {
		for _, r := range rs {
			b.Put(r)
		}
		return
	}
	fresh := map[uint16][]data.Record{} // records of tables that were empty
	for n, t := range b.tables {
		t.list, t.named = nil, nil
		if len(t.byID) == 0 && len(t.back) == 0 {
			fresh[n] = []data.Record{}
		}
	}
	for _, r := range rs {
		n := r.Kind().Num
		list, empty := fresh[n]
		if !empty {
			b.Put(r)
			continue
		}
		b.tables[n].set(r)
		if !r.Base().Deleted {
			b.tables[n].version++
			b.touch(r)
			fresh[n] = append(list, r)
		}
	}
	for n, list := range fresh {
		// Records that come sorted need not be sorted again.
		if len(list) > 0 && slices.IsSortedFunc(list, func(x, y data.Record) int { return compareID(x, y.Base().ID) }) &&
			len(list) == len(b.tables[n].byID) {
			b.tables[n].list = list
		}
	}
}

// keep brings the sorted list up to date.
func (t *table) keep(r data.Record) {
	if t.list == nil {
		return
	}
	i, there := slices.BinarySearchFunc(t.list, r.Base().ID, compareID)
	list := slices.Clone(t.list)
	switch gone := r.Base().Deleted; {
	case gone && there:
		list = slices.Delete(list, i, i+1)
	case gone:
	case there:
		list[i] = r
	default:
		list = slices.Insert(list, i, r)
	}
	t.list = list
}

func compareID(r data.Record, id data.ID) int {
	return strings.Compare(string(r.Base().ID), string(id))
}

func link(back map[data.ID][]data.Record, f *data.Field, r data.Record) {
	for _, e := range f.Elems(r) {
		back[data.ID(e)] = append(back[data.ID(e)], r)
	}
}

func unlink(back map[data.ID][]data.Record, f *data.Field, r data.Record) {
	for _, e := range f.Elems(r) {
		l := back[data.ID(e)]
		if i := slices.Index(l, r); i >= 0 {
			back[data.ID(e)] = slices.Delete(slices.Clone(l), i, i+1)
		}
	}
}

// Get gives the live record of a kind with that ID, or nil.
func (b *Book) Get(k *data.Kind, id data.ID) data.Record {
	if k == nil || id == "" {
		return nil
	}
	if r, ok := b.tables[k.Num].byID[id]; ok {
		return r
	}
	return nil
}

// Gone gives what a deleted record was, nil for one that is here or never was.
func (b *Book) Gone(k *data.Kind, id data.ID) data.Record {
	if k == nil || id == "" {
		return nil
	}
	if r, ok := b.tables[k.Num].gone[id]; ok {
		return r
	}
	return nil
}

// Copy gives a copy of a record to change, with its virtual fields filled in;
// nil when there is none.
func (b *Book) Copy(k *data.Kind, id data.ID) data.Record {
	r := b.Get(k, id)
	if r == nil {
		return nil
	}
	c := data.Clone(r)
	for _, f := range k.Fields {
		if f.Virtual() {
			f.SetText(c, f.Derived(b, c))
		}
	}
	return c
}

// All lists the live records of a kind, sorted by ID. The slice must not be
// changed.
func (b *Book) All(k *data.Kind) []data.Record {
	t := b.tables[k.Num]
	if t.list == nil {
		t.list = make([]data.Record, 0, len(t.byID))
		for _, r := range t.byID {
			t.list = append(t.list, r)
		}
		slices.SortFunc(t.list, func(x, y data.Record) int { return compareID(x, y.Base().ID) })
	}
	return t.list
}

// Len counts the live records of a kind.
func (b *Book) Len(k *data.Kind) int { return len(b.tables[k.Num].byID) }

// Empty reports whether nothing at all is kept but settings.
func (b *Book) Empty() bool {
	for _, k := range data.Kinds() {
		if !k.Internal && b.Len(k) > 0 {
			return false
		}
	}
	return true
}

// Referring lists the live records of k whose field holds id, in no order.
func (b *Book) Referring(k *data.Kind, field string, id data.ID) []data.Record {
	t, f := b.tables[k.Num], k.Field(field)
	back := t.back[f.Num]
	if back == nil {
		back = map[data.ID][]data.Record{}
		for _, r := range t.byID {
			link(back, f, r)
		}
		t.back[f.Num] = back
	}
	return back[id]
}

// Pointing lists the live records of every kind that name a record in one of
// their fields, each once.
func (b *Book) Pointing(k *data.Kind, id data.ID) map[*data.Kind][]data.Record {
	out := map[*data.Kind][]data.Record{}
	for _, other := range data.Kinds() {
		for _, f := range other.Fields {
			if f.Type != data.TypeRef || f.Virtual() || f.Target() != k {
				continue
			}
			for _, r := range b.Referring(other, f.Name, id) {
				if !slices.Contains(out[other], r) {
					out[other] = append(out[other], r)
				}
			}
		}
	}
	return out
}

// Prepared reports whether reading the book leaves it as it is.
func (b *Book) Prepared() bool {
	for _, t := range b.tables {
		if t.list == nil {
			return false
		}
	}
	return b.prepared
}

// Prepare builds what All and Referring build when first used, so that readers
// that share the book only read it.
func (b *Book) Prepare() {
	for _, k := range data.Kinds() {
		b.All(k)
		for _, f := range k.Fields {
			if f.Type == data.TypeRef && !f.Virtual() {
				b.Referring(k, f.Name, "")
			}
		}
	}
	b.prepared = true
}

// Title names a record for people.
func (b *Book) Title(r data.Record) string { return r.Kind().Title(b, r) }

// TitleOf names the record a ref points to: its ID's beginning when it is not
// here, empty for an empty ref.
func (b *Book) TitleOf(k *data.Kind, id data.ID) string {
	if id == "" || k == nil {
		return ""
	}
	if r := b.Get(k, id); r != nil {
		return b.Title(r)
	}
	return ""
}

// NameOf is TitleOf that has a word for a record that was deleted: what it was
// called, and that it is not here any more.
func (b *Book) NameOf(k *data.Kind, id data.ID) string {
	switch gone := b.Gone(k, id); {
	case gone != nil:
		return b.Title(gone) + " (deleted)"
	case id != "" && b.Get(k, id) == nil:
		return "(not here any more)"
	}
	return b.TitleOf(k, id)
}

// Partnership gives the partnership's own record, or nil while it has none.
func (b *Book) Partnership() *data.Partnership {
	p, _ := b.Get(data.Partnerships, data.PartnershipID).(*data.Partnership)
	return p
}

// List gives the records of a kind with their own type: List[*data.Role](b).
func List[T data.Record](b *Book) []T {
	var zero T
	all := b.All(zero.Kind())
	out := make([]T, len(all))
	for i, r := range all {
		out[i] = r.(T)
	}
	return out
}

// One gives a live record with its own type; false when there is none.
func One[T data.Record](b *Book, id data.ID) (T, bool) {
	var zero T
	r, ok := b.Get(zero.Kind(), id).(T)
	return r, ok
}
