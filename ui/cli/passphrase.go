package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"placebook/data"
)

// passphraseVariable holds the passphrase for scripts.
const passphraseVariable = "PLACEBOOK_PASSPHRASE"

// takeVariable reads the passphrase of the environment and removes it there, so
// that no child process is given it.
func takeVariable() []byte {
	given := []byte(os.Getenv(passphraseVariable))
	os.Unsetenv(passphraseVariable)
	return given
}

// mostPassphrase is how long a passphrase in a file may be, in bytes.
const mostPassphrase = 1 << 20

// passphrase comes from the file, else from the environment, else from whoever
// sits at the terminal, who types a new one twice.
func (c *call) passphrase(new bool) ([]byte, error) {
	switch {
	case c.passphraseFile != "":
		return readPassphrase(c.passphraseFile)
	case len(c.variable) > 0:
		return c.variable, nil
	case c.p.Stdin == nil || !term.IsTerminal(int(c.p.Stdin.Fd())):
		return nil, data.Errorf(errPassphrase, "A passphrase is needed. Give it with --passphrase-file FILE or in the variable %s.", passphraseVariable)
	case new:
		return c.askTwice()
	}
	return c.ask("Passphrase: ")
}

// readPassphrase reads a file, without one line end at its end.
func readPassphrase(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, errors.Join(data.Errorf(errPassphrase, "The passphrase file %s cannot be read. Look whether it is there and whether you may read it.", path), err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, mostPassphrase+1))
	if err != nil {
		return nil, errors.Join(data.Errorf(errPassphrase, "The passphrase file %s cannot be read.", path), err)
	}
	if len(b) > mostPassphrase {
		return nil, data.Errorf(errPassphrase, "The passphrase file %s is too long to be one. Check the name of the file.", path)
	}
	b = bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
	if len(b) == 0 {
		return nil, data.Errorf(errPassphrase, "The passphrase file %s is empty. Put the passphrase into it.", path)
	}
	return b, nil
}

func (c *call) askTwice() ([]byte, error) {
	first, err := c.ask("New passphrase: ")
	if err != nil {
		return nil, err
	}
	again, err := c.ask("The same once more: ")
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(first, again) {
		return nil, data.Errorf(errPassphrase, "The two were not the same. Nothing was made: try again.")
	}
	return first, nil
}

// ask reads one line at the terminal without showing it. When it is stopped,
// the terminal is put back as it was.
func (c *call) ask(prompt string) ([]byte, error) {
	fd := int(c.p.Stdin.Fd())
	before, err := term.GetState(fd)
	if err != nil {
		return nil, err
	}
	fmt.Fprint(c.p.Stderr, prompt)
	type answer struct {
		text []byte
		err  error
	}
	typed := make(chan answer, 1)
	go func() {
		b, err := term.ReadPassword(fd)
		typed <- answer{b, err}
	}()
	select {
	case <-c.ctx.Done():
		err := term.Restore(fd, before)
		fmt.Fprintln(c.p.Stderr)
		return nil, errors.Join(context.Cause(c.ctx), err)
	case a := <-typed:
		fmt.Fprintln(c.p.Stderr)
		if a.err != nil || len(a.text) == 0 {
			return nil, errors.Join(data.Errorf(errPassphrase, "No passphrase was typed."), a.err)
		}
		return a.text, nil
	}
}
