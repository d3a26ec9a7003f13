package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/cespare/xxhash/v2"
	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
	"github.com/fxamacker/cbor/v2"

	"placebook/data"
	"placebook/data/change"
	"placebook/data/journal"
	"placebook/data/merge"
)

// rowKey names one record.
type rowKey struct {
	kind uint16
	id   data.ID
}

func (k rowKey) bytes() []byte {
	b := make([]byte, 0, 4+len(k.id))
	b = append(b, 'r', '/')
	b = binary.BigEndian.AppendUint16(b, k.kind)
	return append(b, k.id...)
}

func parseRowKey(b string) rowKey {
	return rowKey{uint16(b[2])<<8 | uint16(b[3]), data.ID(b[4:])}
}

var (
	rowPrefix  = []byte("r/")
	waitPrefix = []byte("w/")
	headKey    = []byte("m/head")
	sumKey     = []byte("m/sum")
)

// headMeta says up to where the journal is in the view. It moves with the last
// chunk of a set.
type headMeta struct {
	_     struct{} `cbor:",toarray"`
	Store [16]byte
	At    journal.Pos // the first journal frame that is not in the view yet
	Tail  tail        // the last one that is
	Me    device
	Last  change.Stamp
	Known []headDevice
	Lost  [][8]byte // keys of persons that were wanted and are not here
}

type headDevice struct {
	_      struct{} `cbor:",toarray"`
	Device change.Device
	Seq    uint64
	Head   change.Hash
	Saw    map[change.Device]uint64
}

// sumMeta counts and sums the records, in the same transaction as they, so that
// a view that lost some is found out.
type sumMeta struct {
	_     struct{} `cbor:",toarray"`
	Count uint64
	Sum   uint64 // exclusive or over all records of a hash of key and value
}

// view is Badger.
type view struct {
	dir string // .../view
	key []byte
	db  *badger.DB
	sum sumMeta
	bad error // a step failed: the view is stale until the next start
}

func dbDir(dir string) string { return filepath.Join(dir, "db") }

// keyRotation is after how long Badger takes another data key. Rare, because a
// registry of keys that lost its end cannot be opened; but never longer than the
// time since 1970, even by a clock that was reset to 1980: Badger counts the age
// of a key that is not there yet from 1970, and with a longer time it never makes
// one and encrypts nothing, without a word.
const keyRotation = 5 * 365 * 24 * time.Hour

// viewForm is the number of the view's form: keys, rows, meta. It is raised when
// that changes; a view of another form does not open and is made anew.
const viewForm = 1

// badgerOptions are those measured to suit a laptop: small files, every record
// inline, damage reported and not served.
func badgerOptions(dir string, key []byte, log *slog.Logger) badger.Options {
	const mib = 1 << 20
	return badger.DefaultOptions(dbDir(dir)).
		WithSyncWrites(true).
		WithValueLogFileSize(16 * mib).WithMemTableSize(16 * mib).WithVLogPercentile(0).
		WithNumMemtables(2).WithNumLevelZeroTables(2).WithNumLevelZeroTablesStall(6).
		WithNumCompactors(2).WithCompactL0OnClose(true).
		WithBlockCacheSize(16 * mib).WithIndexCacheSize(16 * mib).
		WithNumVersionsToKeep(1).WithDetectConflicts(false).
		WithCompression(options.Snappy).
		WithChecksumVerificationMode(options.OnBlockRead).WithVerifyValueChecksum(true).
		WithMetricsEnabled(false).WithNumGoroutines(2).
		WithEncryptionKey(key).WithEncryptionKeyRotationDuration(keyRotation).
		WithExternalMagic(viewForm).
		WithLogger(badgerLog{log})
}

// badgerLog passes on warnings and errors. Badger prints keys when it debugs;
// ours hold no names, but IDs have no place in a log of warnings either.
type badgerLog struct{ *slog.Logger }

func (l badgerLog) Errorf(f string, a ...any)   { l.Error("badger: " + oneLine(f, a)) }
func (l badgerLog) Warningf(f string, a ...any) { l.Warn("badger: " + oneLine(f, a)) }
func (badgerLog) Infof(string, ...any)          {}
func (badgerLog) Debugf(string, ...any)         {}

func oneLine(f string, a []any) string {
	return strings.Join(strings.Fields(fmt.Sprintf(f, a...)), " ")
}

// dropEmptyFiles removes what an interrupted close can leave on Windows: files
// of no bytes that Badger then refuses to open.
func dropEmptyFiles(dir string) {
	entries, _ := os.ReadDir(dbDir(dir))
	for _, e := range entries {
		if i, err := e.Info(); err == nil && i.Size() == 0 && (strings.HasSuffix(e.Name(), ".mem") || strings.HasSuffix(e.Name(), ".vlog")) {
			os.Remove(filepath.Join(dbDir(dir), e.Name()))
		}
	}
}

func openDB(dir string, key []byte, log *slog.Logger) (db *badger.DB, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("opening the view: %v", p)
		}
	}()
	if err := os.MkdirAll(dbDir(dir), 0o700); err != nil {
		return nil, err
	}
	dropEmptyFiles(dir)
	return badger.Open(badgerOptions(dir, key, log))
}

// openView opens Badger after the mark of a clean close has been taken away.
func openView(dir string, key []byte, log *slog.Logger) (*view, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	if err := dropMark(dir); err != nil {
		return nil, err
	}
	db, err := openDB(dir, key, log)
	if err != nil {
		return nil, err
	}
	v := &view{dir: dir, key: key, db: db}
	if _, err := v.meta(sumKey, &v.sum); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return v, nil
}

// close closes Badger and leaves the mark of a clean close, unless a step had
// failed.
func (v *view) close() error {
	if err := v.db.Close(); err != nil || v.bad != nil {
		return err
	}
	return writeMark(v.dir, v.key)
}

// meta reads a meta key; false when it is not there.
func (v *view) meta(key []byte, to any) (found bool, err error) {
	err = v.db.View(func(t *badger.Txn) error {
		item, err := t.Get(key)
		if errors.Is(err, badger.ErrKeyNotFound) {
			return nil
		} else if err != nil {
			return err
		}
		found = true
		return item.Value(func(b []byte) error { return cbor.Unmarshal(b, to) })
	})
	return found, err
}

// row reads a record's row and the hash it counts with; an empty row when there
// is none.
func (v *view) row(k rowKey) (r merge.Row, hash uint64, err error) {
	err = v.db.View(func(t *badger.Txn) error {
		key := k.bytes()
		item, err := t.Get(key)
		if errors.Is(err, badger.ErrKeyNotFound) {
			return nil
		} else if err != nil {
			return err
		}
		return item.Value(func(b []byte) error {
			hash = rowHash(key, b)
			r, err = decodeRow(b)
			return err
		})
	})
	return r, hash, err
}

func rowHash(key, value []byte) uint64 {
	var d xxhash.Digest
	d.Reset()
	d.Write(key)
	d.Write(value)
	return d.Sum64()
}

// chunk limits keep a transaction under Badger's own (15 % of the memtable).
const (
	chunkBytes = 1 << 20
	chunkRows  = 2000
)

// flush writes rows, then the head and what waits. Each chunk carries the sum
// of the records so far; the head moves with the last one.
func (v *view) flush(rows []*staged, head headMeta, waits []waitEdit) error {
	txn, size, n := v.db.NewTransaction(true), 0, 0
	defer func() { txn.Discard() }()
	for _, r := range rows {
		key, val := r.key.bytes(), encodeRow(&r.row)
		h := rowHash(key, val)
		if h == r.hash {
			continue
		}
		if r.hash == 0 {
			v.sum.Count++
		}
		v.sum.Sum ^= r.hash ^ h
		r.hash = h
		if err := txn.Set(key, val); err != nil {
			return err
		}
		size, n = size+len(key)+len(val), n+1
		if size > chunkBytes || n >= chunkRows {
			if err := v.commit(txn); err != nil {
				return err
			}
			txn, size, n = v.db.NewTransaction(true), 0, 0
		}
	}
	for _, w := range waits {
		if err := w.write(txn); err != nil {
			return err
		}
	}
	if err := setMeta(txn, headKey, head); err != nil {
		return err
	}
	return v.commit(txn)
}

func (v *view) commit(txn *badger.Txn) error {
	if err := setMeta(txn, sumKey, v.sum); err != nil {
		return err
	}
	return txn.Commit()
}

func setMeta(txn *badger.Txn, key []byte, m any) error {
	b, err := cbor.Marshal(m)
	if err != nil {
		return err
	}
	return txn.Set(key, b)
}

// each calls fn for every record row in key order; the bytes are valid during
// the call only.
func (v *view) each(fn func(key, value []byte) error) error {
	return eachPrefix(v.db, rowPrefix, fn)
}

func eachPrefix(db *badger.DB, prefix []byte, fn func(key, value []byte) error) error {
	return db.View(func(t *badger.Txn) error {
		o := badger.DefaultIteratorOptions
		o.Prefix, o.PrefetchSize = prefix, 256
		it := t.NewIterator(o)
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			item := it.Item()
			if err := item.Value(func(b []byte) error { return fn(item.Key(), b) }); err != nil {
				return err
			}
		}
		return nil
	})
}

// head turns the frontier into what is kept of it.
func (s *Store) head(at journal.Pos) headMeta {
	h := headMeta{Store: s.vault.StoreID(), At: at, Tail: s.tail, Me: s.me, Last: s.clock.Last}
	for id := range s.lost {
		h.Lost = append(h.Lost, id)
	}
	for d, n := range s.front.Known {
		h.Known = append(h.Known, headDevice{Device: d, Seq: n, Head: s.front.Heads[d], Saw: s.front.Saw[d]})
	}
	return h
}

func (s *Store) setHead(h headMeta) {
	s.me, s.clock.Last, s.tail = h.Me, h.Last, h.Tail
	for _, id := range h.Lost {
		s.lost[id] = true
	}
	for _, d := range h.Known {
		s.front.Known[d.Device], s.front.Heads[d.Device] = d.Seq, d.Head
		s.front.Saw[d.Device] = change.Seen(d.Saw).Clone()
	}
}

// waiting is a set that waits for what it had seen.
type waiting struct {
	set  *change.Set
	hash change.Hash
	at   []journal.Pos // where its parts are
}

type dot struct {
	device change.Device
	seq    uint64
}

func (d dot) key() []byte {
	b := append([]byte(nil), waitPrefix...)
	b = append(b, d.device[:]...)
	return binary.BigEndian.AppendUint64(b, d.seq)
}

// waitEdit adds a waiting set to the view, or takes it away (no positions).
type waitEdit struct {
	dot
	at []journal.Pos
}

func (w waitEdit) write(t *badger.Txn) error {
	if w.at == nil {
		return t.Delete(w.key())
	}
	return setMeta(t, w.key(), w.at)
}
