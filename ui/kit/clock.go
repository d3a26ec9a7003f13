package kit

import (
	"time"

	"fyne.io/fyne/v2"
)

// Clock is the time a widget lives by: when a click counts as a double one,
// when a toast goes. Tests give their own.
type Clock interface {
	Now() time.Time
	// After calls f on the window's goroutine after d, unless stop is called.
	After(d time.Duration, f func()) (stop func())
}

// RealClock returns the clock of the running window.
func RealClock() Clock { return realClock{} }

type realClock struct{}

func (realClock) Now() time.Time { return time.Now() }

func (realClock) After(d time.Duration, f func()) func() {
	t := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { t.Stop() }
}
