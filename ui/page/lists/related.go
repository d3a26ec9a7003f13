package lists

import (
	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// A Relation is another record that the chosen one has to do with: opened by
// its name, with lines about what it is. Without an ID it is the lines alone.
type Relation struct {
	Kind  *data.Kind
	ID    data.ID
	Name  string
	Lines []string
}

// RelatedTab is a tab of related records: of gives them, none says what it means
// that there are none.
func (p *Page) RelatedTab(key, label, none string, of func(*book.Book, data.Record) []Relation) Tab {
	return Tab{Key: key, Label: label,
		Count: func(b *book.Book, r data.Record) int { return len(of(b, r)) },
		Show: func(r data.Record) fyne.CanvasObject {
			var list []Relation
			_ = p.h.Store().View(func(b *book.Book) error {
				list = of(b, r)
				return nil
			})
			return ShowRelations(list, none, p.GoToRecord)
		}}
}

// ShowRelations lays relations below each other.
func ShowRelations(list []Relation, none string, open func(*data.Kind, data.ID)) fyne.CanvasObject {
	if len(list) == 0 {
		return kit.NewWrapped(kit.Muted, none)
	}
	var rows []fyne.CanvasObject
	for _, r := range list {
		var lines []fyne.CanvasObject
		if r.ID != "" {
			lines = append(lines, kit.Row(0, kit.NewLink(r.Name, func() { open(r.Kind, r.ID) }), kit.Spring()))
		}
		for _, l := range r.Lines {
			lines = append(lines, kit.NewWrapped(kit.Small, l))
		}
		rows = append(rows, kit.Column(0, lines...))
	}
	return kit.Column(12, rows...)
}

// recordOf reads a record, nil where it is not here.
func (p *Page) recordOf(k *data.Kind, id data.ID) (r data.Record) {
	_ = p.h.Store().View(func(b *book.Book) error {
		r = b.Get(k, id)
		return nil
	})
	return r
}
