package store

import (
	"fmt"
	"slices"
	"sync"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/merge"
)

// undoDepth is how many steps can be taken back, and undoCells how many cells
// they may hold together.
const (
	undoDepth = 200
	undoCells = 1_000_000
)

// undoEntry is what it takes to take a step back.
type undoEntry struct {
	title   string
	seq     uint64
	records []undoRecord
	size    int  // in cells
	unread  bool // its records are not: only its title was read from the journal
}

type undoRecord struct {
	key     rowKey
	created bool // by the step
	cells   []undoCell
}

type undoCell struct {
	field    uint16
	elem     string
	old, new string
}

// note takes down, before a set is applied to a row, what it will replace.
func (e *undoEntry) note(r *staged, ops []change.Op) {
	if e == nil {
		return
	}
	u := undoRecord{key: r.key, created: len(r.row.Cells) == 0, cells: make([]undoCell, len(ops))}
	for i, o := range ops {
		u.cells[i] = undoCell{o.Field, o.Elem, r.row.Shown(o.Field, o.Elem), o.Value}
	}
	e.records, e.size = append(e.records, u), e.size+len(ops)
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
		n += u.done[i].size
		if i < len(u.done)-1 && (n > undoCells || len(u.done)-i > undoDepth) {
			u.done = u.done[i+1:]
			break
		}
	}
}

// unread gives the steps of which only the title was read, by their number.
func (u *undoStack) unread() map[uint64]*undoEntry {
	u.mu.Lock()
	defer u.mu.Unlock()
	out := map[uint64]*undoEntry{}
	for _, e := range slices.Concat(u.done, u.back) {
		if e.unread {
			out[e.seq] = e
		}
	}
	return out
}

func (u *undoStack) clear() {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.done, u.back = nil, nil
}

// top gives what would be undone or redone next, or nil.
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

// moved takes the top off one stack and puts its inverse, if there was anything
// to invert, onto the other.
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

// What stands before the title of a step that takes another one back, or brings
// it back.
const (
	undoTitle = "Undo: "
	redoTitle = "Redo: "
)

// Undone tells what an undo or redo did.
type Undone struct {
	Title string   // of the step that was taken back or brought back
	About string   // what the one record is called that it was about; empty where it was about several
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

// Undo takes back this copy's last step, as a new change, but only where what it
// wrote still stands. It may be a step of before the data was locked or the
// program ended.
func (s *Store) Undo() (Undone, error) { return s.takeBack(false) }

// Redo brings back the step that Undo took back last.
func (s *Store) Redo() (Undone, error) { return s.takeBack(true) }

func (s *Store) takeBack(redo bool) (Undone, error) {
	s.write.Lock()
	defer s.write.Unlock()
	e := s.undo.top(redo)
	if e == nil {
		return Undone{}, refuse(ErrNothing, "There is nothing to %s.", map[bool]string{false: "undo", true: "bring back"}[redo])
	}
	if e.unread {
		if err := s.recall(); err != nil {
			return Undone{}, err
		}
	}
	step := stepInfo{title: undoTitle + e.title, does: change.Undid, of: e.seq}
	if redo {
		step.title, step.does = redoTitle+e.title, change.Redid
	}
	out := Undone{Title: e.title}
	inverse, batch, err := s.step(step, func(tx *Tx) (err error) {
		out.Left, err = tx.invert(e)
		return err
	})
	if err != nil {
		return Undone{}, err
	}
	if inverse != nil {
		inverse.title = e.title
	}
	out.About = s.nameOf(e.about())
	s.undo.moved(redo, inverse)
	if inverse != nil {
		s.tell(batch)
	}
	return out, nil
}

// about is the one record that a step was about: of those it wrote to, the one
// whose kind stands before the others, a person before their roles. There is
// none where it wrote to several of that kind.
func (e *undoEntry) about() (k rowKey, ok bool) {
	for _, r := range e.records {
		switch kind := data.KindNum(r.key.kind); {
		case kind == nil:
		case k.kind == 0 || r.key.kind < k.kind:
			k, ok = r.key, true
		case r.key.kind == k.kind:
			ok = false
		}
	}
	return k, ok
}

// nameOf is what a record is called, also one that was deleted.
func (s *Store) nameOf(k rowKey, ok bool) string {
	if !ok {
		return ""
	}
	kind := data.KindNum(k.kind)
	if r := s.book.Get(kind, k.id); r != nil {
		return s.book.Title(r)
	}
	if r := s.book.Gone(kind, k.id); r != nil {
		return s.book.Title(r)
	}
	return ""
}

// invert writes back what a step replaced, where what it wrote still stands. It
// tells in sentences what was left.
func (tx *Tx) invert(e *undoEntry) (left []string, err error) {
	st := tx.s.stage()
	for _, u := range e.records {
		r, err := st.row(u.key)
		if err != nil {
			return nil, tx.s.viewFailed(err)
		}
		if !tx.invertRecord(u, &r.row) {
			left = append(left, tx.leftSentence(u.key))
		}
	}
	return left, nil
}

// invertRecord reports whether all of what the step did to a record could be
// taken back. One that the step made goes whole or not at all.
func (tx *Tx) invertRecord(u undoRecord, r *merge.Row) (all bool) {
	if u.created {
		if !u.standsAlone(r) {
			return false
		}
		tx.write(u.key, data.FieldDeleted, "", "1")
		return true
	}
	all = true
	for _, c := range u.cells {
		if stands(r.Values(c.field, c.elem), c.new) {
			tx.write(u.key, c.field, c.elem, c.old)
		} else {
			all = false
		}
	}
	return all
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

// stands reports whether a cell holds that value and no other beside it.
func stands(vs []merge.Value, value string) bool {
	for _, v := range vs {
		if v.Text != value {
			return false
		}
	}
	return len(vs) > 0 || value == ""
}

// standsAlone reports whether a record that the step made holds what the step
// wrote, and nothing more.
func (u *undoRecord) standsAlone(r *merge.Row) bool {
	wrote := make(map[cellKey]string, len(u.cells))
	for _, c := range u.cells {
		wrote[cellKey{c.field, c.elem}] = c.new
	}
	for _, c := range r.Cells {
		if !stands(c.Values, wrote[cellKey{c.Field, c.Elem}]) {
			return false
		}
	}
	return true
}
