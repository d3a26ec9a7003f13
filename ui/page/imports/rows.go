package imports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"placebook/data/book"
	"placebook/data/intake"
	"placebook/ui/kit"
)

// cell is one cell of the third step's list.
func (c *checkPart) cell(row, col int) kit.Cell {
	r := &c.plan.Rows[row]
	if !c.sheets && col > 0 {
		col++
	}
	switch col {
	case 0:
		return kit.Cell{Text: strconv.Itoa(r.SheetRow), Muted: true}
	case 1:
		return kit.Cell{Text: r.Sheet, Muted: true}
	case 2:
		o := outcomes[rank(r)]
		return kit.Cell{Text: o.pill, Tone: o.tone, Icon: o.icon}
	case 3:
		return kit.Cell{Text: r.Name, Bold: true}
	}
	out := c.boxes(r)
	out.Buttons = c.buttons(row, r)
	return out
}

// boxes say which boxes a row fills or changes, or why it waits.
func (c *checkPart) boxes(r *intake.Row) kit.Cell {
	var out kit.Cell
	switch r.Outcome {
	case intake.Held:
		return kit.Cell{Text: oneLine(c.whyWords(r))}
	case intake.Added:
		out.Text = newWords(r)
		if r.Replaces() {
			out.Lead, out.Text = changeWords(r)
		}
	case intake.Updated:
		out.Lead, out.Text = changeWords(r)
	default:
		out.Text = "Every box is the same as here"
	}
	if n := c.noteWords(r); n != "" {
		out.Text += ". " + n
	}
	if r.Struck {
		out.Lead, out.Text = "Struck through in the file", ": "+out.Lead+out.Text
	}
	out.Text = oneLine(out.Text)
	return out
}

// whyWords say why a row waits, and of which column.
func (c *checkPart) whyWords(r *intake.Row) string {
	for _, p := range r.Problems {
		if p.Holds && p.Reason == r.Why && p.Field != "" && p.Field != "name" && p.Field != "organisation" {
			return fullStop(c.problemWords(p))
		}
	}
	return fullStop(book.Capital(r.Why))
}

// oneLine is a text without the line ends of a cell.
func oneLine(s string) string {
	lead := ""
	if strings.HasPrefix(s, " ") {
		lead = " "
	}
	return lead + strings.Join(strings.Fields(s), " ")
}

// newWords say of a new record what tells it from others, and how many boxes
// it has: "Physiotherapist, Example Hospital Trust; 6 boxes".
func newWords(r *intake.Row) string {
	var values []string
	for _, ch := range r.Changes {
		if len(values) < 2 && ch.Field != "name" && ch.New != "" && ch.New != r.Name {
			values = append(values, ch.New)
		}
	}
	n := len(r.Changes)
	boxes := fmt.Sprintf("%d boxes are filled", n)
	if n == 1 {
		boxes = "1 box is filled"
	}
	if len(values) == 0 {
		return boxes
	}
	return strings.Join(values, ", ") + "; " + boxes
}

// changeWords say what changes: the first box's name apart, because it is set
// in bold.
func changeWords(r *intake.Row) (lead, rest string) {
	var parts []string
	for _, ch := range r.Changes {
		if r.Outcome == intake.Added && ch.Old == "" {
			continue // the rest is new
		}
		if lead == "" {
			lead = ch.Label
			parts = append(parts, ": "+fromTo(ch))
			continue
		}
		parts = append(parts, ch.Label+": "+fromTo(ch))
	}
	if r.Outcome == intake.Added {
		parts = append(parts, newWords(r))
	}
	return lead, strings.Join(parts, ". ")
}

func fromTo(ch intake.FieldChange) string {
	is := ch.New
	if is == "" {
		is = "nothing"
	}
	if ch.Old == "" {
		return is
	}
	return is + ", was " + ch.Old
}

// noteWords tell the first thing to be told of a row, and how many more there are.
func (c *checkPart) noteWords(r *intake.Row) string {
	if len(r.Problems) == 0 {
		return ""
	}
	words := c.problemWords(r.Problems[0])
	if r.Struck && len(r.Problems) == 1 {
		return ""
	}
	if n := len(r.Problems) - 1; n > 0 {
		words += fmt.Sprintf(" (and %d more)", n)
	}
	return words
}

// problemWords are a problem as people read it: "Telephone repaired: ...".
func (c *checkPart) problemWords(p intake.Problem) string {
	label := fieldLabel(c.plan, p.Field)
	switch {
	case label == "":
		return book.Capital(p.Reason)
	case strings.HasPrefix(p.Reason, "repaired:"):
		return label + " " + p.Reason
	}
	return label + ": " + p.Reason
}

// fieldLabel is what people see for a field that a problem names; a heading
// that goes to no field is its own name.
func fieldLabel(p *intake.Plan, field string) string {
	for _, col := range p.Columns {
		if col.Field == field && col.Field != "" {
			return col.Label
		}
	}
	return book.Capital(strings.ReplaceAll(field, "_", " "))
}

// inlineMost is how long the words of a row's buttons may be together.
const inlineMost = 34

// buttons are the decisions that a row offers, where there is room; more of them
// open with the row.
func (c *checkPart) buttons(row int, r *intake.Row) []kit.RowButton {
	settled := c.i.settled[row]
	if len(r.Options) == 0 && !settled {
		return nil
	}
	where := fmt.Sprintf(", row %d", r.SheetRow)
	open := func(label, field string) []kit.RowButton {
		return []kit.RowButton{{Label: label, Name: label + where, Do: func() { c.i.openRow(row, field) }}}
	}
	offered := r.Options
	switch {
	case !r.Waits() && settled:
		return open("Decide again", "")
	case r.Struck:
		offered = slices.DeleteFunc(slices.Clone(offered), func(o intake.Option) bool { return o.Key != "left" && o.Key != "leave" })
	case !r.Waits() && !r.Aside:
		return open("Look", "")
	}
	long := 0
	for _, o := range offered {
		long += len([]rune(o.Label))
	}
	if len(offered) > 2 || long > inlineMost || settled {
		return open("Choose", "")
	}
	var out []kit.RowButton
	for _, o := range offered {
		b := kit.RowButton{Label: oneLine(o.Label), Name: oneLine(o.Label) + where, Do: func() { c.press(row, o) }}
		if o.Write {
			b.Do = func() { c.i.openRow(row, o.Field) }
		}
		out = append(out, b)
	}
	return out
}

func fullStop(s string) string {
	if s == "" || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") {
		return s
	}
	return s + "."
}
