package grid

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
)

// The limits of a file when Options gives none.
const (
	maxCSV      = 100 << 20
	maxXLSX     = 50 << 20
	maxUnpacked = 256 << 20
	maxCells    = 20_000_000
	rowCost     = 2 // what a row takes beside its cells, in cells
)

// Options bounds a reading. The zero value has the usual limits.
type Options struct {
	// TmpDir is where the spreadsheet library may put temporary files. It is
	// given nothing large enough to need one; the folder is named so that the
	// library can never fall back on the system's.
	TmpDir string

	MaxCSV      int64 // bytes of a text file; 0 is 100 MB
	MaxXLSX     int64 // bytes of a workbook; 0 is 50 MB
	MaxUnpacked int64 // bytes of a workbook unpacked; 0 is 256 MB
	MaxCells    int   // cells of a file, empty ones between others counted, and two more for each row; 0 is 20 million

	// Separator is the csv separator a person chose; 0 lets the file decide.
	Separator byte

	// Progress, if given, is called now and then with the bytes done of the
	// bytes in all, from the goroutine that reads.
	Progress func(done, total int64)
}

// withDefaults returns o with every limit set.
func (o Options) withDefaults() Options {
	o.MaxCSV = orElse(o.MaxCSV, maxCSV)
	o.MaxXLSX = orElse(o.MaxXLSX, maxXLSX)
	o.MaxUnpacked = orElse(o.MaxUnpacked, maxUnpacked)
	o.MaxCells = orElse(o.MaxCells, maxCells)
	if o.Progress == nil {
		o.Progress = func(int64, int64) {}
	}
	return o
}

func orElse[N int | int64](n, otherwise N) N {
	if n <= 0 {
		return otherwise
	}
	return n
}

// source is the bytes of a file and what to call it.
type source struct {
	io.ReaderAt
	size int64
	name string
}

// head returns up to n bytes from the start.
func (s source) head(n int64) ([]byte, error) {
	return io.ReadAll(io.NewSectionReader(s, 0, min(n, s.size)))
}

// Read reads the file at path. Whatever is wrong with the file itself comes
// back as an *Error; a cancelled ctx comes back as its own error. Nothing is
// written to disk.
func Read(ctx context.Context, path string, o Options) (*File, error) {
	name := filepath.Base(path)
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(name, err)
	}
	if info.IsDir() {
		return nil, refuse(ErrUnreadable, nil, "“%s” is a folder. Choose a file in it.", name)
	}
	if !info.Mode().IsRegular() { // opening a pipe would wait for ever
		return nil, refuse(ErrUnreadable, nil, "“%s” is not an ordinary file. Choose a spreadsheet or a csv file.", name)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	return readSource(ctx, source{ReaderAt: f, size: info.Size(), name: name}, o)
}

// ReadBytes reads a file that is in memory already, or text that was pasted:
// cells copied from a spreadsheet arrive as tab-separated text.
func ReadBytes(ctx context.Context, name string, data []byte, o Options) (*File, error) {
	return readSource(ctx, source{ReaderAt: bytes.NewReader(data), size: int64(len(data)), name: name}, o)
}

// unreadable makes the Error of a file that the system will not give us.
func unreadable(name string, cause error) error {
	switch {
	case errors.Is(cause, fs.ErrNotExist):
		return refuse(ErrUnreadable, cause, "“%s” is not there. Choose it again, or look how its name is written.", name)
	case errors.Is(cause, fs.ErrPermission):
		return refuse(ErrUnreadable, cause, "You are not allowed to open “%s”. Ask its owner, or copy it to a folder of your own.", name)
	}
	return refuse(ErrUnreadable, cause, "“%s” cannot be read. If it is open in Excel, close it there; if it is in the cloud, make it available offline; then try again.", name)
}

// readSource finds out what the bytes are and reads them. A panic of a library
// on a hostile file becomes an Error.
func readSource(ctx context.Context, src source, o Options) (file *File, err error) {
	defer func() {
		if p := recover(); p != nil {
			file, err = nil, damaged(src.name, fmt.Errorf("panic: %v\n%s", p, debug.Stack()))
		}
	}()
	o = o.withDefaults()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	head, err := src.head(headSize)
	if err != nil {
		return nil, unreadable(src.name, err)
	}
	if isZip(head) {
		file, err = readPackage(ctx, src, o)
	} else {
		file, err = readText(ctx, src, head, o)
	}
	if err != nil {
		if cancelled := ctx.Err(); cancelled != nil {
			return nil, cancelled
		}
		return nil, err
	}
	if file.blank() {
		return nil, refuse(ErrEmpty, nil, "There is nothing in “%s”. Check that it is the right file and that it was saved.", src.name)
	}
	return file, nil
}

// blank tells whether no sheet has a row.
func (f *File) blank() bool {
	for _, s := range f.Sheets {
		if len(s.Rows) > 0 {
			return false
		}
	}
	return true
}

// tooBig makes the Error of a file over a limit.
func tooBig(name string, size, limit int64, what string) error {
	return refuse(ErrTooBig, nil,
		"“%s” is too big: %s, and %s may have %s. Remove sheets, pictures or columns that are not needed, or split it into several files.",
		name, megabytes(size), what, megabytes(limit))
}

// tooManyCells makes the Error of a file with more cells than can be held.
func tooManyCells(name string) error {
	return refuse(ErrTooBig, nil,
		"“%s” has more rows and columns than can be held at once. Remove what stands far to the right of or below the list, or split it into several files.", name)
}

// checkedReader ends a reading when its context does, and counts what was read.
type checkedReader struct {
	ctx   context.Context
	from  io.Reader
	count func(n int)
}

// Read reads, unless the context is done.
func (r *checkedReader) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.from.Read(p)
	if r.count != nil {
		r.count(n)
	}
	return n, err
}
