package ui_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"placebook/data"
	"placebook/data/book"
	"placebook/data/edit"
	"placebook/data/sample"
	"placebook/data/store"
	"placebook/data/vault"
	"placebook/ui"
	"placebook/ui/command"
	"placebook/ui/kit"
	"placebook/ui/laptop"
	"placebook/ui/page"
	"placebook/ui/uitest"
)

func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == store.HelperWord {
		os.Exit(store.RunHelper(os.Stdin))
	}
	os.Exit(m.Run())
}

var morning = time.Date(2026, 3, 4, 9, 0, 0, 0, time.UTC)

const pass = "three words together"

// laptopFor is a laptop with nothing on it.
func laptopFor(t testing.TB) ui.Options {
	home := t.TempDir()
	return ui.Options{
		Dir: filepath.Join(home, "data"), SampleDir: filepath.Join(home, "sample"),
		Store:  store.Options{Cost: vault.TestCost, Now: func() time.Time { return morning }},
		Laptop: laptop.Load(filepath.Join(home, "settings.json")),
		Log:    slog.New(slog.DiscardHandler), Version: "0.1.0",
		Runner: kit.NewInlineRunner(slog.New(slog.DiscardHandler)), Clock: uitest.NewClock(morning),
		FillSample: func(dir string, passphrase []byte, o store.Options) (*store.Store, error) {
			s, _, err := sample.Create(context.Background(), dir, passphrase, o)
			return s, err
		},
	}
}

// openWindow starts the program on that laptop.
func openWindow(t testing.TB, o ui.Options) (*ui.Window, *uitest.Window) {
	t.Helper()
	t.Setenv("LANG", "en_GB.UTF-8")
	w := ui.New(test.NewApp(), o)
	w.Win().Resize(fyne.NewSize(1366, 768))
	t.Cleanup(func() {
		if err := w.Shut(); err != nil {
			t.Error(err)
		}
	})
	return w, uitest.Over(t, w.Win())
}

// withData is a laptop on which data was made before, holding these.
func withData(t *testing.T, records ...data.Record) ui.Options {
	t.Helper()
	o := laptopFor(t)
	so := o.Store
	so.Author, so.Laptop = "Ana Example", "Ana's laptop"
	s, _, err := store.Create(o.Dir, []byte(pass), so)
	if err != nil {
		t.Fatal(err)
	}
	err = s.Update("Made", func(tx *store.Tx) error {
		for _, r := range records {
			if err := edit.Save(tx, r); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(s.ForgetSteps(), s.Close()); err != nil { // Undo begins with the story
		t.Fatal(err)
	}
	o.Laptop.Page = "partners"
	return o
}

func names(t *testing.T, w *ui.Window) string {
	t.Helper()
	var out []string
	err := w.Store().View(func(b *book.Book) error {
		for _, o := range book.List[*data.Organisation](b) {
			out = append(out, o.Name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, ", ")
}

func TestFirstStartWithAnEmptyRegister(t *testing.T) {
	o := laptopFor(t)
	w, win := openWindow(t, o)
	win.GoldenBoth("start")
	win.Tap("Start with an empty register")
	win.Tap("Lock and go on")
	win.See("Give the partnership a name")
	win.WantFocus("Name of the partnership")
	win.Fill("Name of the partnership", "Example Place Partnership")
	win.Fill("Your name", "Ana Example")
	win.Fill("Your job", "Partnership Manager")
	win.Fill("Name of this laptop", "Ana's laptop")
	win.Fill("Passphrase", pass)
	win.Fill("Passphrase once more", pass+"!")
	win.Tap("Lock and go on")
	win.See("The two are not the same")
	win.GoldenBoth("setup")
	win.Fill("Passphrase once more", pass)
	win.Tap("Lock and go on")
	win.See("Write down the recovery key")
	if store.Exists(o.Dir) != true {
		t.Fatal("the data is not there while its recovery key is shown")
	}
	answerRecovery(t, win)
	win.Tap("It is written down")
	win.See("All saved on this laptop. No signal needed.")
	if title := w.Win().Title(); title != "Home - Example Place Partnership - Placebook" {
		t.Errorf("the window is called %q", title)
	}
}

// answerRecovery types the two groups that are asked for, read off the page.
func answerRecovery(t *testing.T, win *uitest.Window) {
	t.Helper()
	var groups []string
	for _, word := range win.Words() {
		if len(word) == 4 && strings.ToUpper(word) == word && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == "" {
			if !slices.Contains(groups, word) { // each word is told twice
				groups = append(groups, word)
			}
		}
	}
	if len(groups) != 8 {
		t.Fatalf("the page shows %d groups: %q", len(groups), groups)
	}
	for i, n := range []string{"1", "2", "3", "4", "5", "6", "7", "8"} {
		if win.Has("Group " + n) {
			win.Fill("Group "+n, strings.ToLower(groups[i]))
		}
	}
}

func TestWrongPassphraseThenRight(t *testing.T) {
	w, win := openWindow(t, withData(t, &data.Organisation{Name: "Example Homes"}))
	win.WantFocus("Passphrase")
	win.Keys("wrong")
	win.Key(fyne.KeyReturn, 0)
	win.See("This is not the passphrase")
	win.GoldenBoth("unlock-wrong")
	win.Fill("Passphrase", pass)
	win.Key(fyne.KeyReturn, 0)
	if got := names(t, w); got != "Example Homes" {
		t.Errorf("the list holds %q", got)
	}
}

// unlocked opens data that was made before.
func unlocked(t *testing.T, records ...data.Record) (*ui.Window, *uitest.Window) {
	t.Helper()
	w, win := openWindow(t, withData(t, records...))
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	return w, win
}

const ctrl = fyne.KeyModifierControl

// A deletion is undone after the data was locked, and after the program ended.
func TestUndoReachesOverALockAndARestart(t *testing.T) {
	o := withData(t, &data.Organisation{Name: "Example Homes"}, &data.Organisation{Name: "Example Trust"})
	w, win := openWindow(t, o)
	open := func() {
		win.Keys(pass)
		win.Key(fyne.KeyReturn, 0)
		w.Do(command.Partners)
	}
	open()
	for range 2 {
		win.TapRow("Organisations", 0, 0)
		win.Key(fyne.KeyDelete, ctrl)
	}
	w.Do(command.Lock)
	open()
	win.Key(fyne.KeyZ, ctrl)
	if got := names(t, w); got != "Example Trust" {
		t.Fatalf("after a lock: %q", got)
	}
	win.See("Undone: Delete organisation, Example Trust.")
	if err := w.Shut(); err != nil {
		t.Fatal(err)
	}
	w, win = openWindow(t, o)
	open()
	win.Key(fyne.KeyZ, ctrl)
	if got := names(t, w); len(got) != len("Example Homes, Example Trust") {
		t.Errorf("after a restart: %q", got)
	}
}

// A start that was broken off while the recovery key was shown is told of.
func TestAKeyThatNobodyWroteDownIsAskedFor(t *testing.T) {
	o := withData(t)
	s, err := store.Open(o.Dir, vault.Secret{Kind: vault.Passphrase, Value: []byte(pass)}, o.Store)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(page.KeyWritten(s, false), s.Close()); err != nil {
		t.Fatal(err)
	}
	w, win := openWindow(t, o)
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	win.See("Nobody has said that the recovery key is written down. The start was broken off there: a list that was being brought in is not here yet.")
	w.Do(command.Home)
	win.See("The recovery key was never written down.")
	win.Tap("Make one")
	win.Fill("Your passphrase", pass)
	win.Tap("Show a new key")
	answerRecovery(t, win)
	win.Tap("It is written down")
	win.See("The new recovery key holds.")
	w.Do(command.Home)
	win.NotSee("never written down")
}

func TestUndoTakesBackTypingFirstThenTheStep(t *testing.T) {
	w, win := unlocked(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	win.TapRow("Organisations", 0, 0)
	win.Fill("Name", "Example Housing")
	win.Key(fyne.KeyS, ctrl)
	if got := names(t, w); got != "Example Housing" {
		t.Fatalf("saved: %q", got)
	}
	win.Focus("Short name")
	win.Keys("EH")
	win.Key(fyne.KeyZ, ctrl) // the keyboard is in a box with typing in it
	if got := names(t, w); got != "Example Housing" {
		t.Fatalf("typing was to be taken back, not the step: %q", got)
	}
	for range 3 { // whatever typing is left, then the step
		win.Key(fyne.KeyZ, ctrl)
	}
	if got := names(t, w); got != "Example Homes" {
		t.Fatalf("after Ctrl+Z: %q", got)
	}
	win.See("Undone: ")
	win.Key(fyne.KeyY, ctrl)
	win.Key(fyne.KeyY, ctrl)
	if got := names(t, w); got != "Example Housing" {
		t.Fatalf("after Ctrl+Y: %q", got)
	}
}

func TestUndoWithTheKeyboardInTheList(t *testing.T) {
	w, win := unlocked(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	win.TapRow("Organisations", 0, 0)
	win.Key(fyne.KeyDelete, 0)
	if got := names(t, w); got != "" {
		t.Fatalf("deleted: %q", got)
	}
	win.Key(fyne.KeyZ, ctrl)
	if got := names(t, w); got != "Example Homes" {
		t.Fatalf("after Ctrl+Z: %q", got)
	}
}

func TestEveryCommandWithADialogOpenLeavesThingsAsTheyAre(t *testing.T) {
	w, win := unlocked(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	win.TapRow("Organisations", 0, 0)
	win.Key(fyne.KeySlash, ctrl)
	win.See("Keys and hints")
	page := w.Page()
	for _, key := range []fyne.KeyName{fyne.Key7, fyne.Key9, fyne.KeyN, fyne.KeyI, fyne.KeyDelete, fyne.KeyZ} {
		win.Key(key, ctrl)
	}
	if w.Page() != page || names(t, w) != "Example Homes" {
		t.Error("a command did something behind the open sheet")
	}
	win.Key(fyne.KeyEscape, 0)
	win.NotSee("Keys and hints")
	win.Key(fyne.Key9, ctrl)
	win.See("Shared by all laptops")
}

func TestThemeAndTextSizeAreKept(t *testing.T) {
	w, win := unlocked(t, &data.Organisation{Name: "Example Homes"})
	win.Key(fyne.KeyK, ctrl)
	win.Keys("appearance")
	win.Key(fyne.KeyReturn, 0)
	win.Tap("Dark")
	win.Tap("Larger text")
	if l := w.Laptop(); l.Theme != "dark" || l.TextSize < 1.09 || l.TextSize > 1.11 {
		t.Errorf("kept: %+v", l)
	}
	win.See("110 %")
	win.Key(fyne.KeyEqual, ctrl)
	win.See("120 %")
	for range 2 {
		win.Key(fyne.KeyMinus, ctrl)
	}
	win.Key(fyne.Key2, ctrl) // was not shown while the text was larger
	win.Golden("after-look")
}

func TestTheSampleIsMadeOnceAndLabelled(t *testing.T) {
	o := laptopFor(t)
	w, win := openWindow(t, o)
	win.Tap("Open the sample")
	win.See("Sample data")
	if _, can := w.Store().CanUndo(); can {
		t.Error("what made the sample can be undone")
	}
	win.Tap("Start my own")
	win.See("Who is in it, what is planned, who came.")
	win.Tap("Open the sample")
	win.See("Sample data")
}
