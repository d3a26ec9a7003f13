// Package desktop opens the real window. It is the only importer of
// fyne.io/fyne/v2/app, which needs cgo and OpenGL; without it the program is
// the command line alone.
//
//	desktop.go   Run: the application round ui.Window
//	graphics.go  is there anything to draw on, said in one sentence
//	software_windows.go, software_other.go   drawn without a graphics card, where that cannot
//	chooser.go   the computer's own ways to choose and open files
//	finish.go    the data is closed, even where the toolkit does not end
//	front.go     a second start brings the window forward
//	probe.go     what tests of the real window may ask; noprobe.go: what anybody else gets
//	chooser      the dialogs of Windows, and of the desktops of Linux
//	instance     who is the first to start, and how the second asks it
//	quiet        the toolkit does not write to the terminal
//	probetest    the answers to those tests
//	bare         a window with next to nothing, to measure ours beside
package desktop

import (
	"errors"
	"log"
	"log/slog"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"placebook/assets"
	"placebook/data/store"
	"placebook/ui"
	"placebook/ui/desktop/instance"
	_ "placebook/ui/desktop/quiet" // the toolkit does not write to the terminal
	"placebook/ui/kit"
	"placebook/ui/laptop"
)

// Options say what to open.
type Options struct {
	ID, Name, Version string
	Build             int
	Dir, SampleDir    string
	Settings          string // this laptop's settings file
	LockAtMost        int    // minutes, where IT lays that down; else 0
	Store             store.Options
	Log               *slog.Logger
	FillSample        func(dir string, passphrase []byte, o store.Options) (*store.Store, error)
}

// ErrShown is what Run gives where the window for this data was open already; it
// is in front now. The sentence says so.
var ErrShown = instance.ErrShown

// Run opens the window and returns when it was closed. The error has a sentence
// for people; nothing was drawn then.
func Run(o Options) error {
	if err := displayThere(); err != nil {
		return err
	}
	drawBySoftware(o.Log)
	err := run(o)
	if errors.Is(err, ErrNoDisplay) && againBySoftware(o.Log) {
		return nil
	}
	return err
}

func run(o Options) error {
	here, err := claimFront(o.Dir, o.Log)
	if err != nil {
		return err
	}
	defer here.close() // last: the next one is to find the data closed
	log.SetFlags(0)
	log.SetOutput(toolkitLog{o.Log})
	app.SetMetadata(fyne.AppMetadata{ID: o.ID, Name: o.Name, Version: o.Version, Build: o.Build,
		Migrations: map[string]bool{"fyneDo": true}})
	a := app.NewWithID(o.ID)
	a.SetIcon(fyne.NewStaticResource("placebook.png", assets.Icon))
	settings := laptop.Load(o.Settings)
	settings.LockAtMost(o.LockAtMost)
	w := ui.New(a, ui.Options{
		Dir: o.Dir, SampleDir: o.SampleDir, Store: o.Store, Laptop: settings, Log: o.Log, Version: o.Version,
		Runner: kit.NewRunner(o.Log), Clock: kit.RealClock(), Chooser: newChooser(o.Log), FillSample: o.FillSample,
	})
	w.Win().Show()
	if err := graphicsThere(w.Win()); err != nil {
		return errors.Join(err, w.Shut())
	}
	here.has(w.Win())
	defer probe(w.Win(), o.Log)()
	a.Lifecycle().SetOnStarted(func() { o.Log.Info("started") })
	runToEnd(a, w, here, o.Log)
	return nil
}

// runToEnd runs the toolkit until the window is closed, and closes the data.
func runToEnd(a fyne.App, w *ui.Window, here *front, log *slog.Logger) {
	end := ending{
		finish: func() {
			here.leave()
			if err := w.Shut(); err != nil {
				log.Error("closing the data", "error", err)
			}
		},
		exit: func() {
			log.Warn("the window closed, its loop did not end by itself")
			os.Exit(0)
		},
	}
	returned := make(chan struct{})
	w.Win().SetOnClosed(func() {
		here.windowClosed()
		go end.windowClosed(returned, time.After(toolkitEnds))
	})
	a.Run()
	close(returned)
	end.now()
}

// toolkitLog takes what the toolkit complains of into our log: on the terminal
// it is of no use to people, who are told in a sentence.
type toolkitLog struct{ to *slog.Logger }

// Write implements io.Writer.
func (l toolkitLog) Write(p []byte) (int, error) {
	l.to.Warn("toolkit", "says", strings.TrimSpace(string(p)))
	return len(p), nil
}
