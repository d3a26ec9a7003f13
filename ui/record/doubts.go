package record

import (
	"placebook/data"
	"placebook/data/book"
)

// doubt says under its box what somebody should look at in the record as it
// would be saved now, such as a quorum that no membership can meet. It may be
// saved all the same.
func (f *Form) doubt() {
	if f.o.Kind.DoubtIn == nil || f.rec == nil {
		return
	}
	said := map[*box]string{}
	f.view(func(b *book.Book) {
		for _, e := range f.o.Kind.Doubts(b, f.meant()) {
			for _, x := range f.boxes {
				if x.name == e.Field && said[x] == "" {
					said[x] = e.Sentence
				}
			}
		}
	})
	for _, x := range f.boxes {
		switch {
		case x.read().wrong != nil:
			delete(said, x) // which is said there
		case said[x] != "":
			x.tell(said[x], "")
		case f.doubted[x] != "":
			x.tell("", x.help)
		}
	}
	f.doubted = said
}

// meant is the record as it would be saved now.
func (f *Form) meant() data.Record {
	r := data.Clone(f.rec)
	for _, x := range f.boxes {
		if v := x.read(); v.wrong == nil && !v.equal(x.saved) {
			x.put(r, v.elems)
		}
	}
	return r
}
