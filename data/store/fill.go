package store

import (
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

func readShelves(v *view) (full shelf, err error) {
	work, done := make(chan [][2][]byte, 4), make(chan shelf, 4)
	var wg sync.WaitGroup
	for range 2 {
		wg.Go(func() {
			for batch := range work {
				done <- decodeShelf(batch)
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
	for sh := range done {
		full.records = append(full.records, sh.records...)
		full.differs = append(full.differs, sh.differs...)
		if sh.err != nil {
			err = sh.err
		}
	}
	if readErr != nil {
		err = readErr
	}
	return full, err
}

// shelf is what a batch of rows becomes.
type shelf struct {
	records []data.Record
	differs []rowKey
	err     error
}

func (sh *shelf) add(k rowKey, row *merge.Row) {
	if rec := recordOf(k, row); rec != nil && !rec.Base().Deleted {
		sh.records = append(sh.records, rec)
	}
	if len(row.Differences()) > 0 {
		sh.differs = append(sh.differs, k)
	}
}

func readBatches(v *view, work chan<- [][2][]byte) error {
	var batch [][2][]byte
	err := v.each(func(k, b []byte) error {
		batch = append(batch, [2][]byte{append([]byte(nil), k...), append([]byte(nil), b...)})
		if len(batch) == 1000 {
			work <- batch
			batch = nil
		}
		return nil
	})
	work <- batch
	return err
}

func decodeShelf(batch [][2][]byte) (sh shelf) {
	for _, kv := range batch {
		row, err := decodeRow(kv[1])
		if err != nil {
			sh.err = err
			return sh
		}
		sh.add(parseRowKey(kv[0]), &row)
	}
	return sh
}

func (s *Store) count() (n int) {
	for _, k := range data.Kinds() {
		n += s.book.Len(k)
	}
	return n
}
