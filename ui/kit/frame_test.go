package kit_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"placebook/ui/kit"
	"placebook/ui/look"
	"placebook/ui/uitest"
)

func TestFramePictureInOtherLooks(t *testing.T) {
	for name, o := range map[string][]uitest.Option{
		"frame-contrast": {uitest.Mode(look.Contrast)},
		"frame-150":      {uitest.Factor(1.5), uitest.Size(1920, 1080)},
		"frame-1280":     {uitest.Size(1280, 720)},
	} {
		w := uitest.New(t, func() fyne.CanvasObject {
			f := sampleFrame(clock())
			f.SetPage(partnersPage())
			return f.Content()
		}, o...)
		w.Golden(name)
	}
}

func TestRail(t *testing.T) {
	var went []string
	var rail *kit.Rail
	started := 0
	w := uitest.New(t, func() fyne.CanvasObject {
		f := sampleFrame(clock())
		rail = f.Rail
		rail.OnGo = func(key string) { went = append(went, key) }
		rail.SetFooter("Sample data", "Start my own", func() { started++ })
		return f.Content()
	})
	w.Tap("Reports")
	w.Focus("Pages")
	w.Key(fyne.KeyDown, 0)
	w.Key(fyne.KeyReturn, 0)
	w.Key(fyne.KeyHome, 0)
	w.Key(fyne.KeySpace, 0)
	if want := []string{"reports", "share", "home"}; !slices.Equal(went, want) {
		t.Errorf("went to %v, wants %v", went, want)
	}
	w.Tap("Start my own")
	if started != 1 {
		t.Error("the link at the foot does nothing")
	}
	rail.SetBadge("plans", 7)
	w.See("7")
	rail.SetFooter("", "", nil)
	w.NotSee("Sample data")
	w.NotSee("Start my own")
}

func TestTopBar(t *testing.T) {
	did := ""
	add := func(s string) func() { return func() { did += s } }
	w := uitest.New(t, func() fyne.CanvasObject {
		return kit.Column(0, kit.NewTopBar(kit.TopActions{Back: add("b"), Forward: add("f"), Undo: add("u"), Redo: add("r"), Help: add("h")}), kit.NewTextBox("Name"))
	})
	w.Focus("Name")
	w.Tap("Undo")
	w.Tap("Redo")
	w.Tap("Help")
	w.Tap("Back")
	w.Tap("Forward")
	if did != "urhbf" {
		t.Errorf("did %q", did)
	}
}

func TestStatusLine(t *testing.T) {
	cancelled := 0
	var s *kit.StatusLine
	w := uitest.New(t, func() fyne.CanvasObject {
		s = kit.NewStatusLine(func() { cancelled++ })
		s.SetState(kit.Fine, "All saved on this laptop.")
		s.SetDay("Wednesday 4 March 2026")
		return page(s)
	})
	w.See("All saved on this laptop.")
	w.See("Wednesday 4 March 2026")
	if w.Has("Cancel") {
		t.Error("there is something to cancel while nothing is under way")
	}
	s.Working(kit.Step{Text: "Reading the file", Part: -1})
	w.See("Reading the file")
	w.Tap("Cancel")
	s.Idle()
	w.NotSee("Reading the file")
	s.SetState(kit.Stopped, "The disk is full.")
	w.See("The disk is full.")
	if cancelled != 1 {
		t.Errorf("cancelled %d times", cancelled)
	}
}

func TestForm(t *testing.T) {
	did := ""
	var form *kit.Form
	w := uitest.New(t, func() fyne.CanvasObject {
		form = partnerForm()
		form.OnSave = func() { did += "save " }
		form.OnPutBack = func() { did += "back " }
		return form
	}, uitest.Size(374, 400))
	w.See("2 boxes changed")
	w.Tap("Save")
	w.Tap("Put back")
	form.SetChanged(1)
	w.See("1 box changed")
	form.SetChanged(0)
	w.See("Nothing changed yet")
	if !w.Find("Save").Disabled {
		t.Error("Save can be pressed with nothing to save")
	}
	form.SetFooter("The disk is full. Free some room and save again.")
	w.See("The disk is full")
	if did != "save back " {
		t.Errorf("did %q", did)
	}
}

func TestFormScrollsToTheBoxWithTheKeyboard(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject { return partnerForm() }, uitest.Size(374, 300))
	inView := func(name string) bool {
		c := w.Find(name)
		return c.Pos.Y >= 0 && c.Pos.Y+c.Size.Height <= 300-56
	}
	last := "What it offers: what, for whom, how to refer"
	if inView(last) {
		t.Fatal("the form is not long enough for this test")
	}
	for range 9 {
		w.Key(fyne.KeyTab, 0)
	}
	w.Focus(last)
	if !inView(last) {
		t.Error("the last box has the keyboard and is out of view")
	}
	w.Focus("Name")
	if !inView("Name") {
		t.Error("the first box has the keyboard and is out of view")
	}
}

func TestFormLaysTwoColumns(t *testing.T) {
	w := uitest.New(t, func() fyne.CanvasObject { return partnerForm() }, uitest.Size(374, 700))
	sector, status, contact := w.Find("Sector"), w.Find("Status"), w.Find("Key contact")
	if sector.Pos.Y != status.Pos.Y || status.Pos.X-(sector.Pos.X+sector.Size.Width) != 12 {
		t.Errorf("halves are not 12 apart in one row: %v, %v", sector, status)
	}
	if contact.Size.Width < 2*sector.Size.Width {
		t.Errorf("a whole box is %v wide", contact.Size.Width)
	}
}
