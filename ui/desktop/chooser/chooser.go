// Package chooser asks for files with the dialogs that the computer has for all
// its programs: those of Windows, and on Linux those of the desktop, by the
// interface org.freedesktop.portal.FileChooser. Where there are none the answer
// is ErrNone, at once, and the caller shows its own.
//
//	chooser.go        what can be asked
//	portal.go         Linux: is a portal there, and one question to it
//	portalwords.go    its words: options, filters, addresses of files
//	bus.go            Linux: the way to the bus of the session
//	dialog_windows.go Windows: one question
//	com_windows.go    Windows: calling its objects
//	none.go           other systems
//
// It imports nothing of the house and no toolkit: it is vetted for Windows, and
// tested with a portal of the test's own.
package chooser

import (
	"context"
	"errors"
)

// ErrNone means that the computer offers no dialog, or one that does not work.
var ErrNone = errors.New("chooser: no dialog of the computer's own")

// An Ask says what is wanted. All of it but Title may be left out.
type Ask struct {
	Title  string
	Folder string  // where to begin
	Name   string  // suggested for a file to write
	Kinds  []Kind  // of files; the first is the one at the beginning
	Parent uintptr // the window that asks, as the system numbers it
}

// A Kind of files: what people call it, and the endings, such as ".xlsx". With
// no endings it is every file.
type Kind struct {
	Label   string
	Endings []string
}

// what is asked for.
type what int

const (
	fileToRead what = iota
	fileToWrite
	folder
)

// Open asks for a file to read. It waits for the person, so it is not for the
// window's goroutine; where ctx ends first, the dialog is closed. The path is
// empty when they thought better of it.
func (c *Chooser) Open(ctx context.Context, a Ask) (path string, err error) {
	return c.ask(ctx, fileToRead, a)
}

// Save asks for a file to write, as Open does. Whether one that is there may be
// replaced has been asked by then. The ending may be missing.
func (c *Chooser) Save(ctx context.Context, a Ask) (path string, err error) {
	return c.ask(ctx, fileToWrite, a)
}

// Folder asks for a folder, as Open does.
func (c *Chooser) Folder(ctx context.Context, a Ask) (path string, err error) {
	return c.ask(ctx, folder, a)
}
