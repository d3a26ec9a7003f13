package home

import (
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/page"
)

// bringBack brings back what a step deleted, as a step of its own.
func (p *home) bringBack(line told) {
	what := page.Counted(len(line.gone), "record")
	if len(line.gone) == 1 {
		p.teller(func(t teller) { what = t.name(line.gone[0].kind, line.gone[0].id) })
	}
	err := p.s.Update("Bring back", func(tx *store.Tx) error {
		for _, w := range line.gone {
			if err := edit.Restore(tx, w.kind, w.id); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		p.h.Fail(err)
		return
	}
	p.h.Say(what+" "+page.IsAre(len(line.gone))+" back.", "Undo", p.h.Undo)
}
