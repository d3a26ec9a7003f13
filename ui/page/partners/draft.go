package partners

import (
	"placebook/data"
	"placebook/ui/record"
)

// Draft is what was typed in the record that is shown.
func (p *partners) Draft() []byte { return p.now.record.form.Draft() }

// TakeDraft shows the record of a draft with what was typed, in its list.
func (p *partners) TakeDraft(b []byte) {
	k, id, ok := record.DraftOf(b)
	if !ok || k != data.Organisations && k != data.Persons {
		return
	}
	s := p.side(k.Plural)
	if s != p.now {
		p.turn(s)
	}
	if id == "" {
		s.list.Table.Select()
	} else {
		s.list.Reveal(id)
	}
	if s.record.form.TakeDraft(b) {
		s.record.tabs.Choose(tabDetails)
		s.opened = true
	}
	s.record.show()
	s.shown()
}
