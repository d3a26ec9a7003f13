package store

import (
	"fmt"
	"sync"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/merge"
)

// undoDepth is how many steps can be taken back in one session, and undoCells
// how many cells they may hold together.
const (
	undoDepth = 200
	undoCells = 2_000_000
)

// undoEntry is what it takes to take a step back.
type undoEntry struct {
	title   string
	seq     uint64
	cells   []undoCell
	created map[rowKey]bool
}

type undoCell struct {
	key      rowKey
	field    uint16
	elem     string
	old, new string
}

// note takes down, before a set is applied to a row, what it will replace.
func (e *undoEntry) note(r *staged, ops []change.Op) {
	if e == nil {
		return
	}
	if len(r.row.Cells) == 0 {
		if e.created == nil {
			e.created = map[rowKey]bool{}
		}
		e.created[r.key] = true
	}
	for _, o := range ops {
		e.cells = append(e.cells, undoCell{r.key, o.Field, o.Elem, r.row.Shown(o.Field, o.Elem), o.Value})
	}
}

// undoStack holds what can be undone and redone. The titles are read by the
// window at any time.
type undoStack struct {
	mu         sync.Mutex
	done, back []*undoEntry
}

func (u *undoStack) did(e *undoEntry) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.done, u.back = append(u.done, e), nil
	n := 0
	for i := len(u.done) - 1; i >= 0; i-- {
		n += len(u.done[i].cells)
		if i < len(u.done)-1 && (n > undoCells || len(u.done)-i > undoDepth) {
			u.done = u.done[i+1:]
			break
		}
	}
}

// move takes the top of one stack, with what goes onto the other decided later.
func (u *undoStack) top(redo bool) *undoEntry {
	u.mu.Lock()
	defer u.mu.Unlock()
	l := u.done
	if redo {
		l = u.back
	}
	if len(l) == 0 {
		return nil
	}
	return l[len(l)-1]
}

func (u *undoStack) moved(redo bool, e *undoEntry) {
	u.mu.Lock()
	defer u.mu.Unlock()
	from, to := &u.done, &u.back
	if redo {
		from, to = to, from
	}
	*from = (*from)[:len(*from)-1]
	if e != nil {
		*to = append(*to, e)
	}
}

// Undone tells what an undo or redo did.
type Undone struct {
	Title string   // of the step that was taken back or brought back
	Left  []string // what was left as it is because it was changed since, in sentences
}

// CanUndo gives the title of the step that Undo would take back.
func (s *Store) CanUndo() (title string, ok bool) { return s.can(false) }

// CanRedo gives the title of the step that Redo would bring back.
func (s *Store) CanRedo() (title string, ok bool) { return s.can(true) }

func (s *Store) can(redo bool) (string, bool) {
	if e := s.undo.top(redo); e != nil {
		return e.title, true
	}
	return "", false
}

// Undo takes back this session's last step, as a new change, but only where
// what it wrote still stands.
func (s *Store) Undo() (Undone, error) { return s.takeBack(false) }

// Redo brings back the step that Undo took back last.
func (s *Store) Redo() (Undone, error) { return s.takeBack(true) }

func (s *Store) takeBack(redo bool) (Undone, error) {
	e := s.undo.top(redo)
	if e == nil {
		return Undone{}, refuse(ErrNothing, "There is nothing to %s.", map[bool]string{false: "undo", true: "bring back"}[redo])
	}
	step := stepInfo{title: "Undo: " + e.title, does: change.Undid, of: e.seq}
	if redo {
		step.title, step.does = "Redo: "+e.title, change.Redid
	}
	out := Undone{Title: e.title}
	inverse, err := s.update(step, func(tx *Tx) (err error) {
		out.Left, err = tx.invert(e)
		return err
	})
	if err != nil {
		return Undone{}, err
	}
	if inverse != nil {
		inverse.title = e.title
	}
	s.undo.moved(redo, inverse)
	return out, nil
}

// invert writes back what a step replaced, where what it wrote still stands.
func (tx *Tx) invert(e *undoEntry) (left []string, err error) {
	st := tx.s.stage()
	changed := map[rowKey]bool{}
	for k := range e.created {
		r, err := st.row(k)
		if err != nil {
			return nil, err
		}
		if e.standsAlone(k, &r.row) {
			tx.write(k, data.FieldDeleted, "", "1")
		} else {
			changed[k] = true
		}
	}
	for _, c := range e.cells {
		if e.created[c.key] {
			continue
		}
		r, err := st.row(c.key)
		if err != nil {
			return nil, err
		}
		if !stands(r.row.Values(c.field, c.elem), c.new) {
			changed[c.key] = true
			continue
		}
		tx.write(c.key, c.field, c.elem, c.old)
	}
	for k := range changed {
		left = append(left, tx.leftSentence(k))
	}
	return left, nil
}

func (tx *Tx) write(k rowKey, field uint16, elem, value string) {
	tx.touch(k)
	tx.direct[k] = append(tx.direct[k], change.Op{Field: field, Elem: elem, Value: value})
}

func (tx *Tx) leftSentence(k rowKey) string {
	kind := data.KindNum(k.kind)
	if r := tx.s.book.Get(kind, k.id); r != nil {
		return fmt.Sprintf("%s was changed since and stays as it is.", tx.s.book.Title(r))
	}
	return "A record was changed since and stays as it is."
}

// stands reports whether a cell holds that value and nothing beside it.
func stands(vs []merge.Value, value string) bool {
	return len(vs) == 1 && vs[0].Text == value || len(vs) == 0 && value == ""
}

// standsAlone reports whether a record that the step made holds what the step
// wrote, and nothing more.
func (e *undoEntry) standsAlone(k rowKey, r *merge.Row) bool {
	type cell struct {
		field uint16
		elem  string
	}
	wrote := map[cell]string{}
	for _, c := range e.cells {
		if c.key == k {
			wrote[cell{c.field, c.elem}] = c.new
		}
	}
	for _, c := range r.Cells {
		if !stands(c.Values, wrote[cell{c.Field, c.Elem}]) {
			return false
		}
	}
	return true
}
