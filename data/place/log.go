package place

import (
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"placebook/data"
)

// logName is the log's file; older ones have .1 and .2 after it.
const (
	logFolder = "log"
	logName   = "placebook.log"
	logFiles  = 3
)

// logBytes is how long one file of the log grows. Tests make it smaller.
var logBytes int64 = 1 << 20

// A Log writes to the folder "log" of a store: one line of JSON for each thing
// worth knowing, in IDs and kinds, never a value. Nothing is made or opened
// before the first line.
type Log struct {
	*slog.Logger
	file *rotated
}

// NewLog makes the log of a store's folder. While ready says no, lines are
// dropped: a folder that is no store, or not ours to write to, is left as it
// is. Nil is always ready.
func NewLog(store string, ready func() bool) *Log {
	f := &rotated{dir: filepath.Join(store, logFolder), ready: ready}
	h := slog.NewJSONHandler(f, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if err, ok := a.Value.Any().(error); ok {
			return slog.String(a.Key, Cause(err))
		}
		return a
	}})
	return &Log{slog.New(h), f}
}

// Close closes the file, if there is one.
func (l *Log) Close() error { return l.file.Close() }

// Cause is what a log may say of an error: the kinds of refusals, whose
// sentences may quote what somebody typed, and the words of everything else.
func Cause(err error) string {
	switch x := err.(type) {
	case nil:
		return ""
	case *data.Error:
		return Cause(x.Kind)
	case interface{ Unwrap() []error }:
		var out []string
		for _, e := range x.Unwrap() {
			out = append(out, Cause(e))
		}
		return strings.Join(out, "; ")
	}
	if inner := errors.Unwrap(err); inner != nil && holdsSentence(inner) {
		return Cause(inner)
	}
	return err.Error()
}

func holdsSentence(err error) bool {
	_, ok := errors.AsType[*data.Error](err)
	return ok
}

// rotated is a file that is put aside when it has grown long; the oldest goes.
type rotated struct {
	dir   string
	ready func() bool

	mu   sync.Mutex
	file *os.File
	size int64
}

var _ io.WriteCloser = (*rotated)(nil)

func (r *rotated) Write(line []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.file != nil && r.size+int64(len(line)) > logBytes {
		r.file.Close()
		r.file = nil
	}
	if r.file == nil && r.ready != nil && !r.ready() {
		return len(line), nil
	}
	if r.file == nil {
		if err := r.open(int64(len(line))); err != nil {
			return 0, err
		}
	}
	n, err := r.file.Write(line)
	r.size += int64(n)
	return n, err
}

// open opens the newest file, and puts it aside first when more does not fit.
func (r *rotated) open(more int64) error {
	if err := os.MkdirAll(r.dir, 0o700); err != nil {
		return err
	}
	path := filepath.Join(r.dir, logName)
	if i, err := os.Stat(path); err == nil && i.Size()+more > logBytes {
		turn(path)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	i, err := f.Stat()
	if err != nil {
		return errors.Join(err, f.Close())
	}
	r.file, r.size = f, i.Size()
	return nil
}

// turn moves each file one back. Where that fails the log goes on in a file
// that is longer than it should be.
func turn(path string) {
	for n := logFiles - 1; n > 0; n-- {
		from := path
		if n > 1 {
			from = numbered(path, n-1)
		}
		os.Rename(from, numbered(path, n))
	}
}

func numbered(path string, n int) string { return path + "." + string(rune('0'+n)) }

// Close closes the file; a later line opens it again.
func (r *rotated) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.file == nil {
		return nil
	}
	err := r.file.Close()
	r.file = nil
	return err
}
