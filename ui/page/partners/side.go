package partners

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/record"
)

// A partnerSet is what makes one of the two lists what it is.
type partnerSet struct {
	kind    *data.Kind
	icon    look.Icon
	belongs string // what belongs into the list, in a sentence
	columns []record.Column
	more    []record.Column // further computed ones
	first   []string        // the boxes a form begins with
	prepare func(*book.Book)
	views   func() []record.View
	address func(*book.Book, data.Record) string // e-mail, empty for none
	fresh   func() data.Record
	heading func(*book.Book, data.Record) recordHeading
	// related is what stands behind the record's second tab.
	related      func(*book.Book, data.Record) []relation
	relatedLabel string
	relatedNone  string
	signs        bool // it has a tab for what it signs
}

// partnerSide is one of the lists, with what stands round it and its record.
type partnerSide struct {
	p      *partners
	set    partnerSet
	list   *record.List
	record *partnerRecord
	stale  bool
	opened bool // the record, where there is no room for it beside the list
	seen   look.Stamp

	body    *fyne.Container
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
	remove  *kit.Button
}

func newPartnerSide(p *partners, set partnerSet) *partnerSide {
	s := &partnerSide{p: p, set: set}
	h := p.h
	l := h.Laptop()
	s.list = record.NewList(record.ListOptions{
		Name: set.kind.Plural, Kind: set.kind, Columns: set.columns, More: set.more, View: h.Store().View, Prepare: set.prepare, Views: set.views,
		Kept: (*record.Kept)(l.List(set.kind.List)), Keep: func() {
			if err := l.Save(); err != nil {
				h.Log().Warn("this laptop's settings could not be kept")
			}
		},
		Update: h.Store().Update, Say: h.Say, Undo: h.Undo, Failed: h.Fail, Canvas: h.Canvas, Runner: h.Runner(),
	})
	s.record = newPartnerRecord(s)
	s.makeBody()
	s.list.OnShown = s.shown
	s.list.OnSelect = s.choose
	s.list.OnOpen = func(data.ID) { s.enter() }
	s.list.Table.OnDelete = func([]string) { p.delete() }
	s.list.Table.OnMenu = s.menu
	if id := s.list.First(); id != "" {
		s.list.Reveal(id)
		s.record.open(id)
	}
	s.shown()
	return s
}

// label is what the list is called, and words the same within a sentence.
func (s *partnerSide) label() string { return s.set.kind.Plural }
func (s *partnerSide) words() string { return strings.ToLower(s.label()) }

func (s *partnerSide) howMany(n int) string { return page.HowMany(n, s.set.kind.Name, s.words()) }

func (s *partnerSide) makeBody() {
	s.makeFinder()
	s.makeStates()
	s.makeFooter()
	s.views = kit.Pad(6, 12, 0, 24, s.list.Views)
	s.chips = kit.Pad(8, 24, 8, 24, s.list.Chips)
	s.body = kit.Column(0, s.views, s.finding, s.chips, kit.Grow(container.NewStack(s.list.Table, s.empty, s.nothing)), s.footer)
}

func (s *partnerSide) makeFinder() {
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

func (s *partnerSide) makeStates() {
	s.start = kit.NewButton(kit.Primary, look.Import, "Import a list", s.p.bringIn)
	s.empty = kit.NewEmptyState(s.set.icon, "No "+s.words()+" yet", s.set.belongs,
		s.start, kit.NewButton(kit.Outline, look.Plus, "New "+s.set.kind.Name, s.p.begin))
	s.none = kit.NewWords(kit.Muted, "")
	s.nothing = kit.Column(8, kit.Space(1, 40), kit.Row(0, kit.Spring(), s.none, kit.Spring()),
		kit.Row(16, kit.Spring(), kit.NewSmallButton(kit.Outline, look.NoIcon, "Show all", s.showAll), kit.Spring()))
}

func (s *partnerSide) makeFooter() {
	s.foot = kit.NewWords(kit.Bold, "")
	s.open = kit.NewButton(kit.Plain, look.Pencil, "Open", s.enter)
	s.copy = kit.NewButton(kit.Plain, look.Mail, "Copy e-mail addresses", s.copyAddresses)
	s.remove = kit.NewButton(kit.Plain, look.Trash, "Delete", s.p.delete)
	s.footer = kit.NewPanel(kit.SurfaceGround, kit.TopEdge, kit.Pad(0, 1, 0, 24,
		kit.Row(2, s.foot, kit.Spring(), s.open, s.copy, s.remove, kit.Space(10, 39))))
}

// goTo shows a place of this list.
func (s *partnerSide) goTo(to page.Place) {
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
func (s *partnerSide) refresh(by string, changed map[*data.Kind][]data.ID) {
	if s.stale && !s.p.shows(s) {
		changed = nil
	}
	s.stale = false
	s.list.Refresh(changed)
	s.record.follow(by)
	s.shown()
}

// shown is called when other rows are shown, or another record: the list, or
// what could be there, and how many there are.
func (s *partnerSide) shown() {
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
		s.body.Refresh()
	}
	s.chosen()
	s.arrange()
}

// arrange shows the record where there is room for it, or where it was opened.
func (s *partnerSide) arrange() {
	narrow := s.p.panes.narrow
	s.record.setNarrow(narrow)
	visible(s.open, narrow && len(s.list.Selected()) == 1)
	if visible(s.record.panel, (s.list.Len() > 0 || s.record.form.Record() != nil) && (!narrow || s.opened)) {
		s.p.body.Refresh()
	}
}

// tellNothing says why no row is shown.
func (s *partnerSide) tellNothing() {
	s.none.SetText("No " + s.words() + " here.")
	if s.list.Filtered() {
		s.none.SetText("No " + s.words() + " are like that.")
	}
	if len(s.list.Conditions()) == 0 && s.list.Words() != "" {
		s.none.SetText("No " + s.words() + " here that hold these words.")
	}
}

// chosen tells below the list how many rows are chosen.
func (s *partnerSide) chosen() {
	n := len(s.list.Selected())
	if n > 0 {
		s.foot.SetText(fmt.Sprintf("%d of %d selected", n, s.list.Shown()))
	} else {
		s.foot.SetText(s.howMany(s.list.Shown()))
	}
	visible(s.copy, n > 0)
	visible(s.remove, n > 0)
	visible(s.open, n == 1 && s.p.panes.narrow)
	s.footer.Refresh()
}

// choose shows the record of the row that was chosen. Of several rows none is
// shown before the others: the one that was stays.
func (s *partnerSide) choose(ids []data.ID) {
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
	s.p.guard(func() {
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
