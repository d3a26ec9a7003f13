package desktop

import (
	"sync"
	"time"
)

// toolkitEnds is how long the toolkit may take to end once the window is closed.
const toolkitEnds = 5 * time.Second

// An ending closes the data once the window is closed, whatever becomes of the
// toolkit: now and then its Run does not return (it waits for a clean-up that it
// has queued on a loop which has just ended), and a program without a window
// would keep the data locked until the computer is restarted.
type ending struct {
	once   sync.Once
	finish func()
	exit   func() // ends the process
}

// windowClosed is called when the window is; returned is closed when the
// toolkit's Run has come back.
func (e *ending) windowClosed(returned <-chan struct{}, tooLong <-chan time.Time) {
	select {
	case <-returned:
	case <-tooLong:
		e.now()
		e.exit()
	}
}

// now closes the data, once; who comes second waits until that is done.
func (e *ending) now() { e.once.Do(e.finish) }
