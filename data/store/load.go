package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/fxamacker/cbor/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/merge"
	"placebook/data/vault"
)

// start opens everything behind the lock: keys, journal, view, book.
func (s *Store) start(making bool) (err error) {
	defer func() {
		if err != nil {
			s.drop()
		}
	}()
	s.book, s.differs = book.New(s.Today()), map[rowKey]bool{}
	s.fresh()
	sweep(filepath.Join(s.dir, "quarantine"), s.o.Now())
	if err := s.openKeys(making); err != nil {
		return err
	}
	if err := s.openJournal(); err != nil {
		return err
	}
	s.readOnly = s.checkSpace()
	if s.readOnly == nil {
		if err := s.openView(); err != nil {
			return err
		}
	}
	if !making && s.journal.End().Seq <= 1 && len(s.ahead) == 0 {
		return refuse(ErrDamaged, "The history of your data is missing from %s. Put the folder back, or restore a backup. Nothing was changed.", filepath.Join(s.dir, "journal"))
	}
	if err := s.catchUp(); err != nil {
		return err
	}
	if err := s.beDevice(); err != nil {
		return err
	}
	return s.recoverAhead()
}

// fresh forgets what was learned from the journal.
func (s *Store) fresh() {
	s.front, s.clock, s.wait = merge.NewFrontier(), merge.Clock{}, map[dot]*waiting{}
	s.parts, s.overlay = change.Assembler{}, map[rowKey]*staged{}
}

// drop closes what start had opened before it failed.
func (s *Store) drop() {
	if s.view != nil {
		s.view.db.Close()
	}
	if s.journal != nil {
		s.journal.Close()
	}
}

func (s *Store) openKeys(making bool) (err error) {
	var mended string
	s.keys, mended, err = vault.OpenKeys(filepath.Join(s.dir, "keys"), s.vault.Sub("keys"), s.vault.StoreID(), vault.KeyOptions{New: making})
	s.note(mended)
	return err
}

func (s *Store) openJournal() error {
	j, report, err := journal.Open(filepath.Join(s.dir, "journal"), journal.Options{
		Key: s.vault.Sub("journal"), Store: s.vault.StoreID(), Quarantine: filepath.Join(s.dir, "quarantine"),
		Sync: s.o.sync, Stamp: s.stamp,
	}, nil)
	if err != nil {
		return err
	}
	s.journal = j
	if report.Hurt {
		s.note("The last change before Placebook stopped may be missing: its bytes were damaged and are kept in the folder \"quarantine\". Look whether what you did last is there.")
	}
	return nil
}

// stamp is part of the name of what goes to quarantine.
func (s *Store) stamp() string { return s.o.Now().UTC().Format("20060102-150405.000") }

// openView opens the view when it can be trusted; else it goes to quarantine
// and a new one is made from the journal.
func (s *Store) openView() error {
	dir, key := filepath.Join(s.dir, "view"), s.vault.Sub("view")
	_, err := os.Stat(dbDir(dir))
	fresh := err != nil
	if !fresh && s.sound(dir, key) {
		v, err := openView(dir, key, s.o.Log)
		if err == nil {
			var head headMeta
			found, err := v.meta(headKey, &head)
			found = found && err == nil && head.Store == s.vault.StoreID()
			if found && head.At.Seq <= s.journal.End().Seq {
				s.view = v
				s.setHead(head)
				s.from = head.At
				return nil
			}
			if found {
				s.ahead, err = v.rows()
			}
			if cerr := v.db.Close(); err != nil || cerr != nil {
				return errors.Join(err, cerr)
			}
		}
	}
	return s.remakeView(dir, key, fresh)
}

func (s *Store) remakeView(dir string, key []byte, fresh bool) error {
	if !fresh {
		if err := s.quarantine(dir); err != nil {
			return err
		}
		s.rebuilt = true
	}
	v, err := openView(dir, key, s.o.Log)
	if err != nil {
		return err
	}
	s.fresh()
	s.view, s.from = v, journal.Pos{}
	return nil
}

func (s *Store) quarantine(dir string) error {
	to := filepath.Join(s.dir, "quarantine")
	if err := os.MkdirAll(to, 0o700); err != nil {
		return err
	}
	return os.Rename(dir, filepath.Join(to, "view-"+s.stamp()))
}

// sweep removes what has been in quarantine for 30 days.
func sweep(dir string, now time.Time) {
	entries, _ := os.ReadDir(dir)
	for _, e := range entries {
		if i, err := e.Info(); err == nil && now.Sub(i.ModTime()) > 30*24*time.Hour {
			os.RemoveAll(filepath.Join(dir, e.Name()))
		}
	}
}

// catchUp brings the view up to the journal's end and fills the book.
func (s *Store) catchUp() error {
	err := s.replay()
	if errors.Is(err, journal.ErrNoFrame) || errors.Is(err, errStale) {
		s.view.db.Close()
		if err := s.remakeView(s.view.dir, s.view.key, false); err != nil {
			return err
		}
		err = s.replay()
	}
	if err != nil {
		return err
	}
	if s.rebuilt {
		s.note(fmt.Sprintf("Your lists were made anew from the history on this laptop: %d records checked, nothing lost.", s.count()))
	}
	return nil
}

// errStale says that the view does not hold what the journal says.
var errStale = errors.New("the view is stale")

func (s *Store) replay() error {
	st := s.stage()
	var first journal.Pos // of the set that is being put together
	open := false
	end := s.journal.End()
	err := s.journal.Scan(s.from, func(at journal.Pos, frame []byte) error {
		if len(st.rows) > replayRows {
			if err := s.flushReplay(st, at, open); err != nil {
				return err
			}
		}
		if s.rebuilt && s.o.Progress != nil && at.Seq%256 == 0 {
			s.o.Progress(int(at.Seq), int(end.Seq))
		}
		if !open {
			first = at
		}
		var err error
		open, err = s.replayFrame(st, at, frame)
		return err
	})
	if err != nil {
		return err
	}
	if open {
		// All parts of a set are written at once, so an unfinished one can only
		// be the last: the program was stopped before it was acknowledged.
		if err := s.journal.Cut(first); err != nil {
			return err
		}
		s.parts = change.Assembler{}
	}
	if err := s.flushReplay(st, s.journal.End(), false); err != nil {
		return err
	}
	if err := s.loadWaiting(); err != nil {
		return err
	}
	return s.fillBook()
}

// replayRows is how many changed records are held in memory before they are
// written to the view.
const replayRows = 20000

// flushReplay writes what was replayed so far. Inside a set only the records
// are kept in memory: the head must not stand in the middle of one.
func (s *Store) flushReplay(st *stage, at journal.Pos, open bool) error {
	if open {
		return nil
	}
	s.settle(st, at)
	st.rows = map[rowKey]*staged{}
	return nil
}

// replayFrame takes one frame; open tells that a set is not whole yet.
func (s *Store) replayFrame(st *stage, at journal.Pos, frame []byte) (open bool, err error) {
	switch {
	case len(frame) > 1 && frame[0] == frameDevice:
		return false, cbor.Unmarshal(frame[1:], &s.me)
	case len(frame) <= frameHead || frame[0] != frameChange:
		return false, nil // a newer version's: kept, not understood
	}
	set, hash, err := s.takePart(frame)
	if err != nil || set == nil {
		return err == nil, err
	}
	_, err = s.receive(st, set, hash, []journal.Pos{at})
	return false, err
}

func (s *Store) takePart(frame []byte) (*change.Set, change.Hash, error) {
	p, err := change.Decode(frame[frameHead:])
	if err != nil {
		return nil, change.Hash{}, err
	}
	return s.parts.Add(p)
}

// Frames of the journal.
const (
	frameDevice = 'D'
	frameChange = 'C'
	frameHead   = 1 + 8 + 8 + 4 + 4 // type, device, set, part, parts
)

func changeFrame(d change.Device, seq uint64, part, parts int, body []byte) []byte {
	b := make([]byte, 0, frameHead+len(body))
	b = append(b, frameChange)
	b = append(b, d[:]...)
	b = binary.BigEndian.AppendUint64(b, seq)
	b = binary.BigEndian.AppendUint32(b, uint32(part))
	b = binary.BigEndian.AppendUint32(b, uint32(parts))
	return append(b, body...)
}

// beDevice sees to it that this copy has a device, and that author and laptop
// are as the options say.
func (s *Store) beDevice() error {
	want := s.me
	if want.ID == (change.Device{}) {
		want = device{ID: newDevice(), Author: loginName(), Laptop: hostName()}
	}
	if s.o.Author != "" {
		want.Author = s.o.Author
	}
	if s.o.Laptop != "" {
		want.Laptop = s.o.Laptop
	}
	if want == s.me || s.readOnly != nil {
		return nil
	}
	return s.nameDevice(want)
}

func (s *Store) nameDevice(d device) error {
	b, err := cbor.Marshal(d)
	if err != nil {
		return err
	}
	if _, err := s.journal.Append(append([]byte{frameDevice}, b...)); err != nil {
		return err
	}
	s.me = d
	s.settle(s.stage(), s.journal.End())
	return nil
}

// Rename sets who is at the keyboard and what the laptop is called, for every
// change from now on.
func (s *Store) Rename(author, laptop string) error {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.mayWrite(); err != nil {
		return err
	}
	return s.nameDevice(device{ID: s.me.ID, Author: strings.TrimSpace(author), Laptop: strings.TrimSpace(laptop)})
}

func loginName() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return "Somebody"
	case strings.TrimSpace(u.Name) != "":
		return strings.Trim(u.Name, " ,")
	}
	return u.Username
}

func hostName() string {
	h, err := os.Hostname()
	if err != nil || h == "" {
		return "This laptop"
	}
	return h
}

// loadWaiting reads back the sets that wait for others.
func (s *Store) loadWaiting() error {
	if s.view == nil {
		return nil
	}
	var at [][]journal.Pos
	err := eachPrefix(s.view.db, waitPrefix, func(_, b []byte) error {
		var p []journal.Pos
		if err := cbor.Unmarshal(b, &p); err != nil {
			return errStale
		}
		at = append(at, p)
		return nil
	})
	if err != nil {
		return err
	}
	for _, positions := range at {
		if err := s.loadOneWaiting(positions); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) loadOneWaiting(positions []journal.Pos) error {
	for _, p := range positions {
		stop := errors.New("one frame")
		err := s.journal.Scan(p, func(_ journal.Pos, frame []byte) error {
			set, hash, err := s.takePart(frame)
			if err != nil {
				return err
			}
			if set != nil {
				s.wait[dot{set.Device, set.Seq}] = &waiting{set, hash, positions}
			}
			return stop
		})
		if !errors.Is(err, stop) {
			return errStale
		}
	}
	return nil
}

// fillBook decodes every record into the book, on two goroutines.
func (s *Store) fillBook() error {
	s.book, s.differs = book.New(s.Today()), map[rowKey]bool{}
	if s.view == nil {
		for k, st := range s.overlay {
			s.shelve(k, &st.row)
		}
		return nil
	}
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
		readErr = readBatches(s.view, work)
		close(work)
		wg.Wait()
		close(done)
	}()
	var records []data.Record
	bad := false
	for sh := range done {
		records = append(records, sh.records...)
		for _, k := range sh.differs {
			s.differs[k] = true
		}
		bad = bad || sh.err != nil
	}
	if readErr != nil || bad {
		return errStale
	}
	s.book.PutAll(records)
	return nil
}

// shelf is what a batch of rows becomes.
type shelf struct {
	records []data.Record
	differs []rowKey
	err     error
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
		key := parseRowKey(kv[0])
		if rec := recordOf(key, &row); rec != nil && !rec.Base().Deleted {
			sh.records = append(sh.records, rec)
		}
		if len(row.Differences()) > 0 {
			sh.differs = append(sh.differs, key)
		}
	}
	return sh
}

// recordOf makes the typed record of a row; nil for a newer version's kind.
func recordOf(k rowKey, row *merge.Row) data.Record {
	kind := data.KindNum(k.kind)
	if kind == nil {
		return nil
	}
	rec := kind.New()
	rec.Base().ID = k.id
	row.Fill(rec)
	return rec
}

// shelve puts a row into the book.
func (s *Store) shelve(k rowKey, row *merge.Row) {
	if rec := recordOf(k, row); rec != nil {
		s.book.Put(rec)
	}
	if len(row.Differences()) > 0 {
		s.differs[k] = true
	} else {
		delete(s.differs, k)
	}
}

func (s *Store) count() (n int) {
	for _, k := range data.Kinds() {
		n += s.book.Len(k)
	}
	return n
}
