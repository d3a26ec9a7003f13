package pagetest

import (
	"log/slog"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/store"
	"placebook/data/vault"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/laptop"
	"placebook/ui/page"
	"placebook/ui/page/start"
)

// What a page asks of its window.

// Store is the open store, nil before one is.
func (h *Host) Store() *store.Store { return h.store }

// Today is Wednesday 4 March 2026 unless the clock was moved.
func (h *Host) Today() data.Day { return data.DayFrom(h.Clock.Now()) }

// Runner does everything at once.
func (h *Host) Runner() *kit.Runner { return h.runner }

// Canvas is the window's, nil before Window.
func (h *Host) Canvas() fyne.Canvas {
	if h.Win == nil {
		return nil
	}
	return h.Win.Canvas()
}

// Log takes nothing down.
func (h *Host) Log() *slog.Logger { return slog.New(slog.DiscardHandler) }

// Laptop is this laptop's settings, in the temporary folder.
func (h *Host) Laptop() *laptop.Settings { return h.laptop }

// Version of the program.
func (h *Host) Version() string { return "0.0.0" }

// First counts.
func (h *Host) First() { h.Starts++ }

// Retitle implements page.Host; there is no window to say it.
func (h *Host) Retitle() {}

// Show opens a page in the frame.
func (h *Host) Show(p page.Page) {
	h.now = p
	h.Shown = append(h.Shown, p)
	h.frame.SetPage(p.Object())
	if f, ok := p.(page.Focuser); ok {
		if to := f.Focus(); to != nil {
			h.Canvas().Focus(to)
		}
	}
}

// Go keeps the place; the page goes there if it is its own.
func (h *Host) Go(to page.Place) {
	h.Gone = append(h.Gone, to)
	if g, ok := h.now.(page.Goer); ok && to.Page == h.key {
		g.GoTo(to)
	}
}

// Import keeps what was asked for.
func (h *Host) Import(list, path string) { h.Imports = append(h.Imports, [2]string{list, path}) }

// Paste keeps what was asked for.
func (h *Host) Paste(list, text string) { h.Pasted = append(h.Pasted, [2]string{list, text}) }

// Setup opens the page that asks for what new data needs.
func (h *Host) Setup(back, then func()) { h.Show(start.NewSetup(h, back, then)) }

// Menu opens a menu of commands, as the window does.
func (h *Host) Menu(at fyne.Position, ids ...command.ID) {
	items := make([]kit.MenuItem, len(ids))
	for i, id := range ids {
		c := command.Of(id)
		do := h.doing(id)
		items[i] = kit.MenuItem{Label: c.Label, Icon: c.Icon, Note: c.Keys(), Rule: c.Rule && i > 0, Disabled: do == nil, Do: do}
	}
	kit.ShowMenu(h.Canvas(), at, items...)
}

// Doing gives what a command would do: what the open page does, or for Lock
// counting.
func (h *Host) Doing(id command.ID) func() {
	if id == command.Lock {
		if h.Sample {
			return nil
		}
		return func() { h.Locks++ }
	}
	return h.doing(id)
}

// Do gives a command.
func (h *Host) Do(id command.ID) { h.run(id) }

// doing gives what the open page does for a command.
func (h *Host) doing(id command.ID) func() {
	if d, ok := h.now.(page.Doer); ok {
		return d.Doing(id)
	}
	return nil
}

// Say shows the message above the status line.
func (h *Host) Say(message, action string, do func()) {
	h.Said = append(h.Said, message)
	h.frame.Say(message, action, do)
}

// Fail shows the sentence as the window does.
func (h *Host) Fail(err error) {
	h.Failed = append(h.Failed, err)
	kit.Tell(h.Canvas(), "That did not work", data.Sentence(err))
}

// Undo takes back the last step.
func (h *Host) Undo() { h.takeBack(h.store.Undo, "Undone") }

func (h *Host) redo() { h.takeBack(h.store.Redo, "Done again") }

func (h *Host) takeBack(do func() (store.Undone, error), word string) {
	out, err := do()
	if err != nil {
		h.Fail(err)
		return
	}
	h.Say(word+": "+out.Title+".", "", nil)
}

// undoHere takes back typing first, as Ctrl+Z does in the window.
func (h *Host) undoHere() {
	box, ok := h.Canvas().Focused().(interface{ TakeBack() bool })
	if !ok || !box.TakeBack() {
		h.Undo()
	}
}

// ChooseFile answers with Choose.
func (h *Host) ChooseFile(_ string, _ []string, then func(string)) { answer(h.Choose, then) }

// SaveFile answers with SaveTo.
func (h *Host) SaveFile(_, _ string, then func(string)) { answer(h.SaveTo, then) }

func answer(path string, then func(string)) {
	if path != "" {
		then(path)
	}
}

// OpenFile keeps the path.
func (h *Host) OpenFile(path string) { h.Files = append(h.Files, path) }

// Opened takes a store into use; the page is told of each step.
func (h *Host) Opened(s *store.Store) {
	h.store = s
	s.Watch(func(b store.Batch) {
		if h.now != nil {
			h.now.Changed(b)
		}
	})
}

// OpenSample counts.
func (h *Host) OpenSample() { h.Starts++ }

// StartOwn counts.
func (h *Host) StartOwn() { h.Starts++ }

// SetLook has nothing to do: tests set their theme.
func (h *Host) SetLook() {}

// Dir is where the store is or belongs.
func (h *Host) Dir() string { return h.dir }

// SampleDir is a folder that is not there.
func (h *Host) SampleDir() string { return h.dir + "-sample" }

// StoreOptions are those of a store that costs next to nothing to open.
func (h *Host) StoreOptions() store.Options {
	return store.Options{Now: h.Clock.Now, Author: "Ana Example", Laptop: "Ana's laptop", Cost: vault.TestCost}
}
