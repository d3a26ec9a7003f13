package settings

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// ownSide is the chosen field of the team's own, beside the table.
type ownSide struct {
	of   *own
	now  ownRow
	name *kit.TextBox
	note *kit.Words // what it holds
	uses *fyne.Container

	up, down, retire *kit.Button
	kept             *kit.Words
	choices          *fyne.Container
	listed           *kit.Words
	body             *fyne.Container
	some, none       fyne.CanvasObject
}

func newOwnSide(of *own) *ownSide {
	s := &ownSide{of: of, name: kit.NewTextBox("Name"), note: kit.NewWrapped(kit.Body, ""), uses: kit.Column(6),
		kept: kit.NewWrapped(kit.Small, ""), listed: kit.NewWrapped(kit.Body, ""), body: kit.Column(0)}
	s.name.OnEnter = func(string) { s.save() }
	s.name.OnChange = func(string) { s.name.SetError("") }
	s.up = kit.NewSmallButton(kit.Outline, look.ChevronUp, "Move up", func() { of.move(-1) })
	s.down = kit.NewSmallButton(kit.Outline, look.ChevronDown, "Move down", func() { of.move(1) })
	s.retire = kit.NewSmallButton(kit.Outline, look.NoIcon, "", of.retire)
	s.choices = kit.Column(8, kit.NewWords(kit.SmallBold, "Its choices"), s.listed,
		ahead(kit.NewSmallButton(kit.Outline, look.Pencil, "Edit its choices", func() { of.showChoices(s.now.def.ID) })))
	s.some = sideColumn(
		kit.Column(8, s.name, ahead(kit.NewSmallButton(kit.Outline, look.SaveIcon, "Rename", func() { s.save() }))),
		kit.Column(6, kit.NewWords(kit.SmallBold, "What it holds"), s.note, s.uses),
		s.choices,
		kit.Column(8, kit.NewWords(kit.SmallBold, "Its place in form and columns"), ahead(s.up, s.down)),
		kit.Column(8, kit.NewWords(kit.SmallBold, "When it is not needed any more"), ahead(s.retire), s.kept))
	s.none = sideColumn(kit.NewWords(kit.Head, "No fields of your own yet"),
		kit.NewWrapped(kit.Muted, "What Placebook has no box for: a van number, a referral route, the day of the last visit. Type a name below the table and say what it holds."),
		kit.NewWrapped(kit.Muted, "A column of a file that you bring in can become one too."))
	return s
}

// show shows the chosen field.
func (s *ownSide) show() {
	r, ok := s.of.chosen()
	s.now = r
	s.body.Objects = []fyne.CanvasObject{kit.Grow(s.none)}
	if ok {
		s.body.Objects[0] = kit.Grow(s.some)
		s.fill()
	}
	s.body.Refresh()
}

func (s *ownSide) fill() {
	r := s.now
	s.name.SetText(r.def.Value)
	s.name.SetError("")
	s.note.SetText(typeSentence[r.def.OwnType()])
	s.uses.Objects = nil
	if n := len(r.held); n > 0 {
		s.uses.Add(ahead(kit.NewLink("Show "+page.HowMany(n, strings.ToLower(s.of.kind.Label), strings.ToLower(s.of.kind.Plural)), s.goTo)))
	} else {
		s.uses.Add(kit.NewWrapped(kit.Muted, "Nobody has filled it in yet."))
	}
	s.choices.Hide()
	if r.def.Type == data.OwnChoice {
		s.choices.Show()
		s.listed.SetText(listed(r.def.Offered(nil)))
	}
	first, last := s.of.rows[0].def, s.of.rows[len(s.of.rows)-1].def
	enable(s.up, r.def != first)
	enable(s.down, r.def != last)
	s.retire.SetLabel(ownRetireWord(r))
	s.kept.SetText("Its values are kept, and show again when it comes back.")
	if r.off() {
		s.kept.SetText("It is not shown anywhere. Its values are kept.")
	}
}

// typeSentence says what a field of a type takes.
var typeSentence = map[data.Type]string{
	data.TypeText:   "Text of one line.",
	data.TypeNumber: "A number.",
	data.TypeDay:    "A day, a month or a year.",
	data.TypeChoice: "One of the choices below.",
}

// listed says the first of some choices.
func listed(choices []string) string {
	const most = 6
	switch n := len(choices); {
	case n == 0:
		return "There are none yet: its box offers nothing."
	case n > most:
		return fmt.Sprintf("%s and %d more.", strings.Join(choices[:most], ", "), n-most)
	}
	return strings.Join(choices, ", ") + "."
}

func ownRetireWord(r ownRow) string {
	if r.off() {
		return "Show it again"
	}
	return "Stop showing it"
}

// goTo shows the records that have a value in the field.
func (s *ownSide) goTo() {
	s.of.s.h.Go(page.Place{Page: pageOf(s.of.kind), Kind: s.of.kind, Rows: s.now.held, Title: s.now.def.Value + " filled in"})
}

// choose shows the field that was chosen in the table, once the name typed for
// the one before is saved or given up.
func (s *ownSide) choose() {
	if !s.typed() {
		s.show()
		return
	}
	to := s.of.table.Selected()
	s.of.table.Select(string(s.now.def.ID))
	s.ask(func() {
		s.of.table.Select(to...)
		s.show()
	})
}

// ask asks about a name that was typed and not saved.
func (s *ownSide) ask(goOn func()) {
	s.of.s.leaving(fmt.Sprintf("The new name of %q is not saved yet.", s.now.def.Value), s.save, s.show, goOn)
}

// edit puts the keyboard into the name.
func (s *ownSide) edit() { s.of.s.h.Canvas().Focus(s.name.Entry()) }

// typed tells whether another name was typed and not saved.
func (s *ownSide) typed() bool {
	return s.now.def != nil && strings.TrimSpace(s.name.Text()) != s.now.def.Value
}

func (s *ownSide) save() bool {
	return s.of.rename(s.now, s.name.Text(), func(err error) {
		s.name.SetError(data.Sentence(err))
		s.edit()
	})
}
