package store

// minFree is the free space, in bytes, under which nothing is written: Badger
// maps its files into memory, and a full disk would end the process.
const minFree = 64 << 20

// checkSpace gives the refusal of a disk that is nearly full, or nil.
func (s *Store) checkSpace() error {
	free, err := s.o.free(s.dir)
	if err == nil && free < minFree {
		return refuse(ErrReadOnly, "This laptop's disk is nearly full (%d MB free). Your data can be read but not changed: make room and open Placebook again.", free>>20)
	}
	return nil
}

// ReadOnly says why nothing can be written, or nil.
func (s *Store) ReadOnly() error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.readOnly
}

// mayWrite is asked before anything is written; write is held.
func (s *Store) mayWrite() error {
	s.mu.RLock()
	defer s.mu.RUnlock()
	switch {
	case s.closed:
		return refuse(ErrClosed, "Your data is closed. Open it again.")
	case s.readOnly != nil:
		return s.readOnly
	}
	return s.checkSpace()
}
