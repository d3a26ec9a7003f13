package cli

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"placebook/data/journal"
	"placebook/data/place"
	"placebook/data/store"
	"placebook/data/vault"
)

// cost of a new passphrase; zero is the store's own default. Tests make it small.
var cost vault.Cost

// storeOptions are those of every store that a command opens or makes.
func (c *call) storeOptions(log *place.Log) store.Options {
	o := store.Options{Now: c.now, Cost: cost, Log: log.Logger, Version: c.p.Version}
	if self, err := os.Executable(); err == nil {
		o.Helper = []string{self, store.HelperWord}
	}
	return o
}

// withStore opens the store, has fn work with it, and closes it.
func (c *call) withStore(fn func(s *store.Store) (int, error)) (code int, err error) {
	if !store.Exists(c.store) {
		// The store says what is wrong; nobody is asked for a passphrase.
		return 0, c.refusal()
	}
	passphrase, err := c.passphrase(false)
	if err != nil {
		return 0, err
	}
	log := place.NewLog(c.store, nil)
	defer log.Close()
	o := c.storeOptions(log)
	o.Progress = c.progress("Making your lists anew")
	s, err := store.Open(c.store, vault.Secret{Kind: vault.Passphrase, Value: passphrase}, o)
	if err != nil {
		return 0, c.noted(log, err)
	}
	return c.using(s, log, fn)
}

// refusal is why the store cannot be opened.
func (c *call) refusal() error {
	s, err := store.Open(c.store, vault.Secret{}, store.Options{Now: c.now})
	if err == nil {
		err = s.Close()
	}
	return err
}

// using works with a store that is open, and closes it.
func (c *call) using(s *store.Store, log *place.Log, fn func(s *store.Store) (int, error)) (code int, err error) {
	defer func() {
		// What was acknowledged is on the disk; a close that fails costs time
		// at the next start, and nothing else.
		if err := s.Close(); err != nil {
			log.Warn("the data was not closed cleanly", "error", err)
		}
	}()
	if err := place.CatchCrash(c.store); err != nil {
		log.Warn("a crash would leave no trace", "error", err)
	}
	for _, n := range s.Notes() {
		c.say("placebook: %s", n)
	}
	if err := s.ReadOnly(); err != nil {
		c.say("placebook: %s", sentence(err))
	}
	code, err = fn(s)
	if err != nil && codeOf(err) != exitUsage {
		log.Error("the command failed", "error", err)
	}
	return code, err
}

// noted writes an error that kept the data from opening to the log, unless the
// folder is somebody else's to write to.
func (c *call) noted(log *place.Log, err error) error {
	for _, not := range []error{store.ErrNoStore, store.ErrForeign, store.ErrOpen, store.ErrNewer, journal.ErrNewer, vault.ErrNewer} {
		if errors.Is(err, not) {
			return err
		}
	}
	log.Error("the data could not be opened", "error", err)
	return err
}

// progress tells how far slow work is, on a terminal only.
func (c *call) progress(doing string) func(done, of int) {
	f, ok := c.p.Stderr.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	last := -1
	return func(done, of int) {
		percent := 100
		if of > 0 {
			percent = min(100, done*100/of)
		}
		if percent == last {
			return
		}
		last = percent
		fmt.Fprintf(f, "\r%s: %d %%", doing, percent)
		if percent == 100 {
			fmt.Fprintln(f)
		}
	}
}
