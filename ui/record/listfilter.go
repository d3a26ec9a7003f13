package record

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/look"
)

func (l *List) makeChips() {
	l.chips = kit.NewFlow(8)
	l.Chips = container.NewStack(l.chips)
	l.Chips.Hide()
}

// fillChips says above the rows what narrows and groups them.
func (l *List) fillChips(b *book.Book) {
	var out []fyne.CanvasObject
	add := func(label string, change, remove func()) { out = append(out, kit.NewFilterChip(label, change, remove)) }
	if l.only != nil {
		add(l.only.title, nil, l.closeOnly)
	}
	if l.view != "" && l.a.Base != "" {
		if v := l.readyMade(l.a.Base); v.Key != "" {
			add(v.Label, nil, func() { l.change(func(a *Arrangement) { a.Base = "" }) })
		}
	}
	narrowed := 0
	if l.a.Words != "" && !l.Finding {
		narrowed++
		add("Holds \u201c"+l.a.Words+"\u201d", nil, func() { l.Filter("") })
	}
	for i, c := range l.a.Conditions {
		if col, ok := l.column(c.Column); ok && slices.Contains(opsOf(col), c.Op) {
			narrowed++
			add(c.words(b, col), func() { l.OpenFilter(c.Column) }, func() { l.dropCondition(i) })
		}
	}
	if narrowed > 1 {
		out = append(out, kit.NewSmallButton(kit.Quiet, look.NoIcon, "Clear all", l.ClearFilter))
	}
	if c, ok := l.column(l.a.Group); ok && c.Groups() {
		add("In groups by "+c.Title, l.GroupMenu, func() { l.GroupBy("") })
	}
	l.chips.Set(out...)
	if len(out) > 0 {
		l.Chips.Show()
	} else {
		l.Chips.Hide()
	}
	l.setSaver()
}

func (l *List) dropCondition(i int) {
	l.change(func(a *Arrangement) { a.Conditions = slices.Delete(slices.Clone(a.Conditions), i, i+1) })
	l.keepFocus()
}

// keepFocus puts the keyboard in the list when the chip that had it has gone.
func (l *List) keepFocus() {
	if l.Shown() > 0 && l.o.Canvas != nil {
		l.o.Canvas().Focus(l.Table.Focusable())
	}
}

// Filter shows only rows that hold every word.
func (l *List) Filter(words string) {
	if words != l.a.Words {
		l.a.Words = words
		l.show()
	}
}

// Warm reads the words of all records beside the window's work, so that the
// first letter that is typed finds them ready.
func (l *List) Warm() {
	if l.o.Runner == nil || len(l.rows) == 0 || l.rows[0].own != "" {
		return
	}
	kit.Run(l.o.Runner, "words of "+l.o.Name, func(context.Context, func(kit.Step)) (map[data.Record]string, error) {
		words := map[data.Record]string{}
		err := l.o.View(func(b *book.Book) error {
			for _, r := range b.All(l.o.Kind) {
				words[r] = book.Words(r)
			}
			return nil
		})
		return words, err
	}, func(words map[data.Record]string, _ error) {
		for _, r := range l.rows {
			if w := words[r.rec]; w != "" { // it may have changed meanwhile
				r.own = w
			}
		}
		l.warmMore(0)
	})
}

// warmRows is how many rows are warmed at a time: so few that nobody notices.
const warmRows = 400

// warmMore reads what is shown beside the records' own words, a few rows from
// one on. Columns look things up that only the window may touch, so it is done
// there, between what people do.
func (l *List) warmMore(from int) {
	rows := l.rows[min(from, len(l.rows)):]
	rows = rows[:min(warmRows, len(rows))]
	if len(rows) == 0 {
		return
	}
	l.look(func(b *book.Book) {
		for _, r := range rows {
			if !r.told {
				r.more, r.told = l.moreWords(b, r.rec), true
			}
		}
	})
	kit.Run(l.o.Runner, "words of "+l.o.Name, func(context.Context, func(kit.Step)) (struct{}, error) {
		return struct{}{}, nil
	}, func(struct{}, error) { l.warmMore(from + warmRows) })
}

// Words are those that rows have to hold.
func (l *List) Words() string { return l.a.Words }

// Filtered reports whether words or conditions narrow the list.
func (l *List) Filtered() bool { return l.a.Words != "" || len(l.a.Conditions) > 0 }

// ClearFilter takes away words and conditions; the view stays.
func (l *List) ClearFilter() {
	l.change(func(a *Arrangement) { a.Words, a.Conditions = "", nil })
	l.keepFocus()
}

// Conditions are what rows have to be, column by column.
func (l *List) Conditions() []Condition { return slices.Clone(l.a.Conditions) }

// Narrow shows only rows that meet every condition.
func (l *List) Narrow(conditions ...Condition) {
	l.change(func(a *Arrangement) { a.Conditions = conditions })
}

func setClipboard(text string) { fyne.CurrentApp().Clipboard().SetContent(text) }
