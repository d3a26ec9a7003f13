package store

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/merge"
)

// Book gives a book of its own as at a day, for reports. Facts that carry their
// own days count by them; other fields count as recorded at the end of the day,
// or as first recorded if that was later, so that history typed in today fills
// the past. The zero day is today. For a day before today it reads the whole
// journal: call it off the window's goroutine.
func (s *Store) Book(day data.Day) (*book.Book, error) {
	if day.IsZero() || !day.Last().Before(s.Today()) {
		return s.bookNow(day), nil
	}
	p := &past{end: day.Last(), front: merge.NewFrontier(), rows: map[rowKey]*merge.Row{}, late: map[rowKey]map[cellKey]string{}}
	if err := s.eachSet(journal.Pos{}, nil, p.take); err != nil {
		return nil, err
	}
	return p.book(day), nil
}

func (s *Store) bookNow(day data.Day) *book.Book {
	s.mu.Lock() // Clone reads what Prepare would build
	defer s.mu.Unlock()
	b := s.book.Clone()
	if day.IsZero() {
		day = s.Today()
	}
	b.SetToday(day)
	return b
}

type cellKey struct {
	field uint16
	elem  string
}

// past puts a book of an earlier day together from all change sets.
type past struct {
	end   data.Day
	front *merge.Frontier
	rows  map[rowKey]*merge.Row
	late  map[rowKey]map[cellKey]string // what was first recorded after the day
}

func (p *past) take(set *change.Set) error {
	d := p.front.Advance(set, change.Hash{})
	if p.end.Before(data.DayFrom(set.Stamp.Time())) {
		for _, r := range set.Records {
			p.takeLate(rowKey{r.Kind, r.ID}, r.Ops)
		}
		return nil
	}
	for _, r := range set.Records {
		k := rowKey{r.Kind, r.ID}
		if p.rows[k] == nil {
			p.rows[k] = &merge.Row{}
		}
		p.rows[k].Apply(d, r.Ops)
	}
	return nil
}

// takeLate keeps the first value of each cell. A deletion made later leaves the
// record where it was on the day.
func (p *past) takeLate(k rowKey, ops []change.Op) {
	if p.late[k] == nil {
		p.late[k] = map[cellKey]string{}
	}
	for _, o := range ops {
		c := cellKey{o.Field, o.Elem}
		if _, there := p.late[k][c]; !there && o.Field != data.FieldDeleted {
			p.late[k][c] = o.Value
		}
	}
}

func (p *past) book(day data.Day) *book.Book {
	for k := range p.late {
		if p.rows[k] == nil {
			p.rows[k] = &merge.Row{}
		}
	}
	b := book.New(day)
	var records []data.Record
	for k, row := range p.rows {
		rec := recordOf(k, row)
		if rec == nil || rec.Base().Deleted {
			continue
		}
		for c, v := range p.late[k] {
			f := rec.Kind().FieldNum(c.field)
			if f != nil && !f.Virtual() && v != "" && len(row.Values(c.field, c.elem)) == 0 {
				f.SetCell(rec, c.elem, v)
			}
		}
		records = append(records, rec)
	}
	b.PutAll(records)
	return b
}
