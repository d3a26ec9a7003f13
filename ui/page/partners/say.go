package partners

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/data/store"
	"placebook/ui/page"
)

// do makes a step and tells of it, with the way to take it back.
func do(h page.Host, title string, job func(*store.Tx) error, said func() string) {
	if err := h.Store().Update(title, job); err != nil {
		h.Fail(err)
		return
	}
	h.Say(said(), "Undo", h.Undo)
}

// nameOf is what a record is called.
func nameOf(h page.Host, k *data.Kind, id data.ID) (name string) {
	_ = h.Store().View(func(b *book.Book) error {
		name = b.TitleOf(k, id)
		return nil
	})
	return name
}

// mostNamed is how many are named of many in a sentence.
const mostNamed = 3

// named names records of a kind: three of them at most.
func named(h page.Host, k *data.Kind, ids []data.ID) string {
	names := make([]string, 0, len(ids))
	for _, id := range ids[:min(len(ids), mostNamed)] {
		names = append(names, nameOf(h, k, id))
	}
	if n := len(ids) - len(names); n > 0 {
		names = append(names, page.HowMany(n, "more", "more"))
	}
	return listed(names)
}

// listed joins names as a sentence does.
func listed(names []string) string {
	out := ""
	for i, n := range names {
		switch {
		case i == 0:
		case i == len(names)-1:
			out += " and "
		default:
			out += ", "
		}
		out += n
	}
	return out
}
