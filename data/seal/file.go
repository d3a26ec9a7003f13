package seal

import (
	"errors"
	"os"
	"path/filepath"
)

// Hooks stand between the files and the disk, so that tests can cut the power or fill the disk. Nil means the real call.
type Hooks struct {
	Sync  func(*os.File) error
	Write func(f *os.File, b []byte, at int64) (int, error)
}

func (h Hooks) sync(f *os.File) error {
	if h.Sync != nil {
		return h.Sync(f)
	}
	return f.Sync()
}

func (h Hooks) write(f *os.File, b []byte, at int64) error {
	if h.Write != nil {
		_, err := h.Write(f, b, at)
		return err
	}
	_, err := f.WriteAt(b, at)
	return err
}

// File is an open file that grows at its end, or is cut back.
type File struct {
	f       *os.File
	size    int64
	hooks   Hooks
	stopped bool
}

// CreateFile makes a new file with the given first bytes, synced together with its directory. It fails when the file
// exists, and leaves none when it fails later; an ErrStopped says that a sync failed.
func CreateFile(path string, first []byte, h Hooks) (*File, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	g := &File{f: f, hooks: h}
	if err = g.Append(first); err == nil {
		err = SyncDir(filepath.Dir(path))
	}
	if err != nil {
		return nil, errors.Join(err, f.Close(), os.Remove(path))
	}
	return g, nil
}

// OpenFile opens a file for growing.
func OpenFile(path string, h Hooks) (*File, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &File{f: f, size: info.Size(), hooks: h}, nil
}

// Size is the length in bytes of what is known to be on the disk.
func (f *File) Size() int64 { return f.size }

// Append writes b at the end and syncs. When it fails, the file is cut back to what it was; when the sync or the cutting
// failed, the error is an ErrStopped: what the system holds can no longer be trusted to be what is on the disk.
func (f *File) Append(b []byte) error {
	if f.stopped {
		return ErrStopped
	}
	if err := f.hooks.write(f.f, b, f.size); err != nil {
		return errors.Join(err, f.Cut(f.size))
	}
	if err := f.hooks.sync(f.f); err != nil {
		f.stopped = true
		return errors.Join(ErrStopped, err, f.f.Truncate(f.size))
	}
	f.size += int64(len(b))
	return nil
}

// Cut shortens the file to size and syncs. A failure is an ErrStopped.
func (f *File) Cut(size int64) error {
	err := f.f.Truncate(size)
	if err == nil {
		err = f.hooks.sync(f.f)
	}
	if err != nil {
		f.stopped = true
		return errors.Join(ErrStopped, err)
	}
	f.size = size
	return nil
}

// Close closes the file.
func (f *File) Close() error { return f.f.Close() }

// Replace puts b in the place of the file at path, or leaves the old file as it was: a temporary file beside it is
// written, synced and renamed, and the directory synced. After an ErrStopped nobody knows which of the two a power cut
// would leave.
func Replace(path string, b []byte, h Hooks) error {
	temp := path + ".new"
	if err := writeSynced(temp, b, h); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	if err := os.Rename(temp, path); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	if err := SyncDir(filepath.Dir(path)); err != nil {
		return errors.Join(ErrStopped, err)
	}
	return nil
}

func writeSynced(path string, b []byte, h Hooks) (err error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := h.write(f, b, 0); err != nil {
		return err
	}
	return h.sync(f)
}

// MakeDir makes a directory for this user alone and syncs the one above it.
func MakeDir(path string) error {
	if _, err := os.Stat(path); err == nil {
		return nil
	}
	if err := os.MkdirAll(path, 0o700); err != nil {
		return err
	}
	return SyncDir(filepath.Dir(path))
}
