package imports

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data/book"
	"placebook/data/intake"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// rowSheet shows one row whole: what will happen, what may be decided, what
// stands in the file.
type rowSheet struct {
	i      *imports
	row    int
	r      *intake.Row
	drawer *kit.Drawer
	first  fyne.Focusable
}

// openRow shows a row whole, the keyboard in the box for a field where one has
// to be written.
func (i *imports) openRow(row int, field string) {
	if row >= len(i.plan.Rows) {
		return
	}
	s := &rowSheet{i: i, row: row, r: &i.plan.Rows[row]}
	column := kit.Column(10)
	s.head(column)
	s.questions(column, field)
	s.changes(column)
	s.problems(column)
	s.inFile(column)
	s.drawer = kit.NewDrawer(s.title(), 460, column, nil)
	s.drawer.Show(i.h.Canvas(), s.first)
}

func (s *rowSheet) title() string {
	title := fmt.Sprintf("Row %d", s.r.SheetRow)
	if s.r.Sheet != "" {
		title += " of " + s.r.Sheet
	}
	return title
}

func (s *rowSheet) head(column *fyne.Container) {
	o := outcomes[rank(s.r)]
	column.Add(kit.Row(0, kit.NewIconPill(o.tone, o.icon, o.pill), kit.Spring()))
	if s.r.Name != "" {
		column.Add(kit.NewWrapped(kit.Head, s.r.Name))
	}
}

// A rowQuestion is what may be decided of one thing: a box, which record is
// meant, the row as a whole.
type rowQuestion struct {
	field   string
	options []intake.Option
}

// questionsOf puts the options of a row together by what they are about.
func questionsOf(r *intake.Row) (out []rowQuestion) {
	at := map[string]int{}
	for _, o := range r.Options {
		n, ok := at[o.Field]
		if !ok {
			n = len(out)
			at[o.Field] = n
			out = append(out, rowQuestion{field: o.Field})
		}
		out[n].options = append(out[n].options, o)
	}
	return out
}

// questions show what may be decided, each thing under its name with the reason.
func (s *rowSheet) questions(column *fyne.Container, field string) {
	told := map[string]bool{}
	for _, q := range questionsOf(s.r) {
		column.Add(kit.Space(1, 2))
		column.Add(kit.NewWords(kit.Bold, s.i.asksOf(s.r, q)))
		for _, p := range s.r.Problems {
			if p.Holds && (p.Field == q.field || s.asksWhich(q, p)) && !told[p.Field+p.Reason] {
				told[p.Field+p.Reason] = true
				column.Add(kit.NewWrapped(kit.Body, fullStop(book.Capital(p.Reason))))
			}
		}
		s.options(column, q, field)
	}
	for _, p := range s.r.Problems {
		if p.Holds && !told[p.Field+p.Reason] {
			column.Add(kit.NewWrapped(kit.Body, fullStop(s.i.check.problemWords(p))))
		}
	}
	if s.i.settled[s.row] {
		column.Add(kit.Row(0, kit.NewLink("Take the decisions on this row back", func() {
			s.drawer.Close()
			s.i.takeBack(s.row)
		}), kit.Spring()))
	}
}

// asksWhich reports whether a question about which record is meant is why p
// holds the row.
func (s *rowSheet) asksWhich(q rowQuestion, p intake.Problem) bool {
	named := map[string][]string{"organisation": {"organisation", ""}, "person": {"name", ""}}
	return slices.Contains(named[q.field], p.Field)
}

// asksOf names what a question is about.
func (i *imports) asksOf(r *intake.Row, q rowQuestion) string {
	switch q.field {
	case "":
		return "The row as a whole"
	case "organisation":
		return "Which organisation"
	case "person":
		return "Which person"
	}
	return fieldLabel(i.plan, q.field)
}

// options are the decisions on one thing, and whether they are for all rows that
// ask the same.
func (s *rowSheet) options(column *fyne.Container, q rowQuestion, field string) {
	var all *kit.Check
	most := 0
	for _, o := range q.options {
		if !o.Write || most == 0 {
			most = max(most, len(s.i.plan.Like(s.row, o)))
		}
	}
	if most > 1 {
		all = kit.NewCheck(fmt.Sprintf("Do the same for all %d like this", most), nil)
	}
	for _, o := range q.options {
		switch {
		case o.Write:
			column.Add(s.writeBox(o, field, all))
		case o.Chosen:
			column.Add(kit.Row(8, kit.NewIconPill(look.ToneBlue, look.Check, "Decided"), kit.Grow(kit.NewWrapped(kit.Body, oneLine(o.Label)))))
		default:
			b := kit.NewButton(kit.Outline, look.NoIcon, buttonWords(o.Label), func() { s.decide(o, all) })
			if s.first == nil {
				s.first = b
			}
			column.Add(kit.Row(0, b, kit.Spring()))
		}
	}
	if all != nil {
		column.Add(all)
	}
}

// buttonWords is a label as wide as the sheet has room for; the whole of it
// stands in the reason above.
func buttonWords(label string) string {
	const most = 46
	if r := []rune(oneLine(label)); len(r) > most {
		return string(r[:most]) + "\u2026"
	}
	return oneLine(label)
}

// writeBox is a decision that a value has to be written for.
func (s *rowSheet) writeBox(o intake.Option, field string, all *kit.Check) fyne.CanvasObject {
	box := kit.NewTextBox(fieldLabel(s.i.plan, o.Field))
	if o.Chosen {
		box.SetText(o.Value)
	}
	do := func() {
		if strings.TrimSpace(box.Text()) == "" {
			box.SetError("Write it, or choose otherwise")
			s.i.h.Canvas().Focus(box.Entry())
			return
		}
		o.Value = strings.TrimSpace(box.Text())
		s.decide(o, all)
	}
	box.OnEnter = func(string) { do() }
	if s.first == nil || o.Field == field {
		s.first = box.Entry()
	}
	return kit.Column(8, box, kit.Row(0, kit.NewButton(kit.Outline, look.NoIcon, o.Label, do), kit.Spring()))
}

// decide takes a decision, for all rows that ask the same where that is ticked,
// and shows the row again while it asks more.
func (s *rowSheet) decide(o intake.Option, all *kit.Check) {
	s.drawer.Close()
	if all != nil && all.On {
		s.i.takeAll(s.i.plan.Like(s.row, o), o)
		return
	}
	s.i.take(s.row, o)
	s.i.follow(func() {
		if s.row < len(s.i.plan.Rows) && s.i.plan.Rows[s.row].Waits() {
			s.i.openRow(s.row, "")
		}
	})
}

func (s *rowSheet) changes(column *fyne.Container) {
	if len(s.r.Changes) == 0 {
		return
	}
	title := "What will be changed"
	if s.r.Outcome == intake.Added {
		title = "What will be written"
	}
	s.part(column, title)
	of := ""
	for _, ch := range s.r.Changes {
		if ch.Of != of {
			of = ch.Of
			column.Add(kit.NewWrapped(kit.Muted, of))
		}
		column.Add(kit.NewSpans(kit.Span{Text: ch.Label + ": ", Style: kit.Bold}, kit.Span{Text: fromTo(ch), Style: kit.Body}).Wrapped())
	}
}

func (s *rowSheet) problems(column *fyne.Container) {
	if !slices.ContainsFunc(s.r.Problems, func(p intake.Problem) bool { return !p.Holds }) {
		return
	}
	s.part(column, "To know")
	for _, p := range s.r.Problems {
		if p.Holds {
			continue // said where it is decided
		}
		words := fullStop(s.i.check.problemWords(p))
		if p.Value != "" {
			words += " In the file: \u201c" + p.Value + "\u201d"
		}
		column.Add(kit.NewWrapped(kit.Body, words))
	}
}

// inFile lists the row as it stands in the file.
func (s *rowSheet) inFile(column *fyne.Container) {
	sh := s.i.sheet(s.r.Sheet)
	if sh == nil {
		return
	}
	at := rowIndex(sh, s.r.Number)
	if at < 0 {
		return
	}
	s.part(column, "In the file")
	for _, c := range s.i.plan.Columns {
		if text := sh.Rows[at].At(c.Index).Text; c.Sheet == s.r.Sheet && text != "" {
			column.Add(kit.NewSpans(kit.Span{Text: c.Heading + ": ", Style: kit.Muted}, kit.Span{Text: text, Style: kit.Body}).Wrapped())
		}
	}
}

func (s *rowSheet) part(column *fyne.Container, title string) {
	column.Add(kit.Space(1, 2))
	column.Add(kit.NewWords(kit.SmallBold, title))
}

// openFileNotes lists what is to be told of the file as a whole.
func (i *imports) openFileNotes() {
	column := kit.Column(10)
	for _, p := range i.plan.Problems {
		words := p.Reason
		if p.Field != "" {
			words = "\u201c" + p.Field + "\u201d is " + p.Reason
		}
		if p.Sheet != "" {
			words = p.Sheet + ": " + words
		}
		column.Add(kit.NewWrapped(kit.Body, fullStop(words)))
	}
	kit.NewDrawer(i.file.Name, 420, column, nil).Show(i.h.Canvas(), nil)
}
