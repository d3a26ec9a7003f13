//go:build unix

package instance

import (
	"errors"
	"os"
	"strconv"
	"syscall"

	"golang.org/x/sys/unix"
)

// lockFile takes the lock, or says errHeld. Its file stays: who removed it would
// take it from under one who waits.
func lockFile(path string) (*os.File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	if err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		f.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, errHeld
		}
		return nil, err
	}
	return f, nil
}

func person() string { return strconv.Itoa(os.Getuid()) }

// ownFolder reports whether a folder belongs to this person and nobody else may
// enter it. A link to somewhere does not do.
func ownFolder(path string) bool {
	i, err := os.Lstat(path)
	if err != nil || !i.IsDir() || i.Mode().Perm()&0o077 != 0 {
		return false
	}
	s, ok := i.Sys().(*syscall.Stat_t)
	return ok && int(s.Uid) == os.Getuid()
}
