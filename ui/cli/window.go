package cli

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"placebook/data/place"
	"placebook/data/sample"
	"placebook/data/store"
)

// WindowOptions are what the window is opened with.
type WindowOptions struct {
	Dir, SampleDir string // the person's own data, and the sample beside it
	Settings       string // the file of this laptop's own settings
	Store          store.Options
	Log            *slog.Logger
	// FillSample makes the sample in an empty folder.
	FillSample func(dir string, passphrase []byte, o store.Options) (*store.Store, error)
	Version    string
	Policy     place.Policy // what IT has laid down
}

// window opens the window with the same data, clock and log as a command.
func (c *call) window() (int, error) {
	c.opening = true
	if err := c.findStore(); err != nil {
		return 0, err
	}
	log := place.NewLog(c.store, c.ours)
	defer log.Close()
	o := WindowOptions{Dir: c.store, Store: c.storeOptions(log), Log: log.Logger, FillSample: fillSample, Version: c.p.Version}
	var err error
	if o.Policy, err = place.ReadPolicy(); err != nil {
		return 0, err
	}
	if o.SampleDir, err = place.Sample(); err != nil {
		return 0, err
	}
	if o.Settings, err = place.Settings(); err != nil {
		return 0, err
	}
	if c.ours() {
		if err := place.CatchCrash(c.store); err != nil {
			log.Warn("a crash would leave no trace", "error", err)
		}
	}
	return exitDone, c.p.Window(o)
}

// ours reports whether the folder holds data of the format that this program
// writes: of no other may anything be touched.
func (c *call) ours() bool {
	b, err := os.ReadFile(filepath.Join(c.store, "format"))
	return err == nil && store.Exists(c.store) && strings.TrimSpace(string(b)) == fmt.Sprintf("placebook %d", store.Format)
}

func fillSample(dir string, passphrase []byte, o store.Options) (*store.Store, error) {
	s, _, err := sample.Create(context.Background(), dir, passphrase, o)
	return s, err
}
