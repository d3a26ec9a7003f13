package windowtest

import (
	"encoding/json"
	"fmt"
	"net"
	"slices"
	"strings"
	"time"
)

// A place is a rectangle in the window, which stands at the top left of the
// screen.
type place struct{ X, Y, W, H int }

func (p place) middle() point { return point{p.X + p.W/2, p.Y + p.H/2} }

func (p place) holds(q place) bool {
	m := q.middle()
	return m.x >= p.X && m.x < p.X+p.W && m.y >= p.Y && m.y < p.Y+p.H
}

// shown is what the program says that its window shows. Controls and Words can
// be acted on: where a dialog is open they are the dialog's, and Below is what
// stands behind it.
type shown struct {
	Title, Focus string
	Dialog       bool
	Controls     []struct {
		Name, Kind, Text string
		Disabled         bool
		place
	}
	Words, Below []struct {
		Text string
		place
	}
	Menus []struct {
		Label string
		Items []struct{ Label, Keys string }
	}
}

// ask asks the window what it shows. The answer comes once all keys and clicks
// so far were dealt with and drawn; what the program goes on to do beside that,
// such as opening the data, is waited for by name.
func (d *desk) ask() (s shown, err error) {
	c, err := net.Dial("unix", d.probe())
	if err != nil {
		return s, err
	}
	defer c.Close()
	tooLong := time.AfterFunc(patience, func() { c.Close() }) // a window that hangs answers nothing
	defer tooLong.Stop()
	return s, json.NewDecoder(c).Decode(&s)
}

// look is ask of a window that must answer.
func (d *desk) look() shown {
	d.t.Helper()
	s, err := d.ask()
	if err != nil {
		d.fail("the window does not answer: %v", err)
	}
	return s
}

// named finds a control by its name, or a piece of text; ok is false where it
// is not there or switched off.
func (s shown) named(name string) (at place, ok bool) {
	for _, c := range s.Controls {
		if c.Name == name {
			return c.place, !c.Disabled
		}
	}
	for _, w := range s.Words {
		if w.Text == name {
			return w.place, true
		}
	}
	return place{}, false
}

// within finds a piece of text in a control, such as a cell of a list.
func (s shown) within(control, text string) (at place, ok bool) {
	for _, c := range s.Controls {
		if c.Name != control {
			continue
		}
		for _, w := range s.Words {
			if w.Text == text && c.holds(w.place) {
				return w.place, true
			}
		}
	}
	return place{}, false
}

// sees reports whether a text is shown, as a part of a piece of text.
func (s shown) sees(text string) bool {
	for _, w := range slices.Concat(s.Words, s.Below) {
		if strings.Contains(w.Text, text) {
			return true
		}
	}
	return false
}

// box is what stands in a box.
func (s shown) box(name string) (text string, ok bool) {
	for _, c := range s.Controls {
		if c.Name == name {
			return c.Text, true
		}
	}
	return "", false
}

// String lists what there is, for messages.
func (s shown) String() string {
	var names, words, menus []string
	for _, c := range s.Controls {
		names = append(names, c.Name)
	}
	for _, w := range s.Words {
		words = append(words, w.Text)
	}
	for _, m := range s.Menus {
		for _, i := range m.Items {
			menus = append(menus, m.Label+" > "+i.Label)
		}
	}
	return fmt.Sprintf("%q, the keyboard on %q; controls: %s; words: %s; menus: %s", s.Title, s.Focus,
		strings.Join(names, ", "), strings.Join(words, " | "), strings.Join(menus, ", "))
}

const (
	glance   = 25 * time.Millisecond // between two looks
	patience = time.Minute           // with a program that does not answer
)

// until waits for something to come true.
func (d *desk) until(what string, true func() bool) {
	d.t.Helper()
	tick := time.NewTicker(glance)
	defer tick.Stop()
	end := time.After(patience)
	for !true() {
		select {
		case <-tick.C:
		case <-end:
			d.fail("waited for %s in vain", what)
		}
	}
}

// shows waits until the window shows something that true knows, and gives what
// it shows then.
func (d *desk) shows(what string, true func(shown) bool) (s shown) {
	d.t.Helper()
	d.until(what, func() bool {
		s = d.look()
		return true(s)
	})
	return s
}

// titled waits until the window's title begins with that.
func (d *desk) titled(start string) {
	d.t.Helper()
	s := d.shows("a window called "+start, func(s shown) bool { return strings.HasPrefix(s.Title, start) })
	d.until("that title on the window's bar", func() bool {
		return strings.TrimSuffix(d.xdotool("getwindowname", d.window), "\n") == s.Title
	})
}

// sees waits until a text is shown.
func (d *desk) sees(text string) {
	d.t.Helper()
	d.shows(fmt.Sprintf("%q", text), func(s shown) bool { return s.sees(text) })
}

// focused waits until the keyboard is on the control with that name.
func (d *desk) focused(name string) {
	d.t.Helper()
	d.shows("the keyboard on "+name, func(s shown) bool { return s.Focus == name })
}

// wantBox waits until a box holds a text.
func (d *desk) wantBox(name, want string) {
	d.t.Helper()
	d.shows(fmt.Sprintf("%q in the box %s", want, name), func(s shown) bool {
		text, ok := s.box(name)
		return ok && text == want
	})
}

// fail keeps a picture, says what the window shows where it still says so, and
// ends the test.
func (d *desk) fail(format string, args ...any) {
	d.t.Helper()
	d.shot("failed")
	last := "nothing that it would tell"
	if s, err := d.ask(); err == nil {
		last = s.String()
	}
	d.t.Fatalf("%s; the window shows %s; the program said: %s", fmt.Sprintf(format, args...), last, d.said)
}
