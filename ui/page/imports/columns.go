package imports

import (
	"fmt"
	"maps"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/intake/grid"
	"placebook/data/sheet"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// columnLine is one column of the file, as the second step shows it. Columns of
// the same heading on several sheets are one.
type columnLine struct {
	heading, field, how string
	samples             []string
	shares              string // the column that is taken before it for the same box
	headless            bool   // nothing stands above it: it cannot be taken
}

// asSaid is how a column was matched where the person has said so.
const asSaid = "as you said"

// columnLines lists the columns of the file with what each goes to.
func (i *imports) columnLines() (out []columnLine) {
	seen := map[string]bool{}
	for _, c := range i.planColumns() {
		key := foldHeading(c.Heading)
		if seen[key] {
			continue
		}
		seen[key] = true
		s := i.sheet(c.Sheet)
		at := i.headingIndex(s)
		line := columnLine{heading: c.Heading, field: c.Field, how: c.How, samples: samples(s, at, c.Index)}
		line.headless = s != nil && at >= 0 && strings.TrimSpace(s.Rows[at].At(c.Index).Text) == "" && c.SetAside
		if field, said := i.mapping[key]; said {
			line.field, line.how = field, asSaid
		}
		if c.Shares != line.heading {
			line.shares = c.Shares
		}
		out = append(out, line)
	}
	return out
}

// planColumns are those of the plan; of a file whose headings are not known,
// the cells of its fullest early row.
func (i *imports) planColumns() []intake.Column {
	if i.plan != nil {
		return i.plan.Columns
	}
	s := i.sheet(i.opts.Sheet)
	at := i.headingIndex(s)
	if at < 0 {
		return nil
	}
	var out []intake.Column
	for c, cell := range s.Rows[at].Cells {
		if text := strings.Join(strings.Fields(cell.Text), " "); text != "" {
			out = append(out, intake.Column{Sheet: i.opts.Sheet, Heading: text, Index: c, SetAside: true})
		}
	}
	return out
}

// sheet is the sheet of that name, or the first that is not hidden or empty.
func (i *imports) sheet(name string) *grid.Sheet {
	for _, s := range i.file.Sheets {
		if name == s.Name || name == "" && !s.Hidden && len(s.Rows) > 0 {
			return s
		}
	}
	return nil
}

// headingIndex is where in a sheet's rows the headings stand, -1 for nowhere.
func (i *imports) headingIndex(s *grid.Sheet) int {
	if s == nil {
		return -1
	}
	if i.plan != nil {
		for _, n := range i.plan.Sheets {
			if n.Name == s.Name {
				return rowIndex(s, n.Heading)
			}
		}
		return -1
	}
	best, fullest := -1, 0
	for r := range s.Rows[:min(len(s.Rows), 30)] {
		n := 0
		for _, c := range s.Rows[r].Cells {
			if c.Text != "" {
				n++
			}
		}
		if n > fullest {
			best, fullest = r, n
		}
	}
	return best
}

func rowIndex(s *grid.Sheet, number int) int {
	for r := range s.Rows {
		if s.Rows[r].Number == number {
			return r
		}
	}
	return -1
}

// samples are the first two values below a heading that differ.
func samples(s *grid.Sheet, heading, col int) (out []string) {
	if s == nil {
		return nil
	}
	for r := heading + 1; r < len(s.Rows) && len(out) < 2; r++ {
		text := strings.Join(strings.Fields(s.Rows[r].At(col).Text), " ")
		if text != "" && (len(out) == 0 || out[0] != text) {
			out = append(out, text)
		}
	}
	return out
}

// columnsContent is the second step.
func (i *imports) columnsContent() fyne.CanvasObject {
	column := kit.Column(12, i.listCard())
	if order := i.orderBanner(); order != nil {
		column.Add(order)
	}
	if b := i.sharedBanner(); b != nil {
		column.Add(b)
	}
	column.Add(i.columnsCard())
	at := float32(0)
	if i.columns != nil {
		at = i.columns.Offset.Y
	}
	i.columns = kit.Scroll(kit.Pad(0, 24, 24, 24, column))
	i.columns.Offset.Y = at // a choice made below does not lead back to the top
	return i.columns
}

// listCard says what the file was taken for, and lets the person say otherwise.
func (i *imports) listCard() fyne.CanvasObject {
	var choices []kit.Choice
	for _, l := range i.lists() {
		choices = append(choices, kit.Choice{Key: l.key, Label: l.label})
	}
	lists := kit.NewSegmented("Bring them in as", choices...)
	lists.Choose(i.listOr())
	lists.OnChange = func(list string) {
		i.list, i.mapping = list, map[string]string{}
		i.forget()
		i.choose.lists.Choose(list)
		i.choose.say(list)
		i.goOn()
	}
	row := kit.Wrapping(16, kit.Grow(i.fileWords().Wrapped()), kit.NewWords(kit.Muted, "Bring them in as"), lists)
	card := kit.Column(8, row)
	if n := len(i.file.Sheets); n > 1 {
		card.Add(kit.Wrapping(12, kit.Scaled(300, 0, i.sheetBox()), kit.Grow(kit.Pad(20, 0, 0, 0, kit.NewWrapped(kit.Small, i.leftSheets())))))
	}
	return kit.NewCard("", card)
}

// listOr is the list now, or the first while nothing is known.
func (i *imports) listOr() string {
	if l := i.listNow(); l != "" {
		return l
	}
	return listChoices[0].key
}

// fileWords say which file it is, which sheet, and where its headings stand.
func (i *imports) fileWords() *kit.Words {
	rest := ""
	if i.plan != nil {
		rest = i.sheetWords()
	}
	return kit.NewSpans(kit.Span{Text: i.file.Name, Style: kit.Bold}, kit.Span{Text: rest, Style: kit.Body})
}

// sheetWords are ", sheet Members, heading in row 4".
func (i *imports) sheetWords() string {
	var names []string
	heading := 0
	for _, s := range i.plan.Sheets {
		if s.Left != "" {
			continue
		}
		names = append(names, s.Name)
		if heading == 0 && s.Heading > 0 {
			heading = i.shownRow(s.Name, s.Heading)
		}
	}
	words := ""
	switch {
	case i.file.Format == "csv" || len(names) == 0:
	case len(names) == 1:
		words = ", sheet " + names[0]
	default:
		words = ", sheets " + strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
	}
	switch {
	case len(names) > 1:
		return words
	case heading == 0:
		return words + ", without headings"
	}
	return words + fmt.Sprintf(", heading in row %d", heading)
}

// shownRow is the number that the spreadsheet itself shows beside a row.
func (i *imports) shownRow(sheet string, number int) int {
	if s := i.sheet(sheet); s != nil {
		if r := rowIndex(s, number); r >= 0 {
			return s.Rows[r].SheetRow
		}
	}
	return number
}

// sheetBox chooses one sheet of several.
func (i *imports) sheetBox() fyne.CanvasObject {
	const every = "*"
	box := kit.NewCombo("Sheet", func() []kit.Choice {
		out := []kit.Choice{{Key: every, Label: "Every sheet that fits"}}
		for _, s := range i.file.Sheets {
			out = append(out, kit.Choice{Key: s.Name, Label: s.Name})
		}
		return out
	})
	box.Set(every, "Every sheet that fits")
	if i.opts.Sheet != "" {
		box.Set(i.opts.Sheet, i.opts.Sheet)
	}
	box.OnChange = func(key, _ string) {
		old := i.opts.Sheet
		i.opts.Sheet = key
		if key == every {
			i.opts.Sheet = ""
		}
		i.replan(func() { i.opts.Sheet = old })
	}
	return box
}

func (i *imports) leftSheets() string {
	if i.plan == nil {
		return ""
	}
	var out []string
	for _, s := range i.plan.Sheets {
		if s.Left != "" {
			out = append(out, s.Name+" is left out: "+s.Left)
		}
	}
	return strings.Join(out, "; ")
}

// orderBanner says how the days of the file are read and lets the person say
// otherwise; nil where nothing hangs on it.
func (i *imports) orderBanner() fyne.CanvasObject {
	if i.plan == nil || !i.plan.Days.Needed {
		return nil
	}
	if i.plan.Days.Unproved() {
		return i.orderChoice()
	}
	words, other, order := i.orderWords()
	return kit.NewBanner(kit.Note, words+".", other, func() { i.reread(order) }, false)
}

// orderWords say which order the days are read in and why, and what the other
// one is called.
func (i *imports) orderWords() (words, other string, order data.Order) {
	d := i.plan.Days
	first := "day first"
	other, order = "Read them month first", data.MonthFirst
	if d.Order == data.MonthFirst {
		first, other, order = "month first", "Read them day first", data.DayFirst
	}
	switch {
	case i.opts.Order == d.Order:
		words = "Days are read " + first + ", as you said"
	case d.Row > 0:
		where := fmt.Sprintf("row %d", i.shownRow(d.Sheet, d.Row))
		words = fmt.Sprintf("Dates such as %s: %s, because %s says so", d.Proof, first, where)
	default:
		words = "Dates are read " + first
	}
	return words, other, order
}

// orderChoice asks, where the file proves neither order.
func (i *imports) orderChoice() fyne.CanvasObject {
	d := i.plan.Days
	why := "Nothing in the file tells whether the day or the month comes first. Say which, and the rows can come in."
	if d.Order == data.Contradictory {
		why = "One value of the file writes the day first, another the month: " + d.Proof + ". Say which is right."
	}
	dayFirst, monthFirst := "The day comes first", "The month comes first"
	if one, other, ok := strings.Cut(d.Readings, " or "); ok {
		dayFirst, monthFirst = dayFirst+": "+one, monthFirst+": "+other
	}
	choice := func(label string, order data.Order) *kit.Button {
		return kit.NewSmallButton(kit.Outline, look.NoIcon, label, func() { i.reread(order) })
	}
	i.orderFirst = choice(dayFirst, data.DayFirst)
	return kit.Column(8, kit.NewBanner(kit.Caution, why, "", nil, false),
		kit.Wrapping(8, i.orderFirst, choice(monthFirst, data.MonthFirst), kit.Spring()))
}

// columnLeast is the least width of a column with its samples beside it, in
// pixels at 100 %: below it they stand one below the other.
const columnLeast = 440

// columnsCard shows two columns of the file side by side, each with the box that
// says where it goes.
func (i *imports) columnsCard() fyne.CanvasObject {
	choices := fieldChoices(i.listOr(), i.ownFields)
	lines := i.columnLines()
	out := 0
	for _, l := range lines {
		if l.field == "" {
			out++
		}
	}
	rows := kit.Column(14, kit.Row(0, kit.Grow(kit.NewWords(kit.Head, fmt.Sprintf("%d of %d columns go in", len(lines)-out, len(lines)))),
		kit.NewWords(kit.Muted, "The file is read, never changed")))
	i.boxes = map[string]*kit.Combo{}
	var pairs []kit.Shelf
	for n := 0; n < len(lines); n += 2 {
		pair := []fyne.CanvasObject{i.columnBox(lines[n], choices), kit.Space(1, 1)}
		if n+1 < len(lines) {
			pair[1] = i.columnBox(lines[n+1], choices)
		}
		pairs = append(pairs, kit.Shelf{Cards: pair, Least: columnLeast})
	}
	rows.Add(kit.Deck(14, pairs...))
	return kit.NewCard("", rows)
}

// columnBox is one column: where it goes, what stands in it, how it was known.
func (i *imports) columnBox(l columnLine, choices []kit.Choice) fyne.CanvasObject {
	sample := strings.Join(l.samples, "; ")
	if sample == "" {
		sample = "Nothing stands in it"
	}
	how := "Known by " + l.how
	switch {
	case l.shares != "":
		how = "Shares its box with \u201c" + l.shares + "\u201d: taken where that is empty"
	case l.how == asSaid:
		how = book.Capital(asSaid)
	case l.field == "":
		how = "Not known: left out"
	}
	if l.headless {
		how = "It has no heading, so it is left out"
	}
	words := kit.Grow(kit.Pad(20, 0, 0, 0, kit.Column(0, kit.Narrow(kit.NewWords(kit.Body, sample)), kit.NewWrapped(kit.Small, how))))
	if l.headless {
		return kit.Row(16, kit.Scaled(252, 0, kit.Narrow(kit.NewWords(kit.Muted, l.heading))), words)
	}
	own := sheet.OwnPrefix + strings.Join(strings.Fields(l.heading), " ")
	box := kit.NewCombo(l.heading, func() []kit.Choice {
		return append([]kit.Choice{{Key: leaveOut, Label: "Leave out"}, {Key: own, Label: ownLabel(l.heading)}}, choices...)
	})
	box.AllowNew = true
	box.Set(l.field, labelOf(l.field, choices))
	if l.field == "" {
		box.Set(leaveOut, "Leave out")
	}
	box.OnChange = func(key, text string) { i.setField(l.heading, key, text) }
	i.boxes[foldHeading(l.heading)] = box
	return kit.Row(16, kit.Scaled(252, 0, box), words)
}

// setField takes down where a column goes.
func (i *imports) setField(heading, key, text string) {
	switch key {
	case leaveOut:
		key = ""
	case "":
		key = sheet.OwnPrefix + text
	}
	old := i.mapping
	i.mapping = maps.Clone(old)
	i.mapping[foldHeading(heading)] = key
	i.replan(func() { i.mapping = old })
	if b := i.boxes[foldHeading(heading)]; b != nil && i.h.Canvas() != nil {
		i.h.Canvas().Focus(b) // the box is new, the keyboard stays in it
	}
}

func (i *imports) columnsFoot() fyne.CanvasObject {
	words := kit.NewWords(kit.Muted, "Nothing is written yet.")
	row := kit.Wrapping(8, kit.Grow(words.Wrapped()), kit.NewButton(kit.Plain, look.NoIcon, "Cancel", i.stop),
		kit.NewButton(kit.Outline, look.ChevronLeft, "Back", func() { i.notice = nil; i.goTo(choosing) }))
	if i.plan == nil {
		words.SetText("Say where one column goes at least, such as the name.")
		return row
	}
	if i.plan.Days.Unproved() {
		words.SetText("Say whether the day or the month comes first, and the rows can come in.")
	}
	i.next = kit.NewButton(kit.Primary, look.ChevronRight, "Check "+page.Counted(len(i.plan.Rows), "row"), func() { i.goTo(checking) })
	row.Add(i.next)
	return row
}
