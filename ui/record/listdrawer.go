package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// A filterDrawer is where the conditions of a list are made: one card each,
// taken into use with every letter and tick.
type filterDrawer struct {
	l     *List
	d     *kit.Drawer
	cards []*conditionCard
	stack *fyne.Container
	add   *kit.Combo
	count *kit.Words
}

// OpenFilter opens the drawer with the conditions of the list, and one of the
// column if that is given.
func (l *List) OpenFilter(column string) {
	f := &filterDrawer{l: l, stack: kit.Column(20), count: kit.NewWords(kit.Bold, "")}
	f.add = kit.NewCombo("Add a condition on", l.columnChoices)
	f.add.SetHint("Choose a column")
	f.add.OnChange = func(key, _ string) {
		f.add.Set("", "")
		f.begin(key)
	}
	for _, c := range l.a.Conditions {
		if col, ok := l.column(c.Column); ok {
			f.cards = append(f.cards, newConditionCard(f, col, c))
		}
	}
	var first fyne.Focusable = f.add
	if column != "" {
		first = f.card(column).focus()
	}
	f.fill()
	footer := kit.Row(8, f.count, kit.Spring(), kit.NewButton(kit.Plain, look.NoIcon, "Clear all", f.clear),
		kit.NewButton(kit.Primary, look.NoIcon, "Done", func() { f.close() }))
	f.d = kit.NewDrawer("Filter", drawerWidth, f.stack, footer)
	f.tell()
	f.d.Show(l.o.Canvas(), first)
}

func (f *filterDrawer) close() { f.d.Close() }

// card gives the last card of a column, and makes one where there is none.
func (f *filterDrawer) card(column string) *conditionCard {
	for _, c := range slices.Backward(f.cards) {
		if c.col.Key == column {
			return c
		}
	}
	col, _ := f.l.column(column)
	c := newConditionCard(f, col, Condition{Column: column, Op: opsOf(col)[0]})
	f.cards = append(f.cards, c)
	return c
}

// begin adds a condition on a column and goes to it.
func (f *filterDrawer) begin(column string) {
	col, ok := f.l.column(column)
	if !ok {
		return
	}
	c := newConditionCard(f, col, Condition{Column: column, Op: opsOf(col)[0]})
	f.cards = append(f.cards, c)
	f.fill()
	f.l.o.Canvas().Focus(c.focus())
}

func (f *filterDrawer) remove(c *conditionCard) {
	f.cards = slices.DeleteFunc(f.cards, func(x *conditionCard) bool { return x == c })
	f.fill()
	f.apply()
	f.l.o.Canvas().Focus(f.add)
}

func (f *filterDrawer) clear() {
	f.cards = nil
	f.fill()
	f.l.Filter("")
	f.apply()
	f.l.o.Canvas().Focus(f.add)
}

func (f *filterDrawer) fill() {
	f.stack.Objects = nil
	for _, c := range f.cards {
		f.stack.Add(c.object)
	}
	f.stack.Add(f.add)
	f.stack.Refresh()
}

// apply takes the conditions that are complete into use.
func (f *filterDrawer) apply() {
	var out []Condition
	for _, c := range f.cards {
		if c.is.complete() {
			out = append(out, c.is)
		}
	}
	f.l.Narrow(out...)
	f.tell()
}

func (f *filterDrawer) tell() {
	f.count.SetText(fmt.Sprintf("%d of %d", f.l.Shown(), f.l.Len()))
}

// A conditionCard is one condition of the drawer.
type conditionCard struct {
	f      *filterDrawer
	col    Column
	is     Condition
	op     *kit.Combo
	value  *fyne.Container
	first  fyne.Focusable // of the value, nil where it has none
	object fyne.CanvasObject
}

func newConditionCard(f *filterDrawer, col Column, is Condition) *conditionCard {
	c := &conditionCard{f: f, col: col, is: is, value: kit.Column(8)}
	c.op = kit.NewCombo(col.Title, func() []kit.Choice {
		var out []kit.Choice
		for _, op := range opsOf(col) {
			out = append(out, kit.Choice{Key: string(op), Label: opWords[op]})
		}
		return out
	})
	c.op.Set(string(is.Op), opWords[is.Op])
	c.op.OnChange = func(key, _ string) { c.ask(Op(key)) }
	remove := kit.NewSmallButton(kit.Plain, look.Close, "Remove", func() { f.remove(c) }).Called("Remove " + col.Title)
	c.object = kit.Column(8, kit.Row(4, kit.Grow(c.op), kit.Pad(20, 0, 0, 0, remove)), c.value)
	c.show()
	return c
}

// ask changes what is asked of the column; values that still fit stay.
func (c *conditionCard) ask(op Op) {
	if n := op.takes(); n != c.is.Op.takes() {
		c.is.Values = c.is.Values[:min(len(c.is.Values), max(n, 0))]
	}
	c.is.Op = op
	c.show()
	c.f.apply()
	c.f.stack.Refresh()
}

func (c *conditionCard) focus() fyne.Focusable {
	if c.first != nil {
		return c.first
	}
	return c.op
}

// set changes one of the values.
func (c *conditionCard) set(i int, canonical string) {
	values := slices.Clone(c.is.Values)
	for len(values) <= i {
		values = append(values, "")
	}
	values[i] = canonical
	c.is.Values = values
	c.f.apply()
}

// show makes the boxes that the op wants.
func (c *conditionCard) show() {
	c.value.Objects, c.first = nil, nil
	title := c.col.Title + " " + strings.TrimPrefix(opWords[c.is.Op], "is ")
	switch {
	case c.is.Op.takes() == 0:
	case c.col.chosen():
		c.showChoices(title)
	case c.col.Type == data.TypeDay && c.is.Op == OpBetween:
		c.addBox(c.dayBox(0, c.col.Title+" from"))
		c.addBox(c.dayBox(1, c.col.Title+" until"))
	case c.col.Type == data.TypeDay:
		c.addBox(c.dayBox(0, title))
	case c.col.Type == data.TypeWhole || c.col.Type == data.TypeNumber:
		c.addBox(c.numberBox(title))
	default:
		c.addBox(c.textBox(title))
	}
	c.value.Refresh()
}

func (c *conditionCard) addBox(box interface {
	fyne.CanvasObject
	Entry() fyne.Focusable
}) {
	c.value.Objects = append(c.value.Objects, box)
	if c.first == nil {
		c.first = box.Entry()
	}
}

func (c *conditionCard) given(i int) string {
	if i < len(c.is.Values) {
		return c.is.Values[i]
	}
	return ""
}

func (c *conditionCard) textBox(label string) *kit.TextBox {
	box := kit.NewTextBox(label)
	box.SetText(c.given(0))
	box.OnChange = func(text string) { c.set(0, strings.TrimSpace(text)) }
	return box
}

func (c *conditionCard) numberBox(label string) *kit.TextBox {
	box := kit.NewTextBox(label)
	box.SetText(c.given(0))
	number := data.Field{Type: data.TypeNumber}
	box.OnChange = func(text string) {
		n, _, err := number.Parse(text)
		box.SetError(data.Sentence(err))
		c.set(0, n)
	}
	return box
}

func (c *conditionCard) dayBox(i int, label string) *kit.DayBox {
	read := func(text string) (data.SaidDay, error) {
		var said data.SaidDay
		var err error
		c.f.l.look(func(b *book.Book) { said, err = sayDay(b, text) })
		return said, err
	}
	box := kit.NewDayBox(label, func(text string) (string, bool, string) {
		said, err := read(text)
		if err != nil {
			return "", false, data.Sentence(err)
		}
		return said.Day.Short(), true, said.Sentence
	})
	if d, err := data.ParseDay(c.given(i)); err == nil {
		box.SetText(d.Short())
	}
	box.OnChange = func(text string) {
		said, err := read(text)
		if err != nil {
			said.Day = data.Day{}
		}
		c.set(i, said.Day.String())
	}
	return box
}

// Of so many choices, ticks stand in the drawer; more are searched by name.
const (
	mostTicks = 60
	tickLines = 10 // shown at a time
)

func (c *conditionCard) showChoices(title string) {
	choices := c.choices()
	if len(choices) > mostTicks {
		c.addBox(c.chipBox(title, choices))
		return
	}
	ticks := make([]kit.Tick, len(choices))
	for i, x := range choices {
		ticks[i] = kit.Tick{Choice: x, On: slices.Contains(c.is.Values, x.Key)}
	}
	list := kit.NewTickList(title, ticks...)
	list.OnTick = func(key string, on bool) {
		values := slices.DeleteFunc(slices.Clone(c.is.Values), func(v string) bool { return v == key })
		if on {
			values = append(values, key)
		}
		c.is.Values = c.inOrder(values, choices)
		c.f.apply()
	}
	c.value.Objects = append(c.value.Objects, list.Within(tickLines))
	c.first = list
}

// inOrder gives values in the order of the choices, as chips say them.
func (c *conditionCard) inOrder(values []string, choices []kit.Choice) []string {
	place := func(v string) int { return slices.IndexFunc(choices, func(x kit.Choice) bool { return x.Key == v }) }
	slices.SortFunc(values, func(x, y string) int { return cmp.Or(place(x)-place(y), strings.Compare(x, y)) })
	return values
}

func (c *conditionCard) chipBox(title string, choices []kit.Choice) *kit.ChipBox {
	box := kit.NewChipBox(title, func() []kit.Choice { return choices })
	var held []kit.Choice
	for _, x := range choices {
		if slices.Contains(c.is.Values, x.Key) {
			held = append(held, x)
		}
	}
	box.Set(held...)
	box.OnChange = func(held []kit.Choice) {
		c.is.Values = nil
		for _, x := range held {
			c.is.Values = append(c.is.Values, x.Key)
		}
		c.f.apply()
	}
	return box
}

// choices lists what the column holds, with how many rows hold each: the entries
// of its list, then what else there is.
func (c *conditionCard) choices() []kit.Choice {
	var out []kit.Choice
	c.f.l.look(func(b *book.Book) {
		counts := map[string]int{}
		for _, r := range c.f.l.all {
			for _, v := range c.col.values(b, r.rec) {
				counts[v]++
			}
		}
		if c.col.Choices != nil {
			out = c.col.Choices(b)
		}
		for i, x := range out {
			out[i] = kit.Counted(x.Key, x.Label, counts[x.Key])
			delete(counts, x.Key)
		}
		listed := len(out)
		for v, n := range counts {
			out = append(out, kit.Counted(v, c.col.says(b, v), n))
		}
		slices.SortFunc(out[listed:], func(x, y kit.Choice) int {
			return cmp.Or(strings.Compare(Natural(x.Label), Natural(y.Label)), strings.Compare(x.Key, y.Key))
		})
	})
	return out
}
