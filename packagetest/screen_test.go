package packagetest

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A screen is one that nobody sees, with windows on it.
type screen struct {
	t       *testing.T
	display string // empty: that of the tests
}

// tool runs xdotool, or what makes pictures, on the screen.
func (s screen) tool(name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c := exec.CommandContext(ctx, name, args...)
	if s.display != "" {
		c.Env = append(os.Environ(), "DISPLAY="+s.display)
	}
	out, err := c.Output()
	return strings.TrimSpace(string(out)), err
}

// window waits for a window with a name, and gives its number.
func (s screen) window(name string) string {
	s.t.Helper()
	out, err := s.tool("xdotool", "search", "--sync", "--onlyvisible", "--name", name)
	if err != nil || out == "" {
		s.shot("no-window")
		s.t.Fatalf("no window %q comes: %v", name, err)
	}
	return strings.Fields(out)[0]
}

// has reports whether a window with a name is there.
func (s screen) has(name string) bool {
	out, _ := s.tool("xdotool", "search", "--onlyvisible", "--name", name)
	return out != ""
}

// titled waits until a window says in its title which page is open.
func (s screen) titled(window, page string) {
	s.t.Helper()
	s.until(page+" in the title", func() bool {
		name, _ := s.tool("xdotool", "getwindowname", window)
		return strings.Contains(name, page)
	})
}

// focus gives a window the keyboard: nothing else on this screen does.
func (s screen) focus(window string) {
	s.t.Helper()
	if _, err := s.tool("xdotool", "windowmove", window, "0", "0"); err != nil { // nobody else places windows here
		s.t.Fatalf("the window does not move: %v", err)
	}
	if _, err := s.tool("xdotool", "windowfocus", "--sync", window); err != nil {
		s.t.Fatalf("the window does not take the keyboard: %v", err)
	}
}

func (s screen) key(keys ...string) {
	s.t.Helper()
	for _, k := range keys {
		if _, err := s.tool("xdotool", "key", k); err != nil {
			s.t.Fatalf("the key %s: %v", k, err)
		}
		s.settled()
	}
}

func (s screen) write(text string) {
	s.t.Helper()
	if _, err := s.tool("xdotool", "type", "--delay", "15", "--", text); err != nil {
		s.t.Fatalf("typing: %v", err)
	}
	s.settled()
}

// until waits for something to be so.
func (s screen) until(what string, so func() bool) {
	s.t.Helper()
	s.often(100*time.Millisecond, what, so)
}

// often is until with its own pace.
func (s screen) often(pace time.Duration, what string, so func() bool) {
	s.t.Helper()
	tick := time.NewTicker(pace)
	defer tick.Stop()
	for end := time.After(patience); !so(); {
		select {
		case <-tick.C:
		case <-end:
			s.shot("not-so")
			s.t.Fatalf("%s does not come", what)
		}
	}
}

// settled waits until nothing has moved on the screen for three looks: there is
// no asking a program that came out of a package. A cursor blinks; it is small.
func (s screen) settled() {
	s.t.Helper()
	tick := time.NewTicker(60 * time.Millisecond)
	defer tick.Stop()
	last, same := s.colours(), 0
	for looks := 0; same < 3 && looks < 60; looks++ {
		<-tick.C
		now := s.colours()
		if now == last {
			same++
		} else {
			same = 0
		}
		last = now
	}
}

// colours is a small picture of the screen, as text.
func (s screen) colours() string {
	out, err := s.tool("import", "-window", "root", "-resize", "32x24!", "-depth", "4", "rgb:-")
	if err != nil {
		s.t.Fatalf("no picture of the screen: %v", err)
	}
	return out
}

// painted waits until a window shows something.
func (s screen) painted(window string) {
	s.t.Helper()
	s.until("the first picture", func() bool {
		out, _ := s.tool("import", "-window", window, "-format", "%k", "info:-")
		var colours int
		fmt.Sscan(out, &colours)
		return colours > 8
	})
}

// shot keeps a picture where PLACEBOOK_PICTURES says.
func (s screen) shot(name string) {
	dir := os.Getenv("PLACEBOOK_PICTURES")
	if dir == "" {
		return
	}
	if _, err := s.tool("import", "-window", "root", filepath.Join(dir, strings.ReplaceAll(s.t.Name(), "/", "-")+"-"+name+".png")); err != nil {
		s.t.Logf("no picture: %v", err)
	}
}
