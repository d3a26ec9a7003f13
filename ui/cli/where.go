package cli

import (
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/sheet"
)

// A condition is one field=value of --where.
type condition struct {
	head  string // the column's heading, as in CSV
	value string // as given; empty: the field must be
	exact string // value as it is kept, where it can be read as such
	col   sheet.Column
}

// conditionOf reads field=value. A field of the team's own, whose name may hold
// "=", is looked for when the data is open.
func conditionOf(k *data.Kind, given string) (condition, error) {
	own := strings.HasPrefix(strings.TrimSpace(given), sheet.OwnPrefix)
	at := strings.IndexByte(given, '=')
	if own {
		at = strings.LastIndexByte(given, '=')
	}
	if at < 1 {
		return condition{}, misused("--where %q: write field=value, or field= for those without a value.", given)
	}
	w := condition{head: strings.TrimSpace(given[:at]), value: strings.TrimSpace(given[at+1:])}
	if own {
		return w, nil
	}
	return w, w.find(sheet.Columns(book.New(data.Day{}), k))
}

// find finds the column that the condition is about, and reads the value as one
// of it.
func (w *condition) find(columns []sheet.Column) error {
	i := slices.IndexFunc(columns, func(c sheet.Column) bool {
		return c.Head == w.head || c.Own != nil && strings.EqualFold(c.Head, w.head)
	})
	if i < 0 {
		return misused("There is no field %q in this list. There are: %s.", w.head, strings.Join(heads(columns), ", "))
	}
	w.col = columns[i]
	exact, isDay, err := w.read()
	if err != nil && isDay {
		return misused("--where: %s.", strings.TrimSuffix(data.Sentence(err), "."))
	}
	w.exact = exact
	return nil
}

// read gives the value as it is kept: a day as 2026-03-05, a telephone number
// with its spaces.
func (w *condition) read() (exact string, isDay bool, err error) {
	switch c := w.col; {
	case w.value == "" || c.Field == nil || c.IDs || c.Own == nil && c.Field.Type == data.TypeRef:
		return "", false, nil
	case c.Own != nil:
		exact, err = c.Own.ParseOwn(w.value)
		return exact, c.Own.Type == data.OwnDay, err
	default:
		exact, _, err = c.Field.Parse(w.value)
		return exact, c.Field.Type == data.TypeDay, err
	}
}

// fulfils reports whether a record fulfils every condition.
func fulfils(b *book.Book, r data.Record, all []condition) bool {
	return !slices.ContainsFunc(all, func(w condition) bool { return !w.fulfilled(b, r) })
}

// fulfilled compares without case. A set fulfils it if one element does, a ref
// by the ID, a code or the name of what it points to.
func (w condition) fulfilled(b *book.Book, r data.Record) bool {
	values := w.values(b, r)
	if w.value == "" {
		return len(values) == 0
	}
	return slices.ContainsFunc(values, func(v string) bool {
		return strings.EqualFold(v, w.value) || w.exact != "" && strings.EqualFold(v, w.exact)
	})
}

// values are what a value of the condition may be to fit the record; none when
// the field is empty.
func (w condition) values(b *book.Book, r data.Record) []string {
	switch c := w.col; {
	case c.Field == nil:
		return []string{string(r.Base().ID)}
	case c.Own != nil:
		if v := book.Own(r, c.Own.ID); v != "" {
			return []string{v}
		}
		return nil
	case c.Field.Type != data.TypeRef || c.IDs:
		return b.Elems(c.Field, r)
	default:
		var out []string
		for _, id := range b.IDs(c.Field, r) {
			out = append(out, known(b, c.Field.Target(), id)...)
		}
		return out
	}
}

// codes are the published identifiers by which a record may be known.
var codes = []string{"ods_code", "charity_number", "company_number"}

// known lists what a record is known by: its ID, its codes, its name.
func known(b *book.Book, k *data.Kind, id data.ID) []string {
	out := []string{string(id)}
	r := b.Get(k, id)
	if r == nil {
		return out
	}
	out = append(out, b.Title(r))
	for _, name := range append([]string{"name", "title"}, codes...) {
		if f := k.Field(name); f != nil {
			if v := f.Text(r); v != "" {
				out = append(out, v)
			}
		}
	}
	return out
}
