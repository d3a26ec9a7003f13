package intake

import (
	"context"
	"fmt"
	"slices"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/store"
)

// Commit writes what the plan says, in one step that one Undo takes back: all
// that is not held, or nothing. The error is a *ChangedError when the data was
// changed since in a way that changes the plan.
func (p *Plan) Commit(s *store.Store) (Result, error) {
	if p.Changes() == 0 && len(p.writes) == 0 {
		result := p.Result()
		result.Answers = p.Answers()
		return result, nil
	}
	done, made := p, map[data.ID]data.ID(nil)
	err := s.UpdateImport(p.Title(), func(tx *store.Tx) error {
		now, err := p.holds(tx.Book())
		if err != nil {
			return err
		}
		done = now
		made = now.newIDs()
		return now.write(tx, made)
	})
	if err != nil {
		return Result{}, err
	}
	result := done.Result()
	result.Answers = done.answers(made)
	return result, nil
}

// Title is what the step is called: "Bring in 201 rows of Board contacts.xlsx".
func (p *Plan) Title() string {
	return fmt.Sprintf("Bring in %s of %s", rows(p.Changes()), p.Name)
}

// holds gives the plan to be written: this one where the data is as it was when
// it was made, else one made anew, if that comes to the same.
func (p *Plan) holds(b *book.Book) (*Plan, error) {
	if sameRecords(p.book, b) {
		return p, nil
	}
	now, err := makePlan(context.Background(), p.grid, p.target, b.Clone(), p.opts, p.decided, nil)
	if err != nil {
		return nil, err
	}
	if n := p.differences(now); n > 0 {
		return nil, &ChangedError{Plan: now, Rows: n}
	}
	return now, nil
}

// sameRecords reports whether two books hold the very same records. Records are
// never changed in place, so it is enough to look whether they are the same.
func sameRecords(a, b *book.Book) bool {
	for _, k := range data.Kinds() {
		if !slices.Equal(a.All(k), b.All(k)) {
			return false
		}
	}
	return a.Today() == b.Today()
}

// differences counts the rows that turn out differently in another plan.
func (p *Plan) differences(q *Plan) (n int) {
	for i := range p.Rows {
		a, b := &p.Rows[i], &q.Rows[i]
		if a.Outcome != b.Outcome || a.Name != b.Name || !slices.Equal(a.Changes, b.Changes) {
			n++
		}
	}
	return n
}

// newIDs gives IDs to the records that the plan makes.
func (p *Plan) newIDs() map[data.ID]data.ID {
	ids := map[data.ID]data.ID{}
	for _, e := range p.writes {
		if isPlaceholder(e.id) {
			ids[e.id] = store.NewID()
		}
	}
	return ids
}

// write puts the records of the plan into a step, in the order of the rows.
func (p *Plan) write(tx *store.Tx, ids map[data.ID]data.ID) error {
	for _, s := range p.fresh {
		if _, err := edit.DefineOwn(tx, s.kind, s.own.Value, s.own.Type, nil); err != nil {
			return err
		}
	}
	for _, e := range p.writes {
		rec := data.Clone(e.now)
		resolve(rec, ids)
		if err := edit.Save(tx, rec); err != nil {
			return err
		}
	}
	return nil
}

// resolve puts the IDs that new records were given in the place of those they
// had in the plan.
func resolve(rec data.Record, ids map[data.ID]data.ID) {
	if id, ok := ids[rec.Base().ID]; ok {
		rec.Base().ID = id
	}
	for _, f := range rec.Kind().Fields {
		if f.Type != data.TypeRef {
			continue
		}
		elems := slices.Clone(f.Elems(rec))
		for i, e := range elems {
			if id, ok := ids[data.ID(e)]; ok {
				elems[i] = string(id)
			}
		}
		if f.Set {
			f.SetElems(rec, elems)
		} else if len(elems) == 1 {
			f.SetText(rec, elems[0])
		}
	}
}
