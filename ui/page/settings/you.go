package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// you is the section of who is at the keyboard.
type you struct {
	s            *settings
	name, laptop *kit.TextBox
	body         fyne.CanvasObject
}

func newYou(s *settings) part {
	y := &you{s: s, name: kit.NewTextBox("Your name"), laptop: kit.NewTextBox("Name of this laptop")}
	for _, b := range []*kit.TextBox{y.name, y.laptop} {
		b.OnEnter = func(string) { y.save() }
		b.OnChange = func(string) { b.SetError("") }
	}
	y.name.SetNote("Also on the reports you make: first and last name")
	y.laptop.SetNote("Where two laptops differ, this tells them apart")
	y.putBack()
	job := kit.Column(2, kit.NewWrapped(kit.Muted, "Your job stands with your name as the partnership's contact."),
		ahead(kit.NewLink("Change it under Partnership", func() { y.s.h.Go(page.Place{Page: "settings", Part: "partnership"}) })))
	y.body = column("You and this laptop", "Stand beside every change made here from now on. What was changed before keeps the names of then.",
		kit.NewCard("", kit.Column(16, kit.Pair(y.name, y.laptop), job, atEnd(kit.NewButton(kit.Primary, look.SaveIcon, "Save", func() { y.save() })))))
	return y
}

func (y *you) putBack() {
	name, laptop := y.s.h.Store().Author()
	y.name.SetText(name)
	y.laptop.SetText(laptop)
	y.name.SetError("")
	y.laptop.SetError("")
}

func (y *you) typed() bool {
	name, laptop := y.s.h.Store().Author()
	return strings.TrimSpace(y.name.Text()) != name || strings.TrimSpace(y.laptop.Text()) != laptop
}

// save keeps the names.
func (y *you) save() bool {
	for _, b := range []struct {
		box  *kit.TextBox
		says string
	}{{y.name, "Say who you are"}, {y.laptop, "Give this laptop a name"}} {
		if strings.TrimSpace(b.box.Text()) == "" {
			b.box.SetError(b.says)
			y.s.h.Canvas().Focus(b.box.Entry())
			return false
		}
	}
	if err := y.s.h.Store().Rename(y.name.Text(), y.laptop.Text()); err != nil {
		y.s.h.Fail(err)
		return false
	}
	y.putBack()
	y.s.h.Say("Saved.", "", nil)
	return true
}

// Object is shown.
func (y *you) Object() fyne.CanvasObject { return y.body }

// Focus is the first box.
func (y *you) Focus() fyne.Focusable { return y.name.Entry() }

// Changed has nothing to read anew: only this page changes it.
func (y *you) Changed(store.Batch) {}

// Doing gives what a command does here.
func (y *you) Doing(id command.ID) func() {
	if id == command.Save {
		return func() { y.save() }
	}
	return nil
}

// Leave asks about names that were typed and not saved.
func (y *you) Leave(goOn func()) {
	if !y.typed() {
		goOn()
		return
	}
	y.s.leaving("Your name or that of this laptop is not saved yet.", y.save, y.putBack, goOn)
}
