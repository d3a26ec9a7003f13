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

// key of the page in the rail.
const key = "settings"

// A section is one of the page, which is made when it is first opened.
type section struct {
	key, title string
	words      string // further words that the search on top finds it by
	make       func(*settings) part
}

// A part is a section as it is shown. It may be a page.Doer, a page.Leaver and a
// page.Looker too, and a wayfarer.
type part interface {
	Object() fyne.CanvasObject
	Focus() fyne.Focusable
	Changed(store.Batch)
}

// A wayfarer is a part with places of its own: a list, a field.
type wayfarer interface {
	Where() string
	GoTo(where string)
}

// groups of sections, in their order.
var groups = []struct {
	name     string
	sections []section
}{
	{"Shared by all laptops", []section{
		{"lists", "Lists", "sectors professions entries rename merge retire", newLists},
		{"own", "Own fields", "custom extra columns choices", newOwn},
		{"rules", "Thresholds", "tolerance number months contact withheld small numbers", newRules},
		{"partnership", "Partnership", "name purpose co-chairs statement about contact classification", newPartnership},
	}},
	{"This laptop", []section{
		{"you", "You and this laptop", "name author who keyboard job", newYou},
		{"appearance", "Appearance", "theme dark light contrast text size larger", newAppearance},
		{"security", "Security", "passphrase password recovery key lock idle minutes encryption", newSecurity},
		{"about", "About and health", "version check data folder log damaged", newAbout},
	}},
}

// Topics lists the sections for the search on top.
func Topics() (out []page.Topic) {
	for _, g := range groups {
		for _, s := range g.sections {
			out = append(out, page.Topic{Title: s.title, Words: "settings " + s.words, Place: page.Place{Page: key, Part: s.key}})
		}
	}
	return out
}

// settings is the page.
type settings struct {
	h     page.Host
	body  fyne.CanvasObject
	list  *kit.Contents
	right *fyne.Container
	parts map[string]part
	open  string // key of the section that is shown
}

// New makes the page, with its first section open.
func New(h page.Host) page.Page {
	s := &settings{h: h, list: kit.NewContents("Sections of Settings"), right: kit.Column(0), parts: map[string]part{}}
	var entries []kit.Entry
	for _, g := range groups {
		entries = append(entries, kit.Entry{Label: g.name})
		for _, x := range g.sections {
			entries = append(entries, kit.Entry{Key: x.key, Label: x.title})
		}
	}
	s.list.SetEntries(entries)
	s.list.OnOpen = s.chosen
	left := kit.NewPanel(kit.SurfaceGround, kit.RightEdge, kit.Column(0,
		kit.Pad(16, 24, 0, 24, kit.NewWords(kit.Title, "Settings")), kit.Grow(s.list)))
	s.body = kit.NewPanel(kit.PageGround, kit.NoEdge, kit.Beside(left, s.right, listWide))
	s.show(s.list.First())
	return s
}

// chosen opens a section that was chosen in the list: by a click or Enter so
// that the window's way back leads from it, by an arrow key at once.
func (s *settings) chosen(to string, meant bool) {
	if to == s.open {
		if meant {
			s.focusPart()
		}
		return
	}
	s.list.Choose(s.open)
	if meant {
		s.h.Go(page.Place{Page: key, Part: to})
		return
	}
	s.Leave(func() { s.show(to) })
}

func (s *settings) focusPart() {
	if f := s.now().Focus(); f != nil {
		s.h.Canvas().Focus(f)
	}
}

func find(key string) (section, bool) {
	for _, g := range groups {
		for _, x := range g.sections {
			if x.key == key {
				return x, true
			}
		}
	}
	return section{}, false
}

// show opens a section.
func (s *settings) show(key string) {
	x, ok := find(key)
	if !ok {
		return
	}
	s.open = key
	if s.parts[key] == nil {
		s.parts[key] = x.make(s)
	}
	s.list.Choose(key)
	s.right.Objects = []fyne.CanvasObject{kit.Grow(s.parts[key].Object())}
	s.right.Refresh()
	s.looked(s.parts[key])
}

// now is the section that is shown.
func (s *settings) now() part { return s.parts[s.open] }

// Title of the page.
func (s *settings) Title() string { return "Settings" }

// Object is shown: as things are now, which the menu may have changed.
func (s *settings) Object() fyne.CanvasObject {
	s.looked(s.now())
	return s.body
}

// Focus is in the list of sections.
func (s *settings) Focus() fyne.Focusable { return s.list }

// Place tells which section is open, and where in it the person is.
func (s *settings) Place() page.Place {
	at := s.open
	if w, ok := s.now().(wayfarer); ok && w.Where() != "" {
		at += "/" + w.Where()
	}
	return page.Place{Page: key, Part: at}
}

// GoTo opens a section, or a place in one.
func (s *settings) GoTo(to page.Place) {
	at, where, _ := strings.Cut(to.Part, "/")
	if _, ok := find(at); !ok {
		return
	}
	if at == s.open {
		s.goOn(where)
		return
	}
	s.Leave(func() {
		s.show(at)
		s.goOn(where)
	})
}

func (s *settings) goOn(where string) {
	if w, ok := s.now().(wayfarer); ok {
		w.GoTo(where)
	}
}

// Leave asks the open section whether something would be lost.
func (s *settings) Leave(goOn func()) {
	if l, ok := s.now().(page.Leaver); ok {
		l.Leave(goOn)
		return
	}
	goOn()
}

// Doing gives what the open section does for a command.
func (s *settings) Doing(id command.ID) func() {
	if d, ok := s.now().(page.Doer); ok {
		return d.Doing(id)
	}
	return nil
}

// Changed reads the open section anew; the others are made anew when they are
// next opened.
func (s *settings) Changed(b store.Batch) {
	for k := range s.parts {
		if k != s.open {
			delete(s.parts, k)
		}
	}
	s.now().Changed(b)
}

// Looked shows what theme and text size are now.
func (s *settings) Looked() { s.looked(s.now()) }

func (s *settings) looked(p part) {
	if l, ok := p.(page.Looker); ok {
		l.Looked()
	}
}

// step makes one step of the team's settings and says so, with the way back.
// It reports whether it was made; what is wrong with it is given to wrong.
func (s *settings) step(title string, job func(*store.Tx) error, said func() string, wrong func(error)) bool {
	if err := s.h.Store().Update(title, job); err != nil {
		wrong(err)
		return false
	}
	if sentence := said(); sentence != "" {
		s.h.Say(sentence, "Undo", s.h.Undo)
	}
	return true
}

// keepLaptop keeps what was chosen for this laptop.
func (s *settings) keepLaptop() {
	if err := s.h.Laptop().Save(); err != nil {
		s.h.Log().Warn("this laptop's settings could not be kept")
		s.h.Say("This is in force until Placebook is closed. It could not be kept: look whether the disk is full.", "", nil)
	}
}

// leaving asks about what was typed into a section and is not saved.
func (s *settings) leaving(what string, save func() bool, putBack, goOn func()) {
	kit.Ask(s.h.Canvas(), "Save what you changed?", what,
		kit.Answer{Label: "Save", Icon: look.SaveIcon, Kind: kit.Primary, Do: func() {
			if save() {
				goOn()
			}
		}},
		kit.Answer{Label: "Leave without saving", Kind: kit.Outline, Do: func() {
			putBack()
			goOn()
		}})
}

var (
	_ page.Goer    = (*settings)(nil)
	_ page.Focuser = (*settings)(nil)
	_ page.Looker  = (*settings)(nil)
	_ page.Leaver  = (*settings)(nil)
	_ page.Doer    = (*settings)(nil)
)
