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

// alike is a decision that was taken on one row, and the rows that ask the same.
type alike struct {
	o     intake.Option
	row   int
	rows  []int
	value string // what stands in the file, where something was written for it
}

// chosen are the rows of the list that are chosen, by their place in the plan.
func (c *checkPart) chosen() (out []int) {
	for _, key := range c.table.Selected() {
		if row, err := strconv.Atoi(key); err == nil && row < len(c.plan.Rows) {
			out = append(out, row)
		}
	}
	return out
}

// open shows a row whole, or what may be decided on all that are chosen.
func (c *checkPart) open(row int) {
	if rows := c.chosen(); len(rows) > 1 && slices.Contains(rows, row) {
		c.i.openSeveral(rows)
		return
	}
	c.i.openRow(row, "")
}

// press takes a decision whose button stands in a row: on all rows that are
// chosen, where it is one of several.
func (c *checkPart) press(row int, o intake.Option) {
	if rows := c.chosen(); len(rows) > 1 && slices.Contains(rows, row) {
		c.i.takeAll(rows, o)
		return
	}
	c.i.take(row, o)
}

// showStrip says above the list what can be done for several rows at once.
func (c *checkPart) showStrip() {
	c.strip.Objects = nil
	defer func() {
		c.strip.Hidden = len(c.strip.Objects) == 0
		c.strip.Refresh()
		c.i.middle.Refresh()
	}()
	rows := c.chosen()
	switch a := c.alike; {
	case len(rows) > 1 && len(c.choicesOf(rows)) > 0:
		c.strip.Add(kit.NewBanner(kit.Note, page.Counted(len(rows), "row")+" are chosen.", fmt.Sprintf("Decide on all %d", len(rows)),
			func() { c.i.openSeveral(rows) }, false))
	case a == nil && c.said != "":
		c.strip.Add(kit.NewBanner(kit.Note, c.said, "", nil, true))
	case a != nil:
		said := fmt.Sprintf("Decided for row %d: %s. %s.", c.plan.Rows[a.row].SheetRow, general(c.plan, a.o), a.more())
		c.strip.Add(kit.NewBanner(kit.Note, said, fmt.Sprintf("Do the same for all %d", len(a.rows)), func() { c.i.takeAll(a.rows, a.o) }, true))
	}
}

// more says how many rows ask the same.
func (a *alike) more() string {
	switch n := len(a.rows); {
	case a.o.Write && n == 1:
		return "1 more row has \u201c" + oneLine(a.value) + "\u201d there"
	case a.o.Write:
		return fmt.Sprintf("%d more rows have \u201c%s\u201d there", n, oneLine(a.value))
	case n == 1:
		return "1 more row asks the same"
	default:
		return fmt.Sprintf("%d more rows ask the same", n)
	}
}

// generals are how decisions are called where they are about several rows, each
// with values of its own.
var generals = map[string]string{"day": "take the day that the number means", "first": "keep what was there before", "this": "take the later row",
	"same": "it is the same", "note": "add to the notes", "tag": "tag by the colour", "keep": "keep what is here", "above": "of the organisation above"}

// general is a decision as it reads for several rows: "Joined: leave empty".
func general(p *intake.Plan, o intake.Option) string {
	words := generals[o.Key]
	if words == "" {
		words = strings.ToLower(o.Label[:1]) + o.Label[1:]
	}
	if o.Write && o.Value != "" {
		words = "\u201c" + o.Value + "\u201d"
	}
	switch {
	case o.Field == "", o.Key == "first", o.Key == "this", o.Key == "note", o.Key == "tag", o.Key == "left", o.Field == "organisation", o.Field == "person":
		return words
	}
	return fieldLabel(p, o.Field) + ": " + words
}

// A choiceOfMany is a decision that several of some rows take.
type choiceOfMany struct {
	o    intake.Option
	says string
	rows []int
}

// choicesOf are the decisions that some rows take, in the order in which they
// are met.
func (c *checkPart) choicesOf(rows []int) (out []*choiceOfMany) {
	at := map[string]*choiceOfMany{}
	for _, row := range rows {
		seen := map[string]bool{}
		for _, o := range c.plan.Rows[row].Options {
			says := general(c.plan, o)
			if o.Chosen || seen[says] {
				continue
			}
			seen[says] = true
			if at[says] == nil {
				at[says] = &choiceOfMany{o: o, says: says}
				out = append(out, at[says])
			}
			at[says].rows = append(at[says].rows, row)
		}
	}
	return out
}

// openSeveral shows what may be decided on several rows at once.
func (i *imports) openSeveral(rows []int) {
	column := kit.Column(10, kit.NewWrapped(kit.Body, "What you choose is decided for every one of these rows that asks it. Each keeps what is its own, such as its day."))
	var drawer *kit.Drawer
	var first fyne.Focusable
	take := func(c *choiceOfMany, o intake.Option) {
		drawer.Close()
		i.takeAll(c.rows, o)
	}
	for _, c := range i.check.choicesOf(rows) {
		label := fmt.Sprintf("%s (%s)", strings.ToUpper(c.says[:1])+c.says[1:], page.Counted(len(c.rows), "row"))
		if !c.o.Write {
			b := kit.NewButton(kit.Outline, look.NoIcon, label, func() { take(c, c.o) })
			if first == nil {
				first = b
			}
			column.Add(kit.Row(0, b, kit.Spring()))
			continue
		}
		box := kit.NewTextBox(label)
		write := func() {
			o := c.o
			if o.Value = strings.TrimSpace(box.Text()); o.Value == "" {
				box.SetError("Write it, or choose otherwise")
				i.h.Canvas().Focus(box.Entry())
				return
			}
			take(c, o)
		}
		box.OnEnter = func(string) { write() }
		if first == nil {
			first = box.Entry()
		}
		column.Add(kit.Column(8, box, kit.Row(0, kit.NewButton(kit.Outline, look.NoIcon, c.o.Label, write), kit.Spring())))
	}
	drawer = kit.NewDrawer(page.Counted(len(rows), "row"), 460, column, nil)
	drawer.Show(i.h.Canvas(), first)
}
