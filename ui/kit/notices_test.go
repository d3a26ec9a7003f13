package kit_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

func TestNoticesPicture(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject {
		bar := kit.NewProgress(nothing)
		bar.Set("Reading Board contacts 2026.xlsx", 0.4)
		return page(
			kit.NewBanner(kit.Note, "Since Friday: 3 returns arrived, the Age Well lead changed.", "Show them", nothing, true),
			kit.NewBanner(kit.Caution, "The backup is 9 days old. A copy on another disk keeps your data if this laptop is lost or broken.", "Back up now", nothing, false),
			kit.NewBanner(kit.Trouble, "The file could not be read: it is protected with a password. Save it without one and choose it again.", "", nil, true),
			kit.Row(8, kit.NewPill(look.ToneBlue, "Complete"), kit.NewPill(look.ToneGreen, "On track"), kit.NewPill(look.ToneAmber, "At risk"),
				kit.NewPill(look.ToneRed, "Off track"), kit.NewPill(look.ToneNeutral, "No colour"), kit.NewPill(look.ToneModerate, "Moderate"),
				kit.NewIconPill(look.ToneAmber, look.Warning, "Needs your decision")),
			kit.Row(0, kit.Sized(480, 1, bar)))
	}, uitest.Size(720, 300))
	w.GoldenBoth("notices")
}

func TestBanner(t *testing.T) {
	did, closed := 0, 0
	var b *kit.Banner
	w := uitest.New(t, func() fyne.CanvasObject {
		b = kit.NewBanner(kit.Caution, "The backup is 9 days old.", "Back up now", func() { did++ }, true)
		b.OnClose = func() { closed++ }
		return page(b)
	})
	w.See("9 days old")
	b.SetText("The backup is 10 days old.")
	w.See("10 days old")
	w.Tap("Back up now")
	w.Tap("Close")
	if did != 1 || closed != 1 || b.Visible() {
		t.Errorf("did %d, closed %d, visible %v", did, closed, b.Visible())
	}
}

func toastWindow(t *testing.T) (*uitest.Window, *kit.Frame, *uitest.Clock) {
	c := clock()
	var f *kit.Frame
	w := uitest.New(t, func() fyne.CanvasObject {
		f = sampleFrame(c)
		f.SetPage(page(kit.NewTextBox("Name")))
		return f.Content()
	})
	return w, f, c
}

func TestToastPicture(t *testing.T) {
	w, f, _ := toastWindow(t)
	w.Resize(900, 600)
	f.Status.Working(kit.Step{Text: "Writing Board report, sheet 3 of 8", Part: 0.35})
	f.Say("201 rows brought in.", "Undo", nothing)
	w.GoldenBoth("toast")
}

func TestToastGoes(t *testing.T) {
	w, f, c := toastWindow(t)
	f.Say("201 rows brought in.", "Undo", nothing)
	w.See("201 rows brought in.")
	c.Advance(7 * time.Second)
	w.See("201 rows brought in.")
	c.Advance(2 * time.Second)
	w.NotSee("201 rows brought in.")
}

func TestToastStaysWhileItHasTheKeyboardOrThePointer(t *testing.T) {
	w, f, c := toastWindow(t)
	f.Say("201 rows brought in.", "Undo", nothing)
	w.Focus("Close")
	c.Advance(time.Minute)
	w.See("201 rows brought in.")
	w.Focus("Name")
	c.Advance(7 * time.Second)
	w.See("201 rows brought in.")
	f.Toast.MouseIn(nil)
	c.Advance(time.Minute)
	w.See("201 rows brought in.")
	f.Toast.MouseOut()
	c.Advance(9 * time.Second)
	w.NotSee("201 rows brought in.")
}

func TestToastActionLeavesTheKeyboardAlone(t *testing.T) {
	undone := 0
	w, f, c := toastWindow(t)
	w.Focus("Name")
	f.Say("Deleted.", "Undo", func() { undone++; f.Say("Put back.", "", nil) })
	w.Find("Undo")
	for _, b := range w.Controls() { // the top bar has an Undo too; this is the toast's
		if b.Name == "Undo" && b.Pos.Y > 100 {
			b.Object.(fyne.Tappable).Tapped(&fyne.PointEvent{})
		}
	}
	if undone != 1 || f.Toast.Message() != "Put back." {
		t.Errorf("undone %d, message %q", undone, f.Toast.Message())
	}
	w.WantFocus("Name")
	c.Advance(9 * time.Second)
	if f.Toast.Message() != "" {
		t.Error("the second message did not go")
	}
}
