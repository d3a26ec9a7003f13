//go:build !windows

package seal

import (
	"errors"
	"os"
)

// SyncDir makes new, renamed and removed names in a directory survive a power cut.
func SyncDir(path string) error {
	d, err := os.Open(path)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
