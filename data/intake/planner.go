package intake

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake/grid"
)

// A planner turns the rows of a file into a plan.
type planner struct {
	target  target
	lay     *layout
	w       *world
	days    *data.DayReader
	order   data.Order
	plan    *Plan
	choices map[string]map[string]string // of each editable list, spelling by folded text
	above   above
	orgs    askings
}

// A row is one row while it is planned.
type row struct {
	p     *planner
	index int // in Plan.Rows
	at    int // in the sheet's rows
	table *table
	from  *grid.Row
	out   *Row
	stage []*staged
	news  []newChoice
	made  int
	held  bool
	// nth of names is whom the row's cells are read for, where it names several.
	nth   int
	names []string
	noted []Option // values without a field, offered as notes
}

// A newChoice is an entry that a row adds to an editable list.
type newChoice struct {
	slot *slot
	text string // as it is kept
	raw  string // as in the file
}

// Make plans what bringing a file into a list would do to the data in a book.
// It writes nothing and keeps neither the book nor a part of it that may change.
// progress, which may be nil, is told of the rows done. The error is a refusal of
// the whole file, with a sentence, or the context's own.
func Make(ctx context.Context, file *grid.File, list string, b *book.Book, o Options, progress func(done, total int)) (*Plan, error) {
	t, err := targetOf(list)
	if err != nil {
		return nil, err
	}
	return makePlan(ctx, file, t, b.Clone(), o, nil, progress)
}

func makePlan(ctx context.Context, file *grid.File, t target, b *book.Book, o Options, decided map[int][]Option, progress func(done, total int)) (*Plan, error) {
	lay, err := lay(t, file, b, o)
	if err != nil {
		return nil, err
	}
	var seen look
	for range looksMost {
		p, err := planWith(ctx, lay, file, b, o, decided, seen, progress)
		if err != nil {
			return nil, err
		}
		found := p.orgs.found()
		if !p.orgs.surprised() || found.same(seen) {
			return p.plan, nil
		}
		seen = found
	}
	p, err := planWith(ctx, lay, file, b, o, decided, seen, progress)
	if err != nil {
		return nil, err
	}
	return p.plan, nil
}

// looksMost is how often a file is looked at before it is planned for good: what
// is found may bring up what was hidden before.
const looksMost = 3

// planWith plans a file of which it may be known where its rows are not at one.
func planWith(ctx context.Context, lay *layout, file *grid.File, b *book.Book, o Options, decided map[int][]Option, seen look,
	progress func(done, total int)) (*planner, error) {
	t := lay.target
	p := &planner{
		target: t, lay: lay, w: newWorld(b), choices: map[string]map[string]string{}, orgs: newAskings(seen),
		plan: &Plan{File: o.As, Name: file.Name, List: t.list, Sheets: lay.sheets, grid: file, target: t, opts: o, book: b, decided: decided, fresh: lay.fresh},
	}
	if p.plan.File == "" {
		p.plan.File = file.Name
	}
	p.loadChoices(b)
	p.readDays(o.Order)
	p.tellColumns(file)
	if err := p.planRows(ctx, progress); err != nil {
		return nil, err
	}
	p.finish()
	return p, nil
}

// loadChoices takes down the editable lists, with the entries that are not
// offered any more: a file may still hold them.
func (p *planner) loadChoices(b *book.Book) {
	for _, k := range p.target.kinds() {
		for _, f := range k.Fields {
			if f.List == "" {
				continue
			}
			known := map[string]string{}
			for _, c := range b.Setting(f.List, "").Entries(f.Choices) {
				known[strings.ToLower(c)] = c
			}
			p.choices[f.List] = known
		}
	}
}

// readDays finds out in which order the days of the whole file are written.
func (p *planner) readDays(forced data.Order) {
	p.days = data.NewDayReader(forced)
	var seen []seenDay
	for _, t := range p.lay.tables {
		cols := t.dayColumns()
		if len(cols) == 0 {
			continue
		}
		for i := range t.rows() {
			from := &t.rows()[i]
			for _, c := range cols {
				if text := from.At(c).Text; !blank(text) {
					p.days.See(text)
					seen = append(seen, seenDay{text, t.tab, from.Number})
				}
			}
		}
	}
	order, proof := p.days.Order()
	d := DayOrder{Order: order, Proof: proof, Needed: order != data.NoneNeeded}
	first, _, _ := strings.Cut(proof, " and ")
	for _, s := range seen {
		if proof != "" && strings.Contains(s.text, first) {
			d.Sheet, d.Row = s.sheet, s.row
			break
		}
	}
	if d.Unproved() {
		for _, s := range seen {
			if r := p.days.Readings(s.text); strings.Contains(r, " or ") {
				d.Readings = r
				break
			}
		}
	}
	p.order, p.plan.Days = order, d
}

type seenDay struct {
	text, sheet string
	row         int
}

func (t *table) dayColumns() (out []int) {
	for _, s := range t.sources {
		if s.slot.day() {
			out = append(append(out, s.cols...), s.spare...)
		}
	}
	if t.closing >= 0 {
		out = append(out, t.closing)
	}
	return out
}

// tellColumns says which columns and sheets were left out.
func (p *planner) tellColumns(file *grid.File) {
	for _, t := range p.lay.tables {
		p.plan.Columns = append(p.plan.Columns, t.columns...)
		for _, c := range t.columns {
			reason := ""
			switch {
			case c.SetAside:
				reason = "set aside: the column has no field here"
			case c.Hidden:
				reason = "the column is hidden in the file; it is brought in like the others"
			default:
				continue
			}
			p.plan.Problems = append(p.plan.Problems, Problem{Row: max(t.heading, 1), Shown: t.shown(t.heading), Sheet: c.Sheet, Field: c.Heading, Reason: reason})
		}
		p.tellOwnGroups(t)
	}
	for _, s := range p.lay.sheets {
		if s.Left != "" && file.Format != "csv" {
			p.plan.Problems = append(p.plan.Problems, Problem{Row: 1, Sheet: s.Name, Reason: "the sheet is left out: " + s.Left})
		}
	}
	for _, w := range file.Warnings {
		p.plan.Problems = append(p.plan.Problems, Problem{Row: 1, Sheet: p.lay.tables[0].tab, Reason: w})
	}
}

// shown is how the spreadsheet numbers a row of a table's sheet.
func (t *table) shown(number int) int {
	for i := range t.sheet.Rows {
		if t.sheet.Rows[i].Number == number {
			return t.sheet.Rows[i].SheetRow
		}
	}
	return max(number, 1)
}

func (p *planner) planRows(ctx context.Context, progress func(done, total int)) error {
	total := 0
	for _, t := range p.lay.tables {
		total += len(t.rows())
	}
	p.plan.Rows = make([]Row, 0, total)
	for _, t := range p.lay.tables { // all of them, since one may name a later one
		for _, from := range t.rows() {
			p.plan.Rows = append(p.plan.Rows, Row{Number: from.Number, SheetRow: from.SheetRow, Sheet: t.tab})
		}
	}
	done := 0
	for _, t := range p.lay.tables {
		marks := t.marks()
		for i := range t.rows() {
			if done%256 == 0 {
				if err := ctx.Err(); err != nil {
					return err
				}
				if progress != nil {
					progress(done, total)
				}
			}
			p.planRow(t, t.first+i, done, marks)
			done++
		}
	}
	if progress != nil {
		progress(total, total)
	}
	return nil
}

// planRow decides what happens to one row, and lets the world know if something
// does.
func (p *planner) planRow(t *table, at, index int, m *marks) {
	r := &row{p: p, index: index, at: at, table: t, from: &t.sheet.Rows[at], out: &p.plan.Rows[index]}
	switch {
	case p.plan.Days.Unproved():
		r.unproved()
		return
	case r.leftOut(), r.fated(), r.oddity():
		return
	case p.target.contacts:
		r.contact()
	default:
		r.record()
	}
	r.tellMarks(m)
	if r.held {
		r.out.Outcome, r.out.Changes = Held, nil
		r.foresee()
		return
	}
	for _, s := range r.stage {
		p.w.install(s, index)
	}
	r.tellNews()
}

// tellNews says what a row adds to the editable lists, so that later rows are
// spelt alike.
func (r *row) tellNews() {
	for _, c := range r.news {
		f, known := c.slot.field, r.p.choices[c.slot.field.List]
		_, old := known[strings.ToLower(c.text)]
		if old || !slices.ContainsFunc(r.stage, func(s *staged) bool { return s.ent.kind == c.slot.kind && slices.Contains(f.Elems(s.rec), c.text) }) {
			continue
		}
		known[strings.ToLower(c.text)] = c.text
		r.tell(c.slot.name, c.raw, "new in the list “%s”: it is added there", f.Label)
	}
}

// record plans a row that is one record.
func (r *row) record() {
	d := r.draft(r.p.target.kind)
	r.out.Name = r.nameOf(d.record())
	if kept := r.p.w.title(d.kind, d.id); kept != "" {
		r.out.Name = kept // a row of ours says only what was changed
	}
	if r.held {
		return
	}
	e, ok := r.match(d)
	if !ok {
		return
	}
	switch r.again(e, d) {
	case repeats:
		r.out.Outcome, r.out.Name, r.stage = Unchanged, r.nameOf(e.now), nil
		return
	case waits:
		return
	}
	s := r.apply(e, d)
	if !r.held || r.p.plan.opts.ours == nil { // what is emptied in a row of ours may be its name
		r.out.Name = r.nameOf(s.rec)
	}
	r.out.Outcome = outcomeOf(s)
}

// nameOf names a record that may be half a one.
func (r *row) nameOf(rec data.Record) string { return rec.Kind().Title(r.p.w, rec) }

func outcomeOf(s *staged) Outcome {
	switch {
	case s.ent.fresh():
		return Added
	case s.changed:
		return Updated
	}
	return Unchanged
}

// What becomes of a row about a record that an earlier row is about too.
type repeat uint8

const (
	goesOn  repeat = iota // no earlier row is, or the row was decided to count
	repeats               // it says nothing new, or was decided not to count
	waits                 // it says something else
)

// again compares a row with the earlier one about the same record: equal in
// every column it changes nothing, else it waits.
func (r *row) again(e *entity, d *draft) repeat {
	if e.row < 0 || e.row == r.index {
		return goesOn
	}
	if e.draft != nil && d.equal(e.draft) {
		if e.foreseen {
			return goesOn
		}
		return repeats
	}
	if _, ok := r.decision("file", e.kind.Name); ok {
		return goesOn
	}
	if _, ok := r.decision("mine", e.kind.Name); ok {
		return repeats
	}
	where := r.where(e.row)
	about := e.draft.said()
	r.hold("", r.out.Name, "same as "+where+", with other details",
		Option{Key: "mine", Label: "Keep " + where, Field: e.kind.Name, about: about},
		Option{Key: "file", Label: "Take this row", Field: e.kind.Name, about: about},
		Option{Key: "new", Label: "A new " + strings.ToLower(e.kind.Label), Field: e.kind.Name, about: about})
	return waits
}

// where says which row the one at an index of Rows is.
func (r *row) where(index int) string {
	first := &r.p.plan.Rows[index]
	n := first.Number
	if r.p.plan.opts.AsShown {
		n = first.SheetRow
	}
	if first.Sheet != r.out.Sheet {
		return fmt.Sprintf("row %d of %s", n, first.Sheet)
	}
	return fmt.Sprintf("row %d", n)
}

// unproved holds a row because nothing tells how to read the days of the file.
func (r *row) unproved() {
	found := false
	for _, s := range r.table.sources {
		if !s.slot.day() {
			continue
		}
		for _, c := range s.cols {
			found = r.unsureDay(s.slot.name, c) || found
		}
	}
	if r.table.closing >= 0 {
		found = r.unsureDay("left", r.table.closing) || found
	}
	if !found {
		r.hold("", "", "waits until it is known whether this file writes the day or the month first")
	}
	r.held = true
	r.out.Outcome = Held
	for _, s := range r.table.sources {
		if r.p.lay.lex.naming(s.slot) && r.out.Name == "" {
			r.out.Name = r.join(s.cols, s.join)
		}
	}
}

func (r *row) unsureDay(field string, c int) bool {
	text := r.cell(c)
	if blank(text) {
		return false
	}
	if _, err := r.p.days.Read(text); err != nil {
		r.hold(field, text, data.Sentence(err))
		return true
	}
	return false
}

// tell adds a problem that does not hold the row.
func (r *row) tell(field, value, format string, args ...any) {
	r.out.Problems = append(r.out.Problems, Problem{Row: r.out.Number, Shown: r.out.SheetRow, Sheet: r.out.Sheet, Field: field, Value: value, Reason: fmt.Sprintf(format, args...)})
}

// hold keeps the row out, and offers ways in.
func (r *row) hold(field, value, reason string, options ...Option) {
	r.held = true
	r.tell(field, value, "%s", reason)
	r.out.Problems[len(r.out.Problems)-1].Holds = true
	if r.out.Why == "" {
		r.out.Why = reason
	}
	r.offer(options...)
}

// offer adds decisions that the row takes.
func (r *row) offer(options ...Option) {
	for _, o := range options {
		o.Chosen = r.chosen(o)
		if !slices.ContainsFunc(r.out.Options, func(x Option) bool { return x.is(o) }) {
			r.out.Options = append(r.out.Options, o)
		}
	}
}

// finish counts.
func (p *planner) finish() {
	plan := p.plan
	for i := range plan.Rows {
		switch plan.Rows[i].Outcome {
		case Added:
			plan.Added++
		case Updated:
			plan.Updated++
		case Unchanged:
			plan.Unchanged++
		case Held:
			plan.Held++
		}
		if plan.Rows[i].Aside {
			plan.Aside++
		}
	}
	for _, e := range p.w.order {
		if e.changed {
			plan.writes = append(plan.writes, e)
		}
	}
	if p.target.contacts {
		p.tally()
	}
}
