package intake

import (
	"fmt"
	"slices"
	"strings"

	"placebook/data"
	"placebook/data/book"
)

// A world is what is kept, with what the plan does to it so far. It implements
// data.Lookup.
type world struct {
	book    *book.Book
	ents    map[ref]*entity
	order   []*entity // those that rows have touched, in that order
	indexes map[*data.Kind]index
}

type ref struct {
	kind *data.Kind
	id   data.ID
}

// An entity is a record that the plan has to do with.
type entity struct {
	kind    *data.Kind
	id      data.ID     // that of a record to be made begins with a zero byte
	base    data.Record // as it is kept; nil when the plan makes it
	now     data.Record // as it will be; never changed in place
	draft   *draft      // what the row that took it says
	row     int         // index of that row; -1 when none did
	changed bool
	met     bool // a row that is brought in has to do with it
	// foreseen: the row that took it waits for a decision. Later rows are
	// compared with it as if it came in, so that the answer brings up no new
	// question, but nothing of it is written.
	foreseen bool
	// details are what rows have said of an organisation in a list of contacts.
	details map[*slot]detail
}

// A detail is what a row said of an organisation, the first that did.
type detail struct {
	elems []string
	text  string // as people read it
	row   int    // stored for what the data says
}

// stored stands for the row of a detail that is in the data.
const stored = -1

// fresh reports whether an entity is not made yet.
func (e *entity) fresh() bool { return e.now == nil || e.foreseen && e.base == nil }

// note keeps what a row said of an organisation.
func (e *entity) note(said map[*slot]detail) {
	if e.details == nil {
		e.details = map[*slot]detail{}
	}
	for at, d := range said {
		e.details[at] = d
	}
}

func newWorld(b *book.Book) *world {
	return &world{book: b, ents: map[ref]*entity{}, indexes: map[*data.Kind]index{}}
}

// Today is the day of the book.
func (w *world) Today() data.Day { return w.book.Today() }

// Get gives a record as the plan leaves it, or nil.
func (w *world) Get(k *data.Kind, id data.ID) data.Record {
	if e := w.ents[ref{k, id}]; e != nil {
		return e.now
	}
	return w.book.Get(k, id)
}

// Referring lists what refers to a record as the plan leaves it: what the book
// has, then what rows have made or changed.
func (w *world) Referring(k *data.Kind, field string, id data.ID) (out []data.Record) {
	for _, r := range w.book.Referring(k, field, id) {
		if e := w.ents[ref{k, r.Base().ID}]; e == nil || !e.changed {
			out = append(out, r)
		}
	}
	for _, e := range w.order {
		if e.kind == k && e.changed && slices.Contains(k.Field(field).Elems(e.now), string(id)) {
			out = append(out, e.now)
		}
	}
	return out
}

func (w *world) title(k *data.Kind, id data.ID) string {
	if r := w.Get(k, id); r != nil {
		return k.Title(w, r)
	}
	return ""
}

// employer gives a person's organisation as the plan leaves it.
func (w *world) employer(r data.Record) data.ID {
	p := r.(*data.Person)
	if w.ents[ref{data.Persons, p.ID}] != nil {
		return p.Organisation
	}
	return data.ID(data.Persons.Field("organisation").Derived(w.book, r))
}

// entity gives the entity of a record that is kept or was planned; nil when
// there is none.
func (w *world) entity(k *data.Kind, id data.ID) *entity {
	if e := w.ents[ref{k, id}]; e != nil {
		return e
	}
	if base := w.book.Get(k, id); base != nil {
		now := base
		if k == data.Persons { // with the organisation, which is kept elsewhere
			now = w.book.Copy(k, id)
		}
		return &entity{kind: k, id: id, base: base, now: now, row: -1}
	}
	return nil
}

// placeholder is the ID of a record that a row makes, until it is written. It
// is the same whenever the row is planned, and can stand in no file. The prefix tells
// the worksheets of one workbook apart.
func placeholder(prefix string, row, nth int) data.ID {
	return data.ID(fmt.Sprintf("\x00%s%d.%d", prefix, row, nth))
}

func isPlaceholder(id data.ID) bool { return strings.HasPrefix(string(id), "\x00") }

// A staged is what a row would do to an entity, if nothing holds the row.
type staged struct {
	ent     *entity
	rec     data.Record
	draft   *draft
	changed bool
	detail  map[*slot]detail
}

// install does what a row wants.
func (w *world) install(s *staged, row int) {
	e := s.ent
	w.ents[ref{e.kind, e.id}] = e
	if !e.met {
		e.met = true
		w.order = append(w.order, e)
	}
	if e.row < 0 || e.foreseen {
		e.row, e.draft, e.foreseen = row, s.draft, false
	}
	if s.changed {
		e.now, e.changed = s.rec, true
		w.index(e.kind).add(w, e.kind, s.rec)
	}
	e.note(s.detail)
}

// foresee takes down what a row that waits would do, and does nothing of it.
func (w *world) foresee(s *staged, row int) {
	e := s.ent
	w.ents[ref{e.kind, e.id}] = e
	if e.row < 0 {
		e.row, e.draft, e.foreseen = row, s.draft, true
	}
	if e.now == nil {
		e.now = s.rec
		w.index(e.kind).add(w, e.kind, s.rec)
	}
	e.note(s.detail)
}
