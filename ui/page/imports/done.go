package imports

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data/book"
	"placebook/data/intake"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// imported is what was brought in.
type imported struct {
	intake.Result
	step      string // its name in the history
	held      int
	takenBack bool
	group     *noteGroup    // whose rows are listed; nil for all groups
	table     *kit.RowTable // what to look at later; nil for nothing
}

// stands looks whether the import was taken back or brought back, and reports
// whether that has changed.
func (d *imported) stands(s *store.Store) (changed bool) {
	title, ok := s.CanRedo()
	back := ok && title == d.step
	changed = back != d.takenBack
	d.takenBack = back
	return changed
}

func (i *imports) doneContent() fyne.CanvasObject {
	d := i.result
	column := kit.Column(12, kit.NewCard("", kit.Column(8, kit.NewWords(kit.Head, d.title()), kit.NewWrapped(kit.Body, d.words()), kit.NewWrapped(kit.Muted, d.advice()))))
	if len(d.Problems) > 0 {
		column.Add(kit.Grow(i.later()))
	}
	return kit.Pad(0, 24, 12, 24, column)
}

func (d *imported) title() string {
	n := d.Added + d.Updated
	switch {
	case d.takenBack:
		return "Taken back: nothing of the file is in your data"
	case n == 1:
		return "1 row is in your data now"
	}
	return fmt.Sprintf("%d rows are in your data now", n)
}

// words count what was done; of contacts also the records that came of it.
func (d *imported) words() string {
	if d.takenBack {
		return "Redo brings the rows in again."
	}
	parts := []string{fmt.Sprintf("%d new, %d changed, %d already here", d.Added, d.Updated, d.Unchanged)}
	if n := d.Held - d.Aside; n > 0 {
		parts[0] += fmt.Sprintf("; %s stayed out", page.Counted(n, "row"))
	}
	if d.Aside > 0 {
		parts[0] += fmt.Sprintf("; %s left out", page.Counted(d.Aside, "row"))
	}
	for _, list := range []string{"organisations", "people", "roles"} {
		if t, ok := d.Records[list]; ok && t.Added+t.Updated > 0 {
			parts = append(parts, fmt.Sprintf("%s: %d new, %d changed", book.Capital(list), t.Added, t.Updated))
		}
	}
	return strings.Join(parts, ". ") + "."
}

func (d *imported) advice() string {
	switch {
	case d.takenBack:
		return "One Redo is enough."
	case d.Held > d.Aside:
		return "One Undo takes all of it back. Rows that stayed out can be brought in later from the same file: your answers are remembered, and what is the same already stays as it is."
	}
	return "One Undo takes all of it back."
}

func (i *imports) doneFoot() fyne.CanvasObject {
	// None of them stands where "Bring in" was: a quick second press is on nothing.
	i.next = kit.NewButton(kit.Primary, look.People, "Open Partners", func() { i.h.Go(page.Place{Page: "partners"}) })
	row := kit.Wrapping(8, i.next, kit.NewButton(kit.Outline, look.Import, "Bring in another file", func() { i.h.Import("", "") }))
	if !i.result.takenBack {
		row.Add(kit.NewButton(kit.Outline, look.UndoIcon, "Take it back", i.h.Undo))
	}
	row.Add(kit.Spring())
	return row
}
