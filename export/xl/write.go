package xl

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

// Options are how a workbook is written.
type Options struct {
	// TmpDir is where the library below may put files of its own while it
	// works; empty for the system's. Nothing is put there today: rows go
	// straight into the target.
	TmpDir string
	// Progress, when set, is told how many of how many rows are written. It
	// is called on the goroutine of Write.
	Progress func(done, of int)
}

// Result tells what was written.
type Result struct {
	Sheets  []SheetResult
	Notices []string // sentences about what could not be shown whole
}

// SheetResult is one sheet of the book. Rows counts rows of data: neither
// headings nor totals nor "[No records]".
type SheetResult struct {
	Name string
	Rows int
}

// Write writes the book to path. The file is replaced whole or not at all:
// the workbook is made beside it, brought to the disk and renamed. When Write
// fails or ctx is cancelled nothing is left behind and a former file is as it
// was.
//
// An error is ctx's, a *BookError for a book that breaks the rules of the
// format or of accessibility, or a *FileError.
func Write(ctx context.Context, path string, b Book, o Options) (Result, error) {
	if err := check(&b); err != nil {
		return Result{}, err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".~writing-*.tmp")
	if err != nil {
		return Result{}, fileError(path, err)
	}
	res, err := writeTo(ctx, tmp, &b, o)
	if err == nil {
		err = settle(tmp)
	}
	if closeErr := tmp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		os.Remove(tmp.Name())
		return Result{}, fileError(path, err)
	}
	syncDir(filepath.Dir(path))
	return res, nil
}

// settle brings the file to the disk and lets colleagues read it.
func settle(f *os.File) error {
	if err := f.Chmod(0o644); err != nil && runtime.GOOS != "windows" {
		return err
	}
	return f.Sync()
}

// syncDir makes the new name last. Not every file system can; the file itself
// is safe either way.
func syncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

// writeTo writes the workbook into an open file.
func writeTo(ctx context.Context, f *os.File, b *Book, o Options) (Result, error) {
	s, err := build(ctx, b, o)
	if err != nil {
		return Result{}, err
	}
	defer s.file.Close()
	p := &pack{ctx: ctx, out: f, built: s, progress: o.Progress}
	if err := p.write(); err != nil {
		return Result{}, err
	}
	res := Result{Notices: s.notices}
	for _, c := range s.sheets {
		r := SheetResult{Name: c.sheet.Name}
		if c.table != nil {
			r.Rows = c.table.t.Len
		}
		res.Sheets = append(res.Sheets, r)
	}
	return res, nil
}

// BookError is a book that must not be written: a mistake in the report, not
// in anybody's data.
type BookError struct {
	Faults []string // each a sentence
}

func (e *BookError) Error() string {
	if len(e.Faults) == 1 {
		return "The workbook cannot be made: " + e.Faults[0]
	}
	return fmt.Sprintf("The workbook cannot be made: %s (and %d more)", e.Faults[0], len(e.Faults)-1)
}
