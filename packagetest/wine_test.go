package packagetest

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long anything may take on a slow machine.
const patience = 4 * time.Minute

// A machine is something like Windows, with a disk of its own.
type machine struct {
	t      *testing.T
	prefix string
	// display is where its windows open; empty: that of the tests.
	display string
}

const (
	loader = "/usr/lib/wine/wine64" // Debian's package has no other name for it
	server = "/usr/lib/wine/wineserver"
)

// newMachine makes one, with what Go's programs want and Wine 8 has not.
func newMachine(t *testing.T) *machine {
	t.Helper()
	m := &machine{t: t, prefix: filepath.Join(t.TempDir(), "wine")}
	t.Cleanup(m.off)
	m.must("wineboot", "-i")
	m.must("winecfg", "/v", "win10") // it is made as a Windows 7
	shim := filepath.Join(m.prefix, "drive_c", "windows", "system32", "bcryptprimitives.dll")
	runs(t, "x86_64-w64-mingw32-gcc", "-shared", "-O2", "-s", "-o", shim, filepath.Join("testdata", "bcryptprimitives.c"), "-ladvapi32")
	return m
}

// off ends all that runs on the machine.
func (m *machine) off() {
	for _, how := range []string{"-k", "-w"} {
		c := exec.Command(server, how)
		c.Env = m.env()
		_ = c.Run() // there may be nothing left
	}
}

func (m *machine) env(more ...string) []string {
	env := append(os.Environ(), "WINEPREFIX="+m.prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree,mshtml=;winemenubuilder.exe=d;opengl32=n,b",
		"PLACEBOOK_NOW=2026-03-04T09:00:00Z", "PLACEBOOK_PASSPHRASE="+passphrase)
	if m.display != "" {
		env = append(env, "DISPLAY="+m.display)
	}
	return append(env, more...)
}

const passphrase = "correct horse battery"

// command is a Windows program that is not started yet.
func (m *machine) command(ctx context.Context, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, loader, args...)
	c.Env = m.env()
	return c
}

// do runs a Windows program to its end. What Windows tells as 1603 is 67 here:
// the last eight bits.
func (m *machine) do(args ...string) (code int, out, said string) {
	m.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	c := m.command(ctx, args...)
	var o, e bytes.Buffer
	c.Stdout, c.Stderr = &o, &e
	err := c.Run()
	exit := new(exec.ExitError)
	switch {
	case ctx.Err() != nil:
		m.t.Fatalf("%s does not end; it said %s%s", strings.Join(args, " "), &o, &e)
	case errors.As(err, &exit):
		code = exit.ExitCode()
	case err != nil:
		m.t.Fatalf("%s: %v", strings.Join(args, " "), err)
	}
	return code, strings.ReplaceAll(o.String(), "\r\n", "\n"), strings.ReplaceAll(e.String(), "\r\n", "\n")
}

// must is do for what has to succeed.
func (m *machine) must(args ...string) (out string) {
	m.t.Helper()
	code, out, said := m.do(args...)
	if code != 0 {
		m.t.Fatalf("%s ended with %d: %s%s", strings.Join(args, " "), code, out, said)
	}
	return out
}

// ends is do for what has to end with a code.
func (m *machine) ends(want int, args ...string) (said string) {
	m.t.Helper()
	code, out, said := m.do(args...)
	if code != want {
		m.t.Fatalf("%s ended with %d, want %d: %s%s", strings.Join(args, " "), code, want, out, said)
	}
	return out + said
}

// disk is where a path of the machine lies here.
func (m *machine) disk(path string) string {
	return filepath.Join(m.prefix, "drive_c", filepath.FromSlash(strings.ReplaceAll(strings.TrimPrefix(path, `C:\`), `\`, "/")))
}

// local is the person's own folder on the machine, in its words.
func (m *machine) local() string {
	m.t.Helper()
	found, err := filepath.Glob(filepath.Join(m.prefix, "drive_c", "users", "*", "AppData", "Local"))
	for _, f := range found {
		if name := filepath.Base(filepath.Dir(filepath.Dir(f))); name != "Public" {
			return `C:\users\` + name + `\AppData\Local`
		}
	}
	m.t.Fatalf("no person on the machine: %v, %v", found, err)
	return ""
}

// outside is how the machine calls a path of ours.
func outside(path string) string { return "Z:" + strings.ReplaceAll(path, "/", `\`) }

// there reports whether a path of the machine is there.
func (m *machine) there(path string) bool {
	_, err := os.Stat(m.disk(path))
	return err == nil
}

// registry gives what a value of the registry says, empty where it is not there.
func (m *machine) registry(key, value string) string {
	m.t.Helper()
	_, out, _ := m.do("reg", "query", key, "/v", value)
	for line := range strings.Lines(out) {
		if part := strings.Fields(line); len(part) >= 3 && part[0] == value {
			return strings.Join(part[2:], " ")
		}
	}
	return ""
}
