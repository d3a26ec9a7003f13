package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/edit"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// entrySide is the chosen entry of a list, beside the table.
type entrySide struct {
	of   *entries
	now  edit.Entry
	name *kit.TextBox
	keep *kit.Button
	note *kit.Words
	uses *fyne.Container

	up, down, retire *kit.Button
	into             *kit.Combo
	merge            *kit.Button
	body             *fyne.Container
	some, none       fyne.CanvasObject
}

func newEntrySide(of *entries) *entrySide {
	s := &entrySide{of: of, name: kit.NewTextBox("Name"), note: kit.NewWrapped(kit.Small, ""), uses: kit.Column(6)}
	s.name.OnEnter = func(string) { s.save() }
	s.name.OnChange = func(string) { s.name.SetError("") }
	s.keep = kit.NewSmallButton(kit.Outline, look.SaveIcon, "Rename", func() { s.save() })
	s.up = kit.NewSmallButton(kit.Outline, look.ChevronUp, "Move up", func() { of.move(-1) })
	s.down = kit.NewSmallButton(kit.Outline, look.ChevronDown, "Move down", func() { of.move(1) })
	s.retire = kit.NewSmallButton(kit.Outline, look.NoIcon, "", of.retire)
	s.into = kit.NewCombo("Merge into", s.others)
	s.into.OnChange = func(string, string) { s.into.SetError("") }
	s.merge = kit.NewSmallButton(kit.Outline, look.NoIcon, "Merge", s.mergeNow)
	s.some = sideColumn(
		kit.Column(8, s.name, ahead(s.keep)),
		kit.Column(6, kit.NewWords(kit.SmallBold, "Where it stands"), s.uses),
		kit.Column(8, kit.NewWords(kit.SmallBold, "Its place in the list"), ahead(s.up, s.down)),
		kit.Column(8, kit.NewWords(kit.SmallBold, "When it is not needed any more"), ahead(s.retire), s.note),
		kit.Column(8, s.into, ahead(s.merge)))
	s.none = sideColumn(kit.NewWrapped(kit.Muted, "The list is empty. Type its first entry below the table."))
	s.body = kit.Column(0)
	return s
}

// show shows the chosen entry.
func (s *entrySide) show() {
	x, ok := s.of.chosen()
	s.now = x
	s.body.Objects = []fyne.CanvasObject{kit.Grow(s.none)}
	if ok {
		s.body.Objects[0] = kit.Grow(s.some)
		s.fill()
	}
	s.body.Refresh()
}

func (s *entrySide) fill() {
	x := s.now
	s.name.SetText(x.Name)
	s.name.SetError("")
	s.name.SetNote("")
	s.into.Set("", "")
	s.into.SetError("")
	s.keep.Enable()
	s.name.Enable()
	if x.Stray {
		s.keep.Disable()
		s.name.Disable()
		s.name.SetNote("It is not in the list: add it, or merge it into an entry that is.")
	}
	s.fillPlace()
	s.retire.SetLabel(retireWord(x))
	s.note.SetText(retireNote(x))
	s.uses.Objects = nil
	for _, u := range x.Uses {
		s.uses.Add(s.use(u))
	}
	if len(x.Uses) == 0 {
		s.uses.Add(kit.NewWrapped(kit.Muted, "No record holds it."))
	}
}

// fillPlace lets the entry be moved where there is room.
func (s *entrySide) fillPlace() {
	i := 0
	for s.of.rows[i].Name != s.now.Name {
		i++
	}
	enable(s.up, !s.now.Stray && i > 0)
	enable(s.down, !s.now.Stray && s.of.below(i))
}

func enable(b *kit.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// use says in how many records of a kind the entry stands, and leads to them.
func (s *entrySide) use(u edit.Use) fyne.CanvasObject {
	if pageOf(u.Kind) == "" {
		return kit.NewWrapped(kit.Body, u.String())
	}
	return ahead(kit.NewLink(showWord(u), func() { s.goTo(u) }))
}

func showWord(u edit.Use) string { return "Show " + u.String() }

// pageOf is the page of the rail that shows records of a kind, "" for none.
func pageOf(k *data.Kind) string {
	key, _ := page.Where(k)
	return key
}

// goTo shows the records of a kind that hold the entry.
func (s *entrySide) goTo(u edit.Use) {
	s.of.s.h.Go(page.Place{Page: pageOf(u.Kind), Kind: u.Kind, Rows: u.IDs, Title: s.of.name + ": " + s.now.Name})
}

func retireWord(x edit.Entry) string {
	switch {
	case x.Stray:
		return "Add to the list"
	case x.Retired:
		return "Bring back"
	}
	return "Stop offering it"
}

func retireNote(x edit.Entry) string {
	switch {
	case x.Stray:
		return "A record holds it, from before it was renamed or from a colleague's laptop."
	case x.Retired:
		return "It is not offered any more. Records that hold it keep it."
	}
	return "Records that hold it keep it; the boxes stop offering it."
}

// others lists the entries that this one can be merged into.
func (s *entrySide) others() (out []kit.Choice) {
	for _, x := range s.of.rows {
		if x.Name != s.now.Name && !x.Stray {
			out = append(out, kit.Choice{Key: x.Name, Label: x.Name})
		}
	}
	return out
}

// edit puts the keyboard into the name.
func (s *entrySide) edit() {
	if !s.now.Stray {
		s.of.s.h.Canvas().Focus(s.name.Entry())
	}
}

// typed tells whether another name was typed and not saved.
func (s *entrySide) typed() bool {
	return s.now.Name != "" && !s.now.Stray && strings.TrimSpace(s.name.Text()) != s.now.Name
}

func (s *entrySide) save() bool {
	return s.of.rename(s.now, s.name.Text(), func(err error) {
		s.name.SetError(data.Sentence(err))
		s.edit()
	})
}

func (s *entrySide) mergeNow() {
	if s.into.Key() == "" {
		s.into.SetError("Choose the entry that is to stand in its place.")
		s.of.s.h.Canvas().Focus(s.into)
		return
	}
	s.of.merge(s.now, s.into.Key(), func(err error) { s.into.SetError(data.Sentence(err)) })
}
