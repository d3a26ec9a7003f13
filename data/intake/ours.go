package intake

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
	"placebook/data/store"
)

// A Set is what bringing back a workbook of ours would do: a plan for each of its
// worksheets that says something, all done in one step. Like a Plan it is never
// changed.
type Set struct {
	File     string // as whoever asked named it
	Name     string // of the file, without its folder
	List     string // sheet.PlansBook or sheet.ReturnBook
	Plans    []*Plan
	Problems []Problem // of the workbook as a whole: columns and rows that are not there any more
	Whose    data.ID   // of a return: the person's

	file    *grid.File
	book    *book.Book
	opts    Options
	decided map[int]map[int][]Option // by plan, then by row
}

// IsOurs reports whether a file is a workbook of ours of that name, by what it holds
// or by its mark.
func IsOurs(file *grid.File, name string) bool {
	mark := file.Props["Placebook report"]
	return mark == name || mark == "" && backRows(file) != nil && whose(file) != "" == (name == sheet.ReturnBook)
}

// backRows finds the worksheet that knows how every cell was: its rows below the
// headings, nil where it is not there.
func backRows(file *grid.File) []grid.Row {
	for _, s := range file.Sheets {
		if !strings.EqualFold(s.Name, sheet.BackSheet) {
			continue
		}
		for i := range s.Rows {
			if t := s.Rows[i].Texts(); slices.Equal(t, []string{sheet.BackSheetHead, sheet.IDHead, sheet.BackCellsHead}) {
				return s.Rows[i+1:]
			}
		}
	}
	return nil
}

// whose is the person whose return a workbook is; empty for another workbook.
func whose(file *grid.File) data.ID {
	for _, r := range backRows(file) {
		if r.At(0).Text == sheet.BackWhose {
			return data.ID(r.At(1).Text)
		}
	}
	return ""
}

// MakeSet plans what bringing back a workbook of ours would do to the data in a
// book. It writes nothing.
func MakeSet(ctx context.Context, file *grid.File, list string, b *book.Book, o Options, progress func(done, total int)) (*Set, error) {
	return makeSet(ctx, file, list, b.Clone(), o, nil, progress)
}

func makeSet(ctx context.Context, file *grid.File, list string, b *book.Book, o Options, decided map[int]map[int][]Option, progress func(done, total int)) (*Set, error) {
	s := &Set{File: o.As, Name: file.Name, List: list, file: file, book: b, opts: o, decided: decided, Whose: whose(file)}
	if s.File == "" {
		s.File = file.Name
	}
	if err := s.known(); err != nil {
		return nil, err
	}
	sheets := s.sheets()
	order := s.order(sheets)
	now := b
	for i, back := range sheets {
		s.Problems = append(s.Problems, back.problems...)
		part := back.sheet()
		if part == nil {
			continue
		}
		k := back.form.Kind
		po := Options{As: s.File, Map: back.mappings(), Order: order, AsShown: o.AsShown, ours: &ours{prefix: fmt.Sprintf("%d.", i+1), fates: back.fates}}
		p, err := makePlan(ctx, &grid.File{Name: file.Name, Format: file.Format, Sheets: []*grid.Sheet{part}}, target{list: k.List, kind: k}, now.Clone(), po, decided[len(s.Plans)], progress)
		if err != nil {
			return nil, err
		}
		s.Plans = append(s.Plans, p)
		if len(p.writes) > 0 {
			now = now.Clone()
			for _, e := range p.writes {
				now.Put(e.now)
			}
		}
	}
	return s, nil
}

// known refuses a workbook that is not ours, or not of anybody here.
func (s *Set) known() error {
	switch {
	case backRows(s.file) == nil && s.file.Props["Placebook report"] == s.List:
		return refuse(ErrOurs, "“%s” has lost its sheet “%s”, by which Placebook sees what was changed. Make the workbook anew and copy the changes into that one.", s.Name, sheet.BackSheet)
	case !IsOurs(s.file, s.List) && s.List == sheet.ReturnBook:
		return refuse(ErrOurs, "“%s” is not an update return that Placebook made. Bring it in as the list that it holds.", s.Name)
	case !IsOurs(s.file, s.List):
		return refuse(ErrOurs, "“%s” is not a workbook of plans that Placebook made. Bring it in as the list that it holds.", s.Name)
	case s.List == sheet.ReturnBook && s.book.Get(data.Persons, s.Whose) == nil:
		return refuse(ErrOurs, "“%s” is the update return of somebody who is not in your data any more.", s.Name)
	}
	return nil
}

// sheets makes the worksheets ready, in the order of the forms.
func (s *Set) sheets() (out []*backSheet) {
	was := map[string]map[data.ID]sheet.Was{}
	for _, r := range backRows(s.file) {
		w := sheet.ParseWas(r.At(0).Text, r.At(1).Text, r.At(2).Text)
		if was[w.Sheet] == nil {
			was[w.Sheet] = map[data.ID]sheet.Was{}
		}
		was[w.Sheet][w.ID] = w
	}
	for _, form := range sheet.Forms(s.List) {
		i := slices.IndexFunc(s.file.Sheets, func(x *grid.Sheet) bool { return strings.EqualFold(x.Name, form.Sheet) })
		if i < 0 {
			if len(was[form.Sheet]) > 0 {
				s.Problems = append(s.Problems, Problem{Row: 1, Sheet: form.Sheet, Reason: "the sheet is not in the file any more: nothing in it is changed"})
			}
			continue
		}
		out = append(out, readBack(&form, s.file.Sheets[i], was[form.Sheet], s.book, s.Whose))
	}
	return out
}

// order finds out, once for the whole file, in which order its days are written.
func (s *Set) order(sheets []*backSheet) data.Order {
	if s.opts.Order != data.Unproved {
		return s.opts.Order
	}
	days := data.NewDayReader(data.Unproved)
	for _, back := range sheets {
		for i, name := range back.fields {
			if f := back.form.Kind.Field(name); f == nil || f.Type != data.TypeDay {
				continue
			}
			for _, r := range back.rows {
				if text := r.At(i).Text; !blank(text) && text != clearText {
					days.See(text)
				}
			}
		}
	}
	if order, _ := days.Order(); order == data.DayFirst || order == data.MonthFirst {
		return order
	}
	return data.Unproved
}

// Changes counts the rows that would write something.
func (s *Set) Changes() (n int) {
	for _, p := range s.Plans {
		n += p.Changes()
	}
	return n
}

// Result sums the set up.
func (s *Set) Result() Result {
	out := Result{File: s.File, List: s.List, Problems: append([]Problem{}, s.Problems...)}
	for _, p := range s.Plans {
		r := p.Result()
		out.Rows, out.Added, out.Updated = out.Rows+r.Rows, out.Added+r.Added, out.Updated+r.Updated
		out.Unchanged, out.Held = out.Unchanged+r.Unchanged, out.Held+r.Held
		out.Problems = append(out.Problems, r.Problems...)
	}
	return out
}

// Decide gives the set with one more decision: option o of the row at index row of
// the plan at index plan.
func (s *Set) Decide(plan, row int, o Option) (*Set, error) {
	if plan < 0 || plan >= len(s.Plans) {
		return nil, refuse(ErrDecision, "This row does not ask for that any more. Look at it again.")
	}
	p, err := s.Plans[plan].Decide(row, o)
	if err != nil {
		return nil, err
	}
	decided := maps.Clone(s.decided)
	if decided == nil {
		decided = map[int]map[int][]Option{}
	}
	decided[plan] = p.decided
	return makeSet(context.Background(), s.file, s.List, s.book, s.opts, decided, nil)
}

// Commit writes what the set says, in one step that one Undo takes back: all that is
// not held, or nothing. That a return came is noted too.
func (s *Set) Commit(st *store.Store) (Result, error) {
	done := s
	if s.Changes() == 0 && s.List != sheet.ReturnBook {
		return s.Result(), nil
	}
	err := st.UpdateImport(s.Title(), func(tx *store.Tx) error {
		now, err := s.holds(tx.Book())
		if err != nil {
			return err
		}
		done = now
		return now.write(tx)
	})
	if err != nil {
		return Result{}, err
	}
	return done.Result(), nil
}

// Title is what the step is called.
func (s *Set) Title() string {
	return fmt.Sprintf("Bring back %s of %s", rows(s.Changes()), s.Name)
}

// holds gives the set to be written: this one where the data is as it was when it
// was made, else one made anew, if that comes to the same.
func (s *Set) holds(b *book.Book) (*Set, error) {
	if sameRecords(s.book, b) {
		return s, nil
	}
	now, err := makeSet(context.Background(), s.file, s.List, b.Clone(), s.opts, s.decided, nil)
	if err != nil {
		return nil, err
	}
	n := 0
	for i, p := range s.Plans {
		if i < len(now.Plans) && len(p.Rows) == len(now.Plans[i].Rows) {
			n += p.differences(now.Plans[i])
		} else {
			n += len(p.Rows)
		}
	}
	if n > 0 {
		return nil, &SetChangedError{Set: now, Rows: n}
	}
	return now, nil
}

func (s *Set) write(tx *store.Tx) error {
	ids := map[data.ID]data.ID{}
	for _, p := range s.Plans {
		maps.Copy(ids, p.newIDs())
	}
	for _, p := range s.Plans {
		if err := p.write(tx, ids); err != nil {
			return err
		}
	}
	if s.List == sheet.ReturnBook {
		return edit.ReturnCame(tx, s.Whose)
	}
	return nil
}

// A SetChangedError says that the data was changed since a set was made, in a way
// that changes what would happen. Nothing was written. Set is the new one.
type SetChangedError struct {
	Set  *Set
	Rows int
}

// Error names the fault only.
func (e *SetChangedError) Error() string { return ErrChanged.Error() }

// Unwrap makes it an ErrChanged with a sentence for people.
func (e *SetChangedError) Unwrap() error { return errors.Unwrap(&ChangedError{Rows: e.Rows}) }
