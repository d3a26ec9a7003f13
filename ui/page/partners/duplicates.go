package partners

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/insight"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/lists"
)

// duplicates is the review of what is likely here twice: the pairs above, the
// chosen one field by field below.
type duplicates struct {
	p     *lists.Page
	h     page.Host
	pairs []pair
	asked *insight.Twins // two that somebody chose in a list
	now   *comparing     // nil: none is chosen
	read  bool           // the pairs were looked for

	table *kit.RowTable
	count *kit.Words
	below *fyne.Container
	empty fyne.CanvasObject
	full  fyne.CanvasObject
	body  *fyne.Container
}

// pair is two records as the list shows them.
type pair struct {
	insight.Twins
	a, b string
}

func (x pair) key() string { return x.Kind.List + " " + data.PairOf(x.A, x.B) }

// over lays a list over what is said of its chosen row: as high as its rows need,
// and at most two fifths of the room.
type over struct{ rows func() int }

// rowTall is the height of a row at 100 %.
const rowTall = 32

// Layout implements fyne.Layout.
func (l over) Layout(o []fyne.CanvasObject, s fyne.Size) {
	top := min(look.Dim(rowTall)*float32(l.rows()+1)+1, s.Height*2/5)
	o[0].Resize(fyne.NewSize(s.Width, top))
	o[0].Move(fyne.NewPos(0, 0))
	o[1].Resize(fyne.NewSize(s.Width, s.Height-top))
	o[1].Move(fyne.NewPos(0, top))
}

// MinSize implements fyne.Layout.
func (l over) MinSize(o []fyne.CanvasObject) fyne.Size {
	a, b := o[0].MinSize(), o[1].MinSize()
	return fyne.NewSize(max(a.Width, b.Width), a.Height+b.Height)
}

func newDuplicates(p *lists.Page) lists.Panel {
	d := &duplicates{p: p, h: p.Host(), count: kit.NewWrapped(kit.Muted, ""), below: container.NewStack(), body: container.NewStack()}
	d.table = kit.NewRowTable("Pairs", []kit.TableColumn{
		{Key: "a", Title: "This one", Width: 230, Grow: true, NoSort: true}, {Key: "b", Title: "and this one", Width: 230, NoSort: true},
		{Key: "why", Title: "What they share", Width: 330, NoSort: true},
	}, kit.Source{Len: func() int { return len(d.pairs) }, Key: func(row int) string { return d.pairs[row].key() }, Cell: d.cell})
	d.table.OnSelect = func(keys []string) {
		if len(keys) == 1 {
			d.choose(keys[0])
		}
	}
	d.table.OnOpen = func(string) { d.enter() }
	d.table.OnMenu = func(_ []string, at fyne.Position) { d.h.Menu(at, command.Merge, command.NotSame) }
	d.empty = kit.NewEmptyState(look.Check, "Nothing to review", "Two organisations or people that are likely one are shown here in pairs: they have a name, an e-mail address or a number in common. To merge two others, choose both in their list.")
	d.full = kit.Column(0, kit.Pad(10, 24, 10, 24, d.count), kit.Grow(container.New(over{func() int { return len(d.pairs) }}, d.table, d.below)))
	return d
}

func (d *duplicates) cell(row, col int) kit.Cell {
	x := d.pairs[row]
	switch col {
	case 0:
		return kit.Cell{Text: x.a}
	case 1:
		return kit.Cell{Text: x.b}
	}
	return kit.Cell{Text: book.Capital(strings.Join(x.Why, ", ")), Muted: true}
}

// look looks for pairs anew.
func (d *duplicates) look() {
	kit.Run(d.h.Runner(), "duplicates", func(context.Context, func(kit.Step)) (out []pair, err error) {
		err = d.h.Store().View(func(b *book.Book) error {
			for _, k := range []*data.Kind{data.Organisations, data.Persons} {
				for _, t := range insight.Duplicates(b, k) {
					out = append(out, pair{t, b.TitleOf(k, t.A), b.TitleOf(k, t.B)})
				}
			}
			return nil
		})
		return out, err
	}, func(pairs []pair, err error) {
		if err != nil {
			d.h.Fail(err)
			return
		}
		d.read = true
		d.found(pairs)
	})
}

// found shows the pairs. The chosen one stays chosen; where it is gone, the one
// that took its place is.
func (d *duplicates) found(pairs []pair) {
	at := 0
	if keys := d.table.Selected(); len(keys) == 1 {
		at = max(0, slices.IndexFunc(d.pairs, func(x pair) bool { return x.key() == keys[0] }))
	}
	d.pairs = d.withAsked(pairs)
	d.count.SetText(fmt.Sprintf("%s to review. None of them is certain: look at both, then merge them or say that they are two.", page.HowMany(len(d.pairs), "pair", "pairs")))
	d.table.Refresh()
	d.show()
	if len(d.pairs) == 0 {
		d.now = nil
		return
	}
	key := d.pairs[min(at, len(d.pairs)-1)].key()
	if d.now != nil && slices.ContainsFunc(d.pairs, func(x pair) bool { return x.key() == d.now.pair.key() }) {
		key = d.now.pair.key()
	}
	d.table.Select(key)
	d.choose(key)
}

// withAsked puts the two that somebody chose in a list before the others, as long
// as both are there.
func (d *duplicates) withAsked(pairs []pair) []pair {
	if d.asked == nil {
		return pairs
	}
	x := pair{Twins: *d.asked}
	there := false
	_ = d.h.Store().View(func(b *book.Book) error {
		there = b.Get(x.Kind, x.A) != nil && b.Get(x.Kind, x.B) != nil
		x.a, x.b = b.TitleOf(x.Kind, x.A), b.TitleOf(x.Kind, x.B)
		return nil
	})
	if i := slices.IndexFunc(pairs, func(p pair) bool { return p.key() == x.key() }); i >= 0 {
		x.Why = pairs[i].Why
		pairs = slices.Delete(slices.Clone(pairs), i, i+1)
	}
	if !there {
		d.asked = nil
		return pairs
	}
	return append([]pair{x}, pairs...)
}

func (d *duplicates) show() {
	o := d.full
	if len(d.pairs) == 0 {
		o = d.empty
		if !d.read {
			o = kit.Pad(16, 24, 16, 24, kit.NewWords(kit.Muted, "Looking for pairs."))
		}
	}
	d.body.Objects = []fyne.CanvasObject{o}
	d.body.Refresh()
}

// choose compares a pair.
func (d *duplicates) choose(key string) {
	i := slices.IndexFunc(d.pairs, func(x pair) bool { return x.key() == key })
	if i < 0 {
		return
	}
	if d.now != nil && d.now.pair.key() == key {
		d.now.pair = d.pairs[i]
		d.now.read()
	} else {
		d.now = newComparing(d, d.pairs[i])
	}
	d.below.Objects = []fyne.CanvasObject{d.now.body}
	d.below.Refresh()
}

// enter goes to what is to be chosen of a pair.
func (d *duplicates) enter() {
	if d.now != nil {
		d.h.Canvas().Focus(d.now.merge)
	}
}

// merge makes one of the pair that is shown.
func (d *duplicates) merge() {
	c := d.now
	what, moved := c.merging(), 0
	kept, dropped := nameOf(d.h, what.Kind, what.Keep), nameOf(d.h, what.Kind, what.Drop)
	do(d.h, "Merge "+what.Kind.Plural, func(tx *store.Tx) (err error) {
		moved, err = edit.Merge(tx, what)
		return err
	}, func() string {
		said := dropped + " is part of " + kept + " now"
		if dropped == kept {
			said = "The two are one now: " + kept
		}
		if moved > 0 {
			said += "; " + page.Counted(moved, "other record") + " went with it"
		}
		return said + "."
	})
}

// notSame remembers that the pair that is shown is two.
func (d *duplicates) notSame() {
	x := d.now.pair
	d.asked = nil
	do(d.h, "They are not the same", func(tx *store.Tx) error { return edit.NotSame(tx, x.Kind, x.A, x.B) },
		func() string { return "Not shown as duplicates again: " + x.a + " and " + x.b + "." })
}

// Object is shown.
func (d *duplicates) Object() fyne.CanvasObject { return d.body }

// Buttons has none: what can be done stands with the pair.
func (d *duplicates) Buttons() fyne.CanvasObject { return nil }

// Changed looks for pairs anew.
func (d *duplicates) Changed(store.Batch) {
	d.show()
	d.look()
}

// Focus is in the pairs.
func (d *duplicates) Focus() fyne.Focusable {
	if len(d.pairs) == 0 {
		return nil
	}
	return d.table.Focusable()
}

// Escape goes back to the pairs.
func (d *duplicates) Escape() {
	if to := d.Focus(); to != nil {
		d.h.Canvas().Focus(to)
	}
}

// Doing gives what a command does with the pair that is shown.
func (d *duplicates) Doing(id command.ID) func() {
	if d.now == nil || len(d.pairs) == 0 {
		return nil
	}
	switch id {
	case command.Merge:
		return d.merge
	case command.NotSame:
		return d.notSame
	}
	return nil
}

// Place is the part, with the two that were chosen.
func (d *duplicates) Place() page.Place {
	if d.asked == nil {
		return page.Place{}
	}
	return page.Place{Kind: d.asked.Kind, Rows: []data.ID{d.asked.A, d.asked.B}}
}

// GoTo shows two that were chosen in a list.
func (d *duplicates) GoTo(to page.Place) {
	if len(to.Rows) != 2 || to.Kind == nil {
		return
	}
	a, b := min(to.Rows[0], to.Rows[1]), max(to.Rows[0], to.Rows[1])
	d.asked = &insight.Twins{Kind: to.Kind, A: a, B: b, Why: []string{"chosen in the list"}}
	d.now = nil
	d.table.Select()
	d.look()
	if to := d.Focus(); to != nil {
		d.h.Canvas().Focus(to)
	}
}

// mergeTool is the tool of a list of organisations or people.
func mergeTool(h page.Host, k *data.Kind) lists.Tool {
	return lists.Tool{ID: command.Merge, Foot: "Merge...", On: func(ids []data.ID) bool { return len(ids) == 2 },
		Do: func(ids []data.ID) {
			h.Go(page.Place{Page: "partners", List: duplicatesPart, Kind: k, Rows: ids})
		}}
}
