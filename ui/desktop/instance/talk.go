package instance

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"time"
)

// The first one begins, with its number as a process; the second gives it leave
// to come forward, asks, and hears when that is done. A line each.
const (
	greeting = "placebook "
	request  = "show"
	done     = "shown"
)

// longestLine is more than any of them.
const longestLine = 64

var errTalk = errors.New("instance: not understood")

// asking is how long the first one listens to somebody who says nothing.
const asking = 5 * time.Second

// serve answers, one after the other, until the listener is closed.
func (f *First) serve(show func() bool) {
	defer close(f.over)
	for {
		c, err := f.l.Accept()
		if err != nil {
			return
		}
		answer(c, show)
	}
}

func answer(c net.Conn, show func() bool) {
	defer c.Close()
	tooLong := time.AfterFunc(asking, func() { c.Close() })
	defer tooLong.Stop()
	if _, err := fmt.Fprintf(c, "%s%d\n", greeting, os.Getpid()); err != nil {
		return
	}
	line, err := readLine(bufio.NewReaderSize(c, longestLine))
	tooLong.Stop()
	if err == nil && line == request && show() {
		fmt.Fprintln(c, done) // who has gone does not need to know
	}
}

// ask asks the first one for its window.
func ask(ctx context.Context, socket string) error {
	c, err := net.Dial("unix", socket)
	if err != nil {
		return err
	}
	defer c.Close()
	defer context.AfterFunc(ctx, func() { c.Close() })()
	r := bufio.NewReaderSize(c, longestLine)
	line, err := readLine(r)
	if err != nil {
		return err
	}
	var pid int
	if _, err := fmt.Sscanf(line, greeting+"%d", &pid); err != nil {
		return errTalk
	}
	allowForeground(pid)
	if _, err := fmt.Fprintln(c, request); err != nil {
		return err
	}
	if line, err = readLine(r); err != nil {
		return err
	}
	if line != done {
		return errTalk
	}
	return nil
}

func readLine(r *bufio.Reader) (string, error) {
	line, err := r.ReadSlice('\n')
	return strings.TrimRight(string(line), "\r\n"), err
}
