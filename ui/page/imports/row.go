package imports

import (
	"fmt"
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
	s.options(column, field)
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
	o := outcomes[rank(s.r.Outcome)]
	column.Add(kit.Row(0, kit.NewIconPill(o.tone, o.icon, o.pill), kit.Spring()))
	if s.r.Name != "" {
		column.Add(kit.NewWrapped(kit.Head, s.r.Name))
	}
	if s.r.Outcome == intake.Held {
		column.Add(kit.NewWrapped(kit.Body, fullStop(book.Capital(s.r.Why))))
	}
}

// options are the decisions the row takes.
func (s *rowSheet) options(column *fyne.Container, field string) {
	for _, o := range s.r.Options {
		switch {
		case o.Write:
			column.Add(s.writeBox(o, field))
		case o.Chosen:
			column.Add(kit.Row(8, kit.NewIconPill(look.ToneBlue, look.Check, "Decided"), kit.Grow(kit.NewWrapped(kit.Body, o.Label))))
		default:
			b := kit.NewButton(kit.Outline, look.NoIcon, o.Label, func() { s.decide(o) })
			if s.first == nil {
				s.first = b
			}
			column.Add(kit.Row(0, b, kit.Spring()))
		}
	}
	if s.i.settled[s.row] {
		column.Add(kit.Row(0, kit.NewLink("Take the decision back", func() {
			s.drawer.Close()
			s.i.takeBack(s.row)
		}), kit.Spring()))
	}
}

// writeBox is a decision that a value has to be written for.
func (s *rowSheet) writeBox(o intake.Option, field string) fyne.CanvasObject {
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
		s.decide(o)
	}
	box.OnEnter = func(string) { do() }
	if s.first == nil || o.Field == field {
		s.first = box.Entry()
	}
	return kit.Column(8, box, kit.Row(0, kit.NewButton(kit.Outline, look.NoIcon, o.Label, do), kit.Spring()))
}

func (s *rowSheet) decide(o intake.Option) {
	s.drawer.Close()
	s.i.take(s.row, o)
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
	for _, ch := range s.r.Changes {
		column.Add(kit.NewSpans(kit.Span{Text: ch.Label + ": ", Style: kit.Bold}, kit.Span{Text: fromTo(ch), Style: kit.Body}).Wrapped())
	}
}

func (s *rowSheet) problems(column *fyne.Container) {
	if len(s.r.Problems) == 0 {
		return
	}
	s.part(column, "To know")
	for _, p := range s.r.Problems {
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
	for _, g := range groupNotes(i.plan.Problems) {
		p := g.notes[0]
		where := ""
		if p.Sheet != "" && len(g.notes) == 1 {
			where = p.Sheet + ": "
		}
		words := g.words()
		if p.Field != "" {
			words = "\u201c" + p.Field + "\u201d is " + g.says
		}
		column.Add(kit.NewWrapped(kit.Body, where+fullStop(words)))
	}
	kit.NewDrawer(i.file.Name, 420, column, nil).Show(i.h.Canvas(), nil)
}
