package imports

import (
	"fmt"
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
		o := outcomes[rank(r.Outcome)]
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
		return kit.Cell{Text: fullStop(book.Capital(r.Why))}
	case intake.Added:
		out.Text = newWords(r)
	case intake.Updated:
		out.Lead, out.Text = changeWords(r)
	default:
		out.Text = "Every box is the same as here"
	}
	if n := c.noteWords(r); n != "" {
		out.Text += ". " + n
	}
	return out
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
	boxes := fmt.Sprintf("%d boxes", n)
	if n == 1 {
		boxes = "1 box"
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
	for i, ch := range r.Changes {
		if i == 0 {
			lead = ch.Label
			parts = append(parts, ": "+fromTo(ch))
			continue
		}
		parts = append(parts, ch.Label+": "+fromTo(ch))
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
	if r.Outcome != intake.Held && settled {
		return open("Decide again", "")
	}
	if r.Outcome != intake.Held {
		return open("Look", "")
	}
	long := 0
	for _, o := range r.Options {
		long += len([]rune(o.Label))
	}
	if len(r.Options) > 2 || long > inlineMost || settled {
		return open("Choose", "")
	}
	var out []kit.RowButton
	for _, o := range r.Options {
		b := kit.RowButton{Label: o.Label, Name: o.Label + where, Do: func() { c.i.take(row, o) }}
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
