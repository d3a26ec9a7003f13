package windowtest

import (
	"os/exec"
	"strings"
	"testing"
)

// unlocked is a desk with no records and the window open.
func unlocked(t *testing.T) *desk {
	t.Helper()
	d := newDesk(t)
	d.command("init", "--author", "Ana Example", "--laptop", "Ana's laptop")
	d.start()
	d.unlocks("Home")
	return d
}

// TestASecondProgram: while the window is open its data is nobody else's, which
// a command says in a sentence.
func TestASecondProgram(t *testing.T) {
	d := unlocked(t)
	c := exec.Command(d.program, "list", "organisations")
	c.Env = d.env()
	out, err := c.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "open") || strings.Count(strings.TrimSpace(string(out)), "\n") > 0 {
		t.Errorf("a second program ended with %v and said %q", err, out)
	}
	d.shot("empty")
	d.closed()
}

// TestASecondStart: who starts the program again sees the window that is there,
// whether others cover it or it was put away.
func TestASecondStart(t *testing.T) {
	d := unlocked(t)
	other := newDesk(t)
	other.start() // covers it, and has the keyboard
	for _, away := range []struct {
		how string
		do  func()
	}{
		{"behind another", func() { d.xdotool("windowraise", other.window, "windowfocus", "--sync", other.window) }},
		{"put away", func() { d.xdotool("windowunmap", "--sync", d.window) }},
	} {
		away.do()
		code, said := d.ends(nil)
		if code != 0 || strings.Count(said, "\n") != 1 || !strings.Contains(said, "Placebook is open already.") {
			t.Errorf("%s: the second start ended with %d and said %q", away.how, code, said)
		}
		d.until(away.how+": the window in front, with the keyboard", func() bool {
			return strings.TrimSpace(d.xdotool("getwindowfocus")) == d.window
		})
		d.sees("All saved on this laptop.")
		d.shot("second-start")
		d.press("Settings") // it hears what is typed
		d.titled("Settings")
		d.press("Partners")
		d.titled("Partners")
	}
	d.closed()
	other.xdotool("windowfocus", "--sync", other.window)
	other.closed()
}

// TestStartedAgainAtOnce: who starts the program while the window before is still
// closing its data waits for that, and is not told that it is open.
func TestStartedAgainAtOnce(t *testing.T) {
	d := unlocked(t)
	before := d.ended
	d.lastKey("ctrl+q")
	d.start()
	if err := <-before; err != nil {
		t.Errorf("the window before ended with %v: %s", err, d.said)
	}
	d.unlocks("Home")
	d.closed()
}
