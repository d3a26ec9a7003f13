package imports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data/intake"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// The parts of the third step's filter.
const (
	everyRow = "all"
	noted    = "noted"
)

// checkPart is the third step: what will happen to each row.
type checkPart struct {
	i      *imports
	filter *kit.Segmented
	table  *kit.RowTable
	plan   *intake.Plan // that the rows were listed of
	rows   []int        // indexes into the plan's rows, as they are listed
	sheets bool         // rows come from several sheets: each says which
}

func newCheckPart(i *imports) *checkPart {
	c := &checkPart{i: i, filter: kit.NewSegmented("Which rows", kit.Choice{Key: everyRow, Label: "All rows"})}
	c.filter.OnChange = func(string) { c.list(); c.table.Refresh() }
	c.table = kit.NewRowTable("Rows", checkColumns(false), kit.Source{
		Len:  func() int { return len(c.rows) },
		Key:  func(row int) string { return strconv.Itoa(c.rows[row]) },
		Cell: func(row, col int) kit.Cell { return c.cell(c.rows[row], col) },
	}).WithRowHeight(34).WithMargin(16)
	c.table.OnOpen = func(key string) {
		if row, err := strconv.Atoi(key); err == nil {
			c.i.openRow(row, "")
		}
	}
	return c
}

func checkColumns(sheets bool) []kit.TableColumn {
	out := []kit.TableColumn{
		{Key: "row", Title: "Row", Width: 52, AlignRight: true, NoSort: true},
		{Key: "what", Title: "What will happen", Width: 184, NoSort: true},
		{Key: "name", Title: "Name", Width: 210, NoSort: true},
		{Key: "boxes", Title: "Which boxes, or why it waits", Width: 380, Grow: true, NoSort: true},
	}
	if sheets {
		out = slices.Insert(out, 1, kit.TableColumn{Key: "sheet", Title: "Sheet", Width: 110, NoSort: true})
	}
	return out
}

// outcomes are the parts of the filter, in the order of the list: those that
// need a person first.
var outcomes = []struct {
	outcome intake.Outcome
	key     string
	label   string
	pill    string
	tone    look.Tone
	icon    look.Icon
}{
	{intake.Held, "held", "Need your decision", "Needs your decision", look.ToneAmber, look.Warning},
	{intake.Updated, "changed", "Changed", "Changed", look.ToneBlue, look.Pencil},
	{intake.Added, "new", "New", "New", look.ToneGreen, look.Plus},
	{intake.Unchanged, "same", "Already here", "Already here", look.ToneNeutral, look.Check},
}

// rank is where rows of an outcome stand in the list.
func rank(o intake.Outcome) int {
	for i, x := range outcomes {
		if x.outcome == o {
			return i
		}
	}
	return len(outcomes)
}

// update lists the rows of a new plan and counts them.
func (c *checkPart) update(p *intake.Plan) {
	if c.plan == p {
		return
	}
	c.plan = p
	notes := 0
	sheets := map[string]bool{}
	for i := range p.Rows {
		if isNoted(&p.Rows[i]) {
			notes++
		}
		sheets[p.Rows[i].Sheet] = true
	}
	choices := []kit.Choice{kit.Counted(everyRow, "All rows", len(p.Rows)), kit.Counted("new", "New", p.Added),
		kit.Counted("changed", "Changed", p.Updated), kit.Counted("same", "Already here", p.Unchanged), kit.Counted("held", "Need your decision", p.Held)}
	if notes > 0 {
		choices = append(choices, kit.Counted(noted, "With a note", notes))
	}
	c.filter.SetChoices(choices...)
	if many := len(sheets) > 1; many != c.sheets {
		c.sheets = many
		c.table.SetColumns(checkColumns(many))
	}
	c.list()
}

// list picks and sorts the rows that are shown.
func (c *checkPart) list() {
	c.rows = c.rows[:0]
	part := c.filter.Chosen()
	for i := range c.plan.Rows {
		r := &c.plan.Rows[i]
		if part == everyRow || part == noted && isNoted(r) || part == outcomes[rank(r.Outcome)].key {
			c.rows = append(c.rows, i)
		}
	}
	slices.SortStableFunc(c.rows, func(a, b int) int { return rank(c.plan.Rows[a].Outcome) - rank(c.plan.Rows[b].Outcome) })
}

// begin puts the keyboard's place on the first row, where none is chosen.
func (c *checkPart) begin() {
	if len(c.rows) > 0 && len(c.table.Selected()) == 0 {
		c.table.Select(strconv.Itoa(c.rows[0]))
	}
}

// isNoted reports whether something is to be told of a row that does not wait.
func isNoted(r *intake.Row) bool { return r.Outcome != intake.Held && len(r.Problems) > 0 }

func (c *checkPart) content() fyne.CanvasObject {
	c.update(c.i.plan)
	hint := kit.NewWords(kit.Muted, "Those that need you come first").AtEnd()
	if c.plan.Held == 0 {
		hint = kit.NewWords(kit.Muted, "Enter shows a row whole").AtEnd()
	}
	column := kit.Column(12, c.card())
	if c.plan.Days.Needed && c.plan.Days.Unproved() {
		column.Add(c.i.orderChoice())
	}
	column.Add(kit.Row(16, c.filter, kit.Grow(hint)))
	column.Add(kit.Grow(kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(1, 1, 1, 1, c.table))))
	c.table.Refresh()
	return kit.Pad(0, 24, 12, 24, column)
}

// card says which file it is and how it was read.
func (c *checkPart) card() fyne.CanvasObject {
	i := c.i
	change := kit.NewSmallLink("Change the columns", func() { i.goTo(matching) })
	left := kit.Column(2, kit.Narrow(i.fileWords()), kit.Row(6, kit.NewWords(kit.Small, c.columnWords()), change, kit.Spring()))
	right, links := kit.Column(2), kit.Row(16, kit.Spring())
	if d := c.plan.Days; d.Needed && !d.Unproved() {
		words, other, order := i.orderWords()
		right.Add(kit.NewWords(kit.Small, words).AtEnd())
		links.Add(kit.NewSmallLink(other, func() { i.reread(order) }))
	}
	if n := len(c.plan.Problems); n > 0 {
		links.Add(kit.NewSmallLink(page.Counted(n, "note")+" on the file", i.openFileNotes))
	}
	right.Add(links)
	return kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(8, 16, 8, 16, kit.Row(12, kit.Grow(left), right)))
}

// columnWords are: 11 of 12 columns matched; "Fax" is left out.
func (c *checkPart) columnWords() string {
	lines := c.i.columnLines()
	var out []string
	for _, l := range lines {
		if l.field == "" {
			out = append(out, "\u201c"+l.heading+"\u201d")
		}
	}
	words := fmt.Sprintf("%d of %d columns matched", len(lines)-len(out), len(lines))
	switch n := len(out); {
	case n == 0:
		return words + "."
	case n == 1:
		return words + "; " + out[0] + " is left out."
	case n <= 3:
		return words + "; " + strings.Join(out[:n-1], ", ") + " and " + out[n-1] + " are left out."
	default:
		return words + fmt.Sprintf("; %s, %s and %d more are left out.", out[0], out[1], n-2)
	}
}

func (c *checkPart) foot() fyne.CanvasObject {
	p, i := c.plan, c.i
	first, second := "Nothing is written yet.", ""
	switch p.Held {
	case 0:
	case 1:
		second = " The row that needs your decision stays out until you decide."
	default:
		second = fmt.Sprintf(" The %d rows that need your decision stay out until you decide.", p.Held)
	}
	words := kit.Column(0, kit.NewSpans(kit.Span{Text: first, Style: kit.Bold}, kit.Span{Text: second, Style: kit.Body}), kit.NewWords(kit.Small, "One Undo takes all of it back."))
	row := kit.Row(8, kit.Grow(words), kit.NewButton(kit.Plain, look.NoIcon, "Cancel", i.stop),
		kit.NewButton(kit.Outline, look.ChevronLeft, "Back", func() { i.goTo(matching) }))
	switch {
	case p.Changes() > 0:
		i.next = kit.NewButton(kit.Primary, look.Import, "Bring in "+page.Counted(p.Changes(), "row"), i.bring)
		row.Add(i.next)
	case p.Held > 0:
		words.Objects[0] = kit.NewSpans(kit.Span{Text: "Nothing can come in yet.", Style: kit.Bold}, kit.Span{Text: " Every row that is not here already needs your decision.", Style: kit.Body})
	default:
		words.Objects[0] = kit.NewSpans(kit.Span{Text: "There is nothing to bring in.", Style: kit.Bold}, kit.Span{Text: " Every row is here already.", Style: kit.Body})
		words.Objects[1] = kit.NewWords(kit.Small, "Nothing is written.")
	}
	return row
}
