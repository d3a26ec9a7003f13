package ui

import (
	"context"
	"os"

	"placebook/data/store"
	"placebook/data/vault"
	"placebook/ui/kit"
)

// samplePassphrase locks the sample: there is nothing in it to keep.
const samplePassphrase = "sample"

// sampleCost is little work: whoever wants the sample's passphrase reads it above.
var sampleCost = vault.Cost{Time: 1, MemoryKiB: 1 << 10, Threads: 1}

// OpenSample opens the made-up partnership, making it first where needed.
func (w *Window) OpenSample() {
	if w.opening {
		return
	}
	w.opening = true
	kit.Run(w.o.Runner, "sample", func(_ context.Context, step func(kit.Step)) (*store.Store, error) {
		if !store.Exists(w.o.SampleDir) {
			step(kit.Step{Part: -1, Text: "Making the sample: eighteen months of a partnership, in a few seconds", Firm: true})
			if err := w.makeSample(); err != nil {
				return nil, err
			}
		}
		step(kit.Step{Part: -1, Text: "Opening the sample", Firm: true})
		return store.Open(w.o.SampleDir, vault.Secret{Kind: "passphrase", Value: []byte(samplePassphrase)}, w.o.Store)
	}, func(s *store.Store, err error) {
		w.opening = false
		if err != nil {
			w.Fail(err)
			return
		}
		w.Opened(s)
	})
}

// makeSample makes the sample beside its place and moves it there once it is
// whole: where the window is closed meanwhile, it is made anew the next time.
func (w *Window) makeSample() error {
	making := w.o.SampleDir + ".new"
	if err := os.RemoveAll(making); err != nil {
		return err
	}
	o := w.o.Store
	o.Cost = sampleCost
	s, err := w.o.FillSample(making, []byte(samplePassphrase), o)
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	_ = os.Remove(w.o.SampleDir) // an empty folder would be in the way on some computers
	return os.Rename(making, w.o.SampleDir)
}

// First shows what a person meets when the program starts.
func (w *Window) First() { w.first() }
