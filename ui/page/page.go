// Package page says what a page of the window is: an object to show, a title,
// and what to do when the data changes; further abilities are optional
// interfaces. A page asks the window for what it needs through Host, and
// changes data only through package edit and an import plan's commit.
//
// The pages stand below, a folder each:
//
//	page.go   Page, Host and the optional abilities
//	alone.go  how a page looks that has no frame
//	list.go   the commands that every list of rows knows
//	words.go  numbers with their words
//	secret.go what setup and Settings both ask: a recovery key typed back
//	strength.go how good a passphrase is
//	ask.go    a job that needs a few things to be known; "Spoke to..."
//	where.go  on which page the records of a kind are shown
//	lists     what all pages of lists share
//	start     first start, setup, unlock
//	partners  organisations and people: list, form, history
//	meetings  boards and groups, their members and meetings
//	neighbourhoods  who works where, and where nobody does
//	imports   a file: columns, what will happen, bring it in
//	reports   the workbooks: their figures, making one
//	settings  appearance, who is at the keyboard
//	pagetest  a window for the tests of one page
//
// Pages may import ui/record, ui/chart, ui/kit, ui/look, ui/command, export and
// the rooms of data; not ui, not fyne/app, and not each other: the way from one
// to another is Host.Go, Host.Import or Host.Setup.
package page

import (
	"log/slog"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui/command"
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

// A Doer does commands of the list while it is open.
type Doer interface {
	// Doing gives what a command would do now, nil where the page has nothing
	// to do it with. It is asked when the command is given, and when a menu is
	// opened.
	Doing(command.ID) func()
}

// A Goer can be gone to: it says where a person is in it, and takes them back
// there, or to what a search or a figure points at.
type Goer interface {
	Place() Place
	GoTo(Place)
}

// A Place is somewhere in the window.
type Place struct {
	Page string // key of a page of the rail
	List string // of the page: which of its lists or other parts
	Part string // of the page, or of that list: a section, a topic, a view
	// Kind and ID are the record that is chosen there.
	Kind *data.Kind
	ID   data.ID
	// Rows, if any, are all that the list of Kind shows, under Title: what a
	// figure counts.
	Rows  []data.ID
	Title string
	// Scroll is how far down the page or its list was, for the way back; 0 is
	// the top.
	Scroll float32
}

// A Topic is a part of a page that the search on top finds by its words: a
// section of Settings, a text of Help. A page's package lists them in a
// function Topics, which the window asks before the page is made.
type Topic struct {
	Title string
	Words string // further words it is found by
	Place Place
}

// An Escaper hears Esc when nothing with the keyboard has a use for it.
type Escaper interface{ Escape() }

// A Drafter gives what was typed and is not saved, nil for nothing, so that it
// is kept over a lock, a sleeping laptop or a crash, and takes it back. It is
// asked every few seconds while somebody types, and brought to its place before
// it is given anything back.
type Drafter interface {
	Draft() []byte
	TakeDraft([]byte)
}

// A Stayer may be left as it is over a lock, where it would lose what was decided
// on it and shows what lies open on this laptop anyway, such as a file.
type Stayer interface{ Stays() bool }

// An Insider says which page of the rail it belongs to, where it is none itself.
type Insider interface{ Inside() string }

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
	// Show opens a page that the rail does not have; Go leads to a place in
	// one that it has, and back from there by Alt+Left.
	Show(Page)
	Go(Place)
	// Import opens the bringing in of a list, with a file or before one is
	// chosen; Paste does so with rows that were copied elsewhere. Setup asks for
	// what new data needs.
	Import(list, path string)
	Paste(list, text string)
	Setup(back, then func())
	// Menu opens a menu of commands; those that the open page has nothing to do
	// with are grey.
	Menu(at fyne.Position, ids ...command.ID)
	// Doing gives what a command would do now, as the menu does it; nil for
	// nothing.
	Doing(command.ID) func()
	// Do gives a command, as its keys do.
	Do(command.ID)
	// Retitle is told when the open page has another title now.
	Retitle()
	// Say tells what was done, with an action (Undo) unless that is empty.
	Say(message, action string, do func())
	// Fail tells a sentence about an error and logs the rest.
	Fail(error)
	// Undo takes back the last step, as Ctrl+Z does. Given to Say it takes back
	// the step just made, and goes as soon as another one was.
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
