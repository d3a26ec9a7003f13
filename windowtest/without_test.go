package windowtest

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

// ends runs the program without its window, in a world without some variables
// and with others, and gives its exit code and what it said.
func (d *desk) ends(without []string, with ...string) (code int, said string) {
	d.t.Helper()
	c := exec.Command(d.program)
	c.Env = slices.DeleteFunc(d.env(), func(v string) bool {
		name, _, _ := strings.Cut(v, "=")
		return slices.Contains(without, name)
	})
	c.Env = append(c.Env, with...)
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Start(); err != nil {
		d.t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case err := <-ended:
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return exit.ExitCode(), out.String()
		}
		return 0, out.String()
	case <-time.After(patience):
		_ = c.Process.Kill()
		d.t.Fatalf("the program runs on without a window; it said: %s", &out)
	}
	return 0, ""
}

// oneSentence looks that the program failed, that the last line says what is
// missing, and that it names the command that makes the workbook.
func (d *desk) oneSentence(code int, said, missing string) {
	d.t.Helper()
	lines := strings.Split(strings.TrimSpace(said), "\n")
	if code != 1 || len(lines) != 1 || !strings.Contains(said, missing) || !strings.Contains(said, "placebook report board --out") {
		d.t.Errorf("ended with %d and said %q", code, said)
	}
}

func TestWithoutADisplay(t *testing.T) {
	d := newDesk(t)
	code, said := d.ends([]string{"DISPLAY", "WAYLAND_DISPLAY"})
	d.oneSentence(code, said, "no screen")
}

// TestCommandsAreQuiet: what a command prints is for scripts, and the toolkit
// that is built in has no part in it.
func TestCommandsAreQuiet(t *testing.T) {
	d := newDesk(t)
	code, said := d.ends([]string{"LC_ALL", "DISPLAY"}, "LANG=C", "LC_ALL=C", "LANGUAGE=")
	d.oneSentence(code, said, "no screen")
	c := exec.Command(d.program, "version")
	c.Env = append(d.env(), "LANG=C", "LC_ALL=C")
	if out, err := c.CombinedOutput(); err != nil || strings.Count(string(out), "\n") != 1 {
		t.Errorf("version: %v, %q", err, out)
	}
}

func TestWithoutOpenGL(t *testing.T) {
	d := newDesk(t)
	code, said := d.ends([]string{"WAYLAND_DISPLAY"}, "DISPLAY="+displayWithoutGL(t))
	d.oneSentence(code, said, "no OpenGL")
}

// displayWithoutGL starts a display that cannot draw.
func displayWithoutGL(t *testing.T) string {
	t.Helper()
	number, tell, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer number.Close()
	c := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1024x768x24", "-nolisten", "tcp", "-noreset", "-extension", "GLX")
	c.ExtraFiles = []*os.File{tell}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	tell.Close()
	t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait()
	})
	var n int
	if _, err := fmt.Fscan(number, &n); err != nil {
		t.Fatalf("Xvfb did not start: %v", err)
	}
	return fmt.Sprintf(":%d", n)
}
