package desktop

import (
	"errors"
	"log/slog"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"placebook/ui/desktop/instance"
)

// front is the one window for some data, as a second start of the program finds
// it.
type front struct {
	first *instance.First
	log   *slog.Logger

	window fyne.Window
	there  chan struct{} // closed once there is a window
	gone   chan struct{} // closed once there is none any more
	went   sync.Once
}

// claimFront makes this the program with the window, or has the one that is
// there come forward and says so with an error for people.
func claimFront(dir string, log *slog.Logger) (*front, error) {
	f := &front{log: log, there: make(chan struct{}), gone: make(chan struct{})}
	var err error
	f.first, err = instance.Claim(dir, f.asked)
	if errors.Is(err, instance.ErrShown) || errors.Is(err, instance.ErrSilent) {
		return nil, err
	}
	if err != nil {
		log.Warn("a second start will not find this window", "error", err)
	}
	return f, nil
}

// has says what the window is.
func (f *front) has(w fyne.Window) {
	f.window = w
	close(f.there)
}

// asked is called on another goroutine by a second start.
func (f *front) asked() bool {
	select {
	case <-f.there:
	case <-f.gone:
		return false
	}
	shown := make(chan struct{})
	fyne.Do(func() {
		select {
		case <-f.gone:
		default:
			comeForward(f.window)
			close(shown)
		}
	})
	select {
	case <-shown:
		return true
	case <-f.gone:
		return false
	}
}

// windowClosed is for the moment when there is nothing to show any more.
func (f *front) windowClosed() { f.went.Do(func() { close(f.gone) }) }

// leave ends the answers; the data may not be closed yet.
func (f *front) leave() {
	f.windowClosed()
	f.warn(f.first.Leave())
}

// close lets another program have the window; it calls leave itself.
func (f *front) close() {
	f.leave()
	f.warn(f.first.Close())
}

func (f *front) warn(err error) {
	if err != nil {
		f.log.Warn("leaving the place of the window", "error", err)
	}
}

// comeForward shows a window that is behind others or on the bar.
func comeForward(w fyne.Window) {
	if native, ok := w.(driver.NativeWindow); ok {
		native.RunNative(func(context any) {
			if c, ok := context.(driver.WindowsWindowContext); ok {
				instance.Restore(c.HWND)
			}
		})
	}
	w.Show()
	w.RequestFocus()
}
