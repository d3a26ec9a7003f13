package intake

import (
	"slices"
	"strings"

	"placebook/data"
)

// An index finds records of one kind by what a file may say of them. A key
// begins with a letter that says what it is.
type index map[string][]data.ID

// The letters of keys.
const (
	byODS     = "o"
	byCharity = "c"
	byCompany = "n"
	byName    = "="
	byShort   = "s" // a short name, or what a person is known as
	byEmail   = "@"
	byHolder  = "p" // a role, by the ID of its person
	byBody    = "b" // a role, by the ID of its organisation
)

// index gives the look-ups of a kind, built when first used.
func (w *world) index(k *data.Kind) index {
	x := w.indexes[k]
	if x == nil {
		x = make(index, 2*w.book.Len(k))
		w.indexes[k] = x
		for _, r := range w.book.All(k) {
			x.add(w, k, r)
		}
		for _, e := range w.order {
			if e.kind == k {
				x.add(w, k, e.now)
			}
		}
	}
	return x
}

func (x index) add(w *world, k *data.Kind, r data.Record) {
	for _, key := range keysOf(w, k, r) {
		if ids := x[key]; !slices.Contains(ids, r.Base().ID) {
			x[key] = append(ids, r.Base().ID)
		}
	}
}

// keysOf lists the keys of a record.
func keysOf(w *world, k *data.Kind, r data.Record) []string {
	var out []string
	add := func(letter, text string) {
		if text != "" {
			out = append(out, letter+text)
		}
	}
	switch x := r.(type) {
	case *data.Organisation:
		add(byODS, goodCode(data.CheckODS, x.ODS))
		add(byCharity, goodCode(data.CheckCharity, x.Charity))
		add(byCompany, goodCode(data.CheckCompany, x.Company))
		add(byName, data.NameKey(x.Name))
		add(byShort, data.NameKey(x.ShortName))
	case *data.Person:
		add(byName, data.PersonNameKey(x.Name))
		add(byShort, data.PersonNameKey(x.KnownAs))
		add(byEmail, data.EmailKey(x.Email))
	case *data.Agreement: // without its version, or as people say "the MoU"
		add(byName, data.NameKey(k.Title(w, r)))
		add(byShort, data.NameKey(x.Title))
		add(byShort, data.NameKey(x.Type))
	case *data.Role:
		add(byName, data.NameKey(k.Title(w, r)))
		add(byHolder, string(x.Person))
		add(byBody, string(x.Organisation))
	default:
		add(byName, data.NameKey(k.Title(w, r)))
	}
	return out
}

// goodCode gives a code that can be right; a malformed one finds nothing.
func goodCode(check func(string) (string, string, error), code string) string {
	if code == "" {
		return ""
	}
	c, _, err := check(code)
	if err != nil {
		return ""
	}
	return c
}

// find lists the records that have a key now.
func (w *world) find(k *data.Kind, letter, text string) []data.ID {
	if text == "" {
		return nil
	}
	ids := w.index(k)[letter+text]
	if !slices.ContainsFunc(ids, func(id data.ID) bool { return w.changed(k, id) }) {
		return ids
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id data.ID) bool {
		return w.changed(k, id) && !slices.Contains(keysOf(w, k, w.Get(k, id)), letter+text)
	})
}

// changed reports whether the plan changes a record, so that a key that was
// true of it may be no longer.
func (w *world) changed(k *data.Kind, id data.ID) bool {
	e := w.ents[ref{k, id}]
	return e != nil && e.changed && e.base != nil
}

// named finds what a name, a code or an ID in a file means.
func (w *world) named(k *data.Kind, text string) []data.ID {
	if id := data.ID(strings.TrimSpace(text)); w.Get(k, id) != nil {
		return []data.ID{id}
	}
	for _, key := range nameKeys(k, text) {
		ids := slices.DeleteFunc(slices.Clone(w.find(k, key[:1], key[1:])), func(id data.ID) bool { return w.unmade(k, id) })
		if len(ids) > 0 {
			return ids
		}
	}
	return nil
}

// unmade reports whether a record is only foreseen: nothing may refer to it.
func (w *world) unmade(k *data.Kind, id data.ID) bool {
	e := w.ents[ref{k, id}]
	return e != nil && e.fresh()
}

// nameKeys are the keys that a text may be, the surest first.
func nameKeys(k *data.Kind, text string) []string {
	switch k {
	case data.Organisations:
		name := data.NameKey(text)
		return []string{byName + name, byODS + goodCode(data.CheckODS, text), byCharity + goodCode(data.CheckCharity, text),
			byCompany + goodCode(data.CheckCompany, text), byShort + name}
	case data.Agreements:
		name := data.NameKey(text)
		return []string{byName + name, byShort + name, byShort + data.NameKey(synonymOf(data.Agreements.Field("type"), text))}
	case data.Persons:
		name := data.PersonNameKey(text)
		return []string{byName + name, byEmail + data.EmailKey(text), byShort + name}
	}
	name := data.NameKey(text)
	return []string{byName + name, byShort + name}
}
