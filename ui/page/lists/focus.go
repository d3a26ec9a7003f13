package lists

import "fyne.io/fyne/v2"

// focus is where the keyboard goes when the list is shown.
func (s *side) focus() fyne.Focusable {
	if s.list.Len() == 0 {
		if s.start == nil {
			return nil
		}
		return s.start
	}
	return s.list.Table.Focusable()
}

func (s *side) toList() {
	if s.list.Shown() > 0 {
		s.p.h.Canvas().Focus(s.list.Table.Focusable())
	}
}

// openRecord shows the record also where there is no room for it beside the
// list.
func (s *side) openRecord() {
	if s.record.form.Record() != nil {
		s.opened = true
		s.p.arrange()
	}
}

// closeRecord gives the room back to the list.
func (s *side) closeRecord() {
	s.opened = false
	s.p.arrange()
	s.toList()
}

// enter goes into the form of the chosen record.
func (s *side) enter() {
	s.openRecord()
	s.record.toDetails()
	s.record.form.Focus()
}

// showAll takes every narrowing away.
func (s *side) showAll() {
	s.closeFinder()
	s.list.All()
	s.shown()
	s.toList()
}

// find opens the box that narrows the list.
func (s *side) find() {
	s.list.Finding = true
	s.list.Warm()
	s.finding.Show()
	s.finder.SetText(s.list.Words())
	s.shown()
	s.whole.Refresh()
	s.p.h.Canvas().Focus(s.finder.Entry())
}

// closeFinder closes the box that narrows the list; what it says narrows no
// longer.
func (s *side) closeFinder() {
	if !s.finding.Visible() {
		return
	}
	s.list.Finding = false
	s.finding.Hide()
	s.list.Filter("")
	s.whole.Refresh()
}

// escape goes back a step: out of what lies over the list, into the list, and
// then out of what narrows it, until nothing is chosen.
func (s *side) escape() {
	on := s.p.h.Canvas().Focused()
	title, _ := s.list.OnlyTitle()
	switch {
	case on == s.finder.Entry():
		s.closeFinder()
		s.toList()
	case s.p.panes.narrow && s.opened:
		s.guard(s.closeRecord)
	case on != s.list.Table.Focusable():
		s.toList()
	case s.finding.Visible():
		s.closeFinder()
	case title != "":
		s.list.Only(nil, "")
	case len(s.list.Selected()) > 0:
		s.list.Table.Select()
		s.chosen()
	}
}
