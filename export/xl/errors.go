package xl

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Kinds of FileError, for errors.Is.
var (
	ErrNoFolder   = errors.New("folder not found")
	ErrPermission = errors.New("permission denied")
	ErrDiskFull   = errors.New("disk full")
	ErrInUse      = errors.New("file in use")
	ErrIsFolder   = errors.New("target is a folder")
	ErrWriting    = errors.New("cannot write the file") // everything else
)

// FileError is a workbook that could not be put where it was wanted. Error is
// a sentence for people; errors.Is knows the kind and the cause.
type FileError struct {
	Kind  error
	Path  string
	Cause error
}

func (e *FileError) Error() string {
	name, dir := "“"+filepath.Base(e.Path)+"”", filepath.Dir(e.Path)
	switch e.Kind {
	case ErrNoFolder:
		return "The folder " + dir + " is not there. Choose another folder."
	case ErrPermission:
		return "You may not write in the folder " + dir + ". Choose another folder, such as Documents."
	case ErrDiskFull:
		return "The disk is full. Make some room, or choose another disk, and export again."
	case ErrInUse:
		return name + " is open in another program. Close it there, or choose another name."
	case ErrIsFolder:
		return name + " is a folder. Choose another name."
	}
	return name + " could not be written. Try again, or choose another folder."
}

// Say is the sentence, as package data asks for it.
func (e *FileError) Say() string { return e.Error() }

// Unwrap gives the kind and the cause.
func (e *FileError) Unwrap() []error { return []error{e.Kind, e.Cause} }

// fileError puts what the system says into a kind. What is not the system's
// passes unchanged.
func fileError(path string, err error) error {
	var book *BookError
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) || errors.As(err, &book) {
		return err
	}
	return &FileError{Kind: kindOf(path, err), Path: path, Cause: err}
}

func kindOf(path string, err error) error {
	switch {
	case isDiskFull(err):
		return ErrDiskFull
	case isInUse(err):
		return ErrInUse
	case isFolder(path):
		return ErrIsFolder
	case isReplace(err) && errors.Is(err, fs.ErrPermission) && isBusyWhenDenied:
		// Windows denies replacing a file that a program has open.
		return ErrInUse
	case errors.Is(err, fs.ErrPermission), isReadOnly(err):
		return ErrPermission
	case errors.Is(err, fs.ErrNotExist), isNoFolder(err):
		return ErrNoFolder
	}
	return ErrWriting
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// isReplace tells whether renaming failed, after the workbook was made.
func isReplace(err error) bool {
	var link *os.LinkError
	return errors.As(err, &link)
}
