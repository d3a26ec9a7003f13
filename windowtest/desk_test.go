package windowtest

import (
	"bytes"
	"context"
	"fmt"
	"image"
	_ "image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A desk is one person at one laptop: the program's folders, and the program
// while it runs.
type desk struct {
	t       *testing.T
	program string
	home    string
	run     *exec.Cmd
	said    *bytes.Buffer
	window  string
}

const passphrase = "correct horse battery"

func newDesk(t *testing.T) *desk {
	t.Helper()
	program := os.Getenv("PLACEBOOK_PROGRAM")
	if program == "" || os.Getenv("DISPLAY") == "" {
		t.Fatal("these tests need a display and the built program: make window")
	}
	return &desk{t: t, program: program, home: t.TempDir()}
}

// env is the world the program sees: its own folders and a day of its own.
func (d *desk) env() []string {
	return append(os.Environ(), "HOME="+d.home, "XDG_DATA_HOME="+filepath.Join(d.home, "data"), "XDG_CONFIG_HOME="+filepath.Join(d.home, "config"),
		"PLACEBOOK_NOW=2026-03-04T09:00:00Z", "PLACEBOOK_PASSPHRASE="+passphrase, "FYNE_SCALE=1", "LANG=en_GB.UTF-8")
}

// command runs the program without its window and gives what it printed.
func (d *desk) command(args ...string) string {
	d.t.Helper()
	c := exec.Command(d.program, args...)
	c.Env = d.env()
	var out, said bytes.Buffer
	c.Stdout, c.Stderr = &out, &said
	if err := c.Run(); err != nil {
		d.t.Fatalf("placebook %s: %v\n%s", strings.Join(args, " "), err, said.String())
	}
	return out.String()
}

// start opens the window and waits until it is there.
func (d *desk) start() {
	d.t.Helper()
	d.said = &bytes.Buffer{}
	d.run = exec.Command(d.program)
	d.run.Env = d.env()
	d.run.Stdout, d.run.Stderr = d.said, d.said
	if err := d.run.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { d.run.Process.Kill() })
	d.window = strings.Fields(d.xdotool("search", "--sync", "--onlyvisible", "--name", "Placebook"))[0]
	d.xdotool("windowmove", d.window, "0", "0")
	d.xdotool("windowfocus", "--sync", d.window)
	d.settle()
}

// xdotool runs one command of it; waiting for ever is a failure after a minute.
func (d *desk) xdotool(args ...string) string {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, "xdotool", args...).CombinedOutput()
	if err != nil {
		d.shot("failed")
		d.t.Fatalf("xdotool %s: %v\n%s\nthe program said: %s", strings.Join(args, " "), err, out, d.said)
	}
	return string(out)
}

// titled waits until the window's title begins with that.
func (d *desk) titled(start string) {
	d.t.Helper()
	d.xdotool("search", "--sync", "--onlyvisible", "--name", "^"+start)
	d.settle()
}

// key presses keys, one after another.
func (d *desk) key(keys ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"key", "--delay", "25"}, keys...)...)
	d.settle()
}

// write types plain letters.
func (d *desk) write(text string) {
	d.t.Helper()
	d.xdotool("type", "--delay", "12", text)
	d.settle()
}

// click presses the mouse somewhere.
func (d *desk) click(x, y int) {
	d.t.Helper()
	d.xdotool("mousemove", strconv.Itoa(x), strconv.Itoa(y), "click", "1")
	d.settle()
}

// picture is what the screen shows now.
func (d *desk) picture() image.Image {
	d.t.Helper()
	out, err := exec.Command("import", "-window", "root", "png:-").Output()
	if err != nil {
		d.t.Fatal(err)
	}
	img, _, err := image.Decode(bytes.NewReader(out))
	if err != nil {
		d.t.Fatal(err)
	}
	return img
}

// settle waits until the screen has stopped changing: three pictures alike, but
// for a blinking cursor.
func (d *desk) settle() {
	d.t.Helper()
	last, same := d.picture(), 0
	for range 200 {
		now := d.picture()
		if alike(last, now) {
			if same++; same == 2 {
				return
			}
		} else {
			same = 0
		}
		last = now
	}
	d.t.Fatal("the window does not come to rest")
}

func alike(a, b image.Image) bool {
	different := 0
	r := a.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y += 2 {
		for x := r.Min.X; x < r.Max.X; x += 2 {
			if a.At(x, y) != b.At(x, y) {
				if different++; different > 60 {
					return false
				}
			}
		}
	}
	return true
}

// shot keeps a picture in PLACEBOOK_PICTURES, where that is set.
func (d *desk) shot(name string) {
	d.t.Helper()
	dir := os.Getenv("PLACEBOOK_PICTURES")
	if dir == "" {
		return
	}
	if out, err := exec.Command("import", "-window", "root", filepath.Join(dir, name+".png")).CombinedOutput(); err != nil {
		d.t.Logf("no picture: %v %s", err, out)
	}
}

// closed presses Ctrl+Q and waits for the program's end.
func (d *desk) closed() {
	d.t.Helper()
	d.key0("ctrl+q")
	done := make(chan error, 1)
	go func() { done <- d.run.Wait() }()
	select {
	case err := <-done:
		if err != nil {
			d.t.Fatalf("the program ended with %v: %s", err, d.said)
		}
	case <-time.After(time.Minute):
		d.shot("not-closed")
		d.t.Fatal("the window does not close")
	}
}

// key0 presses keys without waiting for the screen.
func (d *desk) key0(keys ...string) {
	d.t.Helper()
	d.xdotool(append([]string{"key"}, keys...)...)
}

func (d *desk) file(name, text string) string {
	d.t.Helper()
	path := filepath.Join(d.home, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

func lines(rows ...string) string { return fmt.Sprintln(strings.Join(rows, "\n")) }
