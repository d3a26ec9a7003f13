package neighbourhoods

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/page/lists"
)

// showPeople lists who leads a neighbourhood, and who works for its partners.
func (x *rows) showPeople(r data.Record) fyne.CanvasObject {
	var list []lists.Relation
	_ = x.h.Store().View(func(b *book.Book) error {
		if p, ok := book.One[*data.Person](b, r.(*data.Neighbourhood).Lead); ok {
			list = append(list, lists.Relation{Kind: data.Persons, ID: p.ID, Name: p.Name, Lines: lines("Leads the neighbourhood", p.JobTitle)})
		}
		for _, w := range x.of(r).People {
			p, ok := book.One[*data.Person](b, w.Person)
			if !ok {
				continue
			}
			list = append(list, lists.Relation{Kind: data.Persons, ID: p.ID, Name: p.Name, Lines: lines(p.JobTitle, b.TitleOf(data.Organisations, w.Organisation))})
		}
		return nil
	})
	return lists.ShowRelations(list, "Nobody is known to work for a partner here.", x.p.GoToRecord)
}

func lines(words ...string) (out []string) {
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}
