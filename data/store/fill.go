package store

import (
	"cmp"
	"slices"
	"sync"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/merge"
)

// fillBook decodes every record into a new book, on two goroutines.
func (s *Store) fillBook() error {
	var full shelf
	if s.view != nil {
		var err error
		if full, err = readShelves(s.view); err != nil {
			return errStale
		}
	} else {
		for k, r := range s.overlay {
			full.add(k, &r.row)
		}
	}
	b, differs := book.New(s.Today()), map[rowKey]bool{}
	b.PutAll(full.records)
	for _, k := range full.differs {
		differs[k] = true
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.book, s.differs, s.held = b, differs, s.waitingDots()
	return nil
}

// batch is some rows, key and value, and where they stand among all.
type batch struct {
	number int
	rows   [][2]string
}

// shelf is what a batch of rows becomes.
type shelf struct {
	number  int
	records []data.Record
	differs []rowKey
	err     error
}

func readShelves(v *view) (full shelf, err error) {
	work, done := make(chan batch, 4), make(chan shelf, 4)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for b := range work {
				done <- decodeShelf(b)
			}
		})
	}
	var readErr error
	go func() {
		readErr = readBatches(v, work)
		close(work)
		wg.Wait()
		close(done)
	}()
	var shelves []shelf
	for sh := range done {
		shelves = append(shelves, sh)
		err = cmp.Or(err, sh.err)
	}
	// In the order of the view the records are sorted by ID already.
	slices.SortFunc(shelves, func(a, b shelf) int { return a.number - b.number })
	for _, sh := range shelves {
		full.records = append(full.records, sh.records...)
		full.differs = append(full.differs, sh.differs...)
	}
	return full, cmp.Or(readErr, err)
}

func readBatches(v *view, work chan<- batch) error {
	var b batch
	err := v.each(func(k, value []byte) error {
		b.rows = append(b.rows, [2]string{string(k), string(value)})
		if len(b.rows) == 1000 {
			work <- b
			b = batch{number: b.number + 1}
		}
		return nil
	})
	work <- b
	return err
}

func decodeShelf(b batch) shelf {
	sh := shelf{number: b.number, records: make([]data.Record, 0, len(b.rows))}
	for _, kv := range b.rows {
		key := parseRowKey(kv[0])
		if rec, ok := recordFrom(key, kv[1]); ok {
			sh.records = append(sh.records, rec)
			continue
		}
		row, err := decodeRowText(kv[1])
		if err != nil {
			sh.err = err
			return sh
		}
		sh.add(key, &row)
	}
	return sh
}

func (sh *shelf) add(k rowKey, row *merge.Row) {
	if rec := recordOf(k, row); rec != nil {
		sh.records = append(sh.records, rec)
	}
	if len(row.Differences()) > 0 {
		sh.differs = append(sh.differs, k)
	}
}

func (s *Store) count() (n int) {
	for _, k := range data.Kinds() {
		n += s.book.Len(k)
	}
	return n
}
