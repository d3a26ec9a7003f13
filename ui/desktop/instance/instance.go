// Package instance lets one window stand for one person's data: who starts the
// program a second time sees the window that is there come forward.
//
// The first takes a lock of the operating system, which goes with the process
// however it ends, and listens on a socket beside it. Whoever does not get the
// lock asks over the socket. Both lie in a folder that only this person can
// enter, so nobody else can ask; and the socket is a file, so nothing comes
// from the network.
//
//	instance.go       Claim: the first one, or one that has asked the first
//	talk.go           what the two say to each other
//	folder.go         where lock and socket are
//	lock_unix.go      the lock
//	lock_windows.go
//	front_unix.go     what Windows wants before a window may come forward
//	front_windows.go
//
// It imports data and nothing else of the house, and no toolkit: it is vetted
// for Windows and tested without a window.
package instance

import (
	"context"
	"errors"
	"net"
	"os"
	"time"

	"placebook/data"
)

// Errors of Claim. ErrShown means that the window is in front now; both have a
// sentence for people.
var (
	ErrShown  = errors.New("instance: the first one shows its window")
	ErrSilent = errors.New("instance: the first one does not answer")
)

// patience is how long the first one may take to show its window, or to end
// where it is about to.
const patience = 20 * time.Second

// A First is the program that has the window for some data. Nil is one that
// nobody can ask.
type First struct {
	l    net.Listener
	lock *os.File
	over chan struct{} // closed when nobody is answered any more
}

// Claim makes this program the first for the data in dir, and calls show, on
// another goroutine, each time somebody asks for its window; show reports
// whether there was one to show. Where there is a first one already, that one is asked, and the error is ErrShown, or ErrSilent
// when it did not answer. Any other error means that there is no place to meet;
// the data is then guarded by its own lock alone.
func Claim(dir string, show func() bool) (*First, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	meet, err := meetingPlace(dir)
	if err != nil {
		return nil, err
	}
	return claim(ctx, meet, show)
}

// again is how long to wait before the next try while the first one is on its
// way to listen, or to its end.
const again = 20 * time.Millisecond

func claim(ctx context.Context, meet place, show func() bool) (*First, error) {
	tick := time.NewTicker(again)
	defer tick.Stop()
	for {
		lock, err := lockFile(meet.lock)
		if err == nil {
			return begin(meet, lock, show)
		}
		if !errors.Is(err, errHeld) {
			return nil, err
		}
		switch err := ask(ctx, meet.socket); {
		case err == nil:
			return nil, data.Errorf(ErrShown, "Placebook is open already. Its window is in front now.")
		case ctx.Err() != nil:
			return nil, data.Errorf(ErrSilent, "Placebook is open already, but its window does not answer. Close it, or restart the computer, and try again.")
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
		}
	}
}

// begin listens. A socket that is there was left by one that fell over: whoever
// has the lock is alone.
func begin(meet place, lock *os.File, show func() bool) (*First, error) {
	err := os.Remove(meet.socket)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		lock.Close()
		return nil, err
	}
	l, err := net.Listen("unix", meet.socket)
	if err != nil {
		lock.Close()
		return nil, err
	}
	f := &First{l: l, lock: lock, over: make(chan struct{})}
	go f.serve(show)
	return f, nil
}

// Leave ends the answers: the window is closed, but the data may not be. Whoever
// asks waits for Close.
func (f *First) Leave() error {
	if f == nil {
		return nil
	}
	err := f.l.Close() // takes the socket away
	<-f.over
	if errors.Is(err, net.ErrClosed) {
		return nil // left before
	}
	return err
}

// Close lets the next one be the first.
func (f *First) Close() error {
	if f == nil {
		return nil
	}
	return errors.Join(f.Leave(), f.lock.Close())
}
