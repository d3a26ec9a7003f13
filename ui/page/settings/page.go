package settings

import (
	"strconv"

	"fyne.io/fyne/v2"

	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// settings is what a person may choose: how it looks, who is at the keyboard.
type settings struct {
	h            page.Host
	body         fyne.CanvasObject
	name, laptop *kit.TextBox
	theme        *kit.Segmented
	size         *kit.Words
}

// New makes the page.
func New(h page.Host) page.Page {
	s := &settings{h: h, name: kit.NewTextBox("Your name"), laptop: kit.NewTextBox("Name of this laptop"), size: kit.NewWords(kit.Body, "")}
	author, laptop := h.Store().Author()
	s.name.SetText(author)
	s.laptop.SetText(laptop)
	s.theme = kit.NewSegmented("Theme", kit.Choice{Key: "", Label: "As the computer is set"}, kit.Choice{Key: "light", Label: "Light"},
		kit.Choice{Key: "dark", Label: "Dark"}, kit.Choice{Key: "contrast", Label: "High contrast"})
	s.theme.OnChange = func(key string) {
		h.Laptop().Theme = key
		s.look()
	}
	s.body = kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Scroll(kit.Pad(16, 24, 24, 24, kit.Column(12,
		kit.NewWords(kit.Title, "Settings"),
		s.appearance(), s.person(), s.place()))))
	return s
}

func (s *settings) appearance() fyne.CanvasObject {
	return kit.NewCard("Appearance", kit.Column(12,
		kit.Row(12, s.theme, kit.Spring()),
		kit.Row(12, kit.NewSmallButton(kit.Outline, look.NoIcon, "Smaller text", func() { s.resize(-0.1) }),
			kit.NewSmallButton(kit.Outline, look.NoIcon, "Larger text", func() { s.resize(0.1) }), s.size, kit.Spring())))
}

func (s *settings) person() fyne.CanvasObject {
	save := kit.NewButton(kit.Primary, look.SaveIcon, "Save", s.save)
	return kit.NewCard("Who is at the keyboard", kit.Column(12,
		kit.NewWrapped(kit.Muted, "Stands beside every change made from now on."),
		kit.Pair(s.name, s.laptop), kit.Row(0, kit.Spring(), save)))
}

func (s *settings) place() fyne.CanvasObject {
	return kit.NewCard("About", kit.Column(8,
		kit.NewWrapped(kit.Body, "Placebook "+s.h.Version()+". Your data is locked with your passphrase and lies here:"),
		kit.Narrow(kit.NewWords(kit.Body, s.h.Store().Dir())),
		kit.NewWrapped(kit.Muted, "Placebook cannot be used with a screen reader yet. The command line and the workbooks it makes can.")))
}

func (s *settings) resize(by float32) {
	l := s.h.Laptop()
	l.TextSize = min(max(l.TextSize+by, 0.8), 2)
	s.look()
}

func (s *settings) look() {
	s.h.SetLook()
	if err := s.h.Laptop().Save(); err != nil {
		s.h.Log().Warn("this laptop's settings could not be kept")
	}
	s.Looked()
}

// Doing gives what a command does here.
func (s *settings) Doing(id command.ID) func() {
	if id == command.Save {
		return s.save
	}
	return nil
}

// save keeps the names.
func (s *settings) save() {
	if s.name.Text() == "" {
		s.name.SetError("Say who you are")
		s.h.Canvas().Focus(s.name.Entry())
		return
	}
	s.name.SetError("")
	if err := s.h.Store().Rename(s.name.Text(), s.laptop.Text()); err != nil {
		s.h.Fail(err)
		return
	}
	s.h.Say("Saved.", "", nil)
}

// Title of the page.
func (s *settings) Title() string { return "Settings" }

// Object is shown: as things look now, which the menu may have changed.
func (s *settings) Object() fyne.CanvasObject {
	s.Looked()
	return s.body
}

// Looked shows the theme and the size of the text that are in use.
func (s *settings) Looked() {
	s.theme.Choose(s.h.Laptop().Theme)
	s.size.SetText(percent(s.h.Laptop().TextSize))
}

// Changed has nothing to read anew.
func (s *settings) Changed(store.Batch) {}

func percent(f float32) string { return strconv.Itoa(int(f*100+0.5)) + " %" }
