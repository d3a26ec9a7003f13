package lists

import (
	"placebook/ui/page"
	"placebook/ui/record"
)

// Draft is what was typed in the part that is shown.
func (p *Page) Draft() []byte {
	switch s := p.now.(type) {
	case *side:
		return s.record.form.Draft()
	case *panelPart:
		if d, ok := s.panel.(page.Drafter); ok {
			return d.Draft()
		}
	}
	return nil
}

// TakeDraft shows the record of a draft with what was typed, in its list.
func (p *Page) TakeDraft(b []byte) {
	if x, ok := p.now.(*panelPart); ok {
		if d, ok := x.panel.(page.Drafter); ok {
			d.TakeDraft(b)
		}
		return
	}
	k, id, ok := record.DraftOf(b)
	if !ok {
		return
	}
	s, ok := p.now.(*side)
	if !ok || s.set.Kind != k {
		if s, ok = p.part(p.partOf(k, id)).(*side); !ok {
			return
		}
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
