package edit

import (
	"slices"

	"placebook/data"
	"placebook/data/store"
)

// A Use tells which records of a kind hold an entry of a list.
type Use struct {
	Kind *data.Kind
	IDs  []data.ID // sorted
}

// held is an entry as records hold it.
type held struct {
	name string // one spelling of it
	uses []Use
}

// A holding is one place in a record that holds an entry.
type holding struct {
	record data.Record
	value  string
	// write puts another entry there; a record is written cell by cell, so that
	// what else stands in it is not looked at.
	write func(tx *store.Tx, to string)
}

// uses finds what records hold, by folded entry.
func (c Choices) uses(r Reader) map[string]held {
	out := map[string]held{}
	c.each(r, func(h holding) {
		key := data.Fold(h.value)
		e, seen := out[key]
		if !seen {
			e.name = h.value
		}
		e.uses = used(e.uses, h.record)
		out[key] = e
	})
	return out
}

// used adds a record to those that hold an entry; one record counts once.
func used(uses []Use, r data.Record) []Use {
	i := slices.IndexFunc(uses, func(u Use) bool { return u.Kind == r.Kind() })
	if i < 0 {
		i, uses = len(uses), append(uses, Use{Kind: r.Kind()})
	}
	if at, there := slices.BinarySearch(uses[i].IDs, r.Base().ID); !there {
		uses[i].IDs = slices.Insert(uses[i].IDs, at, r.Base().ID)
	}
	return uses
}

// replace writes one entry where another stood, and tells where.
func (c Choices) replace(tx *store.Tx, from, to string) (out []Use) {
	var found []holding
	c.each(tx, func(h holding) {
		if data.Fold(h.value) == data.Fold(from) && h.value != to {
			found = append(found, h)
		}
	})
	for _, h := range found {
		h.write(tx, to)
		out = used(out, h.record)
	}
	return out
}

// each finds every place that may hold an entry of the list.
func (c Choices) each(r Reader, yield func(holding)) {
	if c.Own != "" {
		c.eachOwn(r, yield)
		return
	}
	for _, k := range data.Kinds() {
		for _, f := range k.Fields {
			switch {
			case f.List == c.List:
				eachChoice(r, f, yield)
			case f.Type == data.TypeClause:
				c.eachClause(r, f, yield)
			}
		}
	}
}

func eachChoice(r Reader, f *data.Field, yield func(holding)) {
	for _, rec := range r.All(f.Kind) {
		for _, v := range f.Elems(rec) {
			yield(holding{rec, v, func(tx *store.Tx, to string) { replaceCell(tx, rec, f, v, to) }})
		}
	}
}

// replaceCell writes an element of a set, or a scalar.
func replaceCell(tx *store.Tx, r data.Record, f *data.Field, from, to string) {
	if !f.Set {
		tx.Settle(f.Kind, r.Base().ID, f, "", to)
		return
	}
	tx.Settle(f.Kind, r.Base().ID, f, from, "")
	tx.Settle(f.Kind, r.Base().ID, f, to, "1")
}

// clauseBy says by which word a clause of a quorum names an entry of a list.
var clauseBy = map[string]string{data.SettingSectors: "sector", data.SettingProfession: "profession"}

// eachClause finds the clauses of a quorum that name an entry of the list.
func (c Choices) eachClause(r Reader, f *data.Field, yield func(holding)) {
	for _, rec := range r.All(f.Kind) {
		for _, text := range f.Elems(rec) {
			clause, err := data.ParseClause(text)
			if err != nil || clause.By != clauseBy[c.List] {
				continue
			}
			yield(holding{rec, clause.Of, func(tx *store.Tx, to string) {
				clause.Of = to
				replaceCell(tx, rec, f, text, clause.String())
			}})
		}
	}
}

func (c Choices) eachOwn(r Reader, yield func(holding)) {
	def := c.Setting(r)
	if def == nil {
		return
	}
	k := data.KindOf(def.Of)
	if k == nil {
		return
	}
	f := k.FieldNum(data.FieldOwn)
	for _, rec := range r.All(k) {
		if v := rec.Base().Own[c.Own]; v != "" {
			yield(holding{rec, v, func(tx *store.Tx, to string) { tx.Settle(k, rec.Base().ID, f, string(c.Own), to) }})
		}
	}
}
