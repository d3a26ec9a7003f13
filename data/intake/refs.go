package intake

import (
	"slices"
	"strings"

	"placebook/data"
)

// refs finds what a ref's cells mean. The IDs win over the names.
func (r *row) refs(src *source, v *value) {
	names, ids := r.join(src.cols, "; "), ""
	if src.ids >= 0 {
		ids = r.cell(src.ids)
	}
	if o, ok := r.decision("write", src.slot.name); ok {
		names, ids = o.Value, ""
	}
	v.raw = names
	switch {
	case !blank(ids):
		v.given = true
		if v.raw == "" {
			v.raw = ids
		}
		r.refsByID(v, ids, names)
	case !blank(names):
		v.given = true
		if v.slot.field.Target() == data.Roles && r.p.w.Get(data.Roles, data.ID(names)) == nil {
			return // whose role it is hangs on the rest of the row: see complete
		}
		r.refsByName(v, names)
	}
}

// refsByID keeps IDs as they stand, also those that are not here yet. A
// neighbourhood is made under its ID where its name stands beside it.
func (r *row) refsByID(v *value, ids, names string) {
	f := v.slot.field
	list, beside := []string{strings.TrimSpace(ids)}, []string{strings.TrimSpace(names)}
	if f.Set {
		list, beside = strings.Split(ids, ";"), strings.Split(names, ";")
	}
	for i, id := range list {
		id = strings.TrimSpace(id)
		switch {
		case id == "":
			continue
		case !data.ValidID(id):
			r.tell(v.slot.name, id, "this ID cannot be used; it is left out")
			continue
		}
		v.elems = append(v.elems, id)
		if f.Target() == data.Neighbourhoods && len(list) == len(beside) && r.p.w.Get(f.Target(), data.ID(id)) == nil {
			if name := strings.TrimSpace(beside[i]); !blank(name) {
				r.make(f.Target(), data.ID(id), name)
			}
		}
	}
}

// refsByName finds names, codes and IDs.
func (r *row) refsByName(v *value, names string) {
	list := []string{names}
	if v.slot.field.Set && len(r.p.w.named(v.slot.field.Target(), names)) == 0 {
		list = splitSet(names, r.table.ours)
	}
	for _, name := range list {
		if id := r.resolve(v, strings.Join(strings.Fields(name), " ")); id != "" && !slices.Contains(v.elems, string(id)) {
			v.elems = append(v.elems, string(id))
		}
	}
}

// resolve finds the one record that a name means. Where there is none, or more
// than one, it makes one, holds the row or tells, as the field wants it.
func (r *row) resolve(v *value, name string) data.ID {
	f, k := v.slot.field, v.slot.field.Target()
	if o, ok := r.decision("same", v.slot.name); ok {
		return data.ID(o.Value)
	}
	found := r.p.w.named(k, name)
	employer := v.slot.kind == data.Persons && f.Name == "organisation"
	must := f.Required || f.Name == "lead"
	switch {
	case len(found) == 1:
		return found[0]
	case len(found) == 0 && (k == data.Neighbourhoods || employer):
		return r.make(k, "", name)
	case len(found) == 0 && must:
		r.hold(v.slot.name, name, "“"+name+"” is not among the "+strings.ToLower(k.Plural)+" here", r.suggestions(k, v.slot.name, name)...)
	case len(found) == 0:
		r.tell(v.slot.name, name, "not among the %s here: left empty", strings.ToLower(k.Plural))
	case must:
		r.hold(v.slot.name, name, "more than one is called “"+name+"”", r.candidates(k, v.slot.name, found)...)
	default:
		r.tell(v.slot.name, name, "more than one is called that: left empty")
		r.offer(r.candidates(k, v.slot.name, found)...)
	}
	return ""
}

// make stages a record that has nothing but a name, once a row.
func (r *row) make(k *data.Kind, id data.ID, name string) data.ID {
	for _, s := range r.stage {
		if s.ent.kind == k && s.ent.base == nil && data.NameKey(k.Title(r.p.w, s.rec)) == data.NameKey(name) {
			return s.ent.id
		}
	}
	rec := k.Fresh()
	k.Field("name").SetText(rec, name)
	if id == "" {
		id = r.nextID()
	}
	rec.Base().ID = id
	r.stage = append(r.stage, &staged{ent: &entity{kind: k, id: id, row: -1}, rec: rec, draft: &draft{kind: k}, changed: true})
	return id
}

// nextID is the ID of the next record that the row makes.
func (r *row) nextID() data.ID {
	r.made++
	prefix := ""
	if o := r.p.plan.opts.ours; o != nil {
		prefix = o.prefix
	}
	return placeholder(prefix, r.index, r.made)
}

// mostSuggested is how many records are offered for a name that is not here.
const mostSuggested = 5

// suggestions offers the people whose names share a word with one that is not here,
// those that share more first. Names of bodies and agreements share too many words
// to tell.
func (r *row) suggestions(k *data.Kind, field, name string) (out []Option) {
	if k != data.Persons {
		return nil
	}
	words := wordSet(data.NameKey(name))
	type near struct {
		id     data.ID
		shared int
	}
	var found []near
	for _, x := range r.p.w.book.ByName(k) {
		n := 0
		for _, w := range strings.Fields(data.NameKey(k.Title(r.p.w, x))) {
			if words[w] && len(w) > 2 {
				n++
			}
		}
		if n > 0 {
			found = append(found, near{x.Base().ID, n})
		}
	}
	slices.SortStableFunc(found, func(x, y near) int { return y.shared - x.shared })
	for _, x := range found[:min(len(found), mostSuggested)] {
		out = append(out, Option{Key: "same", Label: "It is " + r.p.w.described(k, x.id), Field: field, Value: string(x.id)})
	}
	return out
}
