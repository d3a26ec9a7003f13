package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

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
	sweep(filepath.Join(s.dir, "aside"), s.o.Now())
	if err := s.openKeys(making); err != nil {
		return err
	}
	s.readOnly = s.checkSpace()
	if !making && !s.hasJournal() && (s.readOnly != nil || !s.sound(s.viewDir(), s.viewKey())) {
		return s.noHistory()
	}
	var own ownSteps
	if err := s.openJournal(own.take); err != nil {
		return err
	}
	if err := s.openView(making); err != nil {
		return err
	}
	if err := s.catchUp(); err != nil {
		return err
	}
	if err := s.beDevice(); err != nil {
		return err
	}
	if err := s.recoverAhead(); err != nil {
		return err
	}
	return s.remember(own)
}

func (s *Store) viewDir() string { return filepath.Join(s.dir, "view") }
func (s *Store) viewKey() []byte { return s.vault.Sub("view") }

// fresh forgets what was learned from the journal.
func (s *Store) fresh() {
	s.front, s.clock, s.wait = merge.NewFrontier(), merge.Clock{}, map[dot]*waiting{}
	s.parts, s.overlay = change.Assembler{}, map[rowKey]*staged{}
	s.tail, s.lost = tail{}, map[vault.KeyID]bool{}
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
	s.keys, mended, err = vault.OpenKeys(filepath.Join(s.dir, "keys"), s.vault.Sub("keys"), s.vault.StoreID(), vault.KeyOptions{New: making, Sync: s.o.sync})
	s.note(mended)
	return err
}

// hasJournal reports whether there is anything at all where the journal is.
func (s *Store) hasJournal() bool {
	entries, err := os.ReadDir(filepath.Join(s.dir, "journal"))
	return err == nil && len(entries) > 0
}

func (s *Store) noHistory() error {
	return refuse(ErrDamaged, "The history of your data is missing from %s. Put the folder back, or restore a backup. Nothing was changed.", filepath.Join(s.dir, "journal"))
}

// openJournal opens the journal; each is called for every frame in it.
func (s *Store) openJournal(each func(journal.Pos, []byte) error) error {
	j, report, err := journal.Open(filepath.Join(s.dir, "journal"), journal.Options{
		Key: s.vault.Sub("journal"), Store: s.vault.StoreID(), Quarantine: filepath.Join(s.dir, "quarantine"),
		Sync: s.o.sync, Stamp: s.stamp,
	}, each)
	if err != nil {
		return err
	}
	s.journal, s.hurt = j, report.Hurt
	return nil
}

// stamp is part of the name of what goes to quarantine.
func (s *Store) stamp() string { return s.o.Now().UTC().Format("20060102-150405.000") }

// openView opens the view when it can be trusted; else it goes to quarantine
// and a new one is made from the journal. On a full disk there is none.
func (s *Store) openView(making bool) error {
	empty := !making && s.journal.End().Seq <= 1
	if s.readOnly != nil {
		if empty {
			return s.noHistory()
		}
		return nil
	}
	_, err := os.Lstat(s.viewDir())
	there := err == nil
	if there && s.sound(s.viewDir(), s.viewKey()) && s.takeView() {
		return nil
	}
	if empty {
		return s.noHistory()
	}
	if there {
		if err := s.quarantine(s.viewDir()); err != nil {
			return err
		}
	}
	s.rebuilt = !making
	return s.newView()
}

// takeView opens a view that is sound and reports whether it fits the journal,
// or knows more than the journal does: then its rows are kept for recoverAhead
// and there is no view until then.
func (s *Store) takeView() bool {
	v, err := openView(s.viewDir(), s.viewKey(), s.o.Log)
	if err != nil {
		s.o.Log.Warn("the view cannot be opened", "error", err)
		return false
	}
	var head headMeta
	found, err := v.meta(headKey, &head)
	switch {
	case !found || err != nil || head.Store != s.vault.StoreID():
	case head.At.Seq > s.journal.End().Seq:
		if s.ahead, err = v.rows(); err != nil {
			s.ahead = nil
		}
	case s.holds(head.Tail):
		s.view, s.from = v, head.At
		s.setHead(head)
		return true
	}
	v.db.Close()
	return s.ahead != nil
}

// holds reports whether the journal holds the frame that the view was last
// brought up to, as it was then.
func (s *Store) holds(t tail) bool {
	if t.At == (journal.Pos{}) {
		return true
	}
	same := false
	err := s.journal.Scan(t.At, func(_ journal.Pos, frame []byte) error {
		same = frameSum(frame) == t.Sum
		return errEnough
	})
	return same && errors.Is(err, errEnough)
}

// errEnough ends a scan.
var errEnough = errors.New("enough was read")

// newView makes an empty view; replay fills it.
func (s *Store) newView() error {
	v, err := openView(s.viewDir(), s.viewKey(), s.o.Log)
	if err != nil {
		return err
	}
	s.fresh()
	s.view, s.from = v, journal.Pos{}
	return nil
}

// quarantine moves a view that is not sound out of the way.
func (s *Store) quarantine(dir string) error {
	to := filepath.Join(s.dir, "quarantine")
	if err := os.MkdirAll(to, 0o700); err != nil {
		return err
	}
	base := filepath.Join(to, "view-"+s.stamp())
	free := base
	for n := 2; ; n++ {
		if _, err := os.Lstat(free); errors.Is(err, os.ErrNotExist) {
			break
		}
		free = base + "-" + strconv.Itoa(n)
	}
	if err := os.Rename(dir, free); err != nil {
		return err
	}
	now := s.o.Now()
	return os.Chtimes(free, now, now) // its 30 days begin today
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
	if s.view != nil && (errors.Is(err, journal.ErrNoFrame) || errors.Is(err, errStale)) {
		s.o.Log.Warn("the view does not fit the history and is made anew", "error", err)
		s.view.db.Close()
		if err := s.quarantine(s.viewDir()); err != nil {
			return err
		}
		s.rebuilt = true
		if err := s.newView(); err != nil {
			return err
		}
		err = s.replay()
	}
	if err != nil {
		return err
	}
	if s.hurt && s.ahead == nil {
		s.note("The last change before Placebook stopped may be missing: its bytes were damaged and are kept in the folder \"quarantine\". Look whether what you did last is there.")
	}
	if s.rebuilt {
		s.note(fmt.Sprintf("Your lists were made anew from the history on this laptop: %d records checked, nothing lost.", s.count()))
	}
	return nil
}

// errStale says that the view does not hold what the journal says.
var errStale = errors.New("the view is stale")

// Rebuild makes the view and the lists anew from the history and removes every
// older copy of them, those in quarantine too: what the history does not give
// any more is then nowhere, and cannot come back by Undo. It takes seconds.
func (s *Store) Rebuild() error {
	s.write.Lock()
	defer s.write.Unlock()
	if err := s.mayWrite(); err != nil {
		return err
	}
	err := s.remake(func() error {
		old, _ := filepath.Glob(filepath.Join(s.dir, "quarantine", "view-*"))
		for _, dir := range append(old, s.viewDir()) {
			if err := os.RemoveAll(dir); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return say(err)
	}
	var own ownSteps
	if err := s.journal.Scan(journal.Pos{}, own.take); err != nil {
		return say(err)
	}
	if err := s.remember(own); err != nil {
		return say(err)
	}
	s.tell(s.everything())
	return nil
}

// remake closes the view, has it taken away, and makes it anew from the journal.
// When that fails nothing more is written: the next start does it again.
func (s *Store) remake(away func() error) (err error) {
	defer func() {
		if err != nil {
			s.mu.Lock()
			s.readOnly = refuse(ErrReadOnly, "Your lists could not be made anew from the history. Your data is safe: close Placebook, look whether the disk is full, and open it again.")
			s.mu.Unlock()
		}
	}()
	if s.view != nil {
		err := s.view.db.Close()
		s.view = nil
		if err != nil {
			return err
		}
	}
	if err := away(); err != nil {
		return err
	}
	if err := s.newView(); err != nil {
		return err
	}
	return s.replay()
}

// everything is the batch that tells that any record may have changed.
func (s *Store) everything() Batch {
	b := Batch{Title: "Lists made anew", Author: s.me.Author, Own: true, Changed: map[*data.Kind][]data.ID{}}
	for _, k := range data.Kinds() {
		for _, r := range s.book.All(k) {
			b.Changed[k] = append(b.Changed[k], r.Base().ID)
		}
	}
	return b
}

// clean makes text readable whatever its bytes were: what is not UTF-8 could be
// written, but never read back.
func clean(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
