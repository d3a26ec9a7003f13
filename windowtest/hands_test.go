package windowtest

import (
	"context"
	"os/exec"
	"strconv"
	"strings"
)

// xdotool runs one command of it.
func (d *desk) xdotool(args ...string) string {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, err := exec.CommandContext(ctx, "xdotool", args...).CombinedOutput()
	if err != nil {
		d.shot("failed")
		d.t.Fatalf("xdotool %s: %v\n%s\nthe program said: %s", strings.Join(args, " "), err, out, d.said)
	}
	return string(out)
}

// key presses keys, one after another.
func (d *desk) key(keys ...string) {
	d.t.Helper()
	d.do(func() { d.xdotool(append([]string{"key", "--delay", "40"}, keys...)...) })
}

// write types text.
func (d *desk) write(text string) {
	d.t.Helper()
	d.do(func() { d.xdotool("type", "--delay", "15", "--", text) })
}

// click presses the mouse somewhere, with keys held down.
func (d *desk) click(at point, held ...string) {
	d.t.Helper()
	args := []string{"mousemove", strconv.Itoa(at.x), strconv.Itoa(at.y)}
	for _, k := range held {
		args = append(args, "keydown", k)
	}
	args = append(args, "click", "1")
	for _, k := range held {
		args = append(args, "keyup", k)
	}
	d.do(func() { d.xdotool(args...) })
}

// point is somewhere in a window of 1366 by 768, which stands at the top left.
type point struct{ x, y int }

// titled waits until the window's title begins with that.
func (d *desk) titled(start string) {
	d.t.Helper()
	d.until("a window called "+start, func() bool {
		return strings.HasPrefix(d.xdotool("getwindowname", d.window), start)
	})
	d.settle()
}

// text is what stands in the box that has the keyboard.
func (d *desk) text() string {
	d.t.Helper()
	d.key("ctrl+a", "ctrl+c", "End")
	return d.clipboard()
}

// clipboard is what was copied.
func (d *desk) clipboard() string {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	out, err := exec.CommandContext(ctx, "xclip", "-selection", "clipboard", "-out").Output()
	if err != nil {
		d.shot("failed")
		d.t.Fatalf("nothing was copied: %v", err)
	}
	return string(out)
}

// wantText looks what stands in the box that has the keyboard.
func (d *desk) wantText(want string) {
	d.t.Helper()
	if got := d.text(); got != want {
		d.shot("failed")
		d.t.Fatalf("the box holds %q, wants %q", got, want)
	}
}
