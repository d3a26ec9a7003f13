// Package page holds the pages of the window, one file a page (larger ones a
// few). A page is an object to show, a title, and what to do when the data
// changes; further abilities are optional interfaces. A page asks the window
// for what it needs through Host, and changes data only through package edit
// and an import plan's commit.
//
//	page.go       Page, Host and the optional abilities
//	start.go      first start: own list, the sample, an empty register
//	setup.go      the partnership's name, one's own, the passphrase, the recovery key
//	unlock.go     the passphrase, or the recovery key
//	partners*.go  organisations and people: list, form, history
//	imports*.go   a file: columns, what will happen, bring it in
//	reports*.go   the workbooks: their figures (reports_figures.go), making one
//	settings.go   appearance, who is at the keyboard
//
// It may import ui/record, ui/kit, ui/look, export and the rooms of data; not
// ui, and not fyne/app.
package page

import (
	"log/slog"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/laptop"
)

// A Page is what stands in the middle of the window.
type Page interface {
	// Title names the page in the window's title.
	Title() string
	// Object is shown; the same one every time.
	Object() fyne.CanvasObject
	// Changed is called on the window's goroutine after each step, also of
	// those made elsewhere. A page reads anew what it shows of them.
	Changed(store.Batch)
}

// A Focuser says where the keyboard goes when the page is opened.
type Focuser interface{ Focus() fyne.Focusable }

// A Leaver is asked before another page takes its place. It calls go on when
// nothing would be lost, or once the person has said so.
type Leaver interface{ Leave(goOn func()) }

// A Dropper takes a file that was dropped on the window while it is open.
type Dropper interface{ Dropped(path string) }

// A Saver has something Ctrl+S saves.
type Saver interface{ Save() }

// A Maker makes something new on Ctrl+N.
type Maker interface{ New() }

// A Finder has a box of its own for Ctrl+F.
type Finder interface{ Find() }

// A Deleter deletes what is chosen.
type Deleter interface{ Delete() }

// An Escaper hears Esc when nothing with the keyboard has a use for it.
type Escaper interface{ Escape() }

// A Searcher shows what the search on top finds: it is given the words.
type Searcher interface{ Search(words string) }

// A Looker is told when the theme or the size of the text was changed while it
// is open.
type Looker interface{ Looked() }

// Host is what a page may ask of the window.
type Host interface {
	Store() *store.Store // nil before one is open
	Today() data.Day
	Runner() *kit.Runner
	Canvas() fyne.Canvas
	Log() *slog.Logger
	Laptop() *laptop.Settings
	Version() string

	// First shows what a person meets when the program starts.
	First()
	// Show opens a page; Open opens one of the rail's by its key.
	Show(Page)
	Open(key string)
	// Retitle is told when the open page has another title now.
	Retitle()
	// Say tells what was done, with an action (Undo) unless that is empty.
	Say(message, action string, do func())
	// Fail tells a sentence about an error and logs the rest.
	Fail(error)
	// Undo takes back the last step, as Ctrl+Z does.
	Undo()

	// ChooseFile asks for a file to read, SaveFile for one to write; then is
	// not called when the person cancels.
	ChooseFile(title string, extensions []string, then func(path string))
	SaveFile(title, name string, then func(path string))
	// OpenFile opens a file with the program the computer has for it.
	OpenFile(path string)

	// Opened is told by start and unlock which store is open now.
	Opened(*store.Store)
	// OpenSample opens the made-up partnership, making it first where needed.
	OpenSample()
	// StartOwn leaves the sample and goes to the first start.
	StartOwn()
	// SetLook takes theme and text size from Laptop() into use.
	SetLook()

	// Places and options for making or opening a store.
	Dir() string
	SampleDir() string
	StoreOptions() store.Options
}
