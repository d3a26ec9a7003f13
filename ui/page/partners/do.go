package partners

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
func (p *partners) Doing(id command.ID) func() {
	switch id {
	case command.New:
		return p.begin
	case command.OtherList:
		return p.turnOver
	case command.Save:
		if p.now.record.form.Record() != nil {
			return func() { p.now.record.form.Save() }
		}
		return nil
	}
	if p.now.list.Len() == 0 {
		return nil
	}
	if do, of := p.now.doing(id); of {
		return do
	}
	do, _ := page.ListDoing(p.now.list, id)
	return do
}

// doing gives what a command does with the chosen rows; false if it is not one
// of these.
func (s *partnerSide) doing(id command.ID) (do func(), of bool) {
	n := len(s.list.Selected())
	switch id {
	case command.Find:
		return s.find, true
	case command.Open:
		return when(n == 1, s.enter), true
	case command.Delete:
		return when(n > 0, s.p.delete), true
	case command.CopyMail:
		return when(n > 0, s.copyAddresses), true
	case command.Headings:
		return func() { s.p.h.Canvas().Focus(s.list.Table.Headings()) }, true
	}
	return nil, false
}

func when(can bool, do func()) func() {
	if !can {
		return nil
	}
	return do
}

// turnOver shows the other list.
func (p *partners) turnOver() {
	p.guard(func() {
		if p.now.set.kind == data.Organisations {
			p.turn(p.side(data.Persons.Plural))
		} else {
			p.turn(p.side(data.Organisations.Plural))
		}
	})
}

// begin begins a new record of the list that is shown.
func (p *partners) begin() {
	p.guard(func() {
		s := p.now
		s.list.Table.Select()
		s.record.fresh()
		s.opened = true
		s.shown()
		s.record.form.Focus()
	})
}

// bringIn opens an import into the list that is shown.
func (p *partners) bringIn() {
	p.Leave(func() { p.h.Import(p.now.set.kind.List, "") })
}

// delete deletes what is chosen in the list. It is not asked about: Undo brings
// it back.
func (p *partners) delete() {
	if ids := p.now.list.Selected(); len(ids) > 0 {
		p.guard(func() { p.now.delete(ids) })
	}
}

func (s *partnerSide) delete(ids []data.ID) {
	next, what := s.list.Beside(ids), s.howMany(len(ids))
	title := "Delete " + s.set.kind.Name
	if len(ids) > 1 {
		title = "Delete " + what
	} else {
		_ = s.p.h.Store().View(func(b *book.Book) error {
			what = b.TitleOf(s.set.kind, ids[0])
			return nil
		})
	}
	err := s.p.h.Store().Update(title, func(tx *store.Tx) error {
		for _, id := range ids {
			if err := edit.Delete(tx, s.set.kind, id); err != nil {
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
	s.p.h.Say(what+" deleted.", "Undo", s.p.h.Undo)
}

// copyAddresses puts the e-mail addresses of what is chosen where Ctrl+V takes
// them from, as a mail program wants them.
func (s *partnerSide) copyAddresses() {
	var out []string
	without, had := 0, map[string]bool{}
	_ = s.p.h.Store().View(func(b *book.Book) error {
		for _, id := range s.list.Selected() {
			r := b.Get(s.set.kind, id)
			if r == nil {
				continue
			}
			address := s.set.address(b, r)
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
func (s *partnerSide) menu(_ []string, at fyne.Position) {
	s.p.h.Menu(at, command.Open, command.CopyRows, command.CopyMail, command.Filter, command.Group, command.Columns, command.Delete)
}
