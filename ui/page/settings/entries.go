package settings

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// entries shows the entries of a list and what a person may do with them.
type entries struct {
	s     *settings
	name  string // of the list: Sectors
	of    edit.Choices
	rows  []edit.Entry
	body  fyne.CanvasObject
	table *kit.RowTable
	add   *kit.TextBox
	foot  *kit.Words
	side  *entrySide
}

// entryColumns are the columns of a list; that of the state stands there where
// an entry has something to say.
var entryColumns = []kit.TableColumn{
	{Key: "entry", Title: "Entry", Width: 240, Min: 120, NoSort: true, Grow: true},
	{Key: "used", Title: "Stands in", Width: 150, Min: 130, NoSort: true},
	{Key: "state", Title: "State", Width: 120, Min: 110, NoSort: true},
}

// newEntries makes the view of a list under a heading. table is the name of the
// table.
func newEntries(s *settings, table string, head fyne.CanvasObject, name string, of edit.Choices) *entries {
	e := &entries{s: s, foot: kit.NewWords(kit.Small, "")}
	e.table = kit.NewRowTable(table, entryColumns, kit.Source{
		Len:  func() int { return len(e.rows) },
		Key:  func(row int) string { return e.rows[row].Name },
		Cell: e.cell,
	}).WithMargin(32)
	e.add = kit.NewTextBox("New entry")
	e.add.OnEnter = func(string) { e.addNow() }
	e.add.OnChange = func(string) { e.add.SetError("") }
	e.side = newEntrySide(e)
	e.table.OnSelect = func([]string) { e.choose() }
	e.table.OnOpen = func(string) { e.side.edit() }
	e.table.OnMenu = func(_ []string, at fyne.Position) { e.menu(at) }
	e.table.OnDelete = func([]string) { e.retire() }
	add := kit.NewButton(kit.Outline, look.Plus, "Add", e.addNow)
	foot := kit.Column(8, atLeft(boxWide, e.add), kit.Row(12, add, kit.Grow(e.foot)))
	e.body = tabled(head, e.table, foot, e.side.body)
	e.turn(name, of)
	return e
}

// turn shows another list.
func (e *entries) turn(name string, of edit.Choices) {
	e.name, e.of = name, of
	e.add.SetText("")
	e.add.SetError("")
	e.table.Select()
	e.read()
}

// read reads the list anew, keeping what is chosen.
func (e *entries) read() {
	_ = e.s.h.Store().View(func(b *book.Book) error {
		e.rows = e.of.Entries(b)
		return nil
	})
	e.table.SetColumns(columnsFor(entryColumns, slices.ContainsFunc(e.rows, func(x edit.Entry) bool { return x.Retired || x.Stray })))
	if len(e.chosenKeys()) == 0 && len(e.rows) > 0 {
		e.table.Select(e.rows[0].Name)
	}
	e.foot.SetText(e.count())
	e.side.show()
}

func (e *entries) chosenKeys() []string {
	return slices.DeleteFunc(e.table.Selected(), func(k string) bool {
		return !slices.ContainsFunc(e.rows, func(x edit.Entry) bool { return x.Name == k })
	})
}

// chosen is the entry that is worked with: the first of those chosen.
func (e *entries) chosen() (edit.Entry, bool) {
	keys := e.chosenKeys()
	if len(keys) == 0 {
		return edit.Entry{}, false
	}
	return e.rows[slices.IndexFunc(e.rows, func(x edit.Entry) bool { return x.Name == keys[0] })], true
}

// choose shows the entry that was chosen in the table, once the name typed for
// the one before is saved or given up.
func (e *entries) choose() {
	if !e.side.typed() {
		e.side.show()
		return
	}
	to := e.table.Selected()
	e.table.Select(e.side.now.Name)
	e.leave(func() {
		e.table.Select(to...)
		e.side.show()
	})
}

// count says how many entries there are.
func (e *entries) count() string {
	offered, retired, strays := 0, 0, 0
	for _, x := range e.rows {
		switch {
		case x.Stray:
			strays++
		case x.Retired:
			retired++
		default:
			offered++
		}
	}
	parts := []string{fmt.Sprintf("%d offered", offered)}
	if retired > 0 {
		parts = append(parts, fmt.Sprintf("%d not offered any more", retired))
	}
	if strays > 0 {
		parts = append(parts, fmt.Sprintf("%d in records, but not in the list", strays))
	}
	return strings.Join(parts, ", ") + "."
}

func (e *entries) cell(row, col int) kit.Cell {
	x := e.rows[row]
	switch col {
	case 0:
		return kit.Cell{Text: x.Name, Muted: x.Retired || x.Stray}
	case 1:
		return kit.Cell{Text: book.Capital(edit.SayUses(x.Uses)), Muted: x.Used() == 0}
	}
	switch {
	case x.Stray:
		return kit.Cell{Text: "Not in the list", Tone: look.ToneAmber}
	case x.Retired:
		return kit.Cell{Text: "Not offered", Tone: look.ToneNeutral}
	}
	return kit.Cell{}
}

// addNow puts what was typed into the list.
func (e *entries) addNow() {
	var name string
	done := e.s.step("Add to "+e.name, func(tx *store.Tx) (err error) {
		name, err = e.of.Add(tx, e.add.Text())
		return err
	}, func() string { return "" }, func(err error) { // the table shows it
		e.add.SetError(data.Sentence(err))
	})
	if done {
		e.add.SetText("")
		e.reveal(name)
	}
	e.s.h.Canvas().Focus(e.add.Entry())
}

// reveal chooses an entry.
func (e *entries) reveal(name string) {
	e.read()
	e.table.Select(name)
	e.side.show()
}

// rename gives the chosen entry another name, everywhere.
func (e *entries) rename(x edit.Entry, text string, wrong func(error)) bool {
	var to string
	var uses []edit.Use
	done := e.s.step("Rename in "+e.name, func(tx *store.Tx) (err error) {
		to, uses, err = e.of.Rename(tx, x.Name, text)
		return err
	}, func() string {
		switch {
		case to == x.Name:
			return ""
		case len(uses) == 0:
			return fmt.Sprintf("Renamed to %q. It stood in no record.", to)
		}
		return fmt.Sprintf("Renamed to %q in %s.", to, edit.SayUses(uses))
	}, wrong)
	if done {
		e.reveal(to)
	}
	return done
}

// merge puts another entry in the place of the chosen one.
func (e *entries) merge(x edit.Entry, into string, wrong func(error)) {
	var uses []edit.Use
	done := e.s.step("Merge in "+e.name, func(tx *store.Tx) (err error) {
		uses, err = e.of.Merge(tx, x.Name, into)
		return err
	}, func() string {
		if len(uses) == 0 {
			return fmt.Sprintf("%q taken out of the list.", x.Name)
		}
		return fmt.Sprintf("%q merged into %q in %s.", x.Name, into, edit.SayUses(uses))
	}, wrong)
	if done {
		e.reveal(into)
	}
}

// move moves the chosen entry up or down.
func (e *entries) move(by int) {
	if x, ok := e.chosen(); ok && !x.Stray {
		e.s.step("Move in "+e.name, func(tx *store.Tx) error { return e.of.Move(tx, x.Name, by) },
			func() string { return "" }, e.s.h.Fail)
		e.reveal(x.Name)
	}
}

// retire takes the chosen entry out of what is offered, or offers it again; one
// that stands in no list is put there.
func (e *entries) retire() {
	x, ok := e.chosen()
	if !ok {
		return
	}
	job := func(tx *store.Tx) error { return e.of.Retire(tx, x.Name, !x.Retired) }
	said := fmt.Sprintf("%q is not offered any more. It stays where it stands: %s.", x.Name, edit.SayUses(x.Uses))
	title := "Retire in "
	switch {
	case x.Stray:
		title, said = "Add to ", fmt.Sprintf("%q added.", x.Name)
		job = func(tx *store.Tx) error { _, err := e.of.Add(tx, x.Name); return err }
	case x.Retired:
		title, said = "Bring back in ", fmt.Sprintf("%q is offered again.", x.Name)
	case x.Used() == 0:
		said = fmt.Sprintf("%q is not offered any more.", x.Name)
	}
	e.s.step(title+e.name, job, func() string { return said }, e.s.h.Fail)
	e.reveal(x.Name)
}

// menu offers what can be done with the chosen entry.
func (e *entries) menu(at fyne.Position) {
	x, ok := e.chosen()
	if !ok {
		return
	}
	i := slices.IndexFunc(e.rows, func(y edit.Entry) bool { return y.Name == x.Name })
	items := []kit.MenuItem{
		{Label: "Rename", Icon: look.Pencil, Disabled: x.Stray, Do: e.side.edit},
		{Label: "Move up", Icon: look.ChevronUp, Note: command.Of(command.MoveUp).Keys(), Disabled: x.Stray || i == 0, Do: func() { e.move(-1) }},
		{Label: "Move down", Icon: look.ChevronDown, Note: command.Of(command.MoveDown).Keys(), Disabled: x.Stray || !e.below(i), Do: func() { e.move(1) }},
		{Label: retireWord(x), Rule: true, Note: "Delete", Do: e.retire},
	}
	for _, u := range x.Uses {
		if pageOf(u.Kind) != "" {
			items = append(items, kit.MenuItem{Label: showWord(u), Icon: look.Eye, Do: func() { e.side.goTo(u) }})
		}
	}
	kit.ShowMenu(e.s.h.Canvas(), at, items...)
}

// below tells whether an entry of the list follows the i-th row.
func (e *entries) below(i int) bool { return i+1 < len(e.rows) && !e.rows[i+1].Stray }

// doing gives what a command would do.
func (e *entries) doing(id command.ID) func() {
	x, ok := e.chosen()
	i := slices.IndexFunc(e.rows, func(y edit.Entry) bool { return y.Name == x.Name })
	switch id {
	case command.New:
		return func() { e.s.h.Canvas().Focus(e.add.Entry()) }
	case command.Save:
		if e.side.typed() {
			return func() { e.side.save() }
		}
	case command.Delete:
		if ok {
			return e.retire
		}
	case command.MoveUp:
		if ok && !x.Stray && i > 0 {
			return func() { e.move(-1) }
		}
	case command.MoveDown:
		if ok && !x.Stray && e.below(i) {
			return func() { e.move(1) }
		}
	}
	return nil
}

// leave asks about a new name that was typed and not saved.
func (e *entries) leave(goOn func()) {
	x, ok := e.chosen()
	if !ok || !e.side.typed() {
		goOn()
		return
	}
	e.s.leaving(fmt.Sprintf("The new name of %q is not saved yet.", x.Name), e.side.save, e.side.show, goOn)
}
