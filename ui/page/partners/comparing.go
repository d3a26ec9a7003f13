package partners

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// comparing is a pair, field by field. The one that is kept, and each value where
// the two differ, is chosen.
type comparing struct {
	d     *duplicates
	pair  pair
	keep  data.ID
	takes map[string]data.ID // by field: whose value stands, where that was chosen
	sides [2]side
	lines []line

	list  *fyne.Container
	links map[string]*kit.Button
	merge *kit.Button
	body  fyne.CanvasObject
}

// side is one of the two.
type side struct {
	id         data.ID
	name, refs string // what refers to it, in words
	weight     int
}

// line is a field in which at least one of the two has something.
type line struct {
	key, label string
	values     [2]string
	both       bool // both stand: a set, notes
	guards     bool // the stricter one stands
}

// differs reports whether one of the two values has to be chosen.
func (l line) differs() bool {
	return !l.both && !l.guards && l.values[0] != "" && l.values[1] != "" && l.values[0] != l.values[1]
}

func newComparing(d *duplicates, x pair) *comparing {
	c := &comparing{d: d, pair: x, takes: map[string]data.ID{}, list: kit.Column(0), links: map[string]*kit.Button{}}
	c.merge = kit.NewButton(kit.Primary, look.Copy, "Merge into one", func() { d.merge() })
	not := kit.NewButton(kit.Outline, look.Close, "They are not the same", func() { d.notSame() })
	foot := kit.NewPanel(kit.SurfaceGround, kit.TopEdge, kit.Pad(10, 24, 10, 24, kit.Row(8,
		kit.Grow(kit.NewWrapped(kit.Small, "One step: everything that refers to the other refers to the one that is kept. Undo brings both back.")), not, c.merge)))
	c.body = kit.Column(0, kit.Grow(kit.Scroll(kit.Pad(0, 24, 16, 24, c.list))), foot)
	c.read()
	return c
}

// read reads the two anew and shows them.
func (c *comparing) read() {
	_ = c.d.h.Store().View(func(b *book.Book) error {
		for i, id := range []data.ID{c.pair.A, c.pair.B} {
			c.sides[i] = sideOf(b, c.pair.Kind, id)
		}
		c.lines = linesOf(b, c.pair.Kind, c.pair.A, c.pair.B)
		return nil
	})
	if c.keep == "" { // the one that more is known of
		c.keep = c.sides[0].id
		if c.sides[1].weight > c.sides[0].weight {
			c.keep = c.sides[1].id
		}
	}
	c.show()
}

// sideOf tells what refers to a record.
func sideOf(b *book.Book, k *data.Kind, id data.ID) side {
	s := side{id: id, name: b.TitleOf(k, id)}
	var words []string
	for _, other := range data.Kinds() {
		seen := map[data.ID]bool{}
		for _, f := range other.Fields {
			if f.Type != data.TypeRef || f.To != k.Num || f.Virtual() {
				continue
			}
			for _, r := range b.Referring(other, f.Name, id) {
				seen[r.Base().ID] = true
			}
		}
		if n := len(seen); n > 0 {
			s.weight += 2 * n
			words = append(words, page.HowMany(n, other.Name, strings.ToLower(other.Plural)))
		}
	}
	s.refs = "Nothing refers to it"
	if len(words) > 0 {
		s.refs = listed(words)
	}
	if r := b.Get(k, id); r != nil {
		for _, f := range k.Shown() {
			if len(f.Elems(r)) > 0 {
				s.weight++
			}
		}
	}
	return s
}

// linesOf compares two records.
func linesOf(b *book.Book, k *data.Kind, x, y data.ID) (out []line) {
	two := [2]data.Record{b.Copy(k, x), b.Copy(k, y)}
	if two[0] == nil || two[1] == nil {
		return nil
	}
	add := func(l line, of func(data.Record) string) {
		l.values = [2]string{of(two[0]), of(two[1])}
		if l.values[0] != "" || l.values[1] != "" {
			out = append(out, l)
		}
	}
	for _, f := range k.Shown() {
		if f.Type != data.TypeOwn {
			add(line{key: f.Name, label: f.Label, both: f.Set || f.Num == data.FieldNotes, guards: f.Name == "do_not_name"},
				func(r data.Record) string { return b.Text(f, r) })
		}
	}
	for _, def := range b.OwnFields(k) {
		add(line{key: string(def.ID), label: def.Value}, func(r data.Record) string { return r.Base().Own[def.ID] })
	}
	return out
}

// fieldWide is the room of the names of the fields, at 100 %.
const fieldWide = 150

// show shows the two as they are chosen.
func (c *comparing) show() {
	rows := []fyne.CanvasObject{kit.Pad(12, 0, 8, 0, c.row(kit.NewWords(kit.SmallBold, c.pair.Kind.Label), c.head(0), c.head(1)))}
	for _, l := range c.lines {
		rows = append(rows, kit.Line(), kit.Pad(6, 0, 6, 0, c.row(kit.NewWrapped(kit.Small, l.label), c.value(l, 0), c.value(l, 1))))
	}
	c.list.Objects = rows
	c.list.Refresh()
}

func (c *comparing) row(label, a, b fyne.CanvasObject) fyne.CanvasObject {
	return kit.Beside(label, kit.Pair(a, b), fieldWide)
}

// head names one of the two, and says whether it is the one that is kept.
func (c *comparing) head(i int) fyne.CanvasObject {
	s := c.sides[i]
	below := kit.Row(0, kit.NewPill(look.ToneGreen, "Kept"), kit.Spring())
	if s.id != c.keep {
		below = kit.Row(0, c.link("keep", "Keep this one", "Keep this one: "+s.name, func() {
			c.keep = s.id
			c.show()
		}), kit.Spring())
	}
	return kit.Column(2, kit.NewWrapped(kit.Bold, s.name), kit.NewWrapped(kit.Small, s.refs), below)
}

// value is what one of the two has in a field: what stands afterwards in the text
// colour, what does not muted, with a link that takes it instead.
func (c *comparing) value(l line, i int) fyne.CanvasObject {
	text := l.values[i]
	switch {
	case text == "":
		return kit.NewWrapped(kit.Muted, "")
	case !l.differs() || c.stands(l) == c.sides[i].id:
		return kit.NewWrapped(kit.Body, text)
	}
	take := c.link(l.key, "Take this instead", "Take "+l.label+": "+text, func() {
		c.takes[l.key] = c.sides[i].id
		c.show()
	})
	return kit.Column(0, kit.NewWrapped(kit.Muted, text), kit.Row(0, take, kit.Spring()))
}

// stands is whose value of a field stands afterwards.
func (c *comparing) stands(l line) data.ID {
	if id := c.takes[l.key]; id != "" {
		return id
	}
	return c.keep
}

// link is the one link of a line: it goes to the other side when it was pressed,
// and the keyboard goes with it.
func (c *comparing) link(key, word, name string, do func()) *kit.Button {
	l := c.links[key]
	if l == nil {
		l = kit.NewSmallLink(word, nil)
		c.links[key] = l
	}
	l.OnTap = do
	return l.Called(name)
}

// merging is what was chosen.
func (c *comparing) merging() edit.Merging {
	m := edit.Merging{Kind: c.pair.Kind, Keep: c.keep, Drop: c.pair.A}
	if c.keep == c.pair.A {
		m.Drop = c.pair.B
	}
	for _, l := range c.lines {
		if l.differs() && c.stands(l) == m.Drop {
			m.Take = append(m.Take, l.key)
		}
	}
	slices.Sort(m.Take)
	return m
}
