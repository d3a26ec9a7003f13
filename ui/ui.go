// Package ui is the window: the frame round the pages, the commands behind
// menu, shortcuts and buttons, and the way from one page to the next. It takes
// a fyne.App; the real one is made in ui/desktop, tests give Fyne's own.
//
//	ui.go        Window: start, unlock, open, close
//	navigate.go  from page to page
//	history.go   back and forward between places
//	lock.go      locking, at once and when nobody is there
//	draft.go     what is being typed, kept over a lock or a crash
//	commands.go  what each command does
//	menu.go      the commands as the menu
//	status.go    the status line in words, toasts, errors
//	theme.go     theme and text size into use
//	search.go    the search on top: what it asks and shows
//	found.go     the groups of what it found, and where each leads
//	mark.go      the letters that were searched for, in bold
//	paste.go     rows that were copied elsewhere
//	files.go     choosing, saving and opening files
//	sample.go    the made-up partnership
//	help.go      keys and hints
//
// It may import ui/page and all below it, ui/command, ui/kit, ui/look and what
// they may.
package ui

import (
	"log/slog"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/sample"
	"placebook/data/store"
	"placebook/ui/kit"
	"placebook/ui/laptop"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/page/start"
)

// Options say how the window is to work.
type Options struct {
	Dir, SampleDir string
	Store          store.Options
	Laptop         *laptop.Settings
	Log            *slog.Logger
	Version        string
	Runner         *kit.Runner
	Clock          kit.Clock
	Chooser        Chooser
	// FillSample makes the sample partnership in an empty folder.
	FillSample func(dir string, passphrase []byte, o store.Options) (*store.Store, error)
}

// A Chooser asks for files and opens them: the computer's own in the real
// window.
type Chooser interface {
	Open(w fyne.Window, title, folder string, extensions []string, then func(path string))
	Folder(w fyne.Window, title, folder string, then func(path string))
	Launch(path string) error
}

// Window is Placebook's window. It implements page.Host.
type Window struct {
	app    fyne.App
	win    fyne.Window
	o      Options
	store  *store.Store
	stop   func() // ends the watch on the store
	sample bool   // it is the made-up partnership
	// opening is true while the sample is being opened.
	opening bool

	frame *kit.Frame
	// progress stands below a page that has no frame.
	progress *kit.Progress
	reading  page.Page         // what stood there before Help was opened without data; nil for nothing
	content  fyne.CanvasObject // what the window shows, without its floor
	now      page.Page
	key      string               // of the rail's page that is open, "" before there is a rail
	pages    map[string]page.Page // those of the rail, made when first opened
	seen     map[page.Page]*look.Stamp
	missed   map[page.Page][]store.Batch // the steps that pages have not heard of while they were not open
	been     history

	presence  *kit.Presence
	lockDue   bool    // it locks once the work under way is done
	resume    *resume // where one was when it was locked
	draftWait func()  // ends the wait before what is typed is kept; nil for none
	found     finder

	steps   atomic.Int64 // how many the open store has told of; counted before the window hears of them
	said    int64        // the step of the message that is shown
	saving  bool
	trouble string // why the last step could not be saved
}

var _ page.Host = (*Window)(nil)

// New makes the window and shows its first page.
func New(app fyne.App, o Options) *Window {
	w := &Window{app: app, o: o, win: app.NewWindow("Placebook")}
	w.forgetPages()
	w.SetLook()
	w.win.SetMaster()
	w.win.SetPadded(false)
	width, height := o.Laptop.Width, o.Laptop.Height
	if width < 900 || height < 600 {
		width, height = 1366, 768
	}
	w.win.SetOnDropped(w.dropped)
	w.win.SetCloseIntercept(w.Close)
	w.setMenu()
	w.win.Canvas().SetOnTypedKey(w.bareKey)
	w.win.Canvas().SetOnTypedRune(w.bareRune)
	w.win.Canvas().AddShortcut(&fyne.ShortcutPaste{}, w.pasteKey)
	w.setPresence()
	o.Runner.OnStep, o.Runner.OnIdle = w.working, w.idle
	w.win.Resize(fyne.NewSize(width, height))
	w.first()
	return w
}

// first shows what a person meets when the program starts.
func (w *Window) first() {
	if store.Exists(w.o.Dir) {
		w.Show(start.NewUnlock(w))
		return
	}
	w.Show(start.New(w))
}

// Win is the window of the toolkit.
func (w *Window) Win() fyne.Window { return w.win }

// Page is the page that is open.
func (w *Window) Page() page.Page { return w.now }

// Close asks the page, keeps the window's size, and closes. The store is closed
// by Shut once the toolkit has come to an end.
func (w *Window) Close() {
	w.leave(func() {
		size := w.win.Canvas().Size()
		w.o.Laptop.Width, w.o.Laptop.Height = size.Width, size.Height
		w.keepDraft()
		w.rememberPage()
		if err := w.o.Laptop.Save(); err != nil {
			w.o.Log.Warn("this laptop's settings could not be kept")
		}
		w.o.Runner.CancelAll()
		w.win.Close()
	})
}

// Shut closes the store. Call it after the toolkit's Run has returned.
func (w *Window) Shut() error {
	if w.store == nil {
		return nil
	}
	return w.store.Close()
}

// Opened takes a store into use and shows the pages.
func (w *Window) Opened(s *store.Store) {
	w.store = s
	w.sample = w.isSample()
	w.stop = s.Watch(func(b store.Batch) {
		w.steps.Add(1)
		fyne.Do(func() { w.changed(b) })
	})
	w.forgetPages()
	w.frame = w.newFrame()
	w.comeBack()
	w.refreshState()
	if w.canLock() {
		w.presence.Watch()
	}
	w.warmSearch()
	for _, note := range s.Notes() {
		w.Say(note, "", nil)
	}
	if err := s.ReadOnly(); err != nil {
		w.Fail(err)
	}
}

// changed hands a step on to the page that is open; the others hear of it when
// they are next opened.
func (w *Window) changed(b store.Batch) {
	for _, p := range w.pages {
		if p != w.now {
			w.missed[p] = append(w.missed[p], b)
		}
	}
	if w.now != nil {
		w.now.Changed(b)
	}
	w.trouble = ""
	w.outdated()
	w.refreshState()
	w.keepDraft()
	w.warmSearch()
}

// StartOwn leaves the sample and goes to the first start, or to the person's
// own data where there is some.
func (w *Window) StartOwn() {
	w.leave(func() {
		w.closeStore()
		w.first()
	})
}

func (w *Window) closeStore() {
	w.o.Runner.CancelAll()
	if w.stop != nil {
		w.stop()
	}
	if w.store != nil {
		if err := w.store.Close(); err != nil {
			w.o.Log.Error("closing the data", "error", err)
		}
	}
	w.presence.End()
	w.forgetDraft()
	w.rememberPage()
	w.store, w.frame, w.key, w.stop = nil, nil, "", nil
	w.now, w.sample, w.lockDue, w.said, w.saving, w.trouble = nil, false, false, forEver, false, ""
	w.been, w.resume, w.found = history{}, nil, finder{}
	w.forgetPages()
}

func (w *Window) forgetPages() {
	w.pages, w.seen, w.missed = map[string]page.Page{}, map[page.Page]*look.Stamp{}, map[page.Page][]store.Batch{}
}

// rememberPage has the program open next time with the page that is open now.
func (w *Window) rememberPage() {
	if w.inRail(w.key) && !w.sample {
		w.o.Laptop.Page = w.key
	}
}

// dropped hands a file to the page that takes files.
func (w *Window) dropped(_ fyne.Position, uris []fyne.URI) {
	if len(uris) == 0 || w.busyWithDialog() {
		return
	}
	path := uris[0].Path()
	if d, ok := w.now.(page.Dropper); ok {
		d.Dropped(path)
		return
	}
	if w.store != nil {
		w.leave(func() { w.Import("", path) })
	}
}

// The little things a page may ask for.

// Store is the open store, nil before there is one.
func (w *Window) Store() *store.Store { return w.store }

// Today is the day in London.
func (w *Window) Today() data.Day { return data.DayFrom(w.o.Store.Now()) }

// Runner does slow work.
func (w *Window) Runner() *kit.Runner { return w.o.Runner }

// Canvas is what dialogs are shown on.
func (w *Window) Canvas() fyne.Canvas { return w.win.Canvas() }

// Log takes what is for whoever looks into a fault.
func (w *Window) Log() *slog.Logger { return w.o.Log }

// Laptop is this laptop's settings.
func (w *Window) Laptop() *laptop.Settings { return w.o.Laptop }

// Version of the program.
func (w *Window) Version() string { return w.o.Version }

// Dir is where the person's own data belongs.
func (w *Window) Dir() string { return w.o.Dir }

// SampleDir is where the sample belongs.
func (w *Window) SampleDir() string { return w.o.SampleDir }

// StoreOptions are those for making or opening a store.
func (w *Window) StoreOptions() store.Options { return w.o.Store }

// isSample reports whether the made-up partnership is open.
func (w *Window) isSample() bool {
	if w.store == nil {
		return false
	}
	is := false
	_ = w.store.View(func(b *book.Book) error {
		is = sample.Is(b)
		return nil
	})
	return is
}

// partnershipName names the data in the window's title.
func (w *Window) partnershipName() (name string) {
	if w.store == nil {
		return ""
	}
	_ = w.store.View(func(b *book.Book) error {
		if p := b.Partnership(); p != nil {
			name = p.Name
		}
		return nil
	})
	return name
}
