package store

import (
	"cmp"
	"slices"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
	"placebook/data/merge"
)

// A Problem is something in the data that somebody should look at.
type Problem struct {
	Kind   *data.Kind
	ID     data.ID
	Field  string // stable name
	Reason string
}

// A CheckReport says how the data is.
type CheckReport struct {
	Records  map[*data.Kind]int
	Rebuilt  bool // the view was made anew when the data was opened
	Problems []Problem
}

// Check verifies every byte of the journal and looks for broken references,
// records that break a rule and differences that nobody has settled.
func (s *Store) Check() (CheckReport, error) {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.open(); err != nil {
		return CheckReport{}, err
	}
	if err := s.verifyAll(); err != nil {
		return CheckReport{}, say(err)
	}
	out := CheckReport{Records: map[*data.Kind]int{}, Rebuilt: s.rebuilt}
	err := s.View(func(b *book.Book) error {
		for _, k := range data.Kinds() {
			out.Records[k] = b.Len(k)
			for _, r := range b.All(k) {
				out.Problems = append(out.Problems, problemsOf(b, r)...)
			}
		}
		return nil
	})
	for _, d := range s.differences() {
		out.Problems = append(out.Problems, Problem{d.Kind, d.ID, d.Field.Name, "two values stand side by side: settle the difference"})
	}
	slices.SortStableFunc(out.Problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Kind.Num, b.Kind.Num), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Field, b.Field))
	})
	return out, err
}

// verifyAll reads the journal from its first byte, and the view.
func (s *Store) verifyAll() error {
	if err := s.eachSet(func(*change.Set, change.Hash) error { return nil }); err != nil {
		return err
	}
	if s.view == nil || s.view.bad != nil {
		return nil
	}
	if err := verify(s.view.db); err != nil {
		return s.viewFailed(err)
	}
	return nil
}

func problemsOf(b *book.Book, r data.Record) (out []Problem) {
	k := r.Kind()
	add := func(field, reason string) { out = append(out, Problem{k, r.Base().ID, field, reason}) }
	for _, f := range k.Fields {
		if f.Type != data.TypeRef || !f.Ready() || f.Virtual() {
			continue
		}
		for _, e := range f.Elems(r) {
			if b.Get(f.Target(), data.ID(e)) == nil {
				add(f.Name, "points to "+article(f.Target().Name)+" that is not here")
			}
		}
	}
	for _, e := range append(k.ValidateIn(b, r), k.Doubts(b, r)...) {
		add(e.Field, e.Sentence)
	}
	return out
}

func article(noun string) string {
	if len(noun) > 0 && slices.Contains([]byte("aeiou"), noun[0]) {
		return "an " + noun
	}
	return "a " + noun
}

// A Difference is a cell in which values written apart stand side by side.
type Difference struct {
	Kind   *data.Kind
	ID     data.ID
	Field  *data.Field
	Elem   string
	Values []merge.Value // the first one is shown
}

// Differences lists what waits for a person to settle it.
func (s *Store) Differences() []Difference {
	s.write.Lock()
	defer s.write.Unlock()
	return s.differences()
}

func (s *Store) differences() (out []Difference) {
	st := s.stage()
	for key := range s.differs {
		k := data.KindNum(key.kind)
		row, err := st.row(key)
		if k == nil || err != nil {
			continue
		}
		for _, c := range row.row.Differences() {
			f := k.FieldNum(c.Field)
			if c.Field == data.FieldDeleted {
				f = deletedField
			}
			if f != nil {
				out = append(out, Difference{k, key.id, f, c.Elem, c.Values})
			}
		}
	}
	slices.SortFunc(out, func(a, b Difference) int {
		return cmp.Or(cmp.Compare(a.Kind.Num, b.Kind.Num), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Field.Num, b.Field.Num), cmp.Compare(a.Elem, b.Elem))
	})
	return out
}

// Waiting says which change sets have to come before others that are here can
// count: per device, up to which number.
func (s *Store) Waiting() change.Seen {
	s.write.Lock()
	defer s.write.Unlock()
	var sets []*change.Set
	for _, w := range s.wait {
		sets = append(sets, w.set)
	}
	return s.front.Missing(sets)
}
