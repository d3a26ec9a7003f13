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
	"placebook/ui/page"
)

// own is the section of the fields that the team added.
type own struct {
	s       *settings
	which   *kit.Segmented
	kind    *data.Kind
	rows    []ownRow
	total   int // records of the kind
	body    *fyne.Container
	fields  fyne.CanvasObject
	table   *kit.RowTable
	side    *ownSide
	foot    *kit.Words
	name    *kit.TextBox
	typ     *kit.Combo
	choices *entries // of the field whose choices are shown; nil while the fields are
	of      data.ID  // that field
}

// ownRow is a field and the records that have a value in it.
type ownRow struct {
	def  *data.Setting
	held []data.ID
}

func (r ownRow) off() bool { return r.def.Off == data.Yes }

// ownTypes are the types of an own field as people choose them.
var ownTypes = []kit.Choice{{Key: data.OwnText, Label: "Text"}, {Key: data.OwnNumber, Label: "Number"}, {Key: data.OwnDay, Label: "Day"}, {Key: data.OwnChoice, Label: "Choice"}}

func typeWord(def *data.Setting) string {
	for _, c := range ownTypes {
		if c.Key == def.Type {
			return c.Label
		}
	}
	return ownTypes[0].Label
}

// ownKinds are the lists that the window shows.
func ownKinds() (out []*data.Kind) {
	for _, k := range data.Kinds() {
		if pageOf(k) != "" {
			out = append(out, k)
		}
	}
	return out
}

var ownColumns = []kit.TableColumn{
	{Key: "field", Title: "Field", Width: 240, Min: 88, NoSort: true, Grow: true},
	{Key: "type", Title: "Type", Width: 80, Min: 62, NoSort: true},
	{Key: "held", Title: "Filled in", Width: 100, Min: 78, NoSort: true, AlignRight: true},
	{Key: "state", Title: "State", Width: 120, Min: 100, NoSort: true},
}

func newOwn(s *settings) part {
	o := &own{s: s, which: kit.NewSegmented("Which list").Alone(), foot: kit.NewWords(kit.Small, ""), body: kit.Column(0), kind: ownKinds()[0]}
	o.table = kit.NewRowTable("Own fields", ownColumns, kit.Source{
		Len:  func() int { return len(o.rows) },
		Key:  func(row int) string { return string(o.rows[row].def.ID) },
		Cell: o.cell,
	}).WithMargin(32)
	o.side = newOwnSide(o)
	o.table.OnSelect = func([]string) { o.side.choose() }
	o.table.OnOpen = func(string) { o.side.edit() }
	o.table.OnMenu = func(_ []string, at fyne.Position) { o.menu(at) }
	o.table.OnDelete = func([]string) { o.retire() }
	o.which.OnChange = func(list string) { o.turn(data.KindOf(list)) }
	head := kit.Column(16,
		heading("Own fields", fmt.Sprintf("Boxes of your own, up to %d a list: in the form, as a column, in the search, in imports and in the workbooks.", edit.MaxOwn)),
		o.which)
	o.fields = tabled(head, o.table, o.newField(), o.side.body)
	o.turn(o.kind)
	return o
}

// newField is the line that adds a field.
func (o *own) newField() fyne.CanvasObject {
	o.name = kit.NewTextBox("New field")
	o.name.OnEnter = func(string) { o.add() }
	o.name.OnChange = func(string) { o.name.SetError("") }
	o.typ = kit.NewCombo("What it holds", func() []kit.Choice { return ownTypes })
	o.typ.Set(ownTypes[0].Key, ownTypes[0].Label)
	return kit.Column(8, atLeft(boxWide+140, kit.Pair(o.name, o.typ)),
		kit.Row(12, kit.NewButton(kit.Outline, look.Plus, "Add", o.add), kit.Grow(o.foot)))
}

// turn shows the fields of another list.
func (o *own) turn(k *data.Kind) {
	o.kind, o.choices, o.of = k, nil, ""
	o.name.SetText("")
	o.name.SetError("")
	o.table.Select()
	o.showFields()
}

func (o *own) showFields() {
	o.choices, o.of = nil, ""
	o.body.Objects = []fyne.CanvasObject{kit.Grow(o.fields)}
	o.body.Refresh()
	o.read()
}

// read reads the fields anew, keeping what is chosen.
func (o *own) read() {
	var counts []kit.Choice
	_ = o.s.h.Store().View(func(b *book.Book) error {
		o.rows, o.total = nil, b.Len(o.kind)
		for _, def := range b.OwnDefinitions(o.kind) {
			o.rows = append(o.rows, ownRow{def, holders(b, o.kind, def.ID)})
		}
		for _, k := range ownKinds() {
			counts = append(counts, kit.Counted(k.List, k.Plural, len(b.OwnFields(k))))
		}
		return nil
	})
	o.which.SetChoices(counts...)
	o.which.Choose(o.kind.List)
	o.table.SetColumns(columnsFor(ownColumns, o.inUse() < len(o.rows)))
	if _, ok := o.chosen(); !ok && len(o.rows) > 0 {
		o.table.Select(string(o.rows[0].def.ID))
	}
	o.foot.SetText(o.count())
	o.side.show()
}

// holders lists the records that have a value in an own field.
func holders(b *book.Book, k *data.Kind, def data.ID) (out []data.ID) {
	for _, r := range b.All(k) {
		if book.Own(r, def) != "" {
			out = append(out, r.Base().ID)
		}
	}
	return out
}

func (o *own) inUse() (n int) {
	for _, r := range o.rows {
		if !r.off() {
			n++
		}
	}
	return n
}

func (o *own) count() string {
	out := fmt.Sprintf("%d of %d in use", o.inUse(), edit.MaxOwn)
	if off := len(o.rows) - o.inUse(); off > 0 {
		out += fmt.Sprintf(", %d not shown", off)
	}
	return out + "."
}

func (o *own) chosen() (ownRow, bool) {
	for _, key := range o.table.Selected() {
		if i := slices.IndexFunc(o.rows, func(r ownRow) bool { return string(r.def.ID) == key }); i >= 0 {
			return o.rows[i], true
		}
	}
	return ownRow{}, false
}

func (o *own) cell(row, col int) kit.Cell {
	r := o.rows[row]
	switch col {
	case 0:
		return kit.Cell{Text: r.def.Value, Muted: r.off()}
	case 1:
		return kit.Cell{Text: typeWord(r.def), Muted: r.off()}
	case 2:
		return kit.Cell{Text: fmt.Sprintf("%d of %d", len(r.held), o.total), Muted: len(r.held) == 0, AlignRight: true}
	}
	if r.off() {
		return kit.Cell{Text: "Not shown", Tone: look.ToneNeutral}
	}
	return kit.Cell{}
}

// add adds a field; for one of choices its entries come next.
func (o *own) add() {
	var id data.ID
	name, typ := o.name.Text(), o.typ.Key()
	done := o.s.step("Add a field of your own", func(tx *store.Tx) (err error) {
		id, err = edit.AddOwn(tx, o.kind, name, typ)
		return err
	}, func() string { return "" }, func(err error) { // the table shows it
		o.name.SetError(data.Sentence(err))
	})
	if !done {
		o.s.h.Canvas().Focus(o.name.Entry())
		return
	}
	o.name.SetText("")
	o.reveal(id)
	if typ == data.OwnChoice {
		o.showChoices(id)
		o.s.h.Canvas().Focus(o.choices.add.Entry())
		return
	}
	o.s.h.Canvas().Focus(o.name.Entry())
}

func (o *own) reveal(id data.ID) {
	o.read()
	o.table.Select(string(id))
	o.side.show()
}

// rename gives a field another name.
func (o *own) rename(r ownRow, name string, wrong func(error)) bool {
	done := o.s.step("Rename a field of your own", func(tx *store.Tx) error { return edit.RenameOwn(tx, r.def.ID, name) },
		func() string {
			return fmt.Sprintf("Renamed to %q. Its values are as they were.", strings.TrimSpace(name))
		}, wrong)
	if done {
		o.reveal(r.def.ID)
	}
	return done
}

// move moves the chosen field up or down.
func (o *own) move(by int) {
	if r, ok := o.chosen(); ok {
		o.s.step("Move a field of your own", func(tx *store.Tx) error { return edit.MoveOwn(tx, r.def.ID, by) },
			func() string { return "" }, o.s.h.Fail)
		o.reveal(r.def.ID)
	}
}

// retire stops showing the chosen field, or shows it again.
func (o *own) retire() {
	r, ok := o.chosen()
	if !ok {
		return
	}
	title, said := "Stop showing a field of your own", fmt.Sprintf("%q is not shown any more. Its values are kept.", r.def.Value)
	if r.off() {
		title, said = "Show a field of your own again", fmt.Sprintf("%q is shown again, with its values.", r.def.Value)
	}
	o.s.step(title, func(tx *store.Tx) error { return edit.RetireOwn(tx, r.def.ID, !r.off()) }, func() string { return said }, o.s.h.Fail)
	o.reveal(r.def.ID)
}

// showChoices shows the choices of a field in place of the fields.
func (o *own) showChoices(id data.ID) {
	var def *data.Setting
	_ = o.s.h.Store().View(func(b *book.Book) error {
		def, _ = b.Get(data.Settings, id).(*data.Setting)
		return nil
	})
	if def == nil || def.Type != data.OwnChoice {
		return
	}
	o.of = id
	back := kit.NewSmallButton(kit.Outline, look.ChevronLeft, "Back to own fields", func() {
		o.Leave(func() {
			o.showFields()
			o.s.h.Canvas().Focus(o.table.Focusable())
		})
	})
	head := kit.Column(16, heading("Choices of "+def.Value, "What the box offers. A new name reaches every record that holds the old one."), ahead(back))
	o.choices = newEntries(o.s, "Choices", head, def.Value, edit.Choices{Own: id})
	o.body.Objects = []fyne.CanvasObject{kit.Grow(o.choices.body)}
	o.body.Refresh()
}

// menu offers what can be done with the chosen field.
func (o *own) menu(at fyne.Position) {
	r, ok := o.chosen()
	if !ok {
		return
	}
	i := slices.IndexFunc(o.rows, func(x ownRow) bool { return x.def == r.def })
	items := []kit.MenuItem{
		{Label: "Rename", Icon: look.Pencil, Do: o.side.edit},
		{Label: "Move up", Icon: look.ChevronUp, Note: command.Of(command.MoveUp).Keys(), Disabled: i == 0, Do: func() { o.move(-1) }},
		{Label: "Move down", Icon: look.ChevronDown, Note: command.Of(command.MoveDown).Keys(), Disabled: i == len(o.rows)-1, Do: func() { o.move(1) }},
	}
	if r.def.Type == data.OwnChoice {
		items = append(items, kit.MenuItem{Label: "Edit its choices", Icon: look.TableIcon, Do: func() { o.showChoices(r.def.ID) }})
	}
	kit.ShowMenu(o.s.h.Canvas(), at, append(items, kit.MenuItem{Label: ownRetireWord(r), Rule: true, Note: "Delete", Do: o.retire})...)
}

// Object is shown.
func (o *own) Object() fyne.CanvasObject { return o.body }

// Focus is in the table.
func (o *own) Focus() fyne.Focusable {
	if o.choices != nil {
		return o.choices.table.Focusable()
	}
	if len(o.rows) == 0 {
		return o.name.Entry()
	}
	return o.table.Focusable()
}

// Changed reads what is shown anew.
func (o *own) Changed(store.Batch) {
	o.read()
	if o.choices == nil {
		return
	}
	if !slices.ContainsFunc(o.rows, func(r ownRow) bool { return r.def.ID == o.of }) {
		o.showFields() // its making was undone
		return
	}
	o.choices.read()
}

// Doing gives what a command does here.
func (o *own) Doing(id command.ID) func() {
	if o.choices != nil {
		return o.choices.doing(id)
	}
	r, ok := o.chosen()
	i := slices.IndexFunc(o.rows, func(x ownRow) bool { return x.def == r.def })
	switch {
	case id == command.New:
		return func() { o.s.h.Canvas().Focus(o.name.Entry()) }
	case id == command.Save && o.side.typed():
		return func() { o.side.save() }
	case id == command.Delete && ok:
		return o.retire
	case id == command.MoveUp && i > 0:
		return func() { o.move(-1) }
	case id == command.MoveDown && ok && i < len(o.rows)-1:
		return func() { o.move(1) }
	}
	return nil
}

// Leave asks about a name that was typed and not saved.
func (o *own) Leave(goOn func()) {
	switch {
	case o.choices != nil:
		o.choices.leave(goOn)
	case o.side.typed():
		o.side.ask(goOn)
	default:
		goOn()
	}
}

// Where is the list, and the field whose choices are shown.
func (o *own) Where() string {
	if o.choices != nil {
		return o.kind.List + "/" + string(o.of)
	}
	return o.kind.List
}

// GoTo shows a list, or the choices of a field.
func (o *own) GoTo(where string) {
	list, field, _ := strings.Cut(where, "/")
	k := data.KindOf(list)
	if k == nil || !slices.Contains(ownKinds(), k) {
		return
	}
	if k != o.kind || o.choices != nil {
		o.turn(k)
	}
	if field != "" {
		o.reveal(data.ID(field))
		o.showChoices(data.ID(field))
	}
}

var (
	_ page.Doer   = (*own)(nil)
	_ page.Leaver = (*own)(nil)
	_ wayfarer    = (*own)(nil)
)
