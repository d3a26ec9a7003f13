package packagetest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A debian is a minimal one in a folder, with nothing but what apt brings.
type debian struct {
	t    *testing.T
	root string
}

// newDebian makes one with the packages that this machine gets, and takes its
// list of packages along: no other file of this machine is in it.
func newDebian(t *testing.T) *debian {
	t.Helper()
	d := &debian{t: t, root: filepath.Join(t.TempDir(), "debian")}
	runs(t, filepath.Join("..", "scripts", "fresh-machine.sh"), d.root, "bare")
	return d
}

// try runs a command in it, as an ordinary user where one is named, and gives
// what it said.
func (d *debian) try(user, command string) (string, error) {
	c := exec.Command(filepath.Join("..", "scripts", "fresh-machine.sh"), d.root, "in", command)
	c.Env = append(os.Environ(), "MACHINE_USER="+user)
	out, err := c.CombinedOutput()
	return string(out), err
}

func (d *debian) must(user, command string) string {
	d.t.Helper()
	out, err := d.try(user, command)
	if err != nil {
		d.t.Fatalf("%s: %v\n%s", command, err, out)
	}
	return out
}

// brings puts a file of ours into it.
func (d *debian) brings(path string) string {
	d.t.Helper()
	to := filepath.Join(d.root, "tmp", filepath.Base(path))
	runs(d.t, "cp", path, to)
	return "/tmp/" + filepath.Base(path)
}

// TestDebian: on a minimal Debian the package brings what it needs, the window
// opens for an ordinary user, and data outlives upgrade and removal.
func TestDebian(t *testing.T) {
	d := newDebian(t)
	old, newer := d.brings(file(t, "PLACEBOOK_DIST", "*.deb")), d.brings(file(t, "PLACEBOOK_NEWER", "*.deb"))
	d.must("", "apt-get -qq update && apt-get -qq install -y --no-install-recommends "+old)
	d.must("", "useradd --create-home ada")
	if out := d.must("ada", "placebook version"); out != "Placebook "+version(t)+"\n" {
		t.Errorf("it says %q", out)
	}
	const data = "--store /tmp/try --passphrase-file /tmp/words"
	d.must("ada", "printf 'correct horse battery' >/tmp/words && placebook init --sample "+data+" && placebook report board --out /tmp/board.xlsx "+data)

	s := screen{t: t}
	ended := make(chan error, 1)
	go func() {
		_, err := d.try("ada", "placebook")
		ended <- err
	}()
	w := s.window("Placebook")
	s.painted(w)
	s.focus(w)
	s.shot("1-start")
	s.key("Tab", "Return")
	s.titled(w, "Home")
	s.settled()
	s.shot("2-sample")
	if _, err := s.tool("xdotool", "key", "ctrl+q"); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err != nil {
		t.Errorf("the window ended with %v", err)
	}

	d.must("", "apt-get -qq install -y "+newer)
	if out := d.must("ada", "placebook version"); out != "Placebook "+versionOf(t, newer)+"\n" {
		t.Errorf("upgraded, it says %q", out)
	}
	d.must("ada", "placebook check "+data+" && test -d /tmp/try/aside/before-"+versionOf(t, newer))
	if out, err := d.try("", "apt-get -qq install -y "+old); err == nil {
		t.Errorf("it was turned back: %s", out)
	}
	said := d.must("", "apt-get -qq remove -y placebook")
	if !strings.Contains(said, "~/.local/share/placebook") {
		t.Errorf("removed, it does not say where the data is: %s", said)
	}
	d.must("ada", "test ! -e /usr/bin/placebook && test -e ~/.local/share/placebook/sample/format && test -e /tmp/try/format")
	if out := d.must("", "find /usr /etc -iname '*placebook*'"); out != "" {
		t.Errorf("left behind: %s", out)
	}
}
