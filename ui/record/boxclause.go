package record

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// clauseInput is a box for the named clauses of a quorum, each put together by
// choosing: at least how many, by sector, role or profession, and which one. A
// clause is there once the last of them was chosen.
type clauseInput struct {
	s       spec
	box     *kit.EntriesBox
	least   *kit.Combo
	by      *kit.Combo
	which   *kit.Combo
	env     *env
	changed func()
}

// mostOfAKind is the greatest number that a clause is offered with.
const mostOfAKind = 20

// clauseFields says whose words a clause goes by.
var clauseFields = []struct {
	key, label string
	field      *data.Field
}{
	{"sector", "Sector", data.Organisations.Field("sector")},
	{"role", "Role", data.Roles.Field("title")},
	{"profession", "Profession", data.Persons.Field("profession")},
}

func newClauseInput(s spec, e *env, changed func()) *clauseInput {
	c := &clauseInput{s: s, env: e, changed: changed}
	c.least = kit.NewCombo("At least", numbers)
	c.by = kit.NewCombo("By", c.ways)
	c.which = kit.NewCombo("Which one", c.words)
	c.which.Fold = data.Fold
	c.which.SetHint("Choose")
	c.by.OnChange = func(string, string) { c.which.Set("", "") }
	c.which.OnChange = func(word, _ string) { c.add(word) }
	c.box = kit.NewEntriesBox(s.label, c.least, c.by, c.which)
	c.box.OnRemove = func(kit.Choice) {
		c.tell("", s.help)
		changed()
	}
	c.begin()
	return c
}

// begin makes ready for the next clause.
func (c *clauseInput) begin() {
	c.least.Set("1", "1")
	c.by.Set(clauseFields[0].key, clauseFields[0].label)
	c.which.Set("", "")
}

func numbers() []kit.Choice {
	out := make([]kit.Choice, mostOfAKind)
	for i := range out {
		out[i] = kit.Choice{Key: strconv.Itoa(i + 1), Label: strconv.Itoa(i + 1)}
	}
	return out
}

func (c *clauseInput) ways() (out []kit.Choice) {
	for _, f := range clauseFields {
		out = append(out, kit.Choice{Key: f.key, Label: f.label})
	}
	return out
}

// words are the entries of the list that is chosen by.
func (c *clauseInput) words() (out []kit.Choice) {
	c.env.view(func(b *book.Book) {
		for _, f := range clauseFields {
			if f.key == c.by.Key() {
				out = kit.Plainly(b.Choices(f.field)...)
			}
		}
	})
	return out
}

// add adds the clause that was chosen, in the place of one of the same kind.
func (c *clauseInput) add(word string) {
	n, _ := strconv.Atoi(c.least.Key())
	made := data.Clause{AtLeast: n, By: c.by.Key(), Of: word}
	held := slices.DeleteFunc(slices.Clone(c.box.Held()), func(h kit.Choice) bool {
		had, err := data.ParseClause(h.Key)
		return err == nil && had.By == made.By && data.Fold(had.Of) == data.Fold(made.Of)
	})
	c.box.Set(append(held, kit.Choice{Key: made.String(), Label: clauseWords(made.String())})...)
	c.begin()
	c.tell("", c.s.help)
	c.changed()
}

// clauseWords is a clause as people read it; what is none stays as it is.
func clauseWords(text string) string {
	c, err := data.ParseClause(text)
	if err != nil {
		return text
	}
	return c.Said(c.AtLeast)
}

func (c *clauseInput) object() fyne.CanvasObject { return c.box }
func (c *clauseInput) focusable() fyne.Focusable { return c.box.Entry() }

func (c *clauseInput) show(held []kit.Choice) {
	c.box.Set(held...)
	c.begin()
	c.tell("", c.s.help)
}

func (c *clauseInput) read() (v value) {
	for _, h := range c.box.Held() {
		v.elems = append(v.elems, h.Key)
	}
	slices.Sort(v.elems)
	return v
}

func (c *clauseInput) typed() typed { return typed{Elems: c.read().elems} }

func (c *clauseInput) retype(t typed, b *book.Book) { c.show(shown(b, c.s, t.Elems)) }

func (c *clauseInput) tell(wrong, note string) { c.box.SetError(wrong); c.box.SetNote(note) }
