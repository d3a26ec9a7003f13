package sheet

import (
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// Suffix ends the heading of the column that holds the IDs a ref points to.
const Suffix = "_id"

// OwnPrefix begins the heading of a column of the team's own.
const OwnPrefix = "own:"

// ID is the heading of the first column.
const ID = "id"

// A Column is one column of a list: the record's ID, a field, the IDs of a ref,
// or a field of the team's own.
type Column struct {
	Head  string        // stable: as in files and on the command line
	Label string        // what people see
	Field *data.Field   // nil for the record's ID
	IDs   bool          // the IDs of a ref; Field is the ref
	Own   *data.Setting // the definition, for a field of the team's own
}

// Columns lists the columns of a kind, in the order of its fields with the
// team's own last. Private fields are left out: they stay on the laptop's own
// screen.
func Columns(b *book.Book, k *data.Kind) []Column {
	out := []Column{{Head: ID, Label: "ID"}}
	for _, f := range k.Shown() {
		if f.Private || f.Type == data.TypeOwn {
			continue
		}
		out = append(out, Column{Head: f.Name, Label: f.Label, Field: f})
		if f.Type == data.TypeRef {
			out = append(out, Column{Head: f.Name + Suffix, Label: f.Label + " (ID)", Field: f, IDs: true})
		}
	}
	own := k.Field("own")
	for _, s := range b.OwnFields(k) {
		out = append(out, Column{Head: OwnPrefix + s.Value, Label: s.Value, Field: own, Own: s})
	}
	return out
}

// Text gives a record's value in the column as files hold it: days as
// 2026-03-05, yes and no in small letters, sets joined by "; ".
func (c Column) Text(b *book.Book, r data.Record) string {
	switch {
	case c.Field == nil:
		return string(r.Base().ID)
	case c.Own != nil:
		return book.Own(r, c.Own.ID)
	case c.IDs:
		var ids []string
		for _, id := range b.IDs(c.Field, r) {
			ids = append(ids, string(id))
		}
		return strings.Join(ids, "; ")
	}
	return b.Canonical(c.Field, r)
}
