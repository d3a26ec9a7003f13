//go:build !windows

package xl

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"
)

func TestFileErrorSentences(t *testing.T) {
	at := func(err error) error { return &fs.PathError{Op: "write", Path: "/reports/a.xlsx", Err: err} }
	for _, c := range []struct {
		err  error
		kind error
		says string
	}{
		{at(syscall.ENOSPC), ErrDiskFull, "The disk is full. Make some room, or choose another disk, and export again."},
		{at(syscall.EDQUOT), ErrDiskFull, "The disk is full."},
		{at(syscall.EACCES), ErrPermission, "You may not write in the folder /reports."},
		{at(syscall.EROFS), ErrPermission, "You may not write in the folder /reports."},
		{at(syscall.ENOENT), ErrNoFolder, "The folder /reports is not there."},
		{at(syscall.ENOTDIR), ErrNoFolder, "The folder /reports is not there."},
		{at(syscall.EBUSY), ErrInUse, "“a.xlsx” is open in another program."},
		{at(syscall.EIO), ErrWriting, "“a.xlsx” could not be written."},
		{fmt.Errorf("zip: %w", at(syscall.ENOSPC)), ErrDiskFull, "The disk is full."},
		{&os.LinkError{Op: "rename", Err: syscall.EPERM}, ErrPermission, "You may not write"},
	} {
		err := fileError("/reports/a.xlsx", c.err)
		if !errors.Is(err, c.kind) || !errors.Is(err, errors.Unwrap(c.err)) || !strings.HasPrefix(err.Error(), c.says) {
			t.Errorf("%v: got %v", c.err, err)
		}
	}
	if err := fileError("/a", context.Canceled); err != context.Canceled {
		t.Errorf("got %v", err)
	}
}

// TestFullDisk writes into the device that is always full.
func TestFullDisk(t *testing.T) {
	f, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return // only Linux has it; the sentence is tested above
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b := sound()
	if _, err := writeTo(context.Background(), f, &b, Options{}); !errors.Is(fileError("/a/b.xlsx", err), ErrDiskFull) {
		t.Errorf("got %v", err)
	}
}
