package lists

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/page"
)

// naming says how much still names records that are being deleted: 3 people and
// 1 contact note still name it. It is empty where nothing does.
func (s *side) naming(ids []data.ID) string {
	var parts []string
	n := 0
	_ = s.p.h.Store().View(func(b *book.Book) error {
		parts, n = namers(b, s.set.Kind, ids)
		return nil
	})
	if n == 0 {
		return ""
	}
	it, verb := "it", "name"
	if len(ids) > 1 {
		it = "them"
	}
	if n == 1 {
		verb = "names"
	}
	return " " + page.Listed(parts) + " still " + verb + " " + it + "."
}

// namers counts what names records, by what it is. A person who works somewhere
// counts as one, not as the role that is kept of it.
func namers(b *book.Book, k *data.Kind, ids []data.ID) (parts []string, n int) {
	found := map[*data.Kind]map[data.ID]bool{}
	add := func(k *data.Kind, id data.ID) {
		if found[k] == nil {
			found[k] = map[data.ID]bool{}
		}
		found[k][id] = true
	}
	for _, id := range ids {
		for other, rs := range b.Pointing(k, id) {
			for _, r := range rs {
				if role, ok := r.(*data.Role); ok && k == data.Organisations && role.Title == data.RoleEmployee {
					add(data.Persons, role.Person)
				} else {
					add(other, r.Base().ID)
				}
			}
		}
	}
	for _, other := range data.Kinds() {
		if c := len(found[other]); c > 0 && !other.Internal {
			parts = append(parts, page.HowMany(c, page.Uncapital(other.Label), page.Uncapital(other.Plural)))
			n += c
		}
	}
	return parts, n
}

// goneRecord is a record that was deleted: what it was called, its history, and
// the way back.
func (r *chosen) goneRecord(rec data.Record) fyne.CanvasObject {
	name := ""
	_ = r.s.p.h.Store().View(func(b *book.Book) error {
		name = b.Title(rec)
		return nil
	})
	id := rec.Base().ID
	r.history = container.NewStack(kit.NewWrapped(kit.Muted, "Reading the history"))
	banner := kit.NewBanner(kit.Caution, name+" was deleted. What named it still does.", "Bring back", func() { r.bringBack(id, name) }, false)
	r.readHistory(id, func(o fyne.CanvasObject) {
		if r.gone == id {
			r.history.Objects = []fyne.CanvasObject{o}
			r.history.Refresh()
		}
	})
	return kit.Column(0, kit.Pad(16, 20, 8, 20, kit.Column(8, kit.NewWrapped(kit.Title, name), banner)), kit.Grow(r.history))
}

// bringBack brings a deleted record back and shows it.
func (r *chosen) bringBack(id data.ID, name string) {
	h, k := r.s.p.h, r.s.set.Kind
	err := h.Store().Update("Bring back "+r.s.one(), func(tx *store.Tx) error { return edit.Restore(tx, k, id) })
	if err != nil {
		h.Fail(err)
		return
	}
	r.s.list.Reveal(id)
	r.open(id)
	r.s.shown()
	h.Say(name+" is back.", "Undo", h.Undo)
}
