package cli

import (
	"context"
	"fmt"

	"placebook/data/place"
	"placebook/data/sample"
	"placebook/data/store"
)

// initAction makes a place for data.
type initAction struct {
	sample         bool
	author, laptop string
}

func (a *initAction) options() []option {
	return []option{
		yes("sample", "fill it with a sample to try things on", &a.sample),
		text("author", "NAME", "your name, which stands beside every change you make", &a.author),
		text("laptop", "NAME", "what this laptop is called", &a.laptop),
	}
}

func (*initAction) prepare([]string) error { return nil }

func (a *initAction) run(c *call) (int, error) {
	passphrase, err := c.passphrase(true)
	if err != nil {
		return 0, err
	}
	log := place.NewLog(c.store, nil)
	defer log.Close()
	o := c.storeOptions(log)
	o.Author, o.Laptop = a.author, a.laptop
	create := func(_ context.Context, dir string, passphrase []byte, o store.Options) (*store.Store, string, error) {
		return store.Create(dir, passphrase, o)
	}
	if a.sample {
		create = sample.Create
	}
	s, recovery, err := create(c.ctx, c.store, passphrase, o)
	if err != nil {
		return 0, err // a folder that may be somebody else's is left alone, the log too
	}
	return c.using(s, log, func(*store.Store) (int, error) {
		if c.json {
			return exitDone, c.printJSON(object{{"store", c.store}, {"recovery_key", recovery}})
		}
		fmt.Fprintf(&c.out, "Recovery key: %s\n", recovery)
		c.say("Your data is in %s. Write the recovery key down and keep it somewhere else.", c.store)
		return exitDone, nil
	})
}
