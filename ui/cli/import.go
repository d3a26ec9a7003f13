package cli

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/attend"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
	"placebook/data/store"
)

// importAction brings in a file.
type importAction struct {
	list, file           string
	sheet                string
	given                []string // --map
	mappings             []intake.Mapping
	dayFirst, monthFirst bool
	event                string // of an attendance report
	dryRun               bool
}

func (a *importAction) options() []option {
	return []option{
		text("sheet", "NAME", "the only sheet of a workbook to take", &a.sheet),
		texts("map", "COLUMN=field", "which field a column is; COLUMN= sets it aside, own:NAME makes a field of your own", &a.given),
		yes("day-first", "03/04/2026 is 3 April", &a.dayFirst),
		yes("month-first", "03/04/2026 is 4 March", &a.monthFirst),
		text("event", "ID", "attendance: the event the report is of (without it: recognised, or made)", &a.event),
		yes("dry-run", "say what would happen, and write nothing", &a.dryRun),
	}
}

func (a *importAction) prepare(words []string) error {
	a.list, a.file = strings.ToLower(strings.TrimSpace(words[0])), words[1]
	if data.KindOf(a.list) == data.Plans {
		a.list = sheet.PlansBook
	}
	kinds, err := a.kinds()
	if err != nil {
		return err
	}
	if a.dayFirst && a.monthFirst {
		return misused("--day-first and --month-first cannot both be right. Give one of them.")
	}
	if a.event != "" && !a.attendance() {
		return misused("--event is for bringing in attendance.")
	}
	for _, g := range a.given {
		m, err := intake.ParseMapping(g)
		if err != nil {
			return misused("--map: %s", data.Sentence(err))
		}
		if !mayMap(kinds, m.Field) && !(a.attendance() && slices.Contains(attend.Fields(), m.Field)) {
			return misused("--map %s: there is no field %q in %s.", g, m.Field, a.list)
		}
		a.mappings = append(a.mappings, m)
	}
	return nil
}

// kinds are those whose fields the columns of the file may be.
func (a *importAction) kinds() ([]*data.Kind, error) {
	if a.list == intake.Contacts {
		return []*data.Kind{data.Persons, data.Organisations}, nil
	}
	if a.list == sheet.ReturnBook {
		return nil, nil // its columns are known
	}
	k := data.KindOf(a.list)
	if k == nil {
		return nil, misused("There is no list %q to bring a file into. There are: %s, %s, %s.", a.list, intake.Contacts, sheet.ReturnBook, listNames())
	}
	return []*data.Kind{k}, nil
}

// mayMap reports whether a column may be that field: one of the kinds', one of
// the team's own, or none, which sets it aside. With several kinds the name of
// the kind may stand before it.
func mayMap(kinds []*data.Kind, field string) bool {
	return field == "" || slices.ContainsFunc(kinds, func(k *data.Kind) bool {
		name := field
		if len(kinds) > 1 {
			name = strings.TrimPrefix(field, k.Name+".")
		}
		return strings.HasPrefix(name, sheet.OwnPrefix) && name != sheet.OwnPrefix ||
			slices.ContainsFunc(sheet.Columns(book.New(data.Day{}), k), func(c sheet.Column) bool { return c.Head == name }) ||
			k.Field(name) != nil && k.Field(name).Private // may be brought in, never printed
	})
}

func (a *importAction) order() data.Order {
	switch {
	case a.dayFirst:
		return data.DayFirst
	case a.monthFirst:
		return data.MonthFirst
	}
	return data.Unproved
}

func (a *importAction) run(c *call) (int, error) {
	return c.withStore(func(s *store.Store) (int, error) {
		if a.attendance() {
			if code, done, err := a.rollCall(c, s); done || err != nil {
				return code, err
			}
		}
		result, err := a.bringIn(c, s)
		if errors.Is(err, intake.ErrField) || errors.Is(err, intake.ErrList) {
			return 0, misused("%s", data.Sentence(err))
		}
		if err != nil {
			return 0, err
		}
		code := exitDone
		if result.Held > 0 {
			code = exitDecided
		}
		if c.json {
			return code, c.printJSON(result)
		}
		a.print(c, result)
		return code, nil
	})
}

// bringIn plans, and unless it is a dry run writes what was planned in one
// step. Until the step begins it can be stopped, and then nothing was written.
func (a *importAction) bringIn(c *call, s *store.Store) (intake.Result, error) {
	file, err := grid.Read(c.ctx, a.file, grid.Options{})
	if err != nil {
		return intake.Result{}, err
	}
	var plan interface {
		Result() intake.Result
		Commit(*store.Store) (intake.Result, error)
	}
	options := intake.Options{As: a.file, Sheet: a.sheet, Map: a.mappings, Order: a.order(), AsShown: !c.json}
	err = s.View(func(b *book.Book) (err error) {
		if a.comesBack(file) {
			plan, err = intake.MakeSet(c.ctx, file, a.list, b, options, nil)
		} else {
			plan, err = intake.Make(c.ctx, file, a.list, b, options, c.progress("Looking through the rows"))
		}
		return err
	})
	switch {
	case err != nil:
		return intake.Result{}, err
	case a.dryRun:
		return plan.Result(), nil
	case c.ctx.Err() != nil:
		return intake.Result{}, c.ctx.Err()
	}
	return plan.Commit(s)
}

// comesBack reports whether the file is a workbook of ours that somebody changed: a
// return, or plans, which any other file of that name is the list of.
func (a *importAction) comesBack(file *grid.File) bool {
	return a.list == sheet.ReturnBook || a.list == sheet.PlansBook && intake.IsOurs(file, a.list)
}

// print says what happened: counts, then whatever is to be told row by row.
func (a *importAction) print(c *call, r intake.Result) {
	fmt.Fprintf(&c.out, "%s from %s: %s\n", r.List, r.File, counted(r.Rows, "row", "rows"))
	fmt.Fprintf(&c.out, "%6d added\n%6d updated\n%6d unchanged\n%6d held", r.Added, r.Updated, r.Unchanged, r.Held)
	switch {
	case r.Held > r.Aside:
		fmt.Fprint(&c.out, ": needs your decision")
		if r.Aside > 0 {
			fmt.Fprintf(&c.out, ", but for %s that waits for nobody", counted(r.Aside, "row", "rows"))
		}
	case r.Aside > 0:
		fmt.Fprint(&c.out, ": no records, left out")
	}
	fmt.Fprintln(&c.out)
	for _, list := range slices.Sorted(maps.Keys(r.Records)) {
		t := r.Records[list]
		fmt.Fprintf(&c.out, "%s: %d added, %d updated, %d unchanged\n", list, t.Added, t.Updated, t.Unchanged)
	}
	for _, p := range r.Problems {
		fmt.Fprintln(&c.out, told(p))
	}
	if a.dryRun {
		c.say("Nothing was written: this was a dry run.")
	}
}

// told is a problem on one line: where it stands, by the number that the
// spreadsheet shows beside the row, then what it is.
func told(p intake.Problem) string {
	var where []string
	if p.Sheet != "" {
		where = append(where, fmt.Sprintf("sheet %q", p.Sheet))
	}
	if n := cmp.Or(p.Shown, p.Row); n > 0 {
		where = append(where, fmt.Sprintf("row %d", n))
	}
	if p.Field != "" {
		where = append(where, p.Field)
	}
	if p.Value != "" {
		where = append(where, fmt.Sprintf("%q", short(p.Value)))
	}
	return strings.TrimPrefix(strings.Join(where, ", ")+": "+strings.Join(strings.Fields(p.Reason), " "), ": ")
}
