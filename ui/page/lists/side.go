package lists

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/record"
)

// side is a list, with what stands round it and its record.
type side struct {
	p      *Page
	name   string
	set    Set
	list   *record.List
	record *chosen
	stale  bool
	opened bool // the record, where there is no room for it beside the list
	seen   look.Stamp

	whole   *fyne.Container
	top     fyne.CanvasObject
	views   *fyne.Container
	chips   *fyne.Container
	finding *fyne.Container // the box that narrows the list
	finder  *kit.SearchBox
	empty   fyne.CanvasObject // instead of the list, while there is nothing at all
	start   *kit.Button
	nothing *fyne.Container // instead of the list, where nothing fits
	none    *kit.Words
	footer  *kit.Panel
	foot    *kit.Words
	open    *kit.Button
	copy    *kit.Button
	drop    *kit.Button
	foots   []foot // buttons of the set's tools
}

// A foot is the button of a tool below the list.
type foot struct {
	tool   Tool
	button *kit.Button
}

func newSide(p *Page, label string, set Set) *side {
	s := &side{p: p, name: label, set: set.complete()}
	set = s.set
	h := p.h
	l := h.Laptop()
	kept := (*record.Kept)(l.List(set.Key))
	if kept.Sort == "" {
		kept.Sort, kept.Down = set.Sort, set.Down
	}
	s.list = record.NewList(record.ListOptions{
		Name: set.Label, Kind: set.Kind, Key: set.Key, Holds: set.Holds, Columns: set.Columns, More: set.More, View: h.Store().View, Prepare: set.Prepare, Views: set.Views,
		Kept: kept, Keep: func() {
			if err := l.Save(); err != nil {
				h.Log().Warn("this laptop's settings could not be kept")
			}
		},
		Update: h.Store().Update, Say: h.Say, Undo: h.Undo, Failed: h.Fail, Canvas: h.Canvas, Runner: h.Runner(),
	})
	s.record = newChosen(s)
	s.top = plainButtons(s)
	s.makeBody()
	s.list.OnShown = s.shown
	s.list.OnSelect = s.choose
	s.list.OnOpen = func(data.ID) { s.enter() }
	s.list.Table.OnDelete = func([]string) { s.remove() }
	s.list.Table.OnMenu = s.menu
	if set.Opens != "" {
		s.list.ShowTab(set.Opens)
	}
	if id := s.list.First(); id != "" {
		s.list.Reveal(id)
		s.record.open(id)
	}
	s.shown()
	return s
}

// label is what the part is called, words what its records are within a
// sentence, one one of them.
func (s *side) label() string { return s.name }
func (s *side) words() string { return page.Uncapital(s.set.Label) }
func (s *side) one() string   { return s.set.One }

func (s *side) howMany(n int) string { return page.HowMany(n, s.one(), s.words()) }

func (s *side) body() fyne.CanvasObject    { return s.whole }
func (s *side) beside() fyne.CanvasObject  { return s.record.panel }
func (s *side) buttons() fyne.CanvasObject { return s.top }
func (s *side) outdated()                  { s.stale = true }

// turnedTo reads what has changed since it was last shown.
func (s *side) turnedTo() {
	if s.stale {
		s.refresh("", nil)
	}
	if s.seen.Stale() {
		s.p.h.SetLook() // it was not there when the look was changed
	}
}

// changed reads the list anew.
func (s *side) changed(b store.Batch) {
	by := b.Author
	if b.Own {
		by = ""
	}
	s.refresh(by, b.Changed)
}

// place says what is shown of the list, and what is chosen.
func (s *side) place() page.Place {
	at := page.Place{Part: s.list.Tab(), Kind: s.set.Kind, Scroll: s.list.Table.Scrolled()}
	if ids := s.list.Selected(); len(ids) == 1 {
		at.ID = ids[0]
	}
	at.Title, at.Rows = s.list.OnlyTitle()
	return at
}

// isAt tells whether a place is the record that is shown, and no more.
func (s *side) isAt(to page.Place) bool {
	return s.record.id() == to.ID && to.Part == "" && len(to.Rows) == 0 && to.ID != "" && s.set.Kind == to.Kind
}

// guard goes on once nothing that was typed can be lost.
func (s *side) guard(goOn func()) {
	form := s.record.form
	n := form.Changed()
	if n == 0 {
		goOn()
		return
	}
	kit.Ask(s.p.h.Canvas(), "Save what you changed?", page.HowMany(n, "changed box", "changed boxes")+" of "+s.record.name()+" "+page.IsAre(n)+" not saved yet.",
		kit.Answer{Label: "Save", Icon: look.SaveIcon, Kind: kit.Primary, Do: func() {
			if form.Save() {
				goOn()
			}
		}},
		kit.Answer{Label: "Leave without saving", Kind: kit.Outline, Do: func() {
			form.PutBack()
			goOn()
		}})
}

func (s *side) makeBody() {
	s.makeFinder()
	s.makeStates()
	s.makeFooter()
	s.views = kit.Pad(6, 12, 0, 24, s.list.Views)
	s.chips = kit.Pad(8, 24, 8, 24, s.list.Chips)
	lines := []fyne.CanvasObject{s.views}
	if s.set.Above != nil {
		lines = append(lines, s.set.Above)
	}
	s.whole = kit.Column(0, append(lines, s.finding, s.chips, kit.Grow(container.NewStack(s.list.Table, s.empty, s.nothing)), s.footer)...)
}

func (s *side) makeFinder() {
	s.finder = kit.NewSearchBox("Find in "+s.words(), "")
	s.finder.OnChange = func(words string) { s.list.Filter(words) }
	s.finder.OnEnter = func(string) { s.toList() }
	s.finder.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDown {
			s.toList()
		}
		return e.Name == fyne.KeyDown
	}
	s.finding = kit.Pad(8, 24, 8, 24, s.finder)
	s.finding.Hide()
}

func (s *side) makeStates() {
	newOne := kit.NewButton(kit.Outline, look.Plus, "New "+s.one(), s.begin)
	s.start = newOne
	ways := []fyne.CanvasObject{newOne}
	if s.set.Elsewhere {
		s.start, ways = nil, nil
	}
	if !s.set.NoImport {
		s.start = kit.NewButton(kit.Primary, look.Import, "Import a list", s.bringIn)
		ways = []fyne.CanvasObject{s.start, newOne}
	}
	for _, t := range s.set.Tools {
		if t.Empty != "" {
			ways = append(ways, kit.NewButton(kit.Outline, command.Of(t.ID).Icon, t.Empty, func() { t.Do(nil) }))
		}
	}
	s.empty = kit.NewEmptyState(s.set.Icon, "No "+s.words()+" yet", s.set.Belongs, ways...)
	s.none = kit.NewWords(kit.Muted, "")
	s.nothing = kit.Column(8, kit.Space(1, 40), kit.Row(0, kit.Spring(), s.none, kit.Spring()),
		kit.Row(16, kit.Spring(), kit.NewSmallButton(kit.Outline, look.NoIcon, "Show all", s.showAll), kit.Spring()))
}

func (s *side) makeFooter() {
	s.foot = kit.NewWords(kit.Bold, "")
	s.open = kit.NewButton(kit.Plain, look.Pencil, "Open", s.enter)
	s.copy = kit.NewButton(kit.Plain, look.Mail, "Copy e-mail addresses", s.copyAddresses)
	s.drop = kit.NewButton(kit.Plain, look.Trash, "Delete", s.remove)
	line := []fyne.CanvasObject{s.open, s.copy}
	for _, t := range s.set.Tools {
		if t.Foot != "" {
			b := kit.NewButton(kit.Plain, command.Of(t.ID).Icon, t.Foot, func() { t.Do(s.list.Selected()) })
			s.foots = append(s.foots, foot{t, b})
			line = append(line, b)
		}
	}
	s.footer = kit.NewPanel(kit.SurfaceGround, kit.TopEdge, kit.Pad(0, 1, 0, 24, besides(2, s.foot, kit.Row(2, append(line, s.drop, kit.Space(10, 39))...))))
}

// goTo shows a place of this list.
func (s *side) goTo(to page.Place) {
	title, rows := s.list.OnlyTitle()
	if len(to.Rows) > 0 || len(rows) > 0 || title != "" {
		s.list.Only(to.Rows, to.Title)
	}
	if to.Part != "" && len(to.Rows) == 0 && to.Part != s.list.Tab() {
		s.list.ShowTab(to.Part)
	}
	if to.Scroll > 0 {
		s.list.Table.ScrollTo(to.Scroll)
	}
	if to.ID == "" && len(to.Rows) > 0 {
		s.list.Reveal(s.list.First())
		s.record.open(s.list.First())
	}
	if to.ID != "" {
		s.list.Reveal(to.ID)
		s.record.open(to.ID)
		s.opened = to.Part == "" // somebody asked for the record, not for the list
	}
	s.shown()
}

// refresh reads the list anew and lets the record follow. by is who changed the
// data, "" for the person at the keyboard; changed what, nil if that is not
// known.
func (s *side) refresh(by string, changed map[*data.Kind][]data.ID) {
	if s.stale {
		changed = nil
	}
	s.stale = false
	s.list.Refresh(changed)
	s.record.follow(by)
	s.shown()
}

// shown is called when other rows are shown, or another record: the list, or
// what could be there, and how many there are.
func (s *side) shown() {
	empty, rows := s.list.Len() == 0, s.list.Shown() > 0
	if !empty && !rows {
		s.tellNothing()
	}
	if w := s.list.Words(); s.finding.Visible() && w != s.finder.Text() {
		s.finder.SetText(w)
	}
	changed := false
	for _, x := range []struct {
		o  fyne.CanvasObject
		on bool
	}{{s.empty, empty}, {s.views, !empty}, {s.chips, !empty && s.list.Chips.Visible()}, {s.footer, !empty},
		{s.list.Table, rows}, {s.nothing, !empty && !rows}} {
		changed = visible(x.o, x.on) || changed
	}
	if changed {
		s.whole.Refresh()
	}
	s.chosen()
	s.arrange()
}

// arrange shows the record where there is room for it, or where it was opened.
func (s *side) arrange() {
	narrow := s.p.panes.narrow
	s.record.setNarrow(narrow)
	visible(s.open, narrow && len(s.list.Selected()) == 1)
	if visible(s.record.panel, (s.list.Len() > 0 || s.record.form.Record() != nil || s.record.gone != "") && (!narrow || s.opened)) {
		s.p.body.Refresh()
	}
}

// tellNothing says why no row is shown.
func (s *side) tellNothing() {
	s.none.SetText("No " + s.words() + " here.")
	if s.list.Filtered() {
		s.none.SetText("No " + s.words() + " are like that.")
	}
	if len(s.list.Conditions()) == 0 && s.list.Words() != "" {
		s.none.SetText("No " + s.words() + " here that hold these words.")
	}
}

// chosen tells below the list how many rows are chosen.
func (s *side) chosen() {
	ids := s.list.Selected()
	n := len(ids)
	if n > 0 {
		s.foot.SetText(fmt.Sprintf("%d of %d selected", n, s.list.Shown()))
	} else {
		s.foot.SetText(s.howMany(s.list.Shown()))
	}
	visible(s.copy, n > 0 && s.set.Address != nil)
	visible(s.drop, n > 0 && !s.set.Elsewhere)
	for _, f := range s.foots {
		visible(f.button, f.tool.can(ids))
	}
	visible(s.open, n == 1 && s.p.panes.narrow)
	s.footer.Refresh()
	if s.footer.MinSize().Height != s.footer.Size().Height { // its buttons take a line of their own, or no longer
		s.whole.Refresh()
	}
}

// choose shows the record of the row that was chosen. Of several rows none is
// shown before the others: the one that was stays.
func (s *side) choose(ids []data.ID) {
	is := s.record.id()
	if len(ids) != 1 || ids[0] == is {
		s.chosen()
		return
	}
	if s.record.form.Changed() > 0 { // until it is known what becomes of what was typed
		s.list.Table.Select()
		s.list.Reveal(is)
		s.chosen()
	}
	s.guard(func() {
		s.list.Reveal(ids[0])
		s.record.open(ids[0])
		s.shown()
	})
}

// visible shows or hides an object, and reports whether it was otherwise.
func visible(o fyne.CanvasObject, on bool) bool {
	if on == o.Visible() {
		return false
	}
	if on {
		o.Show()
	} else {
		o.Hide()
	}
	return true
}
