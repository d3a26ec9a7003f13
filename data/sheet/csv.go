package sheet

import (
	"encoding/csv"
	"io"

	"placebook/data"
	"placebook/data/book"
)

// Rows gives the live records of a kind as rows of text under columns, sorted
// by ID.
func Rows(b *book.Book, k *data.Kind, columns []Column) [][]string {
	out := make([][]string, 0, b.Len(k))
	for _, r := range b.All(k) {
		out = append(out, Row(b, r, columns))
	}
	return out
}

// Row gives one record as text under columns.
func Row(b *book.Book, r data.Record, columns []Column) []string {
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.Text(b, r)
	}
	return row
}

// WriteCSV writes the live records of a kind as CSV in UTF-8 without a byte-order
// mark: commas, LF, the header first. It is a working copy: everybody is named,
// and texts that a spreadsheet would take for formulas stand as they are.
func WriteCSV(w io.Writer, b *book.Book, k *data.Kind) error {
	columns := Columns(b, k)
	out := csv.NewWriter(w)
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.Head
	}
	if err := out.Write(head); err != nil {
		return err
	}
	for _, r := range b.All(k) {
		if err := out.Write(Row(b, r, columns)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
