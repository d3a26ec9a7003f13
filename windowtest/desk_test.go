package windowtest

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A desk is one person at one laptop: the program's folders, and the program
// while it runs.
type desk struct {
	t       *testing.T
	program string // as people get it
	display string // the file in which the display keeps what it shows
	home    string
	socket  string // the folder of its sockets
	run     *exec.Cmd
	ended   chan error
	said    *bytes.Buffer
	window  string
	before  int64 // what was written before a shortcut was pressed
	wide    int   // of a piece of text, then
}

const passphrase = "correct horse battery"

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{t: t, program: os.Getenv("PLACEBOOK_PROGRAM"), display: os.Getenv("PLACEBOOK_SCREEN"), home: t.TempDir(), said: &bytes.Buffer{}}
	// The names of sockets must be short; those of a test's folder are not.
	var err error
	if d.socket, err = os.MkdirTemp("", "pb-"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(d.socket) })
	if d.program == "" || d.display == "" || os.Getenv("DISPLAY") == "" {
		t.Fatal("these tests need a display and the built program: make window")
	}
	return d
}

// env is the world the program sees: its own folders, a day of its own, and
// nothing of the session of whoever runs the tests.
func (d *desk) env() []string {
	return append(os.Environ(), "HOME="+d.home, "XDG_DATA_HOME="+filepath.Join(d.home, "data"), "XDG_CONFIG_HOME="+filepath.Join(d.home, "config"),
		"XDG_RUNTIME_DIR="+d.socket, "DBUS_SESSION_BUS_ADDRESS=unix:path="+filepath.Join(d.socket, "no-bus"), "PLACEBOOK_PROBE="+d.probe(),
		"PLACEBOOK_NOW=2026-03-04T09:00:00Z", "PLACEBOOK_PASSPHRASE="+passphrase)
}

// probe is the socket on which the program says what it shows.
func (d *desk) probe() string { return filepath.Join(d.socket, "probe") }

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

// start opens the window and waits until it is there, is painted, and has the
// keyboard.
func (d *desk) start() {
	d.t.Helper()
	d.run = exec.Command(driven)
	d.run.Env = d.env()
	d.run.Stdout, d.run.Stderr = d.said, d.said
	if err := d.run.Start(); err != nil {
		d.t.Fatal(err)
	}
	run, ended := d.run, make(chan error, 1)
	go func() { ended <- run.Wait() }()
	d.ended = ended
	d.t.Cleanup(func() { _ = run.Process.Kill() })
	d.window = strings.Fields(d.xdotool("search", "--sync", "--onlyvisible", "--all", "--pid", pid(run), "--name", "Placebook"))[0]
	d.xdotool("windowmove", d.window, "0", "0")
	d.xdotool("windowfocus", "--sync", d.window)
	d.until("the window to answer", func() bool { _, err := d.ask(); return err == nil })
}

// unlocks types the passphrase where it is asked for, and waits for the page
// that was open last.
func (d *desk) unlocks(page string) {
	d.t.Helper()
	d.focused("Passphrase")
	d.write(passphrase)
	d.key("Return")
	d.titled(page)
}

// closed presses Ctrl+Q and waits for the program's end. Neither it nor the
// toolkit may have had anything to complain of.
func (d *desk) closed() {
	d.t.Helper()
	d.lastKey("ctrl+q")
	d.over()
	if said := d.said.String(); said != "" {
		d.t.Errorf("the program said: %s", said)
	}
	for _, line := range d.log() {
		// It may find its own settings half written, and reads them again.
		if strings.Contains(line, "toolkit") && !preferences.MatchString(line) {
			d.t.Errorf("the toolkit said: %s", line)
		}
	}
}

var preferences = regexp.MustCompile(`Preferences load error|Cause: (EOF|unexpected end)|At: .*preferences\.go`)

// log lists the lines of the program's log.
func (d *desk) log() (lines []string) {
	d.t.Helper()
	files, err := filepath.Glob(filepath.Join(d.home, "data/placebook/data/log/*"))
	if err != nil {
		d.t.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			d.t.Fatal(err)
		}
		lines = append(lines, strings.Split(strings.TrimSpace(string(b)), "\n")...)
	}
	return lines
}

// over waits for the program's end.
func (d *desk) over() {
	d.t.Helper()
	select {
	case err := <-d.ended:
		if err != nil {
			d.t.Fatalf("the program ended with %v: %s", err, d.said)
		}
	case <-time.After(patience):
		d.shot("failed")
		_ = d.run.Process.Signal(syscall.SIGQUIT) // it says then what it is at
		<-d.ended
		d.t.Fatalf("the window does not close; the program was at: %s", d.said)
	}
}

// stores does something and waits until a step was written.
func (d *desk) stores(something func()) {
	d.t.Helper()
	before := d.written()
	something()
	d.until("a step to be written", func() bool { return d.written() > before })
	d.look()
}

// storesNothing does something after which nothing more may be written than before.
func (d *desk) storesNothing(something func()) {
	d.t.Helper()
	before := d.written()
	something()
	if now := d.written(); now != before {
		d.fail("a step was written: %d bytes more", now-before)
	}
}

// written is how many bytes all steps take.
func (d *desk) written() (total int64) {
	d.t.Helper()
	files, err := filepath.Glob(filepath.Join(d.home, "data/placebook/data/journal/*"))
	if err != nil {
		d.t.Fatal(err)
	}
	for _, f := range files {
		if i, err := os.Stat(f); err == nil {
			total += i.Size()
		}
	}
	return total
}

// file writes a file of these lines into the person's own folder.
func (d *desk) file(name string, lines ...string) string {
	d.t.Helper()
	path := filepath.Join(d.home, name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\r\n")+"\r\n"), 0o600); err != nil {
		d.t.Fatal(err)
	}
	return path
}

// organisations lists those of the data, by name: the columns asked for, joined
// with a bar.
func (d *desk) organisations(columns ...string) string {
	d.t.Helper()
	rows := readCSV(d.t, d.command("list", "organisations", "--csv"))
	var out []string
	for _, r := range rows[1:] {
		var cells []string
		for _, c := range columns {
			cells = append(cells, r[slices.Index(rows[0], c)])
		}
		out = append(out, strings.Join(cells, "|"))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}

// want compares what a list holds, one row a line.
func (d *desk) want(got string, rows ...string) {
	d.t.Helper()
	if want := strings.Join(rows, "\n"); got != want {
		d.t.Errorf("the data holds\n%s\nwants\n%s", got, want)
	}
}

func readCSV(t *testing.T, text string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func pid(c *exec.Cmd) string { return strconv.Itoa(c.Process.Pid) }
