package pagetest

import (
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/edit"
	"placebook/data/store"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/laptop"
	"placebook/ui/look"
	"placebook/ui/page"
	"placebook/ui/uitest"
)

// Noon is where the clock stands.
var Noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// Passphrase locks the stores that are made.
const Passphrase = "correct horse"

// Host is the window of one page. It implements page.Host.
type Host struct {
	t      testing.TB
	dir    string
	store  *store.Store
	runner *kit.Runner
	laptop *laptop.Settings
	frame  *kit.Frame
	now    page.Page
	key    string // of the rail, as Window was given it

	Win     *uitest.Window
	Clock   *uitest.Clock
	Said    []string     // messages
	Failed  []error      // errors told to the person
	Shown   []page.Page  // pages opened by Show, and the first
	Gone    []page.Place // places given to Go
	Imports [][2]string  // lists and paths given to Import
	Pasted  [][2]string  // lists and texts given to Paste
	Starts  int          // how often First, OpenSample and StartOwn were asked for
	Files   []string     // files opened
	Locks   int          // how often the data was to be locked
	Sample  bool         // it is the sample, which does not lock

	// Choose and SaveTo answer ChooseFile and SaveFile; empty is Cancel.
	Choose, SaveTo string
}

var _ page.Host = (*Host)(nil)

// New makes a host with an empty store.
func New(t testing.TB) *Host {
	h := NewWithout(t)
	s, _, err := store.Create(h.dir, []byte(Passphrase), h.StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	h.Opened(s)
	return h
}

// NewWithout makes a host without a store, as before the first start.
func NewWithout(t testing.TB) *Host {
	t.Helper()
	log := slog.New(slog.DiscardHandler)
	dir := t.TempDir()
	h := &Host{t: t, dir: filepath.Join(dir, "data"), runner: kit.NewInlineRunner(log),
		laptop: laptop.Load(filepath.Join(dir, "settings.json")), Clock: uitest.NewClock(Noon)}
	t.Cleanup(func() {
		if h.store != nil {
			h.store.Close()
		}
	})
	return h
}

// Save saves records as one step, as a person would elsewhere in the program.
func (h *Host) Save(rs ...data.Record) {
	h.t.Helper()
	err := h.store.Update("Test", func(tx *store.Tx) error {
		for _, r := range rs {
			if err := edit.Save(tx, r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		h.t.Fatal(data.Sentence(err))
	}
}

// others are pages of the rail that it shows only beside themselves, so that the
// pictures of the others stay as they are.
var others = map[string]kit.RailItem{
	"meetings":       {Key: "meetings", Label: "Meetings", Icon: look.Calendar},
	"neighbourhoods": {Key: "neighbourhoods", Label: "Neighbourhoods", Icon: look.Pin},
}

// Delete deletes a record as a person would elsewhere in the program.
func (h *Host) Delete(k *data.Kind, id data.ID) {
	h.t.Helper()
	err := h.store.Update("Delete "+k.Name, func(tx *store.Tx) error { return edit.Delete(tx, k, id) })
	if err != nil {
		h.t.Fatal(data.Sentence(err))
	}
}

// Window makes a window of 1366 by 768 and shows the page in its frame. key is
// the rail's, "" for a page the rail does not have.
func (h *Host) Window(key string, build func(page.Host) page.Page, opts ...uitest.Option) *uitest.Window {
	h.t.Helper()
	items := []kit.RailItem{{Key: "partners", Label: "Partners", Icon: look.People}}
	if it, ok := others[key]; ok {
		items = append(items, it)
	}
	rail := kit.NewRail("Placebook", append(items, kit.RailItem{Key: "reports", Label: "Reports", Icon: look.Report}, kit.RailItem{Key: "settings", Label: "Settings", Icon: look.Sliders})...)
	h.key = key
	h.Win = uitest.New(h.t, func() fyne.CanvasObject {
		status := kit.NewStatusLine(h.runner.CancelAll)
		status.SetState(kit.Fine, "All saved on this laptop. No signal needed.")
		status.SetDay(h.Today().Weekday())
		rail.Choose(key)
		h.frame = kit.NewFrame(rail, kit.NewTopBar(kit.TopActions{Undo: h.Undo, Redo: h.redo}), status, h.Clock)
		h.frame.Top.Back.Disable() // there is no other page to have come from
		h.frame.Top.Forward.Disable()
		return h.frame.Content()
	}, opts...)
	h.setMenu()
	h.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if p, ok := h.now.(page.Escaper); ok && e.Name == fyne.KeyEscape {
			p.Escape()
		}
	})
	h.Show(build(h))
	return h.Win
}

// Page is the page that is open.
func (h *Host) Page() page.Page { return h.now }

// setMenu puts the keys of the commands to work: undo and redo as the window
// does them, the others by the page.
func (h *Host) setMenu() {
	var items []*fyne.MenuItem
	for _, c := range command.All() {
		if c.Shortcut() == nil {
			continue
		}
		it := fyne.NewMenuItem(c.Label, func() {
			if h.Canvas().Overlays().Top() == nil {
				h.run(c.ID)
			}
		})
		it.Shortcut = c.Shortcut()
		items = append(items, it)
	}
	h.Win.Win.SetMainMenu(fyne.NewMainMenu(fyne.NewMenu("Do", items...)))
}

func (h *Host) run(id command.ID) {
	switch id {
	case command.Undo:
		h.undoHere()
	case command.Redo:
		h.redo()
	default:
		if do := h.doing(id); do != nil {
			do()
		}
	}
}

// Leave leaves the page as going to another does, and reports whether it let
// go at once.
func (h *Host) Leave() (gone bool) {
	if l, ok := h.now.(page.Leaver); ok {
		l.Leave(func() { gone = true })
		return gone
	}
	return true
}
