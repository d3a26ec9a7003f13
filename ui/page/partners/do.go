package partners

import (
	"strings"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/page"
)

// begin begins a new record of the list that is shown.
func (p *partners) begin() {
	p.guard(func() {
		s := p.now
		s.list.Table.Select()
		s.record.fresh()
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
	kit.ShowMenu(s.p.h.Canvas(), at,
		kit.MenuItem{Label: "Edit", Icon: look.Pencil, Note: "Enter", Do: s.record.form.Focus},
		kit.MenuItem{Label: "Copy e-mail addresses", Icon: look.Mail, Do: s.copyAddresses},
		kit.MenuItem{Label: "Delete", Icon: look.Trash, Note: "Delete", Rule: true, Do: s.p.delete})
}
