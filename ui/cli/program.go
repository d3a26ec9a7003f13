package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"placebook/data"
	"placebook/data/place"
)

// A Program is what main knows: the words it was started with, its streams, its
// clock, and how to open the window.
type Program struct {
	Args           []string // without the program's own name
	Stdin          *os.File // where a passphrase may be typed; nil: nowhere
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Version        string
	// Window opens the window and returns when it is closed; the error has a
	// sentence for people. Nil: this program was built without one.
	Window func(WindowOptions) error
	// Tell shows a person why no window opens, where nobody reads the streams
	// of a program that was started from a menu. Nil: they are read.
	Tell func(sentence string)
}

// A call is one run of a command.
type call struct {
	p        *Program
	ctx      context.Context
	now      func() time.Time
	variable []byte       // the passphrase of the environment
	out      bytes.Buffer // shown when the command has not failed

	store, passphraseFile string
	json, help            bool
	opening               bool // a window, and no command
}

// global are the flags of every command, before or after its name.
func (c *call) global() []option {
	return []option{
		text("store", "DIR", "the folder of your data (without it: the one the window opens)", &c.store),
		text("passphrase-file", "FILE", "a file that holds the passphrase (else the variable "+passphraseVariable+", else it is asked for)", &c.passphraseFile),
		yes("json", "print one JSON object, for scripts", &c.json),
		yes("help", "say what a command does", &c.help),
	}
}

// Run does what the arguments say and gives the exit code.
func (p *Program) Run() int {
	c := &call{p: p, variable: takeVariable()}
	code, err := c.run()
	if err != nil {
		fmt.Fprintln(p.Stderr, "placebook: "+sentence(err))
		if c.opening && p.Tell != nil {
			p.Tell(sentence(err))
		}
		return codeOf(err)
	}
	if _, err := c.out.WriteTo(p.Stdout); err != nil {
		return exitFailed // whoever read the output has gone
	}
	return code
}

func (c *call) run() (code int, err error) {
	words, rest, err := parse(c.p.Args, c.global(), 1)
	if err != nil {
		return 0, err
	}
	if c.now, err = clock(c.p.Now); err != nil {
		return 0, err
	}
	if len(words) == 0 {
		return c.withoutCommand()
	}
	cmd := find(words[0])
	if cmd == nil {
		return 0, misused("There is no command %q. There are: %s.", words[0], names())
	}
	return c.do(cmd, rest)
}

// withoutCommand opens the window.
func (c *call) withoutCommand() (int, error) {
	switch {
	case c.help:
		c.helpAll()
		return exitDone, nil
	case c.json:
		return 0, misused("--json needs a command. There are: %s.", names())
	case c.passphraseFile != "":
		return 0, misused("--passphrase-file needs a command: the window asks for the passphrase itself. There are: %s.", names())
	case c.p.Window == nil:
		return 0, misused("This Placebook was built without a window. Give a command: placebook --help lists them.")
	}
	return c.window()
}

// do reads the rest of the command line and runs a command. All that can be
// known to be wrong is said before anything is opened.
func (c *call) do(cmd *command, rest []string) (int, error) {
	run := cmd.make()
	words, _, err := parse(rest, append(c.global(), run.options()...), len(rest)+1)
	switch {
	case c.help:
		c.helpOn(cmd)
		return exitDone, nil
	case err != nil:
		return 0, err
	case len(words) < len(cmd.words):
		return 0, misused("%s is missing: placebook %s.", cmd.words[len(words)], cmd.usage())
	case len(words) > len(cmd.words):
		return 0, misused("%q is one word too many: placebook %s. Put quotes round what belongs together.", words[len(cmd.words)], cmd.usage())
	}
	if err := run.prepare(words); err != nil {
		return 0, err
	}
	if cmd.opens {
		if err := c.findStore(); err != nil {
			return 0, err
		}
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // asked a second time, the program ends at once
	c.ctx = ctx
	return run.run(c)
}

// findStore takes the window's own folder where none was given, and refuses one
// where data would come to harm.
func (c *call) findStore() (err error) {
	if c.store == "" {
		if c.store, err = place.Data(); errors.Is(err, place.ErrNone) {
			return data.Errorf(err, "Placebook does not know where your data is on this laptop. Say where with --store DIR.")
		}
		if err != nil {
			return err
		}
	}
	return place.Fit(c.store)
}

// say tells something on standard error.
func (c *call) say(format string, args ...any) {
	fmt.Fprintf(c.p.Stderr, format+"\n", args...)
}
