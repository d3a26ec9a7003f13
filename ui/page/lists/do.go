package lists

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/page"
)

// Doing gives what a command does here, nil where there is nothing to do it
// with.
func (p *Page) Doing(id command.ID) func() {
	if id == command.OtherList {
		return when(len(p.o.Parts) > 1, p.turnOver)
	}
	return p.now.doing(id)
}

// turnOver shows the next part.
func (p *Page) turnOver() {
	for i, x := range p.o.Parts {
		if x.Label == p.now.label() {
			p.Turn(p.o.Parts[(i+1)%len(p.o.Parts)].Label)
			return
		}
	}
}

// doing gives what a command does with the list and its chosen rows.
func (s *side) doing(id command.ID) func() {
	switch id {
	case command.New:
		return when(!s.set.Elsewhere, s.begin)
	case command.Save:
		return when(s.record.form.Record() != nil, func() { s.record.form.Save() })
	}
	if t, ok := s.tool(id); ok {
		ids := s.list.Selected()
		return when(t.can(ids), func() { t.Do(ids) })
	}
	if s.list.Len() == 0 {
		return nil
	}
	n := len(s.list.Selected())
	switch id {
	case command.Find:
		return s.find
	case command.Open:
		return when(n == 1, s.enter)
	case command.Delete:
		return when(n > 0 && !s.set.Elsewhere, s.remove)
	case command.CopyMail:
		return when(n > 0 && s.set.Address != nil, s.copyAddresses)
	case command.Headings:
		return func() { s.p.h.Canvas().Focus(s.list.Table.Headings()) }
	}
	do, _ := page.ListDoing(s.list, id)
	return do
}

func (s *side) tool(id command.ID) (Tool, bool) {
	for _, t := range s.set.Tools {
		if t.ID == id {
			return t, true
		}
	}
	return Tool{}, false
}

func when(can bool, do func()) func() {
	if !can {
		return nil
	}
	return do
}

// begin begins a new record.
func (s *side) begin() {
	s.guard(func() {
		s.list.Table.Select()
		s.record.fresh()
		s.opened = true
		s.shown()
		s.record.form.Focus()
	})
}

// bringIn opens an import into the list.
func (s *side) bringIn() {
	s.guard(func() { s.p.h.Import(s.set.Kind.List, "") })
}

// remove deletes what is chosen in the list. It is not asked about: Undo brings
// it back.
func (s *side) remove() {
	if ids := s.list.Selected(); len(ids) > 0 && !s.set.Elsewhere {
		s.guard(func() { s.delete(ids) })
	}
}

func (s *side) delete(ids []data.ID) {
	next, what, named := s.list.Beside(ids), s.howMany(len(ids)), s.naming(ids)
	title := "Delete " + s.one()
	if len(ids) > 1 {
		title = "Delete " + what
	} else {
		_ = s.p.h.Store().View(func(b *book.Book) error {
			what = b.TitleOf(s.set.Kind, ids[0])
			return nil
		})
	}
	err := s.p.h.Store().Update(title, func(tx *store.Tx) error {
		for _, id := range ids {
			if err := edit.Delete(tx, s.set.Kind, id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		s.p.h.Fail(err)
		return
	}
	s.opened = false
	s.list.Reveal(next)
	s.record.open(next)
	s.shown()
	s.p.h.Say(what+" deleted."+named, "Undo", s.p.h.Undo)
}

// copyAddresses puts the e-mail addresses of what is chosen where Ctrl+V takes
// them from, as a mail program wants them.
func (s *side) copyAddresses() {
	var out []string
	without, had := 0, map[string]bool{}
	_ = s.p.h.Store().View(func(b *book.Book) error {
		for _, id := range s.list.Selected() {
			r := b.Get(s.set.Kind, id)
			if r == nil {
				continue
			}
			address := s.set.Address(b, r)
			switch key := data.EmailKey(address); {
			case address == "":
				without++
			case !had[key]:
				had[key] = true
				out = append(out, address)
			}
		}
		return nil
	})
	said := "Copied " + page.HowMany(len(out), "e-mail address", "e-mail addresses")
	if len(out) == 0 {
		said = "Nothing to copy"
	} else {
		fyne.CurrentApp().Clipboard().SetContent(strings.Join(out, "; "))
	}
	if without > 0 {
		said += "; " + s.howMany(without) + " " + page.HaveHas(without) + " none"
	}
	s.p.h.Say(said+".", "", nil)
}

// menu offers what can be done with the chosen rows.
func (s *side) menu(_ []string, at fyne.Position) {
	ids := []command.ID{command.Open, command.CopyRows}
	if s.set.Address != nil {
		ids = append(ids, command.CopyMail)
	}
	for _, t := range s.set.Tools {
		ids = append(ids, t.ID)
	}
	s.p.h.Menu(at, append(ids, command.Filter, command.Group, command.Columns, command.Delete)...)
}
