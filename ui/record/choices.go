package record

import (
	"cmp"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// nobody is the key of the line that empties a box.
const nobody = "\x00"

// choicesOf lists what a box offers, as it stands now.
func choicesOf(b *book.Book, s spec) []kit.Choice {
	switch {
	case s.typ == data.TypeRef:
		return recordChoices(b, s.target)
	case s.own != nil:
		return kit.Plainly(s.own.Items...)
	case s.typ == data.TypeChoice:
		return kit.Plainly(b.Choices(s.field)...)
	case s.set:
		return kit.Plainly(inUse(b, s.field)...)
	}
	return nil
}

// recordChoices names every record of a kind, sorted as people look things up.
func recordChoices(b *book.Book, k *data.Kind) []kit.Choice {
	all := b.All(k)
	type keyed struct {
		fold   string
		choice kit.Choice
	}
	keys := make([]keyed, len(all))
	for i, r := range all {
		name := nameOf(b, r)
		keys[i] = keyed{data.Fold(name), kit.Choice{Key: string(r.Base().ID), Label: name}}
	}
	slices.SortFunc(keys, func(x, y keyed) int {
		return cmp.Or(strings.Compare(x.fold, y.fold), strings.Compare(x.choice.Key, y.choice.Key))
	})
	out := make([]kit.Choice, len(keys))
	for i, x := range keys {
		out[i] = x.choice
	}
	return out
}

// nameOf names a record where it is chosen from many: people of one name are
// told apart by their job, or by where they work.
func nameOf(b *book.Book, r data.Record) string {
	name := b.Title(r)
	p, ok := r.(*data.Person)
	if !ok {
		return name
	}
	more := p.JobTitle
	if more == "" {
		more = b.Text(data.Persons.Field("organisation"), p)
	}
	if more == "" {
		return name
	}
	return name + ", " + more
}

// inUse lists the entries that records of the kind have in a set of texts.
func inUse(b *book.Book, f *data.Field) []string {
	seen := map[string]bool{}
	for _, r := range b.All(f.Kind) {
		for _, e := range f.Elems(r) {
			seen[e] = true
		}
	}
	out := make([]string, 0, len(seen))
	for e := range seen {
		out = append(out, e)
	}
	slices.SortFunc(out, func(x, y string) int {
		return cmp.Or(strings.Compare(data.Fold(x), data.Fold(y)), strings.Compare(x, y))
	})
	return out
}

// shown gives what a box shows for canonical texts: names for IDs, days as
// people write them.
func shown(b *book.Book, s spec, elems []string) []kit.Choice {
	out := make([]kit.Choice, len(elems))
	for i, e := range elems {
		out[i] = kit.Choice{Key: e, Label: e}
		switch s.typ {
		case data.TypeRef:
			out[i].Label = "(not here any more)"
			if r := b.Get(s.target, data.ID(e)); r != nil {
				out[i].Label = nameOf(b, r)
			}
		case data.TypeDay:
			if d, err := data.ParseDay(e); err == nil {
				out[i].Label = d.Short()
			}
		case data.TypeYesNo:
			out[i].Label = book.Capital(e)
		}
	}
	if s.typ == data.TypeRef {
		slices.SortStableFunc(out, func(x, y kit.Choice) int { return strings.Compare(data.Fold(x.Label), data.Fold(y.Label)) })
	}
	return out
}
