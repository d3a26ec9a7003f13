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
	struck   = "struck"
)

// fewParts of a filter leave room for a hint beside it.
const fewParts = 5

// checkPart is the third step: what will happen to each row.
type checkPart struct {
	i      *imports
	filter *kit.Segmented
	table  *kit.RowTable
	plan   *intake.Plan // that the rows were listed of
	rows   []int        // indexes into the plan's rows, as they are listed
	sheets bool         // rows come from several sheets: each says which
	parts  int          // how many the filter has
	steady bool         // a row that was decided on stays where it is, lest a quick second press be on another
	strip  *fyne.Container
	said   string // what was decided for several rows
	alike  *alike // what was decided, and the rows that ask the same; nil for none
}

func newCheckPart(i *imports) *checkPart {
	c := &checkPart{i: i, filter: kit.NewSegmented("Which rows", kit.Choice{Key: everyRow, Label: "All rows"})}
	c.filter.Wrapping().OnChange = func(string) { c.list(); c.table.Refresh(); c.showStrip() }
	c.strip = kit.Column(0)
	c.table = kit.NewRowTable("Rows", checkColumns(false), kit.Source{
		Len:  func() int { return len(c.rows) },
		Key:  func(row int) string { return strconv.Itoa(c.rows[row]) },
		Cell: func(row, col int) kit.Cell { return c.cell(c.rows[row], col) },
	}).WithRowHeight(34).WithMargin(16)
	c.table.OnOpen = func(key string) {
		if row, err := strconv.Atoi(key); err == nil {
			c.open(row)
		}
	}
	c.table.OnSelect = func([]string) { c.showStrip() }
	return c
}

func checkColumns(sheets bool) []kit.TableColumn {
	out := []kit.TableColumn{
		{Key: "row", Title: "Row", Width: 52, AlignRight: true, NoSort: true},
		{Key: "what", Title: "What will happen", Width: 184, NoSort: true},
		{Key: "name", Title: "Name", Width: 210, NoSort: true},
		{Key: "boxes", Title: "What it fills, or why it waits", Width: 380, Grow: true, NoSort: true},
	}
	if sheets {
		out = slices.Insert(out, 1, kit.TableColumn{Key: "sheet", Title: "Sheet", Width: 110, NoSort: true})
	}
	return out
}

// outcomes are the parts of the filter, in the order of the list: those that
// need a person first.
var outcomes = []struct {
	is    func(*intake.Row) bool
	key   string
	label string
	pill  string
	tone  look.Tone
	icon  look.Icon
}{
	{(*intake.Row).Waits, "held", "Need your decision", "Needs your decision", look.ToneAmber, look.Warning},
	{ends(intake.Updated), "changed", "Changed", "Changed", look.ToneBlue, look.Pencil},
	{ends(intake.Added), "new", "New", "New", look.ToneGreen, look.Plus},
	{ends(intake.Unchanged), "same", "Already here", "Already here", look.ToneNeutral, look.Check},
	{func(r *intake.Row) bool { return r.Aside }, "aside", "Left out", "Left out", look.ToneNeutral, look.Close},
}

func ends(as intake.Outcome) func(*intake.Row) bool {
	return func(r *intake.Row) bool { return r.Outcome == as }
}

// rank is what becomes of a row: its place among outcomes.
func rank(r *intake.Row) int {
	for i, x := range outcomes {
		if x.is(r) {
			return i
		}
	}
	return 0
}

// place is where a row stands in the list: those that need a person first, then
// those that somebody should look at.
func place(r *intake.Row) int {
	if r.Waits() {
		return -2
	}
	if r.Struck {
		return -1
	}
	return rank(r)
}

// in reports whether a row is of a part of the filter. One that is new but puts
// a value in the place of another is among the changed too.
func in(r *intake.Row, part string) bool {
	switch part {
	case everyRow:
		return true
	case noted:
		return isNoted(r)
	case struck:
		return r.Struck
	case "changed":
		return r.Outcome == intake.Updated || r.Outcome == intake.Added && r.Replaces()
	}
	return outcomes[rank(r)].key == part
}

// update lists the rows of a new plan and counts them.
func (c *checkPart) update(p *intake.Plan) {
	if c.plan == p {
		return
	}
	c.plan = p
	count, sheets := map[string]int{}, map[string]bool{}
	for i := range p.Rows {
		for _, part := range []string{"new", "changed", "same", "held", "aside", struck, noted} {
			if in(&p.Rows[i], part) {
				count[part]++
			}
		}
		sheets[p.Rows[i].Sheet] = true
	}
	choices := []kit.Choice{kit.Counted(everyRow, "All rows", len(p.Rows)), kit.Counted("new", "New", count["new"]),
		kit.Counted("changed", "Changed", count["changed"]), kit.Counted("same", "Already here", count["same"]),
		kit.Counted("held", "Need your decision", count["held"])}
	for _, more := range []struct{ key, label string }{{"aside", "Left out"}, {struck, "Struck through"}, {noted, "With a note"}} {
		if n := count[more.key]; n > 0 || c.filter.Chosen() == more.key {
			choices = append(choices, kit.Counted(more.key, more.label, n))
		}
	}
	c.parts = len(choices)
	c.filter.SetChoices(choices...)
	if many := len(sheets) > 1; many != c.sheets {
		c.sheets = many
		c.table.SetColumns(checkColumns(many))
	}
	if !c.steady || len(c.rows) == 0 {
		c.list()
	}
	c.steady = false
}

// list picks and sorts the rows that are shown.
func (c *checkPart) list() {
	c.rows = c.rows[:0]
	part := c.filter.Chosen()
	for i := range c.plan.Rows {
		if in(&c.plan.Rows[i], part) {
			c.rows = append(c.rows, i)
		}
	}
	slices.SortStableFunc(c.rows, func(a, b int) int { return place(&c.plan.Rows[a]) - place(&c.plan.Rows[b]) })
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
	hint := "Those that need you come first"
	if c.plan.Waiting() == 0 {
		hint = "Enter shows a row whole"
	}
	column := kit.Column(12, c.card())
	if c.plan.Days.Needed && c.plan.Days.Unproved() {
		column.Add(c.i.orderChoice())
	}
	if b := c.i.recalledBanner(); b != nil {
		column.Add(b)
	}
	if c.parts > fewParts { // they need the room
		column.Add(c.filter)
	} else {
		column.Add(kit.Wrapping(16, kit.Grow(c.filter), kit.NewWords(kit.Muted, hint)))
	}
	column.Add(kit.Grow(kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(1, 1, 1, 1, c.table))))
	column.Add(c.strip) // below, so that no row moves under the pointer
	c.table.Refresh()
	c.showStrip()
	return kit.Pad(0, 24, 12, 24, column)
}

// card says which file it is and how it was read.
func (c *checkPart) card() fyne.CanvasObject {
	i := c.i
	change := kit.NewSmallLink("Change the columns", func() { i.goTo(matching) })
	left := kit.Column(2, kit.Narrow(i.fileWords()), kit.Wrapping(6, kit.NewWords(kit.Small, c.columnWords()), change, kit.Spring()))
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
	return kit.NewPanel(kit.SurfaceGround, kit.AllEdges, kit.Pad(8, 16, 8, 16, kit.Wrapping(12, kit.Grow(left), right)))
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
	switch n := p.Waiting(); n {
	case 0:
	case 1:
		second = " The row that needs your decision stays out until you decide."
	default:
		second = fmt.Sprintf(" The %d rows that need your decision stay out until you decide.", n)
	}
	under := "One Undo takes all of it back."
	row := kit.Wrapping(8)
	buttons := []fyne.CanvasObject{kit.NewButton(kit.Plain, look.NoIcon, "Cancel", i.stop),
		kit.NewButton(kit.Outline, look.ChevronLeft, "Back", func() { i.goTo(matching) })}
	switch {
	case p.Changes() > 0:
		i.next = kit.NewButton(kit.Primary, look.Import, "Bring in "+page.Counted(p.Changes(), "row"), i.bring)
		buttons = append(buttons, i.next)
	case p.Waiting() > 0:
		first, second = "Nothing can come in yet.", " Every row that is not here already needs your decision."
	default:
		first, second, under = "There is nothing to bring in.", " Every row is here already.", "Nothing is written."
	}
	row.Add(kit.Grow(kit.Column(0, kit.NewSpans(kit.Span{Text: first, Style: kit.Bold}, kit.Span{Text: second, Style: kit.Body}).Wrapped(), kit.NewWords(kit.Small, under))))
	for _, b := range buttons {
		row.Add(b)
	}
	return row
}
