package record

import (
	"strings"

	"placebook/data"
	"placebook/data/book"
	"placebook/ui/kit"
)

// Meanwhile takes in that the data has changed under the form. Boxes that the
// person has not touched follow; those they have keep what was typed, and say
// what is there now. by is who changed it, "" for the person themselves. It
// reports whether the record is still there.
func (f *Form) Meanwhile(by string) bool {
	if f.rec == nil || f.saving || f.isNew {
		return true
	}
	var now data.Record
	f.view(func(b *book.Book) { now = b.Copy(f.o.Kind, f.rec.Base().ID) })
	if now == nil {
		return f.gone(by)
	}
	if f.Changed() == 0 {
		f.rebuild()
	}
	f.rec = now
	f.view(func(b *book.Book) {
		for _, x := range f.boxes {
			x.follow(b, now, by)
		}
	})
	f.count()
	return true
}

// gone tells of a deleted record whose form holds something unsaved.
func (f *Form) gone(by string) bool {
	if f.Changed() == 0 {
		return false
	}
	f.form.SetFooter("Deleted" + byWhom(by) + " meanwhile. Save brings it back.")
	return true
}

// follow takes in what a record has now.
func (x *box) follow(b *book.Book, r data.Record, by string) {
	now, mine := value{elems: x.get(r)}, x.read()
	if now.equal(x.saved) {
		if !mine.equal(now) {
			x.lost(b, mine)
			return
		}
		x.renamed(b)
		return
	}
	if mine.equal(x.saved) || mine.equal(now) {
		x.reset(b, r)
		return
	}
	x.saved = now
	x.tell("", "Changed"+byWhom(by)+" meanwhile: "+inWords(shown(b, x.spec, now.elems)))
}

// lost says that a record that was chosen and not saved yet has been deleted.
func (x *box) lost(b *book.Book, mine value) {
	if x.typ != data.TypeRef {
		return
	}
	for _, e := range mine.elems {
		if b.Get(x.target, data.ID(e)) == nil {
			x.show(shown(b, x.spec, mine.elems))
			x.tell("What was chosen here has been deleted meanwhile. Choose another.", "")
			return
		}
	}
}

// renamed shows a record's name anew: it may have another one.
func (x *box) renamed(b *book.Book) {
	if x.typ == data.TypeRef && len(x.saved.elems) > 0 {
		x.show(shown(b, x.spec, x.saved.elems))
	}
}

func byWhom(by string) string {
	if by == "" {
		return ""
	}
	return " by " + by
}

func inWords(held []kit.Choice) string {
	if len(held) == 0 {
		return "now empty"
	}
	words := make([]string, len(held))
	for i, c := range held {
		words[i] = c.Label
	}
	return strings.Join(words, ", ")
}
