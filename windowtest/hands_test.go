package windowtest

import (
	"context"
	"os/exec"
	"slices"
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
		d.fail("xdotool %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// key presses keys, one after another, each once the one before was dealt with:
// of two presses in the same millisecond the toolkit takes one for an echo.
func (d *desk) key(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.xdotool("key", k)
		d.look()
	}
}

// lastKey presses a key after which there may be no window to ask.
func (d *desk) lastKey(key string) {
	d.t.Helper()
	d.xdotool("key", key)
}

// write types text.
func (d *desk) write(text string) {
	d.t.Helper()
	d.xdotool("type", "--delay", "15", "--", text)
	d.look()
}

// overwrite writes a text in place of what stands in the box with the keyboard.
func (d *desk) overwrite(text string) {
	d.t.Helper()
	d.key("ctrl+a")
	d.write(text)
}

// point is somewhere in the window.
type point struct{ x, y int }

// clickAt presses the mouse somewhere, with keys held down.
func (d *desk) clickAt(at point, held ...string) {
	d.t.Helper()
	args := []string{"mousemove", strconv.Itoa(at.x), strconv.Itoa(at.y)}
	for _, k := range held {
		args = append(args, "keydown", k)
	}
	args = append(args, "click", "1")
	for _, k := range held {
		args = append(args, "keyup", k)
	}
	d.xdotool(args...)
	d.look()
}

// click presses the control with the name, or a piece of text, once it is there.
func (d *desk) click(name string, held ...string) {
	d.t.Helper()
	var at place
	d.shows(name+", to press it", func(s shown) (ok bool) {
		at, ok = s.named(name)
		return ok
	})
	d.clickAt(at.middle(), held...)
}

// clickIn presses a piece of text in a control, such as a cell of a list.
func (d *desk) clickIn(control, text string, held ...string) {
	d.t.Helper()
	var at place
	d.shows(text+" in "+control, func(s shown) (ok bool) {
		at, ok = s.within(control, text)
		return ok
	})
	d.clickAt(at.middle(), held...)
}

// tabTo goes with Tab from control to control until the keyboard is on the one
// with that name.
func (d *desk) tabTo(name string) {
	d.t.Helper()
	for steps := 0; d.look().Focus != name; steps++ {
		if steps > 200 {
			d.fail("Tab does not come to %q", name)
		}
		d.key("Tab")
	}
}

// press presses the shortcut that the menu shows beside a command.
func (d *desk) press(label string) {
	d.t.Helper()
	for _, m := range d.look().Menus {
		for _, i := range m.Items {
			if i.Label == label && i.Keys != "" {
				d.key(i.Keys)
				return
			}
		}
	}
	d.fail("no command %q has a shortcut", label)
}

// pick goes through the menu by keys.
func (d *desk) pick(menu, label string) {
	d.t.Helper()
	for right, m := range d.look().Menus {
		for down, i := range m.Items {
			if m.Label != menu || i.Label != label {
				continue
			}
			d.key("Alt_L")
			d.key(slices.Repeat([]string{"Right"}, right)...)
			d.key(slices.Repeat([]string{"Down"}, down+1)...)
			d.shot("menu")
			d.key("Return")
			return
		}
	}
	d.fail("the menu %s has no %q", menu, label)
}

// text is what stands in the box that has the keyboard, as it is copied.
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
		d.fail("nothing was copied: %v", err)
	}
	return string(out)
}
