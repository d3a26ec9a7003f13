package windowtest

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// driven is the program that stories are told with: the one people get, and in
// it the answers to look.
var driven string

func TestMain(m *testing.M) { os.Exit(run(m)) }

// run builds the program to be driven and runs the tests.
func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "placebook-window-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	driven = filepath.Join(dir, "placebook")
	if out, err := exec.Command("go", "build", "-tags", "windowtest", "-o", driven, "placebook").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building the program: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// TestNobodyCanAsk: the answers to look are in the program that the tests build,
// and in no other.
func TestNobodyCanAsk(t *testing.T) {
	for program, want := range map[string]bool{driven: true, newDesk(t).program: false} {
		code, err := os.ReadFile(program)
		if err != nil {
			t.Fatal(err)
		}
		if has := bytes.Contains(code, []byte("PLACEBOOK_"+"PROBE")); has != want {
			t.Errorf("%s: can be asked: %t, wants %t", program, has, want)
		}
	}
}
