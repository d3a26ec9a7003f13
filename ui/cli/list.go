package cli

import (
	"encoding/csv"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/sheet"
	"placebook/data/store"
)

// listAction prints a list: a working copy, in which everybody is named.
type listAction struct {
	kind  *data.Kind
	given []string // --where
	where []condition
	asAt  data.Day
	csv   bool
}

func (a *listAction) options() []option {
	return []option{
		texts("where", "field=value", "only those with that value, without regard to case; field= for those without one", &a.given),
		day("as-at", "as it was at the end of that day", &a.asAt),
		yes("csv", "as CSV, in the form that import takes back", &a.csv),
	}
}

func (a *listAction) prepare(words []string) (err error) {
	if a.kind, err = kindOf(words[0]); err != nil {
		return err
	}
	for _, g := range a.given {
		w, err := conditionOf(a.kind, g)
		if err != nil {
			return err
		}
		a.where = append(a.where, w)
	}
	return nil
}

func (a *listAction) run(c *call) (int, error) {
	return c.withStore(func(s *store.Store) (int, error) {
		b, err := s.Book(a.asAt)
		if err != nil {
			return 0, err
		}
		columns := sheet.Columns(b, a.kind)
		rows, err := a.rows(b, columns)
		if err != nil {
			return 0, err
		}
		switch {
		case c.json:
			return exitDone, a.printJSON(c, columns, rows)
		case a.csv:
			return exitDone, printCSV(c, columns, rows)
		}
		a.printTable(c, columns, rows)
		return exitDone, nil
	})
}

// rows are the records that fulfil every condition, sorted by ID, as text.
func (a *listAction) rows(b *book.Book, columns []sheet.Column) ([][]string, error) {
	for i := range a.where {
		if err := a.where[i].find(columns); err != nil {
			return nil, err
		}
	}
	rows := [][]string{}
	for _, r := range b.All(a.kind) {
		if fulfils(b, r, a.where) {
			rows = append(rows, sheet.Row(b, r, columns))
		}
	}
	return rows, nil
}

func heads(columns []sheet.Column) []string {
	out := make([]string, len(columns))
	for i, col := range columns {
		out[i] = col.Head
	}
	return out
}

func printCSV(c *call, columns []sheet.Column, rows [][]string) error {
	w := csv.NewWriter(&c.out)
	if err := w.Write(heads(columns)); err != nil {
		return err
	}
	return w.WriteAll(rows)
}

func (a *listAction) printJSON(c *call, columns []sheet.Column, rows [][]string) error {
	objects := make([]object, len(rows))
	for i, row := range rows {
		for n, col := range columns {
			objects[i] = append(objects[i], member{col.Head, row[n]})
		}
	}
	return c.printJSON(object{{"list", a.kind.List}, {"rows", objects}})
}

// printTable leaves out the IDs that refs point to, which tell people nothing.
func (a *listAction) printTable(c *call, columns []sheet.Column, rows [][]string) {
	var shown []int
	for i, col := range columns {
		if !col.IDs {
			shown = append(shown, i)
		}
	}
	pick := func(row []string) (out []string) {
		for _, i := range shown {
			out = append(out, row[i])
		}
		return out
	}
	picked := make([][]string, len(rows))
	for i, row := range rows {
		picked[i] = pick(row)
	}
	printTable(&c.out, pick(heads(columns)), picked)
	c.say("%s", counted(len(rows), a.kind.Name, a.kind.List))
}
