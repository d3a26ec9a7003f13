package journal

import (
	"errors"
	"fmt"

	"placebook/data/seal"
)

// Kinds of failure, each with the sentence for people.
var (
	// ErrDamaged says that frames which had been acknowledged cannot be read; see *DamageError.
	ErrDamaged = errors.New("part of your data on this disk is damaged. Nothing has been changed: restore a backup, or let Placebook rebuild what can be rebuilt")
	// ErrForeign says that the files are intact but belong to another store id or another key.
	ErrForeign = errors.New("these files belong to other data than the key file beside them. Put the folder back as it was, or restore a backup")
	// ErrNewer says that a later version of the program wrote the files.
	ErrNewer = errors.New("your data was written by a newer Placebook. Install the newest version to open it")
	// ErrStopped says that a write failed in a way that leaves open what is on the disk, or that the journal is closed.
	ErrStopped = errors.New("the disk did not keep the last change, so nothing more is written. Close Placebook, look whether the disk is full or failing, and open it again")
	// ErrNotSaved says that a write failed and left no trace; the next one may succeed.
	ErrNotSaved = errors.New("your change could not be saved. Make room on the disk and try again")
	// ErrTooBig says that a frame is longer than MaxFrame.
	ErrTooBig = errors.New("this change is too large to be saved in one piece")
	// ErrNoFrame says that no frame begins at the position given.
	ErrNoFrame = errors.New("this place in your data does not exist any more")
)

// DamageError says where the journal stops making sense. It is an ErrDamaged.
type DamageError struct {
	Good    uint64 // frames before the damage, all verified
	Segment uint32 // number of the damaged or missing segment
	Offset  int64  // in bytes within the segment; 0 when its header is bad or it is missing
	Bytes   int64  // from Offset to the end of the segment; 0 when it is missing
	Cause   error  // for the log
}

// Error returns the sentence for people, with the numbers that help whoever looks into it.
func (d *DamageError) Error() string {
	return fmt.Sprintf("%v (%d entries are good; file %s cannot be read from byte %d on)",
		ErrDamaged, d.Good, segmentName(d.Segment), d.Offset)
}

// Unwrap makes a DamageError an ErrDamaged.
func (d *DamageError) Unwrap() []error { return []error{ErrDamaged, d.Cause} }

var (
	errMissing = errors.New("journal: segment missing")
	errOrder   = errors.New("journal: segment does not follow from the one before")
)

// say turns the errors of package seal into those of this package.
func say(err error) error {
	switch {
	case errors.Is(err, seal.ErrForeign):
		return ErrForeign
	case errors.Is(err, seal.ErrNewer):
		return ErrNewer
	}
	return err
}
