package ui_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/data"
	"placebook/data/store"
	"placebook/ui"
	"placebook/ui/laptop"
	"placebook/ui/page"
	"placebook/ui/uitest"
)

const alt = fyne.KeyModifierAlt

func TestBackAndForward(t *testing.T) {
	w, win := unlocked(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	on := func(title string) {
		t.Helper()
		if got := w.Page().Title(); got != title {
			t.Fatalf("the page is %q, wants %q", got, title)
		}
	}
	if !win.Find("Back").Disabled || !win.Find("Forward").Disabled {
		t.Error("there is a way back before one has gone anywhere")
	}
	win.Key(fyne.Key7, ctrl)
	win.Key(fyne.Key9, ctrl)
	on("Settings")
	win.Key(fyne.KeyLeft, alt)
	on("Reports")
	win.Tap("Back")
	on("Partners")
	win.Key(fyne.KeyLeft, alt) // no further
	on("Partners")
	win.Key(fyne.KeyRight, alt)
	on("Reports")
	win.Tap("Forward")
	on("Settings")
	win.Tap("Back")
	win.Key(fyne.KeyI, ctrl)
	on("Import a list")
	win.Tap("Back") // from a page that the rail does not have
	on("Reports")
	if !win.Find("Forward").Disabled {
		t.Error("going on from a place leaves what was forward of it behind")
	}
}

func TestBackAsksWhatLeavingAsks(t *testing.T) {
	w, win := unlocked(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	win.Key(fyne.Key7, ctrl)
	win.Key(fyne.Key2, ctrl)
	win.TapRow("Organisations", 0, 0)
	win.Type("Short name", "EH")
	win.Key(fyne.KeyLeft, alt)
	win.See("Save what you changed?")
	win.Tap("Cancel")
	if w.Page().Title() != "Partners" {
		t.Fatal("it went although the person did not want to")
	}
	win.Key(fyne.KeyLeft, alt)
	win.Tap("Save")
	if w.Page().Title() != "Reports" {
		t.Error("it did not go after saving")
	}
}

// someday is a laptop whose clock a test moves.
func someday(t *testing.T, records ...data.Record) (*ui.Window, *uitest.Window, *uitest.Clock) {
	o := withData(t, records...)
	w, win := openWindow(t, o)
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	return w, win, o.Clock.(*uitest.Clock)
}

func TestLockedAndOpenedAgain(t *testing.T) {
	w, win, _ := someday(t, &data.Partnership{Name: "Example Place Partnership"}, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	win.Key(fyne.Key7, ctrl)
	win.Key(fyne.KeyL, ctrl|fyne.KeyModifierShift)
	win.See("Example Place Partnership is locked")
	win.See("Ana Example, Ana's laptop")
	win.NotSee("Example Homes")
	win.WantFocus("Passphrase")
	if w.Store() != nil || strings.Contains(w.Win().Title(), "Example") {
		t.Errorf("something is open while it is locked; the window is called %q", w.Win().Title())
	}
	win.GoldenBoth("locked")
	win.Canvas().Unfocus() // a click beside the box
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	if w.Page().Title() != "Reports" {
		t.Errorf("it opened at %q", w.Page().Title())
	}
	win.Tap("Back")
	if w.Page().Title() != "Partners" {
		t.Error("the way back is lost")
	}
}

func TestLockedWhenNobodyIsThere(t *testing.T) {
	w, win, clock := someday(t, &data.Organisation{Name: "Example Homes"})
	clock.Advance(14*time.Minute + 30*time.Second)
	win.See("Locking in a minute")
	win.Hover("Reports")
	win.NotSee("Locking in a minute")
	clock.Advance(14 * time.Minute)
	if w.Store() == nil {
		t.Fatal("locked although somebody was there")
	}
	win.Focus(searchBox)
	win.Keys("ho")
	win.Key(fyne.KeyF1, 0) // a sheet floats over the page
	clock.Advance(16 * time.Minute)
	if w.Store() != nil {
		t.Fatal("still open with nobody there")
	}
	win.WantFocus("Passphrase")
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	if w.Store() == nil {
		t.Error("it does not open again")
	}
}

func TestNeverLocked(t *testing.T) {
	w, _, clock := someday(t, &data.Organisation{Name: "Example Homes"})
	w.Laptop().LockMinutes = laptop.LockNever
	clock.Advance(100 * time.Hour)
	if w.Store() == nil {
		t.Error("locked")
	}
	w.Laptop().LockMinutes = 5
	clock.Advance(7 * time.Minute)
	if w.Store() != nil {
		t.Error("what was chosen since does not count")
	}
}

func TestTheSampleIsNeverLocked(t *testing.T) {
	o := laptopFor(t)
	w, win := openWindow(t, o)
	win.Tap("Open the sample")
	win.Key(fyne.KeyL, ctrl|fyne.KeyModifierShift)
	o.Clock.(*uitest.Clock).Advance(100 * time.Hour)
	if w.Store() == nil {
		t.Error("locked")
	}
}

func TestAnUndoOfAMessageIsForItsStepAlone(t *testing.T) {
	w, win := unlocked(t, &data.Organisation{Name: "Example Homes"}, &data.Organisation{Name: "Example Hospice"})
	win.TapRow("Organisations", 0, 0)
	win.Key(fyne.KeyDelete, 0)
	win.See("Example Homes deleted.")
	undos := func() (n int) {
		for _, c := range win.Controls() {
			if c.Name == "Undo" {
				n++
			}
		}
		return n
	}
	if undos() != 2 {
		t.Fatalf("%d ways to undo", undos())
	}
	change(t, w, &data.Person{Name: "Grace Pattern"})
	win.See("Example Homes deleted.")
	if undos() != 1 {
		t.Error("the message offers to undo what is not the last step any more")
	}
}

// change saves a record as something else in the program would.
func change(t testing.TB, w *ui.Window, r data.Record) {
	t.Helper()
	if err := w.Store().Update("Elsewhere", func(tx *store.Tx) error { return tx.Put(r) }); err != nil {
		t.Fatal(err)
	}
}

func TestPasteRows(t *testing.T) {
	_, win := unlocked(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	board := fyne.CurrentApp().Clipboard()
	win.Focus("Organisations")
	for _, c := range []struct{ copied, says string }{
		{"", "Nothing was copied"},
		{"Example Hospice", "a single line"},
		{"Dear all,\nthe room is booked.", "has no columns"},
	} {
		board.SetContent(c.copied)
		win.Key(fyne.KeyV, ctrl)
		win.See(c.says)
		win.Tap("Close")
	}
	board.SetContent("Name\tTelephone\nExample Hospice\t020 7946 0002\nExample Homes\t020 7946 0001\n")
	win.Focus("Name") // a box has a use of its own for it
	win.Key(fyne.KeyV, ctrl)
	win.See("Organisations")
	win.Key(fyne.KeyZ, ctrl)
	win.Focus("Organisations")
	win.Key(fyne.KeyV, ctrl)
	win.See("Import organisations")
	win.See("Pasted rows")
	win.Tap("Check 2 rows")
	win.See("Bring in 2 rows")
}

func TestWhereOneWasInAPageThatChangedMeanwhile(t *testing.T) {
	w, win := unlocked(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	if _, ok := w.Page().(page.Goer); !ok {
		t.Fatal("the partners cannot be gone to")
	}
	win.TapRow("Organisations", 0, 0)
	at := w.Page().(page.Goer).Place()
	win.Key(fyne.Key7, ctrl)
	change(t, w, &data.Organisation{Name: "Another Example"})
	win.Key(fyne.Key2, ctrl)
	if now := w.Page().(page.Goer).Place(); now.ID != at.ID || now.Part != at.Part {
		t.Errorf("it was %+v, it is %+v", at, now)
	}
}

func TestAnImportStaysAsItIsOverALock(t *testing.T) {
	w, win, _ := someday(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	w.Paste("organisations", "Name\tTelephone\nExample Hospice\t020 7946 0002\n")
	win.Tap("Check 1 row")
	win.See("Bring in 1 row")
	win.Key(fyne.KeyL, ctrl|fyne.KeyModifierShift)
	win.NotSee("Example Hospice")
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	win.Tap("Bring in 1 row")
	if got := names(t, w); got != "Example Homes, Example Hospice" && got != "Example Hospice, Example Homes" {
		t.Errorf("the list holds %q", got)
	}
}

func TestHelpBeforeThereIsData(t *testing.T) {
	w, win := openWindow(t, laptopFor(t))
	win.Tap("Text size")
	win.See("Larger text")
	win.Key(fyne.KeyEscape, 0)
	first := w.Page()
	win.Key(fyne.KeyF1, 0)
	win.Key(fyne.KeyEscape, 0)
	if w.Page() != first {
		t.Error("Esc does not lead back from Help")
	}
	win.Tap("Help")
	win.NotSee("Who is in it, what is planned, who came.")
	win.Tap("Back")
	win.See("Who is in it, what is planned, who came.")
}

const back = "What you were typing is back. It is not saved yet."

func TestWhatIsTypedIsKeptOverALock(t *testing.T) {
	_, win, clock := someday(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	win.TapRow("Organisations", 0, 0)
	win.Type("Short name", "EH")
	clock.Advance(16 * time.Minute)
	win.See("What you were typing is kept.")
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	win.See(back)
	win.See("EH")
	win.Key(fyne.KeyS, ctrl)
	win.Key(fyne.KeyL, ctrl|fyne.KeyModifierShift)
	win.NotSee("What you were typing is kept.")
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	win.NotSee(back)
}

func TestWhatIsTypedIsKeptOverACrash(t *testing.T) {
	o := withData(t, &data.Organisation{Name: "Example Homes", Status: data.StatusActive})
	w, win := openWindow(t, o)
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	win.TapRow("Organisations", 0, 0)
	win.Type("Short name", "EH")
	o.Clock.(*uitest.Clock).Advance(6 * time.Second)
	if err := w.Shut(); err != nil { // nobody closed the window
		t.Fatal(err)
	}
	_, win = openWindow(t, o)
	win.Keys(pass)
	win.Key(fyne.KeyReturn, 0)
	win.See(back)
	win.See("EH")
}
