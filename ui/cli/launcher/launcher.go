// Launcher is placebook.com, which lies beside placebook.exe on Windows and is
// what a terminal starts when somebody types "placebook": .com comes before .exe.
// A terminal does not wait for a program with a window; it waits for this one,
// and this one for the other, so commands print where they were typed, scripts
// see the exit code, and a passphrase can be asked for.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
)

func main() {
	code, err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "placebook: "+err.Error())
	}
	os.Exit(code)
}

// run starts the program with the same words and streams. Without a word the
// window opens, and nobody waits for that.
func run(args []string) (code int, err error) {
	self, err := os.Executable()
	if err != nil {
		return 1, err
	}
	c := exec.Command(filepath.Join(filepath.Dir(self), "placebook.exe"), args...)
	c.Stdin, c.Stdout, c.Stderr = os.Stdin, os.Stdout, os.Stderr
	signal.Ignore(os.Interrupt) // the program hears it too, and ends in good order
	if err := c.Start(); err != nil {
		return 1, err
	}
	if len(args) == 0 {
		return 0, nil
	}
	err = c.Wait()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return exit.ExitCode(), nil
	}
	if err != nil {
		return 1, err
	}
	return 0, nil
}
