//go:build !windows

package xl

import (
	"errors"
	"syscall"
)

const isBusyWhenDenied = false

func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isInUse(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// isNoFolder tells of a path through something that is no folder.
func isNoFolder(err error) bool { return errors.Is(err, syscall.ENOTDIR) }
