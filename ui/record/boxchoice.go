package record

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// choiceInput is a box to choose one of a list or one record in.
type choiceInput struct {
	s   spec
	box *kit.Combo
}

func newChoiceInput(s spec, e *env, changed func()) *choiceInput {
	c := &choiceInput{s: s}
	c.box = kit.NewCombo(s.label, nil)
	c.box.Find = c.lines(e.finder(s))
	c.box.AllowNew, c.box.MayClear = s.growing(), !s.needed()
	c.box.SetNeeded(s.needed())
	c.box.OnChange = func(key, text string) {
		c.took(key, text)
		e.chosen(s, c.box.Key())
		c.tell("", s.help)
		changed()
	}
	return c
}

// lines adds the one that empties the box, unless it is empty or must not be.
func (c *choiceInput) lines(find kit.Find) kit.Find {
	return func(typed string, most int) kit.Found {
		f := find(typed, most)
		if c.box.Text() == "" || c.s.needed() || typed != "" && !strings.HasPrefix(emptyLine, data.Fold(typed)) {
			return f
		}
		f.Choices = append([]kit.Choice{{Key: nobody, Label: emptyLine}}, f.Choices...)
		f.Total++
		f.Top++
		return f
	}
}

// emptyLine is the line that empties a box, as it is looked for.
const emptyLine = "(leave empty)"

func (c *choiceInput) took(key, text string) {
	switch {
	case key == nobody:
		c.box.Set("", "")
	case key == "" && c.s.typ == data.TypeChoice:
		c.box.Set(text, text)
	}
}

func (c *choiceInput) object() fyne.CanvasObject { return c.box }
func (c *choiceInput) focusable() fyne.Focusable { return c.box }

func (c *choiceInput) show(held []kit.Choice) {
	c.box.SetChoice(first(held))
	c.tell("", c.s.help)
}

func (c *choiceInput) typed() typed {
	v := c.read()
	return typed{Elems: v.elems, Fresh: v.fresh}
}

func (c *choiceInput) retype(t typed, b *book.Book) { c.show(heldBy(b, c.s, t)) }

func (c *choiceInput) read() value {
	switch {
	case c.box.Key() != "":
		return value{elems: []string{c.box.Key()}}
	case c.box.Text() != "":
		return value{fresh: []string{c.box.Text()}}
	}
	return value{}
}

func (c *choiceInput) tell(wrong, note string) { c.box.SetError(wrong); c.box.SetNote(note) }

// setInput is a box that holds several texts or records.
type setInput struct {
	s   spec
	box *kit.ChipBox
}

func newSetInput(s spec, e *env, changed func()) *setInput {
	x := &setInput{s: s}
	x.box = kit.NewChipBox(s.label, nil)
	x.box.Find = e.finder(s)
	x.box.AllowNew = s.growing()
	x.box.SetNeeded(s.needed())
	x.box.OnChange = func(held []kit.Choice) {
		if n := len(held); n > 0 {
			e.chosen(s, held[n-1].Key)
		}
		x.tell("", s.help)
		x.took(held)
		changed()
	}
	return x
}

// took writes texts that were typed in their proper form. One that cannot be
// read is said and left out.
func (x *setInput) took(held []kit.Choice) {
	if x.s.typ == data.TypeRef {
		return
	}
	var good []kit.Choice
	for _, c := range held {
		text, _, err := x.s.parse(c.Label)
		if err != nil {
			x.tell(data.Sentence(err), "")
			continue
		}
		if !slices.ContainsFunc(good, func(g kit.Choice) bool { return g.Key == text }) {
			good = append(good, kit.Choice{Key: text, Label: text})
		}
	}
	x.box.Set(good...)
}

func (x *setInput) object() fyne.CanvasObject { return x.box }
func (x *setInput) focusable() fyne.Focusable { return x.box.Entry() }

func (x *setInput) show(held []kit.Choice) {
	x.box.Set(held...)
	x.tell("", x.s.help)
}

func (x *setInput) typed() typed {
	v := x.read()
	return typed{Elems: v.elems, Fresh: v.fresh}
}

func (x *setInput) retype(t typed, b *book.Book) { x.show(heldBy(b, x.s, t)) }

// heldBy is what a box holds of a draft: records by name, and new ones.
func heldBy(b *book.Book, s spec, t typed) []kit.Choice {
	held := shown(b, s, t.Elems)
	for _, name := range t.Fresh {
		held = append(held, kit.Choice{Label: name})
	}
	return held
}

func (x *setInput) read() (v value) {
	for _, c := range x.box.Held() {
		if c.Key == "" {
			v.fresh = append(v.fresh, c.Label)
		} else {
			v.elems = append(v.elems, c.Key)
		}
	}
	slices.Sort(v.elems)
	return v
}

func (x *setInput) tell(wrong, note string) { x.box.SetError(wrong); x.box.SetNote(note) }
