package export

import (
	"cmp"
	"fmt"
	"strings"

	"placebook/data"
	"placebook/export/xl"
)

// ownColumns are the team's own fields of a kind, beside the columns that a
// table has already. own gives those of a row; nil for one of whom nothing but
// the name is told. Free text among them may name anybody, so names that others
// may not see are taken out of it.
func ownColumns[R any](m *maker, k *data.Kind, rows xl.Rows[R], own func(R) map[data.ID]string, taken []xl.Column) []xl.Column {
	used := map[string]bool{}
	for _, c := range taken {
		used[strings.ToLower(c.Head)] = true
	}
	var out []xl.Column
	for _, def := range m.Book.OwnFields(k) {
		name := cmp.Or(oneLine(def.Value, 60), "Own field")
		head := name
		for i := 2; used[strings.ToLower(head)]; i++ {
			head = fmt.Sprintf("%s (%d)", name, i)
		}
		used[strings.ToLower(head)] = true
		out = append(out, rows.Values(head, 16, func(r R) xl.Value {
			values := own(r)
			if values == nil {
				return xl.Text(notShared)
			}
			return m.ownCell(def.Type, values[def.ID])
		}).WhenEmpty(none))
	}
	return out
}

func (m *maker) ownCell(kind, text string) xl.Value {
	switch kind {
	case data.OwnNumber:
		if text == "" {
			return xl.Nothing
		}
		places := 0
		if i := strings.IndexByte(text, '.'); i >= 0 {
			places = len(text) - i - 1
		}
		return xl.Decimal(data.Float(text), places)
	case data.OwnDay:
		d, err := data.ParseDay(text)
		if err != nil {
			return xl.Text(text)
		}
		return dayCell(d)
	}
	return xl.Text(m.guard.Clean(text, withheldName))
}
