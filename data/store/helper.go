package store

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/dgraph-io/badger/v4"
	"github.com/fxamacker/cbor/v2"
)

// HelperWord is the first argument of the helper process.
const HelperWord = "check-view"

type helperTask struct {
	Dir string
	Key []byte
}

// RunHelper is the whole of the helper process: it reads a task from in, opens
// the view and compares every record with the sum kept beside them. It gives
// the process's exit code. A damaged table may end the process: that is what it
// is for.
func RunHelper(in io.Reader) int {
	var t helperTask
	d := json.NewDecoder(in)
	if d.Decode(&t) != nil {
		return 2
	}
	go func() {
		// The task's sender keeps the pipe open: when it closes, the sender has
		// died, and whoever starts next wants the view for himself.
		io.Copy(io.Discard, in)
		os.Exit(3)
	}()
	db, err := openDB(t.Dir, t.Key, slog.New(slog.DiscardHandler))
	if err != nil {
		return 1
	}
	if verify(db) != nil {
		db.Close()
		return 1
	}
	if db.Close() != nil {
		return 1
	}
	return 0
}

// verify reads everything and compares count and sum.
func verify(db *badger.DB) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("verifying the view: %v", p)
		}
	}()
	if err := db.VerifyChecksum(); err != nil {
		return err
	}
	var want, got sumMeta
	err = eachPrefix(db, sumKey, func(_, b []byte) error { return cbor.Unmarshal(b, &want) })
	if err != nil {
		return err
	}
	err = eachPrefix(db, rowPrefix, func(k, b []byte) error {
		got.Count++
		got.Sum ^= rowHash(k, b)
		return nil
	})
	if err == nil && (got.Count != want.Count || got.Sum != want.Sum) {
		err = errors.New("count or sum differs")
	}
	return err
}

// sound reports whether the view may be opened in this process: the mark of a
// clean close fits, or the helper has looked and lives.
func (s *Store) sound(dir string, key []byte) bool {
	if _, err := os.Stat(dbDir(dir)); err != nil {
		return false
	}
	if markFits(dir, key) {
		return true
	}
	if len(s.o.Helper) == 0 {
		return false
	}
	task, err := json.Marshal(helperTask{dir, key})
	if err != nil {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), helperTime(dir))
	defer cancel()
	cmd := exec.CommandContext(ctx, s.o.Helper[0], s.o.Helper[1:]...)
	in, err := cmd.StdinPipe() // stays open until the helper has ended
	if err != nil || cmd.Start() != nil {
		return false
	}
	_, err = in.Write(task)
	return cmd.Wait() == nil && err == nil
}

// helperTime is 10 seconds, and one more for every 20 MB.
func helperTime(dir string) time.Duration {
	var size int64
	entries, _ := os.ReadDir(dbDir(dir))
	for _, e := range entries {
		if i, err := e.Info(); err == nil {
			size += i.Size()
		}
	}
	return 10*time.Second + time.Duration(size/(20<<20))*time.Second
}

// The mark of a clean close lists every file of Badger with size and hash, and
// is authenticated with the view's key.
func markPath(dir string) string { return filepath.Join(dir, "clean") }

func dropMark(dir string) error {
	if err := os.Remove(markPath(dir)); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

func writeMark(dir string, key []byte) error {
	text, err := markText(dir, key)
	if err != nil {
		return err
	}
	return writeFile(markPath(dir), text)
}

func markFits(dir string, key []byte) bool {
	have, err := os.ReadFile(markPath(dir))
	if err != nil {
		return false
	}
	want, err := markText(dir, key)
	return err == nil && hmac.Equal(have, []byte(want))
}

func markText(dir string, key []byte) (string, error) {
	entries, err := os.ReadDir(dbDir(dir)) // sorted by name
	if err != nil {
		return "", err
	}
	mac := hmac.New(sha256.New, key)
	for _, e := range entries {
		f, err := os.Open(filepath.Join(dbDir(dir), e.Name()))
		if err != nil {
			return "", err
		}
		h := sha256.New()
		n, err := io.Copy(h, f)
		f.Close()
		if err != nil {
			return "", err
		}
		fmt.Fprintf(mac, "%q %d %x\n", e.Name(), n, h.Sum(nil))
	}
	return hex.EncodeToString(mac.Sum(nil)) + "\n", nil
}
