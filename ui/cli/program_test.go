package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"placebook/data"
)

// ran runs the program in this process.
func ran(t *testing.T, change func(*Program), args ...string) (code int, stdout, stderr string) {
	t.Helper()
	t.Setenv(passphraseVariable, "words")
	var out, said bytes.Buffer
	p := program(args...)
	p.Stdin, p.Stdout, p.Stderr = nil, &out, &said
	if change != nil {
		change(p)
	}
	return p.Run(), out.String(), said.String()
}

func TestThePassphraseIsTakenOutOfTheEnvironment(t *testing.T) {
	ran(t, nil, "version")
	if _, there := os.LookupEnv(passphraseVariable); there {
		t.Error("a child process would be given the passphrase")
	}
}

func TestTheFolderIsPrivate(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "b")
	if code, _, said := ran(t, nil, "init", "--store", dir); code != 0 {
		t.Fatal(said)
	}
	i, err := os.Stat(dir)
	if err != nil || runtime.GOOS != "windows" && i.Mode().Perm() != 0o700 {
		t.Errorf("%v, %v", i.Mode(), err)
	}
}

func TestBuiltWithoutAWindow(t *testing.T) {
	code, out, said := ran(t, func(p *Program) { p.Window = nil })
	if code != exitUsage || out != "" || !strings.Contains(said, "placebook --help") {
		t.Errorf("%d, %q, %q", code, out, said)
	}
}

func TestAWindowThatCannotOpen(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	t.Setenv("LOCALAPPDATA", t.TempDir())
	refusal := data.Errorf(errors.New("no display"), "There is no display. Without one: placebook report board --out board.xlsx")
	code, _, said := ran(t, func(p *Program) { p.Window = func(WindowOptions) error { return refusal } })
	if code != exitFailed || said != "placebook: There is no display. Without one: placebook report board --out board.xlsx.\n" {
		t.Errorf("%d, %q", code, said)
	}
}

// closed is an output that nobody reads any more.
type closed struct{}

func (closed) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestAnOutputThatNobodyReads(t *testing.T) {
	if code, _, _ := ran(t, func(p *Program) { p.Stdout = closed{} }, "version"); code != exitFailed {
		t.Errorf("exit code %d", code)
	}
}

func TestSentence(t *testing.T) {
	kind := errors.New("kind")
	for _, c := range []struct {
		err  error
		want string
	}{
		{data.Errorf(kind, "type a passphrase"), "Type a passphrase."},
		{fmt.Errorf("more: %w", data.Errorf(kind, "Élan is here.")), "Élan is here."},
		{misused("what?"), "What?"},
		{kind, "Something went wrong. The details are in the log."},
	} {
		if got := sentence(c.err); got != c.want {
			t.Errorf("%v: got %q, want %q", c.err, got, c.want)
		}
	}
}

func TestObjectsKeepTheirOrder(t *testing.T) {
	b, err := json.Marshal(object{{"z", 1}, {"a", []object{}}, {"m", object{{"q\"", "A & B <c>"}}}})
	if want := `{"z":1,"a":[],"m":{"q\"":"A \u0026 B \u003cc\u003e"}}`; err != nil || string(b) != want {
		t.Errorf("got %s, %v, want %s", b, err, want)
	}
	b, err = marshal(object{{"m", "A & B"}})
	if want := `{"m":"A & B"}`; err != nil || string(b) != want {
		t.Errorf("got %s, %v, want %s", b, err, want)
	}
}

func TestEveryCommandHasHelp(t *testing.T) {
	_, all, _ := ran(t, nil, "--help")
	for _, cmd := range commands {
		if !strings.Contains(all, "placebook "+cmd.name) {
			t.Errorf("placebook --help does not name %s", cmd.name)
		}
		code, one, said := ran(t, nil, cmd.name, "--help")
		if code != exitDone || said != "" {
			t.Errorf("%s --help: %d, %q", cmd.name, code, said)
		}
		for _, o := range cmd.make().options() {
			if !strings.Contains(one, "--"+o.name) || o.help == "" {
				t.Errorf("%s --help does not explain --%s", cmd.name, o.name)
			}
		}
	}
}

func TestPrintTable(t *testing.T) {
	var out strings.Builder
	printTable(&out, []string{"id", "name", "empty"}, [][]string{{"1", "Zoë", ""}, {"22", strings.Repeat("x", 50), ""}, {"3", "two\nlines", ""}})
	want := "id  name\n1   Zoë\n22  " + strings.Repeat("x", 37) + "...\n3   two lines\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}

// TestAPersonIsToldWhyNoWindowOpens: started from a menu, nobody reads what a
// program writes; a command has somebody who does.
func TestAPersonIsToldWhyNoWindowOpens(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir())
	t.Setenv("LOCALAPPDATA", t.TempDir())
	refusal := data.Errorf(errors.New("no graphics"), "There is nothing to draw with.")
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "There is nothing to draw with."},
		{[]string{"--store", filepath.Join(t.TempDir(), "Dropbox")}, "kept in step with Dropbox"},
		{[]string{"check", "--store", t.TempDir()}, ""},
		{[]string{"no-command"}, ""},
		{[]string{"--no-flag"}, ""},
	} {
		told := ""
		code, _, said := ran(t, func(p *Program) {
			p.Window = func(WindowOptions) error { return refusal }
			p.Tell = func(sentence string) { told = sentence }
		}, c.args...)
		if code == exitDone || (told != "") != (c.want != "") || !strings.Contains(told, c.want) || told != "" && !strings.Contains(said, told) {
			t.Errorf("%q: %d, told %q, said %q", c.args, code, told, said)
		}
	}
}

// TestAFolderThatWillNotDo is refused before anything is made in it.
func TestAFolderThatWillNotDo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "OneDrive - Example Trust")
	code, out, said := ran(t, nil, "init", "--store", filepath.Join(dir, "data"))
	if code != exitFailed || out != "" || !strings.Contains(said, "OneDrive") {
		t.Errorf("%d, %q, %q", code, out, said)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("something was made: %v", err)
	}
}

// TestANewerVersionPutsACopyAside before its first command.
func TestANewerVersionPutsACopyAside(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "data")
	for _, c := range []struct{ version, command string }{{"1.0.0", "init"}, {"1.1.0", "check"}} {
		if code, _, said := ran(t, func(p *Program) { p.Version = c.version }, c.command, "--store", dir); code != 0 {
			t.Fatal(said)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "aside", "before-1.1.0", "key")); err != nil {
		t.Error(err)
	}
}
