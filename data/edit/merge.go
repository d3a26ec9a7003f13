package edit

import (
	"errors"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/store"
)

// A Merging is two records of a kind that are found to be one.
type Merging struct {
	Kind       *data.Kind
	Keep, Drop data.ID
	// Take names the fields, and the definitions of own fields, whose value is
	// the dropped record's. Of the others the kept record's stands, unless it
	// has none.
	Take []string
}

// Merge makes one record of two, in one step: the one that is kept takes over
// values, and everything that refers to the other refers to it from then on. A
// link record that both had, such as the signature of one agreement, is one
// afterwards. Nothing of what either held is lost but values that were not
// chosen: they stay in the history, as does the record that is dropped. It tells
// how many other records were changed.
func Merge(tx *store.Tx, what Merging) (moved int, err error) {
	keep, drop := tx.Copy(what.Kind, what.Keep), tx.Copy(what.Kind, what.Drop)
	if keep == nil || drop == nil {
		return 0, gone(what.Kind)
	}
	if what.Keep == what.Drop {
		return 0, data.Errorf(store.ErrInvalid, "This is one %s already. Choose two.", what.Kind.Name)
	}
	if what.Kind != data.Organisations && what.Kind != data.Persons {
		return 0, data.Errorf(store.ErrInvalid, "Only organisations and people can be merged.")
	}
	what.values(keep, drop)
	m := &merging{tx: tx}
	if err := tx.Delete(what.Kind, what.Drop); err != nil {
		return 0, err
	}
	if err := m.save(keep); err != nil {
		return 0, err
	}
	if err := m.follow(what.Kind, what.Drop, what.Keep); err != nil {
		return 0, err
	}
	if what.Kind == data.Persons {
		if err := m.person(what, employerOf(keep), employerOf(drop)); err != nil {
			return 0, err
		}
	}
	return m.moved - 1, note(tx, data.SettingMerged, what.Kind, string(what.Drop)+" "+string(what.Keep))
}

func employerOf(r data.Record) data.ID {
	p, _ := r.(*data.Person)
	if p == nil {
		return ""
	}
	return p.Organisation
}

// NotSame remembers that two records that look alike are two.
func NotSame(tx *store.Tx, k *data.Kind, a, b data.ID) error {
	if tx.Get(k, a) == nil || tx.Get(k, b) == nil {
		return gone(k)
	}
	return note(tx, data.SettingNotSame, k, data.PairOf(a, b))
}

// note adds a pair to what the team decided about records that look alike.
func note(tx *store.Tx, name string, k *data.Kind, pair string) error {
	s, ok := tx.Copy(data.Settings, data.TwinsOf(name, k)).(*data.Setting)
	if !ok {
		s = &data.Setting{Name: name, Of: k.List}
	}
	data.Settings.Field("items").SetElems(s, append(slices.Clone(s.Items), pair))
	return tx.Put(s)
}

// values puts together what the kept record has afterwards.
func (w Merging) values(keep, drop data.Record) {
	blend(keep, drop, w.Take)
	if p, ok := keep.(*data.Person); ok && drop.(*data.Person).DoNotName == data.Yes {
		p.DoNotName = data.Yes // whoever said so once is not named by a merging
	}
	for _, f := range w.Kind.Fields {
		if f.Type == data.TypeRef && f.To == w.Kind.Num && !f.Virtual() {
			setRefs(f, keep, without(f.Elems(keep), w.Keep, w.Drop))
		}
	}
}

// setRefs writes what a ref points to, or a set of them.
func setRefs(f *data.Field, r data.Record, ids []string) {
	if f.Set {
		f.SetElems(r, ids)
		return
	}
	f.SetText(r, strings.Join(ids, "")) // of a scalar there is at most one
}

func without(elems []string, ids ...data.ID) []string {
	return slices.DeleteFunc(slices.Clone(elems), func(e string) bool { return slices.Contains(ids, data.ID(e)) })
}

// blend fills what one record has not from another, and takes its values where
// that is said. Sets hold the entries of both, and notes both texts.
func blend(to, from data.Record, take []string) {
	for _, f := range to.Kind().Fields {
		switch {
		case f.Virtual():
		case f.Set:
			f.SetElems(to, append(slices.Clone(f.Elems(to)), f.Elems(from)...))
		case f.Num == data.FieldNotes:
			f.SetText(to, joined(f.Text(to), f.Text(from)))
		default:
			had := map[string]bool{}
			f.Cells(to, func(elem, _ string) { had[elem] = true })
			f.Cells(from, func(elem, value string) {
				if !had[elem] || slices.Contains(take, f.Name) || elem != "" && slices.Contains(take, elem) {
					f.SetCell(to, elem, value)
				}
			})
		}
	}
}

func joined(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case b == "":
		return a
	}
	return a + "\n\n" + b
}

// merging is a Merge under way.
type merging struct {
	tx    *store.Tx
	moved int
}

// save puts a record as it is afterwards, in the words of the whole job where it
// breaks a rule: nobody sees its boxes.
func (m *merging) save(r data.Record) error {
	err := m.tx.Put(r)
	if bad, ok := errors.AsType[*store.InvalidError](err); ok {
		return data.Errorf(store.ErrInvalid, "These two cannot be merged yet, because of %q: %s.", r.Kind().Title(m.tx, r), bad.Fields[0].Sentence)
	}
	m.moved++
	return err
}

// follow lets everything that refers to one record refer to another.
func (m *merging) follow(k *data.Kind, was, is data.ID) error {
	for _, r := range m.referring(k, was) {
		now := data.Clone(r)
		for _, f := range refsTo(now.Kind(), k) {
			if elems := f.Elems(now); slices.Contains(elems, string(was)) {
				setRefs(f, now, append(without(elems, was), string(is)))
			}
		}
		if a, ok := now.(*data.Attendance); ok && a.DeputyFor == a.Person {
			a.DeputyFor = "" // nobody stands for themselves
		}
		if err := m.put(r, now); err != nil {
			return err
		}
	}
	return nil
}

// refsTo lists the fields of a kind that point to another.
func refsTo(k, to *data.Kind) (out []*data.Field) {
	for _, f := range k.Fields {
		if f.Type == data.TypeRef && f.To == to.Num && !f.Virtual() {
			out = append(out, f)
		}
	}
	return out
}

// referring lists what refers to a record, in the order of kinds and IDs.
func (m *merging) referring(k *data.Kind, id data.ID) (out []data.Record) {
	for _, other := range data.Kinds() {
		var of []data.Record
		for _, f := range refsTo(other, k) {
			of = append(of, m.tx.Referring(other, f.Name, id)...)
		}
		slices.SortFunc(of, func(x, y data.Record) int { return compareIDs(x, y) })
		out = append(out, slices.CompactFunc(of, func(x, y data.Record) bool { return x.Base().ID == y.Base().ID })...)
	}
	return out
}
