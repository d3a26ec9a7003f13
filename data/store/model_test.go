package store_test

import (
	"errors"
	"fmt"
	"maps"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// The model is a map of records, and stacks of what it was before.
type model struct {
	now        map[data.ID]string
	done, back []map[data.ID]string
}

func (m *model) step(do func()) {
	was := maps.Clone(m.now)
	do()
	if maps.Equal(was, m.now) {
		return // a step that changes nothing is none
	}
	m.done, m.back = append(m.done, was), nil
}

func organisations(s *store.Store) map[data.ID]string {
	out := map[data.ID]string{}
	s.View(func(b *book.Book) error {
		for _, o := range book.List[*data.Organisation](b) {
			out[o.ID] = o.Name + "/" + o.Phone + "/" + strings.Join(o.Tags, ",")
		}
		return nil
	})
	return out
}

func TestDoUndoRedoAgainstAModel(t *testing.T) {
	s := create(t)
	games := 0
	rapid.Check(t, func(rt *rapid.T) {
		games++
		if err := s.ForgetSteps(); err != nil {
			rt.Fatal(err)
		}
		m := &model{now: organisations(s)}
		id := func() data.ID { return data.ID(fmt.Sprintf("g%d-%d", games, rapid.IntRange(0, 3).Draw(rt, "record"))) }
		compare := func() {
			if got := organisations(s); !maps.Equal(got, m.now) {
				rt.Fatalf("the store holds %v\nthe model %v", got, m.now)
			}
			if _, ok := s.CanUndo(); ok != (len(m.done) > 0) {
				rt.Fatalf("can undo: %v, the model has %d steps", ok, len(m.done))
			}
			if _, ok := s.CanRedo(); ok != (len(m.back) > 0) {
				rt.Fatalf("can redo: %v, the model has %d steps", ok, len(m.back))
			}
		}
		rt.Repeat(map[string]func(*rapid.T){
			"save": func(rt *rapid.T) {
				n := rapid.IntRange(1, 3).Draw(rt, "records in one step")
				m.step(func() {
					update(rt, s, func(tx *store.Tx) error {
						for range n {
							o := &data.Organisation{Name: rapid.SampledFrom([]string{"A", "B", "C"}).Draw(rt, "name"),
								Phone: rapid.SampledFrom([]string{"", "1", "2"}).Draw(rt, "phone")}
							o.ID = id()
							data.Organisations.Field("tags").SetElems(o, rapid.SliceOfN(rapid.SampledFrom([]string{"x", "y", "z"}), 0, 3).Draw(rt, "tags"))
							if err := edit.Save(tx, o); err != nil {
								return err
							}
							m.now[o.ID] = o.Name + "/" + o.Phone + "/" + strings.Join(o.Tags, ",")
						}
						return nil
					})
				})
			},
			"delete": func(rt *rapid.T) {
				d := id()
				m.step(func() {
					update(rt, s, func(tx *store.Tx) error {
						if tx.Get(data.Organisations, d) == nil {
							return nil
						}
						delete(m.now, d)
						return edit.Delete(tx, data.Organisations, d)
					})
				})
			},
			"a step that is given up": func(rt *rapid.T) {
				given := errors.New("given up")
				err := s.Update("Given up", func(tx *store.Tx) error {
					o := &data.Organisation{Name: "Never"}
					o.ID = id()
					return errors.Join(edit.Save(tx, o), given)
				})
				if !errors.Is(err, given) {
					rt.Fatal(err)
				}
			},
			"undo": func(rt *rapid.T) {
				_, err := s.Undo()
				if len(m.done) == 0 {
					if !errors.Is(err, store.ErrNothing) {
						rt.Fatal(err)
					}
					return
				}
				n := len(m.done) - 1
				m.back, m.now, m.done = append(m.back, m.now), maps.Clone(m.done[n]), m.done[:n]
			},
			"redo": func(rt *rapid.T) {
				_, err := s.Redo()
				if len(m.back) == 0 {
					if !errors.Is(err, store.ErrNothing) {
						rt.Fatal(err)
					}
					return
				}
				n := len(m.back) - 1
				m.done, m.now, m.back = append(m.done, m.now), maps.Clone(m.back[n]), m.back[:n]
			},
			"opened anew, or lists made anew": func(rt *rapid.T) {
				switch rapid.IntRange(0, 15).Draw(rt, "which, mostly neither: it takes long") {
				case 3:
					s = reopen(t, s)
				case 7:
					if err := s.Rebuild(); err != nil {
						rt.Fatal(err)
					}
				}
			},
			"": func(*rapid.T) { compare() },
		})
	})
	// Opened anew it holds the same; what was let stand is not undone.
	if err := s.ForgetSteps(); err != nil {
		t.Fatal(err)
	}
	want := organisations(s)
	if err := s.Rebuild(); err != nil || !maps.Equal(organisations(s), want) {
		t.Errorf("made anew it holds %v, not %v (%v)", organisations(s), want, err)
	}
	s = reopen(t, s)
	if got := organisations(s); !maps.Equal(got, want) {
		t.Errorf("opened anew it holds %v, not %v", got, want)
	}
	if _, ok := s.CanUndo(); ok {
		t.Error("steps that were let stand can be undone")
	}
}

func update(t *rapid.T, s *store.Store, fn func(tx *store.Tx) error) {
	if err := s.Update("Step", fn); err != nil {
		t.Fatal(err, data.Sentence(err))
	}
}

func TestAnImportIsUndoneAndRedoneWhole(t *testing.T) {
	s := create(t)
	rename(t, s, "r1", "Was there before")
	before := texts(s)
	err := s.UpdateImport("Bring in 3000 rows", func(tx *store.Tx) error {
		for i := range 3000 {
			o := &data.Organisation{Name: fmt.Sprint("Row ", i), Sector: "A sector of our own"}
			o.ID = data.ID(fmt.Sprint("r", i))
			if err := edit.Save(tx, o); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	after := texts(s)
	for range 2 {
		if u, err := s.Undo(); err != nil || len(u.Left) != 0 || u.Title != "Bring in 3000 rows" {
			t.Fatalf("%+v, %v", u, err)
		}
		sameRecords(t, texts(s), before)
		if u, err := s.Redo(); err != nil || len(u.Left) != 0 {
			t.Fatalf("%+v, %v", u, err)
		}
		sameRecords(t, texts(s), after)
	}
}
