package store

import (
	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
	"placebook/data/merge"
)

// Book gives a book of its own as at a day, for reports. Facts that carry their
// own days count by them; other fields count as recorded at the end of the day,
// or as first recorded if that was later, so that history typed in today fills
// the past. Settings count from the day they were recorded on. The zero day is
// today. For a day before today it reads the whole
// journal: call it off the window's goroutine.
func (s *Store) Book(day data.Day) (*book.Book, error) {
	if day.IsZero() || !day.Last().Before(s.Today()) {
		return s.bookNow(day), nil
	}
	p := &past{end: day.Last(), inbox: merge.NewInbox(), rows: map[rowKey]*merge.Row{}, late: map[rowKey]map[uint16]*first{}, undone: map[dot]bool{}}
	if err := s.eachSet(p.take); err != nil {
		return nil, say(err)
	}
	var b *book.Book
	err := s.View(func(now *book.Book) error {
		b = p.book(day, now)
		return nil
	})
	return b, err
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
	end    data.Day
	inbox  *merge.Inbox
	rows   map[rowKey]*merge.Row
	after  []*change.Set // recorded after the day
	undone map[dot]bool
	late   map[rowKey]map[uint16]*first
}

// first is what a field held when it was first recorded, after the day.
type first struct {
	by    dot
	cells map[string]string
}

func (p *past) take(set *change.Set, hash change.Hash) error {
	p.inbox.Take(set, hash, p.apply)
	return nil
}

func (p *past) apply(set *change.Set, d merge.Dot) {
	if p.end.Before(data.DayFrom(set.Stamp.Time())) {
		p.after = append(p.after, set)
		return
	}
	for _, r := range set.Records {
		k := rowKey{r.Kind, r.ID}
		if p.rows[k] == nil {
			p.rows[k] = &merge.Row{}
		}
		p.rows[k].Apply(d, r.Ops)
	}
}

// takeLate gathers what was first recorded after the day. A step that was undone
// does not count, unless it was redone.
func (p *past) takeLate() {
	for i := len(p.after) - 1; i >= 0; i-- {
		set := p.after[i]
		back := set.Does == change.Undid || set.Does == change.Redid
		if back && !p.undone[dot{set.Device, set.Seq}] {
			p.undone[dot{set.Device, set.Of}] = true
		}
	}
	for _, set := range p.after {
		d := dot{set.Device, set.Seq}
		if set.Does == change.Undid || set.Does == change.Redid || p.undone[d] {
			continue
		}
		for _, r := range set.Records {
			p.takeLateRecord(d, rowKey{r.Kind, r.ID}, r.Ops)
		}
	}
}

// takeLateRecord keeps the first value of each field: of a set all that one step
// recorded, of the team's own fields each for itself. A deletion made later
// leaves the record where it was on the day.
func (p *past) takeLateRecord(by dot, k rowKey, ops []change.Op) {
	fields := p.late[k]
	if fields == nil {
		fields = map[uint16]*first{}
		p.late[k] = fields
	}
	for _, o := range ops {
		if o.Field == data.FieldDeleted {
			continue
		}
		f := fields[o.Field]
		if f == nil {
			f = &first{by: by, cells: map[string]string{}}
			fields[o.Field] = f
		}
		if _, there := f.cells[o.Elem]; !there && (f.by == by || o.Field == data.FieldOwn) {
			f.cells[o.Elem] = o.Value
		}
	}
}

// book makes the book of the day. A record that was made later counts only if
// it still stands.
func (p *past) book(day data.Day, now *book.Book) *book.Book {
	p.takeLate()
	p.dropLateSettings(now)
	for k := range p.late {
		if p.rows[k] == nil && now.Get(data.KindNum(k.kind), k.id) != nil {
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
		for num, f := range p.late[k] {
			fillLate(rec, row, num, f)
		}
		records = append(records, rec)
	}
	b.PutAll(records)
	return b
}

// dropLateSettings lets a setting count from the day it was recorded on: what
// the team decides today does not change the Board report of last month.
func (p *past) dropLateSettings(now *book.Book) {
	for k := range p.late {
		if k.kind != data.NumSetting {
			continue
		}
		if s, ok := now.Get(data.Settings, k.id).(*data.Setting); !ok || s.Dated() {
			delete(p.late, k)
		}
	}
}

func fillLate(rec data.Record, row *merge.Row, num uint16, late *first) {
	f := rec.Kind().FieldNum(num)
	if f == nil || f.Virtual() || f.Type != data.TypeOwn && row.Holds(num) {
		return
	}
	for elem, v := range late.cells {
		if v != "" && len(row.Values(num, elem)) == 0 {
			f.SetCell(rec, elem, v)
		}
	}
}
