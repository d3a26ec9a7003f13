package neighbourhoods

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/insight"
	"placebook/ui/kit"
	"placebook/ui/look"
)

// showPartners lists the partners of a neighbourhood sector by sector, and the
// sectors of which nobody works there.
func (x *rows) showPartners(r data.Record) fyne.CanvasObject {
	place := x.of(r)
	if len(place.Sectors) == 0 {
		return kit.NewWrapped(kit.Muted, "No sector is known yet.")
	}
	var out []fyne.CanvasObject
	_ = x.h.Store().View(func(b *book.Book) error {
		for _, s := range place.Sectors {
			if s.Partners.N() > 0 || s.Hole() {
				out = append(out, x.sector(b, s))
			}
		}
		return nil
	})
	return kit.Column(14, out...)
}

func (x *rows) sector(b *book.Book, s insight.PlaceSector) fyne.CanvasObject {
	lines := []fyne.CanvasObject{kit.NewWords(kit.SmallBold, s.Sector)}
	if s.Hole() {
		lines[0] = kit.Row(8, lines[0], kit.NewPill(look.ToneAmber, "Nobody"), kit.Spring())
	}
	for _, id := range s.Partners {
		lines = append(lines, x.partner(b, id, ""))
	}
	if s.Hole() {
		for _, id := range s.BoroughWide {
			lines = append(lines, x.partner(b, id, "works in the whole borough"))
		}
	}
	return kit.Column(0, lines...)
}

func (x *rows) partner(b *book.Book, id data.ID, about string) fyne.CanvasObject {
	o, ok := book.One[*data.Organisation](b, id)
	if !ok {
		return kit.Space(0, 0)
	}
	if o.Status == data.StatusPaused {
		about = "paused"
	}
	row := []fyne.CanvasObject{kit.NewLink(o.Name, func() { x.p.GoToRecord(data.Organisations, id) })}
	if about != "" {
		return kit.Column(0, kit.Row(0, append(row, kit.Spring())...), kit.NewWrapped(kit.Small, book.Capital(about)))
	}
	return kit.Row(0, append(row, kit.Spring())...)
}
