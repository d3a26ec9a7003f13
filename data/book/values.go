package book

import (
	"slices"
	"strings"

	"placebook/data"
)

// Elems gives the canonical texts of a field, computed where it is virtual.
func (b *Book) Elems(f *data.Field, r data.Record) []string {
	if !f.Virtual() {
		return f.Elems(r)
	}
	if t := f.Derived(b, r); t != "" {
		return []string{t}
	}
	return nil
}

// IDs gives what a ref points to: at most one for a scalar. The order is that
// of Names.
func (b *Book) IDs(f *data.Field, r data.Record) []data.ID {
	var out []data.ID
	for _, e := range b.Elems(f, r) {
		out = append(out, data.ID(e))
	}
	slices.SortStableFunc(out, func(x, y data.ID) int {
		return strings.Compare(b.TitleOf(f.Target(), x), b.TitleOf(f.Target(), y))
	})
	return out
}

// Names gives the names of what a ref points to, sorted; empty for one that is
// not here.
func (b *Book) Names(f *data.Field, r data.Record) []string {
	var out []string
	for _, id := range b.IDs(f, r) {
		out = append(out, b.TitleOf(f.Target(), id))
	}
	return out
}

// Canonical gives a field's value as CSV and the command line print it: days as
// 2026-03-05, refs by name, sets joined by "; " and sorted.
func (b *Book) Canonical(f *data.Field, r data.Record) string {
	if f.Type == data.TypeRef {
		return strings.Join(b.Names(f, r), "; ")
	}
	return strings.Join(b.Elems(f, r), "; ")
}

// Text gives a field's value as people read it: days as 5 Mar 2026, yes and no
// as words, refs by name.
func (b *Book) Text(f *data.Field, r data.Record) string {
	switch f.Type {
	case data.TypeRef:
		return strings.Join(b.Names(f, r), ", ")
	case data.TypeDay:
		d, _ := data.ParseDay(f.Text(r))
		return d.Short()
	case data.TypeYesNo:
		return Capital(f.Text(r))
	}
	return strings.Join(b.Elems(f, r), ", ")
}

// Capital makes the first letter a capital.
func Capital(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// Own gives a record's own field by its definition.
func Own(r data.Record, def data.ID) string { return r.Base().Own[def] }
