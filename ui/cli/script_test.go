package cli

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"placebook/data/store"
	"placebook/data/vault"
)

// TestMain makes this binary the program, for scripts, and the helper process
// that looks at a view.
func TestMain(m *testing.M) {
	cost = vault.TestCost
	if len(os.Args) > 1 && os.Args[1] == store.HelperWord {
		os.Exit(store.RunHelper(os.Stdin))
	}
	testscript.Main(m, map[string]func(){"placebook": func() { os.Exit(program(os.Args[1:]...).Run()) }})
}

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// program is the program as main makes it, with a window that only tells what
// it was given.
func program(args ...string) *Program {
	return &Program{Args: args, Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr, Version: "9.8.7",
		Now: func() time.Time { return noon },
		Window: func(o WindowOptions) error {
			if os.Getenv("TEST_NO_DISPLAY") != "" {
				return errors.New("no display")
			}
			fmt.Printf("window of %s\nsample %s\nsettings %s\nclock %s\n", o.Dir, o.SampleDir, o.Settings, o.Store.Now().Format(time.RFC3339))
			return nil
		}}
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("PLACEBOOK_PASSPHRASE", "four words to remember")
			env.Setenv("PLACEBOOK_NOW", noon.Format(time.RFC3339))
			env.Setenv("XDG_DATA_HOME", filepath.Join(env.WorkDir, "home"))
			env.Setenv("LOCALAPPDATA", filepath.Join(env.WorkDir, "home"))
			env.Values[remembered{}] = map[string]string{}
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"exits": exits, "hold": hold, "remember": remember, "unchanged": unchanged, "filled": filled, "lines": lines, "damage": damage,
		},
	})
}

// exits runs the program and wants its exit code: exits 2 placebook list nothing.
// With exit codes 1 and 2 standard output has to be empty and standard error
// must say why.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG]...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		ended, ok := errors.AsType[*exec.ExitError](err)
		if !ok {
			ts.Fatalf("%v", err)
		}
		code = ended.ExitCode()
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
	if out := ts.ReadFile("stdout"); (want == 1 || want == 2) && out != "" {
		ts.Fatalf("standard output is not empty: %s", out)
	}
	if said := ts.ReadFile("stderr"); (want == 1 || want == 2) && (!strings.Contains("\n"+said, "\nplacebook: ") || strings.Contains(said, "details are in the log")) {
		ts.Fatalf("standard error does not say what is wrong: %s", said)
	}
}

// hold has another program keep a store open until the script ends.
func hold(ts *testscript.TestScript, _ bool, args []string) {
	secret := vault.Secret{Kind: vault.Passphrase, Value: []byte(ts.Getenv("PLACEBOOK_PASSPHRASE"))}
	s, err := store.Open(ts.MkAbs(args[0]), secret, store.Options{Now: func() time.Time { return noon }})
	ts.Check(err)
	ts.Defer(func() { s.Close() })
}

// remembered is the key of what folders looked like.
type remembered struct{}

// remember and unchanged compare all that is in a folder: names, modes, bytes.
func remember(ts *testscript.TestScript, _ bool, args []string) {
	ts.Value(remembered{}).(map[string]string)[args[0]] = look(ts, args[0])
}

func unchanged(ts *testscript.TestScript, _ bool, args []string) {
	if was, is := ts.Value(remembered{}).(map[string]string)[args[0]], look(ts, args[0]); was != is {
		ts.Fatalf("%s was\n%sand is\n%s", args[0], was, is)
	}
}

func look(ts *testscript.TestScript, dir string) string {
	var out strings.Builder
	root := os.DirFS(ts.MkAbs(dir))
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		i, err := d.Info()
		if err != nil {
			return err
		}
		fmt.Fprintf(&out, "%s %v", name, i.Mode())
		if d.Type().IsRegular() {
			b, err := fs.ReadFile(root, name)
			if err != nil {
				return err
			}
			fmt.Fprintf(&out, " %x", sha256.Sum256(b))
		}
		out.WriteByte('\n')
		return nil
	})
	ts.Check(err)
	return out.String()
}

// filled wants files that are there and not empty.
func filled(ts *testscript.TestScript, _ bool, args []string) {
	for _, name := range args {
		if ts.ReadFile(name) == "" {
			ts.Fatalf("%s is empty", name)
		}
	}
}

// lines wants that many lines in a file: lines 3 stdout.
func lines(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	if n := strings.Count(ts.ReadFile(args[1]), "\n"); n != want {
		ts.Fatalf("%s has %d lines, want %d", args[1], n, want)
	}
}

// damage changes one byte of a file: damage FILE OFFSET.
func damage(ts *testscript.TestScript, _ bool, args []string) {
	b := []byte(ts.ReadFile(args[0]))
	at, err := strconv.Atoi(args[1])
	ts.Check(err)
	b[at] ^= 0xff
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o600))
}
